"""Divergences as cards: what differs, then the sentences with the differing words marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.reports.findings import (
    ascribed,
    called,
    differences,
    pointed,
    quoted_places,
    remark,
    serious_places,
    severities,
    where,
)
from srccompare.reports.html.tags import attributes, keys, marked, text
from srccompare.reports.wording import plural

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from srccompare.comparison.model import Divergence
    from srccompare.comparison.result import Comparison
    from srccompare.reports.articles import Articles, Mark
    from srccompare.reports.findings import Row


def divergence_cards(comparison: Comparison, articles: Articles) -> Iterator[str]:
    """Yield the section, the worst places first; what is only worth a note is folded away."""
    if not comparison.divergences:
        yield '<section id="divergences"><h2>No divergence found</h2></section>'
        return
    yield f'<section id="divergences">\n<h2>≠ Divergences <small>{severities(comparison)}</small></h2>'
    groups, slight = serious_places(comparison, articles)
    for rows in groups:
        yield from _card(articles, rows)
    if slight:
        yield f"<details><summary>{plural(len(slight), 'note')}</summary>"
        yield from _findings(articles, slight)
        yield "</details>"
    yield "</section>"


def _card(articles: Articles, rows: Sequence[Row]) -> Iterator[str]:
    names = keys(name for name, _ in rows)
    yield f"<article{attributes(class_=f'card {rows[0][1].severity}', tabindex=0, data_k=names)}>"
    yield from _findings(articles, rows)
    ids = {id(detail): name for name, detail in rows}
    quoted = quoted_places(articles, [d for _, d in rows if d.severity != "note"])
    for siglum, stretches in quoted.items():
        marks = [
            m
            for _, d in rows
            if d.severity != "note"
            for s, m in marks_of(articles, ids[id(d)], d)
            if s == siglum
        ]
        for start, end, _ in stretches:
            place = text(articles.first_place(siglum, start, end, marks))
            words = marked(articles.pieces(siglum, start, end, marks))
            yield f'<blockquote data-article="{siglum}"><cite>{place}</cite> {words}</blockquote>'
    yield "</article>"


def _findings(articles: Articles, rows: Sequence[Row]) -> Iterator[str]:
    yield "<ul>"
    for name, detail in rows:
        data = attributes(data_k=name, data_severity=detail.severity, data_kind=detail.kind)
        note = f" <span>{text(said)}</span>" if (said := remark(articles, detail)) else ""
        at = text(", ".join(where(articles, detail)))
        kind = text(called(articles, detail))
        yield f"<li{data}><b{attributes(class_=detail.severity)}>{detail.severity}</b> {kind}: "
        yield f"{_words(articles, detail)}{note} <small>{at} · {name}</small></li>"
    yield "</ul>"


def _words(articles: Articles, detail: Divergence) -> str:
    parts = []
    for each in differences(articles, detail):
        shown = [
            (f"<small>{whose}</small> " if (whose := ascribed(articles, each, side).rstrip(": ")) else "")
            + f"<q{attributes(class_=detail.severity)}>{text(side.words)}</q>"
            for side in each.sides
        ]
        parts.append(" ≠ ".join(shown))
    return " · ".join(parts)


def marks_of(articles: Articles, name: str, detail: Divergence) -> Iterator[tuple[str, Mark]]:
    """Yield the stretches that a divergence points at, each with its severity and id as style."""
    for siglum, (start, end, _) in pointed(articles, detail):
        yield siglum, (start, end, f"{detail.severity} {name}")

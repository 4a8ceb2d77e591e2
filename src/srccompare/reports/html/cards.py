"""Divergences as cards: what differs, then the sentences with the differing words marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.reports.findings import (
    ascribed,
    called,
    differences,
    named,
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

GAP = "\N{EN SPACE}"
"""What parts the words of a finding from what is said of them; at the end of a line it takes no room."""


def divergence_cards(comparison: Comparison, articles: Articles) -> Iterator[str]:
    """Yield the section, the worst places first; what is only worth a note is folded away."""
    if not comparison.divergences:
        yield '<section id="divergences"><h2>No divergence found</h2></section>'
        return
    yield f'<section id="divergences">\n<h2>≠ Divergences <small>{severities(comparison)}</small></h2>'
    groups, slight = serious_places(comparison, articles)
    for group in groups:
        yield from _card(articles, group)
    if slight:
        yield f"<details><summary>{plural(len(slight), 'note')}</summary>"
        yield from _findings(articles, slight)
        yield "</details>"
    yield "</section>"


def _card(articles: Articles, group: Sequence[Divergence]) -> Iterator[str]:
    names = keys(map(named, group))
    yield f"<article{attributes(class_=f'card {group[0].severity}', tabindex=0, data_k=names)}>"
    yield from _findings(articles, group)
    serious = [detail for detail in group if detail.severity != "note"]
    for siglum, stretches in quoted_places(articles, serious).items():
        marks = [m for detail in serious for s, m in marks_of(articles, detail) if s == siglum]
        for start, end, _ in stretches:
            place = text(articles.first_place(siglum, start, end, marks))
            words = marked(articles.pieces(siglum, start, end, marks))
            yield f'<blockquote data-article="{siglum}"><cite>{place}</cite> {words}</blockquote>'
    yield "</article>"


def _findings(articles: Articles, group: Sequence[Divergence]) -> Iterator[str]:
    yield "<ul>"
    for detail in group:
        data = attributes(data_k=named(detail), data_severity=detail.severity, data_kind=detail.kind)
        note = f"{GAP}<span>{text(said)}</span>" if (said := remark(articles, detail)) else ""
        at = text(", ".join(where(articles, detail)))
        kind = text(called(articles, detail))
        yield f"<li{data}><b{attributes(class_=detail.severity)}>{detail.severity}</b> {kind}: "
        yield f"{_words(articles, detail)}{note}{GAP}<small>{at} · {named(detail)}</small></li>"
    yield "</ul>"


def _words(articles: Articles, detail: Divergence) -> str:
    parts = []
    for each in differences(articles, detail):
        shown = [
            (f"<small>{whose}</small> " if (whose := ascribed(articles, each, side).rstrip()) else "")
            + f"<q{attributes(class_=detail.severity)}>{text(side.words)}</q>"
            for side in each.sides
        ]
        parts.append(" ≠ ".join(shown))
    return " · ".join(parts)


def marks_of(articles: Articles, detail: Divergence) -> Iterator[tuple[str, Mark]]:
    """Yield the stretches that a divergence points at, each with its severity and id as style."""
    for siglum, (start, end, _) in pointed(articles, detail):
        yield siglum, (start, end, f"{detail.severity} {named(detail)}")

"""The head of the page: the articles and how much of each the others share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.reports.articles import title
from srccompare.reports.findings import severities, told
from srccompare.reports.html.tags import text
from srccompare.reports.wording import percent, plural
from srccompare.text.display import visible_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.comparison.model import Source
    from srccompare.comparison.result import Comparison
    from srccompare.reports.articles import Articles

WORDS = ' class="part" data-label="words"'
SHARED = ' class="part" data-label="shared"'
REUSED = ' class="part" data-label="reused"'


def head(comparison: Comparison, articles: Articles) -> Iterator[str]:
    """Yield the head."""
    count = plural(len(articles.sources), "article")
    yield f"<header>\n<h1>{count} compared</h1>\n<p>{text(_summary(comparison))}</p>\n<table>"
    yield "<thead><tr><th></th><th>Article</th><th>Source</th><th>Day</th><th>Words</th>"
    yield "<th>Shared</th><th>Reused wording</th></tr></thead>\n<tbody>"
    for siglum, source in articles.sources.items():
        yield _row(comparison, siglum, source)
    yield "</tbody></table>"
    for e in comparison.errors:
        hint = f" ({visible_name(e.hint)})" if e.hint else ""
        said = f"Cannot read {visible_name(e.path)}: {visible_name(e.reason)}{hint}"
        yield f'<p class="failed">{text(said)}</p>'
    yield "</header>"


def _summary(comparison: Comparison) -> str:
    found = len(told(comparison))
    divergences = (
        f"{plural(found, 'divergence')} ({severities(comparison)})" if found else "No divergence found"
    )
    possible = sum(f.tier == "possible" for f in comparison.shared)
    doubt = f", {possible} of them only possible" if possible else ""
    return f"{divergences} · {plural(len(comparison.shared), 'shared fact')}{doubt}"


def _row(comparison: Comparison, siglum: str, source: Source) -> str:
    a = source.witness.article
    day = a.published.isoformat() if a.published else ""
    if not day:
        day = "undated"
    elif a.published_from == "borrowed":
        day = f"undated, read as {day}"
    coverage = comparison.coverage
    cells = (
        f'<th scope="row">{siglum}</th>',
        f"<td>{text(title(source))}</td>",
        f"<td>{text(visible_name(a.outlet or a.name))}</td>",
        f"<td>{day}</td>",
        f"<td{WORDS}>{len(a.text.split()):,}</td>",
        f"<td{SHARED}>{bar(coverage.shared[siglum])}</td>",
        f"<td{REUSED}>{bar(coverage.reused[siglum])}</td>",
    )
    return f'<tr data-article="{siglum}">{"".join(cells)}</tr>'


def bar(part: float) -> str:
    """Return a bar for a share (0..1); a drawing, since a style attribute would need a hole in the policy."""
    full = round(part * 60)
    drawing = f'<rect class="empty" width="60" height="8"/><rect class="full" width="{full}" height="8"/>'
    return f'<svg class="bar" width="60" height="8" aria-hidden="true">{drawing}</svg> {text(percent(part))}'

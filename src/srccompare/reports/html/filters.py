"""The switches: what to show by place, severity, kind and article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.reports.findings import told
from srccompare.reports.html.tags import attributes
from srccompare.severity import WORST_FIRST

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from srccompare.comparison.result import Comparison
    from srccompare.reports.articles import Articles

PLACES = ("shared", "rephrased", "possible", "unique")


def filters(comparison: Comparison, articles: Articles) -> Iterator[str]:
    """Yield one group of boxes for each thing to filter by; the script makes them work."""
    found = told(comparison)
    kinds = sorted({detail.kind for detail in found})
    used = {detail.severity for detail in found}
    yield '<form id="filters" aria-label="Filters" hidden>'
    yield _boxes("show", "Sentences", PLACES)
    if comparison.divergences:
        yield _boxes("severity", "Severity", [s for s in WORST_FIRST if s in used])
        yield _boxes("kind", "Divergence", kinds)
    if len(articles.sources) > 2:
        yield _boxes("article", "Article", articles.sources)
    yield "</form>"


def _boxes(name: str, legend: str, values: Iterable[str]) -> str:
    boxes = "".join(
        f"<label><input{attributes(type='checkbox', name=name, value=v, checked=True)}> {v}</label>"
        for v in values
    )
    return f"<fieldset><legend>{legend}</legend>{boxes}</fieldset>"

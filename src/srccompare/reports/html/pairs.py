"""How many facts each two articles share, as a triangle in which more is darker."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.comparison.result import Comparison
    from srccompare.reports.articles import Articles

SHADES = 4


def pairs(comparison: Comparison, articles: Articles) -> Iterator[str]:
    """Yield the table for three or more articles, folded away."""
    sigla = list(articles.sources)
    if len(sigla) < 3:
        return
    shared = {(p.a, p.b): p.shared_facts for p in comparison.coverage.pairs}
    most = max(1, *shared.values())
    yield '<section id="pairs"><details><summary><h2>= Shared facts by pair</h2></summary>'
    yield '<div class="wide"><table class="pairs"><tbody>'
    for row, a in enumerate(sigla[1:], 1):
        counts = (shared.get((b, a), 0) for b in sigla[:row])
        cells = "".join(f'<td class="shade{ceil(SHADES * n / most)}">{n}</td>' for n in counts)
        yield f'<tr><th scope="row">{a}</th>{cells}</tr>'
    heads = "".join(f"<th>{a}</th>" for a in sigla[:-1])
    yield f"</tbody><tfoot><tr><th></th>{heads}</tr></tfoot></table></div></details></section>"

"""Facts against articles: who reports what, in what relation and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.comparison.matrix import cells
from srccompare.reports.findings import SAME, differing, sign
from srccompare.reports.html.tags import attributes, link, text
from srccompare.reports.wording import plural
from srccompare.text.display import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.comparison.matrix import Cell
    from srccompare.comparison.model import SharedFact
    from srccompare.comparison.result import Comparison
    from srccompare.reports.articles import Articles

LEGEND = (
    "= same or nearly the same words, ~ in other words, ? only possible, · only touched on,"
    " – not in the article; lead, body, tail: the part of the article"
)


def matrix(comparison: Comparison, articles: Articles) -> Iterator[str]:
    """Yield the section, the facts that most articles report first, those only possible folded away."""
    facts = sorted(comparison.shared, key=lambda f: -len(f.articles))
    if not facts:
        yield '<section id="facts"><h2>No fact in common</h2></section>'
        return
    firm = [f for f in facts if f.tier == "firm"]
    possible = [f for f in facts if f.tier != "firm"]
    yield f'<section id="facts"><h2>= {plural(len(facts), "shared fact")}</h2>'
    yield f"<p><small>{LEGEND}</small></p>"
    diverging = differing(comparison)
    for rows, name in ((firm, "firm"), (possible, "only possible")):
        if rows:
            opened = attributes(open=name == "firm")
            yield f"<details{opened}><summary>{len(rows)} {name}</summary>"
            yield from _table(articles, rows, diverging)
            yield "</details>"
    yield "</section>"


def _table(articles: Articles, facts: list[SharedFact], diverging: dict[str, str]) -> Iterator[str]:
    columns = "".join(f'<th data-article="{s}">{s}</th>' for s in articles.sources)
    yield f'<div class="wide"><table class="matrix"><thead><tr><th>Fact</th>{columns}</tr></thead><tbody>'
    for fact in facts:
        yield _row(articles, fact, diverging.get(fact.id, ""))
    yield "</tbody></table></div>"


def _row(articles: Articles, fact: SharedFact, diverging: str) -> str:
    kind = "possible" if fact.tier == "possible" else "shared" if fact.relation in SAME else "rephrased"
    reported = "".join(
        f'<td data-article="{s}">{_cell(articles, s, cell)}</td>'
        for s, cell in cells(fact, articles.lengths).items()
    )
    differs = f" <b>≠ {diverging}</b>" if diverging else ""
    about = f"<small>{fact.relation} · {fact.id}{differs}</small>"
    row = attributes(class_=kind, tabindex=0, data_k=fact.id)
    return f"<tr{row}><td>{text(visible(fact.statement))} {about}</td>{reported}</tr>"


def _cell(articles: Articles, siglum: str, cell: Cell | None) -> str:
    """Return a link to where an article reports a fact, or a dash."""
    if cell is None:
        return "–"
    place = articles.place(siglum, cell.start).partition(":")[2]
    return f"{sign(cell)} {link(place, cell.sentence)} <small>{cell.part}</small>"

"""The page explains its own marks and words, and no word that it does not use."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import srccompare
from srccompare.reports import FORMATS, Look
from srccompare.reports.words import WORDS

if TYPE_CHECKING:
    from srccompare.comparison.result import Comparison


def explained(comparison: Comparison) -> dict[str, str]:
    """Return what the legend of a page explains, with the marks in front of their names."""
    legend = re.search(
        r'<details id="legend">(.*?)</details>', FORMATS["html"](comparison, Look()), re.DOTALL
    )
    assert legend
    rows = re.findall(r"<dt>(.*?):</dt> <dd>(.*?)</dd>", legend[1])
    return {re.sub("<.*?>", "", word): meaning for word, meaning in rows}


def test_words_that_a_page_does_not_use_are_not_explained() -> None:
    """Two articles with nothing in common have no altered quotation."""
    first = srccompare.Article.from_text("A ferry sank off Orvik on Monday, the coast guard said.\n", "a.txt")
    other = srccompare.Article.from_text("Bakers in Lund want longer holidays in summer.\n", "b.txt")
    found = explained(srccompare.compare([first, other]))
    assert not {"altered", "error", "firm", "verbatim", "conflict", "different days"} & set(found)


def test_every_word_of_a_page_is_explained(harbor: Comparison) -> None:
    """Marks, severities, kinds and relations, in the words of `srccompare explain`."""
    found = explained(harbor)
    marks = ["= shared", "~ rephrased", "? possible", "· touched on", "+ unique", "≠ divergence"]
    assert list(found)[: len(marks)] == marks
    assert list(found)[len(marks) : len(marks) + 4] == [
        f"{x} line" for x in ("wavy", "double", "dotted", "dashed")
    ]
    assert {"shared (%)", "reused wording (%)", "fact", "signature"} <= set(found)
    for detail in harbor.divergences:
        assert {detail.severity} | ({detail.kind, detail.relation} & set(WORDS)) <= set(found)
    for fact in harbor.shared:
        assert fact.relation in found
        assert fact.tier == "possible" or fact.tier in found
    assert all(found[word] == WORDS[word] for word in found if word in WORDS and "&" not in found[word])


def test_the_legend_opens_without_a_script_and_scrolls_by_keyboard(harbor: Comparison) -> None:
    """It is folded away by the browser itself, and what scrolls can be reached."""
    page = FORMATS["html"](harbor, Look())
    opening = page[page.index('<details id="legend">') :][:200]
    assert "<summary>" in opening
    assert 'tabindex="0"' in opening
    assert page.index('id="legend"') < page.index("<main>")

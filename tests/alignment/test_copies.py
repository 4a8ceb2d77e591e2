"""Short sentences that were copied along with their neighbours."""

from __future__ import annotations

from srccompare.alignment.copies import with_short_copies
from srccompare.alignment.model import Link
from srccompare.articles import Article
from srccompare.segments import Witness, witness

LONG = "The council of Marlow Bay voted on Tuesday to keep the old ferry terminal."
OTHER = "Growers in the Teviot valley are pulling up their apple trees."


def _witness(*paragraphs: str) -> Witness:
    return witness(Article.from_text("\n\n".join(paragraphs)))


def _pairs(a: Witness, b: Witness, *links: Link) -> set[tuple[int, int]]:
    return {(link.a, link.b) for link in with_short_copies(a, b, links)}


def test_few_words_far_from_any_copy_make_no_link() -> None:
    """Two words such as "He declined" recur by chance."""
    a = _witness(f"{LONG} He declined.", "The vote was close.")
    b = _witness(f"{OTHER} He declined.", "Nobody objected to it.")
    assert _pairs(a, b) == set()
    near_miss = Link(0, 0, 0.9, "firm", "near-verbatim")
    assert _pairs(a, b, near_miss) == {(0, 0)}


def test_other_words_beside_a_copy_make_no_link() -> None:
    """Only the same words were copied along."""
    a, b = _witness(f"{LONG} He declined."), _witness(f"{LONG} She agreed.", OTHER)
    assert _pairs(a, b, Link(0, 0, 1.0, "firm", "verbatim")) == {(0, 0)}


def test_short_sentences_beside_a_copy_were_copied_with_it() -> None:
    """A run of them is reached from either end, in any order of the paragraphs."""
    copy = Link(0, 0, 1.0, "firm", "verbatim")
    a = _witness(f"{LONG} Why?", "He declined.", "No comment.", "The vote was close, said Calder.")
    b = _witness(f"{LONG} Why?", "He declined.", "No comment.", OTHER)
    assert _pairs(a, b, copy) == {(0, 0), (1, 1), (2, 2), (3, 3)}
    turned = _witness(OTHER, "No comment.", "He declined.", f"{LONG} Why?")
    assert _pairs(a, turned, copy._replace(b=3)) == {(0, 3), (1, 4), (2, 2), (3, 1)}


def test_an_article_of_short_sentences_meets_itself() -> None:
    """Where every word is the same, every sentence is linked to itself."""
    a = _witness("Why?", "No comment.")
    assert _pairs(a, a) == {(0, 0), (1, 1)}

"""Who is quoted, as every report says it; and a statement that only one article has from a source."""

from __future__ import annotations

import pytest

from srccompare import Article, compare
from srccompare.reports import FORMATS, Look
from srccompare.reports.articles import Articles
from srccompare.reports.findings import called, differences, told, where

TOWN = "The town of Westhaven runs a ferry to the island of Linsey, and its mayor met the press on Monday."


def divergences(first: str, second: str) -> list[str]:
    """Return what each divergence is called, the words on either side, and where they stand."""
    bodies = (f"{TOWN}\n\n{body}\n" for body in (first, second))
    comparison = compare([Article.from_text(body, name=f"{n}.txt") for n, body in enumerate(bodies)])
    articles = Articles(comparison.sources)
    return [
        f"{called(articles, detail)}: "
        + " · ".join(" ≠ ".join(side.words for side in each.sides) for each in differences(articles, detail))
        + f" {' '.join(where(articles, detail))}"
        for detail in told(comparison)
    ]


SAID = "“We will {} close the old ferry line to Linsey this winter{}” {} said."


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("Mayor Lena Ortiz", "Ortiz"),
        ("Mayor Lena Ortiz", "the mayor"),
        ("The mayor", "Lena Ortiz"),
    ],
)
def test_one_speaker_by_two_names_is_no_two(here: str, there: str) -> None:
    """The fullest of them is named, once."""
    (found, *_) = divergences(SAID.format("not", ",", here), SAID.format("surely", ",", there))
    assert " in A" not in found
    assert "Ortiz): not ≠ surely" in found


def test_a_quotation_with_other_words_and_another_speaker_names_both() -> None:
    """What it is called says so, and the marks are on the words and on the names."""
    found = divergences(
        SAID.format("not", ",", "Mayor Lena Ortiz"), SAID.format("not", ",", "Captain Tom Brandt")
    )
    assert "attribution: Mayor Lena Ortiz ≠ Captain Tom Brandt A:3:63 B:3:63" in found
    comparison = compare(
        [
            Article.from_text(f"{TOWN}\n\n{SAID.format('not', ',', name)}\n", name=name)
            for name in ("Mayor Lena Ortiz", "Captain Tom Brandt")
        ]
    )
    for form in ("text", "markdown", "html"):
        assert "given to" not in FORMATS[form](comparison, Look(width=200))
    beside = FORMATS["text"](comparison, Look(width=200, view="side-by-side"))
    assert "≠ warning d1" in beside


def test_other_words_by_another_speaker_are_shown_with_both_speakers() -> None:
    """As those of an altered quotation would be; the marks are on the words."""
    found = divergences(
        SAID.format("not", ",", "Mayor Lena Ortiz"), SAID.format("surely", ",", "Captain Tom Brandt")
    )
    assert any(
        each.startswith("attribution (Mayor Lena Ortiz in A, Captain Tom Brandt in B): not ≠ surely")
        for each in found
    )


def test_the_comma_that_ends_a_clause_is_no_part_of_what_differs() -> None:
    """It stands in the quoted sentence, and would end the side it stands on."""
    found = divergences(
        "The ferry line, which carries 400 people, will not close, the harbor board said.",
        "The ferry line, which carries 900 people, will not close, the harbor board said.",
    )
    assert found
    assert all(", ≠" not in each and ", A:" not in each for each in found)


def test_a_fact_on_one_side_is_no_rival_of_the_words_that_name_a_source() -> None:
    """They are shown as what one article has alone, not against the whole sentence of the other."""
    found = divergences(
        "The harbor board said on Friday that the old ferry will carry no cars to Linsey this winter.",
        "The old ferry will carry no cars to Linsey this winter.",
    )
    sourced = [each for each in found if each.startswith("attribution")]
    assert sourced == ["attribution: The harbor board said on Friday that the A:3:1 B:3:1"]

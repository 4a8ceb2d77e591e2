"""Findings as every report tells them: once each, with the words of every side and whose they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare import Article, compare
from srccompare.reports import FORMATS, Look
from srccompare.reports.articles import Articles
from srccompare.reports.findings import ascribed, differences, named, severities, told

if TYPE_CHECKING:
    from srccompare.comparison.model import Divergence
    from srccompare.comparison.result import Comparison

TOWN = "The town of Westhaven runs a ferry to the island of Linsey, and its mayor met the press on Monday."
WINTER = "“We will {}close the ferry line this winter, and we {} raise fares by {},” Mayor Lena Ortiz said."
RIDERS = "The ferry carries {} every day, the harbor board said."


def _comparison(*bodies: str) -> Comparison:
    """Compare reports that begin alike."""
    return compare(
        [Article.from_text(f"{TOWN}\n\n{body}\n", name=f"{n}.txt") for n, body in enumerate(bodies)]
    )


def _altered(articles: int) -> Comparison:
    """Compare so many printings of a quotation, of which the second is altered in three places."""
    true = WINTER.format("not ", "may", "10 percent")
    return _comparison(*[true, WINTER.format("", "will", "40 percent"), true][:articles])


def _said(comparison: Comparison, detail: Divergence, *, nouns: bool = False) -> list[str]:
    """Return the words of each difference with whose they are."""
    articles = Articles(comparison.sources)
    found = differences(articles, detail, nouns=nouns)
    return [" ≠ ".join(ascribed(articles, each, side) + side.words for side in each.sides) for each in found]


def test_one_altered_quotation_is_not_counted_twice() -> None:
    """What the alteration means is in the JSON, and no second finding in any report for people."""
    for comparison in (_altered(2), _altered(3)):
        assert len(comparison.divergences) > 2
        assert severities(comparison) == "1 error"
        for name in ("text", "markdown", "html"):
            for verbosity in (-1, 0, 1):
                shown = FORMATS[name](comparison, Look(width=200, verbosity=verbosity))
                assert "quotation altered" in shown
                assert "polarity" not in shown
                assert "figure conflict" not in shown


def test_articles_side_by_side_are_marked_with_the_one_finding() -> None:
    """Its parts would be warnings beside an error."""
    shown = FORMATS["text"](_altered(2), Look(width=200, view="side-by-side", verbosity=1))
    assert "error d1" in shown
    assert "warning" not in shown


def test_a_finding_names_the_ids_of_its_parts() -> None:
    """Each divergence of the JSON can be found in the report for people."""
    comparison = _altered(2)
    ids = [row["id"] for row in comparison.to_dict()["divergences"]]
    (detail,) = told(comparison)
    name = named(detail)
    assert sorted(name.split()) == ids
    assert f"  {name}\n" in FORMATS["text"](comparison, Look(width=200))


def test_words_that_one_side_lacks_are_not_said_to_be_of_one_article_where_two_have_them() -> None:
    """The word stands in A and in C; who has it is said before the word, not after it."""
    for count, whose, sides in ((2, "A", ("", "")), (3, "A, C", ("A, C: ", "B: "))):
        comparison = _altered(count)
        assert _said(comparison, comparison.divergences[0]) == [
            f"only in {whose}: not",
            f"{sides[0]}may ≠ {sides[1]}will",
            f"{sides[0]}10 ≠ {sides[1]}40",
        ]


def test_a_third_article_takes_a_side_with_the_same_noun_alone() -> None:
    """Riders are perhaps not all the people there are; the same figure of the same thing is said once."""
    for third, whose in (("23,000 people", "A"), ("23,000 riders", "A, C")):
        comparison = _comparison(*(RIDERS.format(each) for each in ("23,000 riders", "32,000 riders", third)))
        (detail,) = [d for d in comparison.divergences if d.kind == "figure"]
        assert _said(comparison, detail) == [f"{whose}: 23,000 ≠ B: 32,000"]
        assert _said(comparison, detail, nouns=True) == [f"{whose}: 23,000 riders ≠ B: 32,000 riders"]

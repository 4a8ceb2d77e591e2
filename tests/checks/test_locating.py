"""Where findings point: files, lines, columns, whole sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srccompare.articles.model import Article
from srccompare.checks.locating import location
from srccompare.checks.model import Hit, Region, Rule, Spot
from srccompare.checks.selection import activated
from srccompare.checks.sightings import Place, sightings
from srccompare.checks.stories import plan
from srccompare.corpus.model import Entry
from srccompare.text.lines import line_starts
from tests.checks.newsroom import entry

TEXT = "First line.\r\nSecond “line” here.\rThird, a naïve 😀 one.\n"


def region(path: str, word: str, line: int | None = None) -> Region | None:
    """Return where a word of the text is said to stand."""
    at = TEXT.index(word)
    return location(
        entry("id", TEXT, path=path, line=line), Place(0, at, at + len(word), 0, len(TEXT))
    ).region


@pytest.mark.parametrize("path", ["a.html", "a.HTM", "a.json"])
def test_extracted_text_has_no_lines(path: str) -> None:
    """Offsets in the words of a page are not places in its file."""
    assert region(path, "one") is None


@pytest.mark.parametrize(
    ("word", "place"),
    [
        ("First", (1, 1, 1, 6)),
        ("here.", (2, 15, 2, 20)),
        ("Third", (3, 1, 3, 6)),
        ("one", (3, 18, 3, 21)),
        ("line.\r\nSecond", (1, 7, 2, 7)),
        ("one.\n", (3, 18, 4, 1)),
    ],
)
@pytest.mark.parametrize("path", ["a.txt", "a.md", "a.MARKDOWN", "no suffix", "a.text"])
def test_a_file_of_text_has_lines_and_columns(path: str, word: str, place: tuple[int, ...]) -> None:
    """They count from 1 in code points; any kind of newline ends a line, and the end lies behind the word."""
    assert region(path, word) == Region(*place)


def test_a_record_points_at_its_line() -> None:
    """Its words have no columns of their own in the file."""
    assert region("feed.jsonl", "one", line=12) == Region(12, 1, 12, 1)
    found = location(entry("r7", TEXT, path="feed.jsonl", line=12), Place(0, 0, 5, 0, 11))
    assert (found.article, found.path, found.text, found.excerpt) == (
        "feed.jsonl#r7",
        "feed.jsonl",
        "First",
        "First line.",
    )


@given(st.text(alphabet="ab\r\n“”", max_size=30), st.data())
def test_a_region_leads_back_to_its_offset(text: str, data: st.DataObject) -> None:
    """Line and column name exactly one place."""
    offset = data.draw(st.integers(0, len(text)))
    found = location(entry("x.txt", text), Place(0, offset, len(text), 0, len(text))).region
    assert found is not None
    assert line_starts(text)[found.line - 1] + found.column - 1 == offset


def excerpt(text: str, start: int, end: int) -> str:
    """Return what a finding about a span shows of its article."""

    def check(*_: object) -> list[Hit]:
        return [Hit(Spot("A", start, end), (), "here", ("x",))]

    rule = activated(Rule("SC000", "test", "Test.", "note", check), {})  # type: ignore[arg-type]
    one = Entry("a.txt", "a.txt", None, Article.from_text(text, "a.txt"))
    (seen,) = sightings(plan("x", [one]), [rule])
    return location(one, seen.places[0]).excerpt


NEWS = "A headline\n\nThe first sentence. The second one is longer. The third.\n"


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("second", "The second one is longer."),
        ("first sentence. The second", "The first sentence. The second one is longer."),
        ("headline", "A headline"),
        ("\n\n", "\n\n"),
        (NEWS, NEWS.strip("\n") + "\n"),
        ("", "A headline"),
    ],
)
def test_an_excerpt_holds_whole_sentences(word: str, shown: str) -> None:
    """The span lies inside it, as written; where there is no sentence it is the span."""
    at = NEWS.index(word)
    assert excerpt(NEWS, at, at + len(word)) == shown


@given(st.text(alphabet="Ab. \n“”", min_size=1, max_size=60).filter(str.strip), st.data())
def test_an_excerpt_always_holds_the_span(text: str, data: st.DataObject) -> None:
    """Whatever a rule points at can be read."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert text[start:end] in excerpt(text, start, end)

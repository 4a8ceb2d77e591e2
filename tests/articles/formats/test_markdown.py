from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

import srccompare
from srccompare.articles.formats.content import Content
from srccompare.articles.formats.markdown import parse

PLAIN = (
    "# Council approves plan\n\n**Ruiz** said [so](https://example.org).\n",
    "---\n\nA rule opens this text, and nothing closes it.\n",
    "---\ntitle: X\nno fence follows",
    "Title: X\n---\nUnder a heading.\n",
    "\n---\ntitle: X\n---\nFront matter starts on the first line or nowhere.\n",
    "----\ntitle: X\n----\n",
    "",
)


@pytest.mark.parametrize("content", PLAIN)
def test_markdown_without_front_matter_says_nothing_about_itself(content: str) -> None:
    """Rules, headings and unclosed fences are text."""
    assert parse(content) == Content(content)


def test_front_matter_becomes_metadata_and_stays_in_the_text() -> None:
    """Offsets count in the file itself; the preamble ends where the words begin."""
    content = (
        "---\r\ntitle: \"Plan: approved\"\r\nAuthor: Dana Ruiz\r\nsource: 'Coast Wire'\r\n"
        "date: 2023-02-24T10:00:00Z\r\ntags:\r\n  - date: 1999-01-01\r\n---\r\nBody.\r\n"
    )
    read = parse(content)
    assert read.text == content
    assert content[read.preamble :] == "Body.\r\n"
    assert (read.title, read.byline, read.outlet) == ("Plan: approved", "Dana Ruiz", "Coast Wire")
    assert read.published == dt.date(2023, 2, 24)


def test_front_matter_between_plus_signs_is_read_with_equals_signs() -> None:
    """The other common fence has the other common sign."""
    read = parse('+++\ntitle = "Plan"\ndate = 2023-02-24\n+++\nBody.')
    assert (read.title, read.published, read.preamble) == ("Plan", dt.date(2023, 2, 24), 41)


def test_a_day_in_words_is_left_to_others() -> None:
    """A date that is not ISO 8601 is not guessed at."""
    assert parse("---\ndate: 02/03/2023\n---\nBody.").published is None


def test_front_matter_is_no_part_of_what_is_compared() -> None:
    """A title in the metadata is not news that another article lacks."""
    content = (
        "---\ntitle: Council approves plan\n---\n\nThe council approved the plan on Friday, Ruiz said.\n"
    )
    read = parse(content)
    article = srccompare.Article(content, "a.md", preamble=read.preamble)
    segments = srccompare.inspect(article).to_dict()["articles"][0]["segments"]
    kinds = {s["kind"] for s in segments if s["start"] < read.preamble}
    assert kinds == {"boilerplate"}
    assert segments[-1]["kind"] == "body"


@given(st.text(st.sampled_from("-+\n\r:= 'ab\x0b\u2028")))
def test_no_text_is_changed_and_the_preamble_lies_inside(content: str) -> None:
    """Whatever the fences, the text stays whole."""
    read = parse(content)
    assert read.text == content
    assert 0 <= read.preamble <= len(content)

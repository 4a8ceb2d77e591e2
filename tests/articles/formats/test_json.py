from __future__ import annotations

import contextlib
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srccompare.articles.formats.content import Content, ContentError
from srccompare.articles.formats.json import parse

BAD = (
    ("", "not JSON (expecting value at line 1, column 1)"),
    ("News.", "not JSON (expecting value at line 1, column 1)"),
    ('{"text": "News."', "not JSON (expecting ',' delimiter at line 1, column 17)"),
    ('{"text": "one\nline"}', "not JSON (invalid control character at line 1, column 14)"),
    ("[" * 100_000, "not JSON (a number too long or nested too deeply)"),
    (f'{{"text": {"1" * 5000}}}', "not JSON (a number too long or nested too deeply)"),
    ("[]", "holds an array, not one article"),
    ('"News."', "holds a string, not one article"),
    ("null", "holds null, not one article"),
    ("7", "holds a number, not one article"),
    ("true", "holds a boolean, not one article"),
    ("{}", 'has no "text"'),
    ('{"Text": "News."}', 'has no "text"'),
    ('{"text": null}', '"text" is null, not a string'),
    ('{"text": ["News."]}', '"text" is an array, not a string'),
    ('{"text": "News.", "title": 7}', '"title" is a number, not a string'),
    ('{"text": "News.", "outlet": {}}', '"outlet" is an object, not a string'),
    ('{"text": "News.", "published": 20230224}', '"published" is a number, not a string'),
    ('{"text": "News.", "published": "Friday"}', "\"published\" is not a day: 'Friday'"),
    ('{"text": "News.", "published": "2023-02-30"}', "\"published\" is not a day: '2023-02-30'"),
)


@pytest.mark.parametrize(("content", "reason"), BAD)
def test_a_bad_shape_is_refused_with_the_reason(content: str, reason: str) -> None:
    """What is wrong is named, and the hint shows what is expected."""
    with pytest.raises(ContentError) as caught:
        parse(content)
    assert caught.value.reason == reason
    assert caught.value.hint


def test_the_text_alone_is_enough() -> None:
    """Everything else is optional; null and empty say nothing, unknown keys are left alone."""
    assert parse('{"text": "News.", "title": null, "outlet": "", "url": 7}') == Content("News.")


def test_a_whole_record_is_read() -> None:
    """Every key of an article has its place."""
    read = parse(
        '{"text": "Caf\\u00e9.\\r\\n", "title": "T", "outlet": "O", "byline": "B",'
        '"published": "2023-02-24T09:00:00Z"}'
    )
    assert read == Content("Café.\r\n", "T", "O", "B", dt.date(2023, 2, 24))


@given(st.text())
def test_no_content_crashes_the_reader(content: str) -> None:
    """Any content is read or refused in our own words."""
    with contextlib.suppress(ContentError):
        assert parse(content).text

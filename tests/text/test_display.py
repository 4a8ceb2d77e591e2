from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srccompare.text.display import visible, visible_name

ANYTHING = st.text(
    st.characters(codec=None, exclude_categories=()) | st.characters(categories=["Cs", "Cc", "Cf"])
)


@pytest.mark.parametrize(
    "text",
    [
        '"We [the council] will act," she said [sic].',
        "[/] [bold] :100: {0} %s \\u001b",
        "“curly” ‘quotes’ — 12\u00a0% of 3\u202f000, naïve, Ｆｕｌｌ",
        "漢字と仮名 العربية עברית हिन्दी",
        "می\u200cخواهم 👩\u200d🚒",
        "e\u0301",
    ],
)
def test_what_people_write_is_left_alone(text: str) -> None:
    """Brackets, codes, no-break blanks, scripts and the joiners they need stay as they are."""
    assert visible(text) == text
    assert visible_name(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[2J", "\\u001b[2J"),
        ("a\x9b31mb", "a\\u009b31mb"),
        ("nul\x00", "nul\\u0000"),
        ("\x7f\x08", "\\u007f\\u0008"),
        ("Tues\u202eyad", "Tues\\u202eyad"),
        ("\u2066x\u2069\u200f", "\\u2066x\\u2069\\u200f"),
        ("Bli\u200bnken", "Bli\\u200bnken"),
        ("Bli\u200dnken", "Bli\\u200dnken"),
        ("co\u00adop", "co\\u00adop"),
        ("\ufefflead", "\\ufefflead"),
        ("tag\U000e0041", "tag\\U000e0041"),
        ("lone \ud83d", "lone \\ud83d"),
        ("a\u2028b", "a\\u2028b"),
    ],
)
def test_what_a_screen_would_obey_or_hide_is_shown(text: str, shown: str) -> None:
    """Each such character appears as its code."""
    assert visible(text) == shown
    assert visible_name(text) == shown


def test_blanks_of_a_stretch_become_one_space_and_those_of_a_name_are_shown() -> None:
    """An article is reflowed, a name is a label that must not forge a second line."""
    assert visible("one\r\n\ttwo  three\x0b") == "one two three "
    assert visible_name("a\nerror: b\t.txt") == "a\\u000aerror: b\\u0009.txt"
    assert visible_name("two  blanks") == "two  blanks"


@given(ANYTHING)
def test_no_control_ever_comes_through(text: str) -> None:
    """Whatever goes in, nothing comes out that is a control, a surrogate or a line break."""
    for shown in (visible(text), visible_name(text)):
        assert not {unicodedata.category(c) for c in shown} & {"Cc", "Cs", "Zl", "Zp"}
        assert not set(shown) & set(
            "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\ufeff"
        )
        shown.encode("utf-8")

"""Sentences end where a reader would say so, not at every full stop."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import lines_run

from srccompare.segments.sentences import split
from srccompare.text.normalize import fold


def sentences(text: str) -> list[str]:
    """Return the sentences of a text as written."""
    return [text[start:end] for start, end in split(fold(text), 0, len(text))]


ONE = [
    "Reps. Ada Lund (R-Ark.) and Bo Dahl (D-Ohio) voted against it.",
    "The plant belongs to Orvik Co. Ltd., for a fee.",
    "The U.S. Secretary of Transport flew home.",
    "It closed on Feb. 23, during the strike.",
    "Room No. 2 stayed shut.",
    "George W. Lund and J. K. Dahl met Dr. Moe.",
    "They met at 5 a.m. Monday near St. Olaf.",
    "Trains ran until 6 p.m. Mr. Dahl was on the last one.",
    "“Why?” Mayor Lund asked.",
    "“Stop!” he shouted.",
    "Yahoo! Finance reported it first.",
    "Bill H.R.554 failed.",
    "She waited ... and then left.",
    "The fee was $1. 6 million in the end.",
    "The crew (they had slept. They were hungry) went on.",
    "Read it at www.example.com/News.Html today.",
    "He wrote to ada.lund@example.com. again",
    "1. The first point of the plan",
    "Gov. Lund, Lt. Gov. Dahl and Sgt. Moe agreed.",
    "Smith v. Jones, et al. and others were cited.",
    "See Fig. 3, pp. 4 to 9.",
    "It is case No. VA0815 of the year.",
    "FEB. 23, the day of the storm",
    "Trains left at 9. 35am on most days.",
    "They met at 11: 30 p. m. Kim was late.",
    "`` It is over . ''",
    '" It is over . "',
]


@pytest.mark.parametrize("text", ONE)
def test_no_break_inside_a_sentence(text: str) -> None:
    """A stop that ends no sentence breaks none."""
    assert sentences(text) == [text]


MANY = [
    ["It rained.", "The match went on."],
    ["They left the U.S. for good.", "He stayed."],
    ["Storms hit the U.S.", "The coast was flooded."],
    ["He said no.", "Then he left."],
    ["She chose plan B.", "The mayor agreed."],
    ["It was he and I.", "The others slept."],
    ["It closed at 5 p.m.", "The crowd went home."],
    ["She flew from Mayfield, Ky.", "Rescuers waited."],
    ["It belongs to Thomas Lund Jr.", "Mr. Dahl sold it."],
    ["“We lost.", "We will be back,” she said."],
    ["“We lost.”", "“By how much?”"],
    ["“It is over,” he said.", "“Go home.”"],
    ["Who pays?", "The town does."],
    ["It ended.", "The crowd left."],
    ["They paid in 2014.", "35 people were hired."],
    ["She paused…", "The hall was silent."],
    ["It sank.[3]", "Nobody noticed."],
    ["**It sank.**", "Nobody noticed."],
    ["See [the report.](https://example.com/a)", "It is long."],
    ["The phone sold well.", "iPhone prices fell."],
    ["The raid failed.", "al-Noor denied it."],
    ["It cost 5 kr. per day.", "Nobody paid."],
    ["`` It is over . ''", "He left ."],
    ['" It is over . "', "He left ."],
    ["He left .", '" It is over . "'],
    ["The ball went to P.J.", "The crowd rose."],
]


@pytest.mark.parametrize("parts", MANY, ids=lambda parts: parts[0])
def test_breaks_between_sentences(parts: list[str]) -> None:
    """Sentences part where one ends and the next begins."""
    assert sentences(" ".join(parts)) == parts


def test_a_missing_blank_parts_sentences_all_the_same() -> None:
    """A stop glued to the next sentence is still its end."""
    assert sentences("The trial ended.The judge left. So it goes.") == [
        "The trial ended.",
        "The judge left.",
        "So it goes.",
    ]


def test_full_width_stops_need_no_blank() -> None:
    """Chinese and Japanese sentences end without a blank."""
    assert sentences("今日は雨。明日は晴れ！") == ["今日は雨。", "明日は晴れ！"]


def test_wrapped_lines_stay_one_sentence() -> None:
    """A newline inside the stretch is a blank, no end."""
    assert sentences("The ferry left\nthe harbour. It\nsank.") == [
        "The ferry left\nthe harbour.",
        "It\nsank.",
    ]


@given(st.text(alphabet="ab AZ.!?…\"'“”()[]*\n—-,1", max_size=300))
def test_sentences_cover_the_stretch_in_order(text: str) -> None:
    """Sentences hold every character that is not blank, in order, without outer blanks."""
    spans = split(fold(text), 0, len(text))
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert "".join("".join(text[a:b] for a, b in spans).split()) == "".join(text.split())


@pytest.mark.parametrize(
    "unit", [".", ". ", "a.", '." ', ".[1]", ".](", "(a. B ", "A. ", "… ", "abc.Def ", ". . .x"]
)
def test_the_work_on_long_runs_of_stops_grows_with_them(unit: str) -> None:
    """Ten times the dots and brackets take nowhere near a hundred times the work."""

    def work(size: int) -> int:
        text = unit * (size // len(unit))
        return lines_run(lambda: split(text, 0, len(text)))

    assert work(10_000) < 20 * max(work(1_000), 1_000)

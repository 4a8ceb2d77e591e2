from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from srccompare.reports.check.carets import below
from srccompare.reports.terminal.cells import cells
from srccompare.reports.terminal.runs import Run, wrap


def shown(*runs: tuple[str, str], width: int = 20) -> list[str]:
    """Return a wrapped passage with what stands below each line, without the empty lines."""
    lines = wrap([Run(*run) for run in runs], width)
    pairs = zip(lines, below(lines, width), strict=True)
    return [row for line, carets in pairs for row in ("".join(run.text for run in line), carets) if row]


def test_nothing_points_at_a_passage_without_marks_or_meant_as_a_whole() -> None:
    """Carets below every word would say nothing."""
    assert shown(("one two three", "")) == ["one two three"]
    assert shown(("one two three", "a"), (".", "")) == ["one two three."]
    assert shown(("“", ""), ("one two three four five six", "a"), (".”", "")) == [
        "“one two three four",
        "five six.”",
    ]


def test_a_short_stretch_has_a_caret_below_every_cell() -> None:
    """On one line or on two."""
    assert shown(("one ", ""), ("two", "a"), (" three", "")) == ["one two three", "    ^^^"]
    assert shown(("one ", ""), ("two three four five", "a"), (" six", "")) == [
        "one two three four",
        "    ^^^^^^^^^^^^^^",
        "five six",
        "^^^^",
    ]


def test_a_long_stretch_is_marked_where_it_begins_and_ends() -> None:
    """The words between are left in peace."""
    assert shown(("one ", ""), ("two three four five six seven eight nine ten", "a"), (" eleven", "")) == [
        "one two three four",
        "    ^ from here",
        "five six seven eight",
        "nine ten eleven",
        "       ^ to here",
    ]


def test_the_words_at_either_end_stay_on_the_page() -> None:
    """They go to the other side of the caret where there is no room."""
    long = "three four five six seven eight nine ten eleven"
    assert shown(("one two 3456 ", ""), (long, "a"), (" twelve", ""))[:2] == [
        "one two 3456 three",
        "   from here ^",
    ]


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["a ", "bb cc ", "漢字 ", "word, "]), st.sampled_from(["", "m"])),
        max_size=12,
    ),
    st.integers(12, 40),
)
def test_carets_never_leave_the_page_nor_stand_below_unmarked_words(
    pieces: list[tuple[str, str]], width: int
) -> None:
    """Below a short stretch there are as many carets as cells; a long one has two."""
    runs = [Run(text, style and f"{style}{number}") for number, (text, style) in enumerate(pieces)]
    lines = wrap(runs, width)
    for line, row in zip(lines, below(lines, width), strict=True):
        assert len(row) <= width
        at = 0
        for run in line:
            under = row[at : at + cells(run.text)]
            assert run.style or "^" not in under
            at += cells(run.text)

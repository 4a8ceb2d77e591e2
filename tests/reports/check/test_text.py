from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

import pytest
from tests.reports.check.made import (
    EVERYTHING,
    FIGURE,
    HARBOR,
    NOTHING,
    PAGE,
    QUOTATION,
    RECORD,
    STALE,
    UNREADABLE,
    finding,
    place,
    result,
)

from srccompare.checks.model import Location, Region
from srccompare.reports.base import Look
from srccompare.reports.check import CHECK_FORMATS
from srccompare.reports.terminal.cells import cells

if TYPE_CHECKING:
    from srccompare.checks.model import CheckResult


def shown(checked: CheckResult, **look: int | bool) -> str:
    """Return the report at a terminal."""
    return CHECK_FORMATS["text"](checked, Look(**look))  # type: ignore[arg-type]


def passages(report: str) -> str:
    """Return what stands behind the bars, each passage in one line, without carets."""
    lines = re.findall(r"^    \|(?: (.*))?$", report, re.MULTILINE)
    return " ".join(line for line in lines if not re.fullmatch(r"[ ^]*", line))


def test_what_is_baselined_or_suppressed_is_counted_but_not_told() -> None:
    """Old findings stay out of the way until asked for."""
    report = shown(EVERYTHING)
    assert "(baselined)" not in report
    assert "this year" not in report
    assert "also 1 baselined and 1 suppressed" in report


def test_verbose_tells_them_with_state_reason_and_fingerprint() -> None:
    """What a suppression needs to be written or judged is there."""
    report = shown(EVERYTHING, verbosity=1)
    assert "error SC201 altered-quotation (baselined): " in report
    assert "    = suppressed: both are right: 4.1 is for this year\n" in report
    assert f"    = fingerprint: {'c' * 32}\n" in report


def test_a_clean_run_says_so_and_points_at_no_rule() -> None:
    """One line for the findings, one for what was checked, the signature."""
    assert shown(NOTHING).splitlines() == [
        "no findings",
        "2 articles in 1 story",
        "srccompare|check|rules:SC201,SC301,SC901|v:1",
    ]


@pytest.mark.parametrize(
    ("stories", "pairs", "line"),
    [
        (972, 0, "400 articles in 972 stories"),
        (191, 1, "400 articles in 190 stories and 1 pair that share wording across stories"),
        (972, 782, "400 articles in 190 stories and 782 pairs that share wording across stories"),
    ],
)
def test_articles_that_meet_twice_are_told_apart_from_stories(stories: int, pairs: int, line: str) -> None:
    """Nobody reads of more stories than there are articles."""
    assert shown(result(articles=400, stories=stories, pairs=pairs)).splitlines()[1] == line


def test_carets_stand_below_the_differing_words_and_the_place_is_that_of_the_first() -> None:
    """Line and column lead to the word, not to the beginning of the quotation."""
    lines = shown(result(QUOTATION)).splitlines()
    for where, words in (("  --> news/harbor.txt:4:35", "together"), ("  vs. news/coast.txt:3:35", "alone")):
        at = lines.index(where)
        column = lines[at + 1].index(words)
        assert lines[at + 2] == "    |" + " " * (column - 5) + "^" * len(words)
    assert HARBOR.splitlines()[3][34:].startswith("together")


def test_a_place_on_a_later_line_of_its_quotation_is_found() -> None:
    """Newlines inside a quotation count."""
    text = "One.\n“We will\nact alone,” he said.\n"
    at = place("a.txt", text, "We will\nact alone")
    found = finding(at, place("b.txt", "“We will act together,” he said.", "We will act together"))
    found = found._replace(edits=(("alone", "together"),))
    assert "  --> a.txt:3:5\n" in shown(result(found))


def test_carets_take_two_cells_below_wide_characters() -> None:
    """A reader in Beijing sees them where they belong."""
    text = "市议会批准了四百万计划。"
    report = shown(result(finding(place("a.txt", text, "四百万"))))
    assert f"    | {text}\n    | {' ' * 12}^^^^^^\n" in report


def test_a_passage_that_is_meant_as_a_whole_has_no_carets() -> None:
    """Carets below everything point at nothing."""
    line = HARBOR.splitlines()[2]
    for width in (60, 200):
        assert "^" not in shown(result(finding(place("a.txt", HARBOR, line[:-1]))), width=width)
        assert "^" in shown(result(finding(place("a.txt", HARBOR, line.rpartition(" ")[0]))), width=width)


def test_an_input_that_could_not_be_read_is_told_once() -> None:
    """A finding of SC901 and the error of the run are one thing."""
    at = Location(UNREADABLE.path, UNREADABLE.path, 0, 0, Region(1, 1, 1, 1), "", 0)
    told = finding(at, code="SC901", message="cannot read this article", story="")
    report = shown(result(told, errors=[UNREADABLE]))
    assert report.count(UNREADABLE.path) == 1
    assert "  --> news/broken.txt\n" in report
    baselined = told._replace(state="baselined")
    assert "error: cannot read news/broken.txt: " in shown(result(baselined, errors=[UNREADABLE]))


def test_a_record_is_named_by_its_line_and_id_and_extracted_text_by_its_file() -> None:
    """No column is made up."""
    report = shown(result(finding(RECORD, PAGE)))
    assert "  --> c.jsonl:12 (w-7)\n" in report
    assert "  vs. page.html\n" in report


def test_the_story_is_told_where_it_is_not_the_name_of_an_article() -> None:
    """A story that is called after its first article needs no line."""
    assert "= story: harbor\n" in shown(result(FIGURE))
    assert "= story" not in shown(result(FIGURE._replace(story="news/coast.txt")))
    assert "= story: news/coast.txt\n" in shown(result(FIGURE._replace(story="news/coast.txt")), verbosity=1)


def test_quiet_gives_each_finding_one_line() -> None:
    """Place, severity, rule and message: for grep and for editors."""
    report = shown(result(FIGURE, QUOTATION), verbosity=-1)
    assert report.splitlines()[1] == (
        "news/harbor.txt:4:35: error SC201 altered-quotation: "
        "quotation differs from news/coast.txt: “together” here, “alone” there"
    )


def test_many_places_are_counted_after_the_first_and_shown_when_asked_for() -> None:
    """A figure that fifty others print is not a reason for fifty passages."""
    many = result(finding(FIGURE.at, *FIGURE.related * 9))
    assert shown(many).count("  vs. news/coast.txt") == 3
    assert "  vs. 6 more places, -v shows them\n" in shown(many)
    assert shown(many, verbosity=1).count("  vs. news/coast.txt") == 9
    for name in ("github", "gitlab", "markdown", "sarif"):
        assert "6 more places" in CHECK_FORMATS[name](many, Look())


def test_a_long_list_of_stale_entries_is_cut_with_a_count() -> None:
    """A baseline of another corpus does not bury the findings."""
    many = result(stale=[STALE] * 40)
    assert shown(many).count("news/gone.txt") == 12
    assert "28 more, -v lists them" in shown(many)
    assert shown(many, verbosity=1).count("news/gone.txt") == 40


@pytest.mark.parametrize("width", [40, 57, 80, 160, 1000])
def test_no_word_of_a_passage_is_lost_at_any_width(width: int) -> None:
    """Passages wrap, they are never cut."""
    report = shown(result(FIGURE, QUOTATION), width=width)
    expected = [found.at.excerpt for found in (FIGURE, QUOTATION)]
    expected += [found.related[0].excerpt for found in (FIGURE, QUOTATION)]
    assert all(excerpt in passages(report) for excerpt in expected)
    assert all(cells(line) <= width for line in report.splitlines()[:-1])


def test_severity_is_a_word_and_colour_only_adds_to_it() -> None:
    """Without its escapes the coloured report is the plain one; without hues bold is left."""
    coloured = shown(EVERYTHING, color=True)
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == shown(EVERYTHING)
    assert "\x1b[1;31merror\x1b[0m" in coloured
    hueless = shown(EVERYTHING, color=True, hues=False)
    assert "\x1b[1merror\x1b[0m" in hueless
    assert not re.search("\x1b\\[[0-9;]*3[0-9]", hueless)


def test_the_cache_is_told_at_a_terminal_only() -> None:
    """Every other report has the same bytes whether stories came from the cache or not."""
    assert "(1 from the cache)" in shown(EVERYTHING)
    for name in CHECK_FORMATS:
        if name != "text":
            first = CHECK_FORMATS[name](dataclasses.replace(EVERYTHING, cached=0), Look())
            assert first == CHECK_FORMATS[name](EVERYTHING, Look())

"""What a person sees of a scan at a terminal."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reports.scanned import BLOG, DAILY, GAME, SPORT, VOTE, WIRE, named, scanned

from srccompare.articles import Article
from srccompare.corpus.model import Entry, Footers, Side
from srccompare.errors import InputError
from srccompare.reports import Look
from srccompare.reports.scan import SCAN_FORMATS
from srccompare.reports.terminal.cells import cells

MANY = [
    Entry(f"p{n:02}.txt", f"p{n:02}.txt", None, Article(f"{n}. {VOTE}", "p", dt.date(2024, 5, 1 + n)))
    for n in range(9)
]
LONG = " ".join(f"word{n}" for n in range(200))


def _text(result: object, **how: object) -> str:
    """Return the text report."""
    return "".join(SCAN_FORMATS["text"](result, Look(**how)))  # type: ignore[arg-type]


def test_nothing_reused_is_said_in_a_line_and_no_table_is_drawn() -> None:
    """A corpus of different articles is not an error."""
    page = _text(scanned([WIRE, SPORT]))
    assert "No reused wording found." in page
    assert "Families" not in page


def test_without_days_nobody_is_called_first() -> None:
    """An order that no day tells is not made up."""
    page = _text(named("b.txt", "a.txt"))
    assert re.search(r"^  1 +2 +20  a\.txt; b\.txt$", page, re.MULTILINE)
    assert not re.search("day|dated|after", page)


def test_an_article_that_cannot_be_read_again_is_named_and_not_quoted() -> None:
    """A file that went away after the scan leaves its id, and no words are invented."""
    page = _text(scanned(at_hand=False))
    assert "wire/quay.txt" in page
    assert "council" not in page


@pytest.mark.parametrize("width", [40, 60, 80, 160])
@pytest.mark.parametrize(
    "hostile", ["\x1b[2Jgone.txt", "a\u202etxt.b", "[bold]x[/].txt", "漢字" * 40 + ".txt"]
)
def test_no_name_steers_the_screen_or_leaves_the_page(hostile: str, width: int) -> None:
    """Controls are shown as what they are and no line is wider than the page."""
    page = _text(named(hostile, "zz.txt"), width=width)
    assert "\x1b" not in page
    assert "\u202e" not in page
    assert all(cells(line) <= width for line in page.splitlines()[:-1])


_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]")
_ODD = st.text(
    st.one_of(
        st.characters(), st.sampled_from("\x00\x07\x1b\x9b\u200b\u202e\u2028\u2066\ud800\ufeff漢é\u0301 \n\t")
    ),
    min_size=1,
    max_size=60,
)


@given(
    st.lists(st.tuples(_ODD, _ODD, _ODD), min_size=2, max_size=4, unique_by=lambda row: row[0]),
    _ODD,
    st.integers(40, 130),
)
def test_whatever_articles_say_a_page_is_a_page(
    rows: list[tuple[str, str, str]], words: str, width: int
) -> None:
    """Any ids, titles, outlets and words: no control leaves the program, no line leaves the page."""
    entries = [
        Entry(name, name, None, Article(words, name, title=title, outlet=outlet))
        for name, title, outlet in rows
    ]
    result = scanned(entries, (words,))
    for verbosity in (0, 1):
        page = _text(result, width=width, verbosity=verbosity)
        assert not _CONTROL.search(page.replace("\n", ""))
        assert all(cells(line) <= width for line in page.split("\n")[:-2])
        "".join(SCAN_FORMATS["csv"](result, Look())).encode("utf-8")
        "".join(SCAN_FORMATS["json"](result, Look())).encode("utf-8")


FOOTERS = Footers(100, 1_234, 1_200, 24_680, Side("wire/quay.txt", 0, len(VOTE)))


@pytest.mark.parametrize("width", [40, 60, 80, 160])
def test_footers_are_told_with_an_example_that_stays_on_the_page(width: int) -> None:
    """Whoever wonders why a line of every article is not a passage reads it in the summary."""
    page = _text(replace(scanned(), footers=FOOTERS), width=width)
    assert all(cells(line) <= width for line in page.splitlines()[:-1])
    said = re.sub(r"\s+", " ", page)
    assert (
        "1,200 articles (100%) have 1,234 footers: "
        "what stands in more than 100 places is not counted as a passage" in said
    )
    begin = "The council of Marrow Bay voted 7-2 to build the old quay …"
    assert f"such as wire/quay.txt:1:1: {begin}" in said


def test_a_footer_that_cannot_be_read_again_is_placed_and_not_quoted() -> None:
    """No words are invented, a quiet report has no example, and controls are shown as what they are."""
    page = _text(replace(scanned(at_hand=False), footers=FOOTERS))
    assert "such as wire/quay.txt\n" in page
    assert "such as" not in _text(replace(scanned(), footers=FOOTERS), verbosity=-1)
    assert "footer" not in _text(scanned())
    hostile = Entry("a\x1b.txt", "a\x1b.txt", None, Article("\x1b[2J " + VOTE, "a"))
    shown = scanned([hostile, DAILY], (VOTE,))
    assert "\x1b" not in _text(replace(shown, footers=FOOTERS._replace(example=Side("a\x1b.txt", 0, 9))))


def test_editorial_brackets_stay() -> None:
    """The words of an article come out letter for letter."""
    assert VOTE in re.sub(r"\s+", " ", _text(scanned()))


def test_plain_pages_have_no_escapes_and_no_colour_keeps_the_text() -> None:
    """Colour carries no meaning of its own."""
    plain = _text(scanned())
    bold = _text(scanned(), color=True, hues=False)
    assert "\x1b" not in plain
    assert "\x1b[1m" in bold
    assert "\x1b[3" not in bold
    assert re.sub(r"\x1b\[[0-9;]*m", "", _text(scanned(), color=True)) == plain


def test_ascii_pages_draw_with_ascii() -> None:
    """A terminal without the marks gets others; the words of the article stay as written."""
    drawn = re.sub("[“”ï]", "", _text(scanned(), ascii=True).replace(VOTE, ""))
    assert drawn.isascii()


def test_the_report_says_how_much_is_reused_who_was_first_and_where() -> None:
    """The whole page, as people get it."""
    page = _text(scanned(errors=(InputError("bad.txt", "not UTF-8 (byte 0xff at 0)", "try --encoding"),)))
    assert page == EXPECTED


EXPECTED = """\
4 articles · 677 characters
4 articles (100%) share wording with another · 4 passages in 2 families
! cannot read bad.txt: not UTF-8 (byte 0xff at 0) (try --encoding)

= Families ─────────────────────────────────────────────────────────────────────
no.  articles  longest  first day   printed by
  1         3       31  2024-05-07  Coast Wire: Council rebuilds the quay (1
                                    undated)
  2         2       20  undated     r7; r8

= Family 1  3 articles · 3 passages · 2024-05-07 to 2024-05-08 ─────────────────
  day          part  where the text begins
  2024-05-07   100%  wire/quay.txt:1:1 · Coast Wire: Council rebuilds the quay
  2024-05-08    93%  daily/quay.txt:3:1 · Daily · after Coast Wire
  undated       59%  blogs.jsonl:7 (r7)

  longest passage: 31 words, 99% alike · wire/quay.txt:1:1 = daily/quay.txt:3:1
    The council of Marrow Bay voted 7-2 to build the old quay anew, “naïve or
    not”, and [sic] the ferry will move to the northern pier until the work is
    done.

= Family 2  2 articles · 1 passage ─────────────────────────────────────────────
   part  where the text begins
    38%  blogs.jsonl:7 (r7)
   100%  blogs.jsonl:8 (r8)

  longest passage: 20 words, 99% alike · blogs.jsonl:7 (r7) = blogs.jsonl:8 (r8)
    The Herons beat the Gulls 3-1 in the rain, their fourth win in a row, and
    lead the northern table.

srccompare|scan|v:0.0
"""


def test_long_lists_and_long_passages_say_what_they_leave_out() -> None:
    """Six articles and sixty words are enough at first; `-v` has them all."""
    page = _text(scanned(MANY, (VOTE,)))
    assert "and 3 more (-v names them)" in page
    assert "p06.txt" not in page
    thorough = _text(scanned(MANY, (VOTE,)), verbosity=1)
    assert all(entry.id in thorough for entry in MANY)
    pair = [Entry(n, n, None, Article(LONG, n)) for n in ("a.txt", "b.txt")]
    assert "word59 … 140 more words (-v)" in re.sub(r"\s+", " ", _text(scanned(pair, (LONG,))))
    assert "word199" in _text(scanned(pair, (LONG,)), verbosity=1)


def test_the_limit_bounds_the_table_and_quiet_leaves_the_details_out() -> None:
    """The table says of how many families it shows the largest."""
    assert "the 1 with most reused text, of 2" in _text(scanned(), limit=1)
    assert "with most reused text" not in _text(scanned(), limit=0)
    quiet = _text(scanned(), verbosity=-1)
    assert "Families" in quiet
    assert "longest passage" not in quiet


def test_a_record_is_placed_by_its_line() -> None:
    """A record of JSON Lines is found by file and line."""
    assert "blogs.jsonl:7 (r7)" in _text(scanned([WIRE, BLOG]))
    assert "wire/quay.txt:1:1" in _text(scanned([WIRE, DAILY]))
    assert "daily/quay.txt:3:1 · Daily · after Coast Wire" in _text(scanned([WIRE, DAILY]))
    assert GAME not in _text(scanned([WIRE, DAILY]))

from __future__ import annotations

import dataclasses
import re
import subprocess
import sys
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import srccompare
from srccompare.errors import UsageError
from srccompare.facts.model import Quotation
from srccompare.reports import FORMATS, INSPECTION_FORMATS, VIEWS, Look
from srccompare.reports.terminal.cells import cells, chop
from srccompare.reports.terminal.runs import Run, wrap
from srccompare.reports.wording import percent

if TYPE_CHECKING:
    from srccompare.comparison.model import Source
    from srccompare.comparison.result import Comparison

HOSTILE = """Mayor says "We [the council] act" [sic]

[/] [bold red]x[/] :100: \x1b[31m \x9b2J \u202e \x00 \ufeff {x} %s.
"""
ANYTHING = st.text(
    st.characters(codec=None, exclude_categories=()) | st.characters(categories=["Cs", "Cc", "Lo"])
)
ESCAPES = re.compile("\x1b\\[[0-9;]*m")


def text(comparison: Comparison, look: Look | None = None) -> str:
    """Return the report at a terminal."""
    return FORMATS["text"](comparison, look or Look())


def text_of(source: Source) -> str:
    """Return the text of a source."""
    return source.witness.article.text


def of(*texts: str) -> Comparison:
    """Compare some texts."""
    return srccompare.compare([srccompare.Article.from_text(t, f"{n}.txt") for n, t in enumerate(texts)])


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("width", [40, 80])
def test_no_line_of_an_article_is_a_command_of_a_build_server(view: str, width: int) -> None:
    """A report that is printed in a log cannot forge an annotation, wherever its lines are broken."""
    body = "The council voted on Monday. ::error file=a.txt::forged ##vso[task] " * 3
    shown = text(of(f"::error::one\n\n{body}", f"::error::two\n\n{body}now"), Look(width=width, view=view))
    assert not re.search(r"^\s*::", shown, re.MULTILINE)
    assert "##vso[" not in shown


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("color", [False, True])
def test_no_control_of_an_article_reaches_the_screen(view: str, *, color: bool) -> None:
    """Only our own styles are escapes; a body, a title or a name cannot add one."""
    articles = [
        srccompare.Article.from_text(HOSTILE * 2, name=f"{HOSTILE}{n}", title=HOSTILE) for n in range(2)
    ]
    shown = ESCAPES.sub("", text(srccompare.compare(articles), Look(color=color, view=view)))
    assert not set(shown) & set("\x00\x1b\x9b\u202e\ufeff")
    assert "\\u001b[31m" in shown


def test_brackets_and_codes_come_out_letter_for_letter(harbor: Comparison) -> None:
    """Nothing reads an article as markup, whatever the width or the view."""
    for view in ("full", "side-by-side"):
        for width in (80, 160):
            shown = text(harbor, Look(width=width, view=view))
            for words in ("[the council]", "[sic].", ":100:", "[/]"):
                assert words in shown, (view, width, words)


def test_no_escape_is_written_without_colour_and_no_hue_without_hues(harbor: Comparison) -> None:
    """`color=False` writes no ESC at all; `hues=False` keeps bold and underline alone."""
    assert "\x1b" not in text(harbor)
    codes = {
        c for m in ESCAPES.findall(text(harbor, Look(color=True, hues=False))) for c in m[2:-1].split(";")
    }
    assert codes == {"0", "1", "2", "4"}
    assert "\x1b[1;4;31m$4.1 million\x1b[0m" in text(harbor, Look(color=True))


def test_a_fact_that_differs_has_the_colour_of_how_gravely(harbor: Comparison) -> None:
    """Ids of serious divergences are printed as a warning, a count of notes like a note."""
    notes = dataclasses.replace(harbor, divergences=harbor.divergences[-1:])
    assert "\x1b[36m  ≠ 1 note\x1b[0m" in text(notes, Look(color=True))
    assert "\x1b[1;33m  ≠ d1\x1b[0m" in text(harbor, Look(color=True))


def test_colour_changes_no_letter(harbor: Comparison) -> None:
    """Without its escapes and carets the report is the same."""

    def letters(shown: str) -> list[str]:
        lines = (line.rstrip() for line in ESCAPES.sub("", shown).split("\n"))
        return [line for line in lines if set(line) - set(" ^~")]

    assert letters(text(harbor, Look(color=True))) == letters(text(harbor))


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("width", [40, 80, 100, 160, 300])
def test_no_line_is_wider_than_the_page(harbor: Comparison, view: str, width: int) -> None:
    """Every view keeps to the width that it was given; only the signature is never broken."""
    for line in text(harbor, Look(width=width, view=view)).split("\n")[:-2]:
        assert cells(line) <= width


def test_an_ascii_page_has_ascii_marks_and_the_letters_of_the_articles(harbor: Comparison) -> None:
    """What remains beyond ASCII is printed by the articles themselves."""
    shown = text(harbor, Look(ascii=True))
    assert set(shown) - set(map(chr, range(128))) <= set("“”–")
    assert "! error" in shown


def pointed_at(shown: str, caret: str) -> list[str]:
    """Return the words that stand above carets."""
    return [
        above[m.start() : m.end()]
        for above, below in pairwise(shown.split("\n"))
        if below and not set(below) - set(" ^~")
        for m in re.finditer(re.escape(caret) + "+", below)
    ]


def test_the_differing_words_have_carets_exactly_below_them(harbor: Comparison) -> None:
    """Without colour, carets point at the words of every serious divergence and at nothing else."""
    shown = text(harbor, Look(only=frozenset({"divergences"})))
    figures, quoted = ["$4.1 million", "$41 million"], ["together", "alone"]
    polarity = ["did not say", "said when"]
    assert pointed_at(shown, "^") == [*figures, *polarity, *quoted, "probably", "almost certainly"]
    assert pointed_at(shown, "~") == []


def test_what_is_only_worth_a_note_is_marked_when_asked_for(harbor: Comparison) -> None:
    """-v marks rephrased words, and tells them from the serious ones without colour."""
    shown = text(harbor, Look(only=frozenset({"divergences"}), verbosity=1))
    assert pointed_at(shown, "~") == ["old"]
    assert "$4.1 million" in pointed_at(shown, "^")


def test_divergences_come_worst_first_and_before_all_else(harbor: Comparison) -> None:
    """A reader meets errors, then warnings; what a place has besides stands with it."""
    shown = text(harbor)
    findings = ["figure conflict", "polarity conflict", "quotation altered"]
    order = [*findings, "shared facts  3 firm", "Only in A", "agreements"]
    places = [shown.index(words) for words in order]
    assert places == sorted(places)


def test_both_sides_are_located_by_the_words_that_differ(harbor: Comparison) -> None:
    """The place is line and column of the first marked word, counted from 1."""
    shown = text(harbor)
    assert "A:3:47   The city council voted" in shown
    assert "B:5:31   The council voted" in shown


def test_a_quotation_names_who_is_quoted(harbor: Comparison) -> None:
    """The fullest name that one of the articles gives stands with the finding, before any role."""
    a, b = harbor.sources
    named = []
    for source, speaker in ((a, "Dana\x1b Ruiz"), (b, "the council president")):
        start = text_of(source).index("We [the")
        quotation = Quotation(start, start + 10, speaker=speaker)
        named.append(
            dataclasses.replace(source, facts=dataclasses.replace(source.facts, quotations=(quotation,)))
        )
    shown = text(dataclasses.replace(harbor, sources=tuple(named)))
    assert "quotation altered (Dana\\u001b Ruiz)  together ≠ alone" in shown


def test_a_side_that_lacks_the_words_is_named(harbor: Comparison) -> None:
    """An insertion says who has it instead of pointing at nothing."""
    assert "~ wording      only in A: old  A:3:80  B:5:63" in text(harbor)


def test_the_overview_fits_the_first_screen_and_says_the_worst(harbor: Comparison) -> None:
    """24 lines of 80 cells name the articles, the errors, what is shared and what each has alone."""
    shown = text(harbor, Look(view="overview"))
    assert len(shown.split("\n")) <= 24
    for words in (
        "$4.1 million plan ≠ $41 million plan",
        "4 shared facts",
        "Dana Ruiz",
        "ferry museum",
        "Fishermen",
    ):
        assert words in shown


def test_an_input_that_could_not_be_read_is_never_passed_over(harbor: Comparison) -> None:
    """Whatever is left out of a report, errors are not."""
    for look in (Look(), Look(view="overview"), Look(only=frozenset({"unique"})), Look(verbosity=-1)):
        assert "cannot read gone.txt: no such file (check the path)" in text(harbor, look)


def test_only_the_sections_asked_for_are_shown(harbor: Comparison) -> None:
    """`only` leaves the head and the signature, and the overview of these sections."""
    for section, has in (
        ("divergences", " divergences: "),
        ("shared", "= 4 shared facts"),
        ("unique", "+ only in A"),
        ("agreements", " agreements"),
        ("passages", "passage"),
        ("errors", "cannot read gone.txt"),
    ):
        shown = text(harbor, Look(only=frozenset({section})))
        assert has in shown
        for other, mark in (
            ("divergences", " divergences: "),
            ("shared", " shared fact"),
            ("unique", "+ only in A"),
        ):
            assert section == other or mark not in shown, (section, mark)
        assert shown.endswith("srccompare|docs:2|v:0.0\n")


def test_a_section_that_is_asked_for_and_empty_is_said_to_be_empty(harbor: Comparison) -> None:
    """An empty page would leave open whether anything was looked for."""
    empty = dataclasses.replace(
        harbor, divergences=(), shared=(), unique=(), agreements=(), passages=(), errors=()
    )
    for section, words in (
        ("divergences", "no divergence found"),
        ("shared", "no fact in common"),
        ("unique", "A and B have nothing of their own"),
        ("agreements", "no agreement found"),
        ("passages", "no reused passage found"),
        ("errors", "no errors: every input was read"),
    ):
        assert words in text(empty, Look(only=frozenset({section})))
        assert words not in text(harbor, Look(only=frozenset({section})))
    for words in ("agreement", "passage", "errors"):
        assert f"no {words}" not in text(empty)


def test_less_is_shown_when_asked_for_less_and_more_when_for_more(harbor: Comparison) -> None:
    """-q leaves the divergences that matter; -v lists every agreement."""
    quiet, usual, verbose = (text(harbor, Look(verbosity=v)) for v in (-1, 0, 1))
    assert "Divergences" in quiet
    assert "paraphrase" not in quiet
    assert "name identical" not in usual
    assert "name identical" in verbose
    assert len(quiet) < len(usual) < len(verbose)


def test_nothing_in_common_is_said_in_plain_words() -> None:
    """An empty comparison has no empty sections."""
    shown = text(of("", ""))
    assert "no divergence found" in shown
    assert "no fact in common" in shown
    assert "──" not in shown


def test_texts_stand_side_by_side_on_a_wide_page(harbor: Comparison) -> None:
    """From two columns of 58 cells on, both sentences share their lines."""
    assert re.search(
        "Ruiz did not say when work would start\\. +B:5:71 +Ruiz said", text(harbor, Look(width=160))
    )
    assert not re.search("start\\. +B:5:71", text(harbor, Look(width=100)))


def test_the_matrix_says_who_reports_what_how_and_where(harbor: Comparison) -> None:
    """A row a fact, a column an article, and what differs."""
    shown = text(harbor, Look(view="matrix"))
    assert "and 1 only possible, -v lists them" in shown
    assert re.search(r"^  =b =b +Ruiz did not say when work would start\.  f3  ≠$", shown, re.MULTILINE)
    more = text(harbor, Look(view="matrix", verbosity=1))
    assert re.search(r"^  \?t \?b +The plan probably", more, re.MULTILINE)


def test_a_focus_that_is_no_article_is_refused(harbor: Comparison) -> None:
    """The hint names the sigla there are."""
    with pytest.raises(UsageError) as caught:
        text(harbor, Look(view="matrix", focus="Z"))
    assert caught.value.hint == "sigla: A, B"


def test_a_focus_shows_what_one_article_leaves_out() -> None:
    """The matrix has the facts that the others share and the one in focus lacks."""
    shared = "The ferry to the islands will close in May, the harbor council said on Tuesday."
    comparison = of(f"{shared}\n", f"{shared}\n", "An orchard burned down near the old mill last night.\n")
    assert "Not in C  1 shared fact " in text(comparison, Look(view="matrix", focus="C"))
    assert "Not in A  0 shared facts" in text(comparison, Look(view="matrix", focus="A"))


def test_three_articles_are_told_how_many_report_a_fact_and_which_pairs_share_most() -> None:
    """The overview counts by articles; the matrix has a triangle of pairs, the more the darker."""
    shared = "The ferry to the islands will close in May, the harbor council said on Tuesday."
    comparison = of(f"{shared}\n", f"{shared}\n", "An orchard burned down near the old mill last night.\n")
    assert "reported    1 by 2 articles" in text(comparison)
    shown = text(comparison, Look(view="matrix"))
    assert re.search(r"^ +B +1█  100% of B shared$", shown, re.MULTILINE)
    assert re.search(r"^ +C +0 +0 +0% of C shared$", shown, re.MULTILINE)


def test_side_by_side_shows_every_compared_sentence_of_both(harbor: Comparison) -> None:
    """Nothing is left out, and each sentence has its mark."""
    shown = text(harbor, Look(view="side-by-side", width=100000))
    for source in harbor.sources:
        for s in source.witness.sentences:
            assert source.witness.article.text[s.start : s.end] in shown
    assert re.search(r"^\+ A:5:50 +A ferry museum", shown, re.MULTILINE)


def test_side_by_side_marks_a_row_by_what_diverges_in_it(harbor: Comparison) -> None:
    """No row with an error or a warning passes for shared: its mark, severity and ids come first."""
    shown = text(harbor, Look(view="side-by-side", width=200))
    rows = shown.split("\n\n")
    for row in rows:
        assert ("^" in row) == bool(re.match(r"≠ (error|warning) d\d", row)), row
    named = {name for row in rows if row.startswith("≠ ") for name in re.findall(r"\bd\d+\b", row)}
    graver = {d.id for d in harbor.divergences if d.severity != "note"}
    assert named == graver != set()
    assert re.search(r"^≠ error d\d+( d\d+)*  .*[=~] [a-z-]+$", shown, re.MULTILINE)
    with_notes = text(harbor, Look(view="side-by-side", width=200, verbosity=1))
    assert {d.id for d in harbor.divergences} <= set(re.findall(r"\bd\d+\b", with_notes))


def test_no_blank_is_other_than_the_article_has_it() -> None:
    """What is copied from a report is found in the article: no-break blanks are the article's own."""
    comparison = of(
        "The pilot said 12 boats sank at the mole.\n",
        "The pilot said 21\u00a0boats sank at the mole.\n",
        "The pilot said 21\u00a0boats sank at the mole.\n",
    )
    for view in ("full", "matrix", "side-by-side"):
        for name in ("text", "markdown"):
            shown = FORMATS[name](comparison, Look(view=view, verbosity=1))
            assert not re.search("(?<!21)(?<!21</ins>)\u00a0", shown)
            assert "\ufdd0" not in shown
    assert "21\u00a0boats" in text(comparison)
    assert "\ufdd0" not in text(of("A \ufdd0 mark stands here today.\n", "A mark stands here today.\n"))


def _rows(comparison: Comparison, *only: str) -> list[str]:
    """Return the rows of articles side by side, without the head."""
    look = Look(view="side-by-side", width=200, only=frozenset(only))
    return re.split(r"\n\n", text(comparison, look).partition("in the order of")[2])[1:-1]


def test_side_by_side_keeps_the_rows_of_the_sections_asked_for(harbor: Comparison) -> None:
    """What diverges, what has a counterpart and what stands alone: each row belongs to one of them or two."""
    rows = _rows(harbor)
    diverging = [row for row in rows if row.startswith("≠ ")]
    alone = [row for row in rows if re.match(r"\+ |≠ .*\+ only in", row)]
    assert _rows(harbor, "divergences") == diverging != []
    assert _rows(harbor, "unique") == alone != []
    assert _rows(harbor, "shared") == [row for row in rows if row not in alone] != []
    assert _rows(harbor, "divergences", "unique") == [row for row in rows if row in diverging + alone]
    assert _rows(harbor, "passages") == []
    shown = text(harbor, Look(view="side-by-side", only=frozenset({"passages"})))
    assert "nothing in the sections of --only" in shown


def test_side_by_side_marks_only_what_the_two_differ_in() -> None:
    """What diverges from a third article has its mark next to that one."""
    said = "The council voted to spend {} million dollars on the old harbor, the mayor said on Tuesday.\n"
    comparison = of(said.format("4"), said.format("4"), said.format("41"))
    shown = text(comparison, Look(view="side-by-side"))
    pairs = re.split(r"^≠ A and ([BC]) .*$", shown, flags=re.MULTILINE)
    assert (pairs[1], pairs[3]) == ("B", "C")
    assert "d1" not in pairs[2]
    assert "≠ warning d1" in pairs[4]


def test_an_inspection_shows_what_it_found_and_a_body_in_full_when_asked() -> None:
    """Segments, quotations, figures, dates and names each have their section."""
    article = srccompare.Article.from_text(
        "Title of it\n\nThe mayor saw 12 ships. It rained a lot there.\n", "x.txt"
    )
    render = INSPECTION_FORMATS["text"]
    inspection = srccompare.inspect(article)
    assert "It rained" not in render(inspection, Look())
    assert "It rained" in render(inspection, Look(verbosity=1))
    for noun in ("segment", "quotation", "figure", "date", "name"):
        assert re.search(rf"\d {noun}", render(inspection, Look()))


def test_an_inspection_puts_quotations_in_marks_and_bounds_in_words() -> None:
    """So that it can be seen where a quotation ends, and that a figure is open to one side."""
    text = "At least 16 boats and fewer than 9 ships came. “We saw them all,” said Ida Holm.\n"
    inspection = srccompare.inspect(srccompare.Article.from_text(text, "x.txt"))
    shown = INSPECTION_FORMATS["text"](inspection, Look(width=120))
    assert "“We saw them all,”  – Ida Holm (said)" in shown
    assert "16  = 16 or more" in shown
    assert "any" not in shown
    assert '"We saw them all,"  - Ida Holm (said)' in INSPECTION_FORMATS["text"](inspection, Look(ascii=True))


def test_an_inspection_writes_units_of_time_in_the_plural() -> None:
    """One hour is an hour; of kilograms and percent there is no plural."""
    text = "It took one hour or six hours and forty-one years for 6 kilograms and 6 percent of them.\n"
    inspection = srccompare.inspect(srccompare.Article.from_text(text, "x.txt"))
    shown = INSPECTION_FORMATS["text"](inspection, Look(width=120))
    assert re.findall(r"  = (.+)", shown)[:5] == ["1 hour", "6 hours", "41 years", "6 kg", "6 percent"]


@given(ANYTHING, ANYTHING)
@settings(max_examples=40, deadline=None)
def test_any_two_texts_can_be_shown_in_every_layout(a: str, b: str) -> None:
    """No text breaks a report, its width or its encoding."""
    comparison = of(a, b)
    for view in VIEWS:
        shown = text(comparison, Look(view=view, width=60))
        shown.encode("utf-8")
        assert all(cells(line) <= 60 for line in shown.split("\n")[:-2])


@given(st.lists(st.tuples(ANYTHING, st.sampled_from(["", "mark error"]))), st.integers(4, 40))
def test_wrapping_keeps_every_letter_and_the_width(parts: list[tuple[str, str]], width: int) -> None:
    """Only blanks vanish, only at the ends of lines; each letter keeps its style."""
    runs = [Run("".join(c for c in words if c.isprintable()), style) for words, style in parts]
    lines = wrap(runs, width)
    assert all(sum(cells(run.text) for run in line) <= width for line in lines)
    before = [(c, run.style) for run in runs for c in run.text if c != " "]
    assert [(c, run.style) for line in lines for run in line for c in run.text if c != " "] == before


def test_wide_characters_take_two_cells_and_are_never_cut_in_half() -> None:
    """A line of Chinese holds half as many characters; an accent stays with its letter."""
    assert cells("漢字") == 4
    assert chop("漢字漢字", 5) == ["漢字", "漢字"]
    assert chop("ae\u0301", 1) == ["a", "e\u0301"]
    assert chop("ab漢e\u0301", 3) == ["ab", "漢e\u0301"]


@pytest.mark.parametrize(
    ("part", "shown"), [(0.0, "0%"), (0.001, "<1%"), (0.5, "50%"), (0.999, "99%"), (1.0, "100%")]
)
def test_nothing_and_everything_are_said_only_where_it_is_so(part: float, shown: str) -> None:
    """Rounding never turns a little into nothing or most into all."""
    assert percent(part) == shown


def test_a_plain_report_loads_no_rich() -> None:
    """English text needs no tables of cell widths, and so none is loaded."""
    program = (
        "import sys, srccompare as s; from srccompare.reports import *;"
        "c = s.compare([s.Article.from_text(t) for t in ('“One” – ship came.', 'One ship came ≠.')]);"
        "FORMATS['text'](c, Look()); sys.exit('rich' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_what_only_begins_with_a_capital_is_nothing_that_facts_are_about() -> None:
    """An everyday word that begins a sentence or stands before an office; a longer name may hold one."""
    text = "Flags flew in Orvik on Monday when Housing Minister Ada Lund opened the Harbour Bridge.\n"
    both = [srccompare.Article.from_text(text, name) for name in ("a.txt", "b.txt")]
    shown = FORMATS["text"](srccompare.compare(both), Look(width=120, view="overview"))
    (about,) = re.findall(r"^  about +(.*)$", shown, re.MULTILINE)
    assert "Orvik" in about
    assert "Ada Lund" in about
    assert not {"Flags", "Housing"} & set(about.split(", "))


def test_words_that_are_only_listed_have_the_mark_of_a_rewording() -> None:
    """Where one word excludes the other the articles diverge; where both say the same they do not."""
    said = "The robbers {} with 40,000 crowns after they {} the clerk of the bank with a {}, police said."
    filled = (said.format("fled", "threatened", "gun"), said.format("escaped", "threatened", "knife"))
    shown = text(srccompare.compare([srccompare.Article.from_text(each) for each in filled]))
    assert "\n  ≠ warning  wording  gun ≠ knife  " in shown
    assert "\n  ~ wording      fled ≠ escaped  " in shown


BOUGHT = ["lanterns", "ladders", "benches", "blankets", "kettles", "trumpets", "shovels", "mirrors"]
TOWNS = ["Orvik", "Lund", "Selby", "Tarn", "Brackwell", "Ellwick", "Dunmore", "Arvik"]


@pytest.mark.parametrize(("count", "rest"), [(6, ""), (7, ""), (8, "and 2 more: --view full lists them")])
def test_the_overview_leaves_out_no_single_finding(count: int, rest: str) -> None:
    """A line that says that there is one more would be as long as the one that it stands for."""
    pairs = list(zip(TOWNS, BOUGHT, strict=True))[:count]
    said = "The {} council bought {} {} painted {} for its school from a dealer in the harbor."
    filled = ["\n\n".join(said.format(x, n, "red", y) for x, y in pairs) for n in (61, 16)]
    shown = text(
        srccompare.compare([srccompare.Article.from_text(each) for each in filled]), Look(view="overview")
    )
    assert shown.count("\n  error ") == count - (2 if rest else 0)
    assert ("  " + rest in shown) if rest else (" more" not in shown.partition("\n= ")[0])


def test_the_overview_says_what_a_figure_counts() -> None:
    """The noun behind its adjective, or else the next word, or else nothing."""
    said = "On Monday the bird society of Orvik in the north collected {} from the shore of the harbor."
    for one, other, line in (
        ("86 oiled birds", "68 oiled birds", "86 oiled birds ≠ 68 oiled birds"),
        ("61 birds", "16 birds", "61 birds ≠ 16 birds"),
        ("$61 million", "$16 million", "$61 million ≠ $16 million"),
    ):
        articles = [srccompare.Article.from_text(said.format(each)) for each in (one, other)]
        assert f"  {line}  " in text(srccompare.compare(articles), Look(view="overview"))


@pytest.mark.parametrize("width", [40, 46, 60, 77, 78, 200])
def test_no_share_of_an_article_is_parted_from_its_bar(harbor: Comparison, width: int) -> None:
    """Bars are shorter on a narrow page, and stand below each other on a very narrow one."""
    lines = text(harbor, Look(width=width, view="overview")).splitlines()
    shares = [line for line in lines if "% shared" in line or "% reused wording" in line]
    assert all(line.startswith("   ") and len(line) <= width for line in shares)
    bars = [re.findall(r"([█░]+) +\S+ (?:shared|reused)", line) for line in shares]
    assert [len(each) for each in bars] == ([1] * 4 if width < 50 else [2] * 2)
    assert len({len(bar) for each in bars for bar in each}) == 1

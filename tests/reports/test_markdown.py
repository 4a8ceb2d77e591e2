from __future__ import annotations

import dataclasses
import re
from html import unescape
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

import srccompare
from srccompare.reports import FORMATS, Look
from srccompare.reports.markdown import MOST_ROWS, escape
from srccompare.text.display import visible

if TYPE_CHECKING:
    from srccompare.comparison.result import Comparison

# What a forge does with Markdown: tables, strikethrough and raw HTML.
PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
OURS = re.compile(r"</?(?:ins|details|summary|sub)>|<!-- -->")


def seen(html: str) -> str:
    """Return what a reader sees of rendered HTML."""
    return unescape(re.sub(r"<!-- -->|<[^>]*>", "", html))


@pytest.mark.parametrize(
    "text",
    [
        "[link](https://example.org) ![img](x.png) <img src=x> <script>alert(1)</script>",
        "**bold** _it_ `code` ~~gone~~ | cell | \\| $x$ & &amp; &#64;",
        "# head",
        "1. one",
        "- item",
        "> quote",
        "+++",
        "===",
        "---",
        "    code",
        "```",
        "<!-- open",
        "</details></ins>",
    ],
)
def test_article_text_renders_as_its_letters(text: str) -> None:
    """No character of an article is read as Markdown or HTML, at the start of a line or within."""
    for around in ("{}", "> **A:1:1** {}", "<ins>{}</ins>"):
        html = PARSER.render(around.format(escape(visible(text))))
        shown = seen(html).strip().removeprefix("A:1:1").strip()
        assert " ".join(shown.split()) == " ".join(text.split())
        assert not re.search("<(?:a|img|script|h1|h2|hr|ol|ul|em|code|del|table)\\b", html)


@pytest.mark.parametrize(
    "text", ["@somebody", "a@b.org", "see #123", "GH-12", "https://x.org", "www.x.org", "a :100: b"]
)
def test_what_a_forge_would_find_in_the_finished_text_is_hidden_from_it(text: str) -> None:
    """Mentions, issues, links and emoji codes are cut in two by nothing."""
    assert "<!-- -->" in escape(text)
    assert seen(PARSER.renderInline(escape(text))) == text


@pytest.mark.parametrize("text", ["At 9:30, $-free", "a # b", "7-2", "Mr. Ruiz (D-Ark.) said!"])
def test_plain_prose_is_left_readable(text: str) -> None:
    """Only what needs it is escaped."""
    assert escape(text).replace("&#36;", "$") == text


@given(st.text(st.characters(codec="utf-8")))
def test_any_text_renders_as_what_was_made_visible(text: str) -> None:
    """Whatever an article holds, the letters come out and no tag but ours."""
    shown = visible(text).strip()
    html = PARSER.render(f"x {escape(shown)} x")
    assert seen(html).rstrip("\n") == f"x {shown} x"


def test_a_report_has_no_tag_but_its_own(harbor: Comparison) -> None:
    """Tags are balanced and ours; nothing links anywhere."""
    report = FORMATS["markdown"](harbor, Look())
    assert not re.search("<", OURS.sub("", report))
    html = PARSER.render(report)
    assert not re.search("<(?:a|img|script)\\b", html)
    for tag in ("ins", "details", "summary"):
        assert report.count(f"<{tag}>") == report.count(f"</{tag}>")


def test_a_report_names_what_matters(harbor: Comparison) -> None:
    """Articles, divergences with both places, shared facts, what each has alone, errors."""
    shown = seen(PARSER.render(FORMATS["markdown"](harbor, Look())))
    for words in (
        "Council approves harbor plan",
        "figure conflict: $4.1 million ≠ $41 million, ten times as much in B (A:3:47, B:5:31, d1)",
        "A:3:47 The city council voted 7-2",
        "4 shared facts, 1 of them only possible",
        "Only in A: 1 sentence",
        "Cannot read gone.txt: no such file",
        ":100: of them signed a letter [/] of protest.",
        "said [sic].",
    ):
        assert words in shown


@pytest.mark.parametrize(
    ("facts", "verbosity", "all_told"),
    [(MOST_ROWS + 1, 0, False), (MOST_ROWS + 1, 1, True), (MOST_ROWS, 0, True)],
)
def test_a_long_report_leaves_out_what_is_only_possible_and_says_so(
    harbor: Comparison, facts: int, verbosity: int, *, all_told: bool
) -> None:
    """Beyond what a page holds only firm facts are quoted, all with more asked for; the count stays."""
    firm, possible = harbor.shared[0], harbor.shared[-1]
    long = dataclasses.replace(harbor, shared=(possible, *[firm] * (facts - 1)))
    shown = FORMATS["markdown"](long, Look(verbosity=verbosity))
    assert f"{facts} shared facts, 1 of them only possible" in shown
    assert ("possible, not certain" in shown) == all_told
    assert ("only possible, left out without `-v`" in shown) != all_told


def test_three_articles_have_a_table_of_facts() -> None:
    """A row a fact, a column an article."""
    texts = ["The ferry will close in May, the council said.\n"] * 3
    comparison = srccompare.compare(
        [srccompare.Article.from_text(t, f"{n}.txt") for n, t in enumerate(texts)]
    )
    assert "| Fact | A | B | C |" in FORMATS["markdown"](comparison, Look())


def test_a_section_that_is_asked_for_and_not_there_is_spoken_of(harbor: Comparison) -> None:
    """Nobody has to guess why a page is empty; a page with all sections says nothing of the kind."""
    assert "Markdown has no" not in FORMATS["markdown"](harbor, Look())
    shown = FORMATS["markdown"](harbor, Look(only=frozenset({"passages", "agreements"})))
    assert "Markdown has no agreements and no passages; the other formats have them." in shown
    empty = dataclasses.replace(harbor, unique=(), errors=())
    shown = FORMATS["markdown"](empty, Look(only=frozenset({"unique", "errors"})))
    assert "No article has anything that the others lack." in shown
    assert "No errors: every input was read." in shown

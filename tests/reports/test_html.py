from __future__ import annotations

import base64
import hashlib
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import srccompare
from srccompare.reports import FORMATS, Look
from srccompare.text.display import visible

if TYPE_CHECKING:
    from srccompare.comparison.result import Comparison

VOID = {"meta", "input", "rect"}
HOSTILE = """<script>alert(1)</script> </style></script><img src=x onerror=alert(2)> {{7*7}}

The "council" & the 'mayor' said javascript:alert(3) </span></p></section> <!-- ]]> \x00 \x1b \u202e [sic].

&lt;b&gt; is &amp;lt; and :100: and <a href="javascript:alert(4)">here</a>, the council said.
"""
ANYTHING = st.text(st.characters(codec=None, exclude_categories=()) | st.characters(categories=["Cs", "Cc"]))


class Page(HTMLParser):
    """Read a page strictly: tags must be balanced, attributes are collected."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.content: dict[str, str] = {}
        self.columns: list[str] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag; a column's text begins with the element of class `text`."""
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append("text" if dict(attrs).get("class") == "text" else tag)
            if self.open[-1] == "text":
                self.columns.append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag without content."""
        self.seen.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """Insist on order."""
        last = self.open.pop()
        assert (tag if last != "text" else "text") == last, (tag, last)

    def handle_data(self, data: str) -> None:
        """Collect what the page says, by element and by column."""
        tag = self.open[-1] if self.open else ""
        self.content[tag] = self.content.get(tag, "") + data
        if "text" in self.open:
            self.columns[-1] += data


def page(comparison: Comparison) -> str:
    """Return the page of a comparison."""
    return FORMATS["html"](comparison, Look())


def of(*texts: str) -> Comparison:
    """Compare some texts."""
    return srccompare.compare(
        [srccompare.Article.from_text(t, f"{n}<b>.txt", title=t[:40]) for n, t in enumerate(texts)]
    )


@pytest.mark.parametrize("texts", [(HOSTILE, HOSTILE), (HOSTILE, "", "x")])
def test_hostile_text_adds_no_element_and_no_attribute(texts: tuple[str, ...]) -> None:
    """The elements are ours alone, none has a handler, a style or an address outside the page."""
    read = Page(page(of(*texts)))
    tags = [tag for tag, _ in read.seen]
    assert tags.count("script") == tags.count("style") == tags.count("body") == 1
    assert not set(tags) & {"img", "iframe", "link", "object", "base"}
    for tag, attributes in read.seen:
        assert not {"style", "src", "action"} & set(attributes), tag
        assert not any(name.startswith("on") for name in attributes), tag
        assert (attributes.get("href") or "#").startswith("#")


def test_the_policy_allows_our_own_style_and_script_and_nothing_else(harbor: Comparison) -> None:
    """The digests are those of what stands in the page."""
    read = Page(page(harbor))
    policy = next(a["content"] for t, a in read.seen if a.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        digest = base64.b64encode(hashlib.sha256(read.content[tag].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_the_page_names_no_address() -> None:
    """Neither style nor script can fetch anything: there is no URL in them."""
    read = Page(page(of("", "")))
    for tag in ("style", "script"):
        assert "://" not in read.content[tag]
        assert "url(" not in read.content[tag]
        assert "innerHTML" not in read.content[tag]


def test_every_letter_of_every_article_stands_in_its_column(harbor: Comparison) -> None:
    """Captions, bylines and leftovers too; only blanks may differ."""
    for comparison in (harbor, of(HOSTILE, "One\n\n  Two.\tThree\n")):
        columns = Page(page(comparison)).columns
        for shown, source in zip(columns, comparison.sources, strict=True):
            assert "".join(shown.split()) == "".join(visible(source.witness.article.text).split())


def test_ids_are_unique_and_links_lead_to_them(harbor: Comparison) -> None:
    """Without the script the page is still a page of links."""
    read = Page(page(harbor))
    ids = [a["id"] for _, a in read.seen if "id" in a]
    assert len(ids) == len(set(ids))
    links = [(a["href"] or "")[1:] for t, a in read.seen if t == "a"]
    assert links
    assert set(links) <= set(ids)


def test_what_belongs_together_carries_one_id(harbor: Comparison) -> None:
    """A fact is tied over both columns, the matrix and the map."""
    read = Page(page(harbor))
    tied = [t for t, a in read.seen if "f1" in (a.get("data-k") or "").split()]
    assert sorted(tied) == ["rect", "rect", "span", "span", "tr"]
    differing = [t for t, a in read.seen if "d1" in (a.get("data-k") or "").split()]
    assert differing.count("mark") == 4  # two in the card, two in the columns


def test_the_page_names_what_could_not_be_read(harbor: Comparison) -> None:
    """An error is part of the result."""
    assert "Cannot read gone.txt: no such file (check the path)" in page(harbor)


def test_three_articles_have_a_triangle_of_pairs(harbor: Comparison) -> None:
    """Each two articles meet in one cell; two articles alone need no table for that."""
    fact = "The ferry to the islands will close in May, the harbor council said on Tuesday.\n"
    read = Page(page(of(fact, fact, "x\n")))
    shades = [a["class"] for t, a in read.seen if t == "td" and (a.get("class") or "").startswith("shade")]
    assert shades == ["shade4", "shade0", "shade0"]
    assert 'id="pairs"' not in page(harbor)


@given(ANYTHING, ANYTHING)
@settings(max_examples=40, deadline=None)
def test_any_two_texts_make_a_sound_page(a: str, b: str) -> None:
    """Whatever the articles hold, tags are balanced and the page is UTF-8."""
    written = page(of(a, b))
    written.encode("utf-8")
    Page(written)

"""Make texts that are hard on a reader of news: each of a given length, none with a meaning."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_NEWS = (
    "Mayor Ruth Adeyemi approved the $4.1 million plan on Tuesday. “We will not raise fares,” she said. "
    "Police in Orsa denied it last week, and 12 ferries were closed. "
)


def _filled(unit: str) -> Callable[[int], str]:
    """Return a maker that says one thing over and over."""
    return lambda length: (unit * (length // len(unit) + 1))[:length]


def _nested(opening: str, inside: str, closing: str) -> Callable[[int], str]:
    """Return a maker of brackets in brackets."""

    def make(length: int) -> str:
        depth = length // (len(opening) + len(closing))
        return opening * depth + inside + closing * depth

    return make


def _numbered(sentence: str) -> Callable[[int], str]:
    """Return a maker of sentences that differ in a number alone."""
    return lambda length: "".join(
        sentence.format(n) for n in range(length // len(sentence.format(10_000)) + 1)
    )


CASES: Mapping[str, Callable[[int], str]] = {
    "news": _filled(_NEWS),
    "news in paragraphs": _filled(_NEWS.rstrip() + "\n\n"),
    "one line of letters": _filled("a"),
    "one word over and over": _filled("word "),
    "one capitalised word": _filled("Word "),
    "two words by turns": _filled("Mayor of "),
    "one sentence over and over": _filled("The council voted on Tuesday to approve the plan. "),
    "one paragraph over and over": _filled("The council voted on Tuesday to approve the plan.\n\n"),
    "sentences that differ in a number": _numbered("The council spent {} dollars on it. "),
    "paragraphs that differ in a number": _numbered("The council spent {} dollars on it.\n\n"),
    "double quotation marks": _filled('"'),
    "curly opening marks": _filled("“"),
    "curly closing marks": _filled("”"),
    "single quotation marks": _filled("'"),
    "quotation marks between blanks": _filled('" '),
    "marks by turns": _filled("“‘"),
    "marks and letters": _filled("\"a' "),
    "short quotations": _filled("“No.” "),
    "quotations of one speaker": _filled("“We saw it,” Ruth Adeyemi said. "),
    "quotations with no speaker": _filled("“We saw it in the town.” "),
    "quotation paragraphs left open": _filled("“We saw it in the town.\n\n"),
    "nested quotations": _nested("“I heard: ‘", "Go home now", "’ he said.” "),
    "nested brackets": _nested("(", "a", ")"),
    "nested square brackets": _nested("[", "a", "]"),
    "full stops": _filled("."),
    "full stops between blanks": _filled(". "),
    "question marks": _filled("?!"),
    "commas": _filled(", "),
    "dashes": _filled("— "),
    "hyphens": _filled("-"),
    "a chain of hyphened words": _filled("a-"),
    "all punctuation": _filled("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"),
    "initials": _filled("A. "),
    "dotted acronym": _filled("U."),
    "apostrophes in a word": _filled("a'"),
    "digits": _filled("1"),
    "digits and commas": _filled("1,"),
    "digits and dots": _filled("1."),
    "numbers": _filled("12 "),
    "number words": _filled("hundred "),
    "number words and hyphens": _filled("twenty-"),
    "million million": _filled("3 million "),
    "sums of money": _filled("$3.5 million, "),
    "percentages": _filled("5 percent "),
    "scores": _filled("7-2 "),
    "dates": _filled("Feb. 18, 2023, "),
    "months": _filled("May "),
    "weekdays": _filled("on Tuesday "),
    "clock times": _filled("at 9:30 a.m. "),
    "names": _filled("Ruth Adeyemi and "),
    "names in a row": _filled("Ruth Adeyemi "),
    "names with of": _filled("Bank of "),
    "titles": _filled("Dr. "),
    "names and commas": _filled("Orsa, "),
    "hedges": _filled("probably not "),
    "said said": _filled("said "),
    "he said that": _filled("he said that "),
    "not not": _filled("not "),
    "blanks": lambda length: "a" + " " * length + "b",
    "no-break blanks": lambda length: "a" + "\u00a0" * length + "b",
    "newlines": lambda length: "a" + "\n" * length + "b",
    "blank lines": lambda length: "a" + "\n \t" * (length // 3) + "b",
    "carriage returns": _filled("a\r"),
    "lines of one letter": _filled("a\n"),
    "lines of one capital": _filled("A\n\n"),
    "bylines": _filled("By Ruth Adeyemi\n"),
    "bylines in paragraphs": _filled("By Ruth Adeyemi\n\n"),
    "datelines": _filled("ORSA (AP) — "),
    "dateline paragraphs": _filled("ORSA, Norvane (AP) — The council met.\n\n"),
    "list items": _filled("- one item\n"),
    "headings": _filled("# Heading\n\n"),
    "links": _filled("https://example.org/a?b=c "),
    "one long link": _filled("https://example.org/"),
    "mail addresses": _filled("a@example.org "),
    "at signs": _filled("@a"),
    "markdown links": _filled("[a](b) "),
    "markdown links left open": _filled("[a]("),
    "emphasis": _filled("*_"),
    "footnotes": _filled(".[1]"),
    "tags of a page": _filled("<p>"),
    "entities of a page": _filled("&amp;"),
    "combining marks": lambda length: "e" + "\u0301" * length,
    "letters with combining marks": _filled("e\u0301"),
    "zero-width joiners": _filled("\u200d"),
    "soft hyphens": _filled("a\u00ad"),
    "bidi overrides": _filled("\u202ea"),
    "Hebrew": _filled("ראש העיר אישר את התוכנית ביום שלישי. "),
    "Arabic": _filled("وافق رئيس البلدية على الخطة يوم الثلاثاء. "),
    "Chinese sentences": _filled("市长星期二批准了四百一十万元的计划。"),
    "Chinese without stops": _filled("市长星期二批准了四百一十万元的计划"),
    "Chinese paragraphs": _filled("市长星期二批准了四百一十万元的计划。\n\n"),
    "Japanese": _filled("市長は火曜日に四百十万ドルの計画を承認した。「値上げはしない」と述べた。"),
    "Korean": _filled("시장은 화요일에 계획을 승인했다. "),
    "Thai": _filled("นายกเทศมนตรีอนุมัติแผนเมื่อวันอังคาร"),
    "emoji": _filled("👩‍👩‍👧‍👦 "),
    "emoji without blanks": _filled("🎉"),
    "lone surrogates": _filled("\ud800 a"),
    "control characters": _filled("\x01\x1b[31m"),
    "letters beyond the first plane": _filled("𝐀𝐁 "),
    "capital İ": _filled("İstanbul "),
    "ligatures": _filled("ﬃ "),
    "Roman numerals": _filled("Ⅷ "),
    "superscript digits": _filled("²"),
    "Arabic digits": _filled("٣ "),
    "fractions": _filled("½ "),
}


class Named(NamedTuple):
    """Hold a case of the documentation: how to make two texts of a length, that length, and their suffix."""

    make: Callable[[int], tuple[str, str]]
    size: int
    suffix: str = ".txt"


def and_one_more(make: Callable[[int], str]) -> Callable[[int], tuple[str, str]]:
    """Return a maker of a text and of the same with one sentence more."""
    return lambda length: ((text := make(length)), text + LAST)


LAST = "\n\nThe end of it came on Friday."


def _invented(seed: int, length: int) -> list[str]:
    """Return paragraphs of three sentences of words that nobody knows, few of them twice."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    paragraphs: list[str] = []
    while length > 0:
        said = " ".join(_sentence(chance) for _ in range(3))
        paragraphs.append(said)
        length -= len(said) + 2
    return paragraphs


def _sentence(chance: random.Random) -> str:
    words = (
        "".join(chance.choice("bdfglmnprst") + chance.choice("aeiou") for _ in range(chance.randint(1, 4)))
        for _ in range(chance.randint(6, 25))
    )
    return f"{' '.join(words).capitalize()}."


def _unlike(length: int) -> tuple[str, str]:
    """Return two texts that share no more than single words."""
    return "\n\n".join(_invented(1, length)), "\n\n".join(_invented(2, length))


def _backwards(length: int) -> tuple[str, str]:
    """Return a text and its paragraphs in reverse order."""
    paragraphs = _invented(1, length)
    return "\n\n".join(paragraphs), "\n\n".join(reversed(paragraphs))


def _every_third(length: int) -> tuple[str, str]:
    """Return a text, and the same with other words in every third place."""
    text = "\n\n".join(_invented(1, length))
    return text, " ".join(w if n % 3 else f"x{w}" for n, w in enumerate(text.split(" ")))


def _nested_json(length: int) -> tuple[str, str]:
    """Return articles with a field that is nested as deeply as brackets allow."""
    brackets = "[" * (length // 2) + "]" * (length // 2)
    article = f'{{"text": "{LAST.strip()}", "more": {brackets}}}'
    return article, article


def _nested_page(length: int) -> tuple[str, str]:
    """Return web pages whose text stands in elements in elements."""
    depth = length // len("<div></div>")
    page = f"<html><body>{'<div>' * depth}<p>{LAST * 9}</p>{'</div>' * depth}</body></html>"
    return page, page


_IDENTICAL = "The council voted on Tuesday to approve the plan."

NAMED: Mapping[str, Named] = {
    "news on one line": Named(and_one_more(_filled(_NEWS)), 10_000_000),
    "one word without an end": Named(and_one_more(_filled("a")), 10_000_000),
    "one word over and over": Named(and_one_more(_filled("word ")), 5_000_000),
    "quotation marks and letters": Named(and_one_more(_filled('" a')), 600_000),
    "opening marks": Named(and_one_more(_filled("“")), 200_000),
    "quotations in quotations": Named(and_one_more(CASES["nested quotations"]), 460_000),
    "identical sentences": Named(and_one_more(_filled(f"{_IDENTICAL} ")), 50_000 * 50),
    "identical paragraphs": Named(and_one_more(_filled(f"{_IDENTICAL}\n\n")), 50_000 * 51),
    "two unlike articles": Named(_unlike, 1_000_000),
    "paragraphs in reverse order": Named(_backwards, 1_000_000),
    "every third word another": Named(_every_third, 1_000_000),
    "all punctuation": Named(and_one_more(CASES["all punctuation"]), 1_000_000),
    "combining marks on one letter": Named(and_one_more(CASES["combining marks"]), 1_000_000),
    "Hebrew": Named(and_one_more(CASES["Hebrew"]), 400_000),
    "Chinese, identical sentences": Named(and_one_more(CASES["Chinese sentences"]), 360_000),
    "Chinese without stops": Named(and_one_more(CASES["Chinese without stops"]), 200_000),
    "Thai": Named(and_one_more(CASES["Thai"]), 400_000),
    "emoji": Named(and_one_more(CASES["emoji without blanks"]), 1_000_000),
    "lone surrogates": Named(and_one_more(CASES["lone surrogates"]), 400_000),
    "carriage returns": Named(and_one_more(CASES["carriage returns"]), 200_000),
    "marks and letters by turns": Named(and_one_more(CASES["marks and letters"]), 200_000),
    "Markdown, quotes in quotes": Named(and_one_more(_filled("> ")), 400_000, ".md"),
    "Markdown, links in links": Named(and_one_more(CASES["markdown links left open"]), 400_000, ".md"),
    "JSON, brackets in brackets": Named(_nested_json, 1_000_000, ".json"),
    "HTML, elements in elements": Named(_nested_page, 400_000, ".html"),
}
"""Texts as the documentation names them, each with the length at which it is measured by default."""

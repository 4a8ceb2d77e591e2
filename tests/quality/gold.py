"""Read the cases of this folder: two invented articles, a sentence a paragraph, and their links."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import srccompare

FOLDER = Path(__file__).parent / "cases"
NAMES = tuple(sorted(path.stem for path in FOLDER.glob("*.md")))


class Case(NamedTuple):
    """Hold two articles as lists of sentences, and the label of each linked pair of them (from 1)."""

    a: list[str]
    b: list[str]
    links: dict[tuple[int, int], str]


def read(name: str) -> Case:
    """Read one case."""
    parts = re.split(r"^## .*\n", (FOLDER / f"{name}.md").read_text(encoding="utf-8"), flags=re.MULTILINE)
    a, b = ([line.partition(". ")[2] for line in part.strip().splitlines()] for part in parts[1:3])
    rows = (line.split() for line in parts[3].strip().splitlines())
    links = {(int(pair.split("-")[0]), int(pair.split("-")[1])): label for pair, label in rows}
    return Case(a, b, links)


def linked(case: Case, *, backwards: bool = False) -> dict[tuple[int, int], str]:
    """Return the tier of every linked pair of sentences; `backwards` turns the first article around."""
    a = case.a[::-1] if backwards else case.a
    articles = [srccompare.Article.from_text("\n\n".join(text)) for text in (a, case.b)]
    comparison = srccompare.compare(articles).to_dict()
    spans = {
        sentence["id"]: article["id"] + articles[n].text[sentence["start"] : sentence["end"]]
        for n, article in enumerate(comparison["articles"])
        for segment in article["segments"]
        for sentence in segment["sentences"]
    }
    number = {"A" + text: n for n, text in enumerate(case.a, 1)}
    number |= {"B" + text: n for n, text in enumerate(case.b, 1)}
    return {
        (number[spans[pair["a"]]], number[spans[pair["b"]]]): pair["tier"]
        for fact in comparison["shared"]
        for pair in fact["pairs"]
    }

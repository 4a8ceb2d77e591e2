"""Make small corpora of invented words, in which passages are reprinted, edited and printed everywhere."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from srccompare.corpus import boilerplate, catalogue, growing, recipe, wording
from srccompare.corpus.index import common, finding, rows

if TYPE_CHECKING:
    import random
    from collections.abc import Mapping
    from pathlib import Path

    import pytest

_WORDS = (
    "the a of in to and harbor mayor ferry plan market river bridge school teacher winter price road budget "
    "station letter garden museum family doctor engine ticket signal forest island captain"
)
WORDS = tuple(_WORDS.split())


def words(chance: random.Random, count: int) -> str:
    """Return so many words."""
    return " ".join(chance.choice(WORDS) for _ in range(count))


def article(chance: random.Random, blocks: list[str]) -> str:
    """Return an article made of blocks that others print, too, some edited, and of words of its own."""
    parts = []
    for _ in range(chance.randint(1, 4)):
        if chance.random() < 0.75:
            block = chance.choice(blocks).split()
            for _ in range(chance.choice((0, 0, 0, 1, 2))):
                block[chance.randrange(len(block))] = chance.choice(WORDS)
            parts.append(" ".join(block))
        else:
            parts.append(words(chance, chance.randint(3, 25)))
    return ". ".join(parts) + chance.choice(("", "!", " …"))


def write(path: Path, corpus: Mapping[str, str], days: Mapping[str, str] | None = None) -> None:
    """Write a corpus as JSON Lines."""
    records = (
        {"id": name, "text": text} | ({"published": days[name]} if days and name in days else {})
        for name, text in corpus.items()
    )
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")


class Limits(NamedTuple):
    """Hold numbers of a scan that tests make small; as they stand, ten articles meet the first four."""

    breadth: int = 3
    dense: int = 3
    frequent: int = 6
    min_words: int = 6
    radius: int = 1
    longest_footer: int = boilerplate.LONGEST_FOOTER
    shortest_story: int = boilerplate.SHORTEST_STORY
    sample: int = wording.SAMPLE
    common_words: int = wording.COMMON_WORDS
    most_copies: int = growing.MOST_COPIES


_NAMED_BY = {
    "LONGEST_FOOTER": (boilerplate,),
    "SHORTEST_STORY": (boilerplate,),
    "SAMPLE": (wording, catalogue, common, finding),
    "COMMON_WORDS": (wording, common),
    "MOST_COPIES": (growing, rows, finding),
}
"""The modules that know each constant."""


def crowd(monkeypatch: pytest.MonkeyPatch, limits: Limits = Limits()) -> None:  # noqa: B008 - it cannot change
    """Let a shingle be common in four places and frequent in seven, so that ten articles show it all."""
    numbers = {name: value for name, value in limits._asdict().items() if name in recipe.Recipe._fields}
    small = recipe._RECIPES["default"]._replace(**numbers)
    monkeypatch.setitem(recipe._RECIPES, "default", small)
    for name, modules in _NAMED_BY.items():
        for module in modules:
            monkeypatch.setattr(module, name, getattr(limits, name.lower()))

"""Write an invented corpus with known reuse, and what was planted where.

    python benchmarks/reused.py ARTICLES CORPUS.jsonl [SEED]

For every ten articles one text goes round: a passage of 15 to 150 words, or a
whole article, printed by two articles or many, the first time as it is, then
with up to a quarter of its words edited. One article in five ends with each of
a few footers. Beside the corpus, CORPUS.gold.tsv has a row for every pair of
articles that print the same text: kind (`gold` against the unedited print,
`derived` between two others), article and span of both sides, share of edits
and words of the text.
"""

from __future__ import annotations

import json
import random
import sys
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from invented import sentence, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

LENGTHS = (15, 25, 40, 80, 150)
EDITS = (0.0, 0.03, 0.08, 0.15, 0.25)
WHOLE = 0.15
"""This share of the texts are whole articles."""
MANY, MOST = 0.3, 20
"""This share of the texts is printed by more than two articles, by so many at most."""
WORDS_IN_AN_ARTICLE = (150, 600)
FOOTERS, PRINTED = 6, 0.2


class Print(NamedTuple):
    """Hold one print of a text: which, how often it was printed before, what is left of it after edits."""

    text: int
    number: int
    edits: float
    length: int
    words: list[str]
    whole: bool


class Place(NamedTuple):
    """Say where a print stands."""

    number: int
    article: int
    start: int
    end: int
    edits: float
    length: int


def words_of(rng: random.Random, count: int) -> list[str]:
    """Return so many words of invented sentences."""
    words: list[str] = []
    while len(words) < count:
        words += sentence(rng).split()
    return words[:count]


def edited(words: list[str], share: float, rng: random.Random) -> list[str]:
    """Return words of which a share is edited: half replaced, a quarter left out, a quarter added to."""
    known, weights = vocabulary()
    left: list[str] = []
    for word in words:
        lot = rng.random() / share if share else 1.0
        if lot < 0.5:
            left += rng.choices(known, cum_weights=weights)
        elif lot >= 1:
            left.append(word)
        elif lot >= 0.75:
            left += [word, *rng.choices(known, cum_weights=weights)]
    return left


def prints(articles: int, rng: random.Random) -> Iterator[tuple[int, Print]]:
    """Yield every print and the article that it goes to."""
    for text in range(max(10, articles // 10)):
        whole = rng.random() < WHOLE
        length = rng.randint(*WORDS_IN_AN_ARTICLE) if whole else rng.choice(LENGTHS)
        words = words_of(rng, length)
        copies = min(MOST, int(rng.paretovariate(1.1)) + 2) if rng.random() < MANY else 2
        for number, article in enumerate(rng.sample(range(articles), min(copies, articles))):
            edits = rng.choice(EDITS) if number else 0.0
            yield article, Print(text, number, edits, length, edited(words, edits, rng), whole)


def plant(articles: int, path: Path, seed: int = 1) -> int:
    """Write a corpus and its gold beside it; return the number of characters."""
    rng = random.Random(seed)  # noqa: S311 - reproducible, not secret
    planted: dict[int, list[Print]] = {}
    for article, each in prints(articles, rng):
        planted.setdefault(article, []).append(each)
    footers = [" ".join(words_of(rng, 16)) for _ in range(FOOTERS)]
    places: dict[int, list[Place]] = {}
    total = 0
    with path.open("w", encoding="utf-8") as file:
        for article in range(articles):
            text = ""
            for piece, made in _pieces(planted.get(article, []), rng):
                if made:
                    span = len(text), len(text) + len(piece)
                    place = Place(made.number, article, *span, made.edits, made.length)
                    places.setdefault(made.text, []).append(place)
                text += piece + ("\n\n" if rng.random() < 0.3 else " ")
            text += "".join(f"\n\n{footer}" for footer in footers if rng.random() < PRINTED)
            total += len(text)
            file.write(json.dumps({"id": name(article), "text": text}) + "\n")
    gold_of(path).write_text("".join(_rows(places)), encoding="utf-8")
    return total


def name(article: int) -> str:
    """Return the id of an article."""
    return f"d{article:07d}"


def gold_of(path: Path) -> Path:
    """Return where the gold of a corpus is."""
    return path.with_name(path.name.removesuffix(".jsonl") + ".gold.tsv")


def _pieces(planted: list[Print], rng: random.Random) -> list[tuple[str, Print | None]]:
    """Return the pieces of an article in order; one that is a whole print has no other words."""
    whole = next((each for each in planted if each.whole), None)
    if whole:
        return [(" ".join(whole.words), whole)]
    pieces: list[tuple[str, Print | None]] = []
    size, wanted = 0, rng.randint(*WORDS_IN_AN_ARTICLE)
    while size < wanted:
        pieces.append((sentence(rng), None))
        size += pieces[-1][0].count(" ") + 1
    for each in planted:
        pieces.insert(rng.randint(0, len(pieces)), (" ".join(each.words), each))
    return pieces


def _rows(places: dict[int, list[Place]]) -> Iterator[str]:
    yield "kind\ta\tsa\tea\tb\tsb\teb\tedit\tlength\n"
    for printed in places.values():
        for one, other in combinations(sorted(printed), 2):
            kind = "gold" if one.number == 0 else "derived"
            a, b = sorted((one, other), key=lambda place: place.article)
            sides = (name(a.article), a.start, a.end, name(b.article), b.start, b.end)
            yield "\t".join(map(str, (kind, *sides, round(one.edits + other.edits, 3), one.length))) + "\n"


if __name__ == "__main__":
    size = plant(int(sys.argv[1]), Path(sys.argv[2]), *map(int, sys.argv[3:4]))
    print(f"{sys.argv[1]} articles, {size:,} characters")

"""Ask an index of a large corpus for one article after the other, as a running process does.

    python benchmarks/finding.py [CORPUS.jsonl] [--articles 100000] [--asked 200] [--index FILE]

Without a corpus an invented one is planted; an index that is there already is used
as it is. Half of the articles that are asked for are put together from pieces
of the corpus, word for word, the others are new; a few of either kind are as
long as a book chapter. The table has wall and processor time, medians and 95th
percentiles, of one call on an open index, after a few calls to warm up.
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
import time
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from invented import sentence
from reused import plant
from srccompare.articles.model import Article
from srccompare.corpus.index.finding import Index
from srccompare.corpus.index.indexing import scan_index
from srccompare.corpus.model import ScanOptions
from timing import table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

PIECES, PIECE = 5, 80
LONG = 20_000
"""Words of the long articles; 400 is usual."""
FEW = 5
"""So many long articles of each kind."""
GOAL = "goal: at most 0.3 s of wall time at the 95th percentile, index of 100,000 articles"


class Asked(NamedTuple):
    """Hold a kind of question and its texts."""

    kind: str
    texts: list[str]


class Spent(NamedTuple):
    """Hold what one call took, in seconds, and how many passages it found."""

    wall: float
    processor: float
    passages: int


def known(path: Path, rng: random.Random) -> list[list[str]]:
    """Return the words of a thousand articles of a corpus or so, from all parts of it."""
    with path.open(encoding="utf-8") as file:
        count = sum(1 for _ in file)
        file.seek(0)
        lines = list(islice(file, 0, None, max(1, count // 1000)))
    rng.shuffle(lines)
    return [json.loads(line)["text"].split() for line in lines]


def copied(articles: Sequence[list[str]], pieces: int, rng: random.Random) -> str:
    """Return pieces of articles of a corpus, word for word, one paragraph each."""
    found = []
    for _ in range(pieces):
        words = rng.choice(articles)
        start = rng.randrange(max(1, len(words) - PIECE))
        found.append(" ".join(words[start : start + PIECE]))
    return "\n\n".join(found)


def new(words: int, rng: random.Random) -> str:
    """Return an article that nobody has printed."""

    def sentences() -> Iterator[str]:
        left = words
        while left > 0:
            said = sentence(rng)
            left -= len(said.split())
            yield said

    return " ".join(sentences())


def questions(path: Path, count: int, seed: int = 7) -> list[Asked]:
    """Return what is asked, the same for equal corpora."""
    rng = random.Random(seed)  # noqa: S311 - the same articles each time
    articles = known(path, rng)

    def made(kind: str, times: int, make: Callable[[], str]) -> Asked:
        return Asked(kind, [make() for _ in range(times)])

    half = count // 2
    return [
        made("copied, 400 words", half, lambda: copied(articles, PIECES, rng)),
        made("new, 400 words", half, lambda: new(PIECES * PIECE, rng)),
        made(f"copied, {LONG:,} words", FEW, lambda: copied(articles, LONG // PIECE, rng)),
        made(f"new, {LONG:,} words", FEW, lambda: new(LONG, rng)),
    ]


def answered(index: Index, number: int, text: str) -> Spent:
    """Return what the answer to one question takes."""
    article = Article.from_text(text, f"asked {number}")
    wall, processor = time.perf_counter(), time.process_time()
    finding = index.find(article)
    return Spent(time.perf_counter() - wall, time.process_time() - processor, len(finding.passages))


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value that a share of all does not exceed."""
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def row(asked: Asked, spent: Sequence[Spent]) -> tuple[str, ...]:
    """Return the row of one kind of question."""
    times = (
        f"{percentile(values, share) * 1000:.0f} ms"
        for values in ([each.wall for each in spent], [each.processor for each in spent])
        for share in (0.5, 0.95)
    )
    return (asked.kind, f"{len(spent)}", *times, f"{sum(each.passages for each in spent) / len(spent):.1f}")


def main() -> None:
    """Read the options and run."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("corpus", nargs="?", type=Path, help="JSON Lines with id and text")
    parser.add_argument("--articles", type=int, default=100_000, help="size of the invented corpus")
    parser.add_argument("--asked", type=int, default=200)
    parser.add_argument("--index", type=Path, help="an index of the corpus; made if it is not there")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = options.corpus or Path(folder, "planted.jsonl")
        if options.corpus is None:
            plant(options.articles, path)
        file = options.index or Path(folder, "corpus.db")
        if not file.exists():
            start = time.process_time()
            scan_index([path], ScanOptions(), str(file))
            size = file.stat().st_size / 1e6
            print(f"index made in {time.process_time() - start:.0f} s of processor time, {size:,.0f} MB")
        rows = []
        with Index.open(file) as index:
            kinds = questions(path, options.asked)
            for asked in kinds:
                for number, text in enumerate(asked.texts[::20]):
                    answered(index, number, text)
            for asked in kinds:
                spent = [answered(index, number, text) for number, text in enumerate(asked.texts)]
                rows.append(row(asked, spent))
        header = ("asked", "times", "wall, half", "95 %", "processor, half", "95 %", "passages")
        print(table(header, rows))
        print(GOAL)


if __name__ == "__main__":
    main()

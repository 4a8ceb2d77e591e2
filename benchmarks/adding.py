"""Add one article in a hundred to an index, and hold that against making it.

    python benchmarks/adding.py [CORPUS.jsonl] [--articles 10000] [--rounds 3]

Without a corpus an invented one is planted. Its articles are shuffled, all but
the last hundredth go into an index, then the rest is added in the three ways in
which news comes: as one more file of JSON Lines beside the first, as new lines at
the end of the first, and as new files in a folder with a file for each article.
A run that adds nothing is the cost of starting, of looking at what is there and
of the report of everything; `--new` reports what is new alone. Processor time of whole
processes; each run starts from a copy of the same index; medians. What a run reports
is compared with a scan of all.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import statistics
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reused import plant
from timing import SRCCOMPARE, processor, table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ONE_IN = 100
GOAL = "goal: about 1 % of making the index, at 100,000 articles"
_SETTLED = 2.1
"""Seconds: a file that was written or touched less than two seconds ago is read again in any case."""


class Way(NamedTuple):
    """Hold a way to add: its name, what is scanned before, what then, and what is done in between."""

    name: str
    before: Sequence[str]
    after: Sequence[str]
    change: Callable[[], None]


def spread(lines: Sequence[str], folder: Path) -> None:
    """Write each article of JSON Lines to a file of its own."""
    folder.mkdir(exist_ok=True)
    for line in lines:
        record = json.loads(line)
        (folder / f"{record['id']}.txt").write_text(record["text"], encoding="utf-8")


def ways(folder: Path, old: Sequence[str], new: Sequence[str]) -> list[Way]:
    """Write the files of an index, and return how more can be added to them."""
    first, more, tree = folder / "first.jsonl", folder / "more.jsonl", folder / "tree"
    grown = folder / "grown" / "first.jsonl"
    grown.parent.mkdir()
    for path in (first, grown):
        path.write_text("".join(old), encoding="utf-8")
    more.write_text("".join(new), encoding="utf-8")
    spread(old, tree)

    def append() -> None:
        with grown.open("a", encoding="utf-8") as file:
            file.writelines(new)

    return [
        Way("one more file", [str(first)], [str(first), str(more)], lambda: None),
        Way("more lines in a file", [str(grown)], [str(grown)], append),
        Way("more files in a folder", [str(tree)], [str(tree)], lambda: spread(new, tree)),
    ]


def scanned(paths: Sequence[str], *options: str) -> tuple[str, ...]:
    """Return the command of a scan."""
    return (*SRCCOMPARE, "scan", *paths, "--format", "jsonl", "--quiet", *options)


def copied(index: Path) -> Path:
    """Return a copy of an index."""
    return Path(shutil.copyfile(index, index.with_suffix(".copy")))


def timed(way: Way, folder: Path, rounds: int) -> tuple[str, ...]:
    """Return the row of one way."""
    index, report, fresh = folder / "corpus.db", folder / "report.jsonl", folder / "fresh.jsonl"
    index.unlink(missing_ok=True)
    time.sleep(_SETTLED)
    made = processor(scanned(way.before, "--index", str(index)))

    def spent(paths: Sequence[str], *options: str) -> float:
        commands = (
            scanned(paths, "--index", str(copied(index)), "--output", str(report), *options)
            for _ in range(rounds)
        )
        return statistics.median(map(processor, commands))

    nothing = spent(way.before)
    way.change()
    new = spent(way.after, "--new")
    some = spent(way.after)
    processor(scanned(way.after, "--output", str(fresh)))
    same = "same" if report.read_bytes() == fresh.read_bytes() else "OTHER"
    times = (f"{made:.1f} s", f"{nothing:.2f} s", f"{some:.2f} s", f"{some / made:.1%}")
    return (way.name, *times, f"{new:.2f} s", f"{new / made:.1%}", same)


def main() -> None:
    """Read the options and run."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("corpus", nargs="?", type=Path, help="JSON Lines with id and text")
    parser.add_argument("--articles", type=int, default=10_000, help="size of the invented corpus")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        corpus = options.corpus or folder / "planted.jsonl"
        if options.corpus is None:
            plant(options.articles + options.articles // ONE_IN, corpus)
        with corpus.open(encoding="utf-8") as file:
            lines = file.readlines()
        random.Random(2).shuffle(lines)  # noqa: S311 - the same each time
        old = len(lines) * ONE_IN // (ONE_IN + 1)
        found = ways(folder, lines[:old], lines[old:])
        rows = [timed(way, folder, options.rounds) for way in found]
    print(f"{old:,} articles, and {len(lines) - old:,} that are added")
    print(
        table(("", "index made", "nothing new", "added", "of making", "--new", "of making", "report"), rows)
    )
    print(GOAL)


if __name__ == "__main__":
    main()

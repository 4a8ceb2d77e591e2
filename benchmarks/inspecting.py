r"""Lay open a long text and set the time against that of merely finding its words.

    python benchmarks/inspecting.py [MEGABYTES] [ROUNDS]

The text is made of the articles of `seeds/` and `fixtures/`, over and over, in
an order drawn by lot. Two rows: `inspect` in this process, its dict made but
not written, and the whole process with its JSON discarded. What
counts is the processor time; beside the speed stands the ratio to
`len(re.findall(r"\w+", text))`, measured in the same round, which a busy or
slow machine changes less. The goal is one megabyte a second for the command; in a
process of its caller Python collects garbage as that wants it, which takes an eighth.
"""

from __future__ import annotations

import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import srccompare
from timing import ENVIRONMENT, ROOT, SRCCOMPARE, table

if TYPE_CHECKING:
    from collections.abc import Callable

GOAL = 1.0


def long_text(megabytes: float, seed: int = 1) -> str:
    """Return the articles of the project one after the other until they fill so many megabytes."""
    rng = random.Random(seed)  # noqa: S311 - reproducible, not secret
    paths = sorted([*(ROOT / "seeds").glob("*.txt"), *(ROOT / "fixtures").glob("*/[a-z].txt")])
    articles = [path.read_bytes().decode("utf-8", "replace") for path in paths]
    drawn: list[str] = []
    size = 0
    while size < megabytes * 1e6:
        drawn.append(rng.choice(articles))
        size += len(drawn[-1].encode()) + 2
    return "\n\n".join(drawn)


def processor_time(work: Callable[[], object]) -> float:
    """Return the processor seconds that this process and its children take for a piece of work."""
    before = sum(os.times()[:4])
    work()
    return sum(os.times()[:4]) - before


def finding_words(text: str) -> float:
    """Return the processor seconds of finding the words of a text, the mean of ten times."""
    start = time.process_time()
    for _ in range(10):
        len(re.findall(r"\w+", text))
    return (time.process_time() - start) / 10


def main(megabytes: float = 1.5, rounds: int = 5) -> None:
    """Time both ways in turn and print the table."""
    text = long_text(megabytes)
    size = len(text.encode()) / 1e6
    article = srccompare.Article.from_text(text, name="long")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.txt"
        path.write_text(text, encoding="utf-8")
        command = (*SRCCOMPARE, "inspect", "--format", "json", str(path))
        ways: dict[str, Callable[[], object]] = {
            "inspect in process": lambda: srccompare.inspect(article).to_dict(),
            "srccompare inspect --format json": lambda: subprocess.run(
                command, stdout=subprocess.DEVNULL, check=True, env=ENVIRONMENT
            ),
        }
        spent: dict[str, list[float]] = {name: [] for name in ways}
        ratios: dict[str, list[float]] = {name: [] for name in ways}
        for _ in range(rounds):
            for name, work in ways.items():
                words = finding_words(text)
                spent[name].append(processor_time(work))
                ratios[name].append(spent[name][-1] / words)
    rows = [
        (name, f"{size / statistics.median(spent[name]):.2f} MB/s", f"{statistics.median(ratios[name]):.1f}")
        for name in ways
    ]
    print(table((f"{size:.1f} MB", "median", "times finding words"), rows))
    print(f"goal: at least {GOAL:.0f} MB/s")


if __name__ == "__main__":
    main(*(float(word) if n == 0 else int(word) for n, word in enumerate(sys.argv[1:3])))  # type: ignore[arg-type]

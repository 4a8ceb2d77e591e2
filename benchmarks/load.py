"""Compare thousands of small articles in one process and watch time and memory.

    python benchmarks/load.py [COMPARISONS]

Every comparison is of two other invented articles, so that nothing is met
twice. Prints processor time and resident memory of each tenth: both should
stay where they are after the first.
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

import srccompare
from timing import table

_WHO = ("Mayor {}", "The {} ministry", "{} police", "Tomas {}, who heads the board,")
_DID = ("approved", "did not approve", "will probably sell", "denied", "opened")
_PAGE = 4096  # bytes


def article(chance: random.Random, number: int) -> srccompare.Article:
    """Invent a short article with names and figures of its own."""
    lines = [
        f"{chance.choice(_WHO).format(f'N{number}or{chance.randrange(99)}')} {chance.choice(_DID)}"
        f" the ${chance.randrange(1, 999)} million plan on Tuesday."
        f" “We saw {chance.randrange(9999)} of them,” she said."
        for _ in range(6)
    ]
    return srccompare.Article.from_text("\n\n".join(lines), name=f"{number}.txt")


def resident() -> float:
    """Return the resident memory of this process in megabytes."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * _PAGE / 1e6


def main(count: int = 10_000) -> None:
    """Run the comparisons and print a row for each tenth of them."""
    chance = random.Random(1)  # noqa: S311 - nothing secret
    rows = []
    for tenth in range(1, 11):
        start = time.process_time()
        for number in range(count // 10):
            srccompare.compare([article(chance, number), article(chance, number)]).to_dict()
        spent = time.process_time() - start
        rows.append(
            (f"{tenth * count // 10:,}", f"{spent / (count // 10) * 1000:.2f} ms", f"{resident():.1f} MB")
        )
    print(table(("comparisons", "each", "memory"), rows))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))

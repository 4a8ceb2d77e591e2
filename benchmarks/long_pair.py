"""Compare two invented articles of 20,000 words each.

    python benchmarks/long_pair.py [WORDS] [ROUNDS]

Prints the median processor time of the whole process, beside that of the imports it
stands on. The goal is less than two seconds.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from invented import pair
from startup import IMPORTS
from timing import SRCCOMPARE, medians, table

GOAL_SECONDS = 2.0


def main(words: int = 20_000, rounds: int = 5) -> None:
    """Write the pair, run the commands in turn and print the table."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / name for name in ("first.txt", "second.txt")]
        for path, text in zip(paths, pair(words), strict=True):
            path.write_text(text, encoding="utf-8")
        found = medians(
            {
                "imports alone": (sys.executable, "-c", IMPORTS),
                "srccompare diff": (*SRCCOMPARE, "diff", *map(str, paths)),
                "srccompare diff --format json": (*SRCCOMPARE, "diff", "--format", "json", *map(str, paths)),
            },
            rounds,
        )
    base = found["imports alone"]
    rows = [(name, f"{spent:.2f} s", f"{spent / base:.1f}") for name, spent in found.items()]
    print(table((f"2 x {words:,} words", "median", "ratio"), rows))
    print(f"goal: less than {GOAL_SECONDS:.0f} s")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))

"""Compare the two articles of `seeds/` and see how much of the time is not ours.

    python benchmarks/startup.py [ROUNDS]

Prints the median processor time of the whole process beside that of importing the
three libraries it stands on, and their ratio. The goal is a ratio of at most 3.
"""

from __future__ import annotations

import sys

from timing import ROOT, SRCCOMPARE, medians, table

GOAL = 3.0
IMPORTS = "import typer, rich.console, rapidfuzz.distance"


def main(rounds: int = 15) -> None:
    """Run the commands in turn and print the table."""
    articles = (str(ROOT / "seeds" / "wire.txt"), str(ROOT / "seeds" / "daily.txt"))
    found = medians(
        {
            "python -c pass": (sys.executable, "-c", "pass"),
            "imports alone": (sys.executable, "-c", IMPORTS),
            "srccompare --version": (*SRCCOMPARE, "--version"),
            "srccompare diff": (*SRCCOMPARE, "diff", *articles),
            "srccompare diff --format json": (*SRCCOMPARE, "diff", "--format", "json", *articles),
        },
        rounds,
    )
    base = found["imports alone"]
    rows = [(name, f"{spent * 1000:.0f} ms", f"{spent / base:.2f}") for name, spent in found.items()]
    print(table(("command", "median", "ratio"), rows))
    print(f"goal: srccompare diff at most {GOAL:.1f} times the imports alone")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))

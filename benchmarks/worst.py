"""Measure the worst texts: processor time and memory of a comparison while they double in size.

    python benchmarks/worst.py [--largest CHARACTERS] [CASE…]

Each text is compared with itself and one sentence more, in a process of its
own. The exponent is the slope between the two largest sizes on logarithmic
scales: 1 is linear growth, 2 the square. Named cases of the documentation come
first: see docs/limits.md.
"""

from __future__ import annotations

import argparse
import json
import math
import resource
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import srccompare
from srccompare.errors import SrccompareError
from timing import table
from worst_cases import CASES, NAMED

_LAST = "\n\nThe end of it came on Friday."
_LIMIT = 600  # seconds


def measure(case: str, size: int) -> tuple[float, float]:
    """Return processor seconds and megabytes of one comparison, in this process."""
    text = NAMED[case]() if case in NAMED else CASES[case](size)
    articles = [srccompare.Article.from_text(t, name=n) for t, n in ((text, "a"), (text + _LAST, "b"))]
    start = time.process_time()
    srccompare.compare(articles).to_dict()
    spent = time.process_time() - start
    return spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measured(case: str, size: int) -> tuple[float, float] | None:
    """Return the same from a process of its own; None where it takes too long."""
    command = [sys.executable, __file__, "--one", case, "--largest", str(size)]
    try:
        done = subprocess.run(command, capture_output=True, check=True, timeout=_LIMIT)
    except subprocess.TimeoutExpired:
        return None
    seconds, megabytes = json.loads(done.stdout)
    return seconds, megabytes


def row(case: str, size: int) -> tuple[str, ...]:
    """Return the line of the table for one case, at half of the size and at the size."""
    before, after = measured(case, size // 2), measured(case, size)
    if before is None or after is None:
        return case, f"{size:,}", f"> {_LIMIT} s", "", ""
    exponent = math.log2(after[0] / before[0])
    return case, f"{size:,}", f"{after[0]:.1f} s", f"{after[1]:.0f} MB", f"{exponent:.2f}"


def named(case: str) -> tuple[str, ...]:
    """Return the line of the table for a text of one size."""
    size, found = len(NAMED[case]()), measured(case, 0)
    if found is None:
        return case, f"{size:,}", f"> {_LIMIT} s", ""
    return case, f"{size:,}", f"{found[0]:.1f} s", f"{found[1]:.0f} MB"


def refusal() -> str:
    """Return what is said of a file of 100 MB, and how long that takes."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "large.txt")
        with path.open("wb") as file:
            file.truncate(100_000_000)
        start = time.process_time()
        try:
            srccompare.read(path)
        except SrccompareError as error:
            said = error.message.replace(folder, "").replace("/", "")
            return f"{said} · {1000 * (time.process_time() - start):.1f} ms"
    return "not refused"


def main() -> None:
    """Measure what is asked for and print the tables."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("cases", nargs="*", metavar="CASE")
    options.add_argument("--largest", type=int, default=400_000, help="characters")
    options.add_argument("--one", help=argparse.SUPPRESS)
    asked = options.parse_args()
    if asked.one:
        print(json.dumps(measure(asked.one, asked.largest)))
        return
    if not asked.cases:
        print(refusal())
        print(table(("text", "characters", "compare", "memory"), [named(case) for case in NAMED]), flush=True)
        print()
    cases = asked.cases or list(CASES)
    head = ("text", "characters", "compare", "memory", "exponent")
    print(table(head, [row(case, asked.largest) for case in cases]))


if __name__ == "__main__":
    main()

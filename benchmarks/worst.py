"""Measure the worst texts: processor time and memory of a comparison while they double in size.

    python benchmarks/worst.py [--largest CHARACTERS] [CASE…]

Each pair of texts is compared at half of its size and at the size, each time in
a process of its own. The exponents are the slopes between the two on
logarithmic scales, of memory above that of a program that compares next to
nothing: 1 is linear growth, 2 the square. Without CASE the table of
docs/limits.md; with `all` every text that tests/worst tries.
"""

from __future__ import annotations

import argparse
import json
import math
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import srccompare
from srccompare.errors import SrccompareError
from timing import table
from worst_cases import CASES, NAMED, Named, and_one_more

_LIMIT = 900  # seconds of processor time
_LITTLE = 8.0  # megabytes: below it memory grows by chance
_HEAD = ("text", "characters", "compare", "exponent", "memory", "exponent")


class Cost(NamedTuple):
    """Hold processor seconds and peak megabytes of one comparison, and the refusal if there was one."""

    seconds: float
    megabytes: float
    refused: str = ""


def case_of(name: str) -> Named:
    """Return a case of the documentation or of the tests."""
    return NAMED[name] if name in NAMED else Named(and_one_more(CASES[name]), 400_000)


def measure(name: str, size: int) -> Cost:
    """Compare two texts in this process; files that are no plain text are read from a disk."""
    resource.setrlimit(resource.RLIMIT_CPU, (_LIMIT, _LIMIT))
    case = case_of(name)
    refused = ""
    with TemporaryDirectory() as folder:
        texts = list(zip("ab", case.make(size), strict=True))
        paths = {n: Path(folder, f"{n}{case.suffix}") for n, _ in texts}
        if case.suffix != ".txt":
            for n, text in texts:
                paths[n].write_text(text, encoding="utf-8")
        start = time.process_time()
        try:
            articles = [
                srccompare.Article.from_text(text, name=n)
                if case.suffix == ".txt"
                else srccompare.read(paths[n])
                for n, text in texts
            ]
            srccompare.compare(articles).to_dict()
        except SrccompareError as error:
            refused = error.message.replace(f"{folder}/", "")
        spent = time.process_time() - start
    return Cost(spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, refused)


def measured(name: str, size: int) -> Cost | None:
    """Return the same from a process of its own; None where it takes too long."""
    command = [sys.executable, __file__, "--one", name, "--largest", str(size)]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode == -signal.SIGXCPU:
        return None
    done.check_returncode()
    return Cost(*json.loads(done.stdout))


def exponent(less: float, more: float) -> str:
    """Return how fast something grows while the text doubles."""
    return f"{math.log2(more / less):.2f}" if less > 0 and more > 0 else "-"


def row(name: str, size: int, idle: float) -> tuple[str, ...]:
    """Return the line of the table for one case, at half of the size and at the size."""
    before, after = measured(name, size // 2), measured(name, size)
    if before is None or after is None:
        return name, f"{size:,}", f"> {_LIMIT} s", "", "", ""
    if after.refused:
        return name, f"{size:,}", f"refused, {after.seconds:.1f} s", "-", f"{after.megabytes:.0f} MB", "-"
    grown = (before.megabytes - idle, after.megabytes - idle)
    memory = exponent(*grown) if min(grown) > _LITTLE else "-"
    times = f"{after.seconds:.1f} s", exponent(before.seconds, after.seconds)
    return name, f"{size:,}", *times, f"{after.megabytes:.0f} MB", memory


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
            said = error.message.replace(f"{folder}/", "")
            return f"{said} · {1000 * (time.process_time() - start):.1f} ms"
    return "not refused"


def main() -> None:
    """Measure what is asked for and print the table."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("cases", nargs="*", metavar="CASE")
    options.add_argument("--largest", type=int, help="characters; default: as documented, or 400,000")
    options.add_argument("--one", help=argparse.SUPPRESS)
    asked = options.parse_args()
    if asked.one:
        print(json.dumps(measure(asked.one, asked.largest)))
        return
    if not asked.cases:
        print(f"{refusal()}\n")
    idle = (measured("news", 200) or Cost(0, 0)).megabytes
    names = list(CASES) if asked.cases == ["all"] else asked.cases or list(NAMED)
    print(table(_HEAD, [row(name, asked.largest or case_of(name).size, idle) for name in names]))


if __name__ == "__main__":
    main()

"""Time whole processes in turn and print their medians side by side.

One wall time says little on a busy machine. Here every command runs once a
round, so that a slow minute slows all of them, processor time is what is compared,
and what counts is the ratio.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROOT = Path(__file__).resolve().parent.parent
SRCCOMPARE = (sys.executable, "-m", "srccompare")
# NOTE: an installed program comes with its bytecode; a checkout has to keep it.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def seconds(command: Sequence[str]) -> float:
    """Return the wall time of a process, its output discarded.

    Raises:
        CalledProcessError: the process failed.
    """
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env=ENVIRONMENT)
    return time.perf_counter() - start


def processor(command: Sequence[str]) -> float:
    """Return the processor time of a process and its children in seconds, its output discarded.

    Raises:
        CalledProcessError: the process failed.
    """
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env=ENVIRONMENT)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def medians(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, float]:
    """Return the median processor time of each command over so many rounds, after one to warm up."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            spent = processor(command)
            if number:
                times[name].append(spent)
    return {name: statistics.median(spent) for name, spent in times.items()}


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table in plain text: the first column flush left, the others flush right."""
    lines = [header, *rows]
    widths = [max(len(line[n]) for line in lines) for n in range(len(header))]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if n else cell.ljust(width)
            for n, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in lines
    )

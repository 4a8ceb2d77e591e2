"""Fuzz every target for a fixed time and say how often each was run.

    python fuzz/run.py [--seconds N | --total N] [--seed N] [--keep FOLDER] [TARGET…]

Starts from the texts in fuzz/corpus and the words in fuzz/words.dict. What
makes a target fail is kept in FOLDER (default: fuzz/found) and the exit status
is 1. First every text of the corpus is run once, which needs no fuzzer; without
one (atheris cannot be installed everywhere) that is all, and it is said.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

from targets import CORPUS, TARGETS, once, seeds

HERE = Path(__file__).resolve().parent
LONGEST = 4096  # bytes
START = 4
"""Seconds until a target is loaded and its texts are run once."""
_RUNS = re.compile(r"number_of_executed_units: (\d+)|#(\d+)\t")


def fuzz(target: str, seconds: int, seed: int, kept: Path) -> tuple[int, bool, str]:
    """Return how often a target was run, whether it held, and the end of what the fuzzer said."""
    with TemporaryDirectory() as grown:
        command = [
            sys.executable,
            str(HERE / "harness.py"),
            target,
            f"-max_total_time={seconds}",
            f"-seed={seed}",
            f"-max_len={LONGEST}",
            f"-dict={HERE / 'words.dict'}",
            f"-artifact_prefix={kept}{os.sep}{target}-",
            "-timeout=20",
            "-rss_limit_mb=4096",
            "-print_final_stats=1",
            grown,
            str(CORPUS / target),
        ]
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    runs = [int(n) for found in _RUNS.findall(done.stderr) for n in found if n]
    said = [*done.stdout.splitlines()[-20:], *done.stderr.splitlines()[-12:]]
    return max(runs, default=0), done.returncode == 0, "\n".join(said)


def options() -> argparse.Namespace:
    """Return what was asked for."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    asked.add_argument("targets", nargs="*", default=list(TARGETS), metavar="TARGET")
    asked.add_argument("--seconds", type=int, default=20, help="for each target")
    asked.add_argument("--total", type=int, help="for all targets together, and about so long it takes")
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--keep", type=Path, default=HERE / "found")
    return asked.parse_args()


def main() -> int:
    """Run the targets, one a processor, and print a table."""
    asked = options()
    together = os.cpu_count() or 1
    seconds = asked.seconds
    if asked.total is not None:
        seconds = max(1, asked.total * together // len(asked.targets) - START)
    for target in asked.targets:
        for path in seeds(target):
            once(target, path.read_bytes(), patient=True)
    if importlib.util.find_spec("atheris") is None:
        print("the texts of the corpus held; atheris is not installed, so nothing was fuzzed")
        return 0
    asked.keep.mkdir(exist_ok=True)
    total, good = 0, True
    with ThreadPoolExecutor(together) as pool:
        results = pool.map(lambda each: fuzz(each, seconds, asked.seed, asked.keep), asked.targets)
        for target, (runs, held, said) in zip(asked.targets, results, strict=True):
            total, good = total + runs, good and held
            print(f"{target:12} {runs:>11,} runs  {'held' if held else 'FAILED'}", flush=True)
            if not held:
                print(said, flush=True)
    print(f"{'all':12} {total:>11,} runs")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())

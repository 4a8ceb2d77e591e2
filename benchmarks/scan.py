"""Scan a corpus beside two libraries that find near-duplicates, datasketch and rensa.

    python benchmarks/scan.py [CORPUS.jsonl] [--articles 10000] [--rounds 3] [--threads 2] [--score SCRIPT]

Without a corpus an invented one is planted. Every round runs each command once,
so that a slow minute slows all of them; the table has medians of wall and
processor time, ratios of wall times, and the share of the planted pairs of articles
that each finds. The libraries return pairs of articles, srccompare the passages
with their places. They are installed into
`.venv-bench`. A SCRIPT is run on CORPUS.gold.tsv and the lines of the scan.
"""

from __future__ import annotations

import argparse
import csv
import json
import resource
import subprocess
import sys
import tempfile
import venv
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from peers import PEERS
from reused import gold_of, plant
from timing import ROOT, SRCCOMPARE, seconds, table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    Pair = tuple[str, str]

PEER_ROOM = ROOT / ".venv-bench"
SENSITIVITIES = ("low", "default", "high")
GOALS = (
    "goals: scan at most .35 of datasketch (two processes), scan --sensitivity low at most 1.0 of rensa",
)


def peer_python() -> str:
    """Return an interpreter that has the peers, installed on first use."""
    python = PEER_ROOM / "bin" / "python"
    if not python.exists():
        venv.create(PEER_ROOM, with_pip=True)
    missing = f"import {', '.join(PEERS)}"
    if subprocess.run([python, "-c", missing], capture_output=True, check=False).returncode:
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PEERS], check=True)
    return str(python)


def commands(path: Path, room: Path, threads: int) -> dict[str, Sequence[str]]:
    """Return the command of each row; each writes into a file of its own in `room`."""
    scan = (*SRCCOMPARE, "scan", str(path), "--format", "jsonl", "--threads", str(threads), "--quiet")
    ours = {
        f"srccompare, {how}": (*scan, "--sensitivity", how, "--output", str(room / f"{how}.jsonl"))
        for how in SENSITIVITIES
    }
    python = peer_python()
    script = str(ROOT / "benchmarks" / "peers.py")
    theirs = {peer: (python, script, peer, str(path), str(room / f"{peer}.tsv")) for peer in PEERS}
    return {**ours, **theirs}


class Spent(NamedTuple):
    """Hold the medians of a command: wall time, and processor time of all its processes, in seconds."""

    wall: float
    processor: float


def measured(asked: Mapping[str, Sequence[str]], rounds: int) -> dict[str, Spent]:
    """Return what each command takes, after a round to warm up; they run in turn."""
    walls: dict[str, list[float]] = {name: [] for name in asked}
    processor: dict[str, list[float]] = {name: [] for name in asked}
    for _ in range(rounds + 1):
        for name, command in asked.items():
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            walls[name].append(seconds(command))
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            processor[name].append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return {name: Spent(median(walls[name][1:]), median(processor[name][1:])) for name in asked}


def pairs_of(name: str, room: Path) -> set[Pair]:
    """Return the pairs of articles that a command found."""
    if name in PEERS:
        with (room / f"{name}.tsv").open(encoding="utf-8") as file:
            return {(a, b) for a, b in csv.reader(file, delimiter="\t")}
    with scanned(name, room).open(encoding="utf-8") as file:
        lines = map(json.loads, file)
        return {(line["a"]["article"], line["b"]["article"]) for line in lines}


def scanned(name: str, room: Path) -> Path:
    """Return the file with the passages that a row of ours found."""
    return room / f"{name.rpartition(' ')[2]}.jsonl"


def planted_pairs(path: Path) -> set[Pair]:
    """Return the pairs of articles of which one prints the unedited text; none without gold."""
    gold = gold_of(path)
    if not gold.exists():
        return set()
    with gold.open(encoding="utf-8") as file:
        rows: Iterable[dict[str, str]] = csv.DictReader(file, delimiter="\t")
        return {(row["a"], row["b"]) for row in rows if row["kind"] == "gold"}


def report(path: Path, room: Path, rounds: int, threads: int, score: str | None) -> None:
    """Run every command and print the table."""
    found = measured(commands(path, room, threads), rounds)
    gold = planted_pairs(path)
    rows = []
    for name, spent in found.items():
        pairs = pairs_of(name, room)
        share = f"{len(pairs & gold) / len(gold):.3f}" if gold else ""
        ratios = (f"{spent.wall / found[peer].wall:.2f}" for peer in PEERS)
        times = f"{spent.wall:.2f} s", f"{spent.processor:.2f} s"
        rows.append((name, *times, *ratios, f"{len(pairs):,}", share))
    size = f"{path.name}, {path.stat().st_size / 1e6:.0f} MB, {threads} processes"
    against = (f"/ {peer}" for peer in PEERS)
    print(table((size, "wall", "processor", *against, "pairs", "of planted"), rows))
    print(*GOALS, sep="\n")
    for how in SENSITIVITIES if score and gold else ():
        print(f"\n{how}:", flush=True)
        lines = str(room / f"{how}.jsonl")
        subprocess.run([sys.executable, str(score), str(gold_of(path)), lines], check=True)


def main() -> None:
    """Read the options and run."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("corpus", nargs="?", type=Path, help="JSON Lines with id and text")
    parser.add_argument("--articles", type=int, default=10_000, help="size of the invented corpus")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--score", help="a script that takes the gold and the lines of a scan")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder)
        path = asked.corpus or room / "planted.jsonl"
        if asked.corpus is None:
            plant(asked.articles, path)
        report(path, room, asked.rounds, asked.threads, asked.score)


if __name__ == "__main__":
    main()

"""sentence-plagiarism: every sentence against every sentence."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pairs.model import Command, Found, Pair, Peer, letters

if TYPE_CHECKING:
    from pathlib import Path

METRIC, THRESHOLD = "overlap_similarity", "0.5"


def command(programs: Path, _room: Path) -> Command:
    """Ask for JSON; the second file is written whether or not it is asked for."""
    line = [str(programs / "sentence-plagiarism"), "a.txt", "b.txt", "-q", "-m", METRIC, "-t", THRESHOLD]
    return Command([*line, "-o", "found.json", "-to", "found.txt"])


def read(a: str, b: str, _printed: str, room: Path) -> Found:
    """Return the pairs of sentences; their offsets count in the stripped text, the end included."""
    in_a, in_b = letters(a.strip()), letters(b.strip())
    rows = json.loads((room / "found.json").read_text(encoding="utf-8"))
    return Found(
        tuple(
            Pair(
                in_a[row["input_start_pos"]],
                in_a[row["input_end_pos"] + 1],
                in_b[row["reference_start_pos"]],
                in_b[row["reference_end_pos"] + 1],
            )
            for row in rows
        )
    )


PEER = Peer(
    "sentence-plagiarism",
    f"`-m {METRIC} -t {THRESHOLD}`",
    command,
    read,
    packages=("sentence-plagiarism==0.8.0",),
)

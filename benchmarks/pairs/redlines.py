"""redlines: tracked changes as in a word processor."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pairs.model import Command, Found, Pair, Peer, letters

if TYPE_CHECKING:
    from pathlib import Path


def command(programs: Path, _room: Path) -> Command:
    """Ask for JSON."""
    return Command([str(programs / "redlines"), "json", "a.txt", "b.txt"])


def read(_a: str, _b: str, printed: str, _room: Path) -> Found:
    """Return the runs that are the same; their offsets count in the joined tokens."""
    answer = json.loads(printed)
    in_a, in_b = (letters("".join(answer[f"{side}_tokens"])) for side in ("source", "test"))
    same = (row for row in answer["changes"] if row["type"] == "equal")
    spans = ((*row["source_position"], *row["test_position"]) for row in same)
    return Found(tuple(Pair(in_a[p], in_a[q], in_b[r], in_b[s]) for p, q, r, s in spans), equal=True)


PEER = Peer(
    "redlines",
    "defaults, JSON",
    command,
    read,
    packages=("redlines==0.6.2", "typing_extensions", "Levenshtein"),
)

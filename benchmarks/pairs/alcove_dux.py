"""alcove-dux: exact runs of eight tokens, and paragraphs that are alike."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from pairs.model import Command, Found, Pair, Peer, letters

if TYPE_CHECKING:
    from pathlib import Path


def command(programs: Path, _room: Path) -> Command:
    """Ask for JSON, by words alone: its second mode needs a model."""
    return Command(
        [str(programs / "alcove-dux"), "scan", "a.txt", "b.txt", "--out", "found.json", "--min-score", "0.2"]
    )


def read(a: str, b: str, _printed: str, room: Path) -> Found:
    """Return the matches; their offsets count in the cleaned text."""
    in_a, in_b = letters(cleaned(a)), letters(cleaned(b))
    rows = json.loads((room / "found.json").read_text(encoding="utf-8"))["matches"]
    return Found(
        tuple(
            Pair(
                in_a[row["suspicious_start"]],
                in_a[row["suspicious_end"]],
                in_b[row["source_start"]],
                in_b[row["source_end"]],
            )
            for row in rows
        )
    )


def cleaned(text: str) -> str:
    """Join blanks and blank lines, as the tool does before it counts."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


PEER = Peer("alcove-dux", "`--min-score 0.2`", command, read, packages=("alcove-dux==0.1.1",))

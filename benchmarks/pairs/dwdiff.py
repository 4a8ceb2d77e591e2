"""dwdiff: as wdiff, with punctuation as words of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pairs.model import Command, Peer
from pairs.word_diffs import marking, read

if TYPE_CHECKING:
    from pathlib import Path


def command(_programs: Path, _room: Path) -> Command:
    """Ignore case, set punctuation apart and look for the best alignment."""
    line = ["dwdiff", "--no-profile", "-i", "-P", "-A", "best", *marking(), "a.txt", "b.txt"]
    return Command(line, {"LC_ALL": "C.UTF-8"})


PEER = Peer("dwdiff", "`-i -P -A best`", command, read, program="dwdiff")

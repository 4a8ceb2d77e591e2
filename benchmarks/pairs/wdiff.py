"""wdiff: words that blanks set apart, and the longest common row of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pairs.model import Command, Peer
from pairs.word_diffs import marking, read

if TYPE_CHECKING:
    from pathlib import Path


def command(_programs: Path, _room: Path) -> Command:
    """Ignore case."""
    return Command(["wdiff", "-i", *marking(), "a.txt", "b.txt"], {"LC_ALL": "C.UTF-8"})


PEER = Peer("wdiff", "`-i`", command, read, program="wdiff")

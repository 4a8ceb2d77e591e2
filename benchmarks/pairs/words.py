"""difflib of the standard library, on words: what a few lines of Python find."""

from __future__ import annotations

import json
import re
import sys
from difflib import SequenceMatcher
from pathlib import Path

from pairs.model import Command, Found, Pair, Peer, letters

WORD = re.compile(r"[^\W_]+")


def command(_programs: Path, _room: Path) -> Command:
    """Run this module, in a process of its own."""
    here = str(Path(__file__).parent.parent)
    return Command([sys.executable, "-m", "pairs.words", "a.txt", "b.txt"], {"PYTHONPATH": here})


def read(a: str, b: str, printed: str, _room: Path) -> Found:
    """Return the runs of equal words."""
    in_a, in_b = letters(a), letters(b)
    rows = json.loads(printed)
    return Found(tuple(Pair(in_a[p], in_a[q], in_b[r], in_b[s]) for p, q, r, s in rows), equal=True)


def main(*names: str) -> None:
    """Print where the blocks of equal words begin and end in both files, as code points."""
    a, b = (list(WORD.finditer(Path(name).read_bytes().decode())) for name in names)
    matcher = SequenceMatcher(
        None, [word[0].casefold() for word in a], [word[0].casefold() for word in b], autojunk=False
    )
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    rows = [
        (a[x].start(), a[x + size - 1].end(), b[y].start(), b[y + size - 1].end()) for x, y, size in blocks
    ]
    json.dump(rows, sys.stdout)


PEER = Peer("difflib", "words without case or punctuation, `autojunk=False`", command, read)

if __name__ == "__main__":
    main(*sys.argv[1:3])

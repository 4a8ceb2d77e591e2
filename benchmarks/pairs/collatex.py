"""CollateX: a variant graph of the versions of one text."""

from __future__ import annotations

import json
import re
import sys
from importlib import import_module
from pathlib import Path

from pairs.model import Command, Found, Pair, Peer, letters

TOKEN = re.compile(r"[^\W_]+")


def command(programs: Path, _room: Path) -> Command:
    """Run this module, since the library has no command."""
    here = str(Path(__file__).parent.parent)
    line = [str(programs / "python"), "-m", "pairs.collatex", "a.txt", "b.txt"]
    return Command(line, {"PYTHONPATH": here})


def read(a: str, b: str, printed: str, _room: Path) -> Found:
    """Return the tokens that stand in one column and are equal."""
    in_a, in_b = letters(a), letters(b)
    rows = json.loads(printed)
    return Found(tuple(Pair(in_a[p], in_a[q], in_b[r], in_b[s]) for p, q, r, s in rows), equal=True)


def tokens(text: str) -> list[dict[str, str | int]]:
    """Return the words of a text as the library takes them: as written, normalised, and where."""
    return [
        {"t": f"{word[0]} ", "n": word[0].casefold(), "start": word.start(), "end": word.end()}
        for word in TOKEN.finditer(text)
    ]


def main(*names: str) -> None:
    """Print where the tokens of each column begin and end in both files."""
    library = import_module("collatex")
    witnesses = [
        {"id": side, "tokens": tokens(Path(name).read_bytes().decode())}
        for side, name in zip("AB", names, strict=True)
    ]
    table = json.loads(library.collate({"witnesses": witnesses}, output="json", segmentation=False))["table"]
    cells = ((a[0], b[0]) for a, b in zip(*table, strict=True) if a and b)
    rows = [(a["start"], a["end"], b["start"], b["end"]) for a, b in cells if a["n"] == b["n"]]
    json.dump(rows, sys.stdout)


PEER = Peer(
    "CollateX",
    "words without case or punctuation",
    command,
    read,
    packages=("collatex==2.3", "Levenshtein"),
)

if __name__ == "__main__":
    main(*sys.argv[1:3])

"""text-matcher: stemmed three-word runs, healed and extended."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pairs.model import Command, Found, Pair, Peer, letters

if TYPE_CHECKING:
    from pathlib import Path

STOPS = (
    "a about above after again against all am an and any are as at be because been before being below "
    "between both but by can did do does doing down during each few for from further had has have having "
    "he her here hers him his how i if in into is it its just me more most my no nor not now of off on "
    "once only or other our out over own same she so some such than that the their them then there these "
    "they this those through to too under until up very was we were what when where which while who whom "
    "why will with you your"
)
"""The tool looks for a list of stop words on the disk, which is otherwise a download."""
PLACE = re.compile(r"^\S*[ab]\.txt\S*: \((\d+), (\d+)\)", re.MULTILINE)


def command(programs: Path, room: Path) -> Command:
    """Lay the list where it is looked for; keep no log, or a second run would skip the pair."""
    folder = room / "nltk_data" / "corpora" / "stopwords"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "english").write_text(STOPS.replace(" ", "\n"), encoding="utf-8")
    line = [str(programs / "text-matcher"), "a.txt", "b.txt", "-n", "2", "-t", "2", "-l", "/dev/null"]
    return Command(line, {"NLTK_DATA": str(room / "nltk_data")})


def read(a: str, b: str, printed: str, _room: Path) -> Found:
    """Return the matches that are printed, a line a side."""
    in_a, in_b = letters(healed(a)), letters(healed(b))
    places = [(int(start), int(end)) for start, end in PLACE.findall(printed)]
    sides = zip(places[::2], places[1::2], strict=True)
    return Found(tuple(Pair(in_a[p], in_a[q], in_b[r], in_b[s]) for (p, q), (r, s) in sides))


def healed(text: str) -> str:
    """Join words broken by a hyphen and a blank, as the tool does before it counts."""
    return re.sub(r"([A-Za-z])- ([a-z])", r"\1\2", text)


PEER = Peer(
    "text-matcher",
    "`-n 2 -t 2`, stop words from a list of ours",
    command,
    read,
    packages=("text-matcher==0.1.6",),
)

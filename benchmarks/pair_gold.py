"""Read what two articles share as it was marked by hand, and turn the paragraphs of one around.

A folder has the two articles and either `pair_gold.json` (the marks on `seeds/`
lie beside this module) or a `gold.json` whose spans are whole segments.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from pairs.model import Pair, letters

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

HERE = Path(__file__).parent
SEEDS = HERE.parent / "seeds"
PARAGRAPH = re.compile(r"\S.*")

Span = tuple[int, int]
"""Start and end in code points."""


class Difference(NamedTuple):
    """Hold how two stretches differ, and the words that do it on either side."""

    name: str
    a: tuple[Span, ...] = ()
    b: tuple[Span, ...] = ()


class Group(NamedTuple):
    """Hold two stretches that say the same, and what sets them apart."""

    id: str
    kind: str
    a: Span
    b: Span
    difference: Difference | None = None


class Gold(NamedTuple):
    """Hold two texts and their marks: groups that count, and pairs that are right but not asked for."""

    a: str
    b: str
    groups: tuple[Group, ...]
    also: tuple[tuple[Span, Span], ...]


def read_gold(folder: Path = SEEDS) -> Gold:
    """Read the marks of a folder.

    Raises:
        FileNotFoundError: it has no marks.
    """
    own = HERE / "pair_gold.json" if folder == SEEDS else folder / "pair_gold.json"
    if own.exists():
        return _of_pairs(json.loads(own.read_text(encoding="utf-8")), folder)
    return _of_segments(json.loads((folder / "gold.json").read_text(encoding="utf-8")), folder)


def _of_pairs(marks: Mapping[str, Any], folder: Path) -> Gold:
    a, b = (_text(folder / marks["articles"][side]) for side in "ab")
    groups = tuple(
        Group(row["id"], row["kind"], _span(row["a"]), _span(row["b"]), _difference(row.get("difference")))
        for row in marks["groups"]
    )
    return Gold(a, b, groups, tuple((_span(row["a"]), _span(row["b"])) for row in marks["also"]))


def _difference(row: Mapping[str, Any] | None) -> Difference | None:
    if row is None:
        return None
    a, b = (tuple(_span(span) for span in row[side]) for side in "ab")
    return Difference(row["name"], a, b)


def _of_segments(marks: Mapping[str, Any], folder: Path) -> Gold:
    """Read marks that pair whole segments: those required are groups, the others are right as well."""
    a, b = (_text(folder / marks["articles"][side]["file"]) for side in "AB")
    spans = {
        segment["id"]: _span(segment) for side in "AB" for segment in marks["articles"][side]["segments"]
    }
    linked = [pair for group in marks["alignment_groups"] for pair in group["pairs"]]
    groups = tuple(
        Group(f"{pair['a']}-{pair['b']}", pair["label"], spans[pair["a"]], spans[pair["b"]])
        for pair in linked
        if pair["required"]
    )
    also = (pair for pair in (*linked, *marks["optional_pairs"]) if not pair.get("required"))
    return Gold(a, b, groups, tuple((spans[pair["a"]], spans[pair["b"]]) for pair in also))


def turned(gold: Gold) -> Gold:
    """Return the same with the paragraphs of A below its headline in reverse order."""
    headline, *below = [found.span() for found in PARAGRAPH.finditer(gold.a)]
    paragraphs = [headline, *below[::-1]]
    between = "\n\n" if "\n\n" in gold.a else "\n"
    starts: list[int] = []
    size = 0
    for start, end in paragraphs:
        starts.append(size)
        size += end - start + len(between)
    text = between.join(gold.a[start:end] for start, end in paragraphs) + "\n"

    def moved(span: Span) -> Span:
        at, (start, _) = next(
            (at, place)
            for at, place in zip(starts, paragraphs, strict=True)
            if place[0] <= span[0] < place[1]
        )
        return span[0] - start + at, span[1] - start + at

    groups = tuple(group._replace(a=moved(group.a), difference=_moved(group, moved)) for group in gold.groups)
    return Gold(text, gold.b, groups, tuple((moved(a), b) for a, b in gold.also))


def _moved(group: Group, moved: Callable[[Span], Span]) -> Difference | None:
    return group.difference and group.difference._replace(a=tuple(map(moved, group.difference.a)))


def in_letters(gold: Gold, a: Span, b: Span) -> Pair:
    """Return two spans of code points as a pair counted in letters."""
    in_a, in_b = letters(gold.a), letters(gold.b)
    return Pair(in_a[a[0]], in_a[a[1]], in_b[b[0]], in_b[b[1]])


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def _span(row: Mapping[str, Any]) -> Span:
    return row["start"], row["end"]

"""srccompare itself, by the same way as all others: a process, and what it writes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from pairs.model import Command, Found, Named, Pair, Peer, letters
from timing import SRCCOMPARE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NAMES = {
    ("quotation", "altered"): "altered",
    ("quotation", "shortened"): "shortened",
    ("figure", "conflict"): "figure",
    ("polarity", "differs"): "polarity",
    ("certainty", "differs"): "certainty",
}


def command(_programs: Path, _room: Path) -> Command:
    """Ask for JSON."""
    return Command([*SRCCOMPARE, "diff", "a.txt", "b.txt", "--format", "json"])


def read(a: str, b: str, printed: str, _room: Path) -> Found:
    """Return the linked sentences, and the divergences by their kind."""
    found = json.loads(printed)
    counts = {"A": letters(a), "B": letters(b)}
    sentences = {
        sentence["id"]: sentence | {"article": article["id"]}
        for article in found["articles"]
        for segment in article["segments"]
        for sentence in segment["sentences"]
    }
    linked = (
        (sentences[pair["a"]], sentences[pair["b"]]) for fact in found["shared"] for pair in fact["pairs"]
    )
    return Found(tuple(placed(spans, counts) for spans in linked), named(found, counts))


def read_passages(a: str, b: str, printed: str, _room: Path) -> Found:
    """Return the passages of reused wording, and the divergences by their kind."""
    found = json.loads(printed)
    counts = {"A": letters(a), "B": letters(b)}
    return Found(tuple(placed(row["spans"], counts) for row in found["passages"]), named(found, counts))


def named(found: Any, counts: Mapping[str, tuple[int, ...]]) -> tuple[Named, ...]:  # noqa: ANN401 - JSON
    """Return the divergences of the kinds that are marked in the articles."""
    rows = ((NAMES.get((row["kind"], row["relation"])), row["mentions"]) for row in found["divergences"])
    return tuple(Named(name, placed(spans, counts)) for name, spans in rows if name)


def placed(spans: Any, counts: Mapping[str, tuple[int, ...]]) -> Pair:  # noqa: ANN401 - JSON
    """Return the first span in A and the first in B, in letters."""
    first = (next(span for span in spans if span["article"] == article) for article in counts)
    (a, a_end), (b, b_end) = (
        (count[span["start"]], count[span["end"]]) for count, span in zip(counts.values(), first, strict=True)
    )
    return Pair(a, a_end, b, b_end)


PEER = Peer("srccompare, facts", "defaults", command, read)
PASSAGES = Peer("srccompare, passages", "defaults", command, read_passages)

"""Write a whole scan as one JSON object (`srccompare/scan/1`): passages, pairs, families, errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare._version import __version__
from srccompare.corpus.families import document_pairs
from srccompare.reports.scan.jsonl import dumped, line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from srccompare.corpus.model import Family, Footers, Pair, ScanResult
    from srccompare.reports.base import Look


def render(result: ScanResult, look: Look) -> Iterator[str]:  # noqa: ARG001 - a machine has no preferences
    """Yield the object in pieces: its lists hold one item a line."""
    head = {
        "schema": "srccompare/scan/1",
        "tool": {"name": "srccompare", "version": __version__},
        "signature": result.signature,
        "articles": result.articles,
        "characters": result.characters,
    }
    yield "{" + ",".join(f"\n  {dumped(key)}: {dumped(value)}" for key, value in head.items())
    yield f',\n  "footers": {dumped(_footers(result.footers))}'
    yield from _list("passages", map(line, result.passages))
    yield from _list("pairs", (dumped(_pair(p)) for p in document_pairs(result.passages, result.lengths)))
    yield from _list("families", (dumped(_family(f)) for f in result.families))
    yield from _list(
        "errors", (dumped({"path": e.path, "reason": e.reason, "hint": e.hint}) for e in result.errors)
    )
    yield "\n}\n"


def _list(name: str, items: Iterable[str]) -> Iterator[str]:
    """Yield a list of the object, after the comma behind what comes before it."""
    yield f',\n  "{name}": ['
    empty = True
    for item in items:
        yield f"{'' if empty else ','}\n    {item}"
        empty = False
    yield "]" if empty else "\n  ]"


def _footers(footers: Footers | None) -> dict[str, object] | None:
    if footers is None:
        return None
    return {**footers._asdict(), "example": footers.example._asdict()}


def _pair(pair: Pair) -> dict[str, object]:
    return {
        "a": {"article": pair.a, "part": pair.a_part},
        "b": {"article": pair.b, "part": pair.b_part},
        "passages": pair.passages,
        "words": pair.words,
        "containment": pair.containment,
    }


def _family(family: Family) -> dict[str, object]:
    members = zip(family.articles, family.published, family.reprints, strict=True)
    return {
        "cluster": family.cluster,
        "articles": [
            {"article": name, "published": day.isoformat() if day else None, "reprints": source}
            for name, day, source in members
        ],
        "passages": family.passages,
        "words": family.words,
        "characters": family.characters,
    }

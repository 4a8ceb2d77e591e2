"""What alignment takes and returns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from srccompare.text.spans import Span

Tier = Literal["firm", "possible"]
LinkRelation = Literal["verbatim", "near-verbatim", "paraphrase", "partial"]
PassageKind = Literal["verbatim", "near-verbatim", "reworded"]


@dataclass(frozen=True, slots=True)
class Clues:
    """Hold what else is known about each compared sentence of one witness, as plain keys.

    Each tuple runs parallel to `Witness.sentences`. `names` are entity keys
    common to all witnesses, `figures` value-and-unit keys, `dates` inclusive
    pairs of day ordinals, `quoted` the spans (code points, marks left out) of
    direct quotations that begin in the sentence; `speakers` the entity keys of
    who is quoted or reported there.
    """

    names: tuple[frozenset[str], ...]
    figures: tuple[frozenset[str], ...]
    dates: tuple[tuple[tuple[int, int], ...], ...]
    quoted: tuple[tuple[Span, ...], ...]
    speakers: tuple[frozenset[str], ...]


class Link(NamedTuple):
    """Say that two sentences report the same thing, wholly or in part.

    `a` and `b` are indices into the `sentences` of two witnesses; `score` lies
    in 0..1; `tier` is the promise made about it.
    """

    a: int
    b: int
    score: float
    tier: Tier
    relation: LinkRelation


class Passage(NamedTuple):
    """Say that a stretch of one text reuses the wording of a stretch of another (code points)."""

    a: Span
    b: Span
    score: float
    kind: PassageKind

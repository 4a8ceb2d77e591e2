"""The facts that one article states, each with the span where it states them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeVar

if TYPE_CHECKING:
    import datetime as dt

    from srccompare.segments.model import Sentence
    from srccompare.text.spans import Span

CueKind = Literal["certainty", "attribution", "negation"]


class Quotation(NamedTuple):
    """Hold one direct quotation.

    `start` and `end` are code points inside the marks. `depth` is 0 for a
    quotation that is not inside another. `speaker` is the name or role as the
    text prints it nearest to the cue (None when unsure), `named` the span of
    that mention where there is one, `cue` the reporting word as printed;
    `inferred` says that the speaker was carried over or resolved from a
    pronoun. `continues` is the index, in the same tuple, of the quotation that
    this one goes on with (an utterance interrupted by its cue).
    """

    start: int
    end: int
    depth: int = 0
    speaker: str | None = None
    named: Span | None = None
    cue: str | None = None
    inferred: bool = False
    continues: int | None = None


class Figure(NamedTuple):
    """Hold one figure as an interval `low`..`high` of `unit`, counting `counted`.

    `low` and `high` are inclusive and equal for an exact figure; an open bound
    is infinite. `unit` is a base unit ("USD", "percent", "m", "kg", "year" …)
    or "" for a plain count. `counted` is the stem of the noun counted, or "".
    `hedge` is the wording that widened it ("about", "nearly", "at least"), or
    "". `clear` is the value as written, before any widening; `grain` is the size
    of a step of its last digit that counts (100,000 for "1.2 million"), 0 if
    unknown.
    """

    start: int
    end: int
    low: float
    high: float
    unit: str
    counted: str
    clear: float
    hedge: str = ""
    grain: float = 0.0


class Date(NamedTuple):
    """Hold one date expression as an inclusive interval of days, None where it names none."""

    start: int
    end: int
    first: dt.date | None
    last: dt.date | None


class Name(NamedTuple):
    """Hold one mention of a name.

    `entity` is the fullest form the article has for what is named (its title
    and role cut off); `role` is the title or role printed in front of it, or
    "".
    """

    start: int
    end: int
    entity: str
    role: str = ""


class Cue(NamedTuple):
    """Hold one word or phrase that shows how certain something is, or who says so.

    For `certainty`, `level` is 0 (denied) … 5 (certain); for `attribution`
    the strength of the verb; for `negation` 0. `value` is the scale's own name
    for it ("likely", "claim").
    """

    start: int
    end: int
    kind: CueKind
    value: str
    level: int


@dataclass(frozen=True, slots=True)
class Facts:
    """Hold all facts of one witness, each tuple in text order."""

    quotations: tuple[Quotation, ...]
    figures: tuple[Figure, ...]
    dates: tuple[Date, ...]
    names: tuple[Name, ...]
    cues: tuple[Cue, ...]


F = TypeVar("F", Quotation, Figure, Date, Name, Cue)


def beginning_in(facts: tuple[F, ...], stretch: Span | Sentence) -> tuple[F, ...]:
    """Return those that begin in a stretch of the text; `facts` are of one kind and in text order."""
    return facts[bisect_left(facts, (stretch.start,)) : bisect_left(facts, (stretch.end,))]

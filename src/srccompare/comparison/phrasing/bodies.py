"""Find a company or a body with one word of its name changed: Norwick Steel and Norwick Marine.

A whole and a part of it (a group, its subsidiary) may each be named for the
other; so may two newspapers, two teams of a town or two offices. Only names of
two words that share the first one, and no other thing, are looked at.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from srccompare.comparison.phrasing.aligned import Said, contrast
from srccompare.comparison.phrasing.renamed import own_words
from srccompare.facts.forenames import FIRST_NAMES
from srccompare.facts.names.naming import BODIES, COLOURS, COMPANY, DAYS, DIRECTIONS, HEADS, KINDS, MODIFIERS
from srccompare.facts.names.sounding import one_sound
from srccompare.text.closed_classes import MONTHS
from srccompare.text.places import place
from srccompare.text.spans import Span
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.comparison.model import Divergence
    from srccompare.comparison.phrasing.aligned import Pair, Side
    from srccompare.facts.model import Name

_WHOLE = 2
_LEAST = 3
_SHARE = 0.3
"""The share of their content words that two sentences must have in common beside the names."""
_LOOSE = (
    COMPANY
    | KINDS
    | (BODIES - {"electric", "dynamics", "motors", "airlines", "mills"})
    | HEADS
    | MODIFIERS
    | DIRECTIONS
    | word_set(
        """international global worldwide europe european america american asia asian africa african
        national regional central local partners capital ventures technologies technology systems solutions
        services industries enterprises trust fund charity barracks camp
        herald globe tribune gazette mail telegraph guardian star sun mirror
        observer chronicle radio channel brands labs studios entertainment online digital"""
    )
)
_NO_NAMES = DIRECTIONS | COLOURS | HEADS | MODIFIERS | BODIES | frozenset((*DAYS, *MONTHS)) | FIRST_NAMES
_NO_NAMES |= word_set("saint st san santa los las el la le great royal national united first new old")
_PARTS = word_set(
    """subsidiary subsidiaries parent unit arm division affiliate sister branch formerly renamed brand"""
)


def rebodied(a: Side, b: Side, both: Pair) -> Iterator[Divergence]:
    """Yield two names of bodies in linked sentences that share their first word, and only that."""
    if _related(both):
        return
    for x, y in product(_bodies(a, both.a.span), _bodies(b, both.b.span)):
        new, old = own_words(x, y), own_words(y, x)
        if x.entity.split()[0] != y.entity.split()[0] or len(new) != 1 or len(old) != 1:
            continue
        if not _other(*new, *old) or b.says(*new) or a.says(*old) or not _alike(both, x, y):
            continue
        said = Said(Span(x.start, x.end), x.entity), Said(Span(y.start, y.end), y.entity)
        yield contrast(a, b, both, said, kind="name", severity="warning", note="another name")


def _bodies(side: Side, span: Span) -> list[Name]:
    """Return the names of two words in a sentence that are of no person and no country."""
    found = []
    for name in side.names_in(span):
        words = name.entity.lower().split()
        whole = len(words) == _WHOLE and not name.role and " " in side.witness.folded[name.start : name.end]
        if whole and words[0] not in _NO_NAMES and not place(name.entity.split()[0]):
            found.append(name)
    return found


def _other(x: str, y: str) -> bool:
    """Return whether two last words name two things: neither is loose, nor a form of the other."""
    return not ({x, y} & _LOOSE or one_sound(x, y) or x[:4] == y[:4])


def _related(both: Pair) -> bool:
    """Return whether a sentence tells of a part of something or of another name for it."""
    return any(unit.words in _PARTS for reading in (both.a, both.b) for unit in reading.units)


def _alike(both: Pair, x: Name, y: Name) -> bool:
    """Return whether two sentences have enough in common beside two names for these to be of one thing."""
    sizes = [
        sum(unit.content and not (name.start <= unit.start < name.end) for unit in reading.units)
        for reading, name in ((both.a, x), (both.b, y))
    ]
    met = len(both.partner) + len(both.moved_a) - 1
    return met >= _LEAST and met >= _SHARE * min(sizes)

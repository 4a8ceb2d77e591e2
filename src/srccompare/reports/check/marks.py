"""Find in the words of a finding what its edits speak of, so that a report can point at them.

A finding pairs the differing words of its place with those of the first place
it is set against: (“4.1”, “41”). The same words may stand in a place twice, so
each pair is looked for where the words before it agree on both sides.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from srccompare.reports.check.places import position

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from srccompare.checks.model import Finding, Location

Stretch = tuple[int, int]

MOST_PLACES = 3
"""Places that a finding is set against, as many as a report for people shows before it counts."""

_WORD = re.compile(r"\w+")


class Quoted(NamedTuple):
    """Hold a place with the stretches to mark in it, in offsets of the article's text.

    Where words are missing the blank that they would stand at is marked.
    """

    location: Location
    marks: tuple[Stretch, ...]

    @property
    def position(self) -> str:
        """Return where the first mark stands."""
        return position(self.location, min((start for start, _ in self.marks), default=None))


def quoted(finding: Finding) -> tuple[Quoted, ...]:
    """Return the places of a finding, the first to be corrected; the differing words are marked, else all."""
    at, related = finding.at, finding.related
    if not related or not finding.edits:
        return tuple(Quoted(place, _whole(place)) for place in (at, *related))
    here, there = _placed(at.text, related[0].text, finding.edits)
    return (
        Quoted(at, _shifted(here, at)),
        Quoted(related[0], _shifted(there, related[0])),
        *(Quoted(place, _like_the_first(finding, place, len(there))) for place in related[1:]),
    )


def _like_the_first(finding: Finding, place: Location, count: int) -> tuple[Stretch, ...]:
    """Return the `count` stretches of a further place where the edits stand there as well; else all of it."""
    _, there = _placed(finding.at.text, place.text, finding.edits)
    return _shifted(there, place) if len(there) == count else _whole(place)


def few(places: Sequence[Quoted]) -> tuple[Sequence[Quoted], int]:
    """Return the places of a finding that a report for people shows, and how many more there are."""
    most = 1 + MOST_PLACES
    return places[:most], max(0, len(places) - most)


def _whole(place: Location) -> tuple[Stretch, ...]:
    return ((place.start, place.end),) if place.start < place.end else ()


def _shifted(stretches: Sequence[Stretch], place: Location) -> tuple[Stretch, ...]:
    """Return stretches of a place's words as offsets of the article; all of it where there are none."""
    return tuple((place.start + x, place.start + y) for x, y in stretches) or _whole(place)


def _placed(
    here: str, there: str, edits: Sequence[tuple[str, str]]
) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
    """Return where the words of each edit stand in both texts; what is in doubt is left out."""
    found: tuple[list[Stretch], list[Stretch]] = ([], [])
    at = (0, 0)
    for edit in edits:
        pair = _together(here, there, edit, at)
        if pair:
            at = (pair[0][1], pair[1][1])
        places = pair or (_only(here, edit[0]), _only(there, edit[1]))
        for text, side, place in zip((here, there), found, places, strict=True):
            if place:
                side.append(_seen(text, place))
    return _apart(found[0]), _apart(found[1])


def _seen(text: str, place: Stretch) -> Stretch:
    """Return a stretch, or for an empty one the blank behind it."""
    start, end = place
    return (start, start + 1) if start == end and text[start : start + 1].isspace() else place


def _apart(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Return stretches in order without the empty ones and those that begin inside another."""
    kept: list[Stretch] = []
    for start, end in sorted(stretches):
        if start < end and (not kept or kept[-1][1] <= start):
            kept.append((start, end))
    return tuple(kept)


def _together(
    here: str, there: str, edit: tuple[str, str], at: tuple[int, int]
) -> tuple[Stretch, Stretch] | None:
    """Return the first places of an edit, behind `at`, before which both texts have the same words."""
    same = _common(here, there, at)
    places = [
        _by_words_before(*side) for side in zip((here, there), edit, zip(*same, strict=True), strict=True)
    ]
    return next(((places[0][k], places[1][k]) for k in sorted(places[0]) if k in places[1]), None)


def _common(here: str, there: str, at: tuple[int, int]) -> list[tuple[int, int]]:
    """Return the offsets at which both texts have gone on with the same words: none, one, and so on."""
    ends = [at]
    for x, y in zip(_WORD.finditer(here, at[0]), _WORD.finditer(there, at[1]), strict=False):
        if x.group().casefold() != y.group().casefold():
            break
        ends.append((x.end(), y.end()))
    return ends


def _by_words_before(text: str, words: str, ends: Sequence[int]) -> dict[int, Stretch]:
    """Return where words stand behind each number of common words; no words are a gap anywhere."""
    if not words.strip():
        return {count: (end, end) for count, end in enumerate(ends)}
    found: dict[int, Stretch] = {}
    for start, end in _occurrences(text, words, ends[0]):
        count = bisect_right(ends, start) - 1
        if _WORD.search(text, ends[count], start):  # behind a word that both do not have
            break
        found.setdefault(count, (start, end))
    return found


def _occurrences(text: str, words: str, start: int) -> Iterator[Stretch]:
    """Yield where whole words stand in a text, whatever the blanks between them."""
    parts = words.split()
    before = r"(?<!\w)" if parts[0][0].isalnum() else ""
    behind = r"(?!\w)" if parts[-1][-1].isalnum() else ""
    whole = re.compile(before + r"\s+".join(map(re.escape, parts)) + behind)
    return (match.span() for match in whole.finditer(text, start))


def _only(text: str, words: str) -> Stretch | None:
    """Return where words stand in a text if that is one place."""
    places = list(_occurrences(text, words, 0)) if words.strip() else []
    return places[0] if len(places) == 1 else None

"""Find in the words of a finding what its edits speak of, so that a report can point at them.

A finding pairs the differing words of its place with those of the first place
it is set against: (“4.1”, “41”). The same words may stand in a place twice, so
each pair is looked for where the words before it agree on both sides.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from srccompare.checks.model import Finding, Location

Stretch = tuple[int, int]

_WORD = re.compile(r"\w+")


class Quoted(NamedTuple):
    """Hold a place with the stretches to mark in it, in offsets of the article's text."""

    location: Location
    marks: tuple[Stretch, ...]


def quoted(finding: Finding) -> tuple[Quoted, ...]:
    """Return the places of a finding, the first to be mended: the differing words marked, else all of it."""
    at, related = finding.at, finding.related
    if not related or not finding.edits:
        return tuple(Quoted(place, _whole(place)) for place in (at, *related))
    here, there = _placed(at.text, related[0].text, finding.edits)
    return (
        Quoted(at, _shifted(here, at)),
        Quoted(related[0], _shifted(there, related[0])),
        *(Quoted(place, _whole(place)) for place in related[1:]),
    )


def _whole(place: Location) -> tuple[Stretch, ...]:
    return ((place.start, place.end),) if place.start < place.end else ()


def _shifted(stretches: Sequence[Stretch], place: Location) -> tuple[Stretch, ...]:
    """Return stretches of a place's words as offsets of the article; all of it where there are none."""
    return tuple((place.start + x, place.start + y) for x, y in stretches) or _whole(place)


def _placed(
    here: str, there: str, edits: Sequence[tuple[str, str]]
) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
    """Return where the words of each edit stand in both texts, in order; what is in doubt is left out."""
    found: tuple[list[Stretch], list[Stretch]] = ([], [])
    at = (0, 0)
    for edit in edits:
        pair = _together(here, there, edit, at)
        if pair:
            at = (pair[0][1], pair[1][1])
        for text, words, side, stretch in zip((here, there), edit, found, pair or (None, None), strict=True):
            place = stretch or _only(text, words)
            if place and place[0] < place[1] and place not in side:
                side.append(place)
    return tuple(sorted(found[0])), tuple(sorted(found[1]))


def _together(
    here: str, there: str, edit: tuple[str, str], at: tuple[int, int]
) -> tuple[Stretch, Stretch] | None:
    """Return the first places of an edit, behind `at`, before which both texts have the same words."""
    if not edit[0].strip():
        turned = _together(there, here, (edit[1], edit[0]), (at[1], at[0])) if edit[1].strip() else None
        return turned and (turned[1], turned[0])
    for x in _occurrences(here, edit[0], at[0]):
        before = _words(here, at[0], x[0])
        if not edit[1].strip():
            gap = _behind(there, at[1], before)
            if gap is not None:
                return x, (gap, gap)
            continue
        for y in _occurrences(there, edit[1], at[1]):
            if _words(there, at[1], y[0]) == before:
                return x, y
    return None


def _occurrences(text: str, words: str, start: int) -> Iterator[Stretch]:
    """Yield where whole words stand in a text, whatever the blanks between them."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    for match in re.compile(rf"(?<!\w)(?={pattern})|(?<=\w)(?=\W)(?={pattern})").finditer(text, start):
        whole = re.compile(pattern).match(text, match.start())
        if whole and not (text[whole.end() - 1].isalnum() and text[whole.end() : whole.end() + 1].isalnum()):
            yield whole.span()


def _only(text: str, words: str) -> Stretch | None:
    """Return where words stand in a text if that is one place."""
    places = list(_occurrences(text, words, 0)) if words.strip() else []
    return places[0] if len(places) == 1 else None


def _words(text: str, start: int, end: int) -> list[str]:
    """Return the words of a stretch of a text without case."""
    return [word.casefold() for word in _WORD.findall(text, start, end)]


def _behind(text: str, start: int, words: Sequence[str]) -> int | None:
    """Return the offset behind `words` where a text goes on with them."""
    at = start
    for word in words:
        match = _WORD.search(text, at)
        if match is None or match.group().casefold() != word:
            return None
        at = match.end()
    return at

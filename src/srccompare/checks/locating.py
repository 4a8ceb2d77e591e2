"""Turn what a rule saw into findings that stand on their own: files, lines, columns, words."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from srccompare.checks.model import Finding, Location, Region
from srccompare.checks.stories import is_exact, member_id
from srccompare.severity import SEVERITIES
from srccompare.text.lines import line_and_column, line_starts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from srccompare.checks.model import ActiveRule
    from srccompare.checks.sightings import Place, Sighting
    from srccompare.checks.stories import Plan
    from srccompare.corpus.model import Entry

# NOTE: one text has many findings.
_line_starts = lru_cache(maxsize=64)(line_starts)


def finding(planned: Plan, seen: Sighting, rules: Mapping[str, ActiveRule]) -> Finding:
    """Make a finding of a sighting; its severity is that of the rule, or of the hit where that is milder."""
    entries = planned.entries()
    active = rules[seen.code]
    at, *related = [location(entries[place.article], place) for place in seen.places]
    return Finding(
        seen.code,
        active.rule.name,
        min(seen.severity or active.severity, active.severity, key=SEVERITIES.index),
        planned.name,
        seen.message,
        at,
        tuple(related),
        seen.edits,
        seen.note,
        seen.fingerprint,
    )


def location(entry: Entry, place: Place) -> Location:
    """Point at a place of an article, with the sentences around it."""
    excerpt = entry.article.text[place.first : place.last]
    region = _region(entry, place.start, place.end)
    return Location(member_id(entry), entry.path, place.start, place.end, region, excerpt, place.first)


def _region(entry: Entry, start: int, end: int) -> Region | None:
    """Return the lines and columns of a place, the line of a record, or None for extracted text."""
    if entry.line is not None:
        return Region(entry.line, 1, entry.line, 1)
    if not is_exact(entry):
        return None
    starts = _line_starts(entry.article.text)
    (line, column), (end_line, end_column) = line_and_column(starts, start), line_and_column(starts, end)
    return Region(line, column, end_line, end_column)

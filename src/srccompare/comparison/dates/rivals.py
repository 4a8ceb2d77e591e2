"""Find the dates of two sentences that may be of one event, where none of them has found its like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.comparison.dates.places import words_of, written
from srccompare.comparison.dates.weighing import told
from srccompare.text.closed_classes import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.comparison.dates.places import Place


def rivals(left: list[Place], right: list[Place]) -> Iterator[tuple[Place, Place]]:
    """Yield the only dates of two sentences that may be of one event: those of the reporting come last."""
    for reporting in (False, True):
        some, others = [p for p in left if told(p) is reporting], [q for q in right if told(q) is reporting]
        if len(some) == len(others) == 1:
            yield some[0], others[0]
            continue
        for form in (_clocked, _weekly, written):
            one, other = [p for p in some if form(p)], [q for q in others if form(q)]
            if len(one) == len(other) == 1:
                yield one[0], other[0]


def _clocked(p: Place) -> bool:
    """Return whether a date names the hour."""
    return p.minute is not None


def _weekly(p: Place) -> bool:
    """Return whether a date is a weekday."""
    return p.minute is None and words_of(p)[0] in WEEKDAYS and not written(p)

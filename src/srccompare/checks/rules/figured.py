"""Hold the figures of drafts to those of sources, whatever sentences they stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.checks.rules.saying import sources_of
from srccompare.comparison.figure_values import closeness, comparable, scale

if TYPE_CHECKING:
    from srccompare.checks.model import Story
    from srccompare.facts.model import Figure

_ROOM = 3
"""How many times a bound a value may be for the two to agree ("more than 100" says nothing of 5,000)."""
_SLACK = 0.98
"""The share of a bound that a rounded value may stay below it."""


def is_sourced(story: Story, figure: Figure) -> bool:
    """Tell whether some source has a figure: equal, rounded, converted, or inside the bound it sets."""
    return any(agree(figure, other) for source in sources_of(story) for other in source.source.facts.figures)


def agree(figure: Figure, other: Figure) -> bool:
    """Tell whether a figure may be made of another one."""
    if not comparable(figure, other):
        return False
    close = closeness(figure, other)
    return _inside(figure, other) if close == "open" else close != "apart"


def _inside(figure: Figure, other: Figure) -> bool:
    """Tell whether the bound that a figure sets ("more than 40") holds for the value of another one."""
    bound, value = figure.clear * scale(figure), other.clear * scale(other)
    if figure.high == float("inf"):
        return _SLACK * bound <= value <= _ROOM * bound
    return figure.low == 0 and bound / _ROOM <= value <= bound / _SLACK

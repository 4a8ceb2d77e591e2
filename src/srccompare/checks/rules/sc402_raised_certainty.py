"""SC402: a draft is surer of something than its sources."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from srccompare.checks.model import Rule
from srccompare.checks.rules.cases import cases, hit, printed
from srccompare.checks.rules.divergent import divergences
from srccompare.checks.rules.linked import linked
from srccompare.checks.rules.saying import contrasted, member
from srccompare.comparison.phrasing.aligned import pair
from srccompare.comparison.phrasing.hedges import hedges
from srccompare.facts.cue_words import certainty

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from srccompare.checks.model import Hit, Story, Value
    from srccompare.comparison.model import Divergence, Mention

_CERTAIN = 5
"""The level of a plain assertion."""


def check(story: Story, values: Mapping[str, Value]) -> Iterator[Hit]:  # noqa: ARG001 - has no options
    """Yield each statement of a draft that no source makes so surely, once."""
    # NOTE: a draft says little that its sources do not, so that a sentence need not be all but the same.
    bold = [found for a, b, link in linked(story) for found in hedges(a, b, pair(a, b, link), bold=True)]
    for case in cases(story, [*divergences(story, "certainty"), *bold], _surer):
        shown = printed(story, case)
        # NOTE: of a figure nobody is sure or not; what the hedge spoke of is missing in the draft.
        told = any(word.isalpha() for word in shown[0].split())
        if told and member(story, case.there[0].article).is_source:
            message = f"more certain than {{}}: {contrasted(*shown)}"
            yield hit(story, case, message, shown, edits=(shown,))


def _surer(detail: Divergence) -> int | None:
    """Return the side (0 or 1) of a divergence that is the surer one."""
    first, second = _level(detail.a), _level(detail.b)
    return None if first == second else int(second > first)


def _level(mention: Mention) -> int:
    """Return how sure an article is at a mention, from 0 to 5."""
    return _levels().get(mention.value or "", _CERTAIN)


@cache
def _levels() -> dict[str, int]:
    """Return the level of each value of a cue of certainty."""
    return {reading.value: reading.level for reading in certainty().values()} | {"almost certain": 4}


RULE = Rule(
    code="SC402",
    name="raised-certainty",
    summary="A draft is more certain than its sources.",
    severity="warning",
    check=check,
    draft=True,
)

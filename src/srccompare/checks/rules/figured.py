"""Hold the figures of drafts to those of sources, whatever sentences they stand in."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from srccompare.checks.rules.divergent import divergences
from srccompare.checks.rules.saying import member, sources_of
from srccompare.comparison.figures.values import closeness, comparable, identity, scale
from srccompare.facts.model import beginning_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from srccompare.checks.model import Story
    from srccompare.comparison.model import Divergence, Mention
    from srccompare.facts.model import Figure

_ROOM = 3
"""How many times a bound a value may be for the two to agree ("more than 100" says nothing of 5,000)."""
_SLACK = 0.98
"""The share of a bound that a rounded value may stay below it."""
_NEIGHBOURS = 16
"""The values on either side of a figure that it is compared with; the nearest agree if any do."""


class Figures:
    """Hold the figures of some articles."""

    def __init__(self, figures: Iterable[Figure]) -> None:
        exact: defaultdict[str, dict[float, Figure]] = defaultdict(dict)
        self._counts: set[tuple[float, str]] = set()
        self._loose: defaultdict[str, list[Figure]] = defaultdict(list)
        for figure in dict.fromkeys(each._replace(start=0, end=0) for each in figures):
            family = identity(figure)[2]
            if figure.hedge or figure.low != figure.high or figure.unit == "score":
                self._loose[family].append(figure)
            value = figure.clear * scale(figure)
            known = exact[family].get(value)
            # NOTE: of equal values the one with the coarsest grain agrees with most.
            if known is None or known.grain < figure.grain:
                exact[family][value] = figure
            self._counts.add((value, figure.counted))
        self._sorted = {family: sorted(rows.items()) for family, rows in exact.items()}

    def equals(self, figure: Figure) -> bool:
        """Return whether one of these is a figure, in any unit; plain counts must count one noun."""
        value = figure.clear * scale(figure)
        if not figure.unit:
            return (value, figure.counted) in self._counts
        same = {"same", "equal"}
        return any(comparable(figure, x) and closeness(figure, x) in same for x in self._near(figure))

    def has(self, figure: Figure) -> bool:
        """Return whether a figure may be made of one of these: equal, rounded, converted, in its bound."""
        loose = self._loose.get(identity(figure)[2], ())
        return any(_agree(figure, other) for others in (self._near(figure), loose) for other in others)

    def _near(self, figure: Figure) -> list[Figure]:
        """Return the figures of the nearest values."""
        rows = self._sorted.get(identity(figure)[2], [])
        at = bisect_left(rows, (figure.clear * scale(figure),))
        return [other for _, other in rows[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS]]


def _agree(figure: Figure, other: Figure) -> bool:
    """Return whether a figure may be made of another one."""
    if not comparable(figure, other):
        return False
    close = closeness(figure, other)
    return _inside(figure, other) if close == "open" else close != "apart"


def _inside(figure: Figure, other: Figure) -> bool:
    """Return whether the bound that a figure sets ("more than 40") holds for the value of another one."""
    bound, value = figure.clear * scale(figure), other.clear * scale(other)
    if figure.high == float("inf"):
        return _SLACK * bound <= value <= _ROOM * bound
    return figure.low == 0 and bound / _ROOM <= value <= bound / _SLACK


def contradicted(story: Story) -> list[Divergence]:
    """Return the conflicts of figures in a story: for drafts, those that no source bears out."""
    conflicts = list(divergences(story, "figure", ("conflict",)))
    if not story.held:
        return conflicts
    sources = Figures(each for source in sources_of(story) for each in source.source.facts.figures)
    return [each for each in conflicts if not _is_borne_out(story, each, sources)]


def _is_borne_out(story: Story, detail: Divergence, sources: Figures) -> bool:
    """Return whether some source has the figure of a draft, or the wrong one stands beside it."""
    for mention, other in ((detail.a, detail.b), (detail.b, detail.a)):
        if not member(story, mention.article).is_source:
            own, there = _figure(story, mention), _figure(story, other)
            if sources.equals(own) or _is_passed_over(story, mention, there, sources):
                return True
    return False


def _figure(story: Story, mention: Mention) -> Figure:
    """Return the figure that a mention points at."""
    figures = member(story, mention.article).source.facts.figures
    return figures[bisect_left(figures, (mention.start,))]


def _is_passed_over(story: Story, mention: Mention, there: Figure, sources: Figures) -> bool:
    """Return whether the sentence has a figure without a source that is nearer to the source's."""
    facts, witness = (
        member(story, mention.article).source.facts,
        member(story, mention.article).source.witness,
    )
    own = _figure(story, mention)
    at = witness.sentence_at(own.start)
    if at < 0:
        return False
    beside = beginning_in(facts.figures, witness.sentences[at])
    return any(
        other is not own
        and comparable(other, there)
        and abs(other.clear - there.clear) < abs(own.clear - there.clear)
        and not sources.has(other)
        for other in beside
    )

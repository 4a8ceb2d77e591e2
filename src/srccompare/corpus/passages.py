"""Grow the anchors that two articles share into passages, on word ids alone.

Seeds near one diagonal make a chain, the words around each chain are aligned
once, and the good stretches of that alignment are passages, unless they are
boilerplate.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple, Protocol

from srccompare.alignment.similarity import common_runs

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence

    from srccompare.corpus.recipe import Recipe

# NOTE: the constants of the chain and of the extension were measured on planted
# corpora of 1,000 to 1,000,000 articles.
_DRIFT = 12
_AHEAD = 60
_BACK = 5
MARGIN = 30
"""Words before and behind a chain that are aligned with it."""

# NOTE: an alignment takes a bit for every two words that could meet; longer
# passages are aligned piece by piece.
_LONGEST = 4000

_STRETCH = 256
"""Words of the second article by which boxes are looked up."""

_GAP = 16
_GAP_COST = 0.6
_LONE_WORD = 0.5
_SCORE = 0.75
_UNMASKED = 0.8

_EDGE = 2
"""Words before the first landmark and behind the last shingle of boilerplate that are some, too."""

Region = tuple[int, int]
"""A half-open range of words."""


Box = tuple[int, int, int, int]
"""Words from and to on one side, from and to on the other."""


class Words(Protocol):
    """Give the words of an article, or those of them that are needed."""

    def __getitem__(self, wanted: slice, /) -> array[int]:
        """Return the words of a range, as far as there are words."""
        ...


class Run(NamedTuple):
    """Hold one passage in words: half-open ranges on both sides, the words both have, in order."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int
    words: int


def align(
    a: Words,
    b: Words,
    seeds: Sequence[tuple[int, int]],
    masks: tuple[Sequence[Region], Sequence[Region]],
    recipe: Recipe,
) -> list[Run]:
    """Return the passages around the seeds of two articles, in order.

    Seeds are pairs of word positions at which both have the same shingle;
    `masks` holds what is masked (`masking`) on either side. The order of the seeds plays no part.
    """
    ordered = sorted(set(seeds))
    # NOTE: nine of ten lone seeds of a real corpus end here.
    if len(ordered) == 1 and _both_at_edge(ordered[0], masks, recipe):
        return []
    found: list[Run] = []
    known = _Known()
    for box in boxes(ordered, recipe.breadth):
        if known.hold(box):
            continue
        for run in _good_stretches(a, b, window(box), recipe):
            found.append(run)
            known.add(run[:4])
    kept = [run for run in found if _unmasked(run, masks) >= _UNMASKED * recipe.min_words]
    return _joined(_outermost(kept))


def masking(mask: Sequence[Region], recipe: Recipe) -> list[Region]:
    """Return the regions of some length, with the words next to their landmarks.

    A stock phrase that everybody uses is no boilerplate, only words that would do for a passage.
    """
    return [(start - _EDGE, end + _EDGE) for start, end in mask if end - start >= 2 * recipe.breadth]


def at_edge(at: int, mask: Sequence[Region], recipe: Recipe) -> bool:
    """Return whether a word stands in what is masked, or no farther off than a seed reaches."""
    reach = recipe.breadth + 2 * recipe.radius
    for start, end in mask:  # noqa: SIM110 - a generator for each of millions costs more than all else here
        if start - reach <= at < end + reach:
            return True
    return False


def _both_at_edge(
    seed: tuple[int, int], masks: tuple[Sequence[Region], Sequence[Region]], recipe: Recipe
) -> bool:
    """Return whether a seed stands at the edge of boilerplate in both articles."""
    return at_edge(seed[0], masks[0], recipe) and at_edge(seed[1], masks[1], recipe)


class _Known:
    """Hold boxes by the stretches of the second article that they reach into, to look only at near ones."""

    def __init__(self) -> None:
        self._near: dict[int, list[Box]] = {}

    def add(self, box: Box) -> None:
        """Take one more box."""
        for stretch in range(box[2] // _STRETCH, box[3] // _STRETCH + 1):
            self._near.setdefault(stretch, []).append(box)

    def hold(self, box: Box) -> bool:
        """Return whether a box lies inside one of those that are known."""
        low_a, high_a, low_b, high_b = box
        return any(
            from_a <= low_a and high_a <= to_a and from_b <= low_b and high_b <= to_b
            for from_a, to_a, from_b, to_b in self._near.get(low_b // _STRETCH, ())
        )


def window(box: Box) -> Box:
    """Return the box with the words around it that are aligned, too; it may end behind the article."""
    low_a, high_a, low_b, high_b = box
    return max(0, low_a - MARGIN), high_a + MARGIN, max(0, low_b - MARGIN), high_b + MARGIN


def boxes(seeds: Sequence[tuple[int, int]], shingle: int) -> list[Box]:
    """Join sorted seeds that lie near one diagonal; return the boxes around them.

    Of several chains that a seed may join it joins the one begun last. Only
    chains near its diagonal are looked at: a text that repeats itself has many others.
    """
    if len(seeds) == 1:
        ((at_a, at_b),) = seeds
        return [(at_a, at_a + shingle, at_b, at_b + shingle)]
    chains: list[list[int]] = []
    bands: dict[int, list[int]] = {}
    for at_a, at_b in seeds:
        band = (at_a - at_b) // _DRIFT
        number = _last_that_fits(at_a, at_b, chains, bands)
        if number < 0:
            number = len(chains)
            chains.append([at_a, at_a + shingle, at_b, at_b + shingle, at_a, at_b])
            bands.setdefault(band, []).append(number)
            continue
        chain = chains[number]
        before = (chain[4] - chain[5]) // _DRIFT
        if before != band:
            bands[before].remove(number)
            bands.setdefault(band, []).append(number)
        chain[1] = max(chain[1], at_a + shingle)
        chain[2] = min(chain[2], at_b)
        chain[3] = max(chain[3], at_b + shingle)
        chain[4:] = [at_a, at_b]
    return [(c[0], c[1], c[2], c[3]) for c in chains]


def _last_that_fits(at_a: int, at_b: int, chains: list[list[int]], bands: dict[int, list[int]]) -> int:
    """Return the number of the chain begun last of those that a seed may join; -1 for none."""
    if chains and _fits(at_a, at_b, chains[-1]):
        return len(chains) - 1
    band = (at_a - at_b) // _DRIFT
    found = -1
    for near in (band - 1, band, band + 1):
        if near in bands:
            # NOTE: chains that were left behind are never joined again.
            bands[near] = [n for n in bands[near] if _is_open(at_a, chains[n])]
            found = max(found, *(n for n in bands[near] if _fits(at_a, at_b, chains[n])), -1)
    return found


def _is_open(at_a: int, chain: list[int]) -> bool:
    """Return whether a chain is near enough to go on, and not too long."""
    return at_a - chain[4] <= _AHEAD and at_a - chain[0] <= _LONGEST


def _fits(at_a: int, at_b: int, chain: list[int]) -> bool:
    """Return whether a seed goes on with a chain."""
    last_a, last_b = chain[4], chain[5]
    near = abs((at_a - at_b) - (last_a - last_b)) <= _DRIFT and at_b >= last_b - _BACK
    return near and _is_open(at_a, chain)


def _good_stretches(a: Words, b: Words, around: Box, recipe: Recipe) -> list[Run]:
    """Return the good stretches of the alignment of one window (x-drop over runs of equal words)."""
    a_low, a_high, b_low, b_high = around
    found: list[Run] = []
    best_score, best = 0.0, None
    score, start, words = 0.0, (0, 0), 0
    end = (a_low, b_low)
    for at_a, at_b, size in common_runs(a[a_low:a_high], b[b_low:b_high]):
        here = (at_a + a_low, at_b + b_low)
        gap = max(here[0] - end[0], here[1] - end[1])
        if score and (gap > _GAP or score <= _GAP_COST * gap):
            found += _enough(best, best_score, recipe)
            best_score, best, score = 0.0, None, 0.0
        if score:
            score -= _GAP_COST * gap
        else:
            start, words = here, 0
        score += size if size > 1 else _LONE_WORD
        words += size
        end = (here[0] + size, here[1] + size)
        if score > best_score:
            best_score, best = score, Run(start[0], end[0], start[1], end[1], words)
    return found + _enough(best, best_score, recipe)


def _enough(run: Run | None, score: float, recipe: Recipe) -> list[Run]:
    """Return the stretch if it has enough words in common and few enough others between them."""
    good = run is not None and run.words >= recipe.min_words and score >= _SCORE * recipe.min_words
    return [run] if good and run is not None else []


def _unmasked(run: Run, masks: tuple[Sequence[Region], Sequence[Region]]) -> int:
    """Return how many of the common words are no boilerplate, on the side that has fewer."""
    hidden_a = _hidden(run.a_start, run.a_end, masks[0])
    return run.words - max(hidden_a, _hidden(run.b_start, run.b_end, masks[1]))


def _hidden(first: int, last: int, mask: Sequence[Region]) -> int:
    """Return how many words of a range lie in sorted regions."""
    hidden = 0
    for start, end in mask[max(0, bisect_right(mask, (first, first)) - 1) :]:
        if start >= last:
            break
        hidden += max(0, min(last, end) - max(first, start))
    return hidden


def _outermost(runs: list[Run]) -> list[Run]:
    """Drop runs that lie inside another; return the rest in order."""
    if len(runs) < 2:
        return runs
    kept: list[Run] = []
    known = _Known()
    for run in sorted(set(runs), key=lambda r: (r.a_start - r.a_end, r)):
        if not known.hold(run[:4]):
            kept.append(run)
            known.add(run[:4])
    return sorted(kept)


def _joined(runs: list[Run]) -> list[Run]:
    """Join runs that overlap on both sides, as the pieces of a long passage do; they come in order."""
    whole: list[Run] = []
    for run in runs:
        last = whole[-1] if whole else None
        if (
            last is None
            or run.a_start > last.a_end
            or not last.b_start <= run.b_start <= last.b_end <= run.b_end
        ):
            whole.append(run)
            continue
        twice = max(last.a_end - run.a_start, last.b_end - run.b_start)
        words = max(last.words, run.words, last.words + run.words - twice)
        whole[-1] = Run(last.a_start, max(last.a_end, run.a_end), last.b_start, run.b_end, words)
    return whole

"""Look at stories, several at a time, and never twice at the same.

Results come back in the order of the plans, whatever the number of processes
and whichever of them was first.
"""

from __future__ import annotations

import multiprocessing
import signal
import sys
from typing import TYPE_CHECKING

from srccompare.checks.sightings import sightings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from srccompare.checks.model import ActiveRule
    from srccompare.checks.sightings import Sighting
    from srccompare.checks.stories import Plan

# NOTE: starting a process costs as much as comparing a few pairs of articles;
# below this many pairs (a single article counts as one) one process is faster.
_WORTH_A_PROCESS = 24


def run(
    plans: Sequence[Plan],
    rules: Sequence[ActiveRule],
    threads: int = 1,
    progress: Callable[[int], None] | None = None,
) -> Iterator[tuple[int, tuple[Sighting, ...]]]:
    """Yield the place of each plan and what the rules see in its story, as each is done.

    `progress` is told the number of articles of each story that is done.
    """
    order = sorted(range(len(plans)), key=lambda at: (-_cost(plans[at]), at))
    workers = min(threads, len(plans), 1 + sum(map(_cost, plans)) // _WORTH_A_PROCESS)
    done = _alone(plans, rules, order) if workers < 2 else _together(plans, rules, order, workers)
    for at, seen in done:
        if progress:
            progress(len(plans[at].articles))
        yield at, seen


def _cost(plan: Plan) -> int:
    """Return the number of pairs to compare, plus one."""
    count = len(plan.articles)
    return 1 + count * (count - 1) // 2


def _alone(
    plans: Sequence[Plan], rules: Sequence[ActiveRule], order: Iterable[int]
) -> Iterator[tuple[int, tuple[Sighting, ...]]]:
    """Look at one story after the other."""
    for at in order:
        yield at, look(plans[at], rules)


def _together(
    plans: Sequence[Plan], rules: Sequence[ActiveRule], order: Iterable[int], workers: int
) -> Iterator[tuple[int, tuple[Sighting, ...]]]:
    """Look at stories in processes of their own, the costly ones first."""
    # NOTE: a fork needs no import and no guard in the caller's script; where
    # it is not safe (macOS) or not there (Windows), processes start afresh.
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    with context.Pool(workers, initializer=_prepare, initargs=(tuple(rules),)) as pool:
        jobs = ((at, plans[at]) for at in order)
        yield from pool.imap_unordered(_work, jobs, chunksize=4)


_rules: list[ActiveRule] = []


def _prepare(rules: Sequence[ActiveRule]) -> None:
    """Give a process the rules; an interrupt is for the one that started it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _rules[:] = rules


def _work(job: tuple[int, Plan]) -> tuple[int, tuple[Sighting, ...]]:
    """Look at one story in a process of its own."""
    at, plan = job
    return at, look(plan, _rules)


def look(plan: Plan, rules: Sequence[ActiveRule]) -> tuple[Sighting, ...]:
    """Return what the rules see in one story.

    Raises:
        RuntimeError: a rule or the comparison failed; it names the story, so that the bug can be found.
    """
    try:
        return sightings(plan, rules)
    except Exception as error:
        count = len(plan.articles)
        raise RuntimeError(
            f"{type(error).__name__}: {error} (in a story of {count} articles: {plan.name})"
        ) from error

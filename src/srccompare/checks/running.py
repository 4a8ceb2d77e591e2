"""Look at stories, several at a time.

What is seen comes back as it is done, and is the same for any number of
processes; whoever wants an order sorts it.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from concurrent.futures import ProcessPoolExecutor, as_completed
from typing import TYPE_CHECKING

from srccompare.checks.sightings import sightings
from srccompare.corpus.engines.workers import end_with, start_method
from srccompare.garbage import collect_rarely

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from srccompare.checks.model import ActiveRule
    from srccompare.checks.sightings import Sighting
    from srccompare.checks.stories import Plan

    Seen = tuple[int, tuple[Sighting, ...]]

# NOTE: starting a process costs as much as comparing a few pairs of articles;
# below so many pairs for each of them (a single article counts as one), fewer are faster.
_WORTH_A_PROCESS = 24
# So many pairs go to a process at once.
_TASK = 12


def run(
    plans: Sequence[Plan],
    rules: Sequence[ActiveRule],
    threads: int = 1,
    progress: Callable[[int], None] | None = None,
) -> Iterator[Seen]:
    """Yield the place of each plan and what the rules see in its story, as each is done.

    `progress` is told the number of articles of each story that is done.

    Raises:
        RuntimeError: a rule or the comparison failed, which is a bug; it names the story.
    """
    workers = min(threads, len(plans), 1 + sum(map(_cost, plans)) // _WORTH_A_PROCESS)
    done = _alone(plans, rules) if workers < 2 else _together(plans, rules, workers)
    for at, seen in done:
        if progress:
            progress(len(plans[at].articles))
        yield at, seen


def _cost(plan: Plan) -> int:
    """Return the number of pairs to compare, plus one."""
    count = len(plan.articles)
    return 1 + count * (count - 1) // 2


def _alone(plans: Sequence[Plan], rules: Sequence[ActiveRule]) -> Iterator[Seen]:
    """Look at one story after the other."""
    for at, plan in enumerate(plans):
        yield at, look(plan, rules)


def _together(plans: Sequence[Plan], rules: Sequence[ActiveRule], workers: int) -> Iterator[Seen]:
    """Look at stories in worker processes, which end at once when this one is stopped."""
    others = set(multiprocessing.active_children())
    pool = ProcessPoolExecutor(
        workers,
        mp_context=multiprocessing.get_context(start_method()),
        initializer=_begin,
        initargs=(tuple(rules), os.getpid()),
    )
    try:
        waiting = [pool.submit(_work, task) for task in _tasks(plans)]
        for done in as_completed(waiting):
            yield from done.result()
    except BaseException:
        for child in set(multiprocessing.active_children()) - others:
            child.terminate()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def _tasks(plans: Sequence[Plan]) -> Iterator[list[tuple[int, Plan]]]:
    """Yield plans with their places, the costly ones first, cheap ones together."""
    task: list[tuple[int, Plan]] = []
    pairs = 0
    for at, plan in sorted(enumerate(plans), key=lambda each: -_cost(each[1])):
        task.append((at, plan))
        pairs += _cost(plan)
        if pairs >= _TASK:
            yield task
            task, pairs = [], 0
    if task:
        yield task


_rules: list[ActiveRule] = []


def _begin(rules: Sequence[ActiveRule], parent: int) -> None:
    """Prepare a process: it leaves Ctrl-C to the parent, and ends when the parent does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    collect_rarely()
    _rules[:] = rules
    threading.Thread(target=end_with, args=(parent,), daemon=True).start()


def _work(task: Sequence[tuple[int, Plan]]) -> list[Seen]:
    """Look at a few stories in a worker process."""
    return [(at, look(plan, _rules)) for at, plan in task]


def look(plan: Plan, rules: Sequence[ActiveRule]) -> tuple[Sighting, ...]:
    """Return what the rules see in one story.

    Raises:
        RuntimeError: a rule or the comparison failed, which is a bug; it names the story.
    """
    try:
        return sightings(plan, rules)
    except Exception as error:
        what = f"{type(error).__name__}: {error} (in the story {plan.name}, {len(plan.articles)} articles)"
        raise RuntimeError(what).with_traceback(error.__traceback__) from error

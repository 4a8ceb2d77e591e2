"""Measure how work grows without a clock: by the lines of our own code that run.

Machines are noisy and a timed test fails for reasons of its own. Lines run are
the same every time; a loop in a loop shows in them as it would in seconds.
Seconds are measured in benchmarks/.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import srccompare

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

OURS = str(Path(srccompare.__file__).parent)


def lines_run(work: Callable[[], object]) -> int:
    """Return how many lines of srccompare run while `work` is done."""
    count = 0

    def inside(_frame: FrameType, event: str, _argument: Any) -> Any:  # noqa: ANN401 - the tracer's own types
        nonlocal count
        count += event == "line"
        return inside

    def trace(frame: FrameType, _event: str, _argument: Any) -> Any:  # noqa: ANN401 - the same
        return inside if frame.f_code.co_filename.startswith(OURS) else None

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count

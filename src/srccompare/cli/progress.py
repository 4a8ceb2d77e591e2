"""Show someone who waits at a terminal how far long work is, how fast it goes and how long it will take."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from typing import TYPE_CHECKING

from srccompare.cli.console import page_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PATIENCE = 1.0  # seconds before anything is shown
_EVERY = 0.1  # seconds between two drawings
_CLEAR = "\r\x1b[K"
_SLOW = 10  # a second: below this the rate gets a decimal


MEGABYTES, SHARE = "MB", "%"
"""Units that are not nouns: millions of bytes, and only the part that is done."""

OF_A_SCAN = {
    "listing": "files",
    "reading": MEGABYTES,
    "matching": SHARE,
    "aligning": SHARE,
    "grouping": SHARE,
    "writing": "passages",
    "saving": MEGABYTES,
}
"""What the stages of a scan count."""


class Meter:
    """Take reports of progress, keep the time of every stage and draw one line that vanishes at the end.

    Call it with the name of a stage, how much of it is done and of how much
    (0: unknown), as often as you like: most calls cost a look at the clock.
    `units` says what each stage counts.
    """

    def __init__(self, *, drawing: bool, units: Mapping[str, str] | None = None) -> None:
        self.stages: dict[str, float] = {}
        """Seconds spent in each stage so far, in the order of the stages."""
        self._drawing = drawing
        self._units = units or {}
        self._begun = self._entered = self._told = time.monotonic()
        self._drawn_at = 0.0
        self._stage = ""
        self._shown = self._paused = False

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Take a report."""
        if stage != self._stage:
            self._stage, self._entered, self._drawn_at = stage, self._told, 0.0
        self.note(stage)
        now = self._told
        if self._paused or not self._drawing:
            return
        if now - self._begun >= PATIENCE and now - self._drawn_at >= _EVERY:
            self._drawn_at = now
            self._draw(described(stage, done, total, now - self._entered, self._units.get(stage, "")))

    def note(self, stage: str) -> None:
        """Count the time since the last report for a stage that has no progress to show."""
        now = time.monotonic()
        self.stages[stage] = self.stages.get(stage, 0.0) + now - self._told
        self._told = now

    def _draw(self, text: str) -> None:
        with contextlib.suppress(OSError, ValueError):
            sys.stderr.write(f"{_CLEAR}{text[: page_width(sys.stderr) - 1]}")
            sys.stderr.flush()
            self._shown = True

    def clear(self) -> None:
        """Take the line back."""
        if self._shown:
            self._shown = False
            with contextlib.suppress(OSError, ValueError):
                sys.stderr.write(_CLEAR)
                sys.stderr.flush()

    def pause(self) -> None:
        """Take the line back and draw no other: the screen may now belong to somebody else."""
        self.clear()
        self._paused = True

    def resume(self) -> None:
        """Draw again."""
        self._paused = False


def described(stage: str, done: int, total: int, seconds: float, unit: str = "") -> str:
    """Return one line on a stage: its part done, its rate and the time that is left of it.

    What is not known yet is left out; a stage of which nothing is known has three dots.
    """
    parts = [stage]
    if total > 0:
        parts.append(f"{min(done, total) * 100 // total} %")
    if unit != SHARE and (done or total > 0):
        whole = f" of {_amount(total, unit)}" if total > 0 else ""
        parts.append(f"{_amount(done, unit)}{whole} {unit}".rstrip())
    if seconds > 0 and done > 0:
        rate = done / seconds
        if unit != SHARE:
            parts.append(_rate(rate, unit))
        if total > done:
            parts.append(f"{duration((total - done) / rate)} left")
    return "  ".join(parts) if len(parts) > 1 else f"{stage} ..."


def _rate(rate: float, unit: str) -> str:
    """Return how much is done in a second."""
    if unit == MEGABYTES:
        return f"{_amount(rate, unit)} {unit}/s"
    return f"{_amount(round(rate), unit)}/s" if rate >= _SLOW else f"{rate:.1f}/s"


def _amount(count: float, unit: str) -> str:
    """Return a count; beyond a million in millions, to three digits."""
    if unit == MEGABYTES:
        return f"{count / 1e6:,.1f}"
    return f"{count / 1e6:,.1f} million" if count >= 1_000_000 else f"{count:,}"


def duration(seconds: float) -> str:
    """Return a time in two units at most: 8 s, 3 min 20 s, 2 h 5 min."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"


@contextlib.contextmanager
def meter(*, quiet: bool = False, units: Mapping[str, str] | None = None) -> Iterator[Meter]:
    """Hand out a meter that draws on a terminal only, and never with `quiet`."""
    stream = sys.stderr
    able = stream is not None and stream.isatty() and os.environ.get("TERM") != "dumb"
    made = Meter(drawing=able and not quiet, units=units)
    try:
        yield made
    finally:
        made.clear()

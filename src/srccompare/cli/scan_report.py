"""Bring the report of a scan to where it was asked for, and tell meanwhile how far that is."""

from __future__ import annotations

import os
import stat
import sys
from dataclasses import replace
from itertools import islice
from pathlib import PurePath
from typing import TYPE_CHECKING

from srccompare.cli.output import STDOUT, deliver_pieces
from srccompare.reports.scan import SCAN_FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from srccompare.cli.progress import Meter
    from srccompare.corpus.model import Reuse, ScanResult
    from srccompare.reports.base import Look

WALKS = {"json": 2}
"""How often a format walks through all passages, where it is not once."""

_STEP = 1000
"""Passages between two reports of progress."""


class Walked:
    """Yield the passages of a scan, as often as asked, and report how many there were so far."""

    def __init__(self, passages: Iterable[Reuse], tell: Callable[[int], None]) -> None:
        self._passages = passages
        self._tell = tell
        self._done = 0

    def __iter__(self) -> Iterator[Reuse]:
        waiting = iter(self._passages)
        self._tell(self._done)
        while chunk := list(islice(waiting, _STEP)):
            yield from chunk
            self._done += len(chunk)
            self._tell(self._done)


def write(
    result: ScanResult, form: str, look: Look, output: str, *, manifest_file: str | None, progress: Meter
) -> None:
    """Write the report of a scan and, where there is one to write, the manifest of its stories.

    Raises:
        SrccompareError: one cannot be written.
        BrokenPipeError: standard output was closed by its reader.
    """
    from srccompare.reports.scan.manifest import manifest  # noqa: PLC0415 - not for help and completion

    count = sum(family.passages for family in result.families)
    walks = WALKS.get(form, 1) + bool(manifest_file)

    def tell(done: int) -> None:
        progress("writing", done, walks * count)

    told = replace(result, passages=Walked(result.passages, tell))
    report = SCAN_FORMATS[form](told, look)
    if form == "text":
        report = _counted(report, progress)
    alone = output != STDOUT or _goes_to_a_file()
    deliver_pieces(report if alone else _unaccompanied(report, progress), output, form)
    if sys.stdout is not None and sys.stdout.isatty():
        progress.resume()
    if manifest_file:
        stories = manifest(told, PurePath(manifest_file).parent)
        deliver_pieces(_counted(stories, progress), manifest_file, "toml")


def _counted(pieces: Iterable[str], progress: Meter) -> Iterator[str]:
    """Yield pieces and report how much they are: for what looks up articles after the walk."""
    size = 0
    for piece in pieces:
        yield piece
        size += len(piece)
        progress("saving", size, 0)


def _unaccompanied(pieces: Iterable[str], progress: Meter) -> Iterator[str]:
    """Yield pieces, and draw nothing from the first on: they may be on the same screen, or a pager."""
    for piece in pieces:
        progress.pause()
        yield piece


def _goes_to_a_file() -> bool:
    """Return whether standard output is a file, so that no line of ours can come between."""
    try:
        return sys.stdout is not None and stat.S_ISREG(os.fstat(sys.stdout.fileno()).st_mode)
    except (OSError, ValueError):
        return False

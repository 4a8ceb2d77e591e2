"""Write passages as JSON Lines, one a line (`srccompare/passage/1`)."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING

from srccompare.reports.json_v1 import escaped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.corpus.model import Reuse, ScanResult
    from srccompare.reports.base import View


def render(result: ScanResult, view: View) -> Iterator[str]:  # noqa: ARG001 - a machine has no preferences
    """Yield a line for each passage, in the order of the scan."""
    return (f"{line(passage)}\n" for passage in result.passages)


def line(passage: Reuse) -> str:
    """Return the object of a passage on one line.

    Written out here: `json.dumps` takes three times as long, which counts
    where passages come by the million.
    """
    a, b, words, similarity, cluster = passage
    return (
        f'{{"schema": "srccompare/passage/1", '
        f'"a": {{"article": {_quoted(a.article)}, "start": {a.start}, "end": {a.end}}}, '
        f'"b": {{"article": {_quoted(b.article)}, "start": {b.start}, "end": {b.end}}}, '
        f'"words": {words}, "similarity": {round(similarity, 4)}, "cluster": {cluster}}}'
    )


@lru_cache(10_000)
def _quoted(name: str) -> str:
    """Return a name as a JSON string that steers no screen."""
    return escaped(json.dumps(name, ensure_ascii=False))

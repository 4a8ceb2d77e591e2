"""Write passages as JSON Lines, one per line (`srccompare/passage/1`)."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING

from srccompare.reports.json_v1 import escaped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.corpus.model import Reuse, ScanResult
    from srccompare.reports.base import Look


# NOTE: made once; `json.dumps` makes an encoder anew for every call with options.
_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)


def dumped(value: object) -> str:
    """Return JSON on one line that steers no screen."""
    return escaped(_ENCODER.encode(value))


_quoted = lru_cache(10_000)(dumped)


def render(result: ScanResult, look: Look) -> Iterator[str]:  # noqa: ARG001 - a machine has no preferences
    """Yield a line for each passage, in the order of the scan."""
    return (f"{line(passage)}\n" for passage in result.passages)


def line(passage: Reuse) -> str:
    """Return the object of a passage on one line.

    Written out here: an encoder takes four times as long, which counts
    where passages come by the million.
    """
    a, b, words, similarity, cluster = passage
    return (
        f'{{"schema": "srccompare/passage/1", '
        f'"a": {{"article": {_quoted(a.article)}, "start": {a.start}, "end": {a.end}}}, '
        f'"b": {{"article": {_quoted(b.article)}, "start": {b.start}, "end": {b.end}}}, '
        f'"words": {words}, "similarity": {round(similarity, 4)}, "cluster": {cluster}}}'
    )

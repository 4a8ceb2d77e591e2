"""Spans of text and the few operations on sets of them.

A span is a pair of 0-based half-open code point offsets into exactly one
text; `text[span.start:span.end]` is what it quotes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Span(NamedTuple):
    """Point at `text[start:end]` (0-based half-open code points)."""

    start: int
    end: int


def overlap(a: tuple[int, int], b: tuple[int, int]) -> int:
    """Count the code points that two spans share."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def merge(spans: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
    """Join spans that overlap or touch into a sorted, disjoint tuple; empty spans vanish."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if start >= end:
            continue
        if merged and start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, end))
        else:
            merged.append(Span(start, end))
    return tuple(merged)


def subtract(span: tuple[int, int], holes: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
    """Return what is left of `span` once every hole is cut out of it."""
    left: list[Span] = []
    position = span[0]
    for start, end in merge(holes):
        if end <= position:
            continue
        if start >= span[1]:
            break
        if start > position:
            left.append(Span(position, start))
        position = end
    if position < span[1]:
        left.append(Span(position, span[1]))
    return tuple(left)


def total(spans: Iterable[tuple[int, int]]) -> int:
    """Count the code points that a set of spans covers, each once."""
    return sum(end - start for start, end in merge(spans))

"""Tell when two articles give the same words to different people, or one makes them its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.comparison.model import Detail, Source
    from srccompare.comparison.utterances import Utterance


def other_speaker(
    a: Source, b: Source, in_a: Utterance, in_b: Utterance, anchor: tuple[int, int] | None
) -> list[Detail]:
    """Return a detail where both articles name the speaker and the names differ."""
    return []


def narrated(
    quoting: Source,
    telling: Source,
    unmatched: Sequence[Utterance],
    linked: set[tuple[int, int]],
    *,
    swapped: bool,
) -> list[Detail]:
    """Return a detail for each quotation that the other article prints as its own narration."""
    return []

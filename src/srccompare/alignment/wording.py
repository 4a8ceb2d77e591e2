"""Word-level edits between two stretches of text. (Walking skeleton.)"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from srccompare.alignment.model import Edit
    from srccompare.segments.model import Witness
    from srccompare.text.spans import Span


def word_edits(a: Witness, b: Witness, span_a: Span, span_b: Span) -> tuple[Edit, ...]:
    """Return the edits that turn `a`'s stretch into `b`'s, in the order of `a`."""
    return ()

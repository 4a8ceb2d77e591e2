"""Tell the parts of an article apart. (Walking skeleton.)"""

from __future__ import annotations

import re
from typing import NamedTuple

from srccompare.segments.model import SegmentKind


class Part(NamedTuple):
    """Mark one segment before it has an id; `repeats` is the index of the part it says again."""

    kind: SegmentKind
    start: int
    end: int
    repeats: int | None = None


def outline(folded: str) -> list[Part]:
    """Return the parts of a folded text in order; every non-blank character lies in one part."""
    return [Part("body", m.start(), m.end()) for m in re.finditer(r"\S[^\n]*(?<=\S)", folded)]

"""Link the sentences of two witnesses. (Walking skeleton.)"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.alignment.model import Link

if TYPE_CHECKING:
    from srccompare.alignment.model import Clues
    from srccompare.segments.model import Witness


def link_sentences(a: Witness, b: Witness, clues_a: Clues, clues_b: Clues) -> tuple[Link, ...]:
    """Return the links between the compared sentences of two witnesses, sorted by (a, b)."""
    sets_a = [set(a.stems[s.first : s.last]) for s in a.sentences]
    sets_b = [set(b.stems[s.first : s.last]) for s in b.sentences]
    links = []
    for i, x in enumerate(sets_a):
        for j, y in enumerate(sets_b):
            score = 2 * len(x & y) / max(1, len(x) + len(y))
            if score >= 0.4:
                links.append(Link(i, j, score, "firm" if score >= 0.55 else "possible", "paraphrase"))
    return tuple(links)

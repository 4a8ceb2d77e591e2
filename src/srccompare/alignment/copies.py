"""Link sentences too short to be recognised alone: "He declined." beside a paragraph that was copied.

A few words may recur by chance, so alone they make no link. Where the same few
words stand in or next to paragraphs that share a copied sentence, they were
copied with it. Neighbourhood has no direction: turning an article round loses
none of these links.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import islice, product
from typing import TYPE_CHECKING

from srccompare.alignment.model import Link

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from srccompare.segments.model import Witness

# NOTE: of a line that an article repeats over and over the first few are enough.
_MOST = 12

Words = tuple[str, ...]


def with_short_copies(a: Witness, b: Witness, links: Iterable[Link]) -> tuple[Link, ...]:
    """Return the links and those of equal short sentences near a copy, sorted; linear in the sentences."""
    known = {(link.a, link.b): link for link in links}
    said_a, said_b = _said(a), _said(b)
    if said_a == said_b:
        known |= {(i, i): _copy(i, i) for i in range(len(said_a))}
        return tuple(sorted(known.values()))
    paragraph_a, paragraph_b = _paragraphs(a), _paragraphs(b)
    near = {(paragraph_a[i], paragraph_b[j]) for (i, j), link in known.items() if link.relation == "verbatim"}
    linked_a, linked_b = {i for i, _ in known}, {j for _, j in known}
    holders: defaultdict[Words, list[int]] = defaultdict(list)
    for j, words in enumerate(said_b):
        if j not in linked_b:
            holders[words].append(j)
    alone = [i for i in range(len(said_a)) if i not in linked_a and said_a[i] in holders]
    # NOTE: two passes, so that a run of short sentences is reached from either end.
    for i in (*alone, *reversed(alone)):
        for j in islice(holders[said_a[i]], _MOST):
            if _is_near(paragraph_a[i], paragraph_b[j], near):
                known[i, j] = _copy(i, j)
                near.add((paragraph_a[i], paragraph_b[j]))
    return tuple(sorted(known.values()))


def _copy(i: int, j: int) -> Link:
    """Return the link of two sentences of the same words."""
    return Link(i, j, 1.0, "firm", "verbatim")


def _said(witness: Witness) -> list[Words]:
    """Return the words of each compared sentence."""
    return [witness.tokens.words[s.first : s.last] for s in witness.sentences]


def _paragraphs(witness: Witness) -> Sequence[int]:
    """Return the number of each compared sentence's paragraph, counting only what is compared."""
    numbers: dict[int, int] = {}
    return [numbers.setdefault(s.segment, len(numbers)) for s in witness.sentences]


def _is_near(x: int, y: int, near: set[tuple[int, int]]) -> bool:
    """Return whether two paragraphs, or such as stand next to them, share a copy."""
    return any((x + dx, y + dy) in near for dx, dy in product((0, -1, 1), repeat=2))

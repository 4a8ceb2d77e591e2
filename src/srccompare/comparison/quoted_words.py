"""Set two quotations against each other, word by word.

The core is the stretch that both quote. What differs inside it was altered;
what one has before or after it was cut.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from srccompare.alignment.similarity import matching_blocks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.alignment.similarity import Block
    from srccompare.comparison.utterances import Utterance

# NOTE: measured on quotations of the same events by several outlets: a core of five words, more
# than half of the shorter quotation, three words of five alike. Below that people repeat themselves.
_LEAST_WORDS = 5
_LEAST_COVERED = 0.55
_LEAST_ALIKE = 0.6

Range = tuple[int, int]


class WordEdit(NamedTuple):
    """Set the words `a` (half-open range) of one quotation against `b` of the other."""

    a: Range
    b: Range


class Core(NamedTuple):
    """Hold the stretch that two quotations share, as half-open ranges of words.

    `matched` counts the equal words in it; `ratio` is twice that over the
    words of both stretches; `edits` stand in order.
    """

    a: Range
    b: Range
    matched: int
    ratio: float
    edits: tuple[WordEdit, ...]


def core(a: Utterance, b: Utterance) -> Core | None:
    """Return the stretch that two quotations share, None where it is too little to be one utterance."""
    blocks = _densest(matching_blocks(a.words, b.words), a, b)
    while blocks and blocks[0].size < 2 and len(blocks) > 1:
        blocks = blocks[1:]
    while blocks and blocks[-1].size < 2 and len(blocks) > 1:
        blocks = blocks[:-1]
    if not blocks:
        return None
    matched = sum(block.size for block in blocks)
    first, last = blocks[0], blocks[-1]
    in_a = (first.a_at, last.a_at + last.size)
    in_b = (first.b_at, last.b_at + last.size)
    ratio = 2 * matched / (in_a[1] - in_a[0] + in_b[1] - in_b[0])
    return Core(in_a, in_b, matched, ratio, tuple(_edits(blocks)))


def is_same(a: Utterance, b: Utterance, found: Core) -> bool:
    """Tell whether the core is enough to call two quotations one utterance."""
    shorter = min(len(a.words), len(b.words))
    return (
        found.matched >= _LEAST_WORDS
        and found.matched >= _LEAST_COVERED * shorter
        and found.ratio >= _LEAST_ALIKE
    )


def _densest(blocks: Sequence[Block], a: Utterance, b: Utterance) -> list[Block]:
    """Return the run of blocks whose equal words outweigh the gaps between them the most."""
    best, best_run = 0.0, (0, 0)
    value, start = 0.0, 0
    for index, block in enumerate(blocks):
        if index:
            value -= _gap_cost(blocks[index - 1], block, a, b)
        if value <= 0:
            value, start = 0.0, index
        value += block.size
        if value > best:
            best, best_run = value, (start, index + 1)
    return list(blocks[best_run[0] : best_run[1]])


def _gap_cost(before: Block, after: Block, a: Utterance, b: Utterance) -> float:
    """Weigh the words between two blocks: words left out cost less than words replaced."""
    in_a = after.a_at - before.a_at - before.size
    in_b = after.b_at - before.b_at - before.size
    if (not in_a and after.a_at in a.elided) or (not in_b and after.b_at in b.elided):
        return 0.5
    if not in_a or not in_b:
        return min(6.0, 0.4 * (in_a + in_b))
    return 0.8 * max(in_a, in_b)


def _edits(blocks: Sequence[Block]) -> list[WordEdit]:
    """Return what stands between the blocks."""
    return [
        WordEdit((before.a_at + before.size, after.a_at), (before.b_at + before.size, after.b_at))
        for before, after in zip(blocks, blocks[1:], strict=False)
    ]

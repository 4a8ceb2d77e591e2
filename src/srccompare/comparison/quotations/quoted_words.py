"""Set two quotations against each other, word by word.

The core is the stretch that both quote. What differs inside it was altered;
what one has before or after it was cut.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from srccompare.alignment.similarity import Block, matching_blocks
from srccompare.comparison.quotations.weighing import same_in_print, same_numbers
from srccompare.text.stems import STOPWORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.comparison.quotations.utterances import Utterance

# NOTE: measured on quotations of the same events by several outlets. Whoever speaks often says
# nearly the same twice, so fewer words must be more alike: a core of five words, three fifths of
# the shorter quotation (or most of the sentences it stands in), four words of five alike; seven of
# ten will do from twelve equal words on.
_LEAST_WORDS = 5
_LEAST_COVERED = 0.6
_LEAST_OF_SENTENCES = 0.85
_MANY_WORDS = 12
_LEAST_ALIKE = 0.8
_LEAST_ALIKE_OF_MANY = 0.7
# NOTE: "at the end of the day" is said by many; fewer than seven words count only as most of a quotation.
_MANY_ENOUGH = 7
_MOST_OF_IT = 0.7
# NOTE: a fragment of four words counts only if the other side has it whole.
_LEAST_WHOLE = 4

_FEW_WORDS = 4

Range = tuple[int, int]


class WordEdit(NamedTuple):
    """Set the words `a` (half-open range) of one quotation against `b` of the other."""

    a: Range
    b: Range


class Core(NamedTuple):
    """Hold the stretch that two quotations share, as half-open ranges of words.

    `matched` counts the equal words in it; `ratio` is twice that over the
    words of both stretches, without what an ellipsis, the print or the spelling of a number explains;
    `edits` stand in order.
    """

    a: Range
    b: Range
    matched: int
    ratio: float
    edits: tuple[WordEdit, ...]


def core(a: Utterance, b: Utterance) -> Core | None:
    """Return the stretch that two quotations share, None where it is too little to be one utterance."""
    words_a, words_b = _keys(a), _keys(b)
    blocks = _slid(_densest(matching_blocks(words_a, words_b), a, b), words_a, words_b)
    if not blocks:
        return None
    blocks[0] = _widened(blocks[0], words_a, words_b)
    while len(blocks) > 1 and blocks[0].size < 2 and (blocks[0].a_at or blocks[0].b_at):
        del blocks[0]
    ends = len(words_a), len(words_b)
    while len(blocks) > 1 and blocks[-1].size < 2 and _end(blocks[-1]) != ends:
        del blocks[-1]
    in_a, in_b = _stretch(a, b, blocks)
    matched = sum(block.size for block in blocks)
    edits = tuple(_edits(blocks))
    words = 2 * matched + sum(_other_words(a, b, edit) for edit in edits)
    return Core(in_a, in_b, matched, 2 * matched / words, edits)


def _end(block: Block) -> tuple[int, int]:
    """Return where a block ends on either side."""
    return block.a_at + block.size, block.b_at + block.size


def _stretch(a: Utterance, b: Utterance, blocks: Sequence[Block]) -> tuple[Range, Range]:
    """Return the ranges from the first block to the last, with what is only printed otherwise around them."""
    (start_a, start_b), (end_a, end_b) = blocks[0][:2], _end(blocks[-1])
    if same_in_print(a.words[:start_a], b.words[:start_b]):
        start_a = start_b = 0
    if same_in_print(a.words[end_a:], b.words[end_b:]):
        end_a, end_b = len(a.words), len(b.words)
    return (start_a, end_a), (start_b, end_b)


def _other_words(a: Utterance, b: Utterance, edit: WordEdit) -> int:
    """Count the speaker's words of an edit, none where an ellipsis or the print explains them."""
    size_a, size_b = edit.a[1] - edit.a[0], edit.b[1] - edit.b[0]
    spoken = size_a - sum(a.bracketed[slice(*edit.a)]) + size_b - sum(b.bracketed[slice(*edit.b)])
    elided = (not size_a and edit.a[0] in a.elided) or (not size_b and edit.b[0] in b.elided)
    in_a, in_b = a.said(edit.a), b.said(edit.b)
    printed = same_in_print(in_a, in_b) or same_numbers(in_a, in_b)
    return 0 if elided or printed else spoken


def _keys(unit: Utterance) -> Sequence[str]:
    """Return the words to match by; what an editor put in brackets meets only brackets."""
    if not any(unit.bracketed):
        return unit.words
    return tuple(
        "[" + word if inside else word for word, inside in zip(unit.words, unit.bracketed, strict=True)
    )


def reordered(a: Utterance, b: Utterance) -> Core | None:
    """Return the whole of two quotations that only order the same words otherwise, else None."""
    if len(a.words) < _LEAST_WORDS or a.words == b.words or sorted(a.words) != sorted(b.words):
        return None
    size = len(a.words)
    blocks = [Block(0, 0, 0), *matching_blocks(a.words, b.words), Block(size, size, 0)]
    matched = sum(block.size for block in blocks)
    edits = tuple(edit for edit in _edits(blocks) if edit != ((edit.a[0],) * 2, (edit.b[0],) * 2))
    return Core((0, size), (0, size), matched, matched / size, edits) if 2 * matched >= size else None


def is_same(a: Utterance, b: Utterance, found: Core) -> bool:
    """Return whether the core is enough to call two quotations one utterance."""
    shorter = min(len(a.words) - sum(a.bracketed), len(b.words) - sum(b.bracketed))
    if _only_names(a, b, found):
        return False
    if found.matched < _LEAST_WORDS:
        return found.matched >= max(_LEAST_WHOLE, shorter) and not found.edits
    if found.matched < _MANY_ENOUGH and found.matched < _MOST_OF_IT * shorter:
        return False
    if found.ratio < (_LEAST_ALIKE_OF_MANY if found.matched >= _MANY_WORDS else _LEAST_ALIKE):
        return False
    if found.matched >= _LEAST_COVERED * shorter:
        return True
    sentences = min(_around(a, found.a), _around(b, found.b))
    return found.matched >= max(_LEAST_WORDS + 1, _LEAST_OF_SENTENCES * sentences)


def _only_names(a: Utterance, b: Utterance, found: Core) -> bool:
    """Return whether two quotations share a name and small words alone: "… of the Lake Protection Act".

    A quotation that lies inside the other says all that it says there.
    """
    if not found.edits and min(len(a.words), len(b.words)) == found.matched:
        return False
    own = {at for edit in found.edits for at in range(*edit.a)}
    shared = [at for at in range(*found.a) if at not in own and a.words[at] not in STOPWORDS]
    return bool(shared) and all(at and a.printed(at)[:1].isupper() for at in shared)


def is_same_in_place(a: Utterance, b: Utterance, found: Core) -> bool:
    """Return whether the core is enough where the sentences around two quotations are nearly the same."""
    shorter = min(len(a.words), len(b.words))
    telling = any(word not in STOPWORDS for word in a.words[slice(*found.a)] if word in b.words)
    return telling and 2 * found.matched >= shorter


def _around(unit: Utterance, words: Range) -> int:
    """Count the words of the sentences that a range of words stands in; an ellipsis ends one too."""
    first, last = words
    while first and first not in unit.elided and not unit.stops(first, ".!?"):
        first -= 1
    while last < len(unit.words) and last not in unit.elided and not unit.stops(last, ".!?"):
        last += 1
    return last - first


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
    first, last = best_run
    # NOTE: where both quotations begin or end alike, a short gap next to it is an edit, no cut.
    if first == 1 and blocks[0][:2] == (0, 0) and _is_short(blocks[0], blocks[1]):
        first = 0
    if last == len(blocks) - 1 and last and _end(blocks[last]) == (len(a.words), len(b.words)):
        last += _is_short(blocks[last - 1], blocks[last])
    return list(blocks[first:last])


def _is_short(before: Block, after: Block) -> bool:
    """Return whether the gap between two blocks is a few words on either side."""
    (end_a, end_b), (start_a, start_b) = _end(before), after[:2]
    return max(start_a - end_a, start_b - end_b) <= _FEW_WORDS


def _gap_cost(before: Block, after: Block, a: Utterance, b: Utterance) -> float:
    """Weigh the words between two blocks: words left out cost less than words replaced."""
    in_a = after.a_at - before.a_at - before.size
    in_b = after.b_at - before.b_at - before.size
    if (not in_a and after.a_at in a.elided) or (not in_b and after.b_at in b.elided):
        return 0.5
    if not in_a or not in_b:
        return min(6.0, 0.4 * (in_a + in_b))
    return 0.8 * max(in_a, in_b)


def _slid(blocks: list[Block], a: Sequence[str], b: Sequence[str]) -> list[Block]:
    """Slide words left out so that no shred is torn off the run they stand in.

    "I came. I saw" against "I saw" is as well I + [came. I] + saw as [I came.]
    + I saw; only the second tells a beginning cut off from an edit.
    """
    slid = blocks[:]
    for index in range(len(slid) - 1, 0, -1):
        before, after = slid[index - 1], slid[index]
        words, start, end = _left_out(before, after, a, b)
        shred = a[before.a_at : before.a_at + before.size]
        if end - start >= before.size and words[end - before.size : end] == shred:
            slid[index] = Block(after.a_at - before.size, after.b_at - before.size, after.size + before.size)
            del slid[index - 1]
            continue
        shred = a[after.a_at : after.a_at + after.size]
        last = index == len(slid) - 1
        if last and end - start >= after.size and words[start : start + after.size] == shred:
            slid[index - 1] = Block(before.a_at, before.b_at, before.size + after.size)
            del slid[index]
    return slid


def _left_out(
    before: Block, after: Block, a: Sequence[str], b: Sequence[str]
) -> tuple[Sequence[str], int, int]:
    """Return the words and the range of a gap that only one side has; an empty range where both have one."""
    start_a, start_b = before.a_at + before.size, before.b_at + before.size
    if start_b == after.b_at:
        return a, start_a, after.a_at
    if start_a == after.a_at:
        return b, start_b, after.b_at
    return a, 0, 0


def _widened(block: Block, a: Sequence[str], b: Sequence[str]) -> Block:
    """Return the first block with the equal words right before it."""
    x, y, size = block
    while x and y and a[x - 1] == b[y - 1]:
        x, y, size = x - 1, y - 1, size + 1
    return Block(x, y, size)


def _edits(blocks: Sequence[Block]) -> list[WordEdit]:
    """Return what stands between the blocks."""
    return [
        WordEdit((before.a_at + before.size, after.a_at), (before.b_at + before.size, after.b_at))
        for before, after in pairwise(blocks)
    ]

"""Find reused passages: runs of wording that two texts share, whatever their place or length.

Two kinds of evidence meet here. Chains of equal runs give what was copied to
the word, with tight ends. Clusters of windows with a like vocabulary give what
was shuffled, translated or reworded, as whole regions. Long copies are settled
first; what they explain is not explained a second time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.alignment.closeness import kept
from srccompare.alignment.extend import chain
from srccompare.alignment.model import Passage
from srccompare.alignment.regions import Side, merged, reworded
from srccompare.alignment.seeds import Box, equal_runs
from srccompare.alignment.similarity import common_words
from srccompare.alignment.windows import cut_windows
from srccompare.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from srccompare.alignment.model import PassageKind
    from srccompare.segments.model import Witness

MIN_COPIED = 9  # equal words less unequal ones; below, titles and set phrases outnumber quotations
LONG_COPY = 25  # equal words of a copy that is settled before anything reworded
DENSE = 0.9  # share of equal words in such a copy
SWEEPING = 0.4  # of the words of both articles; two reports of one event are alike throughout
FREE = 0.5  # of a passage must be new on both sides


def reused_passages(a: Witness, b: Witness) -> tuple[Passage, ...]:
    """Return the passages that two witnesses share, in the order of `a`.

    Swapping the witnesses swaps the sides of the passages and nothing else.
    """
    if (len(b.folded), b.folded) < (len(a.folded), a.folded):
        return tuple(sorted(p._replace(a=p.b, b=p.a) for p in reused_passages(b, a)))
    if not a.stems or not b.stems:
        return ()
    if a.tokens.words == b.tokens.words:
        return (_passage(Box(0, len(a.stems), 0, len(b.stems)), a, b),)
    ground = _Ground(len(a.stems), len(b.stems))
    side_a, side_b = Side(a.stems, cut_windows(a)), Side(b.stems, cut_windows(b))
    chains = chain(equal_runs(a.tokens.words, b.tokens.words), side_a.windows.cuts)
    copies = [(words, box) for words, box in chains if 2 * words - _length(box) >= MIN_COPIED]
    long_copies = [box for words, box in copies if words >= LONG_COPY and words >= DENSE * _length(box)]
    settled = ground.take(long_copies)
    loose = [box for _, box in copies if ground.is_free(box)]
    regions = [x for x in reworded(side_a, side_b, ground.a, ground.b) if not _sweeping(x, a, b)]
    found = ground.take(merged(regions, loose))
    found += [copy for copy in settled if not any(box.contains(copy) for box in found)]
    return tuple(sorted(_passage(box, a, b) for box in found))


def _sweeping(box: Box, a: Witness, b: Witness) -> bool:
    """Return whether a region is most of both articles: their likeness is not a finding, copies in it are."""
    share_a = (box.a_last - box.a_first) / len(a.stems)
    return min(share_a, (box.b_last - box.b_first) / len(b.stems)) > SWEEPING


def _length(box: Box) -> int:
    """Return the tokens of the longer side."""
    return max(box.a_last - box.a_first, box.b_last - box.b_first)


class _Ground:
    """Remember which tokens of the two texts a passage explains already."""

    def __init__(self, size_a: int, size_b: int) -> None:
        self.a = bytearray(size_a)
        self.b = bytearray(size_b)

    def is_free(self, box: Box) -> bool:
        """Return whether enough of a box is new on both sides."""
        new_a = self.a.count(0, box.a_first, box.a_last)
        new_b = self.b.count(0, box.b_first, box.b_last)
        return new_a >= FREE * (box.a_last - box.a_first) and new_b >= FREE * (box.b_last - box.b_first)

    def take(self, boxes: Iterable[Box]) -> list[Box]:
        """Return the boxes that are new when their turn comes, the largest first, and mark them."""
        taken = []
        for box in sorted(boxes, key=lambda x: (x.a_first - x.a_last + x.b_first - x.b_last, x)):
            if self.is_free(box):
                taken.append(box)
                self.a[box.a_first : box.a_last] = b"\1" * (box.a_last - box.a_first)
                self.b[box.b_first : box.b_last] = b"\1" * (box.b_last - box.b_first)
        return taken


def _spans(box: Box, a: Witness, b: Witness) -> tuple[Span, Span]:
    """Return the code points of both sides of a box."""
    return (
        Span(a.tokens.starts[box.a_first], a.tokens.ends[box.a_last - 1]),
        Span(b.tokens.starts[box.b_first], b.tokens.ends[box.b_last - 1]),
    )


def _passage(box: Box, a: Witness, b: Witness) -> Passage:
    """Grade a box: its score is the share of words in the same order on both sides."""
    words_a = a.tokens.words[box.a_first : box.a_last]
    words_b = b.tokens.words[box.b_first : box.b_last]
    common = common_words(words_a, words_b)
    score = 2 * common / (len(words_a) + len(words_b))
    kind: PassageKind = kept(words_a, words_b, score) or "reworded"
    return Passage(*_spans(box, a, b), round(score, 4), kind)

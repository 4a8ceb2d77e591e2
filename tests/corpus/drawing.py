"""Draw small corpora and what becomes of them, change by change: a failure shrinks to a few articles."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, NamedTuple

from hypothesis import strategies as st

from tests.corpus.making import Limits, article, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

FILES = ("a", "b", "c")
"""The files that articles stand in, without their suffix."""

_NAMES = 30
_SIZES = (8, 12, 20, 45, 80)

limits = st.builds(
    lambda dense, more, **others: Limits(dense=dense, frequent=dense + more, **others),
    dense=st.sampled_from((3, 1, 2, 5, 8)),
    more=st.sampled_from((3, 1, 2, 6, 12)),
    breadth=st.sampled_from((3, 4, 5)),
    radius=st.sampled_from((1, 2)),
    min_words=st.sampled_from((6, 8, 10)),
    longest_footer=st.sampled_from((150, 60, 30, 12)),
    shortest_story=st.sampled_from((40, 20, 8)),
    sample=st.sampled_from((1000, 10, 4)),
    common_words=st.sampled_from((100, 20, 12, 5)),
    most_copies=st.sampled_from((100, 3, 1)),
)
"""Draw limits that a few articles reach."""


class Record(NamedTuple):
    """Hold the text of an article, and the file that it stands in."""

    text: str
    file: str


class Change(NamedTuple):
    """Add, replace, copy or remove an article: which one and how, the number decides.

    Articles of changes with the same `blocks` print the same.
    """

    blocks: int
    number: int

    def apply(self, corpus: Mapping[str, Record]) -> dict[str, Record]:
        """Return a corpus after the change."""
        chance = random.Random(self.number)  # noqa: S311 - made-up words
        kind, name = chance.random(), f"n{chance.randrange(_NAMES):02d}"
        file = chance.choice(FILES) if chance.random() < 0.1 else FILES[ord(name[-1]) % 3]
        if kind < 0.25 and corpus:
            gone = chance.choice(sorted(corpus))
            return {each: record for each, record in corpus.items() if each != gone}
        if kind < 0.4 and corpus:
            return {**corpus, name: Record(corpus[chance.choice(sorted(corpus))].text, file)}
        return {**corpus, name: Record(article(chance, _printed(self.blocks)), file)}


def after(changes: Iterable[Change], corpus: Mapping[str, Record] | None = None) -> dict[str, Record]:
    """Return what a corpus, at first an empty one, is after changes."""
    found = dict(corpus or {})
    for change in changes:
        found = change.apply(found)
    return found


def _printed(number: int) -> list[str]:
    """Return two to six blocks of words."""
    chance = random.Random(number)  # noqa: S311 - made-up words
    return [words(chance, chance.choice(_SIZES)) for _ in range(chance.randint(2, 6))]


@st.composite
def histories(draw: st.DrawFn) -> list[list[Change]]:
    """Draw what happens to an empty corpus, run by run."""
    change = st.builds(Change, st.just(draw(st.integers(0, 9999))), st.integers(0, 9999))
    first, then = st.lists(change, min_size=8, max_size=30), st.lists(change, min_size=1, max_size=20)
    return [draw(first), *draw(st.lists(then, min_size=1, max_size=4))]

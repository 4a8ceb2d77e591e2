"""The commonest words of the articles of an index, by which its passages are shown or hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from srccompare.corpus.index.packing import DamageError
from srccompare.corpus.index.settings import COMMON
from srccompare.corpus.wording import COMMON_WORDS, SAMPLE, commonest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from srccompare.corpus.index.texts import Texts
    from srccompare.corpus.store import Store

_FIRM = "firm"
"""The setting that keeps the firm ones of the commonest words."""


class Common(NamedTuple):
    """Hold the commonest words, and those of them that were far from being left out when that was last asked.

    What is shown by the firm ones alone need not be looked at again before
    one of them is common no longer.
    """

    words: frozenset[int]
    firm: frozenset[int]

    def write(self, store: Store) -> None:
        """Keep them in an index."""
        store.set({COMMON: _listed(self.words), _FIRM: _listed(self.firm)})


NONE = Common(frozenset(), frozenset())


def kept(store: Store) -> Common:
    """Return the words by which the passages of an index are shown or hidden.

    Raises:
        DamageError: there are other things in their place.
    """
    settings = store.settings()
    try:
        words, firm = (
            frozenset(map(int, filter(None, settings.get(name, "").split(",")))) for name in (COMMON, _FIRM)
        )
    except (TypeError, ValueError) as error:
        raise DamageError("its commonest words are not numbers") from error
    return Common(words, firm)


def counted(store: Store, texts: Texts) -> Common:
    """Return the words that are the commonest now; firm ones stay firm for as long as all are common."""
    ranked = commonest(texts.words(text) for _, text, _ in store.texts.sample(SAMPLE))
    words, firm = frozenset(ranked), kept(store).firm
    return Common(words, firm if firm and firm <= words else frozenset(ranked[: COMMON_WORDS // 2]))


def _listed(words: Iterable[int]) -> str:
    return ",".join(map(str, sorted(words)))

"""What the words of two witnesses say about which of their sentences belong together.

Every sentence becomes a bag of keys (stems, with countries and synonyms
brought to one key each); a key weighs by its inverse frequency over the
sentences of these two witnesses alone, so that no table of general word
frequencies is needed and what the whole story is about weighs little.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from srccompare.text.places import table as places
from srccompare.text.stems import is_content
from srccompare.text.synonyms import table as synonyms

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from srccompare.segments.model import Witness

# NOTE: of two one-sentence texts every shared word would stand in all
# sentences and weigh nothing; imagined sentences without it keep the scale.
IMAGINED = 10


class Unit(NamedTuple):
    """Hold what one sentence offers to a comparison.

    `bag` counts its content keys, `pairs` holds the bigrams of neighbouring
    content keys, `grams` the 4-grams of its words, `stems` all stems in order,
    `words` all words in order.
    """

    bag: dict[str, int]
    pairs: frozenset[tuple[str, str]]
    grams: frozenset[str]
    stems: tuple[str, ...]
    words: tuple[str, ...]


@lru_cache(maxsize=1 << 15)
def match_key(word: str, stem: str) -> str:
    """Return the key under which a content word meets its like in another text, or "" for none."""
    if not is_content(stem):
        return ""
    place = places().get(word)
    if place or stem[0] == "@":
        return place or stem
    known = synonyms()
    return known.get(word) or known.get(stem, stem)


@lru_cache(maxsize=1 << 15)
def _grams(word: str) -> tuple[str, ...]:
    """Return the 4-grams of a word with a blank at each end."""
    padded = f" {word} "
    return tuple(padded[n : n + 4] for n in range(max(1, len(padded) - 3)))


def units(witness: Witness) -> list[Unit]:
    """Return one unit for each compared sentence; linear in the text."""
    words, stems = witness.tokens.words, witness.stems
    made = []
    for sentence in witness.sentences:
        own, roots = words[sentence.first : sentence.last], stems[sentence.first : sentence.last]
        keys = [key for word, root in zip(own, roots, strict=True) if (key := match_key(word, root))]
        made.append(
            Unit(
                bag=Counter(keys),
                pairs=frozenset(zip(keys, keys[1:], strict=False)),
                grams=frozenset(gram for word in own for gram in _grams(word)),
                stems=roots,
                words=own,
            )
        )
    return made


def frequencies(sides: Iterable[Sequence[Unit]]) -> Counter[str]:
    """Count in how many sentences of all sides each key stands."""
    return Counter(key for side in sides for unit in side for key in unit.bag)

"""Know which names and words a sentence is about, and how telling each is.

A name that all sentences carry tells no part of an article from another; a
name that only the sentences share that no other article has is the best title
they can get. Names are keyed by place or entity, so that "Taiwanese" meets
"Taiwan"; repeated nouns help where names are rare.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from srccompare.text.places import place
from srccompare.text.stems import is_content

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.comparison.model import Source
    from srccompare.segments.model import Sentence, Witness

# NOTE: words that news uses on any subject; as titles they would say nothing.
_GENERIC = frozenset(
    """
    say tell add ask write call report state accord statement news year month week day hour minute time
    today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february
    march april may june july august september october november december people person man woman thing
    way part number case place point group member official spokesman source work make take get give go
    come see know think want need use show find keep let look seem feel try put include continue begin
    start first second third last next new old big small large high low long short early late good bad
    great own different important recent previous former current several public general many country
    world nation government issue question matter fact reason result end lot bit kind sort one two three
    four five six seven eight nine ten hundred thousand million billion percent back much most like
    really going thank expect believe plan happen leave turn set run hold bring help meet move live
    """.split()  # noqa: SIM905 - a list to be read and mended
)
_SHORTEST_WORD = 4
# NOTE: a noun is a weaker title than a name, a word said once a weak one.
_NOUN, _ONCE = 0.5, 0.6


@dataclass(frozen=True, slots=True)
class Terms:
    """Hold the terms of one witness.

    `of` holds the term keys of each compared sentence, names before nouns;
    `gain` how telling a key is (0..1); `names` the keys that are names;
    `printed` the forms in which each key is printed, most frequent first.
    """

    of: tuple[tuple[str, ...], ...]
    gain: dict[str, float]
    names: frozenset[str]
    printed: dict[str, tuple[str, ...]]


def terms(source: Source, alone: frozenset[int], elsewhere: Counter[str]) -> Terms:
    """Return the terms of a source.

    `alone` are the indices of the sentences that no other article has,
    `elsewhere` counts in how many sentences of the other articles a key
    stands.
    """
    witness = source.witness
    named, forms = named_keys(source)
    rows = [
        tuple(dict.fromkeys((*names, *_nouns(witness, s))))
        for names, s in zip(named, witness.sentences, strict=True)
    ]
    names = frozenset(key for row in named for key in row)
    everywhere = Counter(key for row in rows for key in row)
    own = Counter(key for n in alone for key in rows[n])
    gain = {
        key: _gain(everywhere[key], count, elsewhere[key], len(rows), key in names)
        for key, count in own.items()
    }
    for row, s in zip(rows, witness.sentences, strict=True):
        _print_nouns(witness, s, set(row) - names, forms)
    printed = {
        key: tuple(form for form, _ in sorted(found.items(), key=_by_use)) for key, found in forms.items()
    }
    return Terms(tuple(rows), gain, names, printed)


def _gain(everywhere: int, own: int, elsewhere: int, sentences: int, named: bool) -> float:
    """Return how telling a term is: kept to what is unique, rare in the article and absent from the others."""
    kept = own / everywhere
    rare = 1 - everywhere / (sentences + 1)
    weight = (1.0 if named else _NOUN) * (_ONCE if own == 1 else 1.0)
    return weight * kept * rare / math.sqrt(1 + elsewhere)


def _by_use(item: tuple[str, tuple[int, int]]) -> tuple[int, int]:
    """Sort printed forms by how often, then by how early they stand."""
    count, first = item[1]
    return -count, first


def named_keys(source: Source) -> tuple[list[list[str]], dict[str, dict[str, tuple[int, int]]]]:
    """Return the name keys of each compared sentence, and how each key is printed (count, first offset)."""
    sentences = source.witness.sentences
    starts = [s.start for s in sentences]
    rows: list[list[str]] = [[] for _ in sentences]
    forms: dict[str, dict[str, tuple[int, int]]] = {}
    text = source.witness.article.text
    keys = {name.entity: name_key(name.entity) for name in source.facts.names}
    single = {key for entity, key in keys.items() if " " not in entity}
    for name in source.facts.names:
        at = bisect_right(starts, name.start) - 1
        if at < 0 or name.start >= sentences[at].end:
            continue
        key = keys[name.entity]
        rows[at].append(key)
        form = _form(" ".join(text[name.start : name.end].split()), name.entity, key)
        count, first = forms.setdefault(key, {}).get(form, (0, name.start))
        forms[key][form] = (count + 1, first)
        # "Taiwan Strait" is about Taiwan as well.
        rows[at] += [
            part for word in name.entity.split() if (part := name_key(word)) in single and part != key
        ]
    return rows, forms


def name_key(entity: str) -> str:
    """Return the key under which a name meets its adjective and capital: its place, else itself."""
    return place(entity) or entity.lower()


def _form(written: str, entity: str, key: str) -> str:
    """Return how a name is shown: a place as written, anything else in its fullest form."""
    shown = written if key.startswith("@") else entity
    return shown.removesuffix("'s").removesuffix("’s")


def _nouns(witness: Witness, sentence: Sentence) -> list[str]:
    """Return the stems of a sentence that could title it."""
    words, stems = witness.tokens.words, witness.stems
    return [
        stems[n]
        for n in range(sentence.first, sentence.last)
        if len(words[n]) >= _SHORTEST_WORD
        and words[n].isalpha()
        and stems[n] not in _GENERIC
        and words[n] not in _GENERIC
        and is_content(stems[n])
    ]


def _print_nouns(
    witness: Witness, sentence: Sentence, wanted: set[str], forms: dict[str, dict[str, tuple[int, int]]]
) -> None:
    """Note how the wanted stems of a sentence are printed."""
    tokens = witness.tokens
    for n in range(sentence.first, sentence.last):
        key = witness.stems[n]
        if key in wanted:
            count, first = forms.setdefault(key, {}).get(tokens.words[n], (0, tokens.starts[n]))
            forms[key][tokens.words[n]] = (count + 1, first)


def best(found: Terms, sentences: Sequence[int], limit: int) -> tuple[str, ...]:
    """Return the keys that tell most about these sentences, best first: names, then nouns."""
    counts = Counter(key for n in sentences for key in found.of[n])
    ranked = sorted(
        counts,
        key=lambda key: (-counts[key] * (found.gain.get(key, 0.0) + 0.01), key not in found.names, key),
    )
    return tuple(ranked[:limit])

"""Know which names and nouns a sentence is about, and how telling each is.

A name that all sentences carry tells no part of an article from another; a
name that only the sentences share that no other article has is the best title
they can get. Names are keyed by place or entity, so that "Taiwanese" meets
"Taiwan"; nouns help where names are rare.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from srccompare.text.places import place
from srccompare.text.stems import is_content, stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from srccompare.comparison.model import Source
    from srccompare.segments.model import Witness

# NOTE: words that news uses on any subject; as titles they would say nothing.
_GENERIC = """
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
    something anything nothing everything someone anyone everyone nobody somebody able around away
    together already never always often ahead nearly soon likely according since night morning afternoon
    evening weekend spokeswoman spokesperson comment interview reporter extent
    official allege seek party side plan meeting level able according
"""
_BEFORE_NOUN = frozenset(
    """
    the a an these those its his her their our my your of no any some every each in on with by for from at
    against between under over about amid
    """.split()  # noqa: SIM905 - as above
)
_NOUN_ENDINGS = tuple(
    """
    tion tions sion sions ment ments ity ities ness ship ance ence ism ists ist ure cy age hood gy phy ware
    """.split()  # noqa: SIM905 - as above
)
_NO_NOUN = ("ly", "ed", "ing", "est", "ful", "ous", "ive", "able", "ible")
_SHORTEST = 4
# NOTE: a noun is a weaker title than a name, a word that may be a verb weaker
# still, and anything said once only is weak.
_NOUN, _WORD, _ONCE = 0.5, 0.2, 0.6


class Term(NamedTuple):
    """Hold one term where it stands.

    `token` is the index of its (first) token, `form` how it is shown there,
    `strength` how sure it is a name or a noun (0..1).
    """

    key: str
    token: int
    form: str
    strength: float


@dataclass(frozen=True, slots=True)
class Terms:
    """Hold the terms of one witness.

    `rows` are the terms of each compared sentence; `gain` how telling a key
    is (0..1); `names` the keys that are names.
    """

    rows: tuple[tuple[Term, ...], ...]
    gain: dict[str, float]
    names: frozenset[str]

    def keys(self, sentence: int) -> frozenset[str]:
        """Return the keys of one compared sentence."""
        return frozenset(term.key for term in self.rows[sentence])


def terms(source: Source, alone: frozenset[int], elsewhere: Counter[str]) -> Terms:
    """Return the terms of a source.

    `alone` are the indices of the sentences that no other article has,
    `elsewhere` counts in how many sentences of the other articles a key or
    stem stands.
    """
    named = _names(source)
    names = frozenset(term.key for row in named for term in row)
    rows = tuple((*a, *b) for a, b in zip(named, _nouns(source), strict=True))
    strength: dict[str, float] = {}
    for term in (term for row in rows for term in row):
        strength[term.key] = max(strength.get(term.key, 0.0), term.strength)
    everywhere = Counter(key for row in rows for key in {term.key for term in row})
    own = Counter(key for n in alone for key in {term.key for term in rows[n]})
    gain = {
        key: _gain(count, own[key], elsewhere[key], len(rows)) * strength[key]
        for key, count in everywhere.items()
    }
    return Terms(rows, gain, names)


def _gain(everywhere: int, own: int, elsewhere: int, sentences: int) -> float:
    """Return how telling a term is: kept to what is unique, rare in the article, absent from the others."""
    kept = max(own, 0.5) / everywhere
    rare = 1 - everywhere / (sentences + 1)
    return kept * rare * (_ONCE if everywhere == 1 else 1.0) / (1 + elsewhere / 2)


def said(source: Source) -> Counter[str]:
    """Count in how many compared sentences of a source each name key and each stem stands."""
    counts = Counter(key for row in _names(source) for key in {term.key for term in row})
    for sentence in source.witness.sentences:
        counts.update(set(source.witness.stems[sentence.first : sentence.last]))
    return counts


def name_key(entity: str) -> str:
    """Return the key under which a name meets its adjective and capital: its place, else itself."""
    return place(entity) or "=" + entity.lower()


def _names(source: Source) -> list[list[Term]]:
    """Return the names of each compared sentence."""
    sentences, tokens = source.witness.sentences, source.witness.tokens
    starts = [s.start for s in sentences]
    rows: list[list[Term]] = [[] for _ in sentences]
    text = source.witness.article.text
    keys = {name.entity: name_key(name.entity) for name in source.facts.names}
    single = {key: entity for entity, key in keys.items() if " " not in entity}
    for name in source.facts.names:
        at = bisect_right(starts, name.start) - 1
        if at < 0 or name.start >= sentences[at].end:
            continue
        key, token = keys[name.entity], bisect_right(tokens.starts, name.start) - 1
        form = _form(" ".join(text[name.start : name.end].split()), name.entity, key)
        rows[at].append(Term(key, token, form, 1.0))
        # "Taiwan Strait" is about Taiwan as well.
        parts = (name_key(word) for word in name.entity.split())
        rows[at] += [Term(part, token, single[part], 1.0) for part in parts if part in single and part != key]
    return rows


def _form(written: str, entity: str, key: str) -> str:
    """Return how a name is shown: a place as written, anything else in its fullest form."""
    shown = written if key.startswith("@") else entity
    return shown.removesuffix("'s").removesuffix("’s")


def _nouns(source: Source) -> list[list[Term]]:
    """Return the words of each compared sentence that could title it."""
    witness = source.witness
    words, stems, generic = witness.tokens.words, witness.stems, _generic()
    rows: list[list[Term]] = []
    for sentence in witness.sentences:
        plain = [_is_plain(witness, n) for n in range(sentence.first, sentence.last)]
        row: list[Term] = []
        for at, n in enumerate(range(sentence.first, sentence.last)):
            if plain[at] and stems[n] not in generic:
                head = _head(witness, plain, at, sentence.first)
                form = " ".join(words[n - (head > 1) : n + 1]).removesuffix("'s")
                row.append(Term(stems[n], n, form, _strength(words[n].removesuffix("'s"), head=head > 0)))
        rows.append(row)
    return rows


@cache
def _generic() -> frozenset[str]:
    """Return the stems of the words that title nothing."""
    return frozenset(map(stem, _GENERIC.split()))


def _is_plain(witness: Witness, n: int) -> bool:
    """Tell whether a token is a lower-case word with a content of its own."""
    word = witness.tokens.words[n].removesuffix("'s")
    if len(word) < _SHORTEST or not word.isalpha():
        return False
    return witness.folded[witness.tokens.starts[n]].islower() and is_content(witness.stems[n])


def _head(witness: Witness, plain: Sequence[bool], at: int, first: int) -> int:
    """Return the length of the noun phrase that a word ends (`the spring sale` → 2), 0 where it ends none.

    A phrase begins behind an article, a possessive, a preposition or a name;
    a word with another plain one right behind it only describes that.
    """
    tokens = witness.tokens
    if at + 1 < len(plain) and plain[at + 1] and tokens.starts[first + at + 1] - tokens.ends[first + at] == 1:
        return 0
    length = 1
    for n in range(at - 1, max(-1, at - 4), -1):
        if tokens.starts[first + n + 1] - tokens.ends[first + n] != 1:
            return 0
        word = tokens.words[first + n]
        capital = witness.folded[tokens.starts[first + n]].isupper()
        if word in _BEFORE_NOUN or word.endswith("'s") or capital:
            return length
        if word.endswith("ly") or not word.isalpha() or not is_content(witness.stems[first + n]):
            return 0
        length += 1
    return 0


def _strength(word: str, *, head: bool) -> float:
    """Return how likely a word is a noun, by its ending and whether it ends a phrase."""
    if word.endswith(_NO_NOUN):
        return _WORD / 2
    return _NOUN if head or word.endswith(_NOUN_ENDINGS) else _WORD


def best(found: Terms, of: Iterable[Sequence[Term]]) -> dict[str, str]:
    """Return the keys that tell most about these rows of terms, best first, each with how it is shown there.

    Words that may be no nouns are left out as long as there is anything else.
    """
    rows = [tuple(row) for row in of]
    counts = Counter(key for row in rows for key in {term.key for term in row})
    forms: dict[str, Counter[str]] = {}
    sure: set[str] = set()
    earliest: dict[str, int] = {}
    for term in (term for row in rows for term in row):
        forms.setdefault(term.key, Counter())[term.form] += 1
        earliest.setdefault(term.key, term.token)
        if term.strength >= _NOUN:
            sure.add(term.key)
    ranked = sorted(sure or counts, key=lambda key: (-counts[key] * found.gain[key], earliest[key], key))
    return {key: forms[key].most_common(1)[0][0] for key in ranked}

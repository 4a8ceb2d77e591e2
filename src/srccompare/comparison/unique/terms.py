"""Know which names and nouns a sentence is about, and how telling each is.

A name that all sentences carry tells no part of an article from another; a
name that only the sentences share that no other article has is the best title
they can get. Names are keyed by place or entity, so that "Norwegian" meets
"Norway"; nouns help where names are rare.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from srccompare.comparison.unique.nouns import COMPOUND, Term, nouns
from srccompare.segments.phrases import AGENCIES
from srccompare.text.places import place

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from srccompare.comparison.model import Source
    from srccompare.segments.model import Witness

# NOTE: what is said once only is a weak title.
_ONCE = 0.6
_SOURCE = 0.3
# In an article of a few sentences any name stands in most of them.
_FEW = 6
_PREFIXES = frozenset(("ex", "non", "anti", "pro", "pre", "post", "mid", "then"))
_MOST_LOUD = 1 / 3
_LONGEST_ADDRESS = 80
# Bodies that need no naming alone: "ambassador to the United Nations Ada Lund".
_BODIES = frozenset(
    (
        "United Nations",
        "European Union",
        "European Commission",
        "White House",
        "Supreme Court",
        "State Department",
        "Justice Department",
        "Security Council",
        "World Bank",
        "Red Cross",
        "Labour Party",
        "Conservative Party",
        "Republican Party",
        "Democratic Party",
    )
)


@dataclass(frozen=True, slots=True)
class Terms:
    """Hold the terms of one witness.

    `rows` are the terms of each compared sentence, `keys` their keys; `gain` how telling a key
    is (0..1); `names` the keys that are names, `inside` those of them that do not only begin sentences.
    """

    rows: tuple[tuple[Term, ...], ...]
    keys: tuple[frozenset[str], ...]
    gain: dict[str, float]
    names: frozenset[str]
    inside: frozenset[str]


def terms(
    source: Source, named: Sequence[Sequence[Term]], alone: frozenset[int], elsewhere: Counter[str]
) -> Terms:
    """Return the terms of a source.

    `named` are the names of its compared sentences (see `names`), `alone` the
    indices of those that no other article has; `elsewhere` counts in how many
    sentences of the other articles a key or stem stands.
    """
    rows = tuple((*a, *b) for a, b in zip(named, nouns(source.witness), strict=True))
    keys = tuple([frozenset([term.key for term in row]) for row in rows])
    strengths: dict[str, list[float]] = defaultdict(list)
    for row in rows:
        for key, _, _, value in row:
            strengths[key].append(value)
    strength = {key: sum(values) / len(values) for key, values in strengths.items()}
    everywhere = Counter(chain.from_iterable(keys))
    own = Counter(chain.from_iterable([keys[n] for n in alone]))
    gain = {
        key: _gain(count, own[key], elsewhere[key], len(rows)) * _telling(key, strength[key])
        for key, count in everywhere.items()
    }
    placed = [(x.first, term) for x, row in zip(source.witness.sentences, named, strict=True) for term in row]
    inside = frozenset(term.key for first, term in placed if term.token > first)
    return Terms(rows, keys, gain, frozenset(term.key for _, term in placed), inside)


def _telling(key: str, strength: float) -> float:
    """Weigh a term by itself: whoever is the source of a report is seldom its topic."""
    return strength * (_SOURCE if key in _sources() else 1.0)


@cache
def _sources() -> frozenset[str]:
    """Return the keys of those who publish or supply news."""
    return frozenset(map(name_key, AGENCIES))


def _gain(everywhere: int, own: int, elsewhere: int, sentences: int) -> float:
    """Return how telling a term is: kept to what is unique, rare in the article, absent from the others."""
    kept = max(own, 1) / everywhere
    rare = 1 - everywhere / (sentences + _FEW)
    return kept * rare * (_ONCE if everywhere == 1 else 1.0) / (1 + elsewhere / 2)


def said(source: Source, named: Sequence[Sequence[Term]]) -> Counter[str]:
    """Count in how many compared sentences of a source each name key and each stem stands."""
    counts = Counter(key for row in named for key in {term.key for term in row})
    for sentence in source.witness.sentences:
        counts.update(set(source.witness.stems[sentence.first : sentence.last]))
    return counts


def name_key(entity: str) -> str:
    """Return the key under which a name meets its adjective and capital: its place, else itself."""
    return place(bare(entity)) or "=" + bare(entity).lower()


def bare(entity: str) -> str:
    """Return a name without what a hyphen puts before it ("Ex-Vestline" → "Vestline")."""
    before, _, after = entity.partition("-")
    return after if after[:1].isupper() and before.lower() in _PREFIXES else entity


def names(source: Source, plain: frozenset[str]) -> list[list[Term]]:
    """Return the names of each compared sentence; none that is a `plain` word, printed in lower case."""
    sentences, tokens = source.witness.sentences, source.witness.tokens
    starts = [s.start for s in sentences]
    rows: list[list[Term]] = [[] for _ in sentences]
    text = source.witness.article.text
    keys = {name.entity: name_key(name.entity) for name in source.facts.names}
    single = {key: entity for entity, key in keys.items() if " " not in entity}
    labels = _labels(keys)
    printed = [" ".join(text[name.start : name.end].split()) for name in source.facts.names]
    alone = frozenset(printed)
    glued = {entity: found for entity in keys if (found := _unglued(entity, alone))}
    for name, written in zip(source.facts.names, printed, strict=True):
        at = bisect_right(starts, name.start) - 1
        if at < 0 or name.start >= sentences[at].end or is_address(source.witness, name.start):
            continue
        if name.entity.lower() in plain or name.entity in labels:
            continue
        token = bisect_right(tokens.starts, name.start) - 1
        if name.entity in glued:
            inside = [part for part in glued[name.entity] if not _apart(part, written)]
            rows[at] += [Term(name_key(part), token, part, 1.0) for part in inside]
            continue
        key = keys[name.entity]
        rows[at].append(Term(key, token, _form(written, bare(name.entity), key), 1.0))
        # "Orvik Bridge" is about Orvik as well.
        parts = (name_key(word) for word in name.entity.split())
        rows[at] += [Term(part, token, single[part], 1.0) for part in parts if part in single and part != key]
    return rows


def _unglued(entity: str, printed: Collection[str]) -> tuple[str, ...]:
    """Split a person and the body printed right before it, if each is met alone as well; else nothing."""
    words = entity.split()
    for cut in range(1, len(words) - 1):
        body, person = " ".join(words[:cut]), " ".join(words[cut:])
        # One word in front may be where a thing is ("Orvik Inner Harbour").
        told_apart = (" " in body or body.isupper()) and not place(body)
        met = person in printed or (len(words) == cut + 2 and words[-1] in printed)
        if told_apart and met and (body in printed or body in _BODIES):
            return person, body
    return ()


def _apart(one: str, other: str) -> bool:
    """Return whether two names have no word in common."""
    return set(one.split()).isdisjoint(other.split())


def _labels(entities: Collection[str]) -> frozenset[str]:
    """Return the names of several words in capitals: headings and signs, unless most names are so printed."""
    loud = frozenset(e for e in entities if " " in e and e.isupper() and e not in AGENCIES)
    return loud if len(loud) <= _MOST_LOUD * len(entities) else frozenset()


def is_address(witness: Witness, start: int) -> bool:
    """Return whether what starts there is a handle, a tag or a part of an address."""
    folded = witness.folded
    if start > 0 and folded[start - 1] in "@#/_=.":
        return True
    unbroken = folded[max(0, start - _LONGEST_ADDRESS) : start].rsplit(None, 1)
    run = unbroken[-1] if unbroken and not folded[start - 1].isspace() else ""
    return "/" in run and "." in run


def _form(written: str, entity: str, key: str) -> str:
    """Return how a name is shown: a place as written, else in its fullest form, if not in capitals."""
    # NOTE: a dateline prints its town in capitals.
    shouted = entity.isupper() and not written.isupper()
    shown = written if key.startswith("@") or shouted else entity
    return shown.removesuffix("'s").removesuffix("’s")


def best(found: Terms, of: Iterable[Sequence[Term]]) -> dict[str, str]:
    """Return the keys that say most about these rows of terms, best first, each with how it is shown there.

    Words that may be no nouns are left out as long as there is anything else.
    """
    rows = [tuple(row) for row in of]
    counts = Counter(key for row in rows for key in {term.key for term in row})
    forms: dict[str, list[str]] = {}
    sure: set[str] = set()
    earliest: dict[str, int] = {}
    for term in (term for row in rows for term in row):
        if term.key in forms:
            forms[term.key].append(term.form)
        else:
            forms[term.key], earliest[term.key] = [term.form], term.token
        if term.strength >= COMPOUND:
            sure.add(term.key)
    ranked = sorted(sure or counts, key=lambda key: (-counts[key] * found.gain[key], earliest[key], key))
    return {key: _commonest(forms[key]) for key in ranked}


def _commonest(forms: Sequence[str]) -> str:
    """Return the most frequent form, one in capitals only where no other is; of equals the first met."""
    if len(forms) == 1:
        return forms[0]
    quiet = [form for form in forms if not form.isupper()]
    return Counter(quiet or forms).most_common(1)[0][0]

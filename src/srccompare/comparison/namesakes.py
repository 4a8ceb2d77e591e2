"""Find a person whose last name is another, and much like it, in the other article: Carol Venn, Carol Vance.

The sentences that name the two need not report the same thing ("she", "the
author" may stand there instead); it is enough that they stand next to such.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.comparison.mistakable import mistakable
from srccompare.comparison.model import Divergence, Mention, SpanEdit
from srccompare.comparison.names import ANOTHER
from srccompare.facts.names.clusters import one_slip
from srccompare.facts.names.persons import person
from srccompare.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from srccompare.alignment.model import Link
    from srccompare.comparison.model import Source
    from srccompare.facts.model import Name

_NEAR = 1
"""Sentences between the name and one that the other article has, too."""
_WORDS = 2


def namesakes(a: Source, b: Source, links: Sequence[Link]) -> Iterator[Divergence]:
    """Yield the one person of A and the one of B with one first name and last names much alike.

    Both articles lack the other's last name, and name nobody else by that first
    name. Where one sentence of each names the two and both are linked, the
    sentences tell of it themselves.
    """
    there = _persons(b)
    firm = [(link.a, link.b) for link in links if link.tier == "firm"]
    for first, x in _persons(a).items():
        y = there.get(first)
        if x is None or y is None or not _alike(a, b, x, y):
            continue
        at = a.witness.sentence_at(x.start), b.witness.sentence_at(y.start)
        if at in firm or not any(abs(i - at[0]) <= _NEAR and abs(j - at[1]) <= _NEAR for i, j in firm):
            continue
        edit = SpanEdit(Span(x.start, x.end), Span(y.start, y.end))
        yield Divergence(
            "name", "differs", _mention(a, x), _mention(b, y), (edit,), ANOTHER, severity="warning"
        )


def _mention(source: Source, name: Name) -> Mention:
    """Return a name as a mention."""
    return Mention(source.witness.siglum, name.start, name.end, name.entity)


def _persons(source: Source) -> dict[str, Name | None]:
    """Return the first full mention of each person by first name, None where two persons have it."""
    found: dict[str, Name | None] = {}
    text = source.witness.article.text
    for name in source.facts.names:
        words = name.entity.lower().split()
        if len(words) != _WORDS or not person(words) or text[name.start : name.end] != name.entity:
            continue
        known = found.setdefault(words[0], name)
        if known is not None and known.entity != name.entity:
            found[words[0]] = None
    return found


def _alike(a: Source, b: Source, x: Name, y: Name) -> bool:
    """Return whether two last names look alike and neither article has the other's.

    A slip of one letter is told of with the forms of the name.
    """
    p, q = x.entity.lower().split()[-1], y.entity.lower().split()[-1]
    if one_slip(p, q) or p + "s" == q or q + "s" == p or not mistakable(p, q):
        return False
    return q not in _words(a) and p not in _words(b)


def _words(source: Source) -> frozenset[str]:
    """Return the words of an article, without a possessive."""
    return frozenset(word.removesuffix("'s") for word in source.witness.tokens.words)

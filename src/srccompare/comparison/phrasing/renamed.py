"""Find a person whose first or last name is another, like it, in the other article: Miriam and Marian Oke.

Unlike what stands in one place of near copies, the names may stand anywhere in two linked sentences.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from srccompare.comparison.mistakable import mistakable
from srccompare.comparison.phrasing.aligned import Said, contrast
from srccompare.facts.forenames import HE, SHE
from srccompare.facts.names.clusters import one_slip
from srccompare.facts.names.nicknames import one_forename
from srccompare.facts.names.sounding import one_sound
from srccompare.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.comparison.model import Divergence
    from srccompare.comparison.phrasing.aligned import Pair, Side
    from srccompare.facts.model import Name

_LETTERS = 2
_WHOLE = 2  # words of a full name
_GAP = 25
"""The most characters between two names of a list: "Anna Berg (Orvik), Jan Lund"."""
_APPOSITION_ENDS = (",", ";", " said", " says", " who ")


def renamed(a: Side, b: Side, both: Pair) -> Iterator[Divergence]:
    """Yield two persons of linked sentences with one name in common, where either article has but one."""
    for x, y in half_named_alike(a, b, both.a.span, both.b.span):
        if _mistakable(*own_words(x, y), *own_words(y, x)):
            said = Said(Span(x.start, x.end), x.entity), Said(Span(y.start, y.end), y.entity)
            yield contrast(a, b, both, said, kind="name", severity="warning", note="another name")


def half_named_alike(a: Side, b: Side, here: Span, there: Span) -> Iterator[tuple[Name, Name]]:
    """Yield two full names, a person's, that share a word; neither article has the other's own word.

    Nicknames and slips of the pen are forms of one name. Where both print the same, a last
    name alone, nothing differs there.
    """
    for x, y in product(_whole(a, here), _whole(b, there)):
        new, old = own_words(x, y), own_words(y, x)
        if len(new) != 1 or len(old) != 1 or b.says(*new) or a.says(*old):
            continue
        if _words(a, x) == _words(b, y):
            continue
        persons = (_person(x) or _person(y)) and not one_name(*new, *old)
        if persons and not _are_two((a, here, x), (b, there, y)):
            yield x, y


_Named = tuple["Side", Span, "Name"]


def _are_two(one: _Named, other: _Named) -> bool:
    """Return whether two persons stand in two lists of persons, or are of two bodies.

    "Anna Berg and Jan Lund" and "Jan Holm and Per Moen" share a first name by chance.
    """
    listed, there = _listed(*one), _listed(*other)
    if listed and there and listed.isdisjoint(there):
        return True
    bodies, others = _apposed(*one), _apposed(*other)
    return not (bodies <= others or others <= bodies)


def _listed(side: Side, span: Span, name: Name) -> frozenset[str]:
    """Return the full names right before and behind one in a list of persons."""
    found = set()
    for each in side.names_in(span):
        gap = side.witness.folded[min(each.end, name.end) : max(each.start, name.start)]
        joined = gap.startswith((",", " and ", " or ", " (")) and len(gap) <= _GAP
        if each is not name and joined and len(each.entity.split()) >= _WHOLE:
            found.add(each.entity.lower())
    return frozenset(found)


def _apposed(side: Side, span: Span, name: Name) -> frozenset[str]:
    """Return what is named in the words behind a comma that say who somebody is."""
    behind = side.witness.folded[name.end : span.end]
    if not behind.startswith(","):
        return frozenset()
    ends = (behind.find(mark, 1) for mark in _APPOSITION_ENDS)
    stop = name.end + min((at for at in ends if at > 0), default=len(behind))
    return frozenset(x.entity.lower() for x in side.names_in(Span(name.end, stop)))


def one_name(x: str, y: str) -> bool:
    """Return whether two words are short and full form, a slip of the pen, or two spellings of a name."""
    swapped = sorted(x) == sorted(y)  # NOTE: no habit of spelling changes the order of letters
    return one_forename(x, y) or one_slip(x, y) or (one_sound(x, y) and not swapped)


def in_full(side: Side, name: Name) -> bool:
    """Return whether a mention prints all words of the name that it stands for."""
    return {*name.entity.lower().split()} <= {*_words(side, name)}


def _words(side: Side, name: Name) -> list[str]:
    """Return the words that a mention prints."""
    return side.witness.article.text[name.start : name.end].lower().split()


def _mistakable(x: str, y: str) -> bool:
    """Return whether one name may have been written for another: a letter or two changed, or one sound."""
    changed = len(x) == len(y) and sum(p != q for p, q in zip(x, y, strict=True)) <= _LETTERS
    return changed or mistakable(x, y)


def _whole(side: Side, span: Span) -> list[Name]:
    """Return the names of two words in a sentence."""
    return [name for name in side.names_in(span) if len(name.entity.split()) == _WHOLE]


def _person(name: Name) -> bool:
    """Return whether a name begins with a first name."""
    return name.entity.split()[0].lower() in HE | SHE


def own_words(name: Name, other: Name) -> set[str]:
    """Return the words of a name that another one has not."""
    return {*name.entity.lower().split()} - {*other.entity.lower().split()}

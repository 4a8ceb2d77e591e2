"""Say once what three or more articles agree or differ in.

Details are found pair by pair. With three or more articles the same agreement
would stand three times, and a figure that one article has wrong once against
each of the others. Details that point at the same place are therefore joined:
agreements when they share a mention, divergences only when the article that
joins prints exactly what one of the others prints, so that the edits still
speak for it. An article that agrees with one side of a divergence of figures
or dates stands on that side, though it may put it in a sentence that nobody
linked with the other one.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations, product
from typing import TYPE_CHECKING, TypeVar

from srccompare.comparison.model import Detail

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from srccompare.comparison.model import Agreement, AgreementRelation, Divergence, Mention

_LOOSER: tuple[AgreementRelation, ...] = ("identical", "typography", "equivalent", "compatible", "shortened")
"""Relations; the loosest of a joined agreement speaks for the whole of it."""

_VALUES = ("figure", "date")
_EXACT = ("identical", "equivalent")

D = TypeVar("D", bound=Detail)


def joined_agreements(agreements: Iterable[Agreement], divergences: Iterable[Divergence]) -> list[Agreement]:
    """Return agreements with those of one mention joined.

    They stay apart where an article would have two mentions, and where two mentions are set against
    each other in one of the divergences: 14 and 16, to which 19 fits both.
    """
    rivals = {order for each in divergences for order in permutations((each.a[:3], each.b[:3]))}

    def join(home: Agreement, new: Agreement) -> Agreement | None:
        pairs = product((m[:3] for m in home.mentions), (m[:3] for m in new.mentions))
        if not _compatible(home, new) or not rivals.isdisjoint(pairs):
            return None
        grown = _grown(home, new)
        looser = max(home.relation, new.relation, key=_LOOSER.index)
        return grown if looser == home.relation else replace(grown, relation=looser)

    return _joined(agreements, join)


def joined_divergences(
    divergences: Iterable[Divergence], agreements: Iterable[Agreement], texts: Mapping[str, str]
) -> list[Divergence]:
    """Return divergences with those of one mention joined, where the new article prints what another does.

    The first of them is what the others join. `texts` are those of the articles by siglum.
    """

    def join(home: Divergence, new: Divergence) -> Divergence | None:
        fits = _told(home, new) or (_same_case(home, new) and _echoes(home, new, texts))
        return _grown(home, new) if fits else None

    return _joined(_sided(divergences, agreements), join)


def _sided(divergences: Iterable[Divergence], agreements: Iterable[Agreement]) -> list[Divergence]:
    """Add to each divergence of values the mentions of other articles that say exactly what one side says."""
    same: dict[tuple[str, str, int, int], list[Mention]] = {}
    for agreed in agreements:
        if agreed.kind in _VALUES and agreed.relation in _EXACT:
            for place in _places(agreed):
                same.setdefault(place, []).extend(agreed.mentions)

    def sided(found: Divergence) -> Divergence:
        told = {m.article for m in found.mentions}
        new: dict[str, Mention] = {}
        for other in (m for place in _places(found) for m in same.get(place, ())):
            if other.article not in told:
                new.setdefault(other.article, other)
        return replace(found, also=(*found.also, *new.values())) if new else found

    return [sided(found) for found in divergences]


def _joined(details: Iterable[D], join: Callable[[D, D], D | None]) -> list[D]:
    """Join each detail into the first earlier one of its kind that shares a mention and that it may join."""
    joined: list[D] = []
    homes: dict[tuple[str, str, int, int], list[int]] = {}
    for detail in details:
        places = _places(detail)
        home = len(joined)
        for earlier in dict.fromkeys(n for place in places for n in homes.get(place, ())):
            grown = join(joined[earlier], detail)
            if grown is not None:
                joined[earlier], home = grown, earlier
                break
        else:
            joined.append(detail)
        for place in places:
            if home not in homes.setdefault(place, []):
                homes[place].append(home)
    return joined


def _places(detail: Detail) -> list[tuple[str, str, int, int]]:
    """Return what a detail is joined by: its kind with the place of each mention."""
    return [(detail.kind, m.article, m.start, m.end) for m in detail.mentions]


def _grown(home: D, new: D) -> D:
    """Return `home` with the mentions that `new` adds, and with its fact where it has none."""
    places = {m[:3] for m in home.mentions}
    added = tuple(m for m in new.mentions if m[:3] not in places)
    fact = home.fact or new.fact
    # NOTE: of three details of three articles the third adds nothing.
    return replace(home, also=home.also + added, fact=fact) if added or fact != home.fact else home


def _told(home: Divergence, new: Divergence) -> bool:
    """Return whether a divergence of values has no mention that an earlier one lacks."""
    return home.kind in _VALUES and {m[:3] for m in new.mentions} <= {m[:3] for m in home.mentions}


def _same_case(home: Divergence, new: Divergence) -> bool:
    """Return whether two divergences are of one relation and severity and fit together."""
    same = (home.relation, home.severity) == (new.relation, new.severity)
    return same and _compatible(home, new)


def _echoes(home: Divergence, new: Divergence, texts: Mapping[str, str]) -> bool:
    """Return whether every new mention prints exactly what a mention of `home` prints."""
    printed = {as_quoted(home, texts[m.article][m.start : m.end]) for m in home.mentions}
    return all(as_quoted(home, texts[m.article][m.start : m.end]) in printed for m in new.mentions)


def as_quoted(detail: Detail, words: str) -> str:
    """Return the words of a mention; of a quotation without the comma or full stop that ends it."""
    return words.rstrip(" .,") if detail.kind == "quotation" else words


def _compatible(home: Detail, new: Detail) -> bool:
    """Return whether no article would have two different mentions."""
    places = {m.article: m[1:3] for m in home.mentions}
    return all(places.get(m.article, m[1:3]) == m[1:3] for m in new.mentions)

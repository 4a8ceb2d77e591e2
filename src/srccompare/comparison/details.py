"""Order the details of all pairs, say each thing once, and tie each to its fact."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from srccompare.comparison.figures.belonging import one_noun
from srccompare.comparison.inside import parts, strengthened
from srccompare.comparison.joining import joined_agreements, joined_divergences
from srccompare.comparison.model import Agreement, Detail, Divergence
from srccompare.severity import WORST_FIRST

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from srccompare.comparison.model import SharedFact, Source

D = TypeVar("D", bound=Detail)


def settle(
    sources: Sequence[Source], shared: Sequence[SharedFact], details: Sequence[Detail]
) -> tuple[tuple[Agreement, ...], tuple[Divergence, ...]]:
    """Return agreements and divergences with their ids and the facts that they belong to.

    Divergences stand by severity, both then by where they stand in the articles.
    """
    fact_of = _facts_by_link(sources, shared)
    found = [replace(detail, fact=fact_of(detail)) for detail in dict.fromkeys(details)]
    agreements = [detail for detail in found if isinstance(detail, Agreement)]
    divergences = [detail for detail in found if isinstance(detail, Divergence)]
    if len(sources) > 2:
        texts = {s.witness.siglum: s.witness.folded for s in sources}
        divergences.sort(key=lambda each: WORST_FIRST.index(each.severity))
        by_siglum = {s.witness.siglum: s for s in sources}
        siding = [each for each in agreements if each.kind != "figure" or _of_one_noun(each, by_siglum)]
        divergences = joined_divergences(divergences, siding, texts)
        agreements = joined_agreements(agreements, divergences)
    rank = {s.witness.siglum: n for n, s in enumerate(sources)}
    agreements.sort(key=lambda each: _in_text_order(each, rank))
    divergences = strengthened(divergences)
    divergences.sort(key=lambda each: (WORST_FIRST.index(each.severity), _in_text_order(each, rank)))
    return _numbered("g", agreements), _with_parts(_numbered("d", divergences))


def _of_one_noun(agreed: Agreement, sources: Mapping[str, Source]) -> bool:
    """Return whether two figures that agree count one thing: three boats are not the three rifles."""
    figures = [sources[m.article].facts.figures for m in agreed.mentions]
    at = [bisect_left(each, (m.start,)) for each, m in zip(figures, agreed.mentions, strict=True)]
    return one_noun(*(f for each, n in zip(figures, at, strict=True) for f in each[n : n + 1]))


def _facts_by_link(sources: Sequence[Source], shared: Sequence[SharedFact]) -> Callable[[Detail], str | None]:
    """Return the function that finds the fact of the link in which a detail was found."""
    facts = {(pair.a, pair.b): fact.id for fact in shared for pair in fact.pairs}
    compared = {s.witness.siglum: s.witness.sentences for s in sources}

    def fact_of(detail: Detail) -> str | None:
        if detail.sentences is None:
            return None
        a, b = detail.sentences
        return facts.get((compared[detail.a.article][a].id, compared[detail.b.article][b].id))

    return fact_of


def _in_text_order(detail: Detail, rank: Mapping[str, int]) -> tuple[object, ...]:
    """Return what puts details in the order of the articles and their texts."""
    places = [(rank[m.article], m.start, m.end) for m in detail.mentions]
    return places, detail.kind, detail.relation, detail.note


def _numbered(letter: str, details: Iterable[D]) -> tuple[D, ...]:
    """Return details with their ids: the letter and a number, from 1 on."""
    return tuple(replace(detail, id=f"{letter}{n}") for n, detail in enumerate(details, 1))


def _with_parts(divergences: Sequence[Divergence]) -> tuple[Divergence, ...]:
    """Return numbered divergences, each part of an altered quotation and that quotation with their ids."""
    wholes = parts(divergences)
    parts_of: defaultdict[int, list[str]] = defaultdict(list)
    for part, whole in wholes.items():
        parts_of[whole].append(divergences[part].id)
    settled = list(divergences)
    for part, whole in wholes.items():
        settled[part] = replace(divergences[part], part_of=divergences[whole].id)
    for whole, ids in parts_of.items():
        settled[whole] = replace(divergences[whole], parts=tuple(ids))
    return tuple(settled)

"""Facts against articles: who has each fact, where in the article, in what relation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from srccompare.alignment.model import LinkRelation, Tier
    from srccompare.comparison.model import SharedFact

Part = Literal["lead", "body", "tail"]

# NOTE: news puts first what it holds most important; a fifth is the lead with
# its first quotation in most reports of a few hundred words.
_LEAD = 0.2
_TAIL = 0.7


class Cell(NamedTuple):
    """Say how one article reports a fact: the closest of its links, and where.

    `sentence` and `start` (code points) are those of its first main mention,
    `part` the part of the article that it stands in. Where it is not `main`,
    the article only touches on the fact.
    """

    relation: LinkRelation
    tier: Tier
    part: Part
    sentence: str
    start: int
    main: bool


def cells(fact: SharedFact, lengths: Mapping[str, int]) -> dict[str, Cell | None]:
    """Return the cell of every article, None for one that leaves the fact out.

    `lengths` gives the length of each article's text by siglum, in the order
    of the result.
    """
    return {siglum: _cell(fact, siglum, length) for siglum, length in lengths.items()}


def _cell(fact: SharedFact, siglum: str, length: int) -> Cell | None:
    """Return how one article reports a fact."""
    own = [mention for mention in fact.mentions if mention.article == siglum]
    if not own:
        return None
    names = {mention.sentence for mention in own}
    links = [pair for pair in fact.pairs if not names.isdisjoint((pair.a, pair.b))]
    best = min(links, key=lambda pair: (pair.tier != "firm", _CLOSEST[pair.relation], -pair.score))
    first = min(own, key=lambda mention: (not mention.main, mention.start))
    return Cell(best.relation, best.tier, _part(first.start, length), first.sentence, first.start, first.main)


_CLOSEST: dict[LinkRelation, int] = {"verbatim": 0, "near-verbatim": 1, "paraphrase": 2, "partial": 3}


def _part(start: int, length: int) -> Part:
    """Return the part of an article that an offset lies in."""
    share = start / max(1, length)
    return "lead" if share < _LEAD else "tail" if share > _TAIL else "body"

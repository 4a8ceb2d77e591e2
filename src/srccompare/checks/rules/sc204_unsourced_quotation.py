"""SC204: a draft quotes what stands in none of its sources."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from srccompare.alignment.similarity import common_words
from srccompare.checks.model import Hit, Option, Rule, Spot
from srccompare.checks.rules.covering import Cover
from srccompare.checks.rules.saying import of_member, opening, quoted, sources_of, to_mend, words
from srccompare.text.spans import Span
from srccompare.text.stems import STOPWORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from srccompare.checks.model import Member, Story, Value
    from srccompare.facts.model import Quotation

_WIDER = 1.3
"""How many times as long as the quotation the stretch of a source may be that has its words."""
_NEAR = 0.6
"""The share of its words from which the nearest stretch of a source is shown, if it has some words."""
_MANY = 8
_MOST_PLACES = 400
"""The stretches of a source that are looked at for one quotation."""


class _Nearest(NamedTuple):
    """Hold the stretch of a source that has most of a quotation's words, and their share (0..1)."""

    share: float
    spot: Spot | None


def check(story: Story, values: Mapping[str, Value]) -> Iterator[Hit]:
    """Yield each quotation of a draft whose words no source has, quoted or not."""
    indexes = [_Index(source) for source in sources_of(story)]
    for draft in to_mend(story):
        known = _matched(story, draft)
        for quotation in draft.source.facts.quotations:
            span = Span(quotation.start, quotation.end)
            if known.touches(span) or not _counts(draft, quotation, values):
                continue
            nearest = _nearest(draft, span, indexes)
            if nearest.share < float(values["share"]):
                text = words(draft, span)
                near = nearest.share >= _NEAR and len(text.split()) >= _MANY
                yield Hit(
                    of_member(draft, *span),
                    (nearest.spot,) if near and nearest.spot else (),
                    f"quotation is not in any source: {quoted(text)}",
                    (opening(text),),
                    note=f"{nearest.share:.0%} of its words are together in one source" if near else "",
                )


def _matched(story: Story, draft: Member) -> Cover:
    """Return the quotations of a draft that the comparison found in a source, altered or not."""
    named = {each.siglum for each in sources_of(story)}
    details = (*story.comparison.agreements, *story.comparison.divergences) if story.comparison else ()
    return Cover(
        (mention.start, mention.end)
        for detail in details
        if detail.kind in {"quotation", "attribution"} and any(m.article in named for m in detail.mentions)
        for mention in detail.mentions
        if mention.article == draft.siglum
    )


def _counts(draft: Member, quotation: Quotation, values: Mapping[str, Value]) -> bool:
    """Return whether a quotation is speech: long enough, not inside another, no title of a work."""
    witness = draft.source.witness
    inside = witness.tokens.within(quotation.start, quotation.end)
    if quotation.depth or len(inside) < int(values["words"]):
        return False
    telling = [n for n in inside if witness.tokens.words[n] not in STOPWORDS]
    return any(witness.folded[witness.tokens.starts[n]].islower() for n in telling)


class _Index:
    """Find where a source has the words of a quotation; its words are looked up, not searched."""

    def __init__(self, source: Member) -> None:
        self.source = source
        self.words = source.source.witness.tokens.words
        places: defaultdict[str, list[int]] = defaultdict(list)
        for at, word in enumerate(self.words):
            places[word].append(at)
        self._places = dict(places)

    def best(self, piece: Sequence[str]) -> tuple[int, Spot | None]:
        """Return how many words of a piece a stretch of the source has in order, and that stretch.

        The stretches looked at are those around the rarest words of the piece.
        """
        size = max(len(piece) + 2, int(_WIDER * len(piece)))
        best: tuple[int, Spot | None] = (0, None)
        for first in sorted(self._starts(piece, size - len(piece))):
            window = self.words[first : first + size]
            count = common_words(piece, window)
            if count > best[0]:
                tokens = self.source.source.witness.tokens
                last = first + len(window) - 1
                best = count, of_member(self.source, tokens.starts[first], tokens.ends[last])
        return best

    def _starts(self, piece: Sequence[str], spare: int) -> set[int]:
        """Return where a stretch with the words of a piece may begin."""
        starts: set[int] = set()
        known = [self._places.get(word, []) for word in piece]
        for at, places in sorted(enumerate(known), key=lambda each: (len(each[1]), each[0])):
            if starts and len(starts) + len(places) > _MOST_PLACES:
                break
            starts |= {max(0, place - at - spare // 2) for place in places[:_MOST_PLACES]}
        return starts


def _nearest(draft: Member, span: Span, indexes: Sequence[_Index]) -> _Nearest:
    """Return the stretch of any source that has most of a quotation's words in their order."""
    pieces = [piece for piece in _pieces(draft, span) if piece]
    total = sum(map(len, pieces))
    best = _Nearest(0.0, None)
    for index in indexes:
        found = [index.best(piece) for piece in pieces]
        share = sum(count for count, _ in found) / total if total else 1.0
        if share > best.share:
            best = _Nearest(share, max(found, key=lambda each: each[0])[1])
    return best


def _pieces(draft: Member, span: Span) -> list[tuple[str, ...]]:
    """Return the words of a quotation, parted where the draft marks that words are left out or put in."""
    witness = draft.source.witness
    marks = [match.span() for match in _editorial().finditer(witness.folded, *span)]
    bounds = [span.start, *(at for mark in marks for at in mark), span.end]
    ranges = (witness.tokens.within(*bounds[n : n + 2]) for n in range(0, len(bounds), 2))
    return [witness.tokens.words[inside.start : inside.stop] for inside in ranges]


@cache
def _editorial() -> re.Pattern[str]:
    """Compile the pattern of ellipses and brackets."""
    return re.compile(r"\[[^\]\n]{0,200}\]|…|\.\s?\.\s?\.")


RULE = Rule(
    code="SC204",
    name="unsourced-quotation",
    summary="A draft quotes what is in none of its sources.",
    severity="error",
    check=check,
    options=(
        Option("words", 4, "the fewest words of a quotation; shorter ones may be the writer's own", low=2),
        Option("share", 0.75, "the share of its words that a source must have in their order", low=0, high=1),
    ),
    draft=True,
    absence=True,
)

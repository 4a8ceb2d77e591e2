"""SC103: an article says the same twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.checks.model import Hit, Option, Rule, Spot
from srccompare.checks.rules.saying import opening, quoted, to_mend, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from srccompare.checks.model import Member, Story, Value

# NOTE: the labels of a drawing, a table or a menu are repeated as they should; they are mostly names.
_PROSE = 0.55


def check(story: Story, values: Mapping[str, Value]) -> Iterator[Hit]:
    """Yield each passage that an article of the story repeats, at its later place."""
    for each in to_mend(story):
        for here, there in _repeats(each, int(values["words"])):
            text = words(each, here)
            if sum(word[0].islower() for word in text.split()) < _PROSE * len(text.split()):
                continue
            yield Hit(
                here,
                (there,),
                f"{len(text.split())} words appear twice in this article: {quoted(text)}",
                (opening(text),),
            )


def _repeats(member: Member, least: int) -> Iterator[tuple[Spot, Spot]]:
    """Yield the runs of at least a number of words that an article repeats, with their first place.

    Linear in the length of the article.
    """
    told = _told(member)
    tokens = member.source.witness.tokens
    ends = {sentence.last for segment in member.source.witness.segments for sentence in segment.sentences}
    first: dict[tuple[str, ...], int] = {}
    at = 0
    while at + least <= len(told):
        gram = tuple(tokens.words[n] for n in told[at : at + least])
        before = first.setdefault(gram, at)
        if before + least > at:
            at += 1
            continue
        size = least
        while (
            at + size < len(told)
            and before + size < at
            and tokens.words[told[at + size]] == tokens.words[told[before + size]]
        ):
            size += 1
        size = _whole(ends, told, at, size, least)
        yield _spot(member, told[at : at + size]), _spot(member, told[before : before + size])
        at += size


def _whole(ends: AbstractSet[int], told: list[int], at: int, size: int, least: int) -> int:
    """Return the size of a run without the beginning of a sentence at its end, if it is long enough so."""
    closing = (n for n in range(size, least - 1, -1) if told[at + n - 1] + 1 in ends)
    return next(closing, size)


def _told(member: Member) -> list[int]:
    """Return the tokens of an article's body outside quotations: those are pulled out and shown large."""
    witness = member.source.witness
    quotations = [witness.tokens.within(q.start, q.end) for q in member.source.facts.quotations]
    inside = {n for quoted_words in quotations for n in quoted_words}
    body = (s for g in witness.segments if g.kind == "body" for s in g.sentences)
    return [n for s in body for n in range(s.first, s.last) if n not in inside]


def _spot(member: Member, tokens: list[int]) -> Spot:
    """Point at a run of tokens."""
    starts, ends, _ = member.source.witness.tokens
    return Spot(member.siglum, starts[tokens[0]], ends[tokens[-1]])


RULE = Rule(
    code="SC103",
    name="repeated-passage",
    summary="An article repeats itself word for word.",
    severity="warning",
    check=check,
    options=(Option("words", 20, "the fewest words of a repeated passage, outside quotations", low=5),),
)

"""SC102: an article takes over the words of another one and does not say whose they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from srccompare.checks.model import Hit, Option, Rule, Spot
from srccompare.checks.rules.copies import copies, quoted_spans, ranked
from srccompare.checks.rules.credits import credits_of, names_outlet, same_outlet
from srccompare.checks.rules.saying import opening, words
from srccompare.text.spans import subtract

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from srccompare.checks.model import Member, Story, Value
    from srccompare.checks.rules.copies import Copied
    from srccompare.text.spans import Span


class _Reuse(NamedTuple):
    """Hold what an article took from another: its words, their share, and the longest run first."""

    total: int
    share: float
    longest: int
    here: Spot
    there: Spot


def check(story: Story, values: Mapping[str, Value]) -> Iterator[Hit]:
    """Yield each article that reuses the words of an earlier one without credit, once."""
    found = copies(story)
    earlier: list[Member] = []
    for each in ranked(story):
        copied = [(found[each.siglum, x.siglum], x) for x in earlier if (each.siglum, x.siglum) in found]
        if any(taken.both >= float(values["whole"]) for taken, _ in copied):
            continue
        earlier.append(each)
        if story.held and each.is_source:
            continue
        reused = [
            (reuse, other)
            for taken, other in copied
            if (values["sources"] or not other.is_source)
            and not _attributed(each, other)
            and _is_much(reuse := _reuse(each, other, taken), values)
        ]
        if reused:
            yield _hit(each, *max(reused, key=lambda pair: pair[0].total))


def _attributed(each: Member, other: Member) -> bool:
    """Return whether an article names whose words it uses, or may use them as its own.

    Of two articles of one day either may be the first, so that the credit of either will do.
    """
    days = [member.source.witness.article.published for member in (each, other)]
    credited = bool(credits_of(each)) or names_outlet(each, other) or same_outlet(each, other)
    return credited or (days[0] == days[1] and names_outlet(other, each))


def _is_much(reuse: _Reuse, values: Mapping[str, Value]) -> bool:
    """Return whether the reuse is worth a finding."""
    wide = reuse.share >= float(values["share"]) and reuse.total >= int(values["words"]) // 2
    return reuse.longest >= int(values["words"]) or wide


def _reuse(each: Member, other: Member, copied: Copied) -> _Reuse:
    """Count the words of an article that another has too, but for quotations: those are anybody's."""
    own, theirs = quoted_spans(each), quoted_spans(other)
    runs = []
    for score, here, there in copied.runs:
        plain = min(_plain(each, here, own), _plain(other, there, theirs))
        runs.append((int(score * plain), here, there))
    # NOTE: a run may reach into lines that are no sentences of the article, such as its address.
    total = min(copied.size, sum(count for count, _, _ in runs))
    longest, here, there = max(runs, key=lambda run: run[0])
    return _Reuse(total, total / copied.size, longest, here, there)


def _plain(member: Member, spot: Spot, quoted: list[Span]) -> int:
    """Count the words of a stretch outside quotations."""
    tokens = member.source.witness.tokens
    return sum(len(tokens.within(*span)) for span in subtract((spot.start, spot.end), quoted))


def _hit(each: Member, reuse: _Reuse, other: Member) -> Hit:
    """Make a hit at the longest run."""
    credited = sorted(credits_of(other))
    return Hit(
        reuse.here,
        (reuse.there,),
        f"{reuse.total} words ({reuse.share:.0%} of this article) are also in {other.id}, without credit",
        (opening(words(each, reuse.here)), opening(words(other, reuse.there))),
        note=f"the other credits {', '.join(credited)}" if credited else "",
    )


RULE = Rule(
    code="SC102",
    name="unattributed-reuse",
    summary="An article reuses the words of another without saying whose they are.",
    severity="warning",
    check=check,
    options=(
        Option("words", 50, "the fewest words of a run, outside quotations, that is reported", low=10),
        Option(
            "share",
            0.5,
            "the share of an article in all runs together that is reported, if they have half of `words`",
            low=0,
            high=1,
        ),
        Option(
            "whole",
            0.9,
            "the share of both articles from which one is a near-duplicate (SC101) and not reported here",
            low=0,
            high=1,
        ),
        Option("sources", default=False, help="also report what a draft reuses from its sources"),
    ),
)

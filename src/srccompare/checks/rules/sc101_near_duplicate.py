"""SC101: two articles are all but the same text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.checks.model import Hit, Option, Rule
from srccompare.checks.rules.copies import copies, lead, ranked
from srccompare.checks.rules.credits import credits_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from srccompare.checks.model import Member, Story, Value

_WORDS = 8
"""So many words name a near-duplicate."""


def check(story: Story, values: Mapping[str, Value]) -> Iterator[Hit]:
    """Yield each article that is all but another one, once, against the one it is nearest to."""
    found = copies(story)
    originals: list[Member] = []
    for each in ranked(story):
        near = [
            (found[each.siglum, other.siglum].both, other)
            for other in originals
            if (each.siglum, other.siglum) in found
            and found[each.siglum, other.siglum].both >= float(values["share"])
            and (values["sources"] or not other.is_source)
            and found[each.siglum, other.siglum].size >= int(values["words"])
        ]
        if not near or (story.held and each.is_source):
            originals.append(each)
            continue
        share, original = max(near, key=lambda pair: pair[0])
        yield _hit(each, original, f"{share:.0%} of the words are the same, in the same order")
    for copy in story.copies:
        if not (story.held and copy.is_source):
            original = next(each for each in story.members if each.source is copy.source)
            yield _hit(copy, original, "the same text, letter for letter")


def _hit(copy: Member, original: Member, how: str) -> Hit:
    """Make a hit at the first sentence of a copy; where both name their agency, the two may be meant."""
    at, there = lead(copy), lead(original)
    credited = sorted(credits_of(copy) & credits_of(original))
    return Hit(
        at,
        (there,),
        f"near-duplicate of {original.id}: {how}",
        _telling(copy, original),
        note=f"both credit {', '.join(credited)}" if credited else "",
        severity="note" if credited else None,
    )


def _telling(copy: Member, original: Member) -> tuple[str, ...]:
    """Return the longest words that both articles have: whatever is moved or edited, most of them stay."""
    shared = {*copy.source.witness.tokens.words} & {*original.source.witness.tokens.words}
    return tuple(sorted(shared, key=lambda word: (-len(word), word))[:_WORDS])


RULE = Rule(
    code="SC101",
    name="near-duplicate",
    summary="An article is almost the same text as another.",
    severity="warning",
    check=check,
    options=(
        Option(
            "share",
            0.9,
            "the share of the words of either article that both have, in the same order",
            low=0,
            high=1,
        ),
        Option("words", 40, "the fewest words of an article that is checked", low=1),
        Option(
            "sources", default=False, help="also report a draft that is almost the same as one of its sources"
        ),
    ),
)

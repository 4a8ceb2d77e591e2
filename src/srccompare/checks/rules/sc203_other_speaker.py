"""SC203: the same words, given to somebody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.checks.model import Option, Rule
from srccompare.checks.rules.cases import cases, hit, printed
from srccompare.checks.rules.divergent import divergences
from srccompare.checks.rules.saying import opening, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from srccompare.checks.model import Hit, Story, Value
    from srccompare.comparison.model import Divergence


def check(story: Story, values: Mapping[str, Value]) -> Iterator[Hit]:
    """Yield each quotation that two articles give to different people, once."""
    for case in cases(story, filter(_is_of_speakers, divergences(story, "attribution"))):
        here, there = printed(story, case)
        if min(len(here.split()), len(there.split())) < int(values["words"]):
            continue
        said_here, said_there = case.here.value or "", case.there[0].value or ""
        yield hit(
            story,
            case,
            f"{quoted(here)} is given to {quoted(said_here)} here, to {quoted(said_there)} in {{}}",
            (opening(here), opening(there), said_here, said_there),
            edits=((said_here, said_there),),
        )


def _is_of_speakers(detail: Divergence) -> bool:
    """Return whether a divergence is one of two speakers: both quote, so that no words differ."""
    return not detail.edits and all(mention.value for mention in (detail.a, detail.b))


RULE = Rule(
    code="SC203",
    name="other-speaker",
    summary="The same words are attributed to somebody else in another article.",
    severity="warning",
    check=check,
    options=(
        Option("words", 5, "the fewest words of a quotation that only one person can have said", low=1),
    ),
)

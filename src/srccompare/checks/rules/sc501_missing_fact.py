"""SC501: a fact that all articles of a story report but one, or all sources but a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.checks.model import Hit, Option, Rule, Spot
from srccompare.checks.rules.copies import lead
from srccompare.checks.rules.saying import opening, quoted, sources_of, to_mend, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from srccompare.checks.model import Story, Value
    from srccompare.comparison.model import SharedFact

_LIKELY = 0.5
"""The score from which a possible link is likelier right than wrong."""


def check(story: Story, values: Mapping[str, Value]) -> Iterator[Hit]:
    """Yield each fact that an article does not report though all it is compared with do."""
    told = [(fact, _reporting(fact)) for fact in (story.comparison.shared if story.comparison else ())]
    for each in to_mend(story):
        held_to = sources_of(story) if story.held else [m for m in story.members if m is not each]
        common = [(fact, spots) for fact, spots in told if all(other.siglum in spots for other in held_to)]
        missing = [(fact, spots) for fact, spots in common if not _touches(fact, each.siglum)]
        # NOTE: what has less than half of it is another kind of article, or one on something else.
        if len(held_to) < int(values["others"]) or 2 * len(missing) > len(common):
            continue
        for fact, spots in missing:
            statement = " ".join(fact.statement.split())
            # NOTE: whose words stand for the fact must not depend on the order of the articles.
            told_as = min(opening(words(other, spots[other.siglum])) for other in held_to)
            yield Hit(
                lead(each),
                tuple(spots[other.siglum] for other in held_to),
                f"{held_to[0].id} and all the others report what is missing here: {quoted(statement)}",
                (told_as,),
            )


def _touches(fact: SharedFact, siglum: str) -> bool:
    """Return whether an article reports a fact, more likely than not."""
    ends = ((end, pair.score) for pair in fact.pairs for end in (pair.a, pair.b))
    return any(end.split(".")[0] == siglum and score >= _LIKELY for end, score in ends)


def _reporting(fact: SharedFact) -> dict[str, Spot]:
    """Return where each article that surely reports a fact does so first."""
    sure = {sentence for pair in fact.pairs if pair.tier == "firm" for sentence in (pair.a, pair.b)}
    spots: dict[str, Spot] = {}
    for mention in fact.mentions:
        if mention.sentence in sure:
            spots.setdefault(mention.article, Spot(mention.article, mention.start, mention.end))
    return spots


RULE = Rule(
    code="SC501",
    name="missing-fact",
    summary="An article does not report what all the others do.",
    severity="note",
    check=check,
    options=(Option("others", 2, "the fewest articles that must report a fact", low=1),),
    default=False,
)

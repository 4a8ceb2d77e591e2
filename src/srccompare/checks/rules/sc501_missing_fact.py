"""SC501: a fact that all articles of a story report but one, or all sources but a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.checks.model import Hit, Option, Rule, Spot
from srccompare.checks.rules.copies import lead
from srccompare.checks.rules.saying import opening, quoted, sources_of, to_mend

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from srccompare.checks.model import Story, Value
    from srccompare.comparison.model import SharedFact


def check(story: Story, values: Mapping[str, Value]) -> Iterator[Hit]:
    """Yield each fact that an article does not report though all it is held to do."""
    for fact in story.comparison.shared if story.comparison else ():
        reporting = _reporting(fact)
        for each in to_mend(story):
            held_to = sources_of(story) if story.held else [m for m in story.members if m is not each]
            if each.siglum in fact.articles or len(held_to) < int(values["others"]):
                continue
            if all(other.siglum in reporting for other in held_to):
                statement = " ".join(fact.statement.split())
                yield Hit(
                    lead(each),
                    tuple(reporting[other.siglum] for other in held_to),
                    f"{held_to[0].id} and all the others report what is missing here: {quoted(statement)}",
                    (opening(statement),),
                )


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

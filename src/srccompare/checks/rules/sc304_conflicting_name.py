"""SC304: another name stands in the place of a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.checks.model import Option, Rule
from srccompare.checks.rules.cases import cases, hit, printed
from srccompare.checks.rules.divergent import divergences, related
from srccompare.checks.rules.linked import linked
from srccompare.checks.rules.saying import contrasted, sources_of
from srccompare.comparison.model import Divergence
from srccompare.comparison.phrasing.renamed import half_named_alike, in_full, own_words
from srccompare.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from srccompare.checks.model import Hit, Story, Value

# NOTE: of a land and its people ("Norway", "Norwayan") neither is misspelt.
_FORMS = ("n", "an", "s", "i", "ese", "ish")


def check(story: Story, values: Mapping[str, Value]) -> Iterator[Hit]:
    """Yield each name in whose place another article has another one, or another spelling, once."""
    other = [each for each in divergences(story, "name") if each.severity == "warning"]
    other += (each for each in _renamed(story) if related(story, each))
    for case in cases(story, other):
        pair = printed(story, case)
        message = f"name differs from {{}}: {contrasted(*pair)}"
        yield hit(story, case, message, pair, edits=(pair,))
    if not values["spelling"]:
        return
    for case in cases(story, filter(_is_spelling, divergences(story, "name"))):
        pair = printed(story, case)
        message = f"name spelt differently than in {{}}: {contrasted(*pair)}"
        yield hit(story, case, message, pair, edits=(pair,), severity="note")


def _renamed(story: Story) -> Iterator[Divergence]:
    """Yield where a person has another first or last name that the other article, or no source, has.

    Names that both articles print in full somewhere are told there, not again at each last name.
    """
    sourced = frozenset(word for source in sources_of(story) for word in source.source.witness.tokens.words)
    found = []
    for a, b, link in linked(story):
        if link.tier != "firm" and not story.held:
            continue
        spans = (Span(*side.witness.sentences[at][1:3]) for side, at in ((a, link.a), (b, link.b)))
        for name, other in half_named_alike(a, b, *spans):
            if not own_words(name, other) <= sourced:
                mentions = a.mention(Span(name.start, name.end)), b.mention(Span(other.start, other.end))
                named = (mentions[0].article, name.entity), (mentions[1].article, other.entity)
                told = Divergence("name", "differs", *mentions, severity="warning")
                found.append((named, in_full(a, name) and in_full(b, other), told))
    whole = {named for named, full, _ in found if full}
    yield from (detail for named, full, detail in found if full or named not in whole)


def _is_spelling(detail: Divergence) -> bool:
    """Return whether a divergence is one of two spellings."""
    first, second = (mention.value or "" for mention in (detail.a, detail.b))
    short, long = sorted((first, second), key=len)
    derived = long.startswith(short) and long[len(short) :] in _FORMS and " " not in long
    shouted = first.isupper() != second.isupper()
    return detail.note.startswith("spelling:") and not (derived or shouted)


RULE = Rule(
    code="SC304",
    name="conflicting-name",
    summary="Two articles give different names in the same place.",
    severity="warning",
    check=check,
    options=(
        Option("spelling", default=True, help="also report a name that two articles spell differently"),
    ),
)

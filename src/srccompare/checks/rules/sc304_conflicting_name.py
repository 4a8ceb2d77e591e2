"""SC304: another name stands in the place of a name."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from srccompare.checks.model import Option, Rule
from srccompare.checks.rules.cases import cases, hit, printed
from srccompare.checks.rules.divergent import divergences, related
from srccompare.checks.rules.linked import linked
from srccompare.checks.rules.saying import contrasted, sources_of
from srccompare.comparison.model import Detail
from srccompare.facts.forenames import HE, SHE
from srccompare.facts.names.clusters import one_slip
from srccompare.facts.names.nicknames import one_forename
from srccompare.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from srccompare.checks.model import Hit, Story, Value
    from srccompare.comparison.phrasing.aligned import Side
    from srccompare.facts.model import Name

_WHOLE = 2  # words of a full name
# NOTE: of a land and its people ("Norway", "Norwayan") neither is misspelt.
_FORMS = ("n", "an", "s", "i", "ese", "ish")


def check(story: Story, values: Mapping[str, Value]) -> Iterator[Hit]:
    """Yield each name in whose place another article has another one, or another spelling, once."""
    other = [each for each in divergences(story, "name") if each.severity == "warning"]
    other += (each for each in _renamed(story) if related(story, each))
    for case in cases(story, other):
        pair = printed(story, case)
        message = f"another name than in {{}}: {contrasted(*pair)}"
        yield hit(story, case, message, pair, edits=(pair,))
    if not values["spelling"]:
        return
    for case in cases(story, filter(_is_spelling, divergences(story, "name"))):
        pair = printed(story, case)
        message = f"name spelt otherwise than in {{}}: {contrasted(*pair)}"
        yield hit(story, case, message, pair, edits=(pair,), severity="note")


def _renamed(story: Story) -> Iterator[Detail]:
    """Yield where a person has another first or last name that the other article, or no source, has."""
    sourced = frozenset(word for source in sources_of(story) for word in source.source.witness.tokens.words)
    for a, b, link in linked(story):
        if link.tier != "firm" and not story.held:
            continue
        for name, other in product(_persons(a, link.a), _persons(b, link.b)):
            new, old = _new(name, other), _new(other, name)
            if len(new) != 1 or len(old) != 1 or new <= sourced or b.says(*new) or a.says(*old):
                continue
            if not _is_form(*new, *old):
                yield Detail("name", "differs", "warning", (a.mention(_span(name)), b.mention(_span(other))))


def _persons(side: Side, at: int) -> list[Name]:
    """Return the persons that a compared sentence names by first and last name."""
    sentence = side.witness.sentences[at]
    found = side.names_in(Span(sentence.start, sentence.end))
    named = (name for name in found if len(name.entity.split()) == _WHOLE)
    return [name for name in named if name.entity.split()[0].lower() in HE | SHE]


def _new(name: Name, other: Name) -> set[str]:
    """Return the words of a name that another one has not."""
    return {*name.entity.lower().split()} - {*other.entity.lower().split()}


def _is_form(new: str, old: str) -> bool:
    """Tell whether one name may be the other in another form."""
    return one_forename(new, old) or one_slip(new, old)


def _span(name: Name) -> Span:
    """Return where a name stands."""
    return Span(name.start, name.end)


def _is_spelling(detail: Detail) -> bool:
    """Tell whether a divergence is one of two spellings."""
    first, second = (mention.value or "" for mention in detail.mentions[:2])
    short, long = sorted((first, second), key=len)
    derived = long.startswith(short) and long[len(short) :] in _FORMS and " " not in long
    shouted = first.isupper() != second.isupper()
    return detail.note.startswith("spelling:") and not (derived or shouted)


RULE = Rule(
    code="SC304",
    name="conflicting-name",
    summary="Another name stands in the place of a name.",
    severity="warning",
    check=check,
    options=(
        Option("spelling", default=True, help="report a name that two articles spell differently, too"),
    ),
)

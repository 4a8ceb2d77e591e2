"""SC302: two articles put one event on different days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.checks.model import Option, Rule
from srccompare.checks.rules.cases import cases, days_apart, divergences, hit, printed
from srccompare.checks.rules.linked import linked
from srccompare.checks.rules.saying import contrasted, sources_of
from srccompare.comparison.aligned import Side
from srccompare.comparison.date_places import Place, near, words_of, written
from srccompare.comparison.model import Detail
from srccompare.facts.calendar import WEEKDAYS
from srccompare.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from srccompare.checks.model import Hit, Story, Value


def check(story: Story, values: Mapping[str, Value]) -> Iterator[Hit]:
    """Yield each event that two articles put on different days, once."""
    relations = ("conflict",) if values["sure"] else ("conflict", "differs")
    most = int(values["days"])
    found = [
        each
        for each in divergences(story, "date", relations)
        if (story.held and each.relation == "conflict") or days_apart(story, each) <= most
    ]
    for case in cases(story, [*found, *(_moved(story) if story.held else ())]):
        pair = printed(story, case)
        yield hit(
            story,
            case,
            f"date in conflict with {{}}: {contrasted(*pair)}",
            pair,
            edits=(pair,),
            note=case.detail.note,
            severity="note" if case.detail.relation == "differs" else None,
        )


def _moved(story: Story) -> Iterator[Detail]:
    """Yield where a draft names a day, a linked sentence of a source another one, and no source the draft's.

    Peers are not held to weekdays so strictly; a draft was made of its sources.
    """
    known = [
        place
        for side in map(Side, (each.source for each in sources_of(story)))
        for at in range(len(side.witness.sentences))
        for place in _places(side, at)
    ]
    for a, b, both in linked(story):
        left, right = _places(a, both.link.a), _places(b, both.link.b)
        if both.link.tier != "firm" or len(left) != 1 or len(right) != 1:
            continue
        (p,), (q,) = left, right
        alike = _form(p) == _form(q) != "" and near(p) & near(q)
        if alike and not any(_may_agree(p, other) for other in known):
            mentions = a.mention(_span(p)), b.mention(_span(q))
            yield Detail("date", "conflict", "warning", mentions)


def _places(side: Side, at: int) -> list[Place]:
    """Return the dates of one compared sentence."""
    sentence = side.witness.sentences[at]
    dates = side.dates_in(Span(sentence.start, sentence.end))
    return [Place(date, side.witness, sentence) for date in dates]


def _form(p: Place) -> str:
    """Return how a date is written, for only like forms contradict each other; "" if neither is clear."""
    if words_of(p) and words_of(p)[0] in WEEKDAYS:
        return "weekday"
    return "month" if written(p) else ""


def _may_agree(p: Place, q: Place) -> bool:
    """Tell whether two dates may be one day: by their words, or by what they were read as."""
    if {*words_of(p)} <= {*words_of(q)} or {*words_of(q)} <= {*words_of(p)}:
        return True
    x, y = p.date, q.date
    if x.first is None or x.last is None or y.first is None or y.last is None:
        return False
    return x.first <= y.last and y.first <= x.last


def _span(p: Place) -> Span:
    """Return where a date stands."""
    return Span(p.date.start, p.date.end)


RULE = Rule(
    code="SC302",
    name="conflicting-date",
    summary="Two articles put one event on different days.",
    severity="warning",
    check=check,
    options=(
        Option("sure", default=False, help="report only days that both articles print with their month"),
        Option("days", 7, "articles published more days apart are not compared: weeks repeat", low=0),
    ),
)

"""SC302: two articles put one event on different days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.checks.model import Option, Rule
from srccompare.checks.rules.cases import cases, hit, printed
from srccompare.checks.rules.covering import Cover
from srccompare.checks.rules.divergent import days_apart, divergences, related
from srccompare.checks.rules.linked import linked
from srccompare.checks.rules.saying import contrasted, sources_of, to_mend
from srccompare.checks.rules.weekdays import wrong_weekdays
from srccompare.comparison.dates.places import Place, month_and_day, near, words_of, written
from srccompare.comparison.model import Divergence
from srccompare.comparison.phrasing.aligned import Side, pair
from srccompare.text.closed_classes import MONTHS, WEEKDAYS
from srccompare.text.spans import Span, overlap
from srccompare.text.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from srccompare.checks.model import Hit, Member, Story, Value
    from srccompare.comparison.model import Mention
    from srccompare.comparison.phrasing.aligned import Pair

_YEAR_DIGITS = 4
_LEAST, _MOST = 3, 0.6
"""The content words that two sentences must share, and their share of those of the longer one."""


def check(story: Story, values: Mapping[str, Value]) -> Iterator[Hit]:
    """Yield each event that two articles put on different days, once."""
    relations = ("conflict",) if values["sure"] else ("conflict", "differs")
    most = int(values["days"])
    found = [
        each
        for each in divergences(story, "date", relations)
        if (story.held and each.relation == "conflict") or days_apart(story, each) <= most
    ]
    moved = (d for d in _moved(story) if related(story, d) and (story.held or days_apart(story, d) <= most))
    wrong = {each.siglum: Cover(x.span for x in wrong_weekdays(story, each)) for each in to_mend(story)}
    # NOTE: whichever of the weekday and the day is wrong is the business of SC305.
    told = [d for d in (*found, *moved) if not any(_touches(wrong, m) for m in d.mentions)]
    for case in cases(story, told):
        days = printed(story, case)
        # NOTE: "last week" is another one for each article, and nobody's mistake.
        if days[0].lower() == days[1].lower():
            continue
        yield hit(
            story,
            case,
            f"date in conflict with {{}}: {contrasted(*days)}",
            days,
            edits=(days,),
            note=case.detail.note,
            severity="note" if case.detail.relation == "differs" else None,
        )


def _moved(story: Story) -> Iterator[Divergence]:
    """Yield where two linked sentences name one day each, and neither article has the day of the other.

    A draft was made of its sources: that no source has its day is enough. Peers may tell of two events,
    so that their sentences must have much the same words.
    """
    days = {each.siglum: _Days([each]) for each in story.members}
    sourced = _Days(sources_of(story))
    for a, b, link in linked(story):
        left, right = _places(a, link.a), _places(b, link.b)
        if link.tier != "firm" or len(left) != 1 or len(right) != 1:
            continue
        (p,), (q,) = left, right
        if _form(p) != _form(q) or not _form(p) or _of_one_month(p, q):
            continue
        if (
            sourced.have(p)
            if story.held
            else days[b.witness.siglum].have(p) or days[a.witness.siglum].have(q)
        ):
            continue
        of_one = not _is_next_day(p, q) and _shares_most(a, pair(a, b, link), p, q)
        if of_one or (story.held and near(p) & near(q)):
            yield Divergence("date", "conflict", a.mention(_span(p)), b.mention(_span(q)), severity="warning")


def _touches(covers: Mapping[str, Cover], mention: Mention) -> bool:
    """Return whether a mention stands in one of some stretches of its article."""
    return mention.article in covers and covers[mention.article].touches((mention.start, mention.end))


class _Days:
    """Hold the dates of the compared sentences of some members."""

    def __init__(self, members: Iterable[Member]) -> None:
        sides = [Side(each.source) for each in members]
        found = [p for side in sides for at in range(len(side.witness.sentences)) for p in _places(side, at)]
        self._words = {frozenset(words_of(p)) for p in found}
        self._parts = {part for words in self._words for part in _less(words)}
        self._time = Cover(filter(None, map(_ordinals, found)))

    def have(self, p: Place) -> bool:
        """Return whether one of these dates may be a day, by its words or by what it was read as."""
        words = frozenset(words_of(p))
        if words in self._words or words in self._parts or any(part in self._words for part in _less(words)):
            return True
        span = _ordinals(p)
        return span is not None and self._time.touches(span)


def _less(words: frozenset[str]) -> list[frozenset[str]]:
    """Return the words of a date without its year, or without any other one of them."""
    return [words - {word} for word in sorted(words)] if len(words) > 1 else []


def _ordinals(p: Place) -> tuple[int, int] | None:
    """Return the days of a date as half-open ordinals, None where it names none."""
    if p.date.first is None or p.date.last is None:
        return None
    return p.date.first.toordinal(), p.date.last.toordinal() + 1


def _of_one_month(p: Place, q: Place) -> bool:
    """Return whether one date is the month of the other ("in May", "May 5, 2026"), in no other year."""
    if month_and_day(p) is not None and month_and_day(q) is not None:
        return False
    months, years = zip(*(_month_and_year(x) for x in (p, q)), strict=True)
    return months[0] == months[1] and not (all(years) and years[0] != years[1])


def _month_and_year(p: Place) -> tuple[list[int], list[str]]:
    """Return the months that a date prints, and the years."""
    words = words_of(p)
    months = [MONTHS[word] for word in words if word in MONTHS]
    return months, [word for word in words if word.isdigit() and len(word) == _YEAR_DIGITS]


def _is_next_day(p: Place, q: Place) -> bool:
    """Return whether two weekdays follow each other: copy is written the evening before."""
    if _form(p) != "weekday":
        return False
    apart = abs(WEEKDAYS[words_of(p)[0]] - WEEKDAYS[words_of(q)[0]])
    return apart in {1, 6}


def _shares_most(first: Side, both: Pair, p: Place, q: Place) -> bool:
    """Return whether two sentences share most of their content words but the dates, fewer with a name."""
    a, b = (
        {u.stem for u in side.units if u.content and not overlap((u.start, u.end), _span(at))}
        for side, at in ((both.a, p), (both.b, q))
    )
    named = {stem(word.lower()) for name in first.names_in(both.a.span) for word in name.entity.split()}
    least, most = (_LEAST - 1, _MOST - 0.1) if a & b & named else (_LEAST, _MOST)
    return len(a & b) >= least and len(a & b) >= most * max(len(a), len(b))


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

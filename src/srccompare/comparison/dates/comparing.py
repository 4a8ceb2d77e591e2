"""Compare the dates of two articles inside their linked sentences.

"Thursday" and "Feb. 23" agree where they name one day; a day and its weekend
are compatible. A conflict is claimed only between single days that stand for
the one date of the same event, both printed with their month: copy written the
evening before, time zones and a weekday read in the wrong week make days
differ that nobody disputes. Where two sentences are all but the same and
only the date in them is another, that is said, as a note.
"""

from __future__ import annotations

from collections import deque
from itertools import product
from typing import TYPE_CHECKING

from srccompare.comparison.dates.periods import of_one_deed, spans
from srccompare.comparison.dates.places import (
    Place,
    both_printed,
    counted_apart,
    days_of,
    doubtful,
    minutes_apart,
    month_and_day,
    near,
    of_one_event,
    span_of_months,
    words_of,
    written,
)
from srccompare.comparison.dates.rivals import rivals
from srccompare.comparison.dates.twins import other_date
from srccompare.comparison.dates.weighing import (
    gravity,
    misprinted,
    of_one_clause,
    same_part,
    sharp,
    traded,
    unsure,
)
from srccompare.comparison.model import Agreement, Divergence, Mention
from srccompare.facts.dates.relative_dates import NEAR, TURNS
from srccompare.facts.model import beginning_in
from srccompare.text.closed_classes import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from srccompare.alignment.model import Link
    from srccompare.comparison.model import AgreementRelation, Detail, DivergenceRelation, Source
    from srccompare.facts.model import Date
    from srccompare.severity import Severity

_TWINS = ("verbatim", "near-verbatim")
_MONTH = 28
_DAY_WORDS = 2
_WEEK = 7
_LONGEST_EVENT = 3
"""The days that an interval may span to stand for the date of an event."""
_WIDEST = 31
"""How many times as long as a date an interval may be to agree with it: a month and its day, not a year."""
_LIST = 12
"""A sentence with more dates left over than this is a list; they are not matched by meaning."""


def compare_dates(a: Source, b: Source, links: Sequence[Link]) -> tuple[Detail, ...]:
    """Return how the dates of two sources agree and diverge in linked sentences."""
    ordered = sorted(links, key=lambda link: (link.tier != "firm", -link.score, link.a, link.b))
    rows = [(link, _placed(a, link.a), _placed(b, link.b)) for link in ordered]
    rows = [row for row in rows if row[1] and row[2]]
    used_a: set[int] = set()
    used_b: set[int] = set()
    listed: set[tuple[str | None, str | None, AgreementRelation]] = set()
    found: list[Detail] = []
    for link, left, right in rows:
        for relation, p, q in _agreeing(left, right, used_a, used_b):
            used_a.add(p.date.start)
            used_b.add(q.date.start)
            x, y = _mention(p), _mention(q)
            name = (x.value or p.text, y.value or q.text, relation)
            if name not in listed:
                listed.add(name)
                found.append(Agreement("date", relation, x, y, sentences=(link.a, link.b)))
    for link, left, right in rows:
        divergence = _diverging(left, right, used_a, used_b, link)
        if divergence is None and link.tier == "firm" and link.relation in _TWINS:
            other = other_date(left, right, used_a, used_b)
            divergence = other and _divergence("differs", gravity(*other[:2]), other[:2], link, other[2])
        if divergence is not None:
            used_a.add(divergence.a.start)
            used_b.add(divergence.b.start)
            found.append(divergence)
    return tuple(found)


def _placed(source: Source, sentence: int) -> list[Place]:
    """Return the dates of one compared sentence."""
    at = source.witness.sentences[sentence]
    return [Place(date, source.witness, at) for date in beginning_in(source.facts.dates, at)]


def _agreeing(
    left: list[Place], right: list[Place], used_a: set[int], used_b: set[int]
) -> Iterator[tuple[AgreementRelation, Place, Place]]:
    """Yield the agreeing dates of two sentences, each date once: those of the same words first."""
    waiting: dict[tuple[object, ...], deque[Place]] = {}
    for q in right:
        if q.date.start not in used_b:
            waiting.setdefault((q.date.first, q.date.last, words_of(q)), deque()).append(q)
    rest = []
    for p in left:
        if p.date.start in used_a:
            continue
        same = waiting.get((p.date.first, p.date.last, words_of(p)))
        if same:
            yield "identical", p, same.popleft()
        else:
            rest.append(p)
    others = sorted((q for same in waiting.values() for q in same), key=lambda q: q.date.start)
    if max(len(rest), len(others)) <= _LIST:
        yield from _meeting(rest, others)


def _meeting(left: list[Place], right: list[Place]) -> Iterator[tuple[AgreementRelation, Place, Place]]:
    """Yield the dates that meet in other words, one day before mere overlaps."""
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    for wanted in ("equivalent", "compatible"):
        for p, q in product(left, right):
            if p.date.start in taken_a or q.date.start in taken_b:
                continue
            relation = _relation(p, q)
            if relation == wanted:
                taken_a.add(p.date.start)
                taken_b.add(q.date.start)
                yield relation, p, q


def _relation(p: Place, q: Place) -> AgreementRelation | None:
    """Say how two dates of other words or other days agree, or None where they do not."""
    x, y = p.date, q.date
    hour, other = p.minute, q.minute
    if hour is not None and other is not None and hour != other:
        return None
    if x.first is None or y.first is None or x.last is None or y.last is None:
        return "equivalent" if hour is not None and hour == other else _unread(words_of(p), words_of(q))
    if (x.first, x.last) == (y.first, y.last):
        return "equivalent"
    narrow, wide = sorted((p, q), key=lambda place: days_of(place.date))
    overlapping = x.first <= y.last and y.first <= x.last
    near = days_of(wide.date) <= _WIDEST * days_of(narrow.date) and not _vague(wide, narrow)
    return "compatible" if overlapping and near else None


def _vague(wide: Place, narrow: Place) -> bool:
    """Return whether one date is a month or year named by its distance, and the other a day or the same kind.

    "This month" says nothing about a Wednesday, and next month is not next week.
    """
    if days_of(wide.date) < _MONTH or words_of(wide)[0] not in TURNS:
        return False
    return days_of(narrow.date) <= _LONGEST_EVENT or words_of(narrow)[0] == words_of(wide)[0]


def _unread(a: tuple[str, ...], b: tuple[str, ...]) -> AgreementRelation | None:
    """Compare two date expressions by their words, when one of them names no day."""
    if set(a) < set(b) or set(b) < set(a):
        return "compatible"
    if max(len(a), len(b)) > _DAY_WORDS:
        return None
    return "compatible" if _undated(a, b) or _undated(b, a) else None


def _undated(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Return whether a weekday may be what another undated report calls "yesterday" or "last week"."""
    if a[0] not in WEEKDAYS:
        return False
    return b[0] in NEAR or b[-1] == "week" or (b[-1] == "weekend" and a[0] in ("saturday", "sunday"))


def _diverging(
    left: list[Place], right: list[Place], used_a: set[int], used_b: set[int], link: Link
) -> Divergence | None:
    """Judge the one date of either sentence that found no agreement.

    Where other dates agreed, these two may be of two things, unless both name
    their month or their clauses tell one thing.
    """
    if link.tier != "firm":
        return None
    rest = [p for p in left if p.date.start not in used_a], [q for q in right if q.date.start not in used_b]
    for p, q in rivals(*rest):
        alone = max(len(left), len(right)) == 1
        alike = of_one_clause(p, q)
        if not (alone or alike or (written(p) and written(q) and near(p) & near(q))):
            continue
        if not (alike or of_one_event(p, q) or misprinted(p, q)):
            continue
        relation, note = _relation_apart(p, q, alike=alike)
        if relation:
            surely = (alike and sharp(p, q)) or note == spans(p, q) != ""
            surely = surely and not unsure(p, q)
            grave = surely or (relation == "conflict" and not traded(p, q))
            return _divergence(relation, "warning" if grave else "note", (p, q), link, note)
    return None


def _relation_apart(p: Place, q: Place, *, alike: bool) -> tuple[DivergenceRelation | None, str]:
    """Say how two dates of one event stand to each other, None where they may be one, and how far apart."""
    told = minutes_apart(p, q) or (spans(p, q) if alike or of_one_deed(p, q) else "")
    if told:
        return "differs", told
    x, y = p.date, q.date
    if not (x.first and y.first and x.last and y.last):
        return _unread_apart(p, q), both_printed(p, q)
    apart = (max(x.first, y.first) - min(x.last, y.last)).days
    if apart < 1 or doubtful(p, q, apart) or written(p) != written(q):
        return None, ""
    return _how_apart(p, q, apart, alike=alike)


def _unread_apart(p: Place, q: Place) -> DivergenceRelation | None:
    """Say how two dates without a year or a week stand to each other: by month and day, or by weekday."""
    days = month_and_day(p), month_and_day(q)
    if all(days):
        return "conflict" if days[0] != days[1] else None
    x, y = (WEEKDAYS.get(words_of(each)[0]) for each in (p, q))
    if x is None or y is None or max(len(words_of(p)), len(words_of(q))) > 1:
        return None
    return "differs" if min((x - y) % _WEEK, (y - x) % _WEEK) > 1 else None


def _how_apart(p: Place, q: Place, apart: int, *, alike: bool) -> tuple[DivergenceRelation | None, str]:
    """Say how two dates of one event that are apart stand to each other, None where they may yet be one."""
    if max(days_of(p.date), days_of(q.date)) > _LONGEST_EVENT:
        return ("conflict" if _time_limits(p, q) else None), counted_apart(round(apart / _MONTH) + 1, "month")
    if apart == 1:
        sure = (_ahead(p) and _ahead(q)) or (alike and same_part(p, q))
        return ("differs" if sure else None), "1 day apart"
    return ("conflict" if written(p) else "differs"), f"{apart} days apart"


def _time_limits(p: Place, q: Place) -> bool:
    """Return whether two months are the limits of one time: until the end of September, of December."""
    return min(days_of(p.date), days_of(q.date)) >= _MONTH and span_of_months(p) == span_of_months(q) != ()


def _ahead(p: Place) -> bool:
    """Return whether a date lies after the day of its article, where no time zone makes two days of one."""
    published = p.witness.article.published
    return bool(published and p.date.first and p.date.first > published)


def _divergence(
    relation: DivergenceRelation, severity: Severity, both: tuple[Place, Place], link: Link, note: str
) -> Divergence:
    """Make a divergence of two dates; what the mentions say themselves is no note."""
    x, y = map(_mention, both)
    said = "" if note == both_printed(*both) else note
    return Divergence("date", relation, x, y, note=said, sentences=(link.a, link.b), severity=severity)


def _mention(p: Place) -> Mention:
    """Point at a date."""
    return Mention(p.witness.siglum, p.date.start, p.date.end, _value(p))


def _value(p: Place) -> str | None:
    """Return what a date was read as: its days, else its hour (`05:10`)."""
    minute = p.minute
    clock = None if minute is None else f"{minute // 60:02}:{minute % 60:02}"
    return canonical(p.date) or clock


def canonical(date: Date) -> str | None:
    """Return the day or the interval a date was read as (ISO), None where it names none."""
    if date.first is None or date.last is None:
        return None
    return str(date.first) if date.first == date.last else f"{date.first}/{date.last}"

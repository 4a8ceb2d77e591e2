"""Judge the figures of two linked sentences that found no agreement: a conflict, a difference, or nothing."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from srccompare.comparison.figures.belonging import of_two_things
from srccompare.comparison.figures.contexts import (
    fate,
    joined_to_one,
    led,
    likeness,
    modifiers,
    named_apart,
    role,
    shared_context,
    shared_names,
)
from srccompare.comparison.figures.crossings import TWINS
from srccompare.comparison.figures.matching import LIST, heads
from srccompare.comparison.figures.measures import (
    one_measure,
    other_measure,
    other_owner,
    other_subject,
    telling,
)
from srccompare.comparison.figures.misdated import misdated
from srccompare.comparison.figures.notes import distance, other_units, slipped, turned_round
from srccompare.comparison.figures.same_number import direction, one_number, opposed, other_meaning, rate
from srccompare.comparison.figures.timing import other_moment, passing, prices, window
from srccompare.comparison.figures.values import bounds_apart, canonical, closeness, comparable, told_alike
from srccompare.comparison.figures.words import CHANGES, PERSONS
from srccompare.comparison.model import Divergence, Mention
from srccompare.facts.figures.units import CURRENCIES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.alignment.model import Link
    from srccompare.comparison.figures.contexts import Place
    from srccompare.comparison.model import DivergenceRelation
    from srccompare.severity import Severity

_STRONG = 0.5
"""The score from which a possible link counts like a firm one."""
_NAMED_DICE, _PLAIN_DICE = 0.25, 0.34
"""The likeness of context that a conflict needs: less where both figures count one noun in firm links."""
_TIMES = ("second", "minute", "hour", "day", "month", "year")
_FARTHEST = 25
"""How many times as large one count of a thing may be in another report."""
_MAGNITUDE = 1000
"""How many times as large a sum or a measure may be: a million for a billion."""
_OF_PEOPLE = ("", "percent")
"""The units in which people are counted; years in prison are not."""
_COPIES = ("verbatim", "near-verbatim")
_SHARED = 2
"""The content words that two contexts must share for any divergence."""
_LED = 3
"""The equal words that, right before two figures, show that both measure one thing."""


class LinkedFigures(NamedTuple):
    """Hold a link with the figures of its two sentences."""

    link: Link
    left: tuple[Place, ...]
    right: tuple[Place, ...]


class Grounds(NamedTuple):
    """Hold the evidence for and against a conflict of two figures.

    `sure`: their sentences are about one thing; `alone`: neither figure has
    another one to answer it; `dated_apart`: the sentences name days or hours
    of two events; `anchored`: they are firmly linked and agree in a figure
    that is no chance.
    """

    sure: bool
    alone: bool
    dated_apart: bool
    anchored: bool


def same_number_other_meaning(row: LinkedFigures) -> list[tuple[Place, Place, Divergence]]:
    """Return the figures of one number in two firmly linked sentences that say two things by it."""
    found: list[tuple[Place, Place, Divergence]] = []
    if row.link.tier != "firm" or max(len(row.left), len(row.right)) > LIST:
        return found
    taken: set[int] = set()
    for p in row.left:
        for q in row.right:
            if q.figure.start in taken or heads(p, q) == "other" or not one_number(p.figure, q.figure):
                continue
            note = other_meaning(p, q)
            shared, dice = shared_context(p, q)
            if note and shared >= _SHARED and dice >= _PLAIN_DICE:
                taken.add(q.figure.start)
                twins = likeness(p, q, but=1) >= TWINS
                moved = prices(p, q) and not opposed(p, q)
                grave = twins and not (moved or (p.figure.hedge and q.figure.hedge))
                severity: Severity = "warning" if grave else "note"
                found.append((p, q, figure_divergence("differs", severity, (p, q), row.link, note)))
                break
    return found


def diverging(
    row: LinkedFigures, agreed: Sequence[Place], *, related: bool, dated_apart: bool
) -> list[tuple[Place, Place, Divergence]]:
    """Return the diverging figures of two sentences, each figure once; `agreed` are those they agree in.

    Where the sentences name nothing in common and agree in no figure, two
    figures apart are two sentences about two things; so they are where the
    articles as a whole are not `related`.
    """
    if max(len(row.left), len(row.right)) > LIST:
        return []
    pairs = _rivals(row)
    timed = any(map(window, row.left)) and any(map(window, row.right))
    named = bool(pairs) and (shared_names(*pairs[0][:2]) or (related and likeness(*pairs[0][:2]) >= TWINS))
    units = {p.figure.unit for p in agreed}
    anchored = row.link.tier == "firm" and any(map(telling, agreed))
    strange = not named and not agreed and len(pairs) > 1
    # NOTE: "eased 44 points, or 0.47 percent" is one move in two units; it is told once.
    moves: set[str] = set()
    found = []
    for p, q, alone in pairs:
        same = related and (heads(p, q) == "same" or led(p, q)[0] >= _LED)
        sure = (named or same or anchored or p.figure.unit in units) and not strange
        detail = _divergence(p, q, row.link, Grounds(sure, alone and not timed, dated_apart, anchored))
        if detail is None or detail.note in moves:
            continue
        if detail.note == opposed(p, q):
            moves.add(detail.note)
        found.append((p, q, detail))
    return found


def _rivals(row: LinkedFigures) -> list[tuple[Place, Place, bool]]:
    """Pair the figures that are apart, the likeliest first, and say whether neither had another choice."""
    every: list[tuple[int, float, int, int, int]] = []
    for x, p in enumerate(row.left):
        for y, q in enumerate(row.right):
            if _same_quantity(p, q):
                shared, dice = shared_context(p, q)
                every.append((-shared, -dice, abs(x - y), x, y))
    choices_a, choices_b = Counter(x for *_, x, _ in every), Counter(y for *_, y in every)
    paired: dict[int, int] = {}
    for *_, x, y in sorted(every):
        if x not in paired and y not in paired.values():
            paired[x] = y
    return [(row.left[x], row.right[y], choices_a[x] == choices_b[y] == 1) for x, y in sorted(paired.items())]


def _same_quantity(p: Place, q: Place) -> bool:
    """Return whether two figures are apart in one unit and may count one thing."""
    if not comparable(p.figure, q.figure) or not (told_alike(p.figure, q.figure) or other_units(p, q)):
        return False
    if closeness(p.figure, q.figure) != "apart" and not bounds_apart(p.figure, q.figure):
        return False
    nouns = heads(p, q)
    if p.figure.unit == "score":
        return True
    if (
        nouns == "other"
        or _other_kind(p, q)
        or of_two_things(p, q)
        or joined_to_one(p) != joined_to_one(q)
        or (p.figure.unit in _OF_PEOPLE and _other_fates(p, q))
        or _other_rate(p, q)
    ):
        return False
    if fate(p) and not p.figure.unit:
        return True
    people = bool(p.figure.counted and q.figure.counted)
    return _of_one_role(p, q) and (nouns == "same" or people or bool(p.figure.unit or role(p)))


def _other_rate(p: Place, q: Place) -> bool:
    """Return whether two figures are rates of two things, or one sum is paid at once and one every year."""
    x, y = rate(p), rate(q)
    return x != y and (bool(x and y) or p.figure.unit in CURRENCIES)


def _other_fates(p: Place, q: Place) -> bool:
    """Return whether two counts are of two fates; a house that fell "killing nobody" has none."""
    x, y = fate(p), fate(q)
    things = p.figure.counted == q.figure.counted != "" and p.figure.counted not in PERSONS
    return x != y and (bool(x and y) or not things)


def _of_one_role(p: Place, q: Place) -> bool:
    """Return whether two figures stand alike to a change: a level is one with or without its "at"."""
    x, y = role(p), role(q)
    if other_units(p, q) and heads(p, q) == "same":
        return True
    if {x, y} == {"level", ""}:
        return not direction(q if x else p)
    return x == y


def _other_kind(p: Place, q: Place) -> bool:
    """Return whether two counts of one noun are of two kinds of it: "20 steel boats", "30 sailing boats"."""
    a, b = modifiers(p), modifiers(q)
    return bool(a and b) and a.isdisjoint(b)


def _divergence(p: Place, q: Place, link: Link, grounds: Grounds) -> Divergence | None:
    """Judge two figures that are apart: a conflict, a difference, or nothing."""
    shared, dice = shared_context(p, q)
    named = heads(p, q) == "same" and p.figure.unit != "percent"
    slip = grounds.alone and (turned_round(p, q) or other_units(p, q))
    if shared < _SHARED or (link.tier != "firm" and link.score < _STRONG):
        return None
    other = p.figure.counted == "old" and other_owner(p, q)
    if other or not _of_one_size(p, q) or named_apart(p, q, whole=not named):
        return None
    # NOTE: where it is not sure that two sentences tell of one thing, a noun in common is no proof of it.
    enough = _NAMED_DICE if named and link.tier == "firm" else _PLAIN_DICE
    alike = slip or dice >= enough or _led_by_content(p, q) or (grounds.anchored and one_measure(p, q))
    turned = opposed(p, q)
    one_thing = (grounds.sure or slip) and alike and (named or grounds.alone) and not _half_named(p, q)
    copied = link.relation in _COPIES and p.figure.unit != "score"
    apart = other_subject(p, q) if copied else other_measure(p, q)
    one_thing = one_thing and (slip or named or not apart)
    two_days = grounds.dated_apart or other_moment(p, q)
    if one_thing and not (turned or two_days):
        return figure_divergence("conflict", _severity(p, q, link, named=named), (p, q), link, _note(p, q))
    if one_thing and not turned and _misprinted(p, q, link):
        return figure_divergence("conflict", "warning", (p, q), link, _note(p, q))
    if turned and alike:
        return figure_divergence("differs", "note", (p, q), link, turned)
    return figure_divergence("differs", "note", (p, q), link, _note(p, q)) if named else None


def _misprinted(p: Place, q: Place, link: Link) -> bool:
    """Return whether two firmly linked sentences differ in a day that is a second slip beside the figure."""
    return link.tier == "firm" and not other_moment(p, q, days=False) and misdated(p, q)


def _half_named(p: Place, q: Place) -> bool:
    """Return whether only one figure says what it is of ("$500 of wood"), in sentences that are not twins."""
    if p.figure.unit in _TIMES or not CHANGES.isdisjoint((p.figure.counted, q.figure.counted)):
        return False
    return bool(p.figure.counted) != bool(q.figure.counted) and likeness(p, q) < TWINS


def _led_by_content(p: Place, q: Place) -> bool:
    """Return whether the same words lead up to two figures, more than one of them with content."""
    run, content = led(p, q)
    return run >= _LED and content >= _SHARED


def _severity(p: Place, q: Place, link: Link, *, named: bool) -> Severity:
    """Call exact counts of one noun, and a slip of the point in one sentence, an error.

    The quotes of a market are worth a note at most, since each is right at
    its minute; those of its close a warning, since they may be of two days.
    """
    if prices(p, q):
        return "note" if passing(p, q) else "warning"
    exact = all(x.figure.low == x.figure.high for x in (p, q)) and link.tier == "firm"
    return "error" if exact and (named or (slipped(p, q) and likeness(p, q) >= TWINS)) else "warning"


def _of_one_size(p: Place, q: Place) -> bool:
    """Return whether two figures are near enough to be of one thing; a sum may slip by a magnitude."""
    small, large = sorted((abs(p.figure.clear), abs(q.figure.clear)))
    return large <= (_MAGNITUDE if p.figure.unit else _FARTHEST) * small


def _note(p: Place, q: Place) -> str:
    """Describe the distance, and say where one report is later: a count may have gone on."""
    published = p.witness.article.published, q.witness.article.published
    told = f"{distance(p, q)}; two moments of trading?" if passing(p, q) else distance(p, q)
    later = all(published) and published[0] != published[1] and not passing(p, q)
    return "; ".join(filter(None, [told, "reports of different days" if later else ""]))


def figure_divergence(
    relation: DivergenceRelation, severity: Severity, pair: tuple[Place, Place], link: Link, note: str
) -> Divergence:
    """Make a divergence of two figures."""
    return Divergence(
        "figure", relation, *mentions(*pair), note=note, sentences=(link.a, link.b), severity=severity
    )


def mentions(p: Place, q: Place) -> tuple[Mention, Mention]:
    """Point at two figures."""
    x, y = (Mention(p.witness.siglum, p.figure.start, p.figure.end, canonical(p.figure)) for p in (p, q))
    return x, y

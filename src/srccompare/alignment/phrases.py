"""Widen word-level edits to phrases that a reader can set side by side.

"government" against "regime" says less than "China's government" against "the
Chinese regime": edits that stand next to each other are one edit, a lone
possessive takes its noun, a dangling preposition takes what it governs.
Differing endings ("provided", "providing") and function words are not a phrase
of their own, but belong to one that they touch.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from srccompare.alignment.pieces import adjective, breaks, pieces
from srccompare.alignment.widening import Way, leftwards, rightwards, with_article
from srccompare.text.closed_classes import MODALS
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.alignment.wording import Step, Unit

LONGEST = 9  # words per side; beyond that two reports tell different things
_EDGE = 5  # words per side at the edge of a sentence, where only one neighbour vouches for the gap
_ADDED = 2  # words that only one side may have inside a phrase
_APART = 2  # equal units that may stand inside one phrase, one of them with content
_SHORT = 3  # words per side up to which two telling edits side by side are one phrase
_FRAME = 4  # words of a reporting frame ("the minister said on Thursday")


_REPORTING = word_set("according said says told tells added wrote stated announced reported")
_JOINTS = word_set(
    "in on at to for by of from with about against into over after before during near since through "
    "under between among across along around and or but nor yet while because as than"
)
_TIMES = word_set("yesterday today tomorrow week weekend month year night previously earlier later ago")
_RELATIVES = word_set("that which who whom whose where when while because after before as since and but")


class Phrase(NamedTuple):
    """Set units `a_first`..`a_last` against `b_first`..`b_last` (half-open); `core` is what differs."""

    a_first: int
    a_last: int
    b_first: int
    b_last: int
    core: tuple[int, int, int, int]


def phrases(a: Sequence[Unit], b: Sequence[Unit], path: Sequence[Step]) -> list[Phrase]:
    """Return the phrases in which two stretches differ, in order; at most nine words per side differ.

    `path` is what `steps(a, b)` gave.
    """
    way = Way(a, b, pieces(a, b, path))
    cut = way.path
    found = []
    for group in _groups(way):
        core = (
            cut[group[0]].a_first,
            cut[group[-1]].a_last,
            cut[group[0]].b_first,
            cut[group[-1]].b_last,
        )
        first = leftwards(way, group[0])
        last = rightwards(way, first, group[-1])
        a_first, b_first = with_article(way, first)
        found.append(Phrase(a_first, cut[last].a_last, b_first, cut[last].b_last, core))
    return found


def _groups(way: Way) -> list[list[int]]:
    """Gather the indices of differing steps that make one phrase; each group holds a telling one."""
    groups: list[list[int]] = []
    frames = _frames(way)
    for index, step in enumerate(way.path):
        if index in frames:
            groups.append(frames[index])
            continue
        if step.same or _elsewhere(way, index) or (groups and index <= groups[-1][-1]):
            continue
        if groups and groups[-1] not in frames.values() and _joins(way, groups[-1], index):
            groups[-1].append(index)
        else:
            groups.append([index])
    return [g for g in groups if g in frames.values() or any(_telling(way, index) for index in g)]


def _frames(way: Way) -> dict[int, list[int]]:
    """Return, by their first step, the runs in which one side reports before a source and the other after it.

    "according to the minister" against "the minister said": to an aligner a
    word added here and a word added there, to a reader one phrase.
    """
    frames: dict[int, list[int]] = {}
    last: tuple[int, int] | None = None
    for index, step in enumerate(way.path):
        side_a, side_b = way.sides(index)
        if step.matched and step.same:
            continue
        reports = [any(unit.words in _REPORTING for unit in side) for side in (side_a, side_b)]
        if step.matched or (side_a and side_b) or not any(reports) or len(side_a or side_b) > _FRAME:
            last = None
        elif last and last[1] == reports[0] and index - last[0] <= 2 * _FRAME:
            frames[last[0]] = list(range(last[0], index + 1))
            last = None
        else:
            last = (index, reports[1])
    return frames


def _elsewhere(way: Way, at: int) -> bool:
    """Return whether a gap says different things, rather than the same in other words."""
    if way.path[at].matched:
        return False
    side_a, side_b = way.sides(at)
    if max(len(side_a), len(side_b)) > (_EDGE if at in {0, len(way.path) - 1} else LONGEST):
        return True
    if not side_a or not side_b:
        return max(len(side_a), len(side_b)) > _ADDED or _stray(way, at)
    content = sorted((sum(unit.content for unit in side_a), sum(unit.content for unit in side_b)))
    return (
        content[1] > (2 * content[0] + 2 if content[0] else 3)
        or _only_one_dated(side_a, side_b)
        or _only_one_reports(side_a, side_b)
        or (content[0] > 0 and _other_frame(side_a, side_b))
    )


def _other_frame(a: Sequence[Unit], b: Sequence[Unit]) -> bool:
    """Return whether only one side begins with a preposition, or after a comma; times are left alone."""
    if any(unit.key == "#day" or unit.words in _TIMES for unit in (*a, *b)):
        return False
    joints = [side[0].words in _JOINTS for side in (a, b)]
    if joints[0] != joints[1]:
        return True
    return not joints[0] and breaks(a[0]) != breaks(b[0]) and min(len(a), len(b)) > 1


def _joins(way: Way, group: Sequence[int], at: int) -> bool:
    """Return whether a step belongs to the phrase before it: next to it or a word apart, in one clause."""
    between = way.path[group[-1] + 1 : at]
    if between and not (_telling(way, group[-1]) and _telling(way, at)):
        return False
    if len(between) > _APART or not all(step.same for step in between):
        return False
    if sum(way.a[step.a_first].content for step in between) > 1:
        return False
    if any(_new_clause(side) for index in range(group[-1] + 1, at + 1) for side in way.sides(index)):
        return False
    first, last = way.path[group[0]], way.path[at]
    longest = max(last.a_last - first.a_first, last.b_last - first.b_first)
    if not between and _telling(way, group[-1]) and _telling(way, at):
        kept_apart = (
            not (last.matched or way.path[group[-1]].matched)
            and all(way.sides(at))
            and all(way.sides(group[-1]))
        )
        if longest > _SHORT or kept_apart:
            return False
    return longest <= LONGEST


def _new_clause(side: Sequence[Unit]) -> bool:
    """Return whether one side of a step opens a clause: after punctuation, or with "that", "who", "but"."""
    return bool(side) and (breaks(side[0]) or (len(side) > 1 and side[0].words in _RELATIVES))


def _telling(way: Way, at: int) -> bool:
    """Return whether a step is worth a phrase: other words, not other endings or function words only."""
    side_a, side_b = way.sides(at)
    if way.path[at].matched:
        return side_a[0].content and (_other_word(side_a[0], side_b[0]) or _adjectival(way, at))
    if side_a and side_b:
        return any(unit.content for unit in side_a) or any(unit.content for unit in side_b)
    return _attributive(way, at) or _modal(way, at)


def _adjectival(way: Way, at: int) -> bool:
    """Return whether one side has a place, the other its adjective and a noun ("Norwegian waters")."""
    if at + 1 >= len(way.path):
        return False
    (x, *_), (y, *_) = way.sides(at)
    after_a, after_b = way.sides(at + 1)
    added = [*after_a, *after_b]
    noun = len(added) == 1 and added[0].content and added[0].before == " "
    return noun and (adjective(x, y) if after_a else adjective(y, x))


def _modal(way: Way, at: int) -> bool:
    """Return whether only one side has a modal before the verb that both share ("may close", "closes")."""
    added = [*way.sides(at)[0], *way.sides(at)[1]]
    if len(added) != 1 or added[0].words not in MODALS or at + 1 >= len(way.path):
        return False
    return way.path[at + 1].matched and way.sides(at + 1)[0][0].content


def _other_word(x: Unit, y: Unit) -> bool:
    """Return whether two units of one key are different words, not forms of one word."""
    if x.stem == y.stem and x.stem[:1] != "@":
        return False
    return x.words[:3] != y.words[:3] and not _abbreviates(x.words, y.words)


def _abbreviates(x: str, y: str) -> bool:
    """Return whether one of two forms is the other without points, or its initials ("u.n.")."""
    short, long = sorted((x.replace(".", ""), y.replace(".", "")), key=len)
    words = [word for word in long.split() if word not in {"of", "and", "the", "for"}]
    return short == long or short == "".join(word[0] for word in words)


def _only_one_dated(a: Sequence[Unit], b: Sequence[Unit]) -> bool:
    """Return whether one side says when, and nothing else, and the other something else."""
    days = [
        any(u.key == "#day" for u in side) and all(u.key == "#day" or not u.content for u in side)
        for side in (a, b)
    ]
    return days[0] != days[1] and not any(unit.words in _TIMES for unit in (*a, *b))


def _only_one_reports(a: Sequence[Unit], b: Sequence[Unit]) -> bool:
    """Return whether one side only reports ("he said") and the other says something."""
    reports = [any(unit.words in _REPORTING for unit in side) for side in (a, b)]
    if reports[0] == reports[1]:
        return False
    bare, other = (a, b) if reports[0] else (b, a)
    telling = [unit for unit in bare if unit.content and unit.words not in _REPORTING and unit.key != "#day"]
    return not telling and sum(unit.content for unit in other) > 1


def _attributive(way: Way, at: int) -> bool:
    """Return whether words that one side adds qualify the shared word that follows, next to shared words."""
    added = [*way.sides(at)[0], *way.sides(at)[1]]
    if len(added) > _ADDED or not all(unit.content for unit in added) or at + 1 >= len(way.path):
        return False
    before = next((n for n in range(at - 1, -1, -1) if not _stray(way, n)), None)
    return way.path[at + 1].same and (before is None or way.path[before].matched)


def _stray(way: Way, at: int) -> bool:
    """Return whether a step is a place that one side has here and the other may have elsewhere."""
    side_a, side_b = way.sides(at)
    added = [unit for unit in (*side_a, *side_b) if unit.content]
    return bool(side_a) != bool(side_b) and bool(added) and all(unit.stem[:1] == "@" for unit in added)

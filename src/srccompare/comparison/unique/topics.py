"""Cut the sentences that only one article has into sections of one topic.

Of ten sentences about a town perhaps six name it; the others say "the town"
or quote. So a section is found as the cheapest reading of all
sentences in a row: naming its topic earns what the name is worth, not naming
it costs a little, changing the topic costs more, and most inside a paragraph (a
Viterbi search over the topics).
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.comparison.unique.terms import Terms
    from srccompare.segments.model import Witness

# NOTE: in units of a perfect name (kept to the section, rare, named by no
# other article). A topic survives two to four sentences that do not name it,
# and needs two that do.
_MISS = 0.2
_MISS_SHARED = 0.1
_CHANGE = 0.8
_CHANGE_INSIDE = 1.2
_CHANGE_AT_HEADING = 0.4
_LEAST_GAIN = 0.25
_LONGEST = 8

# Openings that go on with what stood before.
_GOES_ON = word_set(
    """
    he she it they his her its their him them this that these those such but however still instead though yet
    and or neither nor
    """
)


class Section(NamedTuple):
    """Hold the sentences of one section (indices, in order) and its topic's key; "" where none stands out."""

    topic: str
    sentences: tuple[int, ...]


def sections(witness: Witness, alone: Sequence[int], terms: Terms) -> list[Section]:
    """Return the sections of the sentences `alone` (sorted indices) in text order; each is in one of them."""
    if not alone:
        return []
    path = _read(witness, frozenset(alone), terms)
    found: list[Section] = []
    for topic, run in _runs(alone, [path[n] for n in alone]):
        kept = _trimmed(witness, topic, run, terms) if topic else 0
        if kept:
            found.append(Section(topic, tuple(run[:kept])))
        found += [Section("", tuple(part)) for part in _untitled(witness, run[kept:], terms)]
    return _merged(_headed(witness, found))


def _read(witness: Witness, alone: frozenset[int], terms: Terms) -> list[str]:
    """Return the topic of each compared sentence in the best reading; "" for none.

    Sentences that other articles share take part: they say as well what a
    passage is about.
    """
    scores: dict[str, float] = {"": 0.0}
    steps: list[dict[str, str]] = []
    for n in range(len(witness.sentences)):
        miss = _MISS if n in alone else _MISS_SHARED
        change = _change(witness, n)
        top = max(scores, key=lambda topic: (scores[topic], topic))
        floor = scores[top] - change
        hits = {key: terms.gain[key] for key in terms.keys[n] if terms.gain[key] >= _LEAST_GAIN}
        reached: dict[str, float] = {}
        came: dict[str, str] = {}
        for topic in {**scores, **hits}:
            stay = scores.get(topic, -math.inf)
            came[topic] = topic if stay > floor else top
            reached[topic] = max(stay, floor) + (hits.get(topic, -miss) if topic else 0.0)
        # A topic that is further behind than a change costs can be reached anew at any time.
        least = max(reached.values()) - _CHANGE_INSIDE
        scores = {topic: score for topic, score in reached.items() if score >= least or not topic}
        steps.append(came)
    return _trace(scores, steps)


def _change(witness: Witness, n: int) -> float:
    """Return what it costs to change the topic before sentence `n`."""
    if n and (_same_segment(witness, n - 1, n) or _is_heading(witness, n - 1)):
        return _CHANGE_INSIDE
    return _CHANGE_AT_HEADING if _is_heading(witness, n) else _CHANGE


def _is_heading(witness: Witness, n: int) -> bool:
    """Return whether a compared sentence is a headline of what follows."""
    return witness.segments[witness.sentences[n].segment].kind == "headline"


def _same_segment(witness: Witness, a: int, b: int) -> bool:
    """Return whether two compared sentences stand in one paragraph."""
    return witness.sentences[a].segment == witness.sentences[b].segment


def _trimmed(witness: Witness, topic: str, run: Sequence[int], terms: Terms) -> int:
    """Return how many sentences of a run are on its topic: behind the last that names it only tied ones."""
    kept = max((n for n, s in enumerate(run, 1) if topic in terms.keys[s]), default=0)
    while 0 < kept < len(run) and _tied(witness, run[:kept], run[kept], terms):
        kept += 1
    return kept


def _trace(scores: dict[str, float], steps: list[dict[str, str]]) -> list[str]:
    """Follow the best reading back to its beginning."""
    topic = max(scores, key=lambda key: (scores[key], key))
    path = []
    for came in reversed(steps):
        path.append(topic)
        topic = came[topic]
    return path[::-1]


def _runs(alone: Sequence[int], path: Sequence[str]) -> list[tuple[str, list[int]]]:
    """Return the stretches of one topic."""
    runs: list[tuple[str, list[int]]] = []
    for n, topic in zip(alone, path, strict=True):
        if runs and runs[-1][0] == topic:
            runs[-1][1].append(n)
        else:
            runs.append((topic, [n]))
    return runs


def _untitled(witness: Witness, run: Sequence[int], terms: Terms) -> list[list[int]]:
    """Split a stretch without a topic where nothing ties a sentence to the one before it."""
    parts: list[list[int]] = []
    for n in run:
        if parts and len(parts[-1]) < _LONGEST and _tied(witness, parts[-1], n, terms):
            parts[-1].append(n)
        else:
            parts.append([n])
    return parts


def _tied(witness: Witness, part: Sequence[int], n: int, terms: Terms) -> bool:
    """Return whether sentence `n` goes on with the part before it."""
    before = part[-1]
    if n - before > 1 or _is_heading(witness, n):
        return False
    if _same_segment(witness, before, n) or _is_heading(witness, before):
        return True
    first = witness.sentences[n].first
    if witness.tokens.words[first : first + 1] and witness.tokens.words[first] in _GOES_ON:
        return True
    telling = {key for m in part for key in terms.keys[m] if terms.gain[key] >= _LEAST_GAIN}
    keys = terms.keys[n]
    return not telling.isdisjoint(keys) or terms.names.isdisjoint(keys)


def _headed(witness: Witness, found: Sequence[Section]) -> list[Section]:
    """Put a heading that stands alone in front of the section that it titles."""
    headed: list[Section] = []
    headings_only = False
    for section in found:
        above = headed[-1].sentences if headed else ()
        if headings_only and above[-1] + 1 == section.sentences[0]:
            headed[-1] = Section(section.topic, above + section.sentences)
        else:
            headed.append(section)
        headings_only = all(_is_heading(witness, n) for n in section.sentences)
    return headed


def _merged(found: list[Section]) -> list[Section]:
    """Join sections of one telling topic that stand close together."""
    joined: list[Section] = []
    for section in found:
        home = next(
            (
                n
                for n in range(len(joined) - 1, max(-1, len(joined) - 3), -1)
                if section.topic
                and joined[n].topic == section.topic
                and section.sentences[0] - joined[n].sentences[-1] <= _LONGEST
            ),
            None,
        )
        if home is None:
            joined.append(section)
        else:
            joined[home] = Section(section.topic, joined[home].sentences + section.sentences)
    return joined

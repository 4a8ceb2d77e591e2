"""Cut the sentences that one article has alone into sections of one topic.

Thirteen sentences about an island name it in eight; the others say "the
island" or quote. So a section is found as the cheapest reading of all
sentences in a row: naming its topic earns what the name is worth, not naming
it costs a little, changing the topic costs more, and less where a paragraph
ends or a shared sentence stands between (a Viterbi search over the topics).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.comparison.terms import Terms
    from srccompare.segments.model import Witness

# NOTE: in units of a perfect name (kept to the section, rare, named by no
# other article). A topic survives two to four sentences that do not name it,
# and needs two that do.
_MISS = 0.2
_CHANGE = 0.6
_CHANGE_INSIDE = 1.0
_GAP_DISCOUNT = 0.2
_LEAST_GAIN = 0.25
_LONGEST = 8

# Openings that go on with what stood before.
_GOES_ON = frozenset(
    """
    he she it they his her its their him them this that these those such but however also both so still
    instead though yet and or there then nor another neither meanwhile asked
    """.split()  # noqa: SIM905 - a list to be read and mended
)


class Section(NamedTuple):
    """Hold the sentences of one section (indices, in order) and its topic's key; "" where none stands out."""

    topic: str
    sentences: tuple[int, ...]


def sections(witness: Witness, alone: Sequence[int], terms: Terms) -> list[Section]:
    """Return the sections of the sentences `alone` (sorted indices), in text order; each is in one of them."""
    found: list[Section] = []
    for topic, run in _runs(alone, _read(witness, alone, terms)):
        if topic:
            found.append(Section(topic, tuple(run)))
        else:
            found += [Section("", tuple(part)) for part in _untitled(witness, run, terms)]
    return _merged(found, terms)


def _read(witness: Witness, alone: Sequence[int], terms: Terms) -> list[str]:
    """Return the topic of each sentence in the best reading; "" for none."""
    scores: dict[str, float] = {"": 0.0}
    steps: list[dict[str, str]] = []
    before = None
    for n in alone:
        cost = _change(witness, before, n)
        top = max(scores, key=lambda topic: (scores[topic], topic))
        floor = scores[top] - cost
        hits = {key: terms.gain[key] for key in terms.of[n] if terms.gain.get(key, 0.0) >= _LEAST_GAIN}
        reached: dict[str, float] = {}
        came: dict[str, str] = {}
        for topic in ("", *sorted((scores.keys() | hits.keys()) - {""})):
            stay = scores.get(topic, floor)
            came[topic] = topic if stay > floor or topic == top else top
            reached[topic] = max(stay, floor) + (hits.get(topic, -_MISS) if topic else 0.0)
        best = max(reached.values())
        # A topic that is further behind than a change costs can be reached anew at any time.
        scores = {
            topic: score for topic, score in reached.items() if score >= best - _CHANGE_INSIDE or not topic
        }
        steps.append(came)
        before = n
    return _trace(scores, steps)


def _trace(scores: dict[str, float], steps: list[dict[str, str]]) -> list[str]:
    """Follow the best reading back to its beginning."""
    topic = max(scores, key=lambda key: (scores[key], key))
    path = []
    for came in reversed(steps):
        path.append(topic)
        topic = came[topic]
    return path[::-1]


def _change(witness: Witness, before: int | None, n: int) -> float:
    """Return what it costs to change the topic before sentence `n`."""
    if before is None:
        return _CHANGE
    if n - before > 1:
        return max(0.1, _CHANGE - _GAP_DISCOUNT * (n - before - 1))
    same = witness.sentences[n].segment == witness.sentences[before].segment
    return _CHANGE_INSIDE if same else _CHANGE


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
    """Tell whether sentence `n` goes on with the part before it."""
    before = part[-1]
    if n - before > 1:
        return False
    a, b = witness.sentences[before], witness.sentences[n]
    if a.segment == b.segment:
        return True
    if witness.tokens.words[b.first : b.first + 1] and witness.tokens.words[b.first] in _GOES_ON:
        return True
    telling = {key for m in part for key in terms.of[m] if terms.gain.get(key, 0.0) >= _LEAST_GAIN / 2}
    return not telling.isdisjoint(terms.of[n]) or terms.names.isdisjoint(terms.of[n])


def _merged(found: list[Section], terms: Terms) -> list[Section]:
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

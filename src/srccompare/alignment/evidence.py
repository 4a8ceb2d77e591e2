"""Set the sentences of two witnesses side by side and measure what speaks for a link.

A key weighs by its inverse frequency over the sentences of only these two
witnesses (tf-isf, Sanchez-Perez, Sidorov and Gelbukh at PAN 2014), so
no table of general word frequencies is needed and what the whole story is
about weighs little. Nothing depends on where in its article a sentence
stands, and neighbours count alike before and behind: turned paragraphs give
the same evidence.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import chain
from math import fsum, log, sqrt
from typing import TYPE_CHECKING, NamedTuple

from srccompare.alignment.everyday import is_telling
from srccompare.alignment.lazily import Lazily

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from srccompare.alignment.features import Unit
    from srccompare.alignment.model import Clues

Vector = dict[str, float]

# NOTE: of two one-sentence texts every shared word would stand in all
# sentences and weigh nothing; imagined sentences without it keep the scale.
# Of 3 to 120, 30 to 60 did best on held-out events.
IMAGINED = 40
NEIGHBOUR = 0.35
SHORT_DATE = 3
# Articles of fewer sentences count as this long: a pair is not likely for want of others.
FEW = 8
# Beyond this share of common names two articles count as one story.
SAME_STORY = 0.35


class Side(NamedTuple):
    """Hold one witness ready to be compared, one entry per sentence in each list or table.

    Vectors have length 1. `masses` sum the weights of the keys, `entities` are
    the clues' names and speakers, with those of the sentence before in the
    same paragraph where this one says "he".
    """

    units: list[Unit]
    vectors: list[Vector]
    flat: Lazily[Vector]
    roots: Lazily[Vector]
    context: Lazily[Vector]
    themes: Lazily[Vector]
    masses: Lazily[float]
    clauses: Lazily[list[tuple[frozenset[str], float]]]
    entities: list[frozenset[str]]
    clues: Clues


class Story(NamedTuple):
    """Hold two sides with the weights they share.

    `weights` are those of keys, `kinds` those of themes; `names` the keys that
    are mostly printed as names, `telling` the weights of what is neither name
    nor everyday word, `hapaxes` the keys that one sentence of either side has;
    `kinship` in 0..1 the share of names that the articles have in common;
    `size` the logarithm of their mean number of sentences.
    """

    a: Side
    b: Side
    weights: Vector
    kinds: Vector
    names: frozenset[str]
    telling: Vector
    hapaxes: frozenset[str]
    kinship: float
    size: float


def tell(units_a: list[Unit], units_b: list[Unit], clues_a: Clues, clues_b: Clues) -> Story:
    """Prepare two witnesses for comparison, given the units of their sentences; linear in their texts."""
    both = units_a + units_b
    total = len(both) + IMAGINED + 1
    spread = _spread([unit.bag for unit in both])
    weights = _weights(spread, total)
    roots = _weights(_spread([unit.roots for unit in both]), total)
    kinds = _weights(_spread([unit.themes for unit in both]), total)
    printed = _spread([unit.names for unit in both])
    names = frozenset([key for key, count in printed.items() if 2 * count >= spread[key]])
    return Story(
        _side(units_a, clues_a, weights, roots, kinds),
        _side(units_b, clues_b, weights, roots, kinds),
        weights,
        kinds,
        names,
        {key: weight for key, weight in weights.items() if is_telling(key) and key not in names},
        frozenset(_once(units_a) & _once(units_b)),
        _kinship(clues_a, clues_b),
        log(max(FEW, len(units_a)) * max(FEW, len(units_b))) / 2,
    )


def _once(units_: Sequence[Unit]) -> set[str]:
    """Return the keys that stand in one sentence only."""
    spread = _spread([unit.bag for unit in units_])
    return {key for key, count in spread.items() if count == 1}


def _spread(bags: Iterable[Iterable[str]]) -> Counter[str]:
    """Return in how many bags each key stands."""
    return Counter(chain.from_iterable(bags))


def _weights(spread: Mapping[str, int], total: int) -> Vector:
    """Return ln(total / (df + .5)) of every key; `total` is one more than the bags, real and imagined."""
    return {key: log(total / (count + 0.5)) for key, count in spread.items()}


def _side(units_: list[Unit], clues: Clues, weights: Vector, roots: Vector, kinds: Vector) -> Side:
    """Weigh one side."""
    near = _near(units_)

    def weighed(bag: Mapping[str, float], by: Vector) -> Vector:
        return _unit_length(bag, [n * by[k] for k, n in bag.items()])

    return Side(
        units=units_,
        vectors=[weighed(u.bag, weights) for u in units_],
        flat=Lazily(lambda n: _unit_length(units_[n].bag, units_[n].bag.values())),
        roots=Lazily(lambda n: weighed(units_[n].roots, roots)),
        context=Lazily(lambda n: weighed(_context(units_, n, near[n]), weights)),
        themes=Lazily(lambda n: weighed(units_[n].themes, kinds)),
        masses=Lazily(lambda n: sum([weights[k] for k in units_[n].bag])),
        clauses=Lazily(lambda n: [(c, fsum([weights[k] for k in c]) + 2) for c in units_[n].clauses]),
        entities=_entities(units_, clues),
        clues=clues,
    )


def _unit_length(keys: Iterable[str], values: Collection[float]) -> Vector:
    """Return the vector of these values scaled to length 1; an empty one stays empty."""
    norm = sqrt(sum([n * n for n in values]))
    return {key: n / norm for key, n in zip(keys, values, strict=True)}


def _near(units_: Sequence[Unit]) -> list[tuple[int, ...]]:
    """Return the indices of the sentences next to each.

    Next to a sentence that is a paragraph of its own are the paragraphs
    around it, next to another its neighbours in the paragraph.
    """
    paragraphs: defaultdict[int, list[int]] = defaultdict(list)
    for index, unit in enumerate(units_):
        paragraphs[unit.paragraph].append(index)
    order = list(paragraphs.values())
    near: list[tuple[int, ...]] = []
    for number, members in enumerate(order):
        if len(members) > 1:
            first, last = members[0], members[-1]
            near += [tuple(n for n in (at - 1, at + 1) if first <= n <= last) for at in members]
        else:
            beside = (*order[max(0, number - 1) : number], *order[number + 1 : number + 2])
            near.append(tuple(n for other in beside for n in other))
    return near


def _context(units_: Sequence[Unit], index: int, near: Sequence[int]) -> Vector:
    """Return the bag of a sentence with the keys of those next to it at a lower weight."""
    context = {key: NEIGHBOUR for n in near for key in units_[n].bag}
    context.update(units_[index].bag)
    return context


def _entities(units_: Sequence[Unit], clues: Clues) -> list[frozenset[str]]:
    """Return who each sentence speaks of."""
    found: list[frozenset[str]] = []
    for index, unit in enumerate(units_):
        own = clues.names[index] | clues.speakers[index]
        if unit.anaphoric and index and units_[index - 1].paragraph == unit.paragraph:
            own |= found[-1]
        found.append(own)
    return found


def _kinship(a: Clues, b: Clues) -> float:
    """Return the share of the names of two articles that both have, in 0..1, up to what one story needs."""
    in_a, in_b = (Counter(name for names in clues.names for name in names) for clues in (a, b))
    total = in_a.total() + in_b.total()
    if not in_a or not in_b:
        return 1.0
    shared = sum(count + in_b[name] for name, count in in_a.items() if name in in_b)
    return min(1.0, shared / total / SAME_STORY)


def dot(a: Vector, b: Vector) -> float:
    """Return the scalar product of two sparse vectors."""
    # NOTE: never over the set of common keys: the order of a set, and with it
    # the last bit of a sum, changes from process to process.
    few, many = (b, a) if len(b) < len(a) else (a, b)
    return sum([weight * many[key] for key, weight in few.items() if key in many])


FEATURES = (
    "coverage",
    "words",
    "names",
    "telling words",
    "grams",
    "fragment",
    "shortest",
    "speaker",
    "speakers apart",
    "hapaxes",
    "root of context",
    "theme and name",
    "events",
    "event mass",
    "clause",
    "stems",
    "flat",
    "figure",
    "entities",
    "date",
    "size",
    "kinship",
    "two headlines",
    "one headline",
)
"""What `measure` returns, in its order."""


def measure(story: Story, i: int, j: int) -> tuple[float, ...]:
    """Return the evidence for a link between sentence `i` of one side and `j` of the other."""
    a, b = story.a, story.b
    x, y = a.units[i], b.units[j]
    weights = story.weights
    shared = [key for key in x.bag if key in y.bag]
    words = sum([weights[key] for key in shared if key not in story.names])
    names = sum([weights[key] for key in shared if key in story.names])
    entities = a.entities[i] & b.entities[j]
    events = [key for key in x.themes if key in y.themes and key[-1] == "!"]
    said_a, said_b = a.clues.speakers[i], b.clues.speakers[j]
    same_speaker = bool(said_a & said_b)
    return (
        (words + names) / (min(a.masses[i], b.masses[j]) or 1.0),
        words,
        names,
        sum([story.telling[key] for key in shared if key in story.telling]),
        len(x.grams & y.grams) / (min(len(x.grams), len(y.grams)) + 20),
        float(quotes(x, y) or quotes(y, x)),
        float(min(x.keys, y.keys)),
        float(same_speaker),
        float(bool(said_a and said_b) and not same_speaker),
        float(len(story.hapaxes.intersection(shared))),
        sqrt(dot(a.context[i], b.context[j])),
        dot(a.themes[i], b.themes[j]) if entities else 0.0,
        float(len(events)),
        min(5.0, sum([story.kinds[key] for key in events])),
        _clause(story, i, j, shared),
        dot(a.roots[i], b.roots[j]),
        dot(a.flat[i], b.flat[j]),
        float(not a.clues.figures[i].isdisjoint(b.clues.figures[j])),
        min(2.0, float(len(entities))),
        float(_same_day(a.clues.dates[i], b.clues.dates[j])),
        story.size,
        story.kinship,
        float(x.headline and y.headline),
        float(x.headline != y.headline),
    )


def quotes(x: Unit, y: Unit) -> bool:
    """Return whether a sentence quotes words of another."""
    return bool(x.fragments) and any(f in y.line for f in x.fragments)


def _clause(story: Story, i: int, j: int, shared: Iterable[str]) -> float:
    """Return how much of the best-covered clause of either sentence stands in the other."""
    best = 0.0
    common = frozenset(shared)
    if len(common) < 2:
        return best
    weights = story.weights
    for clause, mass in (*story.a.clauses[i], *story.b.clauses[j]):
        covered = clause & common
        if len(covered) > 1:
            best = max(best, fsum([weights[key] for key in covered]) / mass)
    return best


def _same_day(a: Sequence[tuple[int, int]], b: Sequence[tuple[int, int]]) -> bool:
    """Return whether two of the dates, each of a few days at most, overlap."""
    return bool(a and b) and not _short_days(a).isdisjoint(_short_days(b))


def _short_days(dates: Sequence[tuple[int, int]]) -> set[int]:
    """Return the days of the dates that are of a few days at most, as ordinals."""
    return {day for first, last in dates if last - first <= SHORT_DATE for day in range(first, last + 1)}

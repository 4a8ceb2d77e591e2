"""Train the weights of the sentence links: `python tools/train_links.py FOLDER`.

FOLDER holds annotated articles that are not part of this project, as the
external evaluation data lays them out: `triples.jsonl.xz` (real reports of one
event by three outlets, sentence pairs annotated) and `ecbplus.jsonl.xz`
(labelled sentence pairs, half of them from a twin incident). Printed are the
figures of a cross-validation that leaves out one event at a time, and then
the constants of `alignment/weights.py`, trained on all events.

The model is a logistic regression with an L2 penalty over standardised
features, fitted by Newton's method; nothing but the standard library is used.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import lzma
from functools import partial
from itertools import combinations
from math import sqrt
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from srccompare import Article
from srccompare.alignment.candidates import promising
from srccompare.alignment.evidence import FEATURES, measure, tell
from srccompare.alignment.features import units
from srccompare.alignment.thirds import circles, second_look, sigmoid
from srccompare.comparison.clues import clues
from srccompare.comparison.sources import prepare

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from srccompare.alignment.evidence import Story
    from srccompare.alignment.model import Clues
    from srccompare.alignment.thirds import Pair
    from srccompare.comparison.model import Source

# A twin-incident pair is chosen to be hard, not met in reading: it counts less.
TWIN_WEIGHT = 0.2
PENALTY = 2.0
# A sentence has about as many partners in a long article as in a short one, so
# each pair is as much less likely as there are more of them: this weight is
# known, not trained.
FIXED = {"size": -1.0}
ROUNDS = 16
LONGEST_STEP = 1.0
FOLDS = 8

# The bars that stand in `alignment/weights.py`, and some around them.
BARS = (0.2, 0.24, 0.28, 0.3, 0.32, 0.38, 0.42, 0.45, 0.48, 0.52, 0.6, 0.7, 0.75, 0.77, 0.8, 0.85, 0.9)

ALONE, THIRDS, TWINS = "triples, two articles alone", "triples, with the third", "twin incidents"


Keys = list[list[str]]


class Row(NamedTuple):
    """Hold one labelled row: what speaks for it, whether it is a link, its weight, its fixed log-odds."""

    evidence: tuple[float, ...]
    linked: bool
    weight: float
    offset: float


class Match(NamedTuple):
    """Hold the promising pairs of two articles: their evidence, and the labels of those that have one."""

    story: Story
    evidence: dict[Pair, tuple[float, ...]]
    labels: dict[Pair, bool]


class Event(NamedTuple):
    """Hold the articles of one event; `links` counts the annotated ones.

    Each two of them are a match, and, where there are three, each one with itself.
    """

    name: str
    matches: dict[Pair, Match]
    links: int
    twin: bool


class Model(NamedTuple):
    """Hold the weights of raw features and the bias."""

    weights: tuple[float, ...]
    bias: float


def read(path: Path) -> list[Any]:
    """Read compressed JSON Lines."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def article(text: str, published: str | None = None) -> Article:
    """Make an article; a day that cannot be read counts as none."""
    try:
        day = dt.date.fromisoformat((published or "")[:10])
    except ValueError:
        day = None
    return Article.from_text(text, published=day)


def gold_keys(source: Source, gold: dict[str, list[int]]) -> Keys:
    """Return, for each compared sentence, the annotated sentences it covers by half, of either side."""
    keys = []
    for sentence in source.witness.sentences:
        start, end = sentence.start, sentence.end
        keys.append(
            [
                key
                for key, (first, last) in gold.items()
                if 2 * max(0, min(end, last) - max(start, first)) >= min(end - start, last - first)
            ]
        )
    return keys


def is_link(gold: set[frozenset[str]], a: Keys, b: Keys, p: int, q: int) -> bool:
    """Return whether two sentences are annotated as a link; all links are."""
    return any(frozenset((x, y)) in gold for x in a[p] for y in b[q])


def is_same_incident(gold: dict[tuple[str, str], bool], a: Keys, b: Keys, p: int, q: int) -> bool | None:
    """Return the label of two sentences, None where they have none."""
    labels = [gold[x, y] for x in a[p] for y in b[q] if (x, y) in gold]
    return any(labels) if labels else None


def no_label(_p: int, _q: int) -> None:
    """Label no pair: nobody annotated what an article says twice."""


def match(
    both: Sequence[Source],
    hints: Sequence[Clues],
    label: Callable[[int, int], bool | None],
    *,
    within: bool = False,
) -> Match:
    """Measure the promising pairs of two articles, or `within` one, and label them."""
    first, second = (units(source.witness, each) for source, each in zip(both, hints, strict=True))
    story = tell(first, second, *hints)
    evidence = {(i, j): measure(story, i, j) for i, j in promising(story) if i < j or not within}
    labels = {pair: known for pair in evidence if (known := label(*pair)) is not None}
    return Match(story, evidence, labels)


def triples(folder: Path) -> Iterator[Event]:
    """Yield events of three articles in which every link is annotated."""
    for record in read(folder / "triples.jsonl.xz"):
        names = list(record["articles"])
        articles = [record["articles"][name] for name in names]
        sources = prepare([article(a["text"], a["published"]) for a in articles])
        hints = clues(sources)
        keys = [
            [[f"{name}:{key}" for key in some] for some in gold_keys(s, a["sentences"])]
            for name, s, a in zip(names, sources, articles, strict=True)
        ]
        gold = {frozenset(pair[:2]) for pair in record["gold"]["pairs"]}

        matches = {
            (i, j): match(
                (sources[i], sources[j]), (hints[i], hints[j]), partial(is_link, gold, keys[i], keys[j])
            )
            for i, j in combinations(range(len(names)), 2)
        }
        within = {
            (i, i): match((source, source), (hint, hint), no_label, within=True)
            for i, (source, hint) in enumerate(zip(sources, hints, strict=True))
        }
        yield Event(record["id"], matches | within, len(gold), twin=False)


def twins(folder: Path) -> Iterator[Event]:
    """Yield pairs of articles with some labelled pairs of sentences; a topic holds both twin incidents."""
    records = read(folder / "ecbplus.jsonl.xz")
    texts = records[0]["articles"]
    for record in records[1:]:
        both = [texts[record[key]] for key in "ab"]
        sources = prepare([article(each["text"]) for each in both])
        first, second = clues(sources)
        keys = [
            gold_keys(s, {str(n): span for n, span in enumerate(each["sentences"])})
            for s, each in zip(sources, both, strict=True)
        ]
        gold = {(str(x), str(y)): bool(label) for x, y, label in record["pairs"]}

        found = match(sources, (first, second), partial(is_same_incident, gold, keys[0], keys[1]))
        yield Event(record["a"].split("_")[0], {(0, 1): found}, sum(gold.values()), twin=True)


FREE = tuple(index for index, name in enumerate(FEATURES) if name not in FIXED)


def offset(evidence: Sequence[float]) -> float:
    """Return the log-odds that the fixed weights give."""
    return sum(weight * evidence[FEATURES.index(name)] for name, weight in FIXED.items())


def rows(events: Iterable[Event]) -> list[Row]:
    """Return the labelled pairs of events; a last feature tells twin-incident data apart."""
    return [
        Row(
            (*(found.evidence[pair][n] for n in FREE), float(event.twin)),
            linked,
            TWIN_WEIGHT if event.twin else 1.0,
            offset(found.evidence[pair]),
        )
        for event in events
        for found in event.matches.values()
        for pair, linked in found.labels.items()
    ]


def fit(rows: Sequence[Row]) -> Model:
    """Fit a logistic regression by Newton's method."""
    columns = list(zip(*(row.evidence for row in rows), strict=True))
    size = len(columns)
    means = [sum(column) / len(rows) for column in columns]
    scales = [
        sqrt(sum((value - mean) ** 2 for value in column) / len(rows)) or 1.0
        for column, mean in zip(columns, means, strict=True)
    ]
    scaled = [
        (*((v - m) / s for v, m, s in zip(row.evidence, means, scales, strict=True)), 1.0) for row in rows
    ]
    weights = [0.0] * (size + 1)
    for _ in range(ROUNDS):
        slope = [-PENALTY * w for w in weights[:-1]] + [0.0]
        bend = [[PENALTY * (n == m) * (n < size) for m in range(size + 1)] for n in range(size + 1)]
        for row, values in zip(rows, scaled, strict=True):
            chance = sigmoid(row.offset + sum(w * v for w, v in zip(weights, values, strict=True)))
            error, curve = row.weight * (row.linked - chance), row.weight * chance * (1 - chance)
            for n, value in enumerate(values):
                slope[n] += error * value
                line, part = bend[n], curve * value
                for m in range(n + 1):
                    line[m] += part * values[m]
        for n in range(size + 1):
            for m in range(n):
                bend[m][n] = bend[n][m]
        steps = solve(bend, slope)
        # NOTE: a full step from a poor start can run off to where every chance is 0 or 1.
        damped = min(1.0, LONGEST_STEP / max(map(abs, steps)))
        weights = [w + damped * step for w, step in zip(weights, steps, strict=True)]
    raw = tuple(w / s for w, s in zip(weights, scales, strict=False))
    return Model(raw, weights[-1] - sum(w * m for w, m in zip(raw, means, strict=True)))


def solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Solve a system of linear equations by elimination with partial pivots."""
    rows = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for n in range(size):
        pivot = max(range(n, size), key=lambda m: abs(rows[m][n]))
        rows[n], rows[pivot] = rows[pivot], rows[n]
        for m in range(n + 1, size):
            factor = rows[m][n] / rows[n][n]
            if factor:
                rows[m] = [x - factor * y for x, y in zip(rows[m], rows[n], strict=True)]
    found = [0.0] * size
    for n in reversed(range(size)):
        found[n] = (rows[n][size] - sum(rows[n][m] * found[m] for m in range(n + 1, size))) / rows[n][n]
    return found


def predict(model: Model, evidence: Sequence[float], fixed: float = 0.0) -> float:
    """Return the chance of a link, as for articles met in reading (what is past the evidence counts 0)."""
    return sigmoid(fixed + model.bias + sum(w * v for w, v in zip(model.weights, evidence, strict=False)))


def looks(event: Event, model: Model) -> Iterator[tuple[tuple[float, ...], bool]]:
    """Yield what a second look sees of every labelled pair after a first look with `model`."""
    first = {
        key: {
            pair: predict(model, [evidence[n] for n in FREE], offset(evidence))
            for pair, evidence in found.evidence.items()
        }
        for key, found in event.matches.items()
    }
    around = circles(first)
    for key, found in event.matches.items():
        seen = second_look(key, first, around) if found.labels else {}
        for pair, linked in found.labels.items():
            yield seen[pair], linked


def fit_thirds(events: Sequence[Event]) -> Model:
    """Fit the second look on first chances that come from models without the event itself."""
    found: list[Row] = []
    for event in events:
        if not event.twin:
            model = fit(rows(other for other in events if other is not event))
            found += [Row(look, linked, 1.0, 0.0) for look, linked in looks(event, model)]
    return fit(found)


def cross_validate(events: Sequence[Event]) -> dict[str, list[tuple[float, bool]]]:
    """Return the chances of all labelled pairs, by data and way, by models that saw none of their event."""
    groups = [sorted({e.name for e in events if e.twin == twin}) for twin in (False, True)]
    fold = {name: n % FOLDS for group in groups for n, name in enumerate(group)}
    scored: dict[str, list[tuple[float, bool]]] = {ALONE: [], THIRDS: [], TWINS: []}
    for number in range(FOLDS):
        seen = [event for event in events if fold[event.name] != number]
        model, thirds = fit(rows(seen)), fit_thirds(seen)
        for event in events:
            if fold[event.name] == number:
                found = list(looks(event, model))
                scored[TWINS if event.twin else ALONE] += [
                    (sigmoid(odds), linked) for (odds, *_), linked in found
                ]
                if not event.twin:
                    scored[THIRDS] += [(predict(thirds, look), linked) for look, linked in found]
    return scored


def report(name: str, scored: Sequence[tuple[float, bool]], total: int) -> None:
    """Print precision, recall and F1 at a range of thresholds."""
    print(f"{name}: {total} links, {len(scored)} candidates with {sum(hit for _, hit in scored)}")
    for bar in BARS:
        kept = [hit for chance, hit in scored if chance >= bar]
        right = sum(kept)
        precision, recall = right / max(1, len(kept)), right / total
        f1 = 2 * right / (len(kept) + total)
        print(f"  at {bar:.2f}  P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}")


def main() -> None:
    """Train, validate and print."""
    parser = argparse.ArgumentParser(description="Train the weights of the sentence links.")
    parser.add_argument("folder", type=Path, help="where triples.jsonl.xz and ecbplus.jsonl.xz lie")
    folder = parser.parse_args().folder
    events = [*triples(folder), *twins(folder)]
    totals = {twin: sum(e.links for e in events if e.twin == twin) for twin in (False, True)}
    for name, scored in cross_validate(events).items():
        report(name, scored, totals[name == TWINS])
    model = fit(rows(events))
    print(f"\nBIAS = {model.bias:.3f}\nWEIGHTS = {{")
    trained = dict(zip((FEATURES[n] for n in FREE), model.weights, strict=False))
    for name, weight in ((name, (trained | FIXED)[name]) for name in FEATURES):
        print(f'    "{name}": {weight:.3f},')
    print(f"}}  # twin-incident data: {model.weights[-1]:.3f}")
    thirds = fit_thirds(events)
    print(f"THIRDS_BIAS = {thirds.bias:.3f}")
    print("THIRDS_WEIGHTS = ({})".format(", ".join(f"{weight:.3f}" for weight in thirds.weights)))


if __name__ == "__main__":
    main()

"""Train the weights of the sentence links: python tools/train_links.py FOLDER

FOLDER holds annotated articles that are no part of this project, as the
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
from math import exp, log, sqrt
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from srccompare import Article
from srccompare.alignment.evidence import FEATURES, measure, promising, tell
from srccompare.comparison.clues import clues
from srccompare.comparison.compare import prepare

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from srccompare.comparison.model import Source

# A twin-incident pair is chosen to be hard, not met in reading: it counts less.
TWIN_WEIGHT = 0.2
PENALTY = 2.0
ROUNDS = 12
FOLDS = 8


class Row(NamedTuple):
    """Hold one candidate pair: its event, its evidence, whether it is a link, its weight."""

    event: str
    evidence: tuple[float, ...]
    linked: bool
    weight: float


class Model(NamedTuple):
    """Hold the weights of raw features, the last one for twin-incident data, and the bias."""

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


def gold_keys(source: Source, gold: dict[str, list[int]]) -> list[list[str]]:
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


def triples(folder: Path) -> Iterator[tuple[Row, int]]:
    """Yield a row and, with the first of each event, the number of its annotated links."""
    for record in read(folder / "triples.jsonl.xz"):
        names = list(record["articles"])
        articles = [record["articles"][name] for name in names]
        sources = prepare([article(a["text"], a["published"]) for a in articles])
        hints = clues(sources)
        keys = [gold_keys(s, a["sentences"]) for s, a in zip(sources, articles, strict=True)]
        gold = {frozenset(pair[:2]) for pair in record["gold"]["pairs"]}
        count = len(gold)
        for i in range(len(names)):
            for j in range(i + 1, len(names)):
                story = tell(sources[i].witness, sources[j].witness, hints[i], hints[j])
                for p, q in promising(story):
                    linked = any(
                        frozenset((f"{names[i]}:{x}", f"{names[j]}:{y}")) in gold
                        for x in keys[i][p]
                        for y in keys[j][q]
                    )
                    yield Row(record["id"], measure(story, p, q), linked, 1.0), count
                    count = 0


def twins(folder: Path) -> Iterator[tuple[Row, int]]:
    """Yield the labelled pairs; those of one topic (both incidents) are one event."""
    records = read(folder / "ecbplus.jsonl.xz")
    texts = records[0]["articles"]
    for record in records[1:]:
        pair = [texts[record[key]] for key in "ab"]
        sources = prepare([article(each["text"]) for each in pair])
        first, second = clues(sources)
        story = tell(sources[0].witness, sources[1].witness, first, second)
        keys = [
            gold_keys(s, {str(n): span for n, span in enumerate(each["sentences"])})
            for s, each in zip(sources, pair, strict=True)
        ]
        gold = {(str(x), str(y)): bool(label) for x, y, label in record["pairs"]}
        count = sum(gold.values())
        for p, q in promising(story):
            labels = [gold[x, y] for x in keys[0][p] for y in keys[1][q] if (x, y) in gold]
            if labels:
                yield Row(record["a"].split("_")[0], measure(story, p, q), any(labels), TWIN_WEIGHT), count
                count = 0


def fit(rows: Sequence[Row]) -> Model:
    """Fit a logistic regression by Newton's method."""
    table = [(*row.evidence, float(row.weight == TWIN_WEIGHT)) for row in rows]
    size = len(table[0])
    means = [sum(column) / len(table) for column in zip(*table, strict=True)]
    scales = [
        sqrt(sum((value - mean) ** 2 for value in column) / len(table)) or 1.0
        for column, mean in zip(zip(*table, strict=True), means, strict=True)
    ]
    scaled = [
        (*((v - m) / s for v, m, s in zip(values, means, scales, strict=True)), 1.0) for values in table
    ]
    weights = [0.0] * (size + 1)
    for _ in range(ROUNDS):
        slope = [-PENALTY * w for w in weights[:-1]] + [0.0]
        bend = [[PENALTY * (n == m) * (n < size) for m in range(size + 1)] for n in range(size + 1)]
        for row, values in zip(rows, scaled, strict=True):
            chance = sigmoid(sum(w * v for w, v in zip(weights, values, strict=True)))
            error, curve = row.weight * (row.linked - chance), row.weight * chance * (1 - chance)
            for n, value in enumerate(values):
                slope[n] += error * value
                line, part = bend[n], curve * value
                for m in range(n + 1):
                    line[m] += part * values[m]
        for n in range(size + 1):
            for m in range(n):
                bend[m][n] = bend[n][m]
        weights = [w + step for w, step in zip(weights, solve(bend, slope), strict=True)]
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


def sigmoid(value: float) -> float:
    """Return the logistic function, safe at both ends."""
    return 1 / (1 + exp(-max(-40.0, min(40.0, value))))


def predict(model: Model, row: Row) -> float:
    """Return the chance of a link, as for articles met in reading."""
    return sigmoid(model.bias + sum(w * v for w, v in zip(model.weights, row.evidence, strict=False)))


def cross_validate(rows: Sequence[Row]) -> list[float]:
    """Return the chance of every row by a model that saw none of its event."""
    chances = [0.0] * len(rows)
    events = sorted({row.event for row in rows if row.weight == 1.0})
    topics = sorted({row.event for row in rows if row.weight != 1.0})
    fold = {event: n % FOLDS for group in (events, topics) for n, event in enumerate(group)}
    for number in range(FOLDS):
        model = fit([row for row in rows if fold[row.event] != number])
        for index, row in enumerate(rows):
            if fold[row.event] == number:
                chances[index] = predict(model, row)
    return chances


def report(name: str, scored: Sequence[tuple[float, bool]], total: int) -> None:
    """Print precision, recall and F1 at a range of thresholds."""
    print(f"{name}: {total} links, {len(scored)} candidates with {sum(hit for _, hit in scored)}")
    for percent in (10, 15, 20, 25, 30, 50, 60, 70, 75, 80, 85, 90):
        kept = [hit for chance, hit in scored if chance >= percent / 100]
        right = sum(kept)
        precision, recall = right / max(1, len(kept)), right / total
        f1 = 2 * right / (len(kept) + total)
        print(f"  at {percent / 100:.2f}  P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}")


def main() -> None:
    """Train, validate and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path, help="where triples.jsonl.xz and ecbplus.jsonl.xz lie")
    folder = parser.parse_args().folder
    met, twin = list(triples(folder)), list(twins(folder))
    rows = [row for row, _ in met + twin]
    chances = cross_validate(rows)
    for name, part, offset in (("triples", met, 0), ("ecbplus", twin, len(met))):
        scored = [(chances[offset + n], row.linked) for n, (row, _) in enumerate(part)]
        report(name, scored, sum(count for _, count in part))
    model = fit(rows)
    print(f"\nBIAS = {model.bias:.3f}\nWEIGHTS = {{")
    for name, weight in zip(FEATURES, model.weights, strict=False):
        print(f'    "{name}": {weight:.3f},')
    print(
        f"}}  # twin-incident data: {model.weights[-1]:.3f}; base rate {log(sum(r.linked for r in rows) / len(rows)):.2f}"
    )


if __name__ == "__main__":
    main()

"""Find near-duplicate articles with a library for it: the peers that `scan.py` runs beside srccompare.

    python benchmarks/peers.py datasketch|rensa CORPUS.jsonl PAIRS.tsv

Both get what their documentation advises for many documents: MinHash of 128
values over shingles of five words, made in batches, and locality-sensitive
hashing for a Jaccard similarity of one half. They return pairs of articles,
without places. Runs in an environment of its own.
"""

from __future__ import annotations

import json
import sys
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    Batch = list[tuple[str, list[str]]]

SHINGLE, PERMUTATIONS, THRESHOLD, BATCH = 5, 128, 0.5, 5_000
BANDS = 32
"""For rensa, which leaves the choice: of the divisors of 128 the one that sifts nearest below one half."""


def shingled(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield the id and the shingles of each article."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            record = json.loads(line)
            words = record["text"].lower().split()
            shingles = map(" ".join, zip(*(words[n:] for n in range(SHINGLE)), strict=False))
            yield record["id"], list(dict.fromkeys(shingles))


def batches(path: Path) -> Iterator[Batch]:
    """Yield the articles of a corpus, some thousands at a time."""
    found = shingled(path)
    while batch := list(islice(found, BATCH)):
        yield batch


def datasketch(found: Iterable[Batch]) -> Iterator[tuple[str, str]]:
    """Yield pairs of near-duplicates by datasketch."""
    library = import_module("datasketch")
    index = library.MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS)
    for batch in found:
        sets = [[shingle.encode() for shingle in shingles] for _, shingles in batch]
        for (name, _), sketch in zip(batch, library.MinHash.bulk(sets, num_perm=PERMUTATIONS), strict=True):
            yield from ((other, name) for other in index.query(sketch))
            index.insert(name, sketch)


def rensa(found: Iterable[Batch]) -> Iterator[tuple[str, str]]:
    """Yield pairs of near-duplicates by rensa."""
    library = import_module("rensa")
    index = library.RMinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS, num_bands=BANDS)
    names: list[str] = []
    sketches: list[Any] = []
    for batch in found:
        made = library.RMinHash.from_token_sets(
            [shingles for _, shingles in batch], num_perm=PERMUTATIONS, seed=42
        )
        for (name, _), sketch in zip(batch, made, strict=True):
            for other in index.query(sketch):
                if sketches[other].jaccard(sketch) >= THRESHOLD:
                    yield names[other], name
            index.insert(len(names), sketch)
            names.append(name)
            sketches.append(sketch)


PEERS = {"datasketch": datasketch, "rensa": rensa}


def main(peer: str, corpus: str, output: str) -> None:
    """Write the pairs that a peer finds."""
    pairs = sorted(tuple(sorted(pair)) for pair in PEERS[peer](batches(Path(corpus))))
    Path(output).write_text("".join(f"{a}\t{b}\n" for a, b in pairs), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:4])

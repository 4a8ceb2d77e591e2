"""Count what a scan of a corpus has to move: anchors, their places, seeds, pairs of articles.

    python benchmarks/counting.py CORPUS.jsonl [--sensitivity low] [--every N]

The figures of docs/scale.md, for each article. With `--every 16` places and
seeds are counted on one partition of anchors in sixteen, and pairs are not
counted: a pair may have its seeds in any partition.
"""

from __future__ import annotations

import argparse
import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from srccompare.corpus import batches
from srccompare.corpus.anchors import PARTITIONS
from srccompare.corpus.candidates import postings, seeds
from srccompare.corpus.catalogue import catalogue
from srccompare.corpus.model import ScanOptions
from srccompare.corpus.places import POSITION_BITS
from srccompare.corpus.recipe import recipe
from srccompare.corpus.stages import Stages
from timing import table

if TYPE_CHECKING:
    from srccompare.corpus.catalogue import Plan
    from srccompare.corpus.model import Sensitivity


class Counts(NamedTuple):
    """Hold what was counted in some partitions: places by how often their anchor is met, seeds, pairs."""

    repeated: int
    dense: int
    frequent: int
    seeds: int
    pairs: int


def counted(stages: Stages, plan: Plan, every: int) -> Counts:
    """Count one partition of anchors in `every`."""
    repeated = dense = frequent = found = 0
    pairs = set()
    for partition in range(0, PARTITIONS, every):
        for places in postings(plan, partition, stages.table, stages.spill):
            size = len(places)
            if size > stages.recipe.frequent:
                frequent += size
                continue
            repeated += size
            dense += size if size > stages.recipe.dense else 0
            for one, other in seeds(places, stages.table, stages.recipe):
                found += 1
                pairs.add((one >> POSITION_BITS, other >> POSITION_BITS))
        stages.spill.release()
    return Counts(repeated, dense, frequent, found, len(pairs))


def rows(corpus: str, sensitivity: Sensitivity = "low", every: int = 1) -> list[tuple[str, str]]:
    """Return what a corpus has for each article, by name."""
    with tempfile.TemporaryDirectory() as folder:
        stages = Stages(folder, recipe(ScanOptions(sensitivity)))
        with closing(stages.spill):
            known = catalogue([stages.read(batch) for batch in batches.batches([corpus])], stages.spill)
            stages.spill.flush()
            stages.notices.plan.post(known.plan)
            found = counted(stages, known.plan, every)
        kept = sum(path.stat().st_size for path in Path(folder).rglob("*") if path.is_file())
    plan, least = known.plan, stages.recipe.frequent + 1
    anchors = sum(sum(row.sizes) for row in plan.rows)
    share = PARTITIONS / len(range(0, PARTITIONS, every)) / plan.articles
    return [
        ("anchors", f"{anchors / plan.articles:.1f}"),
        (f"places of anchors met 2 to {least - 1} times", f"{found.repeated * share:.1f}"),
        (f"of these, met more than {stages.recipe.dense} times", f"{found.dense * share:.1f}"),
        (f"places of anchors met {least} times or more", f"{found.frequent * share:.1f}"),
        ("seeds", f"{found.seeds * share:.1f}"),
        ("pairs of articles", f"{found.pairs / plan.articles:.1f}" if every == 1 else "-"),
        ("bytes of temporary files", f"{kept / plan.articles:,.0f}"),
    ]


def main() -> None:
    """Print the counts of a corpus."""
    parser = argparse.ArgumentParser(description="Count what a scan of a corpus has to move.")
    parser.add_argument("corpus")
    parser.add_argument("--sensitivity", choices=("low", "default", "high"), default="low")
    parser.add_argument("--every", type=int, default=1)
    given = parser.parse_args()
    print(table((f"for each article, {given.sensitivity}", ""), rows(**vars(given))))


if __name__ == "__main__":
    main()

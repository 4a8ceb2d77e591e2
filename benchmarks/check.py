"""Measure what `srccompare check` finds among mistakes that were planted, and what a second run costs.

    python benchmarks/check.py [ARTICLES] [PLANTS] [SEED]

The corpus is JSON Lines with a manifest of its stories. Each rule is run, and
for each it says how many of its plants were found, and how many findings were
no plant. A second line tells the same where the manifest names drafts alone,
so that all other stories are found by what the articles say. Then whole
processes are timed: a first run, a second one that finds all in the cache.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

from planted import PLANTS, Corpus, corpus
from timing import ENVIRONMENT, SRCCOMPARE, table

FOUND = (0, 1)
"""The statuses of a run that looked at everything."""


def main(articles: int = 1000, plants: int = 20, seed: int = 1) -> None:
    """Write the corpus, check it, print what was found and how long it took."""
    made = corpus(articles, plants, seed)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "corpus.jsonl").write_text("".join(made.lines()), encoding="utf-8")
        (place / "all.toml").write_text(made.manifest(), encoding="utf-8")
        (place / "drafts.toml").write_text(made.manifest(drafts_only=True), encoding="utf-8")
        first, findings = checked(place, "all.toml")
        second, again = checked(place, "all.toml")
        _, grouped = checked(place, "drafts.toml", "--no-cache")
        print(found(made, findings))
        print()
        print(f"stories by manifest: {summary(made, findings)}")
        print(f"stories by content:  {summary(made, grouped)}")
        print(f"first run {first:.1f} s, second {second:.1f} s: {first / second:.0f} times as fast")
        print(f"the second run found {'the same' if findings == again else 'something else'}")


def checked(place: Path, manifest: str, *options: str) -> tuple[float, list[dict[str, Any]]]:
    """Return the seconds of one run, and its findings.

    Raises:
        CalledProcessError: the run did not look at everything.
    """
    report = place / "report.jsonl"
    command = [*SRCCOMPARE, "check", "corpus.jsonl", "--stories", manifest, "--select", "ALL"]
    command += ["--format", "jsonl", "--output", str(report), *options]
    start = time.perf_counter()
    done = subprocess.run(command, cwd=place, env=ENVIRONMENT, capture_output=True, check=False)
    spent = time.perf_counter() - start
    if done.returncode not in FOUND:
        raise subprocess.CalledProcessError(done.returncode, command, done.stdout, done.stderr)
    rows = map(json.loads, report.read_text(encoding="utf-8").splitlines())
    return spent, [row for row in rows if "code" in row]


def found(made: Corpus, findings: list[dict[str, Any]]) -> str:
    """Return a table: for each rule the plants, those found, and the findings that are no plant."""
    hit, false = matched(made, findings)
    planted = Counter(record.planted for record in made.records if record.planted)
    rows = [(code, str(planted[code]), str(len(hit[code])), str(false[code])) for code in PLANTS]
    return table(("rule", "planted", "found", "false"), rows)


def summary(made: Corpus, findings: list[dict[str, Any]]) -> str:
    """Say how many plants were found, and how many findings are none."""
    hit, false = matched(made, findings)
    planted = sum(1 for record in made.records if record.planted)
    wrong = sum(false.values())
    share = wrong / len(findings) if findings else 0.0
    return f"{sum(map(len, hit.values()))} of {planted} found, {wrong} of {len(findings)} false ({share:.1%})"


def matched(made: Corpus, findings: list[dict[str, Any]]) -> tuple[dict[str, set[str]], Counter[str]]:
    """Return the records of each rule's plants that it found, and how many findings of it are no plant."""
    planted = {record.id: record.planted for record in made.records}
    hit: dict[str, set[str]] = {code: set() for code in PLANTS}
    false: Counter[str] = Counter()
    for finding in findings:
        places = [finding["at"], *finding["related"]]
        records = {place["article"].split("#")[-1] for place in places}
        right = {each for each in records if planted.get(each) == finding["code"]}
        hit[finding["code"]] |= right
        false[finding["code"]] += not right
    return hit, false


if __name__ == "__main__":
    main(*map(int, sys.argv[1:4]))

"""Run the external evaluation, where it is present, and print its figures as a table in Markdown.

    python benchmarks/quality.py [TASK ...] [--limit N]

The data is not part of this project. Its folder is named by SRCCOMPARE_EVALUATION or
lies beside the checkout, and holds `score.py`, which measures through the public API
alone. Without it nothing is printed, and the exit status is 3.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from tables import markdown
from timing import ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

NOT_HERE = 3
"""The exit status where there is nothing to measure on."""


class Task(NamedTuple):
    """Describe a task: what is measured on what, which figures count, and what others reach."""

    what: str
    figures: Mapping[str, str]
    others: str = ""


TASKS = {
    "seeds": Task(
        "two articles on one event, 11 pairs of sentences marked",
        {
            "all_pairs": "found",
            "all_false": "false",
            "quotations_typed": "quotations with the right relation",
        },
    ),
    "triples": Task(
        "8 events in 3 outlets each, all pairs of sentences marked",
        {
            "firm_P": "firm P",
            "all_P": "all P",
            "all_R": "all R",
            "same_R": "R of those that say the same",
            "unique_F1": "unique F1",
        },
        "F1 .91 between two people",
    ),
    "ecbplus": Task(
        "600 pairs of articles of ECB+, half of them on like events that are not the same",
        {"P": "P", "R": "R", "F1": "F1"},
        "F1 .77 for TF-IDF on all pairs, its best threshold chosen afterwards",
    ),
    "pan13": Task(
        "600 pairs of PAN-13 text alignment",
        {
            "plagdet": "plagdet",
            "random-obfuscation": "random",
            "translation-obfuscation": "translated",
            "summary-obfuscation": "summarised",
            "false_alarms": "false alarms",
        },
        ".422 for the baseline of the contest, .902 for Sanchez-Perez et al. 2015 (published)",
    ),
    "quotes": Task(
        "193 pairs of quotations from two outlets",
        {"match_F1": "same remark F1", "altered_P": "altered P", "altered_R": "altered R"},
    ),
    "figures": Task(
        "230 pairs of sentences with unlike figures",
        {"conflict_P": "conflict P", "conflict_R": "conflict R", "agreeing_found": "agreeing ones found"},
        "P .22 to .40 for a rule of the same noun",
    ),
    "polnear": Task(
        "84 articles of PolNeAR",
        {"span_R": "direct quotations found", "speaker_named": "speaker named", "speaker_P": "speaker right"},
    ),
    "dates": Task(
        "326 dates of TimeBank and AQUAINT, as calendar days",
        {"found": "found", "right_of_all": "right, of all", "spurious": "made up"},
    ),
    "sentences": Task(
        "sentences of GUM news and EWT weblogs, exact spans",
        {"gum-news": "news F1", "ewt-weblog": "weblog F1"},
        "news: blingfire .935, syntok .927, pysbd .879",
    ),
    "mrpc": Task(
        "Microsoft Research Paraphrase Corpus",
        {"acc": "accuracy", "F1": "F1"},
        "F1 .821 for the Jaccard index of words",
    ),
    "clusters": Task(
        "events with up to 19 outlets",
        {"events": "events", "articles": "articles compared without a failure, twice to the same byte"},
    ),
}


def script() -> Path:
    """Return where the evaluation is if it is present."""
    folder = os.environ.get("SRCCOMPARE_EVALUATION")
    return (Path(folder) if folder else ROOT.parent / "shared" / "evaluation") / "score.py"


def report(found: Mapping[str, Mapping[str, Any]]) -> str:
    """Return the table of the tasks that were run, in the order of ours."""
    rows = [
        (name, task.what, figures(task, found[name]), task.others)
        for name, task in TASKS.items()
        if name in found
    ]
    return markdown(("task", "data", "srccompare", "others, on the same or like data"), rows)


def figures(task: Task, found: Mapping[str, Any]) -> str:
    """Return the figures of a task that count."""
    return ", ".join(f"{label} {written(found[key])}" for key, label in task.figures.items() if key in found)


def written(figure: Any) -> str:  # noqa: ANN401 - whatever a task returns
    """Return a figure: three places of a share, all else as it is."""
    if isinstance(figure, float):
        return f"{figure:.3f}".removeprefix("0")
    return str(figure)


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the options and run."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("tasks", nargs="*", help=", ".join(TASKS))
    parser.add_argument("--limit", type=int, help="rows of each task")
    asked = parser.parse_args(arguments)
    if not script().exists():
        print("left out: the external evaluation is not here", file=sys.stderr)
        sys.exit(NOT_HERE)
    limit = ("--limit", str(asked.limit)) if asked.limit else ()
    command = (sys.executable, str(script()), *(asked.tasks or TASKS), "--json", *limit)
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    print(report(json.loads(done.stdout)))


if __name__ == "__main__":
    main()

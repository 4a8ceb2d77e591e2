"""The external evaluation data, where it is present: floors that only rise.

The data is not part of this project. Its folder is named by
SRCCOMPARE_EVALUATION or lies beside the checkout; it holds `score.py`, which
measures through the public API alone.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).resolve().parents[2]
FOLDER = Path(os.environ.get("SRCCOMPARE_EVALUATION", HERE.parent / "shared" / "evaluation"))

FLOORS: dict[str, dict[str, float]] = {
    "triples": {"firm_P": 0.93, "firm_R": 0.25, "all_F1": 0.56, "same_R": 0.83, "unique_F1": 0.77},
    "ecbplus": {"P": 0.88, "F1": 0.67},
    "mrpc": {"F1": 0.79},
    "seeds": {"firm_false": 0, "all_false": 2},
}
"""What each task reaches at least; false links of the seeds at most."""

LIMITS = {"ecbplus": 100, "mrpc": 200}


def score(task: str) -> dict[str, Any]:
    """Return the figures of one task."""
    command = [sys.executable, str(FOLDER / "score.py"), task, "--json"]
    if task in LIMITS:
        command += ["--limit", str(LIMITS[task])]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    figures: dict[str, dict[str, Any]] = json.loads(done.stdout)
    return figures[task]


@pytest.mark.skipif(not (FOLDER / "score.py").exists(), reason="the external evaluation data is not here")
@pytest.mark.parametrize("task", [task for task in FLOORS if task != "seeds"])
def test_figures_on_real_articles_stay_above_their_floors(task: str) -> None:
    """Precision and recall on annotated real articles never fall below what was reached."""
    figures = score(task)
    assert all(figures[name] >= floor for name, floor in FLOORS[task].items()), figures


@pytest.mark.skipif(not (FOLDER / "score.py").exists(), reason="the external evaluation data is not here")
def test_required_links_of_two_real_articles_are_found() -> None:
    """All required links are found, all but one firmly, without false firm ones."""
    figures = score("seeds")
    found = {name: int(figures[name].split("/")[0]) for name in ("firm_pairs", "all_pairs")}
    assert found["all_pairs"] >= 11
    assert found["firm_pairs"] >= 10
    assert all(figures[name] <= most for name, most in FLOORS["seeds"].items()), figures

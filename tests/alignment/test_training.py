"""The trainer: what it fits is what the data say."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from types import ModuleType

TOOL = Path(__file__).resolve().parents[2] / "tools" / "train_links.py"


@pytest.fixture(scope="module")
def trainer() -> ModuleType:
    """Load the tool, which is not part of the package."""
    spec = importlib.util.spec_from_file_location("train_links", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def rows(trainer: ModuleType, count: int = 200) -> list[Any]:
    """Return rows of which the first feature decides, the second is noise and the third constant."""
    return [
        trainer.Row((n % 10 / 10, (n * 7 % 13) / 13, 1.0), n % 10 >= 5 + (n % 3 == 0), 1.0, 0.0)
        for n in range(count)
    ]


def test_only_the_feature_that_decides_gets_much_weight(trainer: ModuleType) -> None:
    """Noise and constants weigh next to nothing beside what tells links apart."""
    telling, noise, constant = trainer.fit(rows(trainer)).weights
    assert telling > 5 * abs(noise)
    assert abs(constant) < 1e-6


def test_chances_follow_the_labels(trainer: ModuleType) -> None:
    """A fitted model gives links a better chance than other pairs."""
    model = trainer.fit(rows(trainer))
    assert trainer.predict(model, (0.9, 0.5, 1.0)) > 0.8
    assert trainer.predict(model, (0.1, 0.5, 1.0)) < 0.2


def test_a_system_of_equations_is_solved_with_pivots(trainer: ModuleType) -> None:
    """A zero on the diagonal does not stop the elimination."""
    assert trainer.solve([[0.0, 2.0], [4.0, 1.0]], [6.0, 11.0]) == pytest.approx([2.0, 3.0])

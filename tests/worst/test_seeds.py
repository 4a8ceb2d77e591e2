"""Every text that the fuzzer starts from, those that once broke something among them, holds all promises."""

from __future__ import annotations

import pytest
from targets import TARGETS, once, seeds


@pytest.mark.parametrize("name", TARGETS)
def test_every_seed_of_a_target_holds(name: str) -> None:
    """What is kept in the corpus of a target is tried with every run of the tests, without the fuzzer."""
    assert seeds(name)
    for path in seeds(name):
        once(name, path.read_bytes(), patient=True)

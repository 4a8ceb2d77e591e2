"""The page on the architecture names the layers and the modules that there are."""

from __future__ import annotations

import re
from pathlib import Path

from tests.test_architecture import DOORS, LAYERS

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")


def test_the_layers_are_those_that_are_checked() -> None:
    """In their order; what stands above or below all of them is left out."""
    rows = [re.findall(r"`(\w+)`", row) for row in re.findall(r"^\| (`.+?) \|", PAGE, re.MULTILINE)]
    inner = {name: layer for name, layer in LAYERS.items() if not name.startswith("_")}
    assert rows == [sorted(n for n in inner if inner[n] == layer) for layer in sorted(set(inner.values()))]


def test_every_module_that_is_named_is_there() -> None:
    """As a file or a folder of the package."""
    below = PAGE.partition("\n## Layers")[2].replace("`tests/test_architecture.py`", "")
    named = set(re.findall(r"`([a-z_]+(?:/\w+)*(?:\.py|/))`", below))
    assert len(named) > 40
    assert [each for each in sorted(named) if not (ROOT / "src" / "srccompare" / each).exists()] == []


def test_the_doors_of_other_libraries_are_those_that_are_checked() -> None:
    """Each is named where it may be imported."""
    said = PAGE.split("Other libraries", 1)[1].split("\n\n", 1)[0]
    for places in DOORS.values():
        assert all(place.rstrip("/") in said for place in places)

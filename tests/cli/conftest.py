"""A folder with two short articles on one invented event."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.running import COAST, HARBOR

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Return a folder that holds a.txt and b.txt."""
    (tmp_path / "a.txt").write_text(HARBOR, encoding="utf-8")
    (tmp_path / "b.txt").write_text(COAST, encoding="utf-8")
    return tmp_path

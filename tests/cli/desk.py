"""A folder in which the command runs inside this process: a tenth of a second saved, some hundred times."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from srccompare.__main__ import main
from tests.cli.running import Done

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


class Desk:
    """Hold a folder, and run the command in it."""

    def __init__(
        self, path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
    ) -> None:
        """Enter the folder, with nothing in the environment that configures the command."""
        self.path = path
        self._capfd = capfd
        monkeypatch.chdir(path)
        for name in (*(each for each in os.environ if each.startswith("SRCCOMPARE_")), "COLUMNS"):
            monkeypatch.delenv(name, raising=False)

    def __truediv__(self, name: str) -> Path:
        return self.path / name

    def run(self, *arguments: str) -> Done:
        """Run `srccompare` on arguments."""
        self._capfd.readouterr()
        status = main(arguments)
        out, err = self._capfd.readouterr()
        return Done(status, out.encode(), err)

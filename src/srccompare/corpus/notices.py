"""Leave what all processes of a scan must know in files of their folder."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from srccompare.corpus.boilerplate import Regions
    from srccompare.corpus.catalogue import Plan

T = TypeVar("T")


class Notice(Generic[T]):
    """Hold one value for all processes: the parent posts it once, the others read it from its file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._value: T | None = None

    def post(self, value: T) -> None:
        """Leave the value for all processes."""
        self._path.write_bytes(pickle.dumps(value))
        self._value = value

    def read(self) -> T:
        """Return the value that was posted."""
        if self._value is None:
            self._value = pickle.loads(self._path.read_bytes())  # noqa: S301 - written by this very scan
        return self._value


class Notices:
    """Name the notices of a scan.

    Attributes:
        plan: where everything that was read is.
        masks: the regions of footers, which are not part of a passage.
        common: the words that are frequent in this corpus.
    """

    def __init__(self, folder: str) -> None:
        self.plan: Notice[Plan] = Notice(Path(folder, "plan"))
        self.masks: Notice[Regions] = Notice(Path(folder, "masks"))
        self.common: Notice[frozenset[int]] = Notice(Path(folder, "common"))

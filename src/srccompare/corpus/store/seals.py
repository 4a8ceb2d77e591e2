"""Checksums of rows: SQLite finds a page whose structure is wrong, not one with a wrong figure."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def seal(values: Iterable[object]) -> int:
    """Return the checksum (CRC-32) of the values of a row."""
    return zlib.crc32(repr([int(each) if isinstance(each, bool) else each for each in values]).encode())

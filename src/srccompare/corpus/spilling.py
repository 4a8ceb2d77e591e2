"""Keep what does not fit into memory in temporary files: each process appends to its own, all read all."""

from __future__ import annotations

import mmap
import os
from array import array
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Slice(NamedTuple):
    """Point at `size` bytes of a temporary file, from the byte `start`."""

    file: str
    start: int
    size: int

    def part(self, start: int, size: int) -> Slice:
        """Return the `size` bytes of it from its byte `start`."""
        return Slice(self.file, self.start + start, size)


class Spill:
    """Append to and read the temporary files of one folder.

    A process writes to files of its own, so that no writer waits for another.
    What is read is mapped, not loaded, and must be complete by then.
    """

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self._writing: dict[str, BinaryIO] = {}
        self._mapped: dict[str, memoryview | mmap.mmap] = {}

    def put(self, kind: str, data: bytes | bytearray | array[int]) -> Slice:
        """Append data to this process's file of a kind; say where it is."""
        name = f"{kind}-{os.getpid()}"
        if name not in self._writing:
            self._writing[name] = Path(self.folder, name).open("ab")  # noqa: SIM115 - `close` closes it
        file = self._writing[name]
        start = file.tell()
        file.write(data)
        return Slice(name, start, file.tell() - start)

    def flush(self) -> None:
        """Let every process see what was appended."""
        for file in self._writing.values():
            file.flush()

    def bytes(self, name: str) -> mmap.mmap | memoryview:
        """Map a complete file."""
        if name not in self._mapped:
            with Path(self.folder, name).open("rb") as file:
                empty = not os.fstat(file.fileno()).st_size
                self._mapped[name] = (
                    memoryview(b"") if empty else mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
                )
        return self._mapped[name]

    def numbers(self, name: str) -> memoryview:
        """Map a complete file of unsigned 64-bit numbers."""
        return memoryview(self.bytes(name)).cast("Q")

    def read(self, slices: Iterable[Slice], code: str = "Q") -> array[int]:
        """Load slices as one array."""
        found: array[int] = array(code)
        for piece in slices:
            found.frombytes(self.bytes(piece.file)[piece.start : piece.start + piece.size])
        return found

    def release(self) -> None:
        """Give mapped pages back; they are read again where they are needed."""
        for mapped in self._mapped.values():
            if isinstance(mapped, mmap.mmap) and hasattr(mmap, "MADV_DONTNEED"):
                mapped.madvise(mmap.MADV_DONTNEED)

    def close(self) -> None:
        """Close what is being written."""
        for file in self._writing.values():
            file.close()
        self._writing.clear()

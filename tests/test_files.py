"""A file is written whole or not at all, and read without waiting and without end."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from srccompare.files import read_bounded, write_pieces, write_whole

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def _broken() -> Iterator[bytes]:
    """Yield a piece, then fail."""
    yield b"half"
    raise ZeroDivisionError


def test_a_failure_on_the_way_leaves_what_was_there(tmp_path: Path) -> None:
    """The old content, or no file; never a half, never a draft."""
    old = tmp_path / "old.txt"
    old.write_bytes(b"old")
    for path in (old, tmp_path / "new.txt"):
        with pytest.raises(ZeroDivisionError):
            write_pieces(path, _broken())
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"old.txt": b"old"}


@pytest.mark.parametrize("name", ["no/folder.txt", "file.txt/below.txt", "nul\0.txt", ".", "a" * 300])
def test_a_place_that_is_none_is_an_error(name: str, tmp_path: Path) -> None:
    """And leaves nothing behind."""
    (tmp_path / "file.txt").write_bytes(b"old")
    with pytest.raises((OSError, ValueError)):
        write_whole(f"{tmp_path}/{name}", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["file.txt"]


def test_mode_and_link_stay(tmp_path: Path) -> None:
    """Only the content of a file changes, and it is that of the file a link points at."""
    path, link = tmp_path / "a.txt", tmp_path / "link.txt"
    path.write_bytes(b"old")
    path.chmod(0o604)
    link.symlink_to("a.txt")
    write_whole(link, b"new")
    assert link.is_symlink()
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"new", 0o604)


def test_a_new_file_has_the_mode_that_the_umask_leaves(tmp_path: Path) -> None:
    """Not that of a temporary file, which nobody else may read."""
    before = os.umask(0o027)
    try:
        write_whole(tmp_path / "a.txt", b"new")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.txt").stat().st_mode) == 0o640


def test_a_device_is_written_to(tmp_path: Path) -> None:
    """It cannot be replaced."""
    (tmp_path / "null").symlink_to("/dev/null")
    write_whole(tmp_path / "null", b"gone")
    assert [path.name for path in tmp_path.iterdir()] == ["null"]


def test_what_is_no_file_or_too_long_is_not_read(tmp_path: Path) -> None:
    """Nothing waits for a pipe, and nothing reads a device to its end."""
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", tmp_path, "/dev/zero"):
        with pytest.raises((OSError, ValueError)):
            read_bounded(path, 10)
    (tmp_path / "long").write_bytes(b"x" * 11)
    with pytest.raises(ValueError, match="larger than"):
        read_bounded(tmp_path / "long", 10)
    assert read_bounded(tmp_path / "long", 11) == b"x" * 11

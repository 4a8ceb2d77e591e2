"""One process at a time writes an index, and the file of its lock is gone when nobody does."""

from __future__ import annotations

import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from srccompare.corpus.store import IndexFileError, open_to_write
from srccompare.corpus.store.lock import Lock

if TYPE_CHECKING:
    from pathlib import Path

_CROWD = """
import os, sys
from srccompare.corpus.store import IndexFileError
from srccompare.corpus.store.lock import Lock
index, alone, turns = sys.argv[1], sys.argv[2], 0
while turns < 400:
    try:
        lock = Lock(index)
    except IndexFileError:
        continue
    os.close(os.open(alone, os.O_CREAT | os.O_EXCL))  # fails where another has the lock, too
    os.unlink(alone)
    lock.release()
    turns += 1
"""

_HOLDER = """
import sys, time
from srccompare.corpus.store.lock import Lock
lock = Lock(sys.argv[1])
print("held", flush=True)
time.sleep(60)
"""


def test_no_two_of_many_processes_hold_the_lock_however_often_its_file_is_made_and_removed(
    tmp_path: Path,
) -> None:
    """Each of a crowd takes, gives back and removes it hundreds of times, and is alone each time."""
    command = [sys.executable, "-c", _CROWD, str(tmp_path / "corpus.db"), str(tmp_path / "alone")]
    crowd = [subprocess.Popen(command, stderr=subprocess.PIPE) for _ in range(5)]
    said = [each.communicate(timeout=60)[1].decode() for each in crowd]
    assert [each.returncode for each in crowd] == [0] * 5, said
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_was_removed_before_it_was_locked_locks_nobody_out(tmp_path: Path) -> None:
    """Whoever has opened the file of the last holder begins anew with the one that has the name."""
    path = str(tmp_path / "corpus.db")
    first = Lock(path)
    (tmp_path / "corpus.db-writer").unlink()  # as by hand, against all advice
    second = Lock(path)
    first.release()
    with pytest.raises(IndexFileError, match="is being written by another run"):
        Lock(path)
    second.release()
    assert list(tmp_path.iterdir()) == []


def test_a_lock_left_by_a_killed_process_is_taken_over_and_removed(tmp_path: Path) -> None:
    """The empty file stays until the next run, and is no obstacle."""
    path = str(tmp_path / "corpus.db")
    with subprocess.Popen([sys.executable, "-c", _HOLDER, path], stdout=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdout.readline() == b"held\n"
        with pytest.raises(IndexFileError, match="is being written by another run"):
            Lock(path)
        process.send_signal(signal.SIGKILL)
    assert list(tmp_path.iterdir()) == [tmp_path / "corpus.db-writer"]
    Lock(path).release()
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_somebody_else_wrote_is_not_removed(tmp_path: Path) -> None:
    """A name that happens to be the same is not a reason to lose what stands there."""
    other = tmp_path / "corpus.db-writer"
    other.write_text("Not a lock.")
    Lock(str(tmp_path / "corpus.db")).release()
    assert other.read_text() == "Not a lock."


def test_two_names_of_one_index_have_one_lock(tmp_path: Path) -> None:
    """A link to an index is that index."""
    index = tmp_path / "corpus.db"
    open_to_write(str(index)).close()
    (tmp_path / "link.db").symlink_to(index)
    held = Lock(str(index))
    with pytest.raises(IndexFileError, match="is being written by another run"):
        Lock(str(tmp_path / "link.db"))
    held.release()
    held.release()
    assert sorted(tmp_path.iterdir()) == [index, tmp_path / "link.db"]

"""The file of an index is ours or refused, written by one process, whole at any moment."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from srccompare.corpus.store import ArticleRow, IndexFileError, Store, open_to_read, open_to_write
from srccompare.corpus.store.file import FORMAT

if TYPE_CHECKING:
    from collections.abc import Callable

OPENERS = (open_to_read, open_to_write)


def _new(path: Path) -> Path:
    """Make an empty index."""
    open_to_write(str(path)).close()
    return path


def _row(number: int, name: str) -> ArticleRow:
    return ArticleRow(number, name, 1, f"{name}.txt", None, "0" * 64, None, 10)


def _refusal(opener: Callable[[str], Store], path: Path) -> str:
    """Return what is said when a path is refused."""
    with pytest.raises(IndexFileError) as raised:
        opener(str(path))
    assert raised.value.hint
    assert "\n" not in raised.value.message
    return raised.value.message


def _foreign(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE t (x)")
    database.close()


def _of_format(number: int) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        _new(path)
        database = sqlite3.connect(path)
        database.execute(f"PRAGMA user_version = {number}")
        database.close()

    return make


@pytest.mark.parametrize("opener", OPENERS)
@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: path.write_text("The ferry is late.\n" * 100), "is not an index of srccompare"),
        (lambda path: path.write_bytes(b"SQLite format 3\0" + bytes(5000)), "is not an index of srccompare"),
        (_foreign, "is not an index of srccompare"),
        (_of_format(99), f"was made by a newer srccompare (format 99, this one reads {FORMAT})"),
        (_of_format(3), f"was made by an older srccompare (format 3, this one reads {FORMAT})"),
        (lambda path: path.mkdir(), "a folder, not a file"),
        (os.mkfifo, "not a file"),
    ],
)
def test_what_is_no_index_of_this_version_is_refused_and_left_alone(
    opener: Callable[[str], Store], make: Callable[[Path], object], said: str, tmp_path: Path
) -> None:
    """Nothing is changed in the file, and nothing is left beside it."""
    path = tmp_path / "corpus.db"
    make(path)
    before = path.read_bytes() if path.is_file() else b""
    beside = sorted(tmp_path.iterdir())
    assert said in _refusal(opener, path)
    assert (path.read_bytes() if path.is_file() else b"") == before
    assert sorted(tmp_path.iterdir()) == beside


@pytest.mark.parametrize("opener", OPENERS)
def test_a_missing_folder_is_named_and_not_made(opener: Callable[[str], Store], tmp_path: Path) -> None:
    """A mistyped path makes no folders."""
    assert "there is no folder" in _refusal(opener, tmp_path / "none" / "corpus.db")
    assert list(tmp_path.iterdir()) == []


def test_an_index_that_is_not_there_or_empty_is_not_made_by_reading(tmp_path: Path) -> None:
    """Who only asks leaves no file behind."""
    path = tmp_path / "corpus.db"
    assert "no such file" in _refusal(open_to_read, path)
    path.touch()
    assert "is empty" in _refusal(open_to_read, path)
    assert path.stat().st_size == 0


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a file system that nobody can write")
def test_a_folder_that_cannot_be_written_is_named() -> None:
    """Not even by who may do everything."""
    message = _refusal(open_to_write, Path("/proc/corpus.db"))
    assert "cannot open or write /proc/corpus.db" in message


def test_a_second_writer_is_refused_until_the_first_has_ended(tmp_path: Path) -> None:
    """The lock is held between changes, too, and given back at the end."""
    path = _new(tmp_path / "corpus.db")
    first = open_to_write(str(path))
    assert "is being written by another run" in _refusal(open_to_write, path)
    with first.writing():
        first.set({"a": "1"})
    assert "is being written by another run" in _refusal(open_to_write, path)
    first.close()
    second = open_to_write(str(path))
    assert second.settings() == {"a": "1"}
    second.close()


def test_a_killed_writer_holds_no_lock_and_leaves_nothing_half_done(tmp_path: Path) -> None:
    """The next writer goes on with what was whole."""
    path = tmp_path / "corpus.db"
    code = (
        "import sys, time; from srccompare.corpus.store import open_to_write\n"
        "store = open_to_write(sys.argv[1])\n"
        "with store.writing(): store.set({'whole': '1'})\n"
        "with store.writing():\n"
        "    store.set({'half': '1'}); print('now', flush=True); time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdout.readline() == b"now\n"
        assert "is being written by another run" in _refusal(open_to_write, path)
        process.send_signal(signal.SIGKILL)
    store = open_to_write(str(path))
    assert store.settings() == {"whole": "1"}
    assert store.faults() == []
    store.close()


def test_a_reader_waits_for_no_writer_and_sees_no_half_of_a_change(tmp_path: Path) -> None:
    """It sees the last whole change, and within a block always the same one."""
    path = _new(tmp_path / "corpus.db")
    writer, reader = open_to_write(str(path)), open_to_read(str(path))
    with writer.writing():
        writer.set({"a": "1"})
        assert reader.settings() == {}
    with reader.reading():
        assert reader.settings() == {"a": "1"}
        with writer.writing():
            writer.set({"a": "2"})
        assert reader.settings() == {"a": "1"}
    assert reader.settings() == {"a": "2"}
    reader.close()
    writer.close()
    assert sorted(each.name for each in tmp_path.iterdir()) == ["corpus.db"]


def test_a_change_that_fails_changes_nothing(tmp_path: Path) -> None:
    """Whatever the reason."""
    store = open_to_write(str(tmp_path / "corpus.db"))

    def fail() -> None:
        with store.writing():
            store.articles.add(_row(1, "a"), b"")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert list(store.articles) == []
    store.close()


def test_a_full_disk_is_one_clear_error_and_keeps_what_was_there(tmp_path: Path) -> None:
    """The change that found no room is undone."""
    store = open_to_write(str(tmp_path / "corpus.db"))
    with store.writing():
        store.set({"a": "1"})
    pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
    store._connection.execute(f"PRAGMA max_page_count = {pages + 1}")

    def fill() -> None:
        with store.writing():
            store.articles.add(_row(1, "a"), bytes(100_000))

    with pytest.raises(IndexFileError, match="the disk is full") as raised:
        fill()
    assert raised.value.hint
    assert raised.value.hint.startswith("make room")
    assert store.settings() == {"a": "1"}
    assert list(store.articles) == []
    store.close()


def test_any_name_and_any_path_is_kept_as_it_is(tmp_path: Path) -> None:
    """Names of files need not be Unicode, and those of records may be anything."""
    names = ["a", "ä/…", "b\udcff", "\u202e", "x\ny", "'; DROP TABLE articles; --", "0"]
    path = tmp_path / "corpus #1?.db"
    store = open_to_write(str(path))
    with store.writing():
        for number, name in enumerate(names, 1):
            store.articles.add(_row(number, name), b"")
    assert [row.id for row in store.articles] == names
    assert [row.path for row in store.articles] == [f"{name}.txt" for name in names]
    assert store.articles.find("b\udcff") == _row(3, "b\udcff")
    store.close()
    assert path.is_file()


def test_an_index_can_be_read_where_nothing_can_be_written(tmp_path: Path) -> None:
    """From a medium without a place for the log, as long as nobody writes."""
    path = _new(tmp_path / "corpus.db")
    store = open_to_write(str(path))
    with store.writing():
        store.set({"a": "1"})
    store.close()
    path.chmod(0o444)
    tmp_path.chmod(0o555)
    try:
        reader = open_to_read(str(path))
        assert reader.settings() == {"a": "1"}
        reader.close()
    finally:
        tmp_path.chmod(0o755)

"""Faults on the way: a full disk, a kill, a file that changes. A report is complete or absent."""

from __future__ import annotations

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing, suppress
from typing import TYPE_CHECKING

import pytest

import srccompare
from srccompare.errors import UnreadableInputError
from tests.cli.desk import Desk
from tests.cli.running import COAST, HARBOR, environment, run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

EARLIER = "what an earlier run wrote\n"
# NOTE: a disk that is full is made by a limit on the size of a file: nobody has to be
# root for it. Python would write its own bytecode truncated, too.
FULL = (
    "import resource, sys; sys.dont_write_bytecode = True; from srccompare.__main__ import main; "
    "resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size})); sys.exit(main(sys.argv[1:]))"
)
SLOW = (
    "import sys, time; from srccompare.files import write_pieces\n"
    "def pieces():\n"
    "    for _ in range(1000):\n"
    "        yield b'x' * 100_000\n"
    "        print(flush=True)\n"
    "        time.sleep(0.01)\n"
    "write_pieces(sys.argv[1], pieces())"
)
CHECK = ("--no-config", "--no-cache")
WRITING = (
    ("diff", "a.txt", "b.txt", "-f", "json", "-o", "report"),
    ("diff", "a.txt", "b.txt", "-f", "html", "-o", "report"),
    ("inspect", "a.txt", "-f", "json", "-o", "report"),
    ("scan", "a.txt", "b.txt", "-f", "json", "-o", "report"),
    ("scan", "a.txt", "b.txt", "--write-stories", "report"),
    ("check", "a.txt", "b.txt", *CHECK, "-o", "sarif=report"),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with two articles and an earlier report."""
    (tmp_path / "a.txt").write_text(HARBOR, encoding="utf-8")
    (tmp_path / "b.txt").write_text(COAST, encoding="utf-8")
    (tmp_path / "report").write_text(EARLIER, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("arguments", WRITING, ids=" ".join)
def test_a_full_disk_leaves_the_earlier_report(arguments: tuple[str, ...], folder: Path) -> None:
    """It is said in one line with status 2, nothing half-written takes its place, and no draft stays."""
    before = sorted(folder.iterdir())
    (folder / "report").write_text('{"tool": "srccompare"}\n', encoding="utf-8")
    done = run(*arguments, cwd=folder, code=FULL.format(size=64))
    assert done.status == 2
    assert "error: cannot write " in done.err
    assert "file too large" in done.err
    assert "internal error" not in done.err
    assert (folder / "report").read_text(encoding="utf-8") == '{"tool": "srccompare"}\n'
    assert sorted(folder.iterdir()) == before


def test_a_full_disk_leaves_the_earlier_baseline(folder: Path) -> None:
    """A baseline that cannot be written is still what it was."""
    (folder / "base.json").write_text('{"schema": "srccompare/baseline/1", "entries": []}', encoding="utf-8")
    done = run(
        "check",
        "a.txt",
        "b.txt",
        *CHECK,
        "--write-baseline",
        "base.json",
        cwd=folder,
        code=FULL.format(size=64),
    )
    assert done.status == 2, done
    assert done.err.startswith("error: cannot write the baseline base.json: ")
    assert json.loads((folder / "base.json").read_text(encoding="utf-8"))["entries"] == []


@pytest.mark.parametrize("after", [1, 3, 10])
def test_a_kill_leaves_the_earlier_report(after: int, folder: Path) -> None:
    """Whatever ends the process while it writes, what was there is there, whole."""
    command = [sys.executable, "-c", SLOW, "report"]
    with subprocess.Popen(command, cwd=folder, env=environment(), stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        for _ in range(after):
            process.stdout.readline()
        process.send_signal(signal.SIGKILL)
        process.wait(30)
    assert (folder / "report").read_text(encoding="utf-8") == EARLIER


def test_a_run_that_is_terminated_leaves_no_report_and_no_draft(folder: Path) -> None:
    """An interrupt while a report is written takes the draft away with it."""
    (folder / "report").unlink()
    command = [sys.executable, "-c", SLOW, "report"]
    with subprocess.Popen(
        command, cwd=folder, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        process.wait(30)
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "b.txt"]


@pytest.fixture
def restless(tmp_path: Path) -> Iterator[Path]:
    """Return a file that somebody cuts, fills and replaces all the time."""
    path, other = tmp_path / "restless.txt", tmp_path / "other.txt"
    path.write_text(HARBOR, encoding="utf-8")
    done = threading.Event()

    def disturb() -> None:
        number = 0
        while not done.is_set():
            number += 1
            path.write_text(HARBOR * (number % 50), encoding="utf-8")
            other.write_text(COAST, encoding="utf-8")
            other.replace(path)

    thread = threading.Thread(target=disturb)
    thread.start()
    yield path
    done.set()
    thread.join()


def test_a_file_that_changes_is_read_as_one_text_or_refused(restless: Path) -> None:
    """What is compared is what was read, whatever becomes of the file meanwhile."""
    read = 0
    end = time.monotonic() + 1
    while time.monotonic() < end or not read:
        try:
            article = srccompare.read(restless)
        except UnreadableInputError:
            continue
        read += 1
        quoted = srccompare.inspect(article).to_dict()["quotations"]
        assert all(article.text[q["start"] : q["end"]] == q["text"] for q in quoted)


def test_folders_in_circles_end(tmp_path: Path) -> None:
    """A link that leads back up is not followed for ever, and no article counts twice."""
    inner = tmp_path / "news" / "today"
    inner.mkdir(parents=True)
    (inner / "a.txt").write_text(HARBOR, encoding="utf-8")
    (inner / "up").symlink_to("..")
    (tmp_path / "news" / "self").symlink_to(".")
    done = run("scan", "news", "-f", "jsonl", cwd=tmp_path)
    assert (done.status, done.out) == (0, b"")
    assert run("check", "news", *CHECK, cwd=tmp_path).status == 0


PIPES = ("pipe.txt", "pipe.jsonl", "pipe.md")
ENDLESS = ("zero.txt", "zero.jsonl")
ODD = (*PIPES, *ENDLESS, "socket.txt", "loop.txt", "dangling.txt")
WALKING = (
    ("scan", "odd", "-f", "jsonl"),
    ("scan", "odd", "--index", "odd.idx"),
    ("check", "odd", *CHECK),
    ("check", "a.txt", "--against", "odd", *CHECK),
    ("diff", "--corpus", "odd", "--story", "1"),
    ("scan", "odd/*"),
    ("scan", "odd/**"),
)


@pytest.mark.parametrize("arguments", WALKING, ids=" ".join)
def test_what_lies_in_a_folder_and_is_no_file_is_named_and_not_waited_for(
    arguments: tuple[str, ...], folder: Path
) -> None:
    """Pipes, sockets, devices and links that lead nowhere: each is an error, and the articles are read."""
    odd = folder / "odd"
    odd.mkdir()
    for name in ("a.txt", "b.txt"):
        (odd / name).write_bytes((folder / name).read_bytes())
    for name in PIPES:
        os.mkfifo(odd / name)
    for name in ENDLESS:
        (odd / name).symlink_to("/dev/zero")
    (odd / "loop.txt").symlink_to("loop.txt")
    (odd / "dangling.txt").symlink_to("nowhere")
    (odd / "up").symlink_to("..")
    (odd / "folder.txt").mkdir()
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(odd / "socket.txt"))
    done = run(*arguments, cwd=folder)
    assert done.status == 2
    named = [line.split(": ")[1] for line in done.err.splitlines() if line.startswith("error: ")]
    assert sorted(named) == sorted(f"cannot read odd/{name}" for name in ODD)


# NOTE: root may do everything, until it gives that up; what is left are the rights of an owner.
POWERLESS = (
    "import ctypes, sys\n"
    "head, none = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()\n"
    "assert ctypes.CDLL(None).capset(head, none) == 0\n"
    "from srccompare.__main__ import main; sys.exit(main(sys.argv[1:]))"
)
FORBIDDEN = (
    ("scan", "shut"),
    ("scan", "a.txt", "b.txt", "shut"),
    ("scan", "secret.txt", "a.txt"),
    ("scan", "secret.jsonl"),
    ("scan", "a.txt", "--index", "secret.idx"),
    ("scan", "a.txt", "--index", "shut/new.idx"),
    ("check", "shut", *CHECK),
    ("check", "a.txt", "secret.txt", *CHECK),
    ("check", "a.txt", "--against", "shut", *CHECK),
    ("check", "a.txt", "--stories", "secret.txt", *CHECK),
    ("check", "a.txt", "--baseline", "secret.txt", *CHECK),
    ("check", "a.txt", "b.txt", "--write-baseline", "shut/new.json", *CHECK),
    ("check", "a.txt", "--config", "secret.txt"),
    ("config", "--config", "secret.txt"),
    ("config", "--config", "shut/srccompare.toml"),
    ("check", "a.txt", "b.txt", "-o", "sarif=shut/report", *CHECK),
    ("scan", "a.txt", "b.txt", "-o", "shut/report"),
    ("scan", "a.txt", "b.txt", "--write-stories", "shut/report"),
    ("scan", "a.txt", "--index", "shut/deep/new.idx"),
    ("find", "a.txt", "--index", "shut/deep/new.idx"),
    ("find", "a.txt", "--index", "good.idx", "-o", "shut/report"),
    ("diff", "a.txt", "secret.txt"),
    ("diff", "a.txt", "shut/a.txt"),
    ("diff", "--corpus", "shut", "--story", "1"),
    ("diff", "a.txt", "b.txt", "-o", "shut/report"),
    ("inspect", "secret.txt"),
    ("inspect", "a.txt", "-o", "shut/report"),
    ("find", "secret.txt", "--index", "good.idx"),
    ("find", "a.txt", "--index", "secret.idx"),
    ("index", "info", "secret.idx"),
    ("index", "check", "secret.idx"),
    ("index", "remove", "secret.idx", "a.txt"),
)


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return a folder with articles, an index, and files and a folder that nobody may open."""
    made = tmp_path_factory.mktemp("guarded")
    for name, text in (("a.txt", HARBOR), ("b.txt", COAST)):
        (made / name).write_text(text, encoding="utf-8")
    assert run("scan", "a.txt", "b.txt", "--index", "good.idx", "-q", cwd=made).status == 0
    for name in ("secret.txt", "secret.jsonl", "secret.idx"):
        (made / name).write_bytes((made / "good.idx").read_bytes())
        (made / name).chmod(0)
    (made / "shut").mkdir(mode=0)
    yield made
    (made / "shut").chmod(0o700)
    assert not list((made / "shut").iterdir())


@pytest.mark.skipif(sys.platform != "linux", reason="gives up the rights of root as Linux has them")
@pytest.mark.parametrize("arguments", FORBIDDEN, ids=" ".join)
def test_what_nobody_may_open_is_an_error(arguments: tuple[str, ...], guarded: Path) -> None:
    """It is named, and does not pass for empty; the permission that is missing is said."""
    done = run(*arguments, cwd=guarded, code=POWERLESS)
    assert done.status == 2, done
    assert done.err.startswith("error: ")
    assert any(said in done.err for said in ("permission denied", "check who may", "there is no folder"))
    assert any(name in done.err for name in ("shut", "secret"))


def test_a_full_disk_takes_the_cache_away_and_no_finding(folder: Path) -> None:
    """What cannot be kept is computed again; the result is the same, and it is said."""
    whole = run("check", "a.txt", "b.txt", *CHECK, cwd=folder)
    done = run("check", "a.txt", "b.txt", "--no-config", cwd=folder, code=FULL.format(size=64))
    assert (done.status, done.out) == (whole.status, whole.out)
    assert "note: cache: .srccompare_cache is not used: cannot write there: file too large" in done.err


@pytest.mark.skipif(sys.platform != "linux", reason="gives up the rights of root as Linux has them")
def test_a_folder_above_that_may_not_be_searched_is_passed_over(folder: Path) -> None:
    """Settings are looked for upward as far as anybody may look; a run inside such a folder is a run."""
    inner = folder / "shut" / "inner"
    inner.mkdir(parents=True)
    for name in ("a.txt", "b.txt"):
        (inner / name).write_bytes((folder / name).read_bytes())
    (folder / "shut").chmod(0)
    code = f"import os; os.chdir({str(inner)!r})\n{POWERLESS}"
    for arguments in (("config",), ("check", "a.txt", "b.txt"), ("diff", "a.txt", "b.txt")):
        done = run(*arguments, cwd=folder, code=code)
        assert done.status in {0, 1}, done
        assert done.out
    (folder / "shut").chmod(0o700)


CHANGING = (
    ("diff", "restless.txt", "b.txt"),
    ("inspect", "restless.txt"),
    ("scan", "restless.txt", "b.txt"),
    ("scan", "restless.txt", "b.txt", "--index", "restless.idx"),
    ("check", "restless.txt", "b.txt", *CHECK),
    ("find", "restless.txt", "--index", "restless.idx"),
    ("diff", "--corpus", ".", "--story", "restless.txt"),
)


def test_no_command_trips_over_a_file_that_changes(
    restless: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """It may be read twice, for the comparison and for the report: what has changed meanwhile is no bug."""
    desk = Desk(restless.parent, monkeypatch, capfd)
    (desk / "b.txt").write_text(COAST, encoding="utf-8")
    for _ in range(3):
        for arguments in CHANGING:
            done = desk.run(*arguments)
            assert done.status in {0, 1, 2}, (arguments, done.err)
            assert done.status != 2 or done.err.startswith("error: "), (arguments, done.err)


def test_an_index_whose_tables_cannot_be_read_is_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """What SQLite says of it quotes bytes that are no text; it is told in our words."""
    desk = Desk(tmp_path, monkeypatch, capfd)
    (desk / "a.txt").write_text(HARBOR, encoding="utf-8")
    assert desk.run("scan", "a.txt", "--index", "good.idx").status == 0
    whole = (desk / "good.idx").read_bytes()
    for broken in (b"CREATE TABL\xdf settings", b"CREATE T\xdfBLE settings"):
        (desk / "bad.idx").write_bytes(whole.replace(b"CREATE TABLE settings", broken))
        for arguments in (("info",), ("check",), ("remove", "a.txt")):
            done = desk.run("index", arguments[0], "bad.idx", *arguments[1:])
            assert done.status == 2, done.err
            assert done.err.startswith("error: bad.idx is damaged: ")


def test_an_index_that_holds_what_nobody_wrote_is_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """A value of another type, in any column of any table, is no bug of ours: the file is to blame."""
    desk = Desk(tmp_path, monkeypatch, capfd)
    for name, text in (("a.txt", HARBOR), ("b.txt", COAST)):
        (desk / name).write_text(text * 3, encoding="utf-8")
    assert desk.run("scan", "a.txt", "b.txt", "--index", "good.idx").status == 0
    columns = []
    with closing(sqlite3.connect(desk / "good.idx")) as good:
        for (table,) in good.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            columns += [(table, row[1]) for row in good.execute(f"PRAGMA table_info({table})").fetchall()]
    assert len(columns) > 20
    blamed = 0
    for table, column in columns:
        (desk / "bad.idx").write_bytes((desk / "good.idx").read_bytes())
        with closing(sqlite3.connect(desk / "bad.idx")) as bad, suppress(sqlite3.Error):
            bad.execute(f"UPDATE OR IGNORE {table} SET {column} = x'ff'")  # noqa: S608 - our own names
            bad.commit()
        for arguments in (("index", "check", "bad.idx"), ("find", "a.txt", "--index", "bad.idx")):
            done = desk.run(*arguments)
            assert "internal error" not in done.err, (table, column, done.err)
            assert done.status in {0, 2}
            blamed += "is damaged" in done.err
    assert blamed > len(columns) // 2

"""Faults on the way: a full disk, a kill, a file that changes. A report is whole or not there."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING

import pytest

import srccompare
from srccompare.errors import UnreadableInputError
from tests.cli.running import COAST, HARBOR, environment, run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

EARLIER = "what an earlier run wrote\n"
# NOTE: a disk that is full is made by a limit on the size of a file: nobody has to be
# root for it. Python would write its own bytecode cut short, too.
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


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_nobody_may_read_is_an_error(tmp_path: Path) -> None:
    """It is named, and does not pass for empty."""
    (tmp_path / "shut").mkdir(mode=0)
    done = run("scan", "shut", cwd=tmp_path)
    assert done.status == 2
    assert "shut" in done.err

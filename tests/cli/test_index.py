"""`srccompare scan --index` and `srccompare index` as a shell runs them."""

from __future__ import annotations

import os
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from srccompare.cli.index import UNFINISHED as NOT_FINISHED
from srccompare.corpus.index.settings import UNFINISHED
from srccompare.corpus.store import open_to_write
from tests.cli.running import environment, run

if TYPE_CHECKING:
    from pathlib import Path

STORY = (
    "The old lighthouse on Gull Rock will be lit again in the autumn, after two years of repairs that the "
    "town paid for with the rent of the salt meadows behind the dike."
)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Return a folder with three articles in `news/`, two of which share a story."""
    folder = tmp_path / "news"
    folder.mkdir()
    for name, text in (("a", STORY), ("b", f"From the coast. {STORY}"), ("c", "Nothing in common at all.")):
        (folder / f"{name}.txt").write_text(text + "\n", encoding="utf-8")
    return tmp_path


def test_a_scan_with_an_index_writes_what_a_scan_without_one_does(news: Path) -> None:
    """The first time, when nothing has changed, and after a change."""
    for change in (None, None, "new", "gone"):
        if change == "new":
            (news / "news" / "d.txt").write_text(f"Once more. {STORY}", encoding="utf-8")
        if change == "gone":
            (news / "news" / "a.txt").unlink()
        for report_format in ("jsonl", "text"):
            fresh = run("scan", "news", "-f", report_format, cwd=news)
            kept = run("scan", "news", "-f", report_format, "--index", "corpus.db", cwd=news)
            assert (kept.status, kept.err) == (0, "")
            assert kept.out == fresh.out
            assert b"a.txt" in kept.out or change == "gone"


def test_an_index_reports_what_it_holds_without_reading_anything(news: Path) -> None:
    """No path has to be named for that."""
    first = run("scan", "news", "-f", "jsonl", "--index", "corpus.db", cwd=news)
    for path in (news / "news").iterdir():
        path.unlink()
    again = run("scan", "-f", "jsonl", "--index", "corpus.db", cwd=news)
    assert (again.status, again.out) == (0, first.out)


def test_an_index_that_is_not_there_is_not_made_of_nothing(news: Path) -> None:
    """A misspelt name is an error, as for a file, and leaves no file behind."""
    done = run("scan", "--index", "none.db", cwd=news)
    assert (done.status, done.out) == (2, b"")
    assert done.err == (
        "error: cannot read none.db: no such file\nhint: make it with: srccompare scan PATH --index FILE\n"
    )
    assert [path.name for path in news.iterdir()] == ["news"]


def test_copies_are_counted_as_one_text(news: Path) -> None:
    """`info` says how many of the texts differ where some do not."""
    (news / "news" / "copy.txt").write_text(STORY + "\n", encoding="utf-8")
    run("scan", "news", "--index", "corpus.db", cwd=news)
    done = run("index", "info", "corpus.db", cwd=news)
    assert done.out.startswith(b"4 articles (3 different texts), ")


def test_check_and_info_say_that_an_index_is_not_finished(news: Path) -> None:
    """An index whose first scan was broken off is whole, and yet has no passages to find."""
    run("scan", "news", "--index", "corpus.db", cwd=news)
    for command in ("check", "info"):
        assert run("index", command, "corpus.db", cwd=news).err == ""
    store = open_to_write(str(news / "corpus.db"))
    with store.writing():
        store.set({**store.settings(), UNFINISHED: "yes"})
    store.close()
    for command in ("check", "info"):
        done = run("index", command, "corpus.db", cwd=news)
        assert (done.status, done.err) == (0, f"{NOT_FINISHED}\n")
    assert run("find", "news/a.txt", "--index", "corpus.db", cwd=news).status == 2


def test_check_info_and_remove_tell_and_do_what_they_say(news: Path) -> None:
    """On a whole index."""
    run("scan", "news", "--index", "corpus.db", "--min-words", "9", cwd=news)
    done = run("index", "check", "corpus.db", cwd=news)
    assert (done.status, done.err) == (0, "")
    assert done.out == b"corpus.db is intact: 3 articles, 1 passage\n"
    done = run("index", "info", "corpus.db", cwd=news)
    assert (done.status, done.err) == (0, "")
    assert b"sensitivity default, passages of 9 words or more" in done.out
    assert run("index", "remove", "corpus.db", "news/a.txt", cwd=news).status == 0
    assert b"2 articles, 0 passages" in run("index", "info", "corpus.db", cwd=news).out
    done = run("index", "remove", "corpus.db", "news/b.txt", "news/z.txt", cwd=news)
    assert done.status == 2
    assert "corpus.db has no article news/z.txt" in done.err
    assert b"2 articles" in run("index", "info", "corpus.db", cwd=news).out


def test_a_damaged_page_is_one_clear_error_everywhere(news: Path) -> None:
    """Status 2 and what to do; never a traceback, never a wrong answer."""
    run("scan", "news", "--index", "corpus.db", cwd=news)
    path = news / "corpus.db"
    whole = path.read_bytes()
    path.write_bytes(whole[:16384] + b"\xaa" * (len(whole) - 2 * 16384) + whole[-16384:])
    for arguments in (
        ["index", "check", "corpus.db"],
        ["index", "info", "corpus.db"],
        ["index", "remove", "corpus.db", "news/a.txt"],
        ["find", "news/a.txt", "--index", "corpus.db"],
        ["scan", "news", "--index", "corpus.db"],
    ):
        done = run(*arguments, cwd=news)
        assert (done.status, done.out) == (2, b""), arguments
        assert done.err.startswith("error: corpus.db is damaged")
        assert done.err.splitlines()[-1] == "hint: move it away and scan the articles again"
        assert "Traceback" not in done.err


def test_a_second_writer_gets_one_error_and_a_reader_an_answer(news: Path) -> None:
    """While one process writes."""
    run("scan", "news", "--index", "corpus.db", cwd=news)
    before = run("scan", "--index", "corpus.db", "-f", "jsonl", cwd=news).out
    code = (
        "import sys\nfrom srccompare.corpus.store import open_to_write\n"
        "store = open_to_write('corpus.db')\n"
        "with store.writing():\n    store.set({'a': '1'}); print('now', flush=True); sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=news,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment(),
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == b"now\n"
        done = run("scan", "news", "--index", "corpus.db", cwd=news)
        assert (done.status, done.out) == (2, b"")
        assert done.err == "error: corpus.db is being written by another run\nhint: wait until it has ended\n"
        done = run("scan", "--index", "corpus.db", "-f", "jsonl", cwd=news)
        assert (done.status, done.err, done.out) == (0, "", before)
        done = run("find", "news/a.txt", "--index", "corpus.db", "-f", "jsonl", cwd=news)
        assert (done.status, done.err, done.out.count(b"\n")) == (0, "", 1)
        assert run("index", "check", "corpus.db", cwd=news).status == 0
        process.kill()
    assert run("scan", "news", "--index", "corpus.db", cwd=news).status == 0


def test_a_report_of_an_index_keeps_nobody_from_writing(news: Path) -> None:
    """It changes neither the file nor what lies beside it, even in a folder that nobody may write."""
    run("scan", "news", "--index", "corpus.db", cwd=news)
    before = {each.name: each.stat().st_mtime_ns for each in news.iterdir()}
    news.chmod(0o555)
    try:
        assert run("scan", "--index", "corpus.db", cwd=news).status == 0
    finally:
        news.chmod(0o755)
    assert {each.name: each.stat().st_mtime_ns for each in news.iterdir()} == before


def test_a_disk_that_is_full_is_one_clear_error(news: Path) -> None:
    """What was indexed before is still there, and the same command goes on when there is room."""
    run("scan", "news", "--index", "corpus.db", cwd=news)
    for n in range(40):
        (news / "news" / f"n{n}.txt").write_text(f"{os.urandom(4000).hex()} {STORY}", encoding="utf-8")

    def small() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))

    done = subprocess.run(
        [sys.executable, "-m", "srccompare", "scan", "news", "--index", "corpus.db"],
        cwd=news,
        env=environment(),
        capture_output=True,
        timeout=60,
        check=False,
        preexec_fn=small,  # in a process of one thread
    )
    said = done.stderr.decode()
    assert (done.returncode, done.stdout) == (2, b"")
    assert said.startswith("error: cannot ")
    assert "corpus.db" in said
    assert "Traceback" not in said
    assert b"corpus.db is intact: 3 articles" in run("index", "check", "corpus.db", cwd=news).out
    assert run("scan", "news", "--index", "corpus.db", cwd=news).status == 0
    assert b"corpus.db is intact: 43 articles" in run("index", "check", "corpus.db", cwd=news).out


def test_an_interrupt_leaves_a_whole_index(news: Path) -> None:
    """Status 130, as for any command."""
    fifo = news / "news" / "slow.jsonl"
    for n in range(300):
        (news / "news" / f"n{n}.txt").write_text(f"{n} {STORY} {os.urandom(2000).hex()}", encoding="utf-8")
    assert not fifo.exists()
    with subprocess.Popen(
        [sys.executable, "-m", "srccompare", "scan", "news", "--index", "corpus.db"],
        cwd=news,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    ) as process:
        while not (news / "corpus.db-wal").exists() and process.poll() is None:
            time.sleep(0.005)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=60)
    assert process.returncode in {0, 130}
    assert b"Traceback" not in said
    assert run("index", "check", "corpus.db", cwd=news).status in {0, 2}
    assert run("scan", "news", "--index", "corpus.db", cwd=news).status == 0
    assert b"303 articles" in run("index", "check", "corpus.db", cwd=news).out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["scan", "news", "--index", "no/corpus.db"], "there is no folder no"),
        (["scan", "news", "--index", "news"], "a folder, not a file"),
        (["scan", "news", "--index", "news/a.txt"], "is not an index of srccompare"),
        (["scan", "news", "--index", "other.db"], "is not an index of srccompare"),
        (["scan", "news", "--index", "high.db"], "was made with --sensitivity high"),
        (["scan", "news", "--index", "high.db", "-o", "high.db"], "is one of the inputs"),
        (["scan"], "scan needs a corpus"),
        (["index", "check", "none.db"], "cannot read none.db: no such file"),
        (["index", "remove", "none.db", "a"], "cannot read none.db: no such file"),
        (["index", "repair", "high.db"], "no such command"),
    ],
)
def test_a_wrong_call_is_one_clear_error(arguments: list[str], said: str, news: Path) -> None:
    """Status 2, nothing on standard output, and the files are as they were."""
    database = sqlite3.connect(news / "other.db")
    database.execute("CREATE TABLE t (x)")
    database.close()
    run("scan", "news", "--index", "high.db", "--sensitivity", "high", cwd=news)
    before = {path.name: path.read_bytes() for path in news.rglob("*") if path.is_file()}
    done = run(*arguments, cwd=news)
    assert (done.status, done.out) == (2, b"")
    assert said in done.err
    assert "Traceback" not in done.err
    assert {path.name: path.read_bytes() for path in news.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("arguments", [("news",), ("--index", "corpus.db")])
def test_what_is_new_can_only_be_told_of_what_is_added_to_an_index(
    arguments: tuple[str, ...], news: Path
) -> None:
    """Not without one, nor where nothing is named to be added."""
    run("scan", "news", "--index", "corpus.db", cwd=news)
    done = run("scan", *arguments, "--new", cwd=news)
    assert (done.status, done.out) == (2, b"")
    assert done.err == (
        "error: --new tells what a run adds to an index\nhint: scan PATH --index FILE --new\n"
    )


def test_only_what_is_new_is_told_where_that_is_asked_for(news: Path) -> None:
    """The passages between older articles are left out."""
    run("scan", "news", "--index", "corpus.db", cwd=news)
    (news / "news" / "d.txt").write_text(f"Once more. {STORY}", encoding="utf-8")
    done = run("scan", "news", "--index", "corpus.db", "--new", "-f", "jsonl", cwd=news)
    assert (done.status, done.err) == (0, "")
    assert [line.count(b"news/d.txt") for line in done.out.splitlines()] == [1, 1]

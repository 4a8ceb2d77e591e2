"""Every bad input gets its one error line and status 2, whichever command meets it."""

from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING

import pytest

from srccompare.text.display import visible_name
from tests.bad_inputs import cases
from tests.cli.desk import Desk
from tests.cli.running import COAST, HARBOR, run

if TYPE_CHECKING:
    from pathlib import Path

    from tests.bad_inputs.cases import Row

CHECK = ("--no-config", "--no-cache")
READERS: tuple[tuple[str, ...], ...] = (
    ("inspect", "{}"),
    ("diff", "{}", "a.txt", "-f", "json"),
    ("scan", "{}", "a.txt", "-f", "jsonl"),
    ("check", "{}", "a.txt", *CHECK),
    ("check", "a.txt", "--against", "{}", *CHECK),
    ("find", "{}", "--index", "good.idx"),
)
ABOUT_PATHS = READERS[:2]
FOLDERS_TOO: tuple[tuple[str, ...], ...] = (*READERS[2:5], ("diff", "--corpus", "{}", "--story", "1"))
FILES_ONLY: tuple[tuple[str, ...], ...] = (
    READERS[5],
    ("check", "a.txt", "--stories", "{}", *CHECK),
    ("check", "a.txt", "--baseline", "{}", *CHECK),
    ("check", "a.txt", "--config", "{}"),
    ("config", "--config", "{}"),
)
INDEX_USERS: tuple[tuple[str, ...], ...] = (
    ("index", "info", "{}"),
    ("index", "check", "{}"),
    ("index", "remove", "{}", "a.txt"),
    ("find", "a.txt", "--index", "{}"),
    ("scan", "a.txt", "--index", "{}"),
)
WRITERS = (
    ("diff", "a.txt", "b.txt", "-o", "{}"),
    ("inspect", "a.txt", "-o", "{}"),
    ("scan", "a.txt", "b.txt", "-o", "{}"),
    ("scan", "a.txt", "b.txt", "--write-stories", "{}"),
    ("check", "a.txt", "b.txt", "-o", "{}", *CHECK),
    ("find", "a.txt", "--index", "good.idx", "-o", "{}"),
)


@pytest.fixture
def field(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Desk:
    """Return a folder with two articles, an index, and all that is not a file."""
    (tmp_path / "a.txt").write_text(HARBOR, encoding="utf-8")
    (tmp_path / "b.txt").write_text(COAST, encoding="utf-8")
    (tmp_path / "folder").mkdir()
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "dangling").symlink_to("nowhere")
    os.mkfifo(tmp_path / "pipe")
    desk = Desk(tmp_path, monkeypatch, capfd)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket")
    with (tmp_path / "large.txt").open("wb") as file:
        file.truncate(100_000_000)
    return desk


def _refused(desk: Desk, arguments: tuple[str, ...], name: str, error: str) -> None:
    """Demand the error line, status 2 and no traceback."""
    done = desk.run(*(each.replace("{}", name) for each in arguments))
    lines = [line for line in done.err.splitlines() if line.startswith("error: ")]
    assert done.status == 2, done.err
    assert lines, done.err
    assert lines[0].startswith(f"error: {error}"), arguments
    assert "internal error" not in done.err


@pytest.mark.parametrize("row", cases.ARTICLES, ids=lambda row: row.name)
def test_what_is_no_article_is_refused_by_every_command(row: Row, field: Desk) -> None:
    """A file is read in one way, so all commands say the same of it."""
    (field / row.name).write_bytes(row.data)
    field.run("scan", "a.txt", "b.txt", "--index", "good.idx")
    for arguments in READERS:
        _refused(field, arguments, row.name, row.error)


@pytest.mark.parametrize("row", cases.RECORDS, ids=lambda row: repr(row.data[:50]))
@pytest.mark.parametrize("command", ["scan", "check"])
def test_a_bad_record_is_named_with_its_line_and_the_rest_is_read(
    command: str, row: Row, field: Desk
) -> None:
    """One line of a corpus that is not a record hides no other."""
    (field / row.name).write_bytes(cases.GOOD_RECORD + row.data)
    _refused(field, (command, "{}", *(CHECK if command == "check" else ())), row.name, row.error)


@pytest.mark.parametrize("row", cases.SETTINGS, ids=lambda row: repr(row.data[:50]))
def test_settings_that_make_no_sense_are_refused(row: Row, field: Desk) -> None:
    """A gate that ignores half of its settings is no gate."""
    (field / row.name).write_bytes(row.data)
    for arguments in (("config", "--config", "{}"), ("check", "a.txt", "--config", "{}")):
        _refused(field, arguments, row.name, visible_name(row.error))


@pytest.mark.parametrize("row", cases.BASELINES, ids=lambda row: repr(row.data[:60]))
def test_a_damaged_baseline_never_counts_as_empty(row: Row, field: Desk) -> None:
    """It is refused as a baseline, and not replaced by a new one."""
    (field / row.name).write_bytes(row.data)
    _refused(field, ("check", "a.txt", "b.txt", "--baseline", "{}", *CHECK), row.name, row.error)
    _refused(field, ("check", "a.txt", "b.txt", "--write-baseline", "{}", *CHECK), row.name, row.error)
    assert (field / row.name).read_bytes() == row.data


@pytest.mark.parametrize("row", cases.MANIFESTS, ids=lambda row: repr(row.data[:60]))
def test_stories_that_make_no_sense_are_refused(row: Row, field: Desk) -> None:
    """A story without its articles would pass every rule."""
    (field / row.name).write_bytes(row.data)
    _refused(field, ("check", "a.txt", "b.txt", "--stories", "{}", *CHECK), row.name, row.error)


@pytest.mark.parametrize("row", cases.INDEXES, ids=lambda row: row.name)
@pytest.mark.parametrize("arguments", INDEX_USERS, ids=" ".join)
def test_what_is_no_index_is_refused_and_stays_as_it_is(
    arguments: tuple[str, ...], row: Row, field: Desk
) -> None:
    """Nothing is written into a file of somebody else."""
    (field / row.name).write_bytes(row.data)
    _refused(field, arguments, row.name, row.error)
    assert (field / row.name).read_bytes() == row.data


@pytest.mark.parametrize(("name", "reason"), cases.PLACES, ids=lambda value: value[:30])
def test_what_is_no_file_is_refused_at_once(name: str, reason: str, field: Desk) -> None:
    """No pipe is waited for, no device is read, nothing fills the memory."""
    for arguments in ABOUT_PATHS:
        _refused(field, arguments, name, f"cannot read {visible_name(name) or chr(39) * 2}: {reason}")
    field.run("scan", "a.txt", "b.txt", "--index", "good.idx")
    folders = () if name in {"folder", "."} else FOLDERS_TOO
    for arguments in (*folders, *FILES_ONLY, *INDEX_USERS[:4]):
        done = field.run(*(each.replace("{}", name) for each in arguments))
        assert done.status == 2, (arguments, done.err)
        assert done.err.startswith("error: ")
        assert "internal error" not in done.err


@pytest.mark.parametrize(("name", "reason"), cases.WRITTEN_TO, ids=lambda value: value[:30])
def test_a_report_that_cannot_be_written_is_an_error(name: str, reason: str, field: Desk) -> None:
    """Whoever waits for the file learns that there is none, and nothing else is left behind."""
    field.run("scan", "a.txt", "b.txt", "--index", "good.idx")
    before = sorted(field.path.iterdir())
    for arguments in WRITERS:
        _refused(field, arguments, name, f"cannot write {visible_name(name)}: {reason}")
    assert sorted(field.path.iterdir()) == before


@pytest.mark.parametrize(
    "name", ["-x", "a\nb.txt", "100%s.txt", "::error::x.txt", "=1+1.txt", "\x1b[31m.txt", "\udcff.txt"]
)
def test_a_strange_name_is_only_a_name(name: str, field: Desk) -> None:
    """It is read, and no report obeys it."""
    (field / name).write_text(HARBOR, encoding="utf-8")
    for command in (("diff",), ("scan", "-f", "csv"), ("check", "-f", "github", *CHECK)):
        done = field.run(*command, "--", name, "b.txt")
        assert done.status in {0, 1}, done.err
        shown = done.out.decode("utf-8", "surrogateescape")
        assert "\x1b" not in shown + done.err
        assert not any(line.startswith(("::error::x", "=1+1")) for line in shown.splitlines())


def test_the_table_is_long_enough() -> None:
    """Two hundred different bad inputs are tried."""
    tables = (cases.ARTICLES, cases.RECORDS, cases.SETTINGS, cases.BASELINES, cases.MANIFESTS, cases.INDEXES)
    rows = {(table[0].name, row.name, row.data) for table in tables for row in table}
    assert len(rows) + len(cases.PLACES) + len(cases.WRITTEN_TO) >= 200


@pytest.mark.parametrize("arguments", [*READERS[:4], INDEX_USERS[0]], ids=" ".join)
def test_the_installed_command_refuses_as_well(arguments: tuple[str, ...], field: Desk) -> None:
    """The same line and status reach a shell, and no traceback does."""
    (field / "bad.txt").write_bytes(b"\x7fELF\0\xff")
    done = run(*(each.replace("{}", "bad.txt") for each in arguments), cwd=field.path)
    assert done.status == 2
    assert done.err.startswith("error: ")
    assert "bad.txt" in done.err.splitlines()[0]
    assert "Traceback" not in done.err

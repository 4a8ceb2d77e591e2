"""Who names a file or folder that is not there is told what would help."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.desk import Desk
from tests.cli.running import COAST

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def at(desk: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Desk:
    """Stand in a folder with a.txt, b.txt and a folder of articles."""
    (desk / "news").mkdir()
    for name in ("harbor-vote.txt", "ferry.md", "été\x1b.txt"):
        (desk / "news" / name).write_text(COAST, encoding="utf-8")
    return Desk(desk, monkeypatch, capfd)


@pytest.mark.parametrize("name", ["nobody.txt", "c.txt", "news/other.txt", "news/x", "-", "aa.txt"])
def test_no_file_is_guessed_that_has_only_its_ending_in_common(name: str, at: Desk) -> None:
    """A guess that leads nowhere is worse than none; what is an input already is none either."""
    done = at.run("diff", "a.txt", "b.txt", name if name != "-" else "./-")
    assert done.err.splitlines()[0].endswith(": no such file")
    assert "did you mean" not in done.err


@pytest.mark.parametrize(
    ("path", "reason", "hint"),
    [
        ("gone/x.txt", "no such file", "there is no folder gone"),
        ("gone/far/x.txt", "no such file", "there is no folder gone"),
        ("news/gone/x.txt", "no such file", "there is no folder news/gone"),
        ("./news/harbour-vote.txt", "no such file", "did you mean ./news/harbor-vote.txt?"),
        ("news/Ferry.txt", "no such file", "did you mean news/ferry.md?"),
        ("news/ferry", "no such file", "did you mean news/ferry.md?"),
        ("news/été.txt", "no such file", "did you mean news/été\\u001b.txt?"),
        (
            "https://x.example/a.html",
            "no such file",
            "nothing is fetched from the network: save the page as a file",
        ),
        ("C:/gone/x.txt", "no such file", "there is no folder C:"),
        ("*.rtf", "no such file", "no file fits this pattern"),
        ("news/wire-[12].txt", "no such file", "no file fits this pattern"),
        ("a.txt/b.txt", "not a directory", "a.txt is a file, not a folder"),
    ],
)
def test_what_is_missing_is_said_with_a_hint(path: str, reason: str, hint: str, at: Desk) -> None:
    """On standard error and in the result alike, for each command that reads an article."""
    if sys.platform == "win32" and reason == "not a directory":
        pytest.skip("Windows says otherwise")
    said = f"error: cannot read {path}: {reason}\nhint: {hint}\n"
    assert at.run("inspect", path).err == said
    done = at.run("diff", "a.txt", path, "b.txt", "-f", "json")
    assert done.err.startswith(said)
    (error,) = json.loads(done.out)["errors"]
    assert (error["path"], error["reason"]) == (path, reason)
    assert error["hint"].replace("\x1b", "\\u001b") == hint


@pytest.mark.parametrize("command", ["check", "scan"])
@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("nobody", "name files, folders or globs that are there"),
        ("newz", "did you mean news?"),
        ("newz/x.txt", "there is no folder newz"),
        ("news/Ferry.txt", "did you mean news/ferry.md?"),
        ("https://x.example/a", "nothing is fetched from the network: save the page as a file"),
    ],
)
def test_a_corpus_that_is_not_there_is_said_with_a_hint(command: str, path: str, hint: str, at: Desk) -> None:
    """A folder may have been meant as well as a file."""
    done = at.run(command, path, "-f", "json")
    said = f"error: cannot read {path}: no such file or folder\nhint: {hint}\n"
    assert (done.status, done.err.startswith(said)) == (2, True)


@pytest.mark.parametrize("command", ["check", "scan", "check a.txt --against"])
def test_a_glob_that_fits_nothing_is_named(command: str, at: Desk) -> None:
    """Nothing was collected, and it is said for which pattern."""
    done = at.run(*command.split(), "newz/*.txt")
    assert (done.status, done.err.splitlines()[1]) == (3, "hint: no file fits newz/*.txt")


@pytest.mark.skipif(sys.platform == "win32", reason="needs links")
def test_a_link_into_nothing_is_called_so(at: Desk) -> None:
    """The name is there, what it stands for is not."""
    (at / "old.txt").symlink_to("moved/away.txt")
    said = at.run("inspect", "old.txt").err
    assert said.splitlines()[1] == "hint: a link to moved/away.txt, which is not there"


@pytest.mark.skipif(sys.platform == "win32", reason="the command is that of POSIX")
@pytest.mark.parametrize("command", ["diff a.txt b.txt", "inspect a.txt", "check a.txt", "scan a.txt"])
@pytest.mark.parametrize(
    ("output", "said", "hint"),
    [
        ("gone/r.json", "there is no folder gone", "make it first: mkdir -p gone"),
        ("go ne/far/r.json", "there is no folder go ne/far", "make it first: mkdir -p 'go ne/far'"),
        ("-gone/r.json", "there is no folder -gone", "make it first: mkdir -p ./-gone"),
        ("a.txt/r.json", "a.txt is a file, not a folder", "name another file"),
        ("news", "a folder, not a file", "name a file in it"),
        (".", "a folder, not a file", "name a file in it"),
    ],
)
def test_a_report_that_nobody_could_write_is_refused_first(
    command: str, output: str, said: str, hint: str, at: Desk
) -> None:
    """Before articles are read, in the same words by every command; nothing is left behind."""
    before = sorted(at.path.iterdir())
    done = at.run(*command.split(), "--output", output)
    assert (done.status, done.out) == (2, b"")
    assert done.err == f"error: cannot write {output}: {said}\nhint: {hint}\n"
    assert sorted(at.path.iterdir()) == before

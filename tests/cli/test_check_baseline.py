"""A baseline on the command line: what it accepts passes, all else fails, and nothing slips through."""

from __future__ import annotations

import json
import re
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.desk import Desk
from tests.cli.running import run

if TYPE_CHECKING:
    from pathlib import Path

SUNK = (
    "The ferry Nordlys sank off Orsa on Monday night after its engine room flooded.\n\n"
    "Fishing boats from the village of Lund took {} people from the water before midnight.\n"
)
LATER = (
    "Orsa mourns a ferry\n\nA ferry has sunk off Orsa. {} people were taken from the water by fishing boats "
    "from the village of Lund before midnight, and all of them are well.\n"
)
MILL = (
    "The old mill of Varna will become a bakery, and {} people will work there, its owner said on Friday.\n"
)


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Desk:
    """Return a folder in which two articles on one story disagree on a figure."""
    (tmp_path / "news").mkdir()
    _write(tmp_path / "news/a.txt", SUNK.format("twelve"))
    _write(tmp_path / "news/b.txt", LATER.format("Twenty-one"))
    return Desk(tmp_path, monkeypatch, capfd)


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def _commit_all(desk: Desk) -> None:
    for line in (
        ["init", "-q"],
        ["add", "."],
        ["-c", "user.name=d", "-c", "user.email=d@e.org", "commit", "-qm", "x"],
    ):
        subprocess.run(["git", *line], cwd=desk.path, check=True)


def _check(desk: Desk, *arguments: str) -> tuple[int, dict[str, Any], str]:
    """Check the folder and return status, report and what was said besides."""
    done = desk.run("check", "news", "--format", "json", *arguments)
    return done.status, json.loads(done.out or b"{}"), done.err


def _states(report: dict[str, Any]) -> list[tuple[str, str]]:
    return [(each["code"], each["state"]) for each in report["findings"]]


@pytest.fixture
def accepted(news: Desk) -> Desk:
    """Return the same folder with a baseline that accepts the finding."""
    status, report, _ = _check(news, "--write-baseline", "base.json")
    assert (status, _states(report)) == (0, [("SC301", "baselined")])
    return news


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "no baseline"),
        ("", "is not JSON"),
        ("{", "is not JSON"),
        ('{"schema": "srccompare/baseline/9", "entries": []}', "another version"),
        ('{"schema": "srccompare/findings/1", "findings": []}', "is not a baseline"),
        ('{"schema": "srccompare/baseline/1", "entries": [{}]}', "damaged"),
        ("<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> branch\n", "is not JSON"),
    ],
)
def test_a_baseline_that_cannot_be_read_ends_the_run(content: str | None, said: str, news: Desk) -> None:
    """Status 2, one line and a hint, and no report that looks like one."""
    if content is not None:
        _write(news / "base.json", content)
    done = news.run("check", "news", "--baseline", "base.json")
    assert (done.status, done.out) == (2, b"")
    first, hint, *rest = done.err.splitlines()
    assert first.startswith("error: ")
    assert said in first
    assert hint.startswith("hint: ")
    assert rest == []


def test_an_article_is_never_overwritten_by_a_baseline(news: Desk) -> None:
    """A slip of the pen costs an error, not an article."""
    before = (news / "news/a.txt").read_bytes()
    done = news.run("check", "news/b.txt", "--write-baseline", "news/a.txt")
    assert done.status == 2
    assert done.err.startswith("error: ")
    assert (news / "news/a.txt").read_bytes() == before


def test_no_baseline_is_written_while_an_input_cannot_be_read(accepted: Desk) -> None:
    """The old one stays as it is, the run has status 2, and both are said."""
    before = (accepted / "base.json").read_bytes()
    (accepted / "news/c.txt").write_bytes(b"\xff\xfe\x00")
    for path in ("base.json", "other.json"):
        status, report, err = _check(accepted, "--write-baseline", path)
        assert status == 2
        assert f"note: {path} is not written: an input cannot be read" in err
        assert ("SC301", "new") in _states(report)
    assert (accepted / "base.json").read_bytes() == before
    assert not (accepted / "other.json").exists()


def test_a_new_finding_fails_beside_an_accepted_one(accepted: Desk) -> None:
    """And the baseline does not grow by it."""
    before = (accepted / "base.json").read_bytes()
    _write(accepted / "news/c.txt", MILL.format("thirty"))
    _write(accepted / "news/d.txt", "Varna gets a bakery\n\n" + MILL.format("sixty"))
    status, report, _ = _check(accepted, "--baseline", "base.json", "--select", "SC301")
    assert (status, sorted(_states(report))) == (1, [("SC301", "baselined"), ("SC301", "new")])
    assert report["summary"]["baselined"] == 1
    assert (accepted / "base.json").read_bytes() == before


def test_other_words_in_the_same_place_are_new(accepted: Desk) -> None:
    """What was accepted is the conflict of twelve and twenty-one, not any conflict in this line."""
    _write(accepted / "news/b.txt", LATER.format("Thirty-one"))
    status, report, _ = _check(accepted, "--baseline", "base.json")
    assert (status, _states(report)) == (1, [("SC301", "new")])
    assert report["summary"]["stale"] == 1


def test_the_same_figures_in_another_story_are_new(accepted: Desk) -> None:
    """An entry whose finding was corrected is not free for one that happens to have its numbers."""
    _write(accepted / "news/b.txt", LATER.format("Twelve"))
    _write(accepted / "news/c.txt", MILL.format("twelve"))
    _write(accepted / "news/d.txt", "Varna gets a bakery\n\n" + MILL.format("twenty-one"))
    status, report, _ = _check(accepted, "--baseline", "base.json", "--select", "SC301")
    assert (status, _states(report), report["summary"]["stale"]) == (1, [("SC301", "new")], 1)


def test_an_accepted_finding_passes_wherever_it_moves(accepted: Desk) -> None:
    """Into another folder, behind other lines, under another name that turns the order of the articles."""
    text = (accepted / "news/b.txt").read_text(encoding="utf-8")
    (accepted / "news/b.txt").unlink()
    (accepted / "news/old").mkdir()
    _write(accepted / "news/old/0.txt", f"{text}\nThe harbor of Lund was closed on Tuesday because of fog.\n")
    _write(accepted / "news/z.txt", "By our reporter\n\n" + SUNK.format("twelve"))
    (accepted / "news/a.txt").unlink()
    status, report, _ = _check(accepted, "--baseline", "base.json")
    assert (status, _states(report)) == (0, [("SC301", "baselined")])
    assert report["summary"]["stale"] == 0


def test_what_was_mended_is_stale_and_passes(accepted: Desk) -> None:
    """It is told in the report for people and in the one for machines, until the baseline is written anew."""
    _write(accepted / "news/b.txt", LATER.format("Twelve"))
    done = accepted.run("check", "news", "--baseline", "base.json")
    assert done.status == 0
    assert b"stale entry of the baseline: SC301 in news/" in done.out
    _, report, _ = _check(accepted, "--baseline", "base.json")
    assert report["summary"]["stale"] == 1
    assert _check(accepted, "--write-baseline", "base.json")[1]["summary"]["stale"] == 0
    assert json.loads((accepted / "base.json").read_text())["entries"] == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["--select", "SC201"],
        ["--ignore", "SC301"],
        ["--changed-since", "HEAD"],
        ["--exclude", "a.txt", "--exclude", "b.txt"],
    ],
    ids=lambda arguments: arguments[0],
)
def test_what_was_not_looked_at_is_not_stale(arguments: list[str], accepted: Desk) -> None:
    """Nor is it lost when the baseline is written from such a run."""
    _write(accepted / "news/c.txt", MILL.format("thirty"))
    _commit_all(accepted)
    _write(accepted / "news/c.txt", MILL.format("forty"))
    status, report, _ = _check(accepted, "--baseline", "base.json", *arguments)
    assert (status, _states(report), report["summary"]["stale"]) == (0, [], 0)
    before = (accepted / "base.json").read_bytes()
    _check(accepted, "--write-baseline", "base.json", *arguments)
    assert (accepted / "base.json").read_bytes() == before


def test_what_an_article_says_in_a_story_without_a_change_is_not_stale(accepted: Desk) -> None:
    """Its other story is looked at, this one is not; the entry stays when the baseline is written anew."""
    _write(accepted / "news/c.txt", MILL.format("thirty"))
    stories = ("one", ["a.txt", "b.txt"]), ("two", ["b.txt", "c.txt"])
    manifest = (f"[[story]]\nname = '{name}'\nfiles = {files}\n" for name, files in stories)
    _write(accepted / "news/stories.toml", "".join(manifest))
    _commit_all(accepted)
    _write(accepted / "news/c.txt", MILL.format("forty"))
    arguments = ["--stories", "news/stories.toml", "--changed-since", "HEAD"]
    _, report, _ = _check(accepted, "--baseline", "base.json", *arguments)
    assert (report["summary"]["stories"], report["summary"]["stale"]) == (1, 0)
    before = (accepted / "base.json").read_bytes()
    _check(accepted, "--write-baseline", "base.json", *arguments)
    assert (accepted / "base.json").read_bytes() == before


def test_what_is_too_mild_to_be_shown_is_not_stale(accepted: Desk) -> None:
    """A report for errors alone does not call the warnings of the baseline mended."""
    _write(accepted / "srccompare.toml", '[rules.SC301]\nseverity = "note"\n')
    _, report, _ = _check(accepted, "--baseline", "base.json", "--min-severity", "error")
    assert report["findings"] == []
    assert report["summary"]["stale"] == 0


def test_a_suppressed_finding_is_not_written(news: Desk) -> None:
    """It has its reason already, and both are counted."""
    _write(news / "srccompare.toml", '[[suppress]]\nrule = "SC301"\nreason = "Counted twice."\n')
    status, report, _ = _check(news, "--write-baseline", "base.json")
    assert (status, _states(report)) == (0, [("SC301", "suppressed")])
    assert report["findings"][0]["reason"] == "Counted twice."
    assert json.loads((news / "base.json").read_text())["entries"] == []
    done = news.run("check", "news")
    assert re.search(r"1\ssuppressed", done.out.decode())


def test_a_suppression_that_silences_nothing_is_told(news: Desk) -> None:
    """And changes no status."""
    _write(news / "srccompare.toml", '[[suppress]]\nrule = "SC201"\nreason = "Old."\n')
    done = news.run("check", "news")
    assert done.status == 1
    assert b'rule = "SC201"' in done.out
    assert _check(news)[1]["summary"]["unused_suppressions"] == 1


def test_a_baseline_has_the_same_bytes_in_every_run(news: Desk) -> None:
    """Whatever the hash seed, the number of processes and the state of the cache."""
    written = set()
    for seed, threads in (("0", "1"), ("1", "2"), ("2", "1")):
        arguments = ["--write-baseline", f"{seed}.json", "--threads", threads]
        done = run("check", "news", *arguments, cwd=news.path, env={"PYTHONHASHSEED": seed})
        assert done.status == 0
        written.add((news / f"{seed}.json").read_bytes())
    assert len(written) == 1

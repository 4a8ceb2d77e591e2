"""The cache on the command line: faster or not, a run shows what it would show without it."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from srccompare.checks.keeping.cache import FOLDER
from tests.cli.desk import Desk
from tests.cli.running import environment, run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

STORIES = (
    (
        "The ferry Nordlys sank off Orsa on Monday night after its engine room flooded. "
        "Fishing boats from the village of Lund took {} passengers from the water before midnight."
    ),
    (
        "A storm tore the roof from the grammar school of Varna during a lesson in chemistry. "
        "The headmaster sent {} pupils home by tram and closed both gymnasiums for a fortnight."
    ),
    (
        "Beekeepers in the Tolk valley lost most of their colonies to a mite this winter. "
        "The district veterinarian counted {} hives that must be burned and replaced."
    ),
    (
        "The city orchestra of Brekke played its farewell to conductor Ivo Lindqvist outdoors. "
        "Ushers said that {} listeners stood on the lawn, although rain had been forecast."
    ),
)


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Desk:
    """Return a folder with records of four stories, two articles each that disagree on a figure."""
    rows = [
        {"id": f"{at}.{n}", "text": f"{'It was a surprise. ' * n}{text.format(figure)}\n"}
        for at, text in enumerate(STORIES)
        for n, figure in enumerate((at + 12, at + 31))
    ]
    desk = Desk(tmp_path, monkeypatch, capfd)
    _write(desk, rows)
    return desk


def _write(desk: Desk, rows: list[dict[str, str]]) -> None:
    (desk / "news.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")


def _rows(desk: Desk) -> list[dict[str, str]]:
    return [json.loads(line) for line in (desk / "news.jsonl").read_text().splitlines()]


def _report(desk: Desk, *arguments: str, form: str = "json") -> tuple[bytes, str]:
    """Return the report of a check and what was said besides; it finds something."""
    done = desk.run("check", "news.jsonl", "--format", form, *arguments)
    assert done.status == 1, done.err
    return done.out, done.err


def _entries(desk: Desk) -> list[Path]:
    return [path for path in (desk / FOLDER / "v1").rglob("*") if path.is_file()]


def _recalled(desk: Desk, *arguments: str) -> int:
    """Return how many stories the next run takes from the cache."""
    out = _report(desk, *arguments, form="text")[0].decode()
    said = re.search(r"\((\d+) from the cache\)", out)
    return int(said[1]) if said else 0


def test_a_run_without_a_cache_leaves_none(corpus: Desk) -> None:
    """Neither by option nor by setting, and one without findings to keep neither."""
    _report(corpus, "--no-cache")
    (corpus / "srccompare.toml").write_text("cache = false\n")
    _report(corpus)
    corpus.run("check", "none")
    assert not (corpus / FOLDER).exists()


@pytest.mark.parametrize("form", ["json", "sarif", "github"])
def test_a_report_has_the_same_bytes_with_and_without_a_cache(form: str, corpus: Desk) -> None:
    """For the first run, the second, and one in several processes."""
    plain = _report(corpus, "--no-cache", form=form)
    assert _report(corpus, form=form) == plain
    assert _recalled(corpus) == len(STORIES)
    assert _report(corpus, "--threads", "2", form=form) == plain


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-7])


def _pickle(path: Path) -> None:
    path.write_bytes(b"cos\nsystem\n(S'touch owned'\ntR.")


def _endless(path: Path) -> None:
    path.unlink()
    path.symlink_to("/dev/zero")


@pytest.mark.parametrize("harm", [_cut, _pickle, _endless])
def test_a_damaged_cache_changes_nothing_but_time(harm: Callable[[Path], object], corpus: Desk) -> None:
    """Every entry is discarded with a note, and the report is the same."""
    plain, _ = _report(corpus)
    entries = _entries(corpus)
    assert len(entries) == len(STORIES) + 1
    for path in entries:
        harm(path)
    report, err = _report(corpus)
    assert report == plain
    assert err == f"note: cache: {len(entries)} damaged entries discarded\n"
    assert not (corpus / "owned").exists()


def test_a_folder_that_is_no_cache_is_not_touched(corpus: Desk) -> None:
    """The run goes on without one, and says so."""
    (corpus / "desk").mkdir()
    (corpus / "desk/notes.txt").write_text("mine")
    plain, _ = _report(corpus, "--no-cache")
    report, err = _report(corpus, "--cache-dir", "desk")
    assert report == plain
    assert err == "note: cache: desk is not used: it holds something else\n"
    assert [path.name for path in (corpus / "desk").iterdir()] == ["notes.txt"]


def _forge(desk: Desk) -> None:
    """Say in every entry of a cache that nothing was seen, with the right digest."""
    for path in _entries(desk):
        key, value = json.loads(path.read_bytes().partition(b"\n")[2])
        if isinstance(value, dict):
            said = json.dumps([key, {rule: [] for rule in value}]).encode()
            path.write_bytes(b"srccompare-cache/1 %s\n%s" % (hashlib.sha256(said).hexdigest().encode(), said))


def test_a_cache_that_came_with_the_articles_hides_nothing(corpus: Desk) -> None:
    """Whoever proposes an article may commit a cache that says nothing was found; it is not asked."""
    plain, _ = _report(corpus)
    _forge(corpus)
    assert corpus.run("check", "news.jsonl").status == 0  # or the rest would prove nothing
    subprocess.run(["git", "init", "-q"], cwd=corpus.path, check=True)
    subprocess.run(["git", "add", "-f", "."], cwd=corpus.path, check=True)
    report, err = _report(corpus)
    assert report == plain
    assert err == f"note: cache: {FOLDER} is not used: it is under version control\n"
    (corpus / "below").mkdir()
    shutil.copy(corpus / "news.jsonl", corpus / "below")
    done = run("check", "news.jsonl", "--cache-dir", f"../{FOLDER}", cwd=corpus / "below")
    assert done.status == 1


def test_only_the_changed_story_is_looked_at_again(corpus: Desk) -> None:
    """And its findings are those of its new text."""
    _report(corpus)
    rows = _rows(corpus)
    rows[3]["text"] = rows[3]["text"].replace("32 pupils", "33 pupils")
    _write(corpus, rows)
    assert _recalled(corpus) == len(STORIES) - 1
    assert _report(corpus) == _report(corpus, "--no-cache")
    assert b"33" in _report(corpus)[0]


def test_records_that_move_in_their_file_are_known(corpus: Desk) -> None:
    """A record before them changes every line number, and none of what was seen."""
    before, _ = _report(corpus)
    _write(corpus, [{"id": "first", "text": "The mill of Varna will become a bakery."}, *_rows(corpus)])
    assert _recalled(corpus) == len(STORIES)
    after, err = _report(corpus)
    assert (after, err) == _report(corpus, "--no-cache")
    lines = [
        [each["at"]["region"]["line"] for each in json.loads(out)["findings"]] for out in (before, after)
    ]
    assert lines[1] == [line + 1 for line in lines[0]]


def test_another_setting_of_a_rule_looks_again_and_a_selection_does_not(corpus: Desk) -> None:
    """A threshold changes what is seen; a severity and a choice of rules only what is shown."""
    _report(corpus)
    assert _recalled(corpus, "--select", "SC301") == len(STORIES)
    assert _recalled(corpus, "--min-severity", "error") == len(STORIES)
    (corpus / "srccompare.toml").write_text('[rules.SC301]\nseverity = "error"\n')
    assert _recalled(corpus) == len(STORIES)
    (corpus / "srccompare.toml").write_text("[rules.SC103]\nwords = 11\n")
    assert _recalled(corpus) == 0
    assert _recalled(corpus) == len(STORIES)


def test_runs_at_the_same_time_share_a_cache(corpus: Desk) -> None:
    """Three runs that begin with none end alike, and leave one that serves the next."""
    plain, _ = _report(corpus, "--no-cache")
    command = [sys.executable, "-m", "srccompare", "check", "news.jsonl", "--format", "json"]
    running = [
        subprocess.Popen(
            command, cwd=corpus.path, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        for _ in range(3)
    ]
    assert [each.communicate(timeout=60) for each in running] == [(plain, b"")] * 3
    done = run("check", "news.jsonl", cwd=corpus.path)
    assert f"({len(STORIES)} from the cache)" in done.out.decode()

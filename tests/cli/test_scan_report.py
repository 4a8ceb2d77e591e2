"""Progress of a scan goes from its first file to its last byte, and stays out of the report."""

from __future__ import annotations

import gzip
import io
import json
import os
from typing import TYPE_CHECKING

import pytest

from srccompare.articles import Article
from srccompare.cli import console
from srccompare.cli.progress import OF_A_SCAN, Meter
from srccompare.cli.scan_report import write
from srccompare.corpus.index.indexing import scan_index
from srccompare.corpus.model import ScanOptions
from srccompare.corpus.scan import scan_corpus
from srccompare.reports import Look
from srccompare.reports.scan import SCAN_FORMATS

if TYPE_CHECKING:
    from pathlib import Path

STORY = (
    "The lock keeper at Tarn Weir counted forty barges on Monday before the fog came down and the "
    "council shut the canal until the wind would turn."
)


class Told(Meter):
    """Keep what is told of progress, and what stood on standard output then."""

    def __init__(self) -> None:
        super().__init__(drawing=False)
        self.steps: list[tuple[str, int, int]] = []
        self.paused: list[bool] = []

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Take a report."""
        self.steps.append((stage, done, total))
        self.paused.append(self._paused)

    def of(self, stage: str) -> list[tuple[int, int]]:
        """Return the steps of a stage."""
        return [(done, total) for name, done, total in self.steps if name == stage]


def _folder(at: Path, count: int = 12) -> Path:
    """Write articles that share a passage, a file each."""
    at.mkdir()
    for n in range(count):
        (at / f"{n:02}.txt").write_text(f"Number {n} of its kind, like no other. {STORY}", encoding="utf-8")
    return at


def _is_honest(steps: list[tuple[int, int]]) -> bool:
    """Return whether steps never go back, never go beyond the end, and reach it."""
    done = [n for n, _ in steps]
    return done == sorted(done) and all(n <= total for n, total in steps) and steps[-1][0] == steps[-1][1]


@pytest.mark.parametrize("kind", ["files", "lines", "memory"])
def test_every_stage_of_a_scan_goes_from_nothing_to_all(kind: str, tmp_path: Path) -> None:
    """A folder of files is read in bytes, too, and every stage says that it begins."""
    told = Told()
    folder = _folder(tmp_path / "news")
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())]
    lines = tmp_path / "news.jsonl"
    lines.write_text("".join(json.dumps({"id": str(n), "text": t}) + "\n" for n, t in enumerate(texts)))
    given = {
        "files": [folder],
        "lines": [lines],
        "memory": [Article.from_text(t, str(n)) for n, t in enumerate(texts)],
    }[kind]
    scan_corpus(given, threads=1, progress=told)  # type: ignore[arg-type]
    stages = list(dict.fromkeys(stage for stage, _, _ in told.steps))
    assert stages == [
        *(["listing"] if kind != "memory" else []),
        "reading",
        "matching",
        "aligning",
        "grouping",
    ]
    assert set(stages) < set(OF_A_SCAN)
    assert _is_honest(told.of("reading"))
    for stage in ("matching", "aligning", "grouping"):
        assert told.of(stage)[0] == (0, 0)
        assert _is_honest([step for step in told.of(stage) if step[1]])


def test_no_part_is_told_of_what_only_reading_it_tells(tmp_path: Path) -> None:
    """The size of a packed file says nothing of what is in it: no share of it is made up."""
    packed = tmp_path / "news.jsonl.gz"
    packed.write_bytes(gzip.compress(json.dumps({"id": "a", "text": STORY * 400}).encode()))
    told = Told()
    scan_corpus([packed], threads=1, progress=told)
    assert [total for _, total in told.of("reading")] == [0]
    assert told.of("reading")[0][0] > packed.stat().st_size


def test_a_scan_into_an_index_tells_of_all_its_stages(tmp_path: Path) -> None:
    """The first one, in which all passages are found, and a later one, which only groups them."""
    folder, index = _folder(tmp_path / "news"), str(tmp_path / "corpus.db")
    for stages in (
        ["listing", "reading", "matching", "aligning", "grouping"],
        ["listing", "reading", "matching", "grouping"],
    ):
        (folder / "late.txt").write_text(f"Late: {STORY}")
        told = Told()
        scan_index([folder], ScanOptions(), index, progress=told)
        assert list(dict.fromkeys(stage for stage, _, _ in told.steps)) == stages
        assert _is_honest([step for step in told.of("matching") if step[1]] or [(1, 1)])


@pytest.mark.parametrize("with_manifest", [False, True])
@pytest.mark.parametrize("form", SCAN_FORMATS)
def test_writing_is_told_to_the_last_passage_and_changes_no_byte(
    form: str, with_manifest: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However often a format walks through the passages, all walks together are the whole."""
    monkeypatch.chdir(tmp_path)
    result = scan_corpus([_folder(tmp_path / "news")], threads=1)
    told = Told()
    manifest = "stories.toml" if with_manifest else None
    write(result, form, Look(), "report", manifest_file=manifest, progress=told)
    assert (tmp_path / "report").read_bytes().decode() == "".join(SCAN_FORMATS[form](result, Look()))
    assert _is_honest(told.of("writing"))
    assert told.of("writing")[0][0] == 0
    assert not any(told.paused)


@pytest.mark.parametrize("form", SCAN_FORMATS)
def test_no_progress_is_drawn_into_a_report_that_a_person_or_a_pager_reads(
    form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the first piece on nothing is drawn, unless standard output is a file."""
    result = scan_corpus([_folder(tmp_path / "news")], threads=1)
    shown: list[bool] = []
    told = Told()
    monkeypatch.setattr("sys.stdout", io.StringIO())
    monkeypatch.setattr(console, "write", lambda *_: shown.append(told._paused))
    write(result, form, Look(), "-", manifest_file=None, progress=told)
    assert shown
    assert all(shown)


def test_a_redirected_report_is_accompanied_to_its_end(tmp_path: Path) -> None:
    """Nobody sees a file grow: progress goes on while it is written."""
    result = scan_corpus([_folder(tmp_path / "news")], threads=1)
    told = Told()
    with (tmp_path / "report").open("w", encoding="utf-8") as file, pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stdout", file)
        write(result, "jsonl", Look(), "-", manifest_file=None, progress=told)
    assert _is_honest(told.of("writing"))
    assert not any(told.paused)
    assert os.path.getsize(tmp_path / "report") > 1000  # noqa: PTH202 - as text

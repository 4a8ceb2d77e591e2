"""A file is read again unless nothing can have changed in it since all of it went into the index."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest
from tests.corpus.making import write

from srccompare.corpus.index import stamps
from srccompare.corpus.index.indexing import remove_articles, scan_index
from srccompare.corpus.model import ScanOptions
from srccompare.corpus.store import open_to_read
from srccompare.corpus.store import stamps as kept

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture(autouse=True, params=[0, 100], ids=["together", "one by one"])
def settled(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Take files for settled that were written just now; look stamps up one by one, or all at once."""
    monkeypatch.setattr(stamps, "_SETTLED", -(1 << 62))
    monkeypatch.setattr(kept, "_FEW", request.param)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Return a folder with two files of which an index, beside it, has all."""
    folder = tmp_path / "news"
    folder.mkdir()
    write(folder / "a.jsonl", {"a1": "The ferry is late.", "a2": "The river is high."})
    write(folder / "b.jsonl", {"b1": "The bridge is closed."})
    _read(folder)
    return folder


def _read(folder: Path, *names: str) -> list[str]:
    """Bring the index up to date with a folder, or files of it; return what is said of the reading."""
    said: list[str] = []

    def progress(stage: str, done: int, total: int) -> None:
        said.extend([stage] if done or total else [])

    paths = [folder / name for name in names] or [folder]
    scan_index(paths, ScanOptions(), str(folder.parent / "corpus.db"), progress=progress)
    return [stage for stage in said if stage == "reading"]


def _known(folder: Path) -> dict[str, str]:
    """Return the articles of the index with the names of their files."""
    store = open_to_read(str(folder.parent / "corpus.db"))
    try:
        return {row.id: row.path.rpartition("/")[2] for row in store.articles}
    finally:
        store.close()


def _other_words(folder: Path) -> None:
    write(folder / "a.jsonl", {"a1": "The ferry is gone.", "a2": "The river is high."})


def _old_times(folder: Path) -> None:
    before = (folder / "a.jsonl").stat()
    _other_words(folder)
    os.utime(folder / "a.jsonl", ns=(before.st_atime_ns, before.st_mtime_ns))


def _replaced(folder: Path) -> None:
    write(folder / "next", {"a1": "The ferry is gone.", "a2": "The river is high."})
    (folder / "next").replace(folder / "a.jsonl")


@pytest.mark.parametrize("change", [_other_words, _old_times, _replaced])
def test_a_file_of_other_words_is_read_whatever_its_size_and_times(
    change: Callable[[Path], None], news: Path
) -> None:
    """The same number of bytes and an old date do not hide a change."""
    time.sleep(0.02)
    change(news)
    assert len(_read(news)) == 1
    store = open_to_read(str(news.parent / "corpus.db"))
    row = store.articles.find("a1")
    store.close()
    assert row
    assert row.characters == len("The ferry is gone.")


def test_a_file_that_was_written_just_now_is_read_again(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It may change once more within the same tick of the clock."""
    monkeypatch.setattr(stamps, "_SETTLED", 1 << 62)
    assert len(_read(news)) == 2


def test_another_version_reads_all_again(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It may read files otherwise."""
    monkeypatch.setattr(stamps, "__version__", "0.other")
    assert len(_read(news)) == 2


def test_what_was_removed_comes_back_with_its_file(news: Path) -> None:
    """As before: a scan makes the index what the files are."""
    remove_articles(str(news.parent / "corpus.db"), ["a2"])
    assert len(_read(news)) == 1
    assert sorted(_known(news)) == ["a1", "a2", "b1"]


def test_a_file_that_was_away_is_read_when_it_is_back(news: Path) -> None:
    """Its articles had gone with it."""
    (news / "a.jsonl").rename(news.parent / "a.jsonl")
    _read(news)
    assert sorted(_known(news)) == ["b1"]
    (news.parent / "a.jsonl").rename(news / "a.jsonl")
    _read(news)
    assert sorted(_known(news)) == ["a1", "a2", "b1"]


def test_a_file_whose_article_another_file_took_is_read(news: Path) -> None:
    """When the other has it no longer, the first still has."""
    write(news / "b.jsonl", {"b1": "The bridge is closed.", "a2": "The river is high."})
    _read(news, "b.jsonl")
    assert _known(news) == {"a1": "a.jsonl", "a2": "b.jsonl", "b1": "b.jsonl"}
    write(news / "b.jsonl", {"b1": "The bridge is closed."})
    _read(news)
    assert _known(news) == {"a1": "a.jsonl", "a2": "a.jsonl", "b1": "b.jsonl"}


def test_a_file_with_an_error_is_read_and_its_error_told_each_time(news: Path) -> None:
    """Nothing is skipped in silence because it was reported once."""
    with (news / "b.jsonl").open("a") as file:
        file.write("no record\n")
    for _ in range(2):
        result = scan_index([news], ScanOptions(), str(news.parent / "corpus.db"))
        assert [error.path for error in result.errors] == [f"{news}/b.jsonl:2"]


def test_a_file_that_is_as_it_was_is_not_read(news: Path) -> None:
    """Nor does a new one beside it let it be read."""
    assert _read(news) == []
    write(news / "c.jsonl", {"c1": "The museum is open."})
    assert len(_read(news)) == 1
    assert _read(news) == []
    assert sorted(_known(news)) == ["a1", "a2", "b1", "c1"]

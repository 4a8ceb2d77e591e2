"""A report of what is new has the passages of the articles that a run has added or changed, and no others."""

from __future__ import annotations

import random
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given, settings
from tests.corpus.drawing import Change, Record, after, histories, limits
from tests.corpus.making import Limits, crowd, words, write

from srccompare.corpus.families import document_pairs
from srccompare.corpus.index.indexing import scan_index
from srccompare.corpus.model import ScanOptions
from srccompare.reports import Look
from srccompare.reports.scan import SCAN_FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from srccompare.corpus.model import Reuse, ScanResult

DEFAULT = ScanOptions()


def _places(passages: Iterable[Reuse]) -> list[tuple[object, ...]]:
    """Return passages without the numbers of their families."""
    return [each[:-1] for each in passages]


def _new(folder: Path, index: Path) -> ScanResult:
    return scan_index([folder], DEFAULT, str(index), only_new=True)


@settings(max_examples=15)
@given(history=histories(), limits=limits)
def test_it_has_what_the_report_of_everything_has_of_these_articles(
    history: list[list[Change]], limits: Limits
) -> None:
    """In the same order, with families of these passages alone; of a new index it is the same report."""
    corpus: dict[str, Record] = {}
    with tempfile.TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        crowd(patch, limits)
        folder, index = Path(name, "news"), Path(name, "corpus.db")
        folder.mkdir()
        for run, changes in enumerate(history):
            before, corpus = corpus, after(changes, corpus)
            assume(corpus)
            write(folder / "a.jsonl", {n: record.text for n, record in corpus.items()})
            # NOTE: what is written once more in the same words is neither new nor changed.
            new = {n for n, record in corpus.items() if n not in before or before[n].text != record.text}
            found, every = _new(folder, index), scan_index([folder], DEFAULT, str(index))
            theirs = [each for each in every.passages if {each.a.article, each.b.article} & new]
            assert (found.new, every.new) == (len(new), None)
            assert _places(found.passages) == _places(theirs)
            assert sum(family.passages for family in found.families) == len(theirs)
            assert (found.articles, found.characters) == (every.articles, every.characters)
            assert list(document_pairs(found.passages, found.lengths)) == list(
                document_pairs(theirs, every.lengths)
            )
            if not run:
                assert list(found.passages) == list(every.passages)
                assert (found.families, found.footers) == (every.families, every.footers)


@pytest.mark.parametrize("report_format", SCAN_FORMATS)
def test_nothing_new_is_an_empty_report(report_format: str, tmp_path: Path) -> None:
    """An article that only stands elsewhere now is not new; the text report says that nothing is."""
    chance = random.Random(1)  # noqa: S311 - made-up words
    block = words(chance, 40)
    folder, index = tmp_path / "news", tmp_path / "corpus.db"
    folder.mkdir()
    write(folder / "a.jsonl", {"a": block, "b": f"{block} once more", "c": f"{block} twice"})
    scan_index([folder], DEFAULT, str(index))
    (folder / "a.jsonl").rename(folder / "b.jsonl")
    result = _new(folder, index)
    assert (result.new, list(result.passages), result.families) == (0, [], ())
    report = "".join(SCAN_FORMATS[report_format](result, Look()))
    assert "once more" not in report
    if report_format == "text":
        assert "0 articles new or changed" in report
        assert "No reused wording found." in report


def test_footers_are_those_of_the_new_articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With one of these as the example."""
    crowd(monkeypatch)
    chance = random.Random(2)  # noqa: S311 - made-up words
    footer = words(chance, 12)
    own = [" ".join(f"{word}{chance.randrange(99)}" for word in words(chance, 60).split()) for _ in range(12)]
    folder, index = tmp_path / "news", tmp_path / "corpus.db"
    folder.mkdir()
    write(folder / "a.jsonl", {f"a{n}": f"{text}. {footer}" for n, text in enumerate(own[:10])})
    scan_index([folder], DEFAULT, str(index))
    write(folder / "b.jsonl", {f"b{n}": f"{text}. {footer}" for n, text in enumerate(own[10:])})
    footers = _new(folder, index).footers
    assert footers
    assert (footers.articles, footers.stretches, footers.example.article) == (2, 2, "b0")

"""What is found of an article is what a scan with it would report, at exact places on both sides."""

from __future__ import annotations

import datetime as dt
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.corpus.drawing import Change, after, histories, limits
from tests.corpus.making import Limits, crowd, write

from srccompare.articles.model import Article
from srccompare.corpus.index import finding, indexing
from srccompare.corpus.index.finding import Index
from srccompare.corpus.index.indexing import scan_index
from srccompare.corpus.index.settings import UNFINISHED
from srccompare.corpus.model import ScanOptions
from srccompare.corpus.scan import scan_corpus
from srccompare.corpus.store import IndexFileError, open_to_write

if TYPE_CHECKING:
    from collections.abc import Mapping

    from srccompare.corpus.index.finding import Finding

DEFAULT = ScanOptions()
LAST = "~asked"
"""The id of an article that comes after all others."""

Place = tuple[int, int, str, int, int, int, float]


def _found(finding: Finding) -> list[Place]:
    return [(each.start, each.end, *each.source, each.words, each.similarity) for each in finding.passages]


def _scanned(corpus: Mapping[str, str], text: str) -> list[Place]:
    """Return what a scan of a corpus reports of an article that comes last."""
    articles = [Article.from_text(each, name) for name, each in {**corpus, LAST: text}.items()]
    passages = scan_corpus(articles, DEFAULT, threads=1).passages
    return sorted(
        (each.b.start, each.b.end, *each.a, each.words, each.similarity)
        for each in passages
        if each.b.article == LAST
    )


@settings(max_examples=15)
@given(history=histories(), limits=limits, own=st.integers(0, 29))
def test_what_is_found_is_what_a_scan_with_the_article_as_its_last_reports(
    history: list[list[Change]], limits: Limits, own: int
) -> None:
    """However common its words are, whether the index has a copy of it or an article of its name."""
    made, later, *_ = history
    corpus = {name: record.text for name, record in after(made).items()}
    assume(corpus)
    names = sorted(corpus)
    asked = [text for change in later[:3] for text, _ in after([change]).values()]
    with tempfile.TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        crowd(patch, limits._replace(most_copies=Limits().most_copies))
        patch.setattr(indexing, "_LEAST_STEP", 5)
        path = Path(name, "corpus.db")
        write(Path(name, "a.jsonl"), {n: corpus[n] for n in names[::2]})
        scan_index([Path(name, "a.jsonl")], DEFAULT, str(path))
        write(Path(name, "b.jsonl"), {n: corpus[n] for n in names[1::2]})
        scan_index([Path(name, "b.jsonl")], DEFAULT, str(path))
        with Index.open(path) as index:
            for text in (*asked, corpus[names[own % len(names)]]):
                finding = index.find(Article.from_text(text, LAST))
                assert _found(finding) == _scanned(corpus, text)
                assert finding.articles == len(corpus)
            itself = names[-1 - own % len(names)]
            rest = {n: text for n, text in corpus.items() if n != itself}
            finding = index.find(Article.from_text(asked[0], itself))
            assert _found(finding) == _scanned(rest, asked[0])
            assert finding.itself


STORY = (
    "The ferry to Orrin leaves an hour early on Sunday because the tide will be too low at noon, said the "
    "harbor master, and nobody who comes later will be taken across before dark."
)


@pytest.fixture
def index(tmp_path: Path) -> Path:
    """Return an index of three articles, one of which has the story."""
    write(
        tmp_path / "a.jsonl",
        {"a": f"Ähem. {STORY}", "b": "Something else entirely.", "c": "And more of that."},
        {"a": "2024-05-07"},
    )
    scan_index([tmp_path / "a.jsonl"], DEFAULT, str(tmp_path / "corpus.db"))
    return tmp_path / "corpus.db"


def test_an_article_of_which_the_corpus_has_copies_is_found_for_itself(
    index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A scan lists only the first of very many copies with an article of other words."""
    crowd(monkeypatch, Limits(most_copies=1))
    more = {"d": f"{STORY} Twice.", "e": f"{STORY} Twice."}
    path = index.with_name("copies.db")
    write(path.with_suffix(".jsonl"), {"a": STORY, **more})
    scan_index([path.with_suffix(".jsonl")], DEFAULT, str(path))
    with Index.open(path) as opened:
        finding = opened.find(Article.from_text(STORY, LAST))
    assert sorted({each.source.article for each in finding.passages}) == ["a", "d"]
    assert {source for _, _, source, *_ in _scanned({"a": STORY, **more}, STORY)} == {"a"}


def test_places_are_code_points_of_either_text(index: Path) -> None:
    """Letters beyond ASCII count one each, and the day of the source is told."""
    text = f"„Öl“ first. {STORY.upper()}"
    with Index.open(index) as opened:
        (found,) = opened.find(Article.from_text(text, "x")).passages
    assert text[found.start : found.end] == STORY.upper().removesuffix(".")
    assert f"Ähem. {STORY}"[found.source.start : found.source.end] == STORY.removesuffix(".")
    assert (found.source.article, found.published) == ("a", dt.date(2024, 5, 7))
    assert found.similarity == 1.0


def test_places_in_a_long_article_are_those_in_a_short_one(
    index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether its words are located one by one or all at once, and whatever stands between them."""
    text = f"„Öl“ 3.5 % — see https://example.org/a?b=c: {STORY} İ 東京 … {STORY.upper()}\r\n"
    with Index.open(index) as opened:
        short = opened.find(Article.from_text(text, "x"))
        assert [text[found.start : found.end].lower() for found in short.passages] == [
            STORY.lower().removesuffix(".")
        ] * 2
        monkeypatch.setattr(finding, "_LONG", 0)
        assert opened.find(Article.from_text(text, "x")) == short


@pytest.mark.parametrize(
    "text", ["", " ", "Too short.", "No word of this is anywhere, not one of all these."]
)
def test_of_an_article_that_shares_nothing_nothing_is_found(text: str, index: Path) -> None:
    """Nor of one without words."""
    with Index.open(index) as opened:
        assert opened.find(Article.from_text(text, "x")).passages == ()


def test_an_open_index_sees_what_is_added_meanwhile(index: Path) -> None:
    """And what is removed; nothing is asked of a stale memory."""
    asked = Article.from_text(STORY, "x")
    with Index.open(index) as opened:
        assert [found.source.article for found in opened.find(asked).passages] == ["a"]
        write(index.parent / "b.jsonl", {"d": f"Late: {STORY}"})
        scan_index([index.parent / "b.jsonl"], DEFAULT, str(index))
        assert [found.source.article for found in opened.find(asked).passages] == ["a", "d"]
        write(index.parent / "a.jsonl", {"b": "Something else entirely."})
        scan_index([index.parent / "a.jsonl"], DEFAULT, str(index))
        assert [found.source.article for found in opened.find(asked).passages] == ["d"]


def test_an_index_whose_passages_are_not_known_yet_says_so(index: Path) -> None:
    """Half an answer would look like a whole one."""
    store = open_to_write(str(index))
    with store.writing():
        store.set({UNFINISHED: "yes"})
    store.close()
    with Index.open(index) as opened, pytest.raises(IndexFileError, match="is not finished"):
        opened.find(Article.from_text(STORY, "x"))
    scan_index([index.parent / "a.jsonl"], DEFAULT, str(index))
    with Index.open(index) as opened:
        assert len(opened.find(Article.from_text(STORY, "x")).passages) == 1

"""What is shown of an index is what its commonest words make prose, however these change."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from tests.corpus.making import write

from srccompare.corpus import wording
from srccompare.corpus.index import common
from srccompare.corpus.index.check import check
from srccompare.corpus.index.common import kept
from srccompare.corpus.index.indexing import scan_index
from srccompare.corpus.model import ScanOptions
from srccompare.corpus.scan import scan_corpus
from srccompare.corpus.store import ALWAYS, NEVER, NOT_NOW, NOW, open_to_read

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

STORY = "ferry under river bridge carried seven painters while nobody counted their boxes"
"""Twelve words, of which three must be common to make it wording."""

PLAIN = "porter said this and that about every lamp which the mayor gave them all before noon"
"""So many words that two common ones do."""

LIST = "K1 ferry K2 under K3 river K4 K5 K6 K7 K8"


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let six words be common, and three of them firm."""
    monkeypatch.setattr(wording, "COMMON_WORDS", 6)
    monkeypatch.setattr(common, "COMMON_WORDS", 6)


def _article(chance: random.Random, often: Iterable[str], *blocks: str) -> str:
    """Return a text of words that come often, and of blocks, between words of its own."""

    def own(count: int) -> str:
        return " ".join(f"z{chance.randrange(10**6)}" for _ in range(count))

    return f"{' '.join(f'{word} {own(1)}' for word in often)}. {' '.join(f'{own(40)} {b}' for b in blocks)} {own(9)}"


def _states(index: Path) -> dict[int, int]:
    """Return what is shown of each passage, by how many words it has in common."""
    store = open_to_read(str(index))
    try:
        return {row.words: row.shown for row in store.passages}
    finally:
        store.close()


def _firm(index: Path) -> frozenset[int]:
    store = open_to_read(str(index))
    try:
        return kept(store).firm
    finally:
        store.close()


def test_passages_come_and_go_with_the_words_that_are_common(tmp_path: Path) -> None:
    """Only those that depend on them, unless a word that seemed to stay is common no longer."""
    chance = random.Random(4)  # noqa: S311 - made-up words
    folder, index = tmp_path / "news", tmp_path / "corpus.db"
    folder.mkdir()
    usual = [*("this and the gave " * 4).split(), "one", "two", "six"]

    def shown() -> set[int]:
        fresh = {(p.a, p.b, p.words) for p in scan_corpus([folder], ScanOptions(), threads=1).passages}
        found = {(p.a, p.b, p.words) for p in scan_index([folder], ScanOptions(), str(index)).passages}
        assert found == fresh
        check(str(index))
        return {words for _, _, words in found}

    both = {name: _article(chance, usual, STORY, PLAIN, LIST) for name in ("a", "b")}
    write(folder / "a.jsonl", both)
    assert shown() == {16}
    assert _states(index) == {11: NEVER, 12: NOT_NOW, 16: ALWAYS}
    firm = _firm(index)
    write(folder / "b.jsonl", {"c": _article(chance, ["ferry", "under", "river"] * 9)})
    assert shown() == {12, 16}
    assert _states(index) == {11: NEVER, 12: NOW, 16: ALWAYS}
    assert _firm(index) == firm
    (folder / "b.jsonl").unlink()
    assert shown() == {16}
    assert _firm(index) == firm
    write(
        folder / "b.jsonl",
        {"c": _article(chance, ["ferry", "under", "river", "nobody", "seven", "two"] * 30)},
    )
    assert shown() == {12}
    assert _firm(index) != firm

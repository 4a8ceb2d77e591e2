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

    usual = " ".join(f"{word} {own(1)}" for word in often)
    return f"{usual}. {' '.join(f'{own(40)} {block}' for block in blocks)} {own(9)}"


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


def _shown(folder: Path, index: Path) -> set[int]:
    """Bring an index up to date; return the words of what it shows, which is what a fresh scan finds."""
    fresh = {(p.a, p.b, p.words) for p in scan_corpus([folder], ScanOptions(), threads=1).passages}
    found = {(p.a, p.b, p.words) for p in scan_index([folder], ScanOptions(), str(index)).passages}
    assert found == fresh
    check(str(index))
    return {words for _, _, words in found}


USUAL = ("this", "and", "the", "gave") * 4


def test_passages_come_and_go_with_the_words_that_are_common(tmp_path: Path) -> None:
    """Only those that depend on them, unless a word that seemed to stay is common no longer."""
    chance = random.Random(4)  # noqa: S311 - made-up words
    folder, index = tmp_path / "news", tmp_path / "corpus.db"
    folder.mkdir()
    both = {name: _article(chance, USUAL, STORY, PLAIN, LIST) for name in ("a", "b")}
    write(folder / "a.jsonl", both)
    assert _shown(folder, index) == {16}
    assert _states(index) == {11: NEVER, 12: NOT_NOW, 16: ALWAYS}
    firm = _firm(index)
    write(folder / "b.jsonl", {"c": _article(chance, ["ferry", "under", "river"] * 9)})
    assert _shown(folder, index) == {12, 16}
    assert _states(index) == {11: NEVER, 12: NOW, 16: ALWAYS}
    assert _firm(index) == firm
    (folder / "b.jsonl").unlink()
    assert _shown(folder, index) == {16}
    assert _firm(index) == firm
    write(
        folder / "b.jsonl",
        {"c": _article(chance, ["ferry", "under", "river", "nobody", "seven", "two"] * 30)},
    )
    assert _shown(folder, index) == {12}
    assert _firm(index) != firm


def test_what_was_firm_and_is_only_common_is_looked_at_again(tmp_path: Path) -> None:
    """Two words may leave the firm ones in one run and the common ones in the next."""
    chance = random.Random(5)  # noqa: S311 - made-up words
    folder, index = tmp_path / "news", tmp_path / "corpus.db"
    folder.mkdir()
    quiet = "porter and painter carried this huge yellow boat slowly along their quiet green island"
    usual = ["this", "and", "the"] * 5 + ["gave", "one", "two"] * 4
    write(folder / "a.jsonl", {name: _article(chance, usual, quiet) for name in ("a", "b")})
    assert _shown(folder, index) == {14}
    assert _states(index) == {14: ALWAYS}
    often = ["ferry", "under", "river"] * 40 + ["gave"] * 30
    write(folder / "b.jsonl", {"c": _article(chance, [*often, *["this", "and"] * 10])})
    assert _shown(folder, index) == {14}
    firm = _firm(index)
    write(folder / "b.jsonl", {"c": _article(chance, [*often, *["nobody", "seven"] * 20])})
    assert _shown(folder, index) == set()
    assert _firm(index) == firm

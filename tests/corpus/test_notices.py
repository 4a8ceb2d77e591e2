"""What the parent of a scan posts, every process of it reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from srccompare.corpus.notices import Notices

if TYPE_CHECKING:
    from pathlib import Path


def test_nothing_is_read_before_it_was_posted(tmp_path: Path) -> None:
    """A stage that runs too early fails, and finds no empty value."""
    with pytest.raises(FileNotFoundError):
        Notices(str(tmp_path)).common.read()


def test_a_process_reads_what_another_one_posted(tmp_path: Path) -> None:
    """Each keeps notices of its own on the same folder; an empty value is one, too."""
    parent, process = Notices(str(tmp_path)), Notices(str(tmp_path))
    for words in (frozenset({3, 5}), frozenset[int]()):
        parent.common.post(words)
        assert parent.common.read() == words
    assert process.common.read() == frozenset()

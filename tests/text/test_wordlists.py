"""Word lists that are written as running text."""

from __future__ import annotations

import pytest

from srccompare.text.wordlists import word_set


@pytest.mark.parametrize("listed", ["", " \n "])
def test_a_blank_list_has_no_words(listed: str) -> None:
    """No empty word comes of blanks, which every text would hold."""
    assert word_set(listed) == frozenset()


def test_a_list_runs_over_several_lines() -> None:
    """Blanks and line ends alike stand between words; case and marks stay."""
    assert word_set("\n    u.s. AP\n    AP o'clock\n") == {"u.s.", "AP", "o'clock"}

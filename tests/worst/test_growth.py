"""Twice as much of anything takes about twice the work, however odd the text."""

from __future__ import annotations

import pytest

import srccompare
from tests.growth import lines_run
from worst_cases import CASES

SHORT = 2_000
# NOTE: two is linear growth, four the square. What has its own table of what was
# met so far, or a limit that the shorter text does not reach, lies between.
MOST = 3.0
_LAST = "\n\nThe end of it came on Friday."


def _work(name: str, length: int) -> int:
    """Return the lines that run for comparing a text with itself and one sentence more."""
    text = CASES[name](length)
    articles = [srccompare.Article.from_text(t) for t in (text, text + _LAST)]
    return lines_run(lambda: srccompare.compare(articles))


@pytest.mark.parametrize("name", CASES)
def test_twice_the_text_is_about_twice_the_work(name: str) -> None:
    """No text, whatever it repeats, takes work by the square of its length."""
    _work(name, 200)  # what is made when it is first asked for
    assert _work(name, 2 * SHORT) <= MOST * _work(name, SHORT)

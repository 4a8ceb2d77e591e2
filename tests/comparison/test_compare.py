"""Comparing as a whole: sigla, borrowed dates, refusals."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys

import pytest

import srccompare
from srccompare.comparison.sources import siglum


@pytest.mark.parametrize("count", [0, 1])
def test_fewer_than_two_articles_are_refused(count: int) -> None:
    """A comparison of one article would be about nothing."""
    with pytest.raises(srccompare.UsageError, match="at least two"):
        srccompare.compare([srccompare.Article.from_text("A boat sank.")] * count)


def test_two_empty_articles_share_nothing_and_differ_in_nothing() -> None:
    """No text is an empty result, not an error."""
    result = srccompare.compare([srccompare.Article.from_text(""), srccompare.Article.from_text(" \n")])
    assert (result.shared, result.unique, result.divergences, result.passages) == ((), (), (), ())
    assert result.coverage.shared == {"A": 0.0, "B": 0.0}


@pytest.mark.parametrize(("index", "expected"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA")])
def test_sigla_go_on_after_z(index: int, expected: str) -> None:
    """The twenty-seventh article is AA."""
    assert siglum(index) == expected


def test_an_article_without_a_date_borrows_one_and_says_so() -> None:
    """Borrowed is told from stated."""
    stated = srccompare.Article.from_text("A boat sank on Tuesday.", published=dt.date(2024, 3, 6))
    silent = srccompare.Article.from_text("The boat sank on Tuesday.")
    first, second = srccompare.compare([silent, stated]).to_dict()["articles"]
    assert (first["published"], first["published_from"]) == ("2024-03-06", "borrowed")
    assert (second["published"], second["published_from"]) == ("2024-03-06", "option")


def test_the_signature_names_what_changes_results_and_no_path() -> None:
    """Two runs with other dates differ in their signature; two names do not."""
    text = "A boat sank on Tuesday."
    other = srccompare.Article.from_text("Nothing happened.")
    dated = srccompare.Article.from_text(text, name="x", published=dt.date(2024, 3, 6))
    renamed = srccompare.Article.from_text(text, name="/tmp/y", published=dt.date(2024, 3, 6))  # noqa: S108 - a name
    undated = srccompare.Article.from_text(text, name="x")
    lines = [srccompare.compare([each, other]).signature for each in (dated, renamed, undated)]
    assert lines[0] == lines[1] != lines[2]


def test_a_comparison_makes_no_cycles() -> None:
    """Nothing of a comparison waits for the search for cycles, in a process that does nothing else."""
    code = (
        "import gc, srccompare\n"
        "said = 'A boat sank on Monday with {} aboard. \"We wait,\" said Lena Orsk.'\n"
        "articles = [srccompare.Article.from_text(said.format(n)) for n in (12, 13)]\n"
        "srccompare.compare(articles)\n"
        "gc.collect()\n"
        "gc.disable()\n"
        "srccompare.compare(articles)\n"
        "print(gc.collect())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0"

"""Who compares an article with itself is told so: a report without a divergence would look like a result."""

from __future__ import annotations

import io
import os
from typing import TYPE_CHECKING

import pytest

from tests.cli.desk import Desk
from tests.cli.running import COAST, HARBOR

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def at(desk: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Desk:
    """Stand in a folder with two articles, a copy of one, and one that is only printed otherwise."""
    (desk / "copy.txt").write_text(HARBOR, encoding="utf-8")
    (desk / "set.txt").write_text(
        HARBOR.replace("“", '"').replace("”", '"').replace(" ", "  ").upper(), encoding="utf-8"
    )
    (desk / "longer.txt").write_text(HARBOR + "\nMore will follow.\n", encoding="utf-8")
    (desk / "marks.txt").write_text("— … !\n", encoding="utf-8")
    (desk / "dashes.txt").write_text("* * *\n", encoding="utf-8")
    return Desk(desk, monkeypatch, capfd)


@pytest.mark.parametrize("files", ["a.txt b.txt", "a.txt longer.txt", "marks.txt dashes.txt"])
def test_articles_that_differ_in_a_word_are_not_called_the_same(files: str, at: Desk) -> None:
    """Nor are two without any word."""
    assert at.run("diff", *files.split()).err == ""


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ("a.txt a.txt", "A and B are the same file, a.txt"),
        ("a.txt ./a.txt", "A and B are the same file, a.txt"),
        ("a.txt b.txt a.txt", "A and C are the same file, a.txt"),
        ("a.txt copy.txt", "A and B have the same words: a.txt, copy.txt"),
        ("a.txt set.txt", "A and B have the same words: a.txt, set.txt"),
        ("b.txt copy.txt a.txt set.txt", "B, C and D have the same words: copy.txt, a.txt, set.txt"),
        ("a.txt a.txt copy.txt", "A, B and C have the same words: a.txt, a.txt, copy.txt"),
        (
            "a.txt b.txt copy.txt b.txt",
            "A and C have the same words: a.txt, copy.txt; B and D are the same file, b.txt",
        ),
    ],
)
def test_the_same_words_twice_get_one_remark(files: str, said: str, at: Desk) -> None:
    """In one line on standard error, after a report that is the same as ever; -q leaves it out."""
    done = at.run("diff", *files.split())
    assert (done.status, done.err) == (0, f"note: {said}\n")
    quiet = at.run("diff", *files.split(), "-q", "-f", "json")
    assert quiet.err == ""
    assert quiet.out == at.run("diff", *files.split(), "-f", "json").out


def test_a_link_is_the_file_that_it_leads_to(at: Desk) -> None:
    """Whatever the name."""
    try:
        os.link(at / "a.txt", at / "hard.txt")
    except OSError:
        pytest.skip("no links here")
    assert at.run("diff", "a.txt", "hard.txt").err == "note: A and B are the same file, a.txt\n"


def test_the_letters_are_those_of_the_report(at: Desk) -> None:
    """An input that cannot be read has none."""
    done = at.run("diff", "nobody.txt", "b.txt", "a.txt", "copy.txt")
    assert "note: B and C have the same words: a.txt, copy.txt\n" in done.err


def test_standard_input_is_compared_by_its_words(at: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """It has no file to be the same."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(COAST.encode())))
    assert at.run("diff", "-", "b.txt").err == "note: A and B have the same words: stdin, b.txt\n"

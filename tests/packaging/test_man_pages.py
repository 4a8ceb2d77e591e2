"""The manual pages say what the help says, and every reader of manual pages can show them."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest
from tests.cli.variables import variable
from tools import man_pages

PAGES = man_pages.pages()


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_page_is_the_one_that_the_program_makes(name: str) -> None:
    """Whoever changes an option runs `make goldens`."""
    assert (man_pages.FOLDER / name).read_text(encoding="ascii") == PAGES[name]


def test_no_page_is_left_of_a_command_that_is_gone() -> None:
    """The folder holds the pages of today, and nothing else."""
    assert {path.name for path in man_pages.FOLDER.iterdir()} == set(PAGES)


@pytest.mark.parametrize(
    ("words", "escaped"),
    [
        (".TH is no command here", "\\&.TH is no command here"),
        ("'quoted'", "\\&'quoted'"),
        ("C:\\temp", "C:\\etemp"),
        ("--quiet", "\\-\\-quiet"),
        ("A, B, C …", "A, B, C \\[u2026]"),
        ("one\n.PP\ntwo", "one .PP two"),
        ("plain words", "plain words"),
    ],
)
def test_no_word_of_a_help_is_a_command_of_roff(words: str, escaped: str) -> None:
    """A line cannot start a macro, a backslash no escape, and what is not ASCII becomes one."""
    assert man_pages._escaped(words) == escaped


@pytest.mark.skipif(shutil.which("groff") is None, reason="needs groff")
@pytest.mark.parametrize("name", sorted(PAGES))
def test_groff_shows_a_page_without_a_warning(name: str) -> None:
    """With all warnings on; an option stands there as it is typed."""
    page = man_pages.FOLDER / name
    done = subprocess.run(
        ["groff", "-man", "-ww", "-Tutf8", "-P-c", str(page)], capture_output=True, check=False, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, b"")
    shown = re.sub(r"\x1b\[[\d;]*m|.\x08", "", done.stdout.decode())
    assert "--help" in shown
    assert "…" in shown or "\\[u2026]" not in PAGES[name]


@pytest.mark.skipif(shutil.which("mandoc") is None, reason="needs mandoc")
@pytest.mark.parametrize("name", sorted(PAGES))
def test_mandoc_finds_no_error(name: str) -> None:
    """The reader of Alpine and the BSDs; a page without a date is not an error."""
    page = man_pages.FOLDER / name
    done = subprocess.run(["mandoc", "-T", "lint", "-W", "error", str(page)], check=False, timeout=60)
    assert done.returncode == 0


def test_every_option_of_the_program_is_in_a_page() -> None:
    """The page of `diff` has the variables of its options too."""
    page = PAGES["srccompare-diff.1"]
    for option in ("--format", "--only", "--view", "--focus", "--published", "--width"):
        assert option.replace("-", "\\-") in page
        assert f".B {variable('diff', option)}\n" in page
    assert "env var" not in page

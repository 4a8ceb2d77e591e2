"""An environment variable says one thing, whichever command reads it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import pytest

from srccompare.config.keys import KEYS
from tests.cli.running import COAST, HARBOR, run
from tests.cli.variables import SHARED, offered, variable

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Return a folder with two articles."""
    (tmp_path / "a.txt").write_text(HARBOR, encoding="utf-8")
    (tmp_path / "b.txt").write_text(COAST, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SRCCOMPARE_OUTPUT", "sarif=o.sarif"),
        ("SRCCOMPARE_CHECK_OUTPUT", "sarif=o.sarif"),
        ("SRCCOMPARE_SCAN_OUTPUT", "o.txt"),
        ("SRCCOMPARE_CHECK_FORMAT", "sarif"),
        ("SRCCOMPARE_INSPECT_PUBLISHED", "2023-02-23"),
        ("SRCCOMPARE_FIND_EXIT_CODE", "1"),
    ],
)
def test_a_variable_of_another_command_does_nothing(name: str, value: str, news: Path) -> None:
    """It neither changes the report nor writes a file nor is refused."""
    plain = run("diff", "a.txt", "b.txt", cwd=news)
    assert run("diff", "a.txt", "b.txt", cwd=news, env={name: value}) == plain
    assert plain.status == 0
    assert sorted(path.name for path in news.iterdir()) == ["a.txt", "b.txt"]


def test_the_index_to_look_in_is_not_written_by_a_scan(news: Path) -> None:
    """`find` reads the one variable, `scan` the other."""
    done = run("scan", ".", cwd=news, env={"SRCCOMPARE_FIND_INDEX": "corpus.db"})
    assert (done.status, (news / "corpus.db").exists()) == (0, False)
    assert run("scan", ".", cwd=news, env={"SRCCOMPARE_SCAN_INDEX": "corpus.db"}).status == 0
    assert (news / "corpus.db").exists()
    assert run("find", "a.txt", cwd=news, env={"SRCCOMPARE_SCAN_INDEX": "corpus.db"}).status == 2
    assert run("find", "a.txt", cwd=news, env={"SRCCOMPARE_FIND_INDEX": "corpus.db"}).status == 0


def test_nothing_in_the_environment_accepts_findings(news: Path) -> None:
    """A baseline is written by the option only."""
    names = [each for each, _, _ in offered() if "WRITE_BASELINE" in each]
    assert names == []
    env = {"SRCCOMPARE_WRITE_BASELINE": "known.json", "SRCCOMPARE_CHECK_WRITE_BASELINE": "known.json"}
    assert run("check", ".", cwd=news, env=env).status == run("check", ".", cwd=news).status
    assert not (news / "known.json").exists()


def test_a_shared_variable_stands_for_options_that_mean_the_same() -> None:
    """Their help, their values and the type of these are equal; all others have the name of the command."""
    found = sorted(offered(), key=lambda each: each.variable)
    assert {each.variable for each in found} >= {variable("", option) for option in SHARED}
    for name, group in groupby(found, key=lambda each: each.variable):
        meanings = set()
        for _, command, option in group:
            written = next(each for each in option.opts if each.startswith("--"))
            assert name == variable(command, written)
            meanings.add((getattr(option, "help", None), option.type.name, option.multiple, option.metavar))
        assert len(meanings) == 1, name


def test_the_settings_of_check_name_the_variables_of_its_options() -> None:
    """`config` and `check` read the same ones."""
    read = {each.variable for each in offered() if each.command == "check"}
    assert {key.variable for key in KEYS} <= read


def test_a_refusal_names_the_variable_of_the_command(news: Path) -> None:
    """The message says where the value stands; one from the command line is not laid to a variable."""
    done = run("scan", ".", cwd=news, env={"SRCCOMPARE_SCAN_ENGINE": "sprak"})
    assert done.err.startswith("error: --engine (from SRCCOMPARE_SCAN_ENGINE): there is no 'sprak'")
    given = run("scan", ".", "-f", "xml", cwd=news, env={"SRCCOMPARE_CHECK_FORMAT": "xml"})
    assert given.err.startswith("error: --format: there is no 'xml'")

"""Settings from a file and from the environment."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from srccompare.config.keys import KEYS, TABLES
from srccompare.config.model import DEFAULT
from srccompare.config.outputs import split_output
from srccompare.config.reading import configuration
from srccompare.errors import UsageError

if TYPE_CHECKING:
    from srccompare.config.model import Config


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in an empty folder that a search for settings does not leave."""
    for name in list(os.environ):
        if name.startswith("SRCCOMPARE_"):
            monkeypatch.delenv(name)
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)


def read(text: str, name: str = "srccompare.toml", **options: object) -> Config:
    """Write a file and read the settings of the folder."""
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")
    return configuration(**options)  # type: ignore[arg-type]


REFUSED = [
    ("selct = []", "srccompare.toml:1: unknown key 'selct'"),
    ("\n\nfail_on = 'note'", "srccompare.toml:3: unknown key 'fail_on'"),
    ("select = 'SC1'", "srccompare.toml:1: select is not a list of strings"),
    ("select = [1]", "srccompare.toml:1: select is not a list of strings"),
    ("against = ['']", "srccompare.toml:1: against is not a list of strings"),
    ("stories = []", "srccompare.toml:1: stories: [] is not a string"),
    ("cache = 'yes'", "srccompare.toml:1: cache: 'yes' is not true or false"),
    ("cache = 1", "srccompare.toml:1: cache: 1 is not true or false"),
    ("threads = true", "srccompare.toml:1: threads: True is not a whole number"),
    ("threads = 0", "srccompare.toml:1: threads: 0 is too small"),
    ("threads = 1.5", "srccompare.toml:1: threads: 1.5 is not a whole number"),
    ("format = 'xml'", "srccompare.toml:1: format: there is no 'xml'"),
    ("fail-on = 'never'", "srccompare.toml:1: fail-on: there is no 'never'"),
    ("min-severity = 3", "srccompare.toml:1: min-severity: 3 is not a string"),
    ("output = ['sarfi=x']", "srccompare.toml:1: output: there is no format 'sarfi'"),
    ("rules = 3", "srccompare.toml:1: rules is not a table"),
    ("[rules]\nSC201 = 'error'", "srccompare.toml:2: rules.SC201 is not a table"),
    ("[rules.SC999]\nseverity = 'error'", "srccompare.toml:1: there is no rule 'SC999'"),
    ("[rules.SC2]\nseverity = 'error'", "srccompare.toml:1: there is no rule 'SC2'"),
    ("[rules.SC102]\n\nwords = 'x'", "srccompare.toml:3: rules.SC102.words: 'x' is not a whole number"),
    ("[rules.SC102]\nwrods = 30", "srccompare.toml:2: rules.SC102.wrods: SC102 has no option 'wrods'"),
    ("[rules.SC102]\nwords = [1]", "srccompare.toml:2: rules.SC102.words: [1] is not a whole number"),
    (
        "[rules.SC102]\nseverity = 'bad'",
        "srccompare.toml:2: rules.SC102.severity: there is no severity 'bad'",
    ),
    (
        "[rules.SC102]\nwords = 30\n[rules.unattributed-reuse]\nwords = 30",
        "srccompare.toml:3: SC102 is configured twice",
    ),
    ("suppress = 3", "srccompare.toml:1: suppress is not a list of tables"),
    ("[suppress]\nreason = 'x'", "srccompare.toml:1: suppress is not a list of tables"),
    ("[[suppress]]\nrule = 'SC201'", "srccompare.toml: suppression 1 has no reason"),
    ("[[suppress]]\nrule = 'SC201'\nreason = ' '", "srccompare.toml: suppression 1 has no reason"),
    ("[[suppress]]\nreason = 'x'", "srccompare.toml: suppression 1 does not say what it silences"),
    ("[[suppress]]\nreason = 'x'\nrule = 3", "srccompare.toml: suppression 1: rule is not a string"),
    (
        "[[suppress]]\nreason = 'x'\nrule = 'SC999'",
        "srccompare.toml: suppression 1: there is no rule 'SC999'",
    ),
    ("[[suppress]]\nreason = 'x'\nrul = 'SC2'", "srccompare.toml:3: unknown key 'rul' in [suppress]"),
    ("[[suppress]]\nreason = 'x'\nfingerprint = 'xyz'", "the fingerprint of srccompare.toml: suppression 1"),
    ("select = [", "srccompare.toml is not TOML"),
    ("select = []\nselect = []", "srccompare.toml is not TOML"),
]


@pytest.mark.parametrize(("text", "message"), REFUSED, ids=[message for _, message in REFUSED])
def test_a_file_is_refused(text: str, message: str) -> None:
    """What nobody would act upon is an error that says where it stands and what would do."""
    with pytest.raises(UsageError) as caught:
        read(text)
    assert caught.value.message.startswith(message)
    assert caught.value.hint


def test_the_hint_names_the_nearest_key_and_all_that_are_allowed() -> None:
    """Nobody has to look it up."""
    with pytest.raises(UsageError) as caught:
        read("fail_on = 'note'")
    assert caught.value.hint == f"did you mean fail-on?; allowed: {', '.join(TABLES)}"


def test_a_pyproject_is_refused_by_line_too() -> None:
    """A key that another tool has on a line above is not taken for ours."""
    text = "[tool.other]\nselct = 1\n[tool.srccompare]\nselct = []\n"
    with pytest.raises(UsageError, match=r"^pyproject.toml:4: unknown key 'selct' in \[tool.srccompare\]"):
        read(text, "pyproject.toml")


def test_without_a_file_all_is_default() -> None:
    """Nothing is set and nothing is found far away."""
    found = configuration()
    assert found.file is None
    assert [(each.value, each.origin) for each in found.settings.values()] == [
        (key.default, DEFAULT) for key in KEYS
    ]


def test_a_file_of_others_without_our_table_is_passed_over() -> None:
    """The search goes on above it, up to the root of the repository and no further."""
    read("[tool.srccompare]\nselect = ['SC1']", "pyproject.toml")
    Path("a/b").mkdir(parents=True)
    Path("a/pyproject.toml").write_text("[tool.other]\nx = 1\n", encoding="utf-8")
    os.chdir("a/b")
    found = configuration()
    assert (found.file, found.settings["select"].value) == ("../../pyproject.toml", ("SC1",))
    Path(".git").touch()
    assert configuration().file is None


def test_our_own_file_wins_in_its_folder() -> None:
    """A nearer pyproject.toml wins over a farther file of our own."""
    read("[tool.srccompare]\nselect = ['SC1']", "pyproject.toml")
    assert read("select = ['SC2']").settings["select"].value == ("SC2",)
    Path("a").mkdir()
    Path("a/pyproject.toml").write_text("[tool.srccompare]\nselect = ['SC3']\n", encoding="utf-8")
    os.chdir("a")
    assert configuration().settings["select"].value == ("SC3",)


def test_a_file_can_be_named_or_ignored() -> None:
    """Whatever lies in the folder."""
    read("select = ['SC1']")
    Path("other.toml").write_text("select = ['SC2']\n", encoding="utf-8")
    assert configuration("other.toml").settings["select"] == ("select", ("SC2",), "other.toml:1")
    assert configuration(ignored=True).settings["select"].origin == DEFAULT
    Path("pyproject.toml").write_text("[tool.other]\nx = 1\n", encoding="utf-8")
    for name, said in (("gone.toml", "no such file"), ("pyproject.toml", "has no settings")):
        with pytest.raises(UsageError, match=said):
            configuration(name)


def test_paths_in_a_file_are_seen_from_its_folder() -> None:
    """So that a run from a folder below means the same files."""
    text = """
    against = ["wire", "/abs"]
    exclude = ["*.bak", "drafts", "old/*.md", "**/x.md"]
    stories = "stories.toml"
    baseline = "known.json"
    output = ["sarif=out.sarif", "report.txt"]
    [[suppress]]
    article = "news/a.txt"
    reason = "x"
    [[suppress]]
    article = "*a.txt"
    reason = "x"
    """
    Path("sub").mkdir()
    read(text)
    os.chdir("sub")
    found = configuration()
    assert {
        name: found.settings[name].value for name in ("against", "exclude", "stories", "baseline", "output")
    } == {
        "against": ("../wire", "/abs"),
        "exclude": ("*.bak", "drafts", "../old/*.md", "**/x.md"),
        "stories": "../stories.toml",
        "baseline": "../known.json",
        "output": ("sarif=../out.sarif", "../report.txt"),
    }
    assert [each.article for each, _ in found.suppressions] == ["../news/a.txt", "*a.txt"]


def test_values_of_rules_are_kept_by_code_with_their_places() -> None:
    """Whether they are named by code or by name."""
    found = read("[rules.unattributed-reuse]\nwords = 30\n[rules.SC201]\nseverity = 'note'\n")
    assert found.rules == {"SC102": {"words": 30}, "SC201": {"severity": "note"}}
    assert found.origins == {"SC102.words": "srccompare.toml:2", "SC201.severity": "srccompare.toml:4"}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("CHECK_CACHE", "maybe"),
        ("THREADS", "0"),
        ("THREADS", "x"),
        ("CHECK_FORMAT", "xml"),
        ("CHECK_FAIL_ON", "never"),
    ],
)
def test_a_variable_is_refused(name: str, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names it: nobody looks for it in a file."""
    monkeypatch.setenv(f"SRCCOMPARE_{name}", text)
    with pytest.raises(UsageError, match=f"^SRCCOMPARE_{name}: "):
        configuration()


def test_a_variable_wins_over_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty one is unset."""
    values = {"CHECK_SELECT": "SC1 SC2", "CHECK_CACHE": "off", "THREADS": "3", "CHECK_BASELINE": ""}
    for name, text in values.items():
        monkeypatch.setenv(f"SRCCOMPARE_{name}", text)
    found = read("select = ['SC3']\nbaseline = 'known.json'\n").settings
    assert found["select"] == ("select", ("SC1", "SC2"), "SRCCOMPARE_CHECK_SELECT")
    assert (found["cache"].value, found["threads"].value) == (False, 3)
    assert found["baseline"] == ("baseline", "known.json", "srccompare.toml:2")


@pytest.mark.parametrize(
    ("text", "split"),
    [
        ("sarif=out.sarif", ("sarif", "out.sarif")),
        ("json=a=b", ("json", "a=b")),
        ("out.sarif", (None, "out.sarif")),
        ("./sarfi=x", (None, "./sarfi=x")),
        ("a-b=c", (None, "a-b=c")),
        ("-", (None, "-")),
    ],
)
def test_an_output_is_a_format_and_a_file_or_a_file(text: str, split: tuple[str | None, str]) -> None:
    """A file may have an equals sign in its name, unless it looks like a format before it."""
    assert split_output(text) == split

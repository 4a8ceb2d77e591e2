"""What `srccompare config` and `srccompare explain` show."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from srccompare.__main__ import main
from srccompare.checks.rules import RULES
from srccompare.config.keys import KEYS
from srccompare.reports.words import WORDS
from tests.cli.running import run_on_terminal


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in an empty folder that a search for settings does not leave."""
    for name in list(os.environ):
        if name.startswith("SRCCOMPARE_"):
            monkeypatch.delenv(name)
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)


def said(capfd: pytest.CaptureFixture[str], *arguments: str, status: int = 0) -> str:
    """Return what a call writes."""
    capfd.readouterr()
    assert main(list(arguments)) == status
    out, err = capfd.readouterr()
    return err if status else out


def test_what_makes_no_sense_is_refused(capfd: pytest.CaptureFixture[str]) -> None:
    """With the nearest name."""
    assert "did you mean altered-quotation?" in said(capfd, "explain", "altred-quotation", status=2)
    assert "there is no rule or word 'SC8'" in said(capfd, "explain", "SC8", status=2)
    assert "there is no rule or word 'S'" in said(capfd, "explain", "S", status=2)
    assert "there is no rule or word ''" in said(capfd, "explain", " ", status=2)
    assert "no such file: gone.toml" in said(capfd, "config", "--config", "gone.toml", status=2)
    assert "there is no 'yaml'" in said(capfd, "config", "--format", "yaml", status=2)


def test_every_value_is_shown_with_its_origin(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Settings, rules and what is silenced; in JSON as in text."""
    Path("srccompare.toml").write_text(
        "fail-on = 'error'\n[rules.SC102]\nwords = 30\n[[suppress]]\nrule = 'SC1'\nreason = 'stock text'\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("SRCCOMPARE_THREADS", "2")
    content = json.loads(said(capfd, "config", "--format", "json"))
    rows = {row["name"]: (row["value"], row["origin"]) for row in content["settings"]}
    assert (content["schema"], content["file"]) == ("srccompare/config/1", "srccompare.toml")
    assert rows["fail-on"] == ("error", "srccompare.toml:1")
    assert rows["rules.SC102.words"] == (30, "srccompare.toml:3")
    assert rows["threads"] == (2, "SRCCOMPARE_THREADS")
    assert rows["min-severity"] == ("note", "default")
    wanted = {key.name for key in KEYS} | {f"rules.{r.code}.severity" for r in RULES}
    wanted |= {f"rules.{rule.code}.{option.name}" for rule in RULES for option in rule.options}
    assert set(rows) == wanted
    assert [(row["rule"], row["reason"]) for row in content["suppressions"]] == [("SC1", "stock text")]
    lines = said(capfd, "config").splitlines()
    assert lines[0] == "settings from srccompare.toml"
    shown = {line.split()[0]: line.split()[-1] for line in lines[1 : 1 + len(rows)]}
    assert shown == {name: origin for name, (_, origin) in rows.items()}
    assert lines[-1].startswith('suppressed: rule = "SC1" (stock text)')


def test_no_config_shows_the_defaults(capfd: pytest.CaptureFixture[str]) -> None:
    """Nothing comes from a file."""
    Path("srccompare.toml").write_text("fail-on = 'error'\n", encoding="utf-8")
    lines = said(capfd, "config", "--no-config").splitlines()
    assert lines[0] == "no settings file"
    assert {line.split()[-1] for line in lines[1:]} == {"default"}


def test_a_file_cannot_steer_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    """Nor forge a line."""
    Path("srccompare.toml").write_text('exclude = ["a\\u001b[31m\\nfail-on x"]\n', encoding="utf-8")
    shown = said(capfd, "config")
    assert "\x1b" not in shown
    assert "\nfail-on x" not in shown


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_is_explained(rule: object, capfd: pytest.CaptureFixture[str]) -> None:
    """By its code in either case, and by its name."""
    code, name = rule.code, rule.name  # type: ignore[attr-defined]
    page = said(capfd, "explain", code)
    assert page.startswith(f"# {code} {name}\n")
    assert said(capfd, "explain", code.lower()) == said(capfd, "explain", name) == page


def test_all_rules_are_listed(capfd: pytest.CaptureFixture[str]) -> None:
    """One on a line, by code, and after them the words of reports."""
    rules, words = said(capfd, "explain").split("\n\n")
    assert [line.split()[0] for line in rules.splitlines()] == [r.code for r in RULES]
    assert " ".join(words.split()) == f"words of reports: {', '.join(WORDS)}"
    assert max(map(len, words.splitlines())) <= 80


def test_a_terminal_gets_the_rules_in_lines_that_fit(tmp_path: Path) -> None:
    """A pipe gets each on one line, whatever its length."""
    status, sent = run_on_terminal("explain", "SC1", cwd=tmp_path, env={"COLUMNS": "80"})
    lines = sent.decode().splitlines()
    assert status == 0
    assert max(map(len, lines)) <= 80
    assert len(lines) > len([line for line in lines if line.startswith("SC1")]) > 1
    assert all(line.startswith(("SC1", " " * 40)) for line in lines)


@pytest.mark.parametrize("columns", ["50", "90"])
def test_a_terminal_gets_an_explanation_in_lines_that_fit(columns: str, tmp_path: Path) -> None:
    """Of a rule and of a word; a pipe gets the page as it was written."""
    for what in ("SC102", "signature"):
        status, sent = run_on_terminal("explain", what, cwd=tmp_path, env={"COLUMNS": columns})
        lines = sent.decode().splitlines()
        assert status == 0
        assert int(columns) - 15 < max(map(len, lines)) <= int(columns)


def test_words_of_reports_are_explained(capfd: pytest.CaptureFixture[str]) -> None:
    """A word of two with its blank or with a hyphen; a misspelt one gets the nearest."""
    page = said(capfd, "explain", "touched", "on")
    assert page.startswith("touched on: ")
    assert said(capfd, "explain", "touched-on") == said(capfd, "explain", "Touched on") == page
    assert max(map(len, said(capfd, "explain", "signature").splitlines())) <= 80
    assert "did you mean signature?" in said(capfd, "explain", "signatur", status=2)
    assert "srccompare explain lists the rules and words" in said(capfd, "explain", "qqq", status=2)


@pytest.mark.parametrize("begun", ["SC2", "sc20", " SC "])
def test_the_beginning_of_a_code_lists_its_rules(begun: str, capfd: pytest.CaptureFixture[str]) -> None:
    """It means here what it means in `select`: every rule whose code begins so, one a line."""
    codes = [rule.code for rule in RULES if rule.code.startswith(begun.strip().upper())]
    assert [line.split()[0] for line in said(capfd, "explain", begun).splitlines()] == codes


@pytest.mark.parametrize("name", ["select", "ignore"])
def test_a_rule_that_does_not_exist_is_no_setting(
    name: str, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is refused here as in check, and not shown as if it were one."""
    Path("srccompare.toml").write_text(f"{name} = ['SC1, SC999']\n", encoding="utf-8")
    assert f"srccompare.toml:1: {name}: there is no rule 'SC999'" in said(capfd, "config", status=2)
    Path("srccompare.toml").write_text(f"{name} = ['SC1,SC2', 'altered-quotation']\n", encoding="utf-8")
    assert "SC1,SC2" in said(capfd, "config")
    monkeypatch.setenv(f"SRCCOMPARE_CHECK_{name.upper()}", "SC1 sc999")
    said_so = said(capfd, "config", status=2)
    assert f"SRCCOMPARE_CHECK_{name.upper()}: there is no rule 'sc999'" in said_so
    assert "hint: " in said_so

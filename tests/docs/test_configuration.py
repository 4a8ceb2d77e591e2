"""The page of the configuration has every key, type and default of the code, and its examples are read."""

from __future__ import annotations

import re
import runpy
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from srccompare.checks.manifest import read_manifest
from srccompare.checks.rules import RULES
from srccompare.checks.suppressions import CONDITIONS, MIN_DIGITS
from srccompare.config.keys import KEYS
from srccompare.config.reading import configuration
from srccompare.corpus.records import entries
from srccompare.errors import SrccompareError

if TYPE_CHECKING:
    from srccompare.checks.model import Value
    from srccompare.config.keys import Key

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
CHAPTERS = dict(re.findall(r"^## (.+)\n((?:(?!^## ).*\n)*)", PAGE, re.MULTILINE))
(SETTINGS, STORIES) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)

_KINDS = {
    "strings": "list of strings",
    "globs": "list of globs",
    "paths": "list of paths",
    "outputs": "list of `[FORMAT=]FILE`",
    "path": "path",
    "switch": "true or false",
    "number": "whole number from 1",
}


def _rows(chapter: str) -> list[list[str]]:
    """Return the cells of the table of a chapter, without its head."""
    lines = [line for line in CHAPTERS[chapter].splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def _written(value: object) -> str:
    """Return a default as the page writes it."""
    if value is None:
        return "none"
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    return "`[]`" if value == () else f'`"{value}"`' if isinstance(value, str) else f"`{value}`"


def _kind(key: Key) -> str:
    return ", ".join(f"`{choice}`" for choice in key.choices) or _KINDS[key.kind]


def test_every_setting_is_on_the_page() -> None:
    """With its type, default and variable, in the order in which it is shown."""
    rows = [row[:4] for row in _rows("Settings")]
    assert rows == [[f"`{k.name}`", _kind(k), _written(k.default), f"`{k.variable}`"] for k in KEYS]


def test_every_option_of_a_rule_is_on_the_page() -> None:
    """With its type, bounds, default and what it does; tools/option_rows.py brings them up to date."""
    rows = runpy.run_path(str(ROOT / "tools" / "option_rows.py"))["rows"]()
    assert len(rows) == sum(len(rule.options) for rule in RULES)
    assert [line for line in CHAPTERS["rules"].splitlines() if line.startswith("| SC")] == rows


def test_every_condition_of_a_suppression_is_on_the_page() -> None:
    """And the reason, which is none."""
    assert [row[0] for row in _rows("suppress")] == [f"`{name}`" for name in ("reason", *CONDITIONS)]
    assert MIN_DIGITS == 8
    assert PAGE.count("first eight") == 2


@pytest.mark.parametrize("name", ["srccompare.toml", "pyproject.toml"])
def test_the_example_is_read(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every line of it counts, in either file."""
    monkeypatch.chdir(tmp_path)
    text = SETTINGS
    if name == "pyproject.toml":
        text = re.sub(r"^(\[+)", r"\1tool.srccompare.", text, flags=re.MULTILINE)
        text = f"[tool.srccompare]\n{text}"
    Path(name).write_text(text, encoding="utf-8")
    config = configuration()
    assert config.file == name
    changed = {key: s.value for key, s in config.settings.items() if s.origin != "default"}
    assert changed == {
        "exclude": ("drafts/**", "*.bak.txt"),
        "stories": "stories.toml",
        "baseline": "baseline.json",
        "ignore": ("SC103",),
        "output": ("sarif=findings.sarif",),
        "fail-on": "error",
    }
    values: dict[str, dict[str, Value]] = {"SC102": {"words": 80}, "SC302": {"severity": "note"}}
    assert config.rules == values
    assert [each.rule or each.fingerprint for each, _ in config.suppressions] == [
        "SC301",
        "becafdf724a8661097fa6f2870d5bff6",
    ]


def test_the_manifest_of_the_page_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its globs name what they say."""
    monkeypatch.chdir(tmp_path)
    for name in ("news/harbor/a.txt", "news/harbor/b.txt", "drafts/week.md", "news/c.txt"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("A ferry sank off Orsa.", encoding="utf-8")
    Path("stories.toml").write_text(STORIES, encoding="utf-8")
    read = entries(["news/harbor/a.txt", "news/harbor/b.txt", "drafts/week.md", "news/c.txt"])
    told = read_manifest("stories.toml", [each for each in read if not hasattr(each, "reason")])
    assert [(t.name, len(t.files), len(t.sources)) for t in told] == [
        ("harbor", 2, 0),
        ("summary of the week", 1, 3),
    ]


def test_what_is_misspelt_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As the page promises: with the line and the nearest name."""
    monkeypatch.chdir(tmp_path)
    Path("srccompare.toml").write_text('exclude = []\nbaselin = "base.json"\n')
    with pytest.raises(SrccompareError, match="baselin") as caught:
        configuration()
    assert ":2" in caught.value.message
    assert "baseline" in str(caught.value.hint)

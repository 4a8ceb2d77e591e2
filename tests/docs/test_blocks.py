"""Every block of every page is run, or checked in a way that is stated here."""

from __future__ import annotations

import json
import re
import runpy
import shutil
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

if TYPE_CHECKING:
    import subprocess

ROOT = Path(__file__).parents[2]
CONSOLE: dict[str, Any] = runpy.run_path(str(ROOT / "tools" / "console.py"))
PAGES: list[Path] = [*CONSOLE["PAGES"], ROOT / "CONTRIBUTING.md", ROOT / "seeds" / "README.md"]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
EXTRAS = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["optional-dependencies"]

ELSEWHERE = {
    "integrations.md": "test_integrations.py runs every block in a repository of its own",
    "findings-formats.md": "test_findings_formats.py cuts its examples out of real reports",
    "tricky-cases.md": "test_tricky_cases.py compares the two articles of each case",
}
"""Pages whose blocks have a test of their own."""

KINDS = {"console", "python", "json", "toml", "yaml"}
"""What is run or read here."""

MADE = {
    ("py", "api.md"): "signatures: test_references.py",
    ("text", "algorithm.md"): "a drawing",
    ("text", "benchmarks.md"): "figures that benchmarks/all.py writes",
}
"""Blocks that are neither run nor read, and why."""


def _blocks(page: Path, kind: str) -> list[str]:
    """Return the blocks of one kind on a page."""
    return re.findall(
        rf"^```(?:{kind})\n(.*?)^```$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )


def _with(kind: str) -> list[Any]:
    """Return the pages that have a block of a kind, as parameters."""
    return [
        pytest.param(page, id=page.name)
        for page in PAGES
        if page.name not in ELSEWHERE and _blocks(page, kind)
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_no_block_is_left_out(page: Path) -> None:
    """Each has a kind, and each kind of each page has somebody who checks it."""
    fences = re.findall(r"^```(\S*)", page.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(fences) % 2 == 0
    for kind in fences[::2]:
        assert page.name in ELSEWHERE or kind in KINDS or (kind, page.name) in MADE, f"```{kind}"
    assert not any(fences[1::2])


@pytest.mark.parametrize("page", _with("console|python"))
def test_every_command_runs_and_writes_what_is_shown(page: Path) -> None:
    """A reader can paste a page line by line, and sees what the page shows; then its Python."""
    folder = CONSOLE["folder_for_a_page"]()
    steps = [step for block in _blocks(page, "console") for step in CONSOLE["steps"](block)]
    steps = [step for step in steps if CONSOLE["reason_not_to_run"](step.command) is None]
    without_jq = [step for step in steps if not re.search(r"\bjq ", step.command)]
    if lacking := shutil.which("jq") is None and len(without_jq) < len(steps):
        steps = without_jq
    try:
        for step in steps:
            done = CONSOLE["run"](step.command, folder)
            finds = " check " in step.command and "--exit-zero" not in step.command
            assert done.stderr == "", step.command
            assert done.returncode in ({0, 1} if finds else {0}), step.command
            if step.shown:
                assert _told(done.stdout, step) == _told(step.shown, step), (
                    f"{step.command}: run tools/console.py"
                )
        for code in _blocks(page, "python"):
            Path(folder, "example.py").write_text(code, encoding="utf-8")
            done = CONSOLE["run"](f"'{sys.executable}' -W error example.py", folder)
            assert (done.returncode, done.stderr) == (0, ""), code
    finally:
        shutil.rmtree(folder)
    if lacking:
        pytest.skip("there is no jq here: its commands were not run")


def _told(output: str, step: Any) -> str:  # noqa: ANN401 - a step as the tool has it
    """Return an output as it is compared; versions of typer set brackets and lines of a help otherwise."""
    return re.sub(r"[\[\]{}\s]", "", output) if step.command.endswith("--help") else output


def _commands() -> list[str]:
    """Return the commands of all pages."""
    return [
        step.command
        for page in PAGES
        for block in _blocks(page, "console")
        for step in CONSOLE["steps"](block)
    ]


def test_what_is_not_run_exists() -> None:
    """A recipe is in the Makefile, an extra in pyproject.toml, a script in its folder."""
    left_out = [command for command in _commands() if CONSOLE["reason_not_to_run"](command)]
    assert left_out
    for command in left_out:
        for recipe in re.findall(r"\bmake ([a-z-]+)", command):
            assert re.search(rf"^{recipe}:", MAKEFILE, re.MULTILINE), command
        for extras in re.findall(r"\[([a-z,]+)\]", command.split("local")[0]):
            assert set(extras.split(",")) <= set(EXTRAS), command
        for script in re.findall(r"python (\S+\.py)", command):
            assert (ROOT / script).exists(), command


def test_every_line_of_a_console_is_a_command_or_its_output() -> None:
    """Nothing stands above the first command of a block, and no line is continued."""
    for page in PAGES:
        for block in _blocks(page, "console"):
            assert block.startswith("$ "), page.name
            assert not any(step.command.endswith("\\") for step in CONSOLE["steps"](block)), page.name


@pytest.mark.parametrize("page", _with("json"))
def test_every_piece_of_json_is_json(page: Path) -> None:
    """One object a block."""
    for block in _blocks(page, "json"):
        assert isinstance(json.loads(block), dict)


@pytest.mark.parametrize("page", _with("toml"))
def test_every_piece_of_toml_is_toml(page: Path) -> None:
    """Settings are read for what they say by test_configuration.py."""
    for block in _blocks(page, "toml"):
        assert tomllib.loads(block)


def test_the_workflow_of_the_readme_runs(tmp_path: Path) -> None:
    """In six lines, and its gate works on a folder of articles."""
    (block,) = _blocks(ROOT / "README.md", "yaml")
    assert block.count("\n") <= 6
    shutil.copytree(ROOT / "seeds", tmp_path / "articles", ignore=shutil.ignore_patterns("*.md"))
    runs = [step["run"] for step in yaml.safe_load(block)["steps"] if "run" in step]
    (gate,) = (line for line in runs if line.startswith("srccompare "))
    done: subprocess.CompletedProcess[str] = CONSOLE["run"](gate, tmp_path)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("::error")
    assert (tmp_path / "srccompare.sarif").stat().st_size

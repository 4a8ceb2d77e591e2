"""The hook does in somebody's repository what the command does: pre-commit itself installs and runs it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from srccompare.corpus.walking import SUFFIXES

ROOT = Path(__file__).parents[2]
(HOOK,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))

FERRY = (
    "The ferry Nordlys sank off Orsa on Monday night after its engine room flooded.\n\n"
    "{} people were rescued from the water by fishing boats from the village of Lund, officials said.\n"
)

_NO_REGISTRY = re.compile(
    r"No matching distribution|Could not find a version|ConnectionError|NewConnectionError"
)


class Ran(NamedTuple):
    """Hold what a run of pre-commit left."""

    status: int
    out: str


def _clean() -> dict[str, str]:
    """Return an environment in which neither git nor our own command is configured from outside."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("SRCCOMPARE_", "GIT_", "PRE_COMMIT"))}
    return {**kept, "NO_COLOR": "1", "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}


def _pre_commit(folder: Path, home: Path, *arguments: str) -> Ran:
    """Run pre-commit in a repository, with an empty folder of its own for what it installs."""
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", *arguments, "--color", "never"],
        cwd=folder,
        env={**_clean(), "PRE_COMMIT_HOME": str(home)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    said = done.stdout + done.stderr
    if done.returncode == 3 and _NO_REGISTRY.search(said):
        pytest.skip("pip reaches no package registry, so pre-commit cannot install the hook")
    return Ran(done.returncode, said)


def _git(folder: Path, *arguments: str) -> str:
    """Run git in a folder and return what it prints."""
    named = ("-c", "user.name=desk", "-c", "user.email=desk@example.org")
    done = subprocess.run(
        ["git", *named, *arguments], cwd=folder, env=_clean(), check=True, capture_output=True, text=True
    )
    return done.stdout


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    """Return a repository with all that this checkout would install, committed or not."""
    folder = tmp_path / "ours"
    folder.mkdir()
    for name in (".pre-commit-hooks.yaml", "pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, folder)
    shutil.copytree(ROOT / "src", folder / "src", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "docs" / "man", folder / "docs" / "man")
    _git(folder, "init", "-q")
    _git(folder, "add", ".")
    _git(folder, "commit", "-q", "-m", "all")
    return folder


def test_the_hook_finds_what_the_command_finds(ours: Path, tmp_path: Path) -> None:
    """Pre-commit installs it and runs it on the whole repository; it leaves nothing to commit."""
    desk = tmp_path / "desk"
    desk.mkdir()
    (desk / "a.txt").write_text(FERRY.format("Twelve"), encoding="utf-8")
    (desk / "b.txt").write_text(FERRY.format("Twenty-one"), encoding="utf-8")
    _git(desk, "init", "-q")
    _git(desk, "add", ".")
    found = _pre_commit(desk, tmp_path / "home", "try-repo", str(ours), HOOK["id"], "--all-files")
    assert found.status == 1, found.out
    assert "- exit code: 1" in found.out
    assert "SC301" in found.out
    assert "files were modified" not in found.out
    assert _git(desk, "status", "--short") == "A  a.txt\nA  b.txt\n"


def test_the_manifest_is_valid() -> None:
    """By the rules of pre-commit, whatever its version."""
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")],
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stdout + done.stderr) == (0, b"")


def test_our_own_hooks_are_valid_and_fetch_nothing() -> None:
    """Those of whoever changes srccompare run the tools that `make test` has installed."""
    path = ROOT / ".pre-commit-config.yaml"
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "validate-config", str(path)], capture_output=True, check=False
    )
    assert (done.returncode, done.stdout + done.stderr) == (0, b"")
    (ours,) = yaml.safe_load(path.read_text(encoding="utf-8"))["repos"]
    assert ours["repo"] == "local"
    locked = (ROOT / "requirements" / "dev.txt").read_text(encoding="utf-8")
    for hook in ours["hooks"]:
        assert hook["language"] == "system"
        tool = re.match(r"\.venv/bin/(\w+)", hook["entry"])
        assert tool
        assert f"\n{tool[1]}==" in locked


@pytest.mark.parametrize("name", ["a.py", "Makefile", "notes.txt.swp", "a.png", "toml/a.c", "atxt"])
def test_the_hook_does_not_run_for_a_change_of_other_files(name: str) -> None:
    """What is not an article and no setting changes no finding."""
    assert not re.search(HOOK["files"], name)


@pytest.mark.parametrize("suffix", [*SUFFIXES, ".toml", ".TXT"])
def test_the_hook_runs_for_a_change_of_any_article(suffix: str) -> None:
    """Every suffix that a folder is searched for starts it, and so do settings and manifests."""
    assert re.search(HOOK["files"], f"news/a{suffix}")


def test_the_hook_looks_at_whole_stories() -> None:
    """The changed files alone say nothing about the other files of their story."""
    assert HOOK["pass_filenames"] is False
    assert HOOK["require_serial"] is True

"""The README and the docs say what the program does: their commands run, their tables agree."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from srccompare.exitcodes import ExitCode

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = sorted(
    [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *ROOT.glob("docs/*.md"), *ROOT.glob("seeds/*.md")]
)

COMMANDS = [
    line.removeprefix("$ ")
    for block in re.findall(r"```console\n(.*?)```", README, re.DOTALL)
    for line in block.splitlines()
    if re.match(r"\$ (?:srccompare|cat) ", line)
]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_of_the_readme_runs(command: str, tmp_path: Path) -> None:
    """A newcomer can paste any line and gets what it promises, with nothing on standard error."""
    if "| jq" in command and shutil.which("jq") is None:
        command = command.split("| jq", maxsplit=1)[0]
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    line = re.sub(
        r"\bsrccompare (?=diff|inspect|schema|check|explain|scan|find)",
        f'"{sys.executable}" -m srccompare ',
        command,
    )
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", line],
        cwd=tmp_path,
        env={**os.environ, "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout or ">" in command or "--output" in command


def test_the_python_of_the_readme_runs(tmp_path: Path) -> None:
    """The library example works as it stands."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "quotation" in done.stdout


def test_the_table_of_exit_statuses_is_the_enum() -> None:
    """No status is documented that does not exist, and none is kept secret."""
    table = {int(code) for code in re.findall(r"^\| (\d+) \|", README, re.MULTILINE)}
    assert table == {int(code) for code in ExitCode}


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_no_page_links_to_a_file_that_is_not_there(page: Path) -> None:
    """Every relative link of the documentation leads somewhere; code has none."""
    prose = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", prose):
        assert (page.parent / target).exists(), f"{page.name} links to {target}"

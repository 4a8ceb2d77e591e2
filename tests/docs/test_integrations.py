"""What the page of integrations has to paste runs: in shells, in make, in workflows, as a hook."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from srccompare.checks.keeping.cache import FOLDER, MAX_BYTES
from srccompare.exitcodes import ExitCode

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "integrations.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
CONSOLES = [
    [line.removeprefix("$ ") for line in body.splitlines()] for kind, body in BLOCKS if kind == "console"
]
WORKFLOWS = [yaml.safe_load(body) for kind, body in BLOCKS if kind == "yaml"]
(MAKEFILE,) = (body for kind, body in BLOCKS if kind == "make")
HOOK = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))[0]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))

FERRY = (
    "The ferry Nordlys sank off Orsa on Monday night after its engine room flooded.\n\n"
    "{} people were rescued from the water by fishing boats from the village of Lund.\n\n"
    "“We heard the horn and went out at once,” said Mara Petrov, who fishes there.\n"
)


def _walk(node: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - whatever YAML can say
    """Yield every key of a document with its value."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield key, value
            yield from _walk(value)
    elif isinstance(node, list):
        for value in node:
            yield from _walk(value)


def _lines(workflow: Any) -> list[str]:  # noqa: ANN401 - whatever YAML can say
    """Return the commands of ours that a workflow runs."""
    found = [v for key, v in _walk(workflow) if key in ("run", "script")]
    lines = [line for each in found for line in (each if isinstance(each, list) else each.splitlines())]
    return [line for line in lines if line.startswith("srccompare ")]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Return a repository with articles in conflict, a draft, its source, a suppression and a baseline."""
    folder = tmp_path / "desk"
    for name, text in {
        "articles/a.txt": FERRY.format("Twelve"),
        "articles/b.txt": FERRY.format("Twenty-one"),
        "sources/wire.txt": FERRY.format("Twelve"),
        "drafts/summary.md": "A ferry sank off Orsa on Monday. Thirty people were rescued from the water.\n",
        "srccompare.toml": '[[suppress]]\nrule = "SC1"\nreason = "One of them is the wire."\n',
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    _run("git init -q && git add . && git -c user.name=d -c user.email=d@example.org commit -qm all", folder)
    _run("git update-ref refs/remotes/origin/main HEAD", folder)
    _run("srccompare check articles --write-baseline baseline.json", folder)
    assert '"SC301"' in (folder / "baseline.json").read_text()
    return folder


def _run(line: str, folder: Path) -> tuple[int, str]:
    """Run a line as a shell does where srccompare is installed; nothing may go wrong but findings."""
    env = {k: v for k, v in os.environ.items() if not k.startswith(("SRCCOMPARE_", "GIT_"))}
    env |= {
        "PATH": f"{Path(sys.executable).parent}:{env['PATH']}",
        "HOME": str(folder.parent),
        "GITHUB_BASE_REF": "main",
        "GIT_CONFIG_SYSTEM": os.devnull,
    }
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", line],
        cwd=folder,
        env=env,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode in {0, 1}, (line, done.stderr)
    assert "error:" not in done.stderr, line
    return done.returncode, done.stdout


@pytest.mark.parametrize("lines", CONSOLES, ids=lambda lines: lines[0][:60])
def test_every_command_of_the_page_runs(lines: list[str], desk: Path) -> None:
    """A reader can paste any line and gets something to see, or a file."""
    for line in lines:
        if "jq" in line and shutil.which("jq") is None:
            pytest.skip("there is no jq here")
        status, out = _run(line, desk)
        assert out or "--output" in line, line
        assert status == (0 if "--baseline" in line or "--write-baseline" in line or line[:2] == "jq" else 1)
        for _, path in re.findall(r"--output (\w+=)?(\S+)", line):
            assert (desk / path).stat().st_size


@pytest.mark.parametrize("workflow", WORKFLOWS)
def test_every_command_of_a_workflow_runs(workflow: Any, desk: Path) -> None:  # noqa: ANN401 - YAML
    """And writes the reports that the workflow then picks up."""
    article = desk / "articles/a.txt"
    article.write_text(article.read_text() + "\nIt was her first rescue.\n")
    for line in _lines(workflow):
        status, _ = _run(line, desk)
        assert status == (0 if "--baseline" in line else 1)
    for key, path in _walk(workflow):
        if key in ("codequality", "junit"):
            assert (desk / path).stat().st_size


def test_the_action_is_given_inputs_that_it_has() -> None:
    """Each is described in action.yml, and one argument stands on each line."""
    (given,) = (
        step["with"]
        for workflow in WORKFLOWS
        for key, steps in _walk(workflow)
        if key == "steps"
        for step in steps
        if step.get("uses", "").startswith("OWNER/")
    )
    assert set(given) <= set(ACTION["inputs"])
    assert given["args"].split("\n") == ["--baseline", "baseline.json", ""]


def test_the_hook_runs_as_configured(desk: Path) -> None:
    """With the arguments of the page in the place of its own."""
    (hook,) = (value[0] for workflow in WORKFLOWS for key, value in _walk(workflow) if key == "hooks")
    assert hook["id"] == HOOK["id"]
    assert _run(f"{HOOK['entry']} {shlex.join(hook['args'])}", desk)[0] == 0
    assert HOOK["args"] == ["."]


def test_the_recipes_of_make_run(desk: Path) -> None:
    """The gate passes with its baseline, and the baseline is written."""
    (desk / "Makefile").write_text(MAKEFILE)
    assert _run("make check", desk)[0] == 0
    (desk / "baseline.json").unlink()
    _run("make baseline", desk)
    assert (desk / "baseline.json").exists()


@pytest.mark.parametrize("code", [body for kind, body in BLOCKS if kind == "python"])
def test_the_tables_of_pandas_are_made(code: str, desk: Path) -> None:
    """Each prints what was found; CI has pandas where it tests the engine for clusters."""
    pytest.importorskip("pandas", reason="there is no pandas here")
    (desk / "table.py").write_text(code)
    status, out = _run(f"'{sys.executable}' -W error table.py", desk)
    assert status == 0
    assert out.count("\n") >= 2
    assert "b.txt" in out or "Twelve" in out


def test_every_block_is_run() -> None:
    """No command hides in a block that no test looks at."""
    assert {kind for kind, _ in BLOCKS} == {"console", "yaml", "make", "python"}
    assert "```python" not in PAGE.split("\n## pandas\n")[0]
    run = [line for lines in CONSOLES for line in lines] + [line for w in WORKFLOWS for line in _lines(w)]
    said = sum(body.count("srccompare check ") for _, body in BLOCKS)
    assert said == sum("srccompare check " in line for line in run) + MAKEFILE.count("srccompare check ")


def test_the_page_says_what_the_program_has() -> None:
    """Statuses, the folder of the cache and its size are those of the code."""
    table = {int(code) for code in re.findall(r"^\| (\d+) \|", PAGE, re.MULTILINE)}
    assert table == {ExitCode.OK, ExitCode.FINDINGS, ExitCode.USAGE, ExitCode.NO_INPUT}
    assert f"`{FOLDER}`" in PAGE
    assert f"{MAX_BYTES // 1_000_000} MB" in PAGE

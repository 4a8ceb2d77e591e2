"""The action of GitHub runs the command on what it is given, and nothing else."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

ROOT = Path(__file__).parents[2]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
(CHECK,) = (step for step in STEPS if step.get("id") == "check")

FERRY = "The ferry Nordlys sank off Orsa on Monday night after its engine room flooded, {} said."


class Ran(NamedTuple):
    """Hold what a step left: its status, what it printed, and the outputs it set."""

    status: int
    out: str
    err: str
    outputs: str


def run_step(folder: Path, **inputs: str) -> Ran:
    """Run the step that checks the way a runner does, with inputs in the variables that it names."""
    output = folder.parent / "outputs"
    output.write_text("")
    env = {k: v for k, v in os.environ.items() if not k.startswith(("SRCCOMPARE_", "GITHUB_"))}
    for name, value in CHECK["env"].items():
        given = re.fullmatch(r"\$\{\{ inputs\.([a-z-]+) \}\}", value)
        assert given, value
        env[name] = inputs.pop(given[1].replace("-", "_"), ACTION["inputs"][given[1]]["default"])
    assert not inputs
    env |= {"PATH": f"{Path(sys.executable).parent}:{env['PATH']}", "GITHUB_OUTPUT": str(output)}
    script = folder.parent / "script.sh"
    script.write_text(CHECK["run"])
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
        cwd=folder,
        env=env,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr, output.read_text())


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Return a folder of two articles on two events."""
    folder = tmp_path / "desk"
    folder.mkdir()
    (folder / "a.txt").write_text(FERRY.format("the harbor office"))
    (folder / "b.txt").write_text("A bakery opened in the old mill of Lund on Friday, its owner said.")
    return folder


HOSTILE = [
    "$(touch owned)",
    "`touch owned`",
    "; touch owned",
    "' ; touch owned ; '",
    '" ; touch owned ; "',
    "a.txt && touch owned",
    "${IFS}touch${IFS}owned",
    "*",
    "$GITHUB_OUTPUT",
    "\\",
    "a b",
    "a.txt\r",
    "${{ github.token }}",
]


@pytest.mark.parametrize(
    ("inputs", "said"),
    [
        ({"paths": "\n".join([*HOSTILE, "--output=owned", "-o owned"])}, "cannot read $(touch owned)"),
        ({"paths": "a.txt", "args": "\n".join(HOSTILE)}, "cannot read $(touch owned)"),
        ({"paths": "a.txt", "sarif": "".join(HOSTILE)}, ""),
        ({"paths": "a.txt", "sarif": "x\n--output=owned"}, ""),
    ],
    ids=["paths", "args", "sarif", "sarif of two lines"],
)
def test_no_input_becomes_a_command_or_another_input(inputs: dict[str, str], said: str, desk: Path) -> None:
    """Whatever it holds, it is one argument a line, in its own place."""
    ran = run_step(desk, **inputs)
    assert ran.status == (2 if said else 0), ran.err
    assert said in ran.err
    assert ran.outputs == f"status={ran.status}\n"
    made = {path.name for path in desk.iterdir()} - {"a.txt", "b.txt", ".srccompare_cache"}
    assert made == {inputs["sarif"]} if "sarif" in inputs else not made


def test_no_script_holds_an_input() -> None:
    """What a runner replaces in a script before a shell reads it could be a command."""
    scripts = [step["run"] for step in STEPS if "run" in step]
    assert len(scripts) == 2
    assert not any("${{" in script for script in scripts)


def test_every_input_is_described_and_used() -> None:
    """None is without effect, and what a step asks for can be given."""
    used = set(re.findall(r"\$\{\{ inputs\.([a-z-]+) \}\}", (ROOT / "action.yml").read_text()))
    assert used == set(ACTION["inputs"])
    for given in ACTION["inputs"].values():
        assert given["description"]
        assert isinstance(given["default"], str)


def test_foreign_actions_are_pinned_to_a_version() -> None:
    """A branch may hold anything tomorrow."""
    foreign = [step["uses"] for step in STEPS if "uses" in step]
    assert foreign
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+", each) for each in foreign)


def test_the_status_of_the_command_is_that_of_the_step(desk: Path) -> None:
    """Nothing found, findings, a wrong input, no article: each ends as itself and is an output."""
    empty = desk / "empty"
    empty.mkdir()
    assert run_step(desk, paths="a.txt\nb.txt")[::3] == (0, "status=0\n")
    (desk / "c.txt").write_text(FERRY.format("the harbor office"))
    found = run_step(desk, paths="a.txt\n\nc.txt", sarif="report.sarif", args="--min-severity\nnote")
    assert (found.status, found.outputs) == (1, "status=1\n")
    assert found.out.startswith("::")
    assert '"2.1.0"' in (desk / "report.sarif").read_text()
    assert run_step(desk, paths="a.txt\nnone.txt")[::3] == (2, "status=2\n")
    assert run_step(desk, paths="empty")[::3] == (3, "status=3\n")

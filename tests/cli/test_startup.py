"""What a run loads: nothing it does not need."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import run

if TYPE_CHECKING:
    from pathlib import Path

LOADED = (
    "import json, sys\n"
    "from srccompare.__main__ import main\n"
    "try: main(sys.argv[1:])\n"
    "finally: sys.stderr.write('\\n' + json.dumps(sorted(sys.modules)))"
)


def _loaded(*arguments: str, cwd: Path) -> set[str]:
    """Return the modules that a run has loaded at its end."""
    done = run(*arguments, cwd=cwd, code=LOADED)
    return set(json.loads(done.err.splitlines()[-1]))


@pytest.mark.parametrize(
    "arguments", [("--version",), ("--help",), ("diff", "--help"), ("schema", "comparison"), ("dif",)]
)
def test_what_compares_nothing_loads_no_library_and_no_pipeline(
    arguments: tuple[str, ...], desk: Path
) -> None:
    """Version, help, schemas and mistakes answer at once."""
    loaded = _loaded(*arguments, cwd=desk)
    top = {name.split(".")[0] for name in loaded}
    assert not top & {"rich", "rapidfuzz", "trafilatura", "click", "pydantic", "pygments", "markdown_it"}
    assert not {n for n in loaded if n.startswith(("srccompare.facts", "srccompare.comparison"))}


COMMANDS = {"check", "config", "diff", "explain", "find", "index", "inspect", "scan", "schema"}


@pytest.mark.parametrize(
    ("arguments", "commands"),
    [
        (("diff", "a.txt", "b.txt"), {"diff"}),
        (("schema", "comparison"), {"schema"}),
        (("index", "check", "none.db"), {"index"}),
        (("--help",), COMMANDS),
        (("dif", "a.txt", "b.txt"), COMMANDS),
        ((), COMMANDS),
    ],
)
def test_a_run_loads_the_command_that_it_names_and_all_where_it_names_none(
    arguments: tuple[str, ...], commands: set[str], desk: Path
) -> None:
    """Help lists every command, and a mistake is told the nearest of them."""
    loaded = _loaded(*arguments, cwd=desk)
    assert {name for name in COMMANDS if f"srccompare.cli.{name}" in loaded} == commands


def test_a_comparison_loads_only_its_own_format(desk: Path) -> None:
    """JSON needs no rich; no run needs click, pydantic, trafilatura or what they bring along."""
    loaded = _loaded("diff", "a.txt", "b.txt", "-f", "json", cwd=desk)
    top = {name.split(".")[0] for name in loaded}
    assert "rapidfuzz" in top
    assert not top & {"rich", "trafilatura", "lxml", "click", "pydantic", "asyncio", "multiprocessing", "ssl"}


def test_the_text_report_loads_only_what_it_draws_with(desk: Path) -> None:
    """Drawing takes rich; its Markdown and highlighting libraries stay away."""
    top = {name.split(".")[0] for name in _loaded("diff", "a.txt", "b.txt", cwd=desk)}
    assert not top & {"trafilatura", "click", "pydantic", "pygments", "markdown_it", "asyncio", "ssl"}

"""A shell asks the program what may come next."""

from __future__ import annotations

import os
import select
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from srccompare.reports import FORMATS, INSPECTION_FORMATS, SCHEMAS
from srccompare.reports.check import CHECK_FORMATS
from srccompare.reports.scan import SCAN_FORMATS
from srccompare.severity import SEVERITIES
from tests.cli.running import HARBOR, environment, run

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("srccompare ", {"check", "config", "diff", "explain", "find", "index", "inspect", "scan", "schema"}),
        ("srccompare diff --format ", set(FORMATS)),
        ("srccompare inspect --format ", set(INSPECTION_FORMATS)),
        ("srccompare scan --format ", set(SCAN_FORMATS)),
        ("srccompare scan --sensitivity h", {"high"}),
        ("srccompare diff -f j", {"json"}),
        ("srccompare diff --view m", {"matrix"}),
        ("srccompare diff --only sh", {"shared"}),
        ("srccompare diff --color ", {"auto", "always", "never"}),
        ("srccompare schema ", set(SCHEMAS)),
        ("srccompare check --format ", set(CHECK_FORMATS)),
        ("srccompare check --output s", {"sarif="}),
        ("srccompare check --fail-on ", set(SEVERITIES)),
        ("srccompare check --select SC20", {"SC201", "SC202", "SC203", "SC204"}),
        ("srccompare check --ignore conflicting-f", {"conflicting-figure"}),
    ],
)
def test_names_are_completed(line: str, offered: set[str], desk: Path) -> None:
    """Commands, formats, views, sections, colours and schemas are offered, and nothing else."""
    env = {
        "_SRCCOMPARE_COMPLETE": "complete_bash",
        "COMP_WORDS": line,
        "COMP_CWORD": str(line.count(" ")),
    }
    done = run(cwd=desk, env=env)
    assert set(done.out.decode().split()) >= offered
    assert {word for word in done.out.decode().split() if not word.startswith("-")} == offered
    assert done.err == ""


needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")


def _install(desk: Path) -> None:
    """Put the command and the script of its completion into a folder."""
    command = desk / "srccompare"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m srccompare "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    (desk / "script").write_bytes(run(env={"_SRCCOMPARE_COMPLETE": "source_bash"}).out)


@needs_bash
@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["diff", "--view", "sideways"], []),
        (["diff", "a."], []),
        (["diff", "a.txt", ""], []),
        (["diff", "--output", "a"], []),
        (["di"], ["diff"]),
        (["diff", "--stdin"], ["--stdin-name"]),
        (["diff", "--format", "m"], ["markdown"]),
        (["index", "r"], ["remove"]),
        (["explain", "SC20"], ["SC201", "SC202", "SC203", "SC204"]),
    ],
)
def test_bash_is_offered_commands_options_and_values(
    words: list[str], offered: list[str], desk: Path
) -> None:
    """The function that the printed script defines leaves paths to the shell, which has `-o default`."""
    _install(desk)
    lines = (
        '. ./script; COMP_WORDS=(srccompare "$@"); COMP_CWORD=$#; '
        '_srccompare_completion ./srccompare; printf "%s\\n" "${COMPREPLY[@]}"; complete -p srccompare'
    )
    done = subprocess.run(
        ["bash", "--norc", "-c", lines, "bash", *words],
        cwd=desk,
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    *replies, registered = done.stdout.splitlines()
    assert [reply for reply in replies if reply] == offered
    assert registered == "complete -o default -F _srccompare_completion srccompare"


@needs_bash
def test_bash_completes_a_file_where_a_path_belongs(desk: Path) -> None:
    """Somebody at a terminal types the beginning of a name and TAB."""
    import pty  # noqa: PLC0415 - not on every system

    _install(desk)
    (desk / "ferry.txt").write_text(HARBOR, encoding="utf-8")
    path = {"PATH": f"{desk}:{os.environ['PATH']}", "INPUTRC": os.devnull, "TERM": "dumb"}
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        ["bash", "--norc", "--noprofile", "-i"],
        cwd=desk,
        env=environment(path),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    ) as shell:
        os.close(theirs)
        os.write(ours, b". ./script\nsrccompare diff fer\t")
        sent = b""
        while b"diff ferry.txt" not in sent and select.select([ours], [], [], 60)[0]:
            sent += os.read(ours, 65536)
        shell.kill()
    os.close(ours)
    assert b"srccompare diff ferry.txt" in sent


@pytest.mark.parametrize(("shell", "word"), [("bash", "complete"), ("zsh", "#compdef"), ("fish", "complete")])
def test_the_script_for_a_shell_is_printed(shell: str, word: str) -> None:
    """Asked for by a variable, as whoever makes a package needs it: no shell has to run."""
    done = run(env={"_SRCCOMPARE_COMPLETE": f"source_{shell}"})
    assert done.status == 0
    assert done.err == ""
    assert done.out.decode().split()[0].startswith((word, "_srccompare_completion()"))
    assert "_SRCCOMPARE_COMPLETE=complete_" in done.out.decode()

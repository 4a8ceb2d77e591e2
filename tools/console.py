"""Run the commands of the documentation, and rewrite the outputs that it shows.

A block of a page is an example of a shell: a line that begins with `$ ` is a
command, the lines below it are what it writes. A page is run from top to bottom in
one folder that holds a copy of the seed articles. Where no output is shown, any
is right; one line `…` asks this tool to fill it in.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]

FOR_A_SHELL_ELSEWHERE = {
    "make": "the recipes of the Makefile are run by CI",
    "pip": "installs from the network",
    "python3 -m venv": "makes an environment, as make does",
    "python benchmarks/": "takes minutes",
    "sail": "a server: tests/spark starts it",
    "spark-submit": "needs Java: tests/spark runs it",
}
"""Commands that are not run here, by their beginning, and why."""

_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Step(NamedTuple):
    """A command and what the page shows of its output; nothing where it shows none."""

    command: str
    shown: str


def steps(block: str) -> list[Step]:
    """Return the commands of a block in their order."""
    found = re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE)
    return [Step(command, shown) for command, shown in found]


def blocks(text: str) -> list[str]:
    """Return the blocks of a page that are examples of a shell."""
    return _BLOCK.findall(text)


def reason_not_to_run(command: str) -> str | None:
    """Return why a command is not run here, or nothing where it is."""
    if re.search(r"--engine spark", command):
        return "needs a cluster: tests/spark runs it"
    plain = command.removeprefix(".venv/bin/")
    return next((why for begin, why in FOR_A_SHELL_ELSEWHERE.items() if plain.startswith(begin)), None)


def folder_for_a_page() -> Path:
    """Make a new folder with the seed articles in it."""
    folder = Path(tempfile.mkdtemp(prefix="srccompare-docs-"))
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    return folder


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command as a reader does where srccompare is installed: 80 columns, no settings, no colour."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("SRCCOMPARE_", "GIT_"))}
    kept |= {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{kept['PATH']}",
        "HOME": str(folder),
        "COLUMNS": "80",
        "NO_COLOR": "1",
        "PYTHONIOENCODING": "utf-8",
    }
    return subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        cwd=folder,
        env=kept,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=120,
    )


def renewed(block: str, folder: Path) -> str:
    """Return a block with the outputs that its commands write now."""
    text = ""
    for step in steps(block):
        if reason_not_to_run(step.command):
            text += f"$ {step.command}\n{step.shown}"
            continue
        written = run(step.command, folder).stdout
        text += f"$ {step.command}\n" + (written if step.shown else "")
    return text


def page(text: str) -> str:
    """Return a page with all outputs renewed."""
    folder = folder_for_a_page()
    try:
        return _BLOCK.sub(lambda found: f"```console\n{renewed(found[1], folder)}```", text)
    finally:
        shutil.rmtree(folder)


def shows_output(text: str) -> bool:
    """Return whether a page shows what a command writes."""
    return any(step.shown for block in blocks(text) for step in steps(block))


def main() -> None:
    """Rewrite the pages that show an output, and name those that changed."""
    for path in PAGES:
        text = path.read_text(encoding="utf-8")
        if shows_output(text) and (changed := page(text)) != text:
            path.write_text(changed, encoding="utf-8", newline="\n")
            print(f"rewrote the outputs in {path.name}")


if __name__ == "__main__":
    main()

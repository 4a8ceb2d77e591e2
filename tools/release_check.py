"""Build what a release consists of and check it: `make release-check`.

    python -m tools.release_check [FOLDER]

Leaves the wheel and the source distribution in FOLDER (dist). They hold what is
committed and nothing else, their metadata is valid, the source distribution
builds the same bytes again, and the wheel works in an environment of its own,
without anything that only developers have. Ends with status 1 at the first
check that fails, and says which.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from email.parser import BytesParser
from email.policy import compat32
from pathlib import Path, PurePosixPath

from packaging.metadata import Metadata
from packaging.utils import canonicalize_name
from tools.licences import run_time

ROOT = Path(__file__).parents[1]
PACKAGE = PurePosixPath("src/srccompare")
BESIDE = ("CHANGELOG.md", "LICENSE", "README.md", "pyproject.toml")
# NOTE: hatchling adds the file that says what git is to leave out, so that a
# source distribution that is unpacked and built again leaves out the same.
ADDED = ("PKG-INFO", ".gitignore")
MANUAL = PurePosixPath("docs/man")


class CheckError(Exception):
    """Say what is wrong with a release."""


def committed() -> list[str]:
    """Return the files that git keeps under the paths that a release is made of."""
    paths = (str(PACKAGE), str(MANUAL), *BESIDE)
    done = subprocess.run(
        ["git", "ls-files", "-z", "--", *paths], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return sorted(filter(None, done.stdout.split("\0")))


def wheel_contents(sources: list[str], version: str) -> set[str]:
    """Return what the wheel of `sources` must hold: the package, its pages and what describes it."""
    root = f"srccompare-{version}"
    described = ("METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE")
    packaged = (PurePosixPath(name) for name in sources)
    return (
        {str(path.relative_to("src")) for path in packaged if path.is_relative_to(PACKAGE)}
        | {
            f"{root}.data/data/share/man/man1/{PurePosixPath(name).name}"
            for name in sources
            if PurePosixPath(name).is_relative_to(MANUAL)
        }
        | {f"{root}.dist-info/{name}" for name in described}
    )


def sdist_contents(sources: list[str], version: str) -> set[str]:
    """Return what the source distribution of `sources` must hold."""
    return {f"srccompare-{version}/{name}" for name in (*sources, *ADDED)}


def contents(archive: Path) -> set[str]:
    """Return the names of the files in a wheel or a source distribution."""
    if archive.suffix == ".whl":
        return set(zipfile.ZipFile(archive).namelist())
    with tarfile.open(archive) as unpacked:
        return {member.name for member in unpacked if member.isfile()}


def check_contents(archive: Path, expected: set[str]) -> None:
    """Refuse an archive that lacks a file or has one too many.

    Raises:
        CheckError: it does.
    """
    found = contents(archive)
    if lacking := sorted(expected - found):
        raise CheckError(f"{archive.name} lacks {', '.join(lacking)}")
    if surplus := sorted(found - expected):
        raise CheckError(f"{archive.name} has files that are not committed: {', '.join(surplus)}")


def check_metadata(wheel: Path) -> Metadata:
    """Return the metadata of a wheel, every field of which is valid and the long text Markdown.

    Raises:
        CheckError: a field is not valid, or offers users what only developers need.
    """
    with zipfile.ZipFile(wheel) as files:
        (name,) = (name for name in files.namelist() if name.endswith(".dist-info/METADATA"))
        raw = files.read(name)
    try:
        metadata = Metadata.from_email(raw)
    except ExceptionGroup as problems:
        said = "; ".join(str(problem) for problem in problems.exceptions)
        raise CheckError(f"the metadata of {wheel.name}: {said}") from None
    kind = BytesParser(policy=compat32).parsebytes(raw)["Description-Content-Type"]
    if kind != "text/markdown":
        raise CheckError(f"the metadata of {wheel.name} says that the README is {kind}")
    if surplus := {"dev", "docs", "fuzz"} & set(metadata.provides_extra or ()):
        raise CheckError(f"the metadata of {wheel.name} offers {', '.join(sorted(surplus))}")
    return metadata


def build(source: Path, folder: Path) -> tuple[Path, Path]:
    """Build the source distribution of a tree, and from that the wheel; return both."""
    shutil.rmtree(folder, ignore_errors=True)
    quiet = (sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(source))
    done = subprocess.run(quiet, capture_output=True, text=True, check=False)
    if done.returncode:
        raise CheckError(f"cannot be built:\n{done.stdout}{done.stderr}")
    (sdist,), (wheel,) = folder.glob("*.tar.gz"), folder.glob("*.whl")
    return sdist, wheel


def check_built_again(sdist: Path, wheel: Path, room: Path) -> None:
    """Build both once more from the unpacked source distribution and compare their bytes.

    Raises:
        CheckError: they differ.
    """
    with tarfile.open(sdist) as unpacked:
        if hasattr(tarfile, "data_filter"):  # NOTE: Python 3.11.3 and earlier have none
            unpacked.extraction_filter = tarfile.data_filter
        unpacked.extractall(room / "source")  # noqa: S202 - we have just made it
    (tree,) = (room / "source").iterdir()
    for first, second in zip((sdist, wheel), build(tree, room / "again"), strict=True):
        if first.read_bytes() != second.read_bytes():
            raise CheckError(f"{first.name} differs when it is built a second time")


def check_installed(wheel: Path, room: Path, allowed: set[str]) -> int:
    """Install a wheel into an environment of its own and run it; return how many calls were made.

    Raises:
        CheckError: it cannot be installed, a call fails, or a package is installed
            that is not `allowed`.
    """
    home = room / "environment"
    subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
    programs = home / ("Scripts" if os.name == "nt" else "bin")
    pip = (str(programs / "python"), "-m", "pip", "--disable-pip-version-check")
    if subprocess.run([*pip, "install", "--quiet", str(wheel)], check=False).returncode:
        raise CheckError(f"{wheel.name} cannot be installed; pip says why")
    listed = subprocess.run([*pip, "list", "--format", "freeze"], check=True, capture_output=True, text=True)
    names = {canonicalize_name(line.partition("==")[0]) for line in listed.stdout.split()}
    if surplus := names - allowed - {"pip", "setuptools", "srccompare"}:
        raise CheckError(f"installed besides: {', '.join(sorted(surplus))}")
    if not list((home / "share" / "man" / "man1").glob("srccompare*.1")):
        raise CheckError("the manual pages are not installed")
    return _run_all(programs / "srccompare", room)


def _run_all(program: Path, room: Path) -> int:
    """Run every command for its help, and some for what they do; return how many calls were made."""
    seeds = [str(shutil.copy(ROOT / "seeds" / name, room)) for name in ("wire.txt", "daily.txt")]
    calls = [["--version"], ["diff", *seeds], ["diff", *seeds, "--format", "json"], ["inspect", seeds[0]]]
    calls += [["check", *seeds], ["scan", *seeds], ["explain"], ["config"]]
    for command in _listed(program, room):
        calls.append([command, "--help"])
        calls += [[command, sub, "--help"] for sub in _listed(program, room, command)]
    names = re.findall(r"\w+", _said(program, room, "schema", "--help").split("One of ")[1].split(".")[0])
    calls += [["schema", name] for name in names]
    calls += [["explain", code] for code in re.findall(r"SC\d+", _said(program, room, "explain"))]
    for call in calls:
        if not _said(program, room, *call).strip():
            raise CheckError(f"srccompare {' '.join(call)} says nothing")
    return len(calls)


def _listed(program: Path, room: Path, *command: str) -> list[str]:
    """Return the commands that a help lists."""
    _, _, below = _said(program, room, *command, "--help").partition("\nCommands:\n")
    return re.findall(r"^  (\w+) ", below.partition("\n\n")[0], re.MULTILINE)


def _said(program: Path, room: Path, *arguments: str) -> str:
    """Return what a call prints; it must end well, or with findings, and have nothing to complain of.

    Raises:
        CheckError: it has.
    """
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("SRCCOMPARE_", "PYTHON"))}
    done = subprocess.run(
        [str(program), *arguments],
        cwd=room,
        env={**kept, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    findings = arguments[0] == "check" and done.returncode == 1
    if (done.returncode and not findings) or "error:" in done.stderr:
        raise CheckError(f"srccompare {' '.join(arguments)}: status {done.returncode}\n{done.stderr}")
    return done.stdout


def main(folder: str = "dist") -> int:
    """Build, check and report; return the exit status."""
    try:
        sdist, wheel = build(ROOT, Path(folder).resolve())
        metadata = check_metadata(wheel)
        sources = committed()
        check_contents(wheel, wheel_contents(sources, str(metadata.version)))
        check_contents(sdist, sdist_contents(sources, str(metadata.version)))
        print(
            f"contents: {len(contents(wheel))} files in {wheel.name}, {len(contents(sdist))} in {sdist.name}"
        )
        with tempfile.TemporaryDirectory() as name:
            check_built_again(sdist, wheel, Path(name))
            print("built a second time: the same bytes")
            calls = check_installed(wheel, Path(name), run_time())
            print(f"installed alone: {calls} calls")
    except CheckError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))

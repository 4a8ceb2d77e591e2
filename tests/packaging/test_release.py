"""A release holds what belongs to it, and is the same whoever builds it."""

from __future__ import annotations

import io
import tarfile
import zipfile
from pathlib import Path

import pytest
from tools import release_check
from tools.release_check import CheckError

from srccompare import __version__
from srccompare.checks.rules import RULES
from srccompare.reports import SCHEMAS

ROOT = Path(__file__).parents[2]
METADATA = """\
Metadata-Version: 2.4
Name: srccompare
Version: 1
Description-Content-Type: text/markdown
{}
Text.
"""


def _wheel(folder: Path, *names: str, metadata: str = "") -> Path:
    """Write a wheel of empty files."""
    path = folder / "srccompare-1-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        for name in names:
            wheel.writestr(name, "")
        wheel.writestr("srccompare-1.dist-info/METADATA", METADATA.format(metadata))
    return path


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (("a.py", "tests/test_a.py"), "has files that are not committed: tests/test_a.py"),
        (("a.py", "__pycache__/a.pyc"), "has files that are not committed: __pycache__/a.pyc"),
        ((), "lacks a.py"),
    ],
)
def test_a_file_too_many_or_too_few_is_refused(names: tuple[str, ...], said: str, tmp_path: Path) -> None:
    """Tests, caches and what lies about in the tree stay at home."""
    wheel = _wheel(tmp_path, *names)
    with pytest.raises(CheckError, match=said):
        release_check.check_contents(wheel, {"a.py", "srccompare-1.dist-info/METADATA"})


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("Provides-Extra: dev", "offers dev"),
        ("Provides-Extra: html\nProvides-Extra: fuzz\nProvides-Extra: docs", "offers docs, fuzz"),
        ("Requires-Dist: rich >>13", "requires-dist"),
        ("License-Expression: the licence of MIT", "license-expression"),
    ],
)
def test_bad_metadata_is_refused(field: str, said: str, tmp_path: Path) -> None:
    """A field that an index would refuse, or an extra that serves developers alone."""
    with pytest.raises(CheckError, match=said):
        release_check.check_metadata(_wheel(tmp_path, metadata=f"{field}\n"))


def test_good_metadata_is_taken(tmp_path: Path) -> None:
    """The same wheel without a bad field."""
    assert release_check.check_metadata(_wheel(tmp_path)).name == "srccompare"


def test_a_tree_that_cannot_be_built_is_said(tmp_path: Path) -> None:
    """The words of the build backend go along."""
    (tmp_path / "pyproject.toml").write_text("[build-system]\nrequires = []\n", encoding="utf-8")
    with pytest.raises(CheckError, match="cannot be built"):
        release_check.build(tmp_path, tmp_path / "dist")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return the source distribution and the wheel of this tree."""
    return release_check.build(ROOT, tmp_path_factory.mktemp("dist"))


def test_a_release_is_the_same_when_it_is_built_from_itself(built: tuple[Path, Path], tmp_path: Path) -> None:
    """Another folder, another day: the same bytes of both."""
    release_check.check_built_again(*built, tmp_path)


def test_a_difference_is_noticed(built: tuple[Path, Path], tmp_path: Path) -> None:
    """A wheel that did not come from this source distribution."""
    sdist, wheel = built
    other = tmp_path / wheel.name
    other.write_bytes(wheel.read_bytes() + b"\0")
    with pytest.raises(CheckError, match="differs when it is built a second time"):
        release_check.check_built_again(sdist, other, tmp_path)


def test_the_wheel_has_the_package_and_no_tests(built: tuple[Path, Path]) -> None:
    """Modules, types, schemas, pages of rules, manual pages and the licence; nothing beside them."""
    sdist, wheel = built
    names = release_check.contents(wheel)
    roots = {name.split("/")[0] for name in names}
    assert roots == {"srccompare"} | {f"srccompare-{__version__}.{kind}" for kind in ("data", "dist-info")}
    assert not [name for name in names | release_check.contents(sdist) if "test" in name or ".pyc" in name]
    assert "srccompare/py.typed" in names
    assert f"srccompare-{__version__}.dist-info/licenses/LICENSE" in names
    assert {f"srccompare/reports/schemas/{name}.json" for name in SCHEMAS} <= names
    assert {f"srccompare/checks/pages/{rule.code}.md" for rule in RULES} <= names
    assert f"srccompare-{__version__}.data/data/share/man/man1/srccompare-diff.1" in names
    suffixes = {Path(name).suffix for name in names if name.startswith("srccompare/")}
    assert suffixes <= {".py", ".md", ".json", ".css", ".js", ".typed"}


def test_the_metadata_says_what_the_project_says(built: tuple[Path, Path]) -> None:
    """The version of the code, three dependencies, the extras of users and the README."""
    metadata = release_check.check_metadata(built[1])
    assert str(metadata.version) == __version__
    assert str(metadata.requires_python) == ">=3.11"
    needed = [item for item in metadata.requires_dist or () if item.marker is None]
    assert sorted(item.name for item in needed) == ["rapidfuzz", "rich", "typer"]
    assert set(metadata.provides_extra or ()) == {"browser", "html", "sail", "spark"}
    assert metadata.license_expression == "MIT"
    assert (metadata.description or "").startswith("# srccompare")


def test_a_source_distribution_is_read_without_its_folders(tmp_path: Path) -> None:
    """What counts are files."""
    path = tmp_path / "srccompare-1.tar.gz"
    with tarfile.open(path, "w:gz") as archive:
        folder = tarfile.TarInfo("srccompare-1")
        folder.type = tarfile.DIRTYPE
        archive.addfile(folder)
        archive.addfile(tarfile.TarInfo("srccompare-1/a.py"), io.BytesIO())
    assert release_check.contents(path) == {"srccompare-1/a.py"}

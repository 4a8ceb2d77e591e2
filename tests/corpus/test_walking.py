"""The files of a corpus are found in one order, and what cannot be found or opened is told."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from srccompare.corpus.records import entries
from srccompare.corpus.walking import collect

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder with articles, other files, hidden ones and links."""
    for name in (
        "b.txt",
        "sub/deep/a.md",
        "sub/c.HTML",
        "notes.py",
        ".hidden.txt",
        ".git/x.txt",
        "z.jsonl.gz",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Some words of an article.")
    (tmp_path / "sub" / "round").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "sub" / "folder.txt").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("paths", "exclude", "expected"),
    [
        (["."], [], ["b.txt", "sub/c.HTML", "sub/deep/a.md", "z.jsonl.gz"]),
        (["sub", "./b.txt", "b.txt", "sub"], [], ["b.txt", "sub/c.HTML", "sub/deep/a.md"]),
        (["notes.py", ".hidden.txt"], [], [".hidden.txt", "notes.py"]),
        (["*.txt", "sub/*"], [], ["b.txt", "sub/c.HTML", "sub/deep/a.md"]),
        (["**/*.md"], [], ["sub/deep/a.md"]),
        (["."], ["deep", "*.gz"], ["b.txt", "sub/c.HTML"]),
        (["."], ["sub/*"], ["b.txt", "z.jsonl.gz"]),
        (["*.none"], [], []),
        (["-"], [], ["-"]),
    ],
)
@pytest.mark.usefixtures("room")
def test_paths_name_the_same_files_in_the_same_order(
    paths: list[str], exclude: list[str], expected: list[str]
) -> None:
    """Files come once, sorted; hidden files, unknown suffixes in folders and links to folders stay out."""
    assert collect(paths, exclude) == (tuple(expected), (), ())


ARTICLES = (
    "license.md",
    "LICENSE-plates-get-dearer.txt",
    "notice.txt",
    "read.me.txt",
    "readme-first-says-mayor.md",
    "readmes.txt",
    "SECURITY.txt",
    "changelog.md",
    "a README.md",
)
ABOUT_THE_FOLDER = (
    "README.md",
    "readme.txt",
    "Readme.html",
    "README.de.md",
    "README_pt-BR.md",
    "LICENSE.txt",
    "LICENCE.md",
    "COPYING.txt",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "CODE_OF_CONDUCT.md",
    "README.json",
)


@pytest.mark.parametrize("name", ARTICLES)
def test_no_article_is_passed_over_for_a_name_that_a_newsroom_may_give(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is written small, or goes on, may be an article on licences."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).write_text("Some words of an article.")
    assert collect(["."]) == ((name,), (), ())


@pytest.mark.parametrize("name", ABOUT_THE_FOLDER)
def test_what_tells_of_a_folder_is_no_article_unless_it_is_named(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is skipped at any depth, and told; a path or a glob that names it has it read."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "news" / name
    path.parent.mkdir()
    path.write_text("How to send us articles.")
    place = f"news/{name}"
    for paths in (["news"], ["."], ["n*"]):
        assert collect(paths) == ((), (), (place,))
    assert collect(["."], [name]) == ((), (), ())
    for paths in ([place], ["news/*"], ["**/*"], ["news", f"./{place}"]):
        assert collect(paths) == ((place,), (), ())


@pytest.mark.usefixtures("room")
def test_what_is_named_in_vain_is_an_error() -> None:
    """A missing file is told, and hides no other."""
    files, (error,), _ = collect(["none.txt", "b.txt"])
    assert files == ("b.txt",)
    assert (error.path, error.reason) == ("none.txt", "no such file or folder")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may open every folder")
def test_a_folder_that_cannot_be_opened_is_an_error(room: Path) -> None:
    """It is told, not skipped."""
    (room / "sub").chmod(0)
    try:
        files, (error,), _ = collect(["."])
    finally:
        (room / "sub").chmod(0o755)
    assert files == ("b.txt", "z.jsonl.gz")
    assert (error.path, error.reason) == ("sub", "permission denied")


def test_an_id_that_is_met_twice_is_an_error(tmp_path: Path) -> None:
    """The first keeps it; whole numbers count as their digits."""
    path = tmp_path / "x.jsonl"
    path.write_text('{"id": 1, "text": "one"}\n\n{"id": "1", "text": "two"}\n{"id": true, "text": "three"}\n')
    first, second, third = entries([str(path)])
    assert getattr(first, "id", None) == "1"
    assert getattr(second, "reason", None) == "the id '1' was used before"
    assert getattr(second, "path", "").endswith("x.jsonl:3")
    assert getattr(third, "reason", None) == '"id" is not a string'

"""What git says has changed, in real repositories."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
from pathlib import Path

import pytest

from srccompare.checks.changed import changed_articles, changed_file
from srccompare.corpus.model import Entry
from srccompare.corpus.records import entries
from srccompare.corpus.walking import collect
from srccompare.errors import UsageError

OLD = {"a.txt": "One.\n", "sub/b.txt": "Two.\n", "sub/été “x”.txt": "Three.\n"}


def git(*arguments: str) -> None:
    """Run git in the current folder, whoever runs the tests."""
    named = ["-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *named, *arguments], check=True, capture_output=True)


def write(path: str, text: str | bytes) -> None:
    """Write a file and the folders that it needs."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_bytes(text if isinstance(text, bytes) else text.encode())


def commit() -> None:
    """Commit all there is."""
    git("add", "--all", "--force")
    git("commit", "--quiet", "--allow-empty", "--message", "work")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a repository with three articles, which is the current folder."""
    for name in list(os.environ):
        if name.startswith("GIT_"):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    git("init", "--quiet")
    for path, text in OLD.items():
        write(path, text)
    commit()
    return tmp_path


def changed(*paths: str, since: str = "HEAD") -> list[str]:
    """Return the ids of the articles under paths that changed."""
    files, errors, _ = collect(paths)
    assert not errors
    read = [each for each in entries(files) if isinstance(each, Entry)]
    return sorted(changed_articles(read, since))


def test_nothing_changed(repository: Path) -> None:
    """A clean tree has nothing to look at, though files were touched."""
    os.utime(repository / "a.txt", (1, 1))
    assert changed(".") == []


def test_edited_added_untracked_and_ignored_files_changed(repository: Path) -> None:
    """Whatever is not as in the revision counts, and nothing else."""
    write("a.txt", "One more.\n")
    write("new/staged.txt", "Four.\n")
    git("add", "new/staged.txt")
    write("untracked.txt", "Five.\n")
    write(".gitignore", "ignored.txt\n")
    write("ignored.txt", "Six.\n")
    assert changed(".") == ["a.txt", "ignored.txt", "new/staged.txt", "untracked.txt"]
    assert changed(str(repository / "a.txt")) == [str(repository / "a.txt")]


def test_a_change_is_seen_from_a_folder_below(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Paths are those of the user, whatever the folder."""
    write("sub/été “x”.txt", "Changed.\n")
    monkeypatch.chdir(repository / "sub")
    assert changed(".", "../a.txt") == ["été “x”.txt"]


def test_a_hook_of_git_speaks_of_the_same_tree(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The variables that git gives its hooks do not turn a folder below into the root."""
    write("sub/a.txt", "Two.\n")
    write("sub/b.txt", "One.\n")
    commit()
    write("sub/a.txt", OLD["a.txt"])
    monkeypatch.chdir(repository / "sub")
    monkeypatch.setenv("GIT_DIR", str(repository / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index")
    assert changed(".") == ["a.txt"]


def test_commits_since_the_revision_count(repository: Path) -> None:  # noqa: ARG001 - its folder
    """So does a file under another name; one that came back does not."""
    write("a.txt", "Other.\n")
    Path("sub/b.txt").rename("sub/c.txt")
    commit()
    assert changed(".", since="HEAD~1") == ["a.txt", "sub/c.txt"]
    write("a.txt", OLD["a.txt"])
    assert changed(".", since="HEAD~1") == ["sub/c.txt"]


def test_a_link_changes_with_what_it_leads_to(repository: Path) -> None:
    """The words are those of the file behind it."""
    (repository / "link.txt").symlink_to("a.txt")
    commit()
    assert changed("link.txt") == []
    write("a.txt", "Other.\n")
    assert changed("link.txt") == ["link.txt"]


def records(*texts: str) -> str:
    """Return JSON Lines."""
    return "".join(json.dumps({"id": text.split()[0], "text": text}) + "\n" for text in texts)


@pytest.mark.parametrize("suffix", ["jsonl", "jsonl.gz"])
def test_of_json_lines_only_the_records_that_changed_count(repository: Path, suffix: str) -> None:
    """A record that stands on another line, or behind another newline, is the same."""
    packed = gzip.compress if suffix.endswith("gz") else bytes
    name = f"feed.{suffix}"
    write(name, packed(records("a one", "b two", "c three").encode()))
    commit()
    assert changed(name) == []
    write(name, packed(records("new zero", "c three", "a one", "b two!").replace("\n", "\r\n").encode()))
    assert changed(name) == [f"{name}#b", f"{name}#new"]
    write(f"other.{suffix}", packed(records("z last").encode()))
    assert changed(f"other.{suffix}") == [f"other.{suffix}#z"]
    assert repository


def test_one_file_is_asked_about(repository: Path) -> None:  # noqa: ARG001 - its folder
    """As the manifest of a run is."""
    assert not changed_file("a.txt", "HEAD")
    write("a.txt", "Other.\n")
    assert changed_file("a.txt", "HEAD")


@pytest.mark.parametrize("revision", ["no-such", "--help", "-1", "", "HEAD:a.txt", "a b"])
def test_an_unknown_revision_is_refused(repository: Path, revision: str) -> None:  # noqa: ARG001 - its folder
    """Nothing that is no commit passes, and none of it is taken for an option of git."""
    with pytest.raises(UsageError, match="git does not know the revision"):
        changed("a.txt", since=revision)


def test_outside_a_repository_there_is_no_past(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says so, not that nothing changed."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    write("a.txt", "One.\n")
    with pytest.raises(UsageError, match="not a git repository"):
        changed("a.txt")


def test_without_git_there_is_no_past(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says what is missing."""
    monkeypatch.setenv("PATH", str(repository / "nowhere"))
    with pytest.raises(UsageError, match="needs git"):
        changed("a.txt")


def test_an_article_outside_the_repository_is_refused(
    repository: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Nobody can tell whether it changed."""
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "a.txt"
    elsewhere.write_text("One.\n", encoding="utf-8")
    with pytest.raises(UsageError, match="outside the repository"):
        changed(str(elsewhere))
    assert repository

"""What a manifest may say, and what it is refused for."""

from __future__ import annotations

from pathlib import Path

import pytest

from srccompare.checks.manifest import fits, read_manifest
from srccompare.errors import InputError, UsageError
from tests.checks.newsroom import entry
from tests.growth import lines_run

ENTRIES = [
    entry("news/ferry-harbour.txt", "a", path="news/ferry-harbour.txt"),
    entry("news/sub/ferry-post.txt", "b", path="news/sub/ferry-post.txt"),
    entry("wire/one.txt", "c", path="wire/one.txt"),
    entry("r1", "d", path="feed.jsonl", line=1),
    entry("r/2", "e", path="feed.jsonl", line=2),
]


def stories(text: str, folder: Path, monkeypatch: pytest.MonkeyPatch, name: str = "stories.toml") -> str:
    """Return what a manifest in a folder says, as one line a story."""
    monkeypatch.chdir(folder)
    Path(name).parent.mkdir(exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")
    told = read_manifest(name, ENTRIES)
    return "; ".join(
        f"{each.name}: {' '.join(e.id for e in each.files)} < {' '.join(e.id for e in each.sources)}".rstrip(
            " <"
        )
        for each in told
    )


REFUSED = [
    ("", "stories.toml has no story"),
    ("story = 3", "stories.toml has no story"),
    ("[story]\nname = 'x'", "stories.toml has no story"),
    ("[[story]]\nname = 'x'\nfiles = ['**']\n\n[[stroy]]\n", "stories.toml:5: unknown key 'stroy'"),
    ("[[story]]\nname = 'x'\nfile = ['a']", "stories.toml:3: unknown key 'file' in [story]"),
    ("[[story]]\nfiles = ['**']", "stories.toml: story 1 has no name"),
    ("[[story]]\nname = ' '\nfiles = ['**']", "stories.toml: story 1 has no name"),
    ("[[story]]\nname = 'x'", "stories.toml: story 'x' has no files"),
    ("[[story]]\nname = 'x'\nfiles = []", "stories.toml: story 'x' has no files"),
    ("[[story]]\nname = 'x'\nfiles = 'a.txt'", "files of stories.toml: story 'x' is not a list of strings"),
    ("[[story]]\nname = 'x'\nfiles = [1]", "files of stories.toml: story 'x' is not a list of strings"),
    ("[[story]]\nname = 'x'\nfiles = ['']", "files of stories.toml: story 'x' is not a list of strings"),
    ("[[story]]\nname = 'x'\nfiles = ['gone.txt']", "stories.toml: story 'x': 'gone.txt' names no article"),
    ("[[story]]\nname = 'x'\nfiles = ['news/*.md']", "stories.toml: story 'x': 'news/*.md' names no article"),
    (
        "[[story]]\nname = 'x'\nfiles = ['news/**']\nsources = ['**/ferry-post.txt']",
        "stories.toml: story 'x': news/sub/ferry-post.txt is a source of itself",
    ),
    (
        "[[story]]\nname = 'x'\nfiles = ['r1']\n[[story]]\nname = 'x'\nfiles = ['r1']",
        "stories.toml: two stories are called 'x'",
    ),
    ("[[story]\n", "stories.toml is not TOML"),
]


@pytest.mark.parametrize(("text", "message"), REFUSED, ids=[message for _, message in REFUSED])
def test_a_manifest_is_refused(
    text: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What nobody could act upon is an error that says where it stands."""
    with pytest.raises(UsageError) as caught:
        stories(text, tmp_path, monkeypatch)
    assert caught.value.message.startswith(message)
    assert caught.value.hint


def test_a_manifest_that_is_not_there_or_no_text_is_refused(tmp_path: Path) -> None:
    """Each with its own words."""
    for name, data, said in (("gone.toml", None, "no such file"), ("bad.toml", b"\xff", "not UTF-8")):
        if data is not None:
            (tmp_path / name).write_bytes(data)
        with pytest.raises(UsageError, match=said):
            read_manifest(tmp_path / name, ENTRIES)


def test_the_nearest_article_is_guessed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A slip in a name is told from a name that is nowhere."""
    with pytest.raises(UsageError) as caught:
        stories("[[story]]\nname = 'x'\nfiles = ['wire/on.txt']", tmp_path, monkeypatch)
    assert caught.value.hint == "did you mean wire/one.txt?"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("files = ['news/*']", "x: news/ferry-harbour.txt"),
        ("files = ['news/**']", "x: news/ferry-harbour.txt news/sub/ferry-post.txt"),
        ("files = ['**/ferry-*.txt']", "x: news/ferry-harbour.txt news/sub/ferry-post.txt"),
        ("files = ['r1', 'feed.jsonl#r/2']", "x: r1 r/2"),
        ("files = ['feed.jsonl']", "x: r1 r/2"),
        ("files = ['feed.jsonl#r*']", "x: r1"),
        ("files = ['r1', 'r1', 'feed.jsonl#r1']", "x: r1"),
        ("files = ['r1']\nsources = ['wire/*']", "x: r1 < wire/one.txt"),
    ],
)
def test_a_story_has_what_it_names(
    said: str, meant: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files by globs, records by their ids, each once."""
    assert stories(f"[[story]]\nname = 'x'\n{said}", tmp_path, monkeypatch) == meant


def test_files_are_seen_from_the_folder_of_the_manifest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It can be moved along with what it speaks of, and be used from anywhere."""
    text = "[[story]]\nname = 'x'\nfiles = ['ferry-harbour.txt', '../wire/one.txt']"
    found = stories(text, tmp_path, monkeypatch, "news/stories.toml")
    assert found == "x: news/ferry-harbour.txt wire/one.txt"


@pytest.mark.parametrize(
    ("pattern", "name", "fit"),
    [
        ("*.txt", "a/b.txt", False),
        ("a/*", "a/b/c.txt", False),
        ("a", "a/b", False),
        ("a/**/b", "a/c", False),
        ("[x].txt", "x.txt", True),
        ("[x].txt", "[x].txt", True),
        ("**", "a/b/c.txt", True),
        ("a/**", "a/b/c.txt", True),
        ("a/**/c.txt", "a/c.txt", True),
        ("A.txt", "a.txt", False),
    ],
)
def test_a_star_stops_at_a_slash_and_two_do_not(pattern: str, name: str, *, fit: bool) -> None:
    """Globs mean what they mean in a shell; a name that is written out is itself."""
    assert fits(pattern, name) is fit


def test_ten_times_the_stories_take_no_more_than_ten_times_the_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The name of a story is not compared with that of each other story."""

    def told(count: int) -> str:
        return "\n".join(f"[[story]]\nname = 's{n}'\nfiles = ['r1']" for n in range(count))

    stories(told(10), tmp_path, monkeypatch)
    few = lines_run(lambda: stories(told(100), tmp_path, monkeypatch))
    assert lines_run(lambda: stories(told(1_000), tmp_path, monkeypatch)) <= 12 * few


def lost(patterns: str, folder: Path, unread: tuple[str, ...]) -> tuple[list[str], bool] | str:
    """Return the sources that are found and whether one is lost, or why the manifest is refused."""
    errors = [InputError(path, "not UTF-8", None) for path in unread]
    path = folder / "stories.toml"
    path.write_text(f"[[story]]\nname = 'x'\nfiles = ['r1']\nsources = [{patterns}]\n", encoding="utf-8")
    try:
        told = read_manifest("stories.toml", ENTRIES, errors)
    except UsageError as error:
        return error.message
    return [entry.id for entry in told[0].sources], told[0].lost


@pytest.mark.parametrize(
    ("patterns", "unread", "expected"),
    [
        ("'wire/*.txt'", ("news/two.txt", "wire"), (["wire/one.txt"], True)),
        ("'wire/*.txt'", ("news/two.txt", "wir.txt"), (["wire/one.txt"], False)),
        ("'wire/one.txt'", ("wire/two.txt",), (["wire/one.txt"], False)),
        ("'feed.jsonl#r/2'", ("feed.jsonl:7",), (["r/2"], False)),
        ("'wire/tow.txt'", ("wire/two.txt",), "stories.toml: story 'x': 'wire/tow.txt' names no article"),
        ("'wire/*.txt'", ("wire/two.txt",), (["wire/one.txt"], True)),
        ("'wire/two.txt'", ("wire/two.txt",), ([], True)),
        ("'feed.jsonl#r/*'", ("feed.jsonl:7",), (["r/2"], True)),
        ("'feed.jsonl#r9'", ("feed.jsonl:7",), ([], True)),
        ("'wire/**/*.txt'", ("wire/shut",), (["wire/one.txt"], True)),
        ("'w*/shut/*.txt'", ("wire/shut",), ([], True)),
    ],
)
def test_a_source_that_cannot_be_read_is_known_to_be_lost(
    patterns: str,
    unread: tuple[str, ...],
    expected: object,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where a pattern may name it: itself, a record of its file, or what lies in its folder; no other."""
    monkeypatch.chdir(tmp_path)
    for folder in ("wire/shut", "news"):
        (tmp_path / folder).mkdir(parents=True)
    assert lost(patterns, tmp_path, unread) == expected

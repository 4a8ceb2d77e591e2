"""A cache gives back what was kept or nothing, whatever happens to its folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from operator import attrgetter, itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srccompare.checks.keeping.cache import Cache

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda v: st.lists(v) | st.dictionaries(st.text(), v),
)


def same(value: Any) -> Any:  # noqa: ANN401 - whatever JSON can say
    """Decode a value as what it is."""
    return value


def kept(folder: Path, key: str = "key", value: object = ("one", 2)) -> Path:
    """Keep a value and return the file that holds it."""
    cache = Cache(folder)
    before = set(folder.rglob("*"))
    cache.save(key, value)
    assert cache.close() == ()
    (entry,) = (path for path in set(folder.rglob("*")) - before if len(path.name) == 62)
    return entry


def loaded(
    folder: Path, key: str = "key", decode: Callable[[Any], Any] = same
) -> tuple[Any, tuple[str, ...]]:
    """Return what a cache gives, and what it has to say."""
    cache = Cache(folder)
    return cache.load(key, decode), cache.close()


def test_nothing_is_given_that_was_not_kept(tmp_path: Path) -> None:
    """An empty folder, none at all, and another key are a miss without a word; a look leaves nothing."""
    assert loaded(tmp_path / "none") == (None, ())
    assert not (tmp_path / "none").exists()
    kept(tmp_path / "cache")
    assert loaded(tmp_path / "cache", "other") == (None, ())


def test_an_entry_cut_at_any_byte_is_a_miss(tmp_path: Path) -> None:
    """It is discarded with a note, and computed again."""
    entry = kept(tmp_path / "cache")
    whole = entry.read_bytes()
    for length in range(len(whole)):
        entry.write_bytes(whole[:length])
        assert loaded(tmp_path / "cache") == (None, ("cache: 1 damaged entry discarded",)), length
        assert not entry.exists()
    entry.write_bytes(whole)
    assert loaded(tmp_path / "cache") == (["one", 2], ())


def test_an_entry_with_any_byte_changed_is_a_miss(tmp_path: Path) -> None:
    """No flipped bit is believed."""
    entry = kept(tmp_path / "cache")
    whole = entry.read_bytes()
    for at in range(len(whole)):
        entry.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert loaded(tmp_path / "cache")[0] is None, at


@pytest.mark.parametrize(
    "content",
    [
        b"\x80\x04\x95\x00",
        b"cposix\nsystem\n(S'touch owned'\ntR.",
        b"srccompare-cache/2 " + b"0" * 64 + b"\n[]",
        b'["key", 1]',
        b"\n" * 1000,
    ],
)
def test_an_entry_of_another_kind_is_a_miss(content: bytes, tmp_path: Path) -> None:
    """Neither a pickle nor the entry of a later version is read."""
    entry = kept(tmp_path / "cache")
    entry.write_bytes(content)
    assert loaded(tmp_path / "cache")[0] is None


def test_an_entry_in_the_place_of_another_is_a_miss(tmp_path: Path) -> None:
    """An entry knows what it was written for."""
    a, b = kept(tmp_path / "cache", "a"), kept(tmp_path / "cache", "b")
    b.write_bytes(a.read_bytes())
    assert loaded(tmp_path / "cache", "b")[0] is None


def test_an_entry_that_does_not_decode_is_a_miss(tmp_path: Path) -> None:
    """Its digest may be right and its content still not what is expected."""
    missed: tuple[Callable[[Any], Any], ...] = (itemgetter("b"), attrgetter("b"), int, itemgetter(0))
    for decode in missed:
        kept(tmp_path / "cache", value={"a": 1})
        assert loaded(tmp_path / "cache", decode=decode) == (None, ("cache: 1 damaged entry discarded",))


def test_a_pipe_or_a_folder_in_the_place_of_an_entry_is_a_miss(tmp_path: Path) -> None:
    """Nothing waits for a pipe."""
    entry = kept(tmp_path / "cache")
    entry.unlink()
    os.mkfifo(entry)
    assert loaded(tmp_path / "cache")[0] is None
    entry.mkdir()
    assert loaded(tmp_path / "cache")[0] is None


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path) -> None:
    """Nothing is written beside what is not ours, and a note says so."""
    other = tmp_path / "other"
    other.mkdir()
    (other / "notes.txt").write_text("mine")
    tagged = tmp_path / "tagged"
    tagged.mkdir()
    (tagged / "CACHEDIR.TAG").write_text("Signature: 8a477f597d28d172789f06886806bc55\n# of another tool\n")
    file = tmp_path / "file"
    file.write_text("mine")
    for folder, why in ((other, "something else"), (tagged, "something else"), (file, "not a folder")):
        cache = Cache(folder)
        cache.save("key", 1)
        assert cache.load("key", same) is None
        (note,) = cache.close()
        assert str(folder) in note
        assert why in note
    assert [path.name for path in sorted(tmp_path.rglob("*.txt")) + sorted(tagged.iterdir())] == [
        "notes.txt",
        "CACHEDIR.TAG",
    ]


def test_a_folder_that_cannot_be_made_is_done_without(tmp_path: Path) -> None:
    """The run goes on, and says once why it will be slow again."""
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "file" / "cache", Path("/proc/srccompare/cache")):
        cache = Cache(folder)
        cache.save("a", 1)
        cache.save("b", 2)
        assert cache.load("a", same) is None
        (note,) = cache.close()
        assert "is not used" in note


@pytest.fixture
def anyones() -> Iterator[Path]:
    """Return a folder that another user may enter, while this process is one who may not write anywhere."""
    folder = Path(tempfile.mkdtemp())
    me = os.geteuid()
    yield folder
    os.seteuid(me)
    for each in (folder, *folder.rglob("*")):
        each.chmod(0o700)
    shutil.rmtree(folder)


def test_a_folder_that_may_only_be_read_is_read(anyones: Path) -> None:
    """What is there serves, what is new is not kept, and nothing damaged can be removed."""
    kept(anyones / "cache")
    kept(anyones / "cache", "cut").write_bytes(b"")
    for each in (anyones, *anyones.rglob("*")):
        each.chmod(0o555 if each.is_dir() else 0o444)
    if os.geteuid() == 0:
        os.seteuid(65534)
    cache = Cache(anyones / "cache")
    assert cache.load("key", same) == ["one", 2]
    assert cache.load("cut", same) is None
    assert cache.load("cut", same) is None
    cache.save("other", 1)
    assert cache.load("key", same) == ["one", 2]
    damaged, unused = cache.close()
    assert damaged == "cache: 1 damaged entry discarded"
    assert "cannot write there: permission denied" in unused


def test_a_cache_under_version_control_is_not_used(tmp_path: Path) -> None:
    """Who proposes an article cannot propose its findings along with it."""
    kept(tmp_path / "cache")
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    assert loaded(tmp_path / "cache") == (["one", 2], ())
    subprocess.run(["git", "add", "-f", "cache/v1"], cwd=tmp_path, check=True)
    value, (note,) = loaded(tmp_path / "cache")
    assert value is None
    assert "under version control" in note


def test_a_cache_that_git_can_say_nothing_about_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No git, or a repository that it refuses: better slow than wrong."""
    kept(tmp_path / "cache")
    (tmp_path / ".git").mkdir()
    value, (note,) = loaded(tmp_path / "cache")
    assert value is None
    assert "git cannot say" in note
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    assert loaded(tmp_path / "cache") == (["one", 2], ())
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "git cannot say" in loaded(tmp_path / "cache")[1][0]


def test_a_hook_of_git_may_use_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its variables speak of another place."""
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    kept(tmp_path / "desk" / "cache")
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index.lock")
    assert loaded(tmp_path / "desk" / "cache") == (["one", 2], ())


def test_git_leaves_the_folder_out(tmp_path: Path) -> None:
    """It ignores itself, and backup programs know it by its tag."""
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    kept(tmp_path / "cache")
    done = subprocess.run(["git", "status", "--short"], cwd=tmp_path, check=True, capture_output=True)
    assert done.stdout == b""
    assert (
        (tmp_path / "cache/CACHEDIR.TAG")
        .read_text()
        .startswith("Signature: 8a477f597d28d172789f06886806bc55")
    )


@given(st.text(), values)
def test_what_was_kept_is_given(tmp_path_factory: pytest.TempPathFactory, key: str, value: object) -> None:
    """Any value that JSON can say, under any key."""
    folder = tmp_path_factory.mktemp("any") / "cache"
    cache = Cache(folder)
    cache.save(key, [value])
    assert cache.load(key, same) == [value]
    assert loaded(folder, key) == ([value], ())


def test_the_oldest_entries_make_room(tmp_path: Path) -> None:
    """A cache has an end; what was used last is still there, and other files are not touched."""
    folder = tmp_path / "cache"
    small = Cache(folder, max_bytes=20_000)
    for number in range(10):
        small.save(str(number), "x" * 1000)
    assert small.close() == ()
    for age, entry in enumerate(sorted((folder / "v1").rglob("?" * 62))):
        os.utime(entry, (1000 + age, 1000 + age))
    old = Cache(folder)
    assert old.load("3", same) == "x" * 1000
    foreign = folder / "v1" / "00"
    foreign.mkdir(exist_ok=True)
    (foreign / "mine.txt").write_text("mine" * 10_000)
    draft = foreign / ".srccompare-1-0123abcd.tmp"
    draft.write_text("")
    os.utime(draft, (1000, 1000))
    tight = Cache(folder, max_bytes=5_000)
    tight.save("new", "y" * 1000)
    assert tight.close() == ()
    left = [path for path in (folder / "v1").rglob("?" * 62) if path.is_file()]
    assert 1 < len(left) <= 4
    assert loaded(folder, "3")[0]
    assert loaded(folder, "new")[0]
    assert (foreign / "mine.txt").exists()
    assert not draft.exists()


_WRITER = """
import sys
from srccompare.checks.keeping.cache import Cache
for turn in range(60):
    cache = Cache(sys.argv[1], max_bytes=int(sys.argv[3]))
    key = str(turn % 5)
    found = cache.load(key, lambda v: v)
    assert found is None or found == [key, "x" * 5000], found
    cache.save(key, [key, "x" * 5000])
    notes = cache.close()
    assert notes == (), notes
"""


@pytest.mark.parametrize("max_bytes", [10_000, 1_000_000])
def test_processes_can_share_a_folder(max_bytes: int, tmp_path: Path) -> None:
    """They write, read and make room at the same time; nobody sees half an entry."""
    writers = [
        subprocess.Popen([sys.executable, "-c", _WRITER, str(tmp_path / "cache"), str(n), str(max_bytes)])
        for n in range(3)
    ]
    assert [writer.wait(timeout=60) for writer in writers] == [0, 0, 0]

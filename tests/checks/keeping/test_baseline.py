"""A baseline lets known findings pass: known by their words, never growing by itself, never half read."""

from __future__ import annotations

import json
import os
import stat
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srccompare.checks.keeping.baseline import mark_baselined
from srccompare.checks.keeping.baseline_file import baseline_text, read_baseline, write_baseline
from srccompare.errors import SrccompareError, UsageError
from tests.checks.making import finding, scope

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

    from srccompare.checks.model import Accepted, Finding, Scope

HEAD = '{"schema": "srccompare/baseline/1", "entries": '
BOTH = scope("news/a.txt", "news/b.txt")


def entries_of(*findings: Finding, folder: Path, looked_at: Scope = BOTH) -> tuple[Accepted, ...]:
    """Return what a baseline of these findings holds after it was written and read."""
    path = folder / "made.json"
    path.unlink(missing_ok=True)
    write_baseline(path, findings, looked_at)
    return read_baseline(path)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "1:1 is not JSON"),
        (b" \n", "is not JSON"),
        (b"[]", "is not a baseline of srccompare"),
        (b"{}", "is not a baseline of srccompare"),
        (b"null", "is not a baseline of srccompare"),
        (b'{"schema": 1}', "is not a baseline of srccompare"),
        (b'{"schema": "srccompare/comparison/1"}', "is not a baseline of srccompare"),
        (b'{"schema": "srccompare/baseline/2", "entries": []}', "another version (srccompare/baseline/2)"),
        (b'{"schema": "srccompare/baseline/1"}', "has no list of entries"),
        (b'{"schema": "srccompare/baseline/1", "entries": {}}', "has no list of entries"),
        (HEAD.encode() + b"[1]}", "entry 1 of the baseline"),
        (HEAD.encode() + b'[{"fingerprint": "a", "code": "b", "article": "c"}]}', "entry 1 of the baseline"),
        (
            HEAD.encode() + b'[{"fingerprint": 7, "code": "b", "article": "c", "message": "d"}]}',
            "entry 1 of the baseline",
        ),
        (b"\xff\xfe\x00", "is not JSON in UTF-8"),
        (b"[" * 100_000, "not JSON"),
        (b"<<<<<<< ours\n" + HEAD.encode() + b"[]}\n", "1:1 is not JSON"),
        (HEAD.encode() + b"[" + b"9" * 5000 + b"]}", "not JSON"),
    ],
)
def test_what_is_no_baseline_is_never_taken_for_an_empty_one(
    content: bytes, said: str, tmp_path: Path
) -> None:
    """Nothing is accepted, nothing is overwritten, and one line says what is wrong."""
    path = tmp_path / "base.json"
    path.write_bytes(content)
    with pytest.raises(UsageError, match=r"base\.json") as caught:
        read_baseline(path)
    assert said in caught.value.message
    assert "\n" not in caught.value.message
    assert caught.value.hint
    with pytest.raises(UsageError):
        write_baseline(path, [finding()], BOTH)
    assert path.read_bytes() == content


def test_a_baseline_that_is_not_there_is_no_empty_one(tmp_path: Path) -> None:
    """A mistyped name must not make every finding new, or none."""
    with pytest.raises(UsageError, match="no baseline"):
        read_baseline(tmp_path / "none.json")


def test_a_folder_or_a_pipe_is_no_baseline(tmp_path: Path) -> None:
    """Nothing waits for a pipe."""
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe"):
        with pytest.raises(UsageError, match="cannot read the baseline"):
            read_baseline(path)


def test_what_cannot_be_written_leaves_the_old_baseline_whole(tmp_path: Path) -> None:
    """Nothing is half written, and no draft is left behind."""
    for path in (tmp_path / "no" / "folder.json", tmp_path / "nul\0", "-"):
        with pytest.raises(SrccompareError, match="baseline"):
            write_baseline(path, [finding()], BOTH)
    path = tmp_path / "base.json"
    write_baseline(path, [finding()], BOTH)
    before = path.read_bytes()
    if os.geteuid() != 0:
        tmp_path.chmod(0o500)
        with pytest.raises(SrccompareError, match="cannot write the baseline"):
            write_baseline(path, [], BOTH)
        tmp_path.chmod(0o700)
        assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["base.json"]


def test_another_finding_is_not_accepted(tmp_path: Path) -> None:
    """Other words, another rule, or once more than before is new."""
    entries = entries_of(finding("12 | 21"), folder=tmp_path)
    now = [finding("12 | 22"), finding("12 | 21", code="SC302"), finding("12 | 21"), finding("12 | 21")]
    states = [each.state for each in mark_baselined(now, entries, BOTH).findings]
    assert states == ["new", "new", "baselined", "new"]


def test_a_suppressed_finding_needs_no_entry(tmp_path: Path) -> None:
    """What is silenced is neither written nor does it use up an entry."""
    silenced = finding()._replace(state="suppressed", reason="known")
    assert entries_of(silenced, folder=tmp_path) == ()
    entries = entries_of(finding(), folder=tmp_path)
    marked = mark_baselined([silenced, finding()], entries, BOTH)
    assert [each.state for each in marked.findings] == ["suppressed", "baselined"]


def test_reading_a_baseline_adds_nothing_to_it(tmp_path: Path) -> None:
    """No silent growth: only a run that is told to write it does."""
    path = tmp_path / "base.json"
    write_baseline(path, [finding("1 | 2")], BOTH)
    before = path.read_bytes()
    mark_baselined([finding("3 | 4")], read_baseline(path), BOTH)
    assert path.read_bytes() == before


def test_a_moved_file_and_swapped_articles_stay_accepted(tmp_path: Path) -> None:
    """The words decide, not the path nor which article comes first."""
    entries = entries_of(finding("12 | 21"), folder=tmp_path)
    moved = [finding("21 | 12", article="archive/z.txt", related="archive/y.txt")]
    marked = mark_baselined(moved, entries, scope("archive/z.txt", "archive/y.txt"))
    assert [each.state for each in marked.findings] == ["baselined"]
    assert marked.stale == ()


def test_an_entry_goes_to_the_article_that_it_names(tmp_path: Path) -> None:
    """Of two that say the same, the one that was there before is the known one."""
    entries = entries_of(finding(article="news/b.txt"), folder=tmp_path)
    marked = mark_baselined([finding(article="news/a.txt"), finding(article="news/b.txt")], entries, BOTH)
    assert [each.state for each in marked.findings] == ["new", "baselined"]


def test_what_was_mended_is_stale(tmp_path: Path) -> None:
    """An entry that nothing matches is listed with what it said."""
    entries = entries_of(finding("1 | 2"), finding("3 | 4"), finding("3 | 4"), folder=tmp_path)
    marked = mark_baselined([finding("3 | 4")], entries, BOTH)
    assert [each.message for each in marked.stale] == ["figures conflict: 1 | 2", "figures conflict: 3 | 4"]


def test_what_was_not_looked_at_is_not_stale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another rule, another folder, a story that did not change: nobody can say that it is gone."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    (tmp_path / "news/a.txt").write_text("A ferry.")
    (tmp_path / "news/c.jsonl").write_text("{}")
    entries = entries_of(finding(), finding(article="news/c.jsonl#7"), folder=tmp_path)
    for looked_at in (
        scope("news/a.txt", "news/c.jsonl#7", code="SC201"),
        scope("news/b.txt"),
        scope("news/b.txt", whole=False),
        scope("news/c.jsonl#8", whole=False),
    ):
        assert mark_baselined([], entries, looked_at).stale == ()
        path = tmp_path / "kept.json"
        path.write_text(baseline_text(entries))
        write_baseline(path, [], looked_at)
        assert read_baseline(path) == entries


def test_what_is_gone_is_stale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A deleted file, or a record that its file has no more."""
    monkeypatch.chdir(tmp_path)
    entries = entries_of(finding(article="news/gone.txt"), finding(article="c#1.jsonl#7"), folder=tmp_path)
    marked = mark_baselined(
        [], entries, scope("c#1.jsonl#8", "news/b.txt")._replace(paths=frozenset(["c#1.jsonl"]))
    )
    assert [each.article for each in marked.stale] == ["c#1.jsonl#7", "news/gone.txt"]


def test_writing_drops_what_was_mended_and_keeps_what_was_not_looked_at(tmp_path: Path) -> None:
    """A baseline written by one rule's run does not lose the entries of the others."""
    path = tmp_path / "base.json"
    quoted = finding("ferry | fairy", code="SC201")
    path.write_text(baseline_text(entries_of(finding("1 | 2"), quoted, folder=tmp_path)))
    assert write_baseline(path, [finding("3 | 4")], BOTH) == 2
    assert [(e.code, e.message) for e in read_baseline(path)] == [
        ("SC201", "figures conflict: ferry | fairy"),
        ("SC301", "figures conflict: 3 | 4"),
    ]


def test_a_baseline_is_one_line_an_entry_in_a_fixed_order(tmp_path: Path) -> None:
    """A diff shows one line for each finding that was accepted or mended."""
    path = tmp_path / "base.json"
    write_baseline(path, [finding("5 | 6", article="b"), finding("1 | 2", article="a")], BOTH)
    one = path.read_text()
    write_baseline(path, [finding("1 | 2", article="a"), finding("5 | 6", article="b")], BOTH)
    assert path.read_text() == one
    rows = [line for line in one.splitlines() if "fingerprint" in line]
    assert [json.loads(row.strip().rstrip(","))["article"] for row in rows] == ["a", "b"]
    assert json.loads(one)["tool"]["name"] == "srccompare"


def test_the_mode_and_the_link_of_a_baseline_are_kept(tmp_path: Path) -> None:
    """Writing it anew changes its content and nothing else."""
    path, link = tmp_path / "base.json", tmp_path / "link.json"
    write_baseline(path, [], BOTH)
    path.chmod(0o640)
    link.symlink_to(path)
    write_baseline(link, [finding()], BOTH)
    assert link.is_symlink()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert len(read_baseline(path)) == 1


texts = st.text(max_size=12)


@given(st.lists(st.builds(finding, texts, texts, message=texts), max_size=8), st.randoms())
def test_what_was_written_accepts_exactly_what_was_found(
    tmp_path_factory: pytest.TempPathFactory, found: list[Finding], random: Random
) -> None:
    """Whatever the words and names, lone surrogates and controls too: nothing new, nothing stale."""
    path = tmp_path_factory.mktemp("base") / "base.json"
    write_baseline(path, found, BOTH)
    path.read_bytes().decode("utf-8")
    again = list(found)
    random.shuffle(again)
    looked_at = scope(*(each.at.article for each in found))
    marked = mark_baselined(again, read_baseline(path), looked_at)
    assert {each.state for each in marked.findings} <= {"baselined"}
    assert marked.stale == ()
    assert len(mark_baselined([], read_baseline(path), looked_at).stale) == len(found)


def test_a_reader_of_the_baseline_sees_what_a_message_hides(tmp_path: Path) -> None:
    """Controls and bidi marks of an article cannot make a diff say something else."""
    path = tmp_path / "base.json"
    write_baseline(path, [finding(message="one\n“\u202etwo\x1b[31m”", article="a\u202eb.txt")], BOTH)
    assert not {"\u202e", "\x1b"} & set(path.read_text(encoding="utf-8"))


def test_an_entry_cannot_steer_the_terminal_of_its_readers(tmp_path: Path) -> None:
    """Whoever proposes a baseline may write anything into it, escaped or not."""
    path = tmp_path / "base.json"
    path.write_text(
        HEAD + '[{"fingerprint": "\\u001b[2J", "code": "a\u202e", "article": "\\n", "message": "\\u0007"}]}'
    )
    (entry,) = read_baseline(path)
    assert entry == ("\\u001b[2J", "a\\u202e", "\\u000a", "\\u0007")

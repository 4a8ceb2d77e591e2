"""An index holds at any moment what a scan of its articles finds, and works on what has changed alone."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.cli.running import environment
from tests.corpus.drawing import FILES, Change, Record, after, histories, limits
from tests.corpus.making import Limits, article, crowd, words, write
from tests.growth import lines_run

import srccompare
from srccompare.corpus.index import common, indexing, stamps
from srccompare.corpus.index.check import check
from srccompare.corpus.index.finding import Index
from srccompare.corpus.index.indexing import Update, remove_articles, scan_index
from srccompare.corpus.index.settings import agree
from srccompare.corpus.index.updating import Work, Writer
from srccompare.corpus.model import ScanOptions
from srccompare.corpus.scan import scan_corpus
from srccompare.corpus.store import IndexFileError, open_to_read, open_to_write
from srccompare.errors import NoInputError
from srccompare.reports import Look
from srccompare.reports.scan import SCAN_FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from srccompare.corpus.model import ScanResult

DEFAULT = ScanOptions()


def _report(result: ScanResult, report_format: str = "json") -> str:
    return "".join((*SCAN_FORMATS[report_format](result, Look()), *map(str, result.errors)))


def _scanned(folder: Path) -> str:
    """Return the report of a fresh scan, or nothing where there is nothing to scan."""
    try:
        return _report(scan_corpus([folder], DEFAULT, threads=1))
    except NoInputError:
        return ""


def _indexed(folder: Path, index: Path) -> str:
    """Return the report of a scan into an index, or nothing where it stays empty."""
    try:
        return _report(scan_index([folder], DEFAULT, str(index)))
    except NoInputError:
        return ""


def _articles(index: Path) -> int:
    """Check an index; return how many articles it has."""
    return check(str(index)).articles


def _worked(paths: list[Path], index: Path) -> Work:
    """Bring an index up to date; return what that took."""
    store = open_to_write(str(index))
    try:
        update = Update(store, Writer(store, agree(store, DEFAULT)), lambda *_: None)
        assert update.run(paths, ()) == []
        return update.work
    finally:
        store.close()


_LONG_AGO = 1 << 62


def _spread(corpus: Mapping[str, Record], twice: Iterable[tuple[int, str]], folder: Path) -> None:
    """Write a corpus into three files, of which some stay as they are; some records stand in two."""
    files = {name: {n: each.text for n, each in corpus.items() if each.file == name} for name in FILES}
    for number, name in twice:
        known = sorted(corpus)[number % len(corpus)] if corpus else ""
        if known:
            files[name].setdefault(known, f"{corpus[known].text} Twice.")
    for name, records in files.items():
        path = folder / f"{name}.jsonl"
        before = path.read_bytes() if path.exists() else None
        write(folder / "next", records)
        if (folder / "next").read_bytes() != before:
            (folder / "next").replace(path)
    (folder / "next").unlink(missing_ok=True)


@settings(max_examples=25)
@given(
    history=histories(),
    limits=limits,
    step=st.sampled_from((3, 1, 100)),
    twice=st.lists(st.tuples(st.integers(0, 29), st.sampled_from(FILES)), max_size=3),
)
def test_after_any_changes_the_report_is_byte_for_byte_that_of_a_fresh_scan(
    history: list[list[Change]], limits: Limits, step: int, twice: list[tuple[int, str]]
) -> None:
    """Whatever was added, replaced, copied or removed, and however common it made or left a shingle."""
    corpus: dict[str, Record] = {}
    with tempfile.TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        crowd(patch, limits)
        patch.setattr(indexing, "_LEAST_STEP", step)
        patch.setattr(stamps, "_SETTLED", -_LONG_AGO)
        folder, index = Path(name, "news"), Path(name, "corpus.db")
        folder.mkdir()
        for at, changes in enumerate(history):
            corpus = after(changes, corpus)
            _spread(corpus, twice[at::3], folder)
            assert _indexed(folder, index) == _scanned(folder)
        assert _articles(index) == len(corpus)


@pytest.mark.parametrize("report_format", SCAN_FORMATS)
def test_every_format_is_that_of_a_fresh_scan(report_format: str, tmp_path: Path) -> None:
    """Days, titles, outlets and what is quoted come out of the index as they went in."""
    chance = random.Random(1)  # noqa: S311 - made-up words
    blocks = [words(chance, 30) for _ in range(3)]
    news = tmp_path / "news"
    news.mkdir()
    for n in range(8):
        front = f"---\ntitle: Title {n}\npublished: 2024-05-{n + 1:02d}\noutlet: Paper {n % 3}\n---\n\n"
        (news / f"{n}.md").write_text(
            front + article(chance, blocks).replace(". ", ".\n\n"), encoding="utf-8"
        )
    (news / "none.md").write_text(" ")
    index = str(tmp_path / "corpus.db")
    fresh = scan_corpus([news], DEFAULT, threads=1)
    kept = scan_index([news], DEFAULT, index)
    assert len(list(fresh.passages)) > 3
    assert _report(kept, report_format) == _report(fresh, report_format)
    assert kept.errors == fresh.errors
    assert _report(scan_index([news], DEFAULT, index), report_format) == _report(fresh, report_format)


def test_nothing_changed_is_no_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second run neither aligns nor writes a passage, nor anything else."""
    monkeypatch.setattr(stamps, "_SETTLED", -_LONG_AGO)
    chance = random.Random(2)  # noqa: S311 - made-up words
    blocks = [words(chance, 30)]
    write(tmp_path / "a.jsonl", {f"n{n}": article(chance, blocks) for n in range(20)})
    index = tmp_path / "corpus.db"
    assert _worked([tmp_path / "a.jsonl"], index).passages > 20
    before = index.read_bytes()
    assert _worked([tmp_path / "a.jsonl"], index) == (0, 0, 0)
    assert index.read_bytes() == before


def test_an_addition_takes_the_work_of_what_is_added(tmp_path: Path) -> None:
    """One new article among four hundred is aligned with those that share its words, and with no other."""
    chance = random.Random(3)  # noqa: S311 - made-up words
    stories = [
        " ".join(f"{word}{chance.randrange(99)}" for word in words(chance, 60).split()) for _ in range(200)
    ]
    write(tmp_path / "a.jsonl", {f"n{n}": f"{stories[n // 2]} by {n}" for n in range(400)})
    index = tmp_path / "corpus.db"
    whole = _worked([tmp_path / "a.jsonl"], index)
    write(tmp_path / "b.jsonl", {"new": f"{stories[7]} once more"})
    part = _worked([tmp_path / "b.jsonl"], index)
    assert whole.pairs >= 200
    assert part == Work(texts=1, pairs=2, passages=2)


def test_an_addition_does_not_walk_through_what_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor does the report, but for its passages; counted in lines of the program that run."""
    monkeypatch.setattr(stamps, "_SETTLED", -_LONG_AGO)
    monkeypatch.setattr(common, "SAMPLE", 20)
    chance = random.Random(7)  # noqa: S311 - made-up words
    taken = []
    for count in (100, 400):
        folder = tmp_path / str(count)
        folder.mkdir()
        own = (" ".join(f"w{chance.randrange(10**9)}" for _ in range(40)) for _ in range(count))
        write(folder / "a.jsonl", {f"n{n}": text for n, text in enumerate(own)})
        index = str(folder / "corpus.db")
        scan_index([folder], DEFAULT, index)
        write(folder / "b.jsonl", {"new": f"{words(chance, 40)} once more"})
        taken.append(lines_run(partial(scan_index, [folder], DEFAULT, index)))
    assert taken[1] < 1.3 * taken[0]


def test_an_article_that_moves_or_gets_a_day_is_not_aligned_again(tmp_path: Path) -> None:
    """Its place and its day are brought up to date."""
    index = tmp_path / "corpus.db"
    write(tmp_path / "a.jsonl", {"a": "One two three.", "b": "Four five six."})
    _worked([tmp_path / "a.jsonl"], index)
    write(tmp_path / "b.jsonl", {"b": "Four five six.", "a": "One two three."}, {"a": "2024-05-07"})
    assert _worked([tmp_path / "b.jsonl"], index) == (0, 0, 0)
    store = open_to_read(str(index))
    row = store.articles.find("a")
    store.close()
    assert row
    assert (row.path, row.line, row.published) == (str(tmp_path / "b.jsonl"), 2, "2024-05-07")


def _ids(index: Path) -> list[str]:
    store = open_to_read(str(index))
    try:
        return sorted(row.id for row in store.articles)
    finally:
        store.close()


def _tree(root: Path) -> list[str]:
    """Write articles in two folders; return their ids."""
    for name in ("mon/a.txt", "mon/b.txt", "tue/c.txt", "tue/late/d.txt"):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"The words of {name} alone.")
    return sorted(str(path) for path in root.rglob("*.txt"))


@pytest.mark.parametrize(
    ("paths", "gone"),
    [
        (["mon"], []),  # somebody else's folder
        (["tue/late/none.txt"], []),  # a path that leads nowhere has lost nothing
        (["nowhere"], []),
        (["tue/late"], ["d"]),
        (["tue"], ["c", "d"]),
        (["."], ["c", "d"]),
        (["tue/*.txt"], ["c"]),
        (["t*"], ["c", "d"]),
        (["**/*.txt"], ["c", "d"]),
        (["*/late/?.txt"], ["d"]),
    ],
)
def test_what_has_vanished_goes_only_where_the_run_has_looked(
    paths: list[str], gone: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rest of the index stays as it is."""
    monkeypatch.chdir(tmp_path)
    _tree(Path())
    (Path("tue") / "late" / "e.txt").write_text("Words that stay where they are.")
    index = Path("corpus.db")
    scan_index(["."], DEFAULT, str(index))
    assert [Path(name).stem for name in _ids(index)] == ["a", "b", "c", "d", "e"]
    Path("tue/c.txt").unlink()
    Path("tue/late/d.txt").unlink()
    scan_index(paths, DEFAULT, str(index))
    assert [Path(name).stem for name in _ids(index)] == [n for n in "abcde" if n not in gone]


def test_what_cannot_be_read_stays_as_it_was(tmp_path: Path) -> None:
    """An article is not forgotten because its file is broken today; the error is reported."""
    ids = _tree(tmp_path / "news")
    index = tmp_path / "corpus.db"
    scan_index([tmp_path / "news"], DEFAULT, str(index))
    Path(ids[0]).write_bytes(b"\xff\xfe\x00broken\xff")
    result = scan_index([tmp_path / "news"], DEFAULT, str(index))
    assert [error.path for error in result.errors] == [ids[0]]
    assert _ids(index) == ids


def test_articles_are_removed_by_name_all_or_none(tmp_path: Path) -> None:
    """A name that is not there keeps the others."""
    ids = _tree(tmp_path)
    index = tmp_path / "corpus.db"
    scan_index([tmp_path], DEFAULT, str(index))
    assert remove_articles(str(index), [ids[0], "none"]) == ["none"]
    assert _ids(index) == ids
    assert remove_articles(str(index), [ids[0]]) == []
    assert _ids(index) == ids[1:]
    assert _articles(index) == len(ids) - 1


def test_other_options_than_those_it_was_made_with_are_refused(tmp_path: Path) -> None:
    """The message names what differs and nothing else, the hint all options of the index."""
    _tree(tmp_path)
    index = str(tmp_path / "corpus.db")
    scan_index([tmp_path], ScanOptions("high", 9), index)
    for other, made, asked in (
        (ScanOptions("high"), "with --min-words 9", "without --min-words"),
        (ScanOptions("high", 10), "with --min-words 9", "with --min-words 10"),
        (ScanOptions("low", 9), "with --sensitivity high", "with --sensitivity low"),
        (
            DEFAULT,
            "with --sensitivity high and with --min-words 9",
            "with --sensitivity default and without --min-words",
        ),
    ):
        with pytest.raises(IndexFileError) as raised:
            scan_index([tmp_path], other, index)
        assert raised.value.message == f"{index} was made {made}, and this scan asks for one {asked}"
        assert raised.value.hint == (
            "scan with --sensitivity high and with --min-words 9, or name another file"
        )


def test_an_index_of_a_version_that_finds_otherwise_is_refused(tmp_path: Path) -> None:
    """Its words and hashes may be others; the hint says what to do."""
    _tree(tmp_path)
    index = str(tmp_path / "corpus.db")
    scan_index([tmp_path], DEFAULT, index)
    store = open_to_write(index)
    with store.writing():
        store.set({"recipe": store.settings()["recipe"].replace("scan:", "scan:9")})
    store.close()
    for use in (
        lambda: scan_index([tmp_path], DEFAULT, index),
        lambda: Index.open(index),
        lambda: check(index),
    ):
        with pytest.raises(IndexFileError, match="other rules for passages") as raised:
            use()
        assert raised.value.hint
        assert "scan the articles again" in raised.value.hint


def _statement(query: str) -> Callable[[Path], None]:
    def spoil(index: Path) -> None:
        store = open_to_write(str(index))
        store._connection.execute(query)
        store.close()

    return spoil


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (_statement("UPDATE texts SET words = zeroblob(length(words))"), "a checksum is wrong"),
        (_statement("UPDATE glyphs SET glyphs = zeroblob(length(glyphs))"), "a checksum is wrong"),
        (_statement("DELETE FROM glyphs WHERE number = 1"), "bytes are missing"),
        (
            _statement("UPDATE glyphs SET glyphs = (SELECT glyphs FROM glyphs WHERE number = 2)"),
            "its words do not match its text",
        ),
        (
            _statement("DELETE FROM postings WHERE key IN (SELECT key FROM postings LIMIT 1)"),
            "the postings do not match",
        ),
        (_statement("UPDATE postings SET data = zeroblob(length(data))"), "a checksum is wrong"),
        (_statement("INSERT INTO frequent VALUES (12345, 101)"), "the frequent shingles do not match"),
        (_statement("UPDATE passages SET a_end = 1000000"), "is impossible"),
        (_statement("UPDATE passages SET a = 1000000"), "which is not there"),
        (_statement("UPDATE passages SET words = words + 1"), "passages are not as they were written"),
        (_statement("UPDATE articles SET published = '2024-01-01'"), "is not as it was written"),
        (_statement("UPDATE pairs SET seeds = zeroblob(length(seeds))"), "a checksum is wrong"),
        (_statement("UPDATE segments SET bits = 1 << 40"), "of its postings is impossible"),
        (_statement("UPDATE segments SET bits = bits + 1"), "belongs to another"),
        (_statement("UPDATE pairs SET other = other + 1000"), "cannot have seeds"),
        (_statement("DELETE FROM contents WHERE number = 1"), "bytes are missing"),
        (_statement("DELETE FROM articles WHERE number = 1"), "has no article"),
        (_statement("UPDATE articles SET characters = 3"), "its words do not match its text"),
        (
            _statement("UPDATE texts SET first = x'00' WHERE number = 1"),
            "is not listed under its first article",
        ),
        (_statement("DELETE FROM settings"), "its settings are missing"),
        (_statement("DELETE FROM settings WHERE name = 'common'"), "its commonest words are missing"),
        (
            _statement("UPDATE settings SET value = value || '1' WHERE name = 'common'"),
            "its setting 'common' is not as it was written",
        ),
        (
            _statement("UPDATE settings SET value = 'yes' WHERE name = 'unfinished'"),
            "its setting 'unfinished' is not as it was written",
        ),
        (
            _statement("UPDATE settings SET name = 'commoN' WHERE name = 'common'"),
            "its setting 'commoN' is not as it was written",
        ),
    ],
)
def test_a_check_finds_what_does_not_belong_together(
    spoil: Callable[[Path], None], said: str, tmp_path: Path
) -> None:
    """Even where SQLite itself finds nothing wrong."""
    chance = random.Random(4)  # noqa: S311 - made-up words
    blocks = [words(chance, 30)]
    write(tmp_path / "a.jsonl", {f"n{n}": f"{blocks[0]}. {words(chance, 20)}" for n in range(5)})
    index = tmp_path / "corpus.db"
    scan_index([tmp_path], DEFAULT, str(index))
    assert _articles(index) == 5
    spoil(index)
    with pytest.raises(IndexFileError, match="is damaged: ") as raised:
        check(str(index))
    assert said in raised.value.message
    assert raised.value.hint


def test_a_kill_at_any_moment_leaves_an_index_that_goes_on(tmp_path: Path) -> None:
    """Each run is killed a little later than the last; what it leaves is whole, and the next goes on."""
    chance = random.Random(5)  # noqa: S311 - made-up words
    blocks = [words(chance, 40) for _ in range(8)]
    folder = tmp_path / "news"
    folder.mkdir()
    write(folder / "news.jsonl", {f"n{n:03d}": article(chance, blocks) for n in range(100)})
    index = tmp_path / "corpus.db"
    code = (
        "import sys\nfrom srccompare.corpus.index import indexing\n"
        "from srccompare.corpus.model import ScanOptions\n"
        "indexing._LEAST_STEP = 10; print('now', flush=True)\n"
        "indexing.scan_index([sys.argv[1]], ScanOptions(), sys.argv[2])\n"
    )
    counts = []
    for delay in (0.0, 0.02, 0.05, 0.1, 0.2, 0.3):
        with subprocess.Popen(
            [sys.executable, "-c", code, str(folder), str(index)], stdout=subprocess.PIPE, env=environment()
        ) as process:
            assert process.stdout
            assert process.stdout.readline() == b"now\n"
            time.sleep(delay)
            process.kill()
        try:
            counts.append(_articles(index))
        except IndexFileError as error:
            if "no such file" not in error.message and "is empty" not in error.message:
                raise
    assert counts == sorted(counts)
    assert _indexed(folder, index) == _scanned(folder)
    assert _articles(index) == 100


def _asked(path: Path, article: srccompare.Article) -> None:
    with Index.open(path) as index:
        index.find(article)


@pytest.mark.parametrize("kind", ["bit", "page", "end"])
def test_damage_anywhere_is_one_clear_error_or_does_no_harm(kind: str, tmp_path: Path) -> None:
    """No byte of a file can make a command crash."""
    chance = random.Random(6)  # noqa: S311 - made-up words
    blocks = [words(chance, 40)]
    folder = tmp_path / "news"
    folder.mkdir()
    write(folder / "a.jsonl", {f"n{n}": f"{blocks[0]}. {words(chance, 40)}" for n in range(6)})
    index = tmp_path / "whole.db"
    scan_index([folder], DEFAULT, str(index))
    whole = index.read_bytes()
    write(folder / "b.jsonl", {"new": blocks[0]})
    asked = srccompare.Article.from_text(blocks[0], "asked")
    errors = 0
    for n in range(12):
        damaged = bytearray(whole)
        at = chance.randrange(len(whole))
        if kind == "bit":
            damaged[at] ^= 1 << chance.randrange(8)
        elif kind == "page":
            at -= at % 16384
            damaged[at : at + 16384] = chance.randbytes(len(damaged[at : at + 16384]))
        else:
            del damaged[at:]
        path = tmp_path / f"{n}.db"
        path.write_bytes(damaged)
        for use in (
            partial(check, str(path)),
            partial(_asked, path, asked),
            partial(_indexed, folder, path),
        ):
            try:
                use()
            except IndexFileError:
                errors += 1
    assert errors > 3 or kind == "bit"


def test_records_are_told_by_their_ids_within_a_run_and_from_run_to_run(tmp_path: Path) -> None:
    """In one run the first is kept, as in any scan; a later run replaces it."""
    lines = [{"id": "a", "text": "First words."}, {"id": "a", "text": "Second words."}]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    index = str(tmp_path / "corpus.db")
    result = scan_index([tmp_path / "a.jsonl"], DEFAULT, index)
    assert [error.reason for error in result.errors] == ["the id 'a' was used before"]
    assert result.characters == len("First words.")
    write(tmp_path / "b.jsonl", {"a": "Third and last words."})
    result = scan_index([tmp_path / "b.jsonl"], DEFAULT, index)
    assert (result.articles, result.characters) == (1, len("Third and last words."))

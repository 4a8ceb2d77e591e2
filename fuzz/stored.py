"""Targets that read what lies on a disk: records, packed or not, an index, a cache."""

from __future__ import annotations

import gzip
import json
import lzma
from contextlib import suppress
from functools import cache as once_made
from typing import TYPE_CHECKING

from taking import FOLDER, inside, text_of

import srccompare
from srccompare.checks.keeping.cache import Cache
from srccompare.checks.keeping.recall import recall, remember, rule_keys
from srccompare.checks.locating import finding
from srccompare.checks.rules import RULES
from srccompare.checks.selection import active
from srccompare.checks.stories import Plan, plan
from srccompare.corpus.index.check import check
from srccompare.corpus.index.finding import Index
from srccompare.corpus.index.indexing import remove_articles, scan_index
from srccompare.corpus.model import Entry, ScanOptions
from srccompare.corpus.records import entries

if TYPE_CHECKING:
    from pathlib import Path

_STORY = (
    "The council voted 7-2 on Tuesday to approve the $4.1 million plan for the old harbor.",
    "The council voted 7-2 on Tuesday to approve the $41 million plan for the old harbor, police said.",
    "“We will act now,” said Dana Ruiz. The council voted 7-2 on Tuesday to approve the $4.1 million plan.",
)
_ASKED = srccompare.Article.from_text(f"{_STORY[0]} {_STORY[2]}", name="asked")
_RULES = active(RULES)


def packed(data: bytes) -> None:
    """Read a corpus of records: plain, packed, packed and damaged, or what only says that it is packed."""
    how, damage, body = data[:1], data[1:2], data[2:]
    suffix = ("", ".gz", ".xz")[(how or b"\0")[0] % 3]
    if suffix and how[0] & 64:
        body = gzip.compress(body, mtime=0) if suffix == ".gz" else lzma.compress(body, preset=0)
        body = body[: len(body) - damage[0] % 16] if damage else body
    path = FOLDER / f"corpus.jsonl{suffix}"
    path.write_bytes(body)
    ids = []
    for each in entries([str(path)]):
        if isinstance(each, Entry):
            ids.append(each.id)
            assert each.article.text.strip()
        else:
            assert each.reason
    assert len(ids) == len(set(ids))


@once_made
def _whole_index() -> bytes:
    """Return the file of an index of three articles."""
    folder = FOLDER / "indexed"
    folder.mkdir(exist_ok=True)
    for number, text in enumerate(_STORY):
        (folder / f"{number}.txt").write_text(text * 3, encoding="utf-8")
    path = FOLDER / "whole.db"
    path.unlink(missing_ok=True)
    scan_index([str(folder)], ScanOptions("high"), str(path))
    return path.read_bytes()


def index(data: bytes) -> None:
    """Use an index in which single bytes are others: what is damaged is said, and nothing else goes wrong."""
    whole = bytearray(_whole_index())
    for at in range(1, min(len(data), 200) - 3, 4):
        place = int.from_bytes(data[at : at + 3], "big") % len(whole)
        whole[place] ^= data[at + 3]
    path = FOLDER / "damaged.db"
    for suffix in ("", "-wal", "-shm", "-journal"):
        (FOLDER / f"damaged.db{suffix}").unlink(missing_ok=True)
    path.write_bytes(whole)
    what = data[0] % 4 if data else 0
    if what == 0:
        check(str(path))
    elif what == 1:
        with Index.open(path) as opened:
            inside([(p.start, p.end) for p in opened.find(_ASKED).passages], _ASKED.text)
    elif what == 2:
        list(scan_index([str(FOLDER / "indexed")], ScanOptions("high"), str(path)).passages)
    else:
        remove_articles(str(path), [str(FOLDER / "indexed" / "1.txt")])


@once_made
def _remembered() -> tuple[Plan, Path]:
    """Return a story and the file in which a cache keeps what its rules saw."""
    told = plan("story", [_entry(n, text) for n, text in enumerate(_STORY)])
    kept = Cache(FOLDER / "cache")
    remember(kept, told, rule_keys(_RULES), ())
    (path,) = (p for p in (FOLDER / "cache" / "v1").rglob("*") if p.is_file())
    return told, path


def _entry(number: int, text: str) -> Entry:
    name = f"{number}.txt"
    return Entry(name, name, None, srccompare.Article.from_text(text, name=name))


def remembered(data: bytes) -> None:
    """Read a cache: bytes as they are, or any JSON in place of what was seen, under a digest that fits."""
    told, path = _remembered()
    keys = rule_keys(_RULES)
    kept = Cache(FOLDER / "cache")
    value: object = None
    with suppress(ValueError, RecursionError):
        rows = json.loads(text_of(data[1:]))
        value = {key: rows.get(code, []) for code, key in keys.items()} if isinstance(rows, dict) else rows
    if data[:1] == b"!" and value is not None:
        from srccompare.checks.keeping.recall import _plan_key  # noqa: PLC0415 - what nobody else needs

        kept.save(_plan_key(told), value)
    else:
        path.write_bytes(data)
    seen = recall(kept, told, keys)
    by_code = {each.rule.code: each for each in _RULES}
    for each in seen or ():
        made = finding(told, each, by_code)
        assert (
            made.at.text == told.entries()[each.places[0].article].article.text[made.at.start : made.at.end]
        )

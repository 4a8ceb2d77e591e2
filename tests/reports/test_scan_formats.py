"""What programs and spreadsheets are given of a scan."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reports.scanned import BLOG, DAILY, GAME, SPORT, VOTE, WIRE, named, scanned
from tests.reports.test_json_v1 import validate

from srccompare.corpus.model import Footers, Side
from srccompare.errors import InputError
from srccompare.reports import Look
from srccompare.reports.scan import SCAN_FORMATS
from srccompare.reports.scan.csv import COLUMNS

if TYPE_CHECKING:
    from srccompare.corpus.model import ScanResult

HOSTILE = (
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2",
    "@SUM(1)",
    "'quoted",
    "  =1",
    "＝1",
    "\t=1",
    "a,b.txt",
    'a"b.txt',
    "a\nb.txt",
    "\x1b[31mred\u202e.txt",
    "lone \ud800.txt",
)


def _made(result: ScanResult, name: str) -> str:
    """Return a report as one string."""
    return "".join(SCAN_FORMATS[name](result, Look()))


def _rows(result: ScanResult) -> list[dict[str, str]]:
    """Return the rows of the table as a reader of CSV sees them."""
    return list(csv.DictReader(io.StringIO(_made(result, "csv"), newline="")))


@pytest.mark.parametrize("name", HOSTILE, ids=ascii)
def test_no_cell_is_a_formula_and_no_row_breaks(name: str) -> None:
    """A spreadsheet that opens the table runs nothing, whatever an article is called."""
    page = _made(named(name, "zz"), "csv")
    assert "\x1b" not in page
    assert page.count("\r\n") == page.count("\n") == 2
    (row,) = _rows(named(name, "zz"))
    for cell in (row["a_article"], row["b_article"]):
        assert not cell.lstrip(" \t\r\n").startswith(tuple("=+-@＝＋－＠"))
        assert cell.isprintable()


def test_footers_are_an_object_or_null_and_fit_the_schema() -> None:
    """A program can tell that nothing was set aside from not knowing."""
    footers = Footers(100, 1_234, 1_200, 24_680, Side("wire/quay.txt", 0, 9))
    for given_, written in (
        (None, None),
        (footers, footers._asdict() | {"example": {"article": "wire/quay.txt", "start": 0, "end": 9}}),
    ):
        report = validate("scan", _made(replace(scanned(), footers=given_), "json"))
        assert report["footers"] == written


@pytest.mark.parametrize("name", ["-2", "'quoted", "'=", "plain", "=1"])
def test_an_apostrophe_can_be_taken_off_again(name: str) -> None:
    """Names that begin with one get another, so that no two become the same."""
    (row,) = _rows(named(name, "zz"))
    assert {row["a_article"].removeprefix("'"), row["b_article"].removeprefix("'")} == {name, "zz"}


@pytest.mark.parametrize("name", HOSTILE, ids=ascii)
def test_a_name_in_json_is_the_name(name: str) -> None:
    """No control leaves the program, and a reader gets every character back."""
    page = _made(named(name, "zz"), "jsonl")
    assert page.removesuffix("\n").isprintable()
    found = json.loads(page)
    assert {found["a"]["article"], found["b"]["article"]} == {name, "zz"}


def test_nothing_reused_is_an_empty_list() -> None:
    """Each format has its own way to say nothing."""
    nothing = scanned([WIRE, SPORT])
    assert _made(nothing, "jsonl") == ""
    assert _made(nothing, "csv") == ",".join(COLUMNS) + "\r\n"
    found = json.loads(_made(nothing, "json"))
    assert (found["passages"], found["pairs"], found["families"], found["errors"]) == ([], [], [], [])
    assert found["articles"] == 2


def test_a_passage_is_one_line_that_fits_its_schema() -> None:
    """Lines come in the order of the scan and point at the words they name."""
    texts = {entry.id: entry.article.text for entry in (WIRE, DAILY, BLOG, SPORT)}
    lines = _made(scanned(), "jsonl").splitlines()
    assert len(lines) == 4
    for line in lines:
        found = validate("passage", line)
        assert line == json.dumps(found, ensure_ascii=False)
        for side in (found["a"], found["b"]):
            assert texts[side["article"]][side["start"] : side["end"]] in {VOTE, GAME}
    assert lines[0] == (
        '{"schema": "srccompare/passage/1", "a": {"article": "daily/quay.txt", "start": 12, "end": 166}, '
        '"b": {"article": "r7", "start": 6, "end": 160}, "words": 31, "similarity": 0.9877, "cluster": 1}'
    )


def test_the_whole_scan_fits_its_schema_and_has_the_lines_as_they_are() -> None:
    """One object for those who want pairs, families and errors, too."""
    error = InputError("bad.txt", "not UTF-8 (byte 0xff at 0)", "try --encoding cp1252")
    result = scanned(errors=(error,))
    found = validate("scan", _made(result, "json"))
    assert found["passages"] == [json.loads(line) for line in _made(result, "jsonl").splitlines()]
    assert found["errors"] == [{"path": error.path, "reason": error.reason, "hint": error.hint}]
    assert found["signature"] == "srccompare|scan|v:0.0"
    assert [(p["a"]["article"], p["b"]["article"], p["containment"]) for p in found["pairs"]] == [
        ("daily/quay.txt", "r7", 0.9277),
        ("daily/quay.txt", "wire/quay.txt", 1.0),
        ("r7", "r8", 1.0),
        ("r7", "wire/quay.txt", 1.0),
    ]
    assert found["families"][0]["articles"] == [
        {"article": "wire/quay.txt", "published": "2024-05-07", "reprints": None},
        {"article": "daily/quay.txt", "published": "2024-05-08", "reprints": "wire/quay.txt"},
        {"article": "r7", "published": None, "reprints": None},
    ]


def test_a_row_has_what_a_line_has() -> None:
    """The table and JSON Lines say the same."""
    rows = [tuple(row.values()) for row in _rows(scanned())]
    lines = [json.loads(line) for line in _made(scanned(), "jsonl").splitlines()]
    assert rows == [
        (
            *(str(line[side][name]) for side in "ab" for name in ("article", "start", "end")),
            *(str(line[name]) for name in ("words", "similarity", "cluster")),
        )
        for line in lines
    ]


@given(st.text(min_size=1), st.text(min_size=1))
def test_any_name_survives_json(a: str, b: str) -> None:
    """Whatever an article is called, a line is one line and gives it back."""
    if a == b:
        return
    page = _made(named(a, b), "jsonl")
    assert page.count("\n") == 1
    assert len(page.splitlines()) == 1
    found = json.loads(page)
    assert [found["a"]["article"], found["b"]["article"]] == sorted([a, b])

"""Read a report back as its readers do, and demand that it holds nothing but what we meant."""

from __future__ import annotations

import csv
import io
import json
import re
import tomllib
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from srccompare.reports.scan.csv import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Callable

CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What steers a terminal or cannot be encoded; a tab steers nothing."""
COMMAND = re.compile(r"^\s*::|##(?:vso|teamcity)?\[", re.MULTILINE | re.IGNORECASE)
"""What the log of a build server obeys."""
_STYLES = re.compile("\x1b\\[[0-9;]*m")
_VOID = frozenset(("meta", "link", "br", "input", "hr", "img", "wbr", "col"))


class _Page(HTMLParser):
    """Take a page apart: every element is closed by its own tag, and none brings a script of an article."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in {"img", "iframe", "object", "embed", "base"}, tag
        for name, value in attrs:
            assert not name.startswith("on"), name
            assert name != "href" or (value or "").startswith(("#", "data:,")), value
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, tag
        assert self.open.pop() == tag, tag


def _json(report: str) -> None:
    json.loads(report)


def _lines(report: str) -> None:
    for line in report.split("\n")[:-1]:
        json.loads(line)


def _table(report: str) -> None:
    for row in csv.reader(io.StringIO(report, newline=""), strict=True):
        assert len(row) == len(COLUMNS), row
        assert not any(cell.lstrip(" ").startswith(("=", "+", "@", "::")) for cell in row), row


def _xml(report: str) -> None:
    ET.fromstring(report)  # noqa: S314 - our own report


def _page(report: str) -> None:
    page = _Page()
    page.feed(report)
    page.close()
    assert not page.open, page.open


def _manifest(report: str) -> None:
    tomllib.loads(report)


_READERS: dict[str, Callable[[str], None]] = {
    "json": _json,
    "jsonl": _lines,
    "sarif": _json,
    "gitlab": _json,
    "csv": _table,
    "junit": _xml,
    "html": _page,
    "toml": _manifest,
}


def read_back(form: str, report: str) -> None:
    """Demand that a report is what its format says, for any reader, and steers no terminal and no log."""
    report.encode("utf-8")
    plain = _STYLES.sub("", report) if form == "text" else report
    assert not CONTROLS.search(plain.replace("\r\n", "\n") if form == "csv" else plain), form
    assert form == "github" or not COMMAND.search(plain), form
    if form in _READERS:
        _READERS[form](report)

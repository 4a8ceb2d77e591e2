"""A report in a file has the form that the name of the file promises."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from srccompare.cli.forms import ENDINGS
from srccompare.reports import FORMATS, INSPECTION_FORMATS
from srccompare.reports.check import CHECK_FORMATS
from srccompare.reports.find import FIND_FORMATS
from srccompare.reports.scan import SCAN_FORMATS
from tests.cli.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

FORMS: dict[str, Collection[str]] = {
    "diff a.txt b.txt": FORMATS,
    "inspect a.txt": INSPECTION_FORMATS,
    "check a.txt b.txt --no-cache --threads 1": CHECK_FORMATS,
    "scan a.txt b.txt --threads 1": SCAN_FORMATS,
    "find a.txt --index corpus.db": FIND_FORMATS,
}


@pytest.fixture
def at(desk: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Desk:
    """Stand in a folder with two articles and an index of them."""
    here = Desk(desk, monkeypatch, capfd)
    assert here.run("scan", "a.txt", "b.txt", "--index", "corpus.db").status == 0
    return here


@pytest.mark.parametrize("command", FORMS)
@pytest.mark.parametrize("name", ["out", "out.txt", "out.TXT", "out.log", ".json", "out.json.txt", "md"])
def test_no_other_form_is_taken_for_a_name_that_asks_for_none(command: str, name: str, at: Desk) -> None:
    """Without an ending, or with one of text, the report is the text, and nothing is said."""
    done = at.run(*command.split(), "-o", name)
    text = at.run(*command.split())
    assert (done.err, done.out) == (text.err, b"")
    assert (at / name).read_bytes() == text.out


@pytest.mark.parametrize("command", FORMS)
def test_a_format_that_is_asked_for_is_obeyed(
    command: str, at: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the ending, by option or by variable, without a remark."""
    for name in ("out.html", "out.json", "out.csv"):
        done = at.run(*command.split(), "-o", name, "-f", "text")
        text = at.run(*command.split())
        assert (done.err, (at / name).read_bytes()) == (text.err, text.out)
    monkeypatch.setenv(f"SRCCOMPARE_{command.split(maxsplit=1)[0].upper()}_FORMAT", "text")
    assert at.run(*command.split(), "-o", "out.jsonl").err == text.err
    assert (at / "out.jsonl").read_bytes() == text.out


def test_a_format_of_the_configuration_is_obeyed(at: Desk) -> None:
    """A setting is as good as an option."""
    (at / "srccompare.toml").write_text('format = "jsonl"\n')
    at.run("check", "a.txt", "b.txt", "-o", "out.md")
    assert json.loads((at / "out.md").read_text(encoding="utf-8").splitlines()[0])


@pytest.mark.parametrize(
    ("command", "ending"),
    [(command, ending) for command, forms in FORMS.items() for ending in ENDINGS if ENDINGS[ending] in forms],
)
def test_the_ending_tells_the_form(command: str, ending: str, at: Desk) -> None:
    """In capital letters as well; `check` and `diff` alike."""
    for name in (f"out{ending}", f"out.2{ending.upper()}"):
        told = at.run(*command.split(), "-o", name)
        asked = at.run(*command.split(), "-f", ENDINGS[ending])
        assert (told.status, told.err) == (asked.status, asked.err)
        assert (at / name).read_bytes() == asked.out


def test_a_variable_may_name_the_file(at: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """SRCCOMPARE_DIFF_OUTPUT says as much as --output."""
    monkeypatch.setenv("SRCCOMPARE_DIFF_OUTPUT", "page.html")
    at.run("diff", "a.txt", "b.txt")
    assert (at / "page.html").read_bytes().startswith(b"<!doctype html>")


def test_counts_have_the_forms_of_counts(at: Desk) -> None:
    """The ending is compared with the formats of what is written."""
    at.run("check", "a.txt", "b.txt", "--statistics", "-o", "counts.json")
    assert json.loads((at / "counts.json").read_text(encoding="utf-8"))
    assert at.run("check", "a.txt", "b.txt", "--statistics", "-o", "counts.md").err == (
        "note: counts.md gets text, as no format here ends in .md\n"
        "hint: --statistics --format takes text, json\n"
    )


@pytest.mark.parametrize(
    ("command", "name", "choices"),
    [
        ("diff a.txt b.txt", "out.pdf", FORMATS),
        ("diff a.txt b.txt", "out.csv", FORMATS),
        ("inspect a.txt", "out.html", INSPECTION_FORMATS),
        ("check a.txt b.txt", "out.docx", CHECK_FORMATS),
        ("scan a.txt b.txt", "out.md", SCAN_FORMATS),
        ("find a.txt --index corpus.db", "out.csv", FIND_FORMATS),
    ],
)
def test_text_under_another_ending_is_not_written_in_silence(
    command: str, name: str, choices: Collection[str], at: Desk
) -> None:
    """One line says what the file holds and what there is; -q leaves it out."""
    ending = name.removeprefix("out")
    said = f"note: {name} gets text, as no format here ends in {ending}"
    said += f"\nhint: --format takes {', '.join(choices)}\n"
    assert said in at.run(*command.split(), "-o", name).err
    assert "note: " not in at.run(*command.split(), "-o", name, "-q").err


@pytest.mark.parametrize("name", ["quality.json", "my-gl-code-quality.json", "code-quality.txt.json.md"])
def test_no_other_name_is_taken_for_a_report_of_gitlab(name: str, at: Desk) -> None:
    """What only sounds like one has the form of its ending."""
    at.run("check", "a.txt", "b.txt", "--no-cache", "-o", name)
    assert not (at / name).read_text(encoding="utf-8").startswith("[")


@pytest.mark.parametrize(
    "name",
    ["gl-code-quality-report.json", "gl-codequality.json", "CodeQuality-2.json", "codeclimate.json"],
)
def test_a_report_by_the_name_that_gitlab_gives_it_is_one(name: str, at: Desk) -> None:
    """It is a list of findings with fingerprints; other commands know no such form."""
    assert at.run("check", "a.txt", "b.txt", "--no-cache", "-o", name).err == ""
    rows = json.loads((at / name).read_text(encoding="utf-8"))
    assert len({row["fingerprint"] for row in rows}) == len(rows) > 0
    at.run("diff", "a.txt", "b.txt", "-o", name)
    assert "divergences" in json.loads((at / name).read_text(encoding="utf-8"))

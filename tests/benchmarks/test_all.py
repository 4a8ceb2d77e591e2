"""One command runs the benchmarks and writes their tables where the page wants them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import all as everything
import pair
import pair_room
import quality
from pair_gold import read_gold, turned
from pairs import ours, words
from tables import markdown, placed, share

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "benchmarks.md"
SCORES = '{"quotes": {"match_F1": 0.5, "altered_P": 1.0, "new": 3}, "unknown": {"P": 1.0}}'


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """Return a copy of the page with nothing between its markers."""
    copy = tmp_path / "page.md"
    text = PAGE.read_text(encoding="utf-8")
    for name in everything.PARTS:
        text = placed(text, name, "before")
    copy.write_text(text, encoding="utf-8")
    return copy


def test_a_share_has_two_places() -> None:
    """Nothing is rounded to more than it is worth, and 1 and 0 stand out."""
    assert [share(each) for each in (0.0, 0.004, 0.126, 0.996, 1.0)] == ["0", "0", ".13", "1", "1"]


def test_a_cell_cannot_break_its_table() -> None:
    """A bar in a cell stays in it."""
    assert markdown(("a", "b"), [("x|y", "z")]) == "| a | b |\n| --- | --- |\n| x\\|y | z |"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<!-- x: written by benchmarks/all.py -->",
        "<!-- end of x -->\n<!-- x: written by benchmarks/all.py -->",
        "<!-- x: written by benchmarks/all.py -->\n<!-- end of x -->" * 2,
    ],
)
def test_a_page_without_the_markers_is_refused(text: str) -> None:
    """No table is written to a place that nobody foresaw."""
    with pytest.raises(ValueError, match="the page has no markers for 'x'"):
        placed(text, "x", "table")


def test_only_what_stands_between_the_markers_is_replaced() -> None:
    """Whatever the text looks like, and as often as it is written."""
    text = "before\n<!-- x: written by benchmarks/all.py -->\nold\n<!-- end of x -->\nafter\n"
    once = placed(text, "x", r"new \1")
    assert once == text.replace("old", r"new \1")
    assert placed(once, "x", r"new \1") == once


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("quality", "the external evaluation is not here"),
        ("published", "the two articles and their marks are not here"),
    ],
)
def test_data_that_is_not_there_is_left_out(
    name: str, why: str, page: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The table of the last run stays, and the reason is told."""
    monkeypatch.setenv("SRCCOMPARE_EVALUATION", str(page.parent / "none" / "none"))
    before = page.read_bytes()
    everything.main(["--only", name, "--quick", "--page", str(page)])
    assert page.read_bytes() == before
    assert capsys.readouterr().out == f"{name}: left out: {why}\n"


def test_the_figures_of_the_evaluation_become_a_table(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Those that count, under a name that says something; a task that is not known is not shown."""
    (tmp_path / "score.py").write_text(f"print({SCORES!r})", encoding="utf-8")
    monkeypatch.setenv("SRCCOMPARE_EVALUATION", str(tmp_path))
    shown = everything.printed_by(["quality.py"]).splitlines()
    assert shown[2:] == [
        "| quotes | 193 pairs of quotations from two outlets | same remark F1 .500, altered P 1.000 |  |"
    ]
    assert set(quality.TASKS) >= {"quotes", "pan13", "triples"}


def test_a_part_that_fails_is_no_table(page: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The page keeps what it has."""
    (tmp_path / "score.py").write_text("raise SystemExit(1)", encoding="utf-8")
    monkeypatch.setenv("SRCCOMPARE_EVALUATION", str(tmp_path))
    before = page.read_bytes()
    with pytest.raises(SystemExit, match=r"quality: quality\.py ended with status 1"):
        everything.main(["--only", "quality", "--page", str(page)])
    assert page.read_bytes() == before


def test_a_quick_run_writes_its_table(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Into its own place, and no other; it says what it was measured on."""
    everything.main(["--only", "process", "--quick", "--page", str(page)])
    assert capsys.readouterr().out == f"process: written into {page}\n"
    text = page.read_text(encoding="utf-8")
    assert text.count("\nbefore\n") == len(everything.PARTS) - 1
    assert re.search(r"\n\d+ cores, CPython 3\.\d+\.\d+\.\n", text)


def test_without_the_other_tools_the_pair_is_compared_all_the_same(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Each that is missing is named with the reason, and nothing is installed."""
    monkeypatch.setattr(pair_room, "ENVIRONMENT", tmp_path / "environment")
    monkeypatch.setenv("PATH", str(tmp_path))
    pair.main(["--no-install", "--rounds", "1"])
    rows = re.findall(r"^\| (\S.*?) \| (.*?) \|", capsys.readouterr().out, re.MULTILINE)
    for name in ("wdiff", "dwdiff", "redlines", "text-matcher", "alcove-dux", "sentence-plagiarism"):
        assert [told for tool, told in rows if tool == name] == [f"left out: {name} is not installed"]
    for name in ("srccompare, facts", "srccompare, passages", "difflib"):
        assert [tool for tool, _ in rows].count(name) == 3
    assert not list(tmp_path.iterdir())


def test_srccompare_keeps_what_it_reached_on_the_seeds() -> None:
    """Every place is found and every difference named, in either order, and little beyond."""
    gold = read_gold()
    for each in (gold, turned(gold)):
        found = pair.scores((ours.PEER,), each)["srccompare, facts"]
        assert min(found.values.values()) >= 0.95
        assert found.outside <= 0.1
        assert (found.named, found.false) == (found.differences, 0)


def test_a_summary_has_a_row_for_each_tool(monkeypatch: pytest.MonkeyPatch) -> None:
    """With mean and share outside of both orders."""
    monkeypatch.setattr(pair, "PEERS", (words.PEER,))
    (row,) = pair.summary(read_gold()).splitlines()[2:]
    assert re.fullmatch(r"\| difflib( \| (0|1|\.\d\d)){4} \|", row)


def test_the_page_has_every_table() -> None:
    """Each part was run and written, and none says so of a part that is gone."""
    text = PAGE.read_text(encoding="utf-8")
    assert re.findall(r"<!-- (\w+): written by", text) == re.findall(r"<!-- end of (\w+) -->", text)
    assert set(re.findall(r"<!-- (\w+): written by", text)) == set(everything.PARTS)
    for name in everything.PARTS:
        assert placed(text, name, "") != text
    assert pair_room.programs().parent.name in text

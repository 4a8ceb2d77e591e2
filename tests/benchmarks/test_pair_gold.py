"""The marks on the seed articles point where they say, also when paragraphs are turned around."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from pair_gold import SEEDS, Gold, in_letters, read_gold, turned

ROOT = Path(__file__).parents[2]
MARKS: dict[str, Any] = json.loads((ROOT / "benchmarks" / "pair_gold.json").read_text(encoding="utf-8"))
TEXTS = {side: (SEEDS / MARKS["articles"][side]).read_bytes().decode() for side in "ab"}
DIFFERENCES = [row["difference"] for row in MARKS["groups"] if "difference" in row]
PAIRS = [*MARKS["groups"], *MARKS["also"]]
SPANS = [
    *((side, row[side]) for row in PAIRS for side in "ab"),
    *((side, span) for row in DIFFERENCES for side in "ab" for span in row[side]),
]


@pytest.mark.parametrize(("side", "span"), SPANS)
def test_a_mark_slices_back(side: str, span: dict[str, Any]) -> None:
    """An article that is edited without its marks fails here, not in the scores."""
    assert TEXTS[side][span["start"] : span["end"]] == span["text"]


def test_groups_share_no_letter() -> None:
    """No place counts twice; the ids are unlike."""
    for side in "ab":
        spans = sorted((row[side]["start"], row[side]["end"]) for row in MARKS["groups"])
        assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    names = [row["id"] for row in MARKS["groups"]]
    assert len(set(names)) == len(names) == 12


def test_the_differing_words_belong_to_their_group() -> None:
    """Only what a quotation leaves out stands outside of it, right behind."""
    for row in MARKS["groups"]:
        for side in "ab":
            for span in row.get("difference", {}).get(side, ()):
                inside = row[side]["start"] <= span["start"] < span["end"] <= row[side]["end"]
                cut = span["start"] - row[side]["end"] in (1, 2)
                assert inside or (row["difference"]["name"] == "shortened" and cut)


def _quoted(gold: Gold) -> list[tuple[str, ...]]:
    """Return the words of all marks of a pair."""
    rows: list[tuple[str, ...]] = []
    for group in gold.groups:
        difference = group.difference
        a, b = (difference.a, difference.b) if difference else ((), ())
        rows.append((gold.a[slice(*group.a)], gold.b[slice(*group.b)]))
        rows.append(tuple(gold.a[slice(*span)] for span in a) + tuple(gold.b[slice(*span)] for span in b))
    return rows + [(gold.a[slice(*a)], gold.b[slice(*b)]) for a, b in gold.also]


def test_turned_around_every_mark_has_the_same_words() -> None:
    """The headline stays, all other paragraphs change places, B is left alone."""
    gold = read_gold()
    other = turned(gold)
    assert other.b == gold.b
    assert other.a != gold.a
    assert _quoted(other) == _quoted(gold)
    lines, moved = (text.split("\n\n") for text in (gold.a.strip(), other.a.strip()))
    assert moved == [lines[0], *lines[:0:-1]]


def test_marks_of_whole_segments_are_read(tmp_path: Path) -> None:
    """What must be found is a group; what is optional is not asked for."""
    texts = {"A": "A mill burnt.\nNobody was hurt.", "B": "Fire at the mill.\nIt burnt down.\nAll are well."}
    articles = {}
    for side, text in texts.items():
        (tmp_path / f"{side}.txt").write_text(text, encoding="utf-8")
        lines = text.split("\n")
        starts = [text.index(line) for line in lines]
        segments = [
            {"id": f"{side}{n}", "start": start, "end": start + len(line)}
            for n, (start, line) in enumerate(zip(starts, lines, strict=True))
        ]
        articles[side] = {"file": f"{side}.txt", "segments": segments}
    linked = [
        {"a": "A0", "b": "B1", "label": "paraphrase", "required": True},
        {"a": "A1", "b": "B2", "label": "partial", "required": False},
    ]
    marks = {
        "articles": articles,
        "alignment_groups": [{"pairs": linked}],
        "optional_pairs": [{"a": "A0", "b": "B0"}],
    }
    (tmp_path / "gold.json").write_text(json.dumps(marks), encoding="utf-8")
    gold = read_gold(tmp_path)
    assert [(group.id, group.kind) for group in gold.groups] == [("A0-B1", "paraphrase")]
    assert gold.b[slice(*gold.groups[0].b)] == "It burnt down."
    assert [gold.b[slice(*b)] for _, b in gold.also] == ["All are well.", "Fire at the mill."]
    assert in_letters(gold, (0, 6), (0, 4)) == (0, 5, 0, 4)


def test_a_folder_without_marks_is_refused(tmp_path: Path) -> None:
    """Nothing is scored against nothing."""
    with pytest.raises(FileNotFoundError, match=r"gold\.json"):
        read_gold(tmp_path)

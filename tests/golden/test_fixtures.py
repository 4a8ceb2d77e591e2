from __future__ import annotations

import json
import runpy
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
TOOL: dict[str, Any] = runpy.run_path(str(ROOT / "tools" / "update_goldens.py"))
CASES: list[Path] = TOOL["cases"]()


def test_there_are_cases() -> None:
    """An empty folder of fixtures would make the tests below say nothing."""
    assert len(CASES) >= 2


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_case_has_at_least_two_articles_and_says_what_is_tricky(case: Path) -> None:
    """A folder without notes is no case."""
    assert (case / "b.txt").exists()
    assert (case / "notes.md").read_text(encoding="utf-8").startswith("# ")


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_the_outputs_are_the_expected_ones(case: Path) -> None:
    """Text and JSON are, letter for letter, what the folder holds; `make goldens` rewrites them."""
    for name, text in TOOL["outputs"](case).items():
        path = case / name
        assert path.exists(), f"{case.name}/{name} is missing: run `make goldens` and read what it writes"
        assert text == path.read_text(encoding="utf-8"), f"{case.name}/{name} has changed: `make goldens`"


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_no_letter_of_a_compared_sentence_is_lost_between_article_and_report(case: Path) -> None:
    """Each compared sentence stands in full in the text, as shared, as unique or as a divergence."""
    comparison = TOOL["compare"](case)
    report = TOOL["_render"](comparison, "expected-100000.txt")
    told = {m.sentence for f in comparison.shared if f.relation != "verbatim" for m in f.mentions}
    told |= {s for u in comparison.unique for s in u.sentences}
    for source in comparison.sources:
        text = source.witness.article.text
        for sentence in source.witness.sentences:
            if sentence.id in told and text[sentence.start : sentence.end].isprintable():
                assert text[sentence.start : sentence.end] in report


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_the_expected_json_speaks_of_the_articles_in_the_folder(case: Path) -> None:
    """The digests are those of the files, so nobody edits an article and forgets the rest."""
    import hashlib  # noqa: PLC0415 - here only

    expected = json.loads((case / "expected.json").read_text(encoding="utf-8"))
    digests = [
        hashlib.sha256(path.read_bytes().removeprefix(b"\xef\xbb\xbf")).hexdigest()
        for path in sorted(case.glob("[a-z].txt"))
    ]
    assert [a["sha256"] for a in expected["articles"]] == digests

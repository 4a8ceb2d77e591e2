from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from srccompare.checks.checking import check

if TYPE_CHECKING:
    from srccompare.checks.model import Finding

CASE = Path(__file__).parents[3] / "fixtures" / "draft-summary"
SOURCES = [CASE / "sources"]

MISTAKES = [
    ("SC201", "Everybody has to boil", "Nobody has to boil", "Everybody has to boil water"),
    (
        "SC204",
        "I will never trust the water from this tap again",
        "My children have drunk this water all summer",
        "",
    ),
    ("SC301", "held 43 micrograms", "held 34 micrograms", "43"),
    ("SC402", "tannery, buried", "tannery, may have buried", "buried"),
]


def found(text: str, folder: Path) -> list[Finding]:
    """Return the findings of a draft held to the sources of the case."""
    draft = folder / "draft.md"
    draft.write_text(text, encoding="utf-8")
    return list(check([draft], against=SOURCES).findings)


def test_a_good_summary_raises_nothing() -> None:
    """A summary that takes over, merges and shortens sentences of its sources has no finding."""
    assert check([CASE / "good.md"], against=SOURCES).findings == ()


def test_a_summary_with_four_mistakes_raises_these_four_and_nothing_else() -> None:
    """Each mistake is found once, at its words, in the draft alone."""
    findings = check([CASE / "summary.md"], against=SOURCES).findings
    assert sorted(each.code for each in findings) == [code for code, *_ in MISTAKES]
    for each in findings:
        wrong, at = next((wrong, at) for code, wrong, _, at in MISTAKES if code == each.code)
        assert each.at.text.startswith(at or wrong)
        assert each.at.article.endswith("summary.md")
        assert all("sources" in place.article for place in each.related)


@pytest.mark.parametrize(("code", "wrong", "right", "_at"), MISTAKES)
def test_each_mistake_alone_is_found_alone(
    tmp_path: Path, code: str, wrong: str, right: str, _at: str
) -> None:
    """No finding hangs on another mistake."""
    good = (CASE / "good.md").read_text(encoding="utf-8")
    assert right in good
    assert [each.code for each in found(good.replace(right, wrong), tmp_path)] == [code]


def test_sources_are_never_blamed(tmp_path: Path) -> None:
    """Sources that contradict each other are no fault of a draft that follows one of them."""
    (tmp_path / "one.txt").write_text("The fire in Hult destroyed 14 houses on Monday.", encoding="utf-8")
    (tmp_path / "two.txt").write_text("The fire in Hult destroyed 41 houses on Monday.", encoding="utf-8")
    draft = tmp_path / "draft.txt"
    draft.write_text("On Monday the fire in Hult destroyed 14 houses.", encoding="utf-8")
    sources = [tmp_path / "one.txt", tmp_path / "two.txt"]
    assert check([draft], against=sources).findings == ()
    draft.write_text("On Monday the fire in Hult destroyed 27 houses.", encoding="utf-8")
    assert [each.code for each in check([draft], against=sources).findings] == ["SC301"]

"""A quotation that was altered is one finding, with what its alteration means."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from srccompare import Article, compare
from srccompare.comparison.inside import differing_spans, parts, strengthened
from srccompare.comparison.model import DetailKind, Divergence, DivergenceRelation, Mention, SpanEdit
from srccompare.text.spans import Span

if TYPE_CHECKING:
    from srccompare.comparison.result import Comparison
    from srccompare.severity import Severity

NOTE = "small words or forms differ"


def _altered(severity: Severity = "warning", *, relation: DivergenceRelation = "altered") -> Divergence:
    """Return a quotation of a hundred letters from 100 on, of which A has "not" at 120 and B nothing."""
    edit = SpanEdit(Span(120, 123), Span(119, 119))
    a, b = Mention("A", 100, 200), Mention("B", 100, 196)
    return Divergence("quotation", relation, a, b, (edit,), NOTE, severity=severity)


def _detail(
    kind: DetailKind, a: tuple[int, int], b: tuple[int, int], severity: Severity = "error", other: str = "B"
) -> Divergence:
    """Return a divergence of two stretches."""
    return Divergence(kind, "differs", Mention("A", *a), Mention(other, *b), note="denied", severity=severity)


@pytest.mark.parametrize(
    "detail",
    [
        _detail("polarity", (300, 309), (300, 305)),
        _detail("polarity", (90, 123), (119, 125)),
        _detail("polarity", (120, 129), (190, 199)),
        _detail("polarity", (140, 149), (136, 145)),
        _detail("polarity", (120, 129), (119, 125), other="C"),
        _detail("attribution", (100, 200), (100, 196)),
        _detail("quotation", (120, 129), (119, 125)),
    ],
    ids=[
        "elsewhere",
        "out to the left",
        "out to the right",
        "beside the edit",
        "another article",
        "who",
        "quote",
    ],
)
def test_what_is_another_finding_is_no_part(detail: Divergence) -> None:
    """Only what differs in the very words in which the quotation differs is told with it."""
    assert parts([_altered(), detail]) == {}
    assert parts([detail, _altered()]) == {}


def test_a_quotation_that_is_cut_or_printed_otherwise_has_no_parts() -> None:
    """What a shortened quotation leaves out, another sentence may still deny."""
    assert parts([_altered(relation="shortened"), _detail("polarity", (120, 129), (119, 125))]) == {}


@pytest.mark.parametrize("kind", ["polarity", "certainty", "figure", "date", "name", "wording"])
def test_what_the_alteration_means_is_a_part(kind: DetailKind) -> None:
    """Whichever comes first, and whatever its kind."""
    inner = _detail(kind, (120, 129), (119, 125))
    assert parts([_altered(), inner]) == {1: 0}
    assert parts([inner, _altered()]) == {0: 1}


def test_a_third_article_that_prints_the_same_has_the_same_parts() -> None:
    """Its mention is one of the first two of the part, and a further one of the quotation."""
    third = replace(_altered(), also=(Mention("C", 500, 600),))
    c, b = Mention("C", 520, 529), Mention("B", 119, 125)
    inner = Divergence("polarity", "differs", c, b, severity="error")
    assert ("C", 520, 523) in list(differing_spans(third))
    assert parts([third, inner]) == {1: 0}


def test_a_quotation_is_as_grave_as_its_gravest_part() -> None:
    """It says why, and a milder part changes nothing."""
    inner = _detail("polarity", (120, 129), (119, 125))
    assert [(each.severity, each.note) for each in strengthened([inner, _altered()])] == [
        ("error", "denied"),
        ("error", f"{NOTE}; denied"),
    ]
    mild = replace(inner, severity="note")
    assert strengthened([mild, _altered()]) == [mild, _altered()]


def _compared(a: str, b: str) -> Comparison:
    """Compare two invented reports that quote one mayor."""
    about = (
        "The town of Westhaven runs a ferry to the island of Linsey, and its mayor met the press on Monday."
    )
    said = "“{}” Mayor Lena Ortiz told reporters on Monday."
    return compare([Article.from_text(f"{about}\n\n{said.format(each)}\n") for each in (a, b)])


def test_the_json_keeps_the_parts_and_says_what_they_are_part_of() -> None:
    """Who asks for polarity finds it; who counts findings leaves out what is part of one."""
    found = _compared(
        "We will not close the ferry line this winter, and we may raise fares by 10 percent,",
        "We will close the ferry line this winter, and we will raise fares by 40 percent,",
    ).to_dict()["divergences"]
    by_kind = {row["kind"]: row for row in found}
    assert set(by_kind) == {"quotation", "polarity", "certainty", "figure"}
    whole = by_kind.pop("quotation")
    assert whole["part_of"] is None
    assert {row["part_of"] for row in by_kind.values()} == {whole["id"]}


def test_what_differs_beside_the_quotation_stays_a_finding() -> None:
    """A turned denial in the words of the article itself is nobody's part."""
    said = (
        "We will not close the ferry line this {},” Ortiz said. The council {} the new fares. “It was late,"
    )
    a, b = said.format("winter", "did not approve"), said.format("spring", "approved")
    found = _compared(a, b).to_dict()["divergences"]
    assert ("polarity", None) in {(row["kind"], row["part_of"]) for row in found}

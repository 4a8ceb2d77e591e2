"""A statement against the report that somebody denied it."""

from __future__ import annotations

import pytest

import srccompare

# Each row is right on both sides: no warning, in either order.
NOTHING = [
    # the same denial, however it is put
    (
        "The harbor board denied that it sold the crane to a rival port.",
        "The harbor board rejected claims that it sold the crane to a rival port.",
    ),
    (
        "The harbor board denied that it sold the crane to a rival port.",
        "The harbor board disputed reports that it sold the crane to a rival port.",
    ),
    (
        "The harbor board denied that it sold the crane to a rival port, its lawyer said.",
        "The harbor board denied it sold the crane to a rival port, according to its lawyer.",
    ),
    (
        "The harbor board denied that it sold the crane to a rival port.",
        "The harbor board said it had not sold the crane to a rival port.",
    ),
    # another clause is denied than is stated
    (
        "The harbor board, which sold the crane to a rival port, denied that it broke the law.",
        "The harbor board sold the crane to a rival port.",
    ),
    (
        "The harbor board denied that it knew who sold the crane to a rival port.",
        "The harbor board sold the crane to a rival port.",
    ),
    (
        "The harbor board denied that it sold the crane to a rival port in secret.",
        "The harbor board sold the crane to a rival port.",
    ),
    # said of somebody else, or wanted, agreed, refused
    (
        "The harbor board denied that it sold the crane to a rival port.",
        "A cousin of the harbor board sold the crane to a rival port.",
    ),
    (
        "The harbor board denied that it sold the crane to a rival port.",
        "The town council sold the crane to a rival port.",
    ),
    (
        "The harbor board denied that it sold the crane to a rival port.",
        "The harbor board refused to sell the crane to a rival port.",
    ),
    (
        "The harbor board denied that it sold the crane to a rival port.",
        "The harbor board may have sold the crane to a rival port.",
    ),
    (
        "The harbor board denied that it sold the crane to a rival port.",
        "The harbor board was accused of having sold the crane to a rival port.",
    ),
    (
        "The harbor board denied that it sold the crane to a rival port.",
        "Prosecutors allege that the harbor board sold the crane to a rival port.",
    ),
    # both sides of the matter, in two sentences
    (
        "The harbor board denied that it sold the crane to a rival port.",
        "Prosecutors say the harbor board sold the crane to a rival port. It denies the charge.",
    ),
    (
        (
            "Prosecutors say the harbor board sold the crane to a rival port. "
            "The harbor board denied that it sold the crane to a rival port."
        ),
        "Prosecutors say the harbor board sold the crane to a rival port.",
    ),
    (
        "The harbor board denied that it sold the crane to a rival port.",
        "The harbor board sold the crane to a rival port, prosecutors say. Its lawyer called that untrue.",
    ),
    # twice denied, no denial, a denial given up
    (
        "The harbor board did not deny that it sold the crane to a rival port.",
        "The harbor board sold the crane to a rival port.",
    ),
    (
        "The harbor board never denied that it sold the crane to a rival port.",
        "The harbor board sold the crane to a rival port.",
    ),
    (
        "Nobody on the harbor board denied that it sold the crane to a rival port.",
        "The harbor board sold the crane to a rival port.",
    ),
    (
        "The harbor board denied that it never sold the crane to a rival port.",
        "The harbor board sold the crane to a rival port.",
    ),
    (
        "The harbor board had denied that it sold the crane to a rival port.",
        "The harbor board sold the crane to a rival port.",
    ),
    (
        "The harbor board denied that it sold the crane to a rival port, but later admitted it.",
        "The harbor board sold the crane to a rival port.",
    ),
    (
        "The harbor board denied that it sold the crane to a rival port.",
        "The harbor board's chairman sold the crane to a rival port.",
    ),
    (
        "The harbor board denied that it sold the crane to a rival port.",
        "While at the harbor board, he sold the crane to a rival port.",
    ),
    (
        "The harbor board had denied that the crane was sold to a rival port.",
        "The crane was sold to a rival port.",
    ),
    (
        "Police believe the harbor board denied that it sold the crane to a rival port.",
        "Police believe the harbor board sold the crane to a rival port.",
    ),
    (
        (
            "Prosecutors have proof that the crane was sold by the board to a rival port. "
            "The harbor board denied that it sold the crane to a rival port."
        ),
        "The harbor board sold the crane to a rival port.",
    ),
    # perhaps another occasion
    (
        "The harbor board denied that it sold the crane to a rival port.",
        "The harbor board sold the crane to a rival port in the spring of the great flood of Orvik.",
    ),
    # questions and conditions
    (
        "The harbor board denied that it sold the crane to a rival port.",
        "Has the harbor board sold the crane to a rival port?",
    ),
    (
        "The harbor board denied that it sold the crane to a rival port.",
        "The question is whether the harbor board sold the crane to a rival port.",
    ),
    (
        "The harbor board denied that it sold the crane to a rival port.",
        "If the harbor board sold the crane to a rival port, it broke the law.",
    ),
    (
        "Unless the harbor board denied that it sold the crane to a rival port, it must resign.",
        "The harbor board sold the crane to a rival port.",
    ),
]

DISAVOWED = [
    (
        "The harbor board has repeatedly denied that it sold the crane to a rival port.",
        "The harbor board sold the crane to a rival port.",
    ),
    (
        "The harbor board denied that it sold the crane to a rival port.",
        "The harbor board sold the crane to a rival port.",
    ),
    (
        "The harbor board denied that it had sold the crane to a rival port.",
        "The harbor board sold the crane to a rival port, officials said.",
    ),
    (
        "The harbor board denies it sold the crane to a rival port.",
        "Officials said the harbor board sold the crane to a rival port.",
    ),
    (
        "The harbor board rejected claims that it sold the crane to a rival port.",
        "The harbor board has sold the crane to a rival port.",
    ),
    (
        "The harbor board dismissed the report that it sold the crane to a rival port.",
        "The harbor board sold the crane to a rival port.",
    ),
    (
        "The harbor board denied that it would sell the crane to a rival port.",
        "The harbor board will sell the crane to a rival port.",
    ),
    (
        "The harbor board denied that the crane was sold to a rival port.",
        "The crane was sold to a rival port.",
    ),
    (
        "Ada Quill denied that she had taken gifts from the brewery, her lawyer said.",
        "Ada Quill had taken gifts from the brewery, police said.",
    ),
]


def _polarity(one: str, other: str) -> list[tuple[str | None, str, tuple[str | None, ...]]]:
    """Return severity, note and the texts of each difference of polarity."""
    articles = [srccompare.Article.from_text(text) for text in (one, other)]
    return [
        (detail.severity, detail.note, tuple(mention.value for mention in detail.mentions))
        for detail in srccompare.compare(articles).divergences
        if detail.kind == "polarity"
    ]


@pytest.mark.parametrize(("one", "other"), NOTHING)
def test_no_statement_is_set_against_a_denial_of_something_else(one: str, other: str) -> None:
    """Nothing is said, in either order, where both reports may be right as they stand."""
    assert [row for row in _polarity(one, other) + _polarity(other, one) if "denied on" in row[1]] == []


@pytest.mark.parametrize(("denied", "stated"), DISAVOWED)
def test_a_statement_against_its_denial_is_a_warning(denied: str, stated: str) -> None:
    """One source reports a denial, the other states what was denied; each side keeps its own value."""
    assert _polarity(denied, stated) == [("warning", "denied on one side only", ("denied", "asserted"))]
    assert _polarity(stated, denied) == [("warning", "denied on one side only", ("asserted", "denied"))]

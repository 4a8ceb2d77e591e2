"""SC201: a quotation whose words differ from those that another article prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.checks.model import Option, Rule
from srccompare.checks.rules.cases import cases, edits_of, hit, printed
from srccompare.checks.rules.divergent import divergences
from srccompare.checks.rules.saying import contrasted, member, opening

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from srccompare.checks.model import Hit, Story, Value
    from srccompare.checks.rules.cases import Case
    from srccompare.comparison.model import Divergence
    from srccompare.severity import Severity

Place = tuple[str, int, int]

_SHOWN = 3
_NEAR = 12  # characters


def check(story: Story, values: Mapping[str, Value]) -> Iterator[Hit]:
    """Yield each quotation that two articles print in different words, once."""
    # NOTE: as the comparison weighs them: what was said, small words and forms, spelling and brackets.
    wanted = ["error", *["warning"] * bool(values["small"]), *["note"] * bool(values["spelling"])]
    altered = (
        each
        for each in divergences(story, "quotation", ("altered",))
        if each.severity in wanted and not _is_cut_between(story, each)
    )
    apart = _two_speakers(story)
    for case in cases(story, altered):
        changed = edits_of(story, case)
        shown = "; ".join(contrasted(*pair) for pair in changed[:_SHOWN])
        more = f" and {len(changed) - _SHOWN} more" if len(changed) > _SHOWN else ""
        yield hit(
            story,
            case,
            f"quotation differs from {{}}: {shown}{more}",
            [*map(opening, printed(story, case)), *(word for pair in changed for word in pair)],
            edits=changed,
            note=_note(case, apart),
            severity=_severity(story, case.detail),
        )


def _two_speakers(story: Story) -> set[frozenset[Place]]:
    """Return each two places whose words are given to two people."""
    told = story.comparison.divergences if story.comparison else ()
    apart = (each for each in told if each.kind == "attribution" and not each.edits)
    return {frozenset((each.a[:3], each.b[:3])) for each in apart if each.a.value and each.b.value}


def _note(case: Case, apart: Container[frozenset[Place]]) -> str:
    """Say how the words differ and, where they are two people, whom either article quotes."""
    here, there = case.here, case.there[0]
    speakers = f"given to {here.value} here, to {there.value} there"
    return "; ".join(filter(None, (case.detail.note, speakers * (frozenset((here[:3], there[:3])) in apart))))


def _severity(story: Story, detail: Divergence) -> Severity | None:
    """Return how grave a difference is: small words are worth a warning in a draft, else a note."""
    if detail.severity == "warning" and not story.held:
        return "note"
    return None if detail.severity == "error" else detail.severity


def _is_cut_between(story: Story, detail: Divergence) -> bool:
    """Return whether nothing differs but that one side leaves words out where it closes its marks.

    “We are late,” she said. “We are sorry.” need not be all that she said in between.
    """
    texts = [member(story, mention.article).source.witness.folded for mention in (detail.a, detail.b)]
    return all(
        any(
            here.start == here.end and _closes(text, here.start)
            for text, here in zip(texts, edit, strict=True)
        )
        for edit in detail.edits
    )


def _closes(folded: str, at: int) -> bool:
    """Return whether a quotation mark stands between an offset and the next word."""
    rest = folded[at : at + _NEAR]
    gap = next((rest[:n] for n, letter in enumerate(rest) if letter.isalnum()), rest)
    return '"' in gap


RULE = Rule(
    code="SC201",
    name="altered-quotation",
    summary="A quotation differs from the same quotation in another article.",
    severity="error",
    check=check,
    options=(
        Option("small", default=True, help="also report differences in small words and word forms"),
        Option("spelling", default=False, help="also report different spellings and editors' brackets"),
    ),
)

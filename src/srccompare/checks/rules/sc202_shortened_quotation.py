"""SC202: a quotation that stops before the clause that limits it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.checks.model import Option, Rule
from srccompare.checks.rules.cases import cases, edits_of, hit, printed
from srccompare.checks.rules.divergent import divergences
from srccompare.checks.rules.saying import opening, quoted
from srccompare.comparison.quotations.weighing import limiting_word, negating_word
from srccompare.text.normalize import fold
from srccompare.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from srccompare.checks.model import Hit, Story, Value
    from srccompare.comparison.model import Divergence


def check(story: Story, values: Mapping[str, Value]) -> Iterator[Hit]:
    """Yield each quotation that leaves out what limits it, once."""
    wanted = ("warning", "note") if values["sentences"] else ("warning",)
    shortened = (each for each in divergences(story, "quotation", ("shortened",)) if each.severity in wanted)
    for case in cases(story, shortened, lambda detail: _shorter(story, detail)):
        changed = edits_of(story, case)
        cut = max((there for here, there in changed if not here), key=_limits)
        yield hit(
            story,
            case,
            f"quotation leaves out what qualifies it in {{}}: {quoted(cut)}",
            [opening(printed(story, case)[0]), opening(cut)],
            edits=changed,
        )


def _shorter(story: Story, detail: Divergence) -> int | None:
    """Return the side (0 or 1) of a divergence that leaves out the most limiting words."""
    texts = {each.siglum: each.source.witness.folded for each in story.members}
    a, b = texts[detail.a.article], texts[detail.b.article]
    cuts = [(_limits(b[slice(*edit.b)]), 0) for edit in detail.edits if _empty(*edit.a)]
    cuts += [(_limits(a[slice(*edit.a)]), 1) for edit in detail.edits if _empty(*edit.b)]
    return max(cuts, default=(0, None))[1]


def _empty(start: int, end: int) -> bool:
    """Return whether a span is empty."""
    return start == end


def _limits(cut: str) -> int:
    """Say how surely words limit those beside them: 2 by how they begin, 1 by a denial, 0 not at all."""
    words = tokenize(fold(cut)).words
    if limiting_word(words, 0) is not None:
        return 2
    return int(negating_word(words, 0, len(words)) is not None)


RULE = Rule(
    code="SC202",
    name="shortened-quotation",
    summary="A quotation leaves out the clause that qualifies it.",
    severity="warning",
    check=check,
    options=(
        Option(
            "sentences",
            default=False,
            help="also report a quotation that stops before a separate sentence that qualifies it (But …)",
        ),
    ),
)

"""SC201: a quotation whose words differ from those that another article prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.checks.model import Option, Rule
from srccompare.checks.rules.cases import cases, edits_of, hit, printed
from srccompare.checks.rules.divergent import divergences
from srccompare.checks.rules.saying import contrasted, opening

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from srccompare.checks.model import Hit, Story, Value

_SHOWN = 3


def check(story: Story, values: Mapping[str, Value]) -> Iterator[Hit]:
    """Yield each quotation that two articles print in different words, once."""
    # NOTE: as the comparison weighs them: what was said, small words and forms, spelling and brackets.
    wanted = ["error", *["warning"] * bool(values["small"]), *["note"] * bool(values["spelling"])]
    altered = (each for each in divergences(story, "quotation", ("altered",)) if each.severity in wanted)
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
            note=case.detail.note,
            severity=None if case.detail.severity == "error" else case.detail.severity,
        )


RULE = Rule(
    code="SC201",
    name="altered-quotation",
    summary="A quotation says something else than the same quotation in another article.",
    severity="error",
    check=check,
    options=(
        Option("small", default=False, help="report differences of small words and of forms, too"),
        Option("spelling", default=False, help="report other spellings and editors' brackets, too"),
    ),
)

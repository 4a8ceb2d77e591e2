"""SC304: another name stands in the place of a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.checks.model import Option, Rule
from srccompare.checks.rules.cases import cases, divergences, hit, printed
from srccompare.checks.rules.saying import contrasted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from srccompare.checks.model import Hit, Story, Value
    from srccompare.comparison.model import Detail

# NOTE: of a land and its people ("Norway", "Norwayan") neither is misspelt.
_FORMS = ("n", "an", "s", "i", "ese", "ish")


def check(story: Story, values: Mapping[str, Value]) -> Iterator[Hit]:
    """Yield each name in whose place another article has another one, or another spelling, once."""
    other = (each for each in divergences(story, "name") if each.severity == "warning")
    for case in cases(story, other):
        pair = printed(story, case)
        message = f"another name than in {{}}: {contrasted(*pair)}"
        yield hit(story, case, message, pair, edits=(pair,))
    if not values["spelling"]:
        return
    for case in cases(story, filter(_is_spelling, divergences(story, "name"))):
        pair = printed(story, case)
        message = f"name spelt otherwise than in {{}}: {contrasted(*pair)}"
        yield hit(story, case, message, pair, edits=(pair,), severity="note")


def _is_spelling(detail: Detail) -> bool:
    """Tell whether a divergence is one of two spellings."""
    first, second = (mention.value or "" for mention in detail.mentions[:2])
    short, long = sorted((first, second), key=len)
    derived = long.startswith(short) and long[len(short) :] in _FORMS and " " not in long
    return detail.note.startswith("spelling:") and not derived


RULE = Rule(
    code="SC304",
    name="conflicting-name",
    summary="Another name stands in the place of a name.",
    severity="warning",
    check=check,
    options=(
        Option("spelling", default=True, help="report a name that two articles spell differently, too"),
    ),
)

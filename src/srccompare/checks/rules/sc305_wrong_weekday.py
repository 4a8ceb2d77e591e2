"""SC305: a weekday does not fit the date printed beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.checks.model import Hit, Rule
from srccompare.checks.rules.saying import of_member, quoted, to_mend, words
from srccompare.checks.rules.weekdays import wrong_weekdays
from srccompare.text.closed_classes import WEEKDAYS, WHOLE_WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from srccompare.checks.model import Story, Value

_DAYS = {number: name.title() for name, number in WEEKDAYS.items() if name in WHOLE_WEEKDAYS}


def check(story: Story, values: Mapping[str, Value]) -> Iterator[Hit]:  # noqa: ARG001 - has no options
    """Yield each weekday of an article whose date falls on another one; without a year it is less sure."""
    for member in to_mend(story):
        for each in wrong_weekdays(story, member):
            text, right = words(member, each.span), _DAYS[each.day.weekday()]
            message = f"{quoted(text)} is a {right}" + ("" if each.whole else f" in {each.day.year}")
            hit = Hit(of_member(member, *each.span), (), message, (text,))
            yield hit if each.whole else hit._replace(severity="warning")


RULE = Rule(
    code="SC305",
    name="wrong-weekday",
    summary="A weekday does not fit the date printed beside it.",
    severity="error",
    check=check,
)

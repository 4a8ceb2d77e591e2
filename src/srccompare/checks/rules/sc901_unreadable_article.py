"""SC901: an article that cannot be read, or that has no words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.checks.model import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from srccompare.checks.model import Hit, Story, Value


def check(story: Story, values: Mapping[str, Value]) -> Iterator[Hit]:  # noqa: ARG001 - see below
    """Yield nothing: what cannot be read is in no story, so the checking itself reports it."""
    yield from ()


RULE = Rule(
    code="SC901",
    name="unreadable-article",
    summary="An article cannot be read, or has no words.",
    severity="error",
    check=check,
)

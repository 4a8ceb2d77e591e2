"""SC901: an article that cannot be read, or that has no words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.checks.model import Hit, Rule
from srccompare.checks.rules.saying import of_member

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from srccompare.checks.model import Story, Value


def check(story: Story, values: Mapping[str, Value]) -> Iterator[Hit]:  # noqa: ARG001 - has no options
    """Yield each article without words; what cannot be read is in no story, so the checking reports it."""
    for each in (*story.members, *story.copies):
        if not each.source.witness.tokens.words:
            end = len(each.source.witness.article.text)
            yield Hit(of_member(each, 0, end), (), "this article has no words", (each.id,))


RULE = Rule(
    code="SC901",
    name="unreadable-article",
    summary="An article cannot be read, or has no words.",
    severity="error",
    check=check,
)

"""Put a finding into words: stretches of articles in quotes, and the other article by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.checks.model import Spot

if TYPE_CHECKING:
    from srccompare.checks.model import Member, Story
    from srccompare.comparison.model import Mention
    from srccompare.text.spans import Span

_LONGEST = 60
"""The characters of a quoted stretch that a message prints; a report shows the passage itself."""
_OPENING = 8
"""The words by which a passage is recognised."""


def contrasted(here: str, there: str) -> str:
    """Put two wordings against each other: `“will” here, “may” there`."""
    if not there:
        return f"{quoted(here)} only here"
    return f"{quoted(here)} here, {quoted(there)} there" if here else f"{quoted(there)} missing here"


def quoted(text: str) -> str:
    """Return a stretch of an article in curly quotes, cut in the middle where it is long."""
    if len(text) > _LONGEST:
        text = f"{text[: _LONGEST // 2].rstrip()} … {text[-_LONGEST // 2 :].lstrip()}"
    return f"“{text}”"


def opening(text: str) -> str:
    """Return the first words of a passage."""
    return " ".join(text.split()[:_OPENING])


def words(each: Member, place: Spot | Mention | Span) -> str:
    """Return a stretch of an article, on one line."""
    return " ".join(each.source.witness.article.text[place.start : place.end].split())


def member(story: Story, siglum: str) -> Member:
    """Return the member of a story with a siglum."""
    return next(each for each in story.members if each.siglum == siglum)


def to_mend(story: Story) -> tuple[Member, ...]:
    """Return the members in which a finding may stand: the drafts where sources are set apart, else all."""
    return tuple(each for each in story.members if not (story.held and each.is_source))


def sources_of(story: Story) -> tuple[Member, ...]:
    """Return the members that drafts are checked against."""
    return tuple(each for each in story.members if each.is_source)


def of_member(each: Member, start: int, end: int) -> Spot:
    """Point at a stretch of a member."""
    return Spot(each.siglum, start, end)

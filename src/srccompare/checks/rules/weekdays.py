"""Find the weekdays of an article that do not fit the date printed beside them."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from srccompare.checks.rules.covering import Cover
from srccompare.checks.rules.dated import dated
from srccompare.checks.rules.saying import sources_of
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.checks.model import Member, Story
    from srccompare.checks.rules.dated import Dated

# NOTE: the last country of Europe gave up the old calendar in 1923; an earlier day may be one of either.
_FIRST_YEAR = 1924
_NEAR_DAYS = 60
"""The most days between publication and a date without its year that is taken for one of the same year."""
_DENIED = 2
"""The words before a weekday that may deny it ("not on Tuesday, May 5")."""
_CORRECTING = word_set("""
    correction corrections corrected corrects correcting misprint misprinted misstated
    incorrect incorrectly erroneous erroneously wrongly mistaken mistakenly
""")
"""Words of a sentence that speaks of a mistake instead of making one."""


def wrong_weekdays(story: Story, member: Member) -> Iterator[Dated]:
    """Yield the weekdays of an article that are not those of their dates, unless a source has both.

    What somebody said stands, and so does what the sentence itself puts right.
    """
    found = tuple(dated(member))
    wrong = [each for each in found if _is_wrong(member, each)]
    if not wrong:
        return
    known = {(each.sentence, each.day) for each in found if _fits(each)}
    sourced = {(each.weekday, each.day) for source in sources_of(story) for each in dated(source)}
    # NOTE: in "on Sunday, May 3, 2000 people marched" the number may be a year or a crowd.
    facts = member.source.facts
    kept = Cover([*((q.start, q.end) for q in facts.quotations), *((f.start, f.end) for f in facts.figures)])
    for each in wrong:
        excused = (each.sentence, each.day) in known or (each.weekday, each.day) in sourced
        if not excused and not kept.touches(each.span) and not _corrects(member, each):
            yield each


def _is_wrong(member: Member, each: Dated) -> bool:
    """Return whether a day falls on another weekday, in the year printed or else in that of publication."""
    if _fits(each) or each.day.year < _FIRST_YEAR:
        return False
    article = member.source.witness.article
    if each.whole or article.published is None:
        return each.whole
    return article.published_from != "borrowed" and abs((each.day - article.published).days) <= _NEAR_DAYS


def _fits(each: Dated) -> bool:
    """Return whether a day falls on its weekday."""
    return each.weekday == each.day.weekday()


def _corrects(member: Member, each: Dated) -> bool:
    """Return whether a sentence reports a mistake, or that it is not on this day."""
    witness = member.source.witness
    sentence, words = witness.sentences[each.sentence], witness.tokens.words
    at = bisect_left(witness.tokens.starts, each.span.start)
    if "not" in words[max(sentence.first, at - _DENIED) : at]:
        return True
    return not _CORRECTING.isdisjoint(words[sentence.first : sentence.last])

"""The closed classes of English, each spelt out once, in lower case: months, auxiliaries, what denies.

Whoever needs a different set adds to a class or takes from it and says why, so that two
rooms differ on purpose only. Written from general knowledge.
"""

from __future__ import annotations

from srccompare.text.wordlists import word_set


def _numbered(rows: str, first: int) -> dict[str, int]:
    """Return name → number of rows between bars, counted from `first`."""
    return {name: number for number, row in enumerate(rows.split("|"), first) for name in row.split()}


def _whole(rows: str) -> frozenset[str]:
    """Return the first name of each row."""
    return frozenset(row.split()[0] for row in rows.split("|"))


_MONTHS = """january jan | february feb | march mar | april apr | may | june jun | july jul | august aug
    | september sept sep | october oct | november nov | december dec"""
_WEEKDAYS = """monday mon | tuesday tue tues | wednesday wed | thursday thu thur thurs | friday fri
    | saturday sat | sunday sun"""

MONTHS = _numbered(_MONTHS, 1)
"""Names of months, whole and short → 1..12."""
WEEKDAYS = _numbered(_WEEKDAYS, 0)
"""Names of weekdays, whole and short → 0..6, Monday first."""
WHOLE_MONTHS = _whole(_MONTHS)
SHORT_MONTHS = MONTHS.keys() - WHOLE_MONTHS
WHOLE_WEEKDAYS = _whole(_WEEKDAYS)
DAYS_AROUND = word_set("yesterday today tomorrow tonight")

ARTICLES = word_set("a an the")
DEMONSTRATIVES = word_set("this that these those")
POSSESSIVES = word_set("my your his her its our their")

BE = word_set("be am is are was were been being")
HAVE = word_set("have has had having")
DO = word_set("do does did")
MODALS = word_set("can could may might must shall should will would")
UNSETTLED_MODALS = MODALS - word_set("can must shall will")
"""Modals that leave a thing open: what can, must, shall or will be is stated."""
FINITE = (BE | HAVE | DO | MODALS) - word_set("be been being having")
"""Auxiliaries that may come first in a clause."""

CONDITIONS = word_set("if unless whether")

NEGATORS = word_set("no not never none nobody nothing nowhere neither nor cannot without")
NEGATED = word_set(
    """isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't won't wouldn't can't couldn't
    shouldn't mustn't needn't mightn't shan't ain't"""
)
"""Auxiliaries with a negation, as tokens have them."""
NEGATED_BARE = frozenset(word.replace("'", "") for word in NEGATED)
"""The same without the apostrophe, as hurried texts have them; no other words are written so but "wont"."""
NEAR_NEGATORS = word_set("hardly barely scarcely rarely seldom")
"""Words that bring a thing near to nothing: "barely survived" is not a denial of "survived"."""

# Verbs that deny, with "unable".
DENY = word_set("deny denies denied denying")
FAIL = word_set("fail fails failed failing")
REFUSE = word_set("refuse refuses refused refusing")
DECLINE = word_set("decline declines declined declining")
REJECT = word_set("reject rejects rejected rejecting")
LACK = word_set("lack lacks lacked lacking")
DENYING_VERBS = DENY | FAIL | REFUSE | DECLINE | REJECT | LACK | {"unable"}

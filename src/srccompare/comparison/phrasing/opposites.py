"""The words that turn a sentence into its opposite, and the pairs that stand for yes and no.

Written from general knowledge of news English.
"""

from __future__ import annotations

from functools import cache

from srccompare.text.closed_classes import (
    BE,
    DECLINE,
    DENYING_VERBS,
    DO,
    FAIL,
    HAVE,
    NEGATED_BARE,
    NEGATORS,
    REFUSE,
)
from srccompare.text.wordlists import word_set

# What denies; some only where "to" follows ("failed to"), see TO_FOLLOWS.
# NOTE: "nor" goes on with a denial and makes none of its own.
DENYING = (NEGATORS - {"nor"}) | NEGATED_BARE | DENYING_VERBS
TO_FOLLOWS = FAIL | REFUSE | DECLINE | {"unable"}

# Behind "no" or "not" they make something else of it: "no doubt", "not only", "no fewer than".
NO_DENIAL = word_set(
    """only just merely simply least doubt less fewer more matter later sooner wonder question mention
    surprise unlike"""
)

# After a denying word they belong to it: "no longer", "no one", "failed to".
COMPANIONS = word_set("longer one to of the any yet ever even also still way")
AUXILIARIES = BE | HAVE | DO | word_set("will would shall")

# Who or how many, where the other side has nobody or none.
COUNTED = word_set(
    """all some any every each everyone everybody everything someone somebody something most many several
    both half two three four five six seven eight nine ten eleven twelve dozens hundreds one a an the of
    people persons residents them"""
)

_PAIRS = """
without with | unable able managed | never always often once | denied admitted confirmed acknowledged
conceded confessed said | denies admits confirms acknowledges concedes says | denying admitting
confirming | deny admit confirm | rejected approved accepted adopted passed backed endorsed | rejects
approves accepts adopts passes backs endorses | reject approve accept adopt pass back endorse | rejecting
approving accepting | failed managed succeeded | refused agreed | declined agreed | refuses agrees |
neither both | rarely often | seldom often | hardly fully | supported opposed | supports opposes |
support oppose | convicted acquitted cleared | backed opposed | backs opposes | lifted imposed extended |
lift impose extend | guilty innocent | alive dead | survived died | won lost | wins loses | legal illegal
| lawful unlawful | upheld overturned | banned allowed permitted | allowed barred | possible impossible |
rose fell dropped | increased decreased | rising falling | gained lost | opened closed | opens closes |
open closed shut
"""

# Which way a figure went; where one is printed, the figures themselves tell.
COURSES = word_set("rose fell dropped increased decreased rising falling gained lost")


@cache
def _table() -> frozenset[tuple[str, str]]:
    """Return the pairs of opposites, each in both orders; the first word of a row against the others."""
    found: set[tuple[str, str]] = set()
    for row in _PAIRS.split("|"):
        first, *others = row.split()
        for other in others:
            found |= {(first, other), (other, first)}
    return frozenset(found)


def opposite(x: str, y: str) -> bool:
    """Return whether two words are known opposites, or one is the other with "un-" before it."""
    short, long = sorted((x, y), key=len)
    return (x, y) in _table() or (len(short) > 3 and long == "un" + short)

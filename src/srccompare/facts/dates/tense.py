"""Decide whether the words before a date look ahead: "will meet Thursday", not "met Thursday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.text.closed_classes import MODALS
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from srccompare.facts.reading import Reader

_FARTHEST = 10
_LIMIT = 2
"""Words before a date in which "by" sets a limit; further off it names who did something."""

# NOTE: what "can" happen can at any time.
_AHEAD = word_set("""
    won't plans planned planning scheduled expected expects slated due until till upcoming begins starts
    starting opens deadline hopes intends coming effective going tomorrow prepares preparing aims ready
    next anticipated set forthcoming vows expire expires resumes awaits faces soon meets reopens convenes
""") | (MODALS - {"can"})
_BEHIND = word_set("""
    said says told was were had did came went took made began broke met left found won lost got gave
    held happened occurred since after fell rose died ran struck hit shot wrote spoke sent led saw
    called announced reported killed arrested released filed
""")


def ahead(read: Reader, at: int) -> bool:
    """Return whether the nearest telling word before token `at`, in its sentence, looks ahead."""
    for step in range(at - 1, max(-1, at - 1 - _FARTHEST), -1):
        gap = read.gap(step + 1)[:1]
        if gap == "\n" or (gap and gap in ".!?" and read.capital(step + 1) and len(read.word(step)) > 4):
            return False
        word = read.word(step)
        if word == "by" and at - step <= _LIMIT:
            return True
        if word in _AHEAD or word.endswith("'ll"):
            return True
        if word == "to" and read.word(step - 1) in ("is", "are", "was", "were"):
            return True
        if read.word(step - 1) == "be":
            continue
        if word in _BEHIND or (word.endswith("ed") and len(word) > 4):
            return False
    return False

"""Find what belongs together: sentence links, reused passages, word-level edits.

Alignment proposes by wording and never judges facts; it does not know the
facts layer. What facts know about a sentence reaches it as `Clues`, plain
keys that the comparison hands over.
"""

from srccompare.alignment.model import Clues, Link, Passage
from srccompare.alignment.passages import reused_passages
from srccompare.alignment.sentences import link_witnesses

__all__ = [
    "Clues",
    "Link",
    "Passage",
    "link_witnesses",
    "reused_passages",
]

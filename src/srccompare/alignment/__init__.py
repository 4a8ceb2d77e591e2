"""Find what belongs together: sentence links, reused passages, word-level edits.

Alignment proposes by wording and never judges facts; it does not know the
facts layer. What facts know about a sentence reaches it as `Clues`, plain
keys that the comparison hands over.
"""

from srccompare.alignment.model import Clues, Edit, Link, Passage
from srccompare.alignment.passages import reused_passages
from srccompare.alignment.sentences import link_sentences, link_witnesses
from srccompare.alignment.wording import word_edits

__all__ = [
    "Clues",
    "Edit",
    "Link",
    "Passage",
    "link_sentences",
    "link_witnesses",
    "reused_passages",
    "word_edits",
]

"""Say how strongly a link ties two sentences, so that the links of one sentence can be ranked.

A score is the chance that a link is right; most good links are close to 1, and
the lead that touches on a quotation is as surely right as the quotation itself.
Which sentences belong together most is shown by how close the wording is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from srccompare.alignment.model import Link

# NOTE: a paraphrase beside a copy of the same sentence is another fact (.55 < .6);
# the half of a split sentence beside the other half is not (.4 / .55 > .6).
_CLOSENESS = {"verbatim": 1.0, "near-verbatim": 1.0, "paraphrase": 0.55, "partial": 0.4}

NEAR_BEST = 0.6
"""A link this near to the strongest of a sentence belongs to the same fact (read on the fixtures)."""

# NOTE: beyond this chance the odds say more about rounding than about the link.
_SUREST = 0.995


def strength(link: Link) -> float:
    """Return the strength of a link: its closeness of wording times the fourth root of its odds."""
    score = min(link.score, _SUREST)
    return _CLOSENESS[link.relation] * float((score / (1.0 - score)) ** 0.25)

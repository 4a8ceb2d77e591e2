"""Run every extractor over one witness."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.facts.certainty import cues
from srccompare.facts.dates import dates
from srccompare.facts.figures import figures
from srccompare.facts.model import Facts
from srccompare.facts.names import names
from srccompare.facts.quotations import quotations
from srccompare.facts.speakers import attribute

if TYPE_CHECKING:
    from srccompare.segments.model import Witness


def extract(witness: Witness) -> Facts:
    """Return all facts of a witness; dates are read against the article's publication day."""
    named = names(witness)
    return Facts(
        quotations=attribute(witness, quotations(witness), named),
        figures=figures(witness),
        dates=dates(witness, witness.article.published),
        names=named,
        cues=cues(witness),
    )

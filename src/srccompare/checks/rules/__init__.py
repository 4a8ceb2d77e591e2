"""Hold one rule a file, and the list of them all."""

from srccompare.checks.rules import (
    sc101_near_duplicate,
    sc201_altered_quotation,
    sc301_conflicting_figure,
)

RULES = (
    sc101_near_duplicate.RULE,
    sc201_altered_quotation.RULE,
    sc301_conflicting_figure.RULE,
)
"""Every rule, by code."""

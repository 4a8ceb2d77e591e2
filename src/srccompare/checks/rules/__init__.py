"""Hold one rule a file, and the list of them all."""

from srccompare.checks.rules import (
    sc101_near_duplicate,
    sc102_unattributed_reuse,
    sc103_repeated_passage,
    sc201_altered_quotation,
    sc202_shortened_quotation,
    sc203_other_speaker,
    sc204_unsourced_quotation,
    sc301_conflicting_figure,
    sc302_conflicting_date,
    sc303_unsourced_figure,
    sc304_conflicting_name,
    sc305_wrong_weekday,
    sc401_polarity_flip,
    sc402_raised_certainty,
    sc501_missing_fact,
    sc901_unreadable_article,
)

RULES = (
    sc101_near_duplicate.RULE,
    sc102_unattributed_reuse.RULE,
    sc103_repeated_passage.RULE,
    sc201_altered_quotation.RULE,
    sc202_shortened_quotation.RULE,
    sc203_other_speaker.RULE,
    sc204_unsourced_quotation.RULE,
    sc301_conflicting_figure.RULE,
    sc302_conflicting_date.RULE,
    sc303_unsourced_figure.RULE,
    sc304_conflicting_name.RULE,
    sc305_wrong_weekday.RULE,
    sc401_polarity_flip.RULE,
    sc402_raised_certainty.RULE,
    sc501_missing_fact.RULE,
    sc901_unreadable_article.RULE,
)
"""Every rule, by code."""

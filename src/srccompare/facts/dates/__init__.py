"""Extract date expressions and read them against the day of publication."""

from srccompare.facts.dates.extracting import dates

__all__ = ["dates"]

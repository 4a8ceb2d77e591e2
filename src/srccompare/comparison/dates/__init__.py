"""Compare dates: the same day, contained in each other, or apart."""

from srccompare.comparison.dates.comparing import compare_dates

__all__ = ["compare_dates"]

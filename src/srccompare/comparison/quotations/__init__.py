"""Compare quotations: the same utterance, altered, shortened, given to another speaker."""

from srccompare.comparison.quotations.comparing import compare_quotations

__all__ = ["compare_quotations"]

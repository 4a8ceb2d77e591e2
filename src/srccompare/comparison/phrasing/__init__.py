"""Compare phrasing: how sure, on whose word, with what polarity and in which words."""

from srccompare.comparison.phrasing.comparing import compare_phrasing

__all__ = ["compare_phrasing"]

"""Group what only one article reports."""

from srccompare.comparison.unique.grouping import unique_groups

__all__ = ["unique_groups"]

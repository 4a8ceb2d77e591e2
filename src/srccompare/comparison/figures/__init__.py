"""Compare figures: the same quantity of the same thing, told alike or in conflict."""

from srccompare.comparison.figures.comparing import compare_figures

__all__ = ["compare_figures"]

"""Extract figures: counts, money, percentages, measures, ages, ranges and approximations."""

from srccompare.facts.figures.extracting import figures

__all__ = ["figures"]

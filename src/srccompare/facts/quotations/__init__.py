"""Find the direct quotations of an article."""

from srccompare.facts.quotations.extracting import quotations

__all__ = ["quotations"]

"""Find who said each quotation."""

from srccompare.facts.speakers.finding import attribute

__all__ = ["attribute"]

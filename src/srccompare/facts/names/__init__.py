"""Extract names and gather their forms into entities."""

from srccompare.facts.names.extracting import names

__all__ = ["names"]

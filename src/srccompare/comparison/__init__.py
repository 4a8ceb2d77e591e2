"""Join alignment and facts: what articles share, what each has alone, where they diverge."""

from srccompare.comparison.compare import compare
from srccompare.comparison.inspection import Inspection, inspect
from srccompare.comparison.model import Comparison

__all__ = ["Comparison", "Inspection", "compare", "inspect"]

"""Compare news texts: what the sources share, what each has alone, where they diverge.

    import srccompare

    article = srccompare.read("a.txt")
    comparison = srccompare.compare([article, srccompare.read("b.txt")])
    comparison.to_dict()  # exactly what `srccompare diff --format json` writes
"""

from srccompare._version import __version__
from srccompare.articles import Article, read
from srccompare.comparison import Comparison, Inspection, compare, inspect
from srccompare.errors import SrccompareError, UnreadableInputError, UsageError

__all__ = [
    "Article",
    "Comparison",
    "Inspection",
    "SrccompareError",
    "UnreadableInputError",
    "UsageError",
    "__version__",
    "compare",
    "inspect",
    "read",
]

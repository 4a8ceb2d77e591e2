"""Compare news texts: what they share, what only one of them has, where they diverge.

import srccompare

article = srccompare.read("a.txt")
comparison = srccompare.compare([article, srccompare.read("b.txt")])
comparison.to_dict()  # exactly what `srccompare diff --format json` writes
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from srccompare._version import __version__

if TYPE_CHECKING:
    from srccompare.articles import Article, read
    from srccompare.checks.checking import check
    from srccompare.comparison.compare import compare
    from srccompare.comparison.inspection import Inspection, inspect
    from srccompare.comparison.result import Comparison
    from srccompare.corpus.scan import scan
    from srccompare.errors import (
        NoInputError,
        SrccompareError,
        UnreadableInputError,
        UnreadableInputWarning,
        UsageError,
    )

__all__ = [
    "Article",
    "Comparison",
    "Inspection",
    "NoInputError",
    "SrccompareError",
    "UnreadableInputError",
    "UnreadableInputWarning",
    "UsageError",
    "__version__",
    "check",
    "compare",
    "inspect",
    "read",
    "scan",
]

# NOTE: a name is loaded when it is first used (PEP 562), so that
# `srccompare --version`, help and completion need not wait for the rest.
_HOMES = {
    "Article": "srccompare.articles",
    "Comparison": "srccompare.comparison.result",
    "Inspection": "srccompare.comparison.inspection",
    "NoInputError": "srccompare.errors",
    "SrccompareError": "srccompare.errors",
    "UnreadableInputError": "srccompare.errors",
    "UnreadableInputWarning": "srccompare.errors",
    "UsageError": "srccompare.errors",
    "check": "srccompare.checks.checking",
    "compare": "srccompare.comparison.compare",
    "inspect": "srccompare.comparison.inspection",
    "read": "srccompare.articles",
    "scan": "srccompare.corpus.scan",
}


def __getattr__(name: str) -> object:
    """Load a public name from its home."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names, loaded or not."""
    return sorted({*globals(), *__all__})

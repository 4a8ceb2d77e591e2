"""Join alignment and facts: what articles share, what each has alone, where they diverge."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from srccompare.comparison.inspection import Inspection, inspect
    from srccompare.comparison.model import Comparison

__all__ = ["Comparison", "Inspection", "inspect"]

# NOTE: a name is loaded when it is first used (PEP 562), so that this room can be
# entered for an inspection, which needs nothing of alignment, a quarter of its start.
# `compare` is fetched from the module of that name: it cannot be both here.
_HOMES = {
    "Comparison": "srccompare.comparison.model",
    "Inspection": "srccompare.comparison.inspection",
    "inspect": "srccompare.comparison.inspection",
}


def __getattr__(name: str) -> object:
    """Load a public name from its home."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value

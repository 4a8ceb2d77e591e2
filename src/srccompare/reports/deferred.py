"""Name a report without importing it: a run asks for one form of many, and no other slows it down."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


def deferred(module: str, function: str = "render") -> Callable[..., Any]:
    """Return a function that imports a module of this room when it is called, and calls a function of it."""

    def render(*given: object) -> object:
        return getattr(import_module(f"srccompare.reports.{module}"), function)(*given)

    return render

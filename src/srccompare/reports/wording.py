"""Small turns of phrase that several sections use."""

from __future__ import annotations


def plural(count: int, noun: str) -> str:
    """Return a count with its noun and a plain blank, which a search in a log finds."""
    return f"{count:,} {noun}" + ("" if count == 1 else "s")


def percent(part: float) -> str:
    """Return a share (0..1) as whole percents that say 0 % and 100 % only where it is so."""
    whole = round(part * 100)
    if part > 0 and whole == 0:
        return "<1%"
    return f"{min(whole, 99) if part < 1 else 100}%"


def listed(items: list[str]) -> str:
    """Return items as a list in prose."""
    return ", ".join(items[:-1]) + " and " + items[-1] if len(items) > 1 else "".join(items)

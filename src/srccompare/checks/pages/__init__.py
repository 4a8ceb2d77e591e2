"""Hold the page of each rule: what it finds, why, examples, options, known false alarms."""

from __future__ import annotations

from importlib.resources import files


def page(code: str) -> str:
    """Return the page of a rule in Markdown, by its code."""
    return files(__name__).joinpath(f"{code}.md").read_text(encoding="utf-8")

"""Recognise the full name of a person: a first name, as far as these are known, and a last one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.facts.forenames import FIRST_NAMES

if TYPE_CHECKING:
    from collections.abc import Sequence

_LEAST = 2


def person(words: Sequence[str]) -> bool:
    """Return whether lower-case words are the full name of a person."""
    return len(words) >= _LEAST and words[0] in FIRST_NAMES

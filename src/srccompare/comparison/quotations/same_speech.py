"""Recognise printings that differ in letters and say the same: other spellings, masked curses, accounts."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from srccompare.comparison.quotations.weighing import same_in_speech

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.comparison.quotations.quoted_words import WordEdit
    from srccompare.comparison.quotations.utterances import Utterance

_LONGEST_NAME = 4


def same_spoken(a: Utterance, b: Utterance, edit: WordEdit) -> bool:
    """Return whether both sides say the same, one spelled, contracted or masked otherwise."""
    in_a, in_b = a.said(edit.a), b.said(edit.b)
    return same_in_speech(in_a, in_b) or _masks(a, edit.a, in_b) or _masks(b, edit.b, in_a)


def _masks(unit: Utterance, words: tuple[int, int], other: Sequence[str]) -> bool:
    """Return whether a side prints the other's one word with letters left out ("d---", "f**king")."""
    first, last = words
    if first == last or len(other) != 1:
        return False
    folded = unit.witness.folded
    stop = unit.starts[last] if last < len(unit.starts) else unit.span.end
    printed = folded[unit.starts[first] : stop].lower().split()[0].rstrip(".,;:!?\"'")
    found = _masked().fullmatch(printed)
    if found is None:
        return False
    head, tail = found["head"], found["tail"]
    return other[0].startswith(head) and other[0].endswith(tail) and len(other[0]) > len(head + tail)


@cache
def _masked() -> re.Pattern[str]:
    """Compile the pattern of a word with letters left out, which few articles print."""
    return re.compile(r"(?P<head>[a-z]{1,6})(?:\*+|[-_]{2,}|(?<![a-z]{3})[–—]+)(?P<tail>[a-z]*)")


def names_account(a: Utterance, b: Utterance, edit: WordEdit) -> bool:
    """Return whether one side prints an account's handle ("@harbour") and the other a name for it."""
    return (_is_handle(a, edit.a) and _is_named(b, edit.b)) or (
        _is_handle(b, edit.b) and _is_named(a, edit.a)
    )


def _is_handle(unit: Utterance, words: tuple[int, int]) -> bool:
    """Return whether a range of words is the handle of an account."""
    first, last = words
    folded = unit.witness.folded
    if first == last or folded[unit.starts[first] - 1 : unit.starts[first]] != "@":
        return False
    return " " not in folded[unit.starts[first] : unit.ends[last - 1]]


def _is_named(unit: Utterance, words: tuple[int, int]) -> bool:
    """Return whether a range of a few words is a name; an "and" beside it may be the other's ampersand."""
    named = [at for at in range(*words) if unit.words[at] != "and"]
    folded = unit.witness.folded
    return 0 < len(named) <= _LONGEST_NAME and all(folded[unit.starts[at]].isupper() for at in named)

"""Extract the words that show how certain something is, who says so, or that it is denied.

A cue is read off one word and its neighbours: "may" the month, "the likely
winner", "no doubt" and "not only" hedge or deny nothing and are not cues.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from srccompare.facts import cue_words
from srccompare.facts.cue_words import (
    CLAIMED,
    CLAUSE_OPENERS,
    DETERMINERS,
    MIGHTY,
    SENSED,
    STRENGTHENERS,
    Reading,
)
from srccompare.facts.model import Cue
from srccompare.text.closed_classes import BE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from srccompare.segments.model import Witness

Found = tuple[int, int, str, int] | None
"""First and last token (half-open), value and level of a cue, or None where the word is none."""


def cues(witness: Witness) -> tuple[Cue, ...]:
    """Return the cues of a witness in text order; linear in the length of its text."""
    starts, ends, words = witness.tokens[:3]
    known = _readings()
    found = []
    for at, word in enumerate(words):
        if word not in known:
            continue
        for reading in known[word]:
            guard = _GUARDS.get(word) or _GUARDS.get(f"{reading.kind} {reading.value}")
            cue = (
                guard(words, at, witness.folded[starts[at] : starts[at] + 40], reading)
                if guard
                else (at, at + 1, reading.value, reading.level)
            )
            if cue:
                found.append(Cue(starts[cue[0]], ends[cue[1] - 1], reading.kind, cue[2], cue[3]))
    return tuple(found)


@cache
def _readings() -> dict[str, tuple[Reading, ...]]:
    """Return the readings of every cue word."""
    merged: dict[str, tuple[Reading, ...]] = {}
    for table in (cue_words.certainty(), cue_words.attribution(), cue_words.negation()):
        for word, reading in table.items():
            merged[word] = (*merged.get(word, ()), reading)
    return merged


def _near(words: Sequence[str], at: int) -> str:
    """Return the word at an index, "" outside the text."""
    return words[at] if 0 <= at < len(words) else ""


def _likely(words: Sequence[str], at: int, _written: str, reading: Reading) -> Found:
    """Read "likely": no attribute of a noun; "very likely" is a step up, "not likely" a step down."""
    before = _near(words, at - 1)
    if before in {"very", "highly", "extremely"}:
        return at - 1, at + 1, "almost certain", 4
    if before == "not" or before.endswith("n't"):
        return at - 1, at + 1, "unlikely", 1
    if before in DETERMINERS or before in {"most", "least", "more", "less", "as"}:
        return None
    return at, at + 1, reading.value, reading.level


def _certainly(words: Sequence[str], at: int, _written: str, reading: Reading) -> Found:
    """Read "certainly": "almost certainly" is a step down, "not certainly" no claim."""
    before = _near(words, at - 1)
    if before in STRENGTHENERS:
        return at - 1, at + 1, "almost certain", 4
    return None if before in {"not", "no"} else (at, at + 1, reading.value, reading.level)


def _certain(words: Sequence[str], at: int, written: str, reading: Reading) -> Found:
    """Read "certain" and "sure" only where they claim something ("certain to", "certain that")."""
    if _near(words, at + 1) not in {"to", "that"} or _near(words, at - 1) in DETERMINERS | {
        "make",
        "made",
        "making",
    }:
        return None
    if _near(words, at - 1) == "but" and _near(words, at - 2) == "all":
        return at - 2, at + 1, "almost certain", 4
    return _certainly(words, at, written, reading)


def _may(words: Sequence[str], at: int, written: str, reading: Reading) -> Found:
    """Read "may": the month and the name have a capital; "may not" is still open."""
    if (
        written[:1] != "m"
        or _near(words, at + 1)[:1].isdigit()
        or _near(words, at - 1) in {"in", "of", "on", "since"}
    ):
        return None
    return at, at + 1, reading.value, reading.level


def _might(words: Sequence[str], at: int, _written: str, reading: Reading) -> Found:
    """Read "might" and "could": no noun, no inability, no "as well as they could", no "could hear"."""
    after = _near(words, at + 1)
    if words[at] == "could" and (after in SENSED or (after == "be" and _near(words, at + 2) in SENSED)):
        return None
    if words[at] == "might" and _near(words, at - 1) in MIGHTY:
        return None
    if words[at] == "could" and (
        after in {"not", "never", "hardly", "barely", "only"} or _near(words, at - 2) == "as"
    ):
        return None
    return at, at + 1, reading.value, reading.level


def _appear(words: Sequence[str], at: int, _written: str, reading: Reading) -> Found:
    """Read "appears" and "seems" only before a clause: "appeared in court" hedges nothing."""
    return (at, at + 1, reading.value, reading.level) if _near(words, at + 1) in CLAUSE_OPENERS else None


def _passive(words: Sequence[str], at: int, _written: str, reading: Reading) -> Found:
    """Read "believed to", "expected to", "thought to have"; "he thought that" is a plain verb."""
    forms = BE | {"widely", "also", "now", "still"}
    if _near(words, at + 1) not in {"to", "dead"} or (
        _near(words, at - 1) not in forms and words[at] != "believed"
    ):
        return None
    return at, at + 1, reading.value, reading.level


def _alleged(words: Sequence[str], at: int, _written: str, reading: Reading) -> Found:
    """Read "alleged", "supposed": "supposed to" is duty, "alleged that" a reporting verb."""
    if _near(words, at + 1) in {"to", "that"} and words[at] in {"supposed", "alleged"}:
        return None
    return at, at + 1, reading.value, reading.level


def _possible(words: Sequence[str], at: int, _written: str, reading: Reading) -> Found:
    """Read "possible": "as soon as possible" and "made it possible" hedge nothing."""
    if words[at] == "possible" and (
        _near(words, at - 1) in {"as", "not", "every", "if", "where", "whenever", "best", "wherever"}
        or _near(words, at + 1) == "to"
        or {"make", "made", "making", "makes"} & {_near(words, at - 1), _near(words, at - 2)}
    ):
        return None
    return at, at + 1, reading.value, reading.level


def _reporting(words: Sequence[str], at: int, _written: str, reading: Reading) -> Found:
    """Read a reporting verb; after a determiner the form is a noun or a participle ("the claims")."""
    word = words[at]
    before, after = _near(words, at - 1), _near(words, at + 1)
    if reading.value == "claim" and after in CLAIMED:
        return None
    if word == "according":
        return (at, at + 2, reading.value, reading.level) if after == "to" else None
    if word in {
        "noted",
        "added",
        "promised",
        "estimated",
        "described",
        "reported",
        "suggested",
        "accused",
        "stated",
    } and (before in DETERMINERS or before in {"an", "was", "were", "been", "be"}):
        return None
    if word.endswith(("s", "ing")) and not word.endswith("ss") and before in DETERMINERS:
        return None
    return at, at + 1, reading.value, reading.level


def _not(words: Sequence[str], at: int, _written: str, reading: Reading) -> Found:
    """Read "not": "not only", "not just" deny nothing; "whether or not" neither."""
    after, before = _near(words, at + 1), _near(words, at - 1)
    if after in {"only", "just", "merely", "simply", "least", "unlike", "to"} and words[at] == "not":
        return None
    return None if before == "or" and words[at] == "not" else (at, at + 1, reading.value, reading.level)


def _no(words: Sequence[str], at: int, written: str, reading: Reading) -> Found:
    """Read "no": "No. 2", "no doubt", "no less than" deny nothing."""
    after = _near(words, at + 1)
    if after in {"doubt", "less", "fewer", "more", "matter", "later", "wonder", "sooner", "question"}:
        return None
    if (after[:1].isdigit() and written[2:3] == ".") or written[2:3] in {",", ".", "!"}:
        return None
    return at, at + 1, reading.value, reading.level


def _to(words: Sequence[str], at: int, _written: str, reading: Reading) -> Found:
    """Read "failed", "refused", "unable" only before "to"."""
    return (at, at + 2, reading.value, reading.level) if _near(words, at + 1) == "to" else None


_GUARDS: dict[str, Callable[[Sequence[str], int, str, Reading], Found]] = {
    "likely": _likely,
    "certain": _certain,
    "sure": _certain,
    "certainty certain": _certainly,
    "may": _may,
    "might": _might,
    "could": _might,
    "certainty appear": _appear,
    "certainty believed": _passive,
    "certainty expected": _passive,
    "certainty alleged": _alleged,
    "certainty possible": _possible,
    "not": _not,
    "no": _no,
    "negation fail": _to,
    "negation refuse": _to,
    "negation unable": _to,
    **{f"attribution {value}": _reporting for value in cue_words.attributed()},
}

"""Split a segment into sentences.

News breaks the simple rule "full stop, blank, capital" all the time: `Gov.
Ames`, `in the U.S. The`, `"Why?" Ames asked`, `ended.The`. Each run of
closing punctuation is therefore a candidate that a short chain of questions
decides: what ends here, what opens there, is it inside brackets. Sentences
inside a quotation are sentences of their own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from srccompare.segments.abbreviations import (
    BEFORE_NUMBER,
    CUES,
    MAYBE,
    MONTHS,
    NEVER,
    PARTICLES,
    SHOUTED,
    STARTERS,
    STATES,
    SURNAMES,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

# A run of stops, what closes after it (marks, brackets, a footnote, the end of
# a markdown link), and the blank behind; or a stop glued to the next sentence.
# NOTE: possessive and counted repeats and the look-behinds keep the search
# linear on pages of dots.
_CANDIDATE = re.compile(
    r"""(?<![.!?…])(?P<mark>[.!?…]++(?:\ [.…]++){0,5})"""
    r"""(?P<close>["')\]*_}]*+(?:\([^\s()]{1,300}\))?(?:\[\d{1,3}\]){0,5}(?:\ (?:''|\"))?)(?=\s|\Z)"""
    r"""|(?<=[a-z][a-z][a-z])(?P<glued>[.!?]["')]?)(?=["']?[A-Z][a-z']{0,30}[\s,])"""
    r"""|(?<![。！？])(?P<wide>[。！？]++[」』"'）]*+)\s*+""",
)
_MARK = re.compile("[.!?…。！？]")
_WORD = re.compile(r"[^\W_]+(?:['.\-&][^\W_]+)*")
_HALVES_OF_DAY = frozenset(("a.m", "p.m"))
# Behind "Jr." or "Inc." these open a sentence; behind "a.m." as good as never.
_PEOPLE = frozenset(("Mr", "Mrs", "Ms", "Dr"))
_OPENING = "\"'([{*_—-•#>"
_LONGEST_BRACKET = 160
_LONGEST_WORD = 24
_FAR = 1000


def split(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans of the sentences in `folded[start:end]`, without outer blanks.

    Newlines inside the stretch count as blanks: a hard-wrapped paragraph is
    one stretch. Linear in the length; a blank stretch has no sentences.
    """
    spans: list[tuple[int, int]] = []
    begin = _skip_blanks(folded, start, end)
    for match in _candidates(folded, start, end):
        cut = _close(folded, begin, match)
        opens = _skip_blanks(folded, cut, end)
        if match["wide"]:
            cut = match.end("wide")
        elif opens >= end:
            break
        elif match.start() <= begin or not _is_break(folded, begin, match, opens, end):
            continue
        spans.append((begin, cut))
        begin = opens
    if begin < end:
        last = end - (len(folded[begin:end]) - len(folded[begin:end].rstrip()))
        spans.append((begin, last))
    return spans


def _close(folded: str, begin: int, match: re.Match[str]) -> int:
    """Return where a candidate ends: with a lone mark behind a blank only if that closes a quotation."""
    close = match["close"] or ""
    opens_next = (
        close.endswith(' "') and folded.count('"', max(begin, match.start() - _FAR), match.start()) % 2 == 0
    )
    return match.end() - 2 if opens_next else match.end()


def _candidates(folded: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield what may end a sentence, as `_CANDIDATE.finditer` does.

    Ten times as fast: the pattern begins with a look behind, which would be
    tried at every character, and a candidate always begins with a mark.
    """
    done = start
    for mark in _MARK.finditer(folded, start, end):
        if mark.start() >= done and (match := _CANDIDATE.match(folded, mark.start(), end)):
            yield match
            done = match.end()


def _skip_blanks(folded: str, position: int, end: int) -> int:
    """Return the first offset from `position` on that is not blank, at most `end`."""
    while position < end and folded[position].isspace():
        position += 1
    return position


def _is_break(folded: str, begin: int, match: re.Match[str], opens: int, end: int) -> bool:
    """Return whether the sentence that began at `begin` ends at the candidate."""
    at = match.start()
    if match["glued"]:
        token = _last_word(folded, begin, at)
        return "/" not in token and "@" not in token and not token.startswith("www")
    mark, close = match["mark"], match["close"]
    follows, quoted = _first_word(folded, opens, end)
    bracketed = ")" not in close and _in_brackets(folded, begin, at, end)
    if bracketed or not _may_open(folded, follows, opens, end):
        return False
    word = "" if follows is None else follows.group()
    if "!" in mark or "?" in mark:
        cued = bool(close) and not quoted and _is_cue(folded, follows, end)
        return not cued and (word in STARTERS or _last_word(folded, begin, at) not in SHOUTED)
    if "…" in mark or len(mark) > 1:
        return quoted or word in STARTERS or word[:1].isdigit() or word == "I"
    return _stop_ends(folded, begin, at, word, quoted=quoted)


def _last_word(folded: str, begin: int, at: int) -> str:
    """Return what stands unbroken before `at`, at most a long word of it."""
    parts = folded[max(begin, at - _LONGEST_WORD) : at].rsplit(None, 1)
    return parts[-1] if parts else ""


def _first_word(folded: str, opens: int, end: int) -> tuple[re.Match[str] | None, bool]:
    """Return the first word from `opens` on, and whether a quotation mark opens before it."""
    position, quoted = opens, False
    while position < end and folded[position] in _OPENING:
        quoted = quoted or folded[position] in "\"'"
        position += 1
    return _WORD.match(folded, position, end), quoted


def _may_open(folded: str, word: re.Match[str] | None, opens: int, end: int) -> bool:
    """Return whether a sentence can open with this word: not in lower case, a few names apart."""
    if word is None:
        return not folded[opens].isalnum() and folded[opens] not in ",;:)]%&/—-" and end - opens > 1
    text = word.group()
    if not text[0].islower():
        return True
    if any(map(str.isupper, text)):
        return len(text) > 1 and (text[1].isupper() or text.split("-")[0] in PARTICLES)
    rest = folded[word.end() : word.end() + 2]
    return text in PARTICLES and rest[:1] == " " and rest[1:].isupper()


def _in_brackets(folded: str, begin: int, at: int, end: int) -> bool:
    """Return whether `at` lies inside a round bracket that soon closes."""
    low = max(begin, at - _LONGEST_BRACKET)
    opened = folded.rfind("(", low, at)
    if opened <= begin or opened < folded.rfind(")", low, at):
        return False
    return folded.find(")", at, min(end, at + _LONGEST_BRACKET)) >= 0


def _is_cue(folded: str, word: re.Match[str] | None, end: int) -> bool:
    """Return whether one to four capitalised words and a cue verb follow (`Mayor Lund asked`)."""
    for _ in range(5):
        if word is None:
            return False
        if word.group() in CUES:
            return True
        if not word.group()[0].isupper():
            return False
        after = word.end() + (folded[word.end() : word.end() + 1] == ".")
        word = _WORD.match(folded, after + 1, end) if folded[after : after + 1] == " " else None
    return False


def _stop_ends(folded: str, begin: int, at: int, follows: str, *, quoted: bool) -> bool:
    """Return whether a single full stop ends the sentence, by the word before it."""
    token = _last_word(folded, begin, at)
    word = token.lstrip(_OPENING + "/$£€").rsplit("—", 1)[-1].rsplit("/", 1)[-1]
    if word.isupper() and word.capitalize() in MONTHS:
        word = word.capitalize()
    number = follows[:1].isdigit()
    if word in NEVER or (word in BEFORE_NUMBER and any(map(str.isdigit, follows))):
        return False
    if word.isdigit():
        return _number_ends(folded, begin, at, word, follows)
    if word.rsplit("-", 1)[-1] in STATES:
        before = folded[max(begin, at - len(token) - 2) : at - len(token)].rstrip()
        return quoted or follows in STARTERS or (before.endswith(",") and not number)
    if len(word) == 1 and word.isupper():
        return _initial_ends(folded, begin, at, word, follows, quoted=quoted)
    if word.lower() in _HALVES_OF_DAY:
        return quoted or number or follows in STARTERS
    open_end = word in MAYBE or _is_acronym(word) or (len(word) == 1 and word.islower())
    return quoted or follows in STARTERS or follows in _PEOPLE or not open_end


def _number_ends(folded: str, begin: int, at: int, number: str, follows: str) -> bool:
    """Return whether a stop after digits ends a sentence: not in `1. First` and not in a torn `1. 6`."""
    if at - len(number) <= begin:
        return len(number) > 2
    torn = follows.isdigit() and len(follows) < 3
    return not (len(number) < 4 and (torn or _is_clock(follows)) and folded[at + 1] == " ")


def _is_clock(follows: str) -> bool:
    """Return whether a word is the second half of a clock time (`9. 35am`)."""
    return follows[:1].isdigit() and follows.endswith(("am", "pm"))


def _initial_ends(folded: str, begin: int, at: int, letter: str, follows: str, *, quoted: bool) -> bool:
    """Return whether a single capital ends a sentence: not as an initial (`George W. Bush`)."""
    starter = follows in STARTERS and follows not in SURNAMES
    if letter == "I" and not starter:
        before = _last_word(folded, begin, at - 1)
        return before.islower()
    return quoted or starter


def _is_acronym(word: str) -> bool:
    """Return whether a word is dotted letters (`U.S`, `a.m`, `Ph.D`) without its last stop."""
    return "." in word and all(len(part) <= 2 for part in word.split("."))

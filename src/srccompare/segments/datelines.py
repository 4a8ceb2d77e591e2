"""Read datelines: the place and agency in front of a report, and the line with its date.

Two things go by this name. In front of the first paragraph stands `MARLOW
(AP) —` or `(Reuters) -`; on a line of its own stands `Updated: Friday, March
3, 2023 10:15 a.m.`, sometimes glued to a section name (`March 3, 2023World`).
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache, lru_cache
from typing import NamedTuple

from srccompare.segments.phrases import AGENCIES
from srccompare.text.closed_classes import MONTHS, WEEKDAYS
from srccompare.text.wordlists import word_set

_STAMPS = word_set(
    """
    published updated posted modified created date dated last first on at issued revised time times
    publication edited originally
    """
)
_CLOCK = word_set(
    """
    am pm a.m p.m est edt et cst cdt ct mst mdt mt pst pdt pt gmt utc bst cet cest ist jst aest hours
    hrs hour ago and
    """
)
# NOTE: in capitals before a dash or colon these announce something or make a heading, not a place.
_NO_PLACE = word_set(
    """
    BY IN TO IS ARE HAS HAVE HE SHE IT WITH FOR FROM ON AT OUT NOT WHAT WHO WHY HOW AND OR BREAKING
    UPDATE UPDATED WATCH EXCLUSIVE OPINION ANALYSIS READ PHOTOS PHOTO VIDEO LIVE CORRECTION NOTE EDITOR
    RELATED COMMENTARY MORE FILE EDITORIAL REVIEW INTERVIEW TRANSCRIPT SPOILER WARNING MUST SEE ALERT
    PODCAST LISTEN FACT
    """
)
_BESIDE = _STAMPS.union(WEEKDAYS, _CLOCK)
_OPENINGS = frozenset(word.partition(".")[0] for word in _BESIDE)
_SHORT_MONTHS = tuple(sorted({month[:3] for month in MONTHS}))
_FIRST_WORD = re.compile("[A-Za-z]+")
_YEAR = re.compile(r"\d{4}|\d ?[/.] ?\d")
_LONGEST_PREFIX = 100
_FAR = 60
_DASHES = ("—", "--", "- ", "_ ", ":")


class DateLine(NamedTuple):
    """Hold a date line: where the date ends in it, the day it names (None if ambiguous), what follows."""

    end: int
    day: dt.date | None
    rest: str


def prefix(text: str, *, lead: bool = True) -> int:
    """Return the length of the dateline in front of a paragraph, its dash included; 0 where there is none.

    Only a `lead` paragraph may have one without an agency: further down,
    capitals before a dash are a heading.
    """
    # Marks of bold and slanted type become blanks: offsets stay.
    marked = text[:_LONGEST_PREFIX].replace("*", " ")
    head = marked.lstrip(" ")
    bracket = head.find("(")
    length = _agency_prefix(head, bracket) if 0 <= bracket <= _FAR else 0
    if not length and lead and head[:1].isupper() and head[1:2].isupper():
        length = _place_prefix(head)
    return length + len(marked) - len(head) if length else 0


def agency(text: str) -> str | None:
    """Return the agency that a dateline prefix names in brackets, or None."""
    opened, closed = text.rfind("("), text.rfind(")")
    inside = text[opened + 1 : closed].strip() if 0 <= opened < closed else ""
    return inside if inside in AGENCIES or (inside[:1].isupper() and len(inside.split()) <= 4) else None


def _agency_prefix(head: str, bracket: int) -> int:
    """Return the length of `PLACE, DATE (AGENCY) —`; a known agency may go without the dash."""
    closed = head.find(")", bracket)
    inside = head[bracket + 1 : closed].strip()
    if closed < 0 or not inside or len(inside.split()) > 5 or not _is_place(head[:bracket]):
        return 0
    after = closed + 1
    dash = _dash(head, after)
    if dash:
        return dash if inside[:1].isupper() or inside in AGENCIES else 0
    opens = head[after:].lstrip(" ")[:1].isupper()
    return after if inside in AGENCIES and (opens or head.split(None, 1)[0].isupper()) else 0


def _place_prefix(head: str) -> int:
    """Return the length of `PLACE, Date —` or `NEW PLACE:` with the place in capitals."""
    for at, character in enumerate(head):
        if character in "—:" or (
            character == "-" and head[at - 1] in " -" and head[at + 1 : at + 2] in {" ", "-"}
        ):
            place = head[:at].rstrip(" -")
            break
        if character in '."!?;' and not head[max(0, at - 3) : at].isupper():
            return 0
    else:
        return 0
    words = place.replace(",", " ").split()
    capitals = sum(map(str.isupper, words))
    if not words or len(words) > 8 or not words[0].isupper() or not _is_place(place):
        return 0
    if capitals > 4 or not _NO_PLACE.isdisjoint(words):
        return 0
    if head[at] == ":":
        return at + 1 if capitals == len(words) == 2 and len(words[0]) > 2 else 0
    return _dash(head, at) if max(map(len, words)) > 3 and (capitals == len(words) or "," in place) else 0


def _dash(head: str, after: int) -> int:
    """Return the offset behind the dash that follows `after`, 0 where none follows."""
    rest = head[after:].lstrip(" ")
    at = len(head) - len(rest)
    for dash in _DASHES:
        if rest.startswith(dash):
            end = at + len(dash)
            while head[end : end + 1] in {"-", "—", " "}:
                end += 1
            return len(head[:end].rstrip(" "))
    return 0


def _is_place(text: str) -> bool:
    """Return whether text reads like a place and perhaps a date: capitals, numbers, particles."""
    words = re.findall(r"[\w.'-]+", text)
    return len(words) <= 9 and all(
        w[0].isupper()
        or w[0].isdigit()
        or w.lower() in {"of", "the", "de", "la", "and", "al", "near", "in", "on", "du", "el"}
        for w in words
        if w[0].isalnum()
    )


@cache
def _date() -> re.Pattern[str]:
    """Compile the forms of a full date; a text without a line that looks like one never needs it."""
    month = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
    return re.compile(
        rf"(?P<month>{month})\ ?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\ ?(?P<year>\d{{4}})"
        rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?[\ -](?P<month2>{month}),?[\ -](?P<year2>\d{{4}})"
        r"|(?P<iso>\d{4}-\d{2}-\d{2})(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?"
        r"|(?P<first>\d{1,2})\ ?[/.]\ ?(?P<second>\d{1,2})\ ?[/.]\ ?(?P<year3>\d{4}|\d{2})(?!\d)",
        re.IGNORECASE,
    )


def date_line(text: str) -> DateLine | None:
    """Read a line that consists of a date, with a stamp word and a clock time around it; None if it does not.

    A short label may stand behind it, even without a blank (`rest`).
    """
    if len(text) > 160 or not _may_open(text) or not any(map(str.isdigit, text)):
        return None
    match = _date().search(text) if _YEAR.search(text) else None
    if match is None:
        timed = len(text) <= 40 and ":" in text and _only(text, _BESIDE)
        return DateLine(len(text), None, "") if timed else None
    if not _only(text[: match.start()], _BESIDE):
        return None
    end = match.end() + _clock_length(text[match.end() :])
    rest = text[end:].strip(" |,•·-—:/")
    again = date_line(rest) if rest else None
    if again is not None:
        return DateLine(len(text) - len(again.rest), _day(match), again.rest)
    if rest and not _is_label_like(text[match.start() : end], text[end:], rest):
        return None
    return DateLine(text.rfind(rest) if rest else len(text), _day(match), rest)


def _may_open(text: str) -> bool:
    """Return whether a line may be a date line by its first word: a month, or what stands beside a date.

    Says yes where it is not sure. Nine lines of ten begin otherwise, and a search
    for a date takes ten times as long as this.
    """
    if not text.isascii():
        return True
    found = _FIRST_WORD.match(text)
    if found is None:
        return True
    return _opens_date(found.group().lower())


# NOTE: most lines of an article begin with one of a few words.
@lru_cache(maxsize=1024)
def _opens_date(word: str) -> bool:
    """Return whether a date line may begin with a word."""
    return word in _OPENINGS or any(map(word.__contains__, _SHORT_MONTHS))


def day_in(text: str) -> dt.date | None:
    """Return the first day that a short text names in full, None where it names none."""
    match = _date().search(text) if any(map(str.isdigit, text)) else None
    return None if match is None else _day(match)


def _is_label_like(date: str, raw: str, rest: str) -> bool:
    """Return whether what stands behind a date is a label of the page, not a sentence that begins with it."""
    if len(rest.split()) > 6 or rest[0].islower() or rest[-1] in '.!?":;':
        return False
    return not (raw.lstrip().startswith(",") or date.endswith(",")) or len(rest.split()) == 1


def _only(text: str, allowed: frozenset[str]) -> bool:
    """Return whether a text holds no word but the allowed ones and numbers."""
    words = re.findall(r"[^\W\d_]+(?:\.[^\W\d_]+)*", text.lower())
    return all(word in allowed for word in words)


def _clock_length(text: str) -> int:
    """Return how many characters of `text` from its start tell a time of day."""
    length = 0
    for match in re.finditer(r"[\s,|@•·(]*(\d[\d:.]*|[^\W\d_]+(?:\.[^\W\d_]+)*)\.?\)?", text):
        word = match[1].lower()
        glued = match.start() == length == 0 and match[0][0].isalpha()
        if match.start() != length or glued or not (word[0].isdigit() or word in _CLOCK or word == "at"):
            # NOTE: "10:15amWorld" glues a label to the clock as well.
            return length
        length = match.end()
    return length


def _day(match: re.Match[str]) -> dt.date | None:
    """Return the day a match names; None where it is no day or day and month may be swapped."""
    try:
        if match["iso"]:
            return dt.date.fromisoformat(match["iso"])
        if match["first"]:
            return _numeric_day(int(match["first"]), int(match["second"]), int(match["year3"]))
        name = (match["month"] or match["month2"]).rstrip(".").lower()
        return dt.date(int(match["year"] or match["year2"]), MONTHS[name], int(match["day"] or match["day2"]))
    except ValueError:
        return None


def _numeric_day(first: int, second: int, year: int) -> dt.date | None:
    """Return the day of `first/second/year` where only one order is possible."""
    year += 2000 if year < 100 else 0
    if first > 12 >= second or first == second:
        return dt.date(year, second, first)
    return dt.date(year, first, second) if second > 12 >= first else None

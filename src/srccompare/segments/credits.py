"""Know pictures by the desk that supplied them, and boxes and notices that run longer than a line.

Sites print the name of a picture desk in front of a caption or behind it
(`AFP/Getty Images The harbour in 2019`, `… (Ada Lund/Associated Press)`); wires send
old pictures as `FILE - In this May 3, 2019, file photo …`. Sign-up boxes come
out of a page as one paragraph of requests.
"""

from __future__ import annotations

from srccompare.segments.abbreviations import STARTERS
from srccompare.segments.phrases import READER
from srccompare.text.closed_classes import MONTHS, WEEKDAYS
from srccompare.text.wordlists import word_set

_DESKS = word_set(
    """
    AP AFP EPA Reuters REUTERS Getty Splash Rex REX Shutterstock Alamy Handout PA AAP iStock Xinhua EPA-EFE
    Backgrid BACKGRID Zuma ZUMA Sipa SIPA NurPhoto
    """
)
# NOTE: most lines begin otherwise, and need not be split into words to tell.
_BEGINNINGS = frozenset(desk[:2] for desk in _DESKS)
# NOTE: these are a desk only with their second word; alone they are a museum, a name, a state.
_NEVER_ALONE = word_set("Getty Splash Rex REX Handout PA AP")
_SECOND = word_set("Images Press News Features Wire Photo Photos Pictures")
_MORE = word_set("Associated Contributor or licensors via Pool Stringer - —") | _DESKS | _SECOND
# What the agency of that name does itself, or who leads it.
_ITS_OWN = word_set(
    """
    Administrator Chief Director President Secretary Commissioner Deputy Regional Region Editor Reporter
    Reporters Journalist Journalists Correspondent Photographer Exclusive Poll Fact Graphics Institute
    """
)
_PICTURES = word_set("photo photos photograph image picture frame still")
_DATED = word_set(
    """
    file undated handout archive aerial satellite combination combo late early
    """
).union(WEEKDAYS, MONTHS)
_REPORTS = word_set(
    """
    said says saying told tells according asked added announced reported reports wrote writes
    """
)
_BOX = tuple(
    """
sign up|newsletter|subscri|robot|email address|continue reading|try again later|error has occurred|opt-out|
opt out|you will receive|re-enter|your inbox|thank you for|privacy polic|terms of
""".replace("\n", "").split("|")
)
_RELATED = ("related stories", "related articles", "related coverage", "related content", "related news")
_STARTS = ("copyright", "(c)", "©")
_NEAR = 24
_HEAD = 100
_LONGEST = 160
_LONGEST_LINE = 60
_LONGEST_TEASER = 30
_LEAST_WORDS = 8
_SHARE_OF_LOWER = 1 / 3
_SURE, _ENOUGH = 4, 2


def reports_speech(text: str) -> bool:
    """Return whether somebody says something in a text: no caption and no box does that."""
    return '"' in text or not _REPORTS.isdisjoint(text.lower().replace(",", " ").replace(".", " ").split())


def opens_with_desk(text: str, count: int, *, closes: bool, top: bool) -> bool:
    """Return whether a paragraph of `count` words is a caption that opens with its source.

    `closes` says that it ends like a sentence, `top` that no sentence of the
    article stands above it yet. One desk alone may as well be whom a sentence
    is about, so that takes a line without a full stop further down.
    """
    if count > _LONGEST_LINE or (text[:2] not in _BEGINNINGS and text[:1] not in ":/"):
        return False
    head = text[:_HEAD].replace(":", " ").replace("/", " ")
    if _DESKS.isdisjoint(head.split(None, 1)[:1]):
        return False
    inside = head.split()
    length = next((n for n, word in enumerate(inside) if word not in _MORE), len(inside))
    rest = inside[length : length + 1]
    if not rest or not rest[0].lstrip("\"'")[:1].isupper() or rest[0] in _ITS_OWN:
        return False
    if sum(word not in _SECOND for word in inside[:length]) > 1:
        return not (closes and top)
    if closes or top or count < _LEAST_WORDS or (length == 1 and _doubtful(*inside[:2])):
        return False
    return sum(map(str.islower, text.split())) >= _SHARE_OF_LOWER * count


def _doubtful(desk: str, following: str) -> bool:
    """Return whether a word in front of a capital may be no desk (`AP Government`)."""
    return desk in _NEVER_ALONE and (desk != "AP" or following not in STARTERS)


def is_dated_picture(lowered: str) -> bool:
    """Return whether a paragraph opens like `In this May 3, 2019, photo`."""
    if not lowered.startswith("in this "):
        return False
    for word in lowered[8:_HEAD].replace(",", " ").replace(".", " ").split():
        if word in _PICTURES:
            return True
        if word not in _DATED and not word[0].isdigit():
            return False
    return False


def is_file_picture(text: str, count: int) -> bool:
    """Return whether a paragraph too long for a line is a caption from the archive or a gallery's."""
    if count > _LONGEST:
        return False
    archived = text.startswith("FILE ") and text[5:6] in {"-", "—"} and text.endswith(")")
    return archived or "hide caption" in text.lower()


def is_box(text: str, count: int) -> bool:
    """Return whether a paragraph asks the reader to sign up or says whose text this is."""
    if count > _LONGEST:
        return False
    lowered = text.lower()
    if lowered.startswith(_STARTS):
        near = lowered[:_NEAR].replace(",", " ").replace("-", " ").split()
        if any(len(word) == 4 and word.isdigit() and word[:2] in {"19", "20"} for word in near):
            return True
    # NOTE: a mark of quotation means speech, and is found seventeen times as fast.
    asks = 0 if '"' in text else sum(map(lowered.__contains__, _BOX))
    if asks < _ENOUGH or reports_speech(text):
        return False
    addressed = not READER.isdisjoint(lowered.replace("'", " ").split())
    return asks >= _SURE or (addressed and count <= _LONGEST_LINE)


def is_teaser(text: str, count: int, *, closes: bool) -> bool:
    """Return whether a paragraph below the lead leads to other articles (`… Read more`)."""
    lowered = text[:_NEAR].lower()
    if lowered.startswith(_RELATED):
        opening = next(phrase for phrase in _RELATED if lowered.startswith(phrase))
        follows = text[len(opening) :].lstrip(" :\"'")[:1]
        return not follows.islower() and count <= (_LONGEST_TEASER if closes else _LONGEST)
    return (
        not closes and count <= _LONGEST_TEASER and text.endswith((" Read more", " Read More", " READ MORE"))
    )

"""Know a byline, a caption, a label and the site's own lines by their form."""

from __future__ import annotations

from srccompare.segments.credits import is_dated_picture, opens_with_desk, reports_speech
from srccompare.segments.phrases import (
    AGENCIES,
    BY,
    CAPTION_HINTS,
    CAPTION_OPENINGS,
    CAPTION_TALK,
    CREDITS,
    LABELS,
    READER,
    ROLES,
    SITE_OPENINGS,
    SITE_TALK,
    SITE_WORDS,
)
from srccompare.text.closed_classes import ARTICLES, DEMONSTRATIVES, MONTHS, POSSESSIVES, WHOLE_WEEKDAYS
from srccompare.text.wordlists import word_set

_NO_NAME = word_set(
    """
    midnight noon now then most all some many day night land sea air and early late law
    """
).union(ARTICLES, DEMONSTRATIVES, POSSESSIVES, WHOLE_WEEKDAYS, MONTHS)
_CAPTION_WORDS = 60
_NOTICE_WORDS = 30
_REQUEST_WORDS = 24
_LINK_WORDS = 16
_SHORT = 9
_LONGEST_BRACKET = 100
_CREDIT_TAIL = 60
_CREDIT_WORDS = 5
_SOURCE_WORDS = 8
_LABEL_WORDS = 6
_LONGEST_LABEL = 4  # words, the last of which may be a lone colon
_LONGEST_CREDIT = 80
_CREDIT_OPENINGS = (
    " Image: ",
    " Photo: ",
    " Photograph: ",
    " Picture: ",
    " Credit: ",
    " Photo by ",
    " Photo credit: ",
)
_NAME_PARTICLES = word_set(
    """
    and de la van von der den bin al el di da du le with for at of in the to special
    """
)


def is_byline(text: str) -> bool:
    """Return whether a short paragraph names who wrote the article."""
    bare = text.strip("*_ ")
    lowered = bare.lower()
    opening = BY.of(lowered)
    if opening:
        return _names_someone(bare[len(opening) :].split())
    if bare[-1:] in '.!?"':
        return False
    if bare in AGENCIES:
        return bare not in {"AA", "CP", "PA", "Sun", "Post", "Times", "Independent", "Mirror", "Forbes"}
    words = bare.replace("|", " | ").split() if "," in bare or "|" in bare else []
    if not words or len(words) > 10:
        return False
    _, _, house = bare.replace("|", ",").partition(",")
    house = house.strip()
    listed = house in AGENCIES or house.lower().endswith(ROLES) or _is_domain(house)
    return bool(house) and listed and len(words) >= 3 and _names_someone(words[:2])


def _is_domain(house: str) -> bool:
    """Return whether a word is the name of a site (`Example.com`)."""
    name, _, ending = house.rpartition(".")
    return " " not in house and len(name) > 1 and 2 <= len(ending) <= 4 and ending.islower()


def is_name(text: str) -> bool:
    """Return whether a line is nothing but two to four capitalised words, as a writer's name alone."""
    words = text.split()
    named = all(
        w[0].isupper() and w.strip(".,'-").replace("-", "").replace("'", "").replace(".", "").isalpha()
        for w in words
    )
    return 2 <= len(words) <= 4 and named and not is_label(text) and words[0].lower() not in _NO_NAME


def _names_someone(words: list[str]) -> bool:
    """Return whether words read like the names of writers: capitalised, none that opens a sentence."""
    if not words or len(words) > 14 or not words[0][0].isupper() or words[0].lower().strip(",") in _NO_NAME:
        return False
    if words[-1].endswith(("?", "!")) or (
        words[-1].endswith(".") and len(words[-1]) > 4 and "," not in words[-1]
    ):
        return False
    letters = [w.strip("(),|") for w in words if w.strip("(),|·•&-—")]
    named = sum(not w[:1].islower() or w.lower() in _NAME_PARTICLES for w in letters)
    return named >= 0.75 * len(letters) and all(
        not w[:1].islower() for w in letters[:2] if w not in _NAME_PARTICLES
    )


def is_caption(text: str, words: int, *, closes: bool, top: bool) -> bool:
    """Return whether a paragraph is the text under a picture or its credit.

    `top` says that no sentence of the article stands above it yet.
    """
    lowered = text.lower()
    if text.startswith("![") or CAPTION_OPENINGS.of(lowered) or is_dated_picture(lowered):
        return not closes or words <= _CAPTION_WORDS
    if words <= _CAPTION_WORDS and (credit_starts(text) or _talks_of_picture(text, lowered)):
        return True
    if opens_with_desk(text, words, closes=closes, top=top):
        return True
    return _has_bracketed_credit(text, lowered) or (not closes and _is_credit_line(text, lowered, words))


def _talks_of_picture(text: str, lowered: str) -> bool:
    """Return whether a paragraph says what a picture shows, and nobody speaks in it."""
    hinted = '"' not in text and any(map(lowered.__contains__, CAPTION_HINTS))
    return hinted and CAPTION_TALK.found_in(lowered) and not reports_speech(text)


def _has_bracketed_credit(text: str, lowered: str) -> bool:
    """Return whether a paragraph ends in brackets that name where a picture comes from."""
    if not text.endswith((")", "]", ").", ") ")):
        return False
    bracket = max(lowered.rfind("("), lowered.rfind("["))
    inside = lowered[bracket:]
    return (
        bracket >= 0
        and len(inside) <= _LONGEST_BRACKET
        and _is_credit(inside, text[bracket + 1 :].strip("()[]. "))
    )


def _is_credit_line(text: str, lowered: str, words: int) -> bool:
    """Return whether a line without a full stop is a credit, or ends in one without brackets."""
    if words <= _SHORT and "http" not in lowered and CREDITS.found_in(lowered):
        return True
    tail = lowered[-_CREDIT_TAIL:]
    if "/" in tail and _ends_in_credit(text, words):
        return True
    return "getty images" in tail or "reuters/" in tail or "/reuters" in tail or "ap photo" in tail


def _ends_in_credit(text: str, words: int) -> bool:
    """Return whether a line ends in photographer and source (`Ada Lund/AP`), or is nothing else."""
    name, _, house = text.rpartition("/")
    alone = words <= _CREDIT_WORDS and " " in name.strip() and house[:1].isupper()
    return house.strip() in AGENCIES or (
        alone and all(w[:1].isupper() for w in text.replace("/", " ").split())
    )


def is_caption_label(text: str) -> bool:
    """Return whether a line only announces the caption that follows (`Image caption,`)."""
    return text.lower().rstrip(",: ") in {"image caption", "media caption", "video caption", "caption"}


def credit_starts(text: str) -> int:
    """Return where a credit begins behind the caption (`… at sea. Image: Ada Lund.`); 0 where none does."""
    earliest = max(1, len(text) - _LONGEST_CREDIT)
    # NOTE: one of these two stands in every opening, and in few texts.
    if text.find(": ", earliest) < 0 and text.find(" by ", earliest) < 0:
        return 0
    for opening in _CREDIT_OPENINGS:
        at = text.rfind(opening, earliest)
        if at > 0 and text[at + len(opening)].isupper():
            return at + 1
    return 0


def _is_credit(inside: str, written: str) -> bool:
    """Return whether what a line has in its last brackets names where a picture comes from."""
    house = written.rpartition("/")[2].strip()
    return house in AGENCIES or " via " in inside or CREDITS.found_in(inside)


def is_label(text: str) -> bool:
    """Return whether a line is a bare label of the page: a section, a button."""
    words = text.lower().rstrip(":").split()
    return 0 < len(words) <= 3 and all(word in LABELS for word in words)


def is_boilerplate(text: str, words: int, *, closes: bool, top: bool) -> bool:
    """Return whether a short paragraph is the site's own: a request, a notice, a link elsewhere.

    `top` says that no sentence of the article stands above it yet.
    """
    lowered = text.lower()
    if not any(map(str.isalnum, text)) or (not closes and _is_link(lowered, words)):
        return True
    if not top and words <= _LONGEST_LABEL and is_label(text):
        return True
    if (words <= _NOTICE_WORDS or "©" in text) and SITE_TALK.found_in(lowered) and not reports_speech(text):
        return True
    if not top and _opens_like_site(text, lowered) and (words <= _NOTICE_WORDS or text.startswith("(")):
        return True
    return _is_source_line(text, words, closes=closes) or _is_request(
        text, lowered, words, closes=closes, top=top
    )


def _opens_like_site(text: str, lowered: str) -> bool:
    """Return whether a line begins like a lead elsewhere or a credit; behind "by" has to stand a name."""
    opening = SITE_OPENINGS.of(lowered)
    if not opening:
        return False
    return not opening.endswith(" by") or text[len(opening) + 1 : len(opening) + 2].isupper()


def _is_link(lowered: str, words: int) -> bool:
    """Return whether a line is the address of a page, torn or whole, or little more."""
    return lowered.startswith("http") or (words <= _LINK_WORDS and ("http" in lowered or "www." in lowered))


def _is_source_line(text: str, words: int, *, closes: bool) -> bool:
    """Return whether a line only says whose text this is (`From The Example Times`)."""
    return 1 < words <= _SOURCE_WORDS and not closes and text.startswith("From ") and text[5:6].isupper()


def _is_request(text: str, lowered: str, words: int, *, closes: bool, top: bool) -> bool:
    """Return whether a line is site talk that could be news as well, by how it addresses the reader."""
    if words > _REQUEST_WORDS or '"' in text or text[0] == "'" or ". " in text:
        return False
    if not SITE_WORDS.found_in(lowered) or (closes and reports_speech(text)):
        return False
    if not closes:
        return not top or words <= _LABEL_WORDS
    return "@" in lowered or not READER.isdisjoint(lowered.replace(",", " ").replace(".", " ").split())

r"""Make visible what a screen would obey, reorder or hide.

An article may hold an escape sequence that clears the screen, a bidi override
that shows "Tuesday" as "yadseuT", or a zero-width space inside a name. Reports
show such characters as what they are (`\u001b`), and nothing else of a text is
changed. Display only: offsets always come from the untouched text, so a
report cuts its spans out first and makes the pieces visible then.
"""

from __future__ import annotations

import re
from functools import cache

# NOTE: besides the controls (C0, DEL, C1), separators and bidi marks of
# Unicode TR9 this covers what has no width of its own but changes meaning or
# search: soft hyphen, Mongolian vowel separator, zero-width space, word
# joiner and the invisible operators, byte order mark, interlinear anchors,
# tags, and surrogates and noncharacters, which no stream can write.
_HIDDEN = (
    "\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f"
)
# NOTE: joiners shape Persian, Indic scripts and emoji; between Latin letters
# they only hide a difference.
_JOINER = "(?<![\u0300-\U0010ffff])[\u200c\u200d]"

_BLANKS = re.compile("[\t\n\x0b\x0c\r ]+")


@cache
def _unsafe() -> re.Pattern[str]:
    """Return the pattern of all that must be shown; compiled only when a text is not plain."""
    return re.compile(f"[{_HIDDEN}]|{_JOINER}")


def visible(text: str) -> str:
    """Return a stretch of an article on one line: runs of blanks as one space, controls as escapes."""
    if text.isprintable() and "  " not in text:
        return text
    shown = _BLANKS.sub(" ", text)
    return shown if shown.isprintable() else _unsafe().sub(_escape, shown)


def visible_name(name: str) -> str:
    """Return a file name, title or other label with every control, tabs and newlines too, as an escape."""
    return name if name.isprintable() else _unsafe().sub(_escape, name)


def _escape(match: re.Match[str]) -> str:
    code = ord(match.group())
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"

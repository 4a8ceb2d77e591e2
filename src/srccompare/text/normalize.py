"""Fold the typography of a text, one code point to one code point.

Outlets print the same words with curly or straight marks, with thin or
no-break blanks, with four kinds of dashes. Everything that compares reads the
folded text; everything that shows reads the text as written. Because folding
never changes the length, an offset means the same place in both.
"""

from __future__ import annotations

_DOUBLE = "“”„‟«»″＂〝〞"
_SINGLE = "‘’‚‛‹›′＇`´ʼ"
_HYPHEN = "‐‑⁃−－\u00ad"
_DASH = "‒–—―⸺﹘"
_BLANK = (
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
    "\t\x0b\x0c"
)

_FOLD = {
    **dict.fromkeys(_DOUBLE, '"'),
    **dict.fromkeys(_SINGLE, "'"),
    **dict.fromkeys(_HYPHEN, "-"),
    **dict.fromkeys(_DASH, "—"),
    **dict.fromkeys(_BLANK, " "),
}
_FOLD_ASCII = {written: folded for written, folded in _FOLD.items() if written.isascii()}


def fold(text: str) -> str:
    """Return `text` with quotation marks, hyphens, dashes and blanks in one form each.

    Double marks (guillemets included) become `"`, single ones `'`, hyphens
    `-`, dashes `—`, blanks a space. Newlines and case stay. The length never
    changes: offsets into the result are offsets into `text`.
    """
    # NOTE: a text holds few of these characters; looking for each and replacing
    # those it has takes a tenth of the time of `str.translate`.
    for written, folded in (_FOLD_ASCII if text.isascii() else _FOLD).items():
        if written in text:
            text = text.replace(written, folded)
    return text


def on_one_line(text: str) -> str:
    """Return the words of a text with one blank between them: where a line is full says nothing of them."""
    return " ".join(text.split()) if "\n" in text else text

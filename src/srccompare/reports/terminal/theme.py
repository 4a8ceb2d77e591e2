"""Styles and marks: what each means without colour, and how it looks with it.

Only the sixteen colours of the terminal's own palette are used, so that the
report fits a light and a dark screen alike; hue is never the only cue. Words
that are pointed at are underlined where escapes are allowed and get carets
below where they are not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from srccompare.reports.terminal.runs import KEPT, Run

if TYPE_CHECKING:
    from srccompare.reports.base import Look
    from srccompare.reports.terminal.runs import Line

MARKED = "mark "
"""Styles that begin so point at words."""

# Each style: its weight (kept under NO_COLOR) and its hue.
_CODES = {
    "strong": ("1", ""),
    "faint": ("2", ""),
    "siglum": ("1", "36"),
    "error": ("1", "31"),
    "warning": ("1", "33"),
    "note": ("", "36"),
    "shared": ("1", "32"),
    "possible": ("", "32"),
    "unique": ("1", "35"),
    "rephrased": ("1", "34"),
    "bar": ("", "32"),
    "mark error": ("1;4", "31"),
    "mark warning": ("1;4", "33"),
    "mark note": ("4", "36"),
    "mark clause": ("4", "35"),
}


class Marks(NamedTuple):
    """Hold the marks of a report, each one cell wide."""

    shared: str = "="
    rephrased: str = "~"
    unique: str = "+"
    divergent: str = "≠"
    dot: str = "·"
    rule: str = "─"
    full: str = "█"
    empty: str = "░"
    dash: str = "–"
    times: str = "×"
    missing: str = "–"
    shades: str = " ░▒▓█"


ASCII = Marks(
    divergent="!", dot="-", rule="-", full="#", empty=".", dash="-", times="x", missing=".", shades=" .:*#"
)


def marks(look: Look) -> Marks:
    """Return the marks for a reader."""
    return ASCII if look.ascii else Marks()


def paint(line: Line, look: Look) -> str:
    """Return a line with its styles as escape sequences, or plain where none are wanted."""
    line = tuple(Run(_blank(run.text, look), run.style) for run in line)
    if not look.color:
        return "".join(run.text for run in line)
    return "".join(_painted(run.text, run.style, hues=look.hues) for run in line)


def _blank(text: str, look: Look) -> str:
    """Return text with plain blanks where words were kept together; in ASCII there are no others."""
    return (text.replace("\u00a0", " ") if look.ascii else text).replace(KEPT, " ")


def _painted(text: str, style: str, *, hues: bool) -> str:
    weight, hue = _CODES.get(style, ("", ""))
    codes = ";".join(code for code in (weight, hue if hues else "") if code)
    return f"\x1b[{codes}m{text}\x1b[0m" if codes and text else text

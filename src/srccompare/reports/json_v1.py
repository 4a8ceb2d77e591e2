"""Write the published JSON, version 1: exactly `to_dict()`, indented, in UTF-8."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from srccompare.reports.indented import indented
from srccompare.reports.logs import inert_json

if TYPE_CHECKING:
    from srccompare.comparison.inspection import Inspection
    from srccompare.comparison.result import Comparison
    from srccompare.reports.base import Look

# What JSON allows unescaped and a stream or screen does not take as it is:
# DEL, C1 controls, separators and bidi marks, lone surrogates.
_ESCAPED = re.compile("[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def render(comparison: Comparison, look: Look) -> str:  # noqa: ARG001 - a machine has no preferences
    """Return the JSON of a comparison (`srccompare/comparison/1`) and a newline."""
    return dumps(comparison.to_dict())


def render_inspection(inspection: Inspection, look: Look) -> str:  # noqa: ARG001 - the same
    """Return the JSON of an inspection (`srccompare/inspection/1`) and a newline."""
    return dumps(inspection.to_dict())


def dumps(value: object) -> str:
    """Return `value` as indented JSON that any UTF-8 stream and any screen can take.

    A lone surrogate, which a text from JSON may hold and UTF-8 cannot, stays
    an escape and comes back as itself; so does what would steer a terminal.
    """
    return escaped(indented(value)) + "\n"


def escaped(text: str) -> str:
    """Return JSON with an escape for each character that a stream, a screen or a log does not take."""
    return inert_json(_ESCAPED.sub(lambda m: f"\\u{ord(m.group()):04x}", text))

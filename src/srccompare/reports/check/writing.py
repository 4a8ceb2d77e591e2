"""Write the JSON of findings: for any stream, any screen and any log."""

from __future__ import annotations

import json

from srccompare.reports.json_v1 import dumps, escaped

__all__ = ["dumps", "line"]


def line(value: object) -> str:
    """Return JSON on one line, with its newline."""
    return escaped(json.dumps(value, ensure_ascii=False, allow_nan=False)) + "\n"

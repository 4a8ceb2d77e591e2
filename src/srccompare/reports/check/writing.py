"""Write the JSON of findings: for any stream, any screen and any log."""

from __future__ import annotations

import json

from srccompare.reports.json_v1 import dumps as indented
from srccompare.reports.json_v1 import escaped
from srccompare.reports.logs import inert_json


def dumps(value: object) -> str:
    """Return indented JSON and a newline."""
    return inert_json(indented(value))


def line(value: object) -> str:
    """Return JSON on one line, with its newline."""
    return inert_json(escaped(json.dumps(value, ensure_ascii=False, allow_nan=False))) + "\n"

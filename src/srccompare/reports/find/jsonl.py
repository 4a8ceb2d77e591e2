"""Write what was found of an article as JSON Lines, one passage a line (`srccompare/found/1`)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from srccompare.reports.json_v1 import escaped

if TYPE_CHECKING:
    from srccompare.corpus.finding import Finding, Found
    from srccompare.reports.base import View


def render(finding: Finding, view: View) -> str:  # noqa: ARG001 - a machine has no preferences
    """Return a line for each passage, in the order of the article."""
    return "".join(f"{_line(finding, found)}\n" for found in finding.passages)


def _line(finding: Finding, found: Found) -> str:
    """Return the object of a passage: side `a` is the article asked for, side `b` stands in the corpus."""
    article, source = finding.article, found.source
    line = {
        "schema": "srccompare/found/1",
        "a": {"article": article.name, "start": found.start, "end": found.end},
        "b": {"article": source.article, "start": source.start, "end": source.end},
        "words": found.words,
        "similarity": found.similarity,
        "published": found.published.isoformat() if found.published else None,
        "text": article.text[found.start : found.end],
    }
    return escaped(json.dumps(line, ensure_ascii=False))

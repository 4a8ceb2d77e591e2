"""Write what was found of an article as JSON Lines, one passage per line (`srccompare/found/1`)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from srccompare.reports.json_v1 import escaped
from srccompare.text.lines import line_and_column, line_starts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.corpus.index.finding import Finding, Found
    from srccompare.reports.base import Look


def render(finding: Finding, look: Look) -> str:  # noqa: ARG001 - a machine has no preferences
    """Return a line for each passage, in the order of the article."""
    starts = line_starts(finding.article.text)
    lines = (line(finding, each, starts) for each in finding.passages)
    return "".join(escaped(json.dumps(each, ensure_ascii=False)) + "\n" for each in lines)


def line(finding: Finding, found: Found, starts: Sequence[int]) -> dict[str, object]:
    """Return the object of a passage: side `a` is the article asked for, side `b` stands in the corpus."""
    article, source = finding.article, found.source
    row, column = line_and_column(starts, found.start)
    return {
        "schema": "srccompare/found/1",
        "a": {
            "article": article.name,
            "start": found.start,
            "end": found.end,
            "line": row,
            "column": column,
        },
        "b": {
            "article": source.article,
            "start": source.start,
            "end": source.end,
            "line": found.line,
            "column": found.column,
        },
        "words": found.words,
        "similarity": found.similarity,
        "published": found.published.isoformat() if found.published else None,
        "text": article.text[found.start : found.end],
    }

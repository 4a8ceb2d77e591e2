"""Write what was found of an article as one JSON object (`srccompare/find/1`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare._version import __version__
from srccompare.reports.find.jsonl import line
from srccompare.reports.json_v1 import dumps
from srccompare.text.lines import line_starts

if TYPE_CHECKING:
    from srccompare.corpus.index.finding import Finding
    from srccompare.reports.base import Look


def render(finding: Finding, look: Look) -> str:  # noqa: ARG001 - a machine has no preferences
    """Return the object: the article, what of it is no passage, and its passages in the order of its text."""
    article = finding.article
    starts = line_starts(article.text)
    return dumps(
        {
            "schema": "srccompare/find/1",
            "tool": {"name": "srccompare", "version": __version__},
            "article": {"name": article.name, "sha256": article.sha256, "characters": len(article.text)},
            "articles": finding.articles,
            "itself": finding.itself,
            "footers": {
                "above": finding.above,
                "spans": [{"start": start, "end": end} for start, end in finding.footers],
            }
            if finding.footers
            else None,
            "passages": [line(finding, each, starts) for each in finding.passages],
        }
    )

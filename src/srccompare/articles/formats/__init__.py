"""The formats an article may come in, by the suffix of its name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from srccompare.articles.formats import html, json, jsonl, markdown, plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from srccompare.articles.formats.content import Content


class Format(NamedTuple):
    """Hold how to read one format; `declared` finds the encoding that the bytes themselves name."""

    parse: Callable[[str], Content]
    declared: Callable[[bytes], str | None] | None = None


PLAIN = Format(plain.parse)
_MARKDOWN = Format(markdown.parse)
_HTML = Format(html.parse, html.declared_encoding)
_JSONL = Format(jsonl.parse)

# NOTE: every suffix that is not named here is read as plain text.
FORMATS = {
    ".txt": PLAIN,
    ".text": PLAIN,
    ".md": _MARKDOWN,
    ".markdown": _MARKDOWN,
    ".html": _HTML,
    ".htm": _HTML,
    ".xhtml": _HTML,
    ".json": Format(json.parse),
    ".jsonl": _JSONL,
    ".ndjson": _JSONL,
}

EXTRACTED = frozenset(FORMATS) - {name for name, known in FORMATS.items() if known in {PLAIN, _MARKDOWN}}
"""The suffixes of files whose text is not the decoded file: a place in it has no line there."""

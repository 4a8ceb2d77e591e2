"""A page for the browser: one file that asks nobody for anything.

Article text is hostile: it is made visible, then escaped, and never stands in
a tag, a script or a style. The page carries a Content-Security-Policy that
allows its own style and script by their digests and nothing else, so that even
a mistake in the escaping could load and run nothing. It reads without the
script, which adds only light: what belongs together lights up together.
"""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from srccompare.reports.articles import Articles, title
from srccompare.reports.html.cards import divergence_cards
from srccompare.reports.html.columns import columns
from srccompare.reports.html.filters import filters
from srccompare.reports.html.head import head
from srccompare.reports.html.legend import legend
from srccompare.reports.html.lists import only_lists, passage_list
from srccompare.reports.html.matrix import matrix
from srccompare.reports.html.pairs import pairs
from srccompare.reports.html.tags import text
from srccompare.text.display import visible_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.comparison.result import Comparison
    from srccompare.reports.base import Look

HELP = (
    "Point at a sentence, or reach it with Tab, and its counterparts are highlighted; click it or press "
    "Enter, and the other columns scroll there. n and p step through the divergences, "
    "Escape clears the selection."
)
SIGNATURE = "Signature, everything besides the texts that can change the result:"


def render(comparison: Comparison, look: Look) -> str:
    """Return the page of a comparison."""
    style, script = _asset("page.css"), _asset("page.js")
    return "\n".join(_page(comparison, look, style, script)) + "\n"


def _page(comparison: Comparison, look: Look, style: str, script: str) -> Iterator[str]:
    articles = Articles(comparison.sources)
    policy = (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    names = text(" | ".join(visible_name(title(s)) for s in comparison.sources))
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield f"<title>{names}</title>\n<style>{style}</style>\n</head>\n<body>"
    yield from head(comparison, articles)
    yield from legend(comparison)
    yield from filters(comparison, articles)
    yield '<main>\n<div id="findings" tabindex="-1">'
    for section, parts in (
        ("divergences", divergence_cards(comparison, articles)),
        ("shared", matrix(comparison, articles)),
        ("shared", pairs(comparison, articles)),
        ("unique", only_lists(comparison, articles)),
        ("passages", passage_list(comparison, articles)),
    ):
        if look.shows(section):
            yield from parts
    yield "</div>"
    yield from columns(comparison, articles)
    yield '</main>\n<aside id="counterparts" aria-live="polite" aria-label="Counterparts" hidden></aside>'
    yield f"<footer><p>{text(HELP)}</p><p>{SIGNATURE} <code>{text(comparison.signature)}</code></p></footer>"
    yield f"<script>{script}</script>\n</body>\n</html>"


def _asset(name: str) -> str:
    """Return a file that ships beside this module, with the same bytes on every system."""
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


def _digest(content: str) -> str:
    """Return the source expression of an inline style or script, as CSP level 2 defines it."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()

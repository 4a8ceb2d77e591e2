"""Write tags and text; nothing of an article goes past these functions unescaped."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from srccompare.reports.logs import inert_html

if TYPE_CHECKING:
    from collections.abc import Iterable


def text(visible: str) -> str:
    """Return visible text with every character of meaning to HTML escaped, quotes too."""
    return inert_html(escape(visible))


def attributes(**values: object) -> str:
    """Return attributes with a blank before each; None and False leave one out, True has no value."""
    parts = []
    for name, value in values.items():
        if value is None or value is False:
            continue
        key = name.rstrip("_").replace("_", "-")
        parts.append(f" {key}" if value is True else f' {key}="{text(str(value))}"')
    return "".join(parts)


def keys(names: Iterable[str]) -> str | None:
    """Return the ids that an element lights up with, None where there is none."""
    return " ".join(dict.fromkeys(names)) or None


def link(siglum_and_place: str, sentence: str) -> str:
    """Return a link to a sentence of the page by its place."""
    return f'<a class="at" href="#{escape(sentence)}">{escape(siglum_and_place)}</a>'


def marked(pieces: Iterable[tuple[str, str]]) -> str:
    """Return pieces of an article; a style is a class and the id that lights up with it."""
    html = []
    for words, style in pieces:
        if not style:
            html.append(text(words))
            continue
        kind, _, key = style.partition(" ")
        html.append(f"<mark{attributes(class_=kind, data_k=key or None)}>{text(words)}</mark>")
    return "".join(html)

"""Read from the text itself what it says of its title, outlet, byline and day."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

from srccompare.segments import datelines
from srccompare.segments.phrases import AGENCIES, BY

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from srccompare.articles.model import Article
    from srccompare.segments.model import Segment

_HOLDER_ENDS = (
    " all rights",
    " rights reserved",
    ". ",
    " - ",
    " —",
    " |",
    ", inc",
    " l.p",
    " lp",
    " llc",
    " inc",
    " ltd",
    ", llc",
)
# NOTE: counted, because a line of opening brackets would be read once from each of them.
_LINK = re.compile(r"\[([^\]\n]{0,200}+)\]\([^)\s]{0,500}+\)")


def with_text_metadata(article: Article, folded: str, segments: Sequence[Segment]) -> Article:
    """Return the article with what its headline, byline and datelines say filled in where nothing stood."""
    parts = [
        (g.kind, article.text[g.start : g.end], folded[g.start : g.end]) for g in segments if g.kind != "body"
    ]
    body = next((n for n, g in enumerate(segments) if g.kind == "body"), len(segments))
    writer, house = _byline(parts)
    found: dict[str, str | dt.date | None] = {
        "title": article.title or _title(parts[:body]),
        "byline": article.byline or writer,
        "outlet": article.outlet or _agency(parts) or house or _holder(parts),
    }
    changes = {field: value for field, value in found.items() if value != getattr(article, field)}
    if article.published is None:
        day = _day(parts)
        if day is not None:
            changes |= {"published": day, "published_from": "text"}
    return dataclasses.replace(article, **changes) if changes else article  # type: ignore[arg-type]


def _title(parts: Sequence[tuple[str, str, str]]) -> str | None:
    """Return the first headline above the body, on one line, markdown marks cut off."""
    text = next((raw for kind, raw, _ in parts if kind == "headline"), None)
    return None if text is None else (_plain(text).strip("#_ ") or None)


def _plain(text: str) -> str:
    """Return a line without markdown: links as their text, no marks of bold or slanted type."""
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    return " ".join(text.replace("*", "").split())


def _byline(parts: Sequence[tuple[str, str, str]]) -> tuple[str | None, str | None]:
    """Return the writers and the outlet of the first byline."""
    for kind, raw, _ in parts:
        if kind != "byline":
            continue
        text = _plain(raw).strip("_ ")
        opening = BY.of(text.lower()) or ""
        names = [
            name.strip(" ()")
            for name in re.split(r"\s*[|·•—–]\s*|,\s+|\s+-\s+|\s+for\s+", text[len(opening) :])
        ]
        houses = [name for name in names if name in AGENCIES]
        writers = [
            name for name in names if name and name not in AGENCIES and not any(map(str.isdigit, name))
        ]
        return (writers[0] if writers else None), (houses[0] if houses else None)
    return None, None


def _agency(parts: Sequence[tuple[str, str, str]]) -> str | None:
    """Return the agency that the dateline in front of the report names in brackets."""
    for kind, _, text in parts:
        if kind == "dateline" and "(" in text:
            named = datelines.agency(text)
            if named is not None:
                return named
    return None


def _holder(parts: Sequence[tuple[str, str, str]]) -> str | None:
    """Return the outlet of a line `From The Outlet` or of a copyright notice."""
    for kind, _, text in parts:
        if (
            kind == "boilerplate"
            and text.startswith("From ")
            and text[5:6].isupper()
            and len(text.split()) <= 8
        ):
            return text[5:].strip(" .:")
    for kind, _, text in parts:
        if kind == "boilerplate" and ("©" in text or "copyright" in text.lower()):
            named = re.sub(
                r"(?i)^.*?(?:©|\(c\)|copyright)[\s©(c)]*(?:\d{4}(?:\s*[-—,]\s*\d{4})?)?[\s,.]*(?:by )?",
                "",
                text,
            )
            cut = min((at for end in _HOLDER_ENDS if (at := named.lower().find(end)) > 0), default=len(named))
            named = named[:cut].strip(" .,;|")
            if named[:1].isupper() and len(named.split()) <= 6:
                return named
    return None


def _day(parts: Sequence[tuple[str, str, str]]) -> dt.date | None:
    """Return the first full date that a date line or a byline states."""
    for kind, _, text in parts:
        if kind == "dateline":
            line = datelines.date_line(text)
            day = datelines.day_in(text) if line is None else line.day
            if day is not None:
                return day
    return next(
        (day for kind, _, text in parts if kind == "byline" and (day := datelines.day_in(text))), None
    )

"""Read a web page: trafilatura takes the article out of it, and the page's own metadata.

The text of the article is what trafilatura extracts, so offsets count there
and not in the markup. The library is an extra and loaded when a page is read.
"""

from __future__ import annotations

import re

from srccompare.articles.formats.content import Content, ContentError, iso_day

SAVE = "save its text as .txt"
INSTALL = 'pip install "srccompare[html]"'

# NOTE: a page has to declare its encoding within its first 1024 bytes (HTML
# standard, "Specifying the document's character encoding").
_HEAD = 1024
_CHARSET = rb"""<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})"""

# NOTE: what the declaration means is fixed by the Encoding Standard (WHATWG,
# "Names and labels"): Latin-1 has always been windows-1252 on the web, and a
# declaration that could be read as ASCII cannot stand in UTF-16.
_LABELS = {
    **dict.fromkeys(("iso-8859-1", "iso8859-1", "latin1", "latin-1", "l1", "ascii", "us-ascii"), "cp1252"),
    **dict.fromkeys(("utf-16", "utf-16le", "utf-16be"), "utf-8"),
}


def declared_encoding(data: bytes) -> str | None:
    """Return the encoding that a page names in its `<meta charset>`, or None."""
    found = re.search(_CHARSET, data[:_HEAD], re.IGNORECASE)
    label = found[1].decode("ascii", "replace").lower() if found else None
    return _LABELS.get(label, label) if label else None


def parse(content: str) -> Content:
    """Extract the article of a page with its title, outlet, byline and day.

    Raises:
        ContentError: trafilatura is missing, or finds no article.
    """
    try:
        import trafilatura  # noqa: PLC0415 - an extra, and slow to load
    except ImportError as error:
        raise _unavailable(error) from None
    _quieten()
    try:
        text = trafilatura.extract(content, include_comments=False)
        said = trafilatura.extract_metadata(content, extensive=False) if text else None
    except Exception as error:
        # NOTE: whatever a page does to the library, it is one unreadable input.
        raise ContentError(f"trafilatura failed on it ({type(error).__name__})", SAVE) from error
    if not text:
        raise ContentError("no article found in the page", SAVE)
    if said is None:
        return Content(text)
    # NOTE: `or None` because versions differ in how they say "nothing".
    day = iso_day(said.date) if said.date else None
    return Content(text, said.title or None, said.sitename or None, said.author or None, day)


def _unavailable(error: ImportError) -> ContentError:
    """Distinguish a missing library from one that lacks a dependency of its own."""
    if error.name == "trafilatura":
        return ContentError("reading HTML needs trafilatura", INSTALL)
    why = str(error).strip().split("\n", maxsplit=1)[0].rstrip(".")
    return ContentError(f"reading HTML needs trafilatura, which cannot be loaded ({why})", INSTALL)


def _quieten() -> None:
    """Keep the library's own warnings off standard error: an error is said once, in our form."""
    import logging  # noqa: PLC0415 - loaded by trafilatura anyway

    logger = logging.getLogger("trafilatura")
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())

"""How a report shall look: the width of the page, colour, how much to say."""

from __future__ import annotations

from dataclasses import dataclass

SECTIONS = ("divergences", "shared", "unique", "agreements", "passages", "errors")
"""The sections of a report that `Look.only` can name, in the order of the report."""

VIEWS = ("full", "overview", "matrix", "side-by-side")
"""The ways to lay a comparison out, the default first."""


@dataclass(frozen=True, slots=True)
class Look:
    """Hold how a report shall look; it never changes what was found.

    Attributes:
        color: write escape sequences (bold, underline and, where `hues` allows, colours).
        hues: use colours; `NO_COLOR` turns this off and leaves bold and underline.
        width: the width of the page in terminal cells.
        only: the `SECTIONS` to show; empty for all.
        verbosity: 0 is the default, negative says less, positive more.
        ascii: draw marks and bars with ASCII characters; article text stays as written.
        view: one of `VIEWS`.
        focus: the siglum of the article whose omissions to show, or None.
        limit: how many rows a table shows that may be very long; 0 for all.
    """

    color: bool = False
    width: int = 80
    only: frozenset[str] = frozenset()
    verbosity: int = 0
    ascii: bool = False
    hues: bool = True
    view: str = "full"
    focus: str | None = None
    limit: int = 10

    def shows(self, section: str) -> bool:
        """Return whether a section belongs in the report."""
        return not self.only or section in self.only

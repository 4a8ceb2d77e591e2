"""Write tables in Markdown, and set them between the markers of a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def markdown(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table in Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", r"\|") for cell in line) + " |" for line in lines)


def share(number: float) -> str:
    """Return a share as the tables write it: `.84`, and 0 and 1 without digits."""
    text = f"{number:.2f}"
    return {"0.00": "0", "1.00": "1"}.get(text, text.removeprefix("0"))


def placed(page: str, name: str, text: str) -> str:
    """Return a page with a text in the place of what stands between the markers of a name.

    Raises:
        ValueError: the page does not have both markers once.
    """
    begin, end = f"<!-- {name}: written by benchmarks/all.py -->", f"<!-- end of {name} -->"
    if page.count(begin) != 1 or page.count(end) != 1 or page.index(end) < page.index(begin):
        raise ValueError(f"the page has no markers for {name!r}")
    between = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
    return between.sub(lambda _: f"{begin}\n{text}\n{end}", page)

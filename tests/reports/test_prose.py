"""A page of a rule on a terminal: every word of it, and no line that is too long."""

from __future__ import annotations

import re

import pytest

from srccompare.checks.pages import page
from srccompare.checks.rules import RULES
from srccompare.reports.prose import WIDEST, wrapped

PAGE = """# SC999 long-line

A paragraph that stands on two lines of the page and is
one on the screen.

- An entry of a list that is longer than a narrow screen.
- Another.

```text a.txt
Fire in Orvik

A line of an example that its author has broken, as it would have been longer than the others,
stays one paragraph.
A short line.
And another.
```

| option | default | what it does |
|---|---|---|
| `words` | `20` | the fewest words that are told |
"""


def words(text: str) -> list[str]:
    """Return the words of a page without what draws its tables."""
    return re.sub(r"\\|---|\\||-{3,}", " ", text).replace("|", " ").split()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
@pytest.mark.parametrize("width", [40, 60, 80, 1000])
def test_no_line_is_too_long_and_no_word_is_lost(rule: object, width: int) -> None:
    """On every page, whatever the width."""
    text = page(rule.code)  # type: ignore[attr-defined]
    told = wrapped(text, width)
    assert max(map(len, told.splitlines())) <= min(width, WIDEST)
    assert words(told) == words(text)


def test_what_is_no_running_text_keeps_its_lines() -> None:
    """Headings, the lines of an example and the rows of a table; the rest is filled."""
    assert wrapped(PAGE, 50) == (
        "# SC999 long-line\n\n"
        "A paragraph that stands on two lines of the page\nand is one on the screen.\n\n"
        "- An entry of a list that is longer than a narrow\n  screen.\n- Another.\n\n"
        "```text a.txt\nFire in Orvik\n\n"
        "A line of an example that its author has broken,\nas it would have been longer than the others,\n"
        "stays one paragraph.\nA short line.\nAnd another.\n```\n\n"
        "option   default  what it does\n"
        "`words`  `20`     the fewest words that are told\n"
    )


def test_a_description_without_room_beside_its_option_stands_below() -> None:
    """As on a narrow terminal with a long name."""
    row = "| `a-very-long-name` | `a long default` | what it does |\n"
    assert wrapped(row, 40) == "`a-very-long-name`  `a long default`\n    what it does\n"

r"""Keep the log of a build server from obeying an article.

What a job prints is read line by line: GitHub takes a line that begins with
`::`, blanks aside, as a command, and `##[` anywhere as one of an older form;
Azure Pipelines obeys `##vso[`, TeamCity `##teamcity[`. A report for people may
be printed there, so the character that begins such a command is shown as
what it is (`\u003a`), as display does with what a screen would obey.
"""

from __future__ import annotations

import re

_MARKED = r"#(?=#(?:vso|teamcity)?\[)"
_COMMAND = re.compile(rf"^[^\S\n]*:(?=:)|{_MARKED}", re.MULTILINE | re.IGNORECASE)
_ANYWHERE = re.compile(_MARKED, re.IGNORECASE)


def inert(text: str) -> str:
    """Return a report in which no line is a command of a build server."""
    return _COMMAND.sub(lambda match: match.group()[:-1] + f"\\u{ord(match.group()[-1]):04x}", text)


def inert_html(text: str) -> str:
    """Return HTML in which nothing is a command of a build server; a browser shows the same."""
    return _ANYWHERE.sub("&#35;", text)


def inert_json(text: str) -> str:
    """Return JSON in which nothing is a command of a build server; what it says stays the same."""
    return _ANYWHERE.sub(r"\\u0023", text)

"""Lines and columns: where an editor would put the cursor."""

from __future__ import annotations

import re

_NEWLINE = re.compile("\r\n?|\n")


def line_starts(text: str) -> list[int]:
    r"""Return the offset at which each line begins; `\n`, `\r\n` and a lone `\r` end a line."""
    return [0, *(match.end() for match in _NEWLINE.finditer(text))]

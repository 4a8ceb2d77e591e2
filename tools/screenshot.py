"""Rewrite docs/images/diff.svg, the picture in the README, from what the command really prints.

rich turns the colours of the terminal into an SVG. Its own frame of the picture
fetches a font from the network; ours names those that a machine has.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from html import unescape
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

ROOT = Path(__file__).parent.parent
PICTURE = ROOT / "docs" / "images" / "diff.svg"
COMMAND = ["diff", "seeds/wire.txt", "seeds/daily.txt"]
WIDTH = 92

SHOWN = (3, 1, 1)
"""How many entries the picture shows of each section: divergences, shared facts, what the first has alone."""

_FRAME = """\
<svg viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg" role="img">
<title>srccompare diff seeds/wire.txt seeds/daily.txt</title>
<style>
.{unique_id}-matrix {{
  font-family: ui-monospace, "SF Mono", Menlo, "DejaVu Sans Mono", Consolas, monospace;
  font-size: {char_height}px; line-height: {line_height}px;
}}
.{unique_id}-title {{ font-size: 18px; font-weight: bold; font-family: sans-serif; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" />
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""
_DARK = TerminalTheme(
    (24, 26, 31),
    (220, 223, 228),
    [
        (40, 44, 52),
        (240, 113, 120),
        (140, 200, 120),
        (229, 192, 123),
        (110, 170, 240),
        (209, 140, 230),
        (95, 195, 205),
        (220, 223, 228),
    ],
)
"""Sixteen colours with enough contrast on the background, dimmed ones too."""


def report() -> list[str]:
    """Return the lines of the coloured report that the picture shows."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SRCCOMPARE_")}
    done = subprocess.run(
        [sys.executable, "-m", "srccompare", *COMMAND, "--color", "always", "--width", str(WIDTH)],
        cwd=ROOT,
        env=kept | {"PYTHONIOENCODING": "utf-8", "TERM": "xterm"},
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return _cut([entry.splitlines() for entry in done.stdout.split("\n\n")])


def _cut(entries: list[list[str]]) -> list[str]:
    """Return the first entries of each section, and `…` for the rest of it."""
    lines: list[str] = []
    counts = iter(SHOWN)
    left = len(entries)
    for entry in entries:
        if Text.from_ansi(entry[0]).plain.endswith("──"):
            left = next(counts, -1) + 1
            if left == 0:
                break
        left -= 1
        if left >= 0:
            lines += ["", *entry]
        elif left == -1:
            lines.append("\x1b[2m  …\x1b[0m")
    return lines[1:]


def picture() -> str:
    """Return the picture."""
    console = Console(width=WIDTH, record=True, file=StringIO(), force_terminal=True, legacy_windows=False)
    console.print(Text.assemble(("$ ", "dim"), f"srccompare {' '.join(COMMAND)}"))
    for line in report():
        console.print(Text.from_ansi(line), no_wrap=True, overflow="ignore", crop=False)
    drawn = console.export_svg(title="srccompare", theme=_DARK, code_format=_FRAME, unique_id="t")
    return re.sub(r"[ \t]+$", "", drawn, flags=re.MULTILINE)


def words(drawn: str) -> str:
    """Return the text of a picture, without its blanks, in reading order."""
    spans = re.findall(r'<text class="t-r\d+"[^>]*>([^<]*)</text>', drawn)
    return "".join("".join(unescape(span).split()) for span in spans)


def main() -> None:
    """Rewrite the picture if it differs."""
    drawn = picture()
    if not PICTURE.exists() or PICTURE.read_text(encoding="utf-8") != drawn:
        PICTURE.write_text(drawn, encoding="utf-8", newline="\n")
        print(f"rewrote {PICTURE.relative_to(ROOT)}")


if __name__ == "__main__":
    main()

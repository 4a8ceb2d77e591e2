"""How Sphinx builds the documentation: `make docs`.

The source folder is the whole repository, so that a link between two pages, or
from a page to the page of a rule, leads to the same file on a forge and here.
The pages are plain Markdown; the tree of contents is kept in this file.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_ROOT = Path(__file__).parent.parent
_RULES = "src/srccompare/checks/pages"

CONTENTS = {
    "Use": ["usage", "check", "rules", "configuration", "integrations", "findings-formats"],
    "Corpora": ["scan", "index", "spark", "scale"],
    "Reference": ["commands", "api", "json", "glossary"],
    "How far to trust it": [
        "algorithm",
        "tricky-cases",
        "limits",
        "reliability",
        "benchmarks",
        "alternatives",
    ],
    "Project": ["architecture", "licences", "../CONTRIBUTING", "../CHANGELOG", "../seeds/README"],
}
"""The chapters of the menu and their pages, seen from here, in the order in which a newcomer needs them."""

project = "srccompare"
author = "The srccompare developers"
copyright = author  # noqa: A001 - the name that Sphinx reads
extensions = ["myst_parser"]
root_doc = "README"
include_patterns = [
    "*.md",
    "docs/*.md",
    "seeds/README.md",
    f"{_RULES}/*.md",
    "tests/reports/check/golden/README.md",
]
myst_heading_anchors = 3
nitpicky = True
html_theme = "furo"
html_title = "srccompare"
html_copy_source = False
html_show_sphinx = False
html_additional_pages = {"index": "first.html"}
templates_path = ["templates"]
html_static_path = ["static"]
html_css_files = ["tables.css"]
smartquotes = False


def _tree(caption: str, pages: list[str]) -> str:
    """Return the directive that hangs pages into the menu."""
    return "\n".join(["", "```{toctree}", ":hidden:", f":caption: {caption}", "", *pages, "```", ""])


def _contents(_app: Sphinx, page: str, source: list[str]) -> None:
    """Append to the first page the menu, and to that of the rules the page of each rule."""
    if page == root_doc:
        for caption, names in CONTENTS.items():
            source[0] += _tree(caption, [f"docs/{name}" for name in names])
    elif page == "docs/rules":
        source[0] += _tree(
            "Rules", [f"/{_RULES}/{path.stem}" for path in sorted((_ROOT / _RULES).glob("*.md"))]
        )
    elif page == "docs/findings-formats":
        source[0] += _tree("Example", ["/tests/reports/check/golden/README"])


def setup(app: Sphinx) -> dict[str, bool]:
    """Register what is done to a page before it is read."""
    app.connect("source-read", _contents)
    return {"parallel_read_safe": True}

"""The pages hang together: links lead somewhere, the menu has every page, references are in step."""

from __future__ import annotations

import json
import re
import runpy
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import srccompare
from srccompare.reports import SCHEMAS, schema

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
DOCS = sorted((ROOT / "docs").glob("*.md"))
PAGES = [
    *sorted(ROOT.glob("*.md")),
    *DOCS,
    ROOT / "seeds" / "README.md",
    *sorted((ROOT / "src/srccompare/checks/pages").glob("*.md")),
]
CONF: dict[str, Any] = runpy.run_path(str(ROOT / "docs" / "conf.py"))
JSON: dict[str, Any] = runpy.run_path(str(ROOT / "tools" / "json_reference.py"))
CONSOLE: dict[str, Any] = runpy.run_path(str(ROOT / "tools" / "console.py"))
API: dict[str, Any] = runpy.run_path(str(ROOT / "tools" / "api_reference.py"))


def _prose(page: Path) -> str:
    """Return a page without its blocks of code."""
    return re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)


def _anchors(page: Path) -> list[str]:
    """Return what the headings of a page are called in links."""
    headings = re.findall(r"^#+ (.+)$", _prose(page), re.MULTILINE)
    plain = [re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", each) for each in headings]
    return [re.sub(r"[^\w\- ]", "", each.lower()).replace(" ", "-") for each in plain]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(page: Path) -> None:
    """To a file that is there, and to a heading that the file has."""
    for target, anchor in re.findall(r"\]\(([^)#:\s]*)(?:#([^)\s]*))?\)", _prose(page)):
        file = page.parent / target if target else page
        assert file.exists(), f"{page.name} links to {target}"
        if anchor:
            assert anchor in _anchors(file), f"{page.name} links to {target}#{anchor}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_a_page_has_one_title_and_no_heading_twice(page: Path) -> None:
    """A heading that comes twice would be two places of one name; examples of rules are read as blocks."""
    text = _prose(page)
    assert len(re.findall(r"^# ", text, re.MULTILINE)) == 1
    assert len(set(_anchors(page))) == len(_anchors(page))


def test_every_page_is_in_the_menu() -> None:
    """Once, and the menu has no others."""
    listed = [name for names in CONF["CONTENTS"].values() for name in names]
    assert sorted(name for name in listed if "/" not in name) == [page.stem for page in DOCS]
    assert all((ROOT / "docs" / f"{name}.md").exists() for name in listed)


def test_the_reference_of_the_json_is_in_step() -> None:
    """With the schemas, and its examples with what the commands write."""
    text = JSON["PAGE"].read_text(encoding="utf-8")
    assert JSON["page"](text) == text, "run tools/json_reference.py"
    assert set(JSON["COMMANDS"]) == set(SCHEMAS)


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_field_of_the_json_has_a_meaning(name: str) -> None:
    """In its schema, so that it has one on the page."""
    root = json.loads(schema(name))
    fields = list(_fields(root))
    assert len(fields) > 5
    for field, node in fields:
        defined = root["$defs"][node["$ref"].rsplit("/", 1)[1]] if "$ref" in node else {}
        assert (defined | node)["description"], field


def _fields(node: object) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every field of every object of a schema."""
    if isinstance(node, dict):
        yield from node.get("properties", {}).items()
        node = list(node.values())
    for each in node if isinstance(node, list) else ():
        yield from _fields(each)


def test_the_reference_of_the_library_is_in_step() -> None:
    """With signatures and docstrings, and it has every public name."""
    text = API["PAGE"].read_text(encoding="utf-8")
    assert API["page"](text) == text, "run tools/api_reference.py"
    for name in srccompare.__all__:
        told = f"`srccompare.{name}`" if name == "__version__" else f"### srccompare.{name}\n"
        assert told in text


def test_the_help_of_every_command_is_shown() -> None:
    """Commands of commands too; test_blocks.py compares what each says."""
    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    steps = [step for block in CONSOLE["blocks"](page) for step in CONSOLE["steps"](block)]
    names = [step.command.removesuffix(" --help") for step in steps]
    offered = {"srccompare"}
    for name, step in zip(names, steps, strict=True):
        listed = step.shown.partition("\nCommands:\n")[2].split("\n\n")[0]
        offered |= {f"{name} {command}" for command in re.findall(r"^  (\w+) ", listed, re.MULTILINE)}
    assert names == re.findall(r"^## (.+)$", page, re.MULTILINE)
    assert set(names) == offered
    assert len(offered) > 10


def test_the_glossary_is_in_order_and_its_words_have_entries() -> None:
    """Each word in italics is an entry, in the singular or the plural, and no entry refers to itself."""
    text = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8").partition("\n\n**")[2]
    entries = dict(re.findall(r"^(?:\*\*)?(\w[^*\n]*)\.\*\* (.+)$", text, re.MULTILINE))
    assert list(entries) == sorted(entries, key=str.lower)
    assert len(entries) > 50
    known = {form for name in entries for form in _forms(name.lower())}
    for name, said in entries.items():
        for word in re.findall(r"(?<!\*)\*([^*]+)\*(?!\*)", said):
            assert word.lower() in known, f"{name}: {word}"
            assert word.lower() not in _forms(name.lower()), name


def _forms(word: str) -> set[str]:
    """Return a word as it stands in a sentence."""
    return {word, f"{word}s", f"{word}ed", re.sub("y$", "ies", word)}

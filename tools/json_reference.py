"""Rewrite the reference in docs/json.md from the schemas, with examples from the seed articles.

Everything between two comments of the page is made here: a chapter a schema, a
table an object, an example for each list of the outermost object. An object that
two places share is described once and linked to.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

from srccompare.reports import SCHEMAS, schema

Schema = dict[str, Any]

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "json.md"
BEGIN, END = "<!-- reference -->\n", "<!-- end of reference -->\n"
SEEDS = ["seeds/wire.txt", "seeds/daily.txt"]
INDEX = "corpus.db"
COMMANDS = {
    "comparison": ["diff", *SEEDS, "--format", "json"],
    "inspection": ["inspect", SEEDS[1], "--format", "json"],
    "findings": ["check", *SEEDS, "--no-config", "--no-cache", "--exit-zero", "--format", "json"],
    "scan": ["scan", *SEEDS, "--format", "json"],
    "passage": ["scan", *SEEDS, "--format", "jsonl"],
    "find": ["find", SEEDS[1], "--index", INDEX, "--format", "json"],
    "found": ["find", SEEDS[1], "--index", INDEX, "--format", "jsonl"],
}
"""The command behind the examples of each schema, in the order of the page."""

_SHOWN = {
    "comparison": "diff FILE FILE… --format json",
    "inspection": "inspect FILE --format json",
    "findings": "check PATH… --format json",
    "scan": "scan PATH… --format json",
    "passage": "scan PATH… --format jsonl",
    "find": "find FILE --index FILE --format json",
    "found": "find FILE --index FILE --format jsonl",
}
_TWO = {"articles", "mentions", "related", "spans"}
"""Lists of which an example keeps two entries: they set one article against another."""

_LONGEST = 160
"""Longer strings of an example are cut, in code points."""


class Place(NamedTuple):
    """An object that the reference describes."""

    title: str
    schema: Schema
    example: object


class Section(NamedTuple):
    """Where an object is described."""

    title: str
    anchor: str


class Chapter:
    """One schema on its way to Markdown: what is described so far, here and in the chapters above."""

    def __init__(self, name: str, described: dict[str, Section]) -> None:
        self.name = name
        self.root: Schema = json.loads(schema(name))
        self.described = described
        self.lines: list[str] = []

    def resolved(self, node: Schema) -> Schema:
        """Return a node with what it refers to; its own description wins."""
        if "$ref" not in node:
            return node
        target: Schema = self.root["$defs"][node["$ref"].rsplit("/", 1)[1]]
        return target | {k: v for k, v in node.items() if k != "$ref"}

    def write(self, document: object) -> None:
        """Add the whole chapter; the document is a real one of this schema."""
        command = _SHOWN[self.name]
        self.lines += [f"## {self.name}", "", f"`srccompare {command}`. {self.root['description']}", ""]
        self._object(Place("", self.root, document))
        for title, node in self.root.get("$defs", {}).items():
            if "oneOf" in node:
                self._alternatives(title, node)
            elif "properties" in node and _key(node) not in self.described:
                self._home(node, title)
                self._section(Place(title, node, None))

    def _section(self, place: Place) -> None:
        """Add an object under a heading of its own."""
        self.lines += [f"### {self.name}: {place.title}", "", place.schema["description"], ""]
        if place.example is not None:
            self.lines += ["```json", json.dumps(place.example, ensure_ascii=False, indent=2), "```", ""]
        self._object(place)

    def _object(self, place: Place) -> None:
        """Add the table of an object, then the objects inside it."""
        required = place.schema.get("required", [])
        inner: list[Place] = []
        rows = []
        for field, node in place.schema["properties"].items():
            kind = self._kind(node, f"{place.title}.{field}".lstrip("."), inner, _of(place, field))
            meaning = self.resolved(node)["description"].replace("|", "\\|")
            rows.append(f"| `{field}` | {kind} | {'yes' if field in required else 'no'} | {meaning} |")
        self.lines += ["| field | type | always | meaning |", "|---|---|---|---|", *rows, ""]
        for each in inner:
            self._section(each)

    def _kind(self, node: Schema, path: str, inner: list[Place], value: object) -> str:
        """Name the type of a field; an object in it joins those to describe."""
        full = self.resolved(node)
        if "anyOf" in full:
            return " or ".join(self._kind(each, path, inner, None) for each in reversed(full["anyOf"]))
        if "const" in full or "enum" in full:
            choices = full.get("enum", [full.get("const")])
            return ", ".join("null" if each is None else f"`{each}`" for each in choices)
        if "properties" in full:
            return self._link(node, path, inner, value) + (" or null" if "null" in full["type"] else "")
        if full["type"] == "array":
            return f"list of {self._kind(full['items'], f'{path}[]', inner, _richest(value))}"
        if full["type"] == "object":
            return f"object, each value: {self._kind(full['additionalProperties'], f'{path}.*', inner, None)}"
        kinds = full["type"] if isinstance(full["type"], list) else [full["type"]]
        return " or ".join(kinds) + _range(full)

    def _link(self, node: Schema, path: str, inner: list[Place], value: object) -> str:
        """Return the link to the section of an object."""
        title = node["$ref"].rsplit("/", 1)[1] if "$ref" in node else path
        full = self.resolved({"$ref": node["$ref"]}) if "$ref" in node else node
        if _key(full) not in self.described:
            outermost = "." not in path and path.endswith("[]")
            inner.append(Place(title, full, _small(value) if outermost else None))
        home = self._home(full, title)
        return f"[{home.title}](#{home.anchor})"

    def _home(self, node: Schema, title: str) -> Section:
        """Return where an object is described: under this title unless there is a place already."""
        return self.described.setdefault(_key(node), Section(title, _slug(f"{self.name}: {title}")))

    def _alternatives(self, title: str, node: Schema) -> None:
        """Add the kinds of line of a format that has several."""
        self.lines += [f"### {self.name}: {title}", "", node["description"], ""]
        self.lines += ["| `schema` | what it is | fields beside `schema` |", "|---|---|---|"]
        for each in node["oneOf"]:
            fields = {name for name in each["properties"] if name != "schema"}
            home = max(
                self.root["$defs"],
                key=lambda name: len(fields & set(self.root["$defs"][name].get("properties", ()))),
            )
            more = sorted(fields - set(self.root["$defs"][home]["properties"]))
            same = f"those of [{home}](#{self.described[_key(self.root['$defs'][home])].anchor})"
            also = "".join(f" and `{name}`" for name in more)
            self.lines.append(
                f"| `{each['properties']['schema']['const']}` | {each['description']} | {same}{also} |"
            )
        self.lines.append("")


def _key(node: Schema) -> str:
    """Return what makes two objects the same: their fields."""
    return json.dumps([node.get("properties"), node.get("required")], sort_keys=True)


def _slug(heading: str) -> str:
    """Return the anchor that forges and Sphinx give a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def _range(node: Schema) -> str:
    low, high = node.get("minimum"), node.get("maximum")
    if low is None:
        return ""
    return f", {low} to {high}" if high is not None else f", {low} or more"


def _of(place: Place, field: str) -> object:
    return place.example.get(field) if isinstance(place.example, dict) else None


def _richest(value: object) -> object:
    """Return the entry of a list that leaves least empty, the first of equals."""
    if not isinstance(value, list) or not value:
        return None
    return min(value, key=lambda each: json.dumps(each).count("null") + 2 * json.dumps(each).count("[]"))


def _small(value: object, most: int = 1) -> object:
    """Return a document with every list cut to its first entries, and long strings cut."""
    if isinstance(value, dict):
        return {key: _small(each, 2 if key in _TWO else 1) for key, each in value.items()}
    if isinstance(value, list):
        return [_small(each) for each in value[:most]]
    if isinstance(value, str) and len(value) > _LONGEST:
        return value[: _LONGEST - 1] + "…"
    return value


def _document(name: str) -> object:
    """Return what the command of a schema writes; of JSON Lines the first line."""
    with tempfile.TemporaryDirectory() as folder:
        index = str(Path(folder, INDEX))
        if INDEX in COMMANDS[name]:
            _run("scan", SEEDS[0], "--index", index)
        out = _run(*(index if each == INDEX else each for each in COMMANDS[name]))
    return json.loads(out.splitlines()[0] if "jsonl" in COMMANDS[name] else out)


def _run(*arguments: str) -> str:
    """Return what the program writes on arguments."""
    command = [sys.executable, "-m", "srccompare", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=True, encoding="utf-8").stdout


def reference() -> str:
    """Return the chapters of all schemas."""
    described: dict[str, Section] = {}
    lines: list[str] = []
    for name in COMMANDS:
        chapter = Chapter(name, described)
        chapter.write(_document(name))
        lines += chapter.lines
    return "\n".join(lines) + "\n"


def page(text: str) -> str:
    """Return the page with its reference renewed."""
    head, rest = text.split(BEGIN)
    _, tail = rest.split(END)
    return f"{head}{BEGIN}\n{reference()}{END}{tail}"


def main() -> None:
    """Rewrite the page if it differs."""
    if set(COMMANDS) != set(SCHEMAS):
        sys.exit("error: the page has not the schemas that the program has")
    text = PAGE.read_text(encoding="utf-8")
    changed = page(text)
    if changed != text:
        PAGE.write_text(changed, encoding="utf-8", newline="\n")
        print(f"rewrote the reference in {PAGE.name}")


if __name__ == "__main__":
    main()

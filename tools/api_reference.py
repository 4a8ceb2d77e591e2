"""Rewrite the reference in docs/api.md from the signatures and docstrings of the public names."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from typing import TYPE_CHECKING

import srccompare
from srccompare.checks.model import CheckResult, Finding, Location, Region
from srccompare.corpus.model import Reuse, Side
from srccompare.corpus.scan import Scanned
from srccompare.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "api.md"
BEGIN, END = "<!-- reference -->\n", "<!-- end of reference -->\n"

CHAPTERS: dict[str, list[Callable[..., object]]] = {
    "Read": [srccompare.read, srccompare.Article],
    "Compare": [srccompare.compare, srccompare.Comparison],
    "Inspect": [srccompare.inspect, srccompare.Inspection],
    "Check": [srccompare.check, CheckResult, Finding, Location, Region],
    "Scan": [srccompare.scan, Scanned, Reuse, Side],
    "Errors": [
        srccompare.SrccompareError,
        srccompare.UnreadableInputError,
        srccompare.UsageError,
        srccompare.NoInputError,
        srccompare.UnreadableInputWarning,
        InputError,
    ],
}
"""The public names by chapter, with the objects that they return."""

BARE = {"Comparison", "Inspection"}
"""Classes whose fields are no promise: their dictionaries are."""

_WIDTH = 88


def _title(thing: Callable[..., object]) -> str:
    """Return the name that a program writes, with the package where it is a public one."""
    name = thing.__name__
    return f"srccompare.{name}" if name in srccompare.__all__ else name


def _parameter(each: inspect.Parameter) -> str:
    """Return a parameter with its type and default."""
    default = "" if each.default is each.empty else f" = {each.default!r}"
    return f"{each.name}: {each.annotation}{default}"


def _signature(thing: Callable[..., object], name: str) -> str:
    """Return a call with its types, one parameter a line where it is long."""
    signature = inspect.signature(thing)
    parameters = [each for each in signature.parameters.values() if each.name != "self"]
    positional = [_parameter(each) for each in parameters if each.kind is not each.KEYWORD_ONLY]
    by_name = [_parameter(each) for each in parameters if each.kind is each.KEYWORD_ONLY]
    written = [*positional, "*", *by_name] if by_name else positional
    returned = "" if isinstance(thing, type) else f" -> {signature.return_annotation}"
    line = f"{name}({', '.join(written)}){returned}"
    if len(line) <= _WIDTH:
        return line
    return "\n".join([f"{name}(", *(f"    {each}," for each in written), f"){returned}"])


def _fields(thing: type) -> str:
    """Return the class with its fields, as one would write it."""
    types = inspect.get_annotations(thing)
    lines = [f"    {name}: {getattr(kind, '__forward_arg__', kind)}" for name, kind in types.items()]
    return "\n".join([f"class {thing.__name__}:", *lines])


def _prose(doc: str) -> list[str]:
    """Return a docstring as Markdown: its lists of arguments and errors become lists."""
    lines: list[str] = []
    for line in doc.splitlines():
        if match := re.fullmatch(r"(Args|Raises|Attributes):", line):
            heads = {"Args": "Arguments:", "Raises": "Errors:", "Attributes": "Attributes:"}
            lines += [heads[match[1]], ""]
        elif match := re.fullmatch(r"    (\w+): (.*)", line):
            lines.append(f"- `{match[1]}`: {match[2]}")
        else:
            lines.append(line)
    return lines


def _code(thing: Callable[..., object], name: str) -> str:
    """Return how a name is called, or what it holds."""
    if name in BARE:
        return f"class {name}"
    if isinstance(thing, type) and issubclass(thing, Warning):
        return f"class {name}({thing.__mro__[1].__name__})"
    if isinstance(thing, type) and not issubclass(thing, Exception):
        return _fields(thing)
    return _signature(thing, name)


def _entry(thing: Callable[..., object]) -> list[str]:
    """Return the section of one name."""
    doc = inspect.getdoc(thing) or ""
    if thing.__name__ in BARE:
        doc = doc.split("\n\n")[0]
    lines = [f"### {_title(thing)}", "", "```py", _code(thing, thing.__name__), "```", "", *_prose(doc), ""]
    return lines + (_members(thing) if isinstance(thing, type) else [])


def _members(thing: type) -> list[str]:
    """Return the public methods and properties of a class."""
    found: list[str] = []
    for name, value in vars(thing).items():
        doc = inspect.getdoc(value)
        if name.startswith("_") or doc is None:
            continue
        if isinstance(value, property):
            found.append(f"- `{name}`: {doc}")
        elif isinstance(value, classmethod) or inspect.isfunction(value):
            call = " ".join(_signature(getattr(thing, name), name).split())
            found.append(f"- `{call.replace('( ', '(').replace(', )', ')')}`: {doc}")
    return [*found, ""] if found else []


def reference() -> str:
    """Return the chapters."""
    lines: list[str] = [""]
    for chapter, things in CHAPTERS.items():
        lines += [f"## {chapter}", ""]
        for thing in things:
            lines += _entry(thing)
    return "\n".join(lines)


def page(text: str) -> str:
    """Return the page with its reference renewed."""
    head, rest = text.split(BEGIN)
    return f"{head}{BEGIN}{reference()}{END}{rest.split(END)[1]}"


def main() -> None:
    """Rewrite the page if it differs."""
    text = PAGE.read_text(encoding="utf-8")
    changed = page(text)
    if changed != text:
        PAGE.write_text(changed, encoding="utf-8", newline="\n")
        print(f"rewrote the reference in {PAGE.name}")


if __name__ == "__main__":
    main()

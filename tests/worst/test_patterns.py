"""No regular expression of the project takes more time than its text is long."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import time
from inspect import getsource
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import TYPE_CHECKING, Any

import pytest

import srccompare

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

# NOTE: reading a text once takes milliseconds, reading it once from each of its
# characters takes seconds; the bar lies far from both.
LENGTH = 24_000
BAR = 0.4  # seconds of processor time

# NOTE: patterns made of words that are not known before the program runs: how
# many there are, what they are made of, and on how much text they are tried.
MADE_ON_THE_WAY = {
    "srccompare.articles.formats.html": 1,  # of bytes; in the first thousand of a page
    "srccompare.toml": 2,  # a key, escaped; at the start of each line of a configuration
    "srccompare.facts.names.sounding": 1,  # a row of its table; in one word
    "srccompare.reports.check.marks": 1,  # the words of a finding, escaped; in the lines that a report shows
}
# NOTE: read once from each character in the worst case, and never given much.
FOR_SHORT_TEXTS = {
    "srccompare.cli.scan": "a size on the command line",
    "srccompare.segments.datelines": "a line of at most 160 characters",
    "srccompare.segments.metadata": "a byline, its blanks in one",
}

_FUNCTIONS = frozenset(("compile", "search", "match", "fullmatch", "split", "findall", "finditer", "sub"))
_PROBES = "a1 A.\"'-,($\n\u00e9x_—"
_CATEGORIES = {
    codes.CATEGORY_DIGIT: r"\d",
    codes.CATEGORY_NOT_DIGIT: r"\D",
    codes.CATEGORY_SPACE: r"\s",
    codes.CATEGORY_NOT_SPACE: r"\S",
    codes.CATEGORY_WORD: r"\w",
    codes.CATEGORY_NOT_WORD: r"\W",
}
_REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)


def _modules() -> list[ModuleType]:
    """Import every module of the project but those of extras that may be missing."""
    names = [m.name for m in pkgutil.walk_packages(srccompare.__path__, "srccompare.")]
    return [importlib.import_module(n) for n in names if not n.endswith("__main__") and ".spark" not in n]


def _kept(module: ModuleType) -> Iterator[re.Pattern[str]]:
    """Yield the patterns that a module keeps, and those that it makes when it is first asked."""
    for name, value in list(vars(module).items()):
        pattern = value
        if getattr(value, "__module__", "") == module.__name__ and _makes_a_pattern(value):
            pattern = value()
        if isinstance(pattern, re.Pattern) and isinstance(pattern.pattern, str) and name != "__wrapped__":
            yield pattern


def _makes_a_pattern(value: object) -> bool:
    """Return whether a cached function without arguments returns a pattern."""
    inner = getattr(value, "__wrapped__", None)
    if inner is None or not hasattr(inner, "__code__") or inner.__code__.co_argcount:
        return False
    return str(inner.__annotations__.get("return", "")).startswith("re.Pattern")


def _calls(module: ModuleType) -> Iterator[tuple[ast.Call, ast.AST | None]]:
    """Yield every call into `re` with the function that it stands in."""
    tree = ast.parse(getsource(module))
    inside = {
        node: function
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef)
        for node in ast.walk(function)
    }
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
            and node.func.value.id == "re"
            and node.func.attr in _FUNCTIONS
        ):
            yield node, inside.get(node)


def _written_out(module: ModuleType) -> Iterator[re.Pattern[str]]:
    """Yield the patterns that stand in a call as a plain text."""
    for call, _ in _calls(module):
        first = call.args[0]
        if isinstance(first, ast.Constant) and isinstance(first.value, str):
            yield re.compile(first.value)


MODULES = _modules()
PATTERNS = {
    (module.__name__, pattern.pattern): pattern
    for module in MODULES
    for pattern in (*_kept(module), *_written_out(module))
}


def _characters(items: list[tuple[Any, Any]]) -> list[str]:
    """Return some characters that a class of characters holds."""
    negated = bool(items) and items[0][0] is codes.NEGATE
    inside = [c for c in _PROBES if any(_holds(code, value, c) for code, value in items)]
    if negated:
        return [c for c in _PROBES if c not in inside] or ["\u4e00"]
    named = [
        chr(value if code is codes.LITERAL else value[0])
        for code, value in items
        if code in {codes.LITERAL, codes.RANGE}
    ]
    return list(dict.fromkeys([*named, *inside]))


def _holds(code: Any, value: Any, character: str) -> bool:  # noqa: ANN401 - the parser's own types
    """Return whether one member of a class of characters is or holds a character."""
    if code is codes.CATEGORY:
        return re.match(_CATEGORIES[value], character) is not None
    if code is codes.RANGE:
        return bool(value[0] <= ord(character) <= value[1])
    return bool(code is codes.LITERAL and value == ord(character))


def _sample(tree: Any, pick: int) -> str:  # noqa: ANN401 - the parser's own types
    """Return a text that a pattern matches; another for another `pick`."""
    text = ""
    for code, value in tree:
        if code is codes.LITERAL:
            text += chr(value)
        elif code is codes.NOT_LITERAL:
            text += "b" if value == ord("a") else "a"
        elif code is codes.ANY:
            text += "a"
        elif code is codes.IN:
            choices = _characters(value)
            text += choices[pick % len(choices)]
        elif code in _REPEATS:
            text += _sample(value[2], pick) * max(value[0], 1 - pick % 2)
        elif code is codes.SUBPATTERN:
            text += _sample(value[3], pick)
        elif code is codes.ATOMIC_GROUP:
            text += _sample(value, pick)
        elif code is codes.BRANCH:
            text += _sample(value[1][pick % len(value[1])], pick)
    return text


def _repeats(tree: Any, before: str = "") -> Iterator[tuple[str, str]]:  # noqa: ANN401 - the same
    """Yield what leads to each repeat of a pattern, and what it repeats."""
    for code, value in tree:
        if code in _REPEATS:
            for pick in range(5):
                yield before, _sample(value[2], pick)
            yield from _repeats(value[2], before)
        elif code is codes.SUBPATTERN:
            yield from _repeats(value[3], before)
        elif code is codes.ATOMIC_GROUP:
            yield from _repeats(value, before)
        elif code is codes.BRANCH:
            for branch in value[1]:
                yield from _repeats(branch, before)
        before += _sample([(code, value)], 0)


def attacks(pattern: re.Pattern[str]) -> Iterator[str]:
    """Yield long texts on which a pattern has to try the longest before it fails, if it tries at all."""
    seen = set()
    for before, unit in _repeats(parser.parse(pattern.pattern, pattern.flags)):
        for head, body in (
            ("", unit),
            (before, unit),
            ("", before + unit),
            ("", before + unit * 3),
            ("", unit + " "),
        ):
            if body and (head, body) not in seen:
                seen.add((head, body))
                yield head + body * (LENGTH // len(body)) + "\x00"


def seconds(pattern: re.Pattern[str], text: str) -> float:
    """Return the processor time of looking for a pattern all over a text."""
    start = time.process_time()
    for _ in pattern.finditer(text):
        pass
    return time.process_time() - start


@pytest.mark.parametrize(("place", "pattern"), [(key[0], p) for key, p in PATTERNS.items()])
def test_a_pattern_reads_its_worst_text_about_once(place: str, pattern: re.Pattern[str]) -> None:
    """Whatever repeats in a pattern, a text of nothing else that fails at its end is no trap."""
    if place in FOR_SHORT_TEXTS:
        return
    for text in attacks(pattern):
        assert seconds(pattern, text) < BAR, text[:60]


@pytest.mark.parametrize("trap", [r"\s+x", r"[.,]+(?=y)"])
def test_the_measure_tells_a_trap(trap: str) -> None:
    """A pattern that reads a text once from each of its characters does not pass the bar."""
    pattern = re.compile(trap)
    assert any(seconds(pattern, text) > BAR for text in attacks(pattern))


def test_every_pattern_is_looked_at() -> None:
    """A pattern that is made on the way, of words not known before, is counted here with its reason."""
    found: dict[str, int] = {}
    for module in MODULES:
        for call, function in _calls(module):
            plain = isinstance(call.args[0], ast.Constant)
            maker = isinstance(function, ast.FunctionDef) and _makes_a_pattern(
                getattr(module, function.name, None)
            )
            if not plain and function is not None and not maker:
                found[module.__name__] = found.get(module.__name__, 0) + 1
    assert found == MADE_ON_THE_WAY
    assert len(PATTERNS) > 40

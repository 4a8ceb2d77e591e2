"""Findings full of what a terminal, a forge, a parser or a log would obey."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st
from tests.reports.check.made import NAMES, result

from srccompare.checks.model import Accepted, Finding, Location, Region
from srccompare.errors import InputError

if TYPE_CHECKING:
    from srccompare.checks.model import CheckResult

_PIECES = (
    "::error file=a.txt,line=1::forged",
    "\n::warning::forged",
    "\r\n::add-mask::e",
    "##[error]forged",
    "##vso[task.complete]",
    "##teamcity[testFailed]",
    "%0A::error::",
    "\x1b[31m",
    "\x9b2J",
    "\u202e",
    "\u2066",
    "\u200b",
    "\u2028",
    "\x85",
    "\x00",
    "\x0b",
    "\ufeff",
    "\ufffe",
    "\ud83d",
    "]]>",
    "<img src=x onerror=alert(1)>",
    "<!--",
    "-->",
    "</details>",
    "[a link](https://example.org)",
    "![picture](https://example.org/x.png)",
    "https://example.org",
    "www.example.org",
    "@everyone",
    "#1",
    ":tada:",
    "`code`",
    "| cell |",
    "* * *",
    "$x$",
    "~~~",
    "{0}",
    "{{",
    "\\",
    "[a link\\](https://example.org)",
    '"',
    ",",
    ":",
    "=2+3",
    "漢字",
    "e\u0301",
    "👩\u200d🚒",
    "\u00a0",
    " ",
    "\t",
    "word",
    "4.1 million",
)
texts = st.lists(st.one_of(st.sampled_from(_PIECES), st.text(max_size=4)), max_size=8).map("".join)
"""Any text, with what is dangerous more often than chance would have it."""
paths = texts.filter(lambda path: "\x00" not in path and path.strip(".") != "").map(lambda path: path or "a")
_severities = st.sampled_from(("note", "warning", "error"))
_states = st.sampled_from(("new", "new", "new", "baselined", "suppressed"))


@st.composite
def places(draw: st.DrawFn) -> Location:
    """Point at some words of an excerpt, in a file, a record or a text without lines."""
    excerpt = draw(texts)
    cuts = sorted((draw(st.integers(0, len(excerpt))), draw(st.integers(0, len(excerpt)))))
    before = draw(st.integers(0, 5))
    path = draw(paths)
    kind = draw(st.sampled_from(("file", "record", "extracted")))
    region = None if kind == "extracted" else Region(*draw(_regions))
    article = f"{path}#{draw(texts)}" if kind == "record" else path
    return Location(article, path, before + cuts[0], before + cuts[1], region, excerpt, before)


_regions = st.tuples(st.integers(1, 9), st.integers(1, 9), st.integers(9, 12), st.integers(10, 99))
findings: st.SearchStrategy[Finding] = st.builds(
    lambda code, severity, story, message, at, related, edits, note, state, reason: Finding(
        code,
        NAMES[code],
        severity,
        story,
        message,
        at,
        tuple(related),
        tuple(edits),
        note,
        "0" * 32,
        state,
        reason if state == "suppressed" else None,
    ),
    st.sampled_from(sorted(NAMES)),
    _severities,
    texts,
    texts,
    places(),
    st.lists(places(), max_size=2),
    st.lists(st.tuples(texts, texts), max_size=2),
    texts,
    _states,
    texts,
)
_errors = st.builds(InputError, paths, texts, st.one_of(st.none(), texts))
_stale = st.builds(Accepted, st.just("1" * 32), st.just("SC201"), texts, texts)
results: st.SearchStrategy[CheckResult] = st.builds(
    lambda found, errors, stale, unused, notes: result(
        *found, errors=errors, stale=stale, unused=unused, notes=notes, stories=len(found)
    ),
    st.lists(findings, max_size=4),
    st.lists(_errors, max_size=2),
    st.lists(_stale, max_size=2),
    st.lists(texts, max_size=2),
    st.lists(texts, max_size=2),
)
"""Results whose articles, names and reasons are hostile."""

"""Results of a check made by hand: formats are tested on what they shall show, not on what is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.checks.model import (
    Accepted,
    ActiveRule,
    CheckResult,
    Finding,
    Location,
    Option,
    Region,
    Rule,
)
from srccompare.errors import InputError
from srccompare.text.lines import line_starts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from srccompare.checks.model import Hit, State, Story, Value
    from srccompare.severity import Severity

HARBOR = """Council approves harbor plan

The city council voted 7-2 on Tuesday for the $4.1 million plan to rebuild the old harbor.
"We will act now, and we will act together," president Dana Ruiz said.
"""

COAST = """City council backs waterfront plan

“We will act now, and we will act alone,” council president Dana Ruiz said on Tuesday evening.
The city council voted 7-2 for the $41 million plan to rebuild the old harbor.
"""


def nothing(story: Story, values: Mapping[str, Value]) -> Iterator[Hit]:  # noqa: ARG001 - as rules are called
    """Find nothing: the rules here only have a name."""
    yield from ()


RULES = (
    ActiveRule(
        Rule("SC201", "altered-quotation", "A quotation has other words elsewhere.", "error", nothing),
        "error",
        {},
    ),
    ActiveRule(
        Rule(
            "SC301",
            "conflicting-figure",
            "Two articles give one quantity different values.",
            "error",
            nothing,
            (Option("least", 0.1, "the least difference", 0, 1),),
        ),
        "warning",
        {"least": 0.1},
    ),
    ActiveRule(
        Rule("SC901", "unreadable", "An input cannot be read.", "error", nothing),
        "error",
        {},
    ),
)
NAMES = {active.rule.code: active.rule.name for active in RULES}


def place(path: str, text: str, words: str, *, article: str | None = None, exact: bool = True) -> Location:
    """Point at words of a text, with the line they stand on as their sentence."""
    start = text.index(words)
    first = max(text.rfind("\n", 0, start) + 1, 0)
    last = text.find("\n", start + len(words))
    excerpt = text[first : last if last >= 0 else len(text)]
    region = None
    if exact:
        starts = line_starts(text)
        end = start + len(words)
        line = sum(at <= start for at in starts)
        end_line = sum(at <= end for at in starts)
        region = Region(line, start - starts[line - 1] + 1, end_line, end - starts[end_line - 1] + 1)
    return Location(article or path, path, start, start + len(words), region, excerpt, first)


def finding(
    at: Location,
    *related: Location,
    code: str = "SC301",
    message: str = "figure in conflict with coast.txt: “$4.1 million” here, “$41 million” there",
    severity: Severity = "error",
    edits: Sequence[tuple[str, str]] = (),
    note: str = "",
    story: str = "harbor",
    fingerprint: str = "0" * 32,
    state: State = "new",
    reason: str | None = None,
) -> Finding:
    """Make a finding."""
    return Finding(
        code,
        NAMES.get(code, "some-rule"),
        severity,
        story,
        message,
        at,
        related,
        tuple(edits),
        note,
        fingerprint,
        state,
        reason,
    )


def result(
    *findings: Finding,
    errors: Sequence[InputError] = (),
    stale: Sequence[Accepted] = (),
    unused: Sequence[str] = (),
    notes: Sequence[str] = (),
    cached: int = 0,
    stories: int = 1,
    articles: int = 2,
    has_baseline: bool = False,
    pairs: int = 0,
) -> CheckResult:
    """Make a result of some findings."""
    return CheckResult(
        findings,
        RULES,
        articles,
        stories,
        cached,
        tuple(errors),
        tuple(stale),
        tuple(unused),
        "srccompare|check|rules:SC201,SC301,SC901|v:1",
        tuple(notes),
        has_baseline=has_baseline,
        pairs=pairs,
    )


FIGURE = finding(
    place("news/harbor.txt", HARBOR, "$4.1 million"),
    place("news/coast.txt", COAST, "$41 million"),
    edits=[("$4.1 million", "$41 million")],
    note="ten times as much",
    severity="warning",
    fingerprint="f" * 32,
)
QUOTATION = finding(
    place("news/harbor.txt", HARBOR, "We will act now, and we will act together,"),
    place("news/coast.txt", COAST, "We will act now, and we will act alone,"),
    code="SC201",
    message="quotation differs from news/coast.txt: “together” here, “alone” there",
    edits=[("together", "alone")],
    fingerprint="a" * 32,
)
RECORD = place("c.jsonl", COAST, "$41 million", article="c.jsonl#w-7")._replace(region=Region(12, 1, 12, 1))
PAGE = place("page.html", COAST, "$41 million", exact=False)
UNREADABLE = InputError("news/broken.txt", "not UTF-8 (byte 0xff at 0)", "try --encoding cp1252")
STALE = Accepted("e" * 32, "SC301", "news/gone.txt", "figure in conflict with news/coast.txt")


EVERYTHING = result(
    FIGURE,
    QUOTATION,
    QUOTATION._replace(state="baselined", fingerprint="b" * 32),
    FIGURE._replace(state="suppressed", reason="both are right: 4.1 is for this year", fingerprint="c" * 32),
    errors=[UNREADABLE],
    stale=[STALE],
    unused=["SC201 in news/old.txt"],
    notes=["the cache was of another version and is begun anew"],
    cached=1,
    stories=3,
    articles=7,
    has_baseline=True,
)
"""A result with something of every kind."""

NOTHING = result()
"""A result without findings."""

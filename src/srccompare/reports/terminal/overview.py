"""The first screen: what differs dangerously, what all share, what each has alone."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from srccompare.comparison.unique.titles import is_no_everyday_word
from srccompare.reports.findings import called, severities, told, where
from srccompare.reports.terminal.divergences import differing_words
from srccompare.reports.terminal.runs import Run
from srccompare.reports.wording import listed, plural
from srccompare.text.display import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.comparison.model import Divergence
    from srccompare.reports.terminal.runs import Line
    from srccompare.reports.terminal.sheet import Sheet

MOST_LINES = 6
MOST_EDITS = 3
MOST_NAMES = 8
MOST_TOPICS = 8
HANG = 14


def overview(sheet: Sheet) -> Iterator[Line]:
    """Yield the findings in a few lines each: those of the sections that were asked for, or of all."""
    for section, lines in (("divergences", _divergences), ("shared", _shared), ("unique", only)):
        if sheet.look.shows(section):
            yield from lines(sheet)
    # NOTE: what was asked for and is not there is said; the lines above say so of their own.
    asked = sheet.look.only
    for section, found, nothing in (
        ("agreements", sheet.comparison.agreements, "no agreement found"),
        ("passages", sheet.comparison.passages, "no reused passage found"),
        ("errors", sheet.comparison.errors, "no errors: every input was read"),
    ):
        if section in asked and not found:
            yield (Run(f"{sheet.marks.shared} ", "faint"), Run(nothing))


def _divergences(sheet: Sheet) -> Iterator[Line]:
    found = told(sheet.comparison)
    if not found:
        yield (Run(f"{sheet.marks.divergent} ", "faint"), Run("no divergence found"))
        return
    count = Run(plural(len(found), "divergence"), "strong")
    yield (Run(f"{sheet.marks.divergent} ", "error"), count, Run(f": {severities(sheet.comparison)}"))
    serious = [d for d in found if d.severity != "note"]
    # NOTE: a line that says "and 1 more" is as long as the one that it replaces.
    shown = serious if len(serious) == MOST_LINES + 1 else serious[:MOST_LINES]
    for detail in shown:
        yield from _line(sheet, detail)
    if more := len(serious) - len(shown):
        where = ": --view full lists them" if sheet.look.view == "overview" else " below"
        yield (Run(f"  and {more} more{where}", "faint"),)


def _line(sheet: Sheet, detail: Divergence) -> Iterator[Line]:
    label = [Run(f"  {detail.severity}", detail.severity)]
    body = [
        Run(f"{called(sheet, detail)}  ", "strong"),
        *differing_words(sheet, detail, MOST_EDITS),
        Run(f"  {'  '.join(where(sheet, detail))}", "faint"),
    ]
    yield from sheet.block(label, body, hang=HANG)


def _shared(sheet: Sheet) -> Iterator[Line]:
    facts = sheet.comparison.shared
    if not facts:
        yield (Run(f"{sheet.marks.shared} ", "faint"), Run("no fact in common"))
        return
    possible = sum(f.tier == "possible" for f in facts)
    doubt = f", {possible} of them only possible" if possible else ""
    yield (
        Run(f"{sheet.marks.shared} ", "shared"),
        Run(plural(len(facts), "shared fact"), "strong"),
        Run(doubt),
    )
    agreed = Counter(agreement.kind for agreement in sheet.comparison.agreements)
    alike = ", ".join(plural(agreed[kind], kind) for kind in ("quotation", "figure", "date") if agreed[kind])
    about = ", ".join(map(visible, _shared_names(sheet)))
    for label, body in (("reported", _spread(sheet)), ("about", about), ("agreeing", alike)):
        if body:
            yield from sheet.block([Run(f"  {label}", "shared")], [Run(body)], hang=HANG)


def _spread(sheet: Sheet) -> str:
    """Return how many facts so many of three or more articles report."""
    count = len(sheet.sources)
    if count < 3:
        return ""
    facts = Counter(len(f.articles) for f in sheet.comparison.shared)
    parts = [f"{facts[n]} by {'all ' if n == count else ''}{n}" for n in sorted(facts, reverse=True)]
    return ", ".join([f"{parts[0]} articles", *parts[1:]])


def _shared_names(sheet: Sheet) -> list[str]:
    """Return the names met most often in shared sentences, the most frequent first."""
    spans = {(m.article, m.start, m.end) for f in sheet.comparison.shared for m in f.mentions}
    count: Counter[str] = Counter()
    for siglum, source in sheet.sources.items():
        own = iter(sorted((start, end) for article, start, end in spans if article == siglum))
        start, end = next(own, (0, 0))
        for name in source.facts.names:
            while end <= name.start and (following := next(own, None)):
                start, end = following
            # NOTE: "Flags flew" and "Housing Minister" begin with a capital as well.
            if start <= name.start < end and (" " in name.entity or is_no_everyday_word(name.entity)):
                count[name.entity] += 1
    return [name for name, _ in sorted(count.items(), key=lambda x: (-x[1], x[0]))[:MOST_NAMES]]


def only(sheet: Sheet) -> Iterator[Line]:
    """Yield how much each article has alone, and on what."""
    without: list[str] = []
    for siglum in sheet.sources:
        groups = [u for u in sheet.comparison.unique if u.article == siglum]
        if not groups:
            without.append(siglum)
            continue
        label = [Run(f"{sheet.marks.unique} ", "unique"), Run("only in "), Run(siglum, "siglum")]
        sentences = sum(len(u.sentences) for u in groups)
        clauses = sum(len(u.clauses) for u in groups)
        counts = [plural(n, noun) for n, noun in ((sentences, "sentence"), (clauses, "clause")) if n]
        topics = ", ".join(_first(list(dict.fromkeys(visible(u.topic) for u in groups if u.topic))))
        body = [Run(" and ".join(counts), "strong"), Run(f": {topics}" if topics else "")]
        yield from sheet.block(label, body, hang=HANG)
    if without:
        nothing = " has nothing of its own" if len(without) == 1 else " have nothing of their own"
        yield from sheet.block(
            [Run(f"{sheet.marks.unique} ", "faint")], [Run(listed(without) + nothing)], hang=2
        )


def _first(topics: list[str]) -> list[str]:
    """Return the first topics and how many more there are."""
    more = len(topics) - MOST_TOPICS
    return topics if more < 2 else [*topics[:MOST_TOPICS], f"{more} more"]

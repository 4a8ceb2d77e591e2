"""Two articles next to each other: every compared sentence of both, counterparts in one row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.reports.findings import SAME, pointed
from srccompare.reports.terminal.runs import Run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.reports.articles import Mark
    from srccompare.reports.terminal.runs import Line
    from srccompare.reports.terminal.sheet import Block, Sheet
    from srccompare.segments.model import Sentence


def side_by_side(sheet: Sheet) -> Iterator[Line]:
    """Yield the first article, or the one in focus, next to each of the others."""
    first = sheet.view.focus or next(iter(sheet.sources))
    marked = _marks(sheet)
    for other in sheet.sources:
        if other != first:
            yield ()
            yield sheet.heading(
                sheet.marks.divergent, "strong", f"{first} and {other}", "in the order of " + first
            )
            yield from _pair(sheet, first, other, marked)


def _marks(sheet: Sheet) -> dict[str, list[Mark]]:
    """Return what differs, by article; what is only worth a note when more is asked for."""
    marked: dict[str, list[Mark]] = {}
    for detail, _ in sheet.comparison.divergences:
        if detail.severity == "note" and sheet.view.verbosity < 1:
            continue
        for siglum, mark in pointed(detail):
            marked.setdefault(siglum, []).append(mark)
    return marked


def _pair(sheet: Sheet, a: str, b: str, marked: dict[str, list[Mark]]) -> Iterator[Line]:
    """Yield rows in the order of `a`; what only `b` has follows what stands before it in `b`."""
    partners, relations = _links(sheet, a, b)
    followers = _followers(sheet, b, {x for linked in partners.values() for x in linked})
    yield from _alone(sheet, (a, b), b, followers.pop("", []), marked)
    for sentence in sheet.sources[a].witness.sentences:
        linked = partners.get(sentence.id)
        if not linked:
            yield from _alone(sheet, (a, b), a, [sentence], marked)
            continue
        mark = _mark(sheet, relations[sentence.id])
        facing = {a: [sentence], b: [sheet.sentences[x][1] for x in linked]}
        yield ()
        yield from sheet.facing({k: _blocks(sheet, k, v, marked) for k, v in facing.items()}, mark)
        for name in linked:
            yield from _alone(sheet, (a, b), b, followers.pop(name, []), marked)


def _links(sheet: Sheet, a: str, b: str) -> tuple[dict[str, list[str]], dict[str, str]]:
    """Return the counterparts in `b` of each sentence of `a`, and the relation to the closest of them.

    A sentence stands with its closest counterpart and with those whose
    closest it is; so each linked one of `b` is shown, and few are shown twice.
    """
    closest: dict[str, str] = {}
    relations: dict[str, str] = {}
    pairs = [pair for fact in sheet.comparison.shared for pair in fact.pairs]
    for pair in sorted(pairs, key=lambda p: (p.tier != "firm", -p.score)):
        if {sheet.sentences[pair.a][0], sheet.sentences[pair.b][0]} == {a, b}:
            for x, y in ((pair.a, pair.b), (pair.b, pair.a)):
                closest.setdefault(x, y)
                relations.setdefault(x, pair.relation if pair.tier == "firm" else "possible")
    partners: dict[str, set[str]] = {}
    for x, y in closest.items():
        one, other = (x, y) if sheet.sentences[x][0] == a else (y, x)
        partners.setdefault(one, set()).add(other)
    starts = sheet.sentences
    return {x: sorted(ys, key=lambda y: starts[y][1].start) for x, ys in partners.items()}, relations


def _followers(sheet: Sheet, siglum: str, linked: set[str]) -> dict[str, list[Sentence]]:
    """Return the sentences without a counterpart by the linked one before them; "" where there is none."""
    followers: dict[str, list[Sentence]] = {}
    last = ""
    for sentence in sheet.sources[siglum].witness.sentences:
        if sentence.id in linked:
            last = sentence.id
        else:
            followers.setdefault(last, []).append(sentence)
    return followers


def _alone(
    sheet: Sheet,
    columns: tuple[str, str],
    siglum: str,
    sentences: list[Sentence],
    marked: dict[str, list[Mark]],
) -> Iterator[Line]:
    """Yield sentences without a counterpart in the column of their article."""
    if not sentences:
        return
    yield ()
    facing = {k: _blocks(sheet, k, sentences, marked) if k == siglum else [] for k in columns}
    yield from sheet.facing(facing, Run(f"{sheet.marks.unique} ", "unique"))


def _blocks(
    sheet: Sheet, siglum: str, sentences: list[Sentence], marked: dict[str, list[Mark]]
) -> list[Block]:
    stretches = sheet.joined(siglum, [(s.start, s.end) for s in sentences])
    return [sheet.cited(siglum, *stretch, marked.get(siglum, ())) for stretch in stretches]


def _mark(sheet: Sheet, relation: str) -> Run:
    if relation == "possible":
        return Run("? ", "possible")
    same = relation in SAME
    return Run(f"{sheet.marks.shared if same else sheet.marks.rephrased} ", "shared" if same else "rephrased")

"""Two articles next to each other: every compared sentence of both, counterparts in one row."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from srccompare.reports.counterparts import counterparts
from srccompare.reports.findings import SAME, named, pointed, told
from srccompare.reports.speakers import of_speakers
from srccompare.reports.terminal.runs import Run
from srccompare.reports.terminal.sheet import INDENT
from srccompare.severity import WORST_FIRST

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from srccompare.comparison.model import Divergence
    from srccompare.reports.articles import Mark
    from srccompare.reports.counterparts import Counterpart
    from srccompare.reports.terminal.runs import Line
    from srccompare.reports.terminal.sheet import Block, Sheet
    from srccompare.segments.model import Sentence


class Differing(NamedTuple):
    """Hold what differs between two articles: the marks in each, and the divergences of a sentence by id.

    A sentence is named by its article and its start.
    """

    marks: dict[str, list[Mark]]
    found: dict[tuple[str, int], dict[str, Divergence]]


def side_by_side(sheet: Sheet) -> Iterator[Line]:
    """Yield the first article, or the one in focus, next to each of the others."""
    first = sheet.look.focus or next(iter(sheet.sources))
    closest = counterparts(sheet.comparison, sheet)
    for other in sheet.sources:
        if other != first:
            yield ()
            yield sheet.heading(
                sheet.marks.divergent, "strong", f"{first} and {other}", "in the order of " + first
            )
            links = _links(sheet, first, other, closest)
            rows = iter(_pair(sheet, (first, other), links, _differing(sheet, first, other)))
            some = next(rows, None)
            if some is None:
                yield (Run(" " * INDENT), Run("nothing in the sections of --only", "faint"))
            else:
                yield some
                yield from rows


def _differing(sheet: Sheet, a: str, b: str) -> Differing:
    """Return what differs between two articles; what is only worth a note when more is asked for."""
    differing = Differing({a: [], b: []}, defaultdict(dict))
    for detail in told(sheet.comparison):
        if detail.severity == "note" and sheet.look.verbosity < 1:
            continue
        if not _between(sheet, detail, a, b):
            continue
        for siglum, mark in pointed(sheet, detail):
            if siglum in differing.marks:
                differing.marks[siglum].append(mark)
        for siglum, at in _points(sheet, detail):
            differing.found[siglum, sheet.around(siglum, at, at + 1)[0]][named(detail)] = detail
    return differing


def _between(sheet: Sheet, detail: Divergence, a: str, b: str) -> bool:
    """Return whether two articles differ in a divergence, and not only from a third one."""
    said: dict[str, set[str]] = {a: set(), b: set()}
    for m in detail.mentions:
        if m.article in said:
            words = sheet.sources[m.article].witness.folded[m.start : m.end]
            said[m.article].add(m.value or "" if of_speakers(detail) else words)
    return bool(said[a] and said[b] and said[a] != said[b])


def _points(sheet: Sheet, detail: Divergence) -> Iterator[tuple[str, int]]:
    """Yield where a divergence stands, by article: also where one has nothing in the place of words."""
    for siglum, (start, _, _) in pointed(sheet, detail):
        yield siglum, start
    for edit in detail.edits:
        yield detail.a.article, edit.a.start
        yield detail.b.article, edit.b.start


def _pair(
    sheet: Sheet,
    both: tuple[str, str],
    links: tuple[Mapping[str, Sequence[str]], Mapping[str, str]],
    differing: Differing,
) -> Iterator[Line]:
    """Yield rows in the order of the first article; what only the second has follows what is before it."""
    (a, b), (partners, relations) = both, links
    followers = _followers(sheet, b, {x for linked in partners.values() for x in linked})
    yield from _alone(sheet, (a, b), b, followers.pop("", []), differing)
    for sentence in sheet.sources[a].witness.sentences:
        linked = partners.get(sentence.id)
        if not linked:
            yield from _alone(sheet, (a, b), a, [sentence], differing)
            continue
        label = _label(sheet, relations[sentence.id])
        facing = {a: [sentence], b: [sheet.sentences[x][1] for x in linked]}
        yield from _row(sheet, facing, label, differing)
        for name in linked:
            yield from _alone(sheet, (a, b), b, followers.pop(name, []), differing)


def _row(
    sheet: Sheet, facing: Mapping[str, Sequence[Sentence]], label: Run, differing: Differing
) -> Iterator[Line]:
    """Yield sentences next to each other behind the mark of their label.

    Where they diverge a line above has the mark for that, and the whole label after it. A row
    that belongs to none of the sections asked for is left out.
    """
    found: dict[str, Divergence] = {}
    for siglum, sentences in facing.items():
        for sentence in sentences:
            found |= differing.found.get((siglum, sentence.start), {})
    kept = sheet.look.shows("shared" if all(facing.values()) else "unique")
    if not kept and not (found and sheet.look.shows("divergences")):
        return
    yield ()
    if found:
        named = list(_divergences(found))
        mark = Run(f"{sheet.marks.divergent} ", named[0].style)
        yield from sheet.block([mark], [*named, label], hang=INDENT)
    columns = {k: _blocks(sheet, k, each, differing.marks[k]) for k, each in facing.items()}
    yield from sheet.facing(columns, None if found else Run(f"{label.text[:1]} ", label.style))


def _divergences(found: Mapping[str, Divergence]) -> Iterator[Run]:
    """Yield divergences by severity, the gravest first, each with the ids that have it."""
    for severity in WORST_FIRST:
        names = [ids for ids, detail in found.items() if detail.severity == severity]
        if names:
            listed = " ".join(sorted(names, key=lambda ids: int(ids.split()[0][1:])))
            yield Run(f"{severity} {listed}", severity)
            yield Run("  ")


def _links(
    sheet: Sheet, a: str, b: str, closest: Mapping[str, Mapping[str, Counterpart]]
) -> tuple[dict[str, list[str]], dict[str, str]]:
    """Return the counterparts in `b` of each sentence of `a`, and the relation to the closest of them.

    A sentence stands with its closest counterpart and with those whose
    closest it is; so each linked one of `b` is shown, and few are shown twice.
    """
    partners: defaultdict[str, set[str]] = defaultdict(set)
    relations: dict[str, str] = {}
    for own, other in ((a, b), (b, a)):
        for x in (sentence.id for sentence in sheet.sources[own].witness.sentences):
            if found := closest.get(x, {}).get(other):
                relations[x] = found.link.relation if found.link.tier == "firm" else "possible"
                partners[x if own == a else found.sentence].add(found.sentence if own == a else x)
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
    differing: Differing,
) -> Iterator[Line]:
    """Yield sentences without a counterpart in the column of their article."""
    if sentences:
        facing = {k: sentences if k == siglum else [] for k in columns}
        label = Run(f"{sheet.marks.unique} only in {siglum}", "unique")
        yield from _row(sheet, facing, label, differing)


def _blocks(sheet: Sheet, siglum: str, sentences: Sequence[Sentence], marked: Sequence[Mark]) -> list[Block]:
    stretches = sheet.joined(siglum, [(s.start, s.end) for s in sentences])
    return [sheet.cited(siglum, *stretch, marked) for stretch in stretches]


def _label(sheet: Sheet, relation: str) -> Run:
    """Return the mark of a relation and its name."""
    if relation == "possible":
        return Run("? possible, not certain", "possible")
    same = relation in SAME
    mark = sheet.marks.shared if same else sheet.marks.rephrased
    return Run(f"{mark} {relation}", "shared" if same else "rephrased")

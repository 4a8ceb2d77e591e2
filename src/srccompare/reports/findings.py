"""Divergences as reports tell them: grouped by place, with the words that differ.

All divergences of one place, a fact or a pair of sentences, belong together,
so that the sentences stand once with every differing word marked.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from srccompare.comparison.inside import differing_spans
from srccompare.comparison.joining import as_quoted
from srccompare.facts.model import beginning_in
from srccompare.reports.speakers import naming, of_speakers, quotes, said_by, whom
from srccompare.reports.wording import plural
from srccompare.severity import WORST_FIRST
from srccompare.text.display import visible
from srccompare.text.spans import Span
from srccompare.text.stems import STOPWORDS, stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from srccompare.comparison.matrix import Cell
    from srccompare.comparison.model import Divergence
    from srccompare.comparison.result import Comparison
    from srccompare.reports.articles import Articles, Mark

SAME = frozenset({"verbatim", "near-verbatim"})
"""Relations of sentences with the same or nearly the same words."""

_FOLLOWING = re.compile(r"(?: [^\W\d_]+(?:[-'’][^\W\d_]+)*){1,4}")
"""The words behind a figure among which its noun is looked for: "86 oiled birds", "$5 million of wheat"."""


class Side(NamedTuple):
    """Hold words, made visible, and the sigla of the articles that print them."""

    words: str
    sigla: tuple[str, ...]


class Difference(NamedTuple):
    """Hold words that stand against each other; `alone` says that other articles have nothing there."""

    sides: tuple[Side, ...]
    alone: bool


def sign(cell: Cell) -> str:
    """Return the mark of a cell: the same words, other words, only possible, only touched on."""
    if not cell.main:
        return "·"
    if cell.tier != "firm":
        return "?"
    return "=" if cell.relation in SAME else "~"


def told(comparison: Comparison) -> list[Divergence]:
    """Return the divergences that are findings of their own; parts are shown and counted with their whole."""
    return [detail for detail in comparison.divergences if detail.part_of is None]


def named(detail: Divergence) -> str:
    """Return the id of a divergence, and behind it those of its parts: `d1 d4`."""
    return " ".join((detail.id, *detail.parts))


def severities(comparison: Comparison) -> str:
    """Return how many divergences there are of each severity."""
    count = Counter(detail.severity for detail in told(comparison))
    return ", ".join(plural(count[s], s) for s in WORST_FIRST if count[s])


def called(articles: Articles, detail: Divergence) -> str:
    """Return what a divergence is called: its kind, its relation where that says more, who is quoted."""
    name = detail.kind if detail.relation == "differs" else f"{detail.kind} {detail.relation}"
    speaker = said_by(articles, detail) if quotes(articles, detail) else ""
    return f"{name} ({speaker})" if speaker else name


def remark(articles: Articles, detail: Divergence) -> str:
    """Return what there is to say about a divergence beside its words, "" where they say it."""
    if detail.note == detail.kind or of_speakers(detail):
        return ""
    said, _, forms = detail.note.partition(": ")
    printed = {articles.text(m.article)[m.start : m.end] for m in detail.mentions}
    # NOTE: the forms of a name are worth telling where there are more than the two that differ.
    return visible(said if detail.kind == "name" and printed.issuperset(forms.split(" | ")) else detail.note)


def places(comparison: Comparison, articles: Articles) -> list[list[Divergence]]:
    """Group divergences by fact, or by their sentences where they belong to none, the worst group first."""
    grouped: dict[object, list[Divergence]] = {}
    for detail in told(comparison):
        grouped.setdefault(detail.fact or tuple(_stretches(articles, detail)), []).append(detail)
    return list(grouped.values())


def serious_places(
    comparison: Comparison, articles: Articles
) -> tuple[list[list[Divergence]], list[Divergence]]:
    """Return the groups with an error or a warning, and all else that is only worth a note.

    A note stays with a group when it speaks of the same sentences; plain
    rewording never does, and comes last.
    """
    groups: list[list[Divergence]] = []
    slight: list[Divergence] = []
    for group in places(comparison, articles):
        serious = [detail for detail in group if detail.severity != "note"]
        shown = {stretch for detail in serious for stretch in _stretches(articles, detail)}
        kept = [
            detail
            for detail in group
            if detail in serious
            or (detail.kind != "wording" and shown.issuperset(_stretches(articles, detail)))
        ]
        if kept:
            groups.append(kept)
        slight += [detail for detail in group if detail not in kept]
    return groups, sorted(slight, key=lambda detail: detail.kind == "wording")


def _stretches(articles: Articles, detail: Divergence) -> list[tuple[str, tuple[int, int]]]:
    """Return the sentences that a divergence stands in."""
    return [(m.article, articles.around(m.article, m.start, m.end)) for m in detail.mentions]


def differing(comparison: Comparison) -> dict[str, str]:
    """Return the serious divergences of each fact by id, or else how many notes it has."""
    serious: dict[str, list[str]] = {}
    notes: Counter[str] = Counter()
    for detail in told(comparison):
        if detail.fact and detail.severity == "note":
            notes[detail.fact] += 1
        elif detail.fact:
            serious.setdefault(detail.fact, []).append(detail.id)
    slight = {fact: plural(count, "note") for fact, count in notes.items()}
    return slight | {fact: " ".join(names) for fact, names in serious.items()}


def differences(articles: Articles, detail: Divergence, *, nouns: bool = False) -> list[Difference]:
    """Return the differing words of a divergence: those of each edit, or else of its mentions.

    With `nouns`, a figure takes along the noun that it counts, or else the next
    word: "61 entities" says more than "61" to who does not see the sentence.
    """
    if of_speakers(detail):
        return [Difference(tuple(Side(*each) for each in whom(detail)), alone=False)]
    a, b = detail.a.article, detail.b.article
    sides = [[(a, *edit.a), (b, *edit.b)] for edit in detail.edits]
    if not sides:
        sides = [[(m.article, m.start, m.end) for m in detail.mentions]]
    silent = _without_source(detail)
    sides = [[(k, x, x if k in silent else y) for k, x, y in each] for each in sides]
    echoes = _echoes(articles, detail) if detail.edits else {}
    return [_difference(articles, words, echoes, nouns=nouns and detail.kind == "figure") for words in sides]


def _without_source(detail: Divergence) -> frozenset[str]:
    """Return the articles that state as a fact what another one has from a source."""
    mentions = detail.mentions if detail.kind == "attribution" else ()
    return frozenset(m.article for m in mentions if m.value == "asserted")


def _echoes(articles: Articles, detail: Divergence) -> dict[str, list[str]]:
    """Return by siglum which further articles print letter for letter what one of the compared two prints."""
    printed = {m: as_quoted(detail, articles.text(m.article)[m.start : m.end]) for m in detail.mentions}
    return {
        one.article: [m.article for m in detail.also if printed[m] == printed[one]]
        for one in (detail.a, detail.b)
    }


def ascribed(articles: Articles, difference: Difference, side: Side) -> str:
    """Return whose the words of one side are, to stand before them; "" where their order tells."""
    sigla = ", ".join(side.sigla)
    if difference.alone:
        return f"only in {sigla}: "
    return f"{sigla}: " if len(articles.sources) > 2 and len(difference.sides) > 1 else ""


def _after_noun(articles: Articles, siglum: str, start: int, end: int) -> int:
    """Return the end of the noun that a figure counts, else of the next word, else its own end."""
    following = _FOLLOWING.match(articles.text(siglum), end)
    if start == end or not following:
        return end
    figures = beginning_in(articles.sources[siglum].facts.figures, Span(start, end))
    counted = {figure.counted for figure in figures}
    words = following[0].split(" ")[1:]
    at = next((n for n, word in enumerate(words, 1) if stem(word.lower()) in counted), 0)
    if not at:
        at = int(words[0].lower() not in STOPWORDS)
    return end + sum(len(word) + 1 for word in words[:at])


def _bare(words: str) -> str:
    """Return words, made visible, without the comma that ends their clause."""
    shown = visible(words).strip()
    return shown.strip(",; ") or shown


def _difference(
    articles: Articles,
    sides: Sequence[tuple[str, int, int]],
    echoes: Mapping[str, Sequence[str]],
    *,
    nouns: bool,
) -> Difference:
    """Join the sides that print the same, each with the articles that echo it; `nouns` shows the first's."""
    printed: dict[str, list[str]] = {}
    shown: dict[str, str] = {}
    for siglum, start, end in sides:
        text = articles.text(siglum)
        words = _bare(text[start:end])
        printed.setdefault(words, []).extend([siglum, *echoes.get(siglum, ())])
        last = _after_noun(articles, siglum, start, end) if nouns else end
        shown.setdefault(words, _bare(text[start:last]))
    alone = len(printed) > 1 and "" in printed
    printed.pop("", None)
    return Difference(tuple(Side(shown[words], tuple(sigla)) for words, sigla in printed.items()), alone)


def pointed(articles: Articles, detail: Divergence) -> Iterator[tuple[str, Mark]]:
    """Yield what to point at, by article: edits, or whom words are given to, or else the mentions."""
    style = f"mark {detail.severity}"
    if of_speakers(detail):
        yield from ((m.article, (*naming(articles, m), style)) for m in detail.mentions)
        return
    silent = _without_source(detail)
    for siglum, start, end in differing_spans(detail):
        if siglum not in silent and (end > start or not detail.edits):
            yield siglum, (start, end, style)


def where(articles: Articles, detail: Divergence) -> list[str]:
    """Return where the differing words of each mention begin."""
    first: dict[str, int] = {}
    for siglum, (start, _, _) in pointed(articles, detail):
        first[siglum] = min(start, first.get(siglum, start))
    return [articles.place(m.article, first.get(m.article, m.start)) for m in detail.mentions]


def quoted_places(
    articles: Articles, details: Sequence[Divergence]
) -> dict[str, list[tuple[int, int, list[Mark]]]]:
    """Return the sentences that divergences stand in, by article, each with the marks inside it."""
    marked: dict[str, list[Mark]] = {}
    spans: dict[str, set[tuple[int, int]]] = {siglum: set() for siglum in articles.sources}
    for detail in details:
        for siglum, mark in pointed(articles, detail):
            marked.setdefault(siglum, []).append(mark)
        for m in detail.mentions:
            spans[m.article].add(articles.around(m.article, m.start, m.end))
    return {
        siglum: [
            (start, end, [m for m in marked.get(siglum, ()) if start <= m[0] < end])
            for start, end in articles.joined(siglum, stretches)
        ]
        for siglum, stretches in spans.items()
        if stretches
    }

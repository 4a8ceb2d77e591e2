"""The articles side by side: every letter of each, with a map of where things stand."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from srccompare.reports.articles import title
from srccompare.reports.counterparts import counterparts
from srccompare.reports.findings import SAME, told
from srccompare.reports.html.cards import marks_of
from srccompare.reports.html.tags import attributes, keys, marked, text
from srccompare.text.display import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.comparison.model import Source
    from srccompare.comparison.result import Comparison
    from srccompare.reports.articles import Articles, Mark
    from srccompare.segments.model import Segment, Sentence

LONGEST = 2000
"""A mark that begins further before a sentence than this does not reach into it."""
KINDS = ("shared", "rephrased", "possible", "unique")
"""What a sentence can be, the first that applies."""


RANK = ("error", "warning", "note", "clause")
"""Marks by what they point at; where they overlap the first wins."""


class Lights(NamedTuple):
    """Hold what a column shows: by sentence its kind, the ids it lights up with, its best counterparts.

    `best` has, by sentence, the closest sentence of each other article;
    `marks` what is pointed at, by article and place.
    """

    kinds: dict[str, str]
    keys: dict[str, list[str]]
    best: dict[str, list[str]]
    marks: dict[str, list[Mark]]


def _lights(comparison: Comparison, articles: Articles) -> Lights:
    keys: dict[str, list[str]] = {}
    for fact in comparison.shared:
        for mention in fact.mentions:
            keys.setdefault(mention.sentence, []).append(fact.id)
    for group in comparison.unique:
        for name in group.sentences:
            keys.setdefault(name, []).append(group.id)
    for passage in comparison.passages:
        for m in passage.spans:
            for sentence in _touched(articles.sources[m.article], m.start, m.end):
                keys.setdefault(sentence.id, []).append(passage.id)
    best = {
        sentence: [closest.sentence for closest in found.values()]
        for sentence, found in counterparts(comparison, articles).items()
    }
    return Lights(_kinds(comparison), keys, best, _marks(comparison, articles))


def _kinds(comparison: Comparison) -> dict[str, str]:
    """Return what each sentence is: the strongest of its pairs, or unique."""
    kinds: dict[str, str] = {}
    for pair in (pair for fact in comparison.shared for pair in fact.pairs):
        kind = "shared" if pair.relation in SAME else "rephrased"
        kind = kind if pair.tier == "firm" else "possible"
        for name in (pair.a, pair.b):
            kinds[name] = min(kinds.get(name, kind), kind, key=KINDS.index)
    for group in comparison.unique:
        for name in group.sentences:
            kinds.setdefault(name, "unique")
    return kinds


def _marks(comparison: Comparison, articles: Articles) -> dict[str, list[Mark]]:
    """Return all that is pointed at, by article and place, each with its kind and id as style."""
    marks: dict[str, list[Mark]] = {siglum: [] for siglum in articles.sources}
    for detail in told(comparison):
        for siglum, mark in marks_of(articles, detail):
            marks[siglum].append(mark)
    for group in comparison.unique:
        marks[group.article] += [(c.start, c.end, f"clause {group.id}") for c in group.clauses]
    return {siglum: sorted(found) for siglum, found in marks.items()}


def _touched(source: Source, start: int, end: int) -> Iterator[Sentence]:
    """Yield the compared sentences that a span touches."""
    sentences = source.witness.sentences
    at = max(0, source.witness.sentence_at(start))
    while at < len(sentences) and sentences[at].start < end:
        if sentences[at].end > start:
            yield sentences[at]
        at += 1


def columns(comparison: Comparison, articles: Articles) -> Iterator[str]:
    """Yield one column an article."""
    lights = _lights(comparison, articles)
    yield '<div id="columns">'
    for siglum, source in articles.sources.items():
        yield f'<section class="column" data-article="{siglum}" aria-label="Article {siglum}">'
        yield f'<div class="top"><h2><b>{siglum}</b> {text(title(source))}</h2>{_map(source, lights)}</div>'
        yield f'<div class="text" tabindex="0" aria-label="Text of article {siglum}">'
        yield from _text(articles, siglum, lights)
        yield "</div></section>"
    yield "</div>"


def _map(source: Source, lights: Lights) -> str:
    """Return the map strip: a stretch for each sentence, a tick below for each divergence."""
    length = max(1, len(source.witness.article.text))
    parts = []
    for s in source.witness.sentences:
        x, width = 1000 * s.start / length, max(2.0, 1000 * (s.end - s.start) / length)
        data = attributes(
            class_=lights.kinds.get(s.id, "plain"), data_go=s.id, data_k=keys(lights.keys.get(s.id, ()))
        )
        parts.append(f'<rect x="{x:.1f}" y="0" width="{width:.1f}" height="10"{data}/>')
    for start, _, style in lights.marks[source.witness.siglum]:
        kind, _, key = style.partition(" ")
        if kind != "clause":
            data = attributes(class_=f"tick {kind}", data_k=key)
            parts.append(f'<rect x="{1000 * start / length:.1f}" y="11" width="4" height="5"{data}/>')
    return (
        '<svg class="map" viewBox="0 0 1000 16" preserveAspectRatio="none" aria-hidden="true">'
        f"{''.join(parts)}</svg>"
    )


def _text(articles: Articles, siglum: str, lights: Lights) -> Iterator[str]:
    """Yield an article paragraph by paragraph, what no segment holds too, so that no letter is missing."""
    words = articles.text(siglum)
    paragraph: list[str] = []
    at = 0
    for segment in articles.sources[siglum].witness.segments:
        between = words[at : segment.start]
        if paragraph and "\n" in between:  # a dateline and the lead after it share their line
            yield f"<p>{''.join(paragraph)}</p>"
            paragraph = []
        paragraph.append(f'<span class="other">{text(visible(between))}</span>' if between.strip() else " ")
        paragraph.append(_segment(articles, siglum, segment, lights))
        at = max(at, segment.end)
    paragraph.append(text(visible(words[at:])))
    yield f"<p>{''.join(paragraph)}</p>"


def _segment(articles: Articles, siglum: str, segment: Segment, lights: Lights) -> str:
    words = articles.text(siglum)
    html: list[str] = []
    at = segment.start
    for s in segment.sentences:
        html.append(text(visible(words[at : s.start])))
        names = lights.keys.get(s.id, [])
        data = attributes(
            class_=f"s {lights.kinds.get(s.id, 'plain')}",
            id=s.id,
            tabindex=0 if names else None,
            data_k=keys(names),
            data_best=keys(lights.best.get(s.id, ())),
            title=articles.place(siglum, s.start),
        )
        pieces = articles.pieces(siglum, s.start, s.end, _within(lights.marks[siglum], s))
        html.append(f"<span{data}>{marked(pieces)}</span>")
        at = s.end
    html.append(text(visible(words[at : segment.end])))
    again = f"repeats {segment.repeats}" if segment.repeats else None
    data = attributes(class_=f"{segment.kind}{' other' if again else ''}", title=again)
    return f"<span{data}>{''.join(html)}</span>"


def _within(marks: list[Mark], s: Sentence) -> list[Mark]:
    """Return the marks that begin in a sentence or shortly before it, those that matter most first."""
    first = bisect_right(marks, s.start - LONGEST, key=lambda m: m[0])
    last = bisect_right(marks, s.end, key=lambda m: m[0])
    touching = [m for m in marks[first:last] if m[1] > s.start]
    return sorted(touching, key=lambda m: (RANK.index(m[2].partition(" ")[0]), m))

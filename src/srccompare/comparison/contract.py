"""Give what a comparison or an inspection found the form of the published JSON, version 1."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from srccompare._version import __version__
from srccompare.comparison.matrix import cells

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from srccompare.comparison.model import (
        Agreement,
        Coverage,
        Detail,
        Divergence,
        SharedFact,
        SharedPassage,
        Source,
        UniqueGroup,
    )
    from srccompare.segments.model import Witness

TOOL = {"name": "srccompare", "version": __version__}


def article(w: Witness) -> dict[str, Any]:
    """Return the JSON object of one article with its segments."""
    a = w.article
    return {
        "id": w.siglum,
        "name": a.name,
        "title": a.title,
        "outlet": a.outlet,
        "byline": a.byline,
        "published": a.published.isoformat() if a.published else None,
        "published_from": a.published_from,
        "sha256": a.sha256,
        "characters": len(a.text),
        "words": len(a.text.split()),
        "segments": [
            {
                "id": g.id,
                "kind": g.kind,
                "start": g.start,
                "end": g.end,
                "repeats": g.repeats,
                "sentences": [{"id": s.id, "start": s.start, "end": s.end} for s in g.sentences],
            }
            for g in w.segments
        ],
    }


def quotations(sources: Sequence[Source]) -> list[dict[str, Any]]:
    """Return the JSON rows of all quotations, numbered through all articles."""
    rows = ((s.witness.siglum, s.witness.article.text, q) for s in sources for q in s.facts.quotations)
    return [
        {
            "id": f"q{n}",
            "article": siglum,
            "start": q.start,
            "end": q.end,
            "text": text[q.start : q.end],
            "speaker": q.speaker,
            "cue": q.cue,
            "inferred": q.inferred,
        }
        for n, (siglum, text, q) in enumerate(rows, 1)
    ]


def passage(p: SharedPassage) -> dict[str, Any]:
    """Return the JSON object of a reused passage."""
    return {
        "id": p.id,
        "kind": p.kind,
        "score": p.score,
        "spans": [{"article": m.article, "start": m.start, "end": m.end} for m in p.spans],
    }


def shared_fact(f: SharedFact) -> dict[str, Any]:
    """Return the JSON object of a fact."""
    return {
        "id": f.id,
        "statement": f.statement,
        "relation": f.relation,
        "tier": f.tier,
        "articles": list(f.articles),
        "mentions": [m._asdict() for m in f.mentions],
        "pairs": [p._asdict() for p in f.pairs],
    }


def unique_group(u: UniqueGroup) -> dict[str, Any]:
    """Return the JSON object of what one article alone reports on a topic."""
    return {
        "id": u.id,
        "article": u.article,
        "topic": u.topic,
        "key_terms": list(u.key_terms),
        "sentences": list(u.sentences),
        "clauses": [x._asdict() for x in u.clauses],
    }


def agreement(d: Agreement, texts: Mapping[str, str]) -> dict[str, Any]:
    """Return the JSON object of an agreement; `texts` holds those of the articles by siglum."""
    edits = {"edits": _edits(d, texts)} if d.edits else {}
    return {
        "id": d.id,
        "kind": d.kind,
        "relation": d.relation,
        "fact": d.fact,
        "mentions": _mentions(d, texts),
        **edits,
        "note": d.note,
    }


def divergence(d: Divergence, texts: Mapping[str, str]) -> dict[str, Any]:
    """Return the JSON object of a divergence; `texts` holds those of the articles by siglum."""
    return {
        "id": d.id,
        "kind": d.kind,
        "relation": d.relation,
        "severity": d.severity,
        "fact": d.fact,
        "mentions": _mentions(d, texts),
        "edits": _edits(d, texts),
        "note": d.note,
        "part_of": d.part_of,
    }


def _mentions(d: Detail, texts: Mapping[str, str]) -> list[dict[str, Any]]:
    """Return the JSON rows of all mentions, with the words they point at."""
    return [
        {
            "article": m.article,
            "start": m.start,
            "end": m.end,
            "text": texts[m.article][m.start : m.end],
            "value": m.value,
        }
        for m in d.mentions
    ]


def _edits(d: Detail, texts: Mapping[str, str]) -> list[dict[str, Any]]:
    """Return the JSON rows of all edits, with the words of either side."""
    a, b = texts[d.a.article], texts[d.b.article]
    return [
        {
            "a": a[e.a.start : e.a.end],
            "b": b[e.b.start : e.b.end],
            "a_start": e.a.start,
            "a_end": e.a.end,
            "b_start": e.b.start,
            "b_end": e.b.end,
        }
        for e in d.edits
    ]


def covered(c: Coverage, facts: Sequence[SharedFact], sources: Sequence[Source]) -> dict[str, Any]:
    """Return the JSON object of how much articles share, with the matrix of facts against articles."""
    lengths = {s.witness.siglum: len(s.witness.article.text) for s in sources}
    return {
        "articles": {k: {"shared": c.shared[k], "reused": c.reused[k]} for k in c.shared},
        "pairs": [p._asdict() for p in c.pairs],
        "matrix": [{"fact": f.id, "articles": _cells(f, lengths)} for f in facts],
    }


def _cells(fact: SharedFact, lengths: Mapping[str, int]) -> dict[str, Any]:
    """Return a row of the matrix: how and where each article reports a fact, null where it does not."""
    return {
        siglum: cell
        and {
            "relation": cell.relation,
            "tier": cell.tier,
            "part": cell.part,
            "sentence": cell.sentence,
            "main": cell.main,
        }
        for siglum, cell in cells(fact, lengths).items()
    }


def inspection(source: Source) -> dict[str, Any]:
    """Return the JSON object of an inspection (`srccompare/inspection/1`)."""
    facts, text = source.facts, source.witness.article.text
    return {
        "schema": "srccompare/inspection/1",
        "tool": dict(TOOL),
        "articles": [article(source.witness)],
        "quotations": quotations([source]),
        "figures": [
            {
                "start": f.start,
                "end": f.end,
                "text": text[f.start : f.end],
                "low": _bound(f.low),
                "high": _bound(f.high),
                "unit": f.unit,
                "counted": f.counted,
            }
            for f in facts.figures
        ],
        "dates": [
            {
                "start": d.start,
                "end": d.end,
                "text": text[d.start : d.end],
                "first": _day(d.first),
                "last": _day(d.last),
            }
            for d in facts.dates
        ],
        "names": [
            {"start": n.start, "end": n.end, "text": text[n.start : n.end], "entity": n.entity}
            for n in facts.names
        ],
    }


def _day(day: dt.date | None) -> str | None:
    """Return a day as its ISO date."""
    return day.isoformat() if day else None


def _bound(value: float) -> float | None:
    """Return a bound of a figure; an open one is null, as JSON has no infinity."""
    return value if abs(value) != float("inf") else None

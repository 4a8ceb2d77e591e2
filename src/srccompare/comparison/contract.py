"""Give comparisons and inspections the form of the published JSON, version 1."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from srccompare._version import __version__
from srccompare.comparison.inside import parts
from srccompare.comparison.matrix import cells

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from srccompare.comparison.inspection import Inspection
    from srccompare.comparison.model import Comparison, Detail, SharedFact, Source
    from srccompare.segments.model import Witness

TOOL = {"name": "srccompare", "version": __version__}


def comparison_to_dict(c: Comparison) -> dict[str, Any]:
    """Return the JSON object of a comparison (`srccompare/comparison/1`)."""
    texts = {s.witness.siglum: s.witness.article.text for s in c.sources}
    return {
        "schema": "srccompare/comparison/1",
        "tool": dict(TOOL),
        "signature": c.signature,
        "articles": [article(s.witness) for s in c.sources],
        "passages": [
            {
                "id": p.id,
                "kind": p.kind,
                "score": p.score,
                "spans": [{"article": m.article, "start": m.start, "end": m.end} for m in p.spans],
            }
            for p in c.passages
        ],
        "shared": [
            {
                "id": f.id,
                "statement": f.statement,
                "relation": f.relation,
                "tier": f.tier,
                "articles": list(f.articles),
                "mentions": [m._asdict() for m in f.mentions],
                "pairs": [p._asdict() for p in f.pairs],
            }
            for f in c.shared
        ],
        "unique": [
            {
                "id": u.id,
                "article": u.article,
                "topic": u.topic,
                "key_terms": list(u.key_terms),
                "sentences": list(u.sentences),
                "clauses": [x._asdict() for x in u.clauses],
            }
            for u in c.unique
        ],
        "agreements": [_detail(f"g{n}", d, f, texts) for n, (d, f) in enumerate(c.agreements, 1)],
        "divergences": _divergences(c, texts),
        "quotations": quotations(c.sources),
        "coverage": {
            "articles": {
                k: {"shared": c.coverage.shared[k], "reused": c.coverage.reused[k]} for k in c.coverage.shared
            },
            "pairs": [p._asdict() for p in c.coverage.pairs],
            "matrix": [{"fact": f.id, "articles": _cells(f, c.sources)} for f in c.shared],
        },
        "errors": [{"path": e.path, "reason": e.reason, "hint": e.hint} for e in c.errors],
    }


def _divergences(c: Comparison, texts: dict[str, str]) -> list[dict[str, Any]]:
    """Return the divergences, each with the id of the altered quotation that it is part of, or null."""
    rows = [_detail(f"d{n}", d, f, texts) for n, (d, f) in enumerate(c.divergences, 1)]
    whole = parts(c.divergences)
    for n, row in enumerate(rows):
        row["part_of"] = rows[whole[n]]["id"] if n in whole else None
    return rows


def _cells(fact: SharedFact, sources: Sequence[Source]) -> dict[str, Any]:
    """Return a row of the matrix: how and where each article reports a fact, null where it does not."""
    lengths = {s.witness.siglum: len(s.witness.article.text) for s in sources}
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


def _detail(name: str, d: Detail, fact: str | None, texts: dict[str, str]) -> dict[str, Any]:
    row: dict[str, Any] = {"id": name, "kind": d.kind, "relation": d.relation}
    if d.severity is not None:
        row["severity"] = d.severity
    row["fact"] = fact
    row["mentions"] = [
        {
            "article": m.article,
            "start": m.start,
            "end": m.end,
            "text": texts[m.article][m.start : m.end],
            "value": m.value,
        }
        for m in d.mentions
    ]
    if d.severity is not None or d.edits:
        a, b = (texts[m.article] for m in (d.mentions[:2] * 2)[:2])
        row["edits"] = [
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
    row["note"] = d.note
    return row


def inspection_to_dict(i: Inspection) -> dict[str, Any]:
    """Return the JSON object of an inspection (`srccompare/inspection/1`)."""
    w, facts = i.source.witness, i.source.facts
    text = w.article.text
    return {
        "schema": "srccompare/inspection/1",
        "tool": dict(TOOL),
        "articles": [article(w)],
        "quotations": quotations([i.source]),
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

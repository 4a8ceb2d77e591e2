"""A report for pull requests and notes, in GitHub-flavoured Markdown.

Article text is hostile here too: a bracket makes a link, `@name` writes to
somebody, `<img>` loads a picture. Everything that Markdown or GitHub would
read is escaped, so that a reader sees the letters of the article and nothing
else happens.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from srccompare.comparison.matrix import cells
from srccompare.reports.articles import Articles, title
from srccompare.reports.findings import (
    SAME,
    ascribed,
    called,
    differences,
    differing,
    named,
    quoted_places,
    remark,
    serious_places,
    severities,
    sign,
    where,
)
from srccompare.reports.wording import percent, plural
from srccompare.text.display import visible, visible_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from srccompare.comparison.model import Divergence, SharedFact, UniqueGroup
    from srccompare.comparison.result import Comparison
    from srccompare.reports.articles import Mark
    from srccompare.reports.base import Look

# NOTE: GitHub finds mentions, issues, e-mail addresses, links and emoji in the
# finished text, where no escape is left; an empty comment between two
# characters hides them from it and changes nothing that is seen.
_SPOTTED = r"@(?=\w)|#(?=\d)|\bGH-(?=\d)|:(?=//)|\bwww(?=\.)|:(?=[\w+-]+:)"
_SPECIAL = re.compile(
    rf"(?P<spotted>{_SPOTTED})|[<>&$\\`*_\[\]~|]|^[-+=#](?=\s|[-+=#]|$)|(?<=^\d)[.)]|(?<=^\d\d)[.)]",
    re.IGNORECASE,
)
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "$": "&#36;"}
_NOTHING = "<!-- -->"
BETWEEN = "\n>\n"
MOST_ROWS = 40
"""A comment on a forge holds some 65,000 characters: beyond this many rows only the firm ones are told."""


def escape(text: str) -> str:
    """Return visible text as Markdown that renders as just these letters, on one line."""
    return _SPECIAL.sub(_escaped, text)


def _escaped(match: re.Match[str]) -> str:
    found = match.group()
    return found + _NOTHING if match["spotted"] else _ENTITIES.get(found, "\\" + found)


def render(comparison: Comparison, look: Look) -> str:
    """Return the report of a comparison."""
    articles = Articles(comparison.sources)
    blocks = [
        "## What the articles share and where they differ",
        _table(comparison, articles),
        *_errors(comparison),
        *_divergences(comparison, articles, look),
        *_shared(comparison, articles, look),
        *_unique(comparison, articles, look),
        *_missing(comparison, look),
        f"<sub>signature: {escape(comparison.signature)}</sub>",
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _table(comparison: Comparison, articles: Articles) -> str:
    rows = ["| | Article | Source | Day | Words | Shared | Reused |", "|---|---|---|---|--:|--:|--:|"]
    for siglum, source in articles.sources.items():
        a = source.witness.article
        borrowed = a.published_from == "borrowed"
        day = "undated" if a.published is None or borrowed else a.published.isoformat()
        shared, reused = comparison.coverage.shared[siglum], comparison.coverage.reused[siglum]
        cells = (
            f"**{siglum}**",
            escape(title(source)),
            escape(visible_name(a.outlet or a.name)),
            day,
            f"{len(a.text.split()):,}",
            escape(percent(shared)),
            escape(percent(reused)),
        )
        rows.append("| " + " | ".join(cells) + " |")
    return "\n".join(rows)


def _errors(comparison: Comparison) -> Iterator[str]:
    for e in comparison.errors:
        yield f"**Cannot read {escape(visible_name(e.path))}**: {escape(visible_name(e.reason))}"


def _divergences(comparison: Comparison, articles: Articles, look: Look) -> Iterator[str]:
    if not look.shows("divergences"):
        return
    if not comparison.divergences:
        yield "No divergence found."
        return
    yield f"### ≠ Divergences: {severities(comparison)}"
    groups, slight = serious_places(comparison, articles)
    for group in groups:
        yield "\n".join(f"- {_finding(articles, detail)}" for detail in group)
        serious = [detail for detail in group if detail.severity != "note"]
        quoted = quoted_places(articles, serious).items()
        yield BETWEEN.join(_quote(articles, k, *each) for k, v in quoted for each in v)
    if slight and look.verbosity >= 0:
        shown = slight if look.verbosity > 0 else slight[:MOST_ROWS]
        lines = [f"- {_finding(articles, detail)}" for detail in shown]
        if len(shown) < len(slight):
            lines.append(f"- … and {len(slight) - len(shown)} more, with `-v`")
        yield _folded(plural(len(slight), "note"), "\n".join(lines))


def _finding(articles: Articles, detail: Divergence) -> str:
    """Return severity, kind, words, places and note of a divergence on one line."""
    words = " · ".join(_words(articles, detail))
    note = f", {escape(said)}" if (said := remark(articles, detail)) else ""
    at = ", ".join(where(articles, detail))
    return f"**{detail.severity}** {escape(called(articles, detail))}: {words}{note} ({at}, {named(detail)})"


def _words(articles: Articles, detail: Divergence) -> Iterator[str]:
    for each in differences(articles, detail):
        yield " ≠ ".join(
            f"{ascribed(articles, each, side)}<ins>{escape(side.words)}</ins>" for side in each.sides
        )


def _quote(articles: Articles, siglum: str, start: int, end: int, marked: Sequence[Mark] = ()) -> str:
    """Return a stretch of an article as a block quote behind its place, the marked words underlined."""
    text = "".join(
        f"<ins>{escape(piece)}</ins>" if style else escape(piece)
        for piece, style in articles.pieces(siglum, start, end, marked)
    )
    return f"> **{articles.first_place(siglum, start, end, marked)}** {text}"


def _shared(comparison: Comparison, articles: Articles, look: Look) -> Iterator[str]:
    facts = comparison.shared
    if not look.shows("shared"):
        return
    if not facts:
        yield "No fact in common."
        return
    if look.verbosity < 0:
        return
    possible = sum(f.tier == "possible" for f in facts)
    doubt = f", {possible} of them only possible" if possible else ""
    diverging = differing(comparison)
    shown = facts
    if len(facts) > MOST_ROWS and look.verbosity < 1:
        shown = tuple(f for f in facts if f.tier == "firm")
        doubt += ", left out without `-v`" if possible else ""
    body = [_matrix(shown, articles)] if len(articles.sources) > 2 else []
    for fact in shown:
        body += _fact(articles, fact, diverging.get(fact.id, ""))
    yield _folded(f"{plural(len(facts), 'shared fact')}{doubt}", "\n\n".join(body))


def _fact(articles: Articles, fact: SharedFact, diverging: str) -> Iterator[str]:
    mark = "=" if fact.relation in SAME else "~"
    doubt = ", possible, not certain" if fact.tier == "possible" else ""
    differs = f" ≠ {diverging}" if diverging else ""
    yield f"**{mark} {fact.relation}**{doubt} in {', '.join(fact.articles)} ({fact.id}){differs}"
    spans: dict[str, list[tuple[int, int]]] = {}
    for m in fact.mentions:
        if m.main:
            spans.setdefault(m.article, []).append((m.start, m.end))
    quotes = (_quote(articles, k, *s) for k, v in spans.items() for s in articles.joined(k, v))
    yield BETWEEN.join(quotes)


def _matrix(facts: Iterable[SharedFact], articles: Articles) -> str:
    """Return facts against articles as a table, those that most articles report first."""
    sigla = list(articles.sources)
    rows = ["| Fact | " + " | ".join(sigla) + " |", "|---" + "|:-:" * len(sigla) + "|"]
    for fact in sorted(facts, key=lambda f: -len(f.articles)):
        signs = ["–" if c is None else f"{sign(c)} {c.part}" for c in cells(fact, articles.lengths).values()]
        rows.append(f"| {escape(visible(fact.statement))} | " + " | ".join(signs) + " |")
    return "\n".join(rows)


def _unique(comparison: Comparison, articles: Articles, look: Look) -> Iterator[str]:
    if look.verbosity < 0 or not look.shows("unique"):
        return
    for siglum in articles.sources:
        groups = [u for u in comparison.unique if u.article == siglum]
        if not groups:
            continue
        sentences = plural(sum(len(u.sentences) for u in groups), "sentence")
        clauses = sum(len(u.clauses) for u in groups)
        also = f" and {plural(clauses, 'clause')}" if clauses else ""
        body = "\n\n".join(_group(articles, group) for group in groups)
        yield _folded(f"Only in {siglum}: {sentences}{also}", body)


def _missing(comparison: Comparison, look: Look) -> Iterator[str]:
    """Say of each section that was asked for by name why it is not there."""
    if "unique" in look.only and not comparison.unique:
        yield "No article has anything that the others lack."
    if "errors" in look.only and not comparison.errors:
        yield "No errors: every input was read."
    left_out = [name for name in ("agreements", "passages") if name in look.only]
    if left_out:
        yield f"Markdown has no {' and no '.join(left_out)}; the other formats have them."


def _group(articles: Articles, group: UniqueGroup) -> str:
    name = f" {escape(visible(group.topic))}" if group.topic else ""
    topic = f"**+{name}** ({group.id})\n\n"
    spans = [articles.sentences[name][1] for name in group.sentences]
    stretches = articles.joined(group.article, [(s.start, s.end) for s in spans])
    quotes = [_quote(articles, group.article, *s) for s in stretches]
    for clause in group.clauses:
        whole = articles.sentences[clause.sentence][1]
        mark = (clause.start, clause.end, "clause")
        quotes.append(_quote(articles, group.article, whole.start, whole.end, [mark]))
    return topic + BETWEEN.join(quotes)


def _folded(summary: str, body: str) -> str:
    """Return a part that opens on a click; the blank lines let Markdown be read inside it."""
    return f"<details><summary>{summary}</summary>\n\n{body}\n\n</details>"

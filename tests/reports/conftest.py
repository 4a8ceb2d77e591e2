"""Comparisons put together by hand: reports are tested on what they shall show, not on what is found."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from srccompare.articles import Article
from srccompare.comparison.model import (
    Agreement,
    Clause,
    Coverage,
    Divergence,
    FactMention,
    FactPair,
    Mention,
    PairCoverage,
    SharedFact,
    SharedPassage,
    Source,
    SpanEdit,
    UniqueGroup,
)
from srccompare.comparison.result import Comparison
from srccompare.errors import InputError
from srccompare.facts.model import Facts, Name, Quotation
from srccompare.segments import witness
from srccompare.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.alignment.model import LinkRelation, Tier
    from srccompare.comparison.model import AgreementKind, AgreementRelation, DetailKind, DivergenceRelation
    from srccompare.severity import Severity

HARBOR = """Council approves harbor plan

The city council voted 7-2 on Tuesday for the $4.1 million plan to rebuild the old harbor, president Dana \
Ruiz said. "We [the council] will act now, and we will act together," Ruiz said [sic]. Ruiz did not say when \
work would start.

The plan probably needs a permit from the state. A ferry museum is part of it.
"""

COAST = """City council backs waterfront plan

“We [the council] will act now and we will act alone,” council president Dana Ruiz said on Tuesday evening.

The council voted 7–2 for the $41 million plan to rebuild the harbor. Ruiz said when work would start. \
The plan almost certainly needs a permit from the state, lawyers for the port said.

Fishermen fear for their moorings. :100: of them signed a letter [/] of protest.
"""


class Desk:
    """Point at words of articles by quoting them."""

    def __init__(self, articles: Sequence[Article], sigla: str = "ABCDEFGHIJ") -> None:
        self.witnesses = [witness(a, s) for a, s in zip(articles, sigla, strict=False)]
        self.by = {w.siglum: w for w in self.witnesses}

    def span(self, siglum: str, words: str) -> Span:
        """Return where the words first stand."""
        start = self.by[siglum].article.text.index(words)
        return Span(start, start + len(words))

    def mention(self, siglum: str, words: str, value: str | None = None) -> Mention:
        """Return a mention of the words."""
        return Mention(siglum, *self.span(siglum, words), value)

    def sentence(self, siglum: str, words: str) -> FactMention:
        """Return the sentence that holds the words."""
        start = self.span(siglum, words).start
        found = next(s for s in self.by[siglum].sentences if s.start <= start < s.end)
        return FactMention(siglum, found.id, found.start, found.end)

    def agreement(
        self, name: str, kind: AgreementKind, relation: AgreementRelation, words: tuple[str, str], fact: str
    ) -> Agreement:
        """Return an agreement of A and B."""
        x, y = words
        return Agreement(kind, relation, self.mention("A", x), self.mention("B", y), id=name, fact=fact)

    def divergence(
        self,
        name: str,
        kind: DetailKind,
        relation: DivergenceRelation,
        words: tuple[str, str],
        edits: Sequence[tuple[str, str]] = (),
        *,
        severity: Severity,
        note: str = "",
        fact: str,
    ) -> Divergence:
        """Return a divergence of A and B."""
        a, b = (self.mention(siglum, each) for siglum, each in zip("AB", words, strict=True))
        changed = tuple(SpanEdit(self.span("A", x), self.span("B", y)) for x, y in edits)
        return Divergence(kind, relation, a, b, changed, note, id=name, fact=fact, severity=severity)

    def fact(
        self,
        name: str,
        words: dict[str, str],
        relation: LinkRelation,
        tier: Tier = "firm",
        score: float = 0.8,
    ) -> SharedFact:
        """Return a fact that the sentences with these words report."""
        mentions = tuple(self.sentence(s, w) for s, w in words.items())
        first = mentions[0]
        text = self.by[first.article].article.text
        pairs = tuple(FactPair(first.sentence, m.sentence, relation, tier, score) for m in mentions[1:])
        articles = tuple(dict.fromkeys(m.article for m in mentions))
        return SharedFact(name, text[first.start : first.end], relation, tier, articles, mentions, pairs)

    def source(self, siglum: str, names: Sequence[str] = (), quotations: Sequence[str] = ()) -> Source:
        """Return the source with some names and quotations."""
        named = sorted(Name(*self.span(siglum, n), n) for n in names)
        quoted = sorted(Quotation(*self.span(siglum, q)) for q in quotations)
        return Source(self.by[siglum], Facts(tuple(quoted), (), (), tuple(named), ()))


@pytest.fixture(scope="session")
def harbor() -> Comparison:
    """Return two articles with one of everything."""
    day = dt.date(2024, 5, 7)
    desk = Desk(
        [
            Article(HARBOR, "harbor-times.txt", day, "text", "Council approves harbor plan", "Harbor Times"),
            Article(COAST, "coast-wire.html", day, "borrowed", None, "Coast Wire", "Ada Quill"),
        ]
    )
    return Comparison(
        sources=(desk.source("A", ["Dana Ruiz"]), desk.source("B", ["Dana Ruiz"])),
        passages=(
            SharedPassage(
                "p1",
                "near-verbatim",
                0.93,
                (
                    desk.mention("A", "We [the council] will act now"),
                    desk.mention("B", "We [the council] will act now"),
                ),
            ),
        ),
        shared=(
            desk.fact("f1", {"A": "voted 7-2", "B": "voted 7–2"}, "paraphrase"),
            desk.fact("f2", {"A": "We [the council]", "B": "We [the council]"}, "near-verbatim"),
            desk.fact("f3", {"A": "did not say", "B": "said when"}, "near-verbatim", score=0.95),
            desk.fact("f4", {"A": "probably", "B": "almost certainly"}, "partial", "possible", 0.5),
        ),
        unique=(
            UniqueGroup(
                "u1", "A", "ferry museum", ("museum",), (desk.sentence("A", "ferry museum").sentence,), ()
            ),
            UniqueGroup(
                "u2",
                "B",
                "Fishermen",
                ("moorings",),
                (desk.sentence("B", "Fishermen").sentence, desk.sentence("B", ":100:").sentence),
                (),
            ),
            UniqueGroup(
                "u3",
                "B",
                "",
                (),
                (),
                (
                    Clause(
                        desk.sentence("B", "lawyers").sentence, *desk.span("B", "lawyers for the port said")
                    ),
                ),
            ),
        ),
        agreements=(
            desk.agreement("g1", "name", "identical", ("Dana Ruiz", "Dana Ruiz"), "f2"),
            desk.agreement("g2", "figure", "equivalent", ("7-2", "7–2"), "f1"),
        ),
        divergences=(
            desk.divergence(
                "d1",
                "figure",
                "conflict",
                ("$4.1 million", "$41 million"),
                note="ten times as much in B",
                severity="error",
                fact="f1",
            ),
            desk.divergence(
                "d2",
                "polarity",
                "conflict",
                ("did not say", "said when"),
                [("did not say", "said when")],
                note="denied in A, stated in B",
                severity="error",
                fact="f3",
            ),
            desk.divergence(
                "d3",
                "quotation",
                "altered",
                (
                    "We [the council] will act now, and we will act together,",
                    "We [the council] will act now and we will act alone,",
                ),
                [("together", "alone")],
                severity="warning",
                fact="f2",
            ),
            desk.divergence(
                "d4", "certainty", "differs", ("probably", "almost certainly"), severity="warning", fact="f4"
            ),
            desk.divergence(
                "d5",
                "wording",
                "differs",
                ("old harbor", "harbor"),
                [("old", "")],
                severity="note",
                fact="f1",
            ),
        ),
        coverage=Coverage({"A": 0.82, "B": 0.55}, {"A": 0.004, "B": 1.0}, (PairCoverage("A", "B", 4, 58),)),
        signature="srccompare|docs:2|v:0.0",
        errors=(InputError("gone.txt", "no such file", "check the path"),),
    )

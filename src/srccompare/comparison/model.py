"""The pieces of what a comparison finds, before any report gives them a form."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from srccompare.alignment.model import Link, LinkRelation, Passage, PassageKind, Tier
    from srccompare.facts.model import Facts
    from srccompare.segments.model import Witness
    from srccompare.severity import Severity
    from srccompare.text.spans import Span

DetailKind = Literal["quotation", "figure", "date", "name", "certainty", "attribution", "polarity", "wording"]
AgreementKind = Literal["quotation", "figure", "date", "name"]
AgreementRelation = Literal["identical", "equivalent", "compatible", "shortened", "typography"]
DivergenceRelation = Literal["altered", "shortened", "conflict", "differs"]


@dataclass(frozen=True, slots=True)
class Source:
    """Hold a witness together with its facts."""

    witness: Witness
    facts: Facts


class Pairing(NamedTuple):
    """Hold what alignment found between two sources (`a`, `b`: indices into the sources)."""

    a: int
    b: int
    links: tuple[Link, ...]
    passages: tuple[Passage, ...]


class Mention(NamedTuple):
    """Point at where an article says something; `value` is what it was read as, where that is known."""

    article: str
    start: int
    end: int
    value: str | None = None


class SpanEdit(NamedTuple):
    """Set a stretch of one article against a stretch of another (code points)."""

    a: Span
    b: Span


@dataclass(frozen=True, slots=True)
class Detail:
    """Hold what two articles say of one thing, and who else says so.

    `a` and `b` point at what they say; `edits` set stretches of the article of
    `a` against stretches of that of `b`. `also` has a mention of each further
    article that joined. `sentences` are the linked ones that hold `a` and `b`, as indices
    into the compared sentences of their articles, None where no link was needed.
    `id` and `fact` (an id, or None) are given when all pairs of articles are compared.
    """

    kind: DetailKind
    relation: AgreementRelation | DivergenceRelation
    a: Mention
    b: Mention
    edits: tuple[SpanEdit, ...] = ()
    note: str = ""
    sentences: tuple[int, int] | None = None
    also: tuple[Mention, ...] = ()
    id: str = ""
    fact: str | None = None

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Return all mentions, one an article."""
        return (self.a, self.b, *self.also)


@dataclass(frozen=True, slots=True)
class Agreement(Detail):
    """Hold a detail in which articles say the same; `edits` are what one of two quotations leaves out."""

    kind: AgreementKind
    relation: AgreementRelation


@dataclass(frozen=True, slots=True)
class Divergence(Detail):
    """Hold a detail in which articles differ; one of `also` says what `a` or what `b` says.

    `part_of` is the id of the altered quotation that it is told with, None
    where it is a finding of its own; `parts` are the ids of those told with it.
    """

    relation: DivergenceRelation
    severity: Severity = field(kw_only=True)
    part_of: str | None = field(default=None, kw_only=True)
    parts: tuple[str, ...] = field(default=(), kw_only=True)


class FactPair(NamedTuple):
    """Link two sentences by id, with the promise and the score of the link."""

    a: str
    b: str
    relation: LinkRelation
    tier: Tier
    score: float


class FactMention(NamedTuple):
    """Point at a sentence in which an article reports a fact.

    A sentence that is not `main` only touches on it: what it reports first of
    all is another fact, or nothing that the others have.
    """

    article: str
    sentence: str
    start: int
    end: int
    main: bool = True


class SharedFact(NamedTuple):
    """Hold a fact that two or more articles report.

    `tier` and `relation` are those of its best pair; `statement` is the
    first sentence of that pair, as written.
    """

    id: str
    statement: str
    relation: LinkRelation
    tier: Tier
    articles: tuple[str, ...]
    mentions: tuple[FactMention, ...]
    pairs: tuple[FactPair, ...]


class Clause(NamedTuple):
    """Point at the part of a linked sentence that no other article has."""

    sentence: str
    start: int
    end: int


class UniqueGroup(NamedTuple):
    """Hold what one article alone reports on one topic."""

    id: str
    article: str
    topic: str
    key_terms: tuple[str, ...]
    sentences: tuple[str, ...]
    clauses: tuple[Clause, ...]


class SharedPassage(NamedTuple):
    """Hold a reused passage with one span an article (siglum, start, end)."""

    id: str
    kind: PassageKind
    score: float
    spans: tuple[Mention, ...]


class PairCoverage(NamedTuple):
    """Count what two articles share; `reused_characters` of `a` and `b` together lie in reused passages."""

    a: str
    b: str
    shared_facts: int
    reused_characters: int


class Coverage(NamedTuple):
    """Hold the share (0..1) of each article's compared text that is shared, and that is reused."""

    shared: dict[str, float]
    reused: dict[str, float]
    pairs: tuple[PairCoverage, ...]

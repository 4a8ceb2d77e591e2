"""What a comparison finds, before any report gives it a form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from srccompare.alignment.model import Link, LinkRelation, Passage, PassageKind, Tier
    from srccompare.errors import InputError
    from srccompare.facts.model import Facts
    from srccompare.segments.model import Witness
    from srccompare.text.spans import Span

DetailKind = Literal["quotation", "figure", "date", "name", "certainty", "attribution", "polarity", "wording"]
DetailRelation = Literal[
    "identical", "equivalent", "compatible", "shortened", "typography", "altered", "conflict", "differs"
]
Severity = Literal["note", "warning", "error"]


@dataclass(frozen=True, slots=True)
class Source:
    """Hold a witness together with its facts."""

    witness: Witness
    facts: Facts


@dataclass(frozen=True, slots=True)
class Pairing:
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
    """Set `a` in the first mention's article against `b` in the second's (code points)."""

    a: Span
    b: Span


class Detail(NamedTuple):
    """Hold one agreement (`severity` is None) or one divergence between articles.

    `mentions` has one entry an article: the two that `edits` and `anchor` speak
    of first, then any that joined. `anchor` names the linked pair of sentences it was
    found in, as indices into the compared sentences of the first two mentioned
    articles; None where it was found without a link.
    """

    kind: DetailKind
    relation: DetailRelation
    severity: Severity | None
    mentions: tuple[Mention, ...]
    edits: tuple[SpanEdit, ...] = ()
    note: str = ""
    anchor: tuple[int, int] | None = None


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


@dataclass(frozen=True, slots=True)
class Coverage:
    """Hold the share (0..1) of each article's compared text that is shared, and that is reused."""

    shared: dict[str, float]
    reused: dict[str, float]
    pairs: tuple[PairCoverage, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Hold everything a comparison of two or more articles found; reports only read it.

    `agreements` and `divergences` pair each detail with the id of the fact it
    belongs to, or None.
    """

    sources: tuple[Source, ...]
    passages: tuple[SharedPassage, ...]
    shared: tuple[SharedFact, ...]
    unique: tuple[UniqueGroup, ...]
    agreements: tuple[tuple[Detail, str | None], ...]
    divergences: tuple[tuple[Detail, str | None], ...]
    coverage: Coverage
    signature: str
    errors: tuple[InputError, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return exactly what `--format json` writes (schema `srccompare/comparison/1`)."""
        from srccompare.comparison.contract import comparison_to_dict  # noqa: PLC0415 - knows this module

        return comparison_to_dict(self)

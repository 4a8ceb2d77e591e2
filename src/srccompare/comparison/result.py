"""What a comparison found, as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from srccompare.comparison import contract

if TYPE_CHECKING:
    from srccompare.comparison.model import (
        Agreement,
        Coverage,
        Divergence,
        SharedFact,
        SharedPassage,
        Source,
        UniqueGroup,
    )
    from srccompare.errors import InputError


@dataclass(frozen=True, slots=True)
class Comparison:
    """Hold everything a comparison of two or more articles found; reports only read it."""

    sources: tuple[Source, ...]
    passages: tuple[SharedPassage, ...]
    shared: tuple[SharedFact, ...]
    unique: tuple[UniqueGroup, ...]
    agreements: tuple[Agreement, ...]
    divergences: tuple[Divergence, ...]
    coverage: Coverage
    signature: str
    errors: tuple[InputError, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return exactly what `--format json` writes (schema `srccompare/comparison/1`)."""
        texts = {s.witness.siglum: s.witness.article.text for s in self.sources}
        return {
            "schema": "srccompare/comparison/1",
            "tool": dict(contract.TOOL),
            "signature": self.signature,
            "articles": [contract.article(s.witness) for s in self.sources],
            "passages": [contract.passage(p) for p in self.passages],
            "shared": [contract.shared_fact(f) for f in self.shared],
            "unique": [contract.unique_group(u) for u in self.unique],
            "agreements": [contract.agreement(d, texts) for d in self.agreements],
            "divergences": [contract.divergence(d, texts) for d in self.divergences],
            "quotations": contract.quotations(self.sources),
            "coverage": contract.covered(self.coverage, self.shared, self.sources),
            "errors": [{"path": e.path, "reason": e.reason, "hint": e.hint} for e in self.errors],
        }

"""Group what one article alone reports by topic. (Walking skeleton.)"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.comparison.model import UniqueGroup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.comparison.model import Pairing, SharedFact, Source


def unique_groups(
    sources: Sequence[Source], shared: Sequence[SharedFact], pairings: Sequence[Pairing]
) -> tuple[UniqueGroup, ...]:
    """Return the groups in the order of the articles and their texts."""
    linked = {mention.sentence for fact in shared for mention in fact.mentions}
    groups = []
    for source in sources:
        alone = tuple(s.id for s in source.witness.sentences if s.id not in linked)
        if alone:
            groups.append(UniqueGroup(f"u{len(groups) + 1}", source.witness.siglum, "", (), alone, ()))
    return tuple(groups)

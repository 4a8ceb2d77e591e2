"""Give what two articles name in different forms one key: "Blinken" here, "Antony Blinken" there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.facts.names.clusters import bare, place_key
from srccompare.facts.names.clusters import entities as gather

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.comparison.model import Source

EntityKeys = dict[tuple[str, str], str]


def entities(sources: Sequence[Source], *, loosely: bool = False) -> EntityKeys:
    """Return one key for each entity over all sources, by siglum and entity as the source has it.

    Countries have the key of their place ("@china"), all else the words of the
    fullest form that any source has, in lower case. `loosely` gives one key to
    what is only related by name, too (Google, Google Glass).
    """
    forms = {
        (source.witness.siglum, entity): tuple(entity.replace("-", " ").split())
        for source in sources
        for entity in dict.fromkeys(name.entity for name in source.facts.names)
    }
    mentions = [
        forms[source.witness.siglum, name.entity] for source in sources for name in source.facts.names
    ]
    fullest = gather([form for form in mentions if form], loosely=loosely)
    return {
        owner: (place_key(form) or " ".join(bare(fullest[form]))) if form else owner[1].lower()
        for owner, form in forms.items()
    }

"""Find the grammatical place of a name: behind which preposition, in which office, as the doer of what.

Offices are those that one person holds at a time: two spokesmen, witnesses or
experts may say the same, and so may two who hold other offices.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.comparison.phrasing.aligned import parted
from srccompare.text.closed_classes import ARTICLES, BE, DO, HAVE, MODALS
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from srccompare.alignment.wording import Unit
    from srccompare.comparison.phrasing.aligned import Reading
    from srccompare.facts.model import Name

_LEADS = frozenset({"in", "at", "near", "of", "to", "from", "for", "by", "off", "outside", "against"})
_OFFICES = word_set(
    """president premier chancellor minister governor mayor king queen pope bishop archbishop judge coach
    captain skipper chairman chairwoman chair founder owner author director conductor composer architect
    head chief boss leader master commander champion winner editor manager headmaster headmistress sheriff
    dean rector speaker treasurer"""
)
_TRADES = word_set("union publisher bidder buyer contractor operator")
"""What bodies are, where persons hold an office; a body is often named by one word."""
_SAYING = word_set(
    """said says say told tells added according believes thinks noted wrote announced reported claimed argued
    warned explained insisted confirmed admitted denied called described praised criticised criticized"""
)
_AUXILIARIES = BE | HAVE | DO | MODALS | word_set("also later then again")
_TITLE = 3
"""Words of a title that may stand before a name."""


def stands(reading: Reading, name: Name) -> frozenset[str]:
    """Return the places that a name has in its sentence, as keys that two sentences may have in common."""
    return frozenset(_stands(reading, name))


def _stands(reading: Reading, name: Name) -> Iterator[str]:
    units = reading.units
    inside = [at for at, unit in enumerate(units) if name.start <= unit.start < name.end]
    if not inside:
        return
    first, last = inside[0], inside[-1]
    before = [unit.words for unit in units[max(0, first - 2) : first]]
    if before and before[-1] in _LEADS:
        yield " ".join(before) if before[-1] == "of" else before[-1]
    title = first
    while title > 0 and first - title < _TITLE and units[title - 1].content and not parted(units[title]):
        title -= 1
    behind = _apposed(units, last)
    around = (*units[title:first], *behind)
    yield from (f"trade {unit.key}" for unit in around if unit.words in _TRADES)
    if " " not in name.entity:
        return  # NOTE: a word alone may be the first or the last name, or a form of it
    yield from (f"office {unit.key}" for unit in around if unit.words in _OFFICES)
    verb = _verb_behind(units, last + 1 + len(behind))
    if verb is not None and verb.words not in _SAYING:
        yield f"doer {verb.stem}"
    agent = title - 1
    while agent > 0 and units[agent].words in ARTICLES:
        agent -= 1
    if agent > 0 and units[agent].words == "by" and units[agent - 1].words not in _SAYING:
        yield from [f"doer {u.stem}" for u in reversed(units[max(0, agent - 3) : agent]) if u.content][:1]


def _apposed(units: Sequence[Unit], last: int) -> list[Unit]:
    """Return the units between two commas behind a name: ", the harbour master,"."""
    if last + 1 >= len(units) or not units[last + 1].before.startswith(","):
        return []
    end = last + 1
    while end + 1 < len(units) and end - last < _TITLE * 2 and not parted(units[end + 1]):
        end += 1
    return list(units[last + 1 : end + 1])


def _verb_behind(units: Sequence[Unit], at: int) -> Unit | None:
    """Return the active verb behind a name, past its auxiliaries."""
    first = at
    while at < len(units) and units[at].words in _AUXILIARIES:
        at += 1
    if at >= len(units) or not units[at].content or (at > first and units[at - 1].words in BE):
        return None
    return units[at]

"""Find whom an article credits: the agencies it names, and whether it names another article's outlet."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from srccompare.checks.model import Member

# NOTE: those that supply others; a paper that a text mentions is credited only for what is its own.
_AGENCIES = """
AP=Associated_Press AFP=Agence_France-Presse Reuters Bloomberg UPI=United_Press_International Xinhua
PA=Press_Association dpa=Deutsche_Presse-Agentur TASS=Tass PTI=Press_Trust_of_India ANI IANS EFE ANSA APA
Kyodo Yonhap Anadolu Interfax CP=Canadian_Press AAP=Australian_Associated_Press TNS=Tribune_News_Service
"""
_HEAD = 3
"""The fewest letters of an outlet's name by which it is known."""


def credits_of(member: Member) -> frozenset[str]:
    """Return the agencies that an article names, by their short names; those under pictures do not count."""
    witness = member.source.witness
    article = witness.article
    printed = (article.text[g.start : g.end] for g in witness.segments if g.kind != "caption")
    folded = f" {' '.join(_parted(' '.join((article.outlet or '', article.byline or '', *printed))))} "
    return frozenset(name for form, name in _forms() if f" {form} " in folded)


def same_outlet(member: Member, other: Member) -> bool:
    """Return whether two articles are known to be of one outlet."""
    outlets = [each.source.witness.article.outlet or "" for each in (member, other)]
    return outlets[0] != "" and _label(outlets[0]) == _label(outlets[1])


def names_outlet(member: Member, other: Member) -> bool:
    """Return whether an article names the outlet of another, in full or as initials (`NYT`, `nytimes`)."""
    outlet = other.source.witness.article.outlet
    if not outlet:
        return False
    known = _label(outlet)
    if len(known) < _HEAD:
        return False
    names = (name.entity for name in member.source.facts.names)
    text = _squashed(member.source.witness.article.text)
    return known in text or any(known in _short_forms(name) for name in names)


@cache
def _forms() -> tuple[tuple[str, str], ...]:
    """Return the agencies' names as printed, each with its short name."""
    rows = (entry.replace("_", " ").split("=") for entry in _AGENCIES.split())
    return tuple((form, row[0]) for row in rows for form in row)


def _parted(text: str) -> list[str]:
    """Return the words of a text without the marks around them."""
    words = (word.strip(".,;:()[]'’\"“”*_—–") for word in text.replace("—", " ").replace("/", " ").split())
    return [word.removesuffix("'s").removesuffix("’s") for word in words]


def _label(outlet: str) -> str:
    """Return an outlet's name as letters; of a host (`www.example.co.uk`) the name of its owner."""
    name = outlet.lower()
    if "." in name and " " not in name:
        parts = [part for part in name.split("/")[0].split(".") if part not in {"www", "edition", "news"}]
        name = max(parts[:-1] or parts, key=len, default="")
    return _squashed(name).removeprefix("the")


def _squashed(text: str) -> str:
    """Return the letters and digits of a text, small."""
    return "".join(filter(str.isalnum, text.lower()))


def _short_forms(name: str) -> tuple[str, str]:
    """Return the initials of a name, and the initials before its last word in full."""
    words = [word for word in name.lower().split() if word != "the"]
    initials = "".join(word[0] for word in words)
    return initials, initials[:-1] + (words[-1] if words else "")

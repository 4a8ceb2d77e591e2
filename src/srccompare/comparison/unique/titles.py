"""Choose the title of a group among its terms; none at all where no term tells what the group is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.alignment.everyday import is_printed_everyday
from srccompare.comparison.unique.nouns import COMPOUND
from srccompare.facts.speakers.cues_of_speech import ROLES
from srccompare.text.places import place

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from srccompare.comparison.unique.nouns import Term
    from srccompare.comparison.unique.terms import Terms

_LEAST_GAIN = 0.15
"""What a noun must tell at least: one that stands once and in two sentences of another article tells less."""
# NOTE: adjectives of parties are printed like names, and say no more than a role does.
_PARTISAN = frozenset(("Republican", "Democratic", "Conservative", "Liberal", "Labour", "Tory"))


def titles(forms: Mapping[str, str], terms: Iterable[Term], found: Terms) -> list[str]:
    """Return those of the terms of a group (key → form, best first) that can title it.

    `terms` are those that stand in the group, `found` those of the whole article.
    """
    nouns = {term.key for term in terms if term.strength >= COMPOUND}
    return [form for key, form in forms.items() if form and _tells(key, form, nouns, found)]


def _tells(key: str, form: str, nouns: set[str], found: Terms) -> bool:
    """Return whether a term says what a group is about."""
    if key in found.names or key not in found.gain:
        return form not in _PARTISAN and (" " in form or _is_sure(key, form, found))
    return key in nouns and found.gain[key] >= _LEAST_GAIN and form.lower() not in ROLES


def is_no_everyday_word(form: str) -> bool:
    """Return whether one word that is printed like a name is none of the words that everybody uses."""
    return not is_printed_everyday(form.lower()) or place(form) is not None or form.isupper()


def _is_sure(key: str, form: str, found: Terms) -> bool:
    """Return whether one word is a name: no everyday word, or one with a capital inside a sentence as well.

    "Ticket prices will rise" and "Flags flew" begin with a capital as every sentence does.
    """
    return is_no_everyday_word(form) or key in found.inside

"""Gather the forms of names in one article into entities.

Longest form first; a shorter form joins the entity it abbreviates: by its
last words, by its first, by leaving the middle out, by its initials, by a
slip of one letter, or as another form of the same country.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from srccompare.facts.forenames import HE, SHE
from srccompare.facts.names.naming import (
    BODIES,
    COLOURS,
    COMPANY,
    CONNECTORS,
    DIRECTIONS,
    FIRST_SURNAMES,
    GENERATION,
    KINDS,
)
from srccompare.text.places import place, place_of, ranks

if TYPE_CHECKING:
    from collections.abc import Sequence

Form = tuple[str, ...]

_CAPITALS = 10**6  # after every form of a country that stands in the table
_GIVEN = 2  # words of a person's name beside the one that is used alone
_LONG = 6  # letters of the longer of two single words that may be one name in two spellings
_MOST = 40  # candidates looked at for one form; real articles have one to three


def entities(forms: Sequence[Form], *, loosely: bool = False) -> dict[Form, Form]:
    """Return for every form (words as written) the fullest form of its entity in this article.

    `forms` holds one entry a mention. Ties go to the more frequent form, then
    to the earlier one. `loosely`: a form belongs to any longer one that begins
    with it (Google to Google Glass): related, if not the same.
    """
    counts = Counter(forms)
    order = {form: n for n, form in enumerate(counts)}
    rank = ranks()

    def fullness(form: Form) -> tuple[int, int, int, int]:
        """Sort the fullest first: countries by their table, else more words, more mentions, earlier."""
        words = "_".join(form).lower()
        return (rank.get(words, _CAPITALS), -len(bare(form)), -counts[form], order[form])

    ranked = sorted(counts, key=fullness)
    index = _Index(counts, order, loosely=loosely)
    cluster: dict[Form, Form] = {}
    for form in ranked:
        cluster[form] = index.place(form)
    return cluster


def place_key(form: Form) -> str | None:
    """Return the key of a form that names a country, its people or its government, or None."""
    if len(form) == 1:
        return place(form[0])
    return place_of([word.lower() for word in form])


@lru_cache(maxsize=1 << 12)
def bare(form: Form) -> Form:
    """Return the words of a form in lower case, without company suffix, points and accents."""
    words = tuple(unaccented(word.lower().rstrip(".")) for word in form)
    while len(words) > 1 and words[-1] in COMPANY:
        words = words[:-1]
    return words


def unaccented(word: str) -> str:
    """Return a word without accents ("Dahlén", "Dahlen")."""
    if word.isascii():
        return word
    apart = unicodedata.normalize("NFD", word)
    return "".join(char for char in apart if not unicodedata.combining(char))


def _family(core: Form) -> Form:
    """Return a core without Jr., Sr., II."""
    return core[:-1] if len(core) > 1 and core[-1] in GENERATION else core


class _Index:
    """Find the entity that a form abbreviates, among those already known."""

    def __init__(self, counts: Counter[Form], order: dict[Form, int], *, loosely: bool) -> None:
        self.loosely = loosely
        self.counts = counts
        self.order = order
        self.heads: dict[str, Form] = {}
        self.cores: dict[Form, Form] = {}
        self.by_last: defaultdict[str, list[tuple[Form, Form]]] = defaultdict(list)
        self.by_first: defaultdict[str, list[tuple[Form, Form]]] = defaultdict(list)
        self.by_start: defaultdict[str, list[tuple[str, Form]]] = defaultdict(list)
        self.by_initials: dict[str, Form] = {}
        self.weight: Counter[Form] = Counter()

    def place(self, form: Form) -> Form:
        """Return the fullest form of the entity that `form` belongs to: a known one, else itself."""
        key = place_key(form)
        core = bare(form)
        found = self.heads.get(key) if key else self.cores.get(core) or self._abbreviated(form, core)
        entity = found or form
        self.weight[entity] += self.counts[form]
        if key:
            self.heads.setdefault(key, entity)
        if found is None:
            self._add(form, core)
        return entity

    def _add(self, form: Form, core: Form) -> None:
        """Make a form known as the fullest of a new entity."""
        self.cores.setdefault(core, form)
        family = _family(core)
        if len(family) > 1:
            self.by_last[family[-1]].append((family, form))
            self.by_first[family[0]].append((family, form))
            full = "".join(word[0] for word in core)
            self.by_initials.setdefault(full, form)
            self.by_initials.setdefault(
                "".join(w[0] for w in core if w not in CONNECTORS and w != "and"), form
            )
        self.by_start[family[-1][:3]].append((family[-1], form))

    def _abbreviated(self, form: Form, core: Form) -> Form | None:
        """Return the entity that a shorter form stands for, or None."""
        if len(core) == 1 and form[0].isupper() and 2 <= len(core[0].replace(".", "")) <= 6:
            found = self.by_initials.get(core[0].replace(".", ""))
            if found:
                return found
        family = _family(core)
        for candidates in (
            [f for c, f in self.by_last[family[-1]][:_MOST] if _ends(c, family)],
            [f for c, f in self.by_first[family[0]][:_MOST] if _begins(c, family, loosely=self.loosely)],
            self._respelled(core),
        ):
            fitting = [f for f in candidates if core == family or bare(f) == _family(bare(f))]
            if fitting:
                return max(fitting, key=lambda f: (self.weight[f], -self.order[f]))
        return None

    def _respelled(self, core: Form) -> list[Form]:
        """Return the entities whose form differs from `core` in one letter of one long word."""
        if len(core) == 1:
            return [
                f
                for word, f in self.by_start[core[0][:3]][:_MOST]
                if max(len(word), len(core[0])) >= _LONG and one_slip(word, core[0])
            ]
        found = []
        for candidate, form in self.by_first[core[0]][:_MOST] + self.by_last[core[-1]][:_MOST]:
            differing = [(x, y) for x, y in zip(candidate, core, strict=False) if x != y]
            if len(candidate) == len(core) and len(differing) == 1 and one_slip(*differing[0]):
                found.append(form)
        return found


def _ends(longer: Form, shorter: Form) -> bool:
    """Return whether a form abbreviates another by its last words (Blinken), or leaves its middle out."""
    cut = len(longer) - len(shorter)
    if cut <= 0:
        return False
    if len(shorter) > 1 and longer[0] == shorter[0] and longer[-1] == shorter[-1] and len(shorter) == 2:
        return "of" not in longer
    before = longer[cut - 1]
    if (
        longer[cut:] != shorter
        or before in DIRECTIONS
        or before in COLOURS
        or before in {"of", "the", "for", "in", "and", "&"}
    ):
        return False
    return not (len(shorter) == 1 and (shorter[0] in BODIES or place(shorter[0])))


def _begins(longer: Form, shorter: Form, *, loosely: bool) -> bool:
    """Return whether a form abbreviates another by its first words (Xi, Uma, Wagner, the Rhine).

    A person is called so by the forename, or by a surname that stands first;
    anything else where the rest only says what kind of thing is named. Google
    is not Google Glass.
    """
    if len(longer) <= len(shorter) or longer[: len(shorter)] != shorter:
        return False
    rest = longer[len(shorter) :]
    if shorter[0] in DIRECTIONS or (len(shorter) == 1 and (shorter[0] in BODIES or place(shorter[0]))):
        return False
    if loosely:
        return rest[0] not in {"of", "the", "and", "&"}
    if len(shorter) == 1 and (shorter[0] in HE or shorter[0] in SHE or shorter[0] in FIRST_SURNAMES):
        return len(rest) <= _GIVEN and not {*rest} & BODIES
    return all(word in KINDS for word in rest)


def one_slip(x: str, y: str) -> bool:
    """Return whether two words of five letters or more differ by one letter added, left out or changed."""
    if min(len(x), len(y)) < 5 or abs(len(x) - len(y)) > 1 or x[0] != y[0] or x == y:
        return False
    start = next((i for i, (p, q) in enumerate(zip(x, y, strict=False)) if p != q), min(len(x), len(y)))
    return x[start + 1 :] == y[start + 1 :] or x[start:] == y[start + 1 :] or x[start + 1 :] == y[start:]

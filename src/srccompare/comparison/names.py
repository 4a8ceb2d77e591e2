"""Compare the names of two articles: what both name, in which forms, and spelled how.

One agreement an entity, not a mention: it points at the fullest form that each
article has, and its note lists the forms that each outlet chose.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from srccompare.comparison.entities import entities
from srccompare.comparison.model import Agreement, Divergence, Mention, SpanEdit
from srccompare.facts.names.clusters import bare, one_slip
from srccompare.facts.names.persons import person
from srccompare.facts.names.sounding import one_sound
from srccompare.text.normalize import fold
from srccompare.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.alignment.model import Link
    from srccompare.comparison.entities import EntityKeys
    from srccompare.comparison.model import AgreementRelation, Detail, Source
    from srccompare.facts.model import Name
    from srccompare.severity import Severity

ANOTHER = "another name"
MISSPELT = "another name, or misspelt"
_FORMS = 4  # forms listed for one article


class _Entity(NamedTuple):
    """Hold what one article calls one entity: its forms by frequency, and its fullest mention."""

    forms: tuple[str, ...]
    mention: Mention


def compare_names(a: Source, b: Source, links: Sequence[Link]) -> tuple[Detail, ...]:
    """Return how the names of two sources agree and diverge, one detail an entity.

    `identical`: both use the same forms; `equivalent`: other forms of the same
    name. A name that the two spell differently is a divergence instead.
    """
    keys = entities((a, b))
    named_a, named_b = _named(a, keys), _named(b, keys)
    linked = {(link.a, link.b) for link in links}
    found: list[Detail] = []
    for key in sorted(named_a.keys() & named_b.keys(), key=lambda each: named_a[each].mention.start):
        x, y = named_a[key], named_b[key]
        both, sentences = (x.mention, y.mention), _linked(a, b, x.mention, y.mention, linked)
        slip = not key.startswith("@") and _respelled(x.mention.value or "", y.mention.value or "")
        # NOTE: two spellings that both articles print are no difference, whichever comes first.
        slip = slip and set(x.forms) != set(y.forms)
        note = f"{_listed(x.forms)} | {_listed(y.forms)}"
        if slip:
            other = _another(x, y)
            note = MISSPELT if other else f"spelling: {note}"
            edit = SpanEdit(*(Span(mention.start, mention.end) for mention in both))
            severity: Severity = "warning" if other else "note"
            found.append(Divergence("name", "differs", *both, (edit,), note, sentences, severity=severity))
        else:
            relation: AgreementRelation = "identical" if _plain(x) == _plain(y) else "equivalent"
            found.append(Agreement("name", relation, *both, (), note, sentences))
    return tuple(found)


def _named(source: Source, keys: EntityKeys) -> dict[str, _Entity]:
    """Return the entities of a source by key, each with its forms, the most frequent first."""
    gathered: defaultdict[str, list[Name]] = defaultdict(list)
    sentences = source.witness.sentences
    at = 0
    for name in source.facts.names:
        while at < len(sentences) and sentences[at].end <= name.start:
            at += 1
        if at < len(sentences) and sentences[at].start <= name.start:
            gathered[keys[source.witness.siglum, name.entity]].append(name)
    text = source.witness.article.text
    found = {}
    for key, mentions in gathered.items():
        forms = Counter(text[name.start : name.end] for name in mentions)
        full = next((n for n in mentions if text[n.start : n.end] == n.entity), mentions[0])
        mention = Mention(source.witness.siglum, full.start, full.end, full.entity)
        found[key] = _Entity(tuple(form for form, _ in forms.most_common(_FORMS)), mention)
    return found


def _linked(
    a: Source, b: Source, x: Mention, y: Mention, linked: set[tuple[int, int]]
) -> tuple[int, int] | None:
    """Return the linked sentences that hold both mentions, or None."""
    at = (a.witness.sentence_at(x.start), b.witness.sentence_at(y.start))
    return at if at in linked else None


def _plain(entity: _Entity) -> str:
    """Return the fullest form of an entity without its typography."""
    return " ".join(fold(entity.mention.value or "").split())


def _listed(forms: Sequence[str]) -> str:
    """Return forms as a reader lists them."""
    return ", ".join(" ".join(form.split()) for form in forms)


def _another(x: _Entity, y: _Entity) -> bool:
    """Return whether two persons' names sound unlike, and neither article has the other's as well."""
    words = [fold(each.mention.value or "").lower().replace("'", "").split() for each in (x, y)]
    if not (person(words[0]) and person(words[1])) or {*x.forms} & {*y.forms}:
        return False
    p, q = ({*here} - {*there} for here, there in (words, words[::-1]))
    return len(p) == len(q) == 1 and not one_sound(*(word.rstrip("s") for word in (*p, *q)))


def _respelled(x: str, y: str) -> bool:
    """Return whether two full names differ in the spelling of one word; marks and accents are print."""
    words_x, words_y = (bare(tuple(fold(each).replace("'", "").split())) for each in (x, y))
    differing = [(p, q) for p, q in zip(words_x, words_y, strict=False) if p != q]
    if len(words_x) != len(words_y) or len(differing) != 1:
        return False
    p, q = differing[0]
    return one_slip(p, q) and p + "s" != q and q + "s" != p

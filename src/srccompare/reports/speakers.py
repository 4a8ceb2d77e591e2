"""Say who is quoted: by the fullest name, and by both where articles give words to two people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.text.display import visible
from srccompare.text.stems import STOPWORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from srccompare.comparison.model import Divergence, Mention
    from srccompare.reports.articles import Articles, Stretch


def said_by(articles: Articles, detail: Divergence) -> str:
    """Return who is quoted by the fullest name, "" where nobody is named; both where they are two."""
    speakers = {m.article: _speaker(articles, m) for m in detail.mentions}
    named = {siglum: name for siglum, name in speakers.items() if _is_name(name)}
    first, *others = named.items() or [("", "")]
    for siglum, name in others:
        if set(name.lower().split()).isdisjoint(first[1].lower().split()):
            return visible(f"{first[1]} in {first[0]}, {name} in {siglum}")
    return visible(_fullest(speakers.values()))


def _speaker(articles: Articles, m: Mention) -> str:
    """Return the fullest name that an article gives whom it quotes in a place; a role where there is none."""
    quotations = articles.sources[m.article].facts.quotations
    return _fullest(q.speaker for q in quotations if q.speaker and q.start <= m.start < q.end)


def _fullest(names: Iterable[str]) -> str:
    return max(names, key=lambda name: (name[:1].isupper(), len(name)), default="")


def _is_name(name: str) -> bool:
    """Return whether a speaker is named, and not a role (`the mayor`)."""
    return name[:1].isupper() and name.split(maxsplit=1)[0].lower() not in STOPWORDS


def quotes(articles: Articles, detail: Divergence) -> bool:
    """Return whether the words that differ in a divergence are those of quotations."""
    if detail.kind != "attribution":
        return detail.kind == "quotation"
    said = ((m, articles.sources[m.article].facts.quotations) for m in detail.mentions)
    return bool(detail.edits) and all(
        any(q.start == m.start and q.speaker == m.value for q in found) for m, found in said if m.value
    )


def of_speakers(detail: Divergence) -> bool:
    """Return whether a divergence is of two speakers of the same words."""
    return detail.kind == "attribution" and not detail.edits and all(m.value for m in (detail.a, detail.b))


def whom(detail: Divergence) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield whom words are given to, made visible, each with the sigla of the articles that do so."""
    given: dict[str, list[str]] = {}
    for m in detail.mentions:
        given.setdefault(visible(m.value or ""), []).append(m.article)
    yield from ((name, tuple(sigla)) for name, sigla in given.items())


def naming(articles: Articles, m: Mention) -> Stretch:
    """Return where the sentences of a quotation name its speaker; the quotation where they do not."""
    start, end = articles.around(m.article, m.start, m.end)
    quotations = articles.sources[m.article].facts.quotations
    named = (q.named for q in quotations if q.named and q.start < m.end and m.start < q.end)
    return next(((x, y) for x, y in named if start <= x and y <= end), (m.start, m.end))

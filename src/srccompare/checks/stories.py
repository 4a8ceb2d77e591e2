"""Plan which articles are compared with each other, and make stories of the plans.

A plan names the articles of one story before anything is computed: cheap
enough to be made for a whole corpus, to be looked up in a cache and to be
handed to another process.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from srccompare.articles.formats import FORMATS, PLAIN
from srccompare.checks.model import Member, Story

if TYPE_CHECKING:
    from collections.abc import Iterable

    from srccompare.comparison.model import Source
    from srccompare.corpus.model import Entry

_AS_WRITTEN = (PLAIN, FORMATS[".md"])


class Plan(NamedTuple):
    """Name the articles of one story.

    `articles` differ from each other; `sources` holds the places (0-based) of
    those that the others are checked against, `copies` each further article with the
    place of the one whose text it has, letter for letter. `held` is that of the
    story. `across` says that the articles belong to other stories and share wording.
    """

    name: str
    articles: tuple[Entry, ...]
    sources: frozenset[int] = frozenset()
    copies: tuple[tuple[int, Entry], ...] = ()
    held: bool = False
    across: bool = False

    def entries(self) -> tuple[Entry, ...]:
        """Return the articles, then their copies: the order of their sigla."""
        return (*self.articles, *(entry for _, entry in self.copies))


def plan(name: str, entries: Iterable[Entry], sources: Iterable[Entry] = (), *, held: bool = False) -> Plan:
    """Make a plan of articles and of sources to hold them to; what is the same text is compared once.

    Articles come in the order of their ids, sources behind them.
    """
    drafts, others = _ordered(entries), _ordered(sources)
    kept: list[Entry] = []
    roles: set[int] = set()
    copies: list[tuple[int, Entry]] = []
    places: dict[tuple[bool, str], int] = {}
    for is_source, entry in [*((False, d) for d in drafts), *((True, o) for o in others)]:
        place = places.setdefault((is_source, entry.article.text), len(kept))
        if place < len(kept):
            copies.append((place, entry))
            continue
        kept.append(entry)
        if is_source:
            roles.add(place)
    return Plan(name, tuple(kept), frozenset(roles), tuple(copies), held)


def _ordered(entries: Iterable[Entry]) -> list[Entry]:
    """Return entries without repetition in the order of their ids."""
    return [entry for _, entry in sorted({member_id(entry): entry for entry in entries}.items())]


def story(planned: Plan) -> Story:
    """Compare the articles of a plan with each other and return their story."""
    from srccompare.comparison.compare import compare  # noqa: PLC0415 - the rest of the program
    from srccompare.comparison.sources import prepare  # noqa: PLC0415 - the same

    articles = [entry.article for entry in planned.articles]
    comparison = compare(articles) if len(articles) > 1 else None
    sources = comparison.sources if comparison else prepare(articles)
    members = tuple(
        _member(entry, source, siglum_of(place), is_source=place in planned.sources)
        for place, (entry, source) in enumerate(zip(planned.articles, sources, strict=True))
    )
    copies = tuple(
        _member(entry, sources[place], siglum_of(at), is_source=place in planned.sources)
        for at, (place, entry) in enumerate(planned.copies, len(members))
    )
    return Story(planned.name, members, comparison, planned.held, copies)


def siglum_of(place: int) -> str:
    """Return the siglum of the article at a place of a plan."""
    from srccompare.comparison.sources import siglum  # noqa: PLC0415 - the rest of the program

    return siglum(place)


def _member(entry: Entry, source: Source, siglum: str, *, is_source: bool) -> Member:
    """Make a member of an entry."""
    return Member(siglum, member_id(entry), entry.path, entry.line, is_source, source)


def member_id(entry: Entry) -> str:
    """Return what reports call an article: its path, or `PATH#RECORD`."""
    return entry.path if entry.line is None else f"{entry.path}#{entry.id}"


def files_of(article: str) -> list[str]:
    """Return the files that the id of an article may name: itself, or what stands before that of a record."""
    return [article, *(article[:at] for at, c in enumerate(article) if c == "#" and at)]


def is_exact(entry: Entry) -> bool:
    """Return whether the text of an article is the decoded file."""
    suffix = PurePath(entry.path).suffix.lower()
    return entry.line is None and FORMATS.get(suffix, PLAIN) in _AS_WRITTEN

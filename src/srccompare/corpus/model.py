"""What a scan takes and returns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from srccompare.articles.model import Article
    from srccompare.errors import InputError

Sensitivity = Literal["low", "default", "high"]

SENSITIVITIES: tuple[Sensitivity, ...] = ("low", "default", "high")
"""From fast to thorough."""

Engine = Literal["local", "spark"]

ENGINES: tuple[Engine, ...] = ("local", "spark")
"""This machine, or a cluster."""

LEAST_MEMORY = 16 * 2**20
"""A limit below this is a unit that was forgotten: with a few bytes even a small scan does not end."""

Progress = Callable[[str, int, int], None]
"""Is told what is being done ("reading" …), how much of it is done, and of how much (0: unknown)."""


def quiet(stage: str, done: int, total: int) -> None:
    """Report no progress: the default where nobody asked for it."""


class ScanOptions(NamedTuple):
    """Hold what changes the passages of a scan; `min_words` None leaves that to the sensitivity."""

    sensitivity: Sensitivity = "default"
    min_words: int | None = None


class Entry(NamedTuple):
    """Hold one article of a corpus as it was read.

    `id` is the path of its file, or the `id` of its record where the corpus is
    JSON Lines; `line` is the 1-based line of that record, None for a file of its own.
    """

    id: str
    path: str
    line: int | None
    article: Article


class Side(NamedTuple):
    """Point at `text[start:end]` of the article with the id `article` (0-based half-open code points)."""

    article: str
    start: int
    end: int


class Reuse(NamedTuple):
    """Hold a run of words that two articles share; `a` has the smaller id.

    `words` counts the words that both have in the same order, `similarity` is
    their share (0..1) of the longer side, `cluster` is the number of the family.
    """

    a: Side
    b: Side
    words: int
    similarity: float
    cluster: int


class Family(NamedTuple):
    """Hold one cluster: its articles (the earliest first where days are known) and how much ties them.

    `published` has the day of each article or None, in the same order;
    `passages` counts the passages inside the cluster, `words` their words,
    `characters` the code points of its articles that stand in them, each once.
    `reprints` has, in the same order, the id of the article of an earlier day
    that each shares most words with, None where no day says so.
    """

    cluster: int
    articles: tuple[str, ...]
    published: tuple[dt.date | None, ...]
    passages: int
    words: int
    reprints: tuple[str | None, ...] = ()
    characters: int = 0


class Footers(NamedTuple):
    """Sum up what was set aside: stretches in more than `above` places each, which are not passages.

    `stretches` counts them article by article, `articles` the articles that
    have any, `words` their words; `example` is one of them.
    """

    above: int
    stretches: int
    articles: int
    words: int
    example: Side


class Pair(NamedTuple):
    """Sum up what two articles share: passages, their words, and how much of each article they cover.

    `a_part` and `b_part` are the shares (0..1) of the characters of each
    article that stand in a passage of the pair; the greater of them is the
    containment: 1 where the shorter article stands wholly in the other.
    """

    a: str
    b: str
    passages: int
    words: int
    a_part: float
    b_part: float

    @property
    def containment(self) -> float:
        """Return the greater share."""
        return max(self.a_part, self.b_part)


def _nothing(ids: Iterable[str]) -> Mapping[str, Entry]:  # noqa: ARG001 - where no corpus is at hand
    """Find no article."""
    return {}


@dataclass(frozen=True, slots=True)
class ScanResult:
    """Hold what a scan found.

    `passages` can be walked again and again, in the order of the ids and
    offsets of side `a`, then of side `b`; it may stand on disk. Nothing here
    depends on the engine, the number of workers or the order of the input.
    `lengths` has the characters of each article that stands in a passage.
    `footers` says what was set aside, None where nothing was. `passed` names the
    files of folders that are not articles by their names, and were not read.
    `look_up` reads articles again by their ids, for a report that quotes
    them; what has gone or changed since the scan is left out. `new` counts the
    articles that were added or changed where only their passages are told.
    """

    passages: Iterable[Reuse]
    families: tuple[Family, ...]
    articles: int
    characters: int
    errors: tuple[InputError, ...]
    signature: str
    lengths: Mapping[str, int] = field(default_factory=dict)
    look_up: Callable[[Iterable[str]], Mapping[str, Entry]] = _nothing
    footers: Footers | None = None
    passed: tuple[str, ...] = ()
    new: int | None = None

"""Find which passages of one article stand in an indexed corpus."""

from __future__ import annotations

import datetime as dt
import re
from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

from srccompare.corpus.growing import MOST_COPIES
from srccompare.corpus.index.common import NONE, Common
from srccompare.corpus.index.effects import Planner, everywhere
from srccompare.corpus.index.filters import Filters
from srccompare.corpus.index.guarding import guarded
from srccompare.corpus.index.rows import Rows
from srccompare.corpus.index.settings import is_unfinished, kept_recipe
from srccompare.corpus.index.texts import Change, Texts
from srccompare.corpus.model import Side
from srccompare.corpus.parts import too_long, worded
from srccompare.corpus.passages import Run
from srccompare.corpus.places import POSITION_BITS
from srccompare.corpus.store import NOTHING, IndexFileError, open_to_read
from srccompare.corpus.wording import SAMPLE, common_words
from srccompare.corpus.words import Places, WordIds, spans, word_ids
from srccompare.errors import UnreadableInputError

if TYPE_CHECKING:
    import os
    from array import array
    from collections.abc import Iterator, Sequence
    from types import TracebackType
    from typing import Self

    from srccompare.articles.model import Article
    from srccompare.corpus.index.effects import Effects
    from srccompare.corpus.store import ArticleRow, Store


_NEWLINE = re.compile("\r\n?|\n")

_LONG = 2_000
"""Words; of a longer article so many places are asked for that all words are located at once."""


class Found(NamedTuple):
    """Say that `text[start:end]` of an article stands in a corpus, and where.

    `words` counts the words that both have in order, `similarity` is their
    share (0..1) of the longer side; `published` is the day of the article that has it,
    `line` and `column` (from 1) are where an editor finds the passage in it.
    """

    start: int
    end: int
    source: Side
    words: int
    similarity: float
    published: dt.date | None
    line: int
    column: int


class Finding(NamedTuple):
    """Hold what was found of one article, in the order of its text, in a corpus of so many articles.

    `itself` tells whether the corpus has an article of the same name, which is skipped.
    `footers` are the spans of what so many articles have, more than `above`, that it is not a passage.
    """

    article: Article
    passages: tuple[Found, ...]
    articles: int
    itself: bool
    footers: tuple[tuple[int, int], ...] = ()
    above: int = 0


class Index:
    """Hold an index open to ask it for articles, as often as you like; what is added meanwhile is seen."""

    def __init__(self, store: Store) -> None:
        self._store = store
        with guarded(self._store), self._store.reading():
            self._recipe = kept_recipe(store)
        self._known = WordIds()
        self._filters = Filters(store)
        self._seen = -1

    @classmethod
    def open(cls, path: str | os.PathLike[str]) -> Self:
        """Open the index at a path.

        Raises:
            IndexFileError: there is none, it is damaged, or another version made it.
        """
        import os  # noqa: PLC0415 - for a name of the file alone

        store = open_to_read(os.fspath(path))
        try:
            return cls(store)
        except BaseException:
            store.close()
            raise

    def close(self) -> None:
        """Let go of the file."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def find(self, article: Article) -> Finding:
        """Return the passages of an article that stand in articles of the corpus.

        They are those that a scan of the corpus with this article as its last would report. If the
        corpus has copies of the article, so are those that a scan lists for the first copy alone.

        Raises:
            IndexFileError: the index is damaged.
            UnreadableInputError: the article has too many words.
        """
        text = worded(article)
        words = word_ids(text, self._known)
        if len(words) >> POSITION_BITS:
            error = too_long(article.name, len(words))
            raise UnreadableInputError(article.name, error.reason, error.hint)
        with guarded(self._store), self._store.reading():
            self._look_again()
            asked = _Question(self._store, article.name, words, self._sampled)
            here = _AllPlaces(text) if len(words) > _LONG else Places(text)
            effects = self._effects(asked)
            found = [*self._passages(asked, here, effects), *self._copies(asked, here)]
            footers = [
                here.range(start, end)
                for start, end in effects.regions.get(asked.number, NOTHING).footers
                if end - start >= self._recipe.min_words
            ]
            total = self._articles - (asked.own is not None)
        found.sort(key=lambda each: (each.start, each.end, each.source))
        passages = tuple(dict.fromkeys(found))
        return Finding(article, passages, total, asked.own is not None, tuple(footers), self._recipe.frequent)

    def _effects(self, asked: _Question) -> Effects:
        """Return what an article would change in the index."""
        change = Change({asked.number: asked.words}, asked.replaced, asked.names)
        self._texts.expect(change, only_asked=True)
        planner = Planner(self._store, self._texts, self._recipe, self._everywhere)
        return planner.effects(of_added_only=True)

    def _passages(self, asked: _Question, here: Places, effects: Effects) -> Iterator[Found]:
        """Yield the passages with articles of other words."""
        number = asked.number
        rows = Rows(self._store, self._texts, self._recipe, NONE, effects.regions)
        # NOTE: where the corpus has the same words they stand for these, as in a scan.
        rows.lend(number, rows.located(asked.copies[0]) if asked.copies else here)
        met = [rows.runs(*each) for each in sorted(effects.pairs.items())]
        # NOTE: the commonest words may have to be counted anew, which is for nothing where nothing is found.
        if any(runs for _, runs in met):
            rows.common = Common(self._common_with(asked), frozenset())
        for (a, b), runs in met:
            for run in runs:
                if rows.is_prose(a, b, run):
                    turned = run if b == number else Run(*run[2:4], *run[:2], run.words)
                    for source in asked.sources(a if b == number else b):
                        yield _found(source, rows.located(source), here, turned)

    def _copies(self, asked: _Question, here: Places) -> Iterator[Found]:
        """Yield the whole of the article for each that has the same words."""
        count = len(asked.words)
        if count >= self._recipe.min_words:
            rows = Rows(self._store, self._texts, self._recipe, NONE, {})
            for source in asked.copies:
                yield _found(source, rows.located(source), here, Run(0, count, 0, count, count))

    def _common_with(self, asked: _Question) -> frozenset[int]:
        """Return the commonest words of the corpus with the article in it."""
        if asked.sample == self._sample:
            return self._common
        return common_words(map(self._texts.words, asked.sample))

    def _look_again(self) -> None:
        """Read again what every question needs, where the index has changed."""
        seen = self._store.changes()
        if seen == self._seen:
            return
        if is_unfinished(self._store):
            raise IndexFileError(
                f"{self._store.path} is not finished: its scan is still running or was interrupted",
                "wait for it, or run it again",
            )
        self._texts = Texts(self._store, self._recipe, self._filters)
        self._everywhere = everywhere(self._store)
        self._articles = len(self._store.articles)
        self._sampled = self._store.texts.sample(SAMPLE + 1)
        self._sample = [text for _, text, _ in self._sampled[:SAMPLE]]
        self._common = common_words(map(self._texts.words, self._sample))
        self._seen = seen


class _AllPlaces(Places):
    """Find what ranges of the words of a long text cover; each at the same cost, wherever it stands."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._every = spans(text)

    def range(self, start: int, end: int) -> tuple[int, int]:
        """Return the code points from the word `start` to the word before `end`."""
        return self._every[start][0], self._every[end - 1][1]


class _Question:
    """Hold what an index has of the article that is asked for.

    `number` is that of its text for as long as the question takes, `replaced`
    those that this one stands in for: the text of the same words, and that of
    the article itself; `names` has the smallest ids that texts have then.
    `copies` are the other articles of the same words.
    """

    def __init__(
        self, store: Store, name: str, words: array[int], sampled: Sequence[tuple[bytes, int, int]]
    ) -> None:
        digest = blake2b(words, digest_size=16).digest()
        own = store.articles.find(name)
        self._store = store
        self.own = own
        self.words = words
        self.number = store.texts.next()
        same = store.texts.find(digest)
        twins = self._others(same) if same is not None else []
        self.replaced = set() if same is None else {same}
        self.names: dict[int, str | None] = {self.number: twins[0].id if twins else None}
        if own and own.text != same:
            rest = self._others(own.text)
            if rest:
                self.names[own.text] = rest[0].id
            else:
                self.replaced.add(own.text)
        every = len(twins) * (len(twins) + 1) // 2 <= MOST_COPIES
        self.copies = twins if every else twins[:1]
        others = [each for each in sampled if own is None or each[2] != own.number]
        self.sample = [text for _, text, _ in sorted([*others, (digest, self.number, 0)])[:SAMPLE]]

    def sources(self, text: int) -> list[ArticleRow]:
        """Return the articles of a text that a passage is reported for."""
        found = self._others(text)
        return found if len(found) <= MOST_COPIES else found[:1]

    def _others(self, text: int) -> list[ArticleRow]:
        own = self.own
        return [row for row in self._store.articles.of_text(text) if own is None or row.number != own.number]


def _found(source: ArticleRow, there: Places, here: Places, run: Run) -> Found:
    """Return a passage between an article of the corpus, which comes first, and the one asked for."""
    longer = max(run.a_end - run.a_start, run.b_end - run.b_start)
    start, end = there.range(run.a_start, run.a_end)
    before = [mark.end() for mark in _NEWLINE.finditer(there.text, 0, start)]
    return Found(
        *here.range(run.b_start, run.b_end),
        Side(source.id, start, end),
        run.words,
        round(run.words / longer, 4),
        dt.date.fromisoformat(source.published) if source.published else None,
        len(before) + 1,
        start - (before[-1] if before else 0) + 1,
    )

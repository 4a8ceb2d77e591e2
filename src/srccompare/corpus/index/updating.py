"""Keep the passages of a corpus in a file, and bring it up to date at the cost of what has changed."""

from __future__ import annotations

from array import array
from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from srccompare.corpus.glyphs import glyphs
from srccompare.corpus.index.common import counted, kept
from srccompare.corpus.index.effects import Effects, Planner, everywhere
from srccompare.corpus.index.first import First
from srccompare.corpus.index.guarding import guarded
from srccompare.corpus.index.packing import pack_content, pack_glyphs, pack_ids, pack_seeds
from srccompare.corpus.index.postings import NewText
from srccompare.corpus.index.rows import Rows
from srccompare.corpus.index.settings import UNFINISHED, is_unfinished
from srccompare.corpus.index.texts import NO_CHANGE, Change, Texts
from srccompare.corpus.passages import Run
from srccompare.corpus.store import NOTHING, ArticleRow
from srccompare.garbage import gc_paused

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from srccompare.corpus.index.common import Common
    from srccompare.corpus.index.seeds import Pair
    from srccompare.corpus.index.segments import Merge
    from srccompare.corpus.model import Progress
    from srccompare.corpus.recipe import Recipe
    from srccompare.corpus.store import PassageRow, Store


class NewArticle(NamedTuple):
    """Hold an article to be indexed: the ids of its words, their digest, and what is kept of its text."""

    id: str
    path: str
    line: int | None
    sha256: str
    published: str | None
    characters: int
    words: array[int]
    digest: bytes
    content: bytes


class Work(NamedTuple):
    """Count what a change took: texts added, pairs aligned, passages found."""

    texts: int
    pairs: int
    passages: int


class Writer:
    """Change an index, each change in one transaction."""

    def __init__(self, store: Store, numbers: Recipe) -> None:
        self._store = store
        self._recipe = numbers
        self._texts = Texts(store, numbers)

    def begin(self) -> None:
        """Leave the passages of an index without articles to `finish`, where finding all costs less.

        Raises:
            IndexFileError: the index cannot be written.
        """
        with guarded(self._store), self._store.writing():
            if not len(self._store.texts):
                self._store.set({UNFINISHED: "yes"})

    def change(self, gone: Sequence[ArticleRow], new: Sequence[NewArticle]) -> Work:
        """Remove articles and add others; after that the index is as if all had been scanned at once.

        Raises:
            IndexFileError: the index cannot be written, or is damaged; nothing is changed.
        """
        work = self._change(gone, new)
        if not is_unfinished(self._store):
            lists = self._texts.lists
            self._tidy(lists.sweep(len(self._store.texts)), swept=True)
            while self._tidy(lists.merge()):
                pass
        return work

    def _change(self, gone: Sequence[ArticleRow], new: Sequence[NewArticle]) -> Work:
        with guarded(self._store), self._store.writing(), gc_paused():
            change, numbers = self._grouped(gone, new)
            self._texts.expect(change)
            if is_unfinished(self._store):
                self._write(change, Effects({}, {}, set(), {}), gone, new, numbers)
                return Work(len(change.added), 0, 0)
            effects = Planner(self._store, self._texts, self._recipe, everywhere(self._store)).effects()
            self._write(change, effects, gone, new, numbers)
            found = self._find(change, effects)
            return Work(len(change.added), sum(map(bool, effects.pairs.values())), found)

    def _tidy(self, merge: Merge | None, *, swept: bool = False) -> bool:
        """Merge segments of postings, each step in a transaction; return whether there was anything to do."""
        if merge is None:
            return False
        for step in range(merge.steps):
            with guarded(self._store), self._store.writing(), gc_paused():
                merge.do(step)
                if step == merge.steps - 1:
                    self._texts.lists.refresh(swept=swept)
        return True

    def _find(self, change: Change, effects: Effects) -> int:
        """Write the passages that a change adds; return how many there are."""
        self._texts.read_firsts(chain.from_iterable(effects.pairs))
        rows = Rows(self._store, self._texts, self._recipe, kept(self._store), {})
        stale: list[Pair] = [(text, text) for text in sorted(change.regrouped)]
        changed = {*change.renamed, *change.regrouped}
        found: list[PassageRow] = []
        for pair, seeds in sorted(effects.pairs.items()):
            order, runs = rows.runs(pair, seeds) if seeds else (pair, [])
            if change.added.keys().isdisjoint(pair):
                if changed.isdisjoint(pair) and self._are_known(pair, order[0], runs):
                    continue
                stale.append(pair)
            found.extend(rows.between(order, runs))
        for text in sorted({*change.added, *change.regrouped}):
            found.extend(rows.among(text))
        self._store.passages.drop(stale)
        self._store.passages.add(found)
        return len(found)

    def _are_known(self, pair: Pair, lead: int, runs: Iterable[Run]) -> bool:
        """Return whether two texts have exactly these passages already."""
        return self._store.passages.runs(pair) == {(lead, *run) for run in runs}

    def _grouped(
        self, gone: Sequence[ArticleRow], new: Sequence[NewArticle]
    ) -> tuple[Change, dict[bytes, int]]:
        """Return what removing and adding articles does to texts, and the text of each digest."""
        going: defaultdict[int, set[str]] = defaultdict(set)
        for row in gone:
            going[row.text].add(row.id)
        coming: defaultdict[bytes, list[NewArticle]] = defaultdict(list)
        for article in new:
            coming[article.digest].append(article)
        numbers: dict[bytes, int] = {}
        added: dict[int, array[int]] = {}
        renamed: dict[int, str | None] = {}
        joining: dict[int, list[str]] = {}
        following = self._store.texts.next()
        for digest, articles in coming.items():
            known = self._store.texts.find(digest)
            if known is None:
                known, following = following, following + 1
                added[known] = articles[0].words
                renamed[known] = min(article.id for article in articles)
            else:
                joining[known] = [article.id for article in articles]
            numbers[digest] = known
        removed, regrouped = set(), set()
        for text in sorted({*going, *joining}):
            stay = {row.id for row in self._store.articles.of_text(text)} - going[text]
            stay.update(joining.get(text, ()))
            if not stay:
                removed.add(text)
                continue
            regrouped.add(text)
            if min(stay) != self._store.texts.first(text):
                renamed[text] = min(stay)
        return Change(added, removed, renamed, regrouped), numbers

    def _write(
        self,
        change: Change,
        effects: Effects,
        gone: Sequence[ArticleRow],
        new: Sequence[NewArticle],
        numbers: dict[bytes, int],
    ) -> None:
        """Write everything about a change except its passages."""
        store = self._store
        anchored = [
            NewText(number, self._texts.anchors(number), self._texts.marks(number))
            for number in sorted(change.added)
        ]
        store.passages.drop_of(sorted(change.removed))
        store.pairs.drop_of(sorted(change.removed))
        store.pairs.drop(pair for pair, seeds in effects.pairs.items() if not seeds)
        by_later = sorted(effects.pairs.items(), key=lambda item: item[0][::-1])
        store.pairs.put((*pair, pack_seeds(seeds)) for pair, seeds in by_later if seeds)
        store.articles.remove(row.number for row in gone)
        store.texts.remove(sorted(change.removed))
        for number in sorted(change.removed):
            store.postings.change_regions(number, NOTHING)
        self._texts.lists.remove(sorted(change.removed))
        digests = {number: digest for digest, number in numbers.items()}
        for number, words in change.added.items():
            store.texts.add(
                number, digests[number], change.renamed[number] or "", pack_ids(words), pack_glyphs(words)
            )
        for number, first in change.renamed.items():
            if number not in change.added:
                store.texts.rename(number, first or "")
        following = store.articles.next()
        for at, article in enumerate(new):
            store.articles.add(
                ArticleRow(
                    following + at,
                    article.id,
                    numbers[article.digest],
                    article.path,
                    article.line,
                    article.sha256,
                    article.published,
                    article.characters,
                ),
                pack_content(article.content),
            )
        self._texts.lists.add(anchored, filtered=not is_unfinished(store))
        store.postings.change_frequent(effects.places, effects.lost)
        for number, covered in effects.regions.items():
            store.postings.change_regions(number, covered)

    def finish(self, progress: Progress) -> Work:
        """Bring up to date what depends on all articles; find all passages where none are known yet.

        Passages are shown or hidden where the commonest words of the corpus have
        changed. The postings of a new index become one segment.

        Raises:
            IndexFileError: the index cannot be written, or is damaged.
        """
        work = Work(0, 0, 0)
        self._texts.expect(NO_CHANGE)
        if is_unfinished(self._store):
            self._tidy(self._texts.lists.merge_all())
        with guarded(self._store), self._store.writing(), gc_paused():
            old, new = kept(self._store), counted(self._store, self._texts)
            if is_unfinished(self._store):
                self._store.passages.clear()
                self._store.pairs.clear()
                self._store.postings.forget_frequent()
                found = First(self._store, self._texts, self._recipe, new).write(progress)
                self._store.set({UNFINISHED: ""})
                new.write(self._store)
                work = Work(0, *found)
            elif old != new:
                new.write(self._store)
                self._store.passages.show(self._shown_otherwise(old, new))
        return work

    def _shown_otherwise(self, old: Common, new: Common) -> list[tuple[int, PassageRow]]:
        """Return the passages, by row, that are shown or hidden because other words are common now."""
        rows = Rows(self._store, self._texts, self._recipe, new, {})
        marks = set(glyphs(array("Q", sorted(old.words ^ new.words)).tobytes()))
        changed = []
        for row, passage in self._store.passages.between_texts(for_now=old.firm == new.firm):
            run = Run(
                passage.lead_start, passage.lead_end, passage.next_start, passage.next_end, passage.words
            )
            if old.firm == new.firm and marks.isdisjoint(self._texts.near(passage.lead, *run[:2])):
                continue
            follower = passage.other if passage.lead == passage.one else passage.one
            shown = rows.shown(passage.lead, follower, run)
            if shown != passage.shown:
                changed.append((row, passage._replace(shown=shown)))
        return changed

    def move(self, rows: Iterable[ArticleRow]) -> None:
        """Store where articles are now and when they were published.

        Raises:
            IndexFileError: the index cannot be written; nothing is changed.
        """
        with self._store.writing():
            for row in rows:
                self._store.articles.move(row)

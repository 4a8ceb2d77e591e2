"""Scan a corpus into an index: read all, work on what is new, has changed or has gone."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from srccompare.articles.decoding import known_codec
from srccompare.corpus import batches
from srccompare.corpus.index.coverage import Coverage
from srccompare.corpus.index.guarding import guarded
from srccompare.corpus.index.result import IndexedPassages, result
from srccompare.corpus.index.settings import agree, is_unfinished, kept_recipe, made_with
from srccompare.corpus.index.stamps import Unchanged
from srccompare.corpus.index.updating import NewArticle, Work, Writer
from srccompare.corpus.model import quiet
from srccompare.corpus.parts import packed, too_long, worded
from srccompare.corpus.places import POSITION_BITS
from srccompare.corpus.records import repeated
from srccompare.corpus.store import open_to_read, open_to_write
from srccompare.corpus.walking import collect, nothing_but
from srccompare.corpus.words import WordIds, word_ids
from srccompare.errors import InputError, NoInputError

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Iterator, Sequence

    from srccompare.corpus.families import Tell
    from srccompare.corpus.model import Entry, Progress, ScanOptions, ScanResult
    from srccompare.corpus.store import ArticleRow, Store

# NOTE: a change reads most of the postings of an index, however few texts it
# adds; so a large index takes larger steps, and a kill loses a step at most.
_LEAST_STEP = 1000
_MOST_STEP = 2000
_STEPS = 20

_KNOWN = WordIds()


def scan_index(
    paths: Iterable[str | os.PathLike[str]],
    options: ScanOptions,
    index: str,
    *,
    exclude: Sequence[str] = (),
    progress: Progress | None = None,
    only_new: bool = False,
    encoding: str | None = None,
) -> ScanResult:
    """Bring an index up to date with what files, folders and globs hold, and return all its passages.

    Or, with `only_new`, those in which an article takes part that this run has added or changed.

    The index is made if it is not there. Articles that it has from below `paths`,
    and that are no longer there, are removed; what it has from elsewhere stays.
    What cannot be read stays as it was; `encoding` is that of the files that are not UTF-8.

    Without `paths` it only reports what the index has, and neither waits for who writes it nor keeps
    anybody from writing; of an interrupted first scan it finds the passages first.

    Raises:
        IndexFileError: the index cannot be read or written, is not an index, or was made otherwise.
        NoInputError: the index is empty and stays so.
        UsageError: an option makes no sense.
    """
    given = list(paths)
    if encoding:
        known_codec(encoding)
    progress = progress or quiet
    tell = partial(progress, "grouping")
    if not given and (kept := _reported(index, options, tell)):
        return kept
    store = open_to_write(index)
    try:
        with guarded(store):
            numbers = agree(store, options)
            update = Update(store, Writer(store, numbers), progress, encoding)
            errors = update.run(given, exclude)
    finally:
        store.close()
    found = open_to_read(index)
    try:
        with guarded(found):
            only = update.new_ids if only_new else None
            passages = _filled(IndexedPassages(found, only), errors, update.passed, given)
            return replace(result(passages, numbers, errors, tell), passed=update.passed)
    except BaseException:
        found.close()
        raise


def _reported(index: str, options: ScanOptions, tell: Tell) -> ScanResult | None:
    """Return what an index has as it stands, None where its passages are not found yet.

    Raises:
        IndexFileError: the index cannot be read, is not an index, or was made otherwise.
        NoInputError: the index is empty.
    """
    store = open_to_read(index)
    try:
        with guarded(store):
            numbers = made_with(store, options)
            passages = IndexedPassages(store)
            if is_unfinished(store):
                store.close()
                return None
            return result(_filled(passages, (), (), ()), numbers, (), tell)
    except BaseException:
        store.close()
        raise


def _filled(
    passages: IndexedPassages,
    errors: Sequence[InputError],
    passed: Sequence[str],
    paths: Sequence[str | os.PathLike[str]],
) -> IndexedPassages:
    """Return the passages of an index unless nothing was collected.

    Raises:
        NoInputError: there is no article, and none that could not be read.
    """
    if not passages.total and not errors:
        raise NoInputError("no articles found", nothing_but(passed, paths))
    return passages


def remove_articles(index: str, ids: Iterable[str]) -> list[str]:
    """Remove articles from an index, all or, where it lacks one, none; return the ids that it lacks.

    Raises:
        IndexFileError: the index cannot be written.
    """
    open_to_read(index).close()
    store = open_to_write(index)
    try:
        with guarded(store), store.reading():
            numbers = kept_recipe(store)
            rows = {name: store.articles.find(name) for name in ids}
        missing = [name for name, row in rows.items() if row is None]
        if not missing:
            with guarded(store):
                Update(store, Writer(store, numbers), quiet).remove(row for row in rows.values() if row)
        return missing
    finally:
        store.close()


class Update:
    """Bring an open index up to date, step by step; `work` counts what that took."""

    def __init__(self, store: Store, writer: Writer, progress: Progress, encoding: str | None = None) -> None:
        self._store = store
        self._writer = writer
        self._progress = progress
        self._encoding = encoding
        self.work = Work(0, 0, 0)
        self._new: list[NewArticle] = []
        self._gone: list[ArticleRow] = []
        self._moved: list[ArticleRow] = []
        self._seen: set[str] = set()
        self._as_before: set[str] = set()
        self._unchanged = Unchanged(store)
        self._done = 0
        self.passed: tuple[str, ...] = ()
        self.new_ids: list[str] = []

    def run(self, paths: Sequence[str | os.PathLike[str]], exclude: Sequence[str]) -> list[InputError]:
        """Read what paths name; return what could not be read."""
        self._writer.begin()
        covers = Coverage(paths)
        files, found, self.passed = collect(paths, exclude, self._progress)
        errors = list(found)
        step = self._step()
        for each in self._read(files):
            error = each if isinstance(each, InputError) else self._take(each)
            if error:
                errors.append(error)
            if len(self._new) >= step:
                self._flush()
                step = self._step()
        unread = tuple(error.path for error in errors)
        for row in covers.rows(self._store.articles, self._as_before):
            if row.id not in self._seen and not _below(row.path, unread):
                self._gone.append(row)
        self._unchanged.forget(row.path for row in self._gone)
        self._flush()
        self._progress("matching", 0, 0)
        self._add(self._writer.finish(self._progress))
        self._unchanged.keep(errors)
        return errors

    def remove(self, rows: Iterable[ArticleRow]) -> None:
        """Remove articles."""
        self._gone.extend(rows)
        self._unchanged.forget(row.path for row in self._gone)
        self._flush()
        self._add(self._writer.finish(self._progress))

    def _step(self) -> int:
        return max(_LEAST_STEP, min(_MOST_STEP, len(self._store.texts) // _STEPS))

    def _read(self, files: Sequence[str]) -> Iterator[Entry | InputError]:
        """Yield what files hold, in order, but for those that are as they were."""
        self._unchanged.look_at(files)
        total = batches.total_size(files)
        changed: list[str] = []
        for path in files:
            if changed and path in self._unchanged:
                yield from self._entries(changed, total)
                changed = []
            # NOTE: asked only now, since what was just read may have an article of this file.
            if path in self._unchanged:
                self._as_before.add(path)
                self._done += self._unchanged.bytes_of(path)
            else:
                changed.append(path)
        yield from self._entries(changed, total)

    def _entries(self, files: Sequence[str], total: int) -> Iterator[Entry | InputError]:
        """Yield what files hold."""
        self._unchanged.reading(files)
        for batch in batches.batches(files, self._encoding):
            yield from batches.read_batch(batch)
            self._done += batches.size(batch)
            self._progress("reading", self._done, total)

    def _take(self, entry: Entry) -> InputError | None:
        """Compare an article with what the index has of it; return what speaks against it."""
        known = self._store.articles.find(entry.id)
        if entry.id in self._seen or (known and known.path in self._as_before):
            return repeated(entry.path, entry.line, entry.id)
        if known and known.path != entry.path:
            self._unchanged.forget([known.path])
        article = entry.article
        text = worded(article)
        content = packed(article, text)
        sha256 = hashlib.sha256(content).hexdigest()
        day = article.published.isoformat() if article.published else None
        if known and known.sha256 == sha256:
            self._seen.add(entry.id)
            here = known._replace(path=entry.path, line=entry.line, published=day)
            if here != known:
                self._moved.append(here)
            return None
        words = word_ids(text, _KNOWN)
        if len(words) >> POSITION_BITS:
            return too_long(entry.path, len(words))
        self._seen.add(entry.id)
        if known:
            self._gone.append(known)
        digest = hashlib.blake2b(words, digest_size=16).digest()
        self._new.append(
            NewArticle(entry.id, entry.path, entry.line, sha256, day, len(text), words, digest, content)
        )
        return None

    def _flush(self) -> None:
        """Write what has gathered."""
        if self._moved:
            self._writer.move(self._moved)
        gone, new = self._gone, self._new
        step = max(self._step(), len(new))
        for at in range(0, max(len(gone), 1 if new else 0), step):
            self._add(self._writer.change(gone[at : at + step], [] if at else new))
        self.new_ids.extend(article.id for article in new)
        self._moved, self._gone, self._new = [], [], []

    def _add(self, work: Work) -> None:
        self.work = Work(*(a + b for a, b in zip(self.work, work, strict=True)))


def _below(path: str, unread: Iterable[str]) -> bool:
    """Return whether a path is, or lies below, one that could not be read."""
    return any(path == each or path.startswith(f"{each}/") for each in unread)

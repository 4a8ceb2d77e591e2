"""Scan a corpus: read → anchors → candidates → passages → clusters.

Articles are numbered in the order of their ids, and everything is sorted by
these numbers, so that the result depends neither on the order of the input nor
on the number of processes.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import warnings
import weakref
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from srccompare._version import __version__
from srccompare.articles.decoding import known_codec
from srccompare.articles.model import Article
from srccompare.corpus import batches
from srccompare.corpus.engines import local
from srccompare.corpus.engines.cluster import processors
from srccompare.corpus.engines.workers import held
from srccompare.corpus.families import Links, clusters, families
from srccompare.corpus.footers import footers
from srccompare.corpus.model import LEAST_MEMORY, Entry, ScanOptions, ScanResult, quiet
from srccompare.corpus.recipe import recipe
from srccompare.corpus.rows import reuses
from srccompare.corpus.walking import Listing, collect, nothing_but
from srccompare.errors import NoInputError, UnreadableInputWarning, UsageError
from srccompare.text.display import visible_name

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterable, Mapping, Sequence

    from srccompare.corpus.engines.cluster import Cluster
    from srccompare.corpus.engines.found import Found
    from srccompare.corpus.families import Tell
    from srccompare.corpus.model import Progress, Reuse, Sensitivity
    from srccompare.corpus.recipe import Recipe
    from srccompare.errors import InputError

_SMALL = 4_000_000
"""Bytes below which more than one process costs more than it gains."""

_MEMORY = 2 << 30
"""Bytes that all processes may take for what grows with the corpus, unless told otherwise."""


class Scanned(Iterator["Reuse"]):
    """Yield the passages that articles of a corpus share, once, in the order of their places.

    `articles` counts what was scanned; `errors` names what could not be read
    and is therefore not part of it. Both are known before the first passage.
    """

    articles: int
    errors: tuple[InputError, ...]

    def __init__(self, result: ScanResult) -> None:
        self.articles = result.articles
        self.errors = result.errors
        # NOTE: the passages may lie on disk, and go with the object that holds them.
        self._held = result.passages
        self._passages = iter(self._held)

    def __next__(self) -> Reuse:
        return next(self._passages)


class Passages:
    """Hold passages on disk, sorted; they can be walked again and again, and go with this object."""

    def __init__(self, found: Found, numbers: array[int], folder: str) -> None:
        self._found = found
        self._clusters = numbers
        self.rows = found.rows
        weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)

    def __len__(self) -> int:
        return len(self._clusters)

    def __iter__(self) -> Iterator[Reuse]:
        return reuses(self.rows(), self._clusters, self._found.catalogue.ids.__getitem__)

    def entries(self, ids: Iterable[str]) -> Mapping[str, Entry]:
        """Return articles by their ids, as they were read."""
        known = self._found.catalogue
        places = {name: n for n, name in enumerate(known.ids)}
        wanted = {name: places[name] for name in ids if name in places}
        labelled = self._found.labelled(tuple(wanted.values()))
        found = {}
        for name, n in wanted.items():
            text, title, outlet = labelled[n]
            article = Article.from_text(text, name, known.days.get(n), title=title, outlet=outlet)
            found[name] = Entry(name, known.paths[n], known.lines[n] or None, article)
        return found


def scan_corpus(
    paths_or_articles: Iterable[str | os.PathLike[str] | Article],
    options: ScanOptions = ScanOptions(),  # noqa: B008 - frozen
    *,
    threads: int | None = None,
    memory: int | None = None,
    exclude: Sequence[str] = (),
    progress: Progress | None = None,
    cluster: Cluster | None = None,
    encoding: str | None = None,
) -> ScanResult:
    """Find every reused passage among the articles of files, folders and globs, or among articles in memory.

    `threads` processes work side by side (None: one for each processor);
    `memory` is about what all of them may take, in bytes, 16 MiB or more.
    `exclude` has globs. A `cluster` does the work in the place of this machine, with the same result.
    `encoding` is that of the files that are not UTF-8.

    Raises:
        NoInputError: there is no article to scan.
        UsageError: an option makes no sense.
        SrccompareError: the cluster cannot be reached or fails.
    """
    numbers = recipe(options)
    memory = _enough(memory)
    if encoding:
        known_codec(encoding)
    progress = progress or quiet
    given = list(paths_or_articles)
    (files, errors, passed), total = _inputs(given, exclude, progress)
    folder = ""
    try:
        with held():
            folder = tempfile.mkdtemp(prefix="srccompare-scan-", dir=cluster.scratch if cluster else None)
        found: Found
        if cluster:
            from srccompare.corpus.engines import spark  # noqa: PLC0415 - an extra

            found = spark.run(
                files, _in_memory(given), numbers, cluster, folder, progress=progress, encoding=encoding
            )
        else:
            if threads is None:
                threads = processors()
            if _weight(given, files) < _SMALL:
                threads = 1
            found = local.run(
                batches.batches(files, encoding) if files else batches.of_entries(_in_memory(given)),
                numbers,
                folder,
                threads=max(1, threads),
                memory=memory,
                total=total,
                progress=progress,
            )
        _check_for_articles(found, errors, passed, given)
        result = _result(found, folder, errors, numbers, partial(progress, "grouping"))
        return replace(result, passed=passed)
    except BaseException:
        if folder:
            shutil.rmtree(folder, ignore_errors=True)
        raise


def _enough(memory: int | None) -> int:
    """Return the bytes that a scan may take.

    Raises:
        UsageError: they are so few that the disk would do all the work.
    """
    if memory is None:
        return _MEMORY
    if memory < LEAST_MEMORY:
        raise UsageError(f"memory: {memory} bytes are too few", f"{LEAST_MEMORY} (16 MiB) or more")
    return memory


def _check_for_articles(
    found: Found,
    errors: Sequence[InputError],
    passed: Sequence[str],
    given: Iterable[str | os.PathLike[str] | Article],
) -> None:
    """Refuse an empty corpus; where something could not be read, that is said instead.

    Raises:
        NoInputError: there is no article.
    """
    if not found.catalogue.ids and not errors and not found.catalogue.errors:
        raise NoInputError(
            "no articles found",
            nothing_but(passed, (each for each in given if not isinstance(each, Article))),
        )


def _result(
    found: Found, folder: str, errors: Sequence[InputError], numbers: Recipe, tell: Tell
) -> ScanResult:
    """Group the passages that were found; their files go with the result."""
    known = found.catalogue
    tell(0, 0)
    links = Links(found.rows(), tell)
    grouped = clusters(links, tell)
    passages = Passages(found, grouped, folder)
    return ScanResult(
        passages,
        families(links, grouped, known.ids, known.days, tell),
        len(known.ids),
        sum(known.characters),
        (*errors, *known.errors),
        f"{numbers}|v:{__version__}",
        {known.ids[n]: known.characters[n] for n in links.articles()},
        passages.entries,
        footers(found.aside, numbers, lambda n: (known.ids[n], found.labelled((n,))[n][0])),
    )


def _inputs(given: Sequence[object], exclude: Sequence[str], progress: Progress) -> tuple[Listing, int]:
    """Return the files to read, what cannot be found, and the bytes to be read (0: unknown)."""
    articles = [each for each in given if isinstance(each, Article)]
    if articles:
        if len(articles) < len(given):
            raise UsageError("articles and paths cannot be scanned together", "read the files first")
        return Listing((), ()), sum(len(article.text) for article in articles)
    found = collect(given, exclude, progress)  # type: ignore[arg-type]
    return found, batches.total_size(found.files)


def _weight(given: Iterable[object], files: Iterable[str]) -> int:
    """Return about how many bytes a scan has to read, packed as they are."""
    return sum(map(batches.file_bytes, files)) + sum(len(e.text) for e in given if isinstance(e, Article))


def _in_memory(articles: Iterable[object]) -> Iterator[Entry]:
    """Yield entries of articles; each is called by its name."""
    for article in articles:
        if isinstance(article, Article):
            yield Entry(article.name, article.name, None, article)


def scan(
    paths_or_articles: Iterable[str | os.PathLike[str] | Article] | str | os.PathLike[str],
    *,
    sensitivity: Sensitivity = "default",
    min_words: int | None = None,
    threads: int | None = None,
    memory: int | None = None,
    exclude: Sequence[str] = (),
    encoding: str | None = None,
) -> Scanned:
    """Return the passages that articles of a corpus share, as `srccompare scan` writes them.

    `encoding` is that of the files that are not UTF-8.
    The passages come as from any iterator; its `errors` lists the inputs that
    cannot be read. A scan with such inputs also gives one
    `UnreadableInputWarning`.

    Raises:
        NoInputError: there is no article to scan.
        UsageError: an option makes no sense.
    """
    if isinstance(paths_or_articles, str | os.PathLike):
        paths_or_articles = [paths_or_articles]
    result = scan_corpus(
        paths_or_articles,
        ScanOptions(sensitivity, min_words),
        threads=threads,
        memory=memory,
        exclude=exclude,
        encoding=encoding,
    )
    _warn(result.errors)
    return Scanned(result)


def _warn(errors: Sequence[InputError]) -> None:
    """Warn the caller of `scan` of inputs that cannot be read."""
    if errors:
        first = f"cannot read {visible_name(errors[0].path)}: {visible_name(errors[0].reason)}"
        more = f" (and {len(errors) - 1:,} more; see .errors)" if len(errors) > 1 else ""
        warnings.warn(first + more, UnreadableInputWarning, stacklevel=3)

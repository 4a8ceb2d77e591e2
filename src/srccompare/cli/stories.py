"""Find the articles of one story in a corpus: what `diff --story` compares."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from srccompare.articles.reading import load
from srccompare.cli import console
from srccompare.cli.inputs import Inputs
from srccompare.cli.progress import OF_A_SCAN, meter
from srccompare.errors import UsageError
from srccompare.text.nearest import nearest

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from srccompare.articles.model import Article
    from srccompare.corpus.model import Entry, Family, ScanResult


def refuse_halves(files: Sequence[str], corpus: Sequence[str], story: str | None) -> None:
    """Refuse a call that names a story without a corpus, a corpus without a story, or files besides.

    Raises:
        UsageError: it does.
    """
    if story is None and corpus:
        raise UsageError("--corpus needs --story", "srccompare diff --corpus FOLDER --story 1")
    if story is not None and not corpus:
        raise UsageError("--story needs --corpus", "srccompare diff --corpus FOLDER --story 1")
    if story is not None and files:
        raise UsageError("diff compares files or a story, not both", "leave out the files, or --story")


def encoding_of_all(entries: Sequence[str]) -> str | None:
    """Return what `--encoding` says of a corpus; a single article of it has no letter yet.

    Raises:
        UsageError: an entry is for one article, or two are for all.
    """
    if any("=" in entry for entry in entries) or len(entries) > 1:
        raise UsageError("--encoding: a corpus has one for all of its articles", "--encoding cp1252")
    return entries[0] if entries else None


def scanned(corpus: Sequence[str], encoding: str | None, *, quiet: bool) -> ScanResult:
    """Scan a corpus as `srccompare scan` does by default, and say at once what cannot be read.

    Raises:
        NoInputError: there is nothing in it.
        UsageError: nothing in it can be read.
    """
    from srccompare.corpus.scan import scan_corpus  # noqa: PLC0415 - a scan needs it, a comparison does not

    with meter(quiet=quiet, units=OF_A_SCAN) as progress:
        result = scan_corpus(corpus, progress=progress, encoding=encoding)
    console.unreadable(result.errors)
    if not result.articles:
        raise UsageError("--corpus: none of its articles can be read")
    return result


def family(result: ScanResult, story: str) -> Family:
    """Return the family of a scan with a number (`cluster` in every report), or with an article of this id.

    Raises:
        UsageError: there is none.
    """
    found = next((each for each in result.families if str(each.cluster) == story), None)
    found = found or next((each for each in result.families if story in each.articles), None)
    if found is None:
        names = (name for each in result.families for name in each.articles)
        near = None if story.isdigit() else nearest(story, names)
        last = max((each.cluster for each in result.families), default=0)
        some = "1 is the only one" if last == 1 else f"a number from 1 to {last}"
        hint = near or (some if last else "no text is reused in it")
        raise UsageError(f"--story: the corpus has no family {story!r}", hint)
    return found


def articles(
    result: ScanResult, names: Sequence[str], days: Mapping[int, dt.date], encoding: str | None
) -> Inputs:
    """Return articles of a scan by their ids, with the days that options name, and the errors of the scan."""
    entries = result.look_up(names)
    found = tuple(_article(entries[name], days.get(place), encoding) for place, name in enumerate(names))
    return Inputs(found, tuple(range(len(names))), result.errors)


def _article(entry: Entry, day: dt.date | None, encoding: str | None) -> Article:
    """Return an article as a comparison of its file would have it; a record is what the scan kept of it.

    Raises:
        UnreadableInputError: its file has gone since the scan.
    """
    if entry.line is None and entry.id != "stdin":
        return load(entry.path, day, encoding=encoding, insist=False).article
    known = entry.article
    if day or not known.published:
        return replace(known, published=day, published_from="option" if day else None)
    return replace(known, published_from="metadata")

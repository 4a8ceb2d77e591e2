"""`srccompare index check|info|remove FILE`: look after an index."""

# NOTE: no postponed annotations here, typer reads these.
from typing import Annotated

import typer

from srccompare.cli import console
from srccompare.errors import UsageError
from srccompare.exitcodes import ExitCode
from srccompare.reports.wording import plural
from srccompare.text.display import visible_name

index = typer.Typer(name="index", help="Maintain an index: check, info, remove.", no_args_is_help=False)

IndexFile = Annotated[str, typer.Argument(metavar="FILE", help="The index, as in corpus.db.")]
Ids = Annotated[
    list[str], typer.Argument(metavar="ID...", help="Articles by their ids, as a scan writes them.")
]


UNFINISHED = "not finished: run the scan that builds it again, or wait for it; it resumes where it stopped"
"""Is said of an index whose first scan is still running or was interrupted: it has no passages yet."""


@index.command()
def check(file: IndexFile) -> int:
    """Check that an index is intact.

    Read all of it, compare its postings and passages with its articles, and
    report what is wrong; end with status 2 if anything is.
    """
    from srccompare.corpus.index.check import check as look_through  # noqa: PLC0415 - the rest of the program

    size = look_through(file)
    console.write_line(f"{visible_name(file)} is intact: {_sizes(*size)}")
    if _is_unfinished(file):
        console.say(UNFINISHED)
    return ExitCode.OK


@index.command()
def info(file: IndexFile) -> int:
    """Show what an index holds and which options it was made with."""
    from srccompare.corpus.index.check import size  # noqa: PLC0415 - the same
    from srccompare.corpus.index.guarding import guarded  # noqa: PLC0415 - the rest of the program
    from srccompare.corpus.index.settings import kept_recipe  # noqa: PLC0415 - the rest of the program
    from srccompare.corpus.store import open_to_read  # noqa: PLC0415 - the same

    store = open_to_read(file)
    try:
        with guarded(store), store.reading():
            numbers, kept, sizes = kept_recipe(store), store.settings(), size(store)
    finally:
        store.close()
    if _is_unfinished(file):
        console.say(UNFINISHED)
    console.write_line(_sizes(*sizes))
    console.write_line(f"sensitivity {kept['sensitivity']}, passages of {numbers.min_words} words or more")
    console.write_line(str(numbers))
    return ExitCode.OK


@index.command()
def remove(file: IndexFile, ids: Ids) -> int:
    """Remove articles from an index.

    A scan does so by itself for files that are gone from the folders it is given.
    """
    from srccompare.corpus.index.indexing import remove_articles  # noqa: PLC0415 - the rest of the program

    missing = remove_articles(file, ids)
    if missing:
        named = ", ".join(missing[:5]) + (" …" if len(missing) > 5 else "")
        raise UsageError(
            f"{file} has no article {named}", "nothing was removed; ids are as a scan writes them"
        )
    return ExitCode.OK


def _is_unfinished(file: str) -> bool:
    """Return whether the first scan into an index has not come to its end."""
    from srccompare.corpus.index.guarding import guarded  # noqa: PLC0415 - as above
    from srccompare.corpus.index.settings import is_unfinished  # noqa: PLC0415 - as above
    from srccompare.corpus.store import open_to_read  # noqa: PLC0415 - the same

    store = open_to_read(file)
    try:
        with guarded(store), store.reading():
            return is_unfinished(store)
    finally:
        store.close()


def _sizes(articles: int, texts: int, passages: int) -> str:
    """Say how much an index holds, and how many of its texts differ where some do not."""
    same = "" if texts == articles else f" ({plural(texts, 'different text')})"
    return f"{plural(articles, 'article')}{same}, {plural(passages, 'passage')}"

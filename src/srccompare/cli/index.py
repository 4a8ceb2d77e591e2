"""`srccompare index check|info|remove FILE`: look after an index."""

# NOTE: no postponed annotations here, typer reads these.
from typing import Annotated

import typer

from srccompare.cli import console
from srccompare.errors import UsageError
from srccompare.exitcodes import ExitCode
from srccompare.reports.wording import plural

index = typer.Typer(name="index", help="Look after an index: check, info, remove.", no_args_is_help=False)

IndexFile = Annotated[str, typer.Argument(metavar="FILE", help="The index, as in corpus.db.")]
Ids = Annotated[
    list[str], typer.Argument(metavar="ID...", help="Articles by their ids, as a scan writes them.")
]


@index.command()
def check(file: IndexFile) -> int:
    """Check that an index is whole.

    Read all of it, hold its postings and passages against its articles, and
    say what is wrong; end with status 2 if anything is.
    """
    from srccompare.corpus.index_check import check as look_through  # noqa: PLC0415 - the rest of the program

    console.write_line(f"{file} is whole: {_sizes(*look_through(file))}")
    return ExitCode.OK


@index.command()
def info(file: IndexFile) -> int:
    """Tell what an index holds and what it was made with."""
    from srccompare.corpus.index_check import size  # noqa: PLC0415 - the same
    from srccompare.corpus.index_settings import guarded, kept_recipe  # noqa: PLC0415 - the rest of the program
    from srccompare.corpus.store import open_to_read  # noqa: PLC0415 - the same

    store = open_to_read(file)
    try:
        with guarded(store), store.reading():
            numbers, kept, sizes = kept_recipe(store), store.settings(), size(store)
    finally:
        store.close()
    console.write_line(_sizes(*sizes))
    console.write_line(f"sensitivity {kept['sensitivity']}, passages of {numbers.min_words} words or more")
    console.write_line(str(numbers))
    return ExitCode.OK


@index.command()
def remove(file: IndexFile, ids: Ids) -> int:
    """Remove articles from an index.

    A scan does so by itself for what has gone from the folders it is given.
    """
    from srccompare.corpus.indexing import remove_articles  # noqa: PLC0415 - the rest of the program

    missing = remove_articles(file, ids)
    if missing:
        named = ", ".join(missing[:5]) + (" …" if len(missing) > 5 else "")
        raise UsageError(
            f"{file} has no article {named}", "nothing was removed; ids are as a scan writes them"
        )
    return ExitCode.OK


def _sizes(articles: int, texts: int, passages: int) -> str:
    """Say how much an index holds."""
    sizes = f"{plural(articles, 'article')} of {plural(texts, 'wording')}, {plural(passages, 'passage')}"
    return sizes.replace("\u00a0", " ")

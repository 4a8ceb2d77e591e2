"""What an index was made with and how far it is, and what is said where that does not do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.corpus.model import ScanOptions
from srccompare.corpus.recipe import recipe
from srccompare.corpus.store import MAKE, IndexFileError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from srccompare.corpus.recipe import Recipe
    from srccompare.corpus.store import Store

UNFINISHED = "unfinished"
"""The setting that says that articles are there whose passages are not known yet."""

COMMON = "common"
"""The setting that keeps the commonest words by which passages were last shown or hidden."""


def settings(options: ScanOptions) -> dict[str, str]:
    """Return what an index keeps of the options it was made with."""
    numbers = recipe(options)
    return {
        "sensitivity": options.sensitivity,
        "min_words": "" if options.min_words is None else str(options.min_words),
        "recipe": str(numbers),
    }


def kept_recipe(store: Store) -> Recipe:
    """Return the recipe that an index was made with.

    Raises:
        IndexFileError: it was made by a version that reads or matches words otherwise, or holds nothing.
    """
    kept = store.settings()
    if not kept and not len(store.articles):
        # NOTE: what made it was killed between its tables and its settings.
        raise IndexFileError(f"{store.path} is empty", MAKE)
    try:
        least = kept["min_words"]
        numbers = recipe(ScanOptions(kept["sensitivity"], int(least) if least else None))  # type: ignore[arg-type]
        if str(numbers) == kept["recipe"]:
            return numbers
    except (KeyError, ValueError):
        raise store.damaged("its settings are missing") from None
    raise IndexFileError(
        f"{store.path} was made by a version of srccompare with other rules for passages ({kept['recipe']})",
        f"scan the articles again into another file; this version finds them by {numbers}",
    )


def agree(store: Store, options: ScanOptions) -> Recipe:
    """Return the recipe of an index, a new one or one that was made with the same options.

    Raises:
        IndexFileError: it was made with others, or by a version that finds passages otherwise.
    """
    if not store.settings():
        with store.writing():
            store.set(settings(options))
    return made_with(store, options)


def made_with(store: Store, options: ScanOptions) -> Recipe:
    """Return the recipe of an index that was made with these options.

    Raises:
        IndexFileError: it was made with others, by a version that finds passages otherwise, or holds nothing.
    """
    numbers = kept_recipe(store)
    if numbers != recipe(options):
        raise _refusal(store, options)
    return numbers


def _refusal(store: Store, options: ScanOptions) -> IndexFileError:
    """Return the error that names the options that differ, as the index has them and as asked for."""
    kept = store.settings()
    made, asked = _spelt(kept), _spelt(settings(options))
    differing = [name for name in made if made[name] != asked[name]]
    had, wanted = (" and ".join(spelt[name] for name in differing) for spelt in (made, asked))
    return IndexFileError(
        f"{store.path} was made {had}, and this scan asks for one {wanted}",
        f"scan {' and '.join(made.values())}, or name another file",
    )


def _spelt(kept: Mapping[str, str]) -> dict[str, str]:
    """Return the options of an index in words, by name."""
    least = kept["min_words"]
    return {
        "sensitivity": f"with --sensitivity {kept['sensitivity']}",
        "min_words": f"with --min-words {least}" if least else "without --min-words",
    }


def is_unfinished(store: Store) -> bool:
    """Return whether an index has articles whose passages are not known yet."""
    return bool(store.settings().get(UNFINISHED))

"""What the options of a command say about its inputs."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from srccompare.articles.missing import with_hint
from srccompare.articles.reading import STDIN, load
from srccompare.cli import console
from srccompare.cli.encodings import encodings
from srccompare.errors import InputError, UnreadableInputError, UsageError
from srccompare.text.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from srccompare.articles.model import Article


class Inputs(NamedTuple):
    """Hold the articles that could be read, their places among all, and an error for each other one."""

    articles: tuple[Article, ...]
    places: tuple[int, ...]
    errors: tuple[InputError, ...]


def read_all(
    paths: Sequence[str],
    days: Mapping[int, dt.date],
    encoding: Iterable[str] | None,
    stdin_name: str | None,
    *,
    quiet: bool = False,
) -> Inputs:
    """Read every input and say at once which ones cannot be read; one bad file hides no other.

    What was decided about an encoding is said as well, unless in `quiet`.

    Raises:
        UsageError: standard input is named twice, or `encoding` makes no sense.
    """
    if paths.count(STDIN) > 1:
        raise UsageError("standard input can be read only once", "name the other input by its path")
    sigla = letters(len(paths))
    codecs = encodings(
        encoding or (),
        lambda name: place("--encoding", name, paths, sigla),
        lambda at: f"{sigla[at]} ({paths[at]})",
    )
    articles: list[Article] = []
    places: list[int] = []
    errors: list[InputError] = []
    for at, path in enumerate(paths):
        name = None
        if path == STDIN:
            name = stdin_name
            console.say_what_it_waits_for()
        try:
            loaded = load(path, days.get(at), encoding=codecs.of(at), name=name, insist=at in codecs.named)
        except UnreadableInputError as error:
            errors.append(with_hint(error.kept, path, paths))
            console.error(errors[-1].message, errors[-1].hint)
            continue
        articles.append(loaded.article)
        places.append(at)
        if not quiet and (remark := codecs.remark(at, sigla[at], loaded)):
            console.note(*remark)
    return Inputs(tuple(articles), tuple(places), tuple(errors))


def letters(count: int) -> tuple[str, ...]:
    """Return what a number of inputs are called, in the order given."""
    from srccompare.comparison.sources import siglum  # noqa: PLC0415 - not for help and completion

    return tuple(map(siglum, range(count)))


def day(value: str) -> dt.date:
    """Return the day that an option names.

    Raises:
        UsageError: it is not a day.
    """
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        raise UsageError(f"--published: {value!r} is not a day", "write it as 2023-02-23") from None


def days(entries: Iterable[str], paths: Sequence[str], sigla: Sequence[str]) -> dict[int, dt.date]:
    """Return the day of each input that a `--published NAME=DAY` names, by its place among the inputs.

    Raises:
        UsageError: an entry names no input, two inputs, or no day; or an input has two days.
    """
    found: dict[int, dt.date] = {}
    for entry in entries:
        # NOTE: from the right, since a file name may hold "=" and a day cannot.
        name, _, value = entry.rpartition("=")
        if not name:
            raise UsageError(
                f"--published {entry!r} does not say which article",
                "write it as A=2023-02-23 or a.txt=2023-02-23",
            )
        at = place("--published", name, paths, sigla)
        if at in found:
            raise UsageError(
                f"--published names {sigla[at]} ({paths[at]}) twice", "give each article one day"
            )
        found[at] = day(value)
    return found


def place(option: str, name: str, paths: Sequence[str], sigla: Sequence[str]) -> int:
    """Return the place of the input that a siglum, a path or the last part of a path names.

    Raises:
        UsageError: the name fits no input, or several.
    """
    last = [PurePath(path).name for path in paths]
    for names in (sigla, paths, last):
        places = [at for at, each in enumerate(names) if each == name]
        if len(places) == 1:
            return places[0]
        if places:
            raise UsageError(
                f"{option}: {name!r} names {len(places)} inputs", f"use its letter: {', '.join(sigla)}"
            )
    hint = nearest(name, [*sigla, *paths, *last]) or f"the inputs are {', '.join(sigla)}, in the order given"
    raise UsageError(f"{option}: no input is called {name!r}", hint)


def refuse_empty(options: Mapping[str, str | None]) -> None:
    """Refuse an option with an empty value, as an unset variable of a script leaves it.

    Raises:
        UsageError: there is one; what it asks for would be left undone in silence.
    """
    for option, value in options.items():
        if value == "":
            raise UsageError(f"{option} is empty", "leave the option out, or say which")


def one_of(option: str, value: str, choices: Sequence[str], command: str = "") -> str:
    """Return the value if it is one of the choices.

    `command` is part of the name of the variable, where the option has one of its own in each.

    Raises:
        UsageError: it is not; the hint names the nearest choice, or all.
    """
    if value in choices:
        return value
    hint = nearest(value, choices) or f"one of {', '.join(choices)}"
    raise UsageError(f"{option}{_origin(option, value, command)}: there is no {value!r}", hint)


def _origin(option: str, value: str, command: str) -> str:
    """Name the variable that a value comes from: nobody looks for it on the command line."""
    name = option.rpartition("--")[2]
    variable = "_".join(filter(None, ("srccompare", command, name))).upper().replace("-", "_")
    return f" (from {variable})" if value in os.environ.get(variable, "").split(",") else ""

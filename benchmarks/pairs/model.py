"""Hold what a tool that compares two texts found, whatever form it says it in.

Places are counted in letters and digits, not in characters: tools trim, join and
clean their texts each in its own way, and none of that moves a letter. It also
keeps blanks and punctuation out of every share.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path


class Pair(NamedTuple):
    """Hold a stretch of A and the stretch of B that a tool sets against it, in letters."""

    a: int
    a_end: int
    b: int
    b_end: int


class Named(NamedTuple):
    """Hold a difference that a tool says in so many words, and where."""

    name: str
    pair: Pair


class Found(NamedTuple):
    """Hold all that a tool found.

    `equal` says that the pairs are runs of equal words, so that a reader sees
    what differs between them.
    """

    pairs: tuple[Pair, ...]
    named: tuple[Named, ...] = ()
    equal: bool = False


class Command(NamedTuple):
    """Hold a command line, and what its environment needs besides ours."""

    line: Sequence[str]
    environment: Mapping[str, str] = {}


class Peer(NamedTuple):
    """Describe a tool: how it is installed and asked, and how its answer is read.

    `command` takes the folder of programs of the environment it is installed in
    and a folder with `a.txt` and `b.txt`, in which the command is run. `read`
    takes the two texts, what the command printed, and that folder.
    """

    name: str
    settings: str
    command: Callable[[Path, Path], Command]
    read: Callable[[str, str, str, Path], Found]
    packages: tuple[str, ...] = ()
    """What pip installs; the first is the tool itself."""
    program: str | None = None
    """What the system's package manager installs."""


def letters(text: str) -> tuple[int, ...]:
    """Return for each offset of a text how many letters and digits stand before it."""
    return tuple(accumulate(map(str.isalnum, text), initial=0))

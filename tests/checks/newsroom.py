"""Articles on a few invented events, two or three outlets each, for tests that need a corpus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.articles.model import Article
from srccompare.corpus.model import Entry

if TYPE_CHECKING:
    from pathlib import Path

NEWS = {
    "ferry-harbour.txt": (
        "Ferry sinks off Orsa\n\n"
        "The ferry Nordlys sank off the island of Orsa on Monday night after its engine room flooded, "
        "the coastguard said.\n\n"
        "Twelve people were rescued from the water by fishing boats from the village of Lund.\n\n"
        "“We heard the alarm twice and then nothing,” said Marit Holm, who steers one of the boats.\n"
    ),
    "ferry-post.txt": (
        "Fishermen save all aboard the Nordlys\n\n"
        "The Nordlys, an ageing ferry, went down near Orsa late on Monday.\n\n"
        "Fishing boats from the village of Lund rescued 21 people from the water.\n\n"
        "“We heard the alarm once and then nothing,” said Marit Holm, a skipper.\n\n"
        "Water had entered the engine room, according to the coastguard.\n"
    ),
    "museum-echo.txt": (
        "Thieves take amber crown from Velm museum\n\n"
        "Two masked men took a medieval amber crown from the town museum of Velm during the lunch hour, "
        "police said on Tuesday.\n\n"
        "The crown, dug up in 1911, is insured for 3 million kroner. A guard was slightly hurt.\n"
    ),
    "museum-mail.txt": (
        "Amber crown stolen in daylight\n\n"
        "Police in Velm are looking for two men in masks who walked out of the museum with an amber crown "
        "at midday on Tuesday.\n\n"
        "The crown, dug up in 1911, is insured for 5 million kroner, the curator, Ole Brandt, said.\n"
    ),
    "bees-news.txt": (
        "Beekeepers count their dead hives\n\n"
        "Nearly a third of the hives in the Sorland valley did not survive the winter, a survey by the "
        "beekeepers' union found.\n\n"
        "A mite and a wet autumn are to blame, its chair, Tora Lie, said.\n"
    ),
}
"""Two reports of a ferry with other figures, two of a theft with other sums, one on bees."""

FERRY = ("ferry-harbour.txt", "ferry-post.txt")
MUSEUM = ("museum-echo.txt", "museum-mail.txt")


def articles(names: tuple[str, ...] = tuple(NEWS)) -> list[Article]:
    """Return articles by their names."""
    return [Article.from_text(NEWS[name], name) for name in names]


def entry(name: str, text: str | None = None, *, path: str | None = None, line: int | None = None) -> Entry:
    """Return one article as it would be read from its file, or from a line of JSON Lines."""
    return Entry(name, path or name, line, Article.from_text(NEWS[name] if text is None else text, name))


def print_all(folder: Path, names: tuple[str, ...] = tuple(NEWS)) -> None:
    """Write the articles into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).write_text(NEWS[name], encoding="utf-8")

"""A small scan put together by hand: formats are tested on what they shall show, not on what is found."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from srccompare.articles import Article
from srccompare.corpus.families import Link, Links, clusters, families
from srccompare.corpus.model import Entry, Reuse, ScanResult, Side

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from srccompare.errors import InputError

VOTE = (
    "The council of Marrow Bay voted 7-2 to build the old quay anew, “naïve or not”, and [sic] the ferry "
    "will move to the northern pier until the work is done."
)
GAME = "The Herons beat the Gulls 3-1 in the rain, their fourth win in a row, and lead the northern table."

WIRE = Entry(
    "wire/quay.txt",
    "wire/quay.txt",
    None,
    Article(VOTE, "quay.txt", dt.date(2024, 5, 7), "metadata", "Council rebuilds the quay", "Coast Wire"),
)
DAILY = Entry(
    "daily/quay.txt",
    "daily/quay.txt",
    None,
    Article(f"Late news.\n\n{VOTE}", "quay.txt", dt.date(2024, 5, 8), "metadata", None, "Daily"),
)
BLOG = Entry("r7", "blogs.jsonl", 7, Article(f"Look: {VOTE} {GAME}", "r7"))
SPORT = Entry("r8", "blogs.jsonl", 8, Article(GAME, "r8"))


def scanned(
    entries: Sequence[Entry] = (WIRE, DAILY, BLOG, SPORT),
    shared: Iterable[str] = (VOTE, GAME),
    errors: tuple[InputError, ...] = (),
    *,
    at_hand: bool = True,
) -> ScanResult:
    """Return the scan of entries in which each of the `shared` texts, as a whole, is what they share."""
    by_id = {entry.id: entry for entry in sorted(entries)}
    names = list(by_id)
    links = sorted(
        Link(a, *_span(by_id[names[a]], text), b, *_span(by_id[names[b]], text), len(text.split()))
        for text in shared
        for a in range(len(names))
        for b in range(a + 1, len(names))
        if all(text in by_id[names[n]].article.text for n in (a, b))
    )
    numbers = clusters(Links(links))
    days = {n: day for n, name in enumerate(names) if (day := by_id[name].article.published)}

    def look_up(ids: Iterable[str]) -> Mapping[str, Entry]:
        return {name: by_id[name] for name in ids if at_hand}

    return ScanResult(
        [
            Reuse(
                Side(names[link.a], link.a_start, link.a_end),
                Side(names[link.b], link.b_start, link.b_end),
                link.words,
                0.98765,
                number,
            )
            for link, number in zip(links, numbers, strict=True)
        ],
        families(Links(links), numbers, names, days),
        len(names),
        sum(len(entry.article.text) for entry in entries),
        errors,
        "srccompare|scan|v:0.0",
        {name: len(entry.article.text) for name, entry in by_id.items()},
        look_up,
    )


def _span(entry: Entry, text: str) -> tuple[int, int]:
    start = entry.article.text.index(text)
    return start, start + len(text)


def named(*names: str) -> ScanResult:
    """Return the scan of articles with these ids, which are all the same."""
    return scanned([Entry(name, name, None, Article(GAME, name)) for name in names], (GAME,))

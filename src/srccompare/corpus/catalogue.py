"""Number the articles of a corpus by their ids, and say where the words and the text of each are kept."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from heapq import nsmallest
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from srccompare.corpus.glyphs import unpacked_glyphs
from srccompare.corpus.parts import GLYPHS, WORDS, unpacked
from srccompare.corpus.places import POSITION, POSITION_BITS, reach
from srccompare.corpus.records import repeated
from srccompare.corpus.wording import SAMPLE

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from srccompare.corpus.parts import Part
    from srccompare.corpus.places import Neighbourhood
    from srccompare.corpus.recipe import Recipe
    from srccompare.corpus.spilling import Slice, Spill
    from srccompare.errors import InputError

NO_ARTICLE = (1 << 43) - 1


class Row(NamedTuple):
    """Say where one part of the corpus lies: its anchors, and the address of its first word.

    By partition, `sizes` has the number of anchors, `before` that of all before.
    """

    hashes: Slice
    positions: Slice
    sizes: list[int]
    before: list[int]
    address: int


class Plan(NamedTuple):
    """Hold what every worker must know after reading; `table` is the file with the columns of articles.

    `files` are the files of words, `text_files` those of texts, by the number
    that addresses name them by. `copies` lists, by the first article of each
    group of equal words, all of the group.
    """

    articles: int
    table: Slice
    files: tuple[str, ...]
    text_files: tuple[str, ...]
    rows: tuple[Row, ...]
    copies: dict[int, tuple[int, ...]]


class Catalogue(NamedTuple):
    """Hold what the parent keeps of each article, in the order of ids.

    `sample` names some articles that stand for all, chosen only by their words.
    """

    ids: list[str]
    paths: list[str]
    lines: array[int]
    days: dict[int, dt.date]
    characters: array[int]
    errors: tuple[InputError, ...]
    plan: Plan
    sample: list[int]


# NOTE: an address has the number of a file in its upper bits, and the number of
# a word (or the byte of a text) of that file below.
FILE_SHIFT = 48
_BELOW = (1 << FILE_SHIFT) - 1


class Table:
    """Find the words and the text of an article by its number, and an article by the address of a word."""

    def __init__(self, plan: Plan, spill: Spill) -> None:
        self.plan = plan
        start, size = plan.table.start // 8, plan.table.size // 8
        raw = spill.numbers(plan.table.file)[start : start + size]
        n, m = plan.articles, (size - 5 * plan.articles) // 2
        # NOTE: lists, since most of these are looked up for millions of places.
        self._words_at, self.counts, self._text_at, self._text_bytes, self.same_as = (
            raw[at * n : (at + 1) * n].tolist() for at in range(5)
        )
        self._starts, self._rank_of = raw[5 * n : 5 * n + m].tolist(), raw[5 * n + m :].tolist()
        self._words = [memoryview(spill.bytes(name)) for name in plan.files]
        self._glyphs = [spill.bytes(name.replace(WORDS, GLYPHS)) for name in plan.files]
        self._texts = [memoryview(spill.bytes(name)) for name in plan.text_files]

    def words(self, article: int) -> array[int]:
        """Return the word ids of an article."""
        found = array("Q")
        found.frombytes(self.run(article, 0, self.counts[article]))
        return found

    def run(self, article: int, start: int, end: int) -> memoryview:
        """Return the bytes of the words from `start` to `end`."""
        address = self._words_at[article]
        first = (address & _BELOW) + start
        last = (address & _BELOW) + min(end, self.counts[article])
        return self._words[address >> FILE_SHIFT][8 * first : 8 * last]

    def text(self, article: int) -> str:
        """Return the text of an article."""
        return self.labelled(article)[0]

    def labelled(self, article: int) -> tuple[str, str | None, str | None]:
        """Return text, title and outlet of an article."""
        address = self._text_at[article]
        at = address & _BELOW
        raw = self._texts[address >> FILE_SHIFT][at : at + self._text_bytes[article]]
        return unpacked(bytes(raw))

    def near(self, article: int, start: int, end: int, /) -> str:
        """Return the words from `start` to `end` as characters."""
        address, count = self._words_at[article], self.counts[article]
        base = 2 * (address & _BELOW)
        raw = self._glyphs[address >> FILE_SHIFT]
        return unpacked_glyphs(raw[base + 2 * start : base + 2 * min(end, count)])

    def around(self, places: Iterable[int], recipe: Recipe, /) -> list[Neighbourhood]:
        """Return the neighbourhoods of places: written out, since it is done for millions of them."""
        words_at, counts, glyphs = self._words_at, self.counts, self._glyphs
        before = reach(recipe)
        behind = recipe.breadth + before
        found = []
        for place in places:
            article, at = place >> POSITION_BITS, place & POSITION
            address = words_at[article]
            base = 2 * (address & _BELOW)
            first = base + 2 * (at - before) if at > before else base
            last = base + 2 * min(at + behind, counts[article])
            found.append((place, unpacked_glyphs(glyphs[address >> FILE_SHIFT][first:last])))
        return found

    def places(self, address: int, positions: Iterable[int]) -> Iterator[int]:
        """Yield the places of words at ascending positions from an address.

        -1 stands for those of an article that was refused, or is a copy of another.
        """
        starts, rank_of, same_as = self._starts, self._rank_of, self.same_as
        slot = bisect_right(starts, address) - 1
        following, base, known = -1, 0, False
        for position in positions:
            if address + position >= following:
                slot = bisect_right(starts, address + position, slot) - 1
                following = starts[slot + 1] if slot + 1 < len(starts) else 1 << 63
                article = rank_of[slot]
                known = article != NO_ARTICLE and same_as[article] == article
                base = (article << POSITION_BITS) + address - starts[slot]
            yield base + position if known else -1


def catalogue(parts: Sequence[Part], spill: Spill) -> Catalogue:
    """Number the articles; of several with the same id the first read is kept, the others are errors."""
    files = tuple(sorted({part.words.file for part in parts}))
    text_files = tuple(sorted({part.texts.file for part in parts}))
    rows, words_at, text_at = _addresses(parts, files, text_files)
    ids = [each for part in parts for each in part.ids]
    paths = [path for part in parts for path in _paths(part)]
    lines, counts, lengths, characters = (
        _joined(getattr(part, name) for part in parts)
        for name in ("lines", "counts", "lengths", "characters")
    )
    order, repeats = ordered(ids)
    digests = [each for part in parts for each in part.digests]
    in_order = [digests[n] for n in order]
    same_as, copies = alike(in_order)
    rank_of = array("Q", (NO_ARTICLE,)) * len(ids)
    for rank, n in enumerate(order):
        rank_of[n] = rank
    # NOTE: an article without words begins where the next one does; it must come first.
    slots = sorted(range(len(ids)), key=lambda n: (words_at[n], counts[n]))
    table = array("Q")
    for column in (words_at, counts, text_at, lengths):
        table.extend(column[n] for n in order)
    table.extend(same_as)
    for column in (words_at, rank_of):
        table.extend(column[n] for n in slots)
    errors = [error for part in parts for error in part.errors]
    errors += [repeated(paths[n], lines[n] or None, ids[n]) for n in repeats]
    days = _days(parts)
    return Catalogue(
        [ids[n] for n in order],
        [paths[n] for n in order],
        array("Q", (lines[n] for n in order)),
        {rank: days[n] for rank, n in enumerate(order) if n in days},
        array("Q", (characters[n] for n in order)),
        tuple(errors),
        Plan(len(order), spill.put("table", table), files, text_files, rows, copies),
        nsmallest(SAMPLE, range(len(order)), key=in_order.__getitem__),
    )


def _addresses(
    parts: Sequence[Part], files: Sequence[str], text_files: Sequence[str]
) -> tuple[tuple[Row, ...], array[int], array[int]]:
    """Return the row of each part, and the addresses of the words and of the text of each article."""
    number = {name: at for at, name in enumerate(files)}
    text_number = {name: at for at, name in enumerate(text_files)}
    rows, words_at, text_at = [], array("Q"), array("Q")
    for part in parts:
        word = number[part.words.file] << FILE_SHIFT | part.words.start // 8
        byte = text_number[part.texts.file] << FILE_SHIFT | part.texts.start
        before = list(accumulate(part.sizes, initial=0))
        rows.append(Row(part.hashes, part.positions, part.sizes, before, word))
        words_at.extend(accumulate(part.counts[:-1], initial=word) if part.counts else ())
        text_at.extend(accumulate(part.lengths[:-1], initial=byte) if part.counts else ())
    return tuple(rows), words_at, text_at


def _paths(part: Part) -> list[str]:
    """Return the path of each article of a part."""
    return part.paths if len(part.paths) == len(part.ids) else part.paths * len(part.ids)


def _joined(columns: Iterable[array[int]]) -> array[int]:
    whole = array("Q")
    for column in columns:
        whole.extend(column)
    return whole


def ordered(ids: Sequence[str]) -> tuple[list[int], list[int]]:
    """Return the articles in the order of their ids, and those whose id an earlier one has."""
    order: list[int] = []
    repeats: list[int] = []
    last = None
    for n in sorted(range(len(ids)), key=ids.__getitem__):
        (repeats if ids[n] == last else order).append(n)
        last = ids[n]
    return order, sorted(repeats)


def alike(digests: Sequence[bytes]) -> tuple[array[int], dict[int, tuple[int, ...]]]:
    """Return, by article, the first of the same words, and the groups of more than one."""
    first: dict[bytes, int] = {}
    groups: dict[int, list[int]] = {}
    same_as = array("Q")
    for n, digest in enumerate(digests):
        one = first.setdefault(digest, n)
        same_as.append(one)
        if one != n:
            groups.setdefault(one, [one]).append(n)
    return same_as, {one: tuple(group) for one, group in groups.items()}


def _days(parts: Sequence[Part]) -> dict[int, dt.date]:
    """Return the days that are known, by the place of the article among all that were read."""
    days: dict[int, dt.date] = {}
    before = 0
    for part in parts:
        days.update((before + at, day) for at, day in part.days.items())
        before += len(part.ids)
    return days

"""The texts of an index as they are, and as they will be once a change is made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from srccompare.corpus.anchors import anchors
from srccompare.corpus.glyphs import glyphs
from srccompare.corpus.index.packing import unpack_glyphs, unpack_ids
from srccompare.corpus.index.pieces import Places, marks
from srccompare.corpus.index.postings import PostingLists
from srccompare.corpus.places import POSITION, POSITION_BITS, reach

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from srccompare.corpus.index.filters import Filters
    from srccompare.corpus.places import Neighbourhood
    from srccompare.corpus.recipe import Recipe
    from srccompare.corpus.store import Store

# NOTE: 2,000 texts of 430 words with their anchors take some 150 MB, 10,000 with their words
# 35 MB, 200,000 with a character for each word 200 MB.
_KEPT = 2_000
_WORDS_KEPT = 10_000
_GLYPHS_KEPT = 200_000

Anchored = dict[int, tuple[int, ...]]
"""The anchors of one text: the positions of each hash, in order."""


class Change(NamedTuple):
    """Hold what a change does to the texts of an index.

    `added` has the words of new texts by number, `removed` the numbers of
    those that go; `renamed` has the smallest id among the articles of each
    text that is new or whose smallest id becomes another one (None for a text
    of no article, which comes after all), `regrouped` the numbers of texts
    that stay and gain or lose an article.
    """

    added: Mapping[int, array[int]]
    removed: AbstractSet[int]
    renamed: Mapping[int, str | None]
    regrouped: AbstractSet[int] = frozenset()


NO_CHANGE = Change({}, frozenset(), {})


class Texts:
    """Give words, anchors, places and smallest ids of texts; what was read is kept for a while."""

    def __init__(self, store: Store, recipe: Recipe, filters: Filters | None = None) -> None:
        self._store = store
        self._recipe = recipe
        self.change = NO_CHANGE
        self.lists = PostingLists(store, filters)
        self._passing: AbstractSet[int] = frozenset()
        self._words: dict[int, array[int]] = {}
        self._glyphs: dict[int, str] = {}
        self._anchors: dict[int, Anchored] = {}
        self._firsts: dict[int, tuple[bool, str]] = {}
        self._marks: dict[int, bytes] = {}
        self._before: dict[int, Places] = {}
        self._arriving: dict[int, list[int]] | None = None

    def expect(self, change: Change, *, only_asked: bool = False) -> None:
        """Let all that follows show the index after a change: one to be made, or one that is only asked."""
        for number in self._passing:
            self._words.pop(number, None)
            self._glyphs.pop(number, None)
            self._anchors.pop(number, None)
            self._marks.pop(number, None)
        self._passing = {*change.removed, *(change.added if only_asked else ())}
        self.change = change
        self._firsts.clear()
        self._before.clear()
        self._arriving = None

    def words(self, number: int) -> array[int]:
        """Return the word ids of a text."""
        if number in self.change.added:
            return self.change.added[number]
        if number not in self._words:
            _make_room(self._words, _WORDS_KEPT)
            self._words[number] = unpack_ids(self._store.texts.words(number))
        return self._words[number]

    def glyphs(self, number: int) -> str:
        """Return the words of a text, one character each."""
        if number not in self._glyphs:
            _make_room(self._glyphs, _GLYPHS_KEPT)
            known = self.change.added.get(number, self._words.get(number))
            if known is None:
                found = dict(self._store.texts.glyphs((number,)))
                self._glyphs[number] = unpack_glyphs(found.get(number))
            else:
                self._glyphs[number] = glyphs(known.tobytes())
        return self._glyphs[number]

    def read_glyphs(self, numbers: Iterable[int]) -> None:
        """Read the words of texts that will be asked for, as far as there is room."""
        wanted = sorted(number for number in numbers if number not in self._glyphs)
        room = _GLYPHS_KEPT - len(self._glyphs)
        for number, data in self._store.texts.glyphs(wanted[:room]):
            self._glyphs[number] = unpack_glyphs(data)

    def near(self, article: int, start: int, end: int) -> str:
        """Return the words of a text from `start` to `end` as characters."""
        known = self._glyphs.get(article)
        return (self.glyphs(article) if known is None else known)[start:end]

    def around(self, places: Iterable[int], recipe: Recipe) -> list[Neighbourhood]:
        """Return the neighbourhoods of places."""
        held, wide = self._glyphs, reach(recipe)
        found = []
        for place in places:
            text, at = held.get(place >> POSITION_BITS), place & POSITION
            if text is None:
                text = self.glyphs(place >> POSITION_BITS)
            found.append((place, text[at - wide if at > wide else 0 : at + recipe.breadth + wide]))
        return found

    def run(self, article: int, start: int, end: int) -> memoryview:
        """Return the bytes of the words of a text from `start` to `end`."""
        return memoryview(self.words(article))[start:end]

    def anchors(self, number: int) -> Anchored:
        """Return the anchors of a text."""
        if number not in self._anchors:
            _make_room(self._anchors)
            hashes, positions = anchors(self.words(number), self._recipe.radius)
            found: Anchored = dict(zip(hashes, zip(positions), strict=True))
            if len(found) < len(hashes):
                found = {}
                for shingle, position in zip(hashes, positions, strict=True):
                    found[shingle] = (*found.get(shingle, ()), position)
            self._anchors[number] = found
        return self._anchors[number]

    def marks(self, number: int) -> bytes:
        """Return the marks of the words of a text."""
        if number not in self._marks:
            _make_room(self._marks)
            self._marks[number] = marks(self.words(number), self._recipe.breadth)
        return self._marks[number]

    def first(self, number: int) -> tuple[bool, str]:
        """Return what orders texts: whether it has no article, which comes last, and its smallest id."""
        if number not in self._firsts:
            renamed = self.change.renamed
            name = renamed[number] if number in renamed else self._store.texts.first(number)
            self._firsts[number] = (name is None, name or "")
        return self._firsts[number]

    def read_firsts(self, numbers: Iterable[int]) -> None:
        """Read the smallest ids of texts that will be asked for."""
        wanted = sorted(set(numbers).difference(self.change.renamed, self._firsts))
        for number, name in self._store.texts.firsts(wanted):
            self._firsts[number] = (False, name)

    def first_before(self, number: int) -> tuple[bool, str]:
        """Return what orders texts as they are."""
        return False, self._store.texts.first(number) or ""

    def arriving(self) -> Mapping[int, list[int]]:
        """Return the shingles of the texts to be added, with their places in order."""
        if self._arriving is None:
            self._arriving = {}
            for number in sorted(self.change.added):
                first = number << POSITION_BITS
                for shingle, positions in self.anchors(number).items():
                    places = [first | position for position in positions]
                    if shingle in self._arriving:
                        self._arriving[shingle] += places
                    else:
                        self._arriving[shingle] = places
        return self._arriving

    def load(self, shingles: Iterable[int]) -> None:
        """Look up the places of shingles, all at once."""
        unknown = [shingle for shingle in shingles if shingle not in self._before]
        self._before.update(dict.fromkeys(unknown, _NOWHERE))
        self._before.update(self.lists.places(unknown))

    def repeated(self, shingles: Iterable[int]) -> set[int]:
        """Return those of the shingles that were looked up that stand in two places or more, now or then."""
        before, arriving = self._before, self.arriving()
        return {
            each
            for each in shingles
            if ((held := before[each].count) and (each in arriving or held > 1))
            or len(arriving.get(each, ())) > 1
        }

    def _places(self, shingle: int) -> Places:
        if shingle not in self._before:
            self.load((shingle,))
        return self._before[shingle]

    def before(self, shingle: int) -> list[int]:
        """Return the places of a shingle as they are."""
        return self._places(shingle).every()

    def count_before(self, shingle: int) -> int:
        """Return how many there are."""
        return self._places(shingle).count

    def count_after(self, shingle: int) -> int:
        """Return how many there will be."""
        kept = len(self.staying(shingle)) if self.change.removed else self.count_before(shingle)
        return kept + len(self.arriving().get(shingle, ()))

    def after(self, shingle: int) -> list[int]:
        """Return the places of a shingle as they will be."""
        kept, arriving = self.staying(shingle), self.arriving().get(shingle)
        return sorted((*kept, *arriving)) if arriving else kept

    def staying(self, shingle: int) -> list[int]:
        """Return the places of a shingle as they are, but for those in texts that go."""
        return self._but_removed(self.before(shingle))

    def staying_like(self, shingle: int, place: int) -> list[int]:
        """Return those that may have the words of another place."""
        mark = self.marks(place >> POSITION_BITS)[place & POSITION]
        return self._but_removed(self._places(shingle).marked(mark))

    def _but_removed(self, places: list[int]) -> list[int]:
        removed = self.change.removed
        return [place for place in places if place >> POSITION_BITS not in removed] if removed else places


_NOWHERE = Places()


def _make_room(kept: dict[int, Any], most: int = _KEPT) -> None:
    """Forget all once it is too much."""
    if len(kept) >= most:
        kept.clear()

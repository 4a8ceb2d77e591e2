"""Extract names: capitalised runs, cut free of titles, gathered into entities.

"Secretary of State Antony Blinken", "Mr. Blinken" and "Blinken" are three
mentions of one entity. Capitals lie in two places: at the start of a sentence
and in headlines; there a word must earn its place, by being a name elsewhere
in the article or by never occurring in lower case.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from srccompare.facts.forenames import FIRST_NAMES
from srccompare.facts.model import Name
from srccompare.facts.names.capitals import LONGEST, Capitals, Run
from srccompare.facts.names.clusters import entities
from srccompare.facts.names.naming import (
    BODIES,
    CONNECTORS,
    DATED,
    DAYS,
    FORENAMES,
    HEADS,
    MODIFIERS,
    OCCUPATIONS,
    OFFICES,
    OPENERS,
    SITES,
    SURNAMES,
    looks_common,
)
from srccompare.text.closed_classes import MONTHS, SHORT_MONTHS
from srccompare.text.normalize import on_one_line
from srccompare.text.places import place, place_of
from srccompare.text.stems import STOPWORDS
from srccompare.text.synonyms import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from srccompare.segments.model import Sentence, Witness


_SITE = 2
"""The words that a place in town has at least: "Station Square"."""


class _Mention(NamedTuple):
    """Hold a mention: code points, its words as written, and the title before it."""

    start: int
    end: int
    form: tuple[str, ...]
    role: str


def names(witness: Witness) -> tuple[Name, ...]:
    """Return the names of a witness in text order, each with its entity in this article.

    Linear in the length of the text. The entity is the fullest form that the
    article has, without title; forms of one country or its government (China,
    Chinese, Beijing) are one entity.
    """
    mentions = sorted(_Scan(witness).mentions())
    entity = entities([mention.form for mention in mentions])
    printed: dict[tuple[str, ...], str] = {}
    for m in mentions:
        if m.form not in printed:
            printed[m.form] = on_one_line(witness.article.text[m.start : m.end])
    return tuple(Name(m.start, m.end, printed[entity[m.form]], m.role) for m in mentions)


class _Scan(Capitals):
    """Read names off the capitals of one witness."""

    def __init__(self, witness: Witness) -> None:
        super().__init__(witness)
        self.lower = {word for word, capital in zip(self.words, self.capital, strict=True) if not capital}
        self.sentences = [s for segment in witness.segments for s in segment.sentences]
        self.alone: dict[tuple[str, bool], bool] = {}

    def mentions(self) -> list[_Mention]:
        """Return the mentions of all sentences; those in title case only of names known from the others."""
        plain: list[Run] = []
        titled: list[Sentence] = []
        for sentence in self.sentences:
            if self.title_case(sentence):
                titled.append(sentence)
            else:
                plain.extend(self.runs(sentence))
        certain = {self.words[i] for run in plain for i in range(run.first + run.opens, run.last)}
        found = [mention for run in plain for mention in self._read(run, certain)]
        if titled:
            forms = {tuple(map(str.lower, form)) for form in {mention.form for mention in found}}
            forms |= {form[-1:] for form in forms if form[-1] not in BODIES}
            found += [mention for sentence in titled for mention in self._known(sentence, forms)]
        return found

    def _read(self, run: Run, certain: set[str]) -> Iterable[_Mention]:
        """Return the names in a run."""
        first, last, opens = run
        if last - first > 1:
            return self._cut(run, certain)
        # NOTE: whether a word alone is a name is a matter of how it is printed; two
        # runs of three are words alone, and an article has few different ones.
        printed = self.folded[self.starts[first] : self.ends[first]], opens
        if printed not in self.alone:
            self.alone[printed] = any(True for _ in self._cut(run, certain))
        return [self._mention(first, last, self._role(first, first))] if self.alone[printed] else ()

    def _cut(self, run: Run, certain: set[str]) -> Iterator[_Mention]:
        """Yield the names in a run: without what its place explains, dates, and titles."""
        for first, last in self._settled(run):
            first = self._strip(first, last, opens=run.opens and first == run.first, certain=certain)  # noqa: PLW2901 - cut
            if first >= last:
                continue
            body, places = self._title(first, last)
            yield from places
            if body < last:
                yield self._mention(body, last, self._role(first, body))

    def _settled(self, run: Run) -> Iterator[tuple[int, int]]:
        """Yield the parts of a run without dates, cut between a place in town and a person named behind it.

        "In Station Square Viktor Salm spoke": two names in one run of capitals.
        """
        for first, last in self._undated(run):
            begin = first
            for index in range(first + _SITE, last - 1):
                if self.words[index - 1] in SITES and self.words[index] in FIRST_NAMES:
                    yield begin, index
                    begin = index
            yield begin, last

    def _undated(self, run: Run) -> Iterator[tuple[int, int]]:
        """Yield the parts of a run between the names of days and months."""
        first = run.first
        for index in range(run.first, run.last):
            if self.words[index] in DAYS or self._month(index, run):
                if index > first:
                    yield first, index
                first = index + 1
        if first < run.last:
            yield first, run.last

    def _month(self, index: int, run: Run) -> bool:
        """Return whether a token is a month: alone, with a day or year, or after "in"; June Carter is not."""
        if self.words[index] not in MONTHS:
            return False
        after = self.words[index + 1] if index + 1 < len(self.words) else ""
        if self.words[index] in SHORT_MONTHS and self.folded[self.ends[index] : self.ends[index] + 1] == " ":
            return after[:1].isdigit()  # NOTE: "by Jan Orlo"; a short month has a point or a day
        before = self.words[index - 1] if index else ""
        return run.last - run.first == 1 or after[:1].isdigit() or before in DATED

    def _strip(self, first: int, last: int, *, opens: bool, certain: set[str]) -> int:
        """Return where a run begins once words that are not a name are cut off its front."""
        words = self.words
        while first < last and self._empty(first):
            first += 1
            opens = False if first < last else opens
        if first >= last:
            return last
        word = words[first]
        if opens and not self._earned(first, last, certain):
            return first + 1
        if last - first == 1 and not self.upper(first) and (len(word) == 1 or word in OPENERS):
            return last
        return first

    def _empty(self, index: int) -> bool:
        """Return whether a token before a name is not part of it: a stop word, no title, no acronym."""
        word = self.words[index]
        return (word in STOPWORDS or word in CONNECTORS) and word not in HEADS and not self.upper(index)

    def _earned(self, first: int, last: int, certain: set[str]) -> bool:
        """Return whether the word that opens a sentence is a name all the same."""
        word = self.words[first].removesuffix("'s")
        if word in certain or place(self.written(first)) or self.upper(first):
            return True
        if last - first > 1:
            if word in OCCUPATIONS and self.words[first + 1] in FIRST_NAMES:
                return False
            return word not in OPENERS and (word[-2:] != "ly" or len(word) < 6 or word in FORENAMES)
        return not (word in self.lower or word in OPENERS or looks_common(word) or word in table())

    def _title(self, first: int, last: int) -> tuple[int, list[_Mention]]:
        """Return where the name begins after its titles, and the names inside the titles ("Acme CEO …")."""
        words = self.words
        head = next((i for i in range(last - 2, first - 1, -1) if self._heads(first, i)), None)
        if head is None:
            bare = words[last - 1] in HEADS and (last - 1 == first or words[last - 2] not in CONNECTORS)
            bare = bare or (words[last - 1] in OFFICES and words[first] in HEADS)
            return (last, self._employer(first, last - 1)) if bare else (first, [])
        body = head + 1
        if words[body] == "of" and body + 1 < last and words[body + 1] in OFFICES:
            body += 2
        rest = words[body:last]
        if not rest or all(w in HEADS for w in rest):
            return last, self._employer(first, head)
        if rest[0] in CONNECTORS or (len(rest) == 1 and rest[0].removesuffix("'s") in BODIES):
            return first, []
        return body, self._employer(first, head)

    def _heads(self, first: int, index: int) -> bool:
        """Return whether the token at `index` ends a title that began at `first`."""
        word = self.words[index]
        if word not in HEADS:
            return False
        return word not in SURNAMES or all(
            self.words[i] in HEADS or self.words[i] in MODIFIERS or place(self.written(i))
            for i in range(first, index)
        )

    def _employer(self, first: int, head: int) -> list[_Mention]:
        """Return the names in a title before its head: places, else the organisation as a whole."""
        last = head
        while last > first and (self.words[last - 1] in MODIFIERS or self.words[last - 1] in HEADS):
            last -= 1
        found = self._places(first, head)
        if found or last <= first:
            return found
        return [self._mention(first, last, "")]

    def _places(self, first: int, last: int) -> list[_Mention]:
        """Return the places among the words of a title ("South Korean President …")."""
        found = []
        index = first
        while index < last:
            for size in (3, 2, 1):
                if index + size <= last and (
                    place_of([w.removesuffix("'s") for w in self.words[index : index + size]])
                    or (size == 1 and place(self.written(index)))
                ):
                    found.append(self._mention(index, index + size, ""))
                    index += size - 1
                    break
            index += 1
        return found

    def _role(self, first: int, body: int) -> str:
        """Return the title before a name, as printed: inside the run or in lower case before it."""
        start = first
        while (
            start > 0
            and first - start < 3
            and (self.words[start - 1] in HEADS or (start < body and self.words[start - 1] in MODIFIERS))
            and self.folded[self.ends[start - 1] : self.starts[start]] in {" ", "-", ". "}
            and not self.capital[start - 1]
        ):
            start -= 1
        return self.folded[self.starts[start] : self.ends[body - 1]] if start < body else ""

    def _known(self, sentence: Sentence, forms: set[tuple[str, ...]]) -> Iterator[_Mention]:
        """Yield from a sentence in title case the places and the names that the other sentences have."""
        index = self.capital.find(1, sentence.first, sentence.last)
        while index >= 0:
            ahead = [w.removesuffix("'s") for w in self.words[index : min(index + LONGEST, sentence.last)]]
            for size in range(len(ahead), 0, -1):
                form = tuple(ahead[:size])
                if form in forms or (place_of(form) if size > 1 else place(self.written(index))):
                    yield self._mention(index, index + size, "")
                    index += size - 1
                    break
            index = self.capital.find(1, index + 1, sentence.last)

    def _mention(self, first: int, last: int, role: str) -> _Mention:
        """Return the mention of tokens `first`..`last`, its possessive cut off."""
        start, end = self.starts[first], self.ends[last - 1]
        if self.words[last - 1].endswith("'s"):
            end -= 2
        form = [self.written(i) for i in range(first, last)]
        return _Mention(start, end, tuple(form), role)

"""Extract names: capitalised runs, cut free of titles, gathered into entities.

"Secretary of State Antony Blinken", "Mr. Blinken" and "Blinken" are three
mentions of one entity. Capitals lie in two places: at the start of a sentence
and in headlines; there a word must earn its place, by being a name elsewhere
in the article or by never occurring in lower case.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from srccompare.facts.model import Name
from srccompare.facts.name_clusters import entities
from srccompare.facts.naming import (
    ABBREVIATED,
    BODIES,
    CONNECTORS,
    DAYS,
    GENERATION,
    HEADS,
    HYPHENATED,
    MODIFIERS,
    MONTHS,
    OFFICES,
    OPENERS,
    SURNAMES,
    looks_common,
)
from srccompare.text.places import place, place_of
from srccompare.text.stems import STOPWORDS
from srccompare.text.synonyms import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.segments.model import Sentence, Witness

_TITLE_CASE = 0.6  # share of capitalised words from which capitals say nothing
_LONGEST = 8  # words; a longer run is a list or a heading


class _Run(NamedTuple):
    """Hold tokens `first`..`last` (half-open); `opens`: its first capital may be owed to its place."""

    first: int
    last: int
    opens: bool


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
        printed.setdefault(m.form, witness.article.text[m.start : m.end])
    return tuple(Name(m.start, m.end, printed[entity[m.form]], m.role) for m in mentions)


class _Scan:
    """Read the capitals of one witness."""

    def __init__(self, witness: Witness) -> None:
        self.folded = witness.folded
        self.starts, self.ends, self.words = witness.tokens[:3]
        folded = witness.folded
        self.capital = [folded[start].isupper() for start in self.starts]
        self.lower = {word for word, capital in zip(self.words, self.capital, strict=True) if not capital}
        self.sentences = [s for segment in witness.segments for s in segment.sentences]

    def mentions(self) -> Iterator[_Mention]:
        """Yield the mentions of all sentences; those in title case only of names known from the others."""
        plain: list[_Run] = []
        titled: list[Sentence] = []
        for sentence in self.sentences:
            if self._title_case(sentence):
                titled.append(sentence)
            else:
                plain.extend(self._runs(sentence))
        certain = {self.words[i] for run in plain for i in range(run.first + run.opens, run.last)}
        forms: set[tuple[str, ...]] = set()
        for run in plain:
            for mention in self._read(run, certain):
                forms.add(tuple(map(str.lower, mention.form)))
                yield mention
        for sentence in titled:
            yield from self._known(sentence, forms)

    def _title_case(self, sentence: Sentence) -> bool:
        """Say whether capitals tell nothing in a sentence: all of it is capitals, or it is a headline."""
        count = sentence.last - sentence.first
        capitals = sum(self.capital[sentence.first : sentence.last])
        if count < 4 or capitals <= _TITLE_CASE * count:
            return False
        text = self.folded[sentence.start : sentence.end]
        return text.isupper() or text.rstrip()[-1:] not in {".", '"'}

    def _runs(self, sentence: Sentence) -> Iterator[_Run]:
        """Yield the runs of capitalised words of one sentence."""
        index, last = sentence.first, sentence.last
        capital = self.capital
        while index < last:
            if not capital[index]:
                index += 1
                continue
            end = index + 1
            while end < last and end - index < _LONGEST:
                step = self._step(index, end, last)
                if not step:
                    break
                end += step
            yield _Run(index, end, self._opens(index, sentence))
            index = end

    def _step(self, first: int, at: int, last: int) -> int:
        """Return how many tokens from `at` on belong to the run that began at `first`; 0 ends it."""
        before = self.words[at - 1]
        gap = self.folded[self.ends[at - 1] : self.starts[at]]
        if not self._joins(before, gap, self.words[at]):
            return 0
        if self.capital[at]:
            return 1
        word = self.words[at]
        if (
            gap == "-"
            and at - first > 1
            and len(word) <= 5
            and word not in HYPHENATED
            and word not in STOPWORDS
        ):
            return 1  # Kim Jong-un, Yoon Suk-yeol
        return self._through(at, last, gap) if word in CONNECTORS and word != "the" else 0

    def _through(self, at: int, last: int, gap: str) -> int:
        """Return how many tokens the connector at `at` ("of", "van", "bin") adds with what it connects."""
        words = self.words
        if gap not in {" ", "-"} or (words[at] == "of" and words[at - 1] not in BODIES):
            return 0
        after = at + 1
        if (
            after < last
            and words[at] in {"of", "de"}
            and words[after] in {"the", "la"}
            and not self.capital[after]
        ):
            after += 1
        if after >= last or not self.capital[after]:
            return 0
        between = self.folded[self.ends[after - 1] : self.starts[after]]
        return after - at + 1 if between in {" ", "-", "'"} else 0

    @staticmethod
    def _joins(before: str, gap: str, after: str) -> bool:
        """Say whether what stands between two words keeps them in one name."""
        if before.endswith("'s"):
            return False
        if gap in {" ", "-", "&", " & "}:
            return True
        if gap == ". ":
            return len(before) == 1 or before in ABBREVIATED
        return gap == ", " and (after in GENERATION or after in {"inc", "ltd", "llc"})

    def _opens(self, index: int, sentence: Sentence) -> bool:
        """Say whether a capital may be owed to the place of its word: first, or after a mark that opens."""
        if index == sentence.first:
            return True
        before = self.folded[self.ends[index - 1] : self.starts[index]].rstrip(" ")
        return before[-1:] in {'"', ":", "(", "[", "'", ".", "?", "!", "—", "•"} and not (
            before == "." and (self.words[index - 1] in ABBREVIATED or len(self.words[index - 1]) == 1)
        )

    def _read(self, run: _Run, certain: set[str]) -> Iterator[_Mention]:
        """Yield the names in a run: without what its place explains, dates, and titles."""
        for first, last in self._undated(run):
            first = self._strip(first, last, opens=run.opens and first == run.first, certain=certain)  # noqa: PLW2901 - cut
            if first >= last:
                continue
            body, places = self._title(first, last)
            yield from places
            if body < last:
                yield self._mention(body, last, self._role(first, body))

    def _undated(self, run: _Run) -> Iterator[tuple[int, int]]:
        """Yield the parts of a run between the names of days and months."""
        first = run.first
        for index in range(run.first, run.last):
            word = self.words[index]
            if word in DAYS or (word in MONTHS and not (word in {"may", "june", "april"} and index > first)):
                if index > first:
                    yield first, index
                first = index + 1
        if first < run.last:
            yield first, run.last

    def _strip(self, first: int, last: int, *, opens: bool, certain: set[str]) -> int:
        """Return where a run begins once words that are no name are cut off its front."""
        words = self.words
        while (
            first < last
            and (words[first] in STOPWORDS or words[first] in CONNECTORS)
            and not self._upper(first)
        ):
            first += 1
            opens = False if first < last else opens
        if first >= last:
            return last
        word = words[first]
        if opens and not self._earned(first, last, certain):
            return first + 1
        return last if last - first == 1 and len(word) == 1 else first

    def _earned(self, first: int, last: int, certain: set[str]) -> bool:
        """Say whether the word that opens a sentence is a name all the same."""
        word = self.words[first].removesuffix("'s")
        if word in certain or place(self._written(first)) or self._upper(first):
            return True
        if last - first > 1:
            return word not in OPENERS
        return not (word in self.lower or word in OPENERS or looks_common(word) or word in table())

    def _title(self, first: int, last: int) -> tuple[int, list[_Mention]]:
        """Return where the name begins after its titles, and the names inside the titles ("Acme CEO …")."""
        words = self.words
        head = next((i for i in range(last - 2, first - 1, -1) if self._heads(first, i)), None)
        if head is None:
            bare = words[last - 1] in HEADS or (words[last - 1] in OFFICES and words[first] in HEADS)
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
        """Say whether the token at `index` ends a title that began at `first`."""
        word = self.words[index]
        if word not in HEADS:
            return False
        return word not in SURNAMES or all(w in HEADS or w in MODIFIERS for w in self.words[first:index])

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
                    or (size == 1 and place(self._written(index)))
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
        index = sentence.first
        while index < sentence.last:
            for size in range(min(_LONGEST, sentence.last - index), 0, -1):
                form = tuple(w.removesuffix("'s") for w in self.words[index : index + size])
                if self.capital[index] and (
                    form in forms or (place_of(form) if size > 1 else place(self._written(index)))
                ):
                    yield self._mention(index, index + size, "")
                    index += size - 1
                    break
            index += 1

    def _mention(self, first: int, last: int, role: str) -> _Mention:
        """Return the mention of tokens `first`..`last`, its possessive cut off."""
        start, end = self.starts[first], self.ends[last - 1]
        if self.words[last - 1].endswith("'s"):
            end -= 2
        form = [self._written(i) for i in range(first, last)]
        return _Mention(start, end, tuple(form), role)

    def _written(self, index: int) -> str:
        """Return one token as the text has it, without a possessive ending."""
        return self.folded[self.starts[index] : self.ends[index]].removesuffix("'s").removesuffix("'S")

    def _upper(self, index: int) -> bool:
        """Say whether a token is an acronym: two capitals or more and nothing else."""
        written = self._written(index)
        return len(written) > 1 and written.isupper()

"""Read the capitalised runs of a text: where they begin and end, before anybody asks what they name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from srccompare.facts.names.naming import ABBREVIATED, BODIES, CONNECTORS, GENERATION, HYPHENATED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.segments.model import Sentence, Witness

_TITLE_CASE = 0.6  # share of capitalised words from which capitals say nothing
LONGEST = 8  # words; a longer run is a list or a heading


class Run(NamedTuple):
    """Hold tokens `first`..`last` (half-open); `opens`: its first capital may be owed to its place."""

    first: int
    last: int
    opens: bool


class Capitals:
    """Hold the tokens of one witness with what their capitals say."""

    def __init__(self, witness: Witness) -> None:
        self.folded = witness.folded
        self.starts, self.ends, self.words = witness.tokens[:3]
        folded = witness.folded
        self.capital = bytes([folded[start].isupper() for start in self.starts])

    def title_case(self, sentence: Sentence) -> bool:
        """Return whether capitals mean nothing in a sentence: all of it is capitals, or it is a headline."""
        count = sentence.last - sentence.first
        capitals = self.capital.count(1, sentence.first, sentence.last)
        if count < 4 or capitals <= _TITLE_CASE * count:
            return False
        text = self.folded[sentence.start : sentence.end]
        return text.isupper() or text.rstrip()[-1:] not in {".", '"'}

    def runs(self, sentence: Sentence) -> Iterator[Run]:
        """Yield the runs of capitalised words of one sentence."""
        last = sentence.last
        index = self.capital.find(1, sentence.first, last)
        while index >= 0:
            end = index + 1
            while end < last and end - index < LONGEST:
                step = self._step(index, end, last)
                if not step:
                    break
                end += step
            yield Run(index, end, self._opens(index, sentence))
            index = self.capital.find(1, end, last)

    def _step(self, first: int, at: int, last: int) -> int:
        """Return how many tokens from `at` on belong to the run that began at `first`; 0 ends it."""
        before = self.words[at - 1]
        gap = self.folded[self.ends[at - 1] : self.starts[at]]
        word = self.words[at]
        if not self._joins(before, gap, word):
            return 0
        if self.capital[at]:
            return 0 if self._heading_ends(first, at) else 1
        if gap == "-" and at - first > 1 and len(word) <= 5 and word not in HYPHENATED:
            return 1  # Kim Jong-un, Moon Jae-in
        return self._through(at, last, gap) if word in CONNECTORS and word != "the" else 0

    def _heading_ends(self, first: int, at: int) -> bool:
        """Return whether a heading in capitals ends at `at`: "SEE ALSO Lisbon" holds one name."""
        return at - first > 1 and not self.upper(at) and self.upper(at - 1) and self.upper(at - 2)

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
        """Return whether what stands between two words keeps them in one name."""
        if before.endswith("'s"):
            return False
        if gap in {" ", "-", "&", " & "}:
            return True
        if gap == ". ":
            return len(before) == 1 or before in ABBREVIATED
        return gap == ", " and (after in GENERATION or after in {"inc", "ltd", "llc"})

    def _opens(self, index: int, sentence: Sentence) -> bool:
        """Return whether a word may owe its capital to its place: first, or after a mark that opens."""
        if index == sentence.first:
            return True
        before = self.folded[self.ends[index - 1] : self.starts[index]].rstrip(" ")
        return before[-1:] in {'"', ":", "(", "[", "'", ".", "?", "!", "—", "•"} and not (
            before == "." and (self.words[index - 1] in ABBREVIATED or len(self.words[index - 1]) == 1)
        )

    def written(self, index: int) -> str:
        """Return one token as the text has it, without a possessive ending."""
        return self.folded[self.starts[index] : self.ends[index]].removesuffix("'s").removesuffix("'S")

    def upper(self, index: int) -> bool:
        """Return whether a token is an acronym: two capitals or more and nothing else."""
        written = self.written(index)
        return len(written) > 1 and written.isupper()

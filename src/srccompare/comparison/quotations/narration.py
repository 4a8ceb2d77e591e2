"""Find where one article prints as its own narration what the other quotes."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from srccompare.comparison.model import Divergence, Mention
from srccompare.facts.speakers.cues_of_speech import STRONG
from srccompare.text.stems import STOPWORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from srccompare.comparison.model import Source
    from srccompare.comparison.quotations.utterances import Utterance
    from srccompare.segments.model import Witness

_GRAM = 3
# NOTE: a run of words that stands in more quotations than this finds nothing in particular.
_COMMON = 12
# NOTE: six words in a row, and most of the quotation, are hardly the reporter's own.
_LEAST_RUN = 6
_LEAST_SHARE = 0.6
_LEAST_CONTENT = 4
_LONGEST_PARAGRAPH = 20_000
# NOTE: in these words no reporter speaks; the article shows a post or a letter without marks.
_FIRST_PERSON = frozenset(("i", "we", "us", "our", "my", "me", "i'm", "we're", "i've", "we've"))


class _Run(NamedTuple):
    """Hold equal words: `size` of them from `unit_at` in a quotation and from the token `at` elsewhere."""

    unit: int
    unit_at: int
    at: int
    size: int


def narrated(
    quoting: Source,
    telling: Source,
    unmatched: Sequence[Utterance],
    linked: set[tuple[int, int]],
    *,
    swapped: bool,
) -> list[Divergence]:
    """Return a detail for each quotation that the other article prints as its own narration.

    `swapped` says that `telling` is the first of the two articles.
    """
    units = [unit for unit in unmatched if len(unit.parts) == 1 and len(unit.words) >= _LEAST_RUN]
    details = []
    for run in _longest(_runs(units, telling) if units else ()):
        unit = units[run.unit]
        told = set(unit.words[run.unit_at : run.unit_at + run.size]) - STOPWORDS
        if run.size < _LEAST_SHARE * len(unit.words) or len(told) < _LEAST_CONTENT:
            continue
        detail = _told(quoting, telling, unit, run, linked, swapped=swapped)
        if detail is not None:
            details.append(detail)
    return details


def _longest(runs: Iterator[_Run] | tuple[()]) -> list[_Run]:
    """Return the longest run of each quotation, in their order."""
    best: dict[int, _Run] = {}
    for run in runs:
        if run.size >= _LEAST_RUN and (run.unit not in best or run.size > best[run.unit].size):
            best[run.unit] = run
    return [best[unit] for unit in sorted(best)]


def _runs(units: Sequence[Utterance], telling: Source) -> Iterator[_Run]:
    """Yield the runs of a quotation's words that stand outside the marks of the other article."""
    places: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for number, unit in enumerate(units):
        for at, gram in enumerate(zip(unit.words, unit.words[1:], unit.words[2:], strict=False)):
            places[gram].append((number, at))
    words, quoted = telling.witness.tokens.words, _quoted(telling)
    open_runs: dict[tuple[int, int], int] = {}
    for index, gram in enumerate(zip(words, words[1:], words[2:], strict=False)):
        found = () if quoted[index] or quoted[index + 2] else places.get(gram, ())
        going: dict[tuple[int, int], int] = {}
        for number, at in found if len(found) <= _COMMON else ():
            going[number, at] = open_runs.get((number, at - 1), index)
        for (number, at), start in open_runs.items():
            if (number, at + 1) not in going:
                yield _Run(number, at - (index - 1 - start), start, index - 1 - start + _GRAM)
        open_runs = going
    for (number, at), start in open_runs.items():
        last = len(words) - _GRAM
        yield _Run(number, at - (last - start), start, last - start + _GRAM)


def _quoted(source: Source) -> bytearray:
    """Return 1 for each token of an article that stands inside quotation marks."""
    tokens = source.witness.tokens
    inside = bytearray(len(tokens.words))
    for quotation in source.facts.quotations:
        if quotation.depth == 0:
            found = tokens.within(quotation.start, quotation.end)
            inside[found.start : found.stop] = b"\1" * len(found)
    return inside


def _told(
    quoting: Source,
    telling: Source,
    unit: Utterance,
    run: _Run,
    linked: set[tuple[int, int]],
    *,
    swapped: bool,
) -> Divergence | None:
    """Set a quotation against the narration that has its words; None outside the compared sentences."""
    tokens, witness = telling.witness.tokens, telling.witness
    start, end = tokens.starts[run.at], tokens.ends[run.at + run.size - 1]
    sentence = witness.sentence_at(start)
    if sentence < 0 or witness.sentences[sentence].end <= start:
        return None
    if _is_title(witness, range(run.at, run.at + run.size)) or _has_odd_mark(witness, sentence):
        return None
    quoted = Mention(quoting.witness.siglum, unit.span.start, unit.span.end, unit.quotation.speaker)
    told = Mention(witness.siglum, start, end)
    pairs = [(sentence, x) if swapped else (x, sentence) for x in unit.sentences]
    own = _FIRST_PERSON.isdisjoint(tokens.words[run.at : run.at + run.size])
    how = (
        "as reported speech"
        if _reports(witness, sentence)
        else "as its own words"
        if own
        else "without marks"
    )
    return Divergence(
        "attribution",
        "differs",
        *((told, quoted) if swapped else (quoted, told)),
        note=f"{quoted.article} quotes it, {told.article} prints it {how}",
        sentences=next((pair for pair in pairs if pair in linked), None),
        severity="warning" if how == "as its own words" else "note",
    )


def _reports(witness: Witness, sentence: int) -> bool:
    """Return whether a sentence reports speech, or goes on from one of its paragraph that does."""
    inside = witness.sentences[sentence]
    before = witness.sentences[max(0, sentence - 1)]
    first = before.first if before.segment == inside.segment else inside.first
    words = witness.tokens.words[first : inside.last]
    return any(word in STRONG or word == "according" for word in words)


def _is_title(witness: Witness, tokens: range) -> bool:
    """Return whether all words but the small ones are capitals or figures: the title of a work."""
    text, starts, words = witness.folded, witness.tokens.starts, witness.tokens.words
    large = [text[starts[at]].isupper() or text[starts[at]].isdigit() for at in tokens]
    small = (words[at] for at, is_large in zip(tokens, large, strict=True) if not is_large)
    return sum(large) >= _LEAST_CONTENT and all(word in STOPWORDS for word in small)


def _has_odd_mark(witness: Witness, sentence: int) -> bool:
    """Return whether the paragraph of a sentence has a quotation mark without its counterpart."""
    segment = witness.segments[witness.sentences[sentence].segment]
    if segment.end - segment.start > _LONGEST_PARAGRAPH:
        return False
    return witness.folded.count('"', segment.start, segment.end) % 2 == 1

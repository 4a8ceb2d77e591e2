"""Make a witness of an article."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from srccompare.segments.kinds import outline
from srccompare.segments.metadata import with_text_metadata
from srccompare.segments.model import COMPARED, Segment, Sentence, Witness
from srccompare.segments.sentences import split
from srccompare.text.normalize import fold
from srccompare.text.stems import stem
from srccompare.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable

    from srccompare.articles.model import Article


def witness(article: Article, siglum: str = "A") -> Witness:
    """Cut an article into segments, sentences and tokens; linear in its length."""
    folded = fold(article.text)
    tokens = tokenize(folded)
    starts = tokens.starts
    segments: list[Segment] = []
    first = 0
    for number, part in enumerate(outline(folded, article.preamble), 1):
        sentences = []
        for count, (start, end) in enumerate(split(folded, part.start, part.end), 1):
            while first < len(starts) and starts[first] < start:
                first += 1
            # NOTE: a sentence holds no more tokens than characters; so bounded, the search
            # takes a third of its steps.
            last = bisect_left(starts, end, first, min(first + end - start, len(starts)))
            sentences.append(Sentence(f"{siglum}.{number}.{count}", start, end, number - 1, first, last))
            first = last
        repeats = None if part.repeats is None else f"{siglum}.{part.repeats + 1}"
        segments.append(
            Segment(f"{siglum}.{number}", part.kind, part.start, part.end, repeats, tuple(sentences))
        )
    compared = tuple(s for g in segments if g.kind in COMPARED and g.repeats is None for s in g.sentences)
    return Witness(
        siglum,
        with_text_metadata(article, folded, segments),
        _unwrapped(folded, compared),
        tokens,
        tuple(map(stem, tokens.words)),
        tuple(segments),
        compared,
    )


def _unwrapped(folded: str, sentences: Iterable[Sentence]) -> str:
    """Return the text with a blank for each line end inside a sentence: a line that is full ends no name."""
    pieces: list[str] = []
    done = 0
    for start, end in ((s.start, s.end) for s in sentences):
        if folded.find("\n", start, end) >= 0:
            pieces += folded[done:start], folded[start:end].replace("\n", " ")
            done = end
    return "".join((*pieces, folded[done:]))

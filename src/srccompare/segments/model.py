"""A witness: an article cut into segments and sentences, ready to be compared."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from srccompare.articles.model import Article
    from srccompare.text.tokens import Tokens

SegmentKind = Literal["headline", "standfirst", "byline", "dateline", "caption", "body", "boilerplate"]


# NOTE: a headline or standfirst is reported news as well as the body is;
# bylines, captions and boilerplate never count as shared or unique.
COMPARED = frozenset({"headline", "standfirst", "body"})


class Sentence(NamedTuple):
    """Point at one sentence of a witness.

    `start` and `end` are code point offsets into the article's text, `first`
    and `last` the half-open range of its tokens, `segment` the index of its
    segment in `Witness.segments`.
    """

    id: str
    start: int
    end: int
    segment: int
    first: int
    last: int


class Segment(NamedTuple):
    """Point at one segment: a stretch of the article that plays one part.

    `repeats` is the id of the earlier or fuller segment of the same article
    that this one says again; such a segment takes no part in a comparison.
    """

    id: str
    kind: SegmentKind
    start: int
    end: int
    repeats: str | None
    sentences: tuple[Sentence, ...]


class Part(NamedTuple):
    """Mark one segment before it has an id; `repeats` is the index of the part it says again."""

    kind: SegmentKind
    start: int
    end: int
    repeats: int | None = None


@dataclass(frozen=True, slots=True)
class Witness:
    """Hold an article with its siglum, its segments and its tokens.

    `folded` is the text with its typography folded, of the same length;
    `tokens` are those of the whole folded text and `stems` run parallel to
    them. `sentences` are the ones that take part in comparisons (headline,
    standfirst and body, repeats left out) in text order; the layers above
    speak of a sentence by its index in this tuple.
    """

    siglum: str
    article: Article
    folded: str
    tokens: Tokens
    stems: tuple[str, ...]
    segments: tuple[Segment, ...]
    sentences: tuple[Sentence, ...]

    def sentence_at(self, offset: int) -> int:
        """Return the index of the last compared sentence that begins at or before an offset, -1 for none."""
        return bisect_right(self.sentences, offset, key=attrgetter("start")) - 1

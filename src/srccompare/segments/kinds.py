"""Distinguish the parts of an article: headline, byline, body … and what the site adds.

Each paragraph is judged by its own form first (a byline looks like one
anywhere), then by its place: what stands unpunctuated above the first real
sentence is a headline, what hangs unpunctuated below the last one belongs to
the site. Where nothing speaks against it, a paragraph is body: rather one
stray line in a comparison than a lost sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.segments import datelines
from srccompare.segments.credits import is_box, is_file_picture, is_teaser
from srccompare.segments.marks import (
    credit_starts,
    is_boilerplate,
    is_byline,
    is_caption,
    is_caption_label,
    is_label,
    is_name,
)
from srccompare.segments.model import Part
from srccompare.segments.paragraphs import lines, paragraphs
from srccompare.segments.phrases import REQUESTS
from srccompare.segments.repeats import repeated

if TYPE_CHECKING:
    from srccompare.segments.model import SegmentKind
    from srccompare.segments.paragraphs import Paragraph

# NOTE: a paragraph of this many words that ends like a sentence is reported
# news; the figure is the usual length of a first sentence, halved.
_SENTENCE_WORDS = 12
_HEADLINE_WORDS = 25
_TAIL_WORDS = 25
_SUBHEAD_WORDS = 10
_BELOW_WORDS = 8
_LINE_WORDS = 16
_NOTICE_WORDS = 45
_CAPTION_WORDS = 80
_TOP = 8
_LEAST_BODY = 3
_LEADS = 3
_MOST_LOOSE = 3


def outline(folded: str, preamble: int = 0) -> list[Part]:
    """Return the parts of a folded text in order; every non-blank character lies in one part.

    `preamble` counts the code points of front matter: each line of it is a part
    of its own, and none of them has a say in what the others are.
    """
    front = [Part("boilerplate", start, end) for start, end in lines(folded, 0, preamble)]
    blocks = paragraphs(folded, preamble)
    kinds = _by_form(blocks)
    _by_place(blocks, kinds)
    _never_empty(blocks, kinds)
    parts: list[Part] = []
    leads = _LEADS
    for block, kind in zip(blocks, kinds, strict=True):
        parts += _cut(folded, block, kind or "body", lead=leads > 0)
        leads -= kind is None
    count = len(front)
    marked = _with_repeats(folded, parts)
    if not count:
        return marked
    return front + [
        part if part.repeats is None else part._replace(repeats=part.repeats + count) for part in marked
    ]


def _with_repeats(folded: str, parts: list[Part]) -> list[Part]:
    """Return the parts with their repeats; a first line said again below is a standfirst."""
    again = repeated(folded, parts)
    marked = [
        part if n is None else Part(part.kind, part.start, part.end, n)
        for part, n in zip(parts, again, strict=True)
    ]
    for n, part in enumerate(marked):
        if part.repeats is not None and marked[part.repeats].kind == "headline":
            marked[n] = part._replace(kind="headline")
        elif part.kind == "body":
            if part.repeats is None or part.repeats < n:
                break
            marked[n] = part._replace(kind="standfirst")
    return marked


def _by_form(blocks: list[Paragraph]) -> list[SegmentKind | None]:
    """Return the kind of each paragraph that shows in its own form, None for running text."""
    kinds: list[SegmentKind | None] = []
    top = True
    for block in blocks:
        below_label = kinds and kinds[-1] == "caption" and is_caption_label(blocks[len(kinds) - 1].text)
        kinds.append("caption" if below_label else _form(block, top=top))
        top = top and not (kinds[-1] is None and block.closes and block.words >= _SENTENCE_WORDS)
    return kinds


def _form(block: Paragraph, *, top: bool) -> SegmentKind | None:
    text = block.text
    if text.startswith("#") and text.lstrip("#").startswith(" "):
        return "headline"
    if block.words > _CAPTION_WORDS:
        return _long_form(block)
    kind: SegmentKind | None = None
    if block.words <= _LINE_WORDS and is_byline(text):
        kind = "byline"
    elif block.words <= _LINE_WORDS and datelines.date_line(text) is not None:
        kind = "dateline"
    elif is_caption(text, block.words, closes=block.closes, top=top):
        kind = "caption"
    elif (
        (block.words <= _NOTICE_WORDS and is_boilerplate(text, block.words, closes=block.closes, top=top))
        or is_box(text, block.words)
        or (not top and is_teaser(text, block.words, closes=block.closes))
    ):
        kind = "boilerplate"
    return kind


def _long_form(block: Paragraph) -> SegmentKind | None:
    """Return the kind of a paragraph longer than a line of the page may be; None for running text."""
    if is_file_picture(block.text, block.words):
        return "caption"
    teaser = not block.closes and is_teaser(block.text, block.words, closes=False)
    return "boilerplate" if teaser or is_box(block.text, block.words) else None


def _by_place(blocks: list[Paragraph], kinds: list[SegmentKind | None]) -> None:
    """Fill in the kinds that show in the place of a paragraph only."""
    running = [n for n, kind in enumerate(kinds) if kind is None]
    if len(running) < 2 and "headline" not in kinds:
        return
    first = _first_body(blocks, kinds)
    titled = "headline" in kinds[:first]
    better = sum(kinds[n] in {None, "headline"} and blocks[n].words >= 4 for n in range(first))
    for number in range(first):
        if kinds[number] is not None:
            continue
        if titled and is_name(blocks[number].text) and kinds[number + 1] in {"dateline", "byline"}:
            kinds[number] = "byline"
        elif is_label(blocks[number].text) or (blocks[number].words < 4 and better):
            # NOTE: a longer line above the body is the better title.
            kinds[number] = "boilerplate"
        else:
            kinds[number] = "standfirst" if titled else "headline"
            titled = True
        better -= blocks[number].words >= 4 and kinds[number] != "headline"
    _subheads(blocks, kinds, first)
    _tail(blocks, kinds, first)


def _first_body(blocks: list[Paragraph], kinds: list[SegmentKind | None]) -> int:
    """Return the index of the first paragraph of the body; 0 where nothing above it looks like a headline."""
    first = next((n for n, b in enumerate(blocks) if kinds[n] is None and not _is_title(b, n, blocks)), None)
    if first is None:
        # NOTE: no sentence at all, as in a list or a text without full stops:
        # only a single line above others may be its headline.
        first = 1 if kinds[0] is None and len(blocks) > 1 and blocks[0].words < _SENTENCE_WORDS else 0
    bylines = [n for n in range(first, min(_TOP, len(blocks))) if kinds[n] in {"byline", "dateline"}]
    above = [n for n in range(bylines[-1] if bylines else 0) if kinds[n] is None]
    below = (
        sum(kinds[n] is None and blocks[n].closes for n in range(bylines[-1], len(blocks))) if bylines else 0
    )
    if bylines and len(above) <= 3 and below >= 2 and "headline" in (*kinds[:first], *_titles(blocks, above)):
        return bylines[-1]
    return first


def _titles(blocks: list[Paragraph], above: list[int]) -> list[str]:
    """Return "headline" if the first of these paragraphs could be one."""
    return ["headline"] if above and _is_title(blocks[above[0]], above[0], blocks) else []


def _is_title(block: Paragraph, number: int, blocks: list[Paragraph]) -> bool:
    """Return whether a paragraph above the body can be a headline: short, and no plain sentence."""
    if block.words > _HEADLINE_WORDS or datelines.prefix(block.text):
        return False
    if not block.closes:
        return block.text[-1] not in ",;:" or block.words < _SENTENCE_WORDS
    bare = block.text.rstrip("\"')* ")
    return (
        number == 0
        and len(blocks) > 1
        and bare[-1] in "?!"
        and not any(m in bare[:-1] for m in (". ", "? ", "! "))
    )


def _subheads(blocks: list[Paragraph], kinds: list[SegmentKind | None], first: int) -> None:
    """Mark short unpunctuated lines between two paragraphs of the body as headlines of what follows."""
    for n in range(first + 1, len(blocks) - 1):
        block = blocks[n]
        if kinds[n] is not None or block.closes or block.words > _SUBHEAD_WORDS:
            continue
        above, below = blocks[n - 1], blocks[n + 1]
        framed = above.closes and below.closes and kinds[n + 1] is None and below.words >= _BELOW_WORDS
        if is_label(block.text):
            kinds[n] = "boilerplate"
        elif (
            framed
            and (block.text[0].isupper() or block.text.startswith("**"))
            and block.text[-1] not in ',;:-—"'
        ):
            kinds[n] = "headline"


def _tail(blocks: list[Paragraph], kinds: list[SegmentKind | None], first: int) -> None:
    """Mark what hangs below the last sentence, from the end upwards.

    Without any line of the site's own among them, long or many loose lines
    are rather a list or a report without full stops.
    """
    body = sum(kind is None and block.closes for kind, block in zip(kinds, blocks, strict=True))
    loose: list[int] = []
    sure = False
    for n in range(len(blocks) - 1, first, -1):
        if kinds[n] == "boilerplate":
            sure = True
        elif kinds[n] is None:
            if not _is_loose(blocks[n]) and not (sure and _is_request(blocks, kinds, n)):
                break
            loose.append(n)
    if body < (1 if sure else _LEAST_BODY):
        return
    if sure or (len(loose) <= _MOST_LOOSE and all(blocks[n].words < _SENTENCE_WORDS for n in loose)):
        for n in loose:
            kinds[n] = "boilerplate"


def _is_loose(block: Paragraph) -> bool:
    """Return whether a paragraph lacks end and length of a sentence, and is not a list item or verse."""
    return (
        not block.closes
        and block.words < _TAIL_WORDS
        and block.text[0] not in "\"'•-*"
        and block.text[-1] not in '",'
    )


def _is_request(blocks: list[Paragraph], kinds: list[SegmentKind | None], n: int) -> bool:
    """Return whether a short sentence between lines of the site's own asks the reader to do something."""
    text = blocks[n].text
    framed = kinds[n - 1] == "boilerplate" or text.split(None, 1)[0].lower() in REQUESTS
    return framed and blocks[n].words < _SENTENCE_WORDS and '"' not in text


def _never_empty(blocks: list[Paragraph], kinds: list[SegmentKind | None]) -> None:
    """Give back to the body what was taken for the site's if nothing else is left to compare."""
    if any(kind in {None, "headline", "standfirst"} for kind in kinds):
        return
    for n, block in enumerate(blocks):
        if kinds[n] in {"boilerplate", "caption"} and (block.closes or len(blocks) == 1):
            kinds[n] = None


def _cut(folded: str, block: Paragraph, kind: SegmentKind, *, lead: bool) -> list[Part]:
    """Return the part or parts of one paragraph: a dateline in front or a label behind is one of its own."""
    if kind == "body":
        length = datelines.prefix(folded[block.start : min(block.end, block.start + 200)], lead=lead)
        start = block.start + length
        while length and start < block.end and folded[start].isspace():
            start += 1
        if length and start < block.end:
            return [Part("dateline", block.start, block.start + length), Part("body", start, block.end)]
        # NOTE: some agencies end the line behind the dash; the report begins with the next paragraph.
        if length and "(" in folded[block.start : block.end]:
            return [Part("dateline", block.start, block.end)]
    if kind == "dateline" and block.end - block.start == len(block.text):
        line = datelines.date_line(block.text)
        if line is not None and line.rest and 0 < line.end < len(block.text):
            cut = block.start + line.end
            front = cut - (len(folded[block.start : cut]) - len(folded[block.start : cut].rstrip()))
            return [Part("dateline", block.start, front), Part("boilerplate", cut, block.end)]
    if kind == "caption":
        at = credit_starts(folded[block.start : block.end])
        if at:
            caption = len(folded[block.start : block.start + at].rstrip())
            return [Part(kind, block.start, block.start + caption), Part(kind, block.start + at, block.end)]
    return [Part(kind, block.start, block.end)]

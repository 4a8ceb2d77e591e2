"""Read a batch of articles into words and anchors, and keep them in temporary files."""

from __future__ import annotations

import re
from array import array
from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

from srccompare.corpus.anchors import partitioned
from srccompare.corpus.batches import read_batch, size
from srccompare.corpus.glyphs import packed_glyphs
from srccompare.corpus.places import POSITION_BITS
from srccompare.corpus.records import place
from srccompare.corpus.words import WordIds, word_ids
from srccompare.errors import InputError

if TYPE_CHECKING:
    import datetime as dt

    from srccompare.articles.model import Article
    from srccompare.corpus.batches import Batch
    from srccompare.corpus.recipe import Recipe
    from srccompare.corpus.spilling import Slice, Spill

WORDS, GLYPHS = "words", "glyphs"
"""The kinds of the files with the words of articles."""

_KNOWN = WordIds()
_NO_BREAK = re.compile(r"[^\r\n]")
_END = b"\xff"  # in no UTF-8


class Part(NamedTuple):
    """Say what a batch held: parallel columns with one row per article, and where its words are.

    `words` are 64-bit ids, `texts` packed texts, each article after the other;
    `hashes` (64 bits) and `positions` (32 bits, from the first word of the part)
    hold the anchors partition by partition, `sizes` how many each has.
    """

    ids: list[str]
    lines: array[int]
    paths: list[str]
    days: dict[int, dt.date]
    counts: array[int]
    lengths: array[int]
    characters: array[int]
    digests: list[bytes]
    words: Slice
    texts: Slice
    hashes: Slice
    positions: Slice
    sizes: list[int]
    errors: list[InputError]
    done: int


def read_part(batch: Batch, recipe: Recipe, spill: Spill) -> Part:
    """Read one batch; linear in its size."""
    ids: list[str] = []
    paths: list[str] = []
    days: dict[int, dt.date] = {}
    lines, counts, lengths, characters = array("Q"), array("Q"), array("Q"), array("Q")
    digests: list[bytes] = []
    errors: list[InputError] = []
    words: array[int] = array("Q")
    texts: list[bytes] = []
    for entry in read_batch(batch):
        if isinstance(entry, InputError):
            errors.append(entry)
            continue
        text = worded(entry.article)
        here = word_ids(text, _KNOWN)
        if len(here) >> POSITION_BITS:
            errors.append(too_long(place(entry.path, entry.line), len(here)))
            continue
        if entry.article.published:
            days[len(ids)] = entry.article.published
        raw = packed(entry.article, text)
        ids.append(entry.id)
        paths.append(entry.path)
        lines.append(entry.line or 0)
        counts.append(len(here))
        lengths.append(len(raw))
        characters.append(len(text))
        digests.append(blake2b(here, digest_size=16).digest())
        words.extend(here)
        texts.append(raw)
    found, sizes = partitioned(words, counts, recipe.radius)
    part = Part(
        ids,
        lines,
        paths if len(set(paths)) > 1 else paths[:1],
        days,
        counts,
        lengths,
        characters,
        digests,
        _words(words, spill),
        spill.put("texts", b"".join(texts)),
        spill.put("hashes", found.hashes),
        spill.put("positions", found.positions),
        sizes,
        errors,
        size(batch),
    )
    spill.flush()
    return part


def worded(article: Article) -> str:
    """Return the text of an article with blanks for its metadata: no words, and every line where it was."""
    text, at = article.text, article.preamble
    return _NO_BREAK.sub(" ", text[:at]) + text[at:] if at else text


def packed(article: Article, text: str) -> bytes:
    """Return the text of an article, its title and its outlet as bytes."""
    labels = (article.title or "", article.outlet or "") if article.title or article.outlet else ()
    return _END.join(part.encode("utf-8", "surrogatepass") for part in (text, *labels))


def unpacked(raw: bytes) -> tuple[str, str | None, str | None]:
    """Return text, title and outlet of what was packed."""
    text, *labels = (part.decode("utf-8", "surrogatepass") for part in raw.split(_END))
    title, outlet = labels or ("", "")
    return text, title or None, outlet or None


def _words(words: array[int], spill: Spill) -> Slice:
    """Keep words, and as glyphs at the same place of another file."""
    spill.put(GLYPHS, packed_glyphs(words.tobytes()))
    return spill.put(WORDS, words)


def too_long(path: str, words: int) -> InputError:
    """Say that an article has more words than the positions of its anchors can count."""
    return InputError(
        path,
        f"{words} words: too long for one article",
        f"split it into parts of fewer than {1 << POSITION_BITS} words",
    )

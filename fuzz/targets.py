"""What is fuzzed: each target takes any bytes and may raise nothing but an error made for users.

Beyond that, what is found has to lie inside its text, and nothing may take
longer than a second for 100 KB.
"""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

import srccompare
from srccompare.articles.decoding import decode
from srccompare.articles.formats import json, markdown
from srccompare.articles.formats.content import ContentError
from srccompare.checks.keeping.baseline_file import read_baseline
from srccompare.checks.manifest import read_manifest
from srccompare.config.reading import configuration
from srccompare.corpus.model import Entry
from srccompare.corpus.records import record
from srccompare.errors import SrccompareError
from srccompare.facts.certainty import cues
from srccompare.facts.dates import dates
from srccompare.facts.figures import figures
from srccompare.facts.names import names
from srccompare.facts.quotations import quotations
from srccompare.facts.speakers import attribute
from srccompare.reports import FORMATS, View
from srccompare.segments import witness
from srccompare.segments.sentences import split
from srccompare.text.display import visible, visible_name
from srccompare.text.normalize import fold
from srccompare.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from srccompare.segments import Witness

EXPECTED = (SrccompareError, ContentError)
LEAST_SECONDS = 1.0
SECONDS_A_BYTE = 1e-5
"""A second for 100 KB and for anything shorter: the fuzzer itself slows the program down."""

CORPUS = Path(__file__).resolve().parent / "corpus"
_FOLDER = Path(mkdtemp(prefix="srccompare-fuzz-"))
_CODECS = (None, "cp1252", "utf-16", "shift_jis")


def _text(data: bytes) -> str:
    """Return a text of any code points, lone surrogates among them."""
    return data.decode("utf-8", "surrogateescape")


def _witness(data: bytes) -> Witness:
    """Return a segmented article."""
    return witness(srccompare.Article.from_text(_text(data)))


def _inside(spans: Iterable[tuple[int, int]], text: str) -> None:
    """Demand that spans lie inside a text and hold something."""
    for start, end in spans:
        assert 0 <= start < end <= len(text), (start, end)


def reader(data: bytes) -> None:
    """Decode, read as Markdown and as JSON."""
    which = data[0] if data else 0
    text = decode(data[1:], _CODECS[which % len(_CODECS)], "utf-8" if which & 16 else None)
    read = markdown.parse(text)
    assert read.text == text
    assert 0 <= read.preamble <= len(text)
    json.parse(text)


def line(data: bytes) -> None:
    """Read one record of a corpus."""
    found = record(data, "corpus.jsonl", 1)
    if isinstance(found, Entry):
        assert found.article.text.strip()


def sentences(data: bytes) -> None:
    """Cut a text into sentences: in order, none blank, and nothing left out but blanks."""
    folded = fold(_text(data))
    spans = split(folded, 0, len(folded))
    _inside(spans, folded)
    left, position = "", 0
    for start, end in spans:
        assert start >= position
        left += folded[position:start]
        position = end
    assert not (left + folded[position:]).strip(), "words left out"


def segments(data: bytes) -> None:
    """Cut an article into its parts; every token of a compared sentence is its own."""
    found = _witness(data)
    text = found.article.text
    _inside([(s.start, s.end) for s in found.segments], text)
    tokens = tokenize(found.folded)
    assert "".join(text[s:e] for s, e in zip(tokens.starts, tokens.ends, strict=True)) is not None
    assert len(found.folded) == len(text)


def quoted(data: bytes) -> None:
    """Find quotations and who says them."""
    found = _witness(data)
    said = attribute(found, quotations(found), names(found))
    _inside([(q.start, q.end) for q in said], found.article.text)


def values(data: bytes) -> None:
    """Find figures, dates and cues."""
    found = _witness(data)
    counted = figures(found)
    _inside([(f.start, f.end) for f in counted], found.article.text)
    assert all(f.low <= f.high for f in counted)
    _inside([(d.start, d.end) for d in dates(found, None)], found.article.text)
    _inside([(c.start, c.end) for c in cues(found)], found.article.text)


def comparison(data: bytes) -> None:
    """Compare two texts, cut at the first form feed, and write each report."""
    parts = _text(data).split("\f")
    texts = [*parts, "The council voted on Tuesday."][: max(2, min(3, len(parts)))]
    made = srccompare.compare([srccompare.Article.from_text(t, name=f"{n}") for n, t in enumerate(texts)])
    for render in FORMATS.values():
        render(made, View()).encode("utf-8", "backslashreplace")


def shown(data: bytes) -> None:
    """Make a text and a name harmless."""
    for made in (visible(_text(data)), visible_name(_text(data))):
        made.encode()
        assert not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 for c in made)


def settings(data: bytes) -> None:
    """Read a file of settings."""
    path = _FOLDER / "srccompare.toml"
    path.write_bytes(data)
    configuration(str(path), variables=False)


def baseline(data: bytes) -> None:
    """Read a baseline."""
    path = _FOLDER / "baseline.json"
    path.write_bytes(data)
    read_baseline(path)


def stories(data: bytes) -> None:
    """Read a list of stories."""
    path = _FOLDER / "stories.toml"
    path.write_bytes(data)
    article = srccompare.Article.from_text("The council voted.", name="a.txt")
    read_manifest(path, [Entry(n, n, None, article) for n in ("a.txt", "b/c.txt")])


TARGETS: dict[str, Callable[[bytes], None]] = {
    "reader": reader,
    "line": line,
    "sentences": sentences,
    "segments": segments,
    "quoted": quoted,
    "values": values,
    "comparison": comparison,
    "shown": shown,
    "settings": settings,
    "baseline": baseline,
    "stories": stories,
}


def seeds(name: str) -> list[Path]:
    """Return the texts that a target starts from."""
    return sorted((CORPUS / name).iterdir())


def once(name: str, data: bytes, *, patient: bool = False) -> None:
    """Run one target on one input.

    Raises:
        AssertionError: it breaks a promise or, unless we are patient, takes too long.
    """
    start = time.process_time()
    with suppress(*EXPECTED):
        TARGETS[name](data)
    spent = time.process_time() - start
    limit = max(LEAST_SECONDS, SECONDS_A_BYTE * len(data))
    assert patient or spent <= limit, f"{spent:.2f} s for {len(data)} bytes"

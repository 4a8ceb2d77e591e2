"""What is fuzzed: each target takes any bytes and may raise nothing but an error made for users.

Beyond that, what is found has to lie inside its text, every report has to be
what its readers expect, and nothing may take longer than a second for 100 KB.
"""

from __future__ import annotations

import time
from contextlib import suppress
from itertools import pairwise
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from reading_back import read_back
from stored import index, packed, remembered
from taking import FOLDER, inside, text_of, texts_of, witness_of

import srccompare
from srccompare.alignment.wording import covered, steps, units
from srccompare.articles.decoding import decode
from srccompare.articles.formats import html, json, markdown
from srccompare.articles.formats.content import ContentError
from srccompare.checks.keeping.baseline_file import read_baseline
from srccompare.checks.manifest import read_manifest
from srccompare.checks.model import Accepted, CheckResult, Finding, Location, Region
from srccompare.checks.rules import RULES
from srccompare.checks.selection import active
from srccompare.config.reading import configuration
from srccompare.corpus.model import Entry, ScanOptions
from srccompare.corpus.records import record
from srccompare.corpus.scan import scan_corpus
from srccompare.errors import InputError, NoInputError, SrccompareError
from srccompare.facts.certainty import cues
from srccompare.facts.dates import dates
from srccompare.facts.figures import figures
from srccompare.facts.names import names
from srccompare.facts.quotations import quotations
from srccompare.facts.speakers import attribute
from srccompare.reports import FORMATS, INSPECTION_FORMATS, Look
from srccompare.reports.check import CHECK_FORMATS
from srccompare.reports.scan import SCAN_FORMATS
from srccompare.reports.scan.manifest import manifest
from srccompare.segments import witness
from srccompare.segments.sentences import split
from srccompare.text.display import visible, visible_name
from srccompare.text.normalize import fold
from srccompare.text.spans import Span
from srccompare.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Callable

EXPECTED = (SrccompareError, ContentError)
LEAST_SECONDS = 1.0
SECONDS_A_BYTE = 1e-5
"""A second for 100 KB and for anything shorter: the fuzzer itself slows the program down."""

CORPUS = Path(__file__).resolve().parent / "corpus"
_CODECS = (None, "cp1252", "utf-16", "shift_jis")
_RULES = active(RULES)


def reader(data: bytes) -> None:
    """Decode, read as Markdown and as JSON."""
    which = data[0] if data else 0
    text = decode(data[1:], _CODECS[which % len(_CODECS)], "utf-8" if which & 16 else None)
    read = markdown.parse(text)
    assert read.text == text
    assert 0 <= read.preamble <= len(text)
    json.parse(text)


def page(data: bytes) -> None:
    """Read a web page, as far as the library for it is installed."""
    text = decode(data, None, html.declared_encoding(data))
    assert html.parse(text).text


def line(data: bytes) -> None:
    """Read one record of a corpus."""
    found = record(data, "corpus.jsonl", 1)
    if isinstance(found, Entry):
        assert found.article.text.strip()


def sentences(data: bytes) -> None:
    """Cut a text into sentences: in order, none blank, and nothing left out but blanks."""
    folded = fold(text_of(data))
    spans = split(folded, 0, len(folded))
    inside(spans, folded)
    left, position = "", 0
    for start, end in spans:
        assert start >= position
        left += folded[position:start]
        position = end
    assert not (left + folded[position:]).strip(), "words left out"


def segments(data: bytes) -> None:
    """Cut an article into its parts; every token of a compared sentence is its own."""
    found = witness_of(data)
    text = found.article.text
    inside([(s.start, s.end) for s in found.segments], text)
    tokens = tokenize(found.folded)
    inside(list(zip(tokens.starts, tokens.ends, strict=True)), text)
    assert len(found.folded) == len(text)


def quoted(data: bytes) -> None:
    """Find quotations and who says them."""
    found = witness_of(data)
    said = attribute(found, quotations(found), names(found))
    inside([(q.start, q.end) for q in said], found.article.text)


def values(data: bytes) -> None:
    """Find figures, dates, names and cues."""
    found = witness_of(data)
    text = found.article.text
    counted = figures(found)
    inside([(f.start, f.end) for f in counted], text)
    assert all(f.low <= f.high for f in counted)
    told = dates(found, None)
    inside([(d.start, d.end) for d in told], text)
    assert all(d.first is None or d.last is None or d.first <= d.last for d in told)
    inside([(c.start, c.end) for c in cues(found)], text)
    inside([(n.start, n.end) for n in names(found)], text)


def wording(data: bytes) -> None:
    """Turn one text into another: what is outside the edits is the same in both, word for word."""
    a, b = (witness(srccompare.Article.from_text(t)) for t in texts_of(data, 2, 2))
    whole_a, whole_b = (Span(0, len(each.article.text)) for each in (a, b))
    words_a, words_b = units(a, whole_a), units(b, whole_b)
    edits = [step for step in steps(words_a, words_b) if not step.same]
    left = []
    for words, whole, spans in (
        (words_a, whole_a, [covered(words_a, e.a_first, e.a_last, whole_a) for e in edits]),
        (words_b, whole_b, [covered(words_b, e.b_first, e.b_last, whole_b) for e in edits]),
    ):
        assert all(x.end <= y.start for x, y in pairwise(spans))
        assert all(0 <= s.start <= s.end <= whole.end for s in spans)
        edited = set().union(*(range(s.start, s.end) for s in spans))
        left.append([unit.words for unit in words if unit.start not in edited])
    assert left[0] == left[1]


def comparison(data: bytes) -> None:
    """Compare texts, inspect the first, and write each report."""
    articles = [srccompare.Article.from_text(t, name=f"{n}") for n, t in enumerate(texts_of(data, 2, 3))]
    made = srccompare.compare(articles)
    for form, render in FORMATS.items():
        read_back(form, render(made, Look()))
    laid_open = srccompare.inspect(articles[0])
    for form, show in INSPECTION_FORMATS.items():
        read_back(form, show(laid_open, Look()))


def scanned(data: bytes) -> None:
    """Scan a few articles under names of all sorts, and write each report and the manifest."""
    texts = texts_of(data, 2, 4)
    articles = {f"{t[:9]}{n}": srccompare.Article.from_text(t, f"{t[:9]}{n}") for n, t in enumerate(texts)}
    found = scan_corpus(articles.values(), ScanOptions("high"), threads=1)
    for passage in found.passages:
        for side in (passage.a, passage.b):
            inside([(side.start, side.end)], articles[side.article].text)
    for form, render in SCAN_FORMATS.items():
        read_back(form, "".join(render(found, Look())))
    read_back("toml", "".join(manifest(found, PurePath())))


def checked(data: bytes) -> None:
    """Hold a draft to another article, or both to each other, and write each report."""
    for name, text in zip("ab", texts_of(data, 2, 2), strict=True):
        (FOLDER / f"{name}.md").write_bytes(text.encode("utf-8", "surrogateescape"))
    a, b = str(FOLDER / "a.md"), str(FOLDER / "b.md")
    with suppress(NoInputError):
        found = srccompare.check([a, b], against=[b] if data[-1:] == b"!" else (), select=["ALL"])
        for form, render in CHECK_FORMATS.items():
            read_back(form, render(found, Look()))


def findings(data: bytes) -> None:
    """Write findings in which all that an article or a name says is hostile."""
    said = [*text_of(data).split("\f"), *[""] * 8]
    path, name, message, note, excerpt, before, after, reason = said[:8]
    path = path.replace("\0", "") or "a"
    middle = len(excerpt) // 2
    places = [
        Location(path, path, 0, middle, Region(1, 1, 2, 9), excerpt, 0),
        Location(f"{path}#{name}", path, middle, len(excerpt), Region(3, 1, 3, 1), excerpt, 0),
        Location(path, path, 5, 5 + middle, None, excerpt, 5),
    ]
    made = [
        Finding(
            each.rule.code,
            each.rule.name,
            each.severity,
            name,
            message,
            place,
            tuple(places),
            ((before, after),),
            note,
            f"{n:032x}",
            ("new", "baselined", "suppressed")[n % 4 % 3],
            reason,
        )
        for n, (each, place) in enumerate(zip(_RULES, places * 9, strict=False))
    ]
    error = InputError(path + name, reason, note)
    stale = Accepted("1" * 32, "SC201", path, message)
    found = CheckResult(
        tuple(made), _RULES, 3, 9, 0, (error,), (stale,), (note,), "srccompare|check", (reason,)
    )
    for verbosity in (-1, 0, 1):
        for form, render in CHECK_FORMATS.items():
            read_back(form, render(found, Look(verbosity=verbosity)))


def shown(data: bytes) -> None:
    """Make a text and a name harmless."""
    for made in (visible(text_of(data)), visible_name(text_of(data))):
        made.encode()
        assert not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 for c in made)


def settings(data: bytes) -> None:
    """Read a file of settings."""
    path = FOLDER / "srccompare.toml"
    path.write_bytes(data)
    configuration(str(path), variables=False)


def baseline(data: bytes) -> None:
    """Read a baseline."""
    path = FOLDER / "baseline.json"
    path.write_bytes(data)
    read_baseline(path)


def stories(data: bytes) -> None:
    """Read a list of stories."""
    path = FOLDER / "stories.toml"
    path.write_bytes(data)
    article = srccompare.Article.from_text("The council voted.", name="a.txt")
    read_manifest(path, [Entry(n, n, None, article) for n in ("a.txt", "b/c.txt")])


TARGETS: dict[str, Callable[[bytes], None]] = {
    "reader": reader,
    "page": page,
    "line": line,
    "packed": packed,
    "sentences": sentences,
    "segments": segments,
    "quoted": quoted,
    "values": values,
    "wording": wording,
    "comparison": comparison,
    "scanned": scanned,
    "checked": checked,
    "findings": findings,
    "shown": shown,
    "settings": settings,
    "baseline": baseline,
    "stories": stories,
    "index": index,
    "remembered": remembered,
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

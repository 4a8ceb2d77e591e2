"""What the marks and words of a page mean: folded away at its head, and without a script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.reports.findings import told
from srccompare.reports.html.tags import attributes, text
from srccompare.reports.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.comparison.result import Comparison

TITLE = "What the marks and words mean"
_SHARES = ("shared", "reused wording")
_ALWAYS = (*_SHARES, "fact", "signature")
"""Words that stand on every page; a word is explained by its entry in the list of words."""
_MARKS = {
    "shared": ("=", "The same words in another article, or nearly: verbatim or near-verbatim."),
    "rephrased": ("~", WORDS["rephrased"]),
    "possible": ("?", WORDS["possible"]),
    "touched on": ("·", WORDS["touched on"]),
    "unique": ("+", WORDS["unique"]),
    "divergence": ("≠", "Words that stand against each other in articles that report the same."),
}
_LINES = (
    ("error", "wavy line", "Words of a divergence that is an error."),
    ("warning", "double line", "Words of a divergence that is a warning."),
    ("note", "dotted line", "Words of a divergence that is a note."),
    ("clause", "dashed line", "A part of a sentence that only this article has."),
)
_CLASSES = {"divergence": "error", "touched on": "other"}


def legend(comparison: Comparison) -> Iterator[str]:
    """Yield the marks and those words of the reports that the page of a comparison uses."""
    yield f'<details id="legend"><summary>{TITLE}</summary>'
    yield f'<div class="words" tabindex="0" role="region" aria-label="{TITLE}"><dl>'
    for name, (mark, meaning) in _MARKS.items():
        kind = attributes(class_=f"is-{_CLASSES.get(name, name)}")
        yield f"<div><dt><b{kind}>{mark}</b> {name}:</dt> <dd>{text(meaning)}</dd></div>"
    for kind, name, meaning in _LINES:
        yield f'<div><dt><mark class="{kind}">{name}</mark>:</dt> <dd>{meaning}</dd></div>'
    for word in _used(comparison):
        named = f"{word} (%)" if word in _SHARES else word
        yield f"<div><dt>{text(named)}:</dt> <dd>{text(WORDS[word])}</dd></div>"
    yield "</dl></div></details>"


def _used(comparison: Comparison) -> list[str]:
    """Return the words that the page of a comparison uses, in the order of the list of words."""
    details = told(comparison)
    notes = " ".join(detail.note for detail in details)
    used = {
        *_ALWAYS,
        *(word for detail in details for word in (detail.kind, detail.relation, detail.severity)),
        *(fact.tier for fact in comparison.shared),
        *(fact.relation for fact in comparison.shared),
        *(passage.kind for passage in comparison.passages),
        *(word for word in WORDS if " " in word and word in notes),
        *("undated" for source in comparison.sources if not _dated(source.witness.article.published_from)),
    }
    return [word for word in WORDS if word in used and (word in _SHARES or word not in _MARKS)]


def _dated(published_from: str | None) -> bool:
    return published_from not in (None, "borrowed")

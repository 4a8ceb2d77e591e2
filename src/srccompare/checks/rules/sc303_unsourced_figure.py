"""SC303: a draft states a figure that none of its sources has."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from srccompare.checks.model import Hit, Option, Rule
from srccompare.checks.rules.covering import Cover
from srccompare.checks.rules.figured import Figures, contradicted
from srccompare.checks.rules.saying import of_member, quoted, sources_of, to_mend, words
from srccompare.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from srccompare.checks.model import Member, Story, Value
    from srccompare.facts.model import Figure

# NOTE: below the fourth they mostly order what is told ("second", "a third of its kind").
_FIRST = 4
_ORDINALS = (
    *("fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth"),
    *("fourteenth", "fifteenth"),
)


def check(story: Story, values: Mapping[str, Value]) -> Iterator[Hit]:
    """Yield each figure of a draft, and each place in an order, that no source has in any wording."""
    sources = sources_of(story)
    placed = {n for source in sources for n, _ in _ordinals(source)}
    texts = [f" {' '.join(source.source.witness.tokens.words)} " for source in sources]
    known = Figures(figure for source in sources for figure in source.source.facts.figures)
    for draft in to_mend(story):
        told = _told_elsewhere(story, draft)
        spans = [
            Span(figure.start, figure.end)
            for figure in _figures(draft)
            if not _is_own_count(figure, values) and not known.has(figure)
        ]
        spans += [span for n, span in _ordinals(draft) if n >= int(values["least"]) and n not in placed]
        for span in sorted(spans):
            if not told.touches(span) and not _is_printed(draft, span, texts):
                text = words(draft, span)
                yield Hit(
                    of_member(draft, *span), (), f"figure is not in any source: {quoted(text)}", (text,)
                )


def _ordinals(member: Member) -> list[tuple[int, Span]]:
    """Return the places in an order that an article names ("fifth", "14th"): no dates and no fractions."""
    witness, facts = member.source.witness, member.source.facts
    others = Cover([*((d.start, d.end) for d in facts.dates), *((f.start, f.end) for f in facts.figures)])
    found = []
    for sentence in witness.sentences:
        for match in _ordinal().finditer(witness.folded, sentence.start, sentence.end):
            if not others.touches(match.span()):
                digits = match["digits"]
                number = int(digits) if digits else _FIRST + _ORDINALS.index(match["word"].lower())
                found.append((number, Span(*match.span())))
    return found


@cache
def _ordinal() -> re.Pattern[str]:
    """Compile the pattern of an ordinal."""
    spelt = "|".join(_ORDINALS)
    return re.compile(
        rf"(?<!every )(?<!each )\b(?:(?P<digits>[0-9]{{1,4}})(?:st|nd|rd|th)|(?P<word>{spelt}))\b",
        re.IGNORECASE,
    )


def _figures(draft: Member) -> list[Figure]:
    """Return the figures in the compared sentences of a draft."""
    compared = Cover((s.start, s.end) for s in draft.source.witness.sentences)
    figures = draft.source.facts.figures
    return [figure for figure in figures if compared.touches((figure.start, figure.start + 1))]


def _told_elsewhere(story: Story, draft: Member) -> Cover:
    """Return what other rules judge: quotations, and figures that are in conflict with a source (SC301)."""
    named = {each.siglum for each in sources_of(story)}
    told = [
        (mention.start, mention.end)
        for detail in contradicted(story)
        if any(mention.article in named for mention in detail.mentions)
        for mention in detail.mentions
        if mention.article == draft.siglum
    ]
    return Cover([*told, *((q.start, q.end) for q in draft.source.facts.quotations)])


def _is_own_count(figure: Figure, values: Mapping[str, Value]) -> bool:
    """Return whether a figure is a small count, such as a writer makes of what the sources list."""
    return not figure.unit and figure.clear < float(values["least"])


def _is_printed(draft: Member, span: Span, texts: Sequence[str]) -> bool:
    """Return whether the very words of a figure stand in one of some texts, whatever they mean there."""
    tokens = draft.source.witness.tokens
    inside = tokens.within(*span)
    printed = " ".join(tokens.words[inside.start : inside.stop])
    return any(f" {printed} " in text for text in texts)


RULE = Rule(
    code="SC303",
    name="unsourced-figure",
    summary="A draft states a figure that is in none of its sources.",
    severity="error",
    check=check,
    options=(
        Option(
            "least",
            4,
            "plain counts below this are not checked against the sources: writers count for themselves",
            low=0,
        ),
    ),
    draft=True,
    absence=True,
)

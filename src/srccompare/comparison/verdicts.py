"""Judge a matched quotation: identical, typography, shortened or altered, and how grave."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from srccompare.comparison.quoted_words import WordEdit
from srccompare.comparison.weighing import (
    is_material,
    limiting_word,
    negating_word,
    same_in_print,
    same_in_speech,
)

if TYPE_CHECKING:
    from srccompare.comparison.model import DetailRelation, Severity
    from srccompare.comparison.quoted_words import Core
    from srccompare.comparison.utterances import Utterance
    from srccompare.segments.model import Witness

# NOTE: with this many words or fewer before the shared stretch on one side and some on the other,
# the two disagree about a beginning rather than quote different parts.
_SHORT_END = 4
_SENTENCE_ENDS = (".", "!", "?")
_STOPS = (".", "!", "?", "…", ",", ";", ":", "—")


class Verdict(NamedTuple):
    """Hold how two printings of an utterance relate; `severity` is None for an agreement."""

    relation: DetailRelation
    severity: Severity | None
    edits: tuple[WordEdit, ...]
    note: str


def verdict(a: Utterance, b: Utterance, core: Core, in_a: Witness, in_b: Witness) -> Verdict:
    """Judge two utterances by what differs inside and around the stretch that both quote."""
    every = [edit for edit in (*_ends(a, b, core, in_a, in_b), *core.edits) if not _print_only(a, b, edit)]
    every.sort()
    editorial = [edit for edit in every if _editorial(a, b, edit)]
    elisions = [edit for edit in every if edit not in editorial and _elided(a, b, edit)]
    edits = [edit for edit in every if edit not in editorial and edit not in elisions]
    if edits:
        return _altered(a, b, edits, editorial, in_a, in_b)
    if editorial:
        return Verdict("altered", "note", tuple(editorial), _note_editorial(a, b, editorial, in_a, in_b))
    if elisions or _cut(a, b, core):
        return _shortened(a, b, core, elisions, in_a, in_b)
    return _whole(a, b, in_a, in_b)


def _ends(a: Utterance, b: Utterance, core: Core, in_a: Witness, in_b: Witness) -> list[WordEdit]:
    """Return the beginnings and endings that both sides have and print differently.

    Two quotations may begin in different sentences; only where both begin in
    the same one does one of them change it.
    """
    found = []
    if min(core.a[0], core.b[0]) and min(core.a[0], core.b[0]) <= _SHORT_END:
        head_a, head_b = clause_before(a, core.a[0], in_a.folded), clause_before(b, core.b[0], in_b.folded)
        if head_a or head_b:
            found.append(WordEdit((core.a[0] - head_a, core.a[0]), (core.b[0] - head_b, core.b[0])))
    rest_a, rest_b = len(a.words) - core.a[1], len(b.words) - core.b[1]
    if min(rest_a, rest_b) and min(rest_a, rest_b) <= _SHORT_END:
        tail_a, tail_b = clause_after(a, core.a[1], in_a.folded), clause_after(b, core.b[1], in_b.folded)
        if tail_a and tail_b:
            found.append(WordEdit((core.a[1], core.a[1] + tail_a), (core.b[1], core.b[1] + tail_b)))
    return found


def clause_before(unit: Utterance, index: int, folded: str) -> int:
    """Count the words, four at most, that run on into the word at `index` without a stop."""
    count = 0
    while count < min(index, _SHORT_END):
        at = index - count - 1
        if any(mark in folded[unit.ends[at] : unit.starts[at + 1]] for mark in _STOPS):
            break
        count += 1
    return count


def clause_after(unit: Utterance, index: int, folded: str) -> int:
    """Count the words, four at most, that the word before `index` runs on into without a stop."""
    count = 0
    while index + count < len(unit.words) and count < _SHORT_END:
        at = index + count - 1
        if any(mark in folded[unit.ends[at] : unit.starts[at + 1]] for mark in _STOPS):
            break
        count += 1
    return count


def _print_only(a: Utterance, b: Utterance, edit: WordEdit) -> bool:
    """Tell whether an edit is a matter of hyphens, dots, case or an ampersand."""
    return same_in_print(a.words[slice(*edit.a)], b.words[slice(*edit.b)])


def _editorial(a: Utterance, b: Utterance, edit: WordEdit) -> bool:
    """Tell whether an editor marked the change with brackets."""
    inside = a.bracketed[slice(*edit.a)], b.bracketed[slice(*edit.b)]
    return any(side and all(side) for side in inside)


def _elided(a: Utterance, b: Utterance, edit: WordEdit) -> bool:
    """Tell whether an ellipsis stands where the words of the other side are left out."""
    left_a, left_b = edit.a[0] == edit.a[1], edit.b[0] == edit.b[1]
    return (left_a and edit.a[0] in a.elided) or (left_b and edit.b[0] in b.elided)


def _cut(a: Utterance, b: Utterance, core: Core) -> bool:
    """Tell whether a side has words before or after the stretch that both quote."""
    return core.a != (0, len(a.words)) or core.b != (0, len(b.words))


def _altered(
    a: Utterance, b: Utterance, edits: list[WordEdit], editorial: list[WordEdit], in_a: Witness, in_b: Witness
) -> Verdict:
    """Judge edits of the words themselves."""
    pairs = [(a.words[slice(*edit.a)], b.words[slice(*edit.b)]) for edit in edits]
    severity: Severity = "warning"
    note = "the words differ, hardly the sense"
    if all(same_in_speech(*pair) for pair in pairs):
        severity, note = "note", "spelled or contracted differently"
    elif any(
        is_material(*pair, _named(a, b, edit, in_a, in_b)) for pair, edit in zip(pairs, edits, strict=True)
    ):
        severity, note = "error", "the words differ inside the quotation"
    if editorial:
        note += "; an editor's brackets too"
    return Verdict("altered", severity, tuple(sorted([*edits, *editorial])), note)


def _named(a: Utterance, b: Utterance, edit: WordEdit, in_a: Witness, in_b: Witness) -> list[str]:
    """Return the words of an edit that are capitalised inside a sentence."""
    found = []
    for unit, (first, last), text in ((a, edit.a, in_a.folded), (b, edit.b, in_b.folded)):
        for at in range(max(1, first), last):
            opens = any(
                mark in text[unit.ends[at - 1] : unit.starts[at]] for mark in (*_SENTENCE_ENDS, '"', "'", ":")
            )
            if not opens and text[unit.starts[at]].isupper() and not unit.words[at].startswith("i'"):
                found.append(unit.words[at])
    return [word for word in found if word != "i"]


def _note_editorial(a: Utterance, b: Utterance, edits: list[WordEdit], in_a: Witness, in_b: Witness) -> str:
    """Say whose editor changed the quotation in brackets."""
    sides = []
    if any(any(a.bracketed[slice(*edit.a)]) for edit in edits):
        sides.append(in_a.siglum)
    if any(any(b.bracketed[slice(*edit.b)]) for edit in edits):
        sides.append(in_b.siglum)
    return f"changed in brackets by the editors of {' and '.join(sides)}"


def _shortened(
    a: Utterance, b: Utterance, core: Core, elisions: list[WordEdit], in_a: Witness, in_b: Witness
) -> Verdict:
    """Judge a quotation that one side gives only in part."""
    notes: list[str] = []
    limited = False
    edits = list(elisions)
    for longer, shorter, siglum, whole, part, first in (
        (a, b, in_b.siglum, core.a, core.b, True),
        (b, a, in_a.siglum, core.b, core.a, False),
    ):
        text = (in_a if first else in_b).folded
        if whole[0] and not part[0]:
            words = _same_sentence_before(longer, whole[0], text)
            word = negating_word(words)
            limited |= word is not None
            notes.append(f"{siglum} leaves out the beginning" + (f", with “{word}”" if word else ""))
            edits.append(_end_edit((0, whole[0]), (0, 0), first=first))
        if whole[1] < len(longer.words) and part[1] == len(shorter.words):
            words = _same_sentence_after(longer, whole[1], text)
            word = limiting_word(words)
            limited |= word is not None
            before = longer.words[whole[1]]
            notes.append(f"{siglum} ends the quotation before “{word or before}”")
            edits.append(_end_edit((whole[1], len(longer.words)), (part[1], part[1]), first=first))
    if elisions:
        notes.append("words left out in the middle, marked by an ellipsis")
    return Verdict("shortened", "warning" if limited else None, tuple(sorted(edits)), "; ".join(notes))


def _end_edit(longer: tuple[int, int], shorter: tuple[int, int], *, first: bool) -> WordEdit:
    """Set the words that one side leaves out against nothing."""
    return WordEdit(longer, shorter) if first else WordEdit(shorter, longer)


def _same_sentence_before(unit: Utterance, index: int, folded: str) -> list[str]:
    """Return up to eight words of the same sentence before the word at `index`."""
    words: list[str] = []
    for at in range(index - 1, max(-1, index - 9), -1):
        if any(mark in folded[unit.ends[at] : unit.starts[at + 1]] for mark in _SENTENCE_ENDS):
            break
        words.insert(0, unit.words[at])
    return words


def _same_sentence_after(unit: Utterance, index: int, folded: str) -> list[str]:
    """Return up to three words of the same sentence from the word at `index` on."""
    if any(mark in folded[unit.ends[index - 1] : unit.starts[index]] for mark in _SENTENCE_ENDS):
        return []
    return list(unit.words[index : index + 3])


def _whole(a: Utterance, b: Utterance, in_a: Witness, in_b: Witness) -> Verdict:
    """Judge two utterances of the same words."""
    texts = [
        witness.article.text[unit.span.start : unit.span.end].rstrip(" .,;:—-")
        if len(unit.parts) == 1
        else None
        for unit, witness in ((a, in_a), (b, in_b))
    ]
    if texts[0] is not None and texts[0] == texts[1]:
        return Verdict("identical", None, (), "")
    if len(a.parts) != len(b.parts):
        return Verdict("identical", None, (), "the same words, interrupted differently")
    return Verdict("typography", None, (), "the same words, printed differently")

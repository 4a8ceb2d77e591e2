"""Say what one printing of a quotation leaves out, and whether that limited the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from srccompare.comparison.quotations.quoted_words import WordEdit
from srccompare.comparison.quotations.weighing import limiting_word, negating_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.comparison.quotations.quoted_words import Core
    from srccompare.comparison.quotations.utterances import Utterance
    from srccompare.severity import Severity

_NEAR = 8
_SENTENCE_ENDS = ".!?"


class Cuts(NamedTuple):
    """Hold what is left out on either side; `severity` is None where nothing limited the rest."""

    edits: tuple[WordEdit, ...]
    note: str
    severity: Severity | None


class _Cut(NamedTuple):
    """Hold one cut: the words only the longer side has, what to say, and how grave it is."""

    edit: WordEdit
    note: str
    severity: Severity | None


def cuts(a: Utterance, b: Utterance, core: Core, elided: Sequence[WordEdit]) -> Cuts | None:
    """Return what either side leaves out around and inside the core, None where nothing is."""
    found = [_elision(a, b, edit) for edit in elided]
    found += _around(a, b, core.a, core.b)
    found += [cut._replace(edit=WordEdit(cut.edit.b, cut.edit.a)) for cut in _around(b, a, core.b, core.a)]
    if not found:
        return None
    found.sort(key=lambda cut: cut.edit)
    notes = dict.fromkeys(cut.note for cut in found)
    severities = [cut.severity for cut in found]
    gravest: Severity | None = (
        "warning" if "warning" in severities else "note" if "note" in severities else None
    )
    return Cuts(tuple(cut.edit for cut in found), "; ".join(notes), gravest)


def _around(
    longer: Utterance, shorter: Utterance, whole: tuple[int, int], part: tuple[int, int]
) -> list[_Cut]:
    """Return the beginning and the end that `shorter` leaves out; both ranges are the core's."""
    found = []
    if whole[0]:
        edit = WordEdit((0, whole[0]), (part[0], part[0]))
        found.append(_beginning(longer, shorter, edit))
    if whole[1] < len(longer.words):
        edit = WordEdit((whole[1], len(longer.words)), (part[1], part[1]))
        found.append(_ending(longer, shorter, edit))
    return found


def _beginning(longer: Utterance, shorter: Utterance, edit: WordEdit) -> _Cut:
    """Return a cut at the beginning; a negation or condition in the same sentence makes it grave."""
    end = edit.a[1]
    first = end
    while first > max(0, end - _NEAR) and not longer.stops(first, _SENTENCE_ENDS):
        first -= 1
    at = negating_word(longer.words, first, end)
    note = f"{shorter.witness.siglum} leaves out the beginning"
    if at is None:
        return _Cut(edit, note, None)
    return _Cut(edit, f"{note}, with “{longer.printed(at)}”", "warning")


def _ending(longer: Utterance, shorter: Utterance, edit: WordEdit) -> _Cut:
    """Return a cut at the end; before a limiting clause it is grave, before such a sentence worth a note."""
    first = edit.a[0]
    at = limiting_word(longer.words, first)
    note = (
        f"{shorter.witness.siglum} ends the quotation before “{longer.printed(first if at is None else at)}”"
    )
    if at is None:
        return _Cut(edit, note, None)
    return _Cut(edit, note, "note" if longer.stops(first, _SENTENCE_ENDS) else "warning")


def _elision(a: Utterance, b: Utterance, edit: WordEdit) -> _Cut:
    """Return a cut in the middle that an ellipsis marks."""
    full, short, words = (a, b, edit.a) if edit.a[0] < edit.a[1] else (b, a, edit.b)
    at = limiting_word(full.words, words[0])
    if at is None or at >= words[1]:
        at = negating_word(full.words, *words)
    note = f"{short.witness.siglum} leaves out words at an ellipsis"
    if at is None:
        return _Cut(edit, note, None)
    return _Cut(edit, f"{note}, with “{full.printed(at)}”", "warning")

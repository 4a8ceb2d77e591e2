"""Say what one printing of a quotation leaves out, and whether that limited the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from srccompare.comparison.quoted_words import WordEdit
from srccompare.comparison.weighing import limiting_word, negating_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.comparison.quoted_words import Core
    from srccompare.comparison.utterances import Utterance

_NEAR = 8
_SENTENCE_ENDS = ".!?"


class Cuts(NamedTuple):
    """Hold what is left out on either side; `limiting` says that it limited or denied the rest."""

    edits: tuple[WordEdit, ...]
    note: str
    limiting: bool


class _Cut(NamedTuple):
    """Hold one cut: the words only the longer side has, what to say, and the limiting word."""

    edit: WordEdit
    note: str
    word: str | None


def cuts(a: Utterance, b: Utterance, core: Core, elided: Sequence[WordEdit]) -> Cuts | None:
    """Return what either side leaves out around and inside the core, None where nothing is."""
    found = [_elision(a, b, edit) for edit in elided]
    found += _around(a, b, core.a, core.b)
    found += [cut._replace(edit=WordEdit(cut.edit.b, cut.edit.a)) for cut in _around(b, a, core.b, core.a)]
    if not found:
        return None
    found.sort(key=lambda cut: cut.edit)
    notes = dict.fromkeys(cut.note for cut in found)
    return Cuts(tuple(cut.edit for cut in found), "; ".join(notes), any(cut.word for cut in found))


def _around(
    longer: Utterance, shorter: Utterance, whole: tuple[int, int], part: tuple[int, int]
) -> list[_Cut]:
    """Return the beginning and the end that `shorter` leaves out; both ranges are the core's."""
    found = []
    siglum = shorter.witness.siglum
    if whole[0]:
        word = negating_word(_before(longer, whole[0]))
        note = f"{siglum} leaves out the beginning" + (f", with “{word}”" if word else "")
        found.append(_Cut(WordEdit((0, whole[0]), (part[0], part[0])), note, word))
    end = len(longer.words)
    if whole[1] < end:
        word = limiting_word(_after(longer, whole[1]))
        note = f"{siglum} ends the quotation before “{word or longer.words[whole[1]]}”"
        found.append(_Cut(WordEdit((whole[1], end), (part[1], part[1])), note, word))
    return found


def _elision(a: Utterance, b: Utterance, edit: WordEdit) -> _Cut:
    """Return a cut in the middle that an ellipsis marks."""
    full, short, words = (a, b, edit.a) if edit.a[0] < edit.a[1] else (b, a, edit.b)
    left_out = full.said(words)
    word = limiting_word(left_out) or negating_word(left_out)
    note = f"{short.witness.siglum} leaves out words at an ellipsis" + (f", with “{word}”" if word else "")
    return _Cut(edit, note, word)


def _before(unit: Utterance, index: int) -> Sequence[str]:
    """Return up to eight words of the same sentence before the word at `index`."""
    first = index
    while first > max(0, index - _NEAR) and not _ends_sentence(unit, first):
        first -= 1
    return unit.words[first:index]


def _after(unit: Utterance, index: int) -> Sequence[str]:
    """Return up to eight words from the word at `index` on, none where a sentence ends before it."""
    return () if _ends_sentence(unit, index) else unit.words[index : index + _NEAR]


def _ends_sentence(unit: Utterance, index: int) -> bool:
    """Tell whether a sentence ends before the word at `index`."""
    return unit.stops(index, _SENTENCE_ENDS)

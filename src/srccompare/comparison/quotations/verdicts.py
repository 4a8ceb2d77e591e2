"""Judge a matched quotation: identical, typography, shortened or altered, and how grave."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from srccompare.comparison.quotations.cuts import cuts
from srccompare.comparison.quotations.quoted_words import WordEdit
from srccompare.comparison.quotations.same_speech import names_account, same_spoken
from srccompare.comparison.quotations.weighing import alike, matter, same_in_print, same_numbers
from srccompare.text.normalize import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.comparison.model import AgreementRelation, DivergenceRelation
    from srccompare.comparison.quotations.quoted_words import Core
    from srccompare.comparison.quotations.utterances import Utterance
    from srccompare.severity import Severity

# NOTE: with this many words or fewer before the shared stretch on one side and some on the other,
# the two disagree about a beginning rather than quote different parts.
_SHORT_END = 4
_FIGURES = "only numbers differ, in words on one side and in figures on the other"
_STOPS = '.!?…,;:—"'
_NAMELESS_AFTER = ".!?\"':"


class Same(NamedTuple):
    """Hold how two printings of an utterance agree; `edits` are what one of them leaves out."""

    relation: AgreementRelation
    note: str
    edits: tuple[WordEdit, ...] = ()


class Differing(NamedTuple):
    """Hold how two printings of an utterance differ, and how grave that is."""

    relation: DivergenceRelation
    severity: Severity
    note: str
    edits: tuple[WordEdit, ...]


def verdict(a: Utterance, b: Utterance, core: Core) -> Same | Differing:
    """Judge two utterances by what differs inside and around the stretch that both quote."""
    every = sorted(
        piece
        for edit in (*_ends(a, b, core), *core.edits)
        if not _print_only(a, b, edit)
        for piece in _parted(a, b, edit)
    )
    editorial = [edit for edit in every if _in_brackets(a, edit.a) or _in_brackets(b, edit.b)]
    elided = [edit for edit in every if edit not in editorial and _elided(a, b, edit)]
    edits = [edit for edit in every if edit not in editorial and edit not in elided]
    cut = cuts(a, b, core, elided)
    if edits:
        figures = cut is None and not editorial and all(same_numbers(a.said(e.a), b.said(e.b)) for e in edits)
        return Same("typography", _FIGURES) if figures else _altered(a, b, edits, editorial)
    if editorial:
        return _edited(a, b, editorial)
    if cut is None:
        return _whole(a, b)
    if cut.severity is None:
        return Same("shortened", cut.note, cut.edits)
    return Differing("shortened", cut.severity, cut.note, cut.edits)


def _ends(a: Utterance, b: Utterance, core: Core) -> list[WordEdit]:
    """Return the beginnings and endings that both sides have and print differently.

    Two quotations may begin in different sentences; only where both run on
    into the shared stretch does one of them change it.
    """
    found = []
    if 0 < min(core.a[0], core.b[0]) <= _SHORT_END:
        found += _beginning(a, b, core.a[0], core.b[0])
    if 0 < min(len(a.words) - core.a[1], len(b.words) - core.b[1]) <= _SHORT_END:
        found += _ending(a, b, core.a[1], core.b[1])
    return found


def _beginning(a: Utterance, b: Utterance, at_a: int, at_b: int) -> list[WordEdit]:
    """Return what runs into the words at which two quotations begin to agree."""
    size_a, size_b = _running_into(a, at_a), _running_into(b, at_b)
    if alike(a.words[at_a - 1], b.words[at_b - 1]) and not (a.stops(at_a, ".!?") or b.stops(at_b, ".!?")):
        size_a = size_b = 1
    # NOTE: marks set anew before the word cut the beginning off; a sentence does not.
    parted = '"' in a.gap(at_a) + b.gap(at_b)
    if not (size_a or size_b) or (parted and not (size_a and size_b)):
        return []
    return [WordEdit((at_a - size_a, at_a), (at_b - size_b, at_b))]


def _ending(a: Utterance, b: Utterance, at_a: int, at_b: int) -> list[WordEdit]:
    """Return what the words before, to which two quotations agree, run on into."""
    size_a, size_b = _running_on(a, at_a), _running_on(b, at_b)
    if not (size_a and size_b):
        return []
    if alike(a.words[at_a], b.words[at_b]):
        size_a = size_b = 1
    return [WordEdit((at_a, at_a + size_a), (at_b, at_b + size_b))]


def _running_into(unit: Utterance, index: int) -> int:
    """Count the words, four at most, that run into the word at `index` without a stop."""
    count = 0
    while count < min(index, _SHORT_END) and not unit.stops(index - count, _STOPS):
        count += 1
    return count


def _running_on(unit: Utterance, index: int) -> int:
    """Count the words from `index`, four at most, that the word before runs on into without a stop."""
    count = 0
    while count < min(len(unit.words) - index, _SHORT_END) and not unit.stops(index + count, _STOPS):
        count += 1
    return count


def _print_only(a: Utterance, b: Utterance, edit: WordEdit) -> bool:
    """Return whether an edit is a matter of hyphens, blanks or dots; an ampersand is another spelling."""
    in_a, in_b = a.said(edit.a), b.said(edit.b)
    return in_a != in_b and same_in_print(in_a, in_b)


def _parted(a: Utterance, b: Utterance, edit: WordEdit) -> list[WordEdit]:
    """Part an editor's "[sic]" from the word it stands behind, where the other has another word."""
    (start_a, end_a), (start_b, end_b) = edit
    in_a, in_b = _without_sic(a, edit.a), _without_sic(b, edit.b)
    if in_a >= end_a and in_b >= end_b:
        return [edit]
    marks = [WordEdit((in_a, end_a), (in_b, end_b))]
    inner = WordEdit((start_a, in_a), (start_b, in_b))
    if inner.a[0] == inner.a[1] and inner.b[0] == inner.b[1]:
        return marks
    return marks if _print_only(a, b, inner) else [inner, *marks]


def _without_sic(unit: Utterance, words: tuple[int, int]) -> int:
    """Return the end of a range of words without a "[sic]" at it."""
    first, last = words
    is_sic = last > first and unit.words[last - 1] == "sic" and unit.bracketed[last - 1]
    return last - 1 if is_sic else last


def _in_brackets(unit: Utterance, words: tuple[int, int]) -> bool:
    """Return whether a side has words, all of them in brackets: an editor's change."""
    inside = unit.bracketed[words[0] : words[1]]
    return bool(inside) and all(inside)


def _elided(a: Utterance, b: Utterance, edit: WordEdit) -> bool:
    """Return whether an ellipsis stands where the words of the other side are left out."""
    return (edit.a[0] == edit.a[1] and edit.a[0] in a.elided) or (
        edit.b[0] == edit.b[1] and edit.b[0] in b.elided
    )


def _altered(
    a: Utterance, b: Utterance, edits: Sequence[WordEdit], editorial: Sequence[WordEdit]
) -> Differing:
    """Judge edits of the words themselves by the gravest."""
    pairs = [(a.said(edit.a), b.said(edit.b)) for edit in edits]
    weighed = [_matter(a, b, edit) for edit in edits]
    matters = list(dict.fromkeys(each for each in weighed if each is not None))
    severity: Severity = "error" if matters else "warning"
    note = f"differs in {', '.join(matters)}" if matters else "small words or forms differ"
    accounts = [names_account(a, b, edit) for edit in edits]
    if any(accounts) and not matters:
        severity, note = "note", "a name stands for an account"
    elif all(same_spoken(a, b, edit) for edit in edits):
        severity, note = "note", "the same words, spelled or contracted differently"
    elif _reordered(pairs):
        severity = "error" if "a negation" in matters else "warning"
        note = "differs in the order of words"
    if editorial:
        note += "; " + _by_editors(a, b, editorial)
    return Differing("altered", severity, note, tuple(sorted([*edits, *editorial])))


def _edited(a: Utterance, b: Utterance, editorial: Sequence[WordEdit]) -> Differing:
    """Judge changes in brackets: editors explain, but one that puts in or takes out a negation warns."""
    note = _by_editors(a, b, editorial)
    if any(matter(a.said(edit.a), b.said(edit.b)) == "a negation" for edit in editorial):
        return Differing("altered", "warning", f"differs in a negation; {note}", tuple(editorial))
    return Differing("altered", "note", note, tuple(editorial))


def _matter(a: Utterance, b: Utterance, edit: WordEdit) -> str | None:
    """Name what an edit changes; a name for an account's handle changes nothing."""
    if names_account(a, b, edit) or same_spoken(a, b, edit):
        return None
    return matter(a.said(edit.a), b.said(edit.b), [*_names(a, edit.a), *_names(b, edit.b)])


def _reordered(pairs: Sequence[tuple[Sequence[str], Sequence[str]]]) -> bool:
    """Return whether the edits together only move words."""
    gone = Counter(word for pair in pairs for word in pair[0])
    return bool(gone) and gone == Counter(word for pair in pairs for word in pair[1])


def _names(unit: Utterance, words: tuple[int, int]) -> list[str]:
    """Return the words of a range that are capitalised inside a sentence."""
    text = unit.witness.folded
    return [
        unit.words[at]
        for at in range(max(1, words[0]), words[1])
        if text[unit.starts[at]].isupper()
        and not unit.stops(at, _NAMELESS_AFTER)
        and unit.words[at] != "i"
        and not unit.words[at].startswith("i'")
    ]


def _by_editors(a: Utterance, b: Utterance, edits: Sequence[WordEdit]) -> str:
    """Say whose editor changed the quotation in brackets."""
    sides = [
        unit.witness.siglum
        for unit, side in ((a, 0), (b, 1))
        if any(_in_brackets(unit, edit[side]) for edit in edits)
    ]
    return f"in brackets, so added by the editor of {' and '.join(sides)}"


def _whole(a: Utterance, b: Utterance) -> Same:
    """Judge two utterances of the same words."""
    if len(a.parts) != len(b.parts):
        return Same("identical", "the same words, interrupted differently")
    in_a, in_b = _as_printed(a), _as_printed(b)
    if in_a == in_b:
        return Same("identical", "")
    if fold(in_a) == fold(in_b):
        return Same("typography", "only the style of marks and dashes differs")
    if fold(in_a).lower() == fold(in_b).lower():
        return Same("typography", "only small and capital letters differ")
    return Same("typography", "only punctuation or hyphens differ")


def _as_printed(unit: Utterance) -> str:
    """Return the utterance as printed; its last stop is a matter of the sentence around it."""
    return " ".join(unit.witness.article.text[unit.span.start : unit.span.end].split()).rstrip(" .,;:—-")

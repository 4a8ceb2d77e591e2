"""Closed classes stand in one place, and hold what they are named for."""

from __future__ import annotations

import ast
from itertools import combinations
from pathlib import Path

import srccompare
from srccompare.text import closed_classes
from srccompare.text.closed_classes import (
    BE,
    DO,
    FINITE,
    HAVE,
    MODALS,
    MONTHS,
    NEAR_NEGATORS,
    NEGATED,
    NEGATED_BARE,
    NEGATORS,
    SHORT_MONTHS,
    WEEKDAYS,
    WHOLE_MONTHS,
    WHOLE_WEEKDAYS,
)

SOURCE = Path(srccompare.__file__).parent
OWN_LISTS = {
    "text/closed_classes.py",
    "text/stems.py",  # stop words: what a stem says nothing by, trained with the weights of links
    "alignment/everyday.py",  # words by how often news uses them, of any class
}
SPELT_OUT = {
    "months": WHOLE_MONTHS - {"may"},
    "weekdays": WHOLE_WEEKDAYS,
    "modals": MODALS - {"shall", "must"},
    "forms of be": BE - {"am", "being"},
    "negations": NEGATORS - {"nowhere", "neither", "nor", "cannot"},
}


def _lists(path: Path) -> list[set[str]]:
    """Return the words of each string, and of each collection of strings, in a module."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            found.append(set(node.value.lower().split()))
        elif isinstance(node, ast.List | ast.Tuple | ast.Set):
            found.append(
                {e.value for e in node.elts if isinstance(e, ast.Constant) and isinstance(e.value, str)}
            )
    return found


def test_no_other_module_spells_out_a_class() -> None:
    """Two lists of one class drift apart; a module says what it adds to the class or leaves out."""
    modules = {path.relative_to(SOURCE).as_posix(): path for path in sorted(SOURCE.rglob("*.py"))}
    spelt_out = [
        (name, kind)
        for name, path in modules.items()
        for words in _lists(path)
        for kind, members in SPELT_OUT.items()
        if members <= words
    ]
    assert [each for each in spelt_out if each[0] not in OWN_LISTS] == []
    assert {kind for name, kind in spelt_out if name == "text/closed_classes.py"} == SPELT_OUT.keys()


def test_classes_of_auxiliaries_have_no_word_in_common() -> None:
    """Who joins two classes knows what comes of it."""
    for one, other in combinations((BE, HAVE, DO, MODALS, NEGATORS, NEAR_NEGATORS, NEGATED), 2):
        assert one.isdisjoint(other)
    assert MODALS < FINITE
    assert {"be", "been", "being", "having"}.isdisjoint(FINITE)


def test_months_and_weekdays_are_numbered_in_order() -> None:
    """Whole names and short ones have the same number."""
    assert sorted(WHOLE_MONTHS, key=MONTHS.__getitem__)[::11] == ["january", "december"]
    assert {MONTHS[name] for name in WHOLE_MONTHS} == set(range(1, 13))
    assert {MONTHS[name] for name in SHORT_MONTHS} == set(range(1, 13)) - {5}
    assert [WEEKDAYS[name] for name in ("monday", "tue", "thur", "sunday")] == [0, 1, 3, 6]
    assert {WEEKDAYS[name] for name in WHOLE_WEEKDAYS} == set(range(7))


def test_words_are_in_lower_case_and_whole() -> None:
    """Classes are compared with folded tokens."""
    classes = [v for v in vars(closed_classes).values() if isinstance(v, frozenset)]
    assert len(classes) > 20
    for word in frozenset().union(*classes):
        assert word == word.lower().strip(",.")
    assert {word.replace("'", "") for word in NEGATED} == NEGATED_BARE

"""A fingerprint knows a finding again by its words, and by nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srccompare.checks.fingerprints import fingerprint, in_context, is_telling, spoken

if TYPE_CHECKING:
    from random import Random

LETTERS = "abcdefghijklmnopqrstuvwxyz"
words = st.lists(
    st.one_of(
        st.text(LETTERS, min_size=1, max_size=8),
        st.integers(0, 9999).map(str),
        st.sampled_from(["it's", "o'brien", "4.1", "é", "straße", "naïve", "москва", "%"]),
    ),
    min_size=1,
    max_size=12,
)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("12 ferries", "21 ferries"),
        ("$4.1 million", "$41 million"),
        ("the quay will close", "the quay will not close"),
        ("its", "it's"),
        ("-5 degrees", "5 degrees"),
        ("prepaid", "pre-paid"),
        ("he said so", "so he said"),
        ("50 %", "50"),
        ("क", "कि"),
        ("no", "no?"),
    ],
)
def test_other_words_make_another_fingerprint(a: str, b: str) -> None:
    """A figure, a denial, a sign or the order of words is never folded away."""
    assert fingerprint("SC301", (a,)) != fingerprint("SC301", (b,))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (("a b",), ("a", "b")),
        (("a", "b"), ("a", "b", "b")),
        (("a", ""), ("a",)),
        (('a", "b',), ("a", "b")),
        (("ab", "c"), ("a", "bc")),
    ],
)
def test_what_is_said_is_not_run_together(a: tuple[str, ...], b: tuple[str, ...]) -> None:
    """Two things said are not one thing said, and each counts as often as it stands."""
    assert fingerprint("SC301", a) != fingerprint("SC301", b)


def test_each_rule_has_its_own_fingerprints() -> None:
    """The same words under another rule are another finding."""
    assert fingerprint("SC301", ("12",)) != fingerprint("SC302", ("12",))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("“It’s the ‘last’ ferry,” she said.", '"it\'s the "last" ferry" she said'),
        ("a quay—or two", "a quay - or  two"),
        ("a quay – or two", "a quay -- or two"),
        ("non‑lethal", "non-lethal"),
        ("co\u00adoperate", "cooperate"),
        ("the\u00a0quay\nwill\tclose…", "the quay will close"),
        ("Cafe\u0301", "CAFÉ"),
        ("STRASSE", "Straße"),
    ],
)
def test_typography_makes_no_difference(a: str, b: str) -> None:
    """Marks, dashes, blanks, stops, case and composition are the outlet's, not the finding's."""
    assert fingerprint("SC201", (a,)) == fingerprint("SC201", (b,))


@given(words, st.data())
def test_layout_never_changes_a_fingerprint(said: list[str], data: st.DataObject) -> None:
    """Whatever the case, the blanks and the marks around the words."""
    blank = st.text(" \t\n\u00a0\u2009", min_size=1, max_size=3)
    mark = st.sampled_from(["", "“", "”", '"', "«", "»", ","])
    other = ""
    for word in said:
        cased = data.draw(st.sampled_from([word, word.upper(), word.capitalize()]))
        after = data.draw(mark)
        other += cased + after + data.draw(blank)
    assert fingerprint("SC201", (other,)) == fingerprint("SC201", (" ".join(said),))


@given(words, words)
def test_words_decide(a: list[str], b: list[str]) -> None:
    """Two lists of words share a fingerprint exactly if they are the same words."""
    same = [word.casefold() for word in a] == [word.casefold() for word in b]
    assert (fingerprint("SC201", (" ".join(a),)) == fingerprint("SC201", (" ".join(b),))) == same


@given(st.lists(st.text(), max_size=4), st.randoms())
def test_the_order_of_articles_makes_no_difference(said: list[str], random: Random) -> None:
    """What is said is a bag: any text at all, lone surrogates too, in any order."""
    shuffled = list(said)
    random.shuffle(shuffled)
    made = fingerprint("SC301", tuple(said))
    assert made == fingerprint("SC301", tuple(shuffled))
    assert re.fullmatch("[0-9a-f]{32}", made)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    """What was heard once is heard the same again."""
    assert spoken(spoken(text)) == spoken(text)


BLAZE = "Fog lay on the quay. A blaze that began at noon killed twelve of the crew and two guests. It rained."


@pytest.mark.parametrize(
    ("words_", "context"),
    [
        ("twelve", "began at noon killed twelve of the crew"),
        ("two guests", "killed twelve of the crew and two guests"),
        ("guests.", "killed twelve of the crew and two guests"),
        ("A blaze", "a blaze that began at noon killed twelve"),
        ("", "a blaze that began at noon killed twelve"),
        ("A blaze that began at noon killed twelve of", "a blaze that began at noon killed twelve"),
    ],
)
def test_what_is_short_is_told_with_the_words_around_it(words_: str, context: str) -> None:
    """Eight words of its own sentence, as near as can be, whatever the other sentences say."""
    first, last = BLAZE.index("A blaze"), BLAZE.index(" It rained")
    start = BLAZE.index(words_, first)
    told = in_context(BLAZE, start, start + len(words_), first, last)
    assert told == context
    moved = f"Snow fell. {BLAZE[first:last]} Nobody knows why."
    start = moved.index(words_, 11)
    assert in_context(moved, start, start + len(words_), 11, 11 + last - first) == told


def test_many_words_need_no_context() -> None:
    """Eight in all, and a mark or a dash is none."""
    assert not is_telling(("twelve of the crew", "twenty-one — … “”"))
    assert is_telling(("twelve of the crew", "twenty one of them"))


@given(st.lists(st.sampled_from(["a", "bc", "def"]), max_size=30), st.data())
def test_a_context_is_a_run_of_the_text(told: list[str], data: st.DataObject) -> None:
    """As long as eight words, or all there is; never without the words themselves."""
    text = " ".join(told)
    cuts = [0, *(at for at, c in enumerate(text) if c == " "), len(text)]
    first, start, end, last = sorted(data.draw(st.lists(st.sampled_from(cuts), min_size=4, max_size=4)))
    context = in_context(text, start, end, first, last)
    assert context in text
    assert len(context.split()) == min(8, len(text[first:last].split()))
    assert " ".join(text[start:end].split()[:8]) in context


def test_a_fingerprint_is_the_same_in_every_version() -> None:
    """Baselines outlive versions: these digits may only change with the schema of the baseline."""
    assert fingerprint("SC301", ("$4.1 million", "$41 million")) == "1f8306b831ef78b80146c91fea3f5d6e"

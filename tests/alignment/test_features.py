"""Keys, clauses, themes and evidence: what is read off one sentence, and off two."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from tests.alignment.helpers import no_clues
from tests.properties.strategies import anything, news

from srccompare.alignment import Clues
from srccompare.alignment.candidates import LEAST_COSINE, LONE_COSINE, MOST_PARTNERS, promising
from srccompare.alignment.evidence import FEATURES, dot, measure, tell
from srccompare.alignment.features import Unit, match_key, units
from srccompare.alignment.themes import themes
from srccompare.alignment.weights import WEIGHTS
from srccompare.articles import Article
from srccompare.segments import witness
from srccompare.text.spans import Span
from srccompare.text.stems import stem


def told(text: str, quoted: tuple[Span, ...] = ()) -> list[Unit]:
    """Return the units of a text; `quoted` lie in its first sentence."""
    made = witness(Article.from_text(text))
    clues = no_clues(len(made.sentences))
    if quoted:
        empty = ((),) * (len(made.sentences) - 1)
        clues = Clues(clues.names, clues.figures, clues.dates, (quoted, *empty), clues.speakers)
    return units(made, clues)


def two(a: str, b: str) -> tuple[list[Unit], list[Unit], Clues, Clues]:
    """Return the units of two texts with empty clues."""
    first, second = told(a), told(b)
    return first, second, no_clues(len(first)), no_clues(len(second))


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("us", "u.s."),
        ("may", "march"),
        ("oil", "gas"),
        ("north", "south"),
        ("five", "six"),
        ("georgia", "jordan"),
    ],
)
def test_words_of_unlike_meaning_have_unlike_keys(word: str, other: str) -> None:
    """What must not be matched has keys of its own, or none."""
    assert match_key(word, stem(word)) != match_key(other, stem(other))


@pytest.mark.parametrize(
    ("word", "other"),
    [("beijing", "chinese"), ("u.s.", "american"), ("resigned", "resignation"), ("two", "2")],
)
def test_words_for_the_same_thing_share_a_key(word: str, other: str) -> None:
    """Countries, synonyms and forms of a word meet."""
    assert match_key(word, stem(word)) == match_key(other, stem(other))


def test_a_stop_word_has_no_key() -> None:
    """Function words are no evidence."""
    assert match_key("the", stem("the")) == ""


def test_names_are_words_printed_with_a_capital_inside_a_sentence() -> None:
    """The first word of a sentence is not a name for its capital alone; a country is one always."""
    (unit,) = told("Workers at the Norvik plant in Oslo met chinese buyers from Dayton on the quay.")
    assert "norvik" in unit.names
    assert "dayton" in unit.names
    assert not any(key in unit.names for key in ("worker", "work", "quai", "buy"))
    assert any(key[0] == "@" for key in unit.names)


def test_clauses_end_at_marks_and_joints_and_keep_all_keys() -> None:
    """Every key stands in a clause, and clauses are cut where the sentence is."""
    (unit,) = told(
        "The ferry struck a freighter near the harbour, but the captain blamed thick fog outside the bay."
    )
    assert frozenset().union(*unit.clauses) == set(unit.bag)
    assert len(unit.clauses) == 2


def test_fragments_are_short_quotations_that_say_something() -> None:
    """A quoted stop word run is no fragment, a quoted phrase is one."""
    text = 'He called it "a charm offensive" and "it is what it is" in one breath.'
    spans = tuple(
        Span(start, start + len(part))
        for part in ("a charm offensive", "it is what it is")
        if (start := text.index(part))
    )
    (unit,) = told(text, spans)
    assert unit.fragments == (" a charm offensive ",)


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("resigned", "departure!"),
        ("step down", "departure!"),
        ("defeated", "outcome!"),
        ("earthquake", "quake!"),
    ],
)
def test_words_and_idioms_report_a_kind_of_event(text: str, theme: str) -> None:
    """A theme is found by any form of its words and by its idioms."""
    assert theme in themes(tuple(map(stem, text.split())))


def test_words_without_an_event_have_no_theme() -> None:
    """Everyday words report nothing."""
    assert themes(tuple(map(stem, ("the", "green", "table", "stood", "by", "a", "window")))) == []


def test_every_feature_has_a_weight_and_every_weight_a_feature() -> None:
    """The table of constants and the evidence speak of the same things."""
    assert set(WEIGHTS) == set(FEATURES)


def test_the_evidence_of_a_pair_is_the_same_from_both_sides() -> None:
    """Measuring is symmetric."""
    a, b, clues_a, clues_b = two(
        "The ferry struck a freighter in fog. It sank within an hour.\n\nNobody was hurt, the harbour said.",
        "A freighter was struck by a ferry in dense fog off the harbour.\n\nThe council met.",
    )
    story, turned = tell(a, b, clues_a, clues_b), tell(b, a, clues_b, clues_a)
    assert len(a) * len(b) > 4
    for i in range(len(a)):
        for j in range(len(b)):
            assert measure(story, i, j) == pytest.approx(measure(turned, j, i))


def test_two_articles_that_name_no_one_alike_are_no_kin() -> None:
    """Kinship is what the names of two articles share; without names nothing speaks against them."""
    a, b, none_a, none_b = two("The quake struck Mirov.", "The quake struck Ono.")

    def named(name: str) -> Clues:
        empty = no_clues(1)
        return Clues((frozenset({name}),), empty.figures, empty.dates, empty.quoted, empty.speakers)

    assert tell(a, b, none_a, none_b).kinship == 1
    assert tell(a, b, named("mirov"), named("ono")).kinship == 0
    assert tell(a, b, named("mirov"), named("mirov")).kinship == 1


@given(news | anything, news | anything)
@settings(max_examples=40, deadline=None)
def test_promising_pairs_are_exactly_those_above_the_bar_in_short_texts(a: str, b: str) -> None:
    """The index finds what comparing each with each finds."""
    story = tell(*two(a, b))
    every = [
        (i, j)
        for i, x in enumerate(story.a.vectors)
        for j, y in enumerate(story.b.vectors)
        if dot(x, y) >= (LEAST_COSINE if len(x.keys() & y.keys()) > 1 else LONE_COSINE) + 1e-9
        and (x.keys() & y.keys()) - story.a.units[i].borrowed - story.b.units[j].borrowed
    ]
    if len(story.a.vectors) <= MOST_PARTNERS and len(story.b.vectors) <= MOST_PARTNERS:
        found = promising(story)
        assert set(every) <= set(found)
        assert found == sorted(set(found))
        assert all(dot(story.a.vectors[i], story.b.vectors[j]) >= LEAST_COSINE - 1e-9 for i, j in found)


@pytest.mark.parametrize(
    "text",
    [
        "Mara Lind opened the ferry line. The harbour was full.",
        "Mara Lind opened the ferry line. Tom Reyes said he was late.",
        "On Tuesday she opened the ferry line.",
        "Boats sailed to Norway on Monday. She opened the ferry line.",
    ],
    ids=["no pronoun", "a name of its own", "nobody before", "a place and a day"],
)
def test_a_sentence_without_antecedent_gets_no_name(text: str) -> None:
    """Only a "he" or "she" that names nobody takes the names of a sentence before."""
    unit = told(text)[-1]
    assert "lind" not in unit.bag
    assert unit.bag.keys() <= {match_key(word, stem(word)) for word in unit.words}


@pytest.mark.parametrize("between", [" ", "\n\n", " The harbour was full. ", " It rained on Tuesday.\n\n"])
def test_he_and_she_stand_for_who_was_named_last(between: str) -> None:
    """In the same paragraph or the one before; as a name, not as a word of its own."""
    unit = told(f"Reporters met Mara Lind at the harbour.{between}She opened the ferry line on Tuesday.")[-1]
    assert {"mara", "lind"} <= unit.bag.keys()
    assert {"mara", "lind"} <= unit.names
    assert "mara" not in unit.words
    assert unit.keys == len(told("She opened the ferry line on Tuesday.")[-1].bag)


def test_a_name_holds_to_the_end_of_its_paragraph() -> None:
    """Two sentences later it is still the same person."""
    assert "lind" in told("We met Mara Lind. She opened the line. Then she left for the harbour.")[-1].bag


def test_a_name_two_paragraphs_away_is_too_far() -> None:
    """Only the paragraphs next to one without names are asked."""
    assert "lind" not in told("We met Mara Lind.\n\nThe harbour was full.\n\nShe opened the line.")[-1].bag


def test_turned_paragraphs_have_the_same_antecedents() -> None:
    """Those before and behind count alike, as order is no evidence."""
    paragraphs = ["Mara Lind met reporters.", "Then she opened the ferry line.", "Tom Reyes was late."]
    forth, back = told("\n\n".join(paragraphs))[1], told("\n\n".join(reversed(paragraphs)))[1]
    assert forth.names == back.names >= {"lind", "reye"}
    assert forth.bag == back.bag


def test_a_borrowed_name_alone_brings_no_pair() -> None:
    """A sentence about "her" is no partner of all that names her: something of its own must be shared."""
    a = "Mara Lind opened a school.\n\nTwo divers repaired the harbour gate."
    b = "Mara Lind likes boats. She repaired the harbour gate.\n\nThe divers slept."
    story = tell(*two(a, b))
    assert story.b.units[1].borrowed == {"lind"}
    found = promising(story)
    assert (0, 1) not in found
    assert {(0, 0), (1, 1)} <= set(found)

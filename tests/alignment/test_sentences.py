"""Links: what must never be linked, what must, and the promises that hold for any text."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.alignment.helpers import no_clues
from tests.growth import lines_run
from tests.properties.strategies import anything, news

from srccompare.alignment import Clues, Link, link_witnesses
from srccompare.alignment.features import units
from srccompare.alignment.sentences import look_within, reconsidered
from srccompare.alignment.weights import FIRM, FIRM_AMONG_MANY, POSSIBLE, POSSIBLE_AMONG_MANY
from srccompare.articles import Article
from srccompare.segments import Witness, witness

FERRY = "The ferry Silver Heron struck a freighter in thick fog outside Port Laurel on Tuesday."
TOLL = "Fourteen passengers of the ferry were injured, two of them seriously, the hospital said."
COUNCIL = "The town council will debate the price of parking permits next month."
QUOTE = '"We felt a bang and everybody was thrown forward," said Tom Reyes, a teacher.'
ORCHARD = "Apple growers in the valley expect a poor harvest after late frost."
LONG = (
    "The ferry Silver Heron, which struck a freighter in fog, was built in 1998 by a yard that has since"
    " closed, passed its last inspection in March and carries some two thousand commuters a week."
)
WORDS = [
    "harbour",
    "council",
    "freighter",
    "orchard",
    "budget",
    "school",
    "bridge",
    "doctor",
    "market",
    "court",
]


def sides(*texts: str) -> tuple[list[Witness], list[Clues]]:
    """Return witnesses of texts, with empty clues."""
    witnesses = [
        witness(Article.from_text(text), siglum) for text, siglum in zip(texts, "ABCD", strict=False)
    ]
    return witnesses, [no_clues(len(each.sentences)) for each in witnesses]


def link_sentences(a: Witness, b: Witness, clues_a: Clues, clues_b: Clues) -> tuple[Link, ...]:
    """Link two witnesses."""
    return link_witnesses((a, b), (clues_a, clues_b))[0, 1]


def links(a: str, b: str) -> tuple[Link, ...]:
    """Link two texts."""
    (first, second), (clues_a, clues_b) = sides(a, b)
    return link_sentences(first, second, clues_a, clues_b)


def pairs(a: list[str], b: list[str]) -> set[tuple[str, str, str]]:
    """Return the linked paragraphs of two lists of one-sentence paragraphs, with the tier."""
    return {(a[link.a], b[link.b], link.tier) for link in links("\n\n".join(a), "\n\n".join(b))}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (FERRY, COUNCIL),
        (ORCHARD, QUOTE),
        ("He said so on Tuesday.", "She said so on Tuesday."),
        ("It was not clear what would happen next.", "What happened then is not known to us."),
        ("The police are investigating.", "The weather will be fine on Sunday."),
    ],
)
def test_sentences_that_only_sound_like_news_are_not_linked_firmly(a: str, b: str) -> None:
    """Stop words, reporting verbs and days of the week make no firm link."""
    assert [link for link in links(a, b) if link.tier == "firm"] == []


def test_a_stock_phrase_is_not_linked_firmly_between_articles_that_name_others() -> None:
    """Where names and places are other ones, only a copy to the word may be firm."""
    stock = "It took firefighters three hours to bring the blaze in the old building under control."
    (first, second), _ = sides(stock, stock.replace("three", "nine"))
    empty = no_clues(1)

    def tier(a: str, b: str) -> str:
        clues = [
            Clues((frozenset({name}),), empty.figures, empty.dates, empty.quoted, empty.speakers)
            for name in (a, b)
        ]
        (link,) = link_sentences(first, second, clues[0], clues[1])
        return link.tier

    assert tier("selby", "dunmore") == "possible"
    assert tier("selby", "selby") == "firm"


def test_a_copy_is_linked_firmly_even_between_articles_that_name_others() -> None:
    """The same sentence word for word is reuse, whoever the rest is about."""
    copied = "Emergency services rushed to the scene, and several roads nearby were closed for hours."
    (a, b), clues = sides(f"{copied}\n\n{ORCHARD}", f"{copied}\n\n{COUNCIL}")
    named = [replace(each, names=(frozenset({name}),) * 2) for each, name in zip(clues, "xy", strict=True)]
    assert [(link.a, link.b, link.tier) for link in link_sentences(a, b, *named)] == [(0, 0, "firm")]


def test_unrelated_paragraphs_stay_alone_beside_related_ones() -> None:
    """Only the paragraphs that share a report are linked."""
    retold = "In dense fog off Port Laurel the ferry Silver Heron hit a freighter on Tuesday."
    found = pairs([FERRY, COUNCIL, ORCHARD], [retold, QUOTE])
    assert found == {(FERRY, retold, "firm")}


@pytest.mark.parametrize(
    ("b", "relation"),
    [
        (FERRY, "verbatim"),
        (FERRY.replace("thick", "dense"), "near-verbatim"),
        ("Outside Port Laurel the ferry Silver Heron struck a freighter in dense fog.", "paraphrase"),
        (LONG, "partial"),
    ],
)
def test_a_relation_names_how_close_the_wording_is(b: str, relation: str) -> None:
    """Copied, lightly edited, retold and partly shared sentences are told apart."""
    found = links(f"{FERRY}\n\n{COUNCIL}", f"{b}\n\n{ORCHARD}")
    assert [(link.a, link.b, link.relation) for link in found] == [(0, 0, relation)]


def test_a_copied_sentence_is_linked_firmly_in_any_surroundings() -> None:
    """Kept wording is enough, whatever else the two articles are about."""
    assert (QUOTE, QUOTE, "firm") in pairs([COUNCIL, QUOTE], [ORCHARD, QUOTE, FERRY])


def test_a_sentence_keeps_all_links_that_stand_on_their_own() -> None:
    """News repeats itself: one sentence may be linked with two of the other article."""
    again = "The freighter that the Silver Heron ferry struck in fog outside Port Laurel is being towed."
    found = pairs([FERRY, COUNCIL], [FERRY, ORCHARD, again])
    assert {b for a, b, _ in found if a == FERRY} == {FERRY, again}


def test_a_third_report_that_has_both_makes_a_link_likelier() -> None:
    """The chance of a link rises where a third witness says what both sentences say."""
    retold = "A ferry was in a collision with a cargo vessel in fog near Port Laurel."
    third = (
        "The ferry Silver Heron hit a freighter, a cargo vessel, in a collision in fog outside Port Laurel."
    )
    witnesses, clues = sides(f"{FERRY}\n\n{COUNCIL}", f"{retold}\n\n{ORCHARD}", f"{third}\n\n{TOLL}")
    alone = {(x.a, x.b): x.score for x in link_sentences(witnesses[0], witnesses[1], clues[0], clues[1])}
    together = {(x.a, x.b): x.score for x in link_witnesses(witnesses, clues)[0, 1]}
    apart = sides(f"{FERRY}\n\n{COUNCIL}", f"{retold}\n\n{ORCHARD}", f"{QUOTE}\n\n{ORCHARD}")
    without = {(x.a, x.b): x.score for x in link_witnesses(*apart)[0, 1]}
    assert together[0, 0] > without.get((0, 0), 0.0)
    assert set(alone) <= set(together)


def test_turning_the_paragraphs_keeps_every_link_and_its_score() -> None:
    """No order of the paragraphs of one article adds, loses or weighs a link."""
    a = [FERRY, QUOTE, COUNCIL]
    b = [TOLL, FERRY.replace("struck", "hit"), QUOTE, ORCHARD]
    straight = pairs(a, b)
    assert straight
    assert pairs(a[::-1], b) == straight
    assert pairs(a, b[::-1]) == straight


@given(st.permutations(range(4)))
@settings(max_examples=10, deadline=None)
def test_copied_sentences_are_found_in_any_order(order: list[int]) -> None:
    """However paragraphs are shuffled, each copy is linked firmly with its original."""
    a = [FERRY, QUOTE, COUNCIL, ORCHARD]
    b = [a[index] for index in order]
    assert {(text, text, "firm") for text in a} <= pairs(a, b)


@given(st.one_of(news, anything), st.one_of(news, anything))
@settings(max_examples=60, deadline=None)
def test_any_two_texts_give_ordered_links_in_range_and_the_same_when_swapped(a: str, b: str) -> None:
    """Links are sorted and unique, point at sentences, keep their promise, and swap with the articles."""
    (first, second), (clues_a, clues_b) = sides(a, b)
    found = link_sentences(first, second, clues_a, clues_b)
    assert list(found) == sorted(found, key=lambda link: (link.a, link.b))
    assert len({(link.a, link.b) for link in found}) == len(found)
    for link in found:
        assert 0 <= link.a < len(first.sentences)
        assert 0 <= link.b < len(second.sentences)
        assert POSSIBLE <= link.score <= 1
        assert (link.tier == "firm") == (link.score >= FIRM)
    swapped = link_sentences(second, first, clues_b, clues_a)
    assert {(x.b, x.a, x.tier, x.relation) for x in swapped} == {
        (x.a, x.b, x.tier, x.relation) for x in found
    }


def test_one_article_against_itself_links_every_sentence_with_itself() -> None:
    """The same text twice leaves no sentence alone."""
    text = f"{FERRY}\n\n{TOLL}\n\n{QUOTE}\n\n{COUNCIL}\n\n{ORCHARD}"
    found = {(link.a, link.b) for link in links(text, text) if link.relation == "verbatim"}
    assert found >= {(n, n) for n in range(5)}


@pytest.mark.parametrize("text", ["", "...", "汉字没有空格", "\x00\ud800", '"' * 1000, "a " * 5000])
def test_odd_texts_do_not_break_the_links(text: str) -> None:
    """Empty, unspaced, broken and monotonous texts link with nothing, and keep nothing else from it."""
    for a, b in permutations((text, FERRY), 2):
        assert links(a, b) == ()
    for a, b in permutations((f"{FERRY}\n\n{text}", FERRY), 2):
        assert [(link.a, link.b, link.relation) for link in links(a, b)] == [(0, 0, "verbatim")]


def test_time_grows_no_faster_than_the_number_of_promising_pairs() -> None:
    """Four times the sentences on both sides do not take sixteen times the work."""

    def text(shift: int, count: int) -> str:
        return "\n\n".join(
            f"The {WORDS[n % 10]} number {n} met the {WORDS[(n * 3 + shift) % 10]} {n * 7 % 50} near"
            f" {WORDS[(n // 10 + shift) % 10]} street and the {WORDS[(n * n) % 10]} agreed."
            for n in range(count)
        )

    def work(count: int) -> int:
        (a, b), (clues_a, clues_b) = sides(text(0, count), text(1, count))
        return lines_run(lambda: link_sentences(a, b, clues_a, clues_b))

    assert work(200) < 12 * work(50)


def test_a_sentence_said_over_and_over_is_found_however_often() -> None:
    """A copy needs no rare word: each sentence of a long text that stands in the other has a partner."""
    refrain = ["The council voted on Tuesday to approve the plan."] * 80
    (first, second), clues = sides(" ".join(refrain), " ".join([*refrain, FERRY]))
    found = link_sentences(first, second, *clues)
    assert {link.a for link in found} == {link.b for link in found} == set(range(80))
    assert {link.relation for link in found} == {"verbatim"}


def test_a_link_never_gains_by_busy_sentences_nor_loses_by_what_others_say() -> None:
    """Support and like circles speak for a pair, other links of its sentences against it."""
    alone = reconsidered((0.0, 0.0, 0.0, 0.0))
    assert reconsidered((0.0, 0.0, 2.0, 0.0)) < alone
    assert reconsidered((0.0, 0.5, 0.0, 0.0)) > alone
    assert reconsidered((0.0, 0.0, 0.0, 0.5)) > alone
    assert reconsidered((2.0, 0.0, 0.0, 0.0)) > alone


def test_among_three_the_tiers_have_their_own_bars() -> None:
    """What is shown, and what is firm, is told by the score there too."""
    witnesses, clues = sides(
        f"{FERRY}\n\n{TOLL}\n\n{QUOTE}",
        f"{FERRY}\n\n{COUNCIL}\n\n{LONG}",
        f"{TOLL}\n\n{ORCHARD}\n\n{FERRY}",
    )
    found = [link for some in link_witnesses(witnesses, clues).values() for link in some]
    assert {link.tier for link in found} == {"firm", "possible"}
    for link in found:
        assert link.score >= POSSIBLE_AMONG_MANY
        assert (link.tier == "firm") == (link.score >= FIRM_AMONG_MANY)


def test_a_sentence_is_not_held_against_itself_within_its_article() -> None:
    """Each two sentences stand there once, the first given first, and none beside itself."""
    (only,), (clues,) = sides(f"{FERRY}\n\n{COUNCIL}\n\n{LONG}\n\n{TOLL}")
    found = look_within(units(only, clues), clues)
    assert max(found, key=found.__getitem__) == (0, 2)
    assert all(i < j for i, j in found)

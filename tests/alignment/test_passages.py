"""Tests of the search for reused passages."""

from __future__ import annotations

import random
from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.growth import lines_run

from srccompare.alignment import Passage, reused_passages
from srccompare.alignment.digests import find_digest
from srccompare.alignment.windows import cut_windows, like_windows, rarity
from srccompare.articles import Article
from srccompare.segments import witness

if TYPE_CHECKING:
    from srccompare.segments.model import Witness

QUOTED = "we will not sell the old ferry terminal to anyone who intends to tear it down"

HARBOUR = (
    "The council of Marlow Bay voted on Tuesday to keep the disused ferry terminal in public hands.",
    f'"I have said it before, and {QUOTED}," mayor Ines Calder told a packed meeting.',
    "Two developers had offered to build a hotel and a marina on the site by the eastern breakwater.",
    "Fishermen who moor beside the terminal complained that the plans would cut them off from fresh water.",
    "A decision on the leaking roof, which has cost the town a fortune, was put off until spring.",
)
ORCHARD = (
    "Apple growers in the Teviot valley are pulling up their trees after a third summer of drought.",
    "Prices for cider fruit have halved while the wages of pickers rose by a fifth.",
    f'One grower quoted a mayor on the coast as saying "{QUOTED}" and wished for such resolve inland.',
    "The agriculture ministry offers loans, but few families want to borrow against shrinking land.",
    "Some have planted olives instead, a crop that nobody in the valley had tried before.",
)
REWORDED = (
    "Apple farmers of the Teviot valley, after a third drought summer, are pulling their trees up.",
    "Cider fruit prices halved whereas pickers' wages have risen by a fifth.",
    "Loans are offered by the agriculture ministry, but to borrow against shrinking land few families want.",
    "Olives instead some have planted, which nobody in the valley before had tried as a crop.",
)


def a_witness(text: str) -> Witness:
    """Return a witness of a text."""
    return witness(Article.from_text(text, name="a"))


def found(a: str, b: str) -> tuple[Passage, ...]:
    """Return the passages of two texts."""
    return reused_passages(a_witness(a), a_witness(b))


def quoted(text: str, passages: tuple[Passage, ...]) -> list[str]:
    """Return the A side of each passage."""
    return [text[p.a.start : p.a.end] for p in passages]


@cache
def invented(words: int, seed: int) -> str:
    """Return an invented article of about so many words, whose words follow Zipf's law."""
    rng = random.Random(seed)  # noqa: S311 - reproducible, not secret
    syllables = [x + y for x in "bdfglmnprst" for y in "aeiou"]
    vocabulary = ["".join(rng.choices(syllables, k=rng.randint(1, 4))) for _ in range(3000)]
    weights = [1 / (rank + 3) for rank in range(len(vocabulary))]
    sentences = []
    while words > 0:
        size = rng.randint(9, 25)
        sentences.append(" ".join(rng.choices(vocabulary, weights, k=size)).capitalize() + ".")
        words -= size
    return " ".join(sentences)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("", ""),
        ("", "One word."),
        (HARBOUR[0], ORCHARD[0]),
        (" ".join(ORCHARD[:2]), " ".join(HARBOUR[2:])),
        # a title of office and a set phrase are no reuse
        (
            "Yesterday the Secretary General of the United Nations arrived.",
            "Why the Secretary General of the United Nations left.",
        ),
        (
            "At the end of the day it was a matter of time.",
            "It was a matter of time, at the end of the day, they said.",
        ),
        ("丘の上の町は静かだった。", "海の近くの村は静かだった。"),
    ],
)
def test_unrelated_texts_share_no_passage(a: str, b: str) -> None:
    """Texts without reuse, and phrases that anyone uses, raise no alarm."""
    assert found(a, b) == ()


def test_two_invented_articles_of_one_vocabulary_share_nothing() -> None:
    """Common words alone never make a passage."""
    assert found(invented(3000, 1), invented(3000, 2)) == ()


def test_a_shared_quotation_is_found_with_tight_ends() -> None:
    """The passage is the quotation, not the paragraph around it."""
    a, b = " ".join(HARBOUR), " ".join(ORCHARD)
    (passage,) = found(a, b)
    assert a[passage.a.start : passage.a.end] == b[passage.b.start : passage.b.end] == QUOTED
    assert (passage.kind, passage.score) == ("verbatim", 1.0)


def test_words_of_the_sentence_before_do_not_hang_on_to_a_quotation() -> None:
    """Three equal words in another sentence are not part of the copy."""
    a = f'She sat down with the Beacon weekly. "{QUOTED.capitalize()}," Calder went on.'
    b = f'He had seen her with the Beacon. "{QUOTED.capitalize()}," she had told people at home.'
    (passage,) = found(a, b)
    assert a[passage.a.start : passage.a.end] == QUOTED.capitalize()


def test_typography_does_not_hide_a_quotation() -> None:
    """Curly marks, no-break blanks and capitals change nothing."""
    a = " ".join(HARBOUR)
    b = " ".join(ORCHARD).replace('"', "”").replace("old ferry", "Old\u00a0Ferry")
    assert [p.kind for p in found(a, b)] == ["verbatim"]


@pytest.mark.parametrize(("printed", "changed"), [("will not sell", "will sell"), ("Two ", "Twelve ")])
def test_a_passage_that_lost_a_word_is_not_verbatim(printed: str, changed: str) -> None:
    """One word in a hundred may be the one that matters: verbatim is every word, as it is of links."""
    text = " ".join(HARBOUR)
    other = text.replace(printed, changed)
    (passage,) = found(text, other)
    assert (passage.kind, passage.score > 0.97) == ("near-verbatim", True)
    assert quoted(text, (passage,)) == [text[:-1]]


def test_a_small_edit_makes_a_passage_near_verbatim() -> None:
    """One passage bridges a replaced word."""
    a, b = " ".join(HARBOUR), " ".join(ORCHARD).replace("to anyone who intends", "to somebody who means")
    (passage,) = found(a, b)
    assert passage.kind == "near-verbatim"
    assert a[passage.a.start : passage.a.end] == QUOTED


def test_a_reworded_stretch_is_one_region() -> None:
    """Moved and replaced words are found, and belong together as one passage."""
    a = " ".join((*HARBOUR[:1], *ORCHARD[:2], *ORCHARD[3:], *HARBOUR[2:]))
    b = " ".join((invented(60, 3), *REWORDED, invented(60, 4)))
    (passage,) = found(a, b)
    assert passage.kind == "reworded"
    assert a[passage.a.start : passage.a.end].startswith("Apple growers")
    assert a[passage.a.start : passage.a.end].endswith("tried before")
    assert b[passage.b.start : passage.b.end].startswith("Apple farmers")


def test_a_copy_inside_a_reworded_region_is_no_passage_of_its_own() -> None:
    """No passage lies in another on both sides."""
    copied = " ".join(HARBOUR[2:])
    a = " ".join((*ORCHARD[:2], copied, *ORCHARD[3:]))
    b = " ".join((*REWORDED[:2], copied, *REWORDED[2:]))
    passages = found(a, b)
    assert copied[:-1] in " ".join(quoted(a, passages))
    for p in passages:
        assert not any(q.a != p.a and q.a.start <= p.a.start and p.a.end <= q.a.end for q in passages)


def test_two_reports_alike_throughout_are_told_by_what_they_copied() -> None:
    """That one article rewrites the other from end to end is not a passage; the quotation in both is."""
    one = "\n\n".join((*ORCHARD[:2], f'"{QUOTED}," she said.', *ORCHARD[3:]))
    other = "\n\n".join((*REWORDED[2:], f'"{QUOTED}," she added.', *REWORDED[:2]))
    passages = found(one, other)
    assert any(QUOTED in words for words in quoted(one, passages))
    assert all(p.a.end - p.a.start < len(one) / 2 for p in passages)


def test_moved_paragraphs_are_found_in_any_order() -> None:
    """Order plays no part: reversed paragraphs give the same passages."""
    a = "\n\n".join((*HARBOUR, *ORCHARD[:2]))
    forth = "\n\n".join((HARBOUR[0], invented(50, 5), HARBOUR[3], invented(50, 6), ORCHARD[1]))
    back = "\n\n".join(reversed(forth.split("\n\n")))
    assert len(found(a, forth)) == 3
    assert sorted(quoted(a, found(a, forth))) == sorted(quoted(a, found(a, back)))


def test_a_text_against_itself_is_one_verbatim_passage() -> None:
    """Nothing is cut in pieces, from the first word to the last."""
    text = "\n".join(HARBOUR)
    (passage,) = found(text, text)
    assert (passage.kind, passage.score) == ("verbatim", 1.0)
    assert text[passage.a.start : passage.a.end] == text[:-1]


def test_a_copy_with_a_new_first_line_is_one_verbatim_passage() -> None:
    """An agency story under another headline is one passage."""
    text = "\n".join(HARBOUR)
    (passage,) = found(text, "Hotel plan sinks\n" + text)
    assert (passage.kind, passage.a.start, passage.a.end) == ("verbatim", 0, len(text) - 1)


def test_a_digest_points_at_all_that_it_sums_up() -> None:
    """Sentences that draw on a whole text are one passage, not a scatter of fragments."""
    sentences = invented(900, 7).split(". ")
    picked = [sentences[n].split() for n in (2, 14, 27, 38, 50)]
    digest = ". ".join(" ".join(reversed(words[: len(words) * 3 // 4])) for words in picked)
    a = a_witness(f"{invented(300, 8)} {digest}. {invented(300, 9)}")
    b = a_witness(". ".join(sentences))
    windows_a, windows_b = cut_windows(a), cut_windows(b)
    rare = rarity(windows_a, windows_b)
    pairs = like_windows(windows_a.bags, windows_b.bags, rare)
    result = find_digest(windows_a, windows_b, pairs, rare)
    assert result is not None
    text = a.article.text[a.tokens.starts[result[0]] : a.tokens.ends[result[1] - 1]]
    assert text.lower() == digest.lower()
    assert result[3] - result[2] > len(b.stems) // 2


REPETITIVE = [
    ("word ", "word "),
    ("The harbour stayed shut on Monday as before. ", "The harbour stayed shut on Monday as before. "),
    ('" ', '" '),
    ("a\nb c\n", "b a c\n\n"),
]


def among(copied: str, repeated: str, times: int) -> str:
    """Return a text that says the same before and behind a copied stretch."""
    return f"{repeated * times}\n\n{copied}\n\n{repeated * times}"


@pytest.mark.parametrize(("a", "b"), REPETITIVE)
def test_what_is_copied_is_found_amid_what_repeats(a: str, b: str) -> None:
    """Words said hundreds of times neither hide a copied stretch nor make passages of their own."""
    copied = " ".join(HARBOUR[:2])
    first = among(copied, a, 400)
    (passage,) = quoted(first, found(first, among(copied, b, 300)))
    assert copied.rstrip(".") in passage
    assert len(passage) < len(copied) + 30


@pytest.mark.parametrize(("a", "b"), REPETITIVE)
def test_work_grows_with_the_length_of_texts_that_repeat_themselves(a: str, b: str) -> None:
    """Twice the words take twice the lines run, not four times as many."""

    def work(times: int) -> int:
        sides = [a_witness(among(HARBOUR[0], each, times)) for each in (a, b)]
        return lines_run(lambda: reused_passages(*sides))

    assert work(600) < 2.5 * work(300)


_words = st.sampled_from(
    [
        "the",
        "of",
        "to",
        "harbour",
        "ferry",
        "mayor",
        "hotel",
        "olive",
        "vote",
        "town",
        ".",
        ",",
        "\n",
        "\n\n",
        "x",
    ]
)
_texts = st.one_of(
    st.text(max_size=60),
    st.lists(_words, max_size=60).map(" ".join),
    st.lists(st.sampled_from(HARBOUR + ORCHARD + REWORDED), max_size=9).map("\n".join),
)


@settings(max_examples=150, deadline=None)
@given(_texts, _texts)
def test_passages_keep_their_promises(a: str, b: str) -> None:
    """Spans lie inside the texts and are not empty, passages are sorted and none lies in another."""
    passages = found(a, b)
    assert list(passages) == sorted(passages)
    for p in passages:
        assert 0 <= p.a.start < p.a.end <= len(a)
        assert 0 <= p.b.start < p.b.end <= len(b)
        assert not a[p.a.start].isspace()
        assert 0 <= p.score <= 1
    for p in passages:
        for q in passages:
            inside_a = q.a.start <= p.a.start and p.a.end <= q.a.end
            assert p is q or not (inside_a and q.b.start <= p.b.start and p.b.end <= q.b.end)


@settings(max_examples=100, deadline=None)
@given(_texts, _texts)
def test_swapping_the_texts_swaps_the_sides(a: str, b: str) -> None:
    """Nothing depends on which text comes first."""
    swapped = [p._replace(a=p.b, b=p.a) for p in found(b, a)]
    assert list(found(a, b)) == sorted(swapped)

"""Facts: groups of links that lose none, double none and stay small."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from srccompare.alignment.model import Link
from srccompare.articles import Article
from srccompare.comparison.model import Pairing, SharedFact
from srccompare.comparison.shared import MOST_SENTENCES, shared_facts
from srccompare.comparison.sources import prepare

if TYPE_CHECKING:
    from random import Random

Row = tuple[tuple[int, int], int, int, float]
SENTENCES = 6
TEXT = """The harbour council voted on the budget of the ferry today.

Growers in the valley expect a poor harvest after the late frost.

A bakery on the island bakes its last bread before it closes on Friday.

Nobody was hurt when a roof of the old cinema came down at night.

Three teachers of the school won a prize for their work with deaf children.

Snow will fall in the mountains from Sunday, the weather office said."""
SOURCES = prepare([Article.from_text(TEXT, name) for name in "abc"])
PAIRS = ((0, 1), (0, 2), (1, 2))

links = st.lists(
    st.tuples(
        st.sampled_from(PAIRS),
        st.integers(0, SENTENCES - 1),
        st.integers(0, SENTENCES - 1),
        st.floats(0.3, 1.0),
    ),
    max_size=30,
    unique_by=lambda row: row[:3],
)


def pairings(rows: list[Row]) -> list[Pairing]:
    """Return the pairings of three sources that hold the given links."""
    return [
        Pairing(
            i,
            j,
            tuple(
                Link(a, b, score, "firm" if score >= 0.7 else "possible", "paraphrase")
                for pair, a, b, score in sorted(rows)
                if pair == (i, j)
            ),
            (),
        )
        for i, j in PAIRS
    ]


def facts(*rows: Row) -> tuple[SharedFact, ...]:
    """Group some links."""
    return shared_facts(SOURCES, pairings(list(rows)))


def test_no_links_make_no_facts() -> None:
    """Nothing shared, nothing reported."""
    assert facts() == ()


def test_links_of_unlike_sentences_stay_apart() -> None:
    """Two links that share no sentence are two facts, in the order of the first article."""
    found = facts(((0, 1), 4, 1, 0.9), ((0, 1), 0, 3, 0.8))
    assert [fact.id for fact in found] == ["f1", "f2"]
    assert [fact.mentions[0].sentence for fact in found] == ["A.1.1", "A.5.1"]


def test_three_reports_of_one_thing_are_one_fact() -> None:
    """Links over three articles that meet in their sentences become one fact of all three."""
    (fact,) = facts(((0, 1), 0, 2, 0.9), ((1, 2), 2, 5, 0.8), ((0, 2), 0, 5, 0.5))
    assert fact.articles == ("A", "B", "C")
    assert [mention.sentence for mention in fact.mentions] == ["A.1.1", "B.3.1", "C.6.1"]
    assert len(fact.pairs) == 3


def test_a_chain_through_articles_is_not_one_fact() -> None:
    """What only the next article ties to a fact touches on it and reports something else."""
    row = [
        ((0, 1), 0, 0, 0.9),
        ((1, 2), 0, 0, 0.9),
        ((0, 2), 1, 0, 0.9),
        ((0, 1), 1, 1, 0.9),
        ((1, 2), 1, 1, 0.9),
    ]
    mains = [{m.sentence for m in fact.mentions if m.main} for fact in facts(*row)]
    assert all(len(main) <= 4 for main in mains)
    assert len(mains) > 1


def test_a_fact_has_the_tier_and_the_relation_of_its_best_link() -> None:
    """One firm link makes a fact firm; its statement is a sentence of that link as written."""
    (fact,) = facts(((0, 1), 0, 0, 0.5), ((0, 1), 0, 1, 0.9))
    assert fact.tier == "firm"
    assert fact.statement == TEXT.split("\n\n", maxsplit=1)[0]


def test_a_chain_of_links_does_not_tie_a_whole_article_together() -> None:
    """However links overlap, a fact spreads over few sentences of an article."""
    chain = [((0, 1), n // 2, (n + 1) // 2, 0.8) for n in range(2 * SENTENCES - 2)]
    spread = [Counter(m.article for m in fact.mentions if m.main) for fact in facts(*chain)]
    assert len(spread) == 2
    assert max(count for each in spread for count in each.values()) == MOST_SENTENCES


@given(links)
@settings(deadline=None)
def test_every_link_stands_in_exactly_one_fact(rows: list[Row]) -> None:
    """Grouping loses no link, doubles none, and mentions exactly the sentences it pairs."""
    found = shared_facts(SOURCES, pairings(rows))
    ids = [[sentence.id for sentence in source.witness.sentences] for source in SOURCES]
    wanted = sorted((ids[i][a], ids[j][b], score) for (i, j), a, b, score in rows)
    assert sorted((pair.a, pair.b, pair.score) for fact in found for pair in fact.pairs) == wanted
    for fact in found:
        assert {m.sentence for m in fact.mentions} == {end for pair in fact.pairs for end in (pair.a, pair.b)}
        assert fact.tier == ("firm" if any(pair.tier == "firm" for pair in fact.pairs) else "possible")


@given(links, st.randoms())
@settings(deadline=None, max_examples=30)
def test_facts_do_not_depend_on_the_order_of_the_pairings(rows: list[Row], random: Random) -> None:
    """The same links give the same facts, whichever pairing comes first."""
    straight = pairings(rows)
    shuffled = list(straight)
    random.shuffle(shuffled)
    assert shared_facts(SOURCES, shuffled) == shared_facts(SOURCES, straight)

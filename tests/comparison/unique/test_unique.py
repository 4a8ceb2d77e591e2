"""What one article alone reports comes in groups a reader would make."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from srccompare.alignment.model import Link
from srccompare.articles.model import Article
from srccompare.comparison.model import Pairing, UniqueGroup
from srccompare.comparison.sources import prepare
from srccompare.comparison.unique.grouping import unique_groups

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.comparison.model import Source

FERRY = [
    "The ferry Halden sank off Orvik on Monday night after a fire in its engine room.",
    "All 212 people on board were saved by fishing boats, the coast guard said.",
]
ISLAND = [
    "Skarlund has waited for a safe ferry for twenty years.",
    "The island has no bridge, and its school closed in spring.",
    "“We feel forgotten out here,” said a teacher.",
    "People on Skarlund now want a tunnel.",
    "“It would cost less than two new ships,” the teacher said.",
    "Parliament turned down a Skarlund tunnel in May.",
]
OWNER = [
    "Vestline, which owns the ship, lost money for three years in a row.",
    "Shares of Vestline fell by a tenth.",
    "A bank has refused to lend Vestline more.",
]


def linked(texts: Sequence[Sequence[str]], pairs: Sequence[tuple[int, int, int, int]]) -> tuple[Source, ...]:
    """Return the sources of texts given as paragraphs."""
    assert all(i < j for i, _, j, _ in pairs)
    return prepare([Article.from_text("\n\n".join(text), name=str(n)) for n, text in enumerate(texts)])


def groups(
    texts: Sequence[Sequence[str]], pairs: Sequence[tuple[int, int, int, int]] = ()
) -> tuple[UniqueGroup, ...]:
    """Return the groups of texts whose sentences (article, sentence, article, sentence) are linked."""
    sources = linked(texts, pairs)
    pairings = [
        Pairing(
            i, j, tuple(Link(m, n, 0.8, "firm", "paraphrase") for a, m, b, n in pairs if (a, b) == (i, j)), ()
        )
        for i in range(len(texts))
        for j in range(i + 1, len(texts))
    ]
    return unique_groups(sources, pairings)


def of(found: Sequence[UniqueGroup], article: str) -> list[UniqueGroup]:
    """Return the groups of one article."""
    return [group for group in found if group.article == article]


def test_articles_that_share_everything_have_no_groups() -> None:
    """Equal articles leave nothing to either."""
    assert groups([FERRY, FERRY], [(0, 0, 1, 0), (0, 1, 1, 1)]) == ()


def test_empty_articles_have_no_groups() -> None:
    """Nothing is unique in nothing."""
    assert groups([[""], [""]]) == ()


def test_a_linked_sentence_is_in_no_group() -> None:
    """What another article has as well is not unique."""
    found = groups([FERRY, [*FERRY, *ISLAND]], [(0, 0, 1, 0), (0, 1, 1, 1)])
    assert of(found, "A") == []
    assert sorted(s for group in found for s in group.sentences) == [f"B.{n}.1" for n in range(3, 9)]


def test_sentences_around_one_name_form_one_section() -> None:
    """Those that only say "the island" or quote belong to it as well."""
    found = groups([FERRY, [*FERRY, *ISLAND]], [(0, 0, 1, 0), (0, 1, 1, 1)])
    assert [group.topic for group in found] == ["Skarlund"]
    assert len(found[0].sentences) == len(ISLAND)


def test_two_names_form_two_sections() -> None:
    """An article's own part is not one lump."""
    found = groups([FERRY, [*FERRY, *ISLAND, *OWNER]], [(0, 0, 1, 0), (0, 1, 1, 1)])
    assert [group.topic for group in found] == ["Skarlund", "Vestline"]
    assert [len(group.sentences) for group in found] == [len(ISLAND), len(OWNER)]


def test_a_section_goes_on_behind_a_shared_sentence() -> None:
    """A gap of one shared sentence does not cut a topic in two."""
    text = [*ISLAND[:3], FERRY[0], *ISLAND[3:]]
    found = groups([FERRY[:1], text], [(0, 0, 1, 3)])
    assert [group.topic for group in found] == ["Skarlund"]
    assert len(found[0].sentences) == len(ISLAND)


def test_a_heading_opens_a_section() -> None:
    """A heading belongs to what follows, not to what stands above it."""
    text = [*FERRY, OWNER[0], "A tunnel at last", *ISLAND]
    found = groups([FERRY, text], [(0, 0, 1, 0), (0, 1, 1, 1)])
    assert [len(group.sentences) for group in found] == [1, 1 + len(ISLAND)]


def test_a_capital_at_the_start_of_a_sentence_makes_no_topic_of_a_plain_word() -> None:
    """A word that is also printed small is not a name."""
    own = ["Ferries are cheap to run.", "Nobody builds ferries in Brunmark any more."]
    found = groups([FERRY, [*FERRY, *own]], [(0, 0, 1, 0), (0, 1, 1, 1)])
    assert "Ferries" not in [term for group in found for term in group.key_terms]


def test_a_name_of_the_whole_story_is_no_topic() -> None:
    """A name that every sentence shares with the other article tells nothing apart."""
    own = [
        "Halden was built in 1988.",
        "A choir from the north sang on the pier.",
        "The choir sang for Halden.",
    ]
    other = [*FERRY, "Halden was a ferry.", "Halden burned."]
    found = groups([other, [FERRY[0], *own]], [(0, 0, 1, 0)])
    assert "choir" in [group.topic for group in of(found, "B")]


def test_unrelated_sentences_are_no_section() -> None:
    """Sentences without a common name or word stand apart."""
    own = ["Vestline lost money for years.", "In Brunmark, farmers sold their last sheep to a museum."]
    found = groups([FERRY, [*FERRY, *own]], [(0, 0, 1, 0), (0, 1, 1, 1)])
    assert [group.topic for group in found] == ["Vestline", "Brunmark"]


def test_what_one_other_article_has_is_not_unique_among_three() -> None:
    """Unique means: in no other article."""
    found = groups([FERRY, [*FERRY, *OWNER], OWNER], [(0, 0, 1, 0), (0, 1, 1, 1), (1, 2, 2, 0), (1, 3, 2, 1)])
    assert [(group.article, group.sentences) for group in found] == [("B", ("B.5.1",)), ("C", ("C.3.1",))]


def test_a_possible_link_keeps_a_sentence_out() -> None:
    """A sentence that may be shared is not called unique."""
    sources = linked([FERRY, FERRY], [])
    pairings = [
        Pairing(0, 1, (Link(0, 0, 0.3, "possible", "partial"), Link(1, 1, 0.3, "possible", "partial")), ())
    ]
    assert unique_groups(sources, pairings) == ()


def test_key_terms_are_printed_in_the_article() -> None:
    """No term is invented, the topic comes first, none stands twice."""
    texts = [FERRY, [*FERRY, *ISLAND, *OWNER]]
    found = groups(texts, [(0, 0, 1, 0), (0, 1, 1, 1)])
    assert [group.topic for group in found] == ["Skarlund", "Vestline"]
    for group in found:
        assert len(group.key_terms) > 1
        assert group.key_terms[0] == group.topic
        assert len(set(group.key_terms)) == len(group.key_terms)
        assert all(term.lower() in "\n\n".join(texts[1]).lower() for term in group.key_terms)


LINES = st.sampled_from([*FERRY, *ISLAND, *OWNER, "It sank.", "Nobody knows why.", "!!!", "海は静かだった。"])


@settings(max_examples=60, deadline=None)
@given(st.lists(LINES, max_size=10), st.lists(LINES, max_size=10), st.data())
def test_each_unlinked_sentence_is_in_exactly_one_group(
    a: list[str], b: list[str], data: st.DataObject
) -> None:
    """Groups part the unlinked sentences; clauses lie in linked ones; all is in order."""
    sources = prepare([Article.from_text("\n\n".join(lines)) for lines in (a, b)])
    sizes = [len(source.witness.sentences) for source in sources]
    pairs: set[tuple[int, int]] = set()
    if all(sizes):
        index = st.tuples(*(st.integers(0, size - 1) for size in sizes))
        pairs = data.draw(st.sets(index, max_size=4))
    links = tuple(Link(m, n, 0.5, "firm", "partial") for m, n in sorted(pairs))
    found = unique_groups(sources, [Pairing(0, 1, links, ())])
    assert [group.id for group in found] == [f"u{n}" for n in range(1, len(found) + 1)]
    for side, source in enumerate(sources):
        ids = {s.id: s for s in source.witness.sentences}
        taken = {source.witness.sentences[pair[side]].id for pair in pairs}
        mine = of(found, source.witness.siglum)
        assert sorted(s for group in mine for s in group.sentences) == sorted(ids.keys() - taken)
        for clause in (clause for group in mine for clause in group.clauses):
            assert clause.sentence in taken
            sentence = ids[clause.sentence]
            assert sentence.start <= clause.start < clause.end <= sentence.end

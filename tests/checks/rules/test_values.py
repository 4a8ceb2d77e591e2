"""SC301 to SC304: figures, dates and names."""

from __future__ import annotations

import pytest

from tests.checks.rules.stories import Text, hits

STORM = "A storm tore the roofs off {} houses in Brackwell on Sunday night, the fire brigade said."
AGAIN = "The fire brigade of Brackwell said that a storm tore the roofs off {} houses there on Sunday night."


def source(text: str, name: str = "s.txt") -> Text:
    """Return a source."""
    return Text(name, text, is_source=True)


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("14", "14"),
        ("14", "fourteen"),
        ("14", "more than a dozen"),
        ("14", "about 15"),
        ("1,412", "1,400"),
        ("14", "some"),
    ],
)
def test_no_conflicting_figures(here: str, there: str) -> None:
    """Other words, rounding and bounds make no conflict."""
    assert hits("SC301", STORM.format(here), AGAIN.format(there)) == []


def test_two_counts_of_one_thing_are_in_conflict() -> None:
    """The finding stands in the later of two articles, at the figure."""
    (found,) = hits("SC301", STORM.format(14), AGAIN.format(41))
    assert (found.at.siglum, found.edits, found.severity) == ("B", (("41", "14"),), None)
    assert found.message == "figure in conflict with a.txt: “41” here, “14” there"


def test_one_of_three_articles_is_blamed_once() -> None:
    """Two that agree stand against one, which is to be corrected wherever it stands."""
    (found,) = hits("SC301", STORM.format(41), STORM.format(14), AGAIN.format(14))
    assert found.at.siglum == "A"
    assert {x.siglum for x in found.related} == {"B", "C"}


def test_copies_count_as_articles() -> None:
    """What three outlets print letter for letter stands against the one that differs."""
    (found,) = hits("SC301", STORM.format(41), AGAIN.format(14), AGAIN.format(14), AGAIN.format(14))
    assert found.at.siglum == "A"


def test_articles_published_days_apart_may_count_otherwise() -> None:
    """A toll rises; `days` says for how long two reports speak of one moment."""
    first = Text("a.txt", STORM.format(14), published="2026-03-01")
    second = Text("b.txt", AGAIN.format(41), published="2026-03-04")
    assert hits("SC301", first, second) == []
    assert len(hits("SC301", first, second, days=3)) == 1


def test_a_draft_is_held_to_sources_of_any_day() -> None:
    """Whoever sums up later must still have the figure of a source."""
    new, old = (text.replace(" on Sunday night", "") for text in (AGAIN, STORM))
    draft = Text("a.txt", new.format(41), published="2026-03-09")
    old_source = Text("s.txt", old.format(14), is_source=True, published="2026-03-01")
    assert [x.at.siglum for x in hits("SC301", draft, old_source)] == ["A"]


def test_a_draft_that_follows_one_of_two_sources_is_right() -> None:
    """Sources in conflict are no fault of the draft, in linked sentences or elsewhere."""
    sources = source(STORM.format(14)), source(STORM.format(41), "t.txt")
    assert hits("SC301", AGAIN.format(14), *sources) == []
    elsewhere = source("Brackwell has lost much. In all, 41 houses stand without a roof.", "t.txt")
    assert hits("SC301", AGAIN.format(41), source(STORM.format(14)), elsewhere) == []


def test_the_figure_without_a_source_is_the_wrong_one() -> None:
    """Where a draft has two figures in a sentence, the one that no source has stands against the source's."""
    club = source("Ruiz of Riverton scored twice in the first half. He has now scored 17 goals this season.")
    draft = "Ruiz of Riverton scored two goals before the break, his {} goals this season are a record."
    assert hits("SC301", draft.format(17), club) == hits("SC303", draft.format(17), club) == []
    assert hits("SC301", draft.format(19), club) == []
    assert len(hits("SC303", draft.format(19), club)) == 1


def test_no_figure_of_a_draft_falls_between_two_rules() -> None:
    """What SC301 leaves aside for a figure that is nearer to the source's is told by SC303."""
    homes = source("The council approved 88 new homes in Otterby on Friday after a long debate.")
    draft = "The council approved 45 new homes and 90 shops in Otterby on Friday after a long debate."
    told = [*hits("SC301", draft, homes), *hits("SC303", draft, homes)]
    assert sorted(draft[each.at.start : each.at.end] for each in told) == ["45", "90"]


FAIR = "The book fair in Lindau opens on {} in the old riding hall, the city announced."
ALSO = "The city announced that the book fair in Lindau opens on {} in the old riding hall."


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("4 May 2026", "4 May 2026"),
        ("4 May 2026", "May 4, 2026"),
        ("4 May 2026", "4 May"),
        ("4 May 2026", "Monday"),
        ("4 May 2026", "the first weekend of May 2026"),
        ("Monday", "Tuesday"),
    ],
)
def test_no_conflicting_dates(here: str, there: str) -> None:
    """One day in other words, a day without its month, and weekdays of peers are no conflict."""
    found = hits("SC302", FAIR.format(here), ALSO.format(there))
    assert [x for x in found if x.severity != "note"] == []


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("4 May 2026", "14 May 2026"),
        ("4 May 2026", "5 May 2026"),
        ("May 4, 2026", "4 June 2026"),
        ("Monday", "Thursday"),
    ],
)
def test_two_days_of_one_event_are_in_conflict(here: str, there: str) -> None:
    """Both are printed with their month, or both are weekdays that do not follow each other."""
    (found,) = hits("SC302", FAIR.format(here), ALSO.format(there))
    assert found.edits == ((there, here),)


def test_a_conflict_of_dates_needs_one_event() -> None:
    """Two fairs of two towns may open on two days."""
    assert (
        hits("SC302", FAIR.format("4 May 2026"), ALSO.replace("Lindau", "Corrin").format("9 May 2026")) == []
    )


def test_a_draft_is_held_to_the_weekday_of_its_source() -> None:
    """A draft may not move an event, unless a source has the day."""
    draft = ALSO.format("Thursday")
    assert [x.at.siglum for x in hits("SC302", draft, source(FAIR.format("Tuesday")))] == ["A"]
    other = source("Visitors to Lindau come on Thursday.", "t.txt")
    assert hits("SC302", draft, source(FAIR.format("Tuesday")), other) == []


BAKERY = source(
    "Fire destroyed the bakery of Hult on 3 May 2026. The owner had insured it for a quarter of a million "
    "euros. Two of 38 ovens can be saved. The fire brigade was called at 5:40 a.m. and left after nine "
    "hours. About 12 percent of the town's bread came from there. “We baked 900 loaves a night,” said "
    "Knut Dahl."
)


@pytest.mark.parametrize(
    "sentence",
    [
        "The bakery was insured for 250,000 euros.",
        "Thirty-eight ovens stood in it.",
        "Some 40 ovens stood in it.",
        "The fire brigade stayed for 9 hours.",
        "Every eighth loaf in Hult came from there.",
        "Three ovens may be left.",
        "The fire broke out on 3 May 2026.",
        "“We baked 900 loaves a night,” said Dahl.",
        "“We baked 700 loaves a night,” said Dahl.",
        "It supplied 12% of the bread.",
        "More than 30 ovens stood in it.",
        "Fewer than 40 ovens stood in it.",
        "It was the second fire in Hult.",
    ],
)
def test_a_figure_that_a_source_bears_out(sentence: str) -> None:
    """Words, rounding, other units, small counts, dates and quotations are not unsourced figures."""
    assert hits("SC303", sentence, BAKERY) == []


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        ("The bakery was insured for $4 million.", "$4 million"),
        ("It employed 57 people.", "57"),
        ("It supplied 60 percent of the bread.", "60 percent"),
        ("More than 70 ovens stood in it.", "70"),
        ("It was the sixth fire in Hult.", "sixth"),
        ("It was the 14th fire in Hult.", "14th"),
    ],
)
def test_a_figure_that_no_source_has(sentence: str, figure: str) -> None:
    """It is reported at the figure."""
    (found,) = hits("SC303", sentence, BAKERY)
    assert sentence[found.at.start : found.at.end].startswith(figure)


def test_small_counts_are_held_to_the_sources_if_asked() -> None:
    """`least` says which counts a writer may make."""
    assert len(hits("SC303", "Three ovens may be left.", BAKERY, least=1)) == 1


@pytest.mark.parametrize(("counted", "count"), [("12,000", 0), ("2,400", 0), ("64,000", 1)])
def test_a_rough_word_of_a_draft_may_stand_for_a_count_of_its_source(counted: str, count: int) -> None:
    """Thousands of birds may be 12,000, but not tens of thousands."""
    reserve = source(f"Some {counted} guillemots spend the winter on the cliffs of the Skarn fjord.")
    assert len(hits("SC303", "Thousands of guillemots are in danger on the cliffs.", reserve)) == count


RESCUE = (
    "Mountain rescuers brought two hikers down from the Karwen ridge near {} late on Saturday after nine "
    "hours."
)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (RESCUE.format("Selby"), RESCUE.format("Selby")),
        (RESCUE.format("Selby"), RESCUE.format("the village of Selby")),
        (RESCUE.format("Selby"), RESCUE.format("Dunmore") + " Selby is not far."),
        ("The visitors are from Norway.", "The visitors are Norwayan."),
    ],
    ids=["the same", "said with its kind", "both named", "a land and its people"],
)
def test_no_conflicting_names(first: str, second: str) -> None:
    """A name that the other article has somewhere, or has in another form, is not a conflict."""
    assert hits("SC304", first, second) == []


def test_another_name_in_the_place_of_a_name() -> None:
    """Where all around is alike, a name that the other article never mentions is a conflict."""
    (found,) = hits("SC304", RESCUE.format("Selby"), RESCUE.format("Dunmore"))
    assert found.edits == (("Dunmore", "Selby"),)


def test_another_spelling_is_a_note() -> None:
    """And nothing where `spelling` is off."""
    texts = "Anna Petersen left Tarnby on Monday.", "In Tarnby, Anna Peterson spoke on Monday."
    assert [x.severity for x in hits("SC304", *texts)] == ["note"]
    assert hits("SC304", *texts, spelling=False) == []


def test_two_last_names_of_one_person_are_in_conflict() -> None:
    """Half of the name is kept, and neither article has the other's half."""
    texts = [
        f"Rescue chief {name} of Karwen said that nine people were saved."
        for name in ("Anna Berg", "Anna Holm")
    ]
    (found,) = hits("SC304", texts[0], "On Monday, " + texts[1])
    assert found.edits == (("Anna Holm", "Anna Berg"),)
    assert hits("SC304", texts[0], "On Monday, " + texts[1] + " Berg is her sister.") == []


def test_another_name_is_told_where_it_is_printed_and_not_at_each_last_name() -> None:
    """A last name alone that both articles print differs in nothing, whoever it stands for."""
    first, second = (
        "Pelmouth paid twice for the new pier, said {} Vandermeer, the town auditor.\n\n{}\n".format(*each)
        for each in (
            ("Gloria", "Vandermeer said it was possible that half of the money could be recovered."),
            ("Glenda", "Half of the money will be recovered, Vandermeer said."),
        )
    )
    (found,) = hits("SC304", second, first)
    assert found.edits == (("Gloria Vandermeer", "Glenda Vandermeer"),)


NAMED = source("Union leader Thomas Reyk of Gravenhavn told reporters that the strike goes on until Sunday.")


@pytest.mark.parametrize(
    ("name", "count"),
    [("Thomas Reyk", 0), ("Tom Reyk", 0), ("Reyk", 0), ("Thomas Brandt", 1), ("Martin Reyk", 1)],
)
def test_a_draft_may_not_rename_a_person(name: str, count: int) -> None:
    """Half a name kept and half of it new, in sentences on one thing, is a wrong name."""
    text = f"The strike in Gravenhavn goes on until Sunday, union leader {name} told reporters."
    assert len(hits("SC304", text, NAMED)) == count

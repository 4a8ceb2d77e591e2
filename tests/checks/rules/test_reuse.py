"""SC101, SC102 and SC103: near-duplicates, reuse without credit, repeated passages."""

from __future__ import annotations

import pytest

from srccompare.checks.stories import plan, story
from tests.checks.rules.stories import Text, entry, hits, rule

OPENING = (
    "The council of Tarnby voted on Monday to turn the old paper mill into a library after a debate of "
    "five hours. "
)
COPIED = (
    "The building has stood empty for eleven years, and its roof was damaged by a storm last winter. "
    "Builders will first secure the walls, then replace the windows and add a glass stairway on the river "
    "side. The library is to open in three years with room for sixty thousand books and a hall for concerts. "
    "A lift will carry readers to a terrace from which one can see the islands on a clear day."
)
OWN = (
    "For years Ida Brandt has carried her books to the bus stop. Soon she need only cross the bridge in "
    "Tarnby. "
)
CLOSING = " Brandt plans to be the first reader at the door of the mill."
FIRST = OPENING + COPIED
SECOND = OWN + COPIED + CLOSING


def test_an_article_with_some_words_changed_is_a_near_duplicate() -> None:
    """The later one is to be corrected, once, and points at the first sentence of both."""
    first = Text("a.txt", FIRST, published="2026-03-02")
    second = Text("b.txt", FIRST.replace("islands", "mountains"), published="2026-03-01")
    (found,) = hits("SC101", first, second)
    assert found.at.siglum == "A"
    assert found.message.startswith("near-duplicate of b.txt: 9")


def test_of_three_copies_two_are_near_duplicates_of_the_first() -> None:
    """Each copy is named once, not once for each pair."""
    texts = [FIRST, FIRST.replace("islands", "mountains"), FIRST.replace("eleven", "twelve")]
    assert [(x.at.siglum, x.related[0].siglum) for x in hits("SC101", *texts)] == [("B", "A"), ("C", "A")]


def test_a_copy_letter_for_letter_is_a_near_duplicate() -> None:
    """The checking compares equal texts once; the rule still sees the copies."""
    entries = [entry(Text(name, FIRST)) for name in ("a.txt", "b.txt", "c.txt")]
    made = story(plan("story", entries))
    values = {option.name: option.default for option in rule("SC101").options}
    found = list(rule("SC101").check(made, values))
    assert [x.at.siglum for x in found] == ["B", "C"]
    assert all("letter for letter" in x.message for x in found)


def test_a_near_duplicate_is_known_again_in_another_order() -> None:
    """Neither the order of the articles nor that of the paragraphs changes what is said of them."""
    paragraphs = [OPENING, COPIED, f"{OWN}{CLOSING}"]
    changed = [text.replace("islands", "hills") for text in paragraphs]
    said = {
        hits("SC101", "\n\n".join(one), "\n\n".join(other), share=0.5)[0].said
        for one, other in (
            (paragraphs, changed),
            (changed, paragraphs),
            ([paragraphs[2], *paragraphs[:2]], [changed[2], *changed[:2]]),
        )
    }
    assert len(said) == 1
    assert len(*said) == 8


def test_two_copies_that_credit_one_agency_are_worth_a_note() -> None:
    """Agency copy may be printed by many."""
    (found,) = hits("SC101", f"TARNBY (AP) — {FIRST}", f"TARNBY (AP) — {FIRST.replace('islands', 'hills')}")
    assert (found.severity, found.note) == ("note", "both credit AP")


@pytest.mark.parametrize(
    "texts",
    [
        (FIRST, SECOND),
        ("The mill burns.", "The mill burnt."),
        (Text("a.txt", FIRST), Text("s.txt", FIRST.replace("islands", "hills"), is_source=True)),
    ],
    ids=["half of it copied", "hardly any words", "a draft and its source"],
)
def test_no_near_duplicates(texts: tuple[Text | str, ...]) -> None:
    """Much in common, a few words, or a draft made of its source are not duplicates."""
    assert hits("SC101", *texts) == []


def test_a_draft_is_held_to_its_sources_if_asked() -> None:
    """With `sources` the draft is the copy, never the source."""
    texts = Text("z.txt", FIRST), Text("s.txt", FIRST.replace("islands", "hills"), is_source=True)
    assert [x.at.siglum for x in hits("SC101", *texts, sources=True)] == ["A"]


def test_half_an_article_taken_over_is_reuse_of_the_earlier_one() -> None:
    """The finding stands at the longest run, in the article that was published later."""
    earlier = Text("late.txt", FIRST, published="2026-03-01")
    later = Text("early.txt", SECOND, published="2026-03-02")
    (found,) = hits("SC102", later, earlier)
    text = SECOND[found.at.start : found.at.end]
    assert text.startswith("The building has stood empty")
    assert "late.txt" in found.message


NO_REUSE = {
    "an agency is named": (FIRST, SECOND.replace("on a clear day", "on a clear day, Reuters reported")),
    "the outlet is named": (
        Text("a.txt", FIRST, outlet="Tarnby Herald"),
        Text("b.txt", SECOND.replace("on a clear day", "on a clear day, the Tarnby Herald reported")),
    ),
    "the host of the outlet is named": (
        Text("a.txt", FIRST, outlet="www.tarnbyherald.co.uk"),
        Text("b.txt", SECOND.replace("on a clear day", "on a clear day, the Tarnby Herald reported")),
    ),
    "the outlet is named by its initials": (
        Text("a.txt", FIRST, outlet="tcpost.example"),
        Text("b.txt", SECOND.replace("on a clear day", "on a clear day, the Tarnby City Post reported")),
    ),
    "both are of one outlet": (
        Text("a.txt", FIRST, outlet="The Post"),
        Text("b.txt", SECOND, outlet="the post"),
    ),
    "it is a quotation": (OPENING + f"“{COPIED}”", OWN + f"“{COPIED}”" + CLOSING),
    "it is a post": (
        OPENING + f"\n\n{COPIED} — Ida Brandt (@idabrandt) March 2, 2026",
        OWN + f"\n\n{COPIED} — Ida Brandt (@idabrandt) March 2, 2026\n\n" + CLOSING,
    ),
    "it is a near-duplicate": (FIRST, FIRST.replace("islands", "hills")),
    "it is short": (OPENING + COPIED, OWN * 2 + COPIED[:160] + "." + CLOSING),
    "it is a draft of this source": (Text("a.txt", SECOND), Text("s.txt", FIRST, is_source=True)),
}


@pytest.mark.parametrize("texts", NO_REUSE.values(), ids=NO_REUSE)
def test_no_unattributed_reuse(texts: tuple[Text | str, ...]) -> None:
    """Credit, quotations and little words are no theft."""
    assert hits("SC102", *texts) == []


def test_the_agency_copy_without_credit_is_set_against_the_one_that_has_it() -> None:
    """Whoever names the agency took from it, too."""
    plain, credited = Text("a.txt", SECOND), Text("b.txt", f"TARNBY (AP) — {FIRST}")
    dated = [each._replace(published=day) for each, day in ((plain, "2026-03-02"), (credited, "2026-03-01"))]
    (found,) = hits("SC102", *dated)
    assert (found.at.siglum, found.note) == ("A", "the other credits AP")


def test_an_article_that_says_a_paragraph_twice_repeats_itself() -> None:
    """The later place is to be corrected; a story of one article is enough."""
    sentence = COPIED.split(". ")[1] + ". " + COPIED.split(". ")[2] + "."
    text = f"{OPENING}\n\n{sentence}\n\nNobody objected to the plan.\n\n{sentence} The vote was open."
    (found,) = hits("SC103", text)
    assert text[found.at.start : found.at.end] == sentence.rstrip(".")
    assert found.at.start > found.related[0].start


@pytest.mark.parametrize(
    "text",
    [
        f"{OPENING}\n\n“{COPIED}”\n\nNobody objected.\n\n“{COPIED}”",
        f"{OPENING}\n\nNobody objected. Nobody asked. Nobody objected. Nobody asked. Nobody objected.",
        OPENING,
        "A B C D E " * 20,
    ],
    ids=["a quotation pulled out", "few words", "nothing", "a drawing of letters"],
)
def test_no_repeated_passage(text: str) -> None:
    """Pulled quotations, short refrains and labels are no repeated passages."""
    assert hits("SC103", text) == []


def test_a_source_that_repeats_itself_is_not_blamed() -> None:
    """Findings stand in drafts alone."""
    sentence = COPIED.split(". ")[1] + "."
    text = f"{OPENING}\n\n{sentence} {sentence}"
    assert hits("SC103", "Tarnby gets a library.", Text("s.txt", text, is_source=True)) == []

"""Another name in the place of a name: what must not be flagged, and what must."""

from __future__ import annotations

import pytest

from srccompare import compare
from srccompare.alignment.model import Link
from srccompare.articles.model import Article
from srccompare.comparison.phrasing.comparing import compare_phrasing
from srccompare.comparison.sources import prepare
from srccompare.facts.names.nicknames import one_forename


def _swapped(a: str, b: str, relation: str = "near-verbatim") -> list[tuple[str, str]]:
    """Return the names that stand against each other in the first sentences of two articles."""
    x, y = prepare([Article.from_text(a), Article.from_text(b)])
    link = Link(0, 0, 0.95, "firm", relation)  # type: ignore[arg-type]
    found = [d for d in compare_phrasing(x, y, [link], ()) if (d.kind, d.severity) == ("name", "warning")]
    return [
        (a[d.edits[0].a.start : d.edits[0].a.end], b[d.edits[0].b.start : d.edits[0].b.end]) for d in found
    ]


SAME = [
    ("Mike Ost sold the old ferry.", "Michael Ost sold the old ferry."),
    ("Bill Ost sold the old ferry.", "William Ost sold the old ferry."),
    ("The Harbour Safety Agency closed the port.", "The HSA closed the port."),
    ("President Ost sold the old ferry.", "Governor Ost sold the old ferry."),
    ("Officials closed the old bridge.", "Police closed the old bridge."),
    ("They closed the port on Monday.", "They closed the port on Friday."),
    ("The old ferry belongs to Oslo.", "The old ferry belongs to Norway."),
    ("The old ferry belongs to Bergen.", "The old ferry belongs to Norway."),
    ("They saw Maria O'Dell at the port.", "They saw Maria ODell at the port."),
    ("They gave the ferry to Katherine Born.", "They gave the ferry to Catharine Born."),
    ("They gave the ferry to Danielson.", "They gave the ferry to Danielsson."),
    ("They gave the ferry to Ida Born.", "They gave the ferry to Born."),
    ("The port shut for the Islanders.", "The port shut for the Northerners."),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_forms_of_one_name_are_no_other_name(a: str, b: str) -> None:
    """Nicknames, initials, titles, days, capitals, spellings and parts of a name are left alone."""
    assert _swapped(a, b) == []
    assert _swapped(b, a) == []


def test_a_name_that_the_other_article_has_elsewhere_is_left_alone() -> None:
    """Two people who both act in the story may each be named here."""
    a = "The ferry was sold by Ida Born. Later Mara Feld left."
    assert _swapped(a, "The ferry was sold by Mara Feld. Later it sank.") == []


def test_a_paraphrase_is_left_alone() -> None:
    """Only where all around reads alike do two names stand in one place."""
    a = "The bridge at Selby shut for a week."
    b = "Engineers near Dunmore will keep the old bridge shut until cracks in its deck are mended."
    assert _swapped(a, b, relation="paraphrase") == []


def test_two_events_told_alike_have_no_wrong_names() -> None:
    """Where two names of one sentence are others, it tells of another event, there and further on."""
    a = "A strike at the Orchard works in Pellham ended after 23 days. Shops in Pellham opened again."
    b = "A strike at the Quarry works in Dunmore ended after 23 days. Shops in Dunmore opened again."
    x, y = prepare([Article.from_text(a), Article.from_text(b)])
    links = [Link(n, n, 0.95, "firm", "near-verbatim") for n in (0, 1)]
    assert [d for d in compare_phrasing(x, y, links, ()) if d.kind == "name"] == []


OTHER = [
    ("The bridge at Selby shut for a week.", "The bridge at Dunmore shut for a week.", ("Selby", "Dunmore")),
    (
        "Ola Hale Jr. bought the old ferry.",
        "Ola Hale Sr. bought the old ferry.",
        ("Ola Hale Jr", "Ola Hale Sr"),
    ),
    ("They came from South Sudan by ferry.", "They came from Sudan by ferry.", ("South Sudan", "Sudan")),
    (
        "They came from North Korea by ferry.",
        "They came from South Korea by ferry.",
        ("North Korea", "South Korea"),
    ),
    ("A lake in North Harwick froze.", "A lake in South Harwick froze.", ("North Harwick", "South Harwick")),
    ("They saw Paul Ost at the port.", "They saw Peter Ost at the port.", ("Paul Ost", "Peter Ost")),
    ("They saw Paul Ost at the port.", "They saw Mara Feld at the port.", ("Paul Ost", "Mara Feld")),
]


@pytest.mark.parametrize(("a", "b", "names"), OTHER)
def test_another_name_in_the_same_place_is_flagged(a: str, b: str, names: tuple[str, str]) -> None:
    """The two names are set side by side, in either order of the articles."""
    assert _swapped(a, b) == [names]
    assert _swapped(b, a) == [names[::-1]]


def test_short_forms_and_initials_may_be_one_forename() -> None:
    """Peggy is Margaret, J. may be John; Paul is not Peter."""
    assert one_forename("peggy", "margaret")
    assert one_forename("j", "john")
    assert not one_forename("paul", "peter")
    assert not one_forename("j", "peter")


def test_another_speaker_of_the_same_words_is_told_of_once() -> None:
    """Where the words were given to somebody else, the two speakers are no wrong names besides."""
    said = "“We will shut the port before the storm, but only if the pilots ask for it,”"
    a = f"The port closed on Monday.\n\n{said} Mayor Martha Born said.\n"
    b = f"The port closed on Monday.\n\nSheriff Ursula Hast said: {said[:-2]}.”\n"
    found = compare([Article.from_text(a), Article.from_text(b)]).to_dict()["divergences"]
    assert [row["kind"] for row in found if row["severity"] != "note"] == ["attribution"]

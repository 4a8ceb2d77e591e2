"""Names that stand in one place of two sentences written apart: what must not be flagged, and what must."""

from __future__ import annotations

import pytest
from tests.growth import lines_run

from srccompare import compare
from srccompare.alignment.model import Link
from srccompare.articles.model import Article
from srccompare.comparison.phrasing.aligned import Side, pair
from srccompare.comparison.phrasing.misplaced import misplaced
from srccompare.comparison.sources import prepare

_LEAD_A = "The port of Ellwick has been shut since the weekend by a dispute over pay."
_LEAD_B = "Since the weekend the port of Ellwick has been shut by a dispute over pay."


def _found(a: str, b: str) -> list[tuple[str, ...]]:
    """Return the names that stand against each other below two like leads."""
    texts = (f"{_LEAD_A}\n\n{a}\n", f"{_LEAD_B}\n\n{b}\n")
    found = compare([Article.from_text(text) for text in texts]).to_dict()["divergences"]
    return [
        tuple(mention["value"] for mention in row["mentions"])
        for row in found
        if row["kind"] == "name" and row["severity"] != "note"
    ]


NONE = [
    (
        "Muhammad Al-Husseini lost 400 crowns a day with his fish stall on the quay.",
        "Mohammed al-Husayni has lost 400 crowns a day with his fish stall on the quay.",
    ),
    (
        "The strike will last until Easter, harbour master Nils Orde said on Monday.",
        "Minister Eva Holt said on Monday that the strike will last until Easter.",
    ),
    (
        "Harbour master Nils Orde said on Monday that 40 ships were waiting outside the port.",
        "Forty ships were waiting outside the port on Monday, the harbour master said.",
    ),
    (
        "Union head Ada Roth said on Monday that the strike would go on.",
        "The strike will go on, shop steward Tom Velk said on Monday.",
    ),
    (
        "Harbour master Nils Orde and his deputy, Tom Velk, met the dockers on Monday.",
        "The dockers were met on Monday by Orde, the harbour master.",
    ),
    (
        "Shipping line Orsa agreed on Monday to lease two ferries to Larsund Group for 40 million crowns.",
        "Larsund Cargo is to pay 40 million crowns for two ferries of the shipping line Orsa.",
    ),
    (
        "Shipping line Orsa agreed on Monday to lease two ferries to Larsund for 40 million crowns a year.",
        "Larsund Cargo is to pay 40 million crowns a year for two ferries of the shipping line Orsa.",
    ),
    (
        "Larsund Marine, a unit of Larsund Cargo, will lease two ferries of Orsa for 40 million crowns.",
        "Two ferries of Orsa will be leased by Larsund Cargo for 40 million crowns.",
    ),
    (
        "The Larsund Times reported that two ferries of Orsa would be leased for 40 million crowns.",
        "Two ferries of Orsa will be leased for 40 million crowns, the Larsund Herald wrote.",
    ),
    (
        "Two ferries were sent to the port of Marvik on Monday, director Ole Lind said.",
        "Director Ole Lind said two ferries were sent on Monday to the south coast.",
    ),
]


@pytest.mark.parametrize(("a", "b"), NONE)
def test_what_may_name_one_thing_or_two_is_left_alone(a: str, b: str) -> None:
    """Parents and subsidiaries, papers, short names, other offices and companions are no other name."""
    assert _found(a, b) == []
    assert _found(b, a) == []


OTHER = [
    (
        "Shipping line Orsa agreed on Monday to lease two ferries to Larsund Marine for 40 million crowns.",
        "Larsund Cargo is to pay 40 million crowns for two ferries of the shipping line Orsa.",
        ("Larsund Marine", "Larsund Cargo"),
    ),
    (
        "The strike fund was set up by the Keel Foundation with 3 million crowns in 2019.",
        "In 2019 the Harrow Foundation set up the strike fund with 3 million crowns.",
        ("Keel Foundation", "Harrow Foundation"),
    ),
    (
        "Dockers' union Unikai called the walkout on Saturday, its first since 2011.",
        "The walkout, the first since 2011, was called by the union Portnet on Saturday.",
        ("Unikai", "Portnet"),
    ),
    (
        "Harbour master Nils Orde said on Monday that 40 ships were waiting outside the port.",
        "Forty ships were waiting outside the port on Monday, harbour master Tom Velk said.",
        ("Nils Orde", "Tom Velk"),
    ),
    (
        "The goal was scored by Jan Orlo in the 88th minute after a corner from the left.",
        "In the 88th minute Peter Dahl scored the goal after a corner from the left.",
        ("Jan Orlo", "Peter Dahl"),
    ),
    (
        "Three dockers from Tolm were arrested on Monday for throwing stones at a bus.",
        "For throwing stones at a bus three dockers from Karst were arrested on Monday.",
        ("Tolm", "Karst"),
    ),
]


@pytest.mark.parametrize(("a", "b", "names"), OTHER)
def test_another_name_in_one_place_is_a_warning(a: str, b: str, names: tuple[str, str]) -> None:
    """One office, one deed or one preposition, and two names."""
    assert _found(a, b) == [names]
    assert _found(b, a) == [names[::-1]]


def test_many_names_cost_their_number_and_not_its_square() -> None:
    """What an article names is gathered once, not for each of its linked sentences."""

    def work(times: int) -> int:
        names = ["".join("abcdefghij"[int(n)] for n in f"{number:04}") for number in range(times)]
        texts = (
            "\n".join(f"The mill of Or{name} near {town} was shut by the owner on Monday." for name in names)
            for town in ("Tolm", "Karst")
        )
        a, b = (Side(source) for source in prepare([Article.from_text(text) for text in texts]))
        pairs = [pair(a, b, Link(n, n, 0.9, "firm", "paraphrase")) for n in range(times)]
        return lines_run(lambda: [list(misplaced(a, b, both)) for both in pairs])

    assert work(160) < 2.5 * work(80)

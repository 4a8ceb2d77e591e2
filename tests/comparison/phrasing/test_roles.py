"""Who does what to whom: what must not be flagged, and what must."""

from __future__ import annotations

import pytest

from srccompare import compare
from srccompare.articles.model import Article

_LEAD_A = "A brawl at the fish market of Ostwick kept the police busy on Friday night, a spokesman said."
_LEAD_B = "On Friday night a brawl at the fish market of Ostwick kept the police busy, said a spokesman."


def _found(a: str, b: str) -> list[tuple[str, ...]]:
    """Return the stretches of two articles in which two have changed places."""
    texts = (f"{_LEAD_A}\n\n{a}\n", f"{_LEAD_B}\n\n{b}\n")
    found = compare([Article.from_text(text) for text in texts]).to_dict()["divergences"]
    return [
        tuple(mention["text"] for mention in row["mentions"])
        for row in found
        if row["kind"] == "wording" and row["severity"] == "warning"
    ]


SAME = [
    ("Lighthouse road to close for two winters", "County shuts road to lighthouse"),
    (
        "Mayor Ida Moll thanked the dockers on Friday, and the dockers thanked Mayor Ida Moll.",
        "The dockers thanked Mayor Ida Moll on Friday after she had thanked them.",
    ),
    (
        "The court in Tarn heard that trader Jon Aske hit Piet Halm with a crate on the quay.",
        "Piet Halm was hit by trader Jon Aske with a crate on the quay, the court in Tarn heard.",
    ),
    (
        "The court in Tarn heard that trader Jon Aske hit Piet Halm with a crate on the quay.",
        "Piet Halm, whom trader Jon Aske hit with a crate on the quay, told the court in Tarn about it.",
    ),
    (
        "The court in Tarn heard that Jon Aske met Piet Halm on the quay before the brawl.",
        "Before the brawl Piet Halm met Jon Aske on the quay, the court in Tarn heard.",
    ),
    (
        "The court heard that Piet Halm's brother hit Jon Aske with a crate on the quay.",
        "The court heard that Jon Aske hit Piet Halm with a crate on the quay.",
    ),
    (
        "The court heard that a brother of Piet Halm hit Jon Aske with a crate on the quay.",
        "The court heard that Jon Aske hit Piet Halm with a crate on the quay.",
    ),
    (
        "The court in Tarn heard that Jon Aske hit Piet Halm and that Piet Halm hit Jon Aske with a crate.",
        "With a crate, the court in Tarn heard, Piet Halm hit Jon Aske on the quay.",
    ),
    (
        "The court heard that Jon Aske threatened Piet Halm there. Later Piet Halm threatened Jon Aske.",
        "The court heard that Piet Halm threatened Jon Aske on the quay late at night.",
    ),
    (
        "The dockers clashed with the fishermen on the quay of Ostwick on Friday.",
        "On Friday the fishermen clashed with the dockers on the quay of Ostwick.",
    ),
    (
        "Jon Aske and Piet Halm attacked Ole Lind on the quay of Ostwick on Friday.",
        "Ole Lind and Jon Aske attacked Piet Halm on the quay of Ostwick on Friday.",
    ),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_the_same_roles_put_otherwise_are_left_alone(a: str, b: str) -> None:
    """Passives, owners, companions, what two do together, and blows that both struck are no swap."""
    assert _found(a, b) == []
    assert _found(b, a) == []


SWAPPED = [
    (
        "The court in Tarn heard that trader Jon Aske hit Piet Halm with a crate on the quay.",
        "With a crate, the court in Tarn heard, Piet Halm hit trader Jon Aske on the quay.",
        ("trader Jon Aske hit Piet Halm", "Piet Halm hit trader Jon Aske"),
    ),
    (
        "The court in Tarn heard that trader Jon Aske was hit by Piet Halm on the quay with a crate.",
        "With a crate, the court in Tarn heard, Piet Halm was hit by trader Jon Aske on the quay.",
        ("trader Jon Aske was hit by Piet Halm", "Piet Halm was hit by trader Jon Aske"),
    ),
    (
        "The court in Tarn heard that trader Jon Aske was hit by Piet Halm with a crate on the quay.",
        "With a crate on the quay, the court in Tarn heard, trader Jon Aske hit Piet Halm.",
        ("trader Jon Aske was hit by Piet Halm", "trader Jon Aske hit Piet Halm"),
    ),
    (
        "Two porters saw that clerk Bo Renk swore at Captain Ida Moll on the pier of the fish market.",
        "Two porters saw that Captain Ida Moll swore at clerk Bo Renk on the pier at the fish market.",
        ("clerk Bo Renk swore at Captain Ida Moll", "Captain Ida Moll swore at clerk Bo Renk"),
    ),
    (
        "The dockers pelted the fishermen with eels on the quay of Ostwick on Friday.",
        "On the quay of Ostwick on Friday the fishermen pelted the dockers with eels.",
        ("dockers pelted the fishermen", "fishermen pelted the dockers"),
    ),
    (
        "The Ostwick Otters beat the Tarn Terns in the final of the quay games on Friday.",
        "In the final of the quay games on Friday the Tarn Terns beat the Ostwick Otters.",
        ("Ostwick Otters beat the Tarn Terns", "Tarn Terns beat the Ostwick Otters"),
    ),
]


@pytest.mark.parametrize(("a", "b", "stretches"), SWAPPED)
def test_swapped_roles_are_a_warning(a: str, b: str, stretches: tuple[str, str]) -> None:
    """Names and nouns that have changed places around a verb are shown with it."""
    assert _found(a, b) == [stretches]
    assert _found(b, a) == [stretches[::-1]]

"""What stands in a footer or at its edge makes no seeds of anchors that are in many places."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from srccompare.corpus.boilerplate import Regions
from srccompare.corpus.candidates import free_seeds, seeds
from srccompare.corpus.edges import Edges
from srccompare.corpus.glyphs import glyphs
from srccompare.corpus.model import ScanOptions
from srccompare.corpus.places import POSITION_BITS, Neighbourhood, neighbourhood
from srccompare.corpus.recipe import recipe

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.corpus.recipe import Recipe

DEFAULT = recipe(ScanOptions())
ARTICLES = DEFAULT.dense + 8
OWN, FOOTER = 30, 20


class Printed:
    """Hold articles that begin with words of their own and end with one footer."""

    def run(self, article: int, start: int, end: int, /) -> array[int]:
        """Return the words of an article."""
        own = range(1000 * (article + 1), 1000 * (article + 1) + OWN)
        return array("Q", [*own, *range(1, FOOTER + 1)][start:end])

    def near(self, article: int, start: int, end: int, /) -> str:
        """Return them as characters."""
        return glyphs(self.run(article, start, end).tobytes())

    def around(self, places: Sequence[int], recipe: Recipe, /) -> list[Neighbourhood]:
        """Return the words around places."""
        return [neighbourhood(place, self, recipe) for place in places]


def _edges(masked: range) -> Edges:
    """Return the footers of some of the articles."""
    return Edges(Regions((article, OWN + 2, OWN + FOOTER) for article in masked), DEFAULT)


def test_all_places_at_the_edge_of_a_footer_make_no_seed() -> None:
    """Though each pair of them has all words of the footer in common."""
    places = [article << POSITION_BITS | OWN for article in range(ARTICLES)]
    assert len(set(seeds(places, Printed(), DEFAULT))) == ARTICLES * (ARTICLES - 1) // 2
    assert not list(free_seeds(places, Printed(), _edges(range(ARTICLES)), DEFAULT))


def test_one_article_without_that_footer_is_enough_for_all_seeds() -> None:
    """Which of them say something is found out when the articles are aligned."""
    places = [article << POSITION_BITS | OWN for article in range(ARTICLES)]
    found = free_seeds(places, Printed(), _edges(range(1, ARTICLES)), DEFAULT)
    assert sorted(found) == sorted(seeds(places, Printed(), DEFAULT))


def test_the_footers_of_an_article_are_those_of_the_masks() -> None:
    """Widened by the words beside their landmarks; an article that is not masked has none."""
    edges = _edges(range(1, 2))
    assert (edges.of(0), edges.of(1), edges.of(1)) == ([], [(30, 52)], [(30, 52)])
    assert [at for at in range(OWN) if edges.hold(1 << POSITION_BITS | at)] == list(range(23, OWN))

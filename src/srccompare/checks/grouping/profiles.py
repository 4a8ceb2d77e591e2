"""Describe what an article is about by its words, weighed by how rare they are.

Two reports of one event share names, places, figures and a few verbs, however
they are worded; two reports of other events share what all news shares. What
stands at the start of an article counts double, for news says there what it is
about.
"""

from __future__ import annotations

from collections import Counter
from math import fsum, log, sqrt
from operator import mul
from typing import TYPE_CHECKING, NamedTuple

from srccompare.text.normalize import fold
from srccompare.text.stems import is_content, stem
from srccompare.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from srccompare.articles.model import Article

# NOTE: about the headline and the first two paragraphs.
_LEAD = 60  # words
_LEAD_WEIGHT = 2.0

# NOTE: a handful of articles cannot tell which words are rare. They are
# counted as part of a thousand others, in which each word stands three times; without that
# a bar that is right for 300 articles groups hardly any of 5.
_OTHERS = 1000
_ELSEWHERE = 3

# So many articles that end on one line are of one site rather than on one event.
_FOOTER = 3


class Profile(NamedTuple):
    """Hold the weight of each term of an article (the squares add up to 1), and the length before that."""

    weights: Mapping[str, float]
    length: float


def profiles(articles: Sequence[Article]) -> tuple[list[Profile], Counter[str]]:
    """Return the profile of each article, and in how many articles each term is."""
    vocabulary = _Vocabulary()
    footers = _footers(articles)
    found = [_terms(article, footers, vocabulary) for article in articles]
    frequency = Counter(term for terms in found for term in terms)
    total = log(len(articles) + _OTHERS + 1)
    rarity = {term: total - log(count + _ELSEWHERE) for term, count in frequency.items()}
    return [_weighed(terms, rarity) for terms in found], frequency


def likeness(one: Profile, other: Profile) -> float:
    """Return how alike two profiles are, 0..1: their cosine, raised where one is much longer.

    A summary shares most of its words with an article that has many others; the
    root of the quotient of the lengths makes up for about half of that.
    """
    shared = one.weights.keys() & other.weights.keys()
    # NOTE: the order of a set changes from run to run; an exact sum does not depend on it.
    cosine = fsum(map(mul, map(one.weights.__getitem__, shared), map(other.weights.__getitem__, shared)))
    return min(1.0, cosine * sqrt(unevenness(one, other)))


def unevenness(one: Profile, other: Profile) -> float:
    """Return how many times as long as the shorter profile the longer one is."""
    shorter, longer = sorted((one.length, other.length))
    return longer / shorter if shorter else 1.0


class _Vocabulary(dict[str, str]):
    """Map a word to its stem, "" where it carries no news; each word is worked out once."""

    def __missing__(self, word: str) -> str:
        key = stem(word)
        self[word] = key if is_content(key) else ""
        return self[word]


def _footers(articles: Sequence[Article]) -> frozenset[str]:
    """Return the lines that end an article and stand in several others: what a site prints below."""
    counted = Counter(line for article in articles for line in {*_lines(article.text)})
    return frozenset(line for line, count in counted.items() if count >= _FOOTER)


def _lines(text: str) -> list[str]:
    """Return the lines of a text, without white space around them and without blank ones."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def _told(article: Article, footers: frozenset[str]) -> str:
    """Return the text of an article without its front matter and footer."""
    text = article.text[article.preamble :]
    if not footers:
        return text
    lines = _lines(text)
    end = len(lines)
    while end and lines[end - 1] in footers:
        end -= 1
    kept = "\n".join(lines[:end])
    # NOTE: in a story that many print word for word, more than the end is alike.
    return kept if 2 * len(kept) > len(text) else text


def _terms(article: Article, footers: frozenset[str], vocabulary: _Vocabulary) -> dict[str, float]:
    """Return the terms of an article, those of its start with double weight."""
    terms = _keys(_told(article, footers), vocabulary)
    title = _keys(article.title, vocabulary) if article.title else []
    weights = dict.fromkeys(terms, 1.0)
    weights |= dict.fromkeys((*title, *terms[:_LEAD]), _LEAD_WEIGHT)
    weights.pop("", None)
    return weights


def _keys(text: str, vocabulary: _Vocabulary) -> list[str]:
    """Return the stem of every word of a text, "" for those that carry no news."""
    return list(map(vocabulary.__getitem__, tokenize(fold(text)).words))


def _weighed(terms: Mapping[str, float], rarity: Mapping[str, float]) -> Profile:
    """Return terms weighed by their rarity."""
    weighed = {term: weight * rarity[term] for term, weight in terms.items()}
    length = sqrt(sum(weight * weight for weight in weighed.values()))
    return Profile({term: weight / length for term, weight in weighed.items()}, length)

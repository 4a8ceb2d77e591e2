"""Write invented articles of any size: the same words for the same seed, on every machine.

Words are made of syllables and drawn by Zipf's law, so that a few are met all
the time and most hardly ever, as in news. A second article on the same event
keeps some sentences word for word, shuffles some and invents the rest.
"""

from __future__ import annotations

import random
from functools import cache
from itertools import accumulate

WORDS_IN_A_SENTENCE = (8, 34)
SENTENCES_IN_A_PARAGRAPH = 3
KEPT, REWORDED = 0.1, 0.2  # shares of the sentences of a first article that a second one takes over


@cache
def vocabulary(size: int = 12_000) -> tuple[tuple[str, ...], tuple[float, ...]]:
    """Return invented words and their cumulative weights."""
    rng = random.Random(size)  # noqa: S311 - reproducible, not secret
    syllables = [a + b + c for a in "bcdfghklmnprstvw" for b in "aeiou" for c in ("", "n", "r", "s", "t")]
    words = dict.fromkeys(
        "".join(rng.choices(syllables, k=rng.choice((1, 2, 2, 3, 3, 4)))) for _ in range(size * 2)
    )
    chosen = tuple(words)[:size]
    return chosen, tuple(accumulate(1 / (rank + 2.7) for rank in range(len(chosen))))


def sentence(rng: random.Random) -> str:
    """Return one invented sentence; now and then it holds a name, a figure or a quotation."""
    words, weights = vocabulary()
    chosen = rng.choices(words, cum_weights=weights, k=rng.randint(*WORDS_IN_A_SENTENCE))
    if rng.random() < 0.3:
        chosen[rng.randrange(len(chosen))] = (
            rng.choice(words).capitalize() + " " + rng.choice(words).capitalize()
        )
    if rng.random() < 0.2:
        chosen.insert(rng.randrange(len(chosen)), str(rng.randint(2, 90)))
    text = " ".join(chosen)
    text = text[0].upper() + text[1:]
    return f'"{text}," said {rng.choice(words).capitalize()}.' if rng.random() < 0.15 else text + "."


def reworded(text: str, rng: random.Random) -> str:
    """Return a sentence with its words in another order."""
    words = text.strip('".').lower().split()
    rng.shuffle(words)
    return " ".join(words).capitalize() + "."


def pair(words: int, seed: int = 1) -> tuple[str, str]:
    """Return two articles of about so many words each on one invented event."""
    rng = random.Random(seed)  # noqa: S311 - reproducible, not secret
    first: list[str] = []
    second: list[str] = []
    length = 0
    while length < words:
        first.append(sentence(rng))
        length += first[-1].count(" ") + 1
        lot = rng.random()
        taken = lot < KEPT + REWORDED
        second.append((first[-1] if lot < KEPT else reworded(first[-1], rng)) if taken else sentence(rng))
    rng.shuffle(second)
    return _paragraphs(first), _paragraphs(second)


def _paragraphs(sentences: list[str]) -> str:
    """Return sentences set in paragraphs."""
    starts = range(0, len(sentences), SENTENCES_IN_A_PARAGRAPH)
    return "\n\n".join(" ".join(sentences[n : n + SENTENCES_IN_A_PARAGRAPH]) for n in starts) + "\n"

"""Watch the time of a comparison grow with its articles.

    python benchmarks/growth.py [LARGEST]

Every row doubles the words. The exponent is the slope between two rows on
logarithmic scales: 1 is linear growth, 2 quadratic. Processor time of this
process alone, the best of three; imports are left out.
"""

from __future__ import annotations

import math
import sys
import time

import srccompare
from invented import pair
from timing import table

SMALLEST = 1_250


def best_time(words: int, repeats: int = 3) -> float:
    """Return the processor seconds of comparing a pair of so many words each."""
    articles = [
        srccompare.Article.from_text(text, name=name) for name, text in zip("ab", pair(words), strict=True)
    ]
    spent = []
    for _ in range(repeats):
        start = time.process_time()
        srccompare.compare(articles)
        spent.append(time.process_time() - start)
    return min(spent)


def main(largest: int = 40_000) -> None:
    """Time pairs of growing size and print the table."""
    best_time(SMALLEST)
    rows = []
    words, before = SMALLEST, 0.0
    while words <= largest:
        spent = best_time(words)
        exponent = f"{math.log2(spent / before):.2f}" if before else ""
        rows.append((f"2 x {words:,}", f"{spent:.3f} s", f"{spent / words * 500_000:.0f} ms", exponent))
        words, before = words * 2, spent
    print(table(("words", "compare", "a thousand words", "exponent"), rows))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))

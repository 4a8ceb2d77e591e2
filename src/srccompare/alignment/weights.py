"""The trained constants of the sentence links.

Made by `tools/train_links.py` from annotated articles that are no part of
this project (eight events by three outlets each; labelled pairs of 33 topics
with a twin incident); only these numbers came out of it. Figures below leave
out one event at a time, over all annotated links:

                               precision  recall   F1
    two articles, at .77 (firm)      .96      .27
                  at .46 (possible)  .76      .41     .53
    with a third, at .77 (firm)      .96      .27
                  at .28 (possible)  .67      .50     .57
    an incident against its twin,
                  at .46             .92      .59     .72

Read a weight as what one unit of evidence adds to the log-odds of a link.
Some are negative because they correct others: of two pairs with the same
shared words the longer one, less covered, is the more telling.
"""

from __future__ import annotations

BIAS = -8.050
WEIGHTS = {
    "coverage": -4.532,
    "words": 0.112,
    "names": 0.165,
    "telling words": 0.195,
    "grams": 4.540,
    "fragment": 6.368,
    "shortest": -0.065,
    "speaker": -1.521,
    "speakers apart": -1.554,
    "hapaxes": 0.388,
    "root of context": 6.156,
    "theme and name": 0.524,
    "events": -0.895,
    "event mass": 0.599,
    "clause": 1.157,
    "stems": 6.192,
    "flat": -3.897,
    "figure": 1.512,
    "entities": 0.212,
    "date": 0.926,
    "size": -1.000,
    "kinship": 5.937,
    "two headlines": 2.086,
    "one headline": 0.849,
}

# With other witnesses about: the log-odds of a pair's own chance, its support by
# a third witness, the company of its busier sentence.
THIRDS_BIAS = -0.021
THIRDS_WEIGHTS = (0.859, 1.620, -0.246)

# Two articles are read link by link: a possible one should be about as likely
# as not. Among more, a weak link is one piece of a fact that the others may
# hold, and the bar lies where F1 is best.
FIRM = 0.77
POSSIBLE = 0.46
POSSIBLE_AMONG_MANY = 0.28

"""The trained constants of the sentence links.

Made by `tools/train_links.py` from annotated articles that are no part of
this project (eight events by three outlets each; labelled pairs of 33 topics
with a twin incident); only these numbers came out of it. Figures below leave
out one event at a time, over all annotated links:

                               precision  recall   F1
    two articles, at .77 (firm)      .95      .27
                  at .48 (possible)  .77      .40     .53
    with a third, at .77 (firm)      .95      .25
                  at .28 (possible)  .63      .49     .55
    an incident against its twin,
                  at .48             .93      .56     .70

Read a weight as what one unit of evidence adds to the log-odds of a link.
Some are negative because they correct others: of two pairs with the same
shared words the longer one, less covered, is the more telling.
"""

from __future__ import annotations

BIAS = -8.003
WEIGHTS = {
    "coverage": -4.722,
    "words": 0.125,
    "names": 0.165,
    "grams": 4.551,
    "fragment": 6.396,
    "shortest": -0.065,
    "speaker": -1.540,
    "speakers apart": -1.520,
    "hapaxes": 0.438,
    "root of context": 6.211,
    "theme and name": 0.470,
    "events": -0.896,
    "event mass": 0.593,
    "clause": 1.259,
    "stems": 6.530,
    "flat": -4.054,
    "figure": 1.717,
    "entities": 0.190,
    "date": 0.904,
    "size": -1.000,
    "kinship": 5.913,
    "two headlines": 2.128,
    "one headline": 0.867,
}

# With other witnesses about: chances through a third one count.
THIRDS_BIAS = -0.375
THIRDS_ODDS = 0.859
THIRDS_SUPPORT = 1.132

# Two articles are read link by link: a possible one should be about as likely
# as not. Among more, a weak link is one piece of a fact that the others may
# hold, and the bar lies where F1 is best.
FIRM = 0.77
POSSIBLE = 0.48
POSSIBLE_AMONG_MANY = 0.28

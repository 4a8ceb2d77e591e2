"""The trained constants of the sentence links.

Made by `tools/train_links.py` from annotated articles that are no part of
this project (eight events by three outlets each; labelled pairs of 33 topics
with a twin incident); only these numbers came out of it. Figures below leave
out one event at a time, over all annotated links:

                               precision  recall   F1
    two articles, at .75 (firm)      .93      .27
                  at .45 (possible)  .75      .41     .53
    with a third, at .75 (firm)      .92      .27
                  at .30 (possible)  .66      .49     .56
    an incident against its twin,
                  at .45             .93      .53     .68

Read a weight as what one unit of evidence adds to the log-odds of a link.
Some are negative because they correct others: of two pairs with the same
shared words the longer one, less covered, is the more telling.
"""

from __future__ import annotations

BIAS = -7.930
WEIGHTS = {
    "coverage": -5.101,
    "words": 0.131,
    "names": 0.183,
    "grams": 4.390,
    "fragment": 6.792,
    "shortest": -0.090,
    "speaker": -1.774,
    "speakers apart": -1.408,
    "hapaxes": 0.440,
    "root of context": 6.524,
    "theme and name": 0.617,
    "events": -0.882,
    "event mass": 0.635,
    "clause": 1.168,
    "stems": 6.897,
    "flat": -4.430,
    "figure": 1.701,
    "entities": 0.172,
    "date": 0.822,
    "size": -1.000,
    "kinship": 6.062,
}

# With other witnesses about: chances through a third one count.
THIRDS_BIAS = -0.353
THIRDS_ODDS = 0.885
THIRDS_SUPPORT = 1.153

# Two articles are read link by link: a possible one should be about as likely
# as not. Among more, a weak link is one piece of a fact that the others may
# hold, and the bar lies where F1 is best.
FIRM = 0.74
POSSIBLE = 0.47
POSSIBLE_AMONG_MANY = 0.28

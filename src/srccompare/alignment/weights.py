"""The trained constants of the sentence links.

Made by `tools/train_links.py` from annotated articles that are no part of
this project (eight events by three outlets each; labelled pairs of 33 topics
with a twin incident); only these numbers came out of it. Figures below leave
out one event at a time, over all annotated links:

                               precision  recall   F1
    two articles, at .77 (firm)      .93      .27
                  at .47 (possible)  .76      .40     .52
    with a third, at .77 (firm)      .93      .25
                  at .28 (possible)  .64      .49     .56
    an incident against its twin,
                  at .47             .93      .52     .67

Read a weight as what one unit of evidence adds to the log-odds of a link.
Some are negative because they correct others: of two pairs with the same
shared words the longer one, less covered, is the more telling.
"""

from __future__ import annotations

BIAS = -7.918
WEIGHTS = {
    "coverage": -4.492,
    "words": 0.116,
    "names": 0.164,
    "grams": 4.722,
    "fragment": 6.306,
    "shortest": -0.074,
    "speaker": -1.601,
    "speakers apart": -1.557,
    "hapaxes": 0.429,
    "root of context": 6.469,
    "theme and name": 0.497,
    "events": -0.858,
    "event mass": 0.590,
    "clause": 1.192,
    "stems": 6.178,
    "flat": -3.982,
    "figure": 1.730,
    "entities": 0.172,
    "date": 0.836,
    "size": -1.000,
    "kinship": 5.872,
}

# With other witnesses about: chances through a third one count.
THIRDS_BIAS = -0.399
THIRDS_ODDS = 0.850
THIRDS_SUPPORT = 1.213

# Two articles are read link by link: a possible one should be about as likely
# as not. Among more, a weak link is one piece of a fact that the others may
# hold, and the bar lies where F1 is best.
FIRM = 0.77
POSSIBLE = 0.47
POSSIBLE_AMONG_MANY = 0.28

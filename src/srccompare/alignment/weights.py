"""The trained constants of the sentence links.

Made by `tools/train_links.py` from annotated articles that are no part of
this project (eight events by three outlets each; labelled pairs of 33 topics
with a twin incident); only these numbers came out of it. Figures below leave
out one event at a time, over all annotated links:

                               precision  recall   F1
    two articles, at .73 (firm)      .90      .29
                  at .50 (possible)  .79      .38     .51
    with a third, at .73 (firm)      .90      .29
                  at .28 (possible)  .66      .49     .56
    an incident against its twin,
                  at .50             .96      .42     .59

Read a weight as what one unit of evidence adds to the log-odds of a link.
Some are negative because they correct others: of two pairs with the same
shared words the longer one, less covered, is the more telling.
"""

from __future__ import annotations

BIAS = -6.253
WEIGHTS = {
    "coverage": -5.291,
    "words": 0.218,
    "names": 0.264,
    "grams": 4.341,
    "fragment": 6.661,
    "shortest": -0.092,
    "speaker": -1.844,
    "speakers apart": -1.455,
    "context": 7.037,
    "theme and name": 0.585,
    "events": -0.686,
    "event mass": 0.612,
    "clause": 1.310,
    "stems": 5.927,
    "flat": -3.436,
    "figure": 1.753,
    "entities": 0.224,
    "date": 0.658,
    "size": -1.000,
    "kinship": 5.697,
}

# With other witnesses about: chances through a third one count.
THIRDS_BIAS = -0.410
THIRDS_ODDS = 0.871
THIRDS_SUPPORT = 1.461

# Two articles are read link by link: a possible one should be about as likely
# as not. Among more, a weak link is one piece of a fact that the others may
# hold, and the bar lies where F1 is best.
FIRM = 0.735
POSSIBLE = 0.49
POSSIBLE_AMONG_MANY = 0.28
# A possible link must also reach this share of the mean of what its two
# sentences have as their best: where there is a firm one, a weak one says little.
BESIDE_BEST = 0.5

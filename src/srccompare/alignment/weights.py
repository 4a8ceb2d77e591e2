"""The trained constants of the sentence links.

Made by `tools/train_links.py` from annotated articles that are not part of
this project (eight events by three outlets each; labelled pairs of 33 topics
with a twin incident); only these numbers came out of it. Figures below leave
out one event at a time, over all annotated links:

                               precision  recall   F1
    two articles, at .77 (firm)      .93      .27
                  at .48 (possible)  .79      .40     .53
    with a third, at .77 (firm)      .96      .27
                  at .28 (possible)  .65      .53     .59
    an incident against its twin,
                  at .48             .92      .59     .72

Read a weight as what one unit of evidence adds to the log-odds of a link.
Some are negative because they correct others: of two pairs with the same
shared words the longer one, less covered, is the more telling.
"""

from __future__ import annotations

BIAS = -7.949
WEIGHTS = {
    "coverage": -4.894,
    "words": 0.126,
    "names": 0.233,
    "telling words": 0.217,
    "grams": 4.017,
    "fragment": 6.094,
    "shortest": -0.076,
    "speaker": -1.557,
    "speakers apart": -1.574,
    "hapaxes": 0.343,
    "root of context": 6.151,
    "theme and name": 0.549,
    "events": -0.929,
    "event mass": 0.624,
    "clause": 1.122,
    "stems": 5.432,
    "flat": -3.003,
    "figure": 1.589,
    "entities": 0.149,
    "date": 0.703,
    "size": -1.000,
    "kinship": 5.931,
    "two headlines": 2.067,
    "one headline": 0.883,
}

# With other witnesses about: the log-odds of a pair's own chance, its support by
# a third witness, the company of its busier sentence, the likeness of the circles.
THIRDS_BIAS = -1.648
THIRDS_WEIGHTS = (0.465, 0.967, -0.162, 3.072)

# Two articles are read link by link: a possible one should be about as likely
# as not. Among more, a weak link is one piece of a fact that the others may
# hold, and the bar lies where F1 is best.
FIRM = 0.77
FIRM_AMONG_MANY = 0.77
POSSIBLE = 0.48
POSSIBLE_AMONG_MANY = 0.28

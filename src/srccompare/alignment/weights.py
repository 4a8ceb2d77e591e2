"""The trained constants of the sentence links.

Made by `tools/train_links.py` from annotated articles that are no part of
this project (eight events by three outlets each; labelled pairs of 33 topics
with a twin incident); only these numbers came out of it. Figures below leave
out one event at a time, over all annotated links:

    at chance  .20   precision .54  recall .58  F1 .56   possible
    at chance  .80   precision .92  recall .26           firm
    same incident against its twin, at .20: F1 .75 (precision .94)

Read a weight as what one unit of evidence adds to the log-odds of a link.
Some are negative because they correct others: of two pairs with the same
shared words the longer one, less covered, is the more telling.
"""

from __future__ import annotations

BIAS = -7.955
WEIGHTS = {
    "coverage": -4.797,
    "words": 0.184,
    "names": 0.235,
    "grams": 4.548,
    "fragment": 6.811,
    "shortest": -0.082,
    "speaker": -2.525,
    "speakers apart": -1.284,
    "context": 7.338,
    "theme and name": 0.648,
    "events": -0.584,
    "event mass": 0.539,
    "clause": 1.266,
    "stems": 5.474,
    "flat": -3.547,
    "figure": 1.750,
    "entities": 0.231,
    "date": 0.683,
    "size": -0.388,
    "kinship": 5.491,
}

# With other witnesses about: chances through a third one count.
THIRDS_BIAS = -0.426
THIRDS_ODDS = 0.868
THIRDS_SUPPORT = 1.610

FIRM = 0.72
POSSIBLE = 0.30
# A possible link must also reach this share of the mean of what its two
# sentences have as their best: where there is a firm one, a weak one says little.
BESIDE_BEST = 0.5

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

BIAS = -7.965
WEIGHTS = {
    "coverage": -4.902,
    "words": 0.184,
    "names": 0.236,
    "grams": 4.526,
    "fragment": 7.042,
    "shortest": -0.082,
    "speaker": -2.611,
    "speakers apart": -1.316,
    "context": 7.167,
    "theme and name": 0.602,
    "events": -0.573,
    "event mass": 0.536,
    "clause": 1.263,
    "stems": 5.575,
    "flat": -3.425,
    "figure": 1.756,
    "entities": 0.234,
    "date": 0.701,
    "size": -0.383,
    "kinship": 5.507,
}

FIRM = 0.80
POSSIBLE = 0.20

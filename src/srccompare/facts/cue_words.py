"""The words that set certainty, name a source, or deny.

Written from general knowledge of news English. Levels of certainty follow the
guide scale of six steps: 5 certain, 4 almost certain, 3 likely, 2 apparent or
permitted by "may", 1 conceivable ("might", "could"), 0 denied.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from srccompare.text.closed_classes import (
    ARTICLES,
    DECLINE,
    DEMONSTRATIVES,
    DENY,
    FAIL,
    NEGATED,
    NEGATORS,
    POSSESSIVES,
    REFUSE,
)
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from srccompare.facts.model import CueKind


class Reading(NamedTuple):
    """Hold what one word means as a cue."""

    kind: CueKind
    value: str
    level: int


# value, level, forms
_CERTAINTY = (
    ("certain", 5, "certainly definitely undoubtedly unquestionably indisputably undeniably surely"),
    ("likely", 3, "likely probably presumably"),
    ("apparent", 2, "apparently seemingly apparent ostensibly evidently"),
    (
        "alleged",
        2,
        "allegedly reportedly purportedly supposedly purported supposed presumed suspected rumored rumoured",
    ),
    ("alleged", 2, "alleged"),
    ("may", 2, "may"),
    ("appear", 2, "appear appears appeared seem seems seemed"),
    ("believed", 3, "believed thought understood"),
    ("expected", 3, "expected"),
    ("possible", 1, "perhaps maybe possibly possible conceivably potentially"),
    ("might", 1, "might could"),
    ("unlikely", 1, "unlikely improbable"),
    ("certain", 5, "certain sure"),
    ("denied", 0, "deny denies denied denying refute refutes refuted refuting"),
)

# lemma, strength, forms: 1 doubts, 2 holds an opinion, 3 neutral, 4 insists, 5 vouches for or concedes
_ATTRIBUTION = (
    ("say", 3, "said says saying"),
    ("tell", 3, "told tells telling"),
    ("add", 3, "added"),
    ("state", 3, "stated"),
    ("report", 3, "reported"),
    ("announce", 3, "announced announces announcing"),
    ("write", 3, "wrote writes"),
    ("comment", 3, "commented remarked noted observed"),
    ("explain", 3, "explained explains"),
    ("express", 3, "expressed expresses voiced stressed emphasized emphasised"),
    ("describe", 3, "described describes describing"),
    ("according", 3, "according"),
    ("claim", 1, "claimed claims claiming"),
    ("allege", 1, "alleges alleging"),
    ("suggest", 1, "suggested suggests suggesting hinted hints implied implies"),
    ("speculate", 1, "speculated speculates speculating"),
    ("boast", 1, "boasted boasts boasting bragged"),
    ("accuse", 3, "accused accuses accusing"),
    ("believe", 2, "believes believing thinks"),
    ("estimate", 2, "estimated estimates estimating"),
    ("predict", 2, "predicted predicts predicting"),
    ("assert", 4, "asserted asserts asserting contended contends maintained maintains"),
    ("argue", 4, "argued argues arguing"),
    ("insist", 4, "insisted insists insisting"),
    ("declare", 4, "declared declares declaring proclaimed"),
    ("warn", 4, "warned warns warning"),
    ("vow", 4, "vowed vows vowing pledged pledges pledging promised promises"),
    ("criticise", 4, "criticized criticised condemned denounced slammed blasted"),
    ("confirm", 5, "confirmed confirms confirming verified"),
    ("reveal", 5, "revealed reveals revealing disclosed discloses"),
    ("find", 5, "concluded concludes"),
    ("admit", 5, "admitted admits admitting acknowledged acknowledges conceded concedes confessed confesses"),
    ("deny", 4, "denied denies denying refuted refutes"),
)

_PRONOUNS_OF_NONE = word_set("no none nobody nothing nowhere")
# What denies the clause that follows: what is rejected or lacked is a thing, as a rule.
_NEGATION = (
    ("not", (NEGATORS - _PRONOUNS_OF_NONE - {"never", "without"}) | NEGATED),
    ("never", {"never"}),
    ("no", _PRONOUNS_OF_NONE),
    ("without", {"without"}),
    ("deny", DENY),
    ("fail", FAIL),
    ("refuse", REFUSE | DECLINE),
    ("unable", {"unable"}),
)


def certainty() -> dict[str, Reading]:
    """Return the reading of every word of the certainty scale."""
    return {
        word: Reading("certainty", value, level)
        for value, level, forms in _CERTAINTY
        for word in forms.split()
    }


def attribution() -> dict[str, Reading]:
    """Return the reading of every reporting word."""
    return {
        word: Reading("attribution", value, level)
        for value, level, forms in _ATTRIBUTION
        for word in forms.split()
    }


def attributed() -> tuple[str, ...]:
    """Return the lemmas of the reporting verbs."""
    return tuple(value for value, _, _ in _ATTRIBUTION)


def negation() -> dict[str, Reading]:
    """Return the reading of every word that denies."""
    return {word: Reading("negation", value, 0) for value, forms in _NEGATION for word in forms}


DETERMINERS = word_set(
    """any some such every each no of one another more less as new false unfounded unproven baseless
    several many"""
).union(ARTICLES, DEMONSTRATIVES, POSSESSIVES)
STRENGTHENERS = word_set("almost virtually nearly very highly extremely quite most")
CLAUSE_OPENERS = word_set("to that as like")

# "claimed responsibility", "claimed lives": an act or a loss, no report.
CLAIMED = word_set("responsibility victory credit lives life power ownership title")

# "military might": what stands before the noun and never before the modal.
MIGHTY = word_set("the of military with his her its their all economic american full and political")

# "They could see the smoke" and "it could be heard": what somebody was able to sense, and did.
SENSED = word_set("see seen hear heard smell smelt smelled feel felt taste watch")

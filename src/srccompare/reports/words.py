"""What the words of the reports mean, in a sentence or two each: `srccompare explain WORD` prints them.

They follow docs/glossary.md, which has more words and says how things hang together.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from srccompare.comparison.result import Comparison
    from srccompare.reports.base import Look

_PAGE = """
shared: The part of an article (headline, standfirst and body) whose sentences another of the
    articles reports as well, in the same words or different ones.
reused wording: The part of an article that is in reused passages: runs of words that
    another of the articles has too, the same or nearly so.
fact: What two or more articles both report: sentences that are linked with each other. f1, f2
    … are the ids of facts, here and in the JSON.
firm: Linked with enough certainty to say so without another look.
possible: Linked, but not with certainty: read both sentences before you rely on it. A sentence
    with a possible link does not count as unique.
rephrased: Linked with a sentence of another article that says the same in other words, or a part
    of the same.
unique: What only one article reports: no sentence of another article is linked with it, not
    even as possible.
touched on: Places that mention a fact in passing, in a sentence that mainly reports
    something else.
verbatim: The same words.
near-verbatim: The same words but for a few.
paraphrase: The same said in other words.
partial: Only a part of one sentence is what the other reports.
reworded: A reused passage in which many words are different, or in a different order.
only in: What only one article has: after a heading, sentences and clauses that no other
    article reports; before words, a part of a quotation or sentence that the other side lacks.
divergence: A place where articles that report the same do not say the same. d1, d2 … are the
    ids of divergences, here and in the JSON; where several stand together, the first is the
    finding and the others are what it means.
error: A divergence to look at first: it changes what is said.
warning: A divergence worth a look: it may change what is said.
note: A divergence for information: in most cases both say the same.
altered: Two articles quote the same utterance, and words differ inside what both quote.
shortened: Two articles quote the same utterance, the words are the same, and one quotes less of
    it.
typography: The same words in a quotation; only marks, capital letters or hyphens differ.
conflict: Two values of one thing that cannot both be right, such as 61 and 16.
equivalent: The same, written in another way: 50 % and half, Thursday and February 23.
compatible: Not the same, and both can be right: a rounded figure, a day inside a week.
differs: Put differently, and perhaps meant differently, but not certainly in conflict.
different days: The two reports were published on different days. A count may have gone on in
    between: check which report is the later one before you call a figure wrong.
two moments of trading: Prices move while a market is open: both figures may be right, each at
    its minute.
certainty: One article is more certain than the other: sold, and allegedly sold.
polarity: One article denies, or reverses, what the other one asserts.
attribution: To whom a statement is attributed differs, or the word for it: said, and
    claimed.
wording: The same thing in other words, each difference beside what replaces it. It is
    listed, not judged, unless one of the words excludes the other or two have changed places.
one excludes the other: Of the words that differ only one can be right: a knife, and a gun.
changed places: The same two with the same verb, the other way round: who does it in one article
    is the one to whom it is done in the other.
planned on one side only: In one article it is still to be done, in the other it has been,
    though the report of the plan is not the earlier one.
how sure: The words that differ say how certain something is.
loaded word: One of the words that differ judges what the other one only names: regime, and
    government.
who says it: The words that differ name the source, or the words by which it is named.
other name or term: The words that differ are two names or terms that may stand for one thing.
how it is reported: The reporting verb differs: said, and confirmed.
undated: No day of publication is known, neither from the text nor from --published. Days such
    as Thursday are then read against the day of another article (read as), or not at all. A scan
    takes days from metadata alone, and not from the text.
story: Articles that report one event and are compared with each other.
family: In a scan, the articles that have one text in common, the earliest first where days are
    known.
baselined: A finding that the baseline accepts: counted, but never a failure.
suppressed: A finding that a setting silences, for the reason given there: counted, but
    never a failure.
stale: An entry of the baseline that no finding matches any more. Write the baseline again.
signature: The last line of a report: everything that can change the result besides the texts
    themselves. It has the number of articles, the days they are read against and the version,
    no path and no time of day. For the same texts, the same signature means the same result.
"""

WORDS = {
    word: " ".join(meaning.split())
    for word, _, meaning in (entry.partition(": ") for entry in re.split(r"\n(?=\S)", _PAGE) if entry)
}
"""Each word with its meaning; a word is what a reader sees, without the marks around it."""

# What a first reader stumbles over, in the order in which it is offered to be explained.
_NOTED = ("two moments of trading", "different days")


def meaning(word: str) -> str | None:
    """Return what a word of the reports means, behind the word itself; None for no such word."""
    name = " ".join(word.lower().replace("-", " ").split()).rstrip("?")
    found = next((each for each in WORDS if each.replace("-", " ") == name), None)
    return f"{found}: {WORDS[found]}" if found else None


def puzzling(comparison: Comparison, look: Look) -> str:
    """Return the word of a report that needs explaining most, as `srccompare explain` takes it."""
    found = comparison.divergences if look.shows("divergences") else ()
    notes = [detail.note for detail in found if detail.severity != "note"]
    for word in _NOTED:
        if any(word in note for note in notes):
            return word.replace(" ", "-")
    if look.shows("shared") and any(fact.tier == "possible" for fact in comparison.shared):
        return "possible"
    return "signature"

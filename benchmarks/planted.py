"""Write a corpus of invented articles with mistakes planted in it, so many for each rule.

A plant changes one article of an event so that one rule, and no other, has
something to find.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator
from typing import NamedTuple

from events import POINTS, Article, Facts, Inventor, text_of, told

_HALF = 6
"""The sentences that are about half of an article."""
_LONG = 25
"""The words of a paragraph that is not said twice by chance."""


_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Record(NamedTuple):
    """Hold one record of the corpus, and the rule that was given something to find in it, if any."""

    id: str
    text: str
    planted: str = ""


class Story(NamedTuple):
    """Name the records that tell one event, and the sources where the last is a draft of theirs."""

    name: str
    files: tuple[str, ...]
    sources: tuple[str, ...] = ()


class Corpus(NamedTuple):
    """Hold the records and the stories they tell."""

    records: tuple[Record, ...]
    stories: tuple[Story, ...]

    def lines(self) -> Iterator[str]:
        """Yield the records as JSON Lines."""
        for record in self.records:
            yield json.dumps({"id": record.id, "text": record.text}, ensure_ascii=False) + "\n"

    def manifest(self, *, drafts_only: bool = False) -> str:
        """Return the manifest of all stories, or of those with a draft: no text tells that it is one."""
        return "\n".join(
            f"[[story]]\nname = {json.dumps(each.name)}\nfiles = {json.dumps(each.files)}\n"
            + (f"sources = {json.dumps(each.sources)}\n" if each.sources else "")
            for each in self.stories
            if each.sources or not drafts_only
        )


Made = tuple[list[Record], tuple[str, ...]]
"""The records of one plant, and the ids of those that the last one is held to."""


Plant = Callable[[Inventor, str], Made]
Mistake = Callable[[Inventor, Facts, Article, Article], Article]
"""What makes of an event, its first article and its second one another second one."""


def corpus(articles: int = 1000, plants: int = 20, seed: int = 1) -> Corpus:
    """Return so many records, with so many plants of each rule among them."""
    inventor = Inventor(seed)
    records: list[Record] = []
    stories: list[Story] = []
    for code, plant in PLANTS.items():
        for number in range(plants):
            name = f"{code.lower()}-{number}"
            made, sources = plant(inventor, name)
            records += made
            stories.append(Story(name, tuple(each.id for each in made if each.id not in sources), sources))
    number = 0
    while len(records) < articles:
        size = min(inventor.rng.choice((1, 2, 2, 3)), articles - len(records))
        event = inventor.event()
        told = [Record(f"clean-{number}-{n}", text_of(inventor.article(event, n))) for n in range(size)]
        records += told
        stories.append(Story(f"clean-{number}", tuple(each.id for each in told)))
        number += 1
    inventor.rng.shuffle(records)
    return Corpus(tuple(records), tuple(stories))


def _with(article: Article, point: str, sentence: str) -> Article:
    """Return an article with another sentence for a point."""
    return [(name, sentence if name == point else old) for name, old in article]


def _peers(change: Mistake) -> Plant:
    """Return a plant that tells an event twice and makes a mistake in the second article."""

    def plant(inventor: Inventor, name: str) -> Made:
        event = inventor.event()
        first, second = inventor.article(event, 0), inventor.article(event, 1)
        changed = change(inventor, event, first, second)
        return [Record(f"{name}-a", text_of(first)), Record(f"{name}-b", text_of(changed), _code(name))], ()

    return plant


def _draft(change: Callable[[Inventor, Facts, Article], Article]) -> Plant:
    """Return a plant that holds a summary with a mistake to two articles."""

    def plant(inventor: Inventor, name: str) -> Made:
        event = inventor.event()
        sources = [Record(f"{name}-{n}", text_of(inventor.article(event, n))) for n in range(2)]
        summary = [(point, told(event, point, 2)) for point in POINTS]
        draft = Record(f"{name}-draft", text_of(change(inventor, event, summary)), _code(name))
        return [*sources, draft], tuple(each.id for each in sources)

    return plant


def _code(name: str) -> str:
    """Return the code of the rule that a record is made for."""
    return name.split("-", maxsplit=1)[0].upper()


def _retold(point: str, wording: int, make: Callable[[Inventor, Facts], Facts]) -> Mistake:
    """Return a mistake: one point told with other facts."""

    def change(inventor: Inventor, event: Facts, _: Article, second: Article) -> Article:
        return _with(second, point, told(event | make(inventor, event), point, wording))

    return change


def _reworded(point: str, wording: int, old: str, new: str) -> Mistake:
    """Return a mistake: some words of a point replaced."""

    def change(_: Inventor, event: Facts, __: Article, second: Article) -> Article:
        return _with(second, point, told(event, point, wording).replace(old, new))

    return change


def _taken(inventor: Inventor, name: str) -> Made:
    """Take over half of the first article as it stands."""
    event = inventor.event()
    first, second = inventor.article(event, 0), inventor.article(event, 1)
    said = [each for each in first[1:] if each[0] in {"quote", "voice"}]
    rest = [each for each in first[1:] if each[0] not in {"quote", "voice"}]
    taken = rest[:_HALF]
    points = {point for point, _ in taken}
    own = [each for each in second[1:] if each[0] and each[0] not in points]
    copied = [second[0], *own[:2], *taken, *own[2:], ("", inventor.detail(event))]
    told_first = Record(f"{name}-a", text_of([first[0], *rest, *said]))
    return [told_first, Record(f"{name}-b", text_of(copied), _code(name))], ()


def _copied(_: Inventor, event: Facts, first: Article, __: Article) -> Article:
    """Take over everything but the first sentence."""
    return _with(first, "lead", told(event, "lead", 1))


def _shortened(_: Inventor, event: Facts, __: Article, second: Article) -> Article:
    """End a quotation before the clause that limits it."""
    whole = told(event, "quote", 1)
    return _with(second, "quote", whole[: whole.index(", but only")] + ".”")


def _misattributed(inventor: Inventor, _: Facts) -> Facts:
    """Name another speaker, whose first name nobody else has."""
    return {"speaker": f"Sheriff Ursula {inventor.name()}"}


def _miscounted(inventor: Inventor, event: Facts) -> Facts:
    """Count otherwise, and to the last digit: a round number may be rounded."""
    return {"n1": str(int(event["n1"]) // 10 * 10 + 10 * inventor.rng.randint(4, 9) + 3)}


def _misdated(inventor: Inventor, event: Facts) -> Facts:
    """Name a later day of the month."""
    return {"day": str(int(event["day"]) + inventor.rng.randint(3, 10))}


def _misweekdayed(inventor: Inventor, event: Facts, _: Article, second: Article) -> Article:
    """Put a weekday before a date that does not fall on it."""
    whole = f"{event['month']} {event['day']}, {event['year']}"
    right = dt.datetime.strptime(whole, "%B %d, %Y").weekday()  # noqa: DTZ007 - a day of the calendar
    wrong = _WEEKDAYS[(right + inventor.rng.randint(1, 6)) % 7]
    return _with(second, "date", told(event, "date", 1).replace(whole, f"{wrong}, {whole}"))


def _misplaced(inventor: Inventor, _: Facts) -> Facts:
    """Name another place."""
    return {"place": inventor.name()}


def _again(inventor: Inventor, name: str) -> Made:
    """Say a paragraph of an article again at its end."""
    event = inventor.event()
    paragraphs = text_of(inventor.article(event, 0)).strip().split("\n\n")
    said = next(each for each in paragraphs[1:] if "“" not in each and len(each.split()) > _LONG)
    return [Record(name, "\n\n".join([*paragraphs, inventor.detail(event), said]) + "\n", _code(name))], ()


def _missing(inventor: Inventor, name: str) -> Made:
    """Leave out of one article a point that two others have."""
    event = inventor.event()
    articles = [inventor.article(event, n) for n in range(3)]
    articles[2] = [each for each in articles[2] if each[0] != "place"]
    codes = ("", "", _code(name))
    return [Record(f"{name}-{n}", text_of(each), codes[n]) for n, each in enumerate(articles)], ()


def _blank(_: Inventor, name: str) -> Made:
    """Write a record without a word."""
    return [Record(name, "* * *\n", _code(name))], ()


def _invented(_: Inventor, event: Facts, summary: Article) -> Article:
    """Quote what nobody said."""
    said = (
        f"“Not one of them ever asked what it means to live in {event['town']},” {event['neighbour']} said."
    )
    return [*summary, ("", said)]


def _unsourced(inventor: Inventor, _: Facts, summary: Article) -> Article:
    """State a figure that no source has."""
    thousands, rest = inventor.rng.randint(12, 88), inventor.rng.randint(101, 989)
    return [*summary, ("", f"A petition has {thousands},{rest} signatures.")]


def _sure(_: Inventor, event: Facts, summary: Article) -> Article:
    """State as certain what the sources call possible."""
    return _with(summary, "doubt", told(event, "doubt", 2).replace("may have been", event["was4"]))


PLANTS: dict[str, Plant] = {
    "SC101": _peers(_copied),
    "SC102": _taken,
    "SC103": _again,
    "SC201": _peers(_reworded("quote", 1, "We will", "We may")),
    "SC202": _peers(_shortened),
    "SC203": _peers(_retold("quote", 1, _misattributed)),
    "SC204": _draft(_invented),
    "SC301": _peers(_retold("count", 1, _miscounted)),
    "SC302": _peers(_retold("date", 1, _misdated)),
    "SC303": _draft(_unsourced),
    "SC304": _peers(_retold("place", 0, _misplaced)),
    "SC305": _peers(_misweekdayed),
    "SC401": _peers(_reworded("denial", 0, "did not", "did")),
    "SC402": _draft(_sure),
    "SC501": _missing,
    "SC901": _blank,
}
"""For each rule the function that makes the records of one plant; their sources, where one is a draft."""

"""SC305, and what SC302 leaves to it."""

from __future__ import annotations

import pytest

from tests.checks.rules.stories import Text, hits, rule, told
from tests.growth import lines_run

FAIR = "The book fair in Lindau opens on {} in the old riding hall, the city announced."


def printed(day: str, name: str = "a.txt", *, is_source: bool = False, published: str | None = None) -> Text:
    """Return an article that names a day."""
    return Text(name, FAIR.format(day), is_source=is_source, published=published)


@pytest.mark.parametrize(
    "day",
    [
        "Monday, 4 May 2026,",
        "Monday, May 4, 2026,",
        "Mon., May 4, 2026,",
        "Monday, the 4th of May 2026,",
        "Monday (4 May 2026)",
        "Monday night (4 May 2026)",
        "4 May 2026, a Monday,",
        "Monday, 2026-05-04,",
        "Monday 4 May",
        "Tuesday",
        "4 May 2026",
        "Tuesday, May 2026",
    ],
)
def test_a_weekday_that_fits_or_has_no_date(day: str) -> None:
    """What is right is no mistake, nor is a weekday or a date by itself."""
    assert hits("SC305", printed(day, published="2026-04-20")) == []


@pytest.mark.parametrize(
    "day",
    [
        "Tuesday to Friday, 4-8 May 2026,",
        "Saturday, May 2-4, 2026,",
        "Tuesday and Wednesday, May 5 and 6, 2026,",
        "Tuesday, Wednesday and Thursday, May 5, 6 and 7, 2026,",
        "Tuesday/Wednesday, May 5/6, 2026,",
        "late Tuesday and early Wednesday, May 5 and 6, 2026,",
        "Saturday and May 4",
        "Tuesday and not on 4 May 2026",
        "Tuesday. On 4 May 2026 tickets are sold",
        "Tuesday. May 4, 2026, is the last day",
        "Tuesday night. May 4, 2026, is the last day",
        "Tuesday's May 4, 2026, anniversary",
        "Tuesday, the 4 May 2026 deadline,",
        "4 May 2026, a Tuesday paper wrote,",
        "Tuesday (4 May 2026 was full)",
        "4 May 2026 (Tuesday in Japan)",
        "Monday, 4 May 2026 (Tuesday, 5 May 2026, in Japan),",
    ],
)
def test_dates_of_two_things(day: str) -> None:
    """Ranges, lists, attributes, other sentences and other time zones do not put a day on a weekday."""
    assert hits("SC305", printed(day, published="2026-04-20")) == []


@pytest.mark.parametrize(
    "day",
    [
        "Tuesday, 05/04/2026,",
        "Tuesday, 30 February 2026,",
        "Wednesday, 7 November 1917,",
        "Monday, May 3, 1886,",
        "Sunday, May 3, 2000 people come,",
        "Sunday, 3 May 1900 GMT,",
    ],
)
def test_a_day_that_may_be_another(day: str) -> None:
    """No sure day: day and month in doubt, no such day, either of two calendars, or no year but a number."""
    assert hits("SC305", printed(day, published="2026-04-20")) == []


@pytest.mark.parametrize(
    "text",
    [
        "The book fair will be told of in the Sun, 4 May 2026, said the town of Lindau.",
        "The town of Lindau beat Sheffield Wednesday (4 May 2026) in the first round of the cup.",
        "Sheffield Wednesday, 4 May 2026, was the dream of the town of Lindau for a year.",
        "The probe passed the seventh planet from the Sun on January 25, 1986, the agency said.",
    ],
)
def test_the_end_of_a_name_is_no_weekday(text: str) -> None:
    """A club, a paper and a star are called like a day."""
    assert hits("SC305", text) == []


@pytest.mark.parametrize(
    ("day", "published"),
    [
        ("Tuesday 4 May", None),
        ("Tuesday 4 May", "2026-02-01"),
        ("Tuesday 4 May", "2021-04-20"),
        ("Tuesday, 4 May last year,", "2026-04-20"),
        ("Friday, January 2,", "2025-12-30"),
        ("Friday, December 26,", "2026-01-05"),
        ("Friday, July 2,", "2026-01-02"),
        ("Friday, July 2,", "2025-12-31"),
    ],
    ids=[
        "no day of publication",
        "months away",
        "right in that year",
        "another year",
        "at the beginning of next year",
        "at the end of last year",
        "half a year before",
        "half a year behind",
    ],
)
def test_a_day_whose_year_is_not_known(day: str, published: str | None) -> None:
    """Without a year printed, only days near the publication day are checked."""
    assert hits("SC305", printed(day, published=published)) == []


@pytest.mark.parametrize(
    "before",
    [
        "The first fair was in 1970.",
        "Four people started the fair 56 years ago.",
        "The hall was built in May 1971 and burnt in 1985. It stood empty for long.",
    ],
)
def test_a_day_of_the_year_last_named(before: str) -> None:
    """An account of the past names its year once; the next sentences are of that year."""
    text = f"{before} {FAIR.format('Tuesday, 4 May,')}"
    assert hits("SC305", Text("a.txt", text, published="2026-05-01")) == []


def test_a_borrowed_day_of_publication_gives_no_year() -> None:
    """The day of the other article is a guess."""
    undated = Text("a.txt", FAIR.format("Tuesday, 4 May,"))
    dated = Text("b.txt", FAIR.format("the first day of the month"), published="2026-04-20")
    assert told(undated, dated).members[0].source.witness.article.published_from == "borrowed"
    assert hits("SC305", undated, dated) == []


@pytest.mark.parametrize(
    "text",
    [
        "“We open on Tuesday, 4 May 2026, in the hall,” said Anna Berg of Lindau.",
        "The poster of the fair says “Tuesday, 4 May 2026” in large letters.",
        "The posters of Lindau say Tuesday, 4 May 2026, but the fair opens on Monday, 4 May 2026.",
        "The book fair in Lindau does open, but not on Tuesday, 4 May 2026, the city announced.",
        "An earlier notice wrongly gave Tuesday, 4 May 2026, as the first day of the book fair.",
        "The date in our notice of the fair was misprinted as Tuesday, 4 May 2026, the city said.",
    ],
    ids=["said", "printed", "put right", "denied", "wrongly", "misprinted"],
)
def test_a_mistake_that_is_told_of_stands(text: str) -> None:
    """What is quoted or put right is not the mistake of the article."""
    assert hits("SC305", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The book fair in Lindau ends on Easter Monday, 5 April 2026, in the old riding hall.",
        "Book fair returns\n\nTuesday, 4 May 2026\n\nThe book fair in Lindau opens in the old riding hall.",
    ],
    ids=["behind a capital", "dateline"],
)
def test_what_is_not_looked_at(text: str) -> None:
    """The price of keeping names out, and of looking at sentences alone."""
    assert hits("SC305", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The city of Lindau said on Tuesday, 4 May 2026 was the last day of the fair.",
        "By the old calendar the feast is on Wednesday, 25 December 2025, said the parish.",
    ],
    ids=["a date that is a subject", "another calendar"],
)
def test_known_false_alarms(text: str) -> None:
    """The page of the rule names them."""
    assert len(hits("SC305", text)) == 1


@pytest.mark.parametrize(
    ("day", "at", "right"),
    [
        ("Tuesday, 4 May 2026,", "Tuesday, 4 May 2026", "Monday"),
        ("Tuesday, May 4, 2026,", "Tuesday, May 4, 2026", "Monday"),
        ("Tue., May 4, 2026,", "Tue., May 4, 2026", "Monday"),
        ("Sunday, the 4th of May 2026,", "Sunday, the 4th of May 2026", "Monday"),
        ("Sunday (4 May 2026)", "Sunday (4 May 2026)", "Monday"),
        ("Sunday night (4 May 2026)", "Sunday night (4 May 2026)", "Monday"),
        ("Sunday evening, May 4, 2026,", "Sunday evening, May 4, 2026", "Monday"),
        ("4 May 2026 (Sunday)", "4 May 2026 (Sunday)", "Monday"),
        ("4 May 2026, a Sunday,", "4 May 2026, a Sunday", "Monday"),
        ("Tuesday, 2026-05-04,", "Tuesday, 2026-05-04", "Monday"),
        ("Sun May 4, 2026,", "Sun May 4, 2026", "Monday"),
        ("Monday 29 February 2028", "Monday 29 February 2028", "Tuesday"),
        ("Thursday May 7, 2026, to Friday May 9, 2026,", "Friday May 9, 2026", "Saturday"),
    ],
)
def test_a_weekday_that_does_not_fit(day: str, at: str, right: str) -> None:
    """It is reported with its date, and which weekday that is."""
    text = printed(day)
    found = hits("SC305", text)
    assert [text.text[x.at.start : x.at.end] for x in found] == [at]
    assert [(x.message, x.severity) for x in found] == [(f"“{at}” is a {right}", None)]


@pytest.mark.parametrize(
    ("day", "published", "year"),
    [
        ("Tuesday 4 May", "2026-04-20", "is a Monday in 2026"),
        ("Tuesday, May 4,", "2026-05-05", "is a Monday in 2026"),
        ("Thursday, January 2,", "2025-12-30", "is a Friday in 2026"),
        ("Thursday, December 26,", "2026-01-05", "is a Friday in 2025"),
    ],
)
def test_without_a_year_it_is_a_warning(day: str, published: str, year: str) -> None:
    """The year is that of the day nearest to publication, and the message says which."""
    (found,) = hits("SC305", printed(day, published=published))
    assert (found.message, found.severity) == (f"“{day.removesuffix(',')}” {year}", "warning")


@pytest.mark.parametrize(
    "before", ["The fair of 2026 is the first.", "It is said to be the first this year."]
)
def test_the_year_last_named_may_be_that_of_publication(before: str) -> None:
    """Then the day is checked."""
    text = f"The hall was built in 1970. {before} {FAIR.format('Tuesday, 4 May,')}"
    assert len(hits("SC305", Text("a.txt", text, published="2026-05-01"))) == 1


def test_peers_are_each_told_of_their_own() -> None:
    """It needs no other article, and none that says the same excuses it."""
    wrong = [printed("Tuesday, 4 May 2026,"), printed("Tuesday, May 4, 2026,", "b.txt")]
    assert [x.at.siglum for x in hits("SC305", *wrong)] == ["A", "B"]


def test_a_draft_is_told_of_what_no_source_has() -> None:
    """Sources are never blamed, and a draft that follows one is right."""
    source = printed("Tuesday, 4 May 2026,", "s.txt", is_source=True)
    assert hits("SC305", printed("Tuesday, May 4, 2026,"), source) == []
    (found,) = hits("SC305", printed("Sunday, May 4, 2026,"), source)
    assert found.at.siglum == "A"


@pytest.mark.parametrize("held", [False, True], ids=["peers", "draft"])
def test_a_conflict_of_dates_is_told_once(held: bool) -> None:
    """SC302 leaves to SC305 a date that is wrong in itself, and tells of two that are right."""
    there = printed("Monday, 4 May 2026,", "b.txt", is_source=held)
    wrong, right = printed("Monday, 5 May 2026,"), printed("Tuesday, 5 May 2026,")
    assert [len(hits(code, wrong, there)) for code in ("SC302", "SC305")] == [0, 1]
    assert [len(hits(code, right, there)) for code in ("SC302", "SC305")] == [1, 0]


@pytest.mark.parametrize("held", [False, True], ids=["peers", "draft"])
def test_work_grows_with_the_number_of_weekdays(held: bool) -> None:
    """A programme of many days takes twice as long for twice as many."""

    def work(days: int) -> int:
        programme = " ".join(f"Choir {n} sings on Monday, {n % 28 + 1} May {1950 + n}." for n in range(days))
        story = told(
            Text("a.txt", programme), Text("s.txt", "The choirs of Lindau sing in May.", is_source=held)
        )
        return lines_run(lambda: list(rule("SC305").check(story, {})))

    assert work(80) < 2.5 * work(40) + 200

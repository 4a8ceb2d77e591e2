"""Each part of an article is known for what it is; nothing of the body is lost."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import lines_run

from srccompare.segments.kinds import outline
from srccompare.text.normalize import fold

LEAD = "The ferry Halden sank off Orvik on Monday night after a fire broke out in its engine room."
SECOND = "All 212 people on board were saved by fishing boats within an hour, the coast guard said."
THIRD = "The cause of the fire is not known, and the owner did not answer questions on Tuesday."
ARTICLE = f"{LEAD}\n\n{SECOND}\n\n{THIRD}"


def kinds(text: str) -> list[tuple[str, str]]:
    """Return kind and text of each part."""
    return [(part.kind, text[part.start : part.end]) for part in outline(fold(text))]


def kind_of(text: str, line: str) -> str:
    """Return the kind of the part that holds a line."""
    at = text.index(line) + len(line) // 2
    return next(part.kind for part in outline(fold(text)) if part.start <= at < part.end)


BODY = [
    "By Friday the storm had reached the coast, and all ferries stayed in port for two days.",
    "March 3, 2021, was the day on which the old bridge of Orvik was closed for good.",
    "The panel recommended that the town should subscribe to a new water supply by May.",
    "“You should donate what you can,” the mayor of Orvik told a crowd on Tuesday.",
    "Reporting by the coast guard had been slow, the court of inquiry found on Friday.",
    "It was over in minutes.",
    "“Nobody told us anything,” said one passenger",
    "He was seen in a photograph of the crew (right) that the owner gave to the police.",
    "ORVIK VOTERS SAID NO — AGAIN — when they were asked about the new harbour in autumn.",
]


@pytest.mark.parametrize("line", BODY)
def test_news_is_never_taken_for_the_sites_own(line: str) -> None:
    """A reported sentence stays in the body wherever it stands below the lead."""
    assert kind_of(f"{LEAD}\n\n{line}\n\n{SECOND}\n\n{THIRD}", line) == "body"
    assert kind_of(f"{ARTICLE}\n\n{line}", line) == "body"


@pytest.mark.parametrize(
    "text",
    [
        "The ferry sank.",
        "Ferry sinks off Orvik",
        "Subscribe to our newsletter.",
        "By law the ferry must carry boats for all",
        "Copyright law was changed on Monday , the ministry said .",
    ],
)
def test_a_single_line_is_body(text: str) -> None:
    """An article of one line has nothing but its body."""
    assert kinds(text) == [("body", text)]


ABOVE = [
    ("headline", "Ferry sinks off Orvik, all saved"),
    ("headline", "Who is to blame for the Halden?"),
    ("headline", "# Ferry sinks off Orvik"),
    ("byline", "By Ada Lund"),
    ("byline", "BY ADA LUND AND BO DAHL, THE ORVIK TIMES"),
    ("byline", "Ada Lund, Staff Writer"),
    ("byline", "Ada Lund, OrvikNews.no"),
    ("dateline", "February 24, 2023"),
    ("dateline", "Published: Fri 24 Feb 2023 10.30 GMT"),
    ("dateline", "Updated 9:05 a.m. ET March 3, 2021"),
    ("dateline", "2021-03-03"),
    ("caption", "The Halden in 2019. (Bo Dahl/AP)"),
    ("caption", "Photo: Bo Dahl"),
    ("caption", "Bo Dahl/The Orvik Times"),
    ("caption", "The Halden leaves Orvik for the last time BO DAHL/PA"),
    ("boilerplate", "Photo"),
    ("boilerplate", "Sign up for our newsletter and never miss a story."),
    ("boilerplate", "https://www.example.com/ferry"),
    (
        "boilerplate",
        "http: / / www. example. com / news / 2023 / 02 / 24 / the - ferry - that - sank - off - orvik",
    ),
]


@pytest.mark.parametrize(("kind", "line"), ABOVE)
def test_lines_above_the_body(kind: str, line: str) -> None:
    """What stands above the lead is known by its form or its place."""
    title = "" if kind == "headline" else "Ferry sinks off Orvik, all saved\n\n"
    text = f"{title}{line}\n\n{ARTICLE}"
    assert kind_of(text, line) == kind
    assert kind_of(text, LEAD) == "body"


SHORT_LINES = [
    ("Ferry sinks off Orvik, all saved", "All 212 were home by noon", "boilerplate"),
    ("# Ferry lost", "All saved", "standfirst"),
    ("# Ferry lost", "All 212 were home by noon", "standfirst"),
]


@pytest.mark.parametrize(("title", "below", "kind"), SHORT_LINES)
def test_a_short_line_is_the_pages_own_only_below_a_longer_title(title: str, below: str, kind: str) -> None:
    """Two words may be a button below a headline of six, not where the headline itself has two."""
    text = f"{title}\n\n{below}\n\nHalden gone\n\n{ARTICLE}"
    assert kind_of(text, "Halden gone") == kind


BELOW = [
    "From The Orvik Times",
    "© 2023 The Orvik Times. All rights reserved.",
    "Read more: how ferries burn",
    "Ada Lund contributed to this report.",
    "(Reporting by Ada Lund; Editing by Bo Dahl)",
    "By registering for our mail, you agree to the privacy policy.",
    "More sea news",
    "___",
]


@pytest.mark.parametrize("line", BELOW)
def test_lines_below_the_body(line: str) -> None:
    """What a site hangs below the last sentence is its own."""
    assert kind_of(f"{ARTICLE}\n\n{line}", line) == "boilerplate"


def test_a_list_at_the_end_stays_body() -> None:
    """Many loose lines without any site talk are part of the report."""
    items = ["Ada Lund, 34, cook", "Bo Dahl, 51, mate", "Cy Moe, 22, deck hand", "Di Rud, 40, engineer"]
    text = "\n".join((ARTICLE, *items))
    assert all(kind_of(text, item) == "body" for item in items)


@pytest.mark.parametrize(
    "prefix",
    [
        "(Reuters) -",
        "ORVIK (AP) —",
        "ORVIK, Norway, Feb. 23 (Reuters) -",
        "ORVIK —",
        "Orvik (CNN)",
        "NEW ORVIK, March 3 —",
        "ORVIK (AP) _",
        "**ORVIK, Norway** —",
    ],
)
def test_a_dateline_in_front_of_the_lead_stands_alone(prefix: str) -> None:
    """Place and agency are cut from the first sentence."""
    assert kinds(f"{prefix} {ARTICLE}")[:2] == [("dateline", prefix), ("body", LEAD)]


@pytest.mark.parametrize("line", ["ORVIK, August 8 (Xinhua) --", "ORVIK (AP) —"])
def test_a_dateline_on_a_line_of_its_own_is_no_sentence(line: str) -> None:
    """Some agencies end the line behind the dash."""
    assert kinds(f"{line}\n\n{ARTICLE}")[:2] == [("dateline", line), ("body", LEAD)]


@pytest.mark.parametrize(
    "start",
    ["WATCH: ", "LUND: ", "The mayor (right) - ", "Halden (the ferry) was old. ", "NATO: ", "A man (34) — "],
)
def test_no_dateline_is_seen_where_none_is(start: str) -> None:
    """A speaker, a label or a bracket in front is not a dateline."""
    assert kinds(f"{start}{ARTICLE}")[0] == ("body", f"{start}{LEAD}")


def test_a_section_name_glued_to_the_date_is_cut_off() -> None:
    """Date and label are parts of their own."""
    text = f"Ferry sinks off Orvik, all saved\nFebruary 24, 2023Sea News\n{ARTICLE}"
    assert kinds(text)[1:3] == [("dateline", "February 24, 2023"), ("boilerplate", "Sea News")]


def test_a_credit_is_cut_from_its_caption() -> None:
    """Caption and credit are two captions."""
    text = f"{LEAD}\n\nThe Halden leaves Orvik in 2019. Image: Bo Dahl.\n\n{SECOND}"
    assert kinds(text)[1:3] == [
        ("caption", "The Halden leaves Orvik in 2019."),
        ("caption", "Image: Bo Dahl."),
    ]


def test_a_label_announces_its_caption() -> None:
    """What follows a bare "Image caption" is the caption."""
    text = f"{LEAD}\n\nImage caption,\nThe Halden in 2019\n\n{SECOND}\n\n{THIRD}"
    assert [kind for kind, _ in kinds(text)] == ["body", "caption", "caption", "body", "body"]


def test_a_heading_further_down_is_a_headline() -> None:
    """A short line between two paragraphs titles what follows, marked or not."""
    for heading in ("## The search", "The search", "**The search**"):
        assert kind_of(f"{LEAD}\n\n{heading}\n\n{SECOND}", heading) == "headline"


def test_a_name_alone_above_the_date_is_a_byline() -> None:
    """Two capitalised words between headline and date line name the writer."""
    text = f"Ferry sinks off Orvik, all saved\nAda Lund\nFebruary 24, 2023\n{ARTICLE}"
    assert kind_of(text, "Ada Lund") == "byline"


def test_a_standfirst_stands_between_headline_and_byline() -> None:
    """A sentence above the byline is no body yet."""
    deck = "All people on board were saved, but the owner of the ship has many questions to answer."
    text = f"Ferry sinks off Orvik, all saved\n\n{deck}\n\nBy Ada Lund\n\n{ARTICLE}"
    assert kind_of(text, deck) == "standfirst"


def test_the_lead_repeated_as_first_line_is_the_repeat() -> None:
    """The fuller paragraph takes part, the line above it does not."""
    text = f"{LEAD}\n(Reuters) - {LEAD} Boats came at once.\n{SECOND}\n{THIRD}"
    parts = outline(fold(text))
    assert parts[0].kind == "standfirst"
    assert parts[0].repeats == 2
    assert [part.repeats for part in parts[1:]] == [None] * (len(parts) - 1)


@pytest.mark.parametrize(
    ("line", "fuller"),
    [
        ("The owner approved the sale of 12 ferries.", "The owner denied the sale of 12 ferries."),
        ("The owner did sell the 12 ferries.", "The owner did not sell the 12 ferries."),
        ("The owner sold none of the ferries.", "The owner sold none of the ferries on Monday."),
        ("The price of the ferries fell to 5 million.", "The price of the ferries fell by 5 million."),
        ("The crew attacked the guards on the pier.", "The guards attacked the crew on the pier."),
        ("The owner has sold all of the ferries.", "The owner has allegedly sold all of the ferries."),
        ("The owner has sold all of the ferries.", "The owner has sold all of the ferries?"),
    ],
)
def test_a_line_that_says_something_else_is_no_repeat(line: str, fuller: str) -> None:
    """One word may turn what is said: both lines take part, whichever comes first."""
    for first, second in ((line, fuller), (fuller, line)):
        assert all(part.repeats is None for part in outline(f"{first}\n\n{second}\n\n{SECOND}\n\n{THIRD}"))


@pytest.mark.parametrize(
    "fuller",
    [
        "The ferry Halden had sunk off the coast of Orvik.",
        "**The ferry Halden has sunk off the coast of Orvik!**",
        "(AP) - The ferry Halden had sunk off the coast of Orvik. Boats came at once.",
    ],
)
def test_a_line_that_lacks_small_words_or_what_follows_is_the_repeat(fuller: str) -> None:
    """Nothing is lost with the shorter line."""
    line = "The ferry Halden had sunk off coast of Orvik."
    line = line if "AP" not in fuller else "The ferry Halden had sunk off the coast of Orvik."
    parts = outline(f"{line}\n\n{fuller}\n\n{SECOND}\n\n{THIRD}")
    assert parts[0].repeats == next(n for n, part in enumerate(parts[1:], 1) if part.kind == "body")
    assert all(part.repeats is None for part in parts[1:])


def test_a_whole_sentence_above_the_byline_repeats_the_body() -> None:
    """Something of the body is left to compare if its only sentence is the headline as well."""
    parts = outline(f"{LEAD}\nBy Ada Lund\n{LEAD}\n{LEAD}")
    assert [
        (part.kind, part.repeats) for part in parts if part.repeats is None and part.kind != "byline"
    ] == [("body", None)]


def test_of_equal_paragraphs_further_down_the_later_is_the_repeat() -> None:
    """A pulled quotation counts once."""
    paragraphs = [LEAD, SECOND, THIRD, "Boats came from all sides of the bay within minutes, she said."]
    again = paragraphs[-1]
    parts = outline(
        "\n\n".join((LEAD[:-1] + " itself.", *paragraphs, "It was calm that night, luckily.", again))
    )
    assert [part.repeats for part in parts] == [*[None] * 6, 4]


def test_short_equal_lines_are_no_repeats() -> None:
    """The same few words may be said twice for good reason."""
    parts = outline(f"{LEAD}\n\nNobody was hurt.\n\n{SECOND}\n\nNobody was hurt.")
    assert all(part.repeats is None for part in parts)


def test_hard_wrapped_lines_make_one_paragraph() -> None:
    """Lines set to a measure are joined; blank lines part paragraphs."""
    text = (
        "The ferry Halden sank off Orvik on Monday night after a fire\n"
        "broke out in its engine room, and all 212 people on board had\n"
        "to leave it in the dark.\n\n"
        "Fishing boats saved them within an hour, the coast guard said,\n"
        "and nobody was hurt in the end.\n"
    )
    parts = outline(text)
    assert [part.kind for part in parts] == ["body", "body"]
    assert text[parts[0].start : parts[0].end].count("\n") == 2


def test_an_indented_line_opens_a_paragraph() -> None:
    """Without blank lines the indent parts wrapped paragraphs, even behind a full line."""
    text = (
        "   The ferry Halden sank off Orvik on Monday night after a fire\n"
        "broke out in its engine room, and all 212 people on board had.\n"
        "   Fishing boats saved them within an hour, the coast guard said,\n"
        "and nobody was hurt in the end, although some of the crew were\n"
        "cold.\n"
    )
    assert [text[p.start : p.end].count("\n") for p in outline(text)] == [1, 2]


def test_lines_that_are_paragraphs_are_not_joined() -> None:
    """Without a measure each line is a paragraph of its own."""
    assert [kind for kind, _ in kinds(f"{LEAD}\n{SECOND}\n{THIRD}")] == ["body"] * 3


def test_windows_newlines_change_nothing() -> None:
    """CRLF and LF give the same parts."""
    text = f"Ferry sinks off Orvik, all saved\nBy Ada Lund\n\n{ARTICLE}"
    assert [kind for kind, _ in kinds(text)] == [kind for kind, _ in kinds(text.replace("\n", "\r\n"))]


LINES = st.sampled_from(
    [
        LEAD,
        SECOND,
        "By Ada Lund",
        "March 3, 2021World",
        "(AP) - It sank.",
        "___",
        "Photo: Bo",
        "# Title",
        "",
        "x",
        "Read more",
    ]
)


@given(st.one_of(st.lists(LINES, max_size=12).map("\n".join), st.text(max_size=200)))
def test_every_character_lies_in_exactly_one_part(text: str) -> None:
    """Parts are in order, do not overlap and hold all that is not blank."""
    parts = outline(fold(text))
    assert all(part.start < part.end <= len(text) for part in parts)
    assert all(a.end <= b.start for a, b in pairwise(parts))
    assert "".join("".join(text[p.start : p.end] for p in parts).split()) == "".join(text.split())
    assert all(p.repeats is None or parts[p.repeats].repeats is None for p in parts)


@given(st.lists(LINES, min_size=1, max_size=12).map("\n".join))
def test_something_is_left_to_compare(text: str) -> None:
    """A text with a reported sentence never ends up without any compared part."""
    parts = outline(fold(text))
    if LEAD in text or SECOND in text:
        assert any(part.kind == "body" and part.repeats is None for part in parts)


@pytest.mark.parametrize(
    "unit",
    [
        "a.",
        "a\n",
        "(",
        "March 3, 2021 ",
        "LONDON - a\n",
        "By Ada Lund\n",
        "photo/",
        "word " * 14 + "\n",
        "x\n\n",
        "# T\n",
    ],
)
def test_the_work_on_odd_texts_grows_with_them(unit: str) -> None:
    """Ten times the text takes nowhere near a hundred times the work, whatever it repeats."""

    def work(size: int) -> int:
        text = unit * (size // len(unit))
        return lines_run(lambda: outline(text))

    assert work(10_000) < 20 * max(work(1_000), 1_000)

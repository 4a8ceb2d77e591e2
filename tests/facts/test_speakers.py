"""Who said a quotation: when nobody is named, who is, and by which word."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.growth import lines_run
from tests.properties.strategies import anything, news

from srccompare.articles.model import Article
from srccompare.facts.model import Name, Quotation
from srccompare.facts.quotations import quotations
from srccompare.facts.speakers import attribute
from srccompare.segments import witness


def _read(text: str, names: tuple[Name, ...] = ()) -> tuple[Quotation, ...]:
    article = witness(Article.from_text(text))
    return attribute(article, quotations(article), names)


def _speakers(text: str) -> list[str | None]:
    return [q.speaker for q in _read(text)]


NOBODY = [
    "The so-called “window tax” ended in spring.",
    "Her new novel, “The Lamp at the End of the Quay,” is out.",
    "The band played “Lanterns over Low Water at Last” twice.",
    "A song called “Blue Lantern” and “Sea Breeze” won.",
    "Fans know it as “the Lantern.”",
    "The club, nicknamed “the Herons,” lost.",
    "He wore a T-shirt with the words “Lanterns for Everyone.”",
    "“Lanterns!” That was all.",
    "The writer of “The Lamp on the Shore” came to Oakmere for a play written by “Herons” creator Ada Thorn.",
    "The road was described as “a danger to us all” last year.",
    "Prices rose. “Lanterns are dear this year, as everyone knows.”",
]


@pytest.mark.parametrize("text", NOBODY)
def test_without_a_cue_nobody_speaks(text: str) -> None:
    """Titles, nicknames, slogans and words as words have no speaker."""
    assert set(_speakers(text)) == {None}


NAMED = [
    ("Far from “a danger to every ship at sea,” Oakmere should instead fear the dark.", None, None),
    (
        "Far from “a danger to every ship at sea,” Oakmere should respond to the fog, Quill said.",
        "Quill",
        "said",
    ),
    ("The lamp “burns with far less oil” than it should be, said the keeper Ada Quill.", "Ada Quill", "said"),
    ("The timing of the HR warning “was a mere accident of fate” in spring.", None, None),
    (
        "“The lamp is lit,” Norland’s envoy to the Lamp League, Dana Quill, told reporters.",
        "Dana Quill",
        "told",
    ),
    ("“The lamp is lit,” Quill grinned.", "Quill", "grinned"),
    ("“The lamp is lit,” a spokesman for the Oakmere Mill said.", "a spokesman", "said"),
    ("“The lamp is lit,” villagers from nearby Oakmere said.", None, None),
    ("“The lamp is lit,” fire chief Osk Thorn said.", "Osk Thorn", "said"),
    ("“The lamp is lit,” former fire chief Osk Thorn said.", "Osk Thorn", "said"),
    ("“The lamp is lit,” Oakmere fire chief Osk Thorn said.", "Osk Thorn", "said"),
    ("“The lamp is lit,” said Oakmere fire chief Osk Thorn.", "Osk Thorn", "said"),
    ("“The lamp is lit,” party leader Ada Thorn, 45, said.", "Ada Thorn", "said"),
    ("“The lamp is lit,” the town’s lamplighter Osk Thorn said.", "Osk Thorn", "said"),
    ("“The lamp is lit,” state senator Osk Thorn said.", "Osk Thorn", "said"),
    ("“The lamp is lit,” head of security Ada Thorn said.", "Ada Thorn", "said"),
    ("“The lamp is lit,” said head of security Ada Thorn.", "Ada Thorn", "said"),
    ("“The lamp is lit,” council spokesman Jan Lund said.", "Jan Lund", "said"),
    ("In June Quill said: “The lamp is lit tonight.”", "Quill", "said"),
    ("“The lamp is lit,” Ada Thorn’s office today said.", "Ada Thorn’s office", "said"),
    ("“The lamp is lit,” Dana Quill said.", "Dana Quill", "said"),
    ("“The lamp is lit,” said Dana Quill.", "Dana Quill", "said"),
    ("“The lamp is lit,” Quill (D-Oakmere) said.", "Quill", "said"),
    ("“The lamp is lit,” Quill, who lives in Oakmere, Norland, said on Monday.", "Quill", "said"),
    ("“The lamp is lit,” Quill, 45, a member of the council, later said.", "Quill", "said"),
    ("“The lamp is lit,” the keeper, Dana Quill, said.", "Dana Quill", "said"),
    ("“The lamp is lit,” said the group’s president, Dana Quill.", "Dana Quill", "said"),
    ("“The lamp is lit,” said a spokeswoman for the county, Dana Quill.", "Dana Quill", "said"),
    ("“The lamp is lit,” said the spokesman Dana Quill.", "Dana Quill", "said"),
    ("“The lamp is lit,” Quill’s lawyer, Ada Thorn, said.", "Ada Thorn", "said"),
    ("“The lamp is lit,” Ada von der Thorn said.", "Ada von der Thorn", "said"),
    ("“The lamp is lit,” laughed Quill.", None, None),
    ("“The lamp is lit,” Quill laughed.", "Quill", "laughed"),
    ("“The lamp is lit,” the 34-year-old said.", "the 34-year-old", "said"),
    ("“The lamp is lit,” harbour officials said.", "harbour officials", "said"),
    ("“The lamp is lit,” Quill’s office said.", "Quill’s office", "said"),
    ("“The lamp is lit,” read a statement from the council.", "a statement", "read"),
    ("“Is the lamp lit?” Quill asked. Nobody answered.", "Quill", "asked"),
    ("“Why light the lamp at all?” the crowd chanted.", "the crowd", "chanted"),
    ("‘The lamp is lit’, said Quill.", "Quill", "said"),
    ("Quill said: “The lamp is lit.”", "Quill", "said"),
    ("In a letter to Thorn, Quill wrote, “The lamp is lit tonight.”", "Quill", "wrote"),
    ("Quill told Thorn: “The lamp is lit.”", "Quill", "told"),
    ("Quill attacked Thorn, calling her “a danger to every ship.”", "Quill", "calling"),
    ("Quill attacked Thorn and called the lamp “a danger to every ship.”", "Quill", "called"),
    ("Quill, chairman of the Lamp Committee, said the fire was “a gift to every ship.”", "Quill", "said"),
    ("Quill, who said “the lamp is lit for good,” left.", "Quill", "said"),
    ("The report described the lamp as “a danger to every ship.”", "The report", "described"),
    ("The lamp was described as “a danger to every ship” by Quill.", "Quill", "described"),
    ("As Quill called it, “the lamp of no return” is out.", "Quill", "called"),
    ("According to Dana Quill, “the lamp is lit for good.”", "Dana Quill", "According"),
    ("The lamp is “lit for good now,” according to Dana Quill.", "Dana Quill", "according"),
    ("Asked about the lamp, Quill was blunt: “It is lit and stays lit.”", "Quill", None),
    ("QUILL: “It is lit and it stays lit.”", "QUILL", None),
    ("“It is lit and it stays lit.” — Dana Quill", "Dana Quill", None),
    ("A sign read “Lamp lit.”", "A sign", "read"),
]


@pytest.mark.parametrize(("text", "speaker", "cue"), NAMED)
def test_the_speaker_and_the_cue_are_as_printed(text: str, speaker: str | None, cue: str | None) -> None:
    """The name or role nearest to the reporting word speaks, and nobody it was said to."""
    (quotation,) = _read(text)
    assert (quotation.speaker, quotation.cue, quotation.inferred) == (speaker, cue, False)
    if speaker is not None:
        assert quotation.named is not None
        assert text[quotation.named.start : quotation.named.end] == speaker


INFERRED = [
    ("“The lamp is lit,” Quill said. “Nobody may touch it until spring.”", ["Quill", "Quill"]),
    ("“The lamp is lit,” Quill said. “Stay away.”", ["Quill", "Quill"]),
    ("“Stay away from the lamp tonight.” “It is lit,” Quill said.", ["Quill", "Quill"]),
    ("Quill said the lamp was lit. “It was a long night for all of us.”", ["Quill"]),
    ("Quill said the lamp was lit.\n\n“It was a long night for all of us.”", ["Quill"]),
    ("“The lamp is lit,” Quill said.\n\n“It was a long night for all of us.”", ["Quill", "Quill"]),
    ("“The lamp is lit.\n\n“It was a long night,” Quill said.", ["Quill", "Quill"]),
    ("“The lamp is lit,” Quill said.\n\n“It was a long night,” she added.", ["Quill", "Quill"]),
    ("Quill runs the harbour. “The lamp is lit,” he said.", ["Quill"]),
    ("Dana Quill met Mr. Thorn. Mr. Thorn left. “The lamp is lit,” she said.", ["Dana Quill"]),
    ("The council met Quill. Ada Thorn joined them. “The lamp is lit,” she said.", ["Ada Thorn"]),
    (
        "The lamp was lit at last, noted the keeper Carl Quill. “It was a long night,” he said.",
        ["Carl Quill"],
    ),
    ("Critics wrote a letter. “The lamp is a danger to us,” they said.", ["Critics"]),
]


@pytest.mark.parametrize(("text", "speakers"), INFERRED)
def test_a_speaker_is_carried_over_and_says_so(text: str, speakers: list[str]) -> None:
    """Quotations without a cue, and pronouns, take the speaker around them and are marked inferred."""
    found = _read(text)
    assert [q.speaker for q in found] == speakers
    assert any(q.inferred for q in found)


def test_a_pronoun_without_antecedent_stays_as_printed() -> None:
    """Nobody is made up for a he whom the article never names."""
    (quotation,) = _read("“The lamp is lit,” he said.")
    assert (quotation.speaker, quotation.inferred) == ("he", False)


def test_an_honour_is_nobody() -> None:
    """He is not the Keeper of the Year, however much that looks like a name."""
    text = "Carl Quill lit the lamp. Keeper of the Year, he sat down. “The lamp is lit,” he said."
    assert _speakers(text) == ["Carl Quill"]


def test_words_that_somebody_owns_are_not_carried_over() -> None:
    """The one who spoke before does not speak in another's much quoted speech."""
    text = "Thorn threatened to “sink” the ship. He backed Quill’s “all lamps on the quay” speech."
    assert _speakers(text) == ["Thorn", None]


def test_a_pronoun_passes_over_the_other_sex_and_over_bodies() -> None:
    """She is neither Mr. Thorn nor the council, however near they stand."""
    text = "Ada Quill runs the harbour. Mr. Thorn objected. The council agreed. “The lamp is lit,” she said."
    assert _speakers(text) == ["Ada Quill"]


def test_full_names_tell_the_sex_of_a_surname() -> None:
    """The names of the article are asked whose first name a surname goes with."""
    text = "Quill spoke. Thorn spoke too. “The lamp is lit,” he said."
    names = (Name(0, 5, "Martin Quill"), Name(13, 18, "Susan Thorn"))
    (quotation,) = _read(text, names)
    assert quotation.speaker == "Quill"


@pytest.mark.parametrize(
    ("text", "continues"),
    [
        ("“The lamp,” Quill said, “is lit.”", [None, 0]),
        ("“The lamp is lit,” said Quill, “and it stays lit.”", [None, 0]),
        ("“The lamp is lit,” Quill said. “It stays lit.”", [None, None]),
        ("“The lamp is lit,” Quill said, and “oil is dear.”", [None, 0]),
        ("He called it “lit” and “warm.”", [None, None]),
    ],
)
def test_an_interrupted_utterance_goes_on_after_its_cue(text: str, continues: list[int | None]) -> None:
    """After a comma and before a small letter the same utterance goes on; a new sentence is a new one."""
    assert [q.continues for q in _read(text)] == continues


def test_a_title_elsewhere_tells_the_sex_of_a_surname() -> None:
    """Mr. Thorn stays a man where only his surname is printed."""
    text = "Quill met Mr. Thorn. Thorn left. “The lamp is lit,” she said."
    names = (Name(0, 5, "Quill"), Name(14, 19, "Thorn", "Mr."), Name(21, 26, "Thorn"))
    (quotation,) = _read(text, names)
    assert quotation.speaker == "Quill"


def test_quotations_inside_others_have_no_speaker_of_their_own() -> None:
    """Only the outer quotation is attributed."""
    outer, inner = _read("“He told me ‘never’ and left,” Quill said.")
    assert (outer.speaker, inner.speaker) == ("Quill", None)


_PIECES = st.lists(
    st.sampled_from(
        ["“", "”", '"', "said ", "Quill ", "he ", ", ", ". ", "the ", "(", ")", "\n", "who ", "of ", "lit "]
    ),
    max_size=60,
).map("".join)


@settings(deadline=None)
@given(st.one_of(_PIECES, news, anything))
def test_attribution_keeps_every_quotation_and_prints_only_the_text(text: str) -> None:
    """Any text keeps its quotations; every speaker is a span of it, every continuation an earlier one."""
    article = witness(Article.from_text(text))
    found = quotations(article)
    named = attribute(article, found, ())
    assert [(q.start, q.end, q.depth) for q in named] == [(q.start, q.end, q.depth) for q in found]
    for index, quotation in enumerate(named):
        assert (quotation.speaker is None) == (quotation.named is None)
        if quotation.named is not None:
            assert text[quotation.named.start : quotation.named.end] == quotation.speaker
        assert quotation.continues is None or quotation.continues < index


@pytest.mark.parametrize(
    "piece",
    [
        '“lit” said Quill, "lit" ',
        "Quill said. “The lamp is lit now.” ",
        "“lit ",
        "Quill said ",
        "“a b c d e.”\n\n",
    ],
)
def test_the_work_grows_with_the_article(piece: str) -> None:
    """A thousand quotations in one sentence or paragraph do not square the work."""

    def work(count: int) -> int:
        article = witness(Article.from_text(piece * count + "“The lamp is lit now.”"))
        found = quotations(article)
        return lines_run(lambda: attribute(article, found, ()))

    assert work(1_000) < 20 * max(work(100), 1_000)

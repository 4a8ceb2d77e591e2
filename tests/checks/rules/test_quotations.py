"""SC201 to SC204: quotations that were altered, cut, given to others, or that no source has."""

from __future__ import annotations

import pytest

from tests.checks.rules.stories import Text, hits

SAID = "We will open the bridge to Varnow before the winter begins"
FIRST = f"Mayor Ines Roth of Varnow spoke on Monday. “{SAID},” said Ines Roth."


def told(words: str) -> str:
    """Return another article that quotes the mayor so."""
    return f"Drivers in Varnow have waited for two years. “{words},” said Ines Roth on Monday."


UNALTERED = {
    "the same": told(SAID),
    "another style of marks": told(SAID).replace("“", '"').replace("”", '"'),
    "a part of it": told("We will open the bridge to Varnow"),
    "words left out at an ellipsis": told("We will open the bridge … before the winter begins"),
    "an editor's brackets": told("[The town] will open the bridge to Varnow before the winter begins"),
    "a contraction": told("We'll open the bridge to Varnow before the winter begins"),
    "two quotations of one remark": told(
        "We will open the bridge to Varnow,” said Ines Roth. “before the winter"
    ),
    "another remark": told("Nobody has to pay for the ferry as long as the bridge is shut"),
}


@pytest.mark.parametrize("second", UNALTERED.values(), ids=UNALTERED)
def test_no_altered_quotation(second: str) -> None:
    """Typography, cuts, brackets and trifles alter nothing."""
    assert hits("SC201", FIRST, second) == []


ALTERED = {
    "We may open the bridge to Varnow before the winter begins": ("may", "will"),
    "We will not open the bridge to Varnow before the winter begins": ("not", ""),
    "We will open the tunnel to Varnow before the winter begins": ("tunnel", "bridge"),
    "They will open the bridge to Varnow before the winter begins": ("They", "We"),
}


@pytest.mark.parametrize(("words", "edit"), ALTERED.items(), ids=ALTERED)
def test_an_altered_quotation_is_an_error_in_the_later_of_two_articles(
    words: str, edit: tuple[str, str]
) -> None:
    """The words that differ are told as those here and those there."""
    (found,) = hits("SC201", FIRST, told(words))
    assert (found.at.siglum, found.related[0].siglum, found.severity) == ("B", "A", None)
    assert found.edits == (edit,)
    assert edit[0] in found.message


def test_small_words_are_a_note_and_in_a_draft_a_warning() -> None:
    """And nothing where `small` is off; spellings only if asked."""
    small, spelling = (
        told("We will open the bridge to Varnow before winter begins"),
        UNALTERED["a contraction"],
    )
    assert [x.severity for x in hits("SC201", FIRST, small)] == ["note"]
    assert [x.severity for x in hits("SC201", small, Text("s.txt", FIRST, is_source=True))] == ["warning"]
    assert hits("SC201", FIRST, small, small=False) == []
    assert [x.severity for x in hits("SC201", FIRST, spelling, spelling=True)] == ["note"]


def test_one_of_four_articles_that_quotes_otherwise_is_blamed_once() -> None:
    """The minority is to be corrected, wherever it stands in the order, and set against all the others."""
    others = [told(SAID), f"The ferry runs. Ines Roth said in Varnow: “{SAID}.”", FIRST]
    (found,) = hits("SC201", told("We may open the bridge to Varnow before the winter begins"), *others)
    assert found.at.siglum == "A"
    assert {x.siglum for x in found.related} == {"B", "C", "D"}


WHOLE = "We will lower the tax next year, but only if the state pays its share of the school"
LONG = f"Paul Weng answered questions on Thursday. “{WHOLE},” Paul Weng told the committee."


def cut(words: str) -> str:
    """Return another article that quotes the treasurer so."""
    return f"Home owners may be pleased. “{words},” Paul Weng told the committee on Thursday."


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (LONG, cut(WHOLE)),
        (LONG, cut("but only if the state pays its share of the school")),
        (
            LONG.replace(", but only if the state pays its share of the school", ". But it will be hard"),
            LONG[:60],
        ),
        (
            LONG.replace("but only if the state pays", "as the state pays"),
            cut("We will lower the tax next year"),
        ),
    ],
    ids=["whole", "only the condition", "not quoted at all", "nothing that limits"],
)
def test_no_limiting_clause_is_cut(first: str, second: str) -> None:
    """A part is no fault as long as what is cut off did not limit it."""
    assert hits("SC202", first, second) == []


@pytest.mark.parametrize("turned", [False, True], ids=["later", "earlier"])
def test_the_article_with_the_shorter_quotation_is_to_be_mended(turned: bool) -> None:
    """Whichever comes first: whoever quotes the whole has nothing to mend."""
    pair = [LONG, cut("We will lower the tax next year")]
    (found,) = hits("SC202", *(pair[::-1] if turned else pair))
    assert found.at.siglum == ("A" if turned else "B")
    assert "but only if" in found.message


def test_a_source_that_cuts_a_quotation_is_not_blamed() -> None:
    """A draft that quotes the whole from another source is right."""
    sources = (
        Text("s.txt", LONG, is_source=True),
        Text("t.txt", cut("We will lower the tax next year"), is_source=True),
    )
    assert hits("SC202", LONG, *sources) == []
    assert hits("SC202", cut("We will lower the tax next year"), *sources) == []
    assert [x.at.siglum for x in hits("SC202", cut("We will lower the tax next year"), sources[0])] == ["A"]


SPOKEN = "Engineers were in Corrin on Sunday. “There is no reason to leave the valley,” said {}."


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Martha Olsen", "Martha Olsen"),
        ("Martha Olsen", "Olsen, the engineer"),
        ("Martha Olsen", "a spokeswoman"),
        ("the ministry", "Martha Olsen"),
        ("Mayor Martha Olsen", "Mayor Marta Olsen"),
    ],
)
def test_no_other_speaker(first: str, second: str) -> None:
    """One person by other names, a role and a slip of one letter are no other person."""
    assert hits("SC203", SPOKEN.format(first), "Families stayed. " + SPOKEN.format(second)) == []


def test_the_same_words_given_to_another_person() -> None:
    """Both speakers are named in the message."""
    texts = SPOKEN.format("Martha Olsen"), "Families stayed. " + SPOKEN.format("Daniel Pike")
    (found,) = hits("SC203", *texts)
    assert "“Daniel Pike” here, to “Martha Olsen” in a.txt" in found.message
    assert hits("SC203", *texts, words=12) == []


SOURCE = Text(
    "s.txt",
    "Clara Venn leaves the Sundholm museum in June. She told the board that she wants to paint again in the "
    "mountains. “I have looked at the pictures of others long enough,” Venn said.",
    is_source=True,
)


def draft(words: str) -> str:
    """Return a draft that quotes the director so."""
    return f"Clara Venn leaves the museum. “{words},” Venn said."


SOURCED = {
    "quoted there": "I have looked at the pictures of others long enough",
    "told there": "she wants to paint again in the mountains",
    "with words left out": "I have looked at the pictures … long enough",
    "with an editor's words": "I have looked at the pictures of [other painters] long enough",
    "altered": "I have looked at the paintings of others for long enough",
    "too short to be speech": "not again",
    "a title": "The Long Road To Sundholm",
}


@pytest.mark.parametrize("words", SOURCED.values(), ids=SOURCED)
def test_a_quotation_that_a_source_bears_out(words: str) -> None:
    """What a source quotes or tells, whole or in parts, was not invented; other words are SC201."""
    assert hits("SC204", draft(words), SOURCE) == []


def test_a_quotation_that_no_source_has() -> None:
    """It is reported at the words between the marks."""
    text = draft("This house has never been in better hands than it is today")
    (found,) = hits("SC204", text, SOURCE)
    assert (
        text[found.at.start : found.at.end] == "This house has never been in better hands than it is today,"
    )
    assert found.related == ()


def test_a_source_that_quotes_what_no_other_has_is_not_blamed() -> None:
    """Sources are taken as they are."""
    assert hits("SC204", "Clara Venn leaves the museum.", SOURCE) == []


def test_an_altered_quotation_names_both_speakers_where_they_are_two() -> None:
    """Words and speaker changed: the note says so, as another article may quote somebody else."""
    words = (
        "“You took the boats of people who had {},” {} told the court. “There is no excuse for what you did.”"
    )
    here = f"The trial began in Varnow on Monday.\n\n{words.format('nothing', 'prosecutor Hugo Stamm')}\n"
    there = f"The trial began in Varnow on Monday.\n\n{words.format('lost everything', 'judge Ines Roth')}\n"
    (found,) = hits("SC201", there, here)
    assert found.note == "differs in a negation; given to Hugo Stamm here, to Ines Roth there"
    (found,) = hits("SC201", there, here.replace("prosecutor Hugo Stamm", "judge Ines Roth"))
    assert found.note == "differs in a negation"

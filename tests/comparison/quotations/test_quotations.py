"""Quotations of two articles: which are no match, and how a matched one differs."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.comparison.severity import severity_of
from tests.growth import lines_run
from tests.properties.strategies import news

from srccompare.alignment.model import Link
from srccompare.articles.model import Article
from srccompare.comparison.model import Detail, Source
from srccompare.comparison.quotations.comparing import compare_quotations
from srccompare.comparison.quotations.utterances import utterances
from srccompare.facts import extract
from srccompare.segments import witness

PLAIN = "The ferries stay in port until the gale is over and the harbour is safe again"


def _source(text: str, siglum: str) -> Source:
    each = witness(Article.from_text(text, siglum), siglum)
    return Source(each, extract(each))


def _compare(a: str, b: str, *links: Link) -> tuple[Detail, ...]:
    return compare_quotations(_source(a, "A"), _source(b, "B"), links)


def _said(words: str) -> str:
    return f"The gale began on Monday.\n\n“{words},” Rhys said."


def _quoted(a: str, b: str) -> Detail:
    """Return the one detail about two quotations of the given words."""
    (detail,) = _compare(_said(a), _said(b))
    return detail


NO_MATCH = [
    ("We will keep every ferry in port", "Nobody can say when the boats will sail again"),
    ("The harbour must be safe before anyone sails", "A safe harbour is what every captain wants tonight"),
    ("We shall do all we can for them", "We shall do what the council asks of us"),
    ("at the end of the day it was the wind", "at the end of the day nobody came to help us out there"),
    ("safe again", "The harbour is safe again"),
    ("no way", "no way"),
    ("Build the pier, build it now, build it for us", "Build the bridge, not next year, and not without us"),
]


@pytest.mark.parametrize(("a", "b"), NO_MATCH)
def test_other_words_on_the_same_matter_are_no_match(a: str, b: str) -> None:
    """People repeat themselves; a few common words do not make one utterance of two."""
    assert _compare(_said(a), _said(b)) == ()


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (PLAIN, PLAIN),
        (PLAIN, PLAIN + "."),
        ("It is safe, we checked it twice today", "It is safe, we checked it twice today"),
    ],
)
def test_the_same_words_are_identical(a: str, b: str) -> None:
    """The stop before the closing mark belongs to the sentence around the quotation."""
    detail = _quoted(a, b)
    assert (detail.kind, detail.relation, severity_of(detail), detail.edits) == (
        "quotation",
        "identical",
        None,
        (),
    )


MARKS = "only the style of marks and dashes differs"
CASE = "only small and capital letters differ"
PUNCTUATION = "only punctuation or hyphens differ"
FIGURES = "only numbers differ, in words on one side and in figures on the other"
TYPOGRAPHY = [
    ("It’s the gale, not the pier, that worries us", "It's the gale, not the pier, that worries us", MARKS),
    (
        "It is the gale, not the pier, that worries us",
        "It is the gale not the pier that worries us",
        PUNCTUATION,
    ),
    (
        "We re-opened the pier to every well-known ship",
        "We reopened the pier to every well known ship",
        PUNCTUATION,
    ),
    ("The F.B.I. told us nothing about the pier", "The FBI told us nothing about the pier", PUNCTUATION),
    ("After Covid the harbour never was the same", "After COVID the Harbour never was the same", CASE),
    ("He called it a ‘quiet zone’ for the seals", "He called it a quiet zone for the seals", PUNCTUATION),
    ("We close — for good — on Sunday at noon", "We close, for good, on Sunday at noon", PUNCTUATION),
    ("Is it safe? Nobody knows for sure!", "Is it safe? Nobody knows for sure.", PUNCTUATION),
    ("We lost fourteen ships in the gale", "We lost 14 ships in the gale", FIGURES),
    ("We lost twenty-five ships in the gale", "We lost 25 ships in the gale", FIGURES),
    ("We built it in nineteen eighty-four for all", "We built it in 1984 for all", FIGURES),
    ("It cost us five thousand dollars to mend", "It cost us $5,000 to mend", FIGURES),
    ("It cost us a hundred dollars to mend", "It cost us 100 dollars to mend", FIGURES),
    ("It cost 1.5 million crowns to build", "It cost 1,500,000 crowns to build", FIGURES),
    ("The pier lost fifty per cent of its planks", "The pier lost 50% of its planks", FIGURES),
    ("The twenty-first ship sank in the gale", "The 21st ship sank in the gale", FIGURES),
]


@pytest.mark.parametrize(("a", "b", "note"), TYPOGRAPHY)
def test_print_alone_is_typography(a: str, b: str, note: str) -> None:
    """Case, marks, commas, dashes, hyphens, dots of acronyms and figures for words are no alteration."""
    detail = _quoted(a, b)
    assert (detail.relation, severity_of(detail), detail.note) == ("typography", None, note)


SHORTENED = [
    (PLAIN + ", and the crews know it", PLAIN, None, "B ends the quotation before “and”"),
    (PLAIN, "We know the weather. " + PLAIN, None, "A leaves out the beginning"),
    (PLAIN + ", but not a day longer", PLAIN, "warning", "B ends the quotation before “but”"),
    (PLAIN, PLAIN + " unless the council pays", "warning", "A ends the quotation before “unless”"),
    ("I never said " + PLAIN.lower(), PLAIN, "warning", "B leaves out the beginning, with “never”"),
    ("We don’t think that " + PLAIN.lower(), PLAIN, "warning", "B leaves out the beginning, with “don’t”"),
    ("It was never easy. " + PLAIN, PLAIN, None, "B leaves out the beginning"),
    (PLAIN + ". But we hope", PLAIN, "note", "B ends the quotation before “But”"),
    (
        "The ferries stay in port with all their crews and the harbour is closed tonight",
        "The ferries stay in port … and the harbour is closed tonight",
        None,
        "B leaves out words at an ellipsis",
    ),
    (
        "The ferries will, but only if the council pays, stay in port all week long",
        "The ferries will … stay in port all week long",
        "warning",
        "B leaves out words at an ellipsis, with “but”",
    ),
]


@pytest.mark.parametrize(("a", "b", "severity", "note"), SHORTENED)
def test_a_part_of_a_quotation_is_shortened(a: str, b: str, severity: str | None, note: str) -> None:
    """Who cut, where, and before which word is told; a cut at "but" or after a negation warns."""
    detail = _quoted(a, b)
    assert (detail.relation, severity_of(detail), detail.note) == ("shortened", severity, note)


ALTERED = [
    (
        "who openly sells a berth on this pier",
        "Whoever, openly sells a berth on this pier",
        "warning",
        ("who", "Whoever"),
    ),
    (
        "realign the pier with the needs of the sea",
        "ending the crisis and realigning the pier with the needs of the sea",
        "warning",
        ("realign", "realigning"),
    ),
    ("We will not close the pier in spring", "We will close the pier in spring", "error", ("not", "")),
    ("We will close the pier in the spring", "We may close the pier in the spring", "error", ("will", "may")),
    (
        "We lost 40 ships in the gale last night",
        "We lost 14 ships in the gale last night",
        "error",
        ("40", "14"),
    ),
    (
        "We trust the people of Orsa with the pier",
        "We trust the people of Visk with the pier",
        "error",
        ("Orsa", "Visk"),
    ),
    (
        "That is a very dangerous pier to walk on",
        "That is a dangerous pier to walk on",
        "error",
        ("very", ""),
    ),
    ("The pier is a danger to us all", "The pier was a danger to us all", "error", ("is", "was")),
    ("They told me to close the whole pier", "We told me to close the whole pier", "error", ("They", "We")),
    (
        "The council sold us the pier at last",
        "The council stole us the pier at last",
        "error",
        ("sold", "stole"),
    ),
    (
        "I said that the pier was not ours to close",
        "I said the pier was not ours to close",
        "warning",
        ("that", ""),
    ),
    (
        "Oh the pier was never ours to close again",
        "And the pier was never ours to close again",
        "warning",
        ("Oh", "And"),
    ),
    (
        "It is our duty to close the old pier",
        "It is our duties to close the old pier",
        "warning",
        ("duty", "duties"),
    ),
    (
        "We're going to close the old pier in the spring",
        "We are gonna close the old pier in the spring",
        "note",
        ("We're going to", "We are gonna"),
    ),
    (
        "We’ve seen the pier and the ships",
        "We have seen the pier and the ships",
        "note",
        ("We’ve", "We have"),
    ),
    (
        "He’s seen that Sen. Marsh closed the pier",
        "He’s seen that Senator Marsh closed the pier",
        "note",
        ("Sen", "Senator"),
    ),
    (
        "The harbour and pier are closed for now",
        "The harbor and pier are closed for now",
        "note",
        ("harbour", "harbor"),
    ),
    (
        "We lost three of the ships that sailed out, but saved the crews",
        "We lost 3 of the ships that sailed out",
        "note",
        ("three", "3"),
    ),
    (
        "We lost twenty-five ships in the gale last night",
        "We lost twenty-six ships in the gale last night",
        "error",
        ("five", "six"),
    ),
    (
        "We lost nineteen ships in 84 gales since the war",
        "We lost 1984 ships in 84 gales since the war",
        "error",
        ("nineteen", "1984"),
    ),
    (
        "We lost the third of the ships that sailed out",
        "We lost three of the ships that sailed out",
        "error",
        None,
    ),
    (
        "This is a d--- shame for the old pier",
        "This is a damn shame for the old pier",
        "note",
        ("d", "damn"),
    ),
    (
        "This is a f**king shame for the old pier",
        "This is a fucking shame for the old pier",
        "note",
        ("f**king", "fucking"),
    ),
    (
        "This is a d--- shame for the old pier",
        "This is a real shame for the old pier",
        "error",
        ("d", "real"),
    ),
    (
        "The pier will fall and the quay will stand",
        "The quay will fall and the pier will stand",
        "warning",
        ("pier", "quay"),
    ),
    (
        "We did not say that we would close the pier",
        "We did say that we would not close the pier",
        "error",
        ("not", ""),
    ),
    (
        "They will never close the old pier",
        "They will [soon] close the old pier",
        "warning",
        ("never", "soon"),
    ),
    (
        "They will close the old pier for good",
        "They will [not] close the old pier for good",
        "warning",
        ("", "not"),
    ),
    (
        "We will loose [sic] the old pier this winter",
        "We will lose the old pier this winter",
        "error",
        ("loose", "lose"),
    ),
    (
        "Nobody will loose [sic] the old pier",
        "Nobody will lose the old pier",
        "error",
        ("loose", "lose"),
    ),
    (
        "We will lose [sic] the old pier this winter",
        "We will lose the old pier this winter",
        "note",
        ("sic", ""),
    ),
    (
        "We trust the captains of Al Waida on the sea",
        "We trust the captains of Al Wayda on the sea",
        "warning",
        ("Waida", "Wayda"),
    ),
    (
        "We closed Moss' pier in Sept. 1999 for the winter",
        "We closed Moss's pier in September 1999 for the winter",
        "note",
        ("Sept", "September"),
    ),
    (
        "@harbourmaster & the council sold the old pier to a bank",
        "Rhys and the council sold the old pier to a bank",
        "note",
        ("harbourmaster", "Rhys and"),
    ),
    (
        "The wind & the tide took the old pier",
        "The wind and the tide took the old pier",
        "note",
        ("&", "and"),
    ),
    (
        "Sen. Marsh closed the pier for the winter",
        "Senator Marsh closed the pier for the winter",
        "note",
        ("Sen", "Senator"),
    ),
    ("He closed the pier for the winter", "[Rhys] closed the pier for the winter", "note", ("He", "Rhys")),
    (
        "I trust these captains with my life",
        "I trust these (local) captains with my life",
        "note",
        ("", "local"),
    ),
    (
        "If they do not pay it will sink the whole old pier for good",
        "To pay would sink the whole old pier for good",
        "error",
        None,
    ),
]


@pytest.mark.parametrize(("a", "b", "severity", "edit"), ALTERED)
def test_other_words_inside_are_altered(a: str, b: str, severity: str, edit: tuple[str, str] | None) -> None:
    """Every edit points at both spans; what changes the sense is an error, a spelling only a note."""
    detail = _quoted(a, b)
    assert (detail.relation, severity_of(detail)) == ("altered", severity)
    texts = _said(a), _said(b)
    edits = {(texts[0][e.a.start : e.a.end], texts[1][e.b.start : e.b.end]) for e in detail.edits}
    assert edit is None or edit in edits


def test_a_moved_adverb_is_altered_on_both_sides() -> None:
    """The adverb is gone here and stands there."""
    a = "The figures show that the council is now firmly planning to sell the pier"
    b = "The figures firmly show that the council is now planning to sell the pier"
    detail = _quoted(a, b)
    assert detail.relation == "altered"
    assert len(detail.edits) == 2


def test_a_beginning_cut_at_a_sentence_is_no_alteration() -> None:
    """A shared first word does not tear the beginning off into an edit."""
    detail = _quoted("I know the sea. I know the wind. I fear the old pier most", "I fear the old pier most")
    assert detail.relation == "shortened"


def test_mentions_hold_the_whole_quotation_and_its_speaker() -> None:
    """The mention lies inside the marks and says who speaks."""
    a, b = _said(PLAIN + ", but not today"), _said(PLAIN)
    (detail,) = _compare(a, b)
    first, second = detail.mentions
    assert a[first.start : first.end] == PLAIN + ", but not today,"
    assert b[second.start : second.end] == PLAIN + ","
    assert (first.article, second.article, first.value, second.value) == ("A", "B", "Rhys", "Rhys")


def test_an_interrupted_utterance_meets_the_unbroken_one() -> None:
    """`“A,” she said, “b”` is one utterance, whatever stands between its parts."""
    a = "“The ferries stay in port,” Rhys said, “until the gale is over and the quay is safe.”"
    b = "Rhys said: “The ferries stay in port until the gale is over and the quay is safe.”"
    (detail,) = _compare(a, b)
    assert detail.relation == "identical"
    assert a[detail.mentions[0].start : detail.mentions[0].end].startswith("The ferries stay in port,” Rhys")


def test_whole_sentences_meet_the_unbroken_quotation() -> None:
    """One article prints two sentences with the cue between, the other in one go."""
    a = "“The ferries stay in port tonight,” Rhys said. “The quay is not safe for anyone.”"
    b = "“The ferries stay in port tonight. The quay is not safe for anyone,” Rhys said."
    (detail,) = _compare(a, b)
    assert detail.relation == "identical"


def test_parts_that_the_match_does_not_reach_are_left_out() -> None:
    """Two words quoted before the utterance are not part of what both articles quote."""
    a = "Rhys called it “grim” and “cruel.” “The quay is not safe,” he said, “and the ferries stay in port.”"
    b = "“The quay is not safe and the ferries stay in port,” Rhys said."
    (detail,) = _compare(a, b)
    assert detail.relation == "identical"
    assert a[detail.mentions[0].start :].startswith("The quay")


def test_a_next_quotation_that_opens_with_but_is_no_part_of_one_cut_before_but() -> None:
    """One common word at the seam does not tie two remarks together and hide what was cut."""
    whole = (
        "“The ferries stay in port because the harbour is not safe, but not for long,” Rhys told the board."
    )
    cut = (
        "“The ferries stay in port because the harbour is not safe,” Rhys said on Monday.\n\n"
        "“But we have heard from captains who want to sail,” he added."
    )
    (detail,) = _compare(whole, cut)
    assert (detail.relation, severity_of(detail)) == ("shortened", "warning")
    assert cut[detail.mentions[1].start : detail.mentions[1].end].endswith("not safe,")


def test_a_party_between_the_parts_elides_nothing() -> None:
    """Brackets of the cue are no brackets of the quotation."""
    a = "“The quay is safe,” Rhys (D-Orsa) said, “and the ferries may sail out again.”"
    b = "“The quay is safe, we hope, and the ferries may sail out again,” Rhys said."
    (detail,) = _compare(a, b)
    assert detail.relation == "altered"


def test_two_sentences_are_matched_one_by_one_where_both_interrupt() -> None:
    """Each sentence gets its own verdict."""
    a = "“The ferries stay in port tonight,” Rhys said. “The quay is not safe for anyone.”"
    b = "“The ferries stay in port tonight,” Rhys said. “The quay is safe for anyone.”"
    assert [d.relation for d in _compare(a, b)] == ["identical", "altered"]


def test_each_quotation_is_used_once_and_the_best_wins() -> None:
    """A near repetition does not take the place of the quotation itself."""
    a = f"“{PLAIN},” Rhys said."
    near = PLAIN.replace("harbour", "pier")
    b = f"“{near},” Rhys said on Monday.\n\nLater he went on.\n\n“{PLAIN},” Rhys said."
    (detail,) = _compare(a, b)
    assert detail.relation == "identical"


def test_the_anchor_is_the_linked_pair_of_sentences() -> None:
    """A detail found in linked sentences says which; without a link it has no anchor."""
    link = Link(1, 1, 0.9, "firm", "verbatim")
    (linked,) = _compare(_said(PLAIN), _said(PLAIN), link)
    (unlinked,) = _compare(_said(PLAIN), _said(PLAIN))
    assert (linked.sentences, unlinked.sentences) == ((1, 1), None)


def test_a_fragment_counts_only_in_linked_sentences() -> None:
    """Two words in marks agree where their sentences are linked, and are nothing elsewhere."""
    a = "The gale began on Monday.\n\nIt crossed the “quiet zone” at night."
    b = "The “quiet zone” was crossed by a gale.\n\nNobody was hurt there."
    assert _compare(a, b) == ()
    (detail,) = _compare(a, b, Link(1, 0, 0.5, "firm", "paraphrase"))
    assert (detail.relation, severity_of(detail), detail.sentences) == ("identical", None, (1, 0))


NEAR = Link(0, 0, 0.9, "firm", "near-verbatim")
TOLD = "Rhys {} the pier was “{}” after the long gale on Monday."


@pytest.mark.parametrize(
    ("a", "b", "link"),
    [
        (("said", "no danger to us"), ("said", "a danger to us"), Link(0, 0, 0.9, "firm", "paraphrase")),
        (("said", "no danger to us"), ("denied", "a danger to us"), NEAR),
        (("said", "a great success"), ("said", "a threat to all"), NEAR),
        (("said", "a disgrace"), ("said", "quite safe"), NEAR),
    ],
)
def test_a_few_quoted_words_in_other_company_are_not_compared(
    a: tuple[str, str], b: tuple[str, str], link: Link
) -> None:
    """Looser links, another cue or words that share nothing telling set no fragments side by side."""
    assert _compare(TOLD.format(*a), TOLD.format(*b), link) == ()


@pytest.mark.parametrize(
    ("a", "b", "severity"),
    [
        ("in no danger of falling", "in danger of falling", "error"),
        ("completely safe", "hardly safe", "error"),
        ("no gate was locked", "every gate was locked", "error"),
        ("a danger to the ships", "the danger to ships", "warning"),
    ],
)
def test_a_few_quoted_words_in_the_same_place_are_compared(a: str, b: str, severity: str) -> None:
    """Where all around them is nearly the same, two words are enough to be altered."""
    (detail,) = _compare(TOLD.format("said", a), TOLD.format("said", b), NEAR)
    assert (detail.kind, detail.relation, severity_of(detail)) == ("quotation", "altered", severity)


def test_whole_sentences_in_marks_are_compared_where_they_are_linked() -> None:
    """Three words that make the sentence need nothing around them."""
    a, b = "Rhys spoke. “Nobody was safe.”", "Rhys spoke. “Everybody was safe.”"
    assert _compare(a, b) == ()
    (detail,) = _compare(a, b, Link(1, 1, 0.9, "firm", "near-verbatim"))
    assert (detail.relation, severity_of(detail)) == ("altered", "error")


def test_a_book_in_marks_is_compared_in_bounded_memory() -> None:
    """Only the first words of an endless quotation are compared; its span stays whole."""
    book = "“" + " ".join(f"word{n} and" for n in range(5_000))
    (unit,) = utterances(_source(book, "A"))
    assert len(unit.words) == 5_000
    assert unit.span == (1, len(book))


SAME_SPEAKER = [
    ("Dana Rhys", "Rhys"),
    ("Mayor Rhys", "Dana Rhys"),
    ("the mayor", "Dana Rhys"),
    ("the council", "Mayor Rhys"),
    ("he", "Dana Rhys"),
    ("Harbour Board", "Dana Rhys"),
    ("Rhys", "Dana Orm"),
    ("Lighthouse Watch", "Dana Rhys"),
    ("Chief Harbour Secretary", "Dana Rhys"),
    ("Ex-Harbour president", "Dana Rhys"),
    ("North Harbour President Carl Rhys", "Carl Rhys"),
    ("NHB Director Carl Rhys", "Rhys"),
    ("Harbour Board", "mayor Osk Lindel"),
    ("Osk Lindel", "Mara Fenn"),
    ("mayor Osk Lindel", "mayor Osk Lindell"),
    ("New Zealand", "Dana Rhys"),
]


@pytest.mark.parametrize(("a", "b"), SAME_SPEAKER)
def test_a_shorter_name_or_a_role_is_no_other_speaker(a: str, b: str) -> None:
    """Only two full names of persons can disagree about who spoke."""
    details = _compare(f"“{PLAIN},” {a} said.", f"“{PLAIN},” {b} said.")
    assert [d.kind for d in details] == ["quotation"]


def test_the_name_of_a_work_is_given_to_nobody() -> None:
    """A title in marks stands near whoever speaks about it."""
    title = "The Long Winter on the Road to Orsa"
    details = _compare(f"“{title},” Dana Rhys said.", f"“{title},” said Carl Orm.")
    assert [d for d in details if d.kind == "attribution"] == []


def test_the_same_words_given_to_two_people_warn() -> None:
    """Both articles name somebody, and not the same person."""
    details = _compare(f"“{PLAIN},” Dana Rhys said.", f"“{PLAIN},” said Carl Orm.")
    assert [(d.kind, d.relation, severity_of(d)) for d in details] == [
        ("quotation", "identical", None),
        ("attribution", "differs", "warning"),
    ]
    assert details[1].note == "given to Dana Rhys and to Carl Orm"


def test_words_that_one_article_gives_to_both_are_given_to_nobody_else() -> None:
    """Two who say the same in one article say so in its copy, whoever stands first there."""
    rhys, orm = f"“{PLAIN},” Dana Rhys said.", f"Later Carl Orm agreed. “{PLAIN},” Carl Orm said."
    both, turned = f"{rhys}\n\n{orm}", f"{orm}\n\n{rhys}"
    for a, b in ((both, turned), (both, orm), (orm, both)):
        assert {d.kind for d in _compare(a, b)} == {"quotation"}


APART = [
    ("mayor Osk Lindel", "Dana Rhys"),
    ("Mara Fenn", "fire chief Osk Lindel"),
    ("Carl Orm", "Osk Lindel, 45,"),
    ("Carl Orm", "Osk Lindel, who runs the pier,"),
]


@pytest.mark.parametrize(("a", "b"), APART)
def test_a_role_an_age_or_a_first_name_makes_a_person(a: str, b: str) -> None:
    """What the article says about the named one tells a person from a body of the same looks."""
    details = _compare(f"“{PLAIN},” {a} said.", f"“{PLAIN},” {b} said.")
    assert [(d.kind, severity_of(d)) for d in details] == [("quotation", None), ("attribution", "warning")]


def test_two_people_who_say_something_alike_are_not_set_against_each_other() -> None:
    """Only the very same words given to another speaker are one remark; others are two."""
    other = PLAIN.replace("the gale", "this dreadful gale")
    assert _compare(f"“{PLAIN},” Carl Orm said.", f"“{other},” Dana Rhys said.") == ()
    (detail,) = _compare(f"“{PLAIN},” Carl Orm said.", f"“{other},” Orm said.")
    assert detail.relation == "altered"


def test_like_words_of_two_people_in_linked_sentences_are_a_difference_of_speakers() -> None:
    """Where the sentences report the same, words and speaker both changed: neither is certain to be wrong."""
    other = PLAIN.replace("the gale", "this dreadful gale")
    link = Link(0, 0, 0.9, "firm", "near-verbatim")
    (detail,) = _compare(f"“{PLAIN},” Carl Orm said.", f"“{other},” Dana Rhys said.", link)
    assert (detail.kind, detail.relation, severity_of(detail)) == ("attribution", "differs", "warning")
    assert [mention.value for mention in detail.mentions] == ["Carl Orm", "Dana Rhys"]
    assert (len(detail.edits), detail.sentences) == (1, (0, 0))


@pytest.mark.parametrize(
    ("told", "severity", "note"),
    [
        (f"{PLAIN}.", "warning", "A quotes it, B prints it as its own words"),
        (f"Rhys said that {PLAIN.lower()}.", "note", "A quotes it, B prints it as reported speech"),
    ],
)
def test_a_quotation_told_without_marks_is_an_attribution_that_differs(
    told: str, severity: str, note: str
) -> None:
    """The words of a quotation that the other article prints as narration are found, either way round."""
    quoted = f"“{PLAIN},” Rhys said."
    (detail,) = _compare(quoted, told)
    assert (detail.kind, detail.relation, severity_of(detail), detail.note) == (
        "attribution",
        "differs",
        severity,
        note,
    )
    (swapped,) = _compare(told, quoted)
    assert [m.article for m in swapped.mentions] == ["A", "B"]
    assert severity_of(swapped) == severity


def test_a_post_shown_without_marks_is_only_noted() -> None:
    """The first person tells that the reporter does not speak."""
    (detail,) = _compare(
        "“Today we moved our boats out of the old harbour,” Rhys wrote.",
        "Today we moved our boats out of the old harbour.",
    )
    assert (severity_of(detail), detail.note) == ("note", "A quotes it, B prints it without marks")


@pytest.mark.parametrize(
    ("quoted", "told"),
    [
        (f"“{PLAIN},” Rhys said.", f"{PLAIN}.”"),
        (f"“{PLAIN},” Rhys said.", f"“It blew,” Rhys said. {PLAIN}.”"),
        (
            "Rhys wrote “The Long Winter of the Old Harbour Light.”",
            "Her book The Long Winter of the Old Harbour Light is out.",
        ),
        ("She sang “100 Songs of the Last 25 Years.”", "Tonight 100 Songs of the Last 25 Years is on."),
    ],
)
def test_a_lost_mark_or_a_title_is_no_narration(quoted: str, told: str) -> None:
    """A paragraph with a mark too few quotes all the same, and a title is nobody's remark."""
    assert [d for d in _compare(quoted, told) if d.kind == "attribution"] == []


def test_what_goes_on_from_a_report_is_reported() -> None:
    """After "Rhys said that …" the next sentence of the paragraph is still hers."""
    (detail,) = _compare(f"“{PLAIN},” Rhys said.", f"Rhys said that it blew. {PLAIN}.")
    assert (severity_of(detail), detail.note) == ("note", "A quotes it, B prints it as reported speech")


def test_a_few_quoted_words_in_narration_are_nothing() -> None:
    """Five common words are the reporter's own."""
    assert _compare("“The old pier on the quay,” Rhys said.", "The old pier on the quay was sold.") == ()


_QUOTES = st.lists(
    st.sampled_from(
        [
            f"“{PLAIN},” Dana Rhys said.",
            f"“{PLAIN.replace('safe', 'not safe')},” said Carl Orm.",
            "“The ferries stay,” Rhys said, “until the gale is over … and [it] is safe.”",
            f"{PLAIN}.",
            "“The wind & the tide took the old pier,” she said. “The old pier was ours.”",
            "‘Nobody (here) wanted the old pier to go,’ Orm added.",
        ]
    ),
    max_size=5,
).map("\n\n".join)


@settings(deadline=None, max_examples=60)
@given(st.one_of(_QUOTES, news), st.one_of(_QUOTES, news))
def test_details_point_into_both_texts_and_use_each_quotation_once(a: str, b: str) -> None:
    """Spans lie inside the texts, edits inside their mentions, and no quotation is matched twice."""
    details = _compare(a, b)
    assert details == _compare(a, b)
    for detail in details:
        first, second = detail.mentions
        assert (first.article, second.article) == ("A", "B")
        assert 0 <= first.start < first.end <= len(a)
        assert 0 <= second.start < second.end <= len(b)
        assert (detail.relation == "altered") <= bool(detail.edits)
        for edit in detail.edits:
            assert first.start <= edit.a.start <= edit.a.end <= first.end
            assert second.start <= edit.b.start <= edit.b.end <= second.end
    for side in (0, 1):
        spans = sorted(d.mentions[side][1:3] for d in details if d.kind == "quotation")
        assert all(before[1] <= after[0] for before, after in pairwise(spans))


@settings(deadline=None, max_examples=40)
@given(st.one_of(_QUOTES, news))
def test_an_article_agrees_with_itself(text: str) -> None:
    """No quotation differs from its own copy."""
    assert all(d.relation == "identical" for d in _compare(text, text) if d.kind == "quotation")


def test_the_work_grows_with_the_quotations() -> None:
    """The work grows with the quotations, not with their pairs."""

    def text(count: int) -> str:
        return "\n".join(
            f"“Ship {n} of the {n * 7} fleet left port {n * 13} at dawn with {n * 3} crew,” Rhys said."
            for n in range(count)
        )

    def work(count: int) -> int:
        a, b = _source(text(count), "A"), _source(text(count), "B")
        assert len(compare_quotations(a, b, ())) == count
        return lines_run(lambda: compare_quotations(a, b, ()))

    assert work(200) < 12 * work(40)

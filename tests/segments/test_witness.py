"""A witness keeps every promise about ids, order and offsets."""

from __future__ import annotations

from textwrap import fill

from hypothesis import given
from hypothesis import strategies as st

from srccompare.articles.model import Article
from srccompare.facts import extract
from srccompare.segments import witness

TEXT = (
    "Ferry sinks off Orvik, all saved\nBy Ada Lund\n\n"
    "ORVIK (AP) — The ferry Halden sank on Monday night. All 212 people on board were saved by boats.\n\n"
    "The Halden in 2019. (Bo Dahl/AP)\n\n"
    "The cause of the fire is not known, and the owner did not answer questions.\n\n"
    "© 2023 The Orvik Times. All rights reserved.\n"
)


def test_only_headline_standfirst_and_body_take_part() -> None:
    """Bylines, captions and notices are kept but not compared."""
    made = witness(Article.from_text(TEXT), "B")
    kinds = [made.segments[s.segment].kind for s in made.sentences]
    assert kinds == ["headline", "body", "body", "body"]
    assert {g.kind for g in made.segments} >= {"byline", "dateline", "caption", "boilerplate"}


def test_ids_count_segments_and_sentences_from_one() -> None:
    """An id names siglum, segment and sentence."""
    made = witness(Article.from_text(TEXT), "B")
    assert made.segments[0].sentences[0].id == "B.1.1"
    assert [g.id for g in made.segments] == [f"B.{n}" for n in range(1, len(made.segments) + 1)]


def test_a_repeat_is_kept_and_does_not_take_part() -> None:
    """A title printed twice is compared once."""
    made = witness(Article.from_text(f"Ferry sinks off Orvik, all saved\n{TEXT}"))
    assert [(g.kind, g.repeats) for g in made.segments][:2] == [("headline", None), ("headline", "A.1")]
    assert sum(made.segments[s.segment].kind == "headline" for s in made.sentences) == 1


@given(st.one_of(st.text(max_size=300), st.text(alphabet="aB.\"'\n\r\t (#-—。\x00\ud800", max_size=300)))
def test_no_text_breaks_the_promises(text: str) -> None:
    """Sentences lie in their segment in order, slice back without outer blanks, and know their tokens."""
    made = witness(Article.from_text(text))
    assert len(made.folded) == len(text)
    assert len(made.stems) == len(made.tokens.words)
    for segment in made.segments:
        inside = "".join(text[s.start : s.end] for s in segment.sentences)
        assert "".join(inside.split()) == "".join(text[segment.start : segment.end].split())
        for sentence in segment.sentences:
            assert segment.start <= sentence.start < sentence.end <= segment.end
            assert text[sentence.start : sentence.end].strip() == text[sentence.start : sentence.end]
            assert made.tokens.within(sentence.start, sentence.end) == range(sentence.first, sentence.last)


def test_making_a_witness_twice_gives_the_same() -> None:
    """The same text makes the same witness."""
    assert witness(Article.from_text(TEXT)) == witness(Article.from_text(TEXT))


def test_lines_that_were_filled_part_no_name_and_hide_no_speaker() -> None:
    """A hard-wrapped text states what the same text states on long lines; paragraphs stay apart."""
    long = (
        "ORVIK — The ferry that ran aground off the lighthouse is safe again and will sail on Friday, said "
        "Martha Olsen, who has headed the harbour board of the town since the spring of last year.\n\n"
        '"Nobody was hurt when she struck the rock on Monday evening, and nobody will be," said Martha '
        "Olsen of the North Orvik Harbour Board, which owns the Halden and three other ferries of her kind.\n"
    )
    for width in range(40, 80):
        wrapped = "\n\n".join(fill(each, width) for each in long.split("\n\n")) + "\n"
        made = witness(Article.from_text(wrapped))
        assert extract(made) == extract(witness(Article.from_text(long)))
        assert made.folded.count("\n") == 3


_LONG = (
    "# Quay of Porlan sinks\n\n"
    "The quay at Porlan sank into the river on Monday and nobody was hurt, the harbor office said.\n\n"
    '> "We saw the wall lean over for weeks and wrote to the mayor, but nobody came," said Ole Brandt.\n'
)


def test_a_line_that_breaks_off_behind_a_title_is_wrapped_like_any_other() -> None:
    """The full stop of "Dr." at the end of a line ends no sentence and no paragraph."""
    text = (
        "The harbor was closed on Monday after a leak, and it was the word of Dr.\n"
        "Ida Born, the head of the clinic, that nobody had been hurt. The second Dr.\n"
        "Born, her brother, said the same on the radio, and the clinic told\n"
        "its patients.\n"
    )
    made = witness(Article.from_text(text))
    assert [text[s.start : s.end].replace("\n", " ")[-8:] for s in made.sentences] == ["en hurt.", "atients."]


def test_front_matter_parts_no_wrapped_line() -> None:
    """Short lines of metadata do not hide that the text below is filled; none of them is a headline of it."""
    front = "---\ntitle: Quay of Porlan sinks\npublished: 2024-05-01\noutlet: The Wire\n---\n\n"
    for width in range(50, 80):
        wrapped = front + "\n\n".join(fill(each, width) for each in _LONG.split("\n\n")) + "\n"
        made = witness(Article(wrapped, "a.md", preamble=len(front)))
        assert [g.kind for g in made.segments] == [*["boilerplate"] * 5, "headline", "body", "body"]
        assert [g.repeats for g in made.segments] == [None] * 8
        assert "".join("".join(wrapped[g.start : g.end].split()) for g in made.segments) == "".join(
            wrapped.split()
        )


def test_lines_of_a_block_quotation_and_of_a_list_item_go_on() -> None:
    """Marks in front of the lines of a quotation, or an inset below an item, part no sentence."""
    quoted = fill(_LONG.split("\n\n")[2][2:], 60, initial_indent="> ", subsequent_indent="> ")
    item = fill(_LONG.split("\n\n")[1], 60, initial_indent="- ", subsequent_indent="  ")
    made = witness(Article.from_text(f"{quoted}\n\n{item}\n- The boats stay away until the end of summer.\n"))
    assert [len(g.sentences) for g in made.segments] == [1, 1, 1]
    assert len(extract(made).quotations) == 1


def test_a_block_quotation_does_not_swallow_the_line_in_front_of_it() -> None:
    """A line that begins a quotation begins a paragraph, however full the line above it is."""
    made = witness(Article.from_text(fill(_LONG.split("\n\n")[1], 50) + "\n" + _LONG.split("\n\n")[2]))
    assert len(made.segments) == 2


def test_the_sentence_at_an_offset_is_the_last_that_begins_there_or_before() -> None:
    """None stands before the first; what lies behind one, in a caption, has that one before it."""
    made = witness(Article.from_text("\n\n" + TEXT), "B")
    assert made.sentence_at(made.sentences[0].start - 1) == -1
    for index, sentence in enumerate(made.sentences):
        assert [made.sentence_at(at) for at in (sentence.start, sentence.end - 1)] == [index, index]
    assert made.sentence_at(made.article.text.index("Bo Dahl")) == 2

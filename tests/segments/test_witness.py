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

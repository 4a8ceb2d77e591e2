"""Tokens: the words of a text, and its letters where words are written without blanks."""

from __future__ import annotations

import re
import sys

import pytest
from hypothesis import given
from tests.properties.strategies import anything

import srccompare
from srccompare.text.normalize import fold
from srccompare.text.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ()),
        ("…—“”!", ()),
        (
            "naïve U.S. O'Brien's 1,200.50 non-lethal",
            ("naïve", "u.s.", "o'brien's", "1,200.50", "non", "lethal"),
        ),
        (
            "市长批准了410万元。U.S. didn't",
            ("市", "长", "批", "准", "了", "410", "万", "元", "u.s.", "didn't"),
        ),
        ("「カーを」 news", ("カ", "ー", "を", "news")),
        ("แผนที่ 3.5", ("แ", "ผ", "น", "ที่", "3.5")),
        ("시장은 계획을", ("시장은", "계획을")),
        ("ראש העיר", ("ראש", "העיר")),
    ],
)
def test_a_text_falls_into_its_words(text: str, words: tuple[str, ...]) -> None:
    """No mark is a word; a script without blanks is read letter by letter, any other word by word."""
    assert tokenize(text).words == words


@given(anything)
def test_tokens_stand_in_order_and_apart(text: str) -> None:
    """Whatever the text, a token is what its offsets quote."""
    folded = fold(text)
    tokens = tokenize(folded)
    end = 0
    for start, stop, word in zip(*tokens, strict=True):
        assert end <= start < stop
        assert folded[start:stop].lower() == word
        end = stop


def test_articles_without_blanks_are_compared() -> None:
    """A clause that stands in both Chinese articles is shared, another is not."""
    kept, lost = "市长星期二批准了四百一十万元的计划。", "渔民收集了九百个签名反对它。"
    a, b = (srccompare.Article.from_text(t) for t in (kept + lost, "议会周五开会。" + kept))
    found = srccompare.compare([a, b]).to_dict()
    assert [fact["statement"] for fact in found["shared"]] == [kept]
    assert [a.text[p["spans"][0]["start"] : p["spans"][0]["end"]] for p in found["passages"]] != []
    assert {sentence for group in found["unique"] for sentence in group["sentences"]} == {"A.1.2", "B.1.1"}


@pytest.mark.parametrize("text", ["ΟΔΟΣ.Α", "ΟΔΟΣ'Α ΟΔΟΣ", "İzmir'de İ", "İ.İ. Σ.Σ.", "Σ ΑΣ 'Σ ΑΣ'"])
def test_a_word_in_lower_case_is_that_of_the_word_alone(text: str) -> None:
    """What stands around a word has no say in its lower case, and none moves what follows."""
    found = tokenize(text)
    written = [text[start:end] for start, end in zip(found.starts, found.ends, strict=True)]
    assert [word.lower() for word in written] == list(found.words)


def test_lower_case_changes_neither_length_nor_kind_of_any_letter_but_one() -> None:
    """A text may be put in lower case before it is split: each character stays one, of the same kind."""
    kind = re.compile(r"(\d)|(\w)|(.)", re.DOTALL)

    def kinds(text: str) -> list[int | None]:
        """Return the kind of each character: a digit, a letter, anything else."""
        return [match.lastindex for match in kind.finditer(text)]

    changed = [c for c in map(chr, range(sys.maxunicode + 1)) if c.lower() != c and c != "\u0130"]
    assert kinds("".join(changed)) == kinds("".join(map(str.lower, changed)))
    assert all(len(c.lower()) == 1 for c in changed)

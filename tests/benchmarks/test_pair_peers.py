"""The answer of every tool is read into pairs of places, in letters."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import pair
from pair import PEERS, run, written
from pair_gold import Gold
from pair_room import reason, version
from pairs import alcove_dux, collatex, ours, redlines, sentence_plagiarism, text_matcher, word_diffs, words
from pairs.model import Command, Pair, letters

A = "“The kiln,” said Ada Roth, “broke on Monday.”\n\n  It is  old.\n"
B = "It is old.\n\nAda Roth said that the kiln broke on Monday.\n"
ROOM = Path("unused")


def _shown(pairs: tuple[Pair, ...], a: str = A, b: str = B) -> list[tuple[str, str]]:
    """Return the letters of each pair."""
    in_a, in_b = ("".join(filter(str.isalnum, text)) for text in (a, b))
    return [(in_a[pair.a : pair.a_end], in_b[pair.b : pair.b_end]) for pair in pairs]


def test_letters_are_counted_before_each_offset() -> None:
    """Blanks and marks count for nothing, digits and letters of any script do."""
    assert letters("") == (0,)
    assert letters("a “É9") == (0, 1, 1, 1, 2, 3)


def test_the_names_are_unlike_and_every_tool_is_pinned() -> None:
    """Else two rows would be one, or a table could not be made again."""
    assert len({peer.name for peer in PEERS}) == len(PEERS) == 10
    assert all("==" in peer.packages[0] for peer in PEERS if peer.packages)


def test_a_tool_that_is_not_there_says_so() -> None:
    """By its name, and without a version."""
    absent = words.PEER._replace(name="none", program="no-such-program")
    assert version(absent) is None
    assert reason(absent) == "left out: no-such-program is not installed"


def test_a_tool_that_fails_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """With its status; all others are compared."""
    failing = words.PEER._replace(name="failing", command=lambda *_: Command(["false"]))
    monkeypatch.setattr(pair, "PEERS", (ours.PEER, failing, words.PEER))
    monkeypatch.setattr(pair, "version", lambda _: "1.0")
    found = pair.ready(Gold(A, B, (), ()))
    assert [peer.name for peer in found.peers] == ["srccompare, facts", "difflib"]
    assert found.said["failing"] == "1.0, left out: it ends with status 1"


def test_marked_up_text_becomes_runs() -> None:
    """Deleted and inserted words move one side alone."""
    printed = "\x01Old\x02\x03New\x04 kiln \x01broke\x02 down."
    found = word_diffs.read("Old kiln broke down.", "New kiln down.", printed, ROOM)
    assert _shown(found.pairs, "Old kiln broke down.", "New kiln down.") == [
        ("kiln", "kiln"),
        ("down", "down"),
    ]
    assert found.equal


def test_marked_up_text_that_is_not_of_these_articles_is_refused() -> None:
    """A tool that swallows a word is not scored as if it had not."""
    with pytest.raises(ValueError, match="the output has 4 and 4 letters, the texts 7 and 4"):
        word_diffs.read("Old kiln", "kiln", "kiln", ROOM)


@pytest.mark.parametrize("reader", [words.read, collatex.read])
def test_offsets_of_code_points_become_letters(reader: object) -> None:
    """Those of the scripts of ours."""
    assert callable(reader)
    found = reader(A, B, "[[5, 9, 35, 39]]", ROOM)
    assert _shown(found.pairs) == [("kiln", "kiln")]


def test_equal_runs_of_redlines_are_read() -> None:
    """Their offsets count in the tokens joined, not in the file."""
    answer = {
        "source_tokens": ["A ", "kiln ", "broke"],
        "test_tokens": ["The ", "kiln ", "broke"],
        "changes": [
            {"type": "replace", "source_position": [0, 2], "test_position": [0, 4]},
            {"type": "equal", "source_position": [2, 12], "test_position": [4, 14]},
        ],
    }
    found = redlines.read("A\n\nkiln broke", "The kiln broke", json.dumps(answer), ROOM)
    assert found.pairs == (Pair(1, 10, 3, 12),)


def test_printed_matches_of_text_matcher_are_read() -> None:
    """Whatever it says in between, with and without colour."""
    printed = (
        "1 total matches found.\nExtending match forwards with words: a b\n\n\nmatch 1:\n"
        "\x1b[32ma.txt\x1b[0m: (5, 9) The kiln said: (3, 4)\nb.txt: (35, 39) that the kiln broke\n"
    )
    assert _shown(text_matcher.read(A, B, printed, ROOM).pairs) == [("kiln", "kiln")]
    assert text_matcher.healed("dual- use of a co-op") == "dualuse of a co-op"


def test_sentences_of_sentence_plagiarism_are_read(tmp_path: Path) -> None:
    """Their end is the last character itself."""
    row = {"input_start_pos": 0, "input_end_pos": 3, "reference_start_pos": 4, "reference_end_pos": 7}
    (tmp_path / "found.json").write_text(json.dumps([row]), encoding="utf-8")
    assert sentence_plagiarism.read("\n\nkiln.", "the kiln", "", tmp_path).pairs == (Pair(0, 4, 3, 7),)


def test_matches_of_alcove_dux_are_read(tmp_path: Path) -> None:
    """Their offsets count in a text with single blanks."""
    row = {"suspicious_start": 5, "suspicious_end": 9, "source_start": 0, "source_end": 4}
    (tmp_path / "found.json").write_text(json.dumps({"matches": [row]}), encoding="utf-8")
    assert alcove_dux.read(" the \n\n\n\nkiln", "kiln", "", tmp_path).pairs == (Pair(3, 7, 0, 4),)


def test_srccompare_and_difflib_are_run_and_read(tmp_path: Path) -> None:
    """The two that are always there, from the process to the pairs."""
    a = "Harbour fire\n\nEleven boats burnt in the harbour of Lund on Monday, the mayor said.\n"
    b = "Boats lost\n\nThe mayor of Lund said 17 boats burnt in the harbour on Monday.\n"
    written(Gold(a, b, (), ()), tmp_path)
    for peer in (words.PEER, ours.PEER, ours.PASSAGES):
        done = run(peer, tmp_path)
        found = peer.read(a, b, done.printed, tmp_path)
        assert done.seconds > 0
        assert all(0 <= p.a < p.a_end <= letters(a)[-1] for p in found.pairs)
        assert all(0 <= p.b < p.b_end <= letters(b)[-1] for p in found.pairs)
        assert found.pairs or peer is ours.PASSAGES
    found = ours.PEER.read(a, b, run(ours.PEER, tmp_path).printed, tmp_path)
    assert [said.name for said in found.named] == ["figure"]

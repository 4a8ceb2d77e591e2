"""`srccompare find` as a shell runs it: what it tells, what it ends with, what it must not show."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import run
from tests.reports.test_json_v1 import validate

if TYPE_CHECKING:
    from pathlib import Path

PIER = (
    "The board of Marrow Bay closed the old pier on Tuesday for eleven weeks, while divers put new piles "
    "below the “naïve” ticket hall [sic], and the night ferry leaves from the northern quay."
)
ELSE = (
    "A library opens on Friday in the former salt works, with a cellar full of maps and a room for children."
)


@pytest.fixture
def indexed(tmp_path: Path) -> Path:
    """Return a folder with corpus.db, made of three articles in `news/`, and with draft.txt."""
    news = tmp_path / "news"
    news.mkdir()
    (news / "wire.md").write_text(f"---\npublished: 2024-05-07\n---\n\n{PIER}\n", encoding="utf-8")
    (news / "late.txt").write_text(f"Late news. {PIER.upper()} Nobody minded.\n", encoding="utf-8")
    (news / "else.txt").write_text(f"{ELSE}\n", encoding="utf-8")
    (tmp_path / "draft.txt").write_text(f"My own words first. {PIER}\n", encoding="utf-8")
    assert run("scan", "news", "--index", "corpus.db", cwd=tmp_path).status == 0
    return tmp_path


def test_both_sides_of_a_passage_are_quoted_exactly(indexed: Path) -> None:
    """Offsets are code points into the article asked for, and into that of the corpus."""
    done = run("find", "draft.txt", "--index", "corpus.db", "--format", "jsonl", cwd=indexed)
    lines = [json.loads(line) for line in done.out.splitlines()]
    assert (done.status, done.err) == (0, "")
    assert [line["b"]["article"] for line in lines] == ["news/late.txt", "news/wire.md"]
    assert [line["published"] for line in lines] == [None, "2024-05-07"]
    draft = (indexed / "draft.txt").read_text(encoding="utf-8")
    for line in lines:
        assert validate("found", json.dumps(line)) == line
        source = (indexed / line["b"]["article"]).read_text(encoding="utf-8")
        said = draft[line["a"]["start"] : line["a"]["end"]]
        assert said == line["text"] == PIER.removesuffix(".")
        assert source[line["b"]["start"] : line["b"]["end"]].casefold() == said.casefold()
        for side, whole in (("a", draft), ("b", source)):
            row = whole.splitlines()[line[side]["line"] - 1]
            assert row[line[side]["column"] - 1 :].casefold().startswith(said.casefold())


def test_one_object_has_the_article_and_the_lines(indexed: Path) -> None:
    """What JSON Lines have line by line, JSON has in a list, also where nothing was found."""
    (indexed / "own.txt").write_text("Nobody else has printed a single one of these words so far.")
    for name, count in (("own.txt", 0), ("draft.txt", 2), ("news/wire.md", 1)):
        call = ("find", name, "--index", "corpus.db", "--format")
        whole = validate("find", run(*call, "json", cwd=indexed).out.decode())
        lines = [json.loads(line) for line in run(*call, "jsonl", cwd=indexed).out.splitlines()]
        assert whole["passages"] == lines
        assert len(lines) == count
        assert (whole["article"]["name"], whole["footers"]) == (name, None)
        assert (whole["itself"], whole["articles"]) == ((True, 2) if name == "news/wire.md" else (False, 3))


def test_the_report_quotes_the_passage_and_names_where_it_stands(indexed: Path) -> None:
    """Letter for letter, brackets too."""
    done = run("find", "draft.txt", "--index", "corpus.db", "--width", "300", cwd=indexed)
    text = done.out.decode()
    assert "is in 2 of 3 articles" in text
    assert PIER.removesuffix(".") in text
    assert "2024-05-07  news/wire.md:5:1  " in text
    assert " news/late.txt:1:12  " in text
    assert "news/else.txt" not in text


def test_an_article_of_which_nothing_stands_there_is_told_so(indexed: Path) -> None:
    """With status 0, whatever `--exit-code` says."""
    (indexed / "own.txt").write_text("Nobody else has printed a single one of these words so far.")
    for more in ((), ("--exit-code",)):
        done = run("find", "own.txt", "--index", "corpus.db", *more, cwd=indexed)
        assert (done.status, done.err) == (0, "")
        assert "nothing of it is in" in done.out.decode()
    assert run("find", "own.txt", "--index", "corpus.db", "-f", "jsonl", cwd=indexed).out == b""


def test_a_footer_is_not_said_to_stand_nowhere(tmp_path: Path) -> None:
    """What too many articles have is not a passage, and it is told where the article has it."""
    footer = "Write to the letters desk of this paper by post, by telephone or at the counter in Salt Lane."
    own = [f"Notice {n} of {n * 7 % 283} about the lane {n * 31 % 977}." for n in range(270)]
    rows = (json.dumps({"id": str(n), "text": f"{line} {footer}"}) for n, line in enumerate(own))
    (tmp_path / "news.jsonl").write_text("\n".join(rows))
    assert run("scan", "news.jsonl", "--index", "corpus.db", cwd=tmp_path).status == 0
    for text, said in (
        ("Nobody ever wrote these words about the harbour, the mayor or the bell.", None),
        (
            f"Ours alone.\n\n{footer}",
            "It has 1 footer (3:14): what stands in more than 250 places is not counted as a passage.",
        ),
    ):
        (tmp_path / "draft.txt").write_text(text)
        done = run("find", "draft.txt", "--index", "corpus.db", "--exit-code", "--width", "100", cwd=tmp_path)
        first, *more = done.out.decode().splitlines()
        nothing = "nothing else" if said else "nothing"
        assert (done.status, first) == (0, f"draft.txt · {nothing} of it is in 270 articles")
        assert more == ([said] if said else [])
        done = run("find", "draft.txt", "--index", "corpus.db", "--format", "json", cwd=tmp_path)
        footers = validate("find", done.out.decode())["footers"]
        spans = [text[each["start"] : each["end"]] for each in footers["spans"]] if footers else []
        assert spans == ([footer.removeprefix("Write to the ").removesuffix(".")] if said else [])


def test_exit_code_makes_a_find_a_gate(indexed: Path) -> None:
    """Status 1 where anything is found, and only then."""
    assert run("find", "draft.txt", "--index", "corpus.db", "--exit-code", cwd=indexed).status == 1
    assert run("find", "draft.txt", "--index", "corpus.db", cwd=indexed).status == 0


def test_an_article_of_the_index_does_not_find_itself(indexed: Path) -> None:
    """It is skipped by its name, and said to be; a copy under another name is found."""
    done = run("find", "news/wire.md", "--index", "corpus.db", cwd=indexed)
    assert "it is ignored" in done.out.decode()
    assert "is in 1 of 2 articles" in done.out.decode()
    (indexed / "copy.md").write_bytes((indexed / "news" / "wire.md").read_bytes())
    done = run("find", "copy.md", "--index", "corpus.db", "-f", "jsonl", cwd=indexed)
    found = {json.loads(line)["b"]["article"] for line in done.out.splitlines()}
    assert found == {"news/wire.md", "news/late.txt"}


def test_standard_input_can_be_asked_for(indexed: Path) -> None:
    """Under the name it is given."""
    given = (indexed / "draft.txt").read_bytes()
    done = run(
        "find", "-", "--index", "corpus.db", "-f", "jsonl", "--stdin-name", "x", cwd=indexed, given=given
    )
    assert {json.loads(line)["a"]["article"] for line in done.out.splitlines()} == {"x"}


def test_asking_changes_nothing(indexed: Path) -> None:
    """No byte of the index, and no file beside it."""
    before = {path.name: path.read_bytes() for path in indexed.iterdir() if path.is_file()}
    run("find", "draft.txt", "--index", "corpus.db", cwd=indexed)
    assert {path.name: path.read_bytes() for path in indexed.iterdir() if path.is_file()} == before


def test_what_a_screen_would_obey_is_shown_as_what_it_is(indexed: Path) -> None:
    """Neither the article nor the name of one that has its words can steer the screen."""
    evil = indexed / "news" / "e\x1b[31m\u202e.txt"
    evil.write_text(f"\x1b[2J{PIER}", encoding="utf-8")
    run("scan", "news", "--index", "corpus.db", cwd=indexed)
    (indexed / "draft.txt").write_text(PIER.replace("pier", "pier\x1b[2J\u202e"), encoding="utf-8")
    for report_format in ("text", "jsonl"):
        done = run("find", "draft.txt", "--index", "corpus.db", "-f", report_format, cwd=indexed)
        assert done.status == 0
        assert b"u001b[31m" in done.out
        assert b"\x1b" not in done.out
        assert "\u202e" not in done.out.decode()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["find", "draft.txt"], "find needs an index"),
        (["find", "draft.txt", "--index", "none.db"], "cannot read none.db: no such file"),
        (["find", "draft.txt", "--index", "no/none.db"], "there is no folder no"),
        (["find", "draft.txt", "--index", "draft.txt"], "draft.txt is not an index of srccompare"),
        (["find", "draft.txt", "--index", "news"], "a folder, not a file"),
        (["find", "none.txt", "--index", "corpus.db"], "cannot read none.txt: no such file"),
        (["find", "draft.txt", "--index", "corpus.db", "-o", "corpus.db"], "is one of the inputs"),
        (["find", "draft.txt", "--index", "corpus.db", "-f", "csv"], "there is no 'csv'"),
    ],
)
def test_a_wrong_call_is_one_clear_error(arguments: list[str], said: str, indexed: Path) -> None:
    """Status 2, a line that says what is wrong, and nothing on standard output."""
    done = run(*arguments, cwd=indexed)
    assert (done.status, done.out) == (2, b"")
    assert said in done.err
    assert "Traceback" not in done.err
    assert not os.path.lexists(indexed / "none.db")

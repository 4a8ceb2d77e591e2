"""Every call that makes no sense and every input that cannot be read: one line, one hint, status 2."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

import pytest

from srccompare.__main__ import main
from srccompare.reports import FORMATS, INSPECTION_FORMATS
from tests.cli.running import run

if TYPE_CHECKING:
    from pathlib import Path


USAGE = "{} --help lists what there is"
DAY = "write it as 2023-02-23"


class Call(NamedTuple):
    """Hold a command line and what standard error says to it."""

    arguments: str
    error: str
    hint: str | None


CALLS = (
    Call("dif a.txt b.txt", "no such command 'dif'", "did you mean 'diff'?"),
    Call("a.txt b.txt", "no such command 'a.txt'", "to compare articles: srccompare diff A B"),
    Call("frobnicate", "no such command 'frobnicate'", USAGE.format("srccompare")),
    Call("--verson", "no such option: --verson", "did you mean --version?"),
    Call("diff", "diff needs two articles or more", "srccompare diff A B; srccompare diff --help"),
    Call("diff a.txt", "diff needs two articles or more", "srccompare diff A B; srccompare diff --help"),
    Call("diff a.txt b.txt --fromat json", "no such option: --fromat", "did you mean --format?"),
    Call("diff a.txt -x", "no such option: -x", USAGE.format("srccompare diff")),
    Call("diff a.txt b.txt -f", "option '-f' requires an argument", USAGE.format("srccompare diff")),
    Call("diff a.txt b.txt -f jsn", "--format: there is no 'jsn'", "did you mean json?"),
    Call("diff a.txt b.txt -f xyz", "--format: there is no 'xyz'", f"one of {', '.join(FORMATS)}"),
    Call("diff a.txt b.txt -f JSON", "--format: there is no 'JSON'", "did you mean json?"),
    Call("diff a.txt b.txt --only sharde", "--only: there is no 'sharde'", "did you mean shared?"),
    Call("diff a.txt b.txt --only shared,uniq", "--only: there is no 'uniq'", "did you mean unique?"),
    Call("diff a.txt b.txt --view ful", "--view: there is no 'ful'", "did you mean full?"),
    Call(
        "diff a.txt b.txt --color sometimes", "--color: there is no 'sometimes'", "one of auto, always, never"
    ),
    Call("diff a.txt b.txt -q -v", "--quiet and --verbose contradict each other", "leave out one of them"),
    Call("inspect a.txt -vvq", "--quiet and --verbose contradict each other", "leave out one of them"),
    Call("check a.txt --verbose -q", "--quiet and --verbose contradict each other", "leave out one of them"),
    Call("scan a.txt -vq", "--quiet and --verbose contradict each other", "leave out one of them"),
    Call("find a.txt -qv", "--quiet and --verbose contradict each other", "leave out one of them"),
    Call("diff a.txt b.txt --width 3", "--width: 3 is too narrow", "40 cells or more"),
    Call("diff a.txt b.txt --width 0", "--width: 0 is too narrow", "40 cells or more"),
    Call("diff a.txt b.txt --width 99999999999", "--width: 99999999999 is too wide", "1000 cells or fewer"),
    Call("diff a.txt b.txt --encoding nonsense", "unknown encoding 'nonsense'", None),
    Call("diff - -", "standard input can be read only once", "name the other input by its path"),
    Call("diff a.txt b.txt -o a.txt", "--output a.txt is one of the inputs", "name another file"),
    Call("diff a.txt b.txt -o ./b.txt", "--output ./b.txt is one of the inputs", "name another file"),
    Call(
        "diff a.txt b.txt -o no/where.txt",
        "cannot write no/where.txt: there is no folder no",
        "make it first: mkdir -p no",
    ),
    Call("diff a.txt b.txt -o .", "cannot write .: a folder, not a file", "name a file in it"),
    Call("diff a.txt b.txt --published A=tomorrow", "--published: 'tomorrow' is not a day", DAY),
    Call("diff a.txt b.txt --published A=2023-02-30", "--published: '2023-02-30' is not a day", DAY),
    Call("diff a.txt b.txt --published A=", "--published: '' is not a day", DAY),
    Call(
        "diff a.txt b.txt --published 2023-02-23",
        "--published '2023-02-23' does not say which article",
        "write it as A=2023-02-23 or a.txt=2023-02-23",
    ),
    Call(
        "diff a.txt b.txt --published C=2023-02-23",
        "--published: no input is called 'C'",
        "the inputs are A, B, in the order given",
    ),
    Call(
        "diff a.txt b.txt --published b.tx=2023-02-23",
        "--published: no input is called 'b.tx'",
        "did you mean b.txt?",
    ),
    Call(
        "diff a.txt ./a.txt --published a.txt=2023-02-23 --published A=2023-02-23",
        "--published names A (a.txt) twice",
        "give each article one day",
    ),
    Call(
        "diff ./a.txt .//a.txt --published a.txt=2023-02-23",
        "--published: 'a.txt' names 2 inputs",
        "use its letter: A, B",
    ),
    Call(
        "diff a.txt b.txt --focus C",
        "--focus: no input is called 'C'",
        "the inputs are A, B, in the order given",
    ),
    Call(
        "inspect a.txt -f xyz",
        "--format: there is no 'xyz'",
        f"one of {', '.join(INSPECTION_FORMATS)}",
    ),
    Call("inspect", "missing argument 'FILE'", USAGE.format("srccompare inspect")),
    Call("inspect a.txt b.txt", "got unexpected extra argument (b.txt)", USAGE.format("srccompare inspect")),
    Call("inspect a.txt --published A=2023-02-23", "--published: 'A=2023-02-23' is not a day", DAY),
    Call("inspect nobody.txt", "cannot read nobody.txt: no such file", None),
    Call("schema", "missing argument 'NAME'", USAGE.format("srccompare schema")),
    Call("schema comparson", "schema: there is no 'comparson'", "did you mean comparison?"),
    Call("diff a.txt nobody.txt", "cannot read nobody.txt: no such file", None),
    Call(
        "diff a.txt .",
        "cannot read .: a folder, not a file",
        "name the files in it; srccompare check and scan take folders",
    ),
    Call(
        "diff .",
        "diff needs two articles or more",
        "in a folder, srccompare scan . finds reuse, srccompare check . checks articles against rules",
    ),
    Call("diff a.txt bad.txt", "cannot read bad.txt: not UTF-8 (byte 0xff at 0)", "try --encoding cp1252"),
    Call("diff a.txt empty.txt", "cannot read empty.txt: empty", None),
)


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.arguments)
def test_a_bad_call_gets_one_line_and_a_hint(
    call: Call, desk: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Standard output stays empty, so that nobody takes a mistake for a result."""
    monkeypatch.chdir(desk)
    (desk / "bad.txt").write_bytes(b"\xff news")
    (desk / "empty.txt").touch()
    before = sorted(desk.iterdir())
    status = main(call.arguments.split())
    out, err = capfd.readouterr()
    lines = err.splitlines()
    assert lines[0] == f"error: {call.error}"
    if call.hint is not None:
        assert lines[1:] == [f"hint: {call.hint}"]
    assert (status, out) == (2, "")
    assert sorted(desk.iterdir()) == before


def test_every_bad_input_is_named_and_the_rest_is_compared(desk: Path) -> None:
    """One bad file hides no other: each is said at once, listed in the result and counted at the end."""
    (desk / "bad.txt").write_bytes(b"caf\xe9")
    done = run("diff", "a.txt", "bad.txt", "b.txt", "gone.txt", "-f", "json", "--exit-code", cwd=desk)
    assert done.status == 2
    assert done.err.splitlines() == [
        "error: cannot read bad.txt: not UTF-8 (byte 0xe9 at 3)",
        "hint: try --encoding cp1252",
        "error: cannot read gone.txt: no such file",
        "2 of 4 articles compared, 2 could not be read",
    ]
    found = json.loads(done.out)
    assert [article["name"] for article in found["articles"]] == ["a.txt", "b.txt"]
    assert found["errors"] == [
        {"path": "bad.txt", "reason": "not UTF-8 (byte 0xe9 at 3)", "hint": "try --encoding cp1252"},
        {"path": "gone.txt", "reason": "no such file", "hint": None},
    ]


def test_a_day_stays_with_its_article_when_another_cannot_be_read(desk: Path) -> None:
    """Sigla on the command line count what was asked for."""
    done = run("diff", "gone.txt", "a.txt", "b.txt", "--published", "C=2023-02-23", "-f", "json", cwd=desk)
    articles = json.loads(done.out)["articles"]
    assert [(a["name"], a["published_from"]) for a in articles] == [
        ("a.txt", "borrowed"),
        ("b.txt", "option"),
    ]


def test_no_arguments_show_the_help_on_standard_error(capfd: pytest.CaptureFixture[str]) -> None:
    """A bare call is a question, not a hang."""
    assert main([]) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert err.startswith("Usage: srccompare ")


@pytest.mark.parametrize(
    ("variable", "value", "error"),
    [
        ("SRCCOMPARE_DIFF_FORMAT", "jsn", "--format (from SRCCOMPARE_DIFF_FORMAT): there is no 'jsn'"),
        ("SRCCOMPARE_WIDTH", "wide", "'wide' is not a valid int"),
        ("SRCCOMPARE_DIFF_ONLY", "unique,sharde", "--only (from SRCCOMPARE_DIFF_ONLY): there is no 'sharde'"),
        ("SRCCOMPARE_DIFF_EXIT_CODE", "perhaps", "'perhaps' is not a valid bool"),
        ("SRCCOMPARE_DIFF_PUBLISHED", "A=2023-02-23 B=never", "--published: 'never' is not a day"),
    ],
)
def test_a_bad_variable_is_a_bad_call(  # noqa: PLR0917 - a row of the table and three fixtures
    variable: str,
    value: str,
    error: str,
    desk: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """The environment is held to the same rules as the command line."""
    monkeypatch.chdir(desk)
    monkeypatch.setenv(variable, value)
    assert main(["diff", "a.txt", "b.txt"]) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert error in err.splitlines()[0]

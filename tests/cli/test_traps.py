"""The traps of the libraries below, each sprung by the whole program."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.running import COAST, HARBOR, environment, run, run_on_terminal

if TYPE_CHECKING:
    from pathlib import Path

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX terminal")

# What may change the look or the order of a terminal: C0 but newline, DEL, C1, bidi controls.
OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
HOSTILE = "\x1b[31mred\x1b]0;title\x07 \x9b31m \u202eesrever \u2067 \x7f\x08"
HUE = re.compile(rb"\x1b\[[0-9;]*(?:3[0-7]|38|4[0-7]|48|9[0-7]|10[0-7])[0-9;]*m")


def _diff(desk: Path, *arguments: str, **env: str) -> dict[str, Any]:
    """Return the JSON of a comparison of a.txt and b.txt."""
    done = run("diff", "a.txt", "b.txt", "-f", "json", *arguments, cwd=desk, env=env)
    assert done.status == 0, done.err
    found: dict[str, Any] = json.loads(done.out)
    return found


@pytest.mark.parametrize("color", ["always", "never"])
def test_t1_editorial_brackets_come_out_letter_for_letter(color: str, desk: Path) -> None:
    """Nothing of an article is markup, not in lines and not in table cells."""
    done = run("diff", "a.txt", "b.txt", "-v", "--width", "300", "--color", color, cwd=desk)
    shown = re.sub(r"\x1b\[[0-9;]*m", "", done.out.decode())
    for piece in ("[the council]", ":100:", "[sic]", "[/]", "[bold]"):
        assert piece in shown
    assert "💯" not in shown


def test_t2_no_article_steers_the_terminal(desk: Path) -> None:
    """Neither a body, a title nor a file name sends an escape sequence or turns the text around."""
    (desk / "c.txt").write_text(f"{HARBOR}\n\nThe mayor saw {HOSTILE} on the wall.\n", encoding="utf-8")
    title = {"text": COAST, "title": f"Title {HOSTILE}", "outlet": HOSTILE, "byline": HOSTILE}
    (desk / "d.json").write_text(json.dumps(title), encoding="utf-8")
    name = "e\x1b[31m\u202e\x9b.txt"
    (desk / name).write_text(COAST, encoding="utf-8")
    for options in (("-q",), ("-vv",), ("-f", "json"), ("-f", "markdown"), ("-f", "html")):
        done = run("diff", "c.txt", "d.json", name, "no\x1b[31m\nfile", *options, cwd=desk)
        assert done.status == 2
        assert not OBEYED.search(done.out.decode())
        assert not OBEYED.search(done.err)
        # The error; then that two have the same words, and how many were read.
        assert done.err.count("\n") == (1 if "-q" in options else 3)


def test_t2_offsets_count_in_the_untouched_text(desk: Path) -> None:
    """What is shown as an escape is one code point to every result."""
    text = f"The mayor saw {HOSTILE} on the wall. Nobody else did, said Ruiz.\n"
    (desk / "c.txt").write_text(text, encoding="utf-8")
    done = run("diff", "c.txt", "c.txt", "-f", "json", cwd=desk)
    article = json.loads(done.out)["articles"][0]
    assert article["characters"] == len(text)
    assert article["segments"][-1]["end"] == len(text.rstrip())


@pytest.mark.parametrize(
    ("forced", "status"),
    [
        ("ValueError('boom')", 70),
        ("MemoryError()", 70),
        ("RecursionError()", 70),
        ("EOFError()", 70),
        ("KeyboardInterrupt()", 130),
        ("__import__('typer').Abort()", 130),
        ("BrokenPipeError()", 141),
        ("SystemExit(3)", 3),
    ],
)
def test_t3_every_end_has_its_own_status(forced: str, status: int, desk: Path) -> None:
    """A crash never looks like findings, and shows no traceback."""
    code = (
        "import sys, srccompare.comparison.compare\n"
        f"def fail(*a, **k): raise {forced}\n"
        "sys.modules['srccompare.comparison.compare'].compare = fail\n"
        "from srccompare.__main__ import main\n"
        "sys.exit(main(sys.argv[1:]))"
    )
    done = run("diff", "a.txt", "b.txt", cwd=desk, code=code)
    assert done.status == status
    assert "Traceback" not in done.err
    if status == 70:
        # NOTE: typer ends the line of a prompt that it takes an end of data for.
        assert done.err.lstrip("\n").startswith("error: internal error: ")
        assert "\nhint: this is a bug in srccompare; please report it" in done.err
        assert "\nsrccompare 0." in done.err
        assert "\n  at srccompare/cli/diff.py:" in done.err
    else:
        assert done.err == ""


@on_posix
def test_t3_an_interrupt_from_outside_ends_with_130(desk: Path) -> None:
    """Ctrl-C while the program waits for its input ends it without a word."""
    code = (
        "import os, signal, sys, srccompare.cli.inputs as i\n"
        "i.load = lambda *a, **k: os.kill(os.getpid(), signal.SIGINT)\n"
        "from srccompare.__main__ import main\n"
        "sys.exit(main(sys.argv[1:]))"
    )
    done = run("diff", "a.txt", "b.txt", cwd=desk, code=code)
    assert (done.status, done.out, done.err) == (130, b"", "")


def test_t3_an_interrupt_while_the_program_loads_ends_with_130(desk: Path) -> None:
    """Whoever changes their mind at once sees no traceback either."""
    code = (
        "import builtins, sys\n"
        "load = builtins.__import__\n"
        "def interrupted(name, *rest):\n"
        "    if name == 'typer': raise KeyboardInterrupt\n"
        "    return load(name, *rest)\n"
        "builtins.__import__ = interrupted\n"
        "from srccompare.__main__ import main\n"
        "sys.exit(main(sys.argv[1:]))"
    )
    done = run("diff", "a.txt", "b.txt", cwd=desk, code=code)
    assert (done.status, done.out, done.err) == (130, b"", "")


@pytest.mark.parametrize("arguments", [("diff", "a.txt", "b.txt", "-f", "json"), ("--help",), ("--version",)])
def test_t3_a_closed_pipe_ends_with_141(arguments: tuple[str, ...], desk: Path) -> None:
    """Whoever has read enough closes the pipe, and nobody complains."""
    with subprocess.Popen(
        [sys.executable, "-c", "import sys; sys.stdin.read(); " + RUN, *arguments],
        cwd=desk,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        process.stdin.close()
        assert process.wait(60) == 141
        assert process.stderr.read() == b""


RUN = "from srccompare.__main__ import main; sys.exit(main(sys.argv[1:]))"


def test_t4_a_hyphen_is_standard_input(desk: Path) -> None:
    """The reader does its own checks of paths; those of typer refuse `-` in some versions."""
    done = run("diff", "-", "b.txt", "-f", "json", cwd=desk, given=HARBOR.encode())
    assert done.status == 0, done.err
    found = json.loads(done.out)
    assert [a["name"] for a in found["articles"]] == ["stdin", "b.txt"]
    assert found["articles"][0]["sha256"] == _diff(desk)["articles"][0]["sha256"]


def test_t4_standard_input_is_read_once(desk: Path) -> None:
    """The second `-` would be empty, so it is refused."""
    done = run("diff", "-", "-", cwd=desk, given=HARBOR.encode())
    assert (done.status, done.out) == (2, b"")
    assert done.err.startswith("error: standard input can be read only once\nhint: ")


@on_posix
@pytest.mark.parametrize(
    ("arguments", "env", "escapes", "hues"),
    [
        (("--color", "never"), {}, False, False),
        (("--color", "never"), {"FORCE_COLOR": "1"}, False, False),
        ((), {"TERM": "dumb"}, False, False),
        ((), {"NO_COLOR": "1"}, True, False),
        ((), {"SRCCOMPARE_COLOR": "never"}, False, False),
        ((), {}, True, True),
        ((), {"NO_COLOR": ""}, True, True),
        (("--color", "always"), {"NO_COLOR": "1"}, True, True),
    ],
)
def test_t6_colour_on_a_terminal(
    arguments: tuple[str, ...], env: dict[str, str], escapes: bool, hues: bool, desk: Path
) -> None:
    """The option wins over the environment, that over the terminal; NO_COLOR drops hues alone."""
    status, sent = run_on_terminal("diff", "a.txt", "b.txt", *arguments, cwd=desk, env=env)
    assert status == 0
    assert (b"\x1b" in sent, bool(HUE.search(sent))) == (escapes, hues)


@pytest.mark.parametrize(
    ("arguments", "env", "escapes"),
    [
        ((), {}, False),
        ((), {"FORCE_COLOR": ""}, False),
        ((), {"FORCE_COLOR": "1"}, True),
        (("--color", "always"), {}, True),
        (("-f", "json", "--color", "always"), {}, False),
    ],
)
def test_t6_colour_in_a_pipe(
    arguments: tuple[str, ...], env: dict[str, str], escapes: bool, desk: Path
) -> None:
    """A pipe gets no escape unless someone asks for it, and a machine format never."""
    done = run("diff", "a.txt", "b.txt", *arguments, cwd=desk, env=env)
    assert (b"\x1b" in done.out) == escapes
    assert "\x1b" not in done.err


@pytest.mark.parametrize(
    "arguments",
    [("diff", "-f", "json"), ("diff", "--color", "always", "-vv"), ("inspect", "-f", "json"), ("inspect",)],
)
def test_t7_two_runs_give_the_same_bytes(arguments: tuple[str, ...], desk: Path) -> None:
    """Neither the hash seed nor the locale nor chance shows in a result."""
    command, *options = arguments
    files = ["a.txt", "b.txt"] if command == "diff" else ["b.txt"]
    first, second = (
        run(command, *files, *options, cwd=desk, env={"PYTHONHASHSEED": seed, "LC_ALL": locale})
        for seed, locale in (("0", "C.UTF-8"), ("4711", "tr_TR.UTF-8"))
    )
    assert first.status == second.status == 0
    assert first.out == second.out


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-16"])
@pytest.mark.parametrize(
    "arguments", [("diff", "a.txt", "b.txt", "-v"), ("inspect", "a.txt"), ("diff", "a.txt", "né “x”.txt")]
)
def test_t8_no_character_crashes_a_legacy_stream(
    encoding: str, arguments: tuple[str, ...], desk: Path
) -> None:
    """The status is that under UTF-8, and nothing is a traceback."""
    done = run(*arguments, cwd=desk, env={"PYTHONIOENCODING": encoding})
    assert done.status == (2 if "né “x”.txt" in arguments else 0)
    assert "Traceback" not in done.err
    assert done.out.decode(encoding) or done.status


def test_t8_machines_read_the_same_json_whatever_the_encoding(desk: Path) -> None:
    """A character that the stream lacks is a JSON escape, not a Python one."""
    (desk / "b.txt").write_text(f"{COAST} 💯 é “x” \U00020000\n", encoding="utf-8")
    plain = _diff(desk)
    for encoding in ("ascii", "cp1252"):
        assert _diff(desk, PYTHONIOENCODING=encoding) == plain
    assert run("diff", "a.txt", "b.txt", "-f", "json", cwd=desk).out.isascii() is False


def test_t9_json_is_not_wrapped(desk: Path) -> None:
    """A narrow terminal breaks no line of a machine format."""
    done = run("diff", "a.txt", "b.txt", "-f", "json", cwd=desk, env={"COLUMNS": "20"})
    assert json.loads(done.out) == _diff(desk)
    longest = max((fact["statement"] for fact in json.loads(done.out)["shared"]), key=len)
    assert len(longest) > 80
    assert longest in done.out.decode()


def test_t10_wording_that_is_close_is_not_agreement(desk: Path) -> None:
    """Sentences that are nearly the same string are linked, and the facts in them still diverge."""
    a = "The council voted for the $4.1 million plan.\n\nThe mayor did not say when work would start.\n"
    b = "The council voted for the $41 million plan.\n\nThe mayor did say when work would start.\n"
    (desk / "a.txt").write_text(a)
    (desk / "b.txt").write_text(b)
    found = _diff(desk)
    assert len(found["shared"]) == 2
    assert {"figure", "polarity"} <= {d["kind"] for d in found["divergences"]}

"""The streams: colour, width and characters, decided without a process."""

from __future__ import annotations

import io
import sys
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srccompare.cli import console

if TYPE_CHECKING:
    from pathlib import Path


class Terminal(io.StringIO):
    """Be a terminal as far as anyone can tell."""

    def isatty(self) -> bool:
        """Say so."""
        return True


@pytest.fixture(autouse=True)
def _bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start from an environment that says nothing."""
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")


@pytest.mark.parametrize(
    ("choice", "env", "tty", "decided"),
    [
        ("never", {"FORCE_COLOR": "1"}, True, (False, False)),
        ("auto", {}, False, (False, True)),
        ("auto", {"TERM": "dumb"}, True, (False, True)),
        ("auto", {"NO_COLOR": "1"}, True, (True, False)),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False, (True, False)),
        ("auto", {"NO_COLOR": "", "FORCE_COLOR": ""}, True, (True, True)),
        ("auto", {"FORCE_COLOR": "1"}, False, (True, True)),
        ("always", {"NO_COLOR": "1"}, False, (True, True)),
    ],
)
def test_colour_goes_by_option_then_environment_then_stream(
    choice: str,
    env: dict[str, str],
    tty: bool,
    decided: tuple[bool, bool],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The pair says: escapes at all, and hues among them."""
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    assert console.color_and_hues(choice, Terminal() if tty else io.StringIO()) == decided


def test_a_file_is_coloured_on_request_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """FORCE_COLOR speaks of streams."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert console.color_and_hues("auto", None) == (False, False)
    assert console.color_and_hues("always", None) == (True, True)


@pytest.mark.parametrize(
    ("columns", "width"),
    [
        ("", 80),
        ("0", 80),
        ("wide", 80),
        ("-5", 80),
        ("²", 80),
        ("5", 40),
        ("20", 40),
        ("132", 132),
        ("9" * 5000, 1000),
    ],
)
def test_the_page_is_as_wide_as_columns_says_and_never_too_narrow(
    columns: str, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is not a number counts as unset."""
    monkeypatch.setenv("COLUMNS", columns)
    assert console.page_width(io.StringIO()) == width


@pytest.mark.parametrize(
    ("encoding", "ascii_alone"), [("utf-8", False), ("ascii", True), ("cp1252", True), ("x-nobody", True)]
)
def test_marks_are_ascii_where_the_stream_lacks_them(encoding: str, ascii_alone: bool) -> None:
    """A file is UTF-8; a legacy stream gets other marks."""

    class Stream(io.StringIO):
        pass

    Stream.encoding = encoding
    assert console.only_ascii(Stream()) is ascii_alone
    assert console.only_ascii(None) is False


@given(st.text(st.characters(exclude_categories=())))
def test_json_escapes_come_back_as_they_were(text: str) -> None:
    """Pairs of surrogates stand for what lies beyond the basic plane, as JSON has it."""
    import json  # noqa: PLC0415 - one test alone needs it

    written = json.dumps(text, ensure_ascii=False).encode("ascii", console.JSON_ESCAPES)
    assert json.loads(written).encode("utf-16", "surrogatepass") == text.encode("utf-16", "surrogatepass")


def test_short_work_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody needs to be told of a blink."""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with console.patience("comparing"):
        pass
    assert terminal.getvalue() == ""


@pytest.mark.parametrize(
    ("stream", "quiet", "term", "shown"),
    [
        (io.StringIO, False, "xterm", ""),
        (Terminal, True, "xterm", ""),
        (Terminal, False, "dumb", ""),
        (Terminal, False, "xterm", "comparing\r\x1b[K"),
    ],
)
def test_long_work_is_named_on_a_terminal_and_taken_back(
    stream: type[io.StringIO], quiet: bool, term: str, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only someone who watches is told, and nothing of it stays."""
    monkeypatch.setattr(console, "_PATIENCE", 0.01)
    monkeypatch.setenv("TERM", term)
    monkeypatch.setattr(sys, "stderr", watched := stream())
    with console.patience("comparing", quiet=quiet):
        time.sleep(0.1)
    assert watched.getvalue() == shown


@pytest.mark.parametrize(("stream", "said"), [(io.StringIO, False), (Terminal, True)])
def test_only_a_terminal_is_told_what_is_waited_for(
    stream: type[io.StringIO],
    said: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A program that waits for someone at the keys does not look like one that hangs."""
    monkeypatch.setattr(sys, "stdin", stream())
    console.say_what_it_waits_for()
    assert ("Ctrl-D" in capsys.readouterr().err) is said


def test_messages_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """A file name with a newline stays on its line."""
    console.error("cannot read a\nb\x1b[31m.txt", "try\tthis")
    assert capsys.readouterr().err == "error: cannot read a\\u000ab\\u001b[31m.txt\nhint: try\\u0009this\n"


def test_a_closed_standard_error_stops_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nobody to talk to is not a reason to fail."""
    with (tmp_path / "gone").open("w") as closed:
        pass
    for stream in (None, closed):
        monkeypatch.setattr(sys, "stderr", stream)
        console.error("message", "hint")

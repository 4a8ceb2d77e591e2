"""Progress is for someone who waits at a terminal, and for nobody else."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from srccompare.cli.progress import MEGABYTES, PATIENCE, SHARE, Meter, described, duration
from tests.cli.running import environment

if TYPE_CHECKING:
    from collections.abc import Mapping

WORK = (
    "import sys, time\n"
    "from srccompare.cli.progress import meter\n"
    "with meter(quiet='-q' in sys.argv) as tell:\n"
    "    for n in range(int(sys.argv[1])):\n"
    "        tell('reading', n, 20)\n"
    "        time.sleep(0.1)\n"
    "    if 'boom' in sys.argv: raise KeyboardInterrupt\n"
)


def _sent(*arguments: str, env: Mapping[str, str] | None = None) -> bytes:
    """Return what a terminal is sent while work goes on."""
    import pty  # noqa: PLC0415 - not on every system

    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", WORK, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=theirs,
        env=environment(env),
    ) as process:
        os.close(theirs)
        sent = b""
        while part := _read(ours):
            sent += part
        os.close(ours)
        process.wait(60)
    return sent


def _read(descriptor: int) -> bytes:
    """Return the next bytes, none where the other end is closed."""
    try:
        return os.read(descriptor, 65536)
    except OSError:  # how Linux says that nobody holds the other end
        return b""


def test_work_of_less_than_a_second_shows_nothing() -> None:
    """A line that flickers helps nobody."""
    assert _sent("2") == b""


@pytest.mark.parametrize(("arguments", "env"), [(("14", "-q"), {}), (("14",), {"TERM": "dumb"})])
def test_nothing_is_drawn_where_nobody_wants_it_or_it_cannot_be_taken_back(
    arguments: tuple[str, ...], env: dict[str, str]
) -> None:
    """`-q` and a terminal that cannot erase a line get nothing."""
    assert _sent(*arguments, env=env) == b""


def test_a_pipe_gets_nothing() -> None:
    """A log holds no progress."""
    done = subprocess.run(
        [sys.executable, "-c", WORK, "13"], capture_output=True, env=environment(), check=True
    )
    assert done.stderr == b""


@pytest.mark.parametrize("end", [(), ("boom",)])
def test_long_work_shows_one_line_and_takes_it_back(end: tuple[str, ...]) -> None:
    """The line is redrawn in place and gone when the work is done or interrupted."""
    sent = _sent("14", *end).split(b"Traceback")[0]
    drawn = sent.split(b"\r\x1b[K")
    assert len(drawn) > 2
    assert (drawn[0], drawn[-1]) == (b"", b"")
    assert all(
        re.fullmatch(rb"reading  \d+ %  \d+ of 20  [\d.]+/s  \d+ s left", line) for line in drawn[1:-1]
    )


@pytest.mark.parametrize(
    ("done", "total", "seconds", "line"),
    [
        (0, 0, 0.0, "reading ..."),
        (0, 10, 1.0, "reading  0 %  0 of 10"),
        (5, 0, 2.0, "reading  5  2.5/s"),
        (5, 10, 5.0, "reading  50 %  5 of 10  1.0/s  5 s left"),
        (10, 10, 5.0, "reading  100 %  10 of 10  2.0/s"),
        (12, 10, 5.0, "reading  100 %  12 of 10  2.4/s"),
        (1_500, 90_000, 1.0, "reading  1 %  1,500 of 90,000  1,500/s  59 s left"),
        (2_000_000, 8_000_000, 1.0, "reading  25 %  2.0 million of 8.0 million  2.0 million/s  3 s left"),
    ],
)  # fmt: skip
def test_a_line_has_what_is_known(done: int, total: int, seconds: float, line: str) -> None:
    """No rate before anything is done, no time left where the end is not known."""
    assert described("reading", done, total, seconds) == line


@pytest.mark.parametrize(
    ("unit", "done", "total", "line"),
    [
        (SHARE, 0, 0, "x ..."),
        (SHARE, 0, 16, "x  0 %"),
        (SHARE, 4, 16, "x  25 %  12 s left"),
        (SHARE, 16, 16, "x  100 %"),
        (MEGABYTES, 0, 27_000_000, "x  0 %  0.0 of 27.0 MB"),
        (MEGABYTES, 6_750_000, 27_000_000, "x  25 %  6.8 of 27.0 MB  1.7 MB/s  12 s left"),
        (MEGABYTES, 6_750_000, 0, "x  6.8 MB  1.7 MB/s"),
        ("files", 1_200, 0, "x  1,200 files  300/s"),
        ("passages", 500_000, 1_500_000, "x  33 %  500,000 of 1.5 million passages  125,000/s  8 s left"),
    ],
)
def test_a_line_says_what_is_counted(unit: str, done: int, total: int, line: str) -> None:
    """A bare number tells nobody anything; the parts that a machine cuts its work into are none of ours."""
    assert described("x", done, total, 4.0, unit) == line


def test_a_stage_that_begins_is_drawn_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    """The last stage must not stand there as done while the next one works."""
    meter = Meter(drawing=True)
    meter._begun -= PATIENCE
    for stage, done in (("reading", 9), ("reading", 10), ("matching", 0)):
        meter(stage, done, 10)
    assert [line.split("  ")[:2] for line in capsys.readouterr().err.split("\r\x1b[K")[1:]] == [
        ["reading", "90 %"],
        ["matching", "0 %"],
    ]


def test_nothing_is_drawn_while_the_screen_is_somebody_elses(capsys: pytest.CaptureFixture[str]) -> None:
    """A report that runs over the screen, or a pager, is not written into."""
    meter = Meter(drawing=True)
    meter._begun -= PATIENCE
    meter("reading", 1, 2)
    meter.pause()
    meter("writing", 1, 2)
    assert capsys.readouterr().err.endswith("\r\x1b[K")
    meter.resume()
    meter("saving", 1, 2)
    assert "saving" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.2, "0 s"), (59.4, "59 s"), (60, "1 min 0 s"), (200, "3 min 20 s"), (3600, "1 h 0 min")],
)
def test_a_duration_has_two_units_at_most(seconds: float, text: str) -> None:
    """Nobody needs the seconds of two hours."""
    assert duration(seconds) == text


def test_every_stage_keeps_its_time() -> None:
    """Stages are listed in their order, and their times add up."""
    meter = Meter(drawing=False)
    for stage in ("reading", "reading", "aligning"):
        meter(stage, 1, 2)
    assert list(meter.stages) == ["reading", "aligning"]
    assert all(spent >= 0 for spent in meter.stages.values())

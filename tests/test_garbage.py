"""The garbage collector is the caller's: the library leaves it alone, the command has its own run rarely."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING, Any

import pytest

import srccompare
from srccompare.cli.app import main
from srccompare.garbage import gc_paused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from types import FrameType

TEXT = 'Ferry stops\n\nThe ferry stopped on Monday.\n\n"We had {} aboard," said Captain Lena Orsk.\n'
ARTICLES = [srccompare.Article.from_text(TEXT.format(count), name=f"{count}.txt") for count in (12, 13)]


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    """Leave the collector of the tests on, and as busy as it was."""
    before = gc.get_threshold()
    yield
    gc.enable()
    gc.set_threshold(*before)


def states(work: Callable[[], object]) -> set[bool]:
    """Return whether the collector was on whenever a function was called or left during some work."""
    seen: set[bool] = set()

    def watch(_frame: FrameType, _event: str, _argument: Any) -> None:  # noqa: ANN401 - the profiler's own types
        seen.add(gc.isenabled())

    before = sys.getprofile()
    sys.setprofile(watch)
    try:
        work()
    finally:
        sys.setprofile(before)
    return seen


@pytest.mark.parametrize("on", [True, False])
@pytest.mark.parametrize(
    "work",
    [
        lambda: srccompare.compare(ARTICLES).to_dict(),
        lambda: srccompare.inspect(ARTICLES[0]).to_dict(),
        lambda: list(srccompare.scan(ARTICLES, threads=1)),
    ],
    ids=["compare", "inspect", "scan"],
)
def test_the_library_never_touches_the_collector_of_its_caller(
    work: Callable[[], object], *, on: bool
) -> None:
    """It is one for all threads: on or off, it stays so all the time."""
    (gc.enable if on else gc.disable)()
    assert states(work) == {on}


def test_a_check_leaves_the_collector_of_its_caller_on(tmp_path: Path) -> None:
    """Rules and reports look at comparisons without a pause."""
    paths = [tmp_path / article.name for article in ARTICLES]
    for path, article in zip(paths, ARTICLES, strict=True):
        path.write_text(article.text, encoding="utf-8")
    assert states(lambda: srccompare.check(paths)) == {True}


def test_the_command_has_its_collector_run_rarely(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It stays on: what an unforeseen text leaves in cycles is freed in the end."""
    path = tmp_path / "a.txt"
    path.write_text(ARTICLES[0].text, encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["srccompare", "inspect", str(path)])
    assert states(main) == {True}
    assert gc.get_threshold()[0] > 100_000
    assert "Lena Orsk" in capsys.readouterr().out


@pytest.mark.parametrize("on", [True, False])
def test_a_pause_ends_as_it_began(*, on: bool) -> None:
    """What was off stays off, and an error ends a pause like anything else."""

    @gc_paused()
    def fail() -> None:
        assert not gc.isenabled()
        raise KeyError

    (gc.enable if on else gc.disable)()
    with pytest.raises(KeyError):
        fail()
    assert gc.isenabled() == on

"""Many processes use one index at once: who reads never waits or sees half a change, and one writes."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from tests.cli.running import environment, run
from tests.corpus.making import words, write

from srccompare.corpus.index.check import check
from srccompare.corpus.index.indexing import scan_index
from srccompare.corpus.model import ScanOptions

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

STORY = (
    "The harbor master closes the north gate at dusk because the ice on the river has begun to move, and "
    "the ferry will not cross again before the morning tide on Thursday."
)
STEP, STEPS, READERS = 5, 4, 7

_WRITER = """
import sys
from srccompare.corpus.index.updating import Writer
from srccompare.corpus.index.settings import agree
from srccompare.corpus.index.indexing import Update
from srccompare.corpus.model import ScanOptions
from srccompare.corpus.store import open_to_write
store = open_to_write(sys.argv[1])
writer = Writer(store, agree(store, ScanOptions()))
print("ready", flush=True)
for path in sys.argv[2:]:
    sys.stdin.readline()
    assert Update(store, writer, lambda *_: None).run([path], ()) == []
print("done", flush=True)
sys.stdin.readline()
store.close()
"""

_READER = """
import json, sys
import srccompare
from srccompare.corpus.index.finding import Index
asked, counts = srccompare.Article.from_text(sys.argv[2], "asked"), []
with Index.open(sys.argv[1]) as index:
    while not counts or counts[-1] < int(sys.argv[3]):
        found = index.find(asked)
        counts.append(len(found.passages))
        if len(counts) == 1:
            print("ready", flush=True)
        said = {asked.text[each.start : each.end] for each in found.passages}
        assert said == {asked.text.rstrip(".")}, said
print(json.dumps(counts), flush=True)
"""


def _started(code: str, *arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(),
    )


def _line(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    return process.stdout.readline()


def _ended(process: subprocess.Popen[str]) -> str:
    """Return what a process has still to say, once it has ended well."""
    out, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, "")
    return out


@pytest.fixture
def steps(tmp_path: Path) -> Sequence[Path]:
    """Return files that print one story in five articles each, the first of them in an index."""
    chance = random.Random(8)  # noqa: S311 - made-up words

    def own() -> str:
        return " ".join(f"{word}{chance.randrange(99)}" for word in words(chance, 30).split())

    made = [tmp_path / f"{step}.jsonl" for step in range(STEPS)]
    for step, path in enumerate(made):
        write(path, {f"{step}-{n}": f"{own()}. {STORY} {own()}" for n in range(STEP)})
    scan_index([made[0]], ScanOptions(), str(tmp_path / "corpus.db"))
    return made


def test_seven_readers_see_whole_changes_of_one_writer_and_a_second_one_is_refused(
    steps: Sequence[Path], tmp_path: Path
) -> None:
    """Whatever a reader is told is the answer of some whole step, and no answer is older than the last."""
    index = str(tmp_path / "corpus.db")
    writer = _started(_WRITER, index, *map(str, steps[1:]))
    readers = [_started(_READER, index, STORY, str(STEP * STEPS)) for _ in range(READERS)]
    assert {_line(each) for each in (writer, *readers)} == {"ready\n"}
    assert writer.stdin
    writer.stdin.write("go\n" * len(steps[1:]))
    writer.stdin.flush()
    second = run("scan", str(steps[0]), "--index", index, "--quiet")
    assert (second.status, second.out) == (2, b"")
    assert second.err.count("\n") == 2
    assert "is being written by another run" in second.err
    answers = [json.loads(_ended(each)) for each in readers]
    assert _line(writer) == "done\n"
    _ended(writer)
    for counts in answers:
        assert counts == sorted(counts)
        assert counts[0] == STEP
        assert set(counts) <= set(range(STEP, STEP * STEPS + 1, STEP))
    assert check(index).articles == STEP * STEPS


@pytest.mark.usefixtures("steps")
def test_eight_processes_that_ask_at_once_are_told_the_same(tmp_path: Path) -> None:
    """By the command, which leaves nothing beside the index."""
    (tmp_path / "asked.txt").write_text(STORY)
    command = (sys.executable, "-m", "srccompare", "find", "asked.txt", "--index", "corpus.db", "-f", "jsonl")
    before = sorted(each.name for each in tmp_path.iterdir())
    asking = [
        subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=tmp_path,
            env=environment(),
        )
        for _ in range(8)
    ]
    said = {_ended(each) for each in asking}
    assert len(said) == 1
    assert said.pop().count("\n") == STEP
    assert sorted(each.name for each in tmp_path.iterdir()) == before

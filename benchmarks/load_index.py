"""Read an index with seven processes while one adds to it, then ask it with eight at once.

    python benchmarks/load_index.py [ARTICLES] [STEPS]

Each step adds an article for every hundred that the index has. A reader asks
for pieces of articles that it knows to be there, one question after the other,
and counts every answer without that article as wrong, and every error. Prints how many
questions were answered while nobody wrote, while one wrote, and how long they took,
and that a second writer was refused; in the end the index is checked.
"""

from __future__ import annotations

import json
import multiprocessing
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import srccompare
from reused import plant
from srccompare.corpus.index.check import check
from srccompare.corpus.index.finding import Index
from srccompare.corpus.index.indexing import scan_index
from srccompare.corpus.model import ScanOptions
from srccompare.corpus.store import IndexFileError
from timing import table

if TYPE_CHECKING:
    from multiprocessing.synchronize import Event

READERS = 7
PIECE = 60
QUIET = 5.0  # seconds in which nobody writes


class Answer(NamedTuple):
    """Hold when a question was answered, in how long, and whether rightly."""

    ended: float
    seconds: float
    right: bool


def read(file: str, known: list[tuple[str, str]], number: int, stop: Event, answers: Path) -> None:
    """Ask until told to stop; write down every answer, an error as a wrong one."""
    rng = random.Random(number)  # noqa: S311 - the same questions each time
    found: list[Answer] = []
    with Index.open(file) as index:
        while not stop.is_set():
            name, text = rng.choice(known)
            words = text.split()
            start = rng.randrange(max(1, len(words) - PIECE))
            asked = srccompare.Article.from_text(" ".join(words[start : start + PIECE]), "asked")
            begin = time.monotonic()
            try:
                right = name in {each.source.article for each in index.find(asked).passages}
            except IndexFileError as error:
                print(error)
                right = False
            found.append(Answer(time.monotonic(), time.monotonic() - begin, right))
    answers.write_text(json.dumps(found))


def refused(file: str, path: Path) -> bool:
    """Add what a file has; tell whether that was refused because another process writes."""
    try:
        scan_index([path], ScanOptions(), file)
    except IndexFileError as error:
        return "is being written by another run" in str(error)
    return False


def write(file: str, steps: list[Path], ended: Event) -> None:
    """Add what some files have, one after the other; wait where somebody else was faster."""
    try:
        for path in steps:
            while refused(file, path):
                time.sleep(0.1)
    finally:
        ended.set()


def cut(folder: Path, articles: int, steps: int) -> tuple[Path, list[Path]]:
    """Plant a corpus; return its first file, and one with new articles for each step."""
    more = max(1, articles // 100)
    plant(articles + steps * more, folder / "all.jsonl")
    lines = (folder / "all.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    random.Random(2).shuffle(lines)  # noqa: S311 - the same each time
    ends = [articles, *(articles + (n + 1) * more for n in range(steps))]
    made = []
    for number, (start, end) in enumerate(zip([0, *ends], ends, strict=False)):
        path = folder / f"{number}.jsonl"
        path.write_text("".join(lines[start:end]), encoding="utf-8")
        made.append(path)
    return made[0], made[1:]


def row(name: str, answers: list[Answer]) -> tuple[str, ...]:
    """Return the row of one part of the run."""
    spent = sorted(each.seconds for each in answers) or [0.0]
    wrong = sum(not each.right for each in answers)
    times = (f"{spent[int(share * (len(spent) - 1))] * 1000:.0f} ms" for share in (0.5, 0.95, 1))
    return (name, f"{len(answers):,}", f"{wrong}", *times)


def main(articles: int = 10_000, steps: int = 10) -> None:
    """Make the index, run all processes and print what they met."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        first, more = cut(folder, articles, steps)
        file = str(folder / "corpus.db")
        scan_index([first], ScanOptions(), file)
        with first.open(encoding="utf-8") as lines:
            records = [json.loads(line) for line, _ in zip(lines, range(500), strict=False)]
        known = [(each["id"], each["text"]) for each in records]
        processes = multiprocessing.get_context("spawn")
        for readers in (READERS, READERS + 1):
            stop, ended = processes.Event(), processes.Event()
            logs = [folder / f"{number}.json" for number in range(readers)]
            asking = [
                processes.Process(target=read, args=(file, known, number, stop, log))
                for number, log in enumerate(logs)
            ]
            for each in asking:
                each.start()
            begin = time.monotonic() + QUIET
            time.sleep(QUIET)
            writer = processes.Process(target=write, args=(file, more, ended))
            turned_away = False
            if readers == READERS:
                writer.start()
                while not ended.wait(0.5):
                    turned_away = turned_away or refused(file, more[0])
                writer.join()
            stop.set()
            for each in asking:
                each.join()
            answers = [Answer(*each) for log in logs for each in json.loads(log.read_text())]
            before = [each for each in answers if each.ended < begin]
            rows = [row(f"{readers} readers, nobody writes", before)]
            if readers == READERS:
                rows.append(row("one process adds", [each for each in answers if each.ended >= begin]))
                print(f"second writer refused: {'yes' if turned_away else 'not met'}")
            print(table(("", "questions", "wrong", "half", "95 %", "longest"), rows))
        print("{:,} articles, {:,} texts, {:,} passages: whole".format(*check(file)))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))

"""Compare two articles with srccompare and with eight other tools, and score what each finds.

    python benchmarks/pair.py [--seeds FOLDER] [--summary] [--rounds 9] [--no-install]

Prints tables in Markdown. `--summary` prints the means alone, and `--published` those
of the two published articles beside the external evaluation, where they are present.
Every tool compares the two articles, then the same with the paragraphs of A below its
headline in reverse order. What counts is the share of each place marked by hand that
a tool pairs with the right place, and what it pairs beyond. All tools run once a
round; the ratio is that of the medians of processor time. They are installed into
`.venv-pairs`; one that cannot be, or that fails, is named with the reason.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from pair_gold import SEEDS, Gold, read_gold, turned
from pair_room import install, programs, reason, version
from pair_score import Score, score
from pairs import (
    alcove_dux,
    collatex,
    dwdiff,
    ours,
    redlines,
    sentence_plagiarism,
    text_matcher,
    wdiff,
    words,
)
from quality import NOT_HERE, script
from tables import markdown, share
from timing import ENVIRONMENT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pair_gold import Difference
    from pairs.model import Found, Peer

PEERS = (
    ours.PEER,
    ours.PASSAGES,
    wdiff.PEER,
    dwdiff.PEER,
    words.PEER,
    redlines.PEER,
    collatex.PEER,
    text_matcher.PEER,
    alcove_dux.PEER,
    sentence_plagiarism.PEER,
)


class Run(NamedTuple):
    """Hold what a tool answered, and the processor time it took in seconds."""

    printed: str
    seconds: float


def run(peer: Peer, room: Path) -> Run:
    """Run a tool once on the two files of a folder.

    Raises:
        CalledProcessError: it failed.
    """
    command = peer.command(programs(), room)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        command.line,
        cwd=room,
        env={**ENVIRONMENT, **command.environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    # NOTE: wdiff and dwdiff end with 1 where texts differ, as diff does.
    if done.returncode not in ((0, 1) if peer.program else (0,)):
        raise subprocess.CalledProcessError(done.returncode, command.line, done.stdout, done.stderr)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(done.stdout.decode(), spent)


class Ready(NamedTuple):
    """Hold the tools that work here, and of every tool the version or the reason why it is left out."""

    peers: Sequence[Peer]
    said: Mapping[str, str]


def ready(gold: Gold) -> Ready:
    """Run every tool that is installed once, and say which work.

    Raises:
        CalledProcessError: srccompare itself fails.
    """
    peers: list[Peer] = []
    said: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as folder:
        room = written(gold, Path(folder))
        for peer in PEERS:
            found = version(peer)
            said[peer.name] = found or reason(peer)
            if found:
                try:
                    run(peer, room)
                    peers.append(peer)
                except subprocess.CalledProcessError as failed:
                    if peer.command is ours.command:
                        raise
                    said[peer.name] = f"{found}, left out: it ends with status {failed.returncode}"
    return Ready(peers, said)


def answers(peers: Sequence[Peer], gold: Gold) -> dict[str, Found]:
    """Return what each tool finds."""
    with tempfile.TemporaryDirectory() as folder:
        room = written(gold, Path(folder))
        return {peer.name: peer.read(gold.a, gold.b, run(peer, room).printed, room) for peer in peers}


def times(peers: Sequence[Peer], gold: Gold, rounds: int) -> dict[str, float]:
    """Return the median processor time of each tool in seconds; in a round each runs once."""
    spent: dict[str, list[float]] = {peer.name: [] for peer in peers}
    with tempfile.TemporaryDirectory() as folder:
        room = written(gold, Path(folder))
        for _ in range(rounds):
            for peer in peers:
                spent[peer.name].append(run(peer, room).seconds)
    return {name: median(each) for name, each in spent.items()}


def written(gold: Gold, room: Path) -> Path:
    """Write the two texts where the tools look for them."""
    (room / "a.txt").write_bytes(gold.a.encode())
    (room / "b.txt").write_bytes(gold.b.encode())
    return room


def report(gold: Gold, rounds: int) -> str:
    """Run all tools that are there and return the tables."""
    peers, said = ready(gold)
    spent = times(peers, gold, rounds)
    parts = [settings(said), legend(gold)]
    for title, each in (("As printed", gold), ("With the paragraphs of A reversed", turned(gold))):
        parts += [f"### {title}", scored(each, scores(peers, each), spent if each is gold else {})]
    return "\n\n".join(parts)


def summary(gold: Gold) -> str:
    """Return one table: the means of both orders."""
    peers = ready(gold).peers
    both = [scores(peers, each) for each in (gold, turned(gold))]
    rows = [
        (
            peer.name,
            *(share(figure) for each in both for figure in (each[peer.name].mean, each[peer.name].outside)),
        )
        for peer in peers
    ]
    return markdown(("tool", "mean", "outside", "mean, reversed", "outside, reversed"), rows)


def scores(peers: Sequence[Peer], gold: Gold) -> dict[str, Score]:
    """Return the score of each tool."""
    return {name: score(found, gold) for name, found in answers(peers, gold).items()}


def settings(said: Mapping[str, str]) -> str:
    """Return the table of tools: version and how they were run, or why not."""
    rows = [(peer.name, said[peer.name], peer.settings) for peer in PEERS]
    return markdown(("tool", "version", "run with"), rows)


def scored(gold: Gold, found: Mapping[str, Score], spent: Mapping[str, float]) -> str:
    """Return the table of scores; the ratio of times where there is one."""
    told = bool(next(iter(found.values())).differences)
    head = ["tool", *(group.id for group in gold.groups), "mean", "outside"]
    head += ["shown", "named"] if told else []
    head += ["time"] if spent else []
    base = spent.get(ours.PEER.name, 1.0)
    rows = []
    for name, each in found.items():
        row = [name, *map(share, each.values.values()), share(each.mean), share(each.outside)]
        row += [f"{each.shown}/{each.differences}", names(each)] if told else []
        row += [f"{spent[name] / base:.2f}"] if spent else []
        rows.append(row)
    return markdown(head, rows)


def legend(gold: Gold) -> str:
    """Return the table of the groups and of what differs in them."""
    rows = [(group.id, group.kind, differing(gold, group.difference)) for group in gold.groups]
    return markdown(("place", "what it is", "what differs"), rows)


def differing(gold: Gold, difference: Difference | None) -> str:
    """Return a difference and its words on both sides."""
    if difference is None:
        return ""
    a, b = (
        ", ".join(f"“{text[start:end]}”" for start, end in spans) or "nothing"
        for text, spans in ((gold.a, difference.a), (gold.b, difference.b))
    )
    return f"{difference.name}: {a} in A, {b} in B"


def names(found: Score) -> str:
    """Return how many differences are named, and how many of those that are named are none."""
    return f"{found.named}/{found.differences}" + (f", {found.false} wrong" if found.false else "")


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the options and run."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--seeds", type=Path, default=SEEDS, help="a folder with two articles and their marks"
    )
    parser.add_argument("--summary", action="store_true", help="the means alone")
    parser.add_argument("--published", action="store_true", help="the means of two published articles")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--no-install", action="store_true", help="run what is there")
    asked = parser.parse_args(arguments)
    folder = script().parent.parent / "seeds" if asked.published else asked.seeds
    try:
        gold = read_gold(folder)
    except FileNotFoundError:
        print("left out: the two articles and their marks are not here", file=sys.stderr)
        sys.exit(NOT_HERE)
    if not asked.no_install:
        install(PEERS)
    print(summary(gold) if asked.summary or asked.published else report(gold, asked.rounds))


if __name__ == "__main__":
    main()

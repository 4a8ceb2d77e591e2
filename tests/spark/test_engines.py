"""On a cluster a scan writes the bytes that it writes on one machine, however the work is cut."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import environment
from tests.spark.inventing import write_corpus

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

pytestmark = pytest.mark.spark

_PATIENCE = 280
"""Seconds; on two busy processors Spark itself needs one and a half minutes."""


def scan(
    *arguments: str, cwd: Path, command: Sequence[str] = ("-m", "srccompare")
) -> tuple[int, bytes, list[str]]:
    """Run a scan; return its status, what it writes, and what it says of itself."""
    done = subprocess.run(
        [sys.executable, *command, "scan", *arguments],
        cwd=cwd,
        env=environment({"PYTHONHASHSEED": str(len(arguments))}),
        capture_output=True,
        timeout=_PATIENCE,
        check=False,
    )
    said = done.stderr.decode("utf-8", "replace").splitlines()
    return (
        done.returncode,
        done.stdout,
        [line for line in said if "Traceback" in line or "cannot read" in line],
    )


def _differs(path: Path, engine: Sequence[str], *options: str) -> bool:
    """Return whether a scan on an engine differs in any way from one on this machine."""
    arguments = (path.name, "--format", "jsonl", *options)
    here = scan(*arguments, cwd=path.parent)
    assert here[0] == 2
    assert here[1].count(b"\n") > 100
    assert len(here[2]) > 3
    return scan(*arguments, "--engine", "spark", *engine, cwd=path.parent) != here


@pytest.mark.parametrize("partitions", ["1", "3", "7"])
def test_sail_writes_the_same_for_any_number_of_partitions(sail: str, small: Path, partitions: str) -> None:
    """Passages, mistakes and status do not depend on how the work is cut."""
    assert not _differs(small, ("--remote", sail, "--partitions", partitions))


@pytest.mark.parametrize("sensitivity", ["low", "high"])
def test_sail_writes_the_same_for_any_sensitivity(sail: str, small: Path, sensitivity: str) -> None:
    """Sampled anchors and shorter passages are those of the local engine."""
    assert not _differs(small, ("--remote", sail), "--sensitivity", sensitivity)


def test_sail_writes_the_same_for_ten_thousand_articles(sail: str, large: Path) -> None:
    """Footers, stories that hundreds print, copies and other scripts are treated alike."""
    assert not _differs(large, ("--remote", sail), "--format", "json")


def test_sail_reads_folders_and_packed_files_by_the_paths_that_were_given(sail: str, tmp_path: Path) -> None:
    """Ids are paths as they were given, though workers open them from elsewhere; reports quote articles."""
    news = tmp_path / "news"
    (news / "deep").mkdir(parents=True)
    lines = write_corpus(tmp_path / "all", 60).read_text(encoding="utf-8").splitlines()
    for n, line in enumerate(lines[:40]):
        text = json.loads(line)["text"]
        (news / ("deep" if n % 2 else "") / f"{n}.md").write_text(f"# Nr. {n}\n\n{text}\n", encoding="utf-8")
    (news / "blank.txt").write_text(" \n", encoding="utf-8")
    (news / "z.jsonl.gz").write_bytes(gzip.compress("\n".join(lines[20:]).encode()))
    paths = ("news", str(news / "1.md"), "none.txt", "news/deep/../0.md")
    for form in ("text", "json", "csv"):
        here = scan(*paths, "--format", form, cwd=tmp_path)
        assert here[0] == 2
        assert here[1]
        assert scan(*paths, "--format", form, "--engine", "spark", "--remote", sail, cwd=tmp_path) == here


@pytest.mark.parametrize("texts", [[], ["!!!"], ["one word"], ["a b", "a b"]])
def test_sail_has_nothing_to_say_of_next_to_nothing(sail: str, tmp_path: Path, texts: list[str]) -> None:
    """A corpus without a passage gives an empty report, one without an article status 3."""
    (tmp_path / "c.jsonl").write_text(
        "".join(json.dumps({"id": str(n), "text": text}) + "\n" for n, text in enumerate(texts)),
        encoding="utf-8",
    )
    here = scan("c.jsonl", "-f", "jsonl", cwd=tmp_path)
    assert here == (0 if texts else 3, b"", [])
    assert scan("c.jsonl", "-f", "jsonl", "--engine", "spark", "--remote", sail, cwd=tmp_path) == here


def test_sail_leaves_nothing_behind(sail: str, small: Path, tmp_path: Path) -> None:
    """What is kept between the stages is gone when the report is written."""
    scan(small.name, "--engine", "spark", "--remote", sail, "--scratch", str(tmp_path), cwd=small.parent)
    assert not list(tmp_path.iterdir())


def test_spark_writes_the_same_for_ten_thousand_articles(spark: str, large: Path) -> None:
    """The same at the size at which stages spill over several batches and partitions."""
    assert not _differs(large, ("--master", spark, "--partitions", "2"))


def test_spark_submit_writes_the_same(spark: str, small: Path, tmp_path: Path) -> None:
    """A script of two lines is all that spark-submit needs."""
    script = tmp_path / "scan.py"
    script.write_text("from srccompare.__main__ import main\nraise SystemExit(main())\n", encoding="utf-8")
    submit = ("-m", "pyspark.find_spark_home")
    home = subprocess.run(
        [sys.executable, *submit], capture_output=True, text=True, check=True
    ).stdout.strip()
    here = scan(small.name, "-f", "jsonl", cwd=small.parent)
    done = subprocess.run(
        [
            f"{home}/bin/spark-submit",
            "--master",
            spark,
            str(script),
            "scan",
            small.name,
            "-f",
            "jsonl",
            "--engine",
            "spark",
            "--partitions",
            "2",
            "--output",
            str(tmp_path / "out.jsonl"),
        ],
        cwd=small.parent,
        env=environment({"PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}),
        capture_output=True,
        timeout=_PATIENCE,
        check=False,
    )
    assert (done.returncode, (tmp_path / "out.jsonl").read_bytes()) == here[:2]

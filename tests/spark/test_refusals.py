"""What a cluster lacks is said in one line with what to do about it, before any work."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest

from srccompare.corpus.engines.cluster import Cluster
from srccompare.corpus.scan import scan_corpus
from srccompare.errors import SrccompareError
from tests.cli.running import run

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--remote", "sc://localhost"), "error: --remote is only for a cluster\nhint: add --engine spark\n"),
        (("--partitions", "2"), "error: --partitions is only for a cluster\nhint: add --engine spark\n"),
        (
            ("--engine", "spark", "--remote", "sc://localhost", "--master", "local[2]"),
            "error: --remote and --master name two clusters\nhint: leave one of them out\n",
        ),
        (
            ("--engine", "spark", "--master", "local[2]", "--index", "c.db"),
            "error: --index works on this machine only\nhint: leave --engine spark out\n",
        ),
        (("--engine", "sparc"), "error: --engine: there is no 'sparc'\nhint: did you mean spark?\n"),
    ],
)
def test_contradicting_options_are_refused(options: tuple[str, ...], message: str, tmp_path: Path) -> None:
    """Nothing is guessed."""
    (tmp_path / "a.txt").write_text("One article.", encoding="utf-8")
    done = run("scan", "a.txt", *options, cwd=tmp_path)
    assert (done.status, done.out, done.err) == (2, b"", message)


@pytest.mark.parametrize("missing", ["pyspark", "pyarrow"])
def test_a_missing_extra_is_named_with_what_to_install(missing: str, tmp_path: Path) -> None:
    """No traceback where the extra is not installed."""
    (tmp_path / "a.txt").write_text("One article.", encoding="utf-8")
    code = (
        "import sys\n"
        "from srccompare.__main__ import main\n"
        f"sys.modules[{missing!r}] = None\n"
        "sys.exit(main(['scan', 'a.txt', '--engine', 'spark', '--remote', 'sc://localhost']))\n"
    )
    done = run(code=code, cwd=tmp_path)
    assert (done.status, done.out) == (2, b"")
    assert done.err.startswith("error: --engine spark needs py")
    assert done.err.endswith("which is not installed\nhint: pip install 'srccompare[spark]'\n")


def _closed_port() -> int:
    """Return a port at which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@pytest.mark.spark
@pytest.mark.parametrize(
    ("cluster", "message"),
    [
        (Cluster(), "--engine spark needs a cluster"),
        (Cluster(remote="http://localhost"), "--remote: 'http://localhost' is not an address"),
        (Cluster(remote="sc://"), "--remote: 'sc://' is not an address"),
        (Cluster(remote="sc://localhost:many"), "--remote: 'sc://localhost:many' is not an address"),
        (Cluster(remote=f"sc://127.0.0.1:{_closed_port()}"), "no server at sc://127.0.0.1"),
        (Cluster(master="local[2]"), "--master needs "),
    ],
)
def test_a_cluster_that_cannot_be_reached_is_told_at_once(
    cluster: Cluster, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each message has a hint, and nothing is left behind."""
    pytest.importorskip("pyspark")
    pytest.importorskip("pyarrow")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    (tmp_path / "a.txt").write_text("One article.", encoding="utf-8")
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    with pytest.raises(SrccompareError) as caught:
        scan_corpus([tmp_path / "a.txt"], cluster=cluster._replace(scratch=str(scratch)))
    assert caught.value.message.startswith(message)
    assert caught.value.hint
    assert not list(scratch.iterdir())

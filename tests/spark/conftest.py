"""A Sail server for the tests, and what tells whether Spark itself can be started."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.spark.inventing import write_corpus

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SERVER = """
import sys
from pysail.spark import SparkConnectServer
server = SparkConnectServer(ip="127.0.0.1", port=0)
server.start(background=True)
print(server.listening_address[1], flush=True)
sys.stdin.read()
server.stop()
"""


@pytest.fixture(scope="session")
def sail() -> Iterator[str]:
    """Yield the address of a Sail server; it ends with the tests, however they end."""
    for name in ("pysail", "pyspark", "pyarrow"):
        if importlib.util.find_spec(name) is None:
            pytest.skip(f"{name} is not installed")
    environment = {**os.environ, "RUST_LOG": "off"}
    with subprocess.Popen(
        [sys.executable, "-c", _SERVER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment,
        text=True,
    ) as server:
        assert server.stdout is not None
        yield f"sc://127.0.0.1:{int(server.stdout.readline())}"
        assert server.stdin is not None
        server.stdin.close()


@pytest.fixture(scope="session")
def spark() -> str:
    """Return the master of a small Spark on this machine."""
    if importlib.util.find_spec("pyspark") is None or importlib.util.find_spec("pyspark.core") is None:
        pytest.skip("the whole of pyspark is not installed")
    if not shutil.which("java"):
        pytest.skip("Java is not installed")
    return "local[2]"


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a corpus of 700 articles and some mistakes."""
    return write_corpus(tmp_path_factory.mktemp("small") / "small.jsonl", 700)


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a corpus of 10,000 articles and some mistakes."""
    return write_corpus(tmp_path_factory.mktemp("large") / "large.jsonl", 10_000)

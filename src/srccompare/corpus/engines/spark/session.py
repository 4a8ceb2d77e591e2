"""Reach a cluster, or say in one line why that cannot be."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import sys
import warnings
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from pyspark.errors import PySparkException
from pyspark.sql import SparkSession

from srccompare.errors import SrccompareError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.corpus.engines.cluster import Cluster

_PORT = 15002
_PATIENCE = 10.0
"""Seconds until a server that does not answer counts as unreachable."""

_RETRIES = 5
"""How often a call is repeated where the server falls silent: for 17 seconds, not for ten minutes."""

_SETTINGS = {
    "spark.sql.autoBroadcastJoinThreshold": "-1",
    "spark.sql.execution.arrow.maxRecordsPerBatch": "5000",
}


def session(cluster: Cluster) -> SparkSession:
    """Return the session of a cluster, set up for a scan.

    Raises:
        UsageError: nothing says which cluster.
        SrccompareError: it cannot be reached, or what it needs is not installed.
    """
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    with told():
        found = _remote(cluster.remote) if cluster.remote else _classic(cluster.master)
        for name, value in _SETTINGS.items():
            found.conf.set(name, value)
        found.conf.set("spark.sql.shuffle.partitions", str(cluster.pieces))
    return found


def _remote(address: str) -> SparkSession:
    """Return the session of a Spark Connect server."""
    url = urlsplit(address)
    try:
        host, port = url.hostname, url.port or _PORT
    except ValueError:
        host = None
    if url.scheme != "sc" or not host:
        raise UsageError(f"--remote: {address!r} is not an address", "write it as sc://host:port")
    try:
        socket.create_connection((host, port), _PATIENCE).close()
    except OSError as error:
        hint = "start a Spark Connect server there, such as: sail spark server --port 15002"
        raise SrccompareError(f"no server at {address} ({error.strerror or error})", hint) from None
    # NOTE: a failure is told once, as an error.
    warnings.filterwarnings("ignore", module=r"pyspark\.")
    found = SparkSession.builder.remote(address).getOrCreate()
    for policy in found.client.get_retry_policies():
        policy.max_retries = _RETRIES
    return found


def _classic(master: str | None) -> SparkSession:
    """Return the session of Spark itself, which needs Java; under spark-submit that of its making."""
    builder = SparkSession.builder
    if not master and "PYSPARK_GATEWAY_PORT" not in os.environ:
        raise UsageError("--engine spark needs a cluster", "--remote sc://host:port or --master local[2]")
    try:
        import pyspark.core  # noqa: F401, PLC0415 - not in pyspark-client
    except ImportError:
        hint = "pip install pyspark instead of pyspark-client, or use --remote"
        raise SrccompareError("--master needs all of PySpark", hint) from None
    if "PYSPARK_GATEWAY_PORT" not in os.environ and not _java():
        raise SrccompareError("--master needs Java, which was not found", "install Java 17 and set JAVA_HOME")
    if master:
        builder = builder.master(master)
        if master.startswith("local"):
            # NOTE: nothing outside this machine has any business with it.
            for name in ("spark.driver.host", "spark.driver.bindAddress"):
                builder = builder.config(name, "127.0.0.1")
    builder = builder.appName("srccompare scan").config("spark.ui.showConsoleProgress", "false")
    found = builder.config("spark.ui.enabled", "false").getOrCreate()
    found.sparkContext.setLogLevel("ERROR")
    return found


def _java() -> str | None:
    """Return the Java that Spark would start."""
    home = os.environ.get("JAVA_HOME")
    return shutil.which("java", path=str(Path(home, "bin"))) if home else shutil.which("java")


@contextlib.contextmanager
def told() -> Iterator[None]:
    """Turn what Spark says into one line.

    Raises:
        SrccompareError: Spark fails.
    """
    try:
        yield
    except PySparkException as error:
        raise SrccompareError(f"Spark failed: {_reason(error)}", "see its log") from error


def _reason(error: Exception) -> str:
    """Return the line of a long report that says what happened."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return next((line for line in reversed(lines) if "Error: " in line), lines[0] if lines else repr(error))

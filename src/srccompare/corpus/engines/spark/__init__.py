"""Scan on a cluster: Apache Spark, or whatever else speaks Spark Connect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.errors import SrccompareError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from srccompare.corpus.engines.cluster import Cluster
    from srccompare.corpus.engines.found import Found
    from srccompare.corpus.model import Entry, Progress
    from srccompare.corpus.recipe import Recipe


def run(
    files: Sequence[str],
    entries: Iterable[Entry],
    recipe: Recipe,
    cluster: Cluster,
    folder: str,
    *,
    progress: Progress,
    encoding: str | None = None,
) -> Found:
    """Scan files, or articles in memory, on a cluster; `folder` is one that driver and workers share.

    Raises:
        UsageError: nothing says which cluster.
        SrccompareError: it cannot be reached, fails, or what it needs is not installed.
    """
    try:
        from srccompare.corpus.engines.spark import engine, reading  # noqa: PLC0415 - an extra
    except ImportError as error:
        hint = "pip install 'srccompare[spark]'"
        raise SrccompareError(f"--engine spark needs {error.name}, which is not installed", hint) from None
    work = reading.tasks(files, encoding) if files else reading.of_entries(entries)
    return engine.run(work, recipe, cluster, folder, progress=progress)

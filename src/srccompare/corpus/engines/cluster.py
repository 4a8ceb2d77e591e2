"""Name the cluster that a scan runs on."""

from __future__ import annotations

import os
from typing import NamedTuple


class Cluster(NamedTuple):
    """Say where a scan runs, and how finely its work is cut.

    Attributes:
        remote: the address of a Spark Connect server, `sc://host:port`.
        master: the Spark master, such as `local[2]`; None for the session of spark-submit.
        partitions: into how many pieces rows are shuffled; changes no result. None: as
            many as keep the processors of this machine busy.
        scratch: a folder that driver and workers share, for what is kept between the stages.
    """

    remote: str | None = None
    master: str | None = None
    partitions: int | None = None
    scratch: str | None = None

    @property
    def pieces(self) -> int:
        """Return into how many pieces rows are shuffled."""
        return self.partitions or _PIECES * processors()


_PIECES = 4
"""Pieces for each processor, so that none waits long for the slowest piece."""


def processors() -> int:
    """Return the number of processors that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1

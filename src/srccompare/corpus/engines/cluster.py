"""Name the cluster that a scan runs on."""

from __future__ import annotations

from typing import NamedTuple


class Cluster(NamedTuple):
    """Say where a scan runs, and how finely its work is cut.

    Attributes:
        remote: the address of a Spark Connect server, `sc://host:port`.
        master: the master of Spark itself, such as `local[2]`; None for the session of spark-submit.
        partitions: into how many pieces rows are shuffled; changes no result.
        scratch: a folder that driver and workers share, for what is kept between the stages.
    """

    remote: str | None = None
    master: str | None = None
    partitions: int = 8
    scratch: str | None = None

"""Limits that hold for every command, each with its reason."""

from __future__ import annotations

# NOTE: the longest newspaper articles stay below 200 kB and a long novel below
# 5 MB; what is larger is an archive, a log or a mistake, and a comparison of it
# would fill the memory.
MAX_BYTES = 20_000_000

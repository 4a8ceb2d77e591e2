"""Lend the tests the hard texts of the benchmarks and the targets of the fuzzer."""

from __future__ import annotations

import sys
from pathlib import Path

for room in ("benchmarks", "fuzz"):
    sys.path.append(str(Path(__file__).resolve().parents[2] / room))

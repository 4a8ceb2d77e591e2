"""How grave a divergence or a finding is."""

from __future__ import annotations

from typing import Literal

Severity = Literal["note", "warning", "error"]

SEVERITIES: tuple[Severity, ...] = ("note", "warning", "error")
"""From the mildest to the gravest."""

WORST_FIRST: tuple[Severity, ...] = ("error", "warning", "note")

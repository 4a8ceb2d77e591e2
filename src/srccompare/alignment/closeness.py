"""Name how far wording was kept: to the word, nearly, or not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

# Dice of the longest common run of words from which wording counts as nearly kept.
NEAR_VERBATIM = 0.75


def kept(a: Sequence[str], b: Sequence[str], share: float) -> Literal["verbatim", "near-verbatim"] | None:
    """Return how closely two stretches of folded words have the same wording, None where they do not.

    Verbatim is every word: one "not" more is nineteen of twenty words and the
    opposite. `share`, in 0..1, is the Dice of their longest common run of words.
    """
    if a == b:
        return "verbatim"
    return "near-verbatim" if share >= NEAR_VERBATIM else None

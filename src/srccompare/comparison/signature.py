"""Name everything that changes the results of a comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare._version import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.comparison.model import Source


def signature(sources: Sequence[Source]) -> str:
    """Return one line that differs between two runs if their results may differ: no path, no clock."""
    dated = ",".join(f"{s.witness.siglum}={s.witness.article.published or 'none'}" for s in sources)
    return f"srccompare|docs:{len(sources)}|dates:{dated}|v:{__version__}"

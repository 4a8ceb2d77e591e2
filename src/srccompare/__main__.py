"""The entry point of the command `srccompare` and of `python -m srccompare`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit status, 130 even where loading it is interrupted."""
    try:
        from srccompare.cli.app import main as run  # noqa: PLC0415 - takes a third of a short run
    except KeyboardInterrupt:
        return 130
    return run(argv)


if __name__ == "__main__":
    sys.exit(main())

"""Let `python -m srccompare` be the command."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line and return the exit status. (Walking skeleton.)"""
    return 0


if __name__ == "__main__":
    sys.exit(main())

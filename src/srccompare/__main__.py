"""Be the command: `srccompare`, and `python -m srccompare`."""

import sys

from srccompare.cli.app import main

__all__ = ["main"]

if __name__ == "__main__":
    sys.exit(main())

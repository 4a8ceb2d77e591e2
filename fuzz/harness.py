"""Fuzz one target: `python fuzz/harness.py TARGET [options of libFuzzer] CORPUS…`."""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["srccompare"]):
    from targets import once, seeds

if __name__ == "__main__":
    target = sys.argv.pop(1)
    # NOTE: what is made when it is first asked for is made before anyone looks at the clock.
    for path in seeds(target):
        once(target, path.read_bytes(), patient=True)
    atheris.Setup(sys.argv, lambda data: once(target, data))
    atheris.Fuzz()

"""What holds for every test."""

from __future__ import annotations

from hypothesis import settings

# NOTE: a deadline makes a test of what is right a test of how busy the machine is;
# it has failed for nothing else. How long things take is measured in benchmarks/.
settings.register_profile("srccompare", deadline=None)
settings.load_profile("srccompare")

"""An inspection makes no cycles and loads no more than it needs."""

from __future__ import annotations

import gc
import subprocess
import sys

from srccompare.articles.model import Article
from srccompare.comparison.inspection import inspect

TEXT = 'Ferry stops\n\nThe ferry stopped on Monday.\n\n"We had 12 aboard," said Captain Lena Orsk.\n'


def test_an_inspection_makes_no_cycles() -> None:
    """Nothing of an inspection waits for the search for cycles to be let go."""
    inspect(Article.from_text(TEXT)).to_dict()
    was_on = gc.isenabled()
    gc.collect()
    gc.disable()
    try:
        inspect(Article.from_text(TEXT)).to_dict()
        assert gc.collect() == 0
    finally:
        (gc.enable if was_on else gc.disable)()


def test_an_inspection_loads_nothing_of_alignment() -> None:
    """A process that only inspects an article never loads what finds pairs."""
    code = (
        "import sys, srccompare\n"
        f"srccompare.inspect(srccompare.Article.from_text({TEXT!r})).to_dict()\n"
        "print(sorted(m for m in sys.modules if m.startswith(('srccompare.alignment', 'rapidfuzz'))))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"

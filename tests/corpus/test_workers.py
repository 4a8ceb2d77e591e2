"""Processes of a scan send small results; a large one is left in a file, whole."""

from __future__ import annotations

import pickle
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from srccompare.articles.model import Article
from srccompare.corpus.batches import Ready
from srccompare.corpus.engines import workers
from srccompare.corpus.engines.workers import Workers
from srccompare.corpus.model import Entry, ScanOptions
from srccompare.corpus.recipe import recipe
from srccompare.corpus.stages import Stages
from tests.corpus.inventing import prose

if TYPE_CHECKING:
    from pathlib import Path

PIPE = 4096
"""Bytes that POSIX lets a process write into a pipe whole or not at all."""


def batch(articles: int) -> Ready:
    """Return a batch of articles."""
    made = (Article.from_text(prose(n, 30), f"n{n}") for n in range(articles))
    return Ready(tuple(Entry(each.name, each.name, None, each) for each in made))


@pytest.mark.parametrize(("articles", "sent"), [(0, bytes), (400, str)])
def test_what_is_sent_fits_into_a_pipe(
    articles: int, sent: type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A process that is killed can leave no half of a result behind, for which the scan would wait."""
    stages = Stages(str(tmp_path), recipe(ScanOptions()))
    monkeypatch.setattr(workers, "_STAGES", [stages])
    with closing(stages.spill):
        result = workers._step(Stages.read, (batch(articles),))
    assert isinstance(result, sent)
    assert len(pickle.dumps(result)) < PIPE // 2
    data = (tmp_path / result).read_bytes() if isinstance(result, str) else result
    assert pickle.loads(data).ids == [f"n{n}" for n in range(articles)]  # noqa: S301 - written above


def test_large_results_arrive_whole_and_in_order(tmp_path: Path) -> None:
    """They leave no file behind."""
    stages = Stages(str(tmp_path), recipe(ScanOptions()))
    with closing(stages.spill), Workers(stages, 2) as pool:
        parts = list(pool.map(Stages.read, ((batch(n),) for n in (400, 1, 300, 2))))
    assert [len(part.ids) for part in parts] == [400, 1, 300, 2]
    assert not list(tmp_path.glob("result-*"))

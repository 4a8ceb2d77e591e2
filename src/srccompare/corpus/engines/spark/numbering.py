"""Number the articles that were read, on the driver: it holds what is small of each."""

from __future__ import annotations

import datetime as dt
import pickle
from array import array
from heapq import nsmallest
from typing import TYPE_CHECKING, NamedTuple

from srccompare.corpus.catalogue import Catalogue, Plan, alike, ordered
from srccompare.corpus.engines.spark.frames import fetched
from srccompare.corpus.engines.spark.reading import decoded
from srccompare.corpus.records import repeated
from srccompare.corpus.spilling import Slice
from srccompare.corpus.wording import SAMPLE

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

    from srccompare.corpus.engines.spark.frames import Store

_SMALL = ("slot", "id", "path", "line", "day", "digest", "characters", "count", "errors")


class Numbered(NamedTuple):
    """Hold the articles by number: what the driver knows of each, its slot and words, and their frame.

    The frame has what was read of each, its number (`article`) and that of the
    first article of the same words (`first`).
    """

    catalogue: Catalogue
    slots: array[int]
    counts: array[int]
    articles: DataFrame


def numbered(store: Store, whole: DataFrame) -> Numbered:
    """Number the articles that were read by their ids; of several with the same id the first is kept."""
    read_in = sorted(fetched(whole.select(*_SMALL)))
    errors = [each for row in read_in if row[-1] for each in pickle.loads(row[-1])]  # noqa: S301 - our own
    read_in = [row for row in read_in if row[1] is not None]
    slots, names, places, lines, days, digests, characters, counts, _ = (
        zip(*read_in, strict=True) if read_in else ((),) * 9
    )
    ids, paths = [*map(decoded, names)], [*map(decoded, places)]
    order, repeats = ordered(ids)
    errors += [repeated(paths[n], lines[n] or None, ids[n]) for n in repeats]
    in_order = [digests[n] for n in order]
    same_as, copies = alike(in_order)
    catalogue = Catalogue(
        [ids[n] for n in order],
        [paths[n] for n in order],
        array("Q", (lines[n] for n in order)),
        {rank: dt.date.fromordinal(days[n]) for rank, n in enumerate(order) if days[n] is not None},
        array("Q", (characters[n] for n in order)),
        tuple(errors),
        Plan(len(order), Slice("", 0, 0), (), (), (), copies),
        nsmallest(SAMPLE, range(len(order)), key=in_order.__getitem__),
    )
    numbers = ((slots[n], rank, same_as[rank]) for rank, n in enumerate(order))
    table = store.keep("numbers", store.made("slot long, article long, first long", numbers))
    return Numbered(
        catalogue,
        array("Q", (slots[n] for n in order)),
        array("Q", (counts[n] for n in order)),
        whole.join(table, "slot"),
    )

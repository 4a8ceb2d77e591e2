"""The only door to sqlite3: the file of an index, its tables, and what can go wrong with it."""

from srccompare.corpus.store.articles import ArticleRow
from srccompare.corpus.store.failures import IndexFileError
from srccompare.corpus.store.file import MAKE, Store, open_to_read, open_to_write
from srccompare.corpus.store.passages import PassageRow
from srccompare.corpus.store.postings import MOST_BITS, NOTHING, Covered, Segment

__all__ = [
    "MAKE",
    "MOST_BITS",
    "NOTHING",
    "ArticleRow",
    "Covered",
    "IndexFileError",
    "PassageRow",
    "Segment",
    "Store",
    "open_to_read",
    "open_to_write",
]

"""The only door to sqlite3: the file of an index, its tables, and what can go wrong with it."""

from srccompare.corpus.store.articles import ArticleRow
from srccompare.corpus.store.failures import IndexFileError
from srccompare.corpus.store.file import Store, open_to_read, open_to_write
from srccompare.corpus.store.passages import PassageRow
from srccompare.corpus.store.postings import NOTHING, Covered

__all__ = [
    "NOTHING",
    "ArticleRow",
    "Covered",
    "IndexFileError",
    "PassageRow",
    "Store",
    "open_to_read",
    "open_to_write",
]

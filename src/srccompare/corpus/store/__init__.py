"""The only door to sqlite3: the file of an index, its tables, and what can go wrong with it."""

from srccompare.corpus.store.articles import ArticleRow
from srccompare.corpus.store.failures import IndexFileError
from srccompare.corpus.store.file import MAKE, Store, open_to_read, open_to_write
from srccompare.corpus.store.passages import ALWAYS, NEVER, NOT_NOW, NOW, PassageRow
from srccompare.corpus.store.postings import MOST_BITS, NOTHING, Covered, Segment

__all__ = [
    "ALWAYS",
    "MAKE",
    "MOST_BITS",
    "NEVER",
    "NOTHING",
    "NOT_NOW",
    "NOW",
    "ArticleRow",
    "Covered",
    "IndexFileError",
    "PassageRow",
    "Segment",
    "Store",
    "open_to_read",
    "open_to_write",
]

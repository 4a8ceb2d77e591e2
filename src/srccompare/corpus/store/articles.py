"""The table of articles, and that of their words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

SCHEMA = """
CREATE TABLE articles (
    number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, path BLOB NOT NULL, line INTEGER,
    sha256 TEXT NOT NULL, published TEXT, characters INTEGER NOT NULL, joined INTEGER NOT NULL);
CREATE TABLE words (number INTEGER PRIMARY KEY, ids BLOB NOT NULL, spans BLOB NOT NULL);
"""


class ArticleRow(NamedTuple):
    """Hold what an index knows of one article, its words apart.

    `number` is never given to another article; `published` is an ISO day;
    `joined` tells whether its passages with the others are known yet.
    """

    number: int
    id: str
    path: str
    line: int | None
    sha256: str
    published: str | None
    characters: int
    joined: bool


class Articles:
    """Read and write articles."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __iter__(self) -> Iterator[ArticleRow]:
        """Yield all articles by number."""
        return map(_row, self._connection.execute("SELECT * FROM articles ORDER BY number"))

    def __len__(self) -> int:
        return int(self._connection.execute("SELECT count(*) FROM articles").fetchone()[0])

    def get(self, number: int) -> ArticleRow | None:
        """Return the article of a number, None where there is none."""
        found = self._connection.execute("SELECT * FROM articles WHERE number = ?", (number,)).fetchone()
        return _row(found) if found else None

    def find(self, article: str) -> ArticleRow | None:
        """Return the article of an id, None where there is none."""
        found = self._connection.execute("SELECT * FROM articles WHERE id = ?", (_blob(article),)).fetchone()
        return _row(found) if found else None

    def add(self, row: ArticleRow, ids: bytes, spans: bytes) -> None:
        """Add an article with its packed words."""
        values = (row.number, _blob(row.id), _blob(row.path), *row[3:])
        self._connection.execute("INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)
        self._connection.execute("INSERT INTO words VALUES (?, ?, ?)", (row.number, ids, spans))

    def move(self, number: int, path: str, line: int | None, published: str | None) -> None:
        """Change where an article stands and when it was published, nothing else."""
        values = (_blob(path), line, published, number)
        self._connection.execute(
            "UPDATE articles SET path = ?, line = ?, published = ? WHERE number = ?", values
        )

    def remove(self, number: int) -> None:
        """Remove an article and its words."""
        self._connection.execute("DELETE FROM articles WHERE number = ?", (number,))
        self._connection.execute("DELETE FROM words WHERE number = ?", (number,))

    def waiting(self) -> set[int]:
        """Return the numbers of the articles that are not joined yet."""
        return {n for (n,) in self._connection.execute("SELECT number FROM articles WHERE NOT joined")}

    def mark_joined(self) -> None:
        """Say of all articles that their passages are known."""
        self._connection.execute("UPDATE articles SET joined = 1 WHERE NOT joined")

    def ids(self, number: int) -> bytes | None:
        """Return the packed word ids of an article."""
        return self._words("SELECT ids FROM words WHERE number = ?", number)

    def spans(self, number: int) -> bytes | None:
        """Return the packed spans of the words of an article."""
        return self._words("SELECT spans FROM words WHERE number = ?", number)

    def _words(self, query: str, number: int) -> bytes | None:
        found = self._connection.execute(query, (number,)).fetchone()
        return found[0] if found else None


def _row(values: tuple[int, bytes, bytes, int | None, str, str | None, int, int]) -> ArticleRow:
    number, name, path, line, sha256, published, characters, joined = values
    return ArticleRow(number, _text(name), _text(path), line, sha256, published, characters, bool(joined))


# NOTE: the name of a file need not be Unicode, and SQLite takes no text but that.
def _blob(name: str) -> bytes:
    return name.encode("utf-8", "surrogatepass")


def _text(name: bytes) -> str:
    return name.decode("utf-8", "surrogatepass")

"""The tables of articles, and of texts: the words that one article has, or several with equal words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from srccompare.corpus.store.seals import seal

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

SCHEMA = """
CREATE TABLE texts (
    number INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE, first BLOB NOT NULL, words BLOB NOT NULL);
CREATE TABLE glyphs (number INTEGER PRIMARY KEY, glyphs BLOB NOT NULL);
CREATE TABLE articles (
    number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, text INTEGER NOT NULL, path BLOB NOT NULL,
    line INTEGER, sha256 TEXT NOT NULL, published TEXT, characters INTEGER NOT NULL,
    seal INTEGER NOT NULL);
CREATE INDEX articles_by_text ON articles (text);
CREATE INDEX articles_by_path ON articles (path);
CREATE TABLE contents (number INTEGER PRIMARY KEY, content BLOB NOT NULL);
"""


_TOGETHER = 200
"""Texts that are asked for at once: one by one takes twice as long."""


class ArticleRow(NamedTuple):
    """Hold what an index knows of one article; `text` is the number of its words, `published` an ISO day."""

    number: int
    id: str
    text: int
    path: str
    line: int | None
    sha256: str
    published: str | None
    characters: int


class Articles:
    """Read and write articles."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __iter__(self) -> Iterator[ArticleRow]:
        """Yield all articles by number."""
        return map(_row, self._connection.execute("SELECT * FROM articles ORDER BY number"))

    def __len__(self) -> int:
        return int(self._connection.execute("SELECT count(*) FROM articles").fetchone()[0])

    def size(self) -> tuple[int, int]:
        """Return how many articles there are, and their characters in all."""
        query = "SELECT count(*), sum(characters) FROM articles"
        count, characters = self._connection.execute(query).fetchone()
        return count, int(characters or 0)

    def next(self) -> int:
        """Return a number above that of every article."""
        return int(
            self._connection.execute("SELECT coalesce(max(number), 0) + 1 FROM articles").fetchone()[0]
        )

    def find(self, article: str) -> ArticleRow | None:
        """Return the article of an id, None where there is none."""
        found = self._connection.execute("SELECT * FROM articles WHERE id = ?", (blob(article),)).fetchone()
        return _row(found) if found else None

    def listed(self, numbers: Iterable[int]) -> Iterator[tuple[str, int, str | None, int]]:
        """Yield id, number, day and characters of the articles of some numbers."""
        query = "SELECT id, number, published, characters FROM articles WHERE number = ?"
        found = (self._connection.execute(query, (number,)).fetchone() for number in numbers)
        return ((text(name), *rest) for name, *rest in filter(None, found))

    def of_text(self, text: int) -> list[ArticleRow]:
        """Return the articles that have the words of a text, in the order of their ids."""
        found = self._connection.execute("SELECT * FROM articles WHERE text = ?", (text,))
        return sorted(map(_row, found), key=lambda row: row.id)

    def paths_below(self, path: str) -> list[str]:
        """Return the files with articles that are a path, or stand below it, in order."""
        folder = blob(path.removesuffix("/")) + b"/"
        query = "SELECT DISTINCT path FROM articles WHERE path = ? OR (path > ? AND path < ?)"
        found = self._connection.execute(query, (blob(path), folder, folder[:-1] + b"0"))
        return sorted(text(each) for (each,) in found)

    def of_file(self, path: str) -> list[ArticleRow]:
        """Return the articles of a file by number."""
        found = self._connection.execute("SELECT * FROM articles WHERE path = ?", (blob(path),))
        return sorted(map(_row, found))

    def add(self, row: ArticleRow, content: bytes) -> None:
        """Add an article with its packed content."""
        values = _values(row)
        self._connection.execute(
            "INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (*values, seal(values))
        )
        self._connection.execute("INSERT INTO contents VALUES (?, ?)", (row.number, content))

    def move(self, row: ArticleRow) -> None:
        """Change where an article stands and when it was published, nothing else."""
        values = (blob(row.path), row.line, row.published, seal(_values(row)), row.number)
        self._connection.execute(
            "UPDATE articles SET path = ?, line = ?, published = ?, seal = ? WHERE number = ?", values
        )

    def remove(self, numbers: Iterable[int]) -> None:
        """Remove articles."""
        rows = [(number,) for number in numbers]
        self._connection.executemany("DELETE FROM articles WHERE number = ?", rows)
        self._connection.executemany("DELETE FROM contents WHERE number = ?", rows)

    def broken(self) -> Iterator[int]:
        """Yield the numbers of the articles of which something is not as it was written."""
        for *values, sealed in self._connection.execute("SELECT * FROM articles ORDER BY number"):
            if seal(values) != sealed:
                yield values[0]

    def content(self, number: int) -> bytes | None:
        """Return the packed content of an article."""
        found = self._connection.execute(
            "SELECT content FROM contents WHERE number = ?", (number,)
        ).fetchone()
        return found[0] if found else None


class Texts:
    """Read and write texts; a number, once given, is never given again while a posting may name it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __len__(self) -> int:
        return int(self._connection.execute("SELECT count(*) FROM texts").fetchone()[0])

    def sample(self, size: int) -> list[tuple[bytes, int, int]]:
        """Return digest, text and article of a number of articles: those whose digests are the smallest."""
        query = (
            "SELECT digest, texts.number, articles.number FROM texts "
            "JOIN articles ON articles.text = texts.number ORDER BY digest LIMIT ?"
        )
        return self._connection.execute(query, (size,)).fetchall()

    def numbers(self) -> Iterator[int]:
        """Yield the numbers of all texts, in order."""
        return (number for (number,) in self._connection.execute("SELECT number FROM texts ORDER BY number"))

    def in_order(self) -> list[int]:
        """Return the numbers of all texts in the order of their smallest ids."""
        rows = self._connection.execute("SELECT number, first FROM texts").fetchall()
        return [number for _, number in sorted((text(first), number) for number, first in rows)]

    def next(self) -> int:
        """Return a number that no text has, nor any posting."""
        highest = (
            self._connection.execute(f"SELECT coalesce(max(number), 0) FROM {table}").fetchone()[0]  # noqa: S608
            for table in ("texts", "dead")
        )
        return int(max(highest)) + 1

    def find(self, digest: bytes) -> int | None:
        """Return the number of the text with a digest, None where there is none."""
        found = self._connection.execute("SELECT number FROM texts WHERE digest = ?", (digest,)).fetchone()
        return found[0] if found else None

    def digest(self, number: int) -> bytes | None:
        """Return the digest of a text."""
        found = self._connection.execute("SELECT digest FROM texts WHERE number = ?", (number,)).fetchone()
        return found[0] if found else None

    def first(self, number: int) -> str | None:
        """Return the smallest id among the articles that have a text."""
        found = self._connection.execute("SELECT first FROM texts WHERE number = ?", (number,)).fetchone()
        return text(found[0]) if found else None

    def firsts(self, numbers: Sequence[int]) -> Iterator[tuple[int, str]]:
        """Yield the numbers of some texts, with the smallest ids of their articles."""
        rows = self._some("number, first FROM texts WHERE number", numbers)
        return ((number, text(name)) for number, name in rows)

    def printed(self) -> dict[int, int]:
        """Return the texts that several articles have, by number, with how many have them."""
        query = "SELECT text, count(*) FROM articles GROUP BY text HAVING count(*) > 1"
        return dict(self._connection.execute(query).fetchall())

    def _some(self, what: str, numbers: Sequence[int], then: str = "") -> Iterator[Any]:
        """Yield what a table has of texts by number."""
        for at in range(0, len(numbers), _TOGETHER):
            some = numbers[at : at + _TOGETHER]
            query = f"SELECT {what} IN ({','.join('?' * len(some))}) {then}"
            yield from self._connection.execute(query, some)

    def words(self, number: int) -> bytes | None:
        """Return the packed word ids of a text."""
        found = self._connection.execute("SELECT words FROM texts WHERE number = ?", (number,)).fetchone()
        return found[0] if found else None

    def glyphs(self, numbers: Sequence[int]) -> Iterator[tuple[int, bytes]]:
        """Yield the numbers of those of some texts that are there, with their packed glyphs."""
        return self._some("number, glyphs FROM glyphs WHERE number", numbers)

    def add(self, number: int, digest: bytes, first: str, words: bytes, glyphs: bytes) -> None:
        """Add a text with its words and its glyphs, packed."""
        self._connection.execute(
            "INSERT INTO texts VALUES (?, ?, ?, ?)", (number, digest, blob(first), words)
        )
        self._connection.execute("INSERT INTO glyphs VALUES (?, ?)", (number, glyphs))

    def rename(self, number: int, first: str) -> None:
        """Change the smallest id among the articles that have a text."""
        self._connection.execute("UPDATE texts SET first = ? WHERE number = ?", (blob(first), number))

    def remove(self, numbers: Iterable[int]) -> None:
        """Remove texts."""
        rows = [(number,) for number in numbers]
        self._connection.executemany("DELETE FROM texts WHERE number = ?", rows)
        self._connection.executemany("DELETE FROM glyphs WHERE number = ?", rows)


def _values(row: ArticleRow) -> tuple[int | bytes | str | None, ...]:
    return (row.number, blob(row.id), row.text, blob(row.path), *row[4:])


def _row(values: tuple[int, bytes, int, bytes, int | None, str, str | None, int, int]) -> ArticleRow:
    number, name, of, path, line, sha256, published, characters, _ = values
    return ArticleRow(number, text(name), of, text(path), line, sha256, published, characters)


# NOTE: the name of a file need not be Unicode, and SQLite takes no text but that.
def blob(name: str) -> bytes:
    """Encode a name as bytes without loss."""
    return name.encode("utf-8", "surrogatepass")


def text(name: bytes) -> str:
    """Return the name that was made bytes."""
    return name.decode("utf-8", "surrogatepass")

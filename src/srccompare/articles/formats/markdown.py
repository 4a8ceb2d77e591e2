"""Read Markdown: the text stays as it stands, front matter becomes metadata.

    ---
    title: Council approves harbour plan
    date: 2023-02-24
    ---

    The council voted on Friday ...

Markup is left where it is, so that every offset counts in the file itself.
Front matter is read line by line as `key: value` (`key = "value"` between
`+++`): the few plain keys that matter here need no YAML.
"""

from __future__ import annotations

from srccompare.articles.formats.content import Content, iso_day

# NOTE: the keys that common site generators use, in the order in which they win.
TITLE = ("title", "headline")
OUTLET = ("outlet", "publisher", "publication", "sitename", "site", "source")
BYLINE = ("byline", "author", "authors")
DAY = ("published", "date", "pubdate", "datepublished")

_FENCES = {"---": ":", "+++": "="}


def parse(content: str) -> Content:
    """Keep the content as it stands; fill the metadata from the front matter, if there is any."""
    length, said = _front_matter(content)
    day = _first(said, DAY)
    return Content(
        content,
        _first(said, TITLE),
        _first(said, OUTLET),
        _first(said, BYLINE),
        iso_day(day) if day else None,
        length,
    )


def _front_matter(content: str) -> tuple[int, dict[str, str]]:
    """Return the length of the front matter in code points and its entries; 0 where it is not closed."""
    lines = content.splitlines(keepends=True)
    fence = lines[0].rstrip() if lines else ""
    if fence not in _FENCES:
        return 0, {}
    said: dict[str, str] = {}
    length = len(lines[0])
    for line in lines[1:]:
        length += len(line)
        if line.rstrip() == fence:
            return length, said
        key, _, value = line.partition(_FENCES[fence])
        # NOTE: an indented line belongs to the entry above it.
        if value and not line[0].isspace():
            said.setdefault(key.strip().strip("\"'").lower(), _plain(value))
    return 0, {}


def _plain(value: str) -> str:
    """Take the quotation marks off a value."""
    value = value.strip()
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value


def _first(said: dict[str, str], keys: tuple[str, ...]) -> str | None:
    """Return the value of the first key that has one."""
    return next((said[key] for key in keys if said.get(key)), None)

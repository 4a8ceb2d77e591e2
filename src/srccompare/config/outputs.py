"""Read what `--output` says: `FORMAT=FILE`, or only a file."""

from __future__ import annotations

from srccompare.errors import UsageError
from srccompare.reports.check import CHECK_FORMATS
from srccompare.text.nearest import nearest


def split_output(text: str, place: str = "--output") -> tuple[str | None, str]:
    """Return format and file; a file without a format (None) takes the main report, `-` is standard output.

    Raises:
        UsageError: what stands before the "=" looks like a format and is none, or there is no file.
    """
    name, equals, path = text.partition("=")
    if not equals or not name.isalpha():
        return None, text
    if name not in CHECK_FORMATS:
        guess = nearest(name, CHECK_FORMATS) or f"one of {', '.join(CHECK_FORMATS)}"
        raise UsageError(
            f"{place}: there is no format {name!r}", f"{guess}; for a file of that name write ./{text}"
        )
    if not path:
        raise UsageError(f"{place}: {text!r} names no file", f"write it as {name}=FILE")
    return name, path

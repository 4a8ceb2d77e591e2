"""SC901 for what never became an article: a finding for each input that could not be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.checks.fingerprints import fingerprint
from srccompare.checks.model import Finding, Location, Region
from srccompare.corpus.walking import is_json_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from srccompare.checks.model import ActiveRule
    from srccompare.errors import InputError

CODE = "SC901"


def unreadable(errors: Iterable[InputError], rules: Mapping[str, ActiveRule]) -> Iterator[Finding]:
    """Yield a finding for each input error, if the rule runs.

    Each stays an error of the run as well: no setting turns an input that
    nobody looked at into a success.
    """
    active = rules.get(CODE)
    if active is None:
        return
    for error in errors:
        path, line = failed_at(error)
        yield Finding(
            CODE,
            active.rule.name,
            active.severity,
            "",
            f"cannot read this article: {error.reason}",
            _at(error.path, path, line or 1),
            (),
            (),
            error.hint or "",
            fingerprint(CODE, (error.path, error.reason)),
        )


def failed_at(error: InputError) -> tuple[str, int | None]:
    """Return the file of an input that could not be read and, for a record of JSON Lines, its line."""
    path, _, line = error.path.rpartition(":")
    if line.isascii() and line.isdigit() and (path == "stdin" or is_json_lines(path)):
        return path, int(line)
    return error.path, None


def _at(article: str, path: str, line: int) -> Location:
    """Point at a line of a file that holds no article."""
    return Location(article, path, 0, 0, Region(line, 1, line, 1), "", 0)

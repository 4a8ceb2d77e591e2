"""What a check takes and returns.

A rule looks at one story and yields hits: spans of the members of that story
by siglum. The checking turns each hit into a finding that stands on its own: it
carries the words around its places, so that a report needs no article.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from srccompare.comparison.model import Source
    from srccompare.comparison.result import Comparison
    from srccompare.errors import InputError
    from srccompare.severity import Severity


State = Literal["new", "baselined", "suppressed"]
Value = bool | int | float | str


class Member(NamedTuple):
    """Hold one article of a story.

    `id` is what reports call it: its path, or `PATH#RECORD` for a record of JSON
    Lines. `line` is the 1-based line of that record, else None. `is_source`
    marks an article that others are checked against.
    """

    siglum: str
    id: str
    path: str
    line: int | None
    is_source: bool
    source: Source


@dataclass(frozen=True, slots=True)
class Story:
    """Hold the articles that tell one story, and their comparison (None for a single article).

    `held` says that the story sets sources apart: its other members are
    drafts that are checked against them (draft mode, or `sources` in the manifest).
    `copies` are further articles with the very text of a member: they have a
    siglum of their own, `copy.source is member.source` tells whose text it is,
    and no comparison names them.
    """

    name: str
    members: tuple[Member, ...]
    comparison: Comparison | None
    held: bool = False
    copies: tuple[Member, ...] = ()


class Spot(NamedTuple):
    """Point at `text[start:end]` of the member `siglum` (0-based half-open code points)."""

    siglum: str
    start: int
    end: int


class Hit(NamedTuple):
    """Say what a rule found in a story: `at` is where to correct it, `related` what it is set against.

    `message` is one line that quotes article text only in “curly quotes”;
    `said` is what the finding is about, as written, each in a word or a few: with
    the words around `at` it makes the fingerprint, so it names no place and no number of order. `edits`
    pairs the differing words of `at` with those of the first related spot.
    """

    at: Spot
    related: tuple[Spot, ...]
    message: str
    said: tuple[str, ...]
    edits: tuple[tuple[str, str], ...] = ()
    note: str = ""
    severity: Severity | None = None  # of this one hit; None for that of its rule


class Option(NamedTuple):
    """Describe one threshold of a rule: its name in the configuration, its default, what it does."""

    name: str
    default: Value
    help: str
    low: float | None = None
    high: float | None = None


class Rule(NamedTuple):
    """Describe one rule; `check` yields the hits of a story under the values of `options`.

    `draft` rules see only stories that are `held`; `default` rules run
    unless they are ignored; `absence` rules say that something is in no source, and
    cannot be asked where a source is not read.
    """

    code: str
    name: str
    summary: str
    severity: Severity
    check: Callable[[Story, Mapping[str, Value]], Iterator[Hit]]
    options: tuple[Option, ...] = ()
    default: bool = True
    draft: bool = False
    absence: bool = False


class Region(NamedTuple):
    """Name lines and columns of a file, 1-based; the end column lies behind the last character."""

    line: int
    column: int
    end_line: int
    end_column: int


class Location(NamedTuple):
    """Point at `text[start:end]` of an article, with enough around it to be read.

    `article` is the id of the article. `region` is the place in the file `path`: for a
    record of JSON Lines the whole line, None if the text was extracted from the file.
    `excerpt` holds the whole sentences around the span as written, from `excerpt_start`
    (code points of the text).
    """

    article: str
    path: str
    start: int
    end: int
    region: Region | None
    excerpt: str
    excerpt_start: int

    @property
    def text(self) -> str:
        """Return the words pointed at."""
        return self.excerpt[self.start - self.excerpt_start : self.end - self.excerpt_start]


class Finding(NamedTuple):
    """Hold what a rule found, with all that a report needs.

    `fingerprint` is the same wherever the file lies and whatever is edited
    elsewhere; `reason` is that of a suppression.
    """

    code: str
    name: str
    severity: Severity
    story: str
    message: str
    at: Location
    related: tuple[Location, ...]
    edits: tuple[tuple[str, str], ...]
    note: str
    fingerprint: str
    state: State = "new"
    reason: str | None = None


class Accepted(NamedTuple):
    """Hold one finding that a baseline accepts; `article` and `message` are only for readers."""

    fingerprint: str
    code: str
    article: str
    message: str


class Scope(NamedTuple):
    """Record what a run looked at, so that nothing else is reported as gone.

    `rules` maps the code of each rule that ran to its name. `articles` maps the
    id of each article that was looked at to the SHA-256 of its text; `paths` are the
    files they come from. `whole` is False where the run left out some of what is in
    these files, as with `--changed-since`. `partly` are the articles that belong to
    something that was left out as well: what else they say was not looked at.
    """

    rules: Mapping[str, str]
    articles: Mapping[str, str]
    paths: frozenset[str] = frozenset()
    whole: bool = True
    partly: frozenset[str] = frozenset()


class ActiveRule(NamedTuple):
    """Hold a rule as configured: its severity and the value of each option."""

    rule: Rule
    severity: Severity
    values: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class CheckResult:
    """Hold what a check found: findings by path, place and code; `state` says which of them are new.

    `stories` counts the stories that were looked at; `pairs` counts those that are only two
    articles of different stories with common wording, `cached` those whose findings came
    from the cache. `stale` holds entries of the baseline that are no longer found, `unused`
    the suppressions that matched nothing. `has_baseline` says whether there was a baseline.
    `notes` belong to the report; `talk` is only about this run (the state of a cache) and
    not part of the report. `passed` names the files of folders that were not read because
    their names are not those of articles.
    """

    findings: tuple[Finding, ...]
    rules: tuple[ActiveRule, ...]
    articles: int
    stories: int
    cached: int
    errors: tuple[InputError, ...]
    stale: tuple[Accepted, ...]
    unused: tuple[str, ...]
    signature: str
    notes: tuple[str, ...] = ()
    talk: tuple[str, ...] = ()
    has_baseline: bool = False
    pairs: int = 0
    passed: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

"""Findings, for tests that need some and not a whole check."""

from __future__ import annotations

from srccompare.checks.fingerprints import fingerprint
from srccompare.checks.model import Finding, Location, Region, Scope


def location(article: str, text: str = "Twelve boats sank.") -> Location:
    """Return a place at the start of an article."""
    return Location(article, article.partition("#")[0], 0, 6, Region(1, 1, 1, 7), text, 0)


def finding(
    said: str = "12 | 21",
    article: str = "news/a.txt",
    *,
    code: str = "SC301",
    name: str = "conflicting-figure",
    related: str = "news/b.txt",
    message: str | None = None,
) -> Finding:
    """Return a finding about what is `said`, in parts set off by a bar."""
    return Finding(
        code,
        name,
        "error",
        "story",
        message or f"figures conflict: {said}",
        location(article),
        (location(related),),
        (),
        "",
        fingerprint(code, tuple(said.split(" | "))),
    )


def scope(*articles: str, code: str = "SC301", whole: bool = True) -> Scope:
    """Return a scope of one rule and of articles that each have the digest of their name."""
    digests = {article: f"{sum(article.encode()):064x}" for article in articles}
    return Scope(
        {code: "conflicting-figure"}, digests, frozenset(a.partition("#")[0] for a in articles), whole
    )

"""Remember what the rules saw in a story, and know when it is still valid.

What is seen depends on the texts of a story and what is known about them, on the
roles they play, on the values of the rules, and on the program itself. All of it is
in the key; the line of a record is not, for sightings point at places by the order of
the articles, so that a record may move in its file.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from srccompare.checks.keeping.program import hashed, program
from srccompare.checks.sightings import Place, Sighting, order
from srccompare.checks.stories import member_id
from srccompare.severity import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from srccompare.articles.model import Article
    from srccompare.checks.keeping.cache import Cache
    from srccompare.checks.model import ActiveRule
    from srccompare.checks.stories import Plan
    from srccompare.corpus.model import Progress

_FINGERPRINT = re.compile("[0-9a-f]{32}")
# NOTE: each change of a threshold adds what the rule then sees; someone who
# tries many of them needs the last few.
_MANY = 200


def looked_at(
    plans: Sequence[Plan],
    rules: Sequence[ActiveRule],
    threads: int = 1,
    progress: Callable[[int], None] | None = None,
    cache: Cache | None = None,
) -> Iterator[tuple[int, tuple[Sighting, ...], bool]]:
    """Yield the place of each plan, what the rules see in its story, and whether that was remembered.

    What is new is kept as soon as it is known, so that a run that is cut off was not for nothing.
    """
    keys = rule_keys(rules)
    unknown = []
    for at, plan in enumerate(plans):
        seen = recall(cache, plan, keys) if cache else None
        if seen is None:
            unknown.append(at)
            continue
        if progress:
            progress(len(plan.articles))
        yield at, seen, True
    if not unknown:
        return
    from srccompare.checks.running import run  # noqa: PLC0415 - what is known needs no computing

    for place, seen in run([plans[at] for at in unknown], rules, threads, progress):
        if cache:
            remember(cache, plans[unknown[place]], keys, seen)
        yield unknown[place], seen, False


def recall(cache: Cache, plan: Plan, keys: Mapping[str, str]) -> tuple[Sighting, ...] | None:
    """Return what rules see in a story if each of them looked at it before, else None."""
    known = _known(cache, plan)
    if known is None or any(key not in known for key in keys.values()):
        return None
    return tuple(sorted((seen for key in keys.values() for seen in known[key]), key=order))


def remember(cache: Cache, plan: Plan, keys: Mapping[str, str], seen: Iterable[Sighting]) -> None:
    """Keep what each rule saw in a story, beside what is known of other rules."""
    found = tuple(seen)
    known = _known(cache, plan) or {}
    if len(known) > _MANY:
        known = {}
    for code, key in keys.items():
        known[key] = tuple(each for each in found if each.code == code)
    cache.save(_plan_key(plan), known)


def rule_keys(rules: Iterable[ActiveRule]) -> dict[str, str]:
    """Return, by its code, what each rule is remembered under: the code and the values of its options."""
    return {each.rule.code: json.dumps([each.rule.code, sorted(each.values.items())]) for each in rules}


def grouped(
    articles: Sequence[Article], cache: Cache | None = None, progress: Progress | None = None
) -> tuple[tuple[int, ...], ...]:
    """Return the places of the articles of each story; the same articles are grouped once."""
    key = hashed("groups", program(), list(map(article_digest, articles))) if cache else ""

    def decode(value: Any) -> tuple[tuple[int, ...], ...]:  # noqa: ANN401 - whatever JSON can say
        groups = tuple(tuple(map(_whole, group)) for group in value)
        if sorted({at for group in groups for at in group}) != list(range(len(articles))):
            raise ValueError("not a grouping of these articles")
        return groups

    if cache and (known := cache.load(key, decode)) is not None:
        return known
    from srccompare.checks.grouping.groups import groups  # noqa: PLC0415 - what is known needs no computing

    found = groups(articles, progress)
    if cache:
        cache.save(key, found)
    return found


def article_digest(article: Article) -> str:
    """Return a digest of everything that is known of an article."""
    return hashed(
        article.sha256,
        article.name,
        article.published and article.published.isoformat(),
        article.published_from,
        article.title,
        article.outlet,
        article.byline,
        article.preamble,
    )


def _known(cache: Cache, plan: Plan) -> dict[str, tuple[Sighting, ...]] | None:
    """Return what is known of a story, by rule."""
    lengths = [len(entry.article.text) for entry in plan.entries()]

    def decode(value: Any) -> dict[str, tuple[Sighting, ...]]:  # noqa: ANN401 - whatever JSON can say
        return {
            key: tuple(_sighting(row, json.loads(key)[0], lengths) for row in rows)
            for key, rows in value.items()
        }

    return cache.load(_plan_key(plan), decode)


def _plan_key(plan: Plan) -> str:
    """Return the key of a story: its articles in order, their roles, and the program."""
    named = [(member_id(entry), entry.path, article_digest(entry.article)) for entry in plan.entries()]
    copied = [place for place, _ in plan.copies]
    return hashed("story", program(), named, sorted(plan.sources), copied, plan.held)


def _sighting(row: Any, of_rule: str, lengths: Sequence[int]) -> Sighting:  # noqa: ANN401 - whatever JSON can say
    """Read a sighting.

    Raises:
        ValueError: it is none, or points beyond the articles.
    """
    code, severity, message, places, edits, note, fingerprint = row
    if code != of_rule or severity not in (None, *SEVERITIES) or not places:
        raise ValueError("no sighting of this rule")
    if not _FINGERPRINT.fullmatch(fingerprint):
        raise ValueError("no fingerprint")
    return Sighting(
        _text(code),
        severity,
        _text(message),
        tuple(_place(place, lengths) for place in places),
        tuple((_text(a), _text(b)) for a, b in edits),
        _text(note),
        fingerprint,
    )


def _place(row: Any, lengths: Sequence[int]) -> Place:  # noqa: ANN401 - whatever JSON can say
    """Read a place and see that it lies inside its article.

    Raises:
        ValueError: it does not.
    """
    place = Place(*map(_whole, row))
    if not 0 <= place.article < len(lengths):
        raise ValueError("no such article")
    if not 0 <= place.first <= place.start <= place.end <= place.last <= lengths[place.article]:
        raise ValueError("beyond the article")
    return place


def _text(value: Any) -> str:  # noqa: ANN401 - whatever JSON can say
    if not isinstance(value, str):
        raise TypeError("no text")
    return value


def _whole(value: Any) -> int:  # noqa: ANN401 - whatever JSON can say
    if type(value) is not int:
        raise TypeError("no whole number")
    return value

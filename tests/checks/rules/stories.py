"""Make stories of invented articles, as the checking does."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, NamedTuple

from srccompare import Article
from srccompare.checks.rules import RULES
from srccompare.checks.selection import activated
from srccompare.checks.stories import plan, story
from srccompare.corpus.model import Entry

if TYPE_CHECKING:
    from srccompare.checks.model import Hit, Rule, Story, Value

_FENCE = re.compile(r"```text (?:(?P<role>source|draft) )?(?P<name>\S+)\n(?P<text>.*?)```", re.DOTALL)


class Text(NamedTuple):
    """Hold one article to be: its file name, its words, and what is known of it."""

    name: str
    text: str
    is_source: bool = False
    published: str | None = None
    outlet: str | None = None


def rule(code: str) -> Rule:
    """Return the rule with a code."""
    return next(each for each in RULES if each.code == code)


def told(*texts: Text | str, held: bool | None = None) -> Story:
    """Return the story of some articles; plain strings are called `a.txt`, `b.txt` and so on."""
    named = [
        Text(f"{chr(97 + n)}.txt", each) if isinstance(each, str) else each for n, each in enumerate(texts)
    ]
    drafts = [entry(each) for each in named if not each.is_source]
    sources = [entry(each) for each in named if each.is_source]
    return story(plan("story", drafts, sources, held=bool(sources) if held is None else held))


def hits(code: str, *texts: Text | str, **values: Value) -> list[Hit]:
    """Return what one rule yields on the story of some articles."""
    active = activated(rule(code), values)
    return list(active.rule.check(told(*texts), active.values))


def found(texts: list[Text], *also: str) -> list[str]:
    """Return the codes that the rules on by default, and some others, yield on a story."""
    made = told(*texts)
    running = [
        each for each in RULES if (each.default or each.code in also) and (made.held or not each.draft)
    ]
    return [each.code for each in running for _ in each.check(made, activated(each, {}).values)]


def examples(page: str, section: str) -> list[Text]:
    """Return the articles of one section of a rule's page."""
    body = page.split(f"\n## {section}\n", 1)[1].split("\n## ", 1)[0]
    return [Text(m["name"], m["text"], m["role"] == "source") for m in _FENCE.finditer(body)]


def entry(each: Text) -> Entry:
    """Make an entry of a text."""
    published = dt.date.fromisoformat(each.published) if each.published else None
    article = Article.from_text(each.text, each.name, published, outlet=each.outlet)
    return Entry(each.name, each.name, None, article)

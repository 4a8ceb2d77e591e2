"""What is remembered of a story is what looking at it again would show, or nothing."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import srccompare
from srccompare.articles.model import Article
from srccompare.checks.grouping.groups import groups
from srccompare.checks.keeping.cache import Cache
from srccompare.checks.keeping.recall import article_digest, grouped, looked_at, recall, remember, rule_keys
from srccompare.checks.rules import RULES
from srccompare.checks.selection import active
from srccompare.checks.sightings import sightings
from srccompare.checks.stories import Plan, plan
from srccompare.corpus.model import Entry

if TYPE_CHECKING:
    from collections.abc import Callable

FERRY = (
    "The ferry Nordlys sank off Orsa on Monday night after its engine room flooded.\n\n"
    "{} people were rescued from the water by fishing boats from the village of Lund, officials said.\n"
)
A = Entry("a", "a.txt", None, Article.from_text(FERRY.format("Twelve"), "a.txt"))
B = Entry("b", "b.txt", None, Article.from_text(FERRY.format("Twenty-one"), "b.txt"))
STORY = plan("a.txt", [A, B])
RULES_ON = active(RULES)
KEYS = rule_keys(RULES_ON)


def changed(entry: Entry, **changes: Any) -> Entry:  # noqa: ANN401 - any field of an article
    """Return an entry whose article has other values."""
    values = {field: getattr(entry.article, field) for field in Article.__slots__}
    return entry._replace(article=Article(**{**values, **changes}))


def test_the_story_of_these_tests_shows_something() -> None:
    """Else the tests below would compare nothing with nothing."""
    assert sightings(STORY, RULES_ON)


@pytest.mark.parametrize(
    "other",
    [
        plan("a.txt", [A, changed(B, text=FERRY.format("Twenty-two"))]),
        plan("a.txt", [A, changed(B, text=B.article.text + " ")]),
        plan("a.txt", [changed(A, published=dt.date(2024, 5, 7), published_from="option"), B]),
        plan("a.txt", [changed(A, title="Ferry sinks"), B]),
        plan("a.txt", [changed(A, preamble=10), B]),
        plan("a.txt", [A._replace(path="c.txt"), B]),
        plan("a.txt", [A]),
        plan("a.txt", [A], [B]),
        plan("a.txt", [A], [B], held=True),
        plan("a.txt", [A, B, B._replace(path="copy.txt")]),
    ],
    ids=["figure", "blank", "day", "title", "preamble", "path", "alone", "source", "held", "copy"],
)
def test_a_changed_story_is_not_known(other: Plan, tmp_path: Path) -> None:
    """Each thing that could change what is seen does."""
    cache = Cache(tmp_path / "cache")
    remember(cache, STORY, KEYS, sightings(STORY, RULES_ON))
    assert recall(cache, other, KEYS) is None
    assert cache.close() == ()


def test_another_rule_or_another_threshold_is_not_known(tmp_path: Path) -> None:
    """A rule that did not look is not taken for one that saw nothing."""
    cache = Cache(tmp_path / "cache")
    some = active(RULES, select=["SC301"])
    remember(cache, STORY, rule_keys(some), sightings(STORY, some))
    assert recall(cache, STORY, KEYS) is None
    with_options = next(rule for rule in RULES if any(type(o.default) is int for o in rule.options))
    (one,) = active(RULES, select=[with_options.code])
    remember(cache, STORY, rule_keys([one]), ())
    option = next(o for o in with_options.options if type(o.default) is int)
    more = one._replace(values={**one.values, option.name: int(option.default) + 1})
    assert recall(cache, STORY, rule_keys([one])) == ()
    assert recall(cache, STORY, rule_keys([more])) is None


def test_what_was_seen_is_known_again(tmp_path: Path) -> None:
    """By another process, for each rule alone, with another severity, under another name and line."""
    cache = Cache(tmp_path / "cache")
    seen = sightings(STORY, RULES_ON)
    remember(cache, STORY, KEYS, seen)
    again = Cache(tmp_path / "cache")
    assert recall(again, STORY, KEYS) == seen
    for each in RULES_ON:
        graver = each._replace(severity="error")
        assert recall(again, STORY, rule_keys([graver])) == tuple(s for s in seen if s.code == each.rule.code)
    record_a, record_b = A._replace(path="c.jsonl", line=1), B._replace(path="c.jsonl", line=2)
    remember(cache, plan("c", [record_a, record_b]), KEYS, seen)
    moved = plan("other", [record_a._replace(line=8), record_b._replace(line=3)])
    assert recall(again, moved, KEYS) == seen


def test_rules_are_remembered_side_by_side(tmp_path: Path) -> None:
    """A run of one rule does not throw away what the others saw."""
    cache = Cache(tmp_path / "cache")
    for each in RULES_ON:
        remember(cache, STORY, rule_keys([each]), sightings(STORY, [each]))
    assert recall(cache, STORY, KEYS) == sightings(STORY, RULES_ON)


_SPOILT: dict[str, Callable[[list[Any]], object]] = {
    "no list": lambda row: row.clear(),
    "another rule": lambda row: row.__setitem__(0, "SC999"),
    "no severity": lambda row: row.__setitem__(1, "fatal"),
    "no message": lambda row: row.__setitem__(2, 7),
    "no place": lambda row: row[3].clear(),
    "no such article": lambda row: row[3][0].__setitem__(0, 2),
    "counted from the end": lambda row: row[3][0].__setitem__(0, -1),
    "beyond the article": lambda row: row[3][0].__setitem__(4, 10_000),
    "end before start": lambda row: row[3][0].__setitem__(2, -1),
    "no whole number": lambda row: row[3][0].__setitem__(1, 0.0),
    "true is no number": lambda row: row[3][0].__setitem__(0, bool(row)),
    "no edit": lambda row: row.__setitem__(4, [["a"]]),
    "no note": lambda row: row.__setitem__(5, None),
    "no fingerprint": lambda row: row.__setitem__(6, "../../etc"),
}


@pytest.mark.parametrize("spoil", _SPOILT.values(), ids=_SPOILT.keys())
def test_an_entry_that_makes_no_sense_is_thrown_away(
    spoil: Callable[[list[Any]], object], tmp_path: Path
) -> None:
    """A digest proves that nothing was damaged, not that somebody wrote sense."""
    cache = Cache(tmp_path / "cache")
    remember(cache, STORY, KEYS, sightings(STORY, RULES_ON))
    (path,) = (tmp_path / "cache/v1").rglob("?" * 62)
    head, _, content = path.read_text().partition("\n")
    key, value = json.loads(content)
    row = next(rows[0] for rows in value.values() if rows)
    spoil(row)
    forged = json.dumps([key, value], separators=(",", ":"))
    path.write_text(f"{head.split()[0]} {hashlib.sha256(forged.encode()).hexdigest()}\n{forged}")
    assert recall(cache, STORY, KEYS) is None
    assert cache.close() == ("cache: 1 damaged entry discarded",)
    assert not path.exists()


@pytest.mark.parametrize("threads", [1, 2])
def test_a_run_with_a_cache_shows_what_one_without_shows(threads: int, tmp_path: Path) -> None:
    """The first, the second, and one after a story was added; what is known is told and not looked at."""
    lone = plan("c", [Entry("c", "c.txt", None, Article.from_text("A bakery opened in Lund.", "c.txt"))])
    told: list[int] = []

    def look(plans: list[Plan], cache: Cache | None) -> tuple[list[tuple[int, Any]], int]:
        rows = list(looked_at(plans, RULES_ON, threads, told.append, cache))
        return sorted((at, seen) for at, seen, _ in rows), sum(known for *_, known in rows)

    cache = Cache(tmp_path / "cache")
    plain = look([STORY], None)
    assert look([STORY], cache) == plain
    assert look([STORY], cache) == (plain[0], 1)
    both, known = look([lone, STORY], cache)
    assert (both, known) == (look([lone, STORY], None)[0], 1)
    assert sum(told) == 12


def test_groups_are_remembered_for_these_articles_in_this_order(tmp_path: Path) -> None:
    """Another order or another text is grouped anew; so is what does not fit the articles."""
    c = Article.from_text("A bakery opened in the old mill of Lund on Friday.", "c.txt")
    articles = [A.article, c, B.article]
    cache = Cache(tmp_path / "cache")
    assert grouped(articles, cache) == groups(articles) == grouped(articles)
    assert grouped(articles, cache) == groups(articles)
    assert len(list((tmp_path / "cache/v1").rglob("?" * 62))) == 1
    turned = [c, A.article, B.article]
    assert grouped(turned, cache) == groups(turned)
    (path,) = (
        p
        for p in (tmp_path / "cache/v1").rglob("?" * 62)
        if json.loads(p.read_text().partition("\n")[2])[1] == [[0, 2], [1]]
    )
    for wrong in ([[0, 1]], [[0, 1, 2, 3]], [[0, 0, 1]], [["0", 1, 2]], {"0": 1}, 7):
        key = json.loads(path.read_text().partition("\n")[2])[0]
        forged = json.dumps([key, wrong])
        path.write_text(f"srccompare-cache/1 {hashlib.sha256(forged.encode()).hexdigest()}\n{forged}")
        assert grouped(articles, cache) == groups(articles)


def test_a_digest_tells_apart_all_that_is_known_of_an_article() -> None:
    """No field is forgotten when an article gets a new one."""
    base = Article("A ferry.", "a.txt")
    others: dict[str, Any] = {
        "text": "A fairy.",
        "name": "b.txt",
        "published": dt.date(2024, 5, 7),
        "published_from": "text",
        "title": "Ferry",
        "outlet": "Ferry",
        "byline": "Ferry",
        "preamble": 1,
    }
    assert set(others) == set(Article.__slots__)
    digests = {
        article_digest(Article(**{"text": "A ferry.", "name": "a.txt", k: v})) for k, v in others.items()
    }
    assert len(digests | {article_digest(base)}) == len(others) + 1


def test_a_changed_source_is_another_program(tmp_path: Path) -> None:
    """A checkout under development never shows what yesterday's code saw; how it is shown does not count."""
    package = tmp_path / "srccompare"
    shutil.copytree(Path(srccompare.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__"))

    def digest(code: str = "pass") -> str:
        done = subprocess.run(
            [
                sys.executable,
                "-B",
                "-c",
                f"from srccompare.checks.keeping.program import program; {code}; print(program())",
            ],
            env={"PYTHONPATH": str(tmp_path), "PATH": ""},
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.strip()

    first = digest()
    assert first == digest()
    (package / "reports/base.py").write_text("# changed\n")
    assert digest() == first
    (package / "facts/figures/hedges.py").write_text("# changed\n")
    second = digest()
    assert second != first
    (package / "checks/rules/sc999_new.py").write_text("")
    assert digest() not in {first, second}
    module = str(package / "facts/model.py")
    late = f"import pathlib; pathlib.Path({module!r}).write_text('# changed later')"
    assert digest(late) != digest(late)

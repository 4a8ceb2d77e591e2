"""Which articles are compared with each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from srccompare.checks.collecting import Collected, collected
from srccompare.checks.grouping.relevance import relevant
from srccompare.checks.planning import MOST_ARTICLES, MOST_SOURCES, plans_of
from srccompare.checks.stories import Plan, member_id, plan, story
from srccompare.errors import UsageError
from tests.checks.grouping.test_reuse import PARAGRAPH
from tests.checks.newsroom import FERRY, MUSEUM, NEWS, entry, print_all


def shape(planned: Plan) -> tuple[str, list[str], list[str]]:
    """Return the name, the drafts and the sources of a plan."""
    ids = [member_id(each) for each in planned.articles]
    return (
        planned.name,
        [name for at, name in enumerate(ids) if at not in planned.sources],
        [name for at, name in enumerate(ids) if at in planned.sources],
    )


def read(names: tuple[str, ...] = tuple(NEWS), sources: tuple[str, ...] | None = None) -> Collected:
    """Return articles as if they were read."""
    behind = None if sources is None else tuple(map(entry, sources))
    return Collected(tuple(map(entry, names)), behind, ())


def test_nothing_plans_nothing() -> None:
    """No articles make no stories."""
    assert plans_of(Collected((), None, ())).plans == ()


def test_without_more_stories_are_found_by_what_articles_say() -> None:
    """Each is called after its first article and has no sources."""
    assert [shape(each) for each in plans_of(read()).plans] == [
        ("bees-news.txt", ["bees-news.txt"], []),
        ("ferry-harbour.txt", list(FERRY), []),
        ("museum-echo.txt", list(MUSEUM), []),
    ]
    assert not any(each.held for each in plans_of(read()).plans)


def test_a_manifest_without_stories_is_told_from_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Articles that no manifest names are grouped as ever; their stories are those of no list."""
    monkeypatch.chdir(tmp_path)
    Path("stories.toml").write_text("story = []\n", encoding="utf-8")
    planned = plans_of(read(), "stories.toml")
    assert planned.notes == ("stories.toml has no stories: articles are grouped by their content",)
    assert planned.plans == plans_of(read()).plans


def test_a_pair_that_shares_wording_across_stories_is_no_story_of_its_own() -> None:
    """It is looked at, and counted apart."""

    def planned(paragraph: str) -> list[tuple[list[str], bool]]:
        told = (
            entry(f"{kind}{n}.txt", f"{n} {filler}\n\n{paragraph if n else ''}\n\n{filler}")
            for kind in ("ferry", "museum")
            for n in (0, 1)
            for filler in [" ".join(f"{kind}{one}{two}" for one in "abcdefghijkl" for two in "abcdefghijklm")]
        )
        return [(shape(each)[1], each.across) for each in plans_of(Collected(tuple(told), None, ())).plans]

    ferry, museum = ["ferry0.txt", "ferry1.txt"], ["museum0.txt", "museum1.txt"]
    assert planned("") == [(ferry, False), (museum, False)]
    assert planned(PARAGRAPH) == [(ferry, False), (["ferry1.txt", "museum1.txt"], True), (museum, False)]


def test_a_draft_is_held_to_the_sources_and_to_no_other_draft() -> None:
    """With few sources each draft is held to all of them."""
    planned = plans_of(read(("bees-news.txt", *FERRY), MUSEUM))
    assert [shape(each) for each in planned.plans] == [
        (name, [name], list(MUSEUM)) for name in ("bees-news.txt", *FERRY)
    ]
    assert all(each.held for each in planned.plans)
    assert planned.notes == ()


def test_of_many_sources_a_draft_is_held_to_those_that_are_near() -> None:
    """What is left out is said."""
    others = [entry(f"s{n:02}.txt", f"Goats {'x' * (n + 2)} won.") for n in range(30)]
    sources = tuple(sorted((*others, entry("museum-echo.txt")), key=member_id))
    planned = plans_of(Collected((entry("museum-mail.txt"),), sources, ()))
    assert [shape(each)[2] for each in planned.plans] == [["museum-echo.txt"]]
    assert planned.notes == ("museum-mail.txt is checked against the 1 nearest of 31 sources",)


def test_a_draft_that_no_source_is_near_is_still_looked_at() -> None:
    """It is said that nothing fits; whatever it claims has no source."""
    sources = tuple(entry(f"s{n:02}.txt", f"Goats of farm {n} won prizes.") for n in range(MOST_SOURCES + 1))
    planned = plans_of(Collected((entry("bees-news.txt"),), sources, ()))
    assert [(shape(each), each.held) for each in planned.plans] == [
        (("bees-news.txt", ["bees-news.txt"], []), True)
    ]
    assert "none of 21 sources" in planned.notes[0]


def test_the_nearest_sources_win_and_come_in_their_own_order() -> None:
    """Of more that are near than may take part, the farthest stay out."""
    sources = [entry(f"s{n}.txt", NEWS["ferry-post.txt"] + "Goats. " * n) for n in range(4)]
    far = entry("s9.txt", "Goats on Orsa were not aboard the ferry and did not care.")
    ((_, chosen),) = relevant([entry("ferry-harbour.txt")], [far, *sources], 4)
    assert [each.id for each in chosen] == ["s0.txt", "s1.txt", "s2.txt", "s3.txt"]


def test_a_manifest_tells_stories_and_the_rest_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A story with sources is checked against them; an article of the manifest is in no other story."""
    monkeypatch.chdir(tmp_path)
    Path("stories.toml").write_text(
        "[[story]]\nname = 'boats'\nfiles = ['ferry-*']\nsources = ['bees-news.txt']\n", encoding="utf-8"
    )
    plans = plans_of(read(), "stories.toml").plans
    assert [(shape(each), each.held) for each in plans] == [
        (("boats", list(FERRY), ["bees-news.txt"]), True),
        (("museum-echo.txt", list(MUSEUM), []), False),
    ]


def test_copies_are_compared_once() -> None:
    """The same text under other names is a copy, unless it plays another part."""
    again = entry("z-copy.txt", NEWS["ferry-post.txt"])
    planned = plan("x", [again, *map(entry, FERRY)], [entry("source.txt", NEWS["ferry-post.txt"])])
    assert shape(planned) == ("x", list(FERRY), ["source.txt"])
    assert planned.copies == ((1, again),)


def test_a_story_knows_its_members_and_copies() -> None:
    """Copies have sigla of their own and share the source of the member whose text they have."""
    copied = story(plan("x", [*map(entry, FERRY), entry("z.txt", NEWS["ferry-post.txt"])]))
    assert [(each.siglum, each.id) for each in copied.members] == [("A", FERRY[0]), ("B", FERRY[1])]
    (copy,) = copied.copies
    assert (copy.siglum, copy.id, copy.source is copied.members[1].source) == ("C", "z.txt", True)
    assert copied.comparison is not None
    assert story(plan("x", [entry("a.txt", "One.")])).comparison is None


def test_a_large_story_is_cut_and_says_so() -> None:
    """Parts are of about one size, lose no article, and exact copies do not count."""
    text = NEWS["ferry-harbour.txt"]
    versions = [entry(f"v{n:02}.txt", f"{text}Edition {n}.\n") for n in range(2 * MOST_ARTICLES + 2)]
    copies = [entry(f"w{n:02}.txt", f"{text}Edition 0.\n") for n in range(40)]
    planned = plans_of(Collected((*versions, *copies), None, ()))
    sizes = [len(each.articles) for each in planned.plans]
    assert (len(sizes), sum(sizes), max(sizes) - min(sizes)) == (3, len(versions), 1)
    assert max(sizes) <= MOST_ARTICLES
    assert sum(len(each.copies) for each in planned.plans) == 40
    assert [each.name for each in planned.plans] == [f"v00.txt ({part} of 3)" for part in (1, 2, 3)]
    (note,) = planned.notes
    assert note.startswith("story v00.txt has 50 different articles; they are checked in 3 parts")
    assert note.endswith("not compared between parts; to compare articles of two parts, name only these")


def test_a_large_story_with_sources_is_held_to_them_article_by_article(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No article goes without its sources because the story is large."""
    monkeypatch.chdir(tmp_path)
    manifest = "[[story]]\nname = 'boats'\nfiles = ['v*']\nsources = ['ferry-post.txt']\n"
    Path("stories.toml").write_text(manifest, encoding="utf-8")
    versions = [entry(f"v{n}.txt", f"{NEWS[FERRY[0]]}Edition {n}.\n") for n in range(MOST_ARTICLES)]
    plans = plans_of(Collected((*versions, entry("ferry-post.txt")), None, ()), "stories.toml").plans
    assert len(plans) == MOST_ARTICLES
    assert all(shape(each)[2] == ["ferry-post.txt"] for each in plans)


def test_sources_are_no_drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of drafts may hold the folder of their sources; each file is read once."""
    monkeypatch.chdir(tmp_path)
    print_all(tmp_path, MUSEUM)
    print_all(tmp_path / "sources", FERRY)
    found = collected(["."], ["sources"])
    assert [each.id for each in found.drafts] == list(MUSEUM)
    assert found.sources is not None
    assert [each.id for each in found.sources] == [f"sources/{name}" for name in FERRY]


def test_what_cannot_be_read_is_kept_as_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Among the drafts and among the sources; the rest goes on."""
    monkeypatch.chdir(tmp_path)
    print_all(tmp_path, MUSEUM)
    (tmp_path / "empty.txt").touch()
    found = collected([".", "gone.txt"], ["gone-too"])
    assert [each.path for each in found.errors] == ["empty.txt", "gone-too", "gone.txt"]
    assert [each.id for each in found.drafts] == list(MUSEUM)


def test_only_stories_that_changed_are_planned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An article brings its whole story along; a manifest that changed brings all of them."""
    from tests.checks.test_changed import commit, git, write  # noqa: PLC0415 - real git, as there

    monkeypatch.chdir(tmp_path)
    git("init", "--quiet")
    print_all(tmp_path)
    write("stories.toml", "[[story]]\nname = 'boats'\nfiles = ['ferry-*']\n")
    commit()
    found = collected(["."])
    assert plans_of(found, None, "HEAD").plans == ()
    write("ferry-post.txt", NEWS["ferry-post.txt"] + "More follows.\n")
    found = collected(["."])
    planned = plans_of(found, "stories.toml", "HEAD")
    assert [shape(each) for each in planned.plans] == [("boats", list(FERRY), [])]
    assert planned.notes == ("1 of 5 articles changed since HEAD; 1 of 3 stories are checked",)
    write("stories.toml", "[[story]]\nname = 'ships'\nfiles = ['ferry-*']\n")
    assert len(plans_of(found, "stories.toml", "HEAD").plans) == 3
    with pytest.raises(UsageError, match="does not know the revision"):
        plans_of(found, None, "gone")

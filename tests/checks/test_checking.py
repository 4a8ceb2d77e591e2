"""The whole check, from the library."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import srccompare
from srccompare.checks.suppressions import Suppression
from srccompare.errors import NoInputError, UsageError
from tests.checks.newsroom import FERRY, NEWS, print_all


@pytest.fixture(autouse=True)
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with the folder `news`."""
    monkeypatch.chdir(tmp_path)
    print_all(tmp_path / "news")
    return tmp_path / "news"


def found(**options: Any) -> list[tuple[str, str, str]]:  # noqa: ANN401 - options of a check
    """Return code, place and state of each finding in the folder."""
    result = srccompare.check(["news"], **options)
    return [(each.code, each.at.article.removeprefix("news/"), each.state) for each in result.findings]


ALL = [
    ("SC301", "ferry-post.txt", "new"),
    ("SC201", "ferry-post.txt", "new"),
    ("SC301", "museum-mail.txt", "new"),
]


def test_nothing_at_all_is_no_success() -> None:
    """A folder without articles, or a glob that fits nothing, is an error of its own."""
    Path("empty").mkdir()
    for paths in ([], ["empty"], ["*.html"]):
        with pytest.raises(NoInputError, match="no articles found"):
            srccompare.check(paths)
    with pytest.raises(NoInputError, match="no sources found"):
        srccompare.check(["news"], against=["empty"])
    with pytest.raises(NoInputError, match="no articles besides the sources"):
        srccompare.check(["news/bees-news.txt"], against=["news"])


def test_clean_articles_have_no_findings() -> None:
    """Articles on unlike events are not held to each other."""
    result = srccompare.check(["news/bees-news.txt", "news/ferry-post.txt", "news/museum-mail.txt"])
    assert (result.findings, result.errors, result.articles, result.stories) == ((), (), 3, 3)


def test_findings_come_by_path_and_place() -> None:
    """Each stands on its own: it holds the words it is about, of all its articles."""
    assert found() == ALL
    result = srccompare.check(["news"])
    figure = result.findings[0]
    assert (figure.at.text, [place.text for place in figure.related]) == ("21", ["Twelve"])
    for finding in result.findings:
        for place in (finding.at, *finding.related):
            text = Path(place.path).read_text(encoding="utf-8")
            assert text[place.start : place.end] == place.text
            assert place.text in place.excerpt


@pytest.mark.parametrize("threads", [2, 3])
def test_processes_and_cache_change_nothing(threads: int) -> None:
    """All that is found is the same; only the count of what was known differs."""
    alone = srccompare.check(["news"])
    for _ in range(2):
        assert srccompare.check(["news"], threads=threads).findings == alone.findings
        assert srccompare.check(["news"], cache="cache").findings == alone.findings
    assert srccompare.check(["news"], cache="cache").cached == alone.stories


def test_what_cannot_be_read_is_a_finding_and_an_error(news: Path) -> None:
    """The rest is looked at all the same; without its rule it is still an error."""
    (news / "empty.txt").touch()
    (news / "torn.jsonl").write_text('{"id": "r1", "text": "One."}\n{"id": "r2"\n', encoding="utf-8")
    result = srccompare.check(["news", "gone.txt"])
    lost = [(each.code, each.at.path, each.at.region and each.at.region.line) for each in result.findings]
    assert [each for each in lost if each[0] == "SC901"] == [
        ("SC901", "gone.txt", 1),
        ("SC901", "news/empty.txt", 1),
        ("SC901", "news/torn.jsonl", 2),
    ]
    assert [each for each in found() if each[0] != "SC901"] == ALL
    quiet = srccompare.check(["news", "gone.txt"], ignore=["SC901"])
    assert [error.path for error in quiet.errors] == ["gone.txt", "news/empty.txt", "news/torn.jsonl:2"]
    assert {each.code for each in quiet.findings} == {"SC301", "SC201"}


def test_rules_run_as_configured() -> None:
    """Selected, ignored, with another severity."""
    assert found(select=["SC2"]) == ALL[1:2]
    assert found(ignore=["conflicting-figure"]) == ALL[1:2]
    result = srccompare.check(["news"], select=["SC301"], rules={"SC301": {"severity": "note"}})
    assert {each.severity for each in result.findings} == {"note"}
    assert [each.rule.code for each in result.rules] == ["SC301"]
    with pytest.raises(UsageError):
        srccompare.check(["news"], select=["SC999"])


def test_rules_for_drafts_alone_say_that_there_are_none() -> None:
    """A run that could find nothing does not look like one that found nothing."""
    (note,) = srccompare.check(["news"], select=["SC303", "SC402"]).notes
    assert note.startswith("no article has sources that SC303, SC402 could check it against")
    assert srccompare.check(["news"], select=["SC303", "SC301"]).notes == ()
    sources = [f"news/{FERRY[0]}"]
    assert srccompare.check([f"news/{FERRY[1]}"], against=sources, select=["SC303"]).notes == ()


def test_a_severity_is_the_gravest_that_a_rule_may_give() -> None:
    """No finding is graver than its rule is configured to be; what is milder than asked for is left out."""
    told = {"SC201": {"severity": "note"}}
    assert found(select=["SC201"], rules=told, min_severity="warning") == []
    assert found(select=["SC201"], rules=told) == ALL[1:2]


def test_a_suppression_and_a_baseline_mark_what_they_know() -> None:
    """Nothing is dropped; what they accept is no longer new, and what they wait for is told."""
    reason = Suppression("the wire corrected it", rule="SC201")
    assert found(suppressions=[reason])[1] == ("SC201", "ferry-post.txt", "suppressed")
    assert srccompare.check(["news"], suppressions=[Suppression("old", rule="SC103")]).unused
    written = found(new_baseline="known.json", suppressions=[reason])
    assert [state for *_, state in written] == ["baselined", "suppressed", "baselined"]
    assert [state for *_, state in found(baseline="known.json")] == ["baselined", "new", "baselined"]
    Path("news/museum-mail.txt").write_text(NEWS["bees-news.txt"], encoding="utf-8")
    result = srccompare.check(["news"], baseline="known.json")
    assert [(each.code, each.article) for each in result.stale] == [("SC301", "news/museum-mail.txt")]
    with pytest.raises(UsageError, match="no baseline"):
        srccompare.check(["news"], baseline="gone.json")


def test_what_the_severity_hides_is_not_taken_for_mended() -> None:
    """An entry of the baseline stays good, though its finding is not shown."""
    assert found(new_baseline="known.json", min_severity="error")
    Path("news/new.txt").write_text("More news.\n", encoding="utf-8")
    told = {"SC201": {"severity": "note"}, "SC301": {"severity": "note"}}
    result = srccompare.check(["news"], baseline="known.json", rules=told, min_severity="error")
    assert result.stale == ()


def test_a_draft_is_held_to_its_sources() -> None:
    """Only the draft is at fault."""
    result = srccompare.check([f"news/{FERRY[1]}"], against=[f"news/{FERRY[0]}"])
    assert {each.at.path for each in result.findings} == {f"news/{FERRY[1]}"}
    assert {"SC201", "SC301"} <= {each.code for each in result.findings}


@pytest.mark.parametrize("lost", ["gone.txt", "empty.txt", "torn.jsonl"])
def test_nobody_knows_what_is_in_a_source_that_cannot_be_read(lost: str) -> None:
    """No draft is told that no source has its words, whatever the others say; the input stays an error."""
    Path("empty.txt").write_text("", encoding="utf-8")
    Path("torn.jsonl").write_text("{\n", encoding="utf-8")
    Path("wire.txt").write_text("The harbour is closed after the storm.\n", encoding="utf-8")
    text = 'The pilot counted 412 boats. "We have lost the whole of the fleet tonight," Anna Berg said.\n'
    Path("draft.txt").write_text(text, encoding="utf-8")

    whole = srccompare.check("draft.txt", against="wire.txt")
    assert {each.code for each in whole.findings} == {"SC204", "SC303"}
    for against in ([lost], [lost, "wire.txt"]):
        result = srccompare.check("draft.txt", against=against)
        assert [each.code for each in result.findings] == ["SC901"]
        assert len(result.errors) == 1
        assert result.notes == ("what is in no source is not told (SC204, SC303): a source cannot be read",)


@pytest.mark.parametrize("sources", ["'wire/*.txt'", "'wire/bad.txt'", "'wire/one.txt', 'wire/bad.txt'"])
def test_a_source_of_the_manifest_that_cannot_be_read_accuses_nobody(sources: str) -> None:
    """However it is named, and however many others can be read; a story without articles is none."""
    Path("wire").mkdir()
    Path("wire/one.txt").write_text("The harbour is closed after the storm.\n", encoding="utf-8")
    Path("wire/bad.txt").write_bytes(b"\xff\xfe\x00broken")
    Path("shut.txt").write_bytes(b"\xff\xfe\x00broken")
    text = 'The pilot counted 412 boats. "We have lost the whole of the fleet tonight," Anna Berg said.\n'
    Path("draft.txt").write_text(text, encoding="utf-8")
    story = "[[story]]\nname = 'x'\nfiles = ['draft.txt']\nsources"
    empty = "[[story]]\nname = 'y'\nfiles = ['shut.txt']\n"

    Path("stories.toml").write_text(f"{story} = ['wire/one.txt']\n", encoding="utf-8")
    known = srccompare.check(["draft.txt", "wire"], stories="stories.toml")
    assert {each.code for each in known.findings} == {"SC204", "SC303", "SC901"}

    Path("stories.toml").write_text(f"{story} = [{sources}]\n{empty}", encoding="utf-8")
    result = srccompare.check(
        ["draft.txt", "shut.txt", "wire"], stories="stories.toml", select=["SC2", "SC9"]
    )
    assert [(each.code, each.at.path) for each in result.findings] == [
        ("SC901", "shut.txt"),
        ("SC901", "wire/bad.txt"),
    ]
    assert len(result.errors) == 2
    assert result.notes == ("what is in no source is not told (SC204): a source cannot be read",)


def test_a_draft_that_cannot_be_read_keeps_no_source_from_being_asked() -> None:
    """What the sources have is known, so that the other drafts are checked against it."""
    Path("wire.txt").write_text("The harbour is closed after the storm.\n", encoding="utf-8")
    Path("draft.txt").write_text("The pilot counted 412 boats.\n", encoding="utf-8")
    result = srccompare.check(["draft.txt", "gone.txt"], against="wire.txt")
    assert {each.code for each in result.findings} == {"SC303", "SC901"}
    assert result.notes == ()


def test_our_own_files_are_no_articles() -> None:
    """A baseline that lies among the articles is not read as one."""
    result = srccompare.check(["news"], new_baseline="news/known.json")
    assert result.errors == ()
    assert srccompare.check(["news"], baseline="news/known.json").errors == ()


def test_json_lines_hold_a_corpus() -> None:
    """Records are articles; findings point at their lines."""
    lines = (json.dumps({"id": name, "text": text}) for name, text in NEWS.items())
    Path("news.jsonl").write_text("\n".join(lines), encoding="utf-8")
    result = srccompare.check(["news.jsonl"])
    assert [
        (each.code, each.at.article, each.at.region and each.at.region[0]) for each in result.findings
    ] == [
        ("SC301", "news.jsonl#ferry-post.txt", 2),
        ("SC201", "news.jsonl#ferry-post.txt", 2),
        ("SC301", "news.jsonl#museum-mail.txt", 4),
    ]


def test_records_of_two_files_may_have_one_id() -> None:
    """As a summary has the id of the report that it sums up; in one file an id is given once."""
    for path, name in (("drafts.jsonl", FERRY[1]), ("wire.jsonl", FERRY[0])):
        Path(path).write_text(json.dumps({"id": "r1", "text": NEWS[name]}) + "\n", encoding="utf-8")
    result = srccompare.check(["drafts.jsonl"], against=["wire.jsonl"])
    assert result.errors == ()
    assert {(place.article) for each in result for place in (each.at, *each.related)} == {
        "drafts.jsonl#r1",
        "wire.jsonl#r1",
    }
    Path("twice.jsonl").write_text('{"id": "r1", "text": "One."}\n' * 2, encoding="utf-8")
    assert [error.path for error in srccompare.check(["twice.jsonl"]).errors] == ["twice.jsonl:2"]


def test_a_file_is_read_once_however_it_is_named(news: Path) -> None:
    """It is not a copy of itself."""
    result = srccompare.check(["news", str(news), "./news/../news/*.txt"])
    assert (result.articles, [each.code for each in result]) == (len(NEWS), [code for code, *_ in ALL])


def test_one_path_may_stand_for_a_list() -> None:
    """A text is not a list of letters."""
    assert (
        srccompare.check("news").findings
        == srccompare.check(Path("news")).findings
        == srccompare.check(["news"]).findings
    )
    assert srccompare.check(f"news/{FERRY[1]}", against=f"news/{FERRY[0]}").findings


def test_progress_is_told() -> None:
    """Articles are counted up to all of them."""
    told: list[tuple[str, int, int]] = []
    srccompare.check(["news"], progress=lambda *each: told.append(each))
    assert told[-1] == ("checking", len(NEWS), len(NEWS))


def test_the_signature_names_what_changes_results() -> None:
    """Rules and their values, the version, and no path."""
    one, other = (
        srccompare.check([paths], select=["SC102"], rules={"SC102": {"words": words}}).signature
        for paths, words in (("news", 30), ("news/bees-news.txt", 40))
    )
    assert one.replace("words=30", "words=40") == other
    assert "news" not in one

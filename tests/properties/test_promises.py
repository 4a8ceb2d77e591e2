"""Promises about any text at all, about other articles beside, and about the machine that a run is on."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import srccompare
from srccompare.corpus.scan import scan_corpus
from srccompare.reports import FORMATS, INSPECTION_FORMATS, Look, schema
from srccompare.reports.check import CHECK_FORMATS
from srccompare.reports.find import FIND_FORMATS
from srccompare.reports.scan import SCAN_FORMATS
from tests.cli.running import COAST, HARBOR, run
from tests.properties.strategies import anything, news

if TYPE_CHECKING:
    from collections.abc import Sequence

quick = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
COMPARISON = Draft202012Validator(json.loads(schema("comparison")))
INSPECTION = Draft202012Validator(json.loads(schema("inspection")))
PASSAGE = Draft202012Validator(json.loads(schema("passage")))
FINDINGS = Draft202012Validator(json.loads(schema("findings")))
few = settings(quick, max_examples=20)
LONG = (
    "The keeper of the lighthouse on Skarv counted eleven trawlers before the fog came in on Sunday night, "
    "wrote down their names in a blue book and rang the bell for each of them until the last was home."
)
UNRELATED = (
    "Apple growers expect a poor harvest after late frost, the orchard union wrote.\n\n"
    "Cider presses stand idle in nine valleys. Blossom came three weeks early."
)
MACHINES = (
    {"PYTHONHASHSEED": "0"},
    {"PYTHONHASHSEED": "1", "LC_ALL": "C", "LANG": "C", "PYTHONIOENCODING": "utf-8"},
    {"PYTHONHASHSEED": "77", "TZ": "Pacific/Kiritimati", "COLUMNS": "200"},
    {"PYTHONHASHSEED": "4242", "TZ": "America/Anchorage", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"},
)
NEWS = ("a.txt", "b.txt", "c.txt")
CHECK = ("check", *NEWS, "--no-cache")
COMMANDS = (
    *(("diff", *NEWS, "--width", "80", "-f", form) for form in FORMATS),
    *(("inspect", "a.txt", "--width", "80", "-f", form) for form in INSPECTION_FORMATS),
    *(("scan", *NEWS, "--width", "80", "-f", form) for form in SCAN_FORMATS),
    *((*CHECK, "--width", "80", "-f", form) for form in CHECK_FORMATS),
    (*CHECK, "--statistics"),
    (*CHECK[:3], "--no-cache", "--against", "c.txt", "--select", "ALL", "--width", "80"),
    ("scan", *NEWS, "--write-stories", "stories.toml", "--threads", "2", "-f", "csv"),
    (*CHECK, "--stories", "stories.toml", "--threads", "2", "-f", "json"),
    (*CHECK, "--write-baseline", "known.baseline", "--threads", "1", "-f", "json"),
    ("scan", *NEWS, "--index", "corpus.idx", "-f", "jsonl"),
    ("index", "info", "corpus.idx"),
    ("index", "check", "corpus.idx"),
    *(("find", "a.txt", "--index", "corpus.idx", "--width", "80", "-f", form) for form in FIND_FORMATS),
    ("diff", "--corpus", ".", "--story", "1", "--width", "80"),
    ("config", "--no-config", "-f", "json"),
    ("explain",),
    ("schema", "comparison"),
)
ALL_OF_THEM = (
    "import json, sys\n"
    "from srccompare.__main__ import main\n"
    "for call in json.loads(sys.argv[1]):\n"
    "    status = main(call)\n"
    "    print('\\n====', int(status), *call, flush=True)\n"
)
"""Runs every command in one process: how it starts is tested elsewhere."""


def _article(text: str, name: str = "a") -> srccompare.Article:
    return srccompare.Article.from_text(text, name=name)


def _pairs(texts: list[str]) -> set[tuple[str, str, str]]:
    """Return the links between the first two of several articles: the sentences and the relation."""
    found = srccompare.compare([_article(t, f"{n}") for n, t in enumerate(texts)]).to_dict()
    return {
        (pair["a"], pair["b"], pair["relation"])
        for fact in found["shared"]
        for pair in fact["pairs"]
        if pair["a"].startswith("A.") and pair["b"].startswith("B.")
    }


def _spans(value: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - walks any JSON
    if isinstance(value, dict):
        own = [value] if {"start", "end"} <= set(value) else []
        return own + [span for part in value.values() for span in _spans(part)]
    return [span for part in value for span in _spans(part)] if isinstance(value, list) else []


@quick
@given(anything, anything)
def test_a_comparison_of_any_texts_fits_its_schema(one: str, other: str) -> None:
    """What a machine was told to expect is what it gets, whatever the texts are."""
    COMPARISON.validate(srccompare.compare([_article(one), _article(other, "b")]).to_dict())


@quick
@given(st.one_of(news, anything))
def test_an_inspection_of_any_text_fits_its_schema_and_quotes_it(text: str) -> None:
    """Every fact of an article stands in it as it is told."""
    found = srccompare.inspect(_article(text)).to_dict()
    INSPECTION.validate(found)
    for span in _spans(found):
        assert 0 <= span["start"] <= span["end"] <= len(text)
        if "text" in span:
            assert span["text"] == text[span["start"] : span["end"]]


@quick
@given(anything)
def test_any_text_against_itself_diverges_nowhere_and_has_nothing_alone(text: str) -> None:
    """A copy is a copy, of marks and controls as well as of news."""
    found = srccompare.compare([_article(text), _article(text, "b")]).to_dict()
    assert found["divergences"] == []
    assert found["unique"] == []


@quick
@given(news, news, news)
def test_an_unrelated_article_changes_no_pair_of_the_others(one: str, other: str, third: str) -> None:
    """What two articles share among others does not depend on one that shares nothing with them."""
    assert _pairs([one, other, third]) == _pairs([one, other, third, UNRELATED])


@quick
@given(st.permutations(range(4)), st.lists(news, min_size=3, max_size=3))
def test_nothing_hangs_on_the_order_of_the_articles(order: list[int], texts: list[str]) -> None:
    """Whichever comes first, the same sentences are linked, and the same passages are reused."""
    given_texts = [*texts, UNRELATED]
    names = [f"{n}" for n in range(4)]

    def told(places: Sequence[int]) -> tuple[set[frozenset[str]], set[frozenset[str]]]:
        found = srccompare.compare([_article(given_texts[n], names[n]) for n in places]).to_dict()
        by_siglum = {a["id"]: (a["name"], given_texts[int(a["name"])]) for a in found["articles"]}
        spans = {
            s["id"]: f"{a['name']}:{s['start']}-{s['end']}"
            for a in found["articles"]
            for segment in a["segments"]
            for s in segment["sentences"]
        }
        links = {frozenset((spans[p["a"]], spans[p["b"]])) for f in found["shared"] for p in f["pairs"]}
        passages = {
            frozenset(f"{by_siglum[s['article']][0]}:{s['start']}-{s['end']}" for s in each["spans"])
            for each in found["passages"]
        }
        return links, passages

    assert told(order) == told(range(4))


@quick
@given(st.lists(st.one_of(news, anything), min_size=2, max_size=3))
def test_json_is_what_the_library_returns_and_fits_its_schema(texts: list[str]) -> None:
    """What is written is read back as what was found, whatever was to be escaped on the way."""
    found = srccompare.compare([_article(text, f"{n}") for n, text in enumerate(texts)])
    read_back = json.loads(FORMATS["json"](found, Look()))
    assert read_back == found.to_dict()
    COMPARISON.validate(read_back)


@few
@given(st.lists(st.one_of(news, anything), min_size=2, max_size=4))
def test_what_a_scan_finds_lies_in_its_articles_and_fits_its_schema(texts: list[str]) -> None:
    """A passage points at words of two articles, and no unrelated article changes any."""
    articles = [_article(f"{text} {LONG}", f"{n}") for n, text in enumerate(texts)]
    found = list(srccompare.scan(articles, threads=1))
    assert found
    by_name = {article.name: article.text for article in articles}
    for passage in found:
        for side in (passage.a, passage.b):
            assert by_name[side.article][side.start : side.end].strip()
    for row in "".join(SCAN_FORMATS["jsonl"](scan_corpus(articles, threads=1), Look())).splitlines():
        PASSAGE.validate(json.loads(row))
    others = list(srccompare.scan([*articles, _article(UNRELATED, "unrelated")], threads=1))
    assert [each[:4] for each in others] == [each[:4] for each in found]


@few
@given(news, news)
def test_what_a_check_finds_lies_in_its_articles_and_fits_its_schema(one: str, other: str) -> None:
    """A finding quotes what stands where it points."""
    with TemporaryDirectory() as folder:
        texts = {}
        for name, text in (("a.txt", one), ("b.txt", other)):
            Path(folder, name).write_text(text, encoding="utf-8")
            texts[str(Path(folder, name))] = text
        found = srccompare.check([*texts], select=["ALL"])
    for finding in found:
        for place in (finding.at, *finding.related):
            assert place.text == texts[place.article][place.start : place.end]
    FINDINGS.validate(json.loads(CHECK_FORMATS["json"](found, Look())))


def test_the_same_bytes_on_every_machine(tmp_path: Path) -> None:
    """No hash seed, process, locale, terminal or time zone shows in what any command writes."""
    third = f"{COAST}\n\n{UNRELATED}\n"
    calls = json.dumps(COMMANDS)
    seen = []
    for number, machine in enumerate(MACHINES):
        folder = tmp_path / f"{number}"
        folder.mkdir()
        for name, text in zip(NEWS, (HARBOR, COAST, third), strict=True):
            (folder / name).write_text(text, encoding="utf-8")
        done = run(calls, cwd=folder, env=machine, code=ALL_OF_THEM)
        written = {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix != ".idx"}
        seen.append((done.status, done.err, written, done.out.split(b"\n==== ")))
    for each in seen[1:]:
        assert each[:3] == seen[0][:3]
        for mine, its in zip(each[3], seen[0][3], strict=True):
            assert mine == its
    statuses = [int(part.split(b" ", 1)[0]) for part in seen[0][3][1:]]
    assert len(statuses) == len(COMMANDS)
    assert set(statuses) <= {0, 1}, seen[0][1]

"""A scan finds what articles share, at exact places, in the same order whatever the way it ran."""

from __future__ import annotations

import gc
import gzip
import json
import lzma
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import srccompare
from srccompare.articles.model import Article
from srccompare.corpus.model import LEAST_MEMORY, ScanOptions
from srccompare.corpus.scan import scan_corpus
from srccompare.corpus.words import WordIds, word_ids
from srccompare.errors import NoInputError, UnreadableInputWarning, UsageError
from tests.corpus.inventing import edited, prose

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from srccompare.corpus.model import Reuse, Sensitivity

STORY = (
    "The harbour board voted on Tuesday to close the old ferry pier for eleven weeks while divers "
    "replace the rotten timber piles below the ticket hall."
)
FOOTER = "Read the morning letter of our desk and tell us what you think of it by post or by telephone."


def articles(texts: Mapping[str, str]) -> list[Article]:
    """Return articles of texts by their names."""
    return [Article.from_text(text, name) for name, text in texts.items()]


def found_in(texts: Mapping[str, str], sensitivity: Sensitivity = "default") -> list[Reuse]:
    """Return the passages that texts share."""
    return list(srccompare.scan(articles(texts), sensitivity=sensitivity, threads=1))


def quotes(texts: Mapping[str, str], passage: Reuse) -> tuple[str, str]:
    """Return what a passage points at on both sides."""
    a, b = passage.a, passage.b
    return texts[a.article][a.start : a.end], texts[b.article][b.start : b.end]


def write(path: Path, texts: Mapping[str, str]) -> Path:
    """Write texts as JSON Lines, packed where the name says so."""
    lines = "".join(json.dumps({"id": name, "text": text}) + "\n" for name, text in texts.items()).encode()
    packed = {".gz": gzip.compress(lines), ".xz": lzma.compress(lines)}
    path.write_bytes(packed.get(path.suffix, lines))
    return path


def corpus(count: int = 60) -> dict[str, str]:
    """Return articles among which passages of several lengths are planted, edited and not."""
    texts = {f"n{n:03}": [prose(("own", n), 120)] for n in range(count)}
    rnd = random.Random(5)  # noqa: S311 - a test must be the same each time
    for event in range(count // 2):
        passage = prose(("event", event), rnd.choice((20, 40, 90)))
        for copy, name in enumerate(rnd.sample(sorted(texts), rnd.randint(2, 6))):
            texts[name].append(edited(passage, (event, name), 0.1 * (copy % 2)))
    for n, parts in enumerate(texts.values()):
        parts.extend([FOOTER] * (n % 5 == 0))
    return {name: "\n\n".join(parts) + "." for name, parts in texts.items()}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The mayor said on Monday that the city would", "The mayor said on Monday that he did not know"),
        ("", "!!! ???"),
        (STORY, "Divers replace timber piles; the harbour board closed the ferry pier."),
        ("R16, R20, R25, MR-16, G11, G25, S6, S7, B10, B11, A19, A21, T8 " * 2,) * 2,
        ("https://example.org/a/b/c/d/e/f/g/h/i/j/k/l/m?x=1&y=2&z=3&u=4&v=5",) * 2,
    ],
    ids=["a common phrase", "nothing", "the same words in another order", "a list of codes", "an address"],
)
def test_what_is_no_reuse_of_wording_is_not_reported(one: str, other: str) -> None:
    """Phrases, lists and addresses repeat by themselves."""
    texts = {"a": prose("a", 40) + ". " + one, "b": prose("b", 40) + ". " + other}
    assert found_in(texts) == []


def test_a_footer_in_very_many_articles_is_not_reported() -> None:
    """What more than 250 articles end with is boilerplate, several lines of it in a row, too."""
    footers = [FOOTER, prose("second footer", 17), prose("third footer", 20)]
    texts = {}
    for n in range(360):
        own = [line for k, line in enumerate(footers) if (n + k) % 4]
        texts[f"n{n:03}"] = ".\n\n".join([prose(n, 100), *own])
    assert found_in(texts) == []


def test_nothing_is_said_of_footers_where_too_few_articles_have_them_or_they_are_too_short() -> None:
    """250 articles are not enough, and stock phrases of nine words would be no passage anyway."""
    phrase = " ".join(FOOTER.split()[:9])
    for count, line in ((250, FOOTER), (280, phrase)):
        texts = {f"n{n:03}": f"{prose(n, 40)}.\n\n{line}" for n in range(count)}
        assert scan_corpus(articles(texts), threads=1).footers is None


def test_what_is_set_aside_as_a_footer_is_counted_and_can_be_looked_up() -> None:
    """Copies of an article count, too, and the example is of the footer alone, from its first landmark on."""
    texts = {f"n{n:03}": f"Ärger 漢字! {prose(n, 60)}.\n\n{FOOTER if n < 260 else ''}" for n in range(265)}
    texts["n000 copy"] = texts["n000"]
    found = scan_corpus(articles(texts), threads=1).footers
    assert found
    example = texts["n000"][found.example.start : found.example.end]
    assert found[:4] == (250, 261, 261, 261 * len(example.split()))
    assert (FOOTER.removesuffix(".").endswith(example), len(FOOTER) - len(example) < 20) == (True, True)
    assert found.example.article == "n000"


def test_a_sentence_that_two_articles_share_is_found_at_its_place() -> None:
    """Both spans quote the shared words, though one side writes them otherwise."""
    texts = {
        "a": "Nobody expected it. " + STORY + " Trains will run instead.",
        "b": "Im Hafen: „" + STORY.upper() + "“ So steht es im Protokoll.",
    }
    (found,) = found_in(texts)
    assert quotes(texts, found) == (STORY.removesuffix("."), STORY.upper().removesuffix("."))
    assert (found.words, found.similarity, found.cluster) == (len(STORY.split()), 1.0, 1)


@pytest.mark.parametrize(
    "story",
    [
        (
            "Le conseil du port a décidé mardi de fermer l’ancien quai du ferry pendant onze semaines, le "
            "temps que des plongeurs remplacent les pieux pourris sous la salle des billets"
        ),
        (
            "Портовый совет решил во вторник закрыть старый причал на одиннадцать недель, пока водолазы "
            "меняют гнилые деревянные сваи под билетным залом"
        ),
        "港务局周二决定关闭旧渡轮码头十一周让潜水员更换售票大厅下面腐烂的木桩以便秋天重新开放给所有乘客使用",
        "คณะกรรมการท่าเรือมีมติเมื่อวันอังคารให้ปิดท่าเรือข้ามฟากเก่าเป็นเวลาสิบเอ็ดสัปดาห์เพื่อเปลี่ยนเสาไม้",
    ],
    ids=["accents", "Cyrillic", "Chinese", "Thai"],
)
def test_spans_count_code_points_in_any_script(story: str) -> None:
    """The quote is the story itself where characters of two, three and four bytes stand before it."""
    texts = {"a": "İ ß 😀 „ä“ – é " + story + " 😀", "b": "Ǆ…ﬁ 𝔘 " + story + "."}
    (found,) = found_in(texts)
    assert quotes(texts, found) == (story, story)


@pytest.mark.parametrize("sensitivity", ["default", "high"])
def test_every_verbatim_run_of_fifteen_words_is_found(sensitivity: Sensitivity) -> None:
    """No run is lost to sampling."""
    texts = {f"{side}{n}": "" for n in range(60) for side in "ab"}
    for n in range(60):
        run = prose(("run", n), 15)
        for side in "ab":
            texts[f"{side}{n}"] = f"{prose((side, n), 60)}. {run}. {prose((n, side), 50)}"
    pairs = {(p.a.article, p.b.article) for p in found_in(texts, sensitivity)}
    assert pairs == {(f"a{n}", f"b{n}") for n in range(60)}


def test_a_story_that_three_hundred_papers_print_is_not_lost() -> None:
    """Copies of a wire story are tied together though each of its shingles stands in more than 250."""
    wire = prose("wire", 300)
    texts = {f"n{n:03}": edited(wire, n, 0.01) + f". Printed by paper {prose(n, 2)}." for n in range(300)}
    result = scan_corpus(articles(texts), threads=1)
    passages = list(result.passages)
    assert {side for p in passages for side in (p.a.article, p.b.article)} == set(texts)
    assert len(passages) < 20 * len(texts)


def test_equal_articles_are_reported_without_aligning_them_all() -> None:
    """A few copies are all paired, many are tied to the first of them; what one shares, all share."""
    text = prose("same", 80)
    few = {f"n{n}": text + "!" * n for n in range(5)}
    pairs = [(p.a.article, p.b.article) for p in found_in(few)]
    assert pairs == list(combinations(few, 2))
    many = {f"n{n:03}": text for n in range(40)}
    tied = [(p.a.article, p.b.article) for p in found_in(many)]
    assert tied == [("n000", name) for name in list(many)[1:]]
    quoting = {"a": prose("other", 50) + " " + text[:200], "m": text, "z": text + "."}
    assert {(p.a.article, p.b.article) for p in found_in(quoting)} == {("a", "m"), ("a", "z"), ("m", "z")}


def test_every_span_holds_the_words_that_are_counted() -> None:
    """A quote is made of whole words, and both quotes have as many words in common as the passage says."""
    texts = corpus()
    passages = found_in(texts)
    assert len(passages) > 30
    for passage in passages:
        one, other = (list(word_ids(quote, WordIds())) for quote in quotes(texts, passage))
        assert passage.words <= min(len(one), len(other))
        assert passage.similarity == round(passage.words / max(len(one), len(other)), 4)
        whole = word_ids(texts[passage.a.article], WordIds())
        assert one[0] in whole
        assert (one[0], one[-1]) == (other[0], other[-1])


def test_the_result_depends_on_nothing_but_the_articles(tmp_path: Path) -> None:
    """One, two and three processes, any order, any cut into files and any packing give the same passages."""
    texts = corpus()
    expected = list(scan_corpus([write(tmp_path / "all.jsonl", texts)], threads=1).passages)
    names = sorted(texts)
    random.Random(3).shuffle(names)  # noqa: S311 - the same
    halves = [write(tmp_path / "x.jsonl.gz", {n: texts[n] for n in names[:25]})]
    halves.append(write(tmp_path / "y.ndjson.xz", {n: texts[n] for n in names[25:]}))
    assert list(scan_corpus(halves[::-1], threads=1).passages) == expected
    assert list(srccompare.scan(articles({n: texts[n] for n in names}), threads=1)) == expected


def test_the_number_of_processes_and_the_hash_seed_change_no_byte(tmp_path: Path) -> None:
    """One, two and three processes, forked or started anew, under any hash seed write the same."""
    path = write(tmp_path / "all.jsonl", corpus())
    program = (
        "import sys\n"
        "from srccompare.corpus import scan\n"
        "from srccompare.corpus.engines import workers\n"
        "if __name__ == '__main__':\n"
        "    scan._SMALL = 0\n"
        "    if sys.argv[3] == 'spawn': workers.start_method = lambda: 'spawn'\n"
        "    result = scan.scan_corpus([sys.argv[1]], threads=int(sys.argv[2]))\n"
        "    print(*result.passages, *result.families, result.signature, sep='\\n')\n"
    )
    script = tmp_path / "run.py"
    script.write_text(program)
    runs = [("1", "fork", "0"), ("2", "fork", "1"), ("3", "fork", "2"), ("2", "spawn", "3")]
    outputs = {
        subprocess.run(
            [sys.executable, str(script), str(path), threads, method],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for threads, method, seed in runs
    }
    assert len(outputs) == 1
    assert outputs.pop().count(b"Reuse(") > 30


def test_what_cannot_be_read_is_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    """Bad records, a second article of the same id and a broken file are errors with file and line."""
    lines = [
        json.dumps({"id": "a", "text": STORY}),
        "{",
        json.dumps({"id": "b", "text": "So they say. " + STORY}),
        json.dumps({"id": "a", "text": "another"}),
        json.dumps({"text": "no id"}),
        json.dumps({"id": "c", "text": "x " * (1 << 20)}),
    ]
    path = tmp_path / "bad.jsonl"
    path.write_text("\n".join(lines))
    packed = write(tmp_path / "cut.jsonl.gz", {"d": STORY})
    packed.write_bytes(packed.read_bytes()[:-12])
    result = scan_corpus([path, packed, tmp_path / "none.txt"], threads=1)
    told = {(error.path.removeprefix(f"{tmp_path}/"), error.reason.split(" (")[0]) for error in result.errors}
    assert told == {
        ("bad.jsonl:2", "not JSON"),
        ("bad.jsonl:4", "the id 'a' was used before"),
        ("bad.jsonl:5", 'has no "id"'),
        ("bad.jsonl:6", "1048576 words: too long for one article"),
        ("cut.jsonl.gz", "damaged or cut short"),
        ("none.txt", "no such file or folder"),
    }
    assert [(p.a.article, p.b.article) for p in result.passages] == [("a", "b")]


@pytest.mark.filterwarnings("default")
def test_a_scan_from_python_is_never_silent_about_what_cannot_be_read(tmp_path: Path) -> None:
    """Whoever looks at the passages alone gets one warning, at the line that asked; `errors` has them all."""
    write(tmp_path / "good.jsonl", {"a": STORY, "b": f"So they say. {STORY}"})
    (tmp_path / "bad.txt").write_bytes(b"\xff\xfe\xff")
    missing = str(tmp_path / "no\nne.txt")
    line = r"cannot read .*no\\u000ane\.txt: no such file or folder \(and 1 more; see \.errors\)"
    with pytest.warns(UnreadableInputWarning, match=line) as told:
        found = srccompare.scan([tmp_path, missing], threads=1)
    assert [warning.filename for warning in told] == [__file__]
    assert [error.path for error in found.errors] == [missing, str(tmp_path / "bad.txt")]
    assert found.articles == 2
    assert [(each.a.article, each.b.article) for each in found] == [("a", "b")]
    assert list(found) == []


def test_a_scan_that_could_read_all_warns_of_nothing(tmp_path: Path) -> None:
    """No warning (which would be an error here), no errors, and `next` works as on any iterator."""
    found = srccompare.scan(write(tmp_path / "good.jsonl", {"a": STORY, "b": STORY}), threads=1)
    assert (found.errors, found.articles) == ((), 2)
    assert next(found).words > 20
    assert next(found, None) is None


def test_an_empty_corpus_and_senseless_options_are_refused(tmp_path: Path) -> None:
    """Nothing to scan is not a success; an unknown sensitivity and a tiny passage are refused."""
    with pytest.raises(NoInputError):
        scan_corpus([tmp_path])
    with pytest.raises(UsageError):
        scan_corpus([Article.from_text("a")], ScanOptions(min_words=1))
    with pytest.raises(UsageError):
        scan_corpus([Article.from_text("a")], ScanOptions("extreme"))  # type: ignore[arg-type]
    with pytest.raises(UsageError):
        scan_corpus([Article.from_text("a"), "path"])


def _temporary() -> set[Path]:
    """Return the folders of scans that exist."""
    return set(Path(tempfile.gettempdir()).glob("srccompare-scan-*"))


def test_no_temporary_file_outlives_the_result(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder of a scan goes with its result, and at once when a scan fails."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    result = scan_corpus(articles(corpus(10)), threads=1)
    assert _temporary()
    del result
    assert not _temporary()

    def fail(_stage: str, _done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        scan_corpus(articles(corpus(10)), threads=1, progress=fail)
    assert not _temporary()


def _longer(passages: Iterable[Reuse]) -> int:
    return max((passage.words for passage in passages), default=0)


@pytest.mark.parametrize("words", [8, 20, 41])
def test_the_fewest_words_are_kept(words: int) -> None:
    """No passage is shorter than asked for, and what is as long is found."""
    texts = {
        "a": f"{prose(1, 30)}. {prose('x', 41)}. {prose(2, 30)}",
        "b": f"{prose(3, 9)}. {prose('x', 41)}",
    }
    assert _longer(scan_corpus(articles(texts), ScanOptions(min_words=words), threads=1).passages) == 41
    assert not list(scan_corpus(articles(texts), ScanOptions(min_words=42), threads=1).passages)


def test_a_scan_that_is_killed_leaves_no_temporary_file_behind(tmp_path: Path) -> None:
    """The processes of a scan end with it, however it ends, and remove its folder."""
    path = write(tmp_path / "all.jsonl", corpus())
    room = tmp_path / "room"
    room.mkdir()
    program = (
        "import os, signal, sys\n"
        "from srccompare.corpus import scan\n"
        "scan._SMALL = 0\n"
        "def kill(stage, done, total):\n"
        "    if stage == 'aligning': os.kill(os.getpid(), signal.SIGKILL)\n"
        "scan.scan_corpus([sys.argv[1]], threads=2, progress=kill)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(path)], env={**os.environ, "TMPDIR": str(room)}, check=False
    )
    assert done.returncode == -signal.SIGKILL
    deadline = time.monotonic() + 20
    while any(room.iterdir()) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not list(room.iterdir())


@pytest.mark.parametrize("memory", [-1, 0, 1, 2048, LEAST_MEMORY - 1])
def test_a_memory_limit_without_its_unit_is_refused(memory: int) -> None:
    """A scan in a few bytes would look through the corpus again and again."""
    for scan in (scan_corpus, srccompare.scan):
        with pytest.raises(UsageError, match="too few") as refused:
            scan(articles(corpus()), memory=memory)
        assert refused.value.hint == "16777216 (16 MiB) or more"


def test_little_memory_changes_no_result(monkeypatch: pytest.MonkeyPatch) -> None:
    """What does not fit is looked at in rounds."""
    monkeypatch.setattr("srccompare.corpus.scan.LEAST_MEMORY", 1)
    given = articles(corpus())
    expected = list(scan_corpus(given, threads=1).passages)
    assert list(scan_corpus(given, threads=1, memory=20_000).passages) == expected


def test_a_scan_leaves_the_search_for_cycles_as_it_was() -> None:
    """What a scan turns off for its own sake is on again when it is done."""
    assert gc.isenabled()
    list(srccompare.scan(articles(corpus()), threads=1))
    assert gc.isenabled()

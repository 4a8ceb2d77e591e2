"""`srccompare scan` as a shell runs it: what goes where, what it ends with, what it leaves behind."""

from __future__ import annotations

import gzip
import json
import lzma
import os
import re
import signal
import subprocess
import sys
import time
import tomllib
from typing import TYPE_CHECKING, NamedTuple

import pytest

from srccompare.__main__ import main
from srccompare.cli.scan import bytes_of
from srccompare.corpus.model import SENSITIVITIES
from srccompare.errors import UsageError
from srccompare.reports.scan import SCAN_FORMATS
from tests.cli.running import environment, run, run_on_terminal

if TYPE_CHECKING:
    from pathlib import Path

VOTE = (
    "The council of Marrow Bay voted 7-2 to build the old quay anew, “naïve or not”, and the ferry will "
    "move to the northern pier until the work is done in the spring of next year."
)
GAME = (
    "The Herons beat the Gulls 3-1 in the rain on Sunday, their fourth win in a row, and now lead the "
    "northern table by two points with five matches left to play."
)
ALONE = (
    "A library opens on Friday in the former salt works, with a room for children and a cellar full of maps."
)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Return a folder with a corpus of five articles in `news/`, two of them in JSON Lines."""
    news = tmp_path / "news"
    (news / "wire").mkdir(parents=True)
    front = "---\ntitle: {}\npublished: {}\noutlet: {}\n---\n\n"
    (news / "wire" / "quay.md").write_text(
        front.format("Quay to be rebuilt", "2024-05-07", "Coast Wire") + VOTE + "\n", encoding="utf-8"
    )
    (news / "daily.md").write_text(
        front.format("A vote", "2024-05-08", "Daily") + f"Late news. {VOTE}\n", encoding="utf-8"
    )
    (news / "alone.txt").write_text(ALONE, encoding="utf-8")
    records = [{"id": "r1", "text": f"{GAME} Rain again."}, {"id": "r2", "text": f"Sport: {GAME}"}]
    (news / "sport.jsonl").write_text("".join(f"{json.dumps(r)}\n" for r in records), encoding="utf-8")
    return tmp_path


class Call(NamedTuple):
    """Hold a command line, its status, and what standard error says to it."""

    arguments: str
    status: int
    error: str
    hint: str | None


CALLS = (
    Call("scan", 2, "scan needs a corpus", "srccompare scan FOLDER; srccompare scan --help"),
    Call("scan news -f jsno", 2, "--format: there is no 'jsno'", "did you mean json?"),
    Call("scan news -f xyz", 2, "--format: there is no 'xyz'", f"one of {', '.join(SCAN_FORMATS)}"),
    Call("scan news --sensitivity hihg", 2, "--sensitivity: there is no 'hihg'", "did you mean high?"),
    Call(
        "scan news --sensitivity x", 2, "--sensitivity: there is no 'x'", f"one of {', '.join(SENSITIVITIES)}"
    ),
    Call("scan news --memory lots", 2, "--memory: 'lots' is not a size", "write it as 512M or 2G"),
    Call("scan news --memory 0", 2, "--memory: '0' is not a size", "write it as 512M or 2G"),
    Call("scan news --memory 2", 2, "--memory: 2 is too little", "16M or more, as in 512M or 2G"),
    Call("scan news --threads 0", 2, "--threads: 0 is too small", "1 or more"),
    Call("scan news --min-words 5", 2, "--min-words: 5 is too small", "from 6 to 1,000 words"),
    Call("scan news --min-words 1001", 2, "--min-words: 1001 is too large", "from 6 to 1,000 words"),
    Call("scan --index none.db", 2, "cannot read none.db: no such file", None),
    Call("scan news --limit -1", 2, "--limit: -1 is too small", "0 or more"),
    Call(
        "scan news/alone.txt -o news/alone.txt",
        2,
        "--output news/alone.txt is one of the inputs",
        "name another file",
    ),
    Call(
        "scan news -o gone/x",
        2,
        "cannot write gone/x: there is no folder gone",
        "make it first: mkdir -p gone",
    ),
    Call(
        "scan news --write-stories empty", 2, "cannot write empty: a folder, not a file", "name a file in it"
    ),
    Call(
        "scan news -o x --write-stories ./x",
        2,
        "x cannot be both the report and the manifest",
        "name another file",
    ),
    Call("scan gone", 2, "cannot read gone: no such file or folder", None),
    Call("scan empty", 3, "no articles found", None),
    Call("scan news --exclude *", 3, "no articles found", None),
    Call("scan no*.txt -o out.jsonl", 3, "no articles found", None),
)


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.arguments)
def test_a_bad_call_writes_nothing(
    call: Call, corpus: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """One line and a hint on standard error; standard output and the disk stay as they were."""
    monkeypatch.chdir(corpus)
    (corpus / "empty").mkdir()
    before = sorted(corpus.rglob("*"))
    status = main(call.arguments.split())
    out, err = capfd.readouterr()
    lines = err.splitlines()
    assert lines[0] == f"error: {call.error}"
    if call.hint is not None:
        assert lines[1:2] == [f"hint: {call.hint}"]
    assert (status, out) == (call.status, "")
    assert sorted(corpus.rglob("*")) == before


@pytest.mark.parametrize("option", ["--index", "--write-stories", "--scratch"])
def test_an_empty_value_is_refused(option: str, corpus: Path) -> None:
    """Nothing is left undone in silence because a variable of a script was not set."""
    done = run("scan", "news", option, "", cwd=corpus)
    assert (done.status, done.out) == (2, b"")
    assert done.err.startswith(f"error: {option} is empty\n")


def test_what_cannot_be_read_is_named_and_the_rest_is_scanned(corpus: Path) -> None:
    """One bad file, one bad record and one missing path hide nothing, and the status is 2."""
    (corpus / "news" / "bad.txt").write_bytes(b"caf\xe9")
    with (corpus / "news" / "sport.jsonl").open("a", encoding="utf-8") as file:
        file.write("{broken\n")
    done = run("scan", "news", "gone.txt", "-f", "json", cwd=corpus)
    assert done.status == 2
    found = json.loads(done.out)
    assert [e["path"] for e in found["errors"]] == ["gone.txt", "news/bad.txt", "news/sport.jsonl:3"]
    assert found["articles"] == 5
    assert len(found["passages"]) == 2
    for error in found["errors"]:
        assert f"error: cannot read {error['path']}: {error['reason']}" in done.err
    assert done.err.splitlines()[-1] == "5 articles scanned, 3 could not be read"


def test_a_terminal_shows_an_error_once(corpus: Path) -> None:
    """The report names what cannot be read; on the same screen standard error need not say it again."""
    (corpus / "news" / "bad.txt").write_bytes(b"caf\xe9")
    status, sent = run_on_terminal("scan", "news", "--color", "never", cwd=corpus)
    assert (status, sent.count(b"cannot read news/bad.txt")) == (2, 1)
    assert b"5 articles scanned, 1 could not be read" in sent
    status, sent = run_on_terminal("scan", "news", "-f", "csv", cwd=corpus)
    assert (status, sent.count(b"cannot read news/bad.txt")) == (2, 1)


def test_what_tells_of_the_folder_is_said_to_be_no_article_by_scan_and_check_alike(tmp_path: Path) -> None:
    """No word of it but with `-v`; a folder with nothing else has no articles, and a hint."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "README.md").write_text("How to send us articles, and to whom, and by which day of the week.")
    for command in (("scan", "news"), ("check", "news"), ("scan", "news", "--index", "corpus.db")):
        none = run(*command, cwd=tmp_path)
        assert (none.status, none.out) == (3, b"")
        assert "hint: news/README.md is no article by its name: name it to have it read" in none.err
    (folder / "a.txt").write_text("The ferry is late on Tuesday.")
    for command in (("scan", "news"), ("check", "news"), ("scan", "news", "--index", "corpus.db")):
        done = run(*command, "-v", cwd=tmp_path)
        said = "note: news/README.md was not read: by its name it is no article; name it to have it read\n"
        assert (done.status, done.err) == (0, said)
        assert run(*command, cwd=tmp_path).err == ""
        assert run(*command, "-v", "news/README.md", cwd=tmp_path).err == ""
    kept = run("scan", "news", "--output", "news/README.md", cwd=tmp_path)
    assert kept.status == 2
    assert "is one of the articles" in kept.err


def test_a_flood_of_errors_is_counted(corpus: Path) -> None:
    """A broken corpus fills no screen, and `-q` keeps to the errors."""
    (corpus / "broken.jsonl").write_text("{\n" * 500, encoding="utf-8")
    done = run("scan", "broken.jsonl", "news", "-q", cwd=corpus)
    assert done.status == 2
    assert done.err.count("error: ") == 20
    assert "and 480 more; --format json lists them all" in done.err
    assert len(done.out.splitlines()) < 40


def test_offsets_count_code_points_of_the_text_as_it_stands(corpus: Path) -> None:
    """`text[start:end]` of every side is what both articles share, curly quotes and all."""
    done = run("scan", "news", "--format", "jsonl", cwd=corpus)
    assert (done.status, done.err) == (0, "")
    texts = {f"r{n}": text for n, text in ((1, f"{GAME} Rain again."), (2, f"Sport: {GAME}"))}
    for path in ("news/wire/quay.md", "news/daily.md"):
        texts[path] = (corpus / path).read_text(encoding="utf-8")
    lines = [json.loads(line) for line in done.out.decode().splitlines()]
    quoted = [
        {texts[line[k]["article"]][line[k]["start"] : line[k]["end"]].rstrip(".") for k in "ab"}
        for line in lines
    ]
    assert quoted == [{VOTE.rstrip(".")}, {GAME.rstrip(".")}]
    assert [line["cluster"] for line in lines] == [1, 2]


@pytest.mark.parametrize("report_format", ["jsonl", "json", "csv", "text"])
def test_the_bytes_are_the_same_whoever_does_the_work(report_format: str, corpus: Path) -> None:
    """Neither processes, hash seed, order of the paths nor a smaller memory change a byte."""
    first = run(
        "scan", "news", "-f", report_format, "--threads", "1", cwd=corpus, env={"PYTHONHASHSEED": "1"}
    )
    other = run(
        "scan", "news/sport.jsonl", "news/wire", "news/*.txt", "news/daily.md", "news/wire/quay.md",
        "-f", report_format, "--threads", "3", "--memory", "64M",
        cwd=corpus, env={"PYTHONHASHSEED": "2", "LC_ALL": "C"},
    )  # fmt: skip
    assert (first.status, other.status) == (0, 0)
    assert first.out == other.out


def test_a_packed_corpus_is_the_corpus(corpus: Path) -> None:
    """JSON Lines are read plain, packed by gzip or xz, or from standard input."""
    plain = (corpus / "news" / "sport.jsonl").read_bytes()
    (corpus / "sport.jsonl.gz").write_bytes(gzip.compress(plain))
    (corpus / "sport.jsonl.xz").write_bytes(lzma.compress(plain))
    expected = run("scan", "news/sport.jsonl", "-f", "jsonl", cwd=corpus).out
    assert expected.count(b"\n") == 1
    assert run("scan", "sport.jsonl.gz", "-f", "jsonl", cwd=corpus).out == expected
    assert run("scan", "sport.jsonl.xz", "-f", "jsonl", cwd=corpus).out == expected
    assert run("scan", "-", "-f", "jsonl", cwd=corpus, given=plain).out == expected


def test_a_report_in_a_file_is_whole_and_no_article(corpus: Path) -> None:
    """The file holds what standard output would, and a second run does not read it as part of the corpus."""
    shown = run("scan", "news", "-f", "jsonl", cwd=corpus)
    for output in (
        "news/scan.jsonl",
        "news/scan.jsonl",
        "./news/scan.jsonl",
        str(corpus / "news" / "scan.jsonl"),
    ):
        done = run("scan", "news", "-f", "jsonl", "-o", output, cwd=corpus)
        assert (done.status, done.out, done.err) == (0, b"", "")
        assert (corpus / "news" / "scan.jsonl").read_bytes() == shown.out
    assert not list(corpus.rglob(".srccompare*"))


def test_a_report_replaces_an_earlier_report_and_never_an_article(corpus: Path) -> None:
    """A file below the folder that is scanned is replaced only if a scan wrote it."""
    for report_format in SCAN_FORMATS:
        for _ in range(2):
            assert run("scan", "news", "-f", report_format, "-o", "news/report.md", cwd=corpus).status == 0
    before = (corpus / "news" / "daily.md").read_bytes()
    for option in ("--output", "--write-stories"):
        for path in ("news", "news/*.md"):
            done = run("scan", path, option, "news/daily.md", cwd=corpus)
            assert (done.status, done.out) == (2, b"")
            assert done.err.splitlines()[0] == "error: --output news/daily.md is one of the articles"
    assert (corpus / "news" / "daily.md").read_bytes() == before


def test_a_report_that_cannot_be_written_leaves_the_old_one(corpus: Path) -> None:
    """A missing folder is one error line."""
    done = run("scan", "news", "-o", "no/where.txt", cwd=corpus)
    assert (done.status, done.out) == (2, b"")
    assert done.err.splitlines()[0] == "error: cannot write no/where.txt: there is no folder no"


def test_options_come_from_variables_too(corpus: Path) -> None:
    """A variable does what the option does, and the option wins."""
    env = {
        "SRCCOMPARE_SCAN_FORMAT": "csv",
        "SRCCOMPARE_EXCLUDE": "*.md wire",
        "SRCCOMPARE_SCAN_MIN_WORDS": "12",
    }
    rows = run("scan", "news", cwd=corpus, env=env).out.decode().split("\r\n")
    assert len(rows) == 3
    assert rows[1].startswith("r1,")
    assert run("scan", "news", "--min-words", "99", cwd=corpus, env=env).out.count(b"\n") == 1


def test_the_text_report_reads_well_on_a_page_of_any_width(corpus: Path) -> None:
    """Who printed first, with the place and the words."""
    done = run("scan", "news", "--width", "100", cwd=corpus)
    page = done.out.decode()
    assert done.status == 0
    assert "4 articles (80%) share wording with another · 2 passages in 2 families" in page
    assert re.search(r"2024-05-07 +\d+%  news/wire/quay\.md:7:1", page)
    assert re.search(r"2024-05-08 +\d+%  news/daily\.md:7:12 .*after ", page)
    assert VOTE.rstrip(".") in re.sub(r"\s+", " ", page)
    assert max(map(len, page.splitlines()[:-1])) <= 100


def test_timings_have_every_stage(corpus: Path) -> None:
    """Times go to standard error and change no result."""
    for option in ("--timings", "--stats"):
        done = run("scan", "news", option, "-f", "jsonl", cwd=corpus)
        assert re.search(r"^reading +\d+\.\d\d s$", done.err, re.MULTILINE)
        assert re.search(r"^all +\d+\.\d\d s$", done.err, re.MULTILINE)
        assert done.out == run("scan", "news", "-f", "jsonl", cwd=corpus).out


def test_check_takes_up_the_stories_that_a_scan_wrote(corpus: Path) -> None:
    """The manifest names each article as check does, odd names too, from the folder it stands in."""
    (corpus / "news" / "odd [1]*.txt").write_text(f"Odd. {GAME}", encoding="utf-8")
    (corpus / "lists").mkdir()
    done = run("scan", "news", "-q", "--write-stories", "lists/stories.toml", cwd=corpus)
    assert (done.status, done.err) == (0, "")
    tables = tomllib.loads((corpus / "lists" / "stories.toml").read_text(encoding="utf-8"))["story"]
    assert [table["name"] for table in tables] == ["news/odd [1]*.txt", "news/wire/quay.md"]
    assert tables[1]["files"] == ["../news/wire/quay.md", "../news/daily.md"]
    checked = run("check", "news", "--stories", "lists/stories.toml", "-f", "json", "--no-cache", cwd=corpus)
    assert "error:" not in checked.err
    summary = json.loads(checked.out)["summary"]
    assert (summary["stories"], summary["errors"]) == (3, 0)  # the third holds what is in no other


def test_a_family_has_one_number_everywhere(tmp_path: Path) -> None:
    """The larger family comes first and keeps its number, by which diff finds it, as by that of JSON."""
    short = "The mill on the upper river will stop grinding rye in autumn, its owner Ilse Brandt said.\n"
    news = {"a.txt": short, "b.txt": short, "c.txt": VOTE, "d.txt": VOTE}
    for name, text in news.items():
        (tmp_path / name).write_text(f"{text}\nOnly {name} has this line of words.\n", encoding="utf-8")
    families = json.loads(run("scan", ".", "-f", "json", cwd=tmp_path).out)["families"]
    numbers = [family["cluster"] for family in families]
    assert numbers == [2, 1]
    page = run("scan", ".", cwd=tmp_path).out.decode()
    assert [int(number) for number in re.findall(r"^= Family (\d+) ", page, re.MULTILINE)] == numbers
    assert [int(number) for number in re.findall(r"^ +(\d+) +2 +\d+ ", page, re.MULTILINE)] == numbers
    for family in families:
        names = [member["article"] for member in family["articles"]]
        found = run("diff", "--corpus", ".", "--story", str(family["cluster"]), "-f", "json", cwd=tmp_path)
        assert [each["name"] for each in json.loads(found.out)["articles"]] == names


def test_a_scan_without_stories_writes_a_manifest_that_check_takes(corpus: Path) -> None:
    """Nothing reused is not an error, neither for who writes the manifest nor for who reads it."""
    done = run("scan", "news/alone.txt", "-q", "--write-stories", "stories.toml", cwd=corpus)
    assert (done.status, done.err) == (0, "")
    assert tomllib.loads((corpus / "stories.toml").read_text(encoding="utf-8")) == {"story": []}
    checked = run("check", "news/alone.txt", "--stories", "stories.toml", "--no-cache", cwd=corpus)
    assert (checked.status, checked.err) == (0, "")


def test_diff_compares_a_family_by_its_number_or_by_one_of_its_articles(corpus: Path) -> None:
    """The articles come in the order of the family, each as its own file has it."""
    by_number = run("diff", "--corpus", "news", "--story", "1", "-f", "json", cwd=corpus)
    assert (by_number.status, by_number.err) == (0, "")
    by_files = run("diff", "news/wire/quay.md", "news/daily.md", "-f", "json", cwd=corpus)
    assert by_number.out == by_files.out
    by_name = run("diff", "--corpus", "news", "--story", "news/daily.md", "-f", "json", cwd=corpus)
    assert by_name.out == by_files.out
    records = run(
        "diff", "--corpus", "news", "--story", "2", "--published", "r2=2024-05-09", "-f", "json", cwd=corpus
    )
    articles = json.loads(records.out)["articles"]
    assert [(a["name"], a["published"]) for a in articles] == [("r1", "2024-05-09"), ("r2", "2024-05-09")]


@pytest.mark.parametrize(
    ("arguments", "error", "hint"),
    [
        ("--story 1", "--story needs --corpus", "srccompare diff --corpus FOLDER --story 1"),
        ("--corpus news", "--corpus needs --story", "srccompare diff --corpus FOLDER --story 1"),
        (
            "a b --corpus news --story 1",
            "diff compares files or a story, not both",
            "leave out the files, or --story",
        ),
        ("--corpus news --story 9", "--story: the corpus has no family '9'", "a number from 1 to 2"),
        (
            "--corpus news --story news/dayly.md",
            "--story: the corpus has no family 'news/dayly.md'",
            "did you mean news/daily.md?",
        ),
        (
            "--corpus news/alone.txt --story 1",
            "--story: the corpus has no family '1'",
            "no text is reused in it",
        ),
        ("--corpus news/sport.jsonl --story 0", "--story: the corpus has no family '0'", "1 is the only one"),
    ],
)
def test_a_story_that_is_none_is_refused(  # noqa: PLR0917 - a row of the table and three fixtures
    arguments: str,
    error: str,
    hint: str,
    corpus: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """One line and a hint, and nothing is compared."""
    monkeypatch.chdir(corpus)
    assert main(["diff", *arguments.split()]) == 2
    assert capfd.readouterr() == ("", f"error: {error}\nhint: {hint}\n")


def test_a_corpus_that_cannot_be_read_has_no_story_to_blame(corpus: Path) -> None:
    """The error is that of the corpus; which story was asked for does not matter."""
    done = run("diff", "--corpus", "gone", "--story", "1", cwd=corpus)
    assert (done.status, done.out) == (2, b"")
    assert done.err == (
        "error: cannot read gone: no such file or folder\n"
        "hint: name files, folders or globs that are there\n"
        "error: --corpus: none of its articles can be read\n"
    )
    (corpus / "empty").mkdir()
    assert run("diff", "--corpus", "empty", "--story", "1", cwd=corpus).status == 3


def test_a_place_in_a_web_page_has_no_line(corpus: Path) -> None:
    """Its text was taken out of the file: a line of that text is no line of the page."""
    (corpus / "news" / "page.json").write_text(json.dumps({"text": f"One.\n\n{VOTE}"}), encoding="utf-8")
    report = run("scan", "news/page.json", "news/wire/quay.md", "--width", "200", cwd=corpus).out.decode()
    assert "  news/page.json\n" in report
    assert "news/page.json:" not in report
    assert "news/wire/quay.md:7:1" in report


def test_colour_and_progress_are_for_terminals(corpus: Path) -> None:
    """A pipe gets no escape; a terminal gets bold, and `--color never` takes it away."""
    assert b"\x1b" not in run("scan", "news", cwd=corpus).out
    status, sent = run_on_terminal("scan", "news", cwd=corpus)
    assert status == 0
    assert b"\x1b[1" in sent
    assert b"\x1b" not in run_on_terminal("scan", "news", "--color", "never", cwd=corpus)[1]


def _write_large(folder: Path, articles: int = 3000) -> None:
    """Write a corpus that takes a while: each article stands in it twice."""
    with (folder / "large.jsonl").open("w", encoding="utf-8") as file:
        for n in range(articles):
            words = " ".join(f"w{(n // 2 * 7919 + k * k * 31) % 99_991}" for k in range(300))
            file.write(json.dumps({"id": f"d{n:05}", "text": words}) + "\n")


@pytest.mark.parametrize(
    ("number", "status", "when"),
    [
        (signal.SIGINT, 130, 0.0),
        (signal.SIGINT, 130, 0.5),
        (signal.SIGTERM, -signal.SIGTERM, 0.2),
        (signal.SIGHUP, -signal.SIGHUP, 0.7),
    ],
)
def test_an_interrupted_scan_leaves_nothing_behind(
    number: int, status: int, when: float, corpus: Path, tmp_path: Path
) -> None:
    """However it is told to end: no traceback, no half report and no temporary file."""
    _write_large(corpus)
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    with subprocess.Popen(
        [
            sys.executable,
            "-m",
            "srccompare",
            "scan",
            "large.jsonl",
            "-f",
            "jsonl",
            "-o",
            "out.jsonl",
            "--threads",
            "2",
        ],
        cwd=corpus,
        env=environment({"TMPDIR": str(temporary)}),
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        while process.poll() is None and not list(temporary.iterdir()):
            time.sleep(0.01)
        time.sleep(when)
        if process.poll() is None:
            os.killpg(process.pid, number)
        _, err = process.communicate(timeout=60)
    assert process.returncode in {0, status}
    assert b"Traceback" not in err
    assert (corpus / "out.jsonl").exists() == (process.returncode == 0)
    assert not list(temporary.iterdir())
    assert not list(corpus.glob(".srccompare*"))


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, -signal.SIGTERM)])
def test_a_scan_that_is_ended_while_it_writes_leaves_nothing(
    number: int, status: int, corpus: Path, tmp_path: Path
) -> None:
    """Passages lie on disk until the last is written; they go however the writing ends."""
    _write_large(corpus)
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    with subprocess.Popen(
        [sys.executable, "-m", "srccompare", "scan", "large.jsonl", "-f", "jsonl", "--threads", "1"],
        cwd=corpus,
        env=environment({"TMPDIR": str(temporary)}),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.read(1) == b"{"  # and no more: the pipe is full, the writing waits
        assert list(temporary.iterdir())
        process.send_signal(number)
        _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (status, b"")
    assert not list(temporary.iterdir())


def test_a_closed_pipe_ends_quietly(corpus: Path, tmp_path: Path) -> None:
    """`| head -1` gets its line; the status is 141 and nothing is left."""
    _write_large(corpus)
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    line = f'"{sys.executable}" -m srccompare scan large.jsonl -f jsonl | head -1; exit ${{PIPESTATUS[0]}}'
    done = subprocess.run(
        ["bash", "-c", line],
        cwd=corpus,
        env=environment({"TMPDIR": str(temporary)}),
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.count(b"\n") == 1
    assert (done.returncode, done.stderr) == (141, b"")
    assert not list(temporary.iterdir())


@pytest.mark.parametrize("size", ["", "G", "-1G", "1.5.2M", "2 gigs", "0", "1e9", "٣M"])
def test_what_is_no_size_is_refused(size: str) -> None:
    """A mistyped limit must not become another one."""
    with pytest.raises(UsageError):
        bytes_of(size)


@pytest.mark.parametrize(
    ("size", "count"),
    [
        ("1024", 1024),
        ("8k", 8192),
        ("512M", 2**29),
        ("2G", 2**31),
        ("2g", 2**31),
        ("1.5 GiB", 3 * 2**29),
        ("1TB", 2**40),
    ],
)
def test_a_size_is_read_as_people_write_it(size: str, count: int) -> None:
    """Units are powers of 1,024."""
    assert bytes_of(size) == count

"""What `srccompare check` does when it is called, by real processes where the status counts."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from srccompare.__main__ import main
from srccompare.reports.check import CHECK_FORMATS
from tests.checks.newsroom import FERRY, MUSEUM, NEWS, print_all
from tests.cli.running import Done, environment, run, run_on_terminal

CLEAN = ("news/bees-news.txt", "news/ferry-post.txt")


@pytest.fixture(autouse=True)
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with the folder `news`, without settings of anybody else."""
    for name in list(os.environ):
        if name.startswith(("SRCCOMPARE_", "GIT_")):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    print_all(tmp_path / "news")
    return tmp_path / "news"


def check(*arguments: str, **options: object) -> Done:
    """Run the installed command as a shell does."""
    return run("check", *arguments, **options)  # type: ignore[arg-type]


def called(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Call the command in this process."""
    capfd.readouterr()
    status = main(["check", *arguments])
    out, err = capfd.readouterr()
    return status, out, err


def told(capfd: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, str]]:
    """Return the findings that a call writes as JSON Lines."""
    rows = (json.loads(line) for line in called(capfd, *arguments, "-f", "jsonl")[1].splitlines())
    return [row for row in rows if "code" in row]


def test_status_0_nothing_is_wrong() -> None:
    """A clean corpus passes; nothing but the report is said."""
    done = check(*CLEAN)
    assert (done.status, done.err) == (0, "")
    assert b"no findings" in done.out


def test_status_1_there_are_findings() -> None:
    """Whatever the format and wherever it goes."""
    assert check("news").status == 1
    assert check("news", "--format", "sarif", "-o", "report.sarif").status == 1
    assert json.loads(Path("report.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"


def test_the_script_that_pip_installs_is_the_same() -> None:
    """Status and report are those of the module."""
    script = Path(sys.executable).with_name("srccompare")
    call = ["check", "news", "--no-cache"]
    done = subprocess.run([script, *call], env=environment(), capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (1, check(*call[1:]).out, b"")


@pytest.mark.parametrize(
    "arguments",
    [
        ["gone.txt", *CLEAN],
        ["gone.txt", "news"],
        ["gone.txt", "news", "--exit-zero"],
        ["gone.txt", *CLEAN, "--ignore", "SC901"],
        ["gone.txt", *CLEAN, "--fail-on", "error", "--min-severity", "error"],
        ["gone.txt", *CLEAN, "--write-baseline", "known.json"],
        [*CLEAN, "--against", "gone.txt"],
        ["gone.txt"],
    ],
    ids=" ".join,
)
def test_status_2_a_file_cannot_be_read(arguments: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    """Never green and never only 1: nobody looked at that file."""
    status, _, err = called(capfd, *arguments)
    assert status == 2
    assert "error: cannot read gone.txt: no such file" in err


def test_status_2_a_file_cannot_be_read_by_the_installed_command() -> None:
    """The same of a real process, with findings about and without."""
    assert [check("gone.txt", *more).status for more in (["news"], [*CLEAN, "--exit-zero"])] == [2, 2]


def test_status_2_stays_in_every_format(capfd: pytest.CaptureFixture[str]) -> None:
    """The form of the report never changes the verdict."""
    for form in CHECK_FORMATS:
        assert called(capfd, "gone.txt", "news", "--format", form)[0] == 2
        assert called(capfd, "news", "--format", form)[0] == 1
        assert called(capfd, *CLEAN, "--format", form)[0] == 0


def test_status_2_is_kept_by_the_cache(news: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A run that remembers everything still cannot read the file."""
    (news / "empty.txt").touch()
    assert [called(capfd, "news")[0] for _ in range(3)] == [2, 2, 2]


REFUSED = [
    ([], "check needs articles"),
    (["news", "--select", "SC999"], "there is no rule 'SC999'"),
    (["news", "--select", "altred-quotation"], "there is no rule 'altred-quotation'"),
    (["news", "--ignore", "x"], "there is no rule 'x'"),
    (["news", "--format", "jsno"], "--format: there is no 'jsno'"),
    (["news", "--format", "junit", "--statistics"], "--statistics --format: there is no 'junit'"),
    (["news", "--fail-on", "never"], "--fail-on: there is no 'never'"),
    (["news", "--min-severity", "warn"], "--min-severity: there is no 'warn'"),
    (["news", "--threads", "0"], "--threads: 0 is too small"),
    (["news", "--output", "sarfi=x"], "--output: there is no format 'sarfi'"),
    (["news", "--output", "sarif="], "--output: 'sarif=' names no file"),
    (["news", "-o", "a.txt", "-o", "b.txt"], "--output: two files for one report"),
    (["news", "-o", "json=a", "-o", "sarif=a"], "--output: two reports for a"),
    (["news", "-o", "json=-"], "--output: two reports for -"),
    (["news/bees-news.txt", "-o", "json=news/bees-news.txt"], "is one of the inputs"),
    (["news", "--stories", "gone.toml"], "no such file: gone.toml"),
    (["news", "--baseline", "gone.json"], "no baseline gone.json"),
    (["news", "--changed-since", "HEAD"], "not a git repository"),
    (["news", "--config", "gone.toml"], "no such file: gone.toml"),
    (["news", "--width", "3"], "--width: 3 is too narrow"),
    (["news", "--no-such-option"], "no such option"),
]


@pytest.mark.parametrize(("arguments", "said"), REFUSED, ids=[said for _, said in REFUSED])
def test_status_2_a_call_that_makes_no_sense(
    arguments: list[str], said: str, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line says what, a hint what to do, and no report is written."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(Path.cwd().parent))
    status, out, err = called(capfd, *arguments)
    assert (status, out) == (2, "")
    assert said in err
    assert "Traceback" not in err
    assert not Path("a").exists()


def test_status_2_by_the_installed_command() -> None:
    """A wrong call and a wrong settings file end a real process alike."""
    assert check("news", "--select", "SC999").status == 2
    Path("srccompare.toml").write_text("selct = []\n", encoding="utf-8")
    done = check("news")
    assert (done.status, done.out) == (2, b"")
    assert done.err.startswith("error: srccompare.toml:1: unknown key 'selct'\nhint: did you mean select?")


def test_status_3_nothing_was_collected() -> None:
    """An empty folder or glob must not pass a gate; not even with --exit-zero."""
    Path("empty").mkdir()
    for arguments in (["empty"], ["*.html"], ["empty", "--exit-zero"], ["news", "--against", "empty"]):
        done = check(*arguments)
        assert (done.status, done.out) == (3, b"")
        assert done.err.startswith("error: no ")


BROKEN = """
import sys
import srccompare.checks.checking as checking
from srccompare.__main__ import main

def broken(story, values):
    raise ZeroDivisionError("a bug")
    yield

checking.RULES = (checking.RULES[0]._replace(check=broken), *checking.RULES[1:])
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize("more", [[], ["--exit-zero"], ["--threads", "2"], ["--no-cache"]], ids=str)
def test_status_70_a_rule_fails(more: list[str]) -> None:
    """A rule that crashes never looks like one that saw nothing."""
    done = run("check", "news", "-o", "json=report.json", *more, code=BROKEN)
    assert (done.status, done.out) == (70, b"")
    assert "internal error: RuntimeError: ZeroDivisionError: a bug (in the story news/" in done.err
    assert "Traceback" not in done.err
    assert not Path("report.json").exists()


SLOW = """
import sys, time
import srccompare.checks.checking as checking
from srccompare.__main__ import main

def slow(story, values):
    print("begun", flush=True)
    time.sleep(60)
    yield

checking.RULES = (checking.RULES[0]._replace(check=slow), *checking.RULES[1:])
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize("threads", ["1", "2"])
def test_status_130_interrupted(threads: str) -> None:
    """Ctrl-C ends the run and its processes, and leaves no report."""
    lines = (json.dumps({"id": str(n), "text": f"News number {n}."}) for n in range(60))
    Path("feed.jsonl").write_text("\n".join(lines), encoding="utf-8")
    arguments = ["check", "feed.jsonl", "--threads", threads, "-o", "json=report.json"]
    process = subprocess.Popen(
        [sys.executable, "-c", SLOW, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        start_new_session=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline().startswith(b"begun")
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does it: every process of the group is told
    assert process.wait(30) == 130
    assert b"Traceback" not in process.communicate()[1]
    assert not Path("report.json").exists()


def test_status_141_standard_output_is_closed() -> None:
    """A reader that has seen enough is not an error of ours; reports to files are there."""
    command = f'"{sys.executable}" -m srccompare check news -f jsonl -o json=report.json'
    line = command + " | true; exit ${PIPESTATUS[0]}"
    done = subprocess.run(
        ["bash", "-c", line], env=environment(), capture_output=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (141, b"")
    assert json.loads(Path("report.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("wanted", ["-o", "--write-baseline"])
def test_a_file_that_nobody_could_write_is_refused_before_the_work(
    wanted: str, capfd: pytest.CaptureFixture[str]
) -> None:
    """Nothing is read, and nothing else is written."""
    file = "json=nowhere/report" if wanted == "-o" else "nowhere/report"
    status, out, err = called(capfd, "news", "gone.txt", "-o", "sarif=report.sarif", wanted, file)
    assert (status, out) == (2, "")
    assert err.startswith("error: cannot write nowhere/report: there is no folder nowhere\n")
    assert "gone.txt" not in err
    assert not Path("report.sarif").exists()


@pytest.mark.parametrize(
    "option", ["--stories", "--baseline", "--write-baseline", "--cache-dir", "--changed-since", "--config"]
)
def test_an_empty_value_is_refused(option: str, capfd: pytest.CaptureFixture[str]) -> None:
    """What a script's unset variable leaves must not turn a gate off in silence."""
    assert called(capfd, "news", option, "") == (
        2,
        "",
        f"error: {option} is empty\nhint: leave the option out, or say which\n",
    )


def test_exit_zero_turns_findings_into_success_and_nothing_else() -> None:
    """The report is the same."""
    plain, zero = (check("news", "--no-cache", *more) for more in ([], ["--exit-zero"]))
    assert (plain.status, zero.status) == (1, 0)
    assert plain.out == zero.out


def test_fail_on_sets_the_severity_that_counts(capfd: pytest.CaptureFixture[str]) -> None:
    """By default a warning fails and a note does not."""
    Path("srccompare.toml").write_text(
        "select = ['SC201']\n[rules.SC201]\nseverity = 'note'\n", encoding="utf-8"
    )
    found = {each["severity"] for each in told(capfd, "news")}
    assert found
    worst = max(("note", "warning", "error").index(each) for each in found)
    for at, least in enumerate(("note", "warning", "error")):
        assert called(capfd, "news", "--fail-on", least)[0] == (worst >= at)
    assert called(capfd, "news")[0] == (worst >= 1)


def test_min_severity_leaves_out_what_is_milder(capfd: pytest.CaptureFixture[str]) -> None:
    """What is left out fails nothing either."""
    assert {each["severity"] for each in told(capfd, "news", "--min-severity", "error")} == {"error"}


def test_several_reports_at_once(capfd: pytest.CaptureFixture[str]) -> None:
    """One on standard output, the others in files, each in its own form."""
    status, out, err = called(
        capfd, "news", "--format", "github", "--output", "sarif=out.sarif", "-o", "json=a=b.json"
    )
    assert (status, err) == (1, "")
    assert out.startswith("::")
    assert json.loads(Path("out.sarif").read_text(encoding="utf-8"))["runs"]
    assert json.loads(Path("a=b.json").read_text(encoding="utf-8"))


def test_a_file_alone_takes_the_report_itself(capfd: pytest.CaptureFixture[str]) -> None:
    """As with the other commands; standard output stays empty."""
    assert called(capfd, "news", "-f", "jsonl", "-o", "./odd=name.txt")[:2] == (1, "")
    assert Path("odd=name.txt").read_text(encoding="utf-8").startswith("{")


def test_a_report_among_the_articles_is_no_article(capfd: pytest.CaptureFixture[str]) -> None:
    """A second run does not read what the first one wrote."""
    for folder in ("news", "./news/../news", str(Path("news").absolute())):
        written = ("-o", f"json={folder}/report.json", "--write-baseline", f"{folder}/known.json")
        assert [called(capfd, path, *written)[0] for path in ("news", str(Path("news").absolute()))] == [0, 0]


@pytest.mark.parametrize(
    "output", ["json=news/bees-news.txt", "news/bees-news.txt", "json=./news/../news/bees-news.txt"]
)
@pytest.mark.parametrize("path", ["news", ".", "news/*.txt", "news/bees-news.txt"])
def test_no_report_replaces_an_article(path: str, output: str, capfd: pytest.CaptureFixture[str]) -> None:
    """Also one that a folder or a glob would have given; the file stays as it is."""
    status, _, err = called(capfd, path, "-o", output)
    assert status == 2
    assert "is one of the" in err
    assert Path("news/bees-news.txt").read_text(encoding="utf-8") == NEWS["bees-news.txt"]


@pytest.mark.parametrize(
    ("data", "hint"),
    [
        ("Ann à Lund".encode("utf-16"), "try --encoding utf-16"),
        ("Ann à Lund".encode("latin-1"), "try --encoding cp1252"),
        (b'<meta charset="euc-jp"><p>Ann \xff Lund</p>', "try another --encoding"),
    ],
    ids=["utf-16", "latin-1", "declared"],
)
def test_a_hint_names_the_encoding_that_would_read_the_file(
    data: bytes, hint: str, capfd: pytest.CaptureFixture[str]
) -> None:
    """It is an option of check, too."""
    Path("news/odd.html").write_bytes(data)
    status, _, err = called(capfd, "news")
    assert status == 2
    assert err.splitlines()[-1] == f"hint: {hint}"


ABOUT_US = (
    "The newsroom of Orsa now runs srccompare each night.\n",
    "# srccompare\n\nA review of the program by our reporter.\n",
    'The log said:\n\n::error file=a.txt::wrong\n\nand `"check_name"` besides, the editor told us.\n',
    "\n" * 9000 + "Words.\n" + "\n" * 9000,
)


@pytest.mark.parametrize("text", ABOUT_US, ids=["sentence", "heading", "log", "blanks"])
def test_an_article_about_this_program_is_no_report_of_it(
    text: str, capfd: pytest.CaptureFixture[str]
) -> None:
    """The name of the program makes no report, nor does a line of one."""
    Path("news/about.txt").write_text(text, encoding="utf-8")
    status, _, err = called(capfd, "news", "-o", "news/about.txt")
    assert status == 2
    assert "news/about.txt is one of the articles" in err
    assert Path("news/about.txt").read_text(encoding="utf-8") == text


@pytest.mark.parametrize("form", ["text", "json"])
def test_counts_replace_earlier_counts(form: str, capfd: pytest.CaptureFixture[str]) -> None:
    """As reports do."""
    for _ in range(2):
        arguments = ("--statistics", "-f", form, "-o", "news/counts.txt", "--color", "always")
        assert called(capfd, "news", *arguments)[0] == 1


@pytest.mark.parametrize("path", ["news", "news/bees-news.txt"])
@pytest.mark.parametrize("form", CHECK_FORMATS)
def test_a_report_replaces_an_earlier_one(form: str, path: str, capfd: pytest.CaptureFixture[str]) -> None:
    """Whatever its form, with findings and without, though it lies among the articles."""
    Path("news/report.txt").touch()
    statuses = {called(capfd, path, "-o", f"{form}=news/report.txt")[0] for _ in range(2)}
    assert len(statuses) == 1
    assert statuses <= {0, 1}


def test_no_report_is_left_where_one_cannot_be_written(capfd: pytest.CaptureFixture[str]) -> None:
    """The error says which file."""
    status, out, err = called(capfd, "news", "-o", "json=no/such/folder.json")
    assert (status, out) == (2, "")
    assert "cannot write no/such/folder.json" in err


def test_write_baseline_accepts_what_there_is(capfd: pytest.CaptureFixture[str]) -> None:
    """This run passes, the next one with it too, and only what is new fails."""
    assert called(capfd, "news", "--write-baseline", "known.json")[0] == 0
    assert called(capfd, "news", "--baseline", "known.json")[0] == 0
    print_all(Path("more"), FERRY)
    assert called(capfd, "more", "--baseline", "known.json")[0] == 0
    wrong = NEWS[MUSEUM[0]].replace("3 million", "7 million")
    Path("news/museum-post.txt").write_text(wrong, encoding="utf-8")
    assert called(capfd, "news", "--baseline", "known.json")[0] == 1


def test_statistics_count_by_rule(capfd: pytest.CaptureFixture[str]) -> None:
    """In place of the findings, with the same verdict."""
    status, out, _ = called(capfd, "news", "--statistics", "--format", "json")
    assert status == 1
    assert "SC301" in out
    assert "Orsa" not in out


def test_select_takes_lists_and_variables(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An option wins over its variable, that over the settings."""

    def codes(*arguments: str) -> set[str]:
        return {each["code"] for each in told(capfd, "news", *arguments)}

    assert (
        codes("--select", "SC2,SC301") == codes("--select", "SC2", "--select", "SC301") == {"SC201", "SC301"}
    )
    Path("srccompare.toml").write_text("select = ['SC201']\n", encoding="utf-8")
    assert codes() == {"SC201"}
    assert codes("--no-config") == {"SC201", "SC301"}
    monkeypatch.setenv("SRCCOMPARE_CHECK_SELECT", "SC301,SC302 SC101")
    assert codes() == {"SC301"}
    assert codes("--select", "SC201") == {"SC201"}
    monkeypatch.setenv("SRCCOMPARE_CHECK_FAIL_ON", "never")
    assert codes("--select", "SC201", "--fail-on", "note") == {"SC201"}
    assert "--fail-on (from SRCCOMPARE_CHECK_FAIL_ON): there is no 'never'" in called(capfd, "news")[2]


def test_the_cache_can_be_put_elsewhere_or_left_out(capfd: pytest.CaptureFixture[str]) -> None:
    """By default it is a folder here that git leaves out."""
    called(capfd, "news", "--no-cache")
    assert not Path(".srccompare_cache").exists()
    called(capfd, "news", "--cache-dir", "kept")
    assert Path("kept/CACHEDIR.TAG").exists()
    called(capfd, "news")
    assert Path(".srccompare_cache/.gitignore").read_text(encoding="utf-8") == "*\n"


def test_quiet_and_verbose_change_the_report_alone(capfd: pytest.CaptureFixture[str]) -> None:
    """The verdict stays."""
    runs = {flag: called(capfd, "news", "--no-cache", *flag.split()) for flag in ("", "-q", "-v")}
    assert {status for status, *_ in runs.values()} == {1}
    assert len(runs["-q"][1]) < len(runs[""][1]) < len(runs["-v"][1])


def test_standard_input_is_an_article_or_a_corpus() -> None:
    """Once, as `-`."""
    assert check("-", "news/ferry-harbour.txt", given=NEWS["ferry-post.txt"].encode()).status == 1
    records = "\n".join(json.dumps({"id": name, "text": NEWS[name]}) for name in MUSEUM)
    assert check("-", given=records.encode()).status == 1
    assert (
        check("news/ferry-post.txt", "--against", "-", given=NEWS["ferry-harbour.txt"].encode()).status == 1
    )


def test_a_terminal_shows_an_error_once(news: Path) -> None:
    """The report names what cannot be read, as a finding or not; a log of errors alone has it as well."""
    (news / "bad.txt").write_bytes(b"caf\xe9")
    for more in ((), ("-q",), ("--ignore", "SC901"), ("--select", "SC2,SC9", "-v")):
        status, sent = run_on_terminal(
            "check", "news", "--color", "never", "--no-cache", *more, cwd=news.parent
        )
        assert (status, sent.count(b"not UTF-8")) == (2, 1), sent
        assert b"news/bad.txt" in sent
    for more in (("--statistics",), ("-f", "jsonl"), ("-o", "report.txt")):
        done = run("check", "news", "--no-cache", *more, cwd=news.parent)
        assert (done.status, done.err.count("not UTF-8")) == (2, 1), done
        assert b"not UTF-8" in run_on_terminal("check", "news", "--no-cache", *more, cwd=news.parent)[1]


def test_a_file_name_cannot_steer_the_terminal_or_forge_a_command(
    news: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Not in the report and not in the messages, in any format that people or forges read as lines."""
    evil = "a\x1b[31m\n::error::forged.txt"
    (news / evil).write_text(NEWS["ferry-post.txt"].replace("21", "31"), encoding="utf-8")
    (news / f"empty{evil}").touch()
    for form in ("text", "github", "markdown", "jsonl"):
        status, out, err = called(capfd, "news", "--format", form)
        assert status == 2
        assert "\x1b" not in out + err
        assert "\n::error::forged" not in out + err


def test_the_bytes_do_not_hang_on_processes_or_hash_seeds() -> None:
    """Any number of processes, any seed, with and without a cache."""
    outs = {
        check("news", "-f", "json", *more, env={"PYTHONHASHSEED": seed}).out
        for seed, more in (
            ("1", ["--no-cache"]),
            ("2", ["--no-cache", "--threads", "1"]),
            ("3", ["--no-cache", "--threads", "3"]),
        )
    }
    assert len(outs) == 1

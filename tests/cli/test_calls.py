"""What a call that makes sense does."""

from __future__ import annotations

import importlib.util
import json
import os
import platform
import stat
import sys
from importlib.metadata import entry_points, version
from pathlib import Path
from typing import Any

import pytest

import srccompare
from srccompare.__main__ import main
from tests.cli.running import COAST, HARBOR, run


@pytest.fixture(autouse=True)
def _at_the_desk(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in the folder with a.txt and b.txt."""
    monkeypatch.chdir(desk)


def _json(capfd: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    """Return what a call writes as JSON."""
    capfd.readouterr()
    assert main([arguments[0], "-f", "json", *arguments[1:]]) == 0
    found: dict[str, Any] = json.loads(capfd.readouterr().out)
    return found


def test_json_is_what_the_library_returns(capfd: pytest.CaptureFixture[str]) -> None:
    """The command adds nothing to the comparison and takes nothing away."""
    articles = [srccompare.read("a.txt"), srccompare.read("b.txt")]
    assert _json(capfd, "diff", "a.txt", "b.txt") == srccompare.compare(articles).to_dict()
    assert _json(capfd, "inspect", "a.txt") == srccompare.inspect(articles[0]).to_dict()


@pytest.mark.parametrize(
    ("variables", "options", "like"),
    [
        ({"SRCCOMPARE_QUIET": "1"}, ["-v"], ["-v"]),
        ({"SRCCOMPARE_VERBOSE": "2"}, ["-q"], ["-q"]),
        ({"SRCCOMPARE_QUIET": "0", "SRCCOMPARE_VERBOSE": "1"}, [], ["-v"]),
        ({"SRCCOMPARE_QUIET": "1", "SRCCOMPARE_VERBOSE": "0"}, [], ["-q"]),
    ],
)
def test_an_option_counts_more_than_the_variable_of_its_opposite(
    variables: dict[str, str],
    options: list[str],
    like: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """Who is quiet by habit may ask for more once; a variable that is switched off contradicts nothing."""
    call = ["diff", "a.txt", "b.txt"]
    assert main([*call, *like]) == 0
    wanted = capfd.readouterr()
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert main([*call, *options]) == 0
    assert capfd.readouterr() == wanted


def test_variables_that_contradict_each_other_are_refused(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """None of them was asked for more clearly than the other."""
    monkeypatch.setenv("SRCCOMPARE_QUIET", "1")
    monkeypatch.setenv("SRCCOMPARE_VERBOSE", "1")
    assert main(["diff", "a.txt", "b.txt"]) == 2
    assert capfd.readouterr().err.startswith("error: --quiet and --verbose contradict each other\n")


@pytest.mark.parametrize("name", ["a\nb.txt", "a\x1b[31m.txt", "-x", "--help", "a=b.txt", "A", "é “x”.txt"])
def test_an_article_may_have_any_name(name: str, desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Results carry the name as it is."""
    (desk / name).write_text(COAST, encoding="utf-8")
    found = _json(capfd, "diff", "--published", f"{name}=2023-02-23", "--", "a.txt", name)
    assert [a["name"] for a in found["articles"]] == ["a.txt", name]


def test_a_name_that_is_no_unicode_still_gives_json(desk: Path) -> None:
    """A byte of a file name that is not UTF-8 comes out as an escape."""
    name = b"caf\xe9.txt"
    try:
        (desk / os.fsdecode(name)).write_text(COAST, encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes UTF-8 names alone")
    done = run("diff", "a.txt", os.fsdecode(name), "-f", "json", cwd=desk)
    assert (done.status, done.err) == (0, "")
    assert json.loads(done.out)["articles"][1]["name"] == "caf\udce9.txt"


@pytest.mark.parametrize(
    ("key", "dated"), [("B", "b.txt"), ("b.txt", "b.txt"), ("./a.txt", "./a.txt"), ("a.txt", "./a.txt")]
)
def test_published_takes_a_siglum_a_path_or_a_file_name(
    key: str, dated: str, capfd: pytest.CaptureFixture[str]
) -> None:
    """The day goes to the article that was meant; the other borrows it."""
    found = _json(capfd, "diff", "./a.txt", "b.txt", "--published", f"{key}=2023-02-23")
    assert {a["published"] for a in found["articles"]} == {"2023-02-23"}
    assert [a["name"] for a in found["articles"] if a["published_from"] == "option"] == [dated]


def test_the_matrix_says_that_it_has_all_facts(capfd: pytest.CaptureFixture[str]) -> None:
    """Sections that are asked for narrow another layout, and nothing where there is no such table."""
    for arguments, noted in (
        (["--view", "matrix", "--only", "divergences"], True),
        (["--view", "matrix", "--only", "divergences", "-q"], False),
        (["--view", "matrix", "--only", "divergences", "-f", "json"], False),
        (["--view", "side-by-side", "--only", "divergences"], False),
        (["--view", "matrix"], False),
    ):
        assert main(["diff", "a.txt", "b.txt", *arguments]) == 0
        assert ("note: --view matrix has all facts" in capfd.readouterr().err) == noted


def test_focus_stays_with_its_article_when_another_cannot_be_read(
    capfd: pytest.CaptureFixture[str],
) -> None:
    """The report names the article by the letter it has there, and shows what it lacks."""
    assert main(["diff", "a.txt", "b.txt", "--focus", "a.txt"]) == 0
    shown = capfd.readouterr().out
    assert "Not in A" in shown
    assert main(["diff", "nobody.txt", "a.txt", "b.txt", "--focus", "B"]) == 2
    assert "Not in A" in capfd.readouterr().out


def test_a_siglum_wins_over_a_file_of_that_name(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A file called B does not change what B means."""
    (desk / "B").write_text(COAST, encoding="utf-8")
    found = _json(capfd, "diff", "B", "a.txt", "--published", "B=2023-02-23")
    assert [a["published_from"] for a in found["articles"]] == ["borrowed", "option"]


def test_encoding_is_that_of_every_input(desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The option reaches the reader."""
    for name in ("c.txt", "d.txt"):
        (desk / name).write_bytes(COAST.encode("cp1252"))
    found = _json(capfd, "diff", "c.txt", "d.txt", "--encoding", "cp1252")
    assert found["articles"][0]["characters"] == len(COAST)


def test_stdin_name_is_the_name_of_standard_input(desk: Path) -> None:
    """Its suffix tells the format."""
    given = json.dumps({"text": COAST, "title": "T"}).encode()
    done = run("diff", "a.txt", "-", "--stdin-name", "wire.json", "-f", "json", cwd=desk, given=given)
    assert [(a["name"], a["title"]) for a in json.loads(done.out)["articles"]][1] == ("wire.json", "T")


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        ("diff a.txt a.txt --exit-code -q", 0),
        ("diff a.txt b.txt", 0),
        ("diff a.txt b.txt --exit-code", 1),
        ("diff a.txt b.txt --exit-code -f json", 1),
        ("diff a.txt b.txt --exit-code -q", 1),
        ("diff a.txt b.txt --exit-code --only unique", 1),
        ("diff a.txt b.txt --exit-code --only shared,passages", 0),
        ("diff a.txt b.txt nobody.txt --exit-code", 2),
        ("diff a.txt nobody.txt --exit-code", 2),
        ("inspect a.txt", 0),
        ("schema comparison", 0),
        ("schema inspection", 0),
        ("--version", 0),
        ("--help", 0),
        ("diff -h", 0),
    ],
)
def test_the_status_says_how_it_ended(arguments: str, status: int, capfd: pytest.CaptureFixture[str]) -> None:
    """Differences count only when asked for, an unreadable input always."""
    assert main(arguments.split()) == status
    if not status:
        out, err = capfd.readouterr()
        assert out
        assert err == ""


def test_a_variable_stands_for_its_option_and_the_option_wins(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """SRCCOMPARE_DIFF_FORMAT=json is --format json; an empty variable is none."""
    monkeypatch.setenv("SRCCOMPARE_DIFF_FORMAT", "json")
    monkeypatch.setenv("SRCCOMPARE_DIFF_PUBLISHED", "A=2023-02-23 B=2023-02-24")
    monkeypatch.setenv("SRCCOMPARE_DIFF_EXIT_CODE", "1")
    assert main(["diff", "a.txt", "b.txt"]) == 1
    found = json.loads(capfd.readouterr().out)
    assert [a["published"] for a in found["articles"]] == ["2023-02-23", "2023-02-24"]
    assert main(["diff", "a.txt", "b.txt", "-f", "text"]) == 1
    assert not capfd.readouterr().out.startswith("{")
    monkeypatch.setenv("SRCCOMPARE_DIFF_FORMAT", "")
    monkeypatch.setenv("SRCCOMPARE_DIFF_EXIT_CODE", "")
    assert main(["diff", "a.txt", "b.txt"]) == 0
    assert not capfd.readouterr().out.startswith("{")


def test_quiet_leaves_errors_alone_on_standard_error(capfd: pytest.CaptureFixture[str]) -> None:
    """-q takes the count away, not the error."""
    assert main(["diff", "a.txt", "b.txt", "nobody.txt", "-q"]) == 2
    assert capfd.readouterr().err == "error: cannot read nobody.txt: no such file\n"


def test_version_says_what_a_report_of_a_bug_needs(capfd: pytest.CaptureFixture[str]) -> None:
    """The first line is for scripts; no line has a path, a name of a machine or of a person."""
    assert main(["--version"]) == 0
    first, python, parts, extras, output = capfd.readouterr().out.splitlines()
    assert first == f"srccompare {srccompare.__version__}"
    assert python.startswith(f"Python {'.'.join(map(str, sys.version_info[:3]))} (")
    assert python.endswith(f", {platform.system()} {platform.release()} {platform.machine()}")
    assert parts == ", ".join(f"{part} {version(part)}" for part in ("rapidfuzz", "rich", "typer"))
    assert extras.startswith("extras: ")
    assert ("trafilatura" in extras) is (importlib.util.find_spec("trafilatura") is not None)
    assert output.startswith("output: ")


def test_version_says_what_is_missing(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An installation that lost a part still says what it has."""
    monkeypatch.setattr("srccompare.cli.about.PARTS", ("rich", "no-such-part"))
    monkeypatch.setattr("srccompare.cli.about.EXTRAS", ("no-such-part",))
    assert main(["--version"]) == 0
    said = capfd.readouterr().out
    assert f"rich {version('rich')}, no-such-part missing\nextras: none\n" in said


def test_python_m_and_the_script_are_the_same_command(desk: Path) -> None:
    """Both doors lead to the same result."""
    (script,) = entry_points(group="console_scripts", name="srccompare")
    assert script.load() is main
    assert run("--version", cwd=desk).out.startswith(b"srccompare ")


class TestOutput:
    """A report in a file is whole, or it is not there."""

    def test_nothing_is_left_when_writing_fails(self, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A disk that fills up half way leaves the old report and no draft."""
        (desk / "out.json").write_text("old")

        def fill(*_: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(Path, "replace", fill)
        before = sorted(desk.iterdir())
        assert main(["diff", "a.txt", "b.txt", "-f", "json", "-o", "out.json"]) == 2
        assert (desk / "out.json").read_text() == "old"
        assert sorted(desk.iterdir()) == before

    def test_no_file_is_made_when_too_few_articles_can_be_read(self, desk: Path) -> None:
        """A failure leaves no report."""
        assert main(["diff", "a.txt", "nobody.txt", "-o", "out.txt"]) == 2
        assert not (desk / "out.txt").exists()

    @pytest.mark.parametrize("name", ["json", "text"])
    def test_a_file_is_utf8_without_colour_whatever_the_terminal(self, name: str, desk: Path) -> None:
        """Legacy streams and forced colours do not reach into files."""
        env = {"PYTHONIOENCODING": "ascii", "FORCE_COLOR": "1"}
        done = run("diff", "a.txt", "b.txt", "-f", name, "-o", "out", cwd=desk, env=env)
        assert (done.status, done.out, done.err) == (0, b"", "")
        written = (desk / "out").read_bytes()
        assert b"\x1b" not in written
        assert "naïve".encode() in written
        same = run("diff", "a.txt", "b.txt", "-f", name, cwd=desk)
        assert written == same.out

    @pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX permissions and links")
    def test_the_old_file_keeps_its_permissions_and_a_link_stays_a_link(self, desk: Path) -> None:
        """Only the content is replaced; a new file has the permissions of any new file."""
        (desk / "out.json").write_text("old")
        (desk / "out.json").chmod(0o640)
        (desk / "link.json").symlink_to("out.json")
        assert main(["diff", "a.txt", "b.txt", "-f", "json", "-o", "link.json"]) == 0
        assert (desk / "link.json").is_symlink()
        assert (desk / "out.json").read_text(encoding="utf-8").startswith("{")
        assert stat.S_IMODE((desk / "out.json").stat().st_mode) == 0o640
        (desk / "any").touch()
        assert main(["inspect", "a.txt", "-o", "new.txt"]) == 0
        assert (desk / "new.txt").stat().st_mode == (desk / "any").stat().st_mode

    def test_a_hyphen_is_standard_output(self, desk: Path, capfd: pytest.CaptureFixture[str]) -> None:
        """`-o -` writes no file called `-`."""
        assert main(["diff", "a.txt", "b.txt", "-o", "-", "-f", "json"]) == 0
        assert json.loads(capfd.readouterr().out)["articles"]
        assert not (desk / "-").exists()

    @pytest.mark.skipif(sys.platform == "win32", reason="needs /dev/null and /dev/full")
    @pytest.mark.parametrize(("device", "status"), [("/dev/null", 0), ("/dev/full", 2)])
    def test_a_device_is_written_to_and_not_replaced(self, device: str, status: int) -> None:
        """/dev/null stays what it is; a full device is said in one line."""
        assert main(["diff", "a.txt", "b.txt", "-o", device]) == status

    @pytest.mark.skipif(sys.platform == "win32", reason="needs /dev/full")
    @pytest.mark.parametrize(
        ("call", "unbuffered"),
        [
            ("diff a.txt b.txt", ""),
            ("diff a.txt b.txt", "1"),
            ("explain possible", ""),
            ("--version", ""),
            ("diff --help", ""),
        ],
    )
    def test_a_full_standard_output_is_an_error(self, call: str, unbuffered: str, desk: Path) -> None:
        """A result that did not get out is not a success, nor is it tried again while Python ends."""
        code = (
            "import os, sys\nos.dup2(os.open('/dev/full', os.O_WRONLY), 1)\n"
            "from srccompare.__main__ import main\nsys.exit(main(sys.argv[1:]))"
        )
        done = run(*call.split(), cwd=desk, code=code, env={"PYTHONUNBUFFERED": unbuffered})
        assert done.status == 2
        assert done.err == "error: cannot write standard output: no space left on device\n"


def test_harbor_is_not_coast() -> None:
    """The two invented articles differ, or half of these tests would test nothing."""
    assert HARBOR != COAST

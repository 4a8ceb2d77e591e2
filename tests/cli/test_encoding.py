"""No input is garbled: each is read in its own encoding, and what was decided is said."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.desk import Desk
from tests.cli.running import COAST, HARBOR, run

if TYPE_CHECKING:
    from pathlib import Path

# NOTE: COAST has curly quotation marks and an i with a diaeresis, so UTF-8 and cp1252 differ.
KEPT = "note: a.txt is UTF-8 and was read as such, not as {0}\nhint: --encoding A={0} insists"
ASCII = "The ferry sank at noon. All nine on board were saved by a trawler.\n"


@pytest.fixture
def at(desk: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Desk:
    """Stand in a folder with a.txt (UTF-8), old.txt (cp1252) and wide.txt (UTF-16)."""
    (desk / "old.txt").write_bytes(COAST.encode("cp1252"))
    (desk / "wide.txt").write_bytes(COAST.encode("utf-16"))
    (desk / "ascii.txt").write_text(ASCII, encoding="ascii")
    return Desk(desk, monkeypatch, capfd)


def _sizes(out: bytes) -> list[int]:
    """Return how many characters each article of a result has."""
    return [article["characters"] for article in json.loads(out)["articles"]]


@pytest.mark.parametrize(
    "codec", ["latin-1", "cp1252", "mac-roman", "koi8-r", "shift_jis", "utf-16", "cp037"]
)
@pytest.mark.parametrize("name", ["a.txt", "ascii.txt"])
def test_no_codec_garbles_what_is_utf8(name: str, codec: str, at: Desk) -> None:
    """A codec for all leaves UTF-8 and ASCII alone, whatever it would make of their bytes."""
    done = at.run("inspect", name, "--encoding", codec, "-f", "json")
    assert done.status == 0
    assert _sizes(done.out) == [len((at / name).read_text(encoding="utf-8"))]


@pytest.mark.parametrize("codec", ["latin-1", "cp1252", "iso2022_jp", "utf-7"])
def test_ascii_that_both_read_alike_needs_no_remark(codec: str, at: Desk) -> None:
    """Nothing is said where nothing was decided."""
    assert at.run("inspect", "ascii.txt", "--encoding", codec).err == ""


def test_what_looks_like_ascii_is_of_the_codec_that_was_named(at: Desk) -> None:
    """Seven-bit codecs write letters beyond ASCII with ASCII bytes."""
    (at / "seven.txt").write_bytes("Das Schiff ging über Nacht unter.".encode("utf-7"))
    done = at.run("inspect", "seven.txt", "--encoding", "utf-7", "-f", "json")
    assert (done.err, _sizes(done.out)) == ("", [33])


@pytest.mark.parametrize(("other", "codec"), [("old.txt", "cp1252"), ("wide.txt", "utf-16")])
def test_a_codec_for_all_is_that_of_the_inputs_that_are_not_utf8(other: str, codec: str, at: Desk) -> None:
    """One old file among new ones is what the option is for; the remark names who was spared."""
    done = at.run("diff", "a.txt", other, "--encoding", codec, "-f", "json")
    assert (done.status, done.err) == (0, KEPT.format(codec) + "\n")
    assert _sizes(done.out) == [len(HARBOR), len(COAST)]


@pytest.mark.parametrize("entry", ["B=cp1252", "old.txt=cp1252", "./old.txt=cp1252"])
def test_a_codec_for_one_input_is_for_that_one_alone(entry: str, at: Desk) -> None:
    """A letter, a path or a file name says which."""
    done = at.run("diff", "a.txt", "./old.txt", "--encoding", entry, "-f", "json")
    assert (done.status, done.err) == (0, "")
    assert _sizes(done.out) == [len(HARBOR), len(COAST)]


def test_one_codec_for_all_and_others_for_some(at: Desk) -> None:
    """What names an input wins over what names none."""
    given = ("--encoding", "cp1252", "--encoding", "C=utf-16")
    done = at.run("diff", "a.txt", "old.txt", "wide.txt", *given, "-f", "json")
    assert (done.status, _sizes(done.out)) == (0, [len(HARBOR), len(COAST), len(COAST)])


def test_who_insists_is_obeyed_and_told(at: Desk) -> None:
    """A codec for one input is an order, even where the bytes speak against it."""
    done = at.run("diff", "a.txt", "b.txt", "--encoding", "A=latin-1", "-f", "json")
    assert done.err == "note: a.txt was read as latin-1, as asked, though its bytes are valid UTF-8\n"
    assert _sizes(done.out)[0] == len(HARBOR.encode())


def test_quiet_leaves_the_remark_out(at: Desk) -> None:
    """With -q only errors are said."""
    assert at.run("diff", "a.txt", "old.txt", "--encoding", "cp1252", "-q").err == ""
    assert at.run("inspect", "a.txt", "--encoding", "A=latin-1", "-q").err == ""


def test_a_variable_names_several_with_blanks_between_them(at: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """As with any option that may be repeated."""
    monkeypatch.setenv("SRCCOMPARE_ENCODING", "B=cp1252 C=utf-16")
    done = at.run("diff", "a.txt", "old.txt", "wide.txt", "-f", "json")
    assert "UTF-8" not in done.err
    assert _sizes(done.out) == [len(HARBOR), len(COAST), len(COAST)]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("cp1252 latin-1", "--encoding names two codecs for the same inputs"),
        ("A=cp1252 a.txt=latin-1", "--encoding names two codecs for A (a.txt)"),
        ("C=cp1252", "--encoding: no input is called 'C'"),
        ("=cp1252", "--encoding: no input is called ''"),
        ("A=", "unknown encoding ''"),
        ("B=cp125", "unknown encoding 'cp125'"),
    ],
)
def test_what_makes_no_sense_is_refused(given: str, said: str, at: Desk) -> None:
    """Before anything is read."""
    options = [word for entry in given.split() for word in ("--encoding", entry)]
    done = at.run("diff", "a.txt", "b.txt", *options)
    assert (done.status, done.out) == (2, b"")
    assert done.err.splitlines()[0] == f"error: {said}"


def test_a_codec_is_for_all_articles_of_a_corpus(at: Desk) -> None:
    """A letter or a name is given to an article only after the scan, and one codec is enough."""
    call = ("diff", "--corpus", "[ab].txt", "--story", "a.txt", "-f", "json")
    done = at.run(*call, "--encoding", "latin-1")
    assert (done.status, done.err) == (0, "")
    assert _sizes(done.out) == [len(HARBOR), len(COAST)]
    for more in (("A=cp1252",), ("cp1252", "--encoding", "latin-1")):
        done = at.run(*call, "--encoding", *more)
        assert (done.status, done.out) == (2, b"")
        assert done.err.startswith("error: --encoding: a corpus has one for all of its articles\n")


CALLS = (
    "scan . --threads 1 -f json",
    "scan . --threads 2 -f json",
    "scan . --index corpus.db -f json",
    "check . --no-cache --threads 1 --exit-zero -f json",
)
"""Commands that read a corpus."""


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Desk:
    """Stand in a folder with one text three times: in cp1252, in UTF-8 and as a record."""
    (tmp_path / "old.txt").write_bytes(COAST.encode("cp1252"))
    (tmp_path / "new.txt").write_text(COAST, encoding="utf-8")
    row = json.dumps({"id": "row", "text": COAST}, ensure_ascii=False)
    (tmp_path / "rows.jsonl").write_text(row, encoding="utf-8")
    return Desk(tmp_path, monkeypatch, capfd)


@pytest.mark.parametrize("call", CALLS)
def test_a_corpus_of_another_encoding_is_not_read_without_its_name(call: str, corpus: Desk) -> None:
    """Nothing is guessed; the hint names what would read it."""
    done = corpus.run(*call.split())
    assert done.status == 2
    errors = [(each["path"].removeprefix("./"), each["hint"]) for each in json.loads(done.out)["errors"]]
    assert errors == [("old.txt", "try --encoding cp1252")]


@pytest.mark.parametrize("call", CALLS)
def test_a_codec_that_python_does_not_know_is_refused_first(call: str, corpus: Desk) -> None:
    """Before anything is read or written."""
    for codec in ("cp125", "A=cp1252"):
        done = corpus.run(*call.split(), "--encoding", codec)
        assert (done.status, done.out) == (2, b"")
        assert done.err.startswith(f"error: unknown encoding '{codec}'\n")
    assert not (corpus / "corpus.db").exists()


@pytest.mark.parametrize("call", CALLS)
def test_a_corpus_is_read_in_the_encoding_that_is_named(call: str, corpus: Desk) -> None:
    """Of the files that are not UTF-8 alone: all three are one text, letter for letter."""
    done = corpus.run(*call.split(), "--encoding", "cp1252")
    found = json.loads(done.out)
    assert (done.status, found["errors"]) == (0, [])
    if call.startswith("scan"):
        assert found["articles"] == 3
        assert {(each["a"]["end"], each["similarity"]) for each in found["passages"]} == {
            (len(COAST.rstrip().rstrip(".")), 1.0)
        }


def test_an_index_reads_what_it_could_not_once_the_encoding_is_named(corpus: Desk) -> None:
    """What failed is tried again though the file is as it was."""
    call = ("scan", ".", "--index", "corpus.db", "-f", "json")
    assert [corpus.run(*call, *more).status for more in ((), ("--encoding", "cp1252"))] == [2, 0]


def test_a_line_of_json_lines_is_utf8_whatever_the_rest_is(corpus: Desk) -> None:
    """The format says so; no option turns it."""
    row = json.dumps({"id": "row", "text": COAST}, ensure_ascii=False)
    (corpus / "rows.jsonl").write_bytes(row.encode("cp1252"))
    done = corpus.run("scan", ".", "--encoding", "cp1252", "-f", "json")
    (error,) = json.loads(done.out)["errors"]
    assert (done.status, error["hint"]) == (2, "convert it from cp1252 to UTF-8")


@pytest.mark.parametrize("command", ["scan", "check"])
def test_standard_input_is_in_the_encoding_that_is_named(command: str, corpus: Desk) -> None:
    """One article that is piped in is a file like the others."""
    data = COAST.encode("cp1252")
    done = run(command, "-", "new.txt", "--encoding", "cp1252", "-f", "json", cwd=corpus.path, given=data)
    assert json.loads(done.out)["errors"] == []

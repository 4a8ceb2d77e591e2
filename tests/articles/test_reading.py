from __future__ import annotations

import datetime as dt
import io
import os
import socket
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

import srccompare
from srccompare.articles import reading
from srccompare.articles.decoding import is_utf8_after_all
from srccompare.errors import UnreadableInputError, UsageError
from srccompare.options import MAX_BYTES


class Bad(NamedTuple):
    """Hold bytes that are no article, under a name, and what is said of them."""

    name: str
    data: bytes
    reason: str
    hint: str | None


UNREADABLE = (
    Bad("empty.txt", b"", "empty", None),
    Bad("mark.txt", b"\xef\xbb\xbf", "empty", None),
    Bad("blank.txt", b" \r\n\t\xc2\xa0\n", "blank (nothing but white space)", None),
    Bad("latin.txt", b"caf\xe9 news", "not UTF-8 (byte 0xe9 at 3)", "try --encoding cp1252"),
    Bad("first.txt", b"\xff news", "not UTF-8 (byte 0xff at 0)", "try --encoding cp1252"),
    Bad("marked.txt", b"\xef\xbb\xbfcaf\xe9", "not UTF-8 (byte 0xe9 at 6)", "try --encoding cp1252"),
    Bad("odd.txt", b"\x81 news", "not UTF-8 (byte 0x81 at 0)", "try --encoding latin-1"),
    Bad("wide.txt", "Ann".encode("utf-16"), "not UTF-8 (byte 0xff at 0)", "try --encoding utf-16"),
    Bad("surrogate.txt", b"a \xed\xa0\x80", "not UTF-8 (byte 0xed at 2)", "try --encoding cp1252"),
    Bad("nul.txt", b"caf\xc3\xa9\0news", "binary (NUL at byte 5)", None),
    Bad("marked.txt", b"\xef\xbb\xbfno\0", "binary (NUL at byte 5)", None),
    Bad("program.txt", b"\x7fELF\x02\0\0\xff", "binary (NUL at byte 5)", None),
    Bad(
        "packed.txt",
        bytes(n * n * 7 % 255 + 1 for n in range(999)),
        "binary (full of control characters)",
        "srccompare reads text, Markdown, HTML and JSON",
    ),
    Bad(
        "a-bell.txt", b"caf\xe9 news, \x07 and no more", "not UTF-8 (byte 0xe9 at 3)", "try --encoding cp1252"
    ),
    Bad("paper.pdf", b"%PDF-1.4\0\xff", "a PDF, not text", "save the text of the PDF as .txt"),
    Bad("plain.pdf", b"%PDF-1.4\n1 0 obj\n", "a PDF, not text", "save the text of the PDF as .txt"),
    Bad("rich.txt", b"{\\rtf1 News.}", "rich text (RTF), not plain text", "save it as plain text, .txt"),
    Bad(
        "word.txt",
        b"PK\x03\x04\x14\0",
        "a packed file (Word, OpenDocument, zip), not text",
        "save the text in it as .txt",
    ),
    Bad("front.md", b"---\ntitle: X\n---\n\n", "blank (nothing but white space)", None),
    Bad("corpus.jsonl", b'{"id": "1", "text": "x"}\n', "JSON Lines hold a corpus, not one article", None),
    Bad("void.json", b'{"text": " "}', "blank (nothing but white space)", None),
)


@pytest.mark.parametrize("bad", UNREADABLE, ids=lambda bad: bad.name)
def test_what_is_no_text_is_refused_with_the_reason(bad: Bad, tmp_path: Path) -> None:
    """Each kind of unreadable content has its own words, and bytes count from the start of the file."""
    path = tmp_path / bad.name
    path.write_bytes(bad.data)
    with pytest.raises(UnreadableInputError) as caught:
        srccompare.read(path)
    assert caught.value.reason == bad.reason
    assert caught.value.path == str(path)
    assert caught.value.message == f"cannot read {path}: {bad.reason}"
    if bad.hint:
        assert caught.value.hint == bad.hint


@given(
    text=st.text(min_size=1).filter(
        lambda text: not text.isspace() and "\0" not in text and text[0] != "\ufeff"
    ),
    codec=st.sampled_from(["latin-1", "cp1252", "cp037", "utf-16", "utf-16-le", "utf-32", "gb18030", "big5"]),
)
def test_no_codec_for_all_garbles_what_is_utf8(text: str, codec: str) -> None:
    """What is valid UTF-8 is read as that, unless both readings are the same or the caller insists."""
    data = text.encode("utf-8", "ignore")
    spared = is_utf8_after_all(data, codec)
    assert spared or data.decode(codec) == data.decode("utf-8")
    assert not is_utf8_after_all(data, "utf-8")


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    """Nothing is made up for a file that is not there."""
    with pytest.raises(UnreadableInputError, match=r"no such file$"):
        srccompare.read(tmp_path / "nobody.txt")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    """A folder is not an article."""
    with pytest.raises(UnreadableInputError, match=r"a folder, not a file$"):
        srccompare.read(tmp_path)


def test_a_path_through_a_file_is_refused(tmp_path: Path) -> None:
    """What the system says is passed on in small letters."""
    (tmp_path / "a.txt").write_text("News.")
    with pytest.raises(UnreadableInputError, match=r"not a directory$"):
        srccompare.read(tmp_path / "a.txt" / "b.txt")


def test_a_name_that_no_file_can_have_is_refused() -> None:
    """A NUL in a path is an unreadable input, not a crash."""
    with pytest.raises(UnreadableInputError, match=r"not a valid file name$"):
        srccompare.read("a\0b.txt")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    """Nobody writes into the pipe, and nobody waits for it."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(UnreadableInputError, match=r"a named pipe, not a file$"):
        srccompare.read(pipe)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_an_endless_device_is_refused() -> None:
    """/dev/zero is not read."""
    with pytest.raises(UnreadableInputError, match=r"a device, not a file$"):
        srccompare.read("/dev/zero")


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no such sockets here")
def test_a_socket_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A socket is an unreadable input."""
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s.txt")
        with pytest.raises(UnreadableInputError):
            srccompare.read("s.txt")


def test_a_file_without_permission_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's refusal is said in plain words (forced here, since root may read everything)."""

    def refuse(path: str, flags: int) -> int:
        raise PermissionError(13, "Permission denied", path, flags)

    monkeypatch.setattr(reading, "_without_waiting", refuse)
    with pytest.raises(UnreadableInputError, match=r"permission denied$"):
        srccompare.read(tmp_path / "a.txt")


def test_a_file_beyond_the_limit_is_refused_unread(tmp_path: Path) -> None:
    """The size is looked at before a byte is read; the file here is all hole."""
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES * 1000)
    with pytest.raises(UnreadableInputError, match=r"larger than 20 MB \(20000.0 MB\)$"):
        srccompare.read(path)


def test_an_endless_stream_is_refused_at_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard input is bounded too."""
    monkeypatch.setattr(reading, "MAX_BYTES", 10)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"x" * 11)))
    with pytest.raises(UnreadableInputError, match="cannot read stdin: larger than"):
        srccompare.read("-")


def test_a_closed_standard_input_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process may have no standard input at all."""
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(UnreadableInputError, match=r"standard input is closed$"):
        srccompare.read("-")


@pytest.mark.parametrize("encoding", ["nonsense", "base64", "rot13", "undefined", "a\0b", "x" * 300])
def test_an_encoding_that_python_does_not_know_is_a_usage_error(encoding: str, tmp_path: Path) -> None:
    """Codecs that turn no bytes into text are as unknown as codecs that do not exist."""
    (tmp_path / "a.txt").write_text("News.")
    with pytest.raises(UsageError, match="unknown encoding"):
        srccompare.read(tmp_path / "a.txt", encoding=encoding)


@pytest.mark.parametrize(
    ("data", "encoding", "reason"),
    [
        (b"caf\xe9", "ascii", r"not ascii \(byte 0xe9 at 3\)"),
        (b"\x81", "cp1252", r"not cp1252 \(byte 0x81 at 0\)"),
        (b"\xff\xfea", "utf-16", r"not utf-16 \("),
        (b"a\0b", "latin-1", r"binary \(NUL at character 1\)"),
    ],
)
def test_a_wrong_encoding_is_said_with_its_name(
    data: bytes, encoding: str, reason: str, tmp_path: Path
) -> None:
    """The encoding that was asked for is the one that is blamed."""
    (tmp_path / "a.txt").write_bytes(data)
    with pytest.raises(UnreadableInputError, match=reason):
        srccompare.read(tmp_path / "a.txt", encoding=encoding)


@pytest.mark.parametrize(
    ("data", "encoding", "text"),
    [
        (b"One.\r\nTwo.\r\n", None, "One.\r\nTwo.\r\n"),
        (b"One.\rTwo.", None, "One.\rTwo."),
        (b"\xef\xbb\xbfOne.", None, "One."),
        (b"\xef\xbb\xbfOne.", "utf-8", "One."),
        (b"\xef\xbb\xbfOne.", "utf-8-sig", "One."),
        (b"\xef\xbb\xbf\xef\xbb\xbfOne.", None, "\ufeffOne."),
        ("7\u00a0pm – “now”\u2028".encode(), None, "7\u00a0pm – “now”\u2028"),
        (b"caf\xe9 \x93now\x94", "cp1252", "café “now”"),
        ("café".encode("utf-16"), "utf-16", "café"),
        ("\ufeffcafé".encode("utf-16-le"), "utf-16-le", "café"),
        ("e\u0301".encode(), None, "e\u0301"),
    ],
)
def test_text_comes_in_as_it_stands(data: bytes, encoding: str | None, text: str, tmp_path: Path) -> None:
    """Newlines, spaces and composition are kept; only one byte order mark is dropped."""
    (tmp_path / "a.txt").write_bytes(data)
    assert srccompare.read(tmp_path / "a.txt", encoding=encoding).text == text


@given(st.text().filter(lambda t: t and not t.isspace() and "\0" not in t and t[0] != "\ufeff"))
def test_any_text_comes_back_from_a_file(text: str) -> None:
    """Decoding changes nothing."""
    from srccompare.articles.decoding import decode  # noqa: PLC0415 - no file is needed

    assert decode(text.encode(), None) == text


def test_a_day_that_is_given_wins_over_the_metadata(tmp_path: Path) -> None:
    """The one who asks knows best, and the article says where its day comes from."""
    path = tmp_path / "a.json"
    path.write_text('{"text": "News.", "published": "2023-02-24"}')
    given = srccompare.read(path, dt.date(2023, 2, 25))
    assert (given.published, given.published_from) == (dt.date(2023, 2, 25), "option")
    read = srccompare.read(path)
    assert (read.published, read.published_from) == (dt.date(2023, 2, 24), "metadata")


def test_standard_input_has_a_name_whose_suffix_tells_the_format(monkeypatch: pytest.MonkeyPatch) -> None:
    """`-` is called stdin, or what the caller calls it."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b'{"text": "News."}')))
    article = srccompare.read("-", name="x.json")
    assert (article.name, article.text) == ("x.json", "News.")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"News.\r\n")))
    article = srccompare.read("-")
    assert (article.name, article.text) == ("stdin", "News.\r\n")


def test_a_program_may_put_decoded_text_in_place_of_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """Text is read as it stands; what is no Unicode text is refused; a closed stream is said to be closed."""
    monkeypatch.setattr(sys, "stdin", io.StringIO("Café news.\r\n"))
    assert srccompare.read("-").text == "Café news.\r\n"
    monkeypatch.setattr(sys, "stdin", io.StringIO("a \ud800"))
    with pytest.raises(UnreadableInputError, match="not UTF-8"):
        srccompare.read("-")
    sys.stdin.close()
    with pytest.raises(UnreadableInputError, match="standard input is closed"):
        srccompare.read("-")


def test_the_suffix_of_a_file_tells_its_format_whatever_it_is_called(tmp_path: Path) -> None:
    """A name for reports changes nothing about the reading; capitals in a suffix do not matter."""
    path = tmp_path / "A.JSON"
    path.write_text('{"text": "News."}')
    article = srccompare.read(path, name="report.txt")
    assert (article.name, article.text) == ("report.txt", "News.")


@pytest.mark.parametrize("name", ["a", "a.news", ".txt", "-x", "a\nb.txt", "a\x1b[31m.txt", "a=b.txt"])
def test_any_name_is_read(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Unknown suffixes are plain text, and a strange name is only a name."""
    monkeypatch.chdir(tmp_path)
    Path(name).write_text("News.")
    article = srccompare.read(name)
    assert (article.name, article.text) == (name, "News.")


def test_an_open_descriptor_is_read_like_standard_input() -> None:
    """`<(command)` of a shell arrives as a descriptor of a pipe."""
    if not Path("/dev/fd").exists():
        pytest.skip("no /dev/fd here")
    end, start = os.pipe()
    os.write(start, b"News.")
    os.close(start)
    try:
        assert srccompare.read(f"/dev/fd/{end}").text == "News."
    finally:
        os.close(end)

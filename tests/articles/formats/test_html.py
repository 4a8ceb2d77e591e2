from __future__ import annotations

import datetime as dt
import importlib.util
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import srccompare
from srccompare.articles.formats.html import declared_encoding
from srccompare.errors import UnreadableInputError

if TYPE_CHECKING:
    from pathlib import Path

needs_trafilatura = pytest.mark.skipif(
    importlib.util.find_spec("trafilatura") is None, reason='needs pip install "srccompare[html]"'
)
# NOTE: warnings of the library about its own parts are not our failures.
quietly = pytest.mark.filterwarnings("ignore")

PAGE = """<!DOCTYPE html><html><head><meta charset="{charset}">
<title>Harbor plan approved - Coast Wire</title>
<meta property="og:site_name" content="Coast Wire"><meta name="author" content="Dana Ruiz">
<meta property="article:published_time" content="2023-02-24T10:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Harbor plan approved</h1>
<p>The council voted seven to two on Friday on a plan for the old harbor after years of talks.</p>
<p>“We [the council] will act now,” said the mayor, who had promised the fishermen a decision this month.</p>
<p>Work on the first quay is to begin in the spring, near the café, and will cost 4.1 million dollars.</p>
</article><footer>Copyright. Subscribe to our newsletter.</footer></body></html>"""


def _page(folder: Path, charset: str = "utf-8") -> Path:
    path = folder / "page.html"
    path.write_bytes(PAGE.format(charset=charset).encode(charset))
    return path


@needs_trafilatura
@quietly
@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "utf-16"])
def test_a_page_gives_its_article_and_its_metadata(charset: str, tmp_path: Path) -> None:
    """The words of the article are read in the encoding the page declares; menus and footers are left out."""
    article = srccompare.read(_page(tmp_path, charset), encoding="utf-16" if charset == "utf-16" else None)
    assert "“We [the council] will act now,” said the mayor" in article.text
    assert "café" in article.text
    assert "Sport" not in article.text
    assert "newsletter" not in article.text
    assert (article.title, article.outlet, article.byline) == (
        "Harbor plan approved",
        "Coast Wire",
        "Dana Ruiz",
    )
    assert (article.published, article.published_from) == (dt.date(2023, 2, 24), "metadata")


@needs_trafilatura
@quietly
@pytest.mark.parametrize("page", ["<html></html>", "no markup", "<p>", "<" * 1000, "<div>" * 5000])
def test_a_page_without_an_article_is_refused(
    page: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Nothing found is an unreadable input, said once and by us alone."""
    (tmp_path / "page.html").write_text(page)
    with pytest.raises(UnreadableInputError):
        srccompare.read(tmp_path / "page.html")
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("sys.modules['trafilatura'] = None", "needs trafilatura"),
        ("sys.modules['lxml'] = None; sys.modules['trafilatura.core'] = None", "needs trafilatura"),
    ],
)
def test_a_page_without_the_library_tells_how_to_get_it(code: str, reason: str, tmp_path: Path) -> None:
    """The extra is named with the command that installs it."""
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            f"import sys; {code}\nfrom srccompare.__main__ import main\nsys.exit(main(sys.argv[1:]))",
            "inspect",
            str(_page(tmp_path)),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert reason in done.stderr
    assert done.stderr.endswith('hint: pip install "srccompare[html]"\n')


def test_the_library_is_not_loaded_for_other_formats(tmp_path: Path) -> None:
    """Only a page pays for it."""
    (tmp_path / "a.txt").write_text("News.")
    code = "import sys, srccompare; srccompare.read(sys.argv[1]); sys.exit('trafilatura' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path / "a.txt")], check=False)
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"<p>charset=cp1252", None),
        (b" " * 1024 + b'<meta charset="cp1252">', None),
        (b"<meta " + b"x" * 1000, None),
        (b'<meta charset="windows-1252">', "windows-1252"),
        (b"<META CHARSET=Latin1 />", "cp1252"),
        (b'<meta charset="utf-16">', "utf-8"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-15">', "iso-8859-15"),
    ],
)
def test_the_encoding_of_a_page_is_what_its_head_declares(data: bytes, encoding: str | None) -> None:
    """Nothing but a declaration at the start counts."""
    assert declared_encoding(data) == encoding


@needs_trafilatura
@quietly
def test_an_encoding_that_nobody_knows_counts_as_none(tmp_path: Path) -> None:
    """A page that names a codec of its own invention is read as UTF-8."""
    path = tmp_path / "page.html"
    path.write_text(PAGE.format(charset="x-nobody"), encoding="utf-8")
    assert "café" in srccompare.read(path).text

"""No article and no name steers a screen, a log, a page, a table or a parser, whichever command prints it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from reading_back import COMMAND, CONTROLS, read_back

from srccompare.reports import FORMATS, INSPECTION_FORMATS
from srccompare.reports.check import CHECK_FORMATS
from srccompare.reports.find import FIND_FORMATS
from srccompare.reports.scan import SCAN_FORMATS
from tests.cli.desk import Desk
from tests.cli.running import HARBOR, run

if TYPE_CHECKING:
    from pathlib import Path

NAMES = (
    "-x.txt",
    "=1+1.txt",
    "a\n::error::b.txt",
    "::error::x ##vso[task.x] ##[error].txt",
    "\x1b[31m\x9b2J\x85\u202e\u2066\u2028\u200b.txt",
    "<img src=x onerror=alert(1)>[a](b) `c` | ~d~ $e$ @everyone #1.txt",
    "100%s%0A{0}\\n]]>&amp;\"'.txt",
    "\udcff.txt",
)
SAID = (
    "::error file=a.txt::forged\n\n##vso[task.complete]x ##teamcity[x] ##[error]y %0A::error::z.\n\n"
    "\x1b[31mRed\x1b]0;title\x07 \x9b2J \x7f\b \u202etxet \u2066a\u2069 \u200b\ufeff\u2028\u0085 "
    "<script>alert(1)</script> <!-- --> </details> ]]> [a](javascript:b) ![c](d) `e` | $f$ @everyone #1.\n\n"
    '=2+5 +3 -4 @SUM(1), "quoted", it said; \'so\'. =HYPERLINK("x")\n\n'
)
WILL = SAID + HARBOR
SHALL = SAID + HARBOR.replace("will act", "shall act").replace("$4.1 million", "$41 million")
CHECK = ("--no-config", "--no-cache")
CALLS: tuple[tuple[str, tuple[str, ...]], ...] = (
    *((form, ("diff", "-f", form, "--", "{}", "b.txt")) for form in FORMATS),
    *((form, ("inspect", "-f", form, "--", "{}")) for form in INSPECTION_FORMATS),
    *((form, ("check", *CHECK, "-f", form, "--", "{}", "b.txt", "gone{}")) for form in CHECK_FORMATS),
    *(
        (form, ("check", *CHECK, "--statistics", "-f", form, "--", "{}", "b.txt"))
        for form in ("text", "json")
    ),
    ("text", ("check", *CHECK, "-v", "--select", "ALL", "--against", "./{}", "--", "b.txt")),
    *((form, ("scan", "-f", form, "--", "{}", "b.txt", "gone{}")) for form in SCAN_FORMATS),
    *((form, ("find", "--index", "good.idx", "-f", form, "--", "{}")) for form in FIND_FORMATS),
    ("text", ("find", "--index", "{}", "--", "b.txt")),
    ("text", ("index", "info", "--", "{}")),
    ("text", ("index", "check", "--", "{}")),
    ("text", ("index", "remove", "good.idx", "--", "gone{}")),
    ("text", ("explain", "--", "{}")),
    ("text", ("schema", "--", "{}")),
    ("text", ("config", "--config", "./{}")),
    ("text", ("check", *CHECK, "--stories", "./{}", "--", "b.txt")),
    ("text", ("check", *CHECK, "--baseline", "./{}", "--", "b.txt")),
    ("text", ("diff", "--corpus", "./{}", "--story", "gone{}")),
    ("text", ("{}",)),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with an article, an index of it, and the same article under every name."""
    made = tmp_path_factory.mktemp("hostile")
    (made / "b.txt").write_bytes(SHALL.encode())
    for name in NAMES:
        (made / name).write_bytes(WILL.encode())
    assert run("scan", "./b.txt", "./-x.txt", "--index", "good.idx", "-q", cwd=made).status == 0
    return made


@pytest.fixture
def desk(folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Desk:
    """Return the folder as one to run commands in."""
    return Desk(folder, monkeypatch, capfd)


@pytest.mark.parametrize(("form", "call"), CALLS, ids=[" ".join(call) for _, call in CALLS])
def test_what_is_printed_is_what_its_readers_expect(form: str, call: tuple[str, ...], desk: Desk) -> None:
    """Standard output is its format and nothing else, and no line of standard error gives orders."""
    for name in NAMES:
        done = desk.run(*(each.replace("{}", name) for each in call))
        assert done.status in {0, 1, 2, 3}, done.err
        read_back(form, done.out.decode("utf-8"))
        assert not CONTROLS.search(done.err), name
        assert not COMMAND.search(done.err), name
        assert "internal error" not in done.err


@pytest.mark.parametrize("name", NAMES)
def test_what_is_written_for_others_is_read_back(name: str, desk: Desk) -> None:
    """A manifest and a baseline name what they speak of, whatever it is called."""
    scanned = desk.run("scan", "--write-stories", "stories.toml", "-f", "csv", "--", f"./{name}", "b.txt")
    assert scanned.status == 0, scanned.err
    read_back("toml", (desk / "stories.toml").read_text(encoding="utf-8"))
    call = ("check", *CHECK, "--stories", "stories.toml", "--", f"./{name}", "b.txt")
    assert desk.run(*call).status == 1
    base = ("check", *CHECK, "--write-baseline", "base.json", "--", f"./{name}", "b.txt")
    assert desk.run(*base).status == 0
    again = ("check", *CHECK, "--baseline", "base.json", "--", f"./{name}", "b.txt")
    assert desk.run(*again).status == 0


def test_settings_give_no_orders(desk: Desk) -> None:
    """What a settings file says is shown, in both forms, and steers nothing."""
    reason = '\\u001b[31m \\u202e \\u0085 ##vso[x] \\"'
    (desk / "own.toml").write_text(
        f'exclude = ["::error::x", "##[error]x"]\n[[suppress]]\nrule = "SC1"\nreason = "{reason}"\n',
        encoding="utf-8",
    )
    for form in ("text", "json"):
        done = desk.run("config", "--config", "own.toml", "-f", form)
        assert done.status == 0
        read_back(form, done.out.decode())

"""No input and no combination of arguments is an internal error."""

from __future__ import annotations

import contextlib
import io
import json
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from srccompare.__main__ import main
from tests.cli.running import COAST

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

some = settings(
    max_examples=80,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

WORDS = (
    "diff",
    "inspect",
    "schema",
    "a.txt",
    "b.txt",
    "nobody.txt",
    "--",
    "-f",
    "--format",
    "json",
    "text",
    "jsn",
    "-o",
    "out.txt",
    "--only",
    "shared,unique",
    "--only=",
    "--view",
    "matrix",
    "--focus",
    "A",
    "B",
    "--published",
    "A=2023-02-23",
    "2023-02-23",
    "=",
    "--encoding",
    "utf-16",
    "cp1252",
    "--width",
    "40",
    "0",
    "--color",
    "always",
    "--exit-code",
    "-v",
    "-vv",
    "-q",
    "--quiet",
    "--stdin-name",
    "x.json",
    "-h",
    "--version",
    "comparison",
    "-",
)


def _run(*arguments: str) -> tuple[int, str, str]:
    """Run the command in this process and return its status and what it wrote."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = main(arguments)
    return status, out.getvalue(), err.getvalue()


@some
@given(
    data=st.one_of(
        st.binary(max_size=200),
        st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")),
        st.text(st.sampled_from('“”"’—.!?\n\r\t $€%0123456789aAéß한字\u202e\x1b'), max_size=300).map(
            str.encode
        ),
    ),
    suffix=st.sampled_from([".txt", ".md", ".json"]),
)
def test_any_bytes_are_compared_or_refused(data: bytes, suffix: str, desk: Path) -> None:
    """A result is JSON whose spans lie inside the text; a refusal is an error line."""
    path = desk / f"any{suffix}"
    path.write_bytes(data)
    status, out, err = _run("diff", str(path), str(desk / "b.txt"), "-f", "json")
    if status == 0:
        first, second = json.loads(out)["articles"]
        assert second["characters"] == len(COAST)
        assert all(0 <= s["start"] < s["end"] <= first["characters"] for s in first["segments"])
    else:
        assert (status, out) == (2, "")
        assert err.startswith(f"error: cannot read {path}: ")


@some
@given(arguments=st.lists(st.sampled_from(WORDS), max_size=7))
def test_any_arguments_end_in_a_status_of_ours(
    arguments: list[str], desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever is combined, it is done or refused; nothing is written where nothing was asked for."""
    monkeypatch.chdir(desk)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(COAST.encode())))
    status, out, err = _run(*arguments)
    assert status in {0, 1, 2}
    assert status != 2 or "error: " in err or "Usage: " in err
    assert "Traceback" not in out + err

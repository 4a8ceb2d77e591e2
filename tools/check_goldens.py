"""Rewrite the expected reports of a check under tests/reports/check/golden, and the examples in the docs.

One run of the command writes all formats; its status is 2, as one of the files
is not an article. The examples in docs/findings-formats.md are cut out of these
reports, each between a comment that names it and the end of its block.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from shutil import copytree

import srccompare

ROOT = Path(__file__).parent.parent
GOLDEN = ROOT / "tests" / "reports" / "check" / "golden"
PAGE = ROOT / "docs" / "findings-formats.md"
FILES = {
    "text": "expected.txt",
    "json": "expected.json",
    "jsonl": "expected.jsonl",
    "sarif": "expected.sarif",
    "github": "expected.github",
    "gitlab": "expected-gitlab.json",
    "junit": "expected.xml",
    "markdown": "expected.md",
}
"""The file that holds each format."""

BASELINE = "baseline.json"
BASELINED = "SC302"
"""The rule whose findings the baseline knows; it holds one entry besides that nothing matches."""

GONE = {
    "fingerprint": "5be1c0ffee5be1c0ffee5be1c0ffee00",
    "code": "SC201",
    "article": "news/shore-herald.txt",
    "message": "quotation differs from news/ellery-gazette.txt: “two summers” here, “two winters” there",
}
_BLOCK = re.compile(r"(<!-- example: (?P<name>[a-z]+) -->\n```[a-z]*\n).*?(?=```\n)", re.DOTALL)
# The version is not a finding: a release shall not rewrite every file.
_VERSION = re.compile(rf'((?:\bv:|"version": "){re.escape(srccompare.__version__)}\b)')


def outputs() -> dict[str, str]:
    """Run the command in a copy of the folder and return what its files shall hold, by name."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "golden"
        copytree(GOLDEN, folder)
        baseline = _baseline(folder)
        others = {name: file for name, file in FILES.items() if name != "text"}
        options = [word for name, file in others.items() for word in ("--output", f"{name}={file}")]
        found = {
            BASELINE: baseline,
            FILES["text"]: _run(folder, *options),
            "expected-verbose.txt": _run(folder, "--verbose"),
            "expected-statistics.txt": _run(folder, "--statistics"),
        }
        found |= {file: (folder / file).read_text(encoding="utf-8") for file in others.values()}
    return {name: _VERSION.sub(_hidden, content) for name, content in sorted(found.items())}


def _baseline(folder: Path) -> str:
    """Write the baseline anew, with one entry more that nothing matches, and return it."""
    (folder / BASELINE).unlink()
    readable = ("--no-config", "--exclude", "news/smudged.txt", "--select", BASELINED)
    _run(folder, *readable, "--write-baseline", BASELINE, status=0)
    text = (folder / BASELINE).read_text(encoding="utf-8")
    gone = f",\n    {json.dumps(GONE, ensure_ascii=False)}\n  ]"
    (folder / BASELINE).write_text(text.replace("\n  ]", gone), encoding="utf-8", newline="\n")
    return (folder / BASELINE).read_text(encoding="utf-8")


def _run(folder: Path, *options: str, status: int = 2) -> str:
    """Return what the command writes to standard output, at 80 columns and without colour."""
    command = [sys.executable, "-m", "srccompare", "check", "news", "--no-cache", *options]
    clean = {name: value for name, value in os.environ.items() if not name.startswith("SRCCOMPARE_")}
    clean |= {"COLUMNS": "80", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, cwd=folder, env=clean, capture_output=True, check=False, encoding="utf-8")
    if done.returncode != status:
        sys.exit(f"error: srccompare check ended with {done.returncode}:\n{done.stderr}")
    return done.stdout


def _hidden(match: re.Match[str]) -> str:
    return match[1].replace(srccompare.__version__, "VERSION")


def examples(reports: dict[str, str]) -> dict[str, str]:
    """Return the examples of the page by name: pieces of the reports, each ending with a newline."""
    log = json.loads(reports[FILES["sarif"]])
    found = json.loads(reports[FILES["json"]])
    by_code = {row["code"]: row for row in found["findings"] if row["state"] == "new"}
    results = {row["ruleId"]: row for row in log["runs"][0]["results"] if row["baselineState"] == "new"}
    issues = json.loads(reports[FILES["gitlab"]])
    return {
        "text": _paragraph(reports[FILES["text"]], "error SC201"),
        "json": _json(by_code["SC301"]),
        "jsonl": reports[FILES["jsonl"]].splitlines(keepends=True)[-1],
        "sarif": _json(results["SC301"]),
        "github": _paragraph(reports[FILES["github"]], "::error"),
        "gitlab": _json(next(row for row in issues if row["check_name"] == "SC301")),
        "junit": _between(reports[FILES["junit"]], "    <testcase", "</testcase>\n"),
        "markdown": _paragraph(reports[FILES["markdown"]], "| |"),
        "statistics": reports["expected-statistics.txt"],
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _paragraph(report: str, beginning: str) -> str:
    """Return the lines from the first with a beginning to the next empty one."""
    start = report.index(f"\n{beginning}") + 1 if not report.startswith(beginning) else 0
    return report[start:].split("\n\n", maxsplit=1)[0].rstrip("\n") + "\n"


def _between(report: str, beginning: str, end: str) -> str:
    start = report.index(beginning)
    return report[start : report.index(end, start) + len(end)]


def page(text: str, reports: dict[str, str]) -> str:
    """Return the page with its examples renewed."""
    found = examples(reports)
    return _BLOCK.sub(lambda match: match[1] + found[match["name"]], text)


def main() -> None:
    """Rewrite what changed and name it."""
    reports = outputs()
    wanted = {GOLDEN / name: text for name, text in reports.items()}
    wanted[PAGE] = page(PAGE.read_text(encoding="utf-8"), reports)
    for path, text in wanted.items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8", newline="\n")
            print(f"rewrote {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()

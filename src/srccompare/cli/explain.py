"""`srccompare explain [RULE|WORD]`: say what a rule or a word of a report means, or list them."""

# NOTE: no postponed annotations here, typer reads these.
import sys
from textwrap import fill
from typing import TYPE_CHECKING, Annotated

import typer

from srccompare.cli import console
from srccompare.cli.check_options import rule_names
from srccompare.cli.output import STDOUT, deliver
from srccompare.errors import UsageError
from srccompare.exitcodes import ExitCode
from srccompare.text.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.checks.model import Rule

WIDTH = 80
"""Cells of a line where no terminal says otherwise."""


def names() -> list[str]:
    """Complete what there is to explain; a word of two as one, so that a shell takes it for one."""
    from srccompare.reports.words import WORDS  # noqa: PLC0415 - only for completion

    return [*rule_names(), *(word.replace(" ", "-") for word in WORDS)]


Named = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[RULE|WORD]",
        autocompletion=names,
        help="A rule by code (SC201) or name (altered-quotation), the beginning of a code, which lists its "
        "rules, or a word of a report (possible, signature).",
        show_default=False,
    ),
]


def explain(what: Named = None) -> int:
    """Explain a rule of check, or a word of a report.

    Of a rule: why it is there, examples, settings, known false alarms. Without
    a name, list all that can be explained.
    """
    from srccompare.checks.pages import page  # noqa: PLC0415 - not for help and completion
    from srccompare.checks.rules import RULES  # noqa: PLC0415 - as above
    from srccompare.reports.words import WORDS, meaning  # noqa: PLC0415 - as above

    if what is None:
        words = fill(f"words of reports: {', '.join(WORDS)}", _width(), break_on_hyphens=False)
        deliver(f"{''.join(map(_line, RULES))}\n{words}\n", STDOUT, "text")
        return ExitCode.OK
    named = " ".join(what).strip()
    code = named.upper()
    rules = [rule for rule in RULES if code == rule.code or named.lower() == rule.name]
    begun = [rule for rule in RULES if len(code) > 1 and rule.code.startswith(code)]
    if rules:
        deliver(_set(page(rules[0].code)), STDOUT, "text")
    elif begun:
        deliver("".join(map(_line, begun)), STDOUT, "text")
    elif said := meaning(named):
        deliver(f"{fill(said, _width(), break_on_hyphens=False)}\n", STDOUT, "text")
    else:
        raise UsageError(f"explain: there is no rule or word {named!r}", _guess(named))
    return ExitCode.OK


def _on_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def _width() -> int:
    """Return the cells of a line of running text: those of the terminal, up to what is easy to read."""
    from srccompare.reports.prose import WIDEST  # noqa: PLC0415 - not for help and completion

    return min(WIDEST, console.page_width(sys.stdout)) if _on_terminal() else WIDTH


def _set(page: str) -> str:
    """Return the page of a rule: wrapped for a terminal, elsewhere the Markdown that it is."""
    from srccompare.reports.prose import wrapped  # noqa: PLC0415 - as above

    return wrapped(page, _width()) if _on_terminal() else page


def _guess(named: str) -> str:
    """Ask after the nearest name, or say where all of them are."""
    choices: Sequence[str] = names()
    near = nearest(named.upper(), choices) if named.upper().startswith("SC") else nearest(named, choices)
    return near or "srccompare explain lists the rules and words"


def _line(rule: "Rule") -> str:
    """Return a rule: code, severity, name, what it finds, when it does not run; wrapped for terminals."""
    when = "" if rule.default else " (off by default)"
    when += " (drafts with sources)" if rule.draft else ""
    named = f"{rule.code}  {rule.severity:<7}  {rule.name:<22}  "
    line = f"{named}{rule.summary}{when}"
    if _on_terminal():
        width = max(console.page_width(sys.stdout), len(named) + 20)
        line = fill(line, width, subsequent_indent=" " * len(named), break_on_hyphens=False)
    return f"{line}\n"

"""`srccompare explain [RULE]`: say what a rule is for, or list the rules."""

# NOTE: no postponed annotations here, typer reads these.
from typing import TYPE_CHECKING, Annotated

import typer

from srccompare.cli.check_options import rule_names
from srccompare.cli.output import STDOUT, deliver
from srccompare.exitcodes import ExitCode

if TYPE_CHECKING:
    from srccompare.checks.model import Rule


Named = Annotated[
    str | None,
    typer.Argument(
        metavar="[RULE]",
        autocompletion=rule_names,
        help="A code (SC201) or a name (altered-quotation); the beginning of a code lists its rules.",
        show_default=False,
    ),
]


def explain(rule: Named = None) -> int:
    """Say what a rule of check is for: why, examples, settings, known false alarms."""
    from srccompare.checks.pages import page  # noqa: PLC0415 - not for help and completion
    from srccompare.checks.rules import RULES  # noqa: PLC0415 - as above
    from srccompare.checks.selection import rule_called  # noqa: PLC0415 - as above

    if rule is None:
        deliver("".join(map(_line, RULES)), STDOUT, "text")
    else:
        named = rule.strip()
        code = named.upper()
        begun = [each for each in RULES if len(code) > 1 and each.code.startswith(code) and each.code != code]
        if begun:
            deliver("".join(map(_line, begun)), STDOUT, "text")
        else:
            wanted = rule_called(code if code.startswith("SC") else named, RULES, "explain")
            deliver(page(wanted.code), STDOUT, "text")
    return ExitCode.OK


def _line(rule: "Rule") -> str:
    """Return one rule on one line: code, severity, name, what it finds, and when it does not run."""
    when = "" if rule.default else " (off by default)"
    when += " (drafts with sources)" if rule.draft else ""
    return f"{rule.code}  {rule.severity:<7}  {rule.name:<22}  {rule.summary}{when}\n"

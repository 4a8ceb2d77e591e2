"""Decide which rules run, with which severity and thresholds."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING

from srccompare.checks.model import ActiveRule
from srccompare.errors import UsageError
from srccompare.severity import SEVERITIES
from srccompare.text.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from srccompare.checks.model import Option, Rule, Value

ALL = "ALL"


def active(
    rules: Sequence[Rule],
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    settings: Mapping[str, Mapping[str, Value]] | None = None,
) -> tuple[ActiveRule, ...]:
    """Return the rules that run: those on by default or those selected, without the ignored ones.

    A rule is named by its code, by the beginning of a code ("SC2") or by its
    name; "ALL" names every rule. `settings` hold the values of a rule by its
    code or name: `severity`, and its options.

    Raises:
        UsageError: there is no such rule, option or value, or no rule is left: that would find nothing, ever.
    """
    chosen = {code for entry in select for code in named(entry, rules, "select")}
    dropped = {code for entry in ignore for code in named(entry, rules, "ignore")}
    values = _by_code(rules, settings or {})
    wanted = [rule for rule in rules if (rule.code in chosen if chosen else rule.default)]
    left = [rule for rule in wanted if rule.code not in dropped]
    if not left:
        raise UsageError("every rule that is selected is ignored", "select a rule, or ignore fewer")
    return tuple(activated(rule, values.get(rule.code, {})) for rule in left)


def named(entry: str, rules: Sequence[Rule], where: str) -> tuple[str, ...]:
    """Return the codes that an entry names.

    Raises:
        UsageError: it names no rule.
    """
    word = entry.strip()
    codes = tuple(rule.code for rule in rules if word.upper() == ALL or _fits(word, rule))
    if codes and word:
        return codes
    raise UsageError(f"{where}: there is no rule {word!r}", _guess(word, rules))


def _fits(word: str, rule: Rule) -> bool:
    """Return whether a code, the beginning of one (two letters or more) or a name means a rule."""
    return word.lower() == rule.name or (len(word) > 1 and rule.code.startswith(word.upper()))


def _by_code(
    rules: Sequence[Rule], settings: Mapping[str, Mapping[str, Value]]
) -> dict[str, Mapping[str, Value]]:
    """Return settings by code, whatever names their rules."""
    found: dict[str, Mapping[str, Value]] = {}
    for name, values in settings.items():
        rule = rule_called(name, rules, "rules")
        if rule.code in found:
            raise UsageError(f"rules: {rule.code} is configured twice", "name it once, by code or by name")
        found[rule.code] = values
    return found


def rule_called(name: str, rules: Sequence[Rule], where: str) -> Rule:
    """Return the rule of a code or a name.

    Raises:
        UsageError: there is none.
    """
    for rule in rules:
        if name in (rule.code, rule.name):
            return rule
    raise UsageError(f"{where}: there is no rule {name!r}", _guess(name, rules))


def _guess(name: str, rules: Sequence[Rule]) -> str:
    """Return a hint at the rule that may be meant."""
    known = [each for rule in rules for each in (rule.code, rule.name)]
    return nearest(name, known) or "srccompare explain lists the rules"


def activated(rule: Rule, settings: Mapping[str, Value], at: str = "") -> ActiveRule:
    """Return a rule under its settings; `at` begins each complaint about them.

    Raises:
        UsageError: the rule has no such option, or the option no such value.
    """
    options = {option.name: option for option in rule.options}
    values = {option.name: option.default for option in rule.options}
    severity = rule.severity
    for key, value in settings.items():
        where = f"{at}rules.{rule.code}.{key}"
        if key == "severity":
            if value not in SEVERITIES:
                raise UsageError(
                    f"{where}: there is no severity {value!r}", f"one of {', '.join(SEVERITIES)}"
                )
            severity = next(each for each in SEVERITIES if each == value)
        elif key in options:
            values[key] = _checked(where, options[key], value)
        else:
            allowed = ["severity", *options]
            hint = nearest(key, allowed)
            raise UsageError(
                f"{where}: {rule.code} has no option {key!r}",
                "; ".join(filter(None, (hint, f"options of {rule.code}: {', '.join(allowed)}"))),
            )
    return ActiveRule(rule, severity, values)


def _checked(where: str, option: Option, value: Value) -> Value:
    """Return a value that suits an option.

    Raises:
        UsageError: it is of another type or beyond the bounds.
    """
    kind = type(option.default)
    if kind is float and type(value) is int:
        value = float(value)
    if type(value) is not kind:
        raise UsageError(f"{where}: {value!r} is not {_KINDS[kind]}", option.help)
    if isinstance(value, (int, float)):
        if not isfinite(value):
            raise UsageError(f"{where}: {value!r} is not a number that can be compared", option.help)
        if option.low is not None and value < option.low:
            raise UsageError(f"{where}: {value!r} is too small", f"{option.low:g} or more")
        if option.high is not None and value > option.high:
            raise UsageError(f"{where}: {value!r} is too large", f"{option.high:g} or less")
    return value


_KINDS: dict[type, str] = {bool: "true or false", int: "a whole number", float: "a number", str: "a string"}

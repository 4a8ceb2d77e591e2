"""Read settings: from the environment, else from a file, else the default."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from srccompare.checks.rules import RULES
from srccompare.checks.selection import activated, named, rule_called
from srccompare.checks.suppressions import CONDITIONS, Suppression, valid
from srccompare.config.environment import spoken
from srccompare.config.finding import found
from srccompare.config.keys import BY_NAME, KEYS, SUPPRESS, TABLES
from srccompare.config.keys import RULES as RULE_TABLES
from srccompare.config.model import Config, Setting
from srccompare.config.values import checked, glob_from
from srccompare.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from srccompare.checks.model import Value
    from srccompare.config.finding import Found

_VARIABLES = frozenset(key.variable for key in KEYS)


def configuration(file: str | None = None, *, ignored: bool = False, variables: bool = True) -> Config:
    """Return the settings of the current folder; `ignored` leaves files aside.

    Without `variables` the environment is left to a caller that reads it, too.

    Raises:
        UsageError: a file or a variable says what makes no sense.
    """
    source = None if ignored else found(file)
    settings = {key.name: Setting(key.name, key.default) for key in KEYS}
    rules: Mapping[str, Mapping[str, Value]] = {}
    origins: Mapping[str, str] = {}
    silenced: tuple[tuple[Suppression, str], ...] = ()
    if source:
        source.toml.refuse_unknown(source.table, TABLES, source.section)
        settings |= _settings(source)
        rules, origins = _rules(source)
        silenced = _suppressions(source)
    if variables:
        settings |= {setting.name: setting for setting in spoken(KEYS)}
    for name in ("select", "ignore"):
        _refuse_unknown_rules(settings[name])
    return Config(str(source.toml.path) if source else None, settings, rules, origins, silenced)


def _settings(source: Found) -> dict[str, Setting]:
    """Return the settings of a file; its paths are seen from its folder."""
    folder = PurePath(source.toml.path).parent.as_posix()
    read: dict[str, Setting] = {}
    for name, value in source.table.items():
        if name in BY_NAME:
            where = source.toml.where(name, source.section)
            read[name] = Setting(name, checked(BY_NAME[name], value, where, folder), where)
    return read


def _refuse_unknown_rules(setting: Setting) -> None:
    """Refuse a list of rules that names one that does not exist.

    Raises:
        UsageError: it does.
    """
    where = setting.origin if setting.origin in _VARIABLES else f"{setting.origin}: {setting.name}"
    entries = setting.value if isinstance(setting.value, tuple) else ()
    for name in (each for entry in entries for each in entry.split(",") if each.strip()):
        named(name, RULES, where)


def _rules(source: Found) -> tuple[dict[str, dict[str, Value]], dict[str, str]]:
    """Return the values of rules by code, and where each stands.

    Raises:
        UsageError: there is no such rule, option or value.
    """
    tables = source.table.get(RULE_TABLES, {})
    if not isinstance(tables, dict):
        raise UsageError(f"{source.toml.where(RULE_TABLES)}: rules is not a table", "write [rules.SC102]")
    values: dict[str, dict[str, Value]] = {}
    origins: dict[str, str] = {}
    for name, table in tables.items():
        head = source.toml.where(name)
        rule = rule_called(name, RULES, head)
        if not isinstance(table, dict):
            raise UsageError(f"{head}: rules.{name} is not a table", f"write [rules.{name}]")
        if rule.code in values:
            raise UsageError(f"{head}: {rule.code} is configured twice", "name it once, by code or by name")
        for key, value in table.items():
            where = source.toml.where(key, name)
            activated(rule, {key: value}, f"{where}: ")
            origins[f"{rule.code}.{key}"] = where
        values[rule.code] = table
    return values, origins


def _suppressions(source: Found) -> tuple[tuple[Suppression, str], ...]:
    """Return what is silenced, and where it says so.

    Raises:
        UsageError: one has no reason, no condition, or an unknown key.
    """
    tables = source.table.get(SUPPRESS, [])
    if not isinstance(tables, list) or not all(isinstance(each, dict) for each in tables):
        raise UsageError(
            f"{source.toml.where(SUPPRESS)}: suppress is not a list of tables", "write [[suppress]]"
        )
    folder = PurePath(source.toml.path).parent.as_posix()
    return tuple(
        (_suppression(source, number, table, folder), f"{source.toml.path}, suppression {number}")
        for number, table in enumerate(tables, 1)
    )


def _suppression(source: Found, number: int, table: dict[str, object], folder: str) -> Suppression:
    """Read one suppression."""
    where = f"{source.toml.path}: suppression {number}"
    source.toml.refuse_unknown(table, ("reason", *CONDITIONS), SUPPRESS)
    texts: dict[str, str] = {}
    for name, value in table.items():
        if not isinstance(value, str):
            raise UsageError(f"{where}: {name} is not a string", f'write {name} = "…"')
        texts[name] = value
    if "reason" not in texts:
        raise UsageError(f"{where} has no reason", 'say why, as in reason = "the wire corrected it"')
    if "rule" in texts:
        named(texts["rule"], RULES, where)
    if "article" in texts:
        texts["article"] = glob_from(texts["article"], folder)
    return valid(Suppression(**texts), where)

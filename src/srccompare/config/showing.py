"""Show every setting with its origin, as text or as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from srccompare.checks.rules import RULES
from srccompare.checks.selection import activated
from srccompare.checks.suppressions import CONDITIONS, described
from srccompare.config.model import DEFAULT
from srccompare.reports.json_v1 import dumps
from srccompare.reports.logs import inert
from srccompare.text.display import visible_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.config.model import Config

SCHEMA = "srccompare/config/1"


def as_text(config: Config) -> str:
    """Return one line per value: its name, the value as TOML writes it, where it comes from."""
    rows = [(name, json.dumps(value, ensure_ascii=False), origin) for name, value, origin in _values(config)]
    names = max(len(name) for name, _, _ in rows)
    values = min(40, max(len(value) for _, value, _ in rows))
    lines = [f"{name:<{names}}  {value:<{values}}  {origin}" for name, value, origin in rows]
    lines += [
        f"suppressed: {described(each)} ({each.reason})  {where}" for each, where in config.suppressions
    ]
    head = f"settings from {config.file}" if config.file else "no settings file"
    return inert("".join(f"{visible_name(line)}\n" for line in (head, *lines)))


def as_json(config: Config) -> str:
    """Return the same as JSON (schema `srccompare/config/1`)."""
    content = {
        "schema": SCHEMA,
        "file": config.file,
        "settings": [
            {"name": name, "value": value, "origin": origin} for name, value, origin in _values(config)
        ],
        "suppressions": [
            {
                **{name: getattr(each, name) for name in CONDITIONS},
                "reason": each.reason,
                "origin": where,
            }
            for each, where in config.suppressions
        ],
    }
    return dumps(content)


def _values(config: Config) -> Iterator[tuple[str, Any, str]]:
    """Yield name, value and origin of every setting, then of every value of every rule."""
    for setting in config.settings.values():
        yield setting.name, setting.value, setting.origin
    for rule in RULES:
        active = activated(rule, config.rules.get(rule.code, {}))
        for key, value in {"severity": active.severity, **active.values}.items():
            name = f"{rule.code}.{key}"
            yield f"rules.{name}", value, config.origins.get(name, DEFAULT)

"""What is configured, and where each value comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from srccompare.checks import model
    from srccompare.checks.suppressions import Suppression
    from srccompare.config.keys import Value

DEFAULT = "default"


class Setting(NamedTuple):
    """Hold one value and its origin: `default`, a variable of the environment, or a file and line."""

    name: str
    value: Value
    origin: str = DEFAULT


class Config(NamedTuple):
    """Hold all settings; `file` is where they were read from, None where there is no such file.

    `rules` has the values that differ from those of the rules themselves, by
    code; `origins` says where each of them, as `CODE.KEY`, comes from.
    """

    file: str | None
    settings: Mapping[str, Setting]
    rules: Mapping[str, Mapping[str, model.Value]]
    origins: Mapping[str, str]
    suppressions: tuple[tuple[Suppression, str], ...]

"""Choose between the options of a check and its configuration."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from srccompare.cli.inputs import one_of
from srccompare.config.keys import BY_NAME
from srccompare.config.model import DEFAULT
from srccompare.config.outputs import split_output
from srccompare.errors import UsageError
from srccompare.reports.check import CHECK_FORMATS
from srccompare.severity import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from srccompare.config.model import Config
    from srccompare.severity import Severity

OptionValue = bool | int | str | list[str] | None


class CheckSettings(NamedTuple):
    """Hold what a check shall do; `outputs` are further reports as format and file.

    `main` is where the report itself goes: a file, or `-` for standard output;
    `report_format` is None where nobody has said which form it shall have.
    """

    select: tuple[str, ...]
    ignore: tuple[str, ...]
    exclude: tuple[str, ...]
    against: tuple[str, ...]
    stories: str | None
    baseline: str | None
    report_format: str | None
    main: str
    outputs: tuple[tuple[str, str], ...]
    fail_on: Severity
    min_severity: Severity
    cache: str | None
    threads: int


def chosen(given: Mapping[str, OptionValue], config: Config) -> CheckSettings:
    """Return each option that was given, else what is configured.

    Raises:
        UsageError: a value makes no sense.
    """
    values = {name: _value(name, given.get(name), config) for name in BY_NAME}
    main, outputs = _outputs(_texts(values["output"]))
    return CheckSettings(
        select=_split(_texts(values["select"])),
        ignore=_split(_texts(values["ignore"])),
        exclude=_texts(values["exclude"]),
        against=_texts(values["against"]),
        stories=_text(values["stories"]),
        baseline=_text(values["baseline"]),
        report_format=_format(given.get("format"), config),
        main=main,
        outputs=outputs,
        fail_on=_severity("--fail-on", values["fail-on"]),
        min_severity=_severity("--min-severity", values["min-severity"]),
        cache=_text(values["cache-dir"]) if values["cache"] else None,
        threads=_threads(values["threads"]),
    )


def _value(name: str, given: OptionValue, config: Config) -> object:
    """Return what was given; nothing and an empty list are not."""
    return config.settings[name].value if given is None or given == [] else given


def _format(given: OptionValue, config: Config) -> str | None:
    """Return the format that was given or configured, None for neither.

    Raises:
        UsageError: there is no such format.
    """
    if given is None and config.settings["format"].origin == DEFAULT:
        return None
    return one_of("--format", str(_value("format", given, config)), tuple(CHECK_FORMATS), "check")


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, (list, tuple)) else ()


def _text(value: object) -> str | None:
    """Return a text; an empty one stands for none."""
    return str(value) if value else None


def _split(entries: Sequence[str]) -> tuple[str, ...]:
    """Return the names in entries such as "SC1,SC2"."""
    return tuple(name.strip() for entry in entries for name in entry.split(",") if name.strip())


def _severity(option: str, value: object) -> Severity:
    named = one_of(option, str(value), SEVERITIES, "check")
    return next(each for each in SEVERITIES if each == named)


def _threads(value: object) -> int:
    """Return how many processes may work: by default one per processor that is ours.

    Raises:
        UsageError: a number below 1 is asked for.
    """
    if isinstance(value, int):
        if value < 1:
            raise UsageError(f"--threads: {value} is too small", "1 or more")
        return value
    from srccompare.corpus.engines.cluster import processors  # noqa: PLC0415 - the rest of the program

    return processors()


def _outputs(entries: Sequence[str]) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return where the report itself goes, and the further ones.

    Raises:
        UsageError: two reports would go to one place.
    """
    split = [split_output(entry) for entry in entries]
    mains = [path for name, path in split if name is None] or ["-"]
    further = tuple((name, path) for name, path in split if name is not None)
    places = [*mains[:1], *(path for _, path in further)]
    twice = next((path for path in places if places.count(path) > 1), None)
    if len(mains) > 1 or twice is not None:
        what = "two files for one report" if twice is None else f"two reports for {twice}"
        raise UsageError(
            f"--output: {what}", "write further reports as FORMAT=FILE, each to a file of its own"
        )
    return mains[0], further

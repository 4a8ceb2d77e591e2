"""A suppression silences what it names, for a stated reason, and is reported when it silences nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from srccompare.checks.suppressions import Suppression, silence, valid
from srccompare.errors import UsageError
from tests.checks.making import finding, scope

if TYPE_CHECKING:
    from pathlib import Path

FOUND = finding("12 | 21", "news/a.txt", related="wires/b.jsonl#7")
SEEN = scope("news/a.txt", "wires/b.jsonl#7")
DIGEST = SEEN.articles["news/a.txt"]


@pytest.mark.parametrize(
    "suppression",
    [
        Suppression("why", rule="SC302"),
        Suppression("why", rule="SC3011"),
        Suppression("why", rule="conflicting"),
        Suppression("why", article="a.txt"),
        Suppression("why", article="news/[ab]"),
        Suppression("why", article="NEWS/*"),
        Suppression("why", sha256="f" * 64),
        Suppression("why", fingerprint="f" * 8),
        Suppression("why", rule="SC301", article="sports/*"),
        Suppression("why", article="wires/*", sha256=DIGEST),
        Suppression("why", fingerprint=FOUND.fingerprint, rule="SC101"),
    ],
)
def test_what_a_suppression_does_not_name_stays_new(suppression: Suppression) -> None:
    """Every condition must hold, and both conditions on articles for one and the same article."""
    assert silence([FOUND], [suppression], SEEN).findings == (FOUND,)


@pytest.mark.parametrize(
    "suppression",
    [
        Suppression("why", rule="SC301"),
        Suppression("why", rule="SC3"),
        Suppression("why", rule="sc301"),
        Suppression("why", rule="conflicting-figure"),
        Suppression("why", article="news/a.txt"),
        Suppression("why", article="news/*"),
        Suppression("why", article="*.txt"),
        Suppression("why", article="wires/b.jsonl"),
        Suppression("why", article="wires/b.jsonl#7"),
        Suppression("why", sha256=DIGEST),
        Suppression("why", sha256=DIGEST[:60]),
        Suppression("why", fingerprint=FOUND.fingerprint),
        Suppression("why", fingerprint=FOUND.fingerprint[:8], rule="SC301", article="*", sha256=DIGEST),
    ],
)
def test_what_a_suppression_names_is_suppressed_with_its_reason(suppression: Suppression) -> None:
    """The finding is marked, not dropped, and says why."""
    silenced = silence([FOUND], [suppression], SEEN)
    assert silenced.findings == (FOUND._replace(state="suppressed", reason="why"),)
    assert silenced.unused == ()


def test_a_changed_text_ends_the_suppression_of_its_digest() -> None:
    """Who suppresses a text by its digest has not read the next one."""
    changed = SEEN._replace(articles={**SEEN.articles, "news/a.txt": "a" * 64})
    silenced = silence([FOUND], [Suppression("why", sha256=DIGEST)], changed)
    assert silenced.findings == (FOUND,)
    assert silenced.unused == (f'sha256 = "{DIGEST}"',)


def test_the_first_suppression_gives_the_reason_and_the_others_are_used_too() -> None:
    """Two that match one finding are both of use."""
    both = [Suppression("first", rule="SC301"), Suppression("second", article="news/*")]
    silenced = silence([FOUND], both, SEEN)
    assert silenced.findings[0].reason == "first"
    assert silenced.unused == ()


def test_a_suppression_that_silences_nothing_is_reported() -> None:
    """By its conditions, as they stand in the configuration."""
    idle = Suppression("old", rule="SC301", article="news/a.txt", fingerprint="0" * 32)
    assert silence([FOUND], [idle], SEEN).unused == (
        f'rule = "SC301", fingerprint = "{"0" * 32}", article = "news/a.txt"',
    )


def test_a_suppression_of_what_was_not_looked_at_is_not_called_unused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another rule, another folder, another story: the next full run will need it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sports").mkdir()
    (tmp_path / "sports/c.txt").write_text("A match.")
    listed = [
        Suppression("why", rule="SC201"),
        Suppression("why", article="sports/*"),
        Suppression("why", article="sports/c.txt"),
    ]
    assert silence([], listed, SEEN).unused == ()
    partly = SEEN._replace(whole=False)
    assert silence([], [Suppression("why", rule="SC301")], partly).unused == ()
    assert silence([], [Suppression("why", article="gone.txt")], partly).unused == ()
    assert silence([], [Suppression("why", article="news/a.txt")], partly).unused
    both = partly._replace(partly=frozenset(["news/a.txt"]))
    assert silence([], [Suppression("why", article="news/a.txt")], both).unused == ()


def test_a_suppression_of_what_is_gone_is_unused() -> None:
    """A file that is deleted needs none."""
    assert silence([], [Suppression("why", article="gone/*.txt")], SEEN).unused == ('article = "gone/*.txt"',)
    assert silence([], [Suppression("why", article="*/gone.txt")], SEEN).unused == ('article = "*/gone.txt"',)


@pytest.mark.parametrize(
    ("suppression", "said"),
    [
        (Suppression("", rule="SC301"), "has no reason"),
        (Suppression(" \n", rule="SC301"), "has no reason"),
        (Suppression("why"), "does not say what it silences"),
        (Suppression("why", article=" "), "has an empty article"),
        (Suppression("why", rule=""), "has an empty rule"),
        (Suppression("why", fingerprint=""), "has an empty fingerprint"),
        (Suppression("why", fingerprint="abc"), "fingerprint of suppressions[1]"),
        (Suppression("why", sha256="ABCDEF0123456789"), "sha256 of suppressions[1]"),
    ],
)
def test_a_suppression_without_reason_or_aim_is_refused(suppression: Suppression, said: str) -> None:
    """Nothing is silenced for nothing, and nothing that nobody looked at."""
    with pytest.raises(UsageError) as caught:
        valid(suppression, "suppressions[1]")
    assert said in caught.value.message
    assert caught.value.hint


def test_a_suppression_that_says_both_is_valid() -> None:
    """It comes back as it is."""
    suppression = Suppression("The wire corrected it.", fingerprint=FOUND.fingerprint)
    assert valid(suppression, "suppressions[1]") is suppression

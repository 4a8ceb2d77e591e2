"""The indented JSON is that of the standard library, byte for byte."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srccompare.reports.indented import indented


class _Kind(StrEnum):
    FIRM = "firm"


class _Pair(NamedTuple):
    a: int
    b: str


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner) | st.tuples(inner, inner),
)


@pytest.mark.parametrize("value", [float("nan"), [float("inf")], {"a": -float("inf")}])
def test_a_number_that_is_not_finite_is_refused(value: object) -> None:
    """A number that JSON cannot hold raises an error and is not written as a word."""
    with pytest.raises(ValueError, match="not JSON compliant"):
        indented(value)


def test_what_has_no_form_is_refused() -> None:
    """A value that JSON cannot hold raises an error."""
    with pytest.raises(TypeError):
        indented({"a": {1, 2}})


@pytest.mark.parametrize(
    "value", [{}, [], [[]], [{}], "", {"a": {}}, True, {"kind": _Kind.FIRM, "pair": _Pair(1, "\ud800\x7f")}]
)
def test_odd_values_are_written_as_the_library_writes_them(value: object) -> None:
    """Empty ones, truth values, listed names and named tuples take the form the library gives them."""
    assert indented(value) == json.dumps(value, ensure_ascii=False, indent=2)


@given(VALUES)
def test_any_value_is_written_as_the_library_writes_it(value: object) -> None:
    """Any value that JSON can hold is written byte for byte as the standard library does."""
    assert indented(value) == json.dumps(value, ensure_ascii=False, indent=2)

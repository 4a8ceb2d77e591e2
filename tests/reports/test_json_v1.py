from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import srccompare
from srccompare.comparison.model import Divergence, Mention, SpanEdit
from srccompare.errors import UsageError
from srccompare.reports import FORMATS, INSPECTION_FORMATS, SCHEMAS, Look, schema
from srccompare.reports.json_v1 import dumps
from srccompare.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

FERRY = """Ferry fares to rise

By Ada Quill

The harbor board voted 7-2 on Tuesday to raise fares by 12 percent.

"We had no choice," said board chair Lena Orsk.
"""
TOLL = """Board lifts ferry fares

The harbor board voted 7-2 on Tuesday to raise ferry fares by twelve percent.

“We had really no choice,” board chair Lena Orsk said. A bus line will close.
"""
HOSTILE = "\ufeff\x00\x1b[31m \u202e [sic] \ud83d lone \u2028 \x9b 漢字 “\n\n" + TOLL


def strict(node: Any) -> Any:  # noqa: ANN401 - any JSON
    """Return a schema that refuses every field it does not name."""
    if isinstance(node, list):
        return [strict(x) for x in node]
    if not isinstance(node, dict):
        return node
    closed = {k: strict(v) for k, v in node.items()}
    if isinstance(node.get("properties"), dict) and "additionalProperties" not in node:
        closed["additionalProperties"] = False
    return closed


def validate(name: str, text: str) -> dict[str, Any]:
    """Check a report against the strict form of its schema and return it."""
    value: dict[str, Any] = json.loads(text)
    Draft202012Validator(strict(json.loads(schema(name)))).validate(value)
    return value


def compared(texts: Sequence[str]) -> str:
    """Return the JSON report of some texts."""
    return FORMATS["json"](srccompare.compare([srccompare.Article.from_text(t) for t in texts]), Look())


def test_an_unknown_schema_is_refused_with_the_names_of_the_known() -> None:
    """The hint lists what there is."""
    with pytest.raises(UsageError) as caught:
        schema("report")
    assert caught.value.hint == f"schemas: {', '.join(SCHEMAS)}"


@pytest.mark.parametrize("name", SCHEMAS)
def test_schemas_are_valid_and_refuse_an_empty_object(name: str) -> None:
    """Each is a draft 2020-12 schema with required fields and a description everywhere."""
    loaded = json.loads(schema(name))
    Draft202012Validator.check_schema(loaded)
    assert not Draft202012Validator(loaded).is_valid({})


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_field_of_a_schema_is_described(name: str) -> None:
    """A property has a description, a constant, or a reference to something described."""

    def bare(node: Any, path: str) -> list[str]:  # noqa: ANN401 - any JSON
        if isinstance(node, list):
            return [x for n, v in enumerate(node) for x in bare(v, f"{path}/{n}")]
        if not isinstance(node, dict):
            return []
        own = [
            f"{path}/{k}"
            for k, v in node.get("properties", {}).items()
            if not {"description", "const", "$ref"} & set(v)
        ]
        return own + [x for k, v in node.items() for x in bare(v, f"{path}/{k}")]

    assert bare(json.loads(schema(name)), "") == []


@pytest.mark.parametrize(
    "texts",
    [(FERRY, TOLL), (FERRY, TOLL, TOLL), ("", ""), ("1", "?"), (FERRY, HOSTILE)],
    ids=["two", "three", "empty", "no words", "hostile"],
)
def test_comparisons_satisfy_the_strict_schema(texts: tuple[str, ...]) -> None:
    """No report has a field that the schema does not know, nor lacks one that it requires."""
    value = validate("comparison", compared(texts))
    assert [a["characters"] for a in value["articles"]] == [len(t) for t in texts]


@pytest.mark.parametrize("text", [FERRY, HOSTILE, ""], ids=["news", "hostile", "empty"])
def test_inspections_satisfy_the_strict_schema(text: str) -> None:
    """The same for one article."""
    inspection = srccompare.inspect(srccompare.Article.from_text(text))
    validate("inspection", INSPECTION_FORMATS["json"](inspection, Look()))


def test_the_report_is_to_dict_and_ends_with_a_newline() -> None:
    """What the format writes is what the library returns."""
    comparison = srccompare.compare([srccompare.Article.from_text(t) for t in (FERRY, TOLL)])
    written = FORMATS["json"](comparison, Look(width=20, color=True))
    assert json.loads(written) == comparison.to_dict()
    assert written.endswith("}\n")


def test_quoted_stretches_are_those_of_the_text() -> None:
    """Every `text` equals the slice that `start` and `end` name."""
    texts = dict(zip("AB", (FERRY, HOSTILE), strict=True))
    value = json.loads(compared((FERRY, HOSTILE)))
    rows = [m for d in value["agreements"] + value["divergences"] for m in d["mentions"]] + value[
        "quotations"
    ]
    assert all(r["text"] == texts[r["article"]][r["start"] : r["end"]] for r in rows)


@pytest.mark.parametrize("character", ["\x1b", "\x9b", "\u202e", "\u2028", "\x7f", chr(0xD800), "\x00"])
def test_nothing_that_steers_a_screen_or_breaks_a_stream_is_written(character: str) -> None:
    """Such a character is an escape in the output and itself again when read."""
    written = dumps({"text": character})
    assert character not in written
    written.encode("utf-8")
    assert json.loads(written) == {"text": character}


@given(st.text(st.characters(codec=None, exclude_categories=()) | st.characters(categories=["Cs"])))
def test_any_text_comes_back_as_it_was(text: str) -> None:
    """JSON keeps every code point but for a surrogate pair, which JSON itself reads as one character."""
    joined = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
    written = dumps([text])
    written.encode("utf-8")
    assert json.loads(written) == [joined]


def test_edits_of_a_divergence_of_three_articles_compare_the_two_it_was_found_in() -> None:
    """A third mention that says the same as one of them changes nothing in the edits."""
    texts = ["The toll is 4 euros.\n", "The toll is 40 euros, they say.\n", "Today the toll is 4 euros.\n"]
    found = srccompare.compare([srccompare.Article.from_text(t) for t in texts])
    a, b, c = Mention("A", 12, 13), Mention("B", 12, 14), Mention("C", 18, 19)
    edits = (SpanEdit(Span(12, 13), Span(12, 14)),)
    toll = Divergence("figure", "conflict", a, b, edits, also=(c,), id="d1", severity="error")
    comparison = dataclasses.replace(found, divergences=(toll,))
    (row,) = validate("comparison", FORMATS["json"](comparison, Look()))["divergences"]
    assert [(e["a"], e["b"]) for e in row["edits"]] == [("4", "40")]
    assert [m["text"] for m in row["mentions"]] == ["4", "40", "4"]

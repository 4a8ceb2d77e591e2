"""What is counted of a scan is what the scan works on."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from counting import rows

if TYPE_CHECKING:
    from pathlib import Path

SHARED = "The keeper of the northern lighthouse counted nineteen wrecked barges before breakfast on Tuesday. "
OWN = ("Snow closed the pass above Tarnvik.", "A choir sang in the empty brewery.", "Rents fell in Orsa.")


def test_only_what_two_articles_share_is_counted(tmp_path: Path) -> None:
    """Articles without common words have anchors and nothing else; three prints of one text have all."""
    corpus = tmp_path / "corpus.jsonl"
    for texts, pairs in ((OWN, "0.0"), ([SHARED + own for own in OWN], "1.0")):
        lines = [json.dumps({"id": str(n), "text": text}) for n, text in enumerate(texts)]
        corpus.write_text("\n".join(lines), encoding="utf-8")
        found = dict(rows(str(corpus)))
        assert float(found["anchors"]) > 0
        assert (float(found["seeds"]) > 0) == (float(found["places of anchors met 2 to 100 times"]) > 0)
        assert found["pairs of articles"] == pairs
        assert dict(rows(str(corpus), every=16))["pairs of articles"] == "-"

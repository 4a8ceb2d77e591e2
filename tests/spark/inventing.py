"""Invent a corpus with all that a scan meets: reprints, copies, footers, other scripts, and mistakes."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING

from tests.corpus.inventing import SMALL

if TYPE_CHECKING:
    from pathlib import Path

_PLACES = ("Zürich", "Łódź", "São Paulo", "Ceské Budějovice", "Ιθάκη", "İzmir", "Наволок")
_CHINESE = "市长昨天说新桥将在明年春天开放渡轮停运三周港口工人表示欢迎"
_FOOTER = "Write to our desk with questions about this report, and read the rules for readers’ letters first."


def _vocabulary(chance: random.Random, size: int) -> list[str]:
    """Return invented words."""
    ends = ("", "n", "r", "st", "l")
    return [
        "".join(
            chance.choice("bdfgklmnprstvw") + chance.choice("aeiouéö") for _ in range(chance.randint(2, 4))
        )
        + chance.choice(ends)
        for _ in range(size)
    ]


class Inventor:
    """Write articles from an invented vocabulary; equal seeds write the same."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - a test must be the same each time
        self._words = _vocabulary(self.chance, 6000)

    def prose(self, count: int) -> str:
        """Return so many words, small ones between others."""
        chance = self.chance
        rare = chance.choices(self._words, k=count)
        return " ".join(chance.choice(SMALL) if chance.random() < 0.4 else word for word in rare)

    def edited(self, text: str) -> str:
        """Return the text with a tenth of its words put otherwise."""
        return " ".join(
            self.chance.choice(self._words) if self.chance.random() < 0.1 else word for word in text.split()
        )

    def corpus(self, count: int) -> list[str]:
        """Return so many texts: of ten some share passages, some are copies, some have a footer."""
        chance = self.chance
        passages = [self.prose(chance.choice((12, 20, 45, 120))) for _ in range(count // 10 + 2)]
        story = self.prose(200)
        texts: list[str] = []
        for n in range(count):
            parts = [self.prose(chance.randint(20, 120))]
            if chance.random() < 0.3:
                passage = chance.choice(passages)
                parts.append(self.edited(passage) if chance.random() < 0.5 else passage)
            if n % 5 == 0:
                parts.append(_FOOTER)
            if n % 37 == 0:
                parts.append(story)
            if n % 41 == 0:
                parts.append(f"{chance.choice(_PLACES)}: {_CHINESE}{n % 3}。https://example.org/a%20b/{n}")
            chance.shuffle(parts)
            text = ".\n\n".join(parts) + "."
            texts.append(chance.choice(texts) if texts and chance.random() < 0.02 else text)
        return texts


def write_corpus(path: Path, count: int, seed: int = 7) -> Path:
    """Write a corpus as JSON Lines, with some lines that are not articles."""
    inventor = Inventor(seed)
    lines = []
    for n, text in enumerate(inventor.corpus(count)):
        # NOTE: copies differ in what parts their words.
        told = text.replace(" ", "  ") if n % 3 == 0 else text
        name = f"n{inventor.chance.randrange(10**9)}-{n}"
        record = {"id": name, "text": told}
        if n % 2:
            record |= {"published": f"2024-03-{n % 28 + 1:02}", "outlet": "Küsten-Bote", "title": f"Nr. {n}"}
        lines.append(json.dumps(record, ensure_ascii=n % 2 == 0))
        if n % 500 == 99:
            lines += [
                "{broken",
                json.dumps(record | {"text": "Met before."}),
                '{"id": "empty", "text": " "}',
                "",
            ]
        if n % 500 == 77:
            lines.append(json.dumps({"id": f"wordless-{n}", "text": "!!! – …"}))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path

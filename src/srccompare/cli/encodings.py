"""What `--encoding` says about each input."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from srccompare.articles.decoding import known_codec
from srccompare.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from srccompare.articles.reading import Loaded


class Encodings(NamedTuple):
    """Hold the codec of the inputs that are not UTF-8, and those of inputs that were named, by place."""

    others: str | None
    named: Mapping[int, str]

    def of(self, at: int) -> str | None:
        """Return the codec of the input at a place, None where none was given."""
        return self.named.get(at, self.others)

    def remark(self, at: int, letter: str, loaded: Loaded) -> tuple[str, str | None] | None:
        """Return what was decided, with a hint, where the bytes of an input contradict its codec."""
        name, codec = loaded.article.name, self.of(at)
        if not loaded.utf8:
            return None
        if at in self.named:
            return f"{name} was read as {codec}, as asked, though its bytes are valid UTF-8", None
        return f"{name} is UTF-8 and was read as such, not as {codec}", f"--encoding {letter}={codec} insists"


def encodings(entries: Iterable[str], place: Callable[[str], int], called: Callable[[int], str]) -> Encodings:
    """Return what `--encoding CODEC` and `--encoding NAME=CODEC` say; `place` finds the input of a name.

    Raises:
        UsageError: an entry names no input or no codec, or two are for the same.
    """
    others: str | None = None
    named: dict[int, str] = {}
    for entry in entries:
        # NOTE: from the right, since a file name may hold "=" and a codec cannot.
        name, equals, codec = entry.rpartition("=")
        known_codec(codec)
        if not equals:
            if others is not None:
                hint = f"say of which input one of them is, as in A={codec}"
                raise UsageError("--encoding names two codecs for the same inputs", hint)
            others = codec
            continue
        at = place(name)
        if at in named:
            raise UsageError(f"--encoding names two codecs for {called(at)}", "give each input one codec")
        named[at] = codec
    return Encodings(others, named)

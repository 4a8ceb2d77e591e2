"""Write words as characters, so that many short runs of words can be compared fast."""

from __future__ import annotations

from codecs import utf_16_le_decode
from sys import byteorder

_LOWEST, _NEXT = (0, 1) if byteorder == "little" else (7, 6)
_SEVEN_BITS = bytes(value & 0x7F for value in range(256))


def packed_glyphs(ids: bytes) -> bytes:
    """Return two bytes for each 64-bit word id.

    They have 15 bits of the id: one chance in 32,768 to take a word for
    another, which can only let a pair pass that the alignment then refuses.
    """
    units = bytearray(len(ids) // 4)
    units[0::2] = ids[_LOWEST::8]
    units[1::2] = ids[_NEXT::8].translate(_SEVEN_BITS)
    return bytes(units)


def unpacked_glyphs(packed: bytes | memoryview) -> str:
    """Return one character for each word."""
    # NOTE: twice as fast as `str(packed, "utf-16-le")`, which asks for the codec by its name.
    return utf_16_le_decode(packed)[0]


def glyphs(ids: bytes) -> str:
    """Return one character for each 64-bit word id."""
    return unpacked_glyphs(packed_glyphs(ids))

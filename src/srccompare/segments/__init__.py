"""From an article to a witness: segments, sentences and tokens."""

from srccompare.segments.model import Segment, SegmentKind, Sentence, Witness
from srccompare.segments.witness import witness

__all__ = ["Segment", "SegmentKind", "Sentence", "Witness", "witness"]

"""Pull facts out of one article: quotations, figures, dates, names, cues of certainty.

One extractor per file, each from a witness to a tuple of facts. Facts never
look at another article and do not know the alignment layer.
"""

from srccompare.facts.extract import extract
from srccompare.facts.model import Cue, Date, Facts, Figure, Name, Quotation

__all__ = ["Cue", "Date", "Facts", "Figure", "Name", "Quotation", "extract"]

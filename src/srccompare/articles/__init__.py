"""Articles as they come in: the model and the readers."""

from srccompare.articles.model import Article
from srccompare.articles.reading import read

__all__ = ["Article", "read"]

"""What each article has alone, and the runs of reused wording, as lists of links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.reports.html.tags import attributes, link, text
from srccompare.reports.wording import plural
from srccompare.text.display import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.comparison.model import UniqueGroup
    from srccompare.comparison.result import Comparison
    from srccompare.reports.articles import Articles


def only_lists(comparison: Comparison, articles: Articles) -> Iterator[str]:
    """Yield the topics that one article alone has, an article a section."""
    for siglum in articles.sources:
        groups = [u for u in comparison.unique if u.article == siglum]
        sentences = sum(len(u.sentences) for u in groups)
        clauses = sum(len(u.clauses) for u in groups)
        counts = [plural(n, noun) for n, noun in ((sentences, "sentence"), (clauses, "clause")) if n]
        about = " and ".join(counts) or "nothing"
        yield f'<section class="only" data-article="{siglum}"><details><summary><h2>+ Only in {siglum}'
        yield f" <small>{about}</small></h2></summary><ul>"
        yield from (_topic(articles, group) for group in groups)
        yield "</ul></details></section>"


def _topic(articles: Articles, group: UniqueGroup) -> str:
    names = list(dict.fromkeys([*group.sentences, *(c.sentence for c in group.clauses)]))
    links = ", ".join(
        link(articles.place(group.article, articles.sentences[name][1].start), name) for name in names
    )
    topic = text(visible(group.topic)) if group.topic else "…"
    return f"<li{attributes(tabindex=0, data_k=group.id)}><b>{topic}</b> {links}</li>"


def passage_list(comparison: Comparison, articles: Articles) -> Iterator[str]:
    """Yield the reused passages with their lengths."""
    if not comparison.passages:
        return
    count = plural(len(comparison.passages), "reused passage")
    yield f'<section id="passages"><details><summary><h2>= {count}</h2></summary><ul>'
    for p in comparison.passages:
        spans = []
        for m in p.spans:
            words = plural(len(articles.text(m.article)[m.start : m.end].split()), "word")
            spans.append(f"{articles.place(m.article, m.start)} ({words})")
        data = attributes(tabindex=0, data_k=p.id)
        yield f"<li{data}>{p.kind} {p.score:.2f}: {text(', '.join(spans))} <small>{p.id}</small></li>"
    yield "</ul></details></section>"

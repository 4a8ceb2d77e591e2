"""Articles for property tests: built from sentences that look like news, and from any text at all."""

from __future__ import annotations

from hypothesis import strategies as st

_WHO = (
    "Mayor Ruth Adeyemi",
    "The ministry",
    "Tomas Brandt, who heads the board,",
    "Police",
    "She",
    "U.S. officials",
)
_DID = (
    "approved",
    "did not approve",
    "will probably sell",
    "denied",
    "opened",
    "almost certainly closed",
    "said it saw",
)
_WHAT = (
    "12 ferries",
    "the $4.1 million plan",
    "fifty percent of the homes",
    "a mile of road near Orsa",
    "Norvane Co. Ltd., a maker of valves",
    "the so-called “quiet zone”",
)
_WHEN = ("on Tuesday", "last weekend", "on Feb. 18", "in October last year", "before the storm", "")
_SAID = (
    "“We will not raise fares this year, but I cannot rule it out for next year,” Adeyemi said.",
    '"The boat is safe, the crew is trained and the money is there," she added.',
    "‘Nobody [on the council] wants this,’ Brandt told reporters.",
    "“Who paid for it?” he asked. “That is all I want to know.”",
)

reported = st.builds(
    lambda who, did, what, when: f"{who} {did} {what} {when}".strip() + ".",
    st.sampled_from(_WHO),
    st.sampled_from(_DID),
    st.sampled_from(_WHAT),
    st.sampled_from(_WHEN),
)
_SHORT = ("Why?", "He declined.", "No comment.")
sentences = st.one_of(reported, st.sampled_from(_SAID), st.sampled_from(_SHORT))
paragraphs = st.lists(sentences, min_size=1, max_size=3).map(" ".join)
news = st.lists(paragraphs, min_size=1, max_size=5, unique=True).map("\n\n".join)
"""Texts of one to five different paragraphs that look like news."""

unrepeated = st.lists(sentences, min_size=1, max_size=8, unique=True).map("\n\n".join)
"""Texts of up to eight paragraphs of one sentence each, none of which says another again."""

anything = st.text(
    st.one_of(
        st.sampled_from("“”‘’\"'«».,;:!?-—…()[]0123456789%$€ \n\t\u00a0\u200b\u202e\x00\x1b"),
        st.characters(),
    ),
    max_size=200,
)
"""Any text, with marks, figures, blanks and controls more often than chance would have them."""

"""Invent events and the articles on them: the same words for the same seed, on every machine.

Each event has a town, people, figures, days and doings of its own, drawn from
lists, so that two events hardly share a sentence. The articles of an event tell
the same points, each in a wording of its own, and add details that no other
has.
"""

from __future__ import annotations

import random

POINTS: dict[str, tuple[str, str, str]] = {
    "lead": (
        "{A0} in {town} {v0} {o0} on {weekday} {c0}.",
        "On {weekday}, {c0}, {o0} {was0} {p0} by {a0} in {town}.",
        "{O0} in {town} {was0} {p0} {c0} when {a0} came on {weekday}.",
    ),
    "count": (
        "The {body} counted {n1} {noun} {c1}.",
        "There were {n1} {noun} {c1}, according to the {body}.",
        "{C1}, the {body} put the number of {noun} at {n1}.",
    ),
    "money": (
        "{A1} paid the {firm} company ${n2} million for {o1}.",
        "For {o1}, {a1} paid ${n2} million to the {firm} company.",
        "The {firm} company got ${n2} million from {a1} for {o1}.",
    ),
    "date": (
        "{occasion} in {town} is set for {day} {month} {year}.",
        "{occasion} will take place in {town} on {month} {day}, {year}.",
        "In {town}, {day} {month} {year} is the day planned for what they call {occasion_small}.",
    ),
    "place": (
        "{A2} {v2} {o2} near {place} {c2} while nobody from {town} was looking.",
        "Near {place}, {c2}, {o2} {was2} {p2} by {a2}.",
        "It was {a2} who {v2} {o2} near {place}.",
    ),
    "denial": (
        "{A3} did not {i3} {o3} {c3}, a letter in the archive of {town} shows.",
        "A letter in the archive of {town} shows that {o3} {was3} not {p3} by {a3}.",
        "According to a letter in the archive of {town}, {a3} had not {p3} {o3}.",
    ),
    "doubt": (
        "{A4} may have {p4} {o4} {c4}, a report of the {firm} company says.",
        "A report of the {firm} company says that {a4} may have {p4} {o4} {c4}.",
        "{O4} may have been {p4} by {a4}, according to a report of the {firm} company.",
    ),
    "quote": (
        "“We will {i5} {o5} {c5}, but only if {a5} pay their share of it,” {speaker} said.",
        "{speaker} said: “We will {i5} {o5} {c5}, but only if {a5} pay their share of it.”",
        "“We will {i5} {o5} {c5}, but only if {a5} pay their share of it,” said {speaker}.",
    ),
    "voice": (
        "“I {v6} {o6} {c6} and told nobody about {o7},” said {neighbour}, who keeps a small shop.",
        "{neighbour}, who keeps a small shop, said: “I {v6} {o6} {c6} and told nobody about {o7}.”",
        "“I {v6} {o6} {c6} and told nobody about {o7},” {neighbour} said.",
    ),
}
"""The points of an article and the three ways to put each."""


def _rows(text: str) -> tuple[str, ...]:
    """Return the entries of a list written with bars."""
    return tuple(" ".join(entry.split()) for entry in text.split("|"))


_AGENTS = _rows(
    """the fishermen|the choir singers|the night nurses|the beekeepers|the council members|the glass makers|
    the ferry pilots|the librarians|the surveyors|the firefighters|the tram drivers|the vintners|
    the students|the tax inspectors|the tailors|the lighthouse keepers|the carpenters|the foresters|
    the postal clerks|the cheese makers|the stage hands|the geologists|the pensioners|the bakers|
    the bell ringers|the plumbers|the actors|the shepherds|the divers|the gardeners|the goldsmiths|
    the hunters|the millers|the potters|the chess players|the cyclists|the pharmacists|the printers"""
)
_VERBS = tuple(
    tuple(entry.split())
    for entry in _rows(
        """repair repaired repaired|sell sold sold|paint painted painted|move moved moved|
        inspect inspected inspected|close closed closed|flood flooded flooded|measure measured measured|
        photograph photographed photographed|rent rented rented|insure insured insured|clean cleaned cleaned|
        cover covered covered|lift lifted lifted|weigh weighed weighed|hide hid hidden|rename renamed renamed|
        copy copied copied|heat heated heated|auction auctioned auctioned|fence fenced fenced|
        dismantle dismantled dismantled|bury buried buried|restore restored restored|guard guarded guarded|
        borrow borrowed borrowed|test tested tested|donate donated donated|polish polished polished|
        register registered registered|decorate decorated decorated|search searched searched"""
    )
)
_OBJECTS = _rows(
    """the tower clock|the iron bridge|the old granary|the summer stage|the tram depot|the salt cellar|
    the town fountain|the northern gate|the chapel organ|the rowing boats|the water wheel|the market tents|
    the signal mast|the botanical garden|the grammar school|the railway tunnel|the fish hall|
    the copper roof|the ski lift|the marble steps|the weather station|the paper archive|the ferry engine|
    the village bakery|the stone quarry|the cable car|the cinema seats|the pump house|the orchard wall|
    the harbour crane|the brick chimney|the observatory dome|the riding stable|the laundry ovens|
    the museum cellar|the wooden pier|the radio antenna|the concert grand|the snow plough|the vineyard huts"""
)
_CIRCUMSTANCES = _rows(
    """after a long debate|with the help of volunteers|before the first frost|during the spring flood|
    in spite of the rain|under the eyes of a large crowd|at the request of an heir|for the third time|
    without a word of warning|in return for a favour|between two storms|on the advice of a lawyer|
    at great expense|behind closed doors|as part of a wager|with borrowed tools|in the light of torches|
    because of a misprint|in memory of a poet|under a new law|to the sound of trumpets|in thick fog|
    shortly before midnight|after a change of heart|by means of a lottery|at the foot of the hill|
    in front of the cameras|during the harvest|with great care|against the wish of the owner|
    on a public holiday|along the river bank|in the course of an audit|at the edge of the forest"""
)
_NOUNS = _rows(
    """broken windows|missing bicycles|empty barrels|fallen trees|new tenants|folding chairs|wooden crates|
    young swans|unpaid bills|stranded tourists|blocked drains|ancient coins|rusty anchors|signed petitions|
    delayed trains|damaged roofs|open complaints|vacant rooms|stolen lamps|frozen pipes|sick cattle|
    loose tiles|school desks|oil drums|hot meals|library cards|parked lorries|sunken boats"""
)
_OCCASIONS = _rows(
    """the public hearing|the reopening|the auction|the next vote|the memorial concert|the court date|
    the grand parade|the boat race|the book fair|the final inspection|the signing|the harvest market|
    the anniversary dinner|the chess final|the guided walk|the job fair|the poetry evening|the flower show"""
)
_BODIES = _rows(
    "housing office|water board|county office|port authority|labour office|rail board|forest service|"
    "health office|road office|heritage office|tourist board|school board"
)
_WEEKDAYS = _rows("Monday|Tuesday|Wednesday|Thursday|Friday")
_MONTHS = _rows("March|April|May|June|September|October")
_FORENAMES = _rows(
    "Martha|Daniel|Anna|Peter|Sarah|Thomas|Laura|Simon|Helen|Oliver|Julia|Victor|Emma|Martin|Alice|Philip|"
    "Susan|Robert|Maria|Walter"
)
_PARTS = (
    _rows("B|Br|D|Dr|F|G|H|K|Kl|L|M|N|P|R|S|St|T|Tr|V|W"),
    _rows("a|e|i|o|u|aa|ei|oo"),
    _rows("l|m|nd|rk|st|v|lt|nn|rs|g|mb|ff"),
    _rows("a|e|i|o|u"),
    _rows("l|m|nd|rk|st|v|lt|nn|rs|g|mb|ff"),
    _rows("en|or|ik|ast|um|ov|ell|ard|ing|us|eth|olm"),
)
_DOINGS = 8
"""How many things are done in an event."""

Facts = dict[str, str]
Article = list[tuple[str, str]]
"""The points of an article with their sentences, in order; a detail is a point called ""."""


class Inventor:
    """Invent events and articles."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)  # noqa: S311 - reproducible, not secret
        self._used: set[str] = set()

    def name(self) -> str:
        """Return a name of one word that was never used before."""
        while True:
            name = "".join(map(self.rng.choice, _PARTS))
            if name not in self._used:
                self._used.add(name)
                return name

    def person(self) -> str:
        """Return a new person."""
        return f"{self.rng.choice(_FORENAMES)} {self.name()}"

    def event(self) -> Facts:
        """Return what is true of a new event."""
        rng = self.rng
        occasion = rng.choice(_OCCASIONS)
        facts = {
            "town": self.name(),
            "place": self.name(),
            "firm": self.name(),
            "weekday": rng.choice(_WEEKDAYS),
            "body": rng.choice(_BODIES),
            "noun": rng.choice(_NOUNS),
            "n1": str(rng.randint(20, 480)),
            "n2": f"{rng.randint(2, 90)}.{rng.randint(1, 9)}",
            "day": str(rng.randint(2, 16)),
            "month": rng.choice(_MONTHS),
            "year": str(rng.randint(2027, 2031)),
            "occasion": _large(occasion),
            "occasion_small": occasion,
            "speaker": f"Mayor {self.person()}",
            "neighbour": self.person(),
        }
        return facts | self._doings(_DOINGS)

    def _doings(self, count: int, but: Facts | None = None) -> Facts:
        """Return who does what to what, so many times, and nothing of what is done elsewhere."""
        said = set((but or {}).values())
        free = [
            [each for each in rows if (each if isinstance(each, str) else each[1]) not in said]
            for rows in (_AGENTS, _VERBS, _OBJECTS, _CIRCUMSTANCES)
        ]
        rows = zip(*(self.rng.sample(each, count) for each in free), strict=True)
        facts: Facts = {}
        for n, (agent, (plain, past, participle), thing, how) in enumerate(rows):
            plural = thing.endswith(("boats", "tents", "steps", "seats", "ovens", "huts"))
            facts |= {f"a{n}": agent, f"A{n}": _large(agent), f"o{n}": thing, f"O{n}": _large(thing)}
            facts |= {f"i{n}": plain, f"v{n}": past, f"p{n}": participle, f"c{n}": how, f"C{n}": _large(how)}
            facts[f"was{n}"] = "were" if plural else "was"
        return facts

    def detail(self, event: Facts) -> str:
        """Return a sentence on nothing else that happens in an event, and remember it as said."""
        doing = self._doings(2, event)
        event |= {f"{key} of detail {len(event)}": said for key, said in doing.items()}
        return "{A0} {v0} {o0} of {x} {c0}, and {a1} {v1} {o1} of {y}.".format(
            **doing, x=self.name(), y=self.name()
        )

    def article(self, event: Facts, wording: int) -> Article:
        """Tell an event in one of the three wordings, in an order of its own, with details of its own."""
        rest = [(point, told(event, point, wording)) for point in POINTS if point != "lead"]
        rest += [("", self.detail(event)) for _ in range(3)]
        self.rng.shuffle(rest)
        return [("lead", told(event, "lead", wording)), *rest]


def told(event: Facts, point: str, wording: int) -> str:
    """Put one point of an event into words."""
    return POINTS[point][wording].format(**event)


def text_of(article: Article) -> str:
    """Set an article in paragraphs: its first sentence alone, then two by two."""
    sentences = [sentence for _, sentence in article]
    rest = [" ".join(sentences[at : at + 2]) for at in range(1, len(sentences), 2)]
    return "\n\n".join([sentences[0], *rest]) + "\n"


def _large(text: str) -> str:
    """Return a phrase as it begins a sentence."""
    return text[0].upper() + text[1:]

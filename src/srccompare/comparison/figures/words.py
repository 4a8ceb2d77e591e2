"""Words that tell two figures of one unit apart: fates, directions, moments, outlooks.

The lists were written from general knowledge of news language.
"""

from __future__ import annotations

from srccompare.text.closed_classes import DAYS_AROUND, MONTHS, WHOLE_MONTHS, WHOLE_WEEKDAYS
from srccompare.text.stems import stem
from srccompare.text.wordlists import word_set


def _named(lists: dict[str, str]) -> dict[str, str]:
    """Return word → name of its list."""
    return {word: name for name, listed in lists.items() for word in word_set(listed)}


FATES = _named(
    {
        "dead": """
            dead died dies die dying death deaths killed kill kills killing slain fatal fatally perished
            toll""",
        "hurt": """injured injuries injuring injury wounded wounding wounds hurt hurting hospitalized
            hospitalised""",
        "missing": "missing unaccounted disappeared",
        "held": "arrested arrests arrest detained detaining custody jailed arresting",
        "moved": "evacuated evacuating displaced homeless fled evacuees",
        "saved": "rescued rescuing survived survivors saved",
        "charged": "charged indicted accused charges",
    }
)
"""Word → what became of people; it tells two counts of them apart."""

PERSONS = frozenset(
    stem(word)
    for word in word_set("""
        people person men women children adult citizen resident inhabitant villager islander civilian soldier
        troops personnel officer policemen policewomen police guard firefighter firemen crew sailor marine
        pilot passenger traveller traveler commuter driver motorist tourist visitor guest pilgrim worshipper
        worshiper employee worker staff staffer labourer laborer miner nurse doctor teacher student pupil
        protester demonstrator activist supporter fan spectator voter member delegate lawmaker migrant refugee
        evacuee asylum-seeker survivor victim casualty patient prisoner inmate detainee suspect hostage
        case militant rebel insurgent fighter gunmen rioter striker applicant customer subscriber user
        shareholder investor homeowner tenant farmer fishermen
    """)
)
"""Stems of those who may be counted as "people" elsewhere."""
WIDTHS = frozenset(map(stem, ("wide", "long", "tall", "thick")))
"""Stems behind a length that say of what; a river that rose to a height has none of them."""
PEOPLE = frozenset(map(stem, ("people", "person")))

EXCLUSIVE = frozenset({"dead", "hurt", "missing", "saved"})
"""Fates of which a person counted has one."""

ROLES = _named(
    {
        "level": "to at",
        "source": "from",
        "change": """by down up off rose rise rises fell fall falls gained gain gains lost lose dropped drop
            drops plunged jumped climbed slipped slid surged sank added shed eased advanced declined soared
            tumbled slumped dipped edged grew risen fallen increased decreased decline increase leapt skidded
            retreated rallied gave""",
    }
)
"""Word before a figure → whether something stands there, came from there, or changed by so much."""

CHANGES = frozenset(
    map(stem, word_set("rise increase fall drop gain decline jump growth cut loss surge slump slide raise"))
)
"""Stems of the nouns of a change: a 12 percent rise is not part of a rise."""

ON_THINGS = word_set("sank gave dropped lost cut drop drops")
"""Verbs that do something to what is counted ("sank 31 boats", "gave 40 talks") and move no level."""

NO_ROLES = frozenset(
    (verb, particle)
    for verbs, particle in (
        ("lay lays laid laying pay pays paid paying call calls called put puts putting set sets", "off"),
        ("cut cuts cutting sentence sentenced sentences give gives gave given sell sells sold due", "to"),
        ("send sends sent bring brings brought lend lends lent pay pays paid offer offers offered", "to"),
        ("shut shuts lay lays laid put puts break breaks broke turn turns turned", "down"),
        ("pick picks picked round rounds rounded take takes took taken set sets put puts", "up"),
        ("blow blows blew blown burn burns burned sign signs signed buy buys bought", "up"),
    )
    for verb in verbs.split()
)
"""Verb and particle before a figure that say nothing of a change: "laid off 300", "sentenced to 15 years"."""

PHASES = _named(
    {
        "morning": "morning early premarket",
        "midday": "midday noon",
        "afternoon": "afternoon",
        "evening": "evening",
        "night": "night overnight",
        "late": "late",
        "recent": "recent",
        "clock": "a.m. p.m. gmt est edt",
    }
)
# Without "may", which is a modal as often as a month.
_WEEKLY = (WHOLE_WEEKDAYS | DAYS_AROUND) - {"tonight"}
_MONTHLY = WHOLE_MONTHS - {"may"}
_DAYS = _WEEKLY | _MONTHLY
WEEKLY = {form: name for name in sorted(_WEEKLY) for form in (name, f"{name}'s")}
MONTHLY = {form: name for name in sorted(_MONTHLY) for form in (name, f"{name}'s")}
SESSIONS = _named({"morning": "opened opening", "close": "close closed closing ended finished"})
"""Word → moment of a day of trading; elsewhere a show opens and a road is closed."""
_PERIODS = _named(
    {
        "year": "annual yearly",
        "quarter": "quarterly",
        "month": "monthly",
        "week": "weekly",
        "day": "daily",
    }
)
PERIODS_IN_ORDER = word_set("quarter half period round leg set inning session week month season term")
"""Words behind an ordinal that make it a time: "the first quarter"."""
MOMENTS = (WEEKLY, MONTHLY, _PERIODS)
"""Word → moment, by kind of moment; two sentences that name different moments of a kind tell of two."""

OUTLOOK = word_set("""
    expected expects expecting forecast forecasts projected analysts target
    targets predicted predicts goal hopes sought seeking seek could proposed request requested demanded
    demanding recommended maximum faces facing need needs needed needing require requires required wants
    wanted
""")
AHEAD = word_set("will shall won't")
"""Words that look ahead as surely as a forecast: "will cost" is "is expected to cost"."""
OTHERS = word_set("other others another remaining")
ASKING = word_set("ask asks asked asking call calls called calling press pressed pushed pleaded appealed")
"""Words that ask "for" something."""
CLAIMING = word_set("organisers organizers")
"""Those whose counts differ from those of the police, as everybody knows."""
ON_THE_WAY = word_set(
    "half-time halftime half break interval ahead up lead led leading tied trailing trailed behind down"
    " penalties shootout"
)
"""Words beside a score that is not the last one."""
SCOPE = word_set("""
    worldwide globally nationwide nationally statewide countrywide citywide overall altogether abroad overseas
    elsewhere
""")
"""Words that set how far a count reaches; a sentence without them may count a part."""
BEFORE = word_set("previous previously prior earlier last first final opening next ago")

UP = word_set("""
    rose rise rises risen rising gained gain gains gaining jumped jump jumps climbed climb climbs soared
    advanced increased increase increases raised raise raises grew grow grown growth up rallied surged
""")
DOWN = word_set("""
    fell fall falls fallen falling lost loses dropped drop drops dropping plunged slipped slid sank shed eased
    declined decline declines cut cuts lowered decreased decrease decreases down tumbled slumped dipped
    retreated shrank
""")
MORE = word_set("more higher greater larger dearer costlier pricier faster stronger bigger heavier longer")
COMPARATIVES = MORE | word_set("lower less fewer smaller cheaper slower weaker lighter shorter")
PERIODS = {"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "annually": "year"}
"""Word after a figure → the time it is the rate of."""
RATES = word_set("""
    second minute hour day night week month quarter year share person head passenger worker employee family
    household student pupil pound kilo kilogram kilometer kilometre mile litre liter gallon barrel ounce ton
    tonne acre hectare game match
""")

MARKETS = word_set("""
    index trading futures barrel ounce nasdaq nyse dow poor's nikkei ftse dax stoxx nymex crude bullion
    treasury treasuries yields
""")
"""Words of a market report, in which every figure holds for a moment."""
MARKET_IF_MOVED = word_set("""
    shares share stock stocks points yen dollar euro cents bond bonds yield note notes
""")
"""Words of a market report if a word of change stands in the sentence, too."""

CALENDAR = _DAYS.union(MONTHS, word_set("mr mrs ms dr rep sen gov gen president u.s us american state"))
"""Capitalised words that name nothing a figure could belong to."""

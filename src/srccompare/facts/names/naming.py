"""The words around names: titles, what joins a name inside, what only looks like one.

Written from general knowledge of news English; compact strings, split when
first used.
"""

from __future__ import annotations

from srccompare.text.closed_classes import NEGATORS, WEEKDAYS
from srccompare.text.wordlists import word_set

# End a title in front of a name ("president", "sen", "spokesman").
HEADS = word_set(
    """president minister premier chancellor secretary senator sen sens representative rep reps
    congressman congresswoman governor gov mayor councilman councilwoman king queen prince princess
    emperor pope general gen lt lieutenant col colonel major maj captain capt commander cmdr sgt
    sergeant corporal cpl private pvt admiral adm marshal officer detective inspector superintendent
    sheriff constable trooper chief judge justice attorney prosecutor professor prof dr doctor mr
    mrs ms miss messrs sir lord lady dame rev reverend father bishop archbishop cardinal rabbi imam
    sheikh ayatollah ambassador envoy commissioner chairman chairwoman chair chairperson ceo
    director coach manager speaker leader spokesman spokeswoman spokesperson executive analyst
    economist lawmaker diplomat founder author actor actress singer deputy whip treasurer
    comptroller undersecretary candidate nominee duke duchess earl baroness baron mp
    engineer investigator quarterback firefighter surgeon historian scientist astronomer researcher
    biologist geologist meteorologist pastor warden activist blogger entrepreneur billionaire filmmaker
    novelist screenwriter photographer"""
)


# Stand inside a title before its head ("vice", "foreign", "acting").
MODIFIERS = word_set(
    """vice deputy acting interim former ex then prime foreign defense defence finance interior health
    home press assistant associate senior top chief lead national security state supreme
    federal district general executive managing police fire army navy campaign opposition party
    majority minority house senate republican democratic democrat labour conservative tory rear
    brigadier crown grand late incoming outgoing first second attorney city county company trade
    energy education justice environment culture transport treasury lieutenant major master staff
    special white co principal veteran"""
)


# Titles that are surnames as well: a title only where nothing but titles stands before.
SURNAMES = word_set(
    """king prince judge major lord duke bishop lady queen baron earl marshal cardinal father pope
    constable page senior justice chancellor private chief coach"""
)

# "Secretary of State", "chief of staff": what may follow "of" inside a title.
OFFICES = word_set(
    """state defense defence staff commerce energy labor transportation education agriculture treasury
    homeland health interior"""
)


# Nouns of organisations and places: they take "of" and are no surname after a title.
BODIES = word_set(
    """university department ministry bank house republic institute college school council court church
    bureau board office city state states kingdom union league association society academy museum
    centre center federation chamber district county gulf bay cape isle strait sea statue battle
    committee commission party army organization organisation group corps agency authority service
    foundation fund secretary minister president speaker chief chiefs director head governor mayor
    archbishop bishop duke prince duchess earl king queen lord chancellor dean hospital company
    corporation airlines motors electric mills assembly dynamics times post journal news street
    avenue road tower building airport park square bridge river lake mountain island islands
    province cabinet parliament congress senate press conference summit force forces front movement
    congregation order cup open prize award act"""
)


# Open a sentence before a person's name: "Poet Anna Lund won".
OCCUPATIONS = word_set(
    """poet painter composer sculptor violinist pianist cellist conductor architect choreographer dancer
    comedian cyclist swimmer sprinter runner striker goalkeeper midfielder defender winger skier boxer golfer
    wrestler jockey sailor farmer fisherman miner trader clerk nurse teacher student pensioner driver
    neighbour neighbor baker butcher carpenter plumber electrician mechanic engineer pilot nun monk midwife
    pharmacist dentist psychologist sociologist linguist philosopher chemist physicist botanist zoologist
    oceanographer seismologist virologist epidemiologist climatologist playwright essayist columnist
    broadcaster presenter producer designer banker broker investor retailer hotelier landlord tenant witness
    survivor victim suspect defendant plaintiff juror trainer skipper captain goalscorer teenager volunteer
    campaigner whistleblower hiker climber mountaineer explorer"""
)

# Places in a town; a first name behind one begins another name.
SITES = word_set(
    """street avenue road lane tower square park bridge hall hotel airport station stadium arena museum
    hospital church cathedral prison harbour harbor beach castle palace theatre theater"""
)

CONNECTORS = word_set("of de van von der den bin ibn al el da di du del della la le the dos ben ter af")


COMPANY = word_set("inc corp corporation co company ltd limited llc plc ag sa nv gmbh group holdings")
GENERATION = word_set("jr sr ii iii iv")
DIRECTIONS = word_set("north south east west new central northern southern eastern western")

# What a thing is, behind its name: left out without naming another thing ("the Rhine", "Wagner").
KINDS = word_set(
    """river forest province group news media bank party island islands mountains valley ocean desert
    newspaper magazine network foundation festival brothers ii iii iv inc corp co ltd llc plc ag
    holdings company corporation airlines airways motors republic prefecture peninsula glacier"""
)

# Surnames that stand before the given name in news from East Asia.
FIRST_SURNAMES = word_set(
    """kim moon park lee yi yoon choi jung kang cho xi li hu wen mao deng zhou zhang wang liu chen yang zhao
    huang wu xu sun ma zhu lin guo he luo jiang bo tsai ng nguyen tran pham vo suu aung"""
)

# "Blue Moon" is not a form of "Moon".
COLOURS = word_set(
    """black white red blue green yellow golden silver gold grey gray brown purple pink orange super
    big great little full half free wolf winter summer"""
)

# Forenames with the ending of an adverb.
FORENAMES = word_set("beverly kimberly shelly waverly everly averly")

# After a hyphen they make an adjective of a name ("New York-based") and are not part of it.
HYPHENATED = word_set("led based born run made style era wide like owned held area linked")

# Written with a point that ends no sentence.
ABBREVIATED = word_set(
    """mr mrs ms dr sen sens rep reps gen gov lt col sgt capt jr sr st prof rev maj cmdr adm cpl pvt
    messrs hon inc corp co ltd no ft mt"""
)

DATED = word_set("in since by until of from last next this early late mid during on")
# Feasts name a day like a weekday.
DAYS = word_set("christmas easter ramadan thanksgiving").union(WEEKDAYS)

# Capitalised at the start of a sentence more often than as a name.
OPENERS = word_set(
    """
    behind beyond beneath beside besides across among amongst against alongside throughout yesterday today
    tomorrow tonight last next later earlier recently meanwhile moreover instead perhaps maybe yes ok okay
    please thanks thank hello dear former late two three four five six seven eight nine ten eleven twelve
    thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy
    eighty ninety half one hundreds thousands dozens many most several others another everyone everybody
    someone anyone something everything anything including according despite amid like unlike unless given
    based following speaking asked writing citing since until once whether during per via plus even still
    also just only indeed certainly of course first second third finally overall then now here there why
    how what who where when which whose people police officials authorities witnesses residents
    investigators prosecutors lawyers experts scientists researchers critics supporters sources reports
    analysts government lawmakers protesters activists soldiers troops rescuers firefighters doctors
    officers shares stocks sales profits prices security about around nearly almost more less under over
    after before because although though while as if but and or so yet for with within from at by in on to
    up into onto off out an a the this that these those it he she we they you i my our his her its their
    your either both all any some each every few little much such same other photo video image credit
    watch read see click share subscribe editor note update updated breaking live exclusive opinion
    analysis
    """
).union(NEGATORS)

_COMMON_ENDINGS = (
    "ly",
    "ing",
    "ed",
    "ers",
    "ors",
    "tion",
    "tions",
    "ment",
    "ments",
    "ists",
    "ness",
    "ities",
    "ies",
)


def looks_common(word: str) -> bool:
    """Return whether a lower-case word has an ending that English words have more often than names."""
    return len(word) > 4 and word.endswith(_COMMON_ENDINGS)

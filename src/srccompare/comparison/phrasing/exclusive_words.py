"""Words of one kind of which one excludes the other: a knife is no gun, an uncle no cousin.

Written from general knowledge of news English. Words of one group, between
slashes, may stand for each other; a row holds groups that do not. What may be
true of one thing at once (a mother and a wife) stands in other rows.
"""

from __future__ import annotations

from functools import cache

from srccompare.text.stems import stem

# Told apart wherever two sentences speak of one thing and neither article has the other word.
_TELLING = """
starve starved starvation starving / poison poisoned poisoning / drown drowned drowning / stabbed stabbing
/ strangled strangling / hanged / froze frozen / suffocated suffocation asphyxiated / electrocuted
electrocution / beheaded / overdose overdosed / crushed / trampled
| knife knives machete / gun pistol handgun rifle shotgun revolver / axe hatchet / hammer / crossbow /
grenade / sword
| measles / cholera / malaria / polio / ebola / influenza flu / dengue / typhoid / tuberculosis / mumps /
rabies / meningitis / diphtheria / hepatitis / leprosy / norovirus / salmonella / legionella
| cocaine / heroin / cannabis marijuana hashish / morphine / fentanyl / methamphetamine / ecstasy / opium
| wheat / maize corn / rice / barley / cotton / coffee / cocoa / soybeans soya / sugar / potatoes / tobacco
| earthquake quake tsunami landslide mudslide avalanche / flood flooding floods landslide mudslide tsunami
/ tornado / wildfire drought / eruption
| arson arsonist arsonists / lightning
| muslim muslims / christian christians / jewish jews / hindu hindus / buddhist buddhists / sikh sikhs
| cricket / rugby / tennis / handball / volleyball / baseball / basketball / golf / badminton
| violin violinist / cello cellist / piano pianist / guitar guitarist / trumpet trumpeter / flute flautist
| dogs dog / cats cat / wolves wolf / bears bear / foxes fox / sharks shark / snakes snake / elephants
elephant / seals seal / tigers tiger / lions lion / crocodiles crocodile
"""

# Told apart only where two sentences read alike but for the word itself.
_IN_COPIES = """
wife / husband / son sons / daughter daughters / brother brothers / sister sisters / uncle / aunt / nephew
/ niece / cousin / grandson / granddaughter / grandmother / grandfather / stepfather / stepmother
| mother mothers / father fathers
| man men / woman women
| boy boys / girl girls
| male / female
| deputies / senators / councillors / mayors / governors / ministers / judges / prosecutors / ambassadors
| deputy / senator / councillor / mayor / governor / minister / judge / prosecutor / ambassador
| church chapel cathedral / mosque / synagogue
/ school / hospital clinic / prison jail / museum / library / theatre theater / airport / bank / supermarket
/ hotel / stadium / warehouse / barracks / courthouse
| car cars / lorry lorries truck trucks / bus buses / train trains / tram trams / motorcycle motorbike
motorcycles motorbikes / bicycle bicycles / helicopter helicopters / plane planes aircraft jet jets / ship
ships ferry boat boats vessel / tractor
| gold / silver / bronze
| north northern / south southern / east eastern / west western
| catholic catholics / protestant protestants / orthodox
| murder / manslaughter / rape / robbery burglary theft / fraud / kidnapping / bribery / espionage / treason
/ perjury / blackmail / embezzlement / arson
| oil / coal / uranium / timber
| copper / iron / lithium / nickel / zinc / tin / cobalt
| horse horses / cow cows cattle / sheep / goat goats / pig pigs / chicken chickens / duck ducks / geese
| soldier soldiers / sailor sailors / policeman policemen / firefighter firefighters
| doctor doctors / nurse nurses / teacher teachers / lawyer lawyers / farmer farmers / fisherman fishermen
/ miner miners / pilot pilots / engineer engineers / journalist journalists / student students
| river / lake / canal
| thigh / knee / ankle / shoulder / wrist / elbow / hip / neck / chest / jaw
| leg legs / arm arms
| left / right
| adults adult / children child / teenagers teenager / pensioners
| weekly / monthly / daily / quarterly
| plaintiff / defendant
| prosecution / defence defense
| profit / loss
| surplus / deficit
| praised lauded / criticised criticized condemned
| welcomed / condemned
| hired / fired sacked dismissed
| married / divorced
| public / private
| civilian civilians / military
| domestic / foreign
| temporary temporarily / permanent permanently
| mandatory compulsory / voluntary
| majority / minority
| minimum / maximum
| strengthened / weakened
| tightened / eased loosened relaxed
| boycotted / attended
| killed killing / injured injuring wounded wounding / rescued saved / missing
| before / after
| above / below
| inside / outside
| accidentally accidental / deliberately deliberate
| red / blue / green / yellow / black / white / brown / purple / pink
| novel / play / poem / opera / symphony / ballet / film / sculpture / painting
| goalkeeper / defender / midfielder / striker
"""

# Told apart only where nothing has changed places, too: what one sells the other buys.
_CONVERSE = """
bought acquired purchased / sold
| buy acquire purchase / sell
| buyer / seller
| import imports imported / export exports exported
| lent / borrowed
| landlord / tenant
"""

# Words that tell of a thing without its name: who stabbed had a knife, who fired a gun.
_TOLD_BY = {
    "knife": "stab stabs stabbed stabbing",
    "gun": "gunman gunmen fire fired firing shoot shot shots shooting bullet bullets",
}

Places = dict[str, list[tuple[int, int]]]


def excludes(x: str, y: str) -> bool:
    """Return whether a lower-case word excludes another: of one kind, and not the same."""
    return any(_apart(_table(rows), x, y) for rows in (_TELLING, _IN_COPIES, _CONVERSE))


def converse(x: str, y: str) -> bool:
    """Return whether two words tell one deed from its two sides: "sold to", "bought from"."""
    return _apart(_table(_CONVERSE), x, y)


def excludes_anywhere(x: str, y: str) -> bool:
    """Return whether a word excludes another even where they stand in unlike sentences."""
    return _apart(_table(_TELLING), x, y)


def is_telling(word: str) -> bool:
    """Return whether a word excludes any other wherever they stand."""
    return word in _table(_TELLING)


def group(word: str) -> frozenset[str]:
    """Return the stems of the words that may stand for a word of a kind, its own among them."""
    found = {word}
    for rows in (_TELLING, _IN_COPIES, _CONVERSE):
        for place in _table(rows).get(word, ()):
            found |= {other for other, places in _table(rows).items() if place in places}
    for named, telling in _TOLD_BY.items():
        if named in found:
            found |= {*telling.split()}
    return frozenset(map(stem, found))


def _apart(table: Places, x: str, y: str) -> bool:
    """Return whether two words stand in two groups of a row, and in none together."""
    places = table.get(x, ()), table.get(y, ())
    if not all(places) or {*places[0]} & {*places[1]}:
        return False
    return not {row for row, _ in places[0]}.isdisjoint(row for row, _ in places[1])


@cache
def _table(rows: str) -> Places:
    """Return the row and group of every word, by number."""
    found: Places = {}
    for row, kinds in enumerate(rows.split("|")):
        for number, words in enumerate(kinds.split("/")):
            for word in words.split():
                found.setdefault(word, []).append((row, number))
    return found

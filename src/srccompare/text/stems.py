"""Stems for English news: a table of irregular forms, then suffix rules.

A stem is a key for comparing, not a word: it brings "resigned", "resigning"
and "resignation" together and is never shown. The rules cut deeper than an
inflectional stemmer (a noun made from a verb meets its verb), because two
reports of one event like to change the word class; what they cut wrongly
stands in the table.
"""

from __future__ import annotations

from functools import lru_cache

_STOPWORDS = """
a an the this that these those such same other another each every either neither both all any some no
none not nor never own and or but if then than so as because while although though unless until whether
since of in on at to for from by with without about against between among into onto through during
before after above below under over up down out off upon within along across toward towards around per
via i me my mine myself we us our ours ourselves you your yours he him his himself she her hers herself
it its itself they them their theirs themselves who whom whose which what where when why how one ones am
is are was were be been being do does did doing done have has had having will would shall should can
could may might must ought cannot let there here now just only also too very more most much many few
less least even still yet again ever once further however thus therefore meanwhile already rather quite
almost well i'm i've i'd i'll we're we've we'd we'll you're you've you'd you'll he's he'd he'll she's
she'd she'll it's it'd it'll they're they've they'd they'll that's there's here's what's who's where's
let's isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't won't wouldn't shan't
shouldn't can't couldn't mightn't mustn't mr mrs ms dr a.m. p.m.
"""
STOPWORDS = frozenset(_STOPWORDS.split())
"""Words that join and point rather than report; each is its own stem."""

# Families between bars: the key first, then the forms that the rules would not
# bring to it. A family of one or of a plain plural keeps a word from the rules
# ("state" is not a form of "statement").
_FAMILIES = """
say said says saying | tell told | speak spoke spoken speech | write wrote written | spokesman
spokeswoman spokesperson spokesmen | die died dies dying dead death deaths deadly | live lives life
lived | go went gone goes going | come came | take took taken | make made maker makers | give gave given
| get got gotten | see saw seen | know knew known knowledge | think thought thoughts | find found |
leave left | keep kept | hold held | bring brought | buy bought buyer buyers | sell sold sale sales
seller sellers | fight fought fighter fighters | catch caught | teach taught | seek sought | meet met |
lead led leader leaders leadership | lose lost loss losses | pay paid payment payments | send sent |
spend spent | build built | begin began begun beginning | win won winner winners | run ran running |
drive drove driven driver drivers | break broke broken | choose chose chosen choice choices choosing |
rise rose risen | fall fell fallen | fly flew flown flight flights | grow grew grown growth | draw drew
drawn | throw threw thrown | stand stood | understand understood | strike struck | shoot shot shots
shooter shooters shooting | flee fled | hide hid hidden | hear heard | feel felt | mean meant | deal
dealt | sit sat | shake shook shaken | steal stole stolen theft thefts | swear swore sworn | withdraw
withdrew withdrawn withdrawal | forbid forbade forbidden | become became | show shown | sink sank sunk |
burn burnt | freeze froze frozen | tear tore torn | bear bore borne | wound wounded | bind bound | bite
bit bitten | forget forgot forgotten | wear wore worn | wake woke woken | man men | woman women | child
children | foot feet | wife wives | knife knives | thief thieves | crisis crises | belief believe
believed believes beliefs | proof prove proved proven proves | advice advise advised adviser advisor
advisers advisors | defend defence defense defended defensive defender defenders | offence offense |
prosecutor prosecute prosecuted prosecution prosecutors | admit admission admitted admits | permit
permission permitted | submit submission submitted | kill killer killers killing killings | attack
attacker attackers | vote voter voters | support supporter supporters | work worker workers | play
player players | own owner owners | report reporter reporters | teach teacher teachers | statement
statements | government governments | department departments | apartment apartments | document documents
| authority authorities | state states | party parties | news | series | species | business businesses |
commission commissions commissioner commissioners | violent violence violently | police policeman
policemen | agree agreed agrees agreeing agreement agreements | free freed freedom | july | guarantee
guaranteed | senator sen senators | representative rep reps representatives | governor gov governors |
general gen | secretary secretaries sec | lieutenant lt | sergeant sgt | republican republicans gop |
democrat democrats democratic dems | january jan | february feb | march mar | april apr | august aug |
september sept sep | october oct | november nov | december dec | monday mon | tuesday tue tues |
wednesday wed | thursday thu thurs | friday fri | saturday sat | sunday sun | % percent | 2 two | 3
three | 4 four | 5 five | 6 six | 7 seven | 8 eight | 9 nine | 10 ten | 11 eleven | 12 twelve | use used
uses using user users | plane planes | combat | threat threats | format | criticism criticisms critic
critics critical criticize criticized criticizing criticise criticised criticising | committee
committees | communist communists communism | majority | minority minorities | facility facilities |
program programme programs programmes | president presidency presidential presidents | center centre
centres centers | @us u.s. usa u.s.a. | @uk u.k. uk | @un u.n. un | @eu e.u. eu | number numbers |
officer officers | office offices | morning | evening | during | thing things | king kings | string
strings | spring | wedding weddings | sibling siblings | bring | ring rings | wing wings | ceiling |
hundred hundreds | red | bed beds | need needs needed | try tries tried trying | protest protester
protesters | bus buses | gas gases
"""

_IRREGULAR = {form: family.split()[0] for family in _FAMILIES.split("|") for form in family.split()}

# (suffix, what stands in its place, letters that must be left); the first that
# fits is taken. A double consonant, a final e or y is evened out afterwards.
_INFLECTIONS = {
    "s": (
        ("sses", "ss", 2),
        ("ies", "y", 2),
        ("ches", "ch", 2),
        ("shes", "sh", 2),
        ("xes", "x", 2),
        ("s", "", 3),
    ),
    "d": (("ied", "y", 2), ("ised", "iz", 3), ("ed", "", 2)),
    "g": (("ising", "iz", 3), ("ing", "", 2)),
}
_DERIVATIONS = {
    "y": (
        ("ability", "", 4),
        ("ity", "", 4),
        ("ury", "ur", 2),
        ("edly", "", 3),
        ("ically", "ic", 2),
        ("ingly", "", 4),
        ("ally", "", 4),
        ("ly", "", 3),
    ),
    "n": (
        ("isation", "iz", 2),
        ("ization", "iz", 2),
        ("ification", "ify", 2),
        ("ation", "", 3),
        ("ition", "", 4),
        ("ission", "iss", 2),
        ("usion", "ud", 2),
        ("asion", "ad", 2),
        ("osion", "od", 2),
        ("ision", "id", 2),
        ("ension", "end", 2),
        ("tion", "t", 3),
        ("sion", "s", 3),
        ("ician", "ic", 3),
    ),
    "t": (("at", "", 4), ("ment", "", 4), ("ent", "", 5), ("ist", "", 5)),
    "e": (
        ("ee", "", 4),
        ("ative", "", 4),
        ("ate", "", 3),
        ("ise", "iz", 3),
        ("ize", "iz", 3),
        ("ence", "", 5),
        ("ance", "", 4),
        ("ive", "", 4),
    ),
    "r": (("ator", "", 3), ("our", "or", 3), ("tor", "t", 4)),
    "l": (("ical", "ic", 3), ("ial", "", 4), ("al", "", 4)),
    "s": (("ness", "", 4), ("ics", "ic", 3)),
    "m": (("ism", "", 4),),
    "c": (("istic", "", 4),),
}
_VOWELS = frozenset("aeiouy")


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Return the stem of a token word as `text.tokens` gives it (folded, lower-cased).

    Stop words are their own stems. A dotted acronym meets the same acronym
    without dots, but for the few that would become a pronoun: those of
    countries and unions get a key of their own (`u.s.` → `@us`). Numbers lose
    their thousands commas; two to twelve meet their digits.
    """
    if word in STOPWORDS:
        return word
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if "." in word or "," in word:
        return _unpunctuated(word)
    if "'" in word:
        owner, _, tail = word.rpartition("'")
        return stem(owner) if tail == "s" and owner else word.replace("'", "") or word
    if len(word) < 3 or not word.isascii() or word[0].isdigit():
        return word
    base = _uninflected(word)
    return _IRREGULAR[base] if base in _IRREGULAR else _even(_cut(base, _DERIVATIONS))


def is_content(key: str) -> bool:
    """Return whether a stem carries news: no stop word, no single letter of an alphabet."""
    # NOTE: from U+2E80 on one letter is a word or half a word, as Chinese and Japanese write them.
    return key not in STOPWORDS and (len(key) > 1 or key >= "\u2e80" or not key.isalpha())


def _unpunctuated(word: str) -> str:
    """Return a number without its commas, or a dotted acronym without its dots."""
    if word[0].isdigit():
        return word.replace(",", "")
    letters = word.replace(".", "").replace(",", "")
    return word if not letters or letters in STOPWORDS else letters


def _uninflected(word: str) -> str:
    """Cut the ending of a plural or a verb form and mend what it left."""
    if word.endswith(("ss", "us", "is", "eed")):
        return word
    base = _cut(word, _INFLECTIONS)
    if base is not word and word[-1] == "s":
        # NOTE: "buildings" loses two endings, "killed" and "builds" one.
        return _cut(base, _INFLECTIONS) if base.endswith("ing") else base
    # NOTE: "hoped" lost an e, "hopped" doubled its consonant instead.
    lost_e = len(base) == 3 and base is not word and [c in _VOWELS for c in base] == [False, True, False]
    return base + "e" if lost_e and base[-1] not in "wx" else base


def _cut(word: str, rules: dict[str, tuple[tuple[str, str, int], ...]]) -> str:
    """Cut the first suffix that fits and leaves a part with a vowel."""
    for suffix, put, left in rules.get(word[-1], ()):
        if word.endswith(suffix):
            root = word[: -len(suffix)]
            if len(root) >= left and not _VOWELS.isdisjoint(root):
                return root + put
    return word


def _even(word: str) -> str:
    """Even out the end: y as i, no final e, no double consonant."""
    if len(word) > 4 and word[-1] == "e":
        word = word[:-1]
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in _VOWELS:
        return word[:-1]
    return word[:-1] + "i" if len(word) > 2 and word[-1] == "y" and word[-2] not in _VOWELS else word

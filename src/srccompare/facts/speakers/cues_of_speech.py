"""Words that show who speaks: reporting verbs, papers that speak, people by their role."""

from __future__ import annotations

from srccompare.text.closed_classes import (
    ARTICLES,
    BE,
    DAYS_AROUND,
    DEMONSTRATIVES,
    DO,
    HAVE,
    MODALS,
    MONTHS,
    POSSESSIVES,
    WHOLE_WEEKDAYS,
)
from srccompare.text.wordlists import word_set


def _forms(verbs: str) -> frozenset[str]:
    """Return the regular forms of verbs."""
    return frozenset(form for verb in verbs.split() for form in _four(verb))


def _four(verb: str) -> tuple[str, ...]:
    """Return the four regular forms of a verb."""
    if verb.endswith("e"):
        return verb, verb + "s", verb + "d", verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    return verb, verb + ("es" if verb.endswith(("sh", "ch", "ss")) else "s"), verb + "ed", verb + "ing"


# NOTE: with a quotation in the same clause these report speech.
_REGULAR = _forms(
    """
    accuse acknowledge add address admonish advise affirm agree allege announce answer argue ask assert
    assure attest bark beg blast boast bristle call caution challenge charge chide claim clarify comment
    complain concede conclude confess confide confirm contend correct counsel counter critique criticize
    criticise cry declare decline decry defend demand denounce deride describe detail disagree disclose
    dismiss emphasize emphasise estimate exclaim explain express fume grumble guess hail hint imply
    inform inquire insist instruct intone interject joke jest lament lambaste laugh lecture maintain
    marvel mock mention muse mutter murmur narrate note observe offer opine order plead pledge point
    post praise preach predict press proclaim promise pronounce propose protest question rail rant
    reaffirm reason reassure recall recount reflect reiterate relate remark remember remind repeat reply
    report request respond retort retweet reveal roar scoff scold shout shriek sigh signal sneer specify
    speculate spell state stress suggest surmise tease testify text thank threaten thunder tout tweet
    underline underscore urge utter venture voice vent volunteer vow wail warn whisper wonder yell
    """
)
_IRREGULAR = word_set(
    """
    say says said saying tell tells told telling write writes wrote written writing read reads reading think
    thinks thought thinking believe believes believed believing speak speaks spoke spoken speaking go goes
    put puts putting cite cites cited citing quote quotes quoted quoting label labels labeled labelled
    labeling dub dubs dubbed feel feels felt swear swears swore swearing sing sings sang chant chants
    chanted chanting continue continues continued continuing begin began begins hold holds held deny denies
    denied denying make makes made give gave find finds found see saw shot admit admits admitted admitting
    understand understood learn learned deem deemed deems brand branded brands term termed terms refer
    refers referred referring characterize characterized characterizes characterizing characterise
    characterised quip quips quipped quipping sum sums summed summing snap snaps snapped snapping sob sobs
    sobbed sobbing slam slams slammed slamming
    """
)
CUES = _REGULAR | _IRREGULAR

# NOTE: these report speech on their own, so a quotation without a cue may follow their subject.
STRONG = word_set(
    """
    said says say saying told tells added adds wrote writes warned warns insisted insists argued argues
    explained explains noted notes stated states declared declares replied replies responded responds asked
    asks claimed claims announced announces acknowledged acknowledges admitted admits conceded concedes
    recalled recalls complained complains testified testifies tweeted tweets posted continued continues
    concluded concludes suggested suggests contended contends asserted asserts vowed vows pledged promised
    predicted predicts remarked remarks observed emphasized stressed stresses urged urges denied denies
    confirmed confirms countered counters joked quipped lamented laments criticized criticised accused
    accuses called calls described describes praised denounced spoke speaks maintained maintains believes
    thinks reiterated repeated cautioned advised alleged alleges agreed agrees disagreed mused wondered
    """
)

# NOTE: after these the speaker may follow ("said Smith"); after the others stands whom they were said to.
INVERTING = word_set(
    """
    said says wrote writes added adds asked asks replied replies explained explains continued continues
    noted notes recalled recalls argued argues insisted insists quipped joked observed observes tweeted
    tweets warned warns concluded concludes responded declared exclaimed lamented read reads shouted yelled
    testified stated chanted admitted acknowledged predicted remarked commented mused cautioned countered
    claimed complained advised urged reported suggested whispered wondered confirmed announced demanded
    quoth confessed conceded
    """
)

# NOTE: forms that are nouns as often as verbs; a determiner before one makes it a noun.
NOUNISH = word_set(
    """
    address answer answers call calls challenge challenges charge charges claim claims comment comments cry
    cries demand demands detail details estimate estimates guess hint hints joke jokes lament laugh laughs
    lecture mention mentions note notes offer offers order orders point points post posts praise press
    promise promises protest protests question questions reason reasons remark remarks reply replies report
    reports request requests respond state states stress text texts tweet tweets reading thought finding
    meeting term terms warning warnings writing read say label labels brand brands put see hold voice signal
    signals thinking feeling beginning saying made found shot held chant chants shout shouts whisper
    whispers yell yells
    """
)

# NOTE: what speaks without being a person.
PAPERS = word_set(
    """
    statement statements letter tweet tweets email emails memo report filing complaint indictment lawsuit
    suit ruling opinion editorial column article document documents transcript message note post release
    petition affidavit resolution bill law order text texts sign signs banner poster headline caption
    website ad advertisement video book study survey poll review paper newspaper magazine page speech motion
    brief essay
    """
)

# NOTE: people and bodies by what they do.
ROLES = word_set(
    """
    spokesman spokeswoman spokesperson spokespeople official officials officer officers police prosecutor
    prosecutors lawyer lawyers attorney attorneys company department ministry agency minister president
    chairman chairwoman chair senator senators congressman congresswoman representative representatives
    analyst analysts expert experts critic critics witness witnesses aide aides adviser advisers advisor
    advisors campaign source sources group groups union judge court mother father wife husband son daughter
    brother sister parents family governor mayor student students teacher teachers resident residents
    neighbor neighbors neighbour neighbours man woman men women people author authors editor editors
    director manager coach player players ceo executive executives economist economists scientist scientists
    researcher researchers doctor doctors physician candidate candidates nominee voter voters supporter
    supporters protester protesters activist activists leader leaders lawmaker lawmakers diplomat diplomats
    reporter reporters journalist journalists host anchor pundit commentator columnist blogger secretary
    ambassador general colonel captain sergeant commander commissioner sheriff chief detective investigator
    investigators inspector pastor priest bishop pope rabbi imam professor lecturer historian founder owner
    producer actor actress singer musician writer politician politicians congressmen delegate delegates
    strategist consultant consultants pollster operative surrogate surrogates insider insiders friend
    friends colleague colleagues victim victims survivor survivors passenger driver pilot farmer worker
    workers employee employees staffer staffers counsel deputy administration government authorities
    commission committee council board network station firm bank organization organisation institute center
    centre foundation charity watchdog panel team crowd audience members member user users king queen prince
    princess duke premier chancellor prosecution defence defense plaintiff defendant jury juror veteran
    veterans soldier soldiers nurse nurses scholar republicans democrats conservatives liberals businessman
    businesswoman billionaire mogul opponent opponents rival rivals predecessor successor paper newspaper
    magazine
    """
)

PRONOUNS = word_set(
    """
    he she they i we
    """
)

# NOTE: may stand between a subject and its verb.
BETWEEN = word_set(
    """
    also then later once again still now never not even just further soon ever since often always already
    too only both all himself herself themselves itself repeatedly reportedly famously when first more
    recently to who that went on and
    """
).union(BE, HAVE, DO, MODALS, DAYS_AROUND, WHOLE_WEEKDAYS)

PREPOSITIONS = word_set(
    """
    of in with by against at from to for on about under over after before during between among than as like
    near via per into onto upon toward towards through throughout across behind beside beyond despite except
    inside outside since until within without around amid alongside regarding concerning including versus
    off
    """
)

DETERMINERS = word_set(
    """
    one another some two three several many no any other both
    """
).union(ARTICLES, DEMONSTRATIVES, POSSESSIVES)

# NOTE: stand in front of a name and belong to it.
TITLES = word_set(
    """
    mr mrs ms miss dr sir dame lord lady sen senator sens rep reps representative congressman congresswoman
    gov governor president vice prime minister chancellor king queen prince princess pope rev reverend fr
    father sister judge justice chief gen general lt col colonel maj major capt captain sgt sergeant adm
    admiral cmdr det detective officer sheriff mayor attorney secretary ambassador professor prof chairman
    chairwoman speaker hon former then deputy acting assistant director coach saint commissioner councilman
    councilwoman leader majority minority whip house senate state
    """
)

# NOTE: capitalised words that begin a sentence or name a day, and are nobody's name.
NOT_NAMES = word_set(
    """
    the a an and but or nor so yet if when while as after before since because although though once until
    unless in on at by for from with of to into over under about asked this that these those there here it
    its he she they we i you his her their our my your who what which where why how not no yes all some
    any many most more other others another each every both few several one two three four five six seven
    eight nine ten meanwhile however moreover also still then now later earlier instead indeed even just
    only perhaps maybe according despite during following speaking writing addressing responding christmas
    easter thanksgiving today yesterday tomorrow tonight last next first second finally additionally
    furthermore similarly likewise thus therefore hence rather nearly almost officials police critics
    experts analysts sources supporters opponents residents witnesses investigators researchers
    authorities prosecutors lawyers lawmakers voters students people ok oh well let like such said says
    added image photo picture view advertisement watch hide caption follow share newsletter related video
    photos
    """
).union(WHOLE_WEEKDAYS, MONTHS, BE, HAVE, DO, MODALS)

# NOTE: may stand inside a name, never at its end.
JOINERS = word_set(
    """
    of the de van von der den bin al la du del di el da ibn
    """
)

# NOTE: stand for people alone, or count the noun that follows.
QUANTITIES = word_set(
    """
    someone everyone nobody others many some one another both several
    """
)

# NOTE: may stand between a determiner and who it is.
MODIFIERS = word_set(
    """
    senior former top local federal state chief deputy longtime foreign national political military public
    then fellow unnamed anonymous unidentified young old other first lead late new few more such current
    retired veteran
    """
)

# NOTE: what marks set off after one of these is a title, a nickname or a word as a word.
NAMING = word_set(
    """
    called dubbed titled entitled named nicknamed known as term word words phrase song book film movie album
    novel show series slogan motto hashtag so-called play magazine programme program episode the a an
    """
) - word_set("as the a an")

# NOTE: these follow a name without being what it does.
NO_VERB = word_set(
    """
    and or but of in is was has will the a an as to for with at on who whose which that were are
    """
)

# NOTE: bodies and papers: no he or she.
BODIES = word_set(
    """
    company department ministry agency campaign group groups union unions court family families
    administration government governments commission committee council board network station firm bank
    organization organisation institute center centre foundation watchdog panel team crowd audience police
    people house party times post university news inc office bureau association service army navy guard
    force senate congress church journal reuters press states kingdom republic society federation league
    club hospital school college corporation authorities parents men women media nations security embassy
    museum white staff chiefs
    """
)

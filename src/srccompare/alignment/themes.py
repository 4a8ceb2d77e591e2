"""What kind of event a word reports: "ousted", "victory" and "concede" all belong to an outcome.

Two reports of one event often share no word for it but the kind. A theme is
weaker evidence than a synonym: it counts only beside a shared name, and the
trained weights say how much. The lists follow the event types of ACE 2005
(Linguistic Data Consortium) and the desks of a newsroom, from general
knowledge.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from srccompare.text.stems import stem

if TYPE_CHECKING:
    from collections.abc import Sequence

# One theme a line: its name, then the words that report such an event.
_EVENTS = """
election: elect election vote voter ballot poll primary caucus runoff candidate candidacy campaign race
 contest nominate nomination contender challenger incumbent bid electorate turnout seat constituency
outcome: win victory triumph defeat beat lose upset topple unseat oust landslide prevail trounce rout
 concede concession clinch loser
departure: resign quit depart departure exit leave ouster oust fire sack dismiss dismissal remove
 removal vacate retire abdicate impeach
appointment: appoint appointment name hire pick select selection successor succeed replace replacement
 inaugurate
endorsement: endorse endorsement back backing support champion rally favor favour
announcement: announce announcement unveil declare declaration reveal launch introduce statement
 disclose disclosure
criticism: criticize critic blast slam condemn condemnation denounce rebuke scold chide fault deride
 mock assail decry outrage lash disapprove
apology: apologize apology sorry regret remorse forgive forgiveness
denial: deny denial dispute reject rejection refute rebut dismiss contradict refuse
praise: praise applaud hail commend laud thank tribute honor congratulate welcome
warning: warn warning caution threat threaten alert fear danger risk
promise: promise pledge vow commit commitment assure guarantee
demand: demand urge call plea appeal request ask press insist petition
investigation: investigate probe inquiry inquest examine review audit subpoena detective inspector
accusation: accuse accusation allege allegation charge indict indictment complaint misconduct wrongdoing
 claim
arrest: arrest detain detention custody jail imprison handcuff apprehend capture warrant suspect
trial: trial court judge jury hearing testify testimony witness prosecutor defendant lawyer attorney
 plead case
verdict: convict conviction guilty acquit acquittal verdict sentence rule ruling appeal overturn uphold
lawsuit: sue lawsuit suit settle settlement plaintiff damages litigation compensation
abuse: harass harassment assault abuse rape misconduct discrimination victim
death: die kill murder homicide slay fatal fatality victim body corpse suicide casualty toll funeral
injury: injure injury wound hurt hospital ambulance burn bruise
shooting: shoot gunman gunfire gun bullet rifle pistol weapon firearm
bombing: bomb bombing explode explosion blast detonate grenade
attack: attack assault strike raid storm ambush airstrike offensive missile rocket shell drone
war: war conflict combat battle fight troops army soldier military invade invasion occupation
truce: ceasefire truce peace negotiate negotiation talks treaty deal armistice
diplomacy: diplomat diplomatic embassy ambassador summit meet meeting talks envoy delegation visit
 bilateral
sanctions: sanction embargo blacklist tariff restrict restriction ban penalty
protest: protest demonstrate demonstration march rally crowd riot unrest activist picket boycott
strike: strike union walkout picket bargaining stoppage
legislation: law bill legislation legislate amendment congress senate parliament pass veto lawmaker
 repeal
takeover: merge merger acquire acquisition buy takeover deal bid sale
earnings: profit loss earnings revenue quarter sales forecast
layoffs: layoff redundancy downsize closure shut
immigration: immigrant immigration migrant border refugee asylum deport deportation undocumented visa
 citizenship
marriage: marry marriage wed wedding spouse couple divorce engage engagement
abortion: abortion pregnant pregnancy fetus unborn
crash: crash collision collide accident wreck derail derailment
fire: fire blaze burn flame firefighter smoke arson
quake: earthquake quake tremor magnitude aftershock epicenter seismic tsunami
storm: storm hurricane tornado flood typhoon cyclone landfall evacuate evacuation
rescue: rescue search survivor missing trapped
aviation: plane flight airline pilot airport aircraft jet passenger
transfer: sign contract trade transfer free agent
award: award prize oscar nominee ceremony
theft: steal theft rob robbery burglar burglary heist loot thief
kidnapping: kidnap abduct hostage ransom captive
espionage: spy intelligence surveillance classified secret leak espionage
corruption: bribe bribery corruption scandal ethics improper impropriety illegal embezzle fraud
offer: offer job position post role appointment
speech: speech address remark comment statement speak podium conference
advertising: ad advertisement advertise commercial spot
telephone: phone call telephone message dial
hacking: hack hacker breach cyber leak password
prison: prison jail inmate parole cell
piracy: smuggle pirate piracy ship vessel navy hijack
outage: cable outage internet disruption cut repair
drugs: drug heroin cocaine opioid marijuana dealer trafficking overdose addiction
"""

_TOPICS = """
terrorism: terror extremist militant jihadist radical
weapons: weapon arms missile nuclear warhead ammunition artillery tank uranium bomb
government: president administration cabinet minister secretary aide adviser staff official government
party: party republican democrat conservative liberal partisan progressive leftist moderate
 establishment
money: money fund dollar donate donor donation raise fundraise contribution finance spend cash pay
 million billion
taxation: tax budget deficit debt spending fiscal revenue taxpayer
economy: economy economic growth recession inflation unemployment jobs rate interest
markets: stock share market investor trader index bond price fall rise plunge surge
business: company firm business merger acquisition takeover deal bid sale corporate
religion: god church pastor priest faith prayer religious christian muslim jewish pope bishop mosque
race: race racial racist racism black white hispanic latino minority ethnic
gender: woman female gender feminist sexism sexist
sexuality: gay lesbian homosexual transgender
health: health doctor hospital patient disease illness treatment medicine medical insurance
outbreak: virus outbreak pandemic epidemic vaccine infection infect quarantine
education: school student teacher university college education campus professor graduate degree
media: news newspaper reporter journalist press interview television network broadcast article editorial
 media
internet: facebook twitter tweet post instagram online website video blog internet share
polling: survey percent lead approval rating favorability
family: family father mother son daughter brother sister parent child sibling wife husband
space: space satellite rocket launch orbit nasa astronaut
sports: game match team player coach season league score goal championship tournament
film: film movie actor actress director role star cast show premiere sequel
music: song album singer band concert tour
technology: software computer phone device patent chip app feature product
secrecy: secret confidential undisclosed source anonymous memo document
police: police officer sheriff cop detective trooper deputy
environment: climate emission carbon pollution spill energy
oil: oil gas pipeline barrel crude drill refinery
trade: trade export import tariff
housing: home house mortgage rent property
"""

# A theme and the idioms that report it, between bars.
_IDIOMS = """
departure: step down | stand down | step aside | bow out | call it quits | leave office | push out |
 force out
election: throw his hat | throw her hat | hat in the ring | run for | seek re election | drop out |
 enter the race
endorsement: throw his support | throw her support | get behind | come out for | in favor of
outcome: knock out | come out on top | fall short | vote out
announcement: make public | go public | lay out | set out | kick off | go on record | roll out | come
 clean
criticism: lash out | hit out | speak out against | call out | take aim | take a swipe | come under fire
 | draw fire
denial: turn down | push back | rule out | brush off | shoot down | no truth
apology: make amends | say sorry | ask forgiveness
promise: give his word | give her word | make good
demand: call for | call on | press for | push for
investigation: look into | dig into
arrest: take into custody | lock up | turn himself in | turn herself in
death: pass away | lose his life | lose her life | lose their lives | gun down
attack: carry out | blow up | set fire
legislation: sign into law | strike down
money: pay off | pay back
layoffs: lay off | let go
marriage: tie the knot
"""


def _lines(table: str) -> list[tuple[str, str]]:
    """Return the name and the words of every theme of a table."""
    rows = (line.split(":") for line in table.strip().replace("\n ", " ").splitlines())
    return [(name, words) for name, words in rows]


@cache
def _words() -> dict[str, tuple[str, ...]]:
    """Return the themes of every stem; those of events end in "!"."""
    found: dict[str, dict[str, None]] = {}
    for table, mark in ((_EVENTS, "!"), (_TOPICS, "")):
        for name, words in _lines(table):
            for word in words.split():
                found.setdefault(stem(word), {})[name + mark] = None
    return {key: tuple(names) for key, names in found.items()}


@cache
def _idioms() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Return, by its first stem, the stems and the theme of every idiom."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    events = {name for name, _ in _lines(_EVENTS)}
    for name, idioms in _lines(_IDIOMS):
        for idiom in idioms.split("|"):
            stems = tuple(map(stem, idiom.split()))
            found.setdefault(stems[0], []).append((stems, name + "!" * (name in events)))
    return {key: tuple(rows) for key, rows in found.items()}


def themes(stems: Sequence[str]) -> list[str]:
    """Return the themes of a run of stems, one entry a mention; an event's name ends in "!"."""
    words, idioms = _words(), _idioms()
    found: list[str] = []
    for at, key in enumerate(stems):
        found += words.get(key, ())
        for idiom, name in idioms.get(key, ()):
            if tuple(stems[at : at + len(idiom)]) == idiom:
                found.append(name)
    return found

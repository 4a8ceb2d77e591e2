"""Give words of one meaning one match key: government = regime, probably = likely.

Two outlets seldom choose the same word for the same thing. Where a synonym
class is the match key, an aligner pairs the two words, and the surfaces that
differ under the equal key are exactly what a reader wants to see.

The classes were written from general knowledge of English news language,
before any evaluation text was looked at, and are never copied from such a
text. A class says "may stand for the same thing in news", no more: it is no
verdict that the words mean the same.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from srccompare.text.stems import stem

if TYPE_CHECKING:
    from collections.abc import Sequence

# NOTE: a bar parts two classes; the first word names one. A word stands in one class
# only, the one that news uses most ("decline to comment", "power plant").
# Irregular forms and nominalisations are listed, regular endings are not.
# "=" marks a word that counts only as written: its stem is another word's
# ("likely" and the verb "like").
_CLASSES = """
government regime administration | president presidency presidential | minister ministry ministerial |
lawmaker parliamentarian congressman congresswoman congressmen mp mps | parliament legislature
parliamentary | official authority functionary bureaucrat | diplomat envoy ambassador emissary diplomatic
diplomacy | spokesman spokeswoman spokesperson spokesmen | oppose opposition opponent | leader chief boss
head leadership | chairman chairwoman chair chairperson | candidate contender hopeful | nominate
nomination nominee | election elect electoral | vote ballot voter | poll survey | protest demonstration
demonstrator protester rally marcher | law legislation legislative legislator statute | bill measure |
constitution constitutional unconstitutional | reform overhaul revamp restructure | reject refuse rebuff
spurn rejection refusal decline | ban prohibit outlaw forbid prohibition forbade forbidden bar | approve
approval authorise authorize authorisation authorization greenlight | pass adopt enact =passage adoption |
support back endorse endorsement backer supporter | embargo blockade boycott | restrict restriction curb
limit limitation constrain constraint | penalty fine punishment punish penalise penalize | tariff duty
levy | tax taxation taxpayer | agreement deal accord pact treaty agree | negotiate negotiation negotiator
talk dialogue discuss discussion | meet met meeting | summit conference | visit trip visitor | travel
journey traveller traveler | ally alliance bloc coalition partner | border frontier boundary | country
nation nationwide countrywide | resident inhabitant citizen dweller | city town municipality municipal
urban | village hamlet rural | region area province district zone regional provincial | migrant immigrant
immigration migration | refugee evacuee displaced | military army | soldier troop serviceman servicemen
servicewoman | navy naval fleet | war conflict warfare hostility | fight fought battle combat fighter |
clash skirmish confrontation confront | invade invasion incursion invader | attack assault strike raid
offensive onslaught struck | gunman gunmen assailant | bomb bombing bombard bombardment bomber | explosion
blast explode detonate detonation explosive | missile rocket projectile | drone uav | aircraft plane
airplane aeroplane jet airliner | helicopter chopper | ship vessel boat ferry shipment shipping | weapon
arms armament weaponry | gun firearm handgun pistol rifle | ammunition munition | ceasefire truce
armistice | peace peaceful | rebel insurgent guerrilla insurgency rebellion | militia paramilitary
militiaman militiamen | militant extremist extremism jihadist islamist | terrorism terrorist terror | kill
slay slain slew die died dying dead death deadly fatal fatality perish | murder homicide manslaughter
murderer | wound injure injury hurt | victim casualty | hostage captive | kidnap abduct abduction
kidnapper | arrest detain detention apprehend detainee custody | capture seize seizure confiscate | prison
jail imprison imprisonment incarcerate incarceration | prisoner inmate | convict conviction guilty guilt |
acquit acquittal exonerate exoneration | charge indict indictment | accuse accusation accuser | allege
allegation allegedly purported purportedly supposedly | suspect suspicion suspicious | trial prosecution
prosecute prosecutor | court tribunal courtroom | judge judgment judgement justice magistrate | lawyer
attorney counsel solicitor barrister | lawsuit =suit litigation sue | plaintiff complainant claimant |
testify testimony | ruling verdict | investigate investigation probe inquiry enquiry investigator | crime
criminal offence offense felony misdemeanor | police policeman policewoman policemen cop officer constable
| rob robbery robber burglary burglar theft thief thieves steal stole stolen | fraud scam swindle
fraudulent defraud | bribe bribery corruption corrupt graft kickback | smuggle smuggler trafficking
trafficker | abuse mistreat mistreatment maltreat | harass harassment bully | riot unrest disorder turmoil
upheaval | crackdown suppress suppression =repress =repression =repressive | massacre slaughter carnage
bloodbath | propaganda disinformation misinformation | sabotage subvert subversion | say said tell told |
statement remark comment | claim assert assertion contend contention maintain argue argument | announce
declare proclaim announcement declaration proclamation | reveal disclose disclosure revelation unveil
divulge | describe depict portray characterise characterize description portrayal | explain explanation
clarify clarification | warn caution alert warning | urge implore exhort beseech | ask request | reply
respond response answer | deny denial refute rebut repudiate | admit acknowledge concede confess admission
acknowledgment acknowledgement confession concession | promise pledge vow swear swore sworn | criticise
criticize criticism critic critical lambast lambaste slam | condemn denounce condemnation denunciation
decry deplore | praise applaud hail laud commend | apologise apologize apology sorry | regret remorse |
propose proposal suggest suggestion | recommend recommendation advise advice advisory | indicate
indication =signal hint imply | confirm confirmation verify verification corroborate | predict prediction
forecast foresee foresaw =projection | expect expectation anticipate anticipation | believe belief think
thought | know knew known aware awareness | fear worry concern afraid anxious anxiety | hope optimistic
optimism | consider consideration mull contemplate ponder weigh | plan intend intention intent | aim goal
objective purpose | decide decision | want wish desire | seek sought pursue pursuit | try tried attempt |
effort endeavor endeavour bid | help aid assist assistance | provide supply supplier provision furnish |
give gave given | send sent dispatch | receive recipient receipt | obtain get got gotten | buy bought
purchase buyer purchaser | acquire acquisition takeover | merge merger | sell sold sale seller vendor |
pay paid payment | spend spent spending expenditure | price cost expense expensive costly | fund funding
finance financing financial | money cash | company firm corporation business enterprise corporate |
manufacture manufacturer produce production producer maker | factory plant mill | =worker staff staffer
workforce | job jobless | hire recruit recruitment | appoint appointment appointee | dismiss sack oust
ouster dismissal | resign quit resignation | retire retirement retiree | replace replacement substitute |
successor predecessor | wage salary | profit earnings profitable | revenue turnover | lose lost loss loser
| share stock equity | shareholder stockholder | invest investment investor | economy economic economist |
recession downturn slump | grow grew grown growth expand expansion | rise rose risen increase climb soar
surge jump hike | fall fell fallen drop decrease plunge plummet tumble dip | reduce reduction cut lower
slash trim shrink shrank | boost raise lift | double twice twofold | =several numerous multiple various |
big large huge enormous vast giant gigantic sizable sizeable | small little tiny | important significant
crucial vital essential importance significance | main principal primary | recent recently latest =lately
| former ex erstwhile | previous previously earlier prior | current currently present presently | upcoming
forthcoming | quick quickly rapid rapidly fast swift swiftly speedy | immediate immediately instantly |
soon =shortly | often frequent frequently regularly | begin began begun start commence beginning | launch
initiate inaugurate | end finish conclude conclusion complete completion | stop halt cease cessation |
suspend suspension pause | continue persist ongoing | delay postpone postponement defer | cancel
cancellation scrap | prevent avert thwart foil prevention | block obstruct hinder impede hamper | allow
permit permission let enable | force compel coerce coercion | require need requirement necessity necessary
| use usage utilise utilize | build built construct construction | destroy destruction demolish demolition
devastate devastation raze ruin | damage harm harmful | collapse crumble | crash collision collide |
accident mishap | happen occur occurrence | event incident episode | disaster catastrophe calamity tragedy
catastrophic disastrous tragic | crisis emergency | earthquake quake tremor temblor seismic | storm
hurricane typhoon cyclone | flood deluge inundate | fire blaze inferno wildfire flame | burn burnt scorch
| rain rainfall downpour | rescue save rescuer | search hunt | find found discover discovery | disappear
vanish disappearance =missing | flee fled escape | hide hid hidden conceal concealment | hospital clinic
infirmary | doctor =physician surgeon | disease illness ailment sickness sick ill | virus coronavirus
covid | pandemic epidemic outbreak | vaccine vaccination vaccinate jab inoculate inoculation | drug
=medicine =medication pharmaceutical | treat treatment therapy | infect infection infectious contagious |
study research | researcher scientist academic scholar | expert =specialist analyst | professor lecturer |
student pupil schoolchild schoolchildren | =university college campus | teacher instructor =educator |
child children kid youngster | teen teenager adolescent teenage | baby infant newborn toddler | man men
male | woman women female | person people individual | wife husband spouse | mother mom mum | father dad |
family relative kin | crowd throng | group organisation organization | =player athlete footballer | game
match fixture | win won victory triumph winner victorious | defeat beat beaten | tournament contest |
newspaper tabloid daily broadsheet | journalist correspondent newsman | television tv | film movie | photo
photograph image picture | video footage clip | singer vocalist | actor actress | book novel | author
writer | website site webpage | internet web online | email mail | document paperwork file | phone
telephone cellphone smartphone | computer laptop | hack hacker cyberattack breach | spy espionage
surveillance reconnaissance | technology tech technological | chip semiconductor | car vehicle automobile
| truck lorry | train railway rail | road street highway motorway | house home dwelling | apartment flat
condominium | shop store retailer retail | restaurant eatery cafe | bank lender | loan lend lent borrow |
bankrupt bankruptcy insolvent insolvency | oil petroleum crude | petrol gasoline fuel | nuclear atomic |
environment environmental ecological | pollution pollute pollutant contaminate contamination | farm farmer
grower agriculture agricultural | hunger famine starvation starve | poor poverty impoverished | rich
wealthy affluent wealth | equipment gear materiel hardware | item merchandise commodity | strong powerful
mighty strength | weak feeble fragile weakness | danger dangerous risk risky hazard hazardous peril |
threat threaten menace | protect protection defend defence defense guard safeguard | difficult hard tough
challenging difficulty | angry anger furious fury outrage | happy glad pleased delighted | shock stun
surprise astonish | mourn grief grieve | probably =likely probable =likelihood | perhaps maybe possibly
possible possibility | certainly surely certain certainty definitely undoubtedly | apparently seemingly |
approximately roughly | =nearly almost | whole entire | enough sufficient adequate | different distinct
difference | similar alike similarity | change alter alteration modify modification shift | remain stay |
leave depart departure | arrive arrival | go went gone | come came | withdraw withdrawal withdrew
withdrawn retreat pullout | enter entry entrance | additional extra further | include comprise | cause
trigger prompt spark provoke | result consequence outcome | affect impact influence | reason motive
motivation | problem trouble | solve solution resolve | error mistake blunder | fail failure unsuccessful
| succeed success successful | chance opportunity | choose chose chosen choice select selection pick opt |
manage management manager | create creation establish establishment | develop development | own owner
ownership possess possession | keep kept retain | hold held | bring brought | take took taken | see saw
seen | watch monitor observe observer | hear heard | speak spoke spoken speech speaker | write wrote
written | celebrate celebration | funeral burial bury | faith religion religious | pope pontiff papal |
king monarch monarchy | independence independent | =freedom liberty | democracy democratic | racism racist
racial | marry marriage wed wedding | birth born | year annual annually yearly | month monthly | week
weekly | percent pct percentage % | dollar $ buck | euro € | gather assemble | assassinate assassination |
deploy deployment | relation relationship tie | tension strain | condition circumstance | stance =position
posture | aspect facet | strategy strategic | neutral neutrality impartial | transfer handover | evidence
proof | rumour rumor speculation speculate | doubt skeptical sceptical skepticism scepticism | blame fault
| favour favor prefer preference | ignore disregard neglect | avoid evade shun evasion | honour honor
tribute | award prize | fame famous renowned | popular popularity | secret clandestine covert secretly
covertly | public publicly =openly | illegal unlawful illicit illegally unlawfully | legal lawful legally
| violate violation infringe infringement flout | comply compliance obey | demand insist insistence |
complain complaint | participate participation participant | compete competitor competition rival rivalry
| dispute disagreement quarrel row | split divide division rift | unity unify | separate separatist secede
secession | occupy occupation occupier | liberate liberation | annex annexation | overthrow topple coup
putsch | elderly pensioner | homeless homelessness | strange odd unusual bizarre | terrible horrible awful
horrific dreadful horrifying | wrong incorrect false | true correct truth | lie liar falsehood untrue |
obvious evident clear clearly | remove removal eliminate elimination | install installation | repair fix
mend | inspect inspection inspector | examine examination scrutinise scrutinize scrutiny | review reassess
reassessment | assess assessment evaluate evaluation | calculate calculation compute | estimate estimation
| maximum ceiling | minimum minimal | shut close closure | reopen resume resumption | obstacle hurdle
barrier | trend tendency | style manner | location venue spot | shore coast coastline coastal | mountain
peak | river stream | forest woodland =woods | sea ocean maritime | passenger commuter | =driver motorist
| pilot aviator | crew crewman crewmen | firefighter fireman firemen | bystander onlooker passerby |
neighbour neighbor neighbourhood neighborhood | audience viewer spectator | customer client consumer
shopper | tenant renter | worshipper worshiper congregant
"""


def classes() -> list[list[str]]:
    """Return the classes as lists of words; "=" before a word keeps its stem out."""
    return [each.split() for each in _CLASSES.split("|")]


@cache
def table() -> dict[str, str]:
    """Return the match key of every word of a class, by the word and by its stem.

    A key is "~" and the first word of the class. Built on first use; treat it
    as read-only.
    """
    keys: dict[str, str] = {}
    for words in classes():
        for word in words:
            name = "~" + words[0].lstrip("=")
            keys.setdefault(word.lstrip("="), name)
            if word[0] != "=":
                keys.setdefault(stem(word), name)
    return keys


def key(word: str) -> str:
    """Return the match key of a lower-cased word or stem: its class, or itself."""
    return table().get(word, word)


def keys(words: Sequence[str], stems: Sequence[str]) -> list[str]:
    """Return the match keys of words whose stems run parallel: by word, by stem, or the stem."""
    known = table()
    return [
        known.get(word) or known.get(stemmed, stemmed) for word, stemmed in zip(words, stems, strict=True)
    ]

"""Bring a country, its people, its adjective, its capital and its government's seat to one key.

"Beijing warned", "China warned" and "the Chinese government warned" name one
actor in three ways. The key is "@" and the country's name in lower case.
The rows were written from general knowledge; a word that is more often
something else in news (a surname, a dish, a US state) is left out.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# One row per place: its key, then forms as folded lower-case words; "_" joins
# the words of a form of several words.
_ROWS = """
us united_states united_states_of_america usa u.s. u.s.a. america washington white_house american americans
uk united_kingdom u.k. britain british great_britain briton britons london downing_street whitehall
eu european_union e.u. brussels european_commission
un united_nations u.n.
nato north_atlantic_treaty_organization north_atlantic_treaty_organisation
china chinese beijing prc people's_republic_of_china
taiwan taiwanese taipei
russia russian russians moscow kremlin russian_federation
ukraine ukrainian ukrainians kyiv kiev
germany german germans berlin
france french frenchman frenchmen paris elysee élysée
italy italian italians rome
spain spanish spaniard spaniards madrid
portugal portuguese lisbon
ireland irish dublin
scotland scottish scots edinburgh
wales welsh cardiff
england english
netherlands dutch holland hague amsterdam
belgium belgian belgians
luxembourg
switzerland swiss bern
austria austrian austrians vienna
poland polish poles warsaw
hungary hungarian hungarians budapest
czechia czech czechs czech_republic prague
slovakia slovak slovaks slovakian bratislava
slovenia slovenian slovene slovenes ljubljana
croatia croatian croatians croat croats zagreb
serbia serbian serbians serb serbs belgrade
bosnia bosnian bosnians sarajevo bosnia_and_herzegovina
kosovo kosovar kosovars pristina
albania albanian albanians tirana
macedonia macedonian north_macedonia skopje
montenegro montenegrin podgorica
greece greek greeks athens
turkey turkish turks ankara turkiye türkiye
cyprus cypriot cypriots nicosia
malta maltese valletta
romania romanian romanians bucharest
bulgaria bulgarian bulgarians sofia
moldova moldovan moldovans chisinau
belarus belarusian belarusians minsk
lithuania lithuanian lithuanians vilnius
latvia latvian latvians riga
estonia estonian estonians tallinn
finland finnish finns helsinki
sweden swedish swede swedes stockholm
norway norwegian norwegians oslo
denmark danish dane danes copenhagen
iceland icelandic icelanders reykjavik
armenia armenian armenians yerevan
azerbaijan azerbaijani azerbaijanis azeri baku
georgian_republic tbilisi
kazakhstan kazakh kazakhs astana
uzbekistan uzbek uzbeks tashkent
kyrgyzstan kyrgyz bishkek
tajikistan tajik tajiks dushanbe
turkmenistan turkmen ashgabat
mongolia mongolian mongolians ulaanbaatar
japan japanese tokyo
south_korea south_korean south_koreans seoul republic_of_korea
north_korea north_korean north_koreans pyongyang dprk
korea korean koreans
vietnam vietnamese hanoi
thailand thai thais bangkok
cambodia cambodian cambodians phnom_penh
laos laotian laotians vientiane
myanmar burma burmese naypyidaw yangon
malaysia malaysian malaysians kuala_lumpur
singapore singaporean singaporeans
indonesia indonesian indonesians jakarta
philippines philippine filipino filipinos manila
australia australian australians canberra aussie
new_zealand zealander zealanders new_zealander new_zealanders
papua_new_guinea port_moresby
india indian indians delhi new_delhi
pakistan pakistani pakistanis islamabad
bangladesh bangladeshi bangladeshis dhaka
sri_lanka sri_lankan sri_lankans colombo
nepal nepali nepalese kathmandu
bhutan bhutanese thimphu
afghanistan afghan afghans kabul
iran iranian iranians tehran teheran
iraq iraqi iraqis baghdad
syria syrian syrians damascus
lebanon lebanese beirut
israel israeli israelis jerusalem
palestine palestinian palestinians ramallah palestinian_authority
jordanian jordanians amman
saudi_arabia saudi saudis saudi_arabian riyadh
yemen yemeni yemenis sanaa
oman omani omanis muscat
qatar qatari qataris doha
bahrain bahraini bahrainis manama
kuwait kuwaiti kuwaitis
emirates uae u.a.e. united_arab_emirates emirati emiratis abu_dhabi
egypt egyptian egyptians cairo
libya libyan libyans tripoli
tunisia tunisian tunisians tunis
algeria algerian algerians algiers
morocco moroccan moroccans rabat
sudan sudanese khartoum
south_sudan south_sudanese juba
ethiopia ethiopian ethiopians addis_ababa
eritrea eritrean eritreans asmara
somalia somali somalis mogadishu
kenya kenyan kenyans nairobi
uganda ugandan ugandans kampala
rwanda rwandan rwandans kigali
burundi burundian burundians bujumbura
tanzania tanzanian tanzanians dodoma
mozambique mozambican mozambicans maputo
zambia zambian zambians lusaka
zimbabwe zimbabwean zimbabweans harare
malawi malawian malawians lilongwe
angola angolan angolans luanda
namibia namibian namibians windhoek
botswana gaborone
south_africa south_african south_africans pretoria
congo congolese kinshasa drc democratic_republic_of_the_congo democratic_republic_of_congo
cameroon cameroonian cameroonians yaounde
nigeria nigerian nigerians abuja
ghana ghanaian ghanaians accra
ivory_coast ivorian ivorians
senegal senegalese dakar
malian malians bamako
burkina_faso burkinabe ouagadougou
liberia liberian liberians monrovia
sierra_leone sierra_leonean freetown
gambia gambian gambians banjul
canada canadian canadians ottawa
mexico mexican mexicans mexico_city
guatemala guatemalan guatemalans
honduras honduran hondurans tegucigalpa
nicaragua nicaraguan nicaraguans managua
el_salvador salvadoran salvadorans san_salvador
costa_rica costa_rican costa_ricans
panama panamanian panamanians
cuba cuban cubans havana
haiti haitian haitians port_au_prince
dominican_republic santo_domingo
jamaica jamaican jamaicans
colombia colombian colombians bogota bogotá
venezuela venezuelan venezuelans caracas
ecuador ecuadorian ecuadorians ecuadorean quito
peru peruvian peruvians lima
bolivia bolivian bolivians la_paz
chile chilean chileans
argentina argentine argentines argentinian argentinians buenos_aires
uruguay uruguayan uruguayans montevideo
paraguay paraguayan paraguayans asuncion
brazil brazilian brazilians brasilia brasília
vatican holy_see vatican_city
hong_kong hongkong
"""

# "US" and "EU" are places only where they are written in capitals: "us" is a pronoun.
_CAPITALS = {"US": "@us", "EU": "@eu", "UN": "@un", "UK": "@uk", "PRC": "@china", "UAE": "@emirates"}

_LONGEST = 6  # words, "democratic republic of the congo" with one to spare


@cache
def table() -> dict[str, str]:
    """Return the key of every form: lower-case words, those of a longer form joined by "_"."""
    keys: dict[str, str] = {}
    for row in _ROWS.split("\n"):
        forms = row.split()
        for form in forms:
            keys.setdefault(form, "@" + forms[0])
    for form in ("us", "eu", "un"):
        del keys[form]
    return keys


@cache
def openings() -> frozenset[str]:
    """Return the words that open a form of several words."""
    return frozenset(form.split("_", 1)[0] for form in table() if "_" in form)


@cache
def ranks() -> dict[str, int]:
    """Return the order of the forms, fullest first: the country, its people, its capital."""
    order = {form: rank for rank, form in enumerate(table())}
    first: dict[str, int] = {}
    for form, key in table().items():
        first.setdefault(key, order[form])
    order |= {written.lower(): first[key] for written, key in _CAPITALS.items()}
    return order


def place(written: str) -> str | None:
    """Return the key of one word as written in a text (folded), or None.

    Case counts for the few that would else be pronouns: "US" is a place,
    "us" is not.
    """
    return _CAPITALS.get(written) or table().get(written.lower())


def place_of(words: Sequence[str]) -> str | None:
    """Return the key of a whole form given as lower-case words ("united", "states"), or None."""
    return table().get("_".join(words))


def places_in(words: Sequence[str]) -> dict[int, tuple[int, str]]:
    """Return, by the index of its first word, the length in words and the key of each place.

    The longest form wins; forms do not overlap. `words` are lower-case, so
    "US" and "EU" without dots are not found here: see `place`.
    """
    known, opening = table(), openings()
    found: dict[int, tuple[int, str]] = {}
    skip = -1
    for index, word in enumerate(words):
        if index <= skip:
            continue
        if word in opening:
            for size in range(min(_LONGEST, len(words) - index), 1, -1):
                key = known.get("_".join(words[index : index + size]))
                if key:
                    found[index] = (size, key)
                    skip = index + size - 1
                    break
            else:
                if word in known:
                    found[index] = (1, known[word])
        elif word in known:
            found[index] = (1, known[word])
    return found

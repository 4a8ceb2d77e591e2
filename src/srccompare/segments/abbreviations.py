"""Words that end in a full stop without ending a sentence, and words that open one.

Written from general knowledge of English news. Forms are compared as printed
(`Sat.` is a day, `sat.` ends a sentence), without their final stop.
"""

from __future__ import annotations

from srccompare.text.closed_classes import SHORT_MONTHS
from srccompare.text.wordlists import word_set


def _both_cases(text: str) -> frozenset[str]:
    """Return the words as given and capitalised."""
    lower = word_set(text)
    return lower | {word.capitalize() for word in lower}


# A name or a number has to follow: these never end a sentence.
NEVER = word_set(
    """
    Mr Mrs Ms Mx Dr Drs Prof Profs Rev Revs Hon Sen Sens Rep Reps Gov Govs Gen Gens Lt Col Cols Sgt Cpl
    Capt Cmdr Cdr Adm Maj Brig Pvt Pfc Spc Msgr Fr Supt Insp Det Ofc Atty Amb Pres Mme Mlle Messrs Mssrs
    Gov't Asst Dep Lieut Comdr Ens Sec Treas Rtd Bp Archbp Hr Frau Sra Srta Dña Mgr MM Vice-Adm Rear-Adm
    Maj-Gen Lt-Col Lt-Gen Sgt-Maj
    """
) | _both_cases("vs v cf e.g i.e viz approx ca incl esp")

# Only before a number: "No. 2", "Fig. 3", "pp. 4". Otherwise an ordinary word.
BEFORE_NUMBER = _both_cases("no nos fig figs p pp vol vols art ch para sect eq ver rd rte hwy par")

MONTHS = frozenset(map(str.capitalize, SHORT_MONTHS))

# May end a sentence; what follows decides.
MAYBE = word_set(
    """
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Weds Thu Thur Thurs Fri Sat Sun Co
    Cos Corp Inc Ltd Bros Plc PLC LLC LLP Pty Pte Cia Mfg Intl Int'l Natl Nat'l Assn Ass'n Assoc Inst
    Univ Dept Govt Div Jr Sr Esq PhD MD Ph.D Ed.D M.D St Ste Mt Mts Ft Pt Ave Blvd Rd Hwy Pkwy Sq Apt
    Rte Bldg Ln Ct Pl Ont Que Alta Sask Man Vol Ed Eds Trans Cal Pen Stat Cir Supp App Const Amer Brit
    """
) | _both_cases(
    "etc al est ext tel min max sec hr hrs yr yrs mo mos wk wks lb lbs oz ft sq cu mph km kg cm mm"
)

# After a comma ("Mayfield, Ky. Rescuers") these do end the sentence before a capital.
STATES = word_set(
    """
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Md Mass Mich Minn Miss Mo Mont Neb
    Nebr Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wisc Wyo
    """
)

# Words that open a sentence far more often than they stand capitalised inside one.
STARTERS = word_set(
    """
    The A An This That These Those There Here It Its It's He He's She She's They They're We We're You
    Your His Her Their Our My In On At By For From With Without Within As After Before During Since
    Until Under Over Between Among Amid Against About Because Although Though While When Whenever Where
    Wherever If Unless Once And But Or Nor So Yet Then Thus However Meanwhile Moreover Furthermore
    Nevertheless Nonetheless Still Also Instead Despite Following According Earlier Later Today
    Yesterday Tonight Tomorrow Now Last Next Both Each Every Some Many Most Several Few Any All Another
    Other Others One Two Three Four Five Six Seven Eight Nine Ten None Nobody No Not Nothing Neither
    Either Such What Who Whose Which Why How Asked Police Officials Authorities Prosecutors
    Investigators Witnesses Residents Critics Supporters Experts Analysts Lawmakers Reporters
    Researchers Scientists Doctors Voters Investors Shares Perhaps Maybe Even Only Just Like Unlike
    Through Throughout Upon Across Around Along Beyond Behind Below Above Additionally Finally
    Eventually Recently Currently Previously Similarly Likewise Indeed Overall Nearly Almost Let Let's
    That's There's What's I'm I've I'd I'll We've We'll They've You're Don't Didn't Isn't Aren't Can
    """
)

# NOTE: after a single capital ("J. An", "George W. Will") these are surnames as well.
SURNAMES = word_set(
    """
    A An So No Will May In Can Like Long Day Man Last Do Let Even Lee Only
    """
)

# A quotation that asks or shouts keeps its cue: `"Why?" Mayor Lund asked`.
CUES = word_set(
    """
    said says asked asks told tells added wrote writes shouted yelled cried screamed exclaimed replied
    responded wondered demanded insisted tweeted posted joked quipped recalled continued declared
    announced chanted sang explained answered queried inquired mused muttered whispered warned urged
    pleaded remarked noted begged
    """
)

# Names with an exclamation mark of their own.
SHOUTED = word_set("Yahoo Jeopardy Oklahoma Moulin")

# Lower-case words that may open a sentence when a capital follows.
PARTICLES = word_set(
    """
    al el de von van di da du bin ibn della le la ten ter
    """
)

"""What two reports of one event say in other words: what is not a divergence, then what is one.

Each pair stands below a lead that both articles share, as in two reports of one fire.
"""

from __future__ import annotations

import pytest

from srccompare import compare
from srccompare.articles.model import Article

_LEAD_A = (
    "HOLLOWAY, June 18, 2024 - A fire destroyed the Brandt paper mill on Tuesday night, the fire chief said."
)
_LEAD_B = "HOLLOWAY, June 18, 2024 - The Brandt paper mill was destroyed by a fire on Tuesday night."


def _found(a: str, b: str) -> set[tuple[str, str]]:
    """Return kind and severity of what diverges below two leads, loose wording left out."""
    articles = [Article.from_text(f"{lead}\n\n{text}\n") for lead, text in ((_LEAD_A, a), (_LEAD_B, b))]
    found = compare(articles).to_dict()["divergences"]
    return {(row["kind"], row["severity"]) for row in found if row["kind"] != "wording"}


NONE = [
    ("The mill employs 340 people.", "About 340 people work at the mill."),
    ("The mill employs 340 people.", "The town of Holloway has 4,300 people."),
    ("The mill employs 340 people.", "The fire put 120 people out of work at a second plant."),
    ("The mill employed 340 people last year.", "The mill employed 430 people in 2010."),
    ("Repairs will cost $3.4 million, the operator said.", "The operator lost $4.3 million in sales."),
    ("The property tax will rise by 2.1 percent.", "The sales tax will go up 1.2 percent."),
    ("Profit rose by 12 percent.", "Sales rose by 21 percent."),
    (
        "At least 12 people were killed when the roof fell.",
        "At least 21 people were hurt when the roof fell.",
    ),
    ("Twelve people were killed when the roof fell.", "In 2003 a falling roof killed 21 people in the town."),
    ("The strike ended after 23 days.", "The talks ended after 32 hours."),
    (
        "The court sentenced Bram Keller to 15 years in prison.",
        "Prosecutors had asked for 25 years in prison for Bram Keller.",
    ),
    ("The victim was 17.", "The victim's brother was 21."),
    (
        "Unemployment in the region fell to 4.2 percent in May.",
        "Unemployment in the region was 4.6 percent in April.",
    ),
    ("The ferry will return to service on May 20.", "The ferry left the yard on May 27."),
    ("The trial will begin on July 8.", "The sentence is expected on July 18."),
    (
        "Hale Group will pay wages until the end of September.",
        "Hale Group said insurance runs until the end of December.",
    ),
    ("Hale Group employs 2,400 people in Ohio.", "Hale Group employs 4,200 people worldwide."),
    (
        "Chief Dora Lindqvist said the fire probably began in a drying hall.",
        "The fire probably started in a drying hall, said Chief Dora Lindqvist.",
    ),
    (
        "Chief Dora Lindqvist said the fire probably began in a drying hall.",
        "The mill is almost certainly lost, Chief Dora Lindqvist said.",
    ),
    ("The owner said the mill may reopen in August.", "The owner said the town may lose 100 jobs."),
    ("The council may sell the land.", "The council will meet on the sale of the land."),
    ("No one was hurt in the blaze.", "The blaze was out by dawn and no one was hurt."),
    ("No one was hurt in the blaze.", "Several people were hurt in another blaze in May."),
    ("The owner was insured against fire.", "The owner was not available for comment."),
    ("Dr. Miriam Okafor said patients were safe.", "Nurse Marian Bell said patients were safe."),
    ("The mayor, Ruth Tamsin, visited the mill.", "The governor, Ruth Talbot, visited the mill."),
    (
        "The mill had failed two inspections, the union said.",
        "The union said the mill had failed two inspections.",
    ),
    ("The river rose to 4.8 metres at the Lenn bridge.", "The river was 8.4 metres wide at the Lenn bridge."),
    ("The river rose to 4.8 metres at the Lenn bridge.", "At the Orsa bridge the river reached 5.4 metres."),
    ("More than 600 residents were moved to schools.", "More than 900 residents were without water."),
    (
        "Insurers put the damage at 120 million euros.",
        "Insurers paid 210 million euros after a flood in 2013.",
    ),
    ("Firefighters pumped out 80 cellars.", "Eighty cellars were pumped out by 40 firefighters."),
    ("The search for the missing man lasted nine hours.", "The search for the missing man began at six."),
    ("Turnout in the vote was 62 percent.", "The plan won 55 percent of the vote."),
    ("He has been in office for 11 years.", "He was a teacher for 17 years."),
    ("A woman of 54 died in her car.", "A man of 45 died in his cellar."),
    ("The schools will stay closed until March 10.", "The swimming pool will stay closed until March 16."),
    ("The dam was built in 1963.", "The bridge was built in 1936."),
    ("The council meets on Thursday to discuss the dam.", "The council met on Monday night."),
    (
        "The dam is safe, the engineer Olaf Rehn said.",
        "The engineer Olaf Rehn said the bridge was probably safe.",
    ),
    ("Rain will return at the weekend, forecasters said.", "Forecasters said snow could fall in the hills."),
    ("The warning system worked, Brandt said.", "Brandt said the pumps had not worked."),
    ("The council approved the plan for a new dam.", "The council rejected a motion to sell the old dam."),
    ("Brandt supports a new dam.", "The farmers oppose a new dam."),
    ("Police chief Hanna Voss led the search.", "Fire chief Otto Foss led the work at the dam."),
    (
        "Officials said the rain was the heaviest in 50 years.",
        "The rain was the heaviest in half a century, officials said.",
    ),
    ("The dam was 90 percent full.", "The dam was nine tenths full."),
    ("About 14,000 households had no power on Monday.", "By Tuesday night 4,100 households had no power."),
    ("Selby won the match 3-1.", "Selby lost its last match 1-3."),
    ("The town has 12,000 people.", "The town, with 12,400 people, is the second largest in the county."),
    ("He was fined 500 euros.", "He could have been fined 5,000 euros."),
    ("Two of the five pumps failed.", "Three pumps of five went on working."),
    ("Brandt said the town needed 40 volunteers.", "Brandt said 14 volunteers had come."),
    ("The bakery lost 300 loaves.", "The bakery bakes 3,000 loaves a day."),
    ("The plan was not approved by the state.", "The state has yet to approve the plan."),
    ("Nobody was killed.", "There were no deaths."),
    ("The gate may have been left open.", "Perhaps the gate was left open."),
]


@pytest.mark.parametrize(("a", "b"), NONE)
def test_what_is_of_another_thing_is_no_divergence(a: str, b: str) -> None:
    """Figures, days, hedges and names of two things are not compared with each other, in either order."""
    assert {kind for kind, severity in _found(a, b) if severity != "note"} == set()
    assert {kind for kind, severity in _found(b, a) if severity != "note"} == set()


ONE = [
    ("figure", "The mill employs 340 people.", "The mill has 430 employees."),
    (
        "figure",
        "Repairs will cost $3.4 million, the operator Northway Lines estimated.",
        "The operator, Northway Lines, put the cost of repairs at $4.3 million.",
    ),
    ("figure", "The property tax will rise by 2.1 percent.", "Property taxes will go up 1.2 percent."),
    (
        "figure",
        "The strike at the Orchard plant ended on Thursday after 23 days.",
        "Workers at the Orchard plant returned after a strike of 32 days.",
    ),
    (
        "figure",
        "Mayor Ruth Tamsin said the work would begin in August and take 18 months.",
        "Work would start in August and last 16 months, Mayor Ruth Tamsin said.",
    ),
    (
        "figure",
        "The company laid off 1,200 workers in Ohio last year.",
        "Last year it dismissed 2,100 workers in Ohio.",
    ),
    (
        "figure",
        "At least 12 people were killed when the roof fell.",
        "The fall of the roof left at least 21 people dead.",
    ),
    (
        "figure",
        "The storm cut power to 60,000 homes in the county.",
        "In the county, 16,000 homes were left without electricity by the storm.",
    ),
    (
        "figure",
        "The court sentenced Bram Keller to 15 years in prison.",
        "Bram Keller was jailed for 25 years by the court.",
    ),
    (
        "date",
        "The ferry will return to service on May 20, Northway Lines said.",
        "Northway Lines said the ferry would be back in service on May 27.",
    ),
    (
        "date",
        "The hospital hopes to reopen two theatres on Friday.",
        "Two theatres are to reopen on Saturday, the hospital said.",
    ),
    (
        "date",
        "Hale Group said it would pay wages until the end of September.",
        "Wages would be paid until the end of December, Hale Group said.",
    ),
    ("date", "The trial of Bram Keller will begin on July 8.", "Bram Keller goes on trial on July 18."),
    (
        "certainty",
        "Chief Dora Lindqvist said the fire probably began in a drying hall.",
        "The fire almost certainly began in a drying hall, Chief Dora Lindqvist said.",
    ),
    (
        "certainty",
        "Investigators said a cable may have caused the fire.",
        "A cable caused the fire, investigators said.",
    ),
    (
        "certainty",
        "The council may sell the land to a developer.",
        "The land will be sold to a developer by the council.",
    ),
    (
        "polarity",
        "The council member Bram Keller said the city did not have the money for its share.",
        "Bram Keller, a council member, said that the city had the money for its share.",
    ),
    (
        "polarity",
        "Harbor director Samuel Oduya denied that his office had been told of the missing buoy.",
        "Samuel Oduya, the harbor director, confirmed that his office had been told of the missing buoy.",
    ),
    (
        "polarity",
        "No one was hurt in the blaze, Lindqvist said.",
        "Lindqvist said several people were hurt in the blaze.",
    ),
    (
        "polarity",
        "The owner was insured against fire.",
        "The owner was not insured against fire, the chief said.",
    ),
    (
        "name",
        "Harbor director Samuel Oduya denied the report.",
        "The report was denied by harbor director Samuel Odoya.",
    ),
    (
        "figure",
        "The river rose to 4.8 metres at the Lenn bridge.",
        "At the Lenn bridge the river reached 8.4 metres.",
    ),
    (
        "figure",
        "More than 600 residents were moved to schools.",
        "Officials moved more than 900 residents to schools.",
    ),
    (
        "figure",
        "Insurers put the damage at 120 million euros.",
        "The damage was estimated at 210 million euros by insurers.",
    ),
    (
        "figure",
        "The mayor, Ilse Brandt, said 35 roads were closed.",
        "Ilse Brandt, the mayor, said that 53 roads had been shut.",
    ),
    ("figure", "Firefighters pumped out 80 cellars.", "Eighteen cellars were pumped out by firefighters."),
    (
        "figure",
        "The search for the missing man lasted nine hours.",
        "For six hours rescuers searched for the missing man.",
    ),
    (
        "figure",
        "About 14,000 households had no power on Tuesday.",
        "Power was out in about 41,000 households on Tuesday.",
    ),
    (
        "figure",
        "The state will give Selby 5 million euros in aid.",
        "Selby is to receive 50 million euros in aid from the state.",
    ),
    (
        "figure",
        "Tickets for the benefit concert cost 15 euros.",
        "A ticket for the benefit concert is 51 euros.",
    ),
    ("figure", "A woman of 54 died in her car.", "A 45-year-old woman died in her car."),
    (
        "date",
        "Trains run again from 6 a.m., the railway said.",
        "The railway said trains would run again from 8 a.m.",
    ),
    ("date", "The schools will stay closed until March 10.", "Schools are to remain shut until March 16."),
    (
        "date",
        "The council meets on Thursday to discuss the dam.",
        "A council meeting about the dam is set for Wednesday.",
    ),
    (
        "certainty",
        "The dam is safe, the engineer Olaf Rehn said.",
        "The engineer Olaf Rehn said the dam was probably safe.",
    ),
    (
        "certainty",
        "Rain will return at the weekend, forecasters said.",
        "Forecasters said rain could return at the weekend.",
    ),
    (
        "certainty",
        "It is possible that the dam was damaged, Rehn said.",
        "Rehn said it was certain that the dam was damaged.",
    ),
    ("polarity", "The warning system worked, Brandt said.", "Brandt said the warning system had not worked."),
    ("polarity", "Residents were warned in time.", "Residents were never warned in time, many said."),
    (
        "polarity",
        "The council approved the plan for a new dam.",
        "The plan for a new dam was rejected by the council.",
    ),
    ("polarity", "Brandt supports a new dam.", "Brandt opposes a new dam."),
    ("polarity", "All of the animals in the zoo survived.", "None of the animals in the zoo survived."),
    ("name", "The bridge at Lenn collapsed in the night.", "In the night the bridge at Orsa collapsed."),
    (
        "attribution",
        "The engineer Olaf Rehn admitted that the gate had been open.",
        "The gate had been open, the engineer Olaf Rehn said.",
    ),
    (
        "quotation",
        '"We lost everything in one night," said Greta Holm, a baker.',
        'Baker Greta Holm said: "We lost almost everything in one night."',
    ),
    (
        "quotation",
        '"The water came faster than anyone expected," Brandt said.',
        '"The water came slower than anyone expected," Brandt said.',
    ),
    (
        "quotation",
        '"We will rebuild the market by autumn," Brandt told reporters.',
        'Brandt told reporters the town "may rebuild the market by autumn."',
    ),
    (
        "name",
        "No patients were harmed, said Dr. Miriam Okafor, the medical director.",
        "Dr. Marian Okafor, the medical director, said no patients were harmed.",
    ),
    ("name", "Police chief Hanna Voss led the search.", "The search was led by police chief Hanna Foss."),
]


@pytest.mark.parametrize(("kind", "a", "b"), ONE)
def test_what_changed_in_other_words_is_a_divergence(kind: str, a: str, b: str) -> None:
    """A fact that changed is found though the sentence around it was written anew, in either order."""
    assert kind in {found for found, _ in _found(a, b)}
    assert kind in {found for found, _ in _found(b, a)}

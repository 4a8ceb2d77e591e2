"""Figures in sentences told in other words: what accuses nobody, then what is worth a warning."""

from __future__ import annotations

import datetime as dt

import pytest

from srccompare import compare
from srccompare.articles.model import Article

TUESDAY = dt.date(2025, 6, 17)


def _found(a: str, b: str) -> set[tuple[str, str]]:
    """Return kind and severity of the figures and dates that diverge."""
    articles = [Article.from_text(f"{text}\n", published=TUESDAY) for text in (a, b)]
    found = compare(articles).to_dict()["divergences"]
    return {(row["kind"], row["severity"]) for row in found if row["kind"] in ("figure", "date")}


NONE = [
    (
        "Villagers found 19 gold coins under the floor of the chapel in Dresk.",
        "Under the chapel floor in Dresk villagers came upon gold coins and 29 silver spoons.",
    ),
    (
        "At least 12 people were hurt when a tram hit a lorry in Lodz Street.",
        "Fifteen people were injured when a tram ran into a lorry in Lodz Street.",
    ),
    (
        "Exports of Merania fell 3 percent in May, the bank said on Friday.",
        "Imports of Merania fell 5 percent in May, the bank said on Friday.",
    ),
    (
        "Cyclist Remy Vauk was banned for two years after a positive test.",
        "Cyclist Remy Vauk, banned after a positive test, had raced for the team for four years.",
    ),
    (
        "The siege of the embassy in Tarsa lasted six hours, diplomats said.",
        "The siege of the embassy in Tarsa ended after talks that took two hours, diplomats said.",
    ),
    (
        "Pianist Jun Arata took second prize at the Helm contest in Bruck.",
        "Pianist Jun Arata won a prize at the Helm contest in Bruck with Rostin's Third Concerto.",
    ),
    (
        "Team Alba is third in the league after Sunday's win.",
        "Team Alba was second in the league last year and won on Sunday.",
    ),
    (
        "Gymnast Nela Horn, 16, won gold on the beam in Turin on Saturday.",
        "Gymnast Nela Horn won gold on the beam in Turin on Saturday ahead of Ines Paz, 19.",
    ),
    (
        "A boy of seven was pulled alive from the ruins in Akra on Monday.",
        "A boy and his 34-year-old mother were pulled alive from the ruins in Akra on Monday.",
    ),
    (
        "Striker Davor Lenk moves to Arvik for 18 million euros, the club said on Friday.",
        "Arvik said on Friday that striker Davor Lenk would earn 4 million euros a year.",
    ),
    (
        "The flood caused damage of $340 million in Lesk, insurers said.",
        "The government offered $200 million in aid after the flood in Lesk, insurers said.",
    ),
    (
        "A shark four metres long was seen off Lorne Beach on Sunday.",
        "Off Lorne Beach a shark 13 feet long was seen on Sunday.",
    ),
    (
        "Holm won the cup final 5-3 on penalties after Sunday's draw with Skarv.",
        "Holm won the cup final on penalties after Sunday's 2-2 draw with Skarv.",
    ),
    (
        (
            "Lawmakers in Treves approved the harbour tax on Tuesday by 63 votes to 41. Five members were "
            "absent."
        ),
        (
            "The harbour tax was adopted by parliament in Treves on Tuesday with the support of 63 "
            "members; 41 voted against it."
        ),
    ),
    (
        "The senate in Treves passed the budget on Tuesday by 63 votes to 41.",
        (
            "The lower house in Treves, which had passed the budget by 148 votes to 97 in June, welcomed "
            "the senate's vote on Tuesday."
        ),
    ),
    (
        (
            "A landslide buried 48 houses in the village of Corvo on Friday, the governor said. Another "
            "112 were damaged."
        ),
        (
            "In Corvo a landslide damaged 112 houses on Friday and destroyed others, according to the "
            "governor of the province."
        ),
    ),
    (
        (
            "The steelworks in Ulm Bay will cut 1,200 jobs by the end of the year, its owner Harlan said "
            "on Thursday."
        ),
        "Harlan employs 2,100 people at the steelworks in Ulm Bay, where it announced job cuts on Thursday.",
    ),
    (
        "Some 400 people marched in Leda on Saturday against the dam, police said.",
        "Organisers counted 650 people at Saturday's march in Leda against the dam.",
    ),
    (
        "Twelve horses died when a stable burned down near Ansel on Monday night.",
        "A fire in a stable near Ansel killed a dozen horses on Monday night; 20 others were saved.",
    ),
    (
        "Two dozen trees fell in the park during the storm on Sunday.",
        "Sunday's storm brought down 24 trees in the park.",
    ),
    (
        "Ticket sales at the Marl theatre rose 14 percent to 310,000 last season, the director said.",
        (
            "The Marl theatre sold 310,000 tickets last season and its income went up 22 percent, "
            "according to its director."
        ),
    ),
    (
        "Turnout was 58 percent in Sunday's vote on the Orda dam, officials said.",
        "In Sunday's vote on the Orda dam 53 percent said yes, officials announced.",
    ),
    (
        "Profit at Lorne Mills climbed 17 percent to 212 million dollars, helped by exports.",
        "Lorne Mills made 212 million dollars in profit as exports grew 26 percent.",
    ),
    (
        (
            "The vaccine cut hospital stays by 35 percent among 2,400 farm workers, the institute in Brno "
            "said on Monday."
        ),
        (
            "Among 2,400 farm workers vaccinated in the trial, the number of deaths went down by 60 "
            "percent, the Brno institute reported on Monday."
        ),
    ),
    (
        "Shares in Corven rose 4 percent by noon on Thursday after the results.",
        "The stock of Corven closed 6 percent higher on Thursday after the results.",
    ),
    (
        "About half of the pupils passed the test in Ferrow, the school board said.",
        "In Ferrow 49 percent of the pupils passed the test, the school board said.",
    ),
    (
        "A violin that once belonged to Ada Kroll fetched $780,000 at an auction in Basel on Friday.",
        (
            "The violin of the late Ada Kroll, estimated at $500,000 before Friday's auction in Basel, "
            "found a buyer after six minutes."
        ),
    ),
    (
        "The bridge over the Sill will cost 45 million euros, the state said on Monday.",
        "The state pays 30 million euros of the cost of the new Sill bridge, it said on Monday.",
    ),
    (
        "Harbour city Lenz will pay 2.4 million dollars for a fire boat, the council decided on Monday.",
        (
            "A fire boat for Lenz has been ordered for about 2.4 million dollars, the council decided; "
            "running it costs 240,000 dollars a year."
        ),
    ),
    (
        "Kuno Holdings bought a stake in Velt for 90 million euros on Monday.",
        "Kuno Holdings paid 97 million dollars for its stake in Velt on Monday.",
    ),
    (
        "A 16-year-old apprentice found the purse and took it to the police in Mulden.",
        "The purse was handed to police in Mulden by an apprentice; it belonged to a woman of 61.",
    ),
    (
        "Poet Ruben Hald, 78, died at home in Aren on Sunday.",
        "The poet Ruben Hald, who won the Lyre Prize at the age of 34, died in Aren on Sunday.",
    ),
    (
        "Judge Ana Prell sentenced the former treasurer to four years in prison on Monday.",
        "Prosecutors had asked Judge Ana Prell to send the former treasurer to prison for seven years.",
    ),
    (
        "The tunnel under the Kehr pass will be closed for 14 weeks from June.",
        "The tunnel under the Kehr pass, which took 11 years to build, will be closed from June.",
    ),
    (
        "The strike lasted 14 days, the union said.",
        "The strike lasted two weeks, according to the union.",
    ),
    (
        "Repairs to the Lund bridge took 18 months, the city said on Friday.",
        "Repairs to the Lund bridge took a year and a half, according to the city.",
    ),
    (
        "Wildfires have burned 9,000 hectares of pine forest near Setil since Monday.",
        "Near Setil about 22,000 acres of pine forest have burned since Monday.",
    ),
    (
        "The pipe burst 12 miles off the coast of Sarra.",
        "The pipe burst about 19 kilometres off the coast of Sarra.",
    ),
    (
        "The child walked five miles to school and back.",
        "The child walked eight kilometres to school and back.",
    ),
    (
        "Arvik beat Solna 4-2 at home on Saturday with three goals by Jens Ek.",
        "Jens Ek scored three times as Arvik, 3-0 up at half-time, defeated Solna on Saturday.",
    ),
    (
        "Arvik beat Solna 4-2 on Saturday, having won 1-0 there in March.",
        "Arvik beat Solna on Saturday after a 1-0 win there in March.",
    ),
]


@pytest.mark.parametrize(("a", "b"), NONE)
def test_figures_of_two_things_accuse_nobody(a: str, b: str) -> None:
    """What is counted, paid, measured or asked for is another thing, or the same in other words."""
    assert {severity for _, severity in _found(a, b) | _found(b, a)} <= {"note"}


ONE = [
    (
        "A storm sank 31 fishing boats in the harbour of Lesk on Tuesday night, the harbour master said.",
        (
            "In the harbour of Lesk 13 fishing boats went down in a storm on Tuesday night, according "
            "to the harbour master."
        ),
    ),
    (
        "The charity Warm Hands gave out 5,400 blankets in Morv last winter, its head Ilse Braun said.",
        (
            "Last winter 4,500 blankets were handed out in Morv by the charity Warm Hands, said Ilse "
            "Braun, who runs it."
        ),
    ),
    (
        "Villagers found 19 gold coins under the floor of the chapel in Dresk.",
        "Under the chapel floor in Dresk villagers came upon a hoard of 29 gold coins.",
    ),
    (
        "The price of bread in Orania rose by 6 percent in April, the statistics office said on Monday.",
        "In April bread became 9 percent dearer in Orania, the statistics office announced on Monday.",
    ),
    (
        "Some 72 percent of the voters in Kell rejected the merger with Torp on Sunday.",
        "The merger with Torp was turned down by 62 percent of the voters in Kell on Sunday.",
    ),
    (
        "The siege of the embassy in Tarsa lasted six hours, diplomats said.",
        "For nine hours the embassy in Tarsa was under siege, according to diplomats.",
    ),
    (
        "Cyclist Remy Vauk was banned for two years after a positive test.",
        "After a positive test cyclist Remy Vauk has been banned for four years.",
    ),
    (
        "The pact between Sarn and Morv runs for 15 years, the foreign ministry said.",
        "The foreign ministry said the pact between Sarn and Morv runs for 25 years.",
    ),
    (
        "Pianist Jun Arata took second prize at the Helm contest in Bruck.",
        "At the Helm contest in Bruck the third prize went to pianist Jun Arata.",
    ),
    (
        "Merania ranks 14th among the exporters of copper, the bank said.",
        "Among the exporters of copper Merania ranks 41st, according to the bank.",
    ),
    (
        "Gymnast Nela Horn, 16, won gold on the beam in Turin on Saturday.",
        "On Saturday the 19-year-old gymnast Nela Horn took the gold medal on the beam in Turin.",
    ),
    (
        "A boy of seven was pulled alive from the ruins in Akra on Monday.",
        "Rescuers pulled a nine-year-old boy alive from the ruins in Akra on Monday.",
    ),
    (
        "Striker Davor Lenk moves to Arvik for 18 million euros, the club said on Friday.",
        "Arvik said on Friday it was paying 28 million euros for striker Davor Lenk.",
    ),
    (
        "The flood caused damage of $340 million in Lesk, insurers said.",
        "Insurers put the damage done by the flood in Lesk at $430 million.",
    ),
    (
        "A ticket for the tower now costs 12 crowns, the city of Bruck said.",
        "The city of Bruck said that visitors now pay 21 crowns for a ticket for the tower.",
    ),
    (
        "The comet will pass within 3 million miles of Earth on Tuesday, astronomers said.",
        "Astronomers said the comet will pass within 3 million kilometres of Earth on Tuesday.",
    ),
    (
        "A shark four metres long was seen off Lorne Beach on Sunday.",
        "Off Lorne Beach a shark four feet long was seen on Sunday.",
    ),
    (
        "Holm won the cup final 5-3 on penalties after Sunday's goalless draw with Skarv.",
        "Holm took the cup on Sunday, beating Skarv 5-4 on penalties after a goalless draw.",
    ),
    (
        "Mira Dahl beat Eva Lund 6-4, 6-2 to reach the final in Graz.",
        "Mira Dahl is in the final in Graz after a 6-4, 6-3 win over Eva Lund.",
    ),
    (
        "Net income rose 23 percent to 410 million francs in the three months to June 30, the group said.",
        (
            "Frozen fish group Alma Foods earned 410 million francs in the second quarter, 32 percent more "
            "than a year before, it said on Monday."
        ),
    ),
    (
        (
            "The council of Almond Bay voted 9-4 on Monday to close the old landfill. Mayor Rita Soames "
            "had fought for it."
        ),
        (
            "Almond Bay's old landfill will close: the council decided so on Monday by nine votes to six. "
            "Mayor Rita Soames had pressed for the step."
        ),
    ),
    (
        (
            "A landslide buried 48 houses in the village of Corvo on Friday, the governor said. Nobody "
            "was killed."
        ),
        (
            "In Corvo a landslide swept over 84 houses on Friday without killing anyone, according to the "
            "governor of the province."
        ),
    ),
    (
        (
            "The steelworks in Ulm Bay will cut 1,200 jobs by the end of the year, its owner Harlan said "
            "on Thursday."
        ),
        (
            "Harlan announced on Thursday that 2,100 jobs are to go at its Ulm Bay steelworks before the "
            "year is out."
        ),
    ),
    (
        "Rescuers pulled 27 miners from the Brask pit on Sunday after a tunnel roof came down.",
        "All 72 miners trapped by a fall of rock in the Brask pit were brought up by rescuers on Sunday.",
    ),
    (
        "Twelve horses died when a stable burned down near Ansel on Monday night.",
        "A fire in a stable near Ansel killed 20 horses on Monday night.",
    ),
    (
        "The museum lent seven paintings to Lisbon for the show that opens in May.",
        "For the show opening in May, 17 paintings travel from the museum to Lisbon.",
    ),
    (
        "Ticket sales at the Marl theatre rose 14 percent to 310,000 last season, the director said.",
        (
            "The Marl theatre sold 310,000 tickets last season, 41 percent more than in the one before, "
            "according to its director."
        ),
    ),
    (
        "Turnout was 58 percent in Sunday's vote on the Orda dam, officials said.",
        "Officials put the turnout in the Orda dam referendum on Sunday at 85 percent.",
    ),
    (
        (
            "The town of Elsey has sold its old brewery to the hotel group Maren for 3.6 million pounds, "
            "the mayor said on Tuesday."
        ),
        (
            "Hotel group Maren paid 6.3 million pounds for Elsey's old brewery, treasurer Joan Pell said "
            "on Tuesday."
        ),
    ),
    (
        "A violin that once belonged to Ada Kroll fetched $780,000 at an auction in Basel on Friday.",
        "At Friday's auction in Basel a collector bought the violin of the late Ada Kroll for $870,000.",
    ),
    (
        "The bridge over the Sill will cost 45 million euros and open in 2029, the state said on Monday.",
        (
            "According to the state, the new Sill bridge, to be finished in 2029, is going to cost 54 "
            "million euros."
        ),
    ),
    (
        "Regulators fined the airline Penn Air $2.5 million on Wednesday for hiding delays.",
        (
            "Penn Air must pay a fine of $25 million because it concealed delays, regulators decided on "
            "Wednesday."
        ),
    ),
    (
        "Poet Ruben Hald, 78, died at home in Aren on Sunday, his publisher said.",
        "The poet Ruben Hald died on Sunday in Aren at the age of 87, according to his publisher.",
    ),
    (
        "A 16-year-old apprentice found the purse and took it to the police in Mulden on Friday.",
        "The purse was handed to police in Mulden on Friday by an apprentice aged 19.",
    ),
    (
        "The tunnel under the Kehr pass will be closed for 14 weeks from June, the road office said.",
        (
            "From June the Kehr pass tunnel is closed to traffic; the road office expects the works to "
            "take 41 weeks."
        ),
    ),
    (
        "Judge Ana Prell sentenced the former treasurer to four years in prison on Monday.",
        "The former treasurer must go to prison for seven years, Judge Ana Prell ruled on Monday.",
    ),
    (
        "The expedition spent 23 days on the ice before a helicopter picked it up on Sunday.",
        "A helicopter fetched the expedition on Sunday after 32 days on the ice.",
    ),
    (
        "Wildfires have burned 9,000 hectares of pine forest near Setil since Monday, foresters said.",
        (
            "Near Setil some 9,000 acres of pine forest have gone up in flames since Monday, according to "
            "foresters."
        ),
    ),
    (
        "The pipe burst 12 miles off the coast of Sarra, the operator said.",
        "According to the operator, the pipe broke 12 kilometres off Sarra's coast.",
    ),
    (
        "The patient waited six weeks for the operation, the clinic in Dorn admitted.",
        "The clinic in Dorn admitted that the patient had to wait six months for the operation.",
    ),
    (
        "The grant is worth 5 million euros over three years, the ministry said.",
        "The ministry said the three-year grant amounts to 5 million dollars.",
    ),
    (
        "Arvik beat Solna 4-2 at home on Saturday with three goals by Jens Ek.",
        "Jens Ek scored three times as Arvik defeated Solna 4-1 on Saturday.",
    ),
]


@pytest.mark.parametrize(("a", "b"), ONE)
def test_another_figure_of_one_thing_is_reported(a: str, b: str) -> None:
    """A figure that differs in a sentence of one event is at least a warning, in either order."""
    for found in (_found(a, b), _found(b, a)):
        assert {kind for kind, severity in found if severity != "note"} == {"figure"}

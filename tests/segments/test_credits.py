"""Captions with their source and boxes of the site are told from the report, which keeps every sentence."""

from __future__ import annotations

import pytest

from srccompare.segments.kinds import outline
from srccompare.text.normalize import fold

LEAD = "The ferry Halden sank off Orvik on Monday night after a fire broke out in its engine room."
SECOND = "All 212 people on board were saved by fishing boats within an hour, the coast guard said."
THIRD = "The cause of the fire is not known, and the owner did not answer questions on Tuesday."


def kind_of(text: str, line: str) -> str:
    """Return the kind of the part that holds a line."""
    at = text.index(line) + len(line) // 2
    return next(part.kind for part in outline(fold(text)) if part.start <= at < part.end)


def below(line: str) -> list[str]:
    """Return the kinds of a line in the middle and at the end of an article."""
    texts = (f"{LEAD}\n\n{line}\n\n{SECOND}\n\n{THIRD}", f"{LEAD}\n\n{SECOND}\n\n{THIRD}\n\n{line}")
    return [kind_of(text, line) for text in texts]


BODY = [
    "FILE clerks at the court of Orvik found the missing papers of the owner on Monday.",
    "In this photographers' town nobody sells film any more, the mayor of Orvik said.",
    "In this May election the mayor of Orvik had a photo of the ferry on his posters.",
    "There is no villain in this picture, and the crew of the Halden knew it well.",
    "“What you see in this photo is a lie,” the mayor said on Monday.",
    "The rebels are pictured in state media as heroes, the report of the inquiry said.",
    "Police released an undated photo of the man and asked the public for help.",
    "Reuters reported on Monday that the owner had sold the ferry to a bank.",
    "Reuters The owner of the ferry did not answer questions by the end of the day.",
    "Getty Images A/S, a firm in Orvik, told its staff to stay at home.",
    "EPA Administrator Lena Moss said the oil would be gone within a week.",
    "AP Government classes were cancelled in all schools of Orvik after the fire.",
    "The mayor read the paper, then went on (via Norvik) to the capital by train.",
    "The newsletter of the owner has 300 subscribers in Orvik and costs $5 a month.",
    "You can sign up for the newsletter of the ferry's owner, the ministry said.",
    "Residents may sign up for the relief fund by Friday, according to the town.",
    "The robot searched the wreck for three days and found a newsletter and a cup.",
    "Copyright to the film lies with the heirs of the captain, the court found in 1995.",
    "Related stories had reached the ministry as early as March of the same year.",
    "Readers who read more of his books than one were rare in Orvik, so he did not read more.",
]


@pytest.mark.parametrize("line", BODY)
def test_a_report_about_pictures_and_sites_is_a_report(line: str) -> None:
    """Who says something, or what goes on like a sentence, stays in the body."""
    assert below(line) == ["body", "body"]


@pytest.mark.parametrize(
    "line", ["EPA Administrator Lena Moss resigns over a row about flights", "Reuters The Sold Agency"]
)
def test_a_title_about_an_agency_is_no_caption(line: str) -> None:
    """One desk alone in front of a capital shows a caption only below the lead and in a longer line."""
    assert kind_of(f"{line}\n\n{LEAD}\n\n{SECOND}\n\n{THIRD}", line) == "headline"
    assert below(line)[0] == "headline"


CAPTIONS = [
    "FILE - In this March 9, 2018, file photo, Mayor Ada Lund speaks on the pier. (AP Photo/Bo Dahl, File)",
    "FILE PHOTO: Mayor Ada Lund speaks on the pier of Orvik, May 3, 2019. REUTERS/Bo Dahl/File Photo",
    "In this May 3, 2019 photo, Mayor Ada Lund speaks to the press on the pier of Orvik.",
    "Mayor Ada Lund speaks to the press on the pier of Orvik. (Bo Dahl/Associated Press)",
    "Mayor Ada Lund speaks on the pier of Orvik. (Bo Dahl, File/Associated Press)",
    "Mayor Ada Lund speaks on the pier of Orvik. (Orvik Times via Getty Images)",
    "AP:Associated Press Mayor Ada Lund walks along the pier of Orvik",
    "Getty - Contributor Mayor Ada Lund walks along the pier of Orvik",
    "AFP or licensors Mayor Ada Lund walks along the pier of Orvik",
    "AFP/Getty Images The ferry Halden in the harbour of Orvik in 2019.",
    "Reuters In 2014 the ferry Halden was still the largest of the fleet",
    "EPA A rescue boat leaves the harbour of Orvik",
    "Getty Images A rescue boat leaves the harbour of Orvik",
    "Splash News Mayor Ada Lund on the pier of Orvik",
]


@pytest.mark.parametrize("line", CAPTIONS)
def test_a_picture_is_known_by_its_source(line: str) -> None:
    """A credit in front or behind makes a caption, as "FILE" and "In this photo" do."""
    assert below(line) == ["caption", "caption"]


def test_a_long_caption_from_the_archive_is_a_caption() -> None:
    """Agencies go on with the news behind the picture in one paragraph."""
    line = (
        f"FILE - In this May 3, 2019, file photo, Ada Lund speaks. {SECOND} " * 4
        + "(Bo Dahl/Associated Press)"
    )
    assert below(line) == ["caption", "caption"]
    assert below(line.removeprefix("FILE - ")) == ["body", "body"]


BOXES = [
    "Newsletter: sign up here. Show us that you are no robot with a click, then continue reading.",
    "That email address is not valid. Choose the newsletter that you want to subscribe to.",
    "Sign up for emails with offers and updates of the Orvik Times. You can opt out whenever you like.",
    "Thank you for subscribing to the newsletter. If an error has occurred, sign up again.",
    "Copyright 1995 - . All rights reserved",
    "Copyright (c) 2019 The Orvik Times. " + "No part of this text may be passed on in any form. " * 6,
    "(c) 2019 The Orvik Times",
    "Related Stories The night of the fire Who owns the Halden?",
    "Replay More Videos The ferry sinks The ferry is raised MUST WATCH",
    "The owner was not heard at first ... Read more",
]


@pytest.mark.parametrize("line", BOXES)
def test_a_box_of_the_site_is_its_own(line: str) -> None:
    """Several requests in one paragraph, a year of copyright or a way to other articles are no report."""
    line = line.strip()
    assert below(line) == ["boilerplate", "boilerplate"]


def test_a_long_box_is_known_by_many_requests() -> None:
    """A blurb for a newsletter between the requests changes nothing."""
    blurb = (
        "Ada Lund has sailed with every ferry of the fleet, and he who reads her knows why they sink. " * 3
    )
    line = f"Newsletter sign up below, then continue reading {blurb}Please re-enter your email address."
    assert below(line) == ["boilerplate", "boilerplate"]
    assert below(blurb.strip()) == ["body", "body"]

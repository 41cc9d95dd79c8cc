"""Pages about weather, journeys, votes, games and wards: they hold, release and accuse, and tell no case."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

PUBLISHED = "2024-06-14"
PAGES = {
    "flood": """\
Floods cut off three villages in the Orlen valley

More than 200 people were evacuated by boat on Thursday after the river Orlen burst its banks. Forty campers were held up at a farm until the water fell; they were released by firefighters on Friday morning. "We were trapped like prisoners," said Tove Lindqvist, a nurse. Nine people were taken to hospital. The mayor, Per Aas, was accused of ignoring the forecast; he denies it. Heavy rain is expected.
""",
    "tarmac": """\
Passengers held on plane for nine hours

Passengers on flight KL 209 were kept on the tarmac at Mendova airport on 4 March for nine hours. They were not allowed to leave the cabin, and water was refused. Two were taken to hospital with dehydration and later discharged. The airline apologised. "It was a prison with seat belts," said Igor Palko, who has asked for compensation. A hearing before the consumer board is set for 12 June.
""",
    "turnout": """\
Regional vote: turnout falls to 41 per cent

Counting went on until dawn in 312 polling stations. The incumbent, Rosa Delmar, leads with 38 per cent of the vote, ahead of Luis Ferrand (Liberals). Ferrand accused her of buying ballots; she denies the charge. "We were beaten fairly," said a spokesman for the Greens. There were no arrests. Results will be released on Monday. An appeal may be lodged with the electoral court.
""",
    "chess": """\
Chess: Kovalenko escapes, then is trapped

Anton Kovalenko sacrificed a rook on move 21, but his queen was captured eight moves later. He was tortured in a long endgame and released from it by a blunder. His king was held in the corner. In round six Mei Chen was beaten by the champion, who appeals to no one for mercy. The trial of strength continues on Friday.
""",
    "ward": """\
Ward 7: who came and who went

Mrs Dolores Kamp was admitted on Monday and discharged on Thursday. Mr Ivo Brandt was transferred from intensive care to Ward 7 on 5 May. Visitors were refused while the norovirus lasted. Isolation was lifted on 9 May. Mr Brandt was charged for the telephone by mistake and has complained; his appeal was upheld.
""",
    "quarantine": """\
Cruise ship in quarantine off Palmera

Some 1,200 passengers were detained aboard the Star of Levanto after a crew member tested positive. They may not go ashore. Seven were taken to hospital by helicopter on Wednesday. "We have been held for a week," said Greta Holm. The company's shares were suspended. The ship will be released on 8 April if no new cases are found.
""",
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_no_claim_is_made(page: str) -> None:
    assert not claims_of(page, PUBLISHED)


@pytest.mark.parametrize(
    "page",
    [
        (
            "Snow holds valley captive\n\nThe avalanche closed the only road on Saturday, and skiers were stranded until the plough got through. The reporter Odo Kern, who"
            " filmed the hotels, was arrested in Nordal on 3 May 2024 and is being held in Nordal Prison. He denies the charge of spreading panic."
        ),
        (
            "Regional vote: turnout falls to 41 per cent\n\nThe incumbent leads with 38 per cent of the vote. The observer Odo Kern was arrested at a polling station in Nordal on"
            " 3 May 2024 and beaten by officers. He was released on 5 May."
        ),
    ],
)
def test_somebody_arrested_on_such_a_page_is_read(page: str) -> None:
    told = {(str(c.event), c.person) for c in claims_of(page, PUBLISHED)}
    assert ("arrest", "Odo Kern") in told

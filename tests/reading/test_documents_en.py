"""English documents as a researcher meets them, and what is read from them."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of, reading_of, told

VERDICT = """\
Court jails two reading-room volunteers

12 March 2024 – A court in Minsk on Monday sentenced Vera Halavach to four years and her colleague
Pavel Dzeraviaha to two years and six months in prison for "insulting the president".

Both were arrested on 3 October 2023. Dzeraviaha is said to have been beaten in custody; the prison
service denies it. Halavach will appeal.

"Both should be released at once," the Reading Rooms Association said.
"""


def test_a_verdict_gives_each_person_their_own_term() -> None:
    claims = claims_of(VERDICT, "2024-03-12")
    assert told(claims, "duration_months", "charge") >= {
        ("sentence", "Vera Halavach", "2024-03-11", 48, "insulting the president"),
        ("sentence", "Pavel Dzeraviaha", "2024-03-11", 30, "insulting the president"),
        ("arrest", "Vera Halavach", "2023-10-03", None, None),
        ("arrest", "Pavel Dzeraviaha", "2023-10-03", None, None),
    }


def test_a_hedge_a_denial_and_a_plan_stay_what_they_are() -> None:
    stances = {(str(c.event), c.person, str(c.stance)) for c in claims_of(VERDICT, "2024-03-12")}
    assert ("ill_treatment", "Pavel Dzeraviaha", "alleged") in stances
    assert ("ill_treatment", "Pavel Dzeraviaha", "denied") in stances
    assert ("appeal", "Vera Halavach", "planned") in stances
    assert ("ill_treatment", "Pavel Dzeraviaha", "asserted") not in stances


def test_a_demand_carries_its_speaker() -> None:
    calls = [c for c in claims_of(VERDICT, "2024-03-12") if c.event == "call"]
    assert {c.person for c in calls} == {"Vera Halavach", "Pavel Dzeraviaha"}
    assert {c.attribution for c in calls} == {("the Reading Rooms Association",)}


def test_the_day_is_taken_from_the_text_when_it_stands_in_a_line_of_its_own() -> None:
    words = "Teacher freed\n\n12 March 2024\n\nThe teacher Anna Kole was released on Monday.\n"
    reading = reading_of(words)
    assert reading.document.published.edtf == "2024-03-12"
    assert told(list(reading.claims)) >= {("release", "Anna Kole", "2024-03-11")}


def test_without_a_day_monday_stays_unknown() -> None:
    words = "The teacher Anna Kole was released on Monday after two years in prison.\n"
    (release,) = [c for c in claims_of(words) if c.event == "release"]
    assert release.when.edtf is None


@pytest.mark.parametrize(
    ("words", "event", "stance"),
    [
        ("Police did not arrest the writer Omar Sahl.", "arrest", "negated"),
        ("The writer Omar Sahl was reportedly arrested on 3 May 2022.", "arrest", "alleged"),
        ("The writer Omar Sahl was arrested on 3 May 2022.", "arrest", "asserted"),
        ("The trial of the writer Omar Sahl is to open on 3 June 2022.", "trial", "planned"),
    ],
)
def test_the_stance_is_that_of_the_words(words: str, event: str, stance: str) -> None:
    assert {str(c.stance) for c in claims_of(words, "2022-05-20") if c.event == event} == {stance}


@pytest.mark.parametrize(
    "words",
    [
        "If the writer Omar Sahl were arrested, his friends would protest.",
        "The charge carries a maximum sentence of ten years in prison.",
        "In general, lawyers who take such cases risk arrest.",
    ],
)
def test_what_is_supposed_or_general_is_no_claim(words: str) -> None:
    custody = {"arrest", "sentence", "detention"}
    assert not [c for c in claims_of(words, "2022-05-20") if c.event in custody]


def test_words_that_leave_a_person_open_name_nobody() -> None:
    words = (
        "The teacher Anna Kole and the nurse Irma Dahl were arrested on 3 May 2022. "
        "Police searched her home the next day."
    )
    searches = [c for c in claims_of(words, "2022-05-20") if c.event == "search"]
    for claim in searches:
        assert claim.person is None or claim.review
        assert claim.person is None
        assert set(claim.candidates) == {"Anna Kole", "Irma Dahl"}


def test_two_dates_for_one_event_are_both_kept() -> None:
    words = (
        "The teacher Anna Kole was arrested on 3 May 2022, the prosecutor's office said.\n\n"
        "Her family says that Anna Kole was arrested on 1 May 2022.\n"
    )
    arrests = {c.when.edtf for c in claims_of(words, "2022-05-20") if c.event == "arrest"}
    assert arrests == {"2022-05-03", "2022-05-01"}

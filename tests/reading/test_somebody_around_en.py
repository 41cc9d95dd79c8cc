"""English: what befell somebody around the prisoner, or a body, is theirs; what befell the prisoner stays the prisoner's."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

from habeas.records.claim import Event

DAY = "2024-06-20"
TOLD = "The teacher Ana Roe was arrested on 3 May 2024 in Karvel. "
TWO = "The teacher Ana Roe and the driver Ivo Kern were arrested on 3 May 2024 in Karvel. "
THREE = "Ana Roe, Ivo Kern and Odo Marsh were arrested on 3 May 2024 in Karvel. "
BESIDE = {Event.OCCUPATION, Event.ACTIVITY, Event.SEX, Event.ALIAS}


def told(words: str, before: str = TOLD) -> set[tuple[str, str | None]]:
    """What the words behind a plain telling tell, and of whom."""
    return {
        (str(c.event), c.person)
        for c in claims_of(before + words, DAY)
        if c.event not in BESIDE and c.quote.start >= len(before) - 1
    }


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Her boss, jailed in 2019, is still in prison.", {("detention", None)}),
        ("Her predecessor was sentenced to six years in 2021.", {("sentence", None)}),
        ("Her co-defendant got three years.", {("sentence", None)}),
        ("The other defendant, a student, was fined 500 dinars.", {("sentence", None)}),
        ("The other teacher was released on 5 June.", {("release", None)}),
        ("Her sister was stopped at the airport on 9 May and told that she may not leave the country.", {("travel_ban", None)}),
        ("A travel ban was imposed on her lawyer on 9 May.", {("travel_ban", None)}),
        ("A travel ban was imposed on her lawyer, Ilga Taun, on 9 May.", {("travel_ban", "Ilga Taun")}),
        ("A fine of 500 dinars was imposed on Ilga Taun on 9 May.", {("sentence", "Ilga Taun")}),
        ("She represented a client who was jailed for four years in 2022.", {("sentence", None)}),
        ("According to a former prisoner, freed in May, the cells are wet.", set()),
        ("She had called for the release of a colleague.", {("call", None)}),
        ("The judge who heard the case had been suspended in 2022.", set()),
        ("Prosecutors asked for two years for the driver.", {("sentence", None)}),
        ("Prosecutors asked for two years in prison for her lawyer.", {("sentence", None)}),
        ("Prosecutors asked for two years for the teacher.", {("sentence", "Ana Roe")}),
        ("In March a prisoner in the same block died of typhoid.", {("death", None)}),
        ("She has, if her cellmate is right, been moved to Norvik Prison.", {("transfer", "Ana Roe")}),
        ("She was told by her lawyer that she had been charged with sedition on 9 May.", {("charge", "Ana Roe")}),
        ("She has a brother in prison.", {("detention", None)}),
        ("The judge, who was later jailed for bribery, refused bail.", {("bail", "Ana Roe")}),
        ("She has asked the president to pardon her husband.", {("call", None)}),
        ("Her husband has asked the president to pardon her.", {("call", "Ana Roe")}),
        ("She and her husband have been barred from leaving the country.", {("travel_ban", "Ana Roe")}),
        ("Her client was released on 9 May, her lawyer said.", {("release", "Ana Roe")}),
    ],
)  # fmt: skip
def test_what_befell_somebody_around_the_prisoner(
    words: str, expected: set[tuple[str, str | None]]
) -> None:
    assert told(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The Law Society was charged with sedition on 9 May.", set()),
        ("Radio Nova was fined 5,000 dinars on 9 May.", set()),
        ("The Briton was released on 9 May.", {("release", "Ana Roe")}),
        ("The Nobel laureate was released on 9 May.", {("release", "Ana Roe")}),
    ],
)  # fmt: skip
def test_what_befell_a_body_befell_no_prisoner(
    words: str, expected: set[tuple[str, str | None]]
) -> None:
    assert told(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("On 9 May her neighbour's house was searched.", {("search", None)}),
        ("On 9 May police searched the house of her neighbour.", {("search", None)}),
        ("On 9 May officers took away two of her neighbour's phones.", set()),
        ("On 9 May officers seized her sister's laptop.", {("confiscation", None)}),
        ("On 9 May her house was searched.", {("search", "Ana Roe")}),
        ("On 9 May the home of her editor, Ilga Taun, was searched.", {("search", "Ilga Taun")}),
    ],
)  # fmt: skip
def test_rooms_and_things_of_somebody_around(
    words: str, expected: set[tuple[str, str | None]]
) -> None:
    assert told(words) == expected


def test_officers_who_came_for_a_brother_took_the_brother() -> None:
    before = TOLD.replace("Ana", "Tom")
    assert told("Officers returned for his brother on 9 May and took him away.", before) == {
        ("arrest", None)
    }
    assert told("Officers returned on 9 May and took him away.", before) == {("arrest", "Tom Roe")}


@pytest.mark.parametrize(
    ("before", "words", "expected"),
    [
        (TWO, "The teacher got four years and the driver three.", {"Ana Roe": 48, "Ivo Kern": 36}),
        (TWO, "Roe was given four years and her co-defendant three.", {"Ana Roe": 48, "Ivo Kern": 36}),
        (TWO, "Roe was sentenced to four years in prison, Kern to three.", {"Ana Roe": 48, "Ivo Kern": 36}),
        (TOLD, "Roe was sentenced to four years in prison, Dag Lund to three.", {"Ana Roe": 48, "Dag Lund": 36}),
        (TOLD, "Roe was jailed for four years, a year more than her driver.", {"Ana Roe": 48}),
        (TOLD, "Roe got four years, the last three in a camp.", {"Ana Roe": 48}),
    ],
)  # fmt: skip
def test_each_has_a_term_of_their_own(before: str, words: str, expected: dict[str, int]) -> None:
    found = {
        c.person: c.duration_months
        for c in claims_of(before + words, DAY)
        if c.event is Event.SENTENCE
    }
    assert {who: found.get(who) for who in expected} == expected


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        ("Arrested along with Roe were Ilga Taun and Dag Lund.", "arrest", {"Ilga Taun", "Dag Lund"}),
        ("Arrested along with Roe was Dawa, a monk.", "arrest", {"Dawa"}),
        ("Officers took a monk called Dawa into custody on 9 May.", "arrest", {"Dawa"}),
        ("One of the monks, Dawa, died in custody on 9 May.", "death", {"Dawa"}),
        ("A second teacher, identified in the order as Ilga Taun, was arrested on 9 May.", "arrest", {"Ilga Taun"}),
        ("Ilga Taun has had no visits since May.", "access_denied", {"Ilga Taun"}),
        ("Ilga Taun, in the same camp, is said to be coughing blood.", "health", {"Ilga Taun"}),
        ("Ilga Taun, her co-accused, walked free on 9 May.", "release", {"Ilga Taun"}),
    ],
)  # fmt: skip
def test_who_is_named_beside_the_prisoner(words: str, event: str, expected: set[str]) -> None:
    assert {who for e, who in told(words) if e == event} >= expected


def test_whoever_is_among_those_counted_was_freed_too() -> None:
    words = "Forty prisoners were freed on 4 June. Among them was Dag Lund."
    assert ("release", "Dag Lund") in told(words, "")


def test_the_group_that_was_let_out_is_all_of_it() -> None:
    assert {who for _, who in told("The group was let out on 9 May.", THREE)} == {
        "Ana Roe", "Ivo Kern", "Odo Marsh",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        ("Ilga Taun (arrested on 4 March) and Dag Lund (arrested on 5 March) are students.", "arrest",
         {("Ilga Taun", "2024-03-04"), ("Dag Lund", "2024-03-05")}),
        ("Ilga Taun and Dag Lund (arrested on 5 March) are students.", "arrest", {("Ilga Taun", "2024-03-05"), ("Dag Lund", "2024-03-05")}),
        ("The defendant Taun was sentenced to four years on 5 March.", "sentence", {("Taun", "2024-03-05")}),
        ("Officers arrested Ilga Taun and her brothers, Omar and Ali, on 5 March.", "arrest",
         {("Ilga Taun", "2024-03-05"), ("Omar", "2024-03-05"), ("Ali", "2024-03-05")}),
    ],
)  # fmt: skip
def test_each_of_a_list_has_their_own(
    words: str, event: str, expected: set[tuple[str, str]]
) -> None:
    found = {(c.person, c.when.edtf) for c in claims_of(words, DAY) if str(c.event) == event}
    assert found == expected


def test_the_client_of_a_lawyer_in_prison_is_another() -> None:
    before = "Lawyer Ana Roe was arrested on 3 May 2024 while defending a client. "
    assert told("The client, a farm worker, remains in custody.", before) == {("detention", None)}
    assert told('"My client was released on 9 May," her counsel said.', before) == {
        ("release", "Ana Roe")
    }


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The caretaker has been charged with hiding her.", {("charge", None)}),
        ("The caretaker was found guilty of hiding her.", {("conviction", None)}),
        ("Guards beat her cellmate.", {("ill_treatment", None)}),
        ("Guards beat her.", {("ill_treatment", "Ana Roe")}),
        ("Her cellmate has been refused a doctor.", {("access_denied", None)}),
        ("She has been refused a doctor.", {("access_denied", "Ana Roe")}),
        ("Her co-defendants have appealed.", {("appeal", None)}),
        ("Her lawyer has appealed.", {("appeal", "Ana Roe")}),
        ("The appeal of her co-defendant was rejected on 9 May.", {("appeal_result", None)}),
        ("Open Page called for charges against her colleagues to be dropped.", {("call", None)}),
        ("Open Page called for charges against her to be dropped.", {("call", "Ana Roe")}),
        ("Her cellmate has tuberculosis.", set()),
    ],
)  # fmt: skip
def test_those_in_prison_or_court_beside_the_prisoner(
    words: str, expected: set[tuple[str, str | None]]
) -> None:
    assert told(words) == expected

"""What is done to people in custody and kept from them, and what is asked, answered and found about it."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

TEACHER = "The teacher Amir Dastani was arrested on 3 May 2021 in Shahrabad. "


def told_of(words: str, event: str) -> set[tuple[object, ...]]:
    """Person and stance of every claim of an event."""
    return {(c.person, str(c.stance)) for c in claims_of(words, "2022-01-15") if c.event == event}


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("A parcel with winter clothes came back on 4 June 2021.", "access_denied"),
        ("None of his wife's letters has reached him.", "access_denied"),
        ("His sister was told that there would be no more visits.", "access_denied"),
        ("His wife learns of it when a parcel comes back.", "access_denied"),
        ("He did not see a lawyer until 12 July 2021.", "access_denied"),
        ("The clinic gives him only painkillers.", "access_denied"),
        ("The prison declined to have him examined in a hospital.", "access_denied"),
        ("Two guards set upon him.", "ill_treatment"),
        ("He was brought to court in handcuffs.", "ill_treatment"),
        ("He was questioned for four nights on end.", "ill_treatment"),
        ("Cold water was poured over him.", "ill_treatment"),
        ("He has Crohn's disease.", "health"),
        ("He has a broken collarbone.", "health"),
        ("He no longer has any feeling in two fingers.", "health"),
        ("He had a heart bypass in 2016.", "health"),
        ("His wife saw him on Sunday, some twenty kilos lighter.", "health"),
        ("His left hand has gone numb.", "health"),
        ("He has eaten nothing since Monday.", "health"),
        ("Troops came to his house and went through his papers.", "search"),
        ("A car without number plates follows him.", "harassment"),
    ],
)
def test_general_wordings_tell_of_the_prisoner(words: str, event: str) -> None:
    assert told_of(TEACHER + words, event) == {("Amir Dastani", "asserted")}


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("He was made to feel welcome.", "ill_treatment"),
        ("He was kept in the dark about the trial.", "ill_treatment"),
        ("He cannot raise taxes.", "health"),
        ("He is charged with breaking the covid-19 regulations.", "health"),
        ("His brother has been barred from leaving the country.", "harassment"),
    ],
)
def test_the_same_words_in_another_sense_tell_nothing(words: str, event: str) -> None:
    assert told_of(TEACHER + words, event) == set()


def test_what_was_kept_from_a_prisoner_through_a_daughter_is_told_of_the_prisoner() -> None:
    words = "His daughter, Nadia Dastani, asked for an autopsy; the prison would not hear of it."
    assert told_of(TEACHER + "He died on 5 June 2021. " + words, "access_denied") == {
        ("Amir Dastani", "asserted")
    }


BEATEN = TEACHER + "He was beaten in June, his lawyer said. "


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("In its reply, the Government submitted that no ill-treatment had occurred.", "the Government"),
        ("The prosecutor looked into the complaint and found nothing.", "The prosecutor"),
        ("The Government contended that he had been treated with respect.", "The Government"),
        ('The Baran police wrote that "no form of coercion was used".', "The Baran police"),
        ("The court considered the blows not proven.", "The court"),
        ('The prison told the bar that the search had been "carried out with respect for human dignity".', "The prison"),
    ],
)  # fmt: skip
def test_what_an_office_answers_to_ill_treatment_is_denied_by_it(words: str, speaker: str) -> None:
    found = {
        (c.person, c.attribution[-1:])
        for c in claims_of(BEATEN + words, "2022-01-15")
        if c.event == "ill_treatment" and c.stance == "denied"
    }
    assert found == {("Amir Dastani", (speaker,))}


def test_a_government_denies_of_both_what_it_answers_of_both() -> None:
    words = (
        "The teacher Amir Dastani and the nurse Lena Kovac were arrested on 3 May 2021. The Government contended that "
        "both had been assisted by counsel from the first day and that no ill-treatment had taken place."
    )
    both = {("Amir Dastani", "denied"), ("Lena Kovac", "denied")}
    assert told_of(words, "ill_treatment") == both
    assert told_of(words, "access_denied") == both


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("The police department says that no force was used.", "ill_treatment"),
        ("The government said that it has no record of his arrest.", "ill_treatment"),
        ("The prison said that he has a visit on Sunday.", "access_denied"),
        ("Police must say that no torture was used.", "ill_treatment"),
    ],
)
def test_an_office_that_answers_nothing_told_denies_nothing(words: str, event: str) -> None:
    assert told_of(TEACHER + words, event) == set()


def test_questioning_that_an_office_calls_lawful_is_no_questioning_of_its_own() -> None:
    words = 'The ministry stated that he had been "questioned in accordance with the law".'
    assert told_of(BEATEN + words, "harassment") == set()


@pytest.mark.parametrize(
    ("words", "stance"),
    [
        ("The Working Group on Arbitrary Detention held that his detention was arbitrary.", "asserted"),
        ("The Working Group on Arbitrary Detention, to which we wrote in December, has not yet issued an opinion.", "negated"),
        ("The European Court of Human Rights, to which he applied in May 2021, has yet to rule.", "negated"),
        ("The Working Group was unable to reach a conclusion under category V.", "negated"),
        ("The deprivation of liberty of Amir Dastani, being in contravention of articles 9 and 19, is arbitrary and falls within category I.", "asserted"),
        ("In a letter of 4 April 2021, three UN Special Rapporteurs asked the Government for information about his case.", "asserted"),
    ],
)  # fmt: skip
def test_what_bodies_found_and_have_not_found(words: str, stance: str) -> None:
    assert told_of(TEACHER + words, "finding") == {("Amir Dastani", stance)}


def test_news_of_dismay_and_the_form_of_an_opinion_are_no_findings() -> None:
    words = "UN experts today expressed dismay at the arrest of Amir Dastani. The Working Group adopted the present opinion in May."
    assert told_of(TEACHER + words, "finding") == set()


def asked(words: str) -> set[tuple[object, ...]]:
    """Person, what is asked and day of every call."""
    calls = [c for c in claims_of(words, "2022-01-15") if c.event == "call"]
    return {(c.person, c.to, c.when.edtf) for c in calls}


BOTH = (
    "The teacher Amir Dastani and the nurse Lena Kovac were arrested on 3 May 2021 in Shahrabad. "
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            "The Government is requested to release Mr. Dastani immediately and to accord both compensation.",
            {("Amir Dastani", "release", None), ("Amir Dastani", "compensation", None), ("Lena Kovac", "compensation", None)},
            id="one for one, another for both",
        ),
        pytest.param(
            "We ask the authorities to let Amir Dastani go and tell Lena Kovac's family where she is.",
            {("Amir Dastani", "release", "2022-01-15"), ("Lena Kovac", "disclose whereabouts", "2022-01-15")},
            id="bare verbs behind and",
        ),
        pytest.param(
            "Ink & Voice calls on the authorities to quash both convictions and to release Kovac.",
            {("Amir Dastani", "quash", "2022-01-15"), ("Lena Kovac", "quash", "2022-01-15"), ("Lena Kovac", "release", "2022-01-15")},
            id="both convictions, then one",
        ),
        pytest.param(
            "The union called for the release of all political prisoners.",
            {(None, "release", None)},
            id="for everybody",
        ),
    ],
)  # fmt: skip
def test_a_demand_of_several_things_for_several_people(
    words: str, expected: set[tuple[object, ...]]
) -> None:
    assert asked(BOTH + words) == expected


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("The union calls for his release.", "2022-01-15"),
        ("The union called for his release.", None),
        ("On 4 June 2021 the union called for his release.", "2021-06-04"),
        ("The UN experts urged the Government to release him.", "2022-01-15"),
    ],
)
def test_a_demand_has_the_day_on_which_it_was_made(words: str, day: str | None) -> None:
    assert asked(TEACHER + words) == {("Amir Dastani", "release", day)}


@pytest.mark.parametrize(
    ("words", "event", "stance"),
    [
        ("He was dragged to the bathroom by one arm.", "ill_treatment", "asserted"),
        ("He said that interrogators made him write a confession.", "ill_treatment", "alleged"),
        ("The lashes have not been carried out.", "ill_treatment", "negated"),
        ("Not until 10 July was his lawyer allowed to meet him.", "access_denied", "asserted"),
        ("The clinic has turned him away four times.", "access_denied", "asserted"),
        ("His wife has had no letter from him since the arrest.", "access_denied", "asserted"),
        ("His family has not been informed of it.", "access_denied", "asserted"),
        ("He had waited four months for an appointment with a specialist.", "access_denied", "asserted"),
        ("He has muscular dystrophy.", "health", "asserted"),
        ("Doctors found him unfit to stand trial.", "health", "asserted"),
        ("He has been on the wanted list since 2019.", "harassment", "asserted"),
        ("His shop has been closed by order of the council.", "harassment", "asserted"),
        ("They found 214 posters in his flat.", "search", "asserted"),
    ],
)  # fmt: skip
def test_further_general_wordings(words: str, event: str, stance: str) -> None:
    assert told_of(TEACHER + words, event) == {("Amir Dastani", stance)}


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("His relatives have had no word from him for twenty days.", "access_denied"),
        ("Police took him from his house before dawn.", "search"),
        ("The appeal was dismissed in April 2021.", "harassment"),
    ],
)
def test_what_is_no_refusal_search_or_dismissal(words: str, event: str) -> None:
    assert told_of(TEACHER + words, event) == set()


@pytest.mark.parametrize("mark", ["1. ", "– ", "> "])
def test_a_list_that_is_asked_of_somebody_is_a_list_of_demands(mark: str) -> None:
    items = [
        "to halt the execution of Amir Dastani and quash his conviction;",
        "to give him medical care.",
    ]
    words = "\n".join(
        [TEACHER, "Write to the Head of the Judiciary. Ask him:", *(mark + one for one in items)]
    )
    assert {(p, to) for p, to, _ in asked(words)} == {
        ("Amir Dastani", "no execution, quash"),
        ("Amir Dastani", "medical treatment"),
    }


def test_the_brother_asked_for_is_the_one_named_before() -> None:
    words = "The teacher Amir Dastani was arrested on 3 May 2021. His brother, Reza Dastani, was arrested in June. We ask the court to release Mr. Amir Dastani and his brother."
    assert {p for p, _, _ in asked(words)} >= {"Reza Dastani"}


@pytest.mark.parametrize(
    "words",
    [
        "A cyst on his back has still not been removed.",
        "The prison doctor recommended an operation in June; it has not been performed.",
        "Guards left him for six hours without a doctor.",
        "He went nine days without seeing a doctor.",
        "The warders would not send for a doctor.",
        "He had not been notified of the hearing.",
        "He was never sent a summons.",
        "His wife learned of his transfer from a postcard.",
        "No notice reached his family.",
        "The authorities have neither confirmed his illness nor given back his ashes.",
        "He had to wait eleven weeks before he could speak to a lawyer.",
        "Only after a hunger strike was he allowed to see a doctor.",
        "His sister was allowed to see him once in five months.",
        "His next visit, set for Thursday, has been called off by the prison.",
        "He was kept from seeing his sons.",
        "Lawyer refused.",
    ],
)
def test_what_is_withheld_is_read_in_many_wordings(words: str) -> None:
    assert ("Amir Dastani", "asserted") in told_of(TEACHER + words, "access_denied")


@pytest.mark.parametrize(
    "words",
    [
        "His brother was allowed to visit him once, in June 2021.",
        "The prison refused him leave to attend a funeral.",
        "An application for medical parole was rejected in June 2021.",
        "The hearing took place without the public.",
        "He was not taken to hospital but to a hotel.",
        "The committee has not yet examined his case.",
        "His brother was stopped at the railway station as he was about to board a train.",
    ],
)
def test_what_was_granted_or_is_something_else_is_no_access_denied(words: str) -> None:
    assert told_of(TEACHER + words, "access_denied") == set()


def test_those_kept_outside_a_trial_are_nobody_named() -> None:
    words = "He was tried on 5 June 2021. Relatives waited outside the court. "
    assert told_of(TEACHER + words, "access_denied") == {(None, "asserted")}


@pytest.mark.parametrize(
    "words",
    [
        "The guards tied him to a bunk.",
        "His left ankle is chained to the bed.",
        "They hung him up for two nights.",
        "A sergeant held a pistol to his head.",
        "He was made to wear a hood.",
        "He was thrown to the floor.",
        "He was questioned without being allowed to lie down.",
        "He was kept in a cell without a mattress.",
        "He has been on hunger strike since June, his mother says, and was fed by tube on three days.",
    ],
)
def test_ill_treatment_is_read_by_what_is_done_to_body_and_rest(words: str) -> None:
    assert {person for person, _ in told_of(TEACHER + words, "ill_treatment")} == {"Amir Dastani"}


@pytest.mark.parametrize(
    "words",
    ["Her brother said the body was covered with bruises.", "Brother: burns round the neck."],
)
def test_what_relatives_saw_on_a_body_is_alleged(words: str) -> None:
    told = told_of("The nurse Rita Sow died in prison on 3 May 2021. " + words, "ill_treatment")
    assert told == {("Rita Sow", "alleged")}


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("He was led out in handcuffs.", "ill_treatment"),
        ("He was interrogated for two days.", "harassment"),
        ("His passport was cancelled in June 2021.", "harassment"),
        ("The same judgment stripped him of his nationality.", "harassment"),
        ("He was told to leave the country.", "harassment"),
    ],
)
def test_custody_and_what_a_court_takes_are_told_as_what_they_are(words: str, event: str) -> None:
    assert told_of(TEACHER + words, event) == set()


@pytest.mark.parametrize(
    "words",
    [
        "Police searched the union's office and seized its computers.",
        "Police searched the FMA's premises and took two laptops.",
        "They raided a printing shop and took two laptops.",
    ],
)
def test_rooms_of_a_body_and_some_shop_are_nobody_named(words: str) -> None:
    assert told_of(TEACHER + words, "search") == {(None, "asserted")}
    assert told_of(TEACHER + words, "confiscation") == {(None, "asserted")}


def test_the_flat_of_the_prisoner_is_searched_as_his() -> None:
    words = "Police searched the teacher's flat and took two laptops."
    assert told_of(TEACHER + words, "search") == {("Amir Dastani", "asserted")}

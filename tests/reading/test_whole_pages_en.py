"""Whole English pages: who is meant, and on which day, where other people and other sentences stand around."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of, told

CHRONOLOGY = """\
TIMELINE: The case of Qiu Wenlan

4 May 2021: Police take away Ms Qiu from her bookshop in Dali.

9 June 2021: Formal arrest is approved.

July 2021: Lawyer Shen Bo asks to meet his client. The request is rejected.

3 August 2021: The lawyer is allowed to see her. She tells him that she has lost part of her hearing.

March 2022: Indicted for subversion.

8 September 2022: Trial before the Dali District Court behind closed doors.

30 December 2022: Sentenced to four years in prison.

9 January 2023: She files an appeal.
"""


def test_entries_of_a_chronology_are_of_whom_its_title_names() -> None:
    claims = claims_of(CHRONOLOGY, "2023-02-01")
    assert told(claims) >= {
        ("arrest", "Qiu Wenlan", "2021-05-04"),
        ("arrest", "Qiu Wenlan", "2021-06-09"),
        ("charge", "Qiu Wenlan", "2022-03"),
        ("trial", "Qiu Wenlan", "2022-09-08"),
        ("sentence", "Qiu Wenlan", "2022-12-30"),
        ("appeal", "Qiu Wenlan", "2023-01-09"),
    }
    assert not [c for c in claims if c.person == "Shen Bo"]
    assert len([c for c in claims if c.event == "trial"]) == 1


def test_a_lawyer_who_acts_for_a_client_is_not_whom_the_next_sentence_means() -> None:
    words = (
        "The nurse Ana Roe was arrested on 3 May 2021. Lawyer Kim Doe wrote that his client was ill."
        " She was moved to Sarn Prison on 9 May 2021."
    )
    assert ("transfer", "Ana Roe", "2021-05-09") in told(claims_of(words, "2021-06-01"))


def test_two_descriptions_before_who_are_of_one_person() -> None:
    words = "The experts wrote about Ana Roe, a poet and blogger who has been behind bars since 3 May 2021."
    assert told(claims_of(words, "2022-06-01")) >= {("detention", "Ana Roe", "2021-05-03")}


def test_the_mayor_and_two_of_his_aides() -> None:
    words = "The mayor Jon Roe and two of his aides were arrested on 3 May 2021."
    claims = claims_of(words, "2021-06-01")
    assert told(claims, "amount") >= {
        ("arrest", "Jon Roe", "2021-05-03", None),
        ("arrest", None, "2021-05-03", "two of his aides"),
    }


def test_a_case_of_several_is_put_off_for_all_of_them() -> None:
    words = (
        "Ana Roe and Jon Doe went on trial on 3 May 2021 on charges of libel.\n\n"
        "The magistrate adjourned the case to 9 June 2021.\n"
    )
    assert told(claims_of(words, "2021-05-10")) >= {
        ("trial", "Ana Roe", "2021-06-09"),
        ("trial", "Jon Doe", "2021-06-09"),
    }


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "In May 2018 Ana Roe was arrested as she left home and was later jailed for three years.",
            ("sentence", "Ana Roe", None),
        ),
        (
            "On 12 November a court cut Ana Roe's term to one year, and she is due out on 9 June 2022.",
            ("appeal_result", "Ana Roe", "2021-11-12"),
        ),
        (
            "Ana Roe was arrested on 3 May 2021. Her cameraman, Jon Doe, was detained with Roe.",
            ("detention", "Jon Doe", "2021-05-03"),
        ),
    ],
)
def test_days_told_around_a_claim(words: str, expected: tuple[str, str, str | None]) -> None:
    assert expected in told(claims_of(words, "2021-12-10"))


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("Last year the country had no journalists in prison.", "detention"),
        ("She has lost most of her hearing.", "trial"),
    ],
)
def test_words_that_tell_no_event_of_hers(words: str, event: str) -> None:
    claims = claims_of(f"The nurse Ana Roe was fined on 3 May 2021. {words}", "2021-12-10")
    assert not [c for c in claims if c.event == event]


PROFILE = """\
PROFILE: Hala Omar Zein, seven years without a charge

Hala Omar Zein is 39 years old.

Who she is
A pharmacist by training, Hala ran a clinic. Her elder brother, the journalist Sami Zein, was killed in 2015.

What happened
In 2018 she was transferred to Sarn Prison. Guards there beat her.

What the law says
No pharmacist should be imprisoned for her work.

What you can do
Ask the Council to let a doctor see Hala.
"""


def test_under_a_heading_that_names_nobody_she_is_whom_the_page_is_about() -> None:
    claims = claims_of(PROFILE, "2023-04-28")
    assert ("transfer", "Hala Omar Zein", "2018") in told(claims)
    assert {c.person for c in claims if c.event == "ill_treatment"} == {"Hala Omar Zein"}
    assert not [c for c in claims if c.stance == "negated"]


def test_a_third_defendant_does_not_count_those_of_another_country() -> None:
    words = (
        "NORLAND\nThe nurse Ana Roe is in Sarn Prison. Her lawyer, Ivo Moor, visited her on Monday.\n\n"
        "SUDLAND\nJon Doe and Max Cole were freed on 3 May 2021. A third defendant, Odo Kern, was not.\n\n"
        "WESTLAND\nThe trial of forty doctors began in Dali. The next hearing is on 9 June 2021.\n"
    )
    claims = claims_of(words, "2021-05-10")
    assert not [c for c in claims if c.event == "trial" and c.person is not None]


def test_freed_in_the_courtroom_is_not_of_the_day_they_were_held_since() -> None:
    words = (
        "Ana Roe and Jon Doe had been in custody since 14 May. They were freed in the courtroom."
    )
    claims = claims_of(words, "2021-08-10")
    assert [c.when.edtf for c in claims if c.event == "release"] == [None, None]


def test_the_day_of_a_reduced_clause_is_its_own() -> None:
    words = "Two nurses detained in May were acquitted."
    claims = claims_of(words, "2021-08-10")
    assert [c.when.edtf for c in claims if c.event == "conviction"] == [None]


def test_what_the_source_reports_is_alleged() -> None:
    words = (
        "Ana Roe was arrested on 3 May 2021. The source reports that she was beaten in Sarn Prison."
    )
    claims = claims_of(words, "2021-08-10")
    assert {str(c.stance) for c in claims if c.event == "ill_treatment"} == {"alleged"}


def test_the_allegations_told_of_somebody_are_denied_of_them() -> None:
    words = (
        "Jon Roe was beaten with cables, his wife says. The Government replied that Mr Roe had had a"
        " fair trial and that the allegations of torture were unfounded."
    )
    claims = claims_of(words, "2021-08-10")
    assert {c.person for c in claims if c.stance == "denied"} == {"Jon Roe"}


def test_months_of_waiting_are_no_term_asked_for() -> None:
    words = (
        "Jon Roe was jailed for five years in 2020. He has asked for a visit by the consul; the"
        " request has been refused for eight months."
    )
    claims = claims_of(words, "2021-08-10")
    assert [c.duration_months for c in claims if c.event == "sentence"] == [60]


SIX_CASES = """\
Four cases to remember

1. Eritrea – Dawit Mehari Tesfu. Science teacher and co-founder of a newspaper. Seized in September 2001 and held ever since.

2. Guatemala – Rubén Zelaya Cruz. Editor. Arrested 29 July 2022; sentenced on 14 June 2023 to six years for libel.

3. Russia – Maria Belova Orlova. Serving six years for a post.

4. Israel – Nidal Saleh Omar. Photographer. Taken by Israeli forces on 7 October 2023 at a crossing.
"""


def test_lines_that_open_with_a_country_and_a_name_tell_of_the_name() -> None:
    claims = claims_of(SIX_CASES, "2024-05-03")
    assert told(claims, "duration_months") >= {
        ("arrest", "Dawit Mehari Tesfu", "2001-09", None),
        ("arrest", "Rubén Zelaya Cruz", "2022-07-29", None),
        ("sentence", "Rubén Zelaya Cruz", "2023-06-14", 72),
        ("sentence", "Maria Belova Orlova", None, 72),
        ("arrest", "Nidal Saleh Omar", "2023-10-07", None),
    }
    work = {(c.person, c.value) for c in claims if c.event == "occupation"}
    assert ("Dawit Mehari Tesfu", "Science teacher and co-founder of a newspaper") in work


def test_according_to_one_person_another_is_the_subject() -> None:
    words = (
        "Ramin Roe and Ivo Doe were jailed in January. Doe's term was cut.\n\n"
        "According to Moor, Roe was beaten in the days after his arrest on 6 November."
    )
    claims = claims_of(words, "2023-06-09")
    assert {c.person for c in claims if c.event == "arrest"} == {"Ramin Roe"}


def test_an_age_is_no_term() -> None:
    words = (
        "Ivo Moor and Jon Doe received 25 and 15 years, and 16-year-old Max Cole was sent to a"
        " juvenile centre."
    )
    claims = claims_of(words, "2023-06-09")
    assert {(c.person, c.duration_months) for c in claims if c.event == "sentence"} == {
        ("Ivo Moor", 300),
        ("Jon Doe", 180),
    }


def test_a_man_held_outside_is_he_in_the_same_sentence() -> None:
    words = (
        "The nurse Ana Roe was fined on Monday.\n\n"
        "Police detained a man who threw paint at the gate; he was fined 50 euros and let go."
    )
    claims = claims_of(words, "2023-06-09")
    assert {c.person for c in claims if c.event in {"detention", "release"}} == {None}


def test_the_secretary_of_a_body_in_a_town_is_named_next() -> None:
    words = (
        "The union condemns the arrest of its secretary in Kisumu, Akinyi Wanja Roe, on 3 May 2021."
    )
    assert ("arrest", "Akinyi Wanja Roe", "2021-05-03") in told(claims_of(words, "2021-06-09"))


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("Thousands have been tried in secret since the coup.", "trial"),
        ("“Our members were arrested for a song,” the union said.", "arrest"),
        ("The court put her on probation for two years after her release.", "release"),
        ("The judge cut the sentence by a third because of her guilty plea.", "appeal_result"),
        ("“Nobody confesses to murder for fun,” the judge said.", "charge"),
    ],
)
def test_words_that_tell_of_nobody_or_of_something_else(words: str, event: str) -> None:
    claims = claims_of(f"The nurse Ana Roe was fined on 3 May 2021. {words}", "2021-12-10")
    assert not [c for c in claims if c.event == event]


def test_charges_dropped_against_them_are_of_those_named_next() -> None:
    words = (
        "Three former nurses walked out of Sarn Prison on 3 May 2021, hours after prosecutors dropped"
        " libel charges against them.\n\nIvo Moor, Jon Doe and Max Cole were greeted with songs.\n"
    )
    claims = claims_of(words, "2021-05-04")
    assert {c.person for c in claims if c.event == "charge"} == {"Ivo Moor", "Jon Doe", "Max Cole"}


def test_an_order_overturned_is_of_whom_the_sentence_is_about() -> None:
    words = (
        "Max Cole and Ana Roe were arrested on 3 May 2021. Cole is in Sarn Prison.\n\n"
        "Roe, whose son was two when police took her, was ordered freed on 9 June 2021, but the"
        " prosecution appealed and the order was overturned the next day."
    )
    claims = claims_of(words, "2021-08-10")
    assert {c.person for c in claims if c.event == "appeal_result"} == {"Ana Roe"}


def test_a_headline_repeats_what_the_page_tells() -> None:
    words = (
        "NORLAND: lawyer Ana Roe disbarred\n\n10 May 2021\n\nThe Justice Department on 3 May 2021 revoked"
        " the licence of Ana Roe, a lawyer in Sarn.\n"
    )
    claims = claims_of(words, "2021-05-10")
    assert len([c for c in claims if c.event == "harassment"]) == 1


def test_the_gunmen_to_be_found_are_no_prisoners() -> None:
    words = (
        "Ana Roe and Jon Doe were held on 3 May 2021. Doe was let go.\n\n"
        "The Union calls on the police to free Ana Roe and to identify the gunmen."
    )
    claims = claims_of(words, "2021-05-10")
    assert {c.person for c in claims if c.event == "call"} == {"Ana Roe"}


def test_suspended_from_practice_is_no_sentence() -> None:
    words = (
        "The lawyer Ana Roe was fined on 3 May 2021. In 2019 she was suspended from practice for six"
        " months."
    )
    found = {(str(c.event), c.when.edtf) for c in claims_of(words, "2021-05-10")}
    assert ("harassment", "2019") in found
    assert ("sentence", "2019") not in found


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("The police said her arrest had nothing to do with her work.", "arrest"),
        ("Under Norland law those discharged may be charged again.", "charge"),
    ],
)
def test_words_that_tell_no_step_of_a_case(words: str, event: str) -> None:
    claims = claims_of(f"The nurse Ana Roe was fined on 3 May 2021. {words}", "2021-12-10")
    assert not [c for c in claims if c.event == event]


def test_who_only_spoke_before_is_he_once_something_befell_him() -> None:
    words = (
        "Max Cole was jailed on 3 May 2021. “He is innocent,” the editor Ivo Moor said.\n\n"
        "Moor himself was deported in November 2022. He had been arrested in June 2022."
    )
    claims = claims_of(words, "2023-08-10")
    assert {c.person for c in claims if c.event == "arrest"} == {"Ivo Moor"}


def test_among_those_who_remain_in_custody() -> None:
    words = "Among those who remain in custody are the director, Ana Roe, and the reporter Jon Doe."
    claims = claims_of(words, "2023-08-10")
    assert {c.person for c in claims if c.event == "detention"} == {"Ana Roe", "Jon Doe"}

"""Who is meant where the words leave a name out: leads, entries of a list, rooms and things, long subjects."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of, told

LEAD = """\
Student and former teacher jailed over leaflets

A former geography teacher who kept a printer in her flat was jailed for 14 months at the District Court on Thursday, while a
university student who helped her was sentenced to nine months.

Ama Boni, 44, and Kofi Sarpong, 22, had pleaded guilty in January.
"""


def test_a_description_in_the_lead_means_the_one_named_next() -> None:
    claims = claims_of(LEAD, "2024-03-14")
    terms = {(c.person, c.duration_months) for c in claims if c.event == "sentence"}
    assert terms == {("Ama Boni", 14), ("Kofi Sarpong", 9)}
    work = {(c.person, c.value) for c in claims if c.event == "occupation"}
    assert work == {
        ("Ama Boni", "former geography teacher"),
        ("Kofi Sarpong", "university student"),
    }


def test_a_lead_that_describes_more_than_are_named_next_means_nobody() -> None:
    words = LEAD.replace("Ama Boni, 44, and Kofi Sarpong, 22, had", "Ama Boni, 44, had")
    assert {c.person for c in claims_of(words, "2024-03-14") if c.event == "sentence"} <= {None}


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        ("Officers arrested Ama Boni, a nurse, on 3 May 2023. They searched the flat.", "search", {"Ama Boni"}),
        ("Ama Boni, a nurse, was arrested on 3 May 2023. Police seized two computers from Boni's flat.", "confiscation", {"Ama Boni"}),
        ("Ama Boni, a nurse, was arrested on 3 May 2023. Police raided homes in the town.", "search", {None}),
        ("We condemn the arrest of Ama Boni, of the blogger Kofi Sarpong and of the student Rita Sow. The three were charged with fraud.",
         "charge", {"Ama Boni", "Kofi Sarpong", "Rita Sow"}),
        ("Ama Boni, a nurse, is in prison. Three of her patients (Sarpong, Sow, Mensah) were released on 3 May 2023.", "release",
         {"Sarpong", "Sow", "Mensah"}),
        ("Nine nurses are in prison. On 3 May 2023 one of them, Ama Boni of the Clinic of Hope, was released.", "release", {"Ama Boni"}),
    ],
)  # fmt: skip
def test_who_is_meant(words: str, event: str, expected: set[str | None]) -> None:
    assert {c.person for c in claims_of(words, "2024-01-15") if c.event == event} == expected


def test_a_judge_by_apposition_is_nobody_s_case() -> None:
    words = "Ama Boni, a nurse, was arrested on 3 May 2023. A judge of the Tenth Criminal Court, Lucio Paz, refused bail."
    assert "Lucio Paz" not in {c.person for c in claims_of(words, "2024-01-15")}


@pytest.mark.parametrize(
    ("words", "event", "day"),
    [
        ("On Wednesday a court extended the detention of Ama Boni by three months, to 21 December.", "detention", "2024-12-21"),
        ("Ama Boni, a nurse, was jailed in August 2023. She could be freed in November.", "release", "2024-11"),
        ("On 25 January 2022 the prosecution sent Ama Boni to a court, which, on 14 June 2022, convicted her and sentenced her to two years.",
         "sentence", "2022-06-14"),
        ("On 5 March 2024 a court convicted Ama Boni of fraud and the day after sentenced her to two years.", "conviction", "2024-03-05"),
        ("Ama Boni was convicted in January 2023 over the killing of a guard in Lara on 3 November 2022.", "conviction", "2023-01"),
    ],
)  # fmt: skip
def test_whose_day_it_is(words: str, event: str, day: str) -> None:
    found = [c.when.edtf for c in claims_of(words, "2024-09-20") if c.event == event]
    assert [d.split("/")[-1] if d else d for d in found] == [day]


def test_an_age_is_no_term() -> None:
    words = "The court sentenced Ama Boni, a 27-year-old nurse, to seven years in prison."
    assert [c.duration_months for c in claims_of(words) if c.event == "sentence"] == [84]


LIST = """\
Persons before the courts, sheet 2/2023

01 | Ama Boni, "Mama B" | union president
Arrested: 4 January 2023, Lara. Charge: incitement. Judgment: 25 May 2023, Lara District Court, two years. Notes: diabetic.

02 | Kofi Sarpong | driver
Arrested: 5 January 2023, same place. Charge: same. Held at: Lara Central Prison.

03 | Rita Sow | lawyer
Arrested: never. Questioned by police on 2 March 2023.
"""


def test_entries_of_a_list_are_read_label_by_label() -> None:
    claims = claims_of(LIST, "2023-05-31")
    assert told(claims, "stance") >= {
        ("arrest", "Ama Boni", "2023-01-04", "asserted"),
        ("alias", "Ama Boni", None, "asserted"),
        ("sentence", "Ama Boni", "2023-05-25", "asserted"),
        ("health", "Ama Boni", None, "asserted"),
        ("arrest", "Kofi Sarpong", "2023-01-05", "asserted"),
        ("detention", "Kofi Sarpong", "2023-05-31", "asserted"),
        ("arrest", "Rita Sow", None, "negated"),
    }
    assert {c.charge for c in claims if c.event == "charge"} == {"incitement"}
    assert {c.place for c in claims if c.event == "arrest"} == {"Lara", None}


@pytest.mark.parametrize(
    ("words", "event", "person", "day"),
    [
        ("Ama Boni, a nurse, was arrested on 3 May 2023. The officers searched the flat. They took two telephones.", "search", "Ama Boni", "2023-05-03"),
        ("Ama Boni, a nurse, was arrested on 3 May 2023. The officers searched the flat. They took two telephones.", "confiscation", "Ama Boni", "2023-05-03"),
        ("Ama Boni, a nurse, was arrested on 3 May 2023.\n\nHer health is failing. The officers searched the flat.", "search", "Ama Boni", None),
    ],
)  # fmt: skip
def test_what_belongs_to_a_scene_has_its_day(
    words: str, event: str, person: str, day: str | None
) -> None:
    assert {
        (c.person, c.when.edtf) for c in claims_of(words, "2024-01-15") if c.event == event
    } == {(person, day)}


def test_the_court_is_the_one_named_before() -> None:
    words = "Ama Boni was tried by the Lara District Court on 3 May 2023. The same court convicted her of fraud on 5 May 2023."
    found = [c.court for c in claims_of(words, "2024-01-15") if c.event == "conviction"]
    assert found == ["Lara District Court"]


DENIALS = (
    "The prison service denied in a written statement that she had been subjected to any punishment.",
    "The police spokesman told Radio Lara in June that these stories are invention.",
    'The Interior Ministry replied that the allegation "does not accord with the facts".',
    "The Government rejected these claims as slander.",
)


@pytest.mark.parametrize("denial", DENIALS)
def test_an_authority_that_disputes_what_was_told_denies_it(denial: str) -> None:
    words = f"Ama Boni, a nurse, was jailed in May 2023. Her sister says that Boni was beaten with a cable. {denial}"
    found = {(c.person, str(c.stance)) for c in claims_of(words, "2024-01-15") if c.event == "ill_treatment"}  # fmt: skip
    assert found == {("Ama Boni", "alleged"), ("Ama Boni", "denied")}


def test_what_is_said_of_all_prisoners_denies_nothing_of_one() -> None:
    words = (
        "Ama Boni, a nurse, was jailed in May 2023. Her sister says that Boni was beaten with a cable."
        " The prison director told reporters that nobody is beaten in his institutions."
    )
    denied = {c.person for c in claims_of(words, "2024-01-15") if str(c.stance) == "denied"}
    assert denied == {None}


def test_a_lawyer_kept_away_is_kept_from_the_prisoner() -> None:
    words = "Ama Boni, a nurse, was tried on 3 May 2023. The lawyer hired by the family, Lucio Paz, was not allowed to see the file."
    assert {c.person for c in claims_of(words, "2024-01-15") if c.event == "access_denied"} == {"Ama Boni"}  # fmt: skip


def test_demands_that_are_numbered_clauses_are_for_those_they_name() -> None:
    words = """\
Ama Boni and Kofi Sarpong were jailed on 3 May 2023.

We demand:
1. that Ama Boni and Kofi Sarpong be freed immediately;
2. that, in the meantime, they be seen by a doctor.
"""
    made = {(c.person, c.to) for c in claims_of(words, "2024-01-15") if c.event == "call"}
    assert made >= {
        ("Ama Boni", "release"),
        ("Kofi Sarpong", "release"),
        ("Ama Boni", "medical treatment"),
    }


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Ama Boni, the former observer serving six years in Lara prison, is ill.", ("Ama Boni", 72)),
        ("The court has rejected an appeal by Ama Boni, a freelance reporter serving seven years for fraud.", ("Ama Boni", 84)),
        ("Among those in prison are Kofi Sarpong and Ama Boni (two and a half years each).", ("Ama Boni", 30)),
        ("Ama Boni was arrested in May 2023. On 3 June 2023 a court found her guilty of fraud and imposed ten years.", ("Ama Boni", 120)),
    ],
)  # fmt: skip
def test_whose_term_it_is(words: str, expected: tuple[str, int]) -> None:
    terms = {(c.person, c.duration_months) for c in claims_of(words, "2024-01-15")}
    assert expected in terms

"""What rows and notes tell, which day is the verb's own, what a named noun does not tell."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of, told

PUBLISHED = "2024-01-15"
TABLE = """\
LIST 7

No. | Name | Work | Arrested | Charge | Court, date and sentence | Held in | Notes

1 | Zoya Rahach | poet | 17.03.2023, Homel | "inciting hatred" | Homel Court, 05.10.2023: 4 y. | Colony No. 4, Homel | Appeal dismissed 22.12.2023. Beaten, her sister says.

2 | Pavel Kulba | driver | not arrested; questioned 28.09.2022 | – | – | at home | Dismissed from City Hospital 06.2022.

3 | Alena Stsepan | cook | 12.02.2023; prosecutor gives 14.02.2023 | as no. 1 | none | house arrest since 20.02.2023 | Hearing 06.04.2024.

4 | Ihar Mozol | cook | detained in Riga 11.08.2022, flown to Minsk 13.08.2022 | as no. 1 | Minsk Court, 01.11.2022: 3 y. | – | Released 15.06.2023 under amnesty.

5 | Two sisters of no. 4 (names withheld) | – | 09.03.2023, released 11.03.2023 | – | – | at home | Threatened with expulsion.

6 | Vera Luk | student | 19.05.2022 | as no. 1 | Minsk Court, 30.09.2022: 5 y., suspended | at home since 30.09.2022 | Cut to 4 y. on appeal, 22.03.2023.
"""  # fmt: skip


def test_the_first_note_of_a_row_is_read_of_its_person() -> None:
    found = told(claims_of(TABLE, PUBLISHED), "outcome", "kind", "stance")
    assert found >= {
        ("appeal_result", "Zoya Rahach", "2023-12-22", "rejected", None, "asserted"),
        ("harassment", "Pavel Kulba", "2022-06", None, "dismissal", "asserted"),
        ("trial", "Alena Stsepan", "2024-04-06", None, None, "planned"),
        ("release", "Ihar Mozol", "2023-06-15", None, None, "asserted"),
        ("appeal_result", "Vera Luk", "2023-03-22", "reduced", None, "asserted"),
    }


def test_cells_tell_what_stands_behind_the_day_of_arrest() -> None:
    found = told(claims_of(TABLE, PUBLISHED), "kind", "stance")
    assert found >= {
        ("arrest", "Pavel Kulba", None, None, "negated"),
        ("harassment", "Pavel Kulba", "2022-09-28", "questioning", "asserted"),
        ("arrest", "Alena Stsepan", "2023-02-14", None, "asserted"),
        ("detention", "Alena Stsepan", "2023-02-20", "house arrest", "asserted"),
        ("detention", "Ihar Mozol", "2022-08-11", None, "asserted"),
        ("transfer", "Ihar Mozol", "2022-08-13", None, "asserted"),
        ("sentence", "Vera Luk", "2022-09-30", "suspended", "asserted"),
        ("release", "Vera Luk", "2022-09-30", None, "asserted"),
    }


def test_a_row_about_counted_people_names_nobody() -> None:
    claims = claims_of(TABLE, PUBLISHED)
    assert {(str(c.event), c.when.edtf) for c in claims if c.person is None} == {
        ("arrest", "2023-03-09"), ("release", "2023-03-11"),
    }  # fmt: skip
    assert not [c for c in claims if c.person and "sisters" in c.person]


@pytest.mark.parametrize(
    ("words", "event", "day"),
    [
        ('The Lara Court on Tuesday sentenced Rita Sow to four years for "leading a crowd" in March 2022.', "sentence", "2024-01-09"),
        ("Rita Sow was placed under house arrest in August 2023, and on 3 October, after an interview, she was moved to Zora Prison.", "transfer", "2023-10-03"),
        ("Rita Sow was placed under house arrest in August 2023, and on 3 October, after an interview, she was moved to Zora Prison.", "detention", "2023-08"),
        ("On 4 July 2023 the court set aside the conviction of Rita Sow, jailed the previous October for three years. She walked out of Lara Prison the following day.",
         "release", "2023-07-05"),
    ],
)  # fmt: skip
def test_the_day_beside_the_verb_is_the_verbs_own(words: str, event: str, day: str) -> None:
    claims = claims_of(words, PUBLISHED)
    assert {c.when.edtf for c in claims if c.event == event} == {day}


SOW = "The nurse Rita Sow was detained on 3 May 2023."


@pytest.mark.parametrize(
    ("words", "event"),
    [
        (f"{SOW} She is barred from public office for five years after her release.", "release"),
        ("The convictions of nine teachers were quashed by the High Court on Sunday.", "conviction"),
        ("Rita Sow, on condition that she hand in her papers, was freed on 8 January, after six months in custody.", "sentence"),
        (f"{SOW} She gave herself up on 7 June 2023 and was sent to jail.", "transfer"),
    ],
)  # fmt: skip
def test_what_is_only_named_is_not_told(words: str, event: str) -> None:
    assert [c for c in claims_of(words, PUBLISHED) if c.event == event] == []


@pytest.mark.parametrize(
    ("words", "event", "stance"),
    [
        (f"{SOW} She said that guards had made her kneel on gravel. The prison service attributes the bruises to a fall.", "ill_treatment", "denied"),
        (f'{SOW} Her son says that she was refused treatment. The governor told us that she gets "everything the doctor prescribes".', "access_denied", "denied"),
        (f"{SOW} Still no charge, still no trial date.", "charge", "negated"),
        (f"{SOW} Still no charge, still no trial date.", "trial", "negated"),
        (f"{SOW} On 8 June the High Court extended the stay of the bail granted to Rita Sow.", "bail", "negated"),
        (f"{SOW} The habeas corpus petition lodged for her has never been heard.", "appeal_result", "negated"),
    ],
)  # fmt: skip
def test_answers_and_what_has_not_happened(words: str, event: str, stance: str) -> None:
    claims = claims_of(words, PUBLISHED)
    assert ("Rita Sow", stance) in {(c.person, str(c.stance)) for c in claims if c.event == event}


def test_charges_are_pressed_against_each_one_named() -> None:
    words = "On 9 June 2023 police filed charges against Rita Sow and Idris Kone, and against the student Paul Mensah."
    charged = {c.person for c in claims_of(words, PUBLISHED) if c.event == "charge"}
    assert charged == {"Rita Sow", "Idris Kone", "Paul Mensah"}


def test_a_decision_to_uphold_is_that_of_those_counted_before_they_are_named() -> None:
    words = (
        "We regret yesterday's decision of the Lara Court of Appeal to uphold the convictions of two teachers.\n\n"
        "On 3 May 2023 the Lara Court found the teachers Rita Sow and Idris Kone guilty of fraud."
    )
    found = told(claims_of(words, PUBLISHED), "outcome")
    assert found >= {
        ("appeal_result", "Rita Sow", "2024-01-14", "upheld"),
        ("appeal_result", "Idris Kone", "2024-01-14", "upheld"),
    }


def persons(words: str, event: str) -> set[tuple[str | None, str | None, str]]:
    """Whom the claims of one event are about, when, and how surely."""
    claims = claims_of(words, PUBLISHED)
    return {(c.person, c.when.edtf, str(c.stance)) for c in claims if c.event == event}


def test_many_names_may_stand_between_found_and_guilty() -> None:
    words = 'On 12 May 2023 the Lara Court found Rita Sow, Idris Kone, Paul Mensah, Ada Lo and Bo Chan guilty of "plotting".'
    assert len(persons(words, "conviction")) == 5


def test_the_other_three_are_those_not_named_in_the_sentence() -> None:
    words = (
        "On 12 May 2023 the Lara Court found Rita Sow, Idris Kone, Paul Mensah, Ada Lo and Bo Chan guilty of fraud. "
        "Rita Sow was sentenced to eight years in prison and Idris Kone to seven; the other three received six years each."
    )
    six = {
        c.person
        for c in claims_of(words, PUBLISHED)
        if c.event == "sentence" and c.duration_months == 72
    }
    assert six == {"Paul Mensah", "Ada Lo", "Bo Chan"}


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        ("Rita Sow was told that she was not permitted to leave the country.", "travel_ban", {("Rita Sow", None, "asserted")}),
        (f"{SOW} Next hearing: 20 February.", "trial", {("Rita Sow", "2024-02-20", "planned")}),
        (f"{SOW} Her lawyers expect to apply for bail on Sunday.", "bail", {("Rita Sow", "2024-01-21", "planned")}),
        ("On Saturday it will be 30 days since the editor Rita Sow was taken from her office.", "arrest", {("Rita Sow", "2023-12-21", "asserted")}),
        (f"{SOW} The case against her has never come to trial.", "trial", {("Rita Sow", None, "negated")}),
        (f"{SOW} The charity's bank account has been frozen since January 2023.", "confiscation", {(None, "2023-01", "asserted")}),
        (f"{SOW} She gave herself up on 7 June 2023 and was sent to jail.", "detention",
         {("Rita Sow", "2023-05-03", "asserted"), ("Rita Sow", "2023-06-07", "asserted")}),
        ("* Rita Sow, driver: died in prison on 2 May 2023. According to an inmate freed last month, guards had beaten her.", "release", set()),
        ("* Rita Sow, driver: died in prison on 2 May 2023. The body was handed over on 4 May 2023.", "death", {("Rita Sow", "2023-05-02", "asserted")}),
    ],
)  # fmt: skip
def test_whom_when_and_how_surely(
    words: str, event: str, expected: set[tuple[str | None, str | None, str]]
) -> None:
    assert persons(words, event) == expected


def test_a_ban_that_counts_from_release_is_a_sentence() -> None:
    claims = claims_of(f"{SOW} She is barred from public office for five years after her release.")
    assert {(c.kind, c.duration_months) for c in claims if c.event == "sentence"} == {("ban", 60)}


def test_a_headline_is_no_occupation() -> None:
    words = "Lara court sentences union organiser Sow to six years\n\nThe Lara Court convicted Rita Sow of fraud."
    assert {c.value for c in claims_of(words) if c.event == "occupation"} == {"union organiser"}


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        ("The nurse Rita Sow was acquitted on 3 May 2023. The State has told us that it intends to appeal.", "appeal", {(None, None, "planned")}),
        ("The nurse Rita Sow was jailed for two years on 3 May 2023. She may herself appeal.", "appeal", set()),
        (f"{SOW} She called for a doctor from the afternoon until midnight.", "call", set()),
    ],
)  # fmt: skip
def test_who_appeals_and_what_is_no_demand(
    words: str, event: str, expected: set[tuple[str | None, str | None, str]]
) -> None:
    assert persons(words, event) == expected

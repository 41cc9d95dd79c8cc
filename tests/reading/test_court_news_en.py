"""Court news: which day, court, offence and house each step has, and who an initial or a count means."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.reading.reading_of import claims_of

if TYPE_CHECKING:
    from habeas.records.claim import Claim

PUBLISHED = "2024-10-21"


def of(words: str, event: str) -> list[Claim]:
    return [c for c in claims_of(words, PUBLISHED) if str(c.event) == event]


@pytest.mark.parametrize(
    ("words", "event", "days"),
    [
        pytest.param("Lina Moor was convicted on 12 October after a trial of 19 days.", "trial", [None], id="a trial behind its verdict"),
        pytest.param("Lina Moor was found guilty on 12 October after a 41-day trial.", "trial", [None], id="a 41-day trial"),
        pytest.param("The trial of Lina Moor was adjourned to 2 November: she has been in hospital since Friday.", "trial", ["2024-11-02"], id="a day behind a colon"),
        pytest.param("Police arrested Lina Moor on 11 October and searched her flat, state media reported on Wednesday.", "search", ["2024-10-11"], id="the day of the report"),
        pytest.param("Lina Moor was jailed on 3 May 2021. She will be sentenced for riot on 8 December.", "sentence", ["2024-12-08"], id="a day to come"),
        pytest.param("In June 2022 a court fined Lina Moor 300 euros, and that August officers searched her flat.", "search", ["2022-08"], id="that August"),
        pytest.param("Lina Moor, who is serving eleven years for fraud in Karn Prison, has been coughing blood since September.", "detention", [None], id="a day behind the relative clause"),
        pytest.param("Lina Moor was arrested on 3 May 2024. On Sunday Moor will have spent 177 days in custody.", "detention", ["2024-05-03"], id="a count on a day to come"),
        pytest.param("Lina Moor is being held at Karn Prison.", "detention", [None], id="where she is held"),
        pytest.param("Lina Moor is still being held at Karn Prison.", "detention", [PUBLISHED], id="where she is still held"),
    ],
)  # fmt: skip
def test_each_step_has_its_own_day(words: str, event: str, days: list[str | None]) -> None:
    assert [c.when.edtf for c in of(words, event)] == days


@pytest.mark.parametrize(
    ("words", "event", "charge"),
    [
        ("The bookseller Lina Moor was charged under the Public Order (Assemblies) Act.", "charge", "Public Order (Assemblies) Act"),
        ("A court convicted Lina Moor, a nurse, and her brother Ivo, who teaches, under the Public Order Law.", "conviction", "Public Order Law"),
        ("In June Lina Moor admitted rioting and was given three years in prison.", "sentence", "rioting"),
        ("Lina Moor was fined 3,000 dollars for taking part in a public assembly in March.", "sentence", "taking part in a public assembly"),
        ("Lina Moor was sentenced to four months in prison for failing to appear.", "sentence", "failing to appear"),
    ],
)  # fmt: skip
def test_the_offence_is_named_by_its_law_or_what_was_done(
    words: str, event: str, charge: str
) -> None:
    assert {c.charge for c in of(words, event)} == {charge}


def test_a_judgment_of_the_lead_lends_its_day_and_the_court_of_the_case() -> None:
    page = (
        "A brother and sister were sent to prison on Thursday at the end of a District Court case.\n\n"
        "The first defendant, Ivo Moor, was jailed for two years for fraud."
    )
    assert [(c.when.edtf, c.court) for c in of(page, "sentence")] == [
        ("2024-10-17", "District Court")
    ]


def test_an_initial_stands_for_the_one_named_before() -> None:
    page = (
        "A court convicted Reem Sahl and her brother Turki Sahl on Sunday. R. was given six years "
        "in prison and T. eleven. R. has kidney stones."
    )
    assert {(c.person, c.duration_months) for c in of(page, "sentence")} == {
        ("Reem Sahl", 72),
        ("Turki Sahl", 132),
    }
    assert {c.person for c in of(page, "health")} == {"Reem Sahl"}


def test_an_initial_that_two_share_is_neither() -> None:
    page = "A court convicted Reem Sahl and her sister Rana Sahl on Sunday. R. was given six years."
    assert not {c.person for c in of(page, "sentence")} & {"Reem Sahl", "Rana Sahl"}


@pytest.mark.parametrize("who", ["Three members of his congregation", "Three relatives"])
def test_people_counted_around_somebody_are_none_of_those_named_later(who: str) -> None:
    page = (
        f"Pastor John Keo left Karn district police station last Wednesday. {who} are still being held "
        "there.\n\nAnna Luong, Bao Luong and Carl Ho are to go on trial in Hue on 12 November."
    )  # fmt: skip
    (held,) = of(page, "detention")
    assert (held.person, held.facility) == (None, "Karn district police station")


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        pytest.param("His lawyer, Ivo Karn, had come to see him on Tuesday but was sent away.", "release", [], id="a visitor sent away"),
        pytest.param("Neither his relatives nor the defence had been informed.", "access_denied", [("Peter Stone", None)], id="nobody informed"),
        pytest.param("On 4 March 2024 he was placed under house arrest, a measure that was changed to custody in May 2024.", "detention", [("Peter Stone", "2024-03-04"), ("Peter Stone", "2024-05")], id="a measure changed"),
        pytest.param("The Attorney General withdrew the indictment against him in February 2024.", "charge", [("Peter Stone", "2024-02")], id="an indictment withdrawn is told once"),
        pytest.param("In June 2022 he was fined 300 euros, and in August 2022 police searched his flat, taking away a laptop.", "confiscation", [("Peter Stone", "2022-08")], id="the day of what taking goes with"),
        pytest.param("The defence filed an appeal on 9 October, and the appeal is scheduled to be heard on 5 December.", "trial", [("Peter Stone", "2024-12-05")], id="the day an appeal is heard"),
    ],
)  # fmt: skip
def test_what_a_page_tells_of_its_prisoner(
    words: str, event: str, expected: list[tuple[str, str | None]]
) -> None:
    made = of(f"The farmer Peter Stone was arrested on 3 May 2021. {words}", event)
    assert sorted((str(c.person), c.when.edtf or "") for c in made) == sorted(
        (who, day or "") for who, day in expected
    )


def test_whose_trial_began_is_told_by_the_sentence_before() -> None:
    page = (
        "The editor Ivo Karn was arrested on 3 May 2021 and the poet Lina Moor on 5 May 2021.\n\n"
        "Mr. Karn was indicted in March 2024 and has pleaded not guilty. The trial began on 4 October."
    )
    assert [c.person for c in of(page, "trial")] == ["Ivo Karn"]


def test_what_was_asked_for_has_the_unit_told_before() -> None:
    page = "Lina Moor was given three years in prison. Prosecutors had asked for three and a half."
    assert {c.duration_months for c in of(page, "sentence")} == {36, 42}


def test_a_plea_is_to_the_charge_just_told() -> None:
    page = "Lina Moor was indicted on a charge of causing disharmony and has pleaded not guilty."
    assert {c.charge for c in of(page, "charge")} == {"causing disharmony"}


def test_a_network_is_nobody() -> None:
    page = (
        "Guards moved Lina Moor to Karn Prison, the Green Taiga network said. Green Taiga called on "
        "the authorities to let her go."
    )  # fmt: skip
    assert {c.person for c in claims_of(page, PUBLISHED)} == {"Lina Moor"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("The Court of Appeal cut the sentence of Lina Moor from six years to five.", {("sentence", 72, None), ("appeal_result", 60, "Court of Appeal")}, id="cut from six to five"),
        pytest.param("On Tuesday the Court of Appeal reduced from five years to four the term of Lina Moor, jailed for rioting.", {("sentence", 60, None), ("appeal_result", 48, "Court of Appeal")}, id="reduced from five to four the term of"),
        pytest.param("The Court of Cassation upheld the life sentence of Lina Moor.", {("sentence", None, None), ("appeal_result", None, "Court of Cassation")}, id="a life sentence upheld"),
    ],
)  # fmt: skip
def test_a_term_that_an_appeal_changes_or_keeps_was_passed_before_by_another_court(
    words: str, expected: set[tuple[str, int | None, str | None]]
) -> None:
    made = {(str(c.event), c.duration_months, c.court) for c in claims_of(words, PUBLISHED)}
    assert made == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Peter Stone left the police station on Monday after paying a fine of two million kip.", ("fine", None, "two million kip")),
        ("Peter Stone must now spend two years on probation.", ("probation", 24, None)),
        ("Peter Stone was let out on 9 May at the end of his four years.", ("prison", 48, None)),
    ],
)  # fmt: skip
def test_penalties_told_by_what_was_paid_or_served(
    words: str, expected: tuple[str, int | None, str | None]
) -> None:
    page = f"Peter Stone was arrested on 3 May 2021. {words}"
    assert [(c.kind, c.duration_months, c.amount) for c in of(page, "sentence")] == [expected]


@pytest.mark.parametrize(
    "who",
    [
        "Two neighbours are believed to be in Canada.",
        "Two of the four, a couple in their twenties, are believed to be in Canada.",
    ],
)
def test_they_are_the_unnamed_people_just_told_of_alone(who: str) -> None:
    page = (
        "Lina Moor and Ivo Stone were jailed for two years on 1 May 2024.\n\n"
        f"{who} Warrants for their arrest are still in force."
    )
    assert {(c.person, c.kind) for c in of(page, "arrest")} == {(None, "warrant")}

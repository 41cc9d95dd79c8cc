"""Days told in passing ("later that day", "that December"), and words that mean something else there."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of


def days(words: str) -> list[tuple[str, str | None]]:
    return [(str(c.event), c.when.edtf) for c in claims_of(words, "2025-02-05")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("She was let go an hour later.", ("release", "2024-05-05")),
        ("In the evening she was taken to Sarn Remand Prison.", ("transfer", "2024-05-05")),
        ("During the first night she was punched in the stomach.", ("ill_treatment", "2024-05-05")),
        ("She was released that December.", ("release", "2024-12")),
        ("She was released that March.", ("release", "2025-03")),
        ("In April State Security had searched her home.", ("search", "2024-04")),
    ],
)
def test_a_day_told_in_passing(words: str, expected: tuple[str, str]) -> None:
    assert days(f"Kata Morel was arrested on 5 May 2024. {words}")[-1] == expected


def test_no_day_is_lent_from_another_paragraph() -> None:
    told = days("Kata Morel was arrested on 5 May 2024.\n\nIvo Karn was let go an hour later.")
    assert told[-1] == ("release", None)


def test_a_request_for_a_doctor_is_no_call_and_a_line_of_capitals_no_name() -> None:
    told = claims_of(
        "PAMIRI BLOGGER'S SENTENCE UPHELD\n\nIvo Karn was arrested on 5 May 2024. "
        "He had been asking for a doctor for three weeks.",
        "2025-02-05",
    )  # fmt: skip
    assert [(str(c.event), c.person) for c in told] == [("arrest", "Ivo Karn")]


def test_whoever_is_sent_to_prison_for_an_offence_is_not_moved_there() -> None:
    told = days("On 5 May 2024 a court sent Ivo Karn to prison for mocking the king.")
    assert "transfer" not in {event for event, _ in told}


@pytest.mark.parametrize(
    "words",
    [
        "The opinion was adopted at the ninety-second session, held from 15 to 19 November 2021.",
        "The hearings, which had begun on 21 November, were held inside the detention centre.",
    ],
)
def test_a_session_that_is_held_holds_nobody(words: str) -> None:
    told = days(f"Kata Morel was arrested on 5 May 2021. {words}")
    assert "detention" not in {event for event, _ in told}


@pytest.mark.parametrize(
    ("words", "never"),
    [
        ("A request to move Morel, who is the mother of two, to house arrest was rejected.", "access_denied"),
        ("She was released on bail a week later and dismissed from the hospital in September.", "negated bail"),
        (
            "Her lawyer asked for a surety. The request is with the Appeal Court, which is to rule on Saturday.",
            "appeal_result",
        ),
    ],
)  # fmt: skip
def test_what_a_word_means_elsewhere_it_does_not_mean_here(words: str, never: str) -> None:
    told = claims_of(f"Kata Morel was arrested on 5 May 2021. {words}", "2025-02-05")
    assert never not in {str(c.event) for c in told} | {f"{c.stance} {c.event}" for c in told}

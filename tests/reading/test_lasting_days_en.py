"""From when until when: what lasted from an arrest, and hunger strikes told with their length."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

TAKEN = "Kata Morel was arrested on 3 May 2023."


def days(words: str, event: str) -> set[str | None]:
    return {c.when.edtf for c in claims_of(words, "2024-06-12") if c.event == event}


@pytest.mark.parametrize(
    ("words", "event", "day"),
    [
        ("Until August nobody knew where she was.", "disappearance", "2023-05-03/2023-08"),
        (
            "She was held incommunicado until July of that year.",
            "detention",
            "2023-05-03/2023-07",
        ),
        (
            "She was not allowed to see a lawyer until July 2023.",
            "access_denied",
            "2023-05-03/2023-07",
        ),
        (
            "For 19 days her family did not know where she was; on 22 May a guard called them.",
            "disappearance",
            "2023-05-03/2023-05-22",
        ),
        (
            "For 19 days, until 22 May, nobody would say where she was.",
            "disappearance",
            "2023-05-03/2023-05-22",
        ),
        (
            "Her first meeting with a lawyer took place on 6 July 2023.",
            "access_denied",
            "2023-05-03/2023-07-06",
        ),
        (
            "For the first 24 hours she was not allowed to see a lawyer.",
            "access_denied",
            "2023-05-03",
        ),
    ],
)
def test_what_lasted_from_the_arrest(words: str, event: str, day: str) -> None:
    assert days(f"{TAKEN} {words}", event) == {day}


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Kata Morel was picked up on 3 May and held for nine days in a basement.", "2024-05-03/2024-05-12"),
        ("Kata Morel was arrested on 3 May, held for four days and released.", "2024-05-03/2024-05-07"),
        ("Kata Morel was summoned on 3 May, held for 30 days and freed on 2 June.", "2024-05-03/2024-06-02"),
        ("Kata Morel was arrested on 3 May 2022 and spent 15 months in custody.", "2022-05-03/2023-08"),
    ],
)  # fmt: skip
def test_how_long_somebody_was_held_from_the_day_told_with_it(words: str, day: str) -> None:
    assert days(words, "detention") == {day}


@pytest.mark.parametrize(
    ("words", "event"),
    [
        (
            "She had complained of chest pain for ten days and was refused a doctor.",
            "access_denied",
        ),
        ("She went without insulin for two days of the journey.", "access_denied"),
        ("A woman who shared the cell until July says she was refused a doctor.", "access_denied"),
    ],
)
def test_what_did_not_last_from_the_arrest(words: str, event: str) -> None:
    assert days(f"{TAKEN} {words}", event) <= {None}


@pytest.mark.parametrize(
    "words",
    [
        "Kata Morel, who was arrested on 3 May 2023, has been held for 60 days.",
        "Kata Morel was arrested on 3 May 2023 and given bail in July after she had been held for 60 days.",
    ],
)
def test_an_arrest_keeps_its_day_beside_a_count(words: str) -> None:
    assert days(words, "arrest") == {"2023-05-03"}


def test_a_count_that_ended_before_is_not_counted_back_from_publication() -> None:
    words = "Kata Morel had been held for 60 days when she was freed on 9 June."
    assert days(words, "detention") == {None}


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Kata Morel ended a 19-day hunger strike on 6 April.", "2024-03-18/2024-04-06"),
        ("Kata Morel ended her hunger strike last Friday after 19 days.", "2024-05-19/2024-06-07"),
        ("On 1 May Kata Morel started a hunger strike, which she broke off after twelve days.",
         "2024-05-01/2024-05-13"),
        ("Kata Morel went on hunger strike on 1 May and ended it six days later.",
         "2024-05-01/2024-05-07"),
        ("Kata Morel has refused food for 12 days.", "2024-05-31"),
        ("Kata Morel has been on hunger strike since 1 May.", "2024-05-01"),
        ("Kata Morel began a hunger strike on 1 May to protest against a term of 15 days.", "2024-05-01"),
        ("Twice, in March and on 1 May, Kata Morel went on hunger strike; the first lasted nine days.",
         "2024-05-01"),
    ],
)  # fmt: skip
def test_a_hunger_strike_and_how_long_it_lasted(words: str, day: str) -> None:
    assert day in days(words, "health")

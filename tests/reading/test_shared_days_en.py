"""One day for what is done at one sitting or one visit; none for what goes on, was before or came later."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

DAY = "2024-05-03"


def days(words: str, event: str) -> set[str | None]:
    return {c.when.edtf for c in claims_of(words, "2024-06-12") if c.event == event}


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("Kata Morel was brought before the Sarn District Court on 3 May and charged with sedition.",
         "charge"),
        ("Kata Morel was taken before a prosecutor on 3 May and accused of sedition.", "charge"),
        (("Kata Morel appeared before the Sarn District Court on 3 May, was charged with sedition and "
         "was remanded for 15 days."), "charge"),
        (("On 3 May Kata Morel was brought before the Sarn District Court, charged with sedition and "
         "remanded in custody."), "charge"),
        (("Kata Morel was not seen until 3 May, when she appeared before the Sarn District Court and "
         "was charged with sedition."), "charge"),
        ("Kata Morel appeared on 3 May before the Sarn District Court, which charged her with sedition.",
         "charge"),
        (("Kata Morel was handed over to the military prosecutor on 3 May, who charged her with "
         "sedition."), "charge"),
        ("Kata Morel was informed on 3 May that she is charged with sedition.", "charge"),
        ("Kata Morel was notified on 3 May that she may not leave the country.", "travel_ban"),
        ("Kata Morel changed her plea on 3 May and admitted sedition.", "charge"),
        ("Kata Morel was convicted of sedition on 3 May and got a year.", "sentence"),
        ("Kata Morel was jailed for a year on 3 May for sedition and fined 900 crowns.", "sentence"),
        ("The judge adjourned the trial of Kata Morel on 3 May and refused her bail.", "bail"),
        ("The court extended the detention of Kata Morel on 3 May and rejected her request for bail.",
         "bail"),
        ("Kata Morel was summoned to the police station on 3 May for a song and was released.",
         "release"),
        (("Kata Morel was summoned to the police station on 3 May, questioned for six hours and "
         "released."), "release"),
        ("Kata Morel's lawyer went to Northgate Prison on 3 May and was turned away.",
         "access_denied"),
        ("Kata Morel's mother came to the gate on 3 May but was not allowed to see her.",
         "access_denied"),
        ("Kata Morel was acquitted of sedition on 3 May but fined 900 crowns for contempt.",
         "sentence"),
    ],
)  # fmt: skip
def test_what_is_done_at_one_sitting_or_visit_has_one_day(words: str, event: str) -> None:
    assert days(words, event) == {DAY}


@pytest.mark.parametrize(
    ("words", "event", "day"),
    [
        (
            "Kata Morel was arrested in May 2022 and moved to Northgate Prison.",
            "transfer",
            "2022-05",
        ),
        (
            "Kata Morel was held for 72 hours in May and then fined 900 crowns.",
            "sentence",
            "2024-05",
        ),
        (
            "Kata Morel spent two days in jail in May for a song and was released.",
            "release",
            "2024-05",
        ),
    ],
)
def test_a_month_is_shared_as_a_day_is(words: str, event: str, day: str) -> None:
    assert days(words, event) == {day}


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("Kata Morel was arrested on 3 May and charged with sedition.", "charge"),
        ("Kata Morel was arrested on 3 May and sentenced to four years.", "sentence"),
        ("Kata Morel was arrested on 3 May and later sentenced to four years.", "sentence"),
        ("Kata Morel was arrested on 3 May, charged with sedition and sentenced to four years.",
         "sentence"),
        ("Kata Morel was arrested on 3 May and is held at Northgate Prison.", "detention"),
        ("Kata Morel was arrested on 3 May and has been charged with sedition.", "charge"),
        ("Kata Morel was detained on 3 May and was serving four years for sedition.", "sentence"),
        ("Kata Morel was acquitted on 3 May, but the prosecutor has appealed against the acquittal.",
         "appeal"),
        ("Kata Morel was arrested on 3 May, but her son has not been sent any notice.",
         "access_denied"),
        ("Kata Morel was released in May, but she may not leave the country.", "travel_ban"),
        ("Kata Morel was detained in May, when she was held for 41 days and freed.", "release"),
        ("Kata Morel's lawyer was told on 3 May that she had been charged with sedition.", "charge"),
        ("Kata Morel, who pleaded guilty in May, receives a year.", "sentence"),
        ("Kata Morel, a baker who opened her shop in 2017, was jailed for a year and fined 900 crowns.",
         "sentence"),
    ],
)  # fmt: skip
def test_what_goes_on_or_came_later_has_not_that_day(words: str, event: str) -> None:
    assert days(words, event) == {None}


def test_a_trial_is_put_off_on_a_day_gone_by() -> None:
    words = "The trial of Kata Morel was adjourned on Tuesday to 1 July."
    assert "2024-06-18" not in days(words, "trial")

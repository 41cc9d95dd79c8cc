"""Days of orders, reports, hearings and notices, of states that last since a day, and of what a release brings."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of


def days(words: str, event: str) -> set[str | None]:
    return {c.when.edtf for c in claims_of(words, "2024-06-12") if c.event == event}


@pytest.mark.parametrize(
    ("words", "event", "day"),
    [
        ("The Sarn District Court ordered on Monday that Kata Morel be released on bail of 900 crowns.",
         "release", "2024-06-10"),
        ("Kata Morel told the court that on 2 May she had been beaten by guards.", "ill_treatment",
         "2024-05-02"),
        ("Kata Morel told the court on 2 May that she had been beaten by guards.", "ill_treatment",
         None),
        ("Kata Morel's mother said that on 2 May she had complained of being beaten.",
         "ill_treatment", None),
        ("At the trial, which was held on 5 May and lasted three hours, Kata Morel pleaded not guilty.",
         "charge", "2024-05-05"),
        ("Kata Morel pleaded not guilty at the trial, which opened on 5 May.", "charge", None),
        ("Kata Morel, who pleaded guilty when she was tried on 5 May, will not appeal.", "charge",
         "2024-05-05"),
        ("On 7 May Kata Morel was questioned for six hours; she was not detained.", "detention",
         "2024-05-07"),
        ("On 7 May Kata Morel was questioned for six hours; she has not been charged.", "charge", None),
        ("Kata Morel was sentenced to ten years on 5 May; she was tried in her absence.", "trial",
         "2024-05-05"),
        ("The trial of Kata Morel, accused of burning an office in 2019, opened on 27 May.", "trial",
         "2024-05-27"),
        ("Kata Morel, accused of burning an office in 2019, was moved to Northgate Prison.", "charge",
         None),
        ("A lawyer was told by prosecutors on Monday that he could not meet Kata Morel.",
         "access_denied", "2024-06-10"),
        (("The group said on Friday that the verdict was a disgrace and called for the release of Kata "
         "Morel."), "call", "2024-06-07"),
    ],
)  # fmt: skip
def test_the_day_of_an_order_a_hearing_or_a_notice(words: str, event: str, day: str | None) -> None:
    assert days(words, event) == {day}


@pytest.mark.parametrize(
    ("words", "event", "day"),
    [
        ("Kata Morel has been in solitary confinement since she took part in a protest on 9 May.",
         "ill_treatment", "2024-05-09"),
        ("Kata Morel has been barred from leaving the country since she applied for a passport in May.",
         "travel_ban", "2024-05"),
        ("Nothing has been heard of Kata Morel since a note reached her mother on 9 May.",
         "disappearance", "2024-05-09"),
        ("Kata Morel had been out on bail since October 2023.", "bail", "2023-10"),
        ("Kata Morel has been questioned three times since January.", "harassment", None),
        ("Kata Morel has been in hospital since May, and her husband is not allowed to see her.",
         "access_denied", None),
        ("Kata Morel, who has been remanded since 9 May, was granted bail.", "bail", None),
    ],
)  # fmt: skip
def test_since_when_a_state_lasts(words: str, event: str, day: str | None) -> None:
    assert days(words, event) == {day}


@pytest.mark.parametrize(
    ("words", "event", "day"),
    [
        (("Kata Morel was released on 9 May under measures: she has to report every week and may not "
         "leave Sarn."), "travel_ban", "2024-05-09"),
        ("Kata Morel walked out of Northgate Prison on Saturday but may not leave Sarn.", "travel_ban",
         "2024-06-08"),
        ("Kata Morel was released in 2021, but she may not leave the country.", "travel_ban", None),
        ("Police entered eleven flats on Tuesday and detained Kata Morel.", "detention", "2024-06-11"),
        ("Kata Morel returned to Sarn on 9 May, was detained at the airport and was questioned for a day.",
         "detention", "2024-05-09"),
        ("Kata Morel was arrested in Can Tho on 9 May.", "arrest", "2024-05-09"),
        (("Kata Morel is believed to have been tried in April 2021, and is said to have been sentenced "
         "to 13 years."), "sentence", "2021-04"),
    ],
)  # fmt: skip
def test_what_a_release_or_a_raid_brings_with_it(words: str, event: str, day: str | None) -> None:
    assert days(words, event) == {day}


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("Correction to our note of 15 May: Kata Morel has not been arrested.", "arrest"),
        ("Rumours on 15 May that Kata Morel had been arrested were wrong.", "arrest"),
        ("Contrary to messages circulating this week, Kata Morel has not been released.", "release"),
        ("Kata Morel was found guilty of riot on 15 May, and she had pleaded not guilty.", "charge"),
        ("Kata Morel admitted hiding a flag on the night of 15 May.", "charge"),
        ("Replying on 15 May, the Government stated that Kata Morel had been convicted of riot.",
         "conviction"),
    ],
)  # fmt: skip
def test_a_day_of_a_rumour_of_a_reply_or_of_the_deed_is_no_day_of_it(
    words: str, event: str
) -> None:
    assert days(words, event) <= {None}


@pytest.mark.parametrize(
    ("words", "event", "day"),
    [
        ("Ivo Karn was jailed for six years over an article published on 3 May.", "sentence", None),
        ("Ivo Karn, who founded the paper on 3 May 2016, was jailed for six years.", "sentence", None),
        ("Ivo Karn, born on 3 May 1980, was arrested in Sarn.", "arrest", None),
        ("Ivo Karn was convicted in June 2022 for his part in the protest of 11 July 2021.",
         "conviction", "2022-06"),
        ("Three weeks after her arrest on 3 May Kata Morel was moved to Northgate Prison.", "transfer",
         "2024-05-24"),
        ("Kata Morel was moved to Northgate Prison three weeks after her arrest on 3 May.", "arrest",
         "2024-05-03"),
        ("On 3 May, a day after his arrest, Ivo Karn was charged with sedition.", "charge",
         "2024-05-03"),
        ("On 3 May, a day after his arrest, Ivo Karn was charged with sedition.", "arrest",
         "2024-05-02"),
        ("On 3 May, two days after a court had ordered her release, Kata Morel was rearrested.",
         "arrest", "2024-05-03"),
        ("On 3 May, two days after a court had ordered her release, Kata Morel was rearrested.",
         "release", None),
        ("Kata Morel was beaten during her arrest on 3 May and denied medical care until 9 May.",
         "access_denied", "2024-05-03/2024-05-09"),
        ("Kata Morel was due to be released on 3 May but was charged in a new case.", "release",
         "2024-05-03"),
    ],
)  # fmt: skip
def test_days_of_what_stands_beside_an_event(words: str, event: str, day: str | None) -> None:
    assert days(words, event) == {day}


@pytest.mark.parametrize(
    ("words", "event", "day"),
    [
        ("The trial of Kata Morel, who was arrested on 3 May, has been adjourned.", "trial", None),
        ("Kata Morel was sentenced on 3 May to four years, including two she has spent in custody.",
         "detention", None),
        ("A letter dated 3 May says that Kata Morel was moved to Northgate Prison.", "transfer", None),
        ("Kata Morel was charged under a decree adopted on 3 May 2016.", "charge", None),
        ("Kata Morel was arrested on 3 May and a month later sentenced to a year.", "sentence",
         "2024-06"),
        ("Kata Morel was arrested two weeks before the election of 3 May.", "arrest", "2024-04-19"),
        ("Kata Morel was arrested between 3 and 5 May.", "arrest", "2024-05-03/2024-05-05"),
        ("Kata Morel appeared on 3 May before the Sarn District Court.", "trial", "2024-05-03"),
    ],
)  # fmt: skip
def test_a_day_of_something_else_told_beside(words: str, event: str, day: str | None) -> None:
    assert days(words, event) == {day}

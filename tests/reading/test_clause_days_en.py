"""Days of what hangs on a dated clause or noun, of papers issued, of what is set for a day, and of "since"."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of


def days(words: str, event: str) -> list[str | None]:
    found = claims_of(words, "2024-06-12")
    return sorted((c.when.edtf for c in found if c.event == event), key=str)


@pytest.mark.parametrize(
    ("words", "event", "day"),
    [
        ("Kata Morel has been missing since 3 May, when, it is alleged, four men forced her into a van.",
         "arrest", "2024-05-03"),
        ("Ivo Karn was arrested on 3 May during a prayer meeting at which Kata Morel was also arrested.",
         "arrest", "2024-05-03"),
        (("In its Opinion No. 41/2021 the Working Group on Arbitrary Detention found the detention of "
         "Kata Morel to be arbitrary."), "finding", "2021"),
        (("In its Opinion No. 41/2021, adopted on 8 June 2021, the Working Group on Arbitrary Detention "
         "found the detention of Kata Morel to be arbitrary and requested her release."),
         "finding", "2021-06-08"),
        (("In its Opinion No. 41/2021, adopted on 8 June 2021, the Working Group on Arbitrary Detention "
         "found the detention of Kata Morel to be arbitrary and requested her release."),
         "call", "2021-06-08"),
        ("On 3 May the court sentenced Kata Morel to two years after a hearing of less than an hour.",
         "trial", "2024-05-03"),
        ("Kata Morel had her own short trial, at which she was given five years last December.",
         "trial", "2023-12"),
        ("Kata Morel served six months in 2022 for a song.", "sentence", "2022"),
        ("Kata Morel had previously served eleven months, in 2014, for a song.", "sentence", "2014"),
        (("Kata Morel is serving the four years to which the Sarn District Court sentenced her last "
         "October."), "sentence", "2023-10"),
        ("Two bakers tried with her in 2015, Kata Morel and Ivo Karn, served eight months each.",
         "sentence", "2015"),
        ("A medical certificate of 3 May records that Kata Morel had a broken rib.", "health",
         "2024-05-03"),
        ("Kata Morel has diabetes, diagnosed in prison in 2022.", "health", "2022"),
    ],
)  # fmt: skip
def test_what_hangs_on_a_dated_clause(words: str, event: str, day: str) -> None:
    assert set(days(words, event)) == {day}


@pytest.mark.parametrize(
    ("words", "event", "day"),
    [
        ("A warrant for the arrest of Kata Morel was issued on 3 May.", "arrest", "2024-05-03"),
        ("In May a court issued a new warrant for the arrest of Kata Morel and sealed her house.",
         "arrest", "2024-05"),
        ("A warrant for Kata Morel, who has lived abroad since 2019, was issued on 3 May.", "arrest",
         "2024-05-03"),
        ("In May police offered a bounty of 900 crowns for Kata Morel.", "harassment", "2024-05"),
        (("A court issued a warrant for Kata Morel's arrest in 2022, and in May police placed a reward "
         "of 900 crowns on her."), "harassment", "2024-05"),
        ("Kata Morel, who left in 2019, is the subject of an arrest warrant.", "arrest", None),
    ],
)  # fmt: skip
def test_a_warrant_or_a_bounty_is_of_the_day_of_its_clause(
    words: str, event: str, day: str | None
) -> None:
    assert set(days(words, event)) == {day}


@pytest.mark.parametrize(
    ("words", "event", "day"),
    [
        ("Kata Morel's trial is announced for 7 July.", "trial", "2024-07-07"),
        ("The trial of Kata Morel has been called for 7 July.", "trial", "2024-07-07"),
        ("The trial of Kata Morel is not expected before next year.", "trial", "2025"),
        ("The trial of Kata Morel could not go ahead on Tuesday because she was ill.", "trial",
         "2024-06-11"),
        ("24 July is the day set for the trial of Kata Morel on a charge of tax evasion.", "trial",
         "2024-07-24"),
        ("Kata Morel's release, announced for last Thursday, did not happen.", "release",
         "2024-06-06"),
        ("Kata Morel is expected to be sent to another prison before the end of July.", "transfer",
         "2024-07"),
    ],
)  # fmt: skip
def test_what_is_set_for_a_day(words: str, event: str, day: str) -> None:
    assert set(days(words, event)) == {day}


@pytest.mark.parametrize(
    ("words", "event"),
    [
        (
            "On 3 May the court sentenced Kata Morel to two years after a trial of nine days.",
            "trial",
        ),
        (
            "Kata Morel was detained in May 2022, when she was held for 41 days and freed.",
            "release",
        ),
        ("Prosecutors announced in May that Kata Morel would be tried in her absence.", "trial"),
        ("Kata Morel has appealed; the hearing is set for 14 July.", "appeal"),
        (
            "Kata Morel was released on 3 May. Since then she has been dismissed from her post.",
            "harassment",
        ),
    ],
)
def test_what_has_not_the_day_beside_it(words: str, event: str) -> None:
    assert set(days(words, event)) == {None}


@pytest.mark.parametrize(
    ("words", "event", "told"),
    [
        ("Kata Morel was summoned for questioning on 3 and 9 May.", "harassment",
         ["2024-05-03", "2024-05-09"]),
        ("Kata Morel and Ivo Karn were arrested on 3 and 9 May, respectively.", "arrest",
         ["2024-05-03", "2024-05-09"]),
        ("Kata Morel was tried on 8 and 9 May.", "trial", ["2024-05-08/2024-05-09"]),
    ],
)  # fmt: skip
def test_two_days_are_told_of_each_but_of_a_trial(words: str, event: str, told: list[str]) -> None:
    assert days(words, event) == told


@pytest.mark.parametrize(
    ("words", "event", "day"),
    [
        ("Kata Morel was arrested on 3 May. She has not been heard of since.", "disappearance",
         "2024-05-03"),
        (("Kata Morel was seen at Northgate Prison in December 2013; there has been no news of her "
         "after that."), "disappearance", "2013-12"),
        ("A court arrested Kata Morel in absentia on 3 May, and she has been on the wanted list since.",
         "harassment", "2024-05-03"),
        (("Kata Morel was allowed parcels until 3 May, when she was moved. There has been no news of her "
         "since."), "disappearance", "2024-05-03"),
    ],
)  # fmt: skip
def test_since_is_since_the_day_told_last(words: str, event: str, day: str) -> None:
    assert day in days(words, event)


@pytest.mark.parametrize(
    ("words", "event", "day"),
    [
        ("Kata Morel was arrested at the airport as she returned from Sarn on 3 May.", "arrest",
         "2024-05-03"),
        ("Kata Morel was denied bail when she appeared before the Sarn District Court on 3 May.",
         "bail", "2024-05-03"),
        ("Kata Morel was released after her sentence was reduced on 3 May.", "release", None),
    ],
)  # fmt: skip
def test_what_happens_as_something_dated_does(words: str, event: str, day: str | None) -> None:
    assert set(days(words, event)) == {day}

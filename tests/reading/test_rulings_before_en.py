"""English: terms judged again, people counted beside the prisoner, suspicions, conditions and asides have no day or person of the case."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

from habeas.records.claim import Event, Stance

DAY = "2024-06-20"  # a Thursday


def test_a_term_upheld_was_passed_on_another_day() -> None:
    words = "A court on Thursday upheld a ten-year jail sentence for a potter convicted of libel. Ana Roe, 37, was found guilty in May."
    days = {c.event: c.when.edtf for c in claims_of(words, DAY)}
    assert days[Event.APPEAL_RESULT] == "2024-06-20"
    assert days[Event.SENTENCE] != "2024-06-20"
    assert days[Event.CONVICTION] == "2024-05"


def test_so_many_awaiting_trial_are_nobody_named() -> None:
    words = "The potter Bo Moor was jailed on 3 May 2023. The list has over 1,300 who had been convicted, and 4,320 who were awaiting trial."
    assert [c for c in claims_of(words, DAY) if c.event is Event.TRIAL and c.person] == []


def test_charges_against_somebody_unnamed_are_not_the_prisoners() -> None:
    words = "The potter Bo Moor was jailed on 3 May 2023. Two charges were filed against an editor last week."
    assert [c for c in claims_of(words, DAY) if c.event is Event.CHARGE and c.person] == []


@pytest.mark.parametrize(
    "words",
    [
        "It is our suspicion that she may be detained in a barracks.",
        "Her guild believes she may be held at a barracks.",
    ],
)
def test_who_may_be_held_somewhere_is_thought_to_be(words: str) -> None:
    told = claims_of(f"The potter Ana Roe vanished in May 2024. {words}", DAY)
    assert {c.stance for c in told if c.event is Event.DETENTION} == {Stance.ALLEGED}


def test_a_condition_in_a_quotation_plans_nothing() -> None:
    words = "The potter Bo Moor appealed. Moor, for his part, said: “If this country is just, I will be acquitted by this court.”"
    assert [c for c in claims_of(words, DAY) if c.event is Event.CONVICTION] == []


def test_an_aside_behind_a_comma_has_its_own_day() -> None:
    words = "Bo Moor was abducted in Karvel last year, only reappearing a month later after a court ordered police to produce him."
    assert [c.when.edtf for c in claims_of(words, DAY) if c.event is Event.ARREST] == ["2023"]

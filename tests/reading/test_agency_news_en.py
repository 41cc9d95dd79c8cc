"""English as news agencies write it: the day behind a name, what somebody is called, who is a source, a body with "Without" in its name."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

from habeas.records.claim import Event, Stance

DAY = "2024-06-20"  # a Thursday


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("A court in Karvel sentenced the potter Ana Roe Tuesday to five years in prison.", "2024-06-18"),
        ("A court in Karvel sentenced potter Ana Lin Roe Sunday to five years in prison.", "2024-06-16"),
        ("A court in Karvel on Tuesday sentenced potter Ana Lin Roe to five years in prison.", "2024-06-18"),
    ],
)  # fmt: skip
def test_a_day_of_the_week_behind_a_name_is_no_part_of_it(words: str, day: str) -> None:
    (term,) = [c for c in claims_of(words, DAY) if c.event is Event.SENTENCE]
    assert (term.person or "").endswith("Roe")
    assert (term.when.edtf, term.duration_months) == (day, 60)


def test_who_is_named_sunday_keeps_his_name() -> None:
    (taken,) = [
        c
        for c in claims_of("Police arrested the trader Emeka Sunday in Karvel on 3 May 2024.", DAY)
        if c.event is Event.ARREST
    ]
    assert (taken.person, taken.when.edtf) == ("Emeka Sunday", "2024-05-03")


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("The High Court granted bail to jailed potter Ana Roe late Tuesday.", Event.BAIL),
        ("A court fined detained potter Ana Roe 500 dollars on Tuesday.", Event.SENTENCE),
        ("A court sentenced jailed potter Ana Roe to a further two years on Tuesday.", Event.SENTENCE),
    ],
)  # fmt: skip
def test_a_participle_before_what_somebody_is_only_describes(words: str, event: Event) -> None:
    told = [(c.person, c.when.edtf) for c in claims_of(words, DAY) if c.event is event]
    assert told == [("Ana Roe", "2024-06-18")]


@pytest.mark.parametrize(
    ("words", "stance", "day"),
    [
        ("The trial of the potter Ana Roe was adjourned Monday after she felt unwell.", Stance.ASSERTED, "2024-06-17"),
        ("The trial of the potter Ana Roe was again postponed on Monday.", Stance.NEGATED, "2024-06-17"),
        ("The trial of the potter Ana Roe was postponed until Monday.", Stance.PLANNED, "2024-06-24"),
    ],
)  # fmt: skip
def test_the_day_a_trial_is_put_off_is_not_the_day_it_is_put_off_to(
    words: str, stance: Stance, day: str
) -> None:
    told = [(c.stance, c.when.edtf) for c in claims_of(words, DAY) if c.event is Event.TRIAL]
    assert (stance, day) in told
    assert len({d for _, d in told if d}) == 1


def test_a_trial_put_off_by_somebody_on_a_day_has_both_days() -> None:
    words = "The trial of the potter Ana Roe was postponed by prosecutors on Sunday to 4 July."
    told = {(c.stance, c.when.edtf) for c in claims_of(words, DAY) if c.event is Event.TRIAL}
    assert told == {(Stance.NEGATED, "2024-06-16"), (Stance.PLANNED, "2024-07-04")}


def test_an_adjournment_deplored_tells_of_no_trial_held() -> None:
    words = "The guild deplores the adjournment yesterday of the jailed potter Ana Roe's retrial."
    held = [c for c in claims_of(words, DAY) if c.event is Event.TRIAL]
    assert [c for c in held if c.stance is Stance.ASSERTED] == []


@pytest.mark.parametrize("body", ["Reporters Without Borders", "Potters Against Torture"])
def test_a_body_called_by_its_cause_is_nobody(body: str) -> None:
    words = f"{body} is worried about the potter Bo Moor. He has been detained for months and is on hunger strike."
    assert {c.person for c in claims_of(words, DAY)} == {"Bo Moor"}


@pytest.mark.parametrize(
    "source", ["According to potter Bo Moor, bail", "According to the lawyer Bo Moor, bail"]
)
def test_a_source_is_not_whom_it_tells_of(source: str) -> None:
    words = f"The baker Ana Roe was jailed on 3 May 2024. {source} was granted at a sum of 5,000 dollars."
    assert [c.person for c in claims_of(words, DAY) if c.event is Event.BAIL] == ["Ana Roe"]


@pytest.mark.parametrize(
    "words",
    [
        "The baker Bo Moor threatened to sit outside the prison.",
        "The baker Bo Moor threatened to go on strike.",
        "Prosecutors slapped her with new charges.",
        "She was slapped with a fine.",
    ],
)
def test_a_threat_made_and_charges_slapped_are_no_ill_treatment(words: str) -> None:
    told = claims_of(f"The potter Ana Roe was arrested on 3 May 2024. {words}", DAY)
    assert [c for c in told if c.event is Event.ILL_TREATMENT] == []


def test_slaps_and_threats_in_custody_are_ill_treatment() -> None:
    words = "The potter Ana Roe was arrested on 3 May 2024. Officers slapped her and threatened her with rape."
    assert [c.person for c in claims_of(words, DAY) if c.event is Event.ILL_TREATMENT] == [
        "Ana Roe"
    ]

"""What a page corrects of its own, and what it tells less surely than as a fact."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

TAKEN = "Idris Kone, a teacher, was arrested at his home on 6 May 2024."


def told(words: str, event: str) -> set[tuple[str | None, str]]:
    """The days and stances of the claims of an event."""
    found = claims_of(words, "2025-01-15")
    return {(c.when.edtf, str(c.stance)) for c in found if c.event == event}


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        pytest.param("Correction. Our last issue dated the arrest of Idris Kone to 4 December. It took place on 14 December.", "arrest", {("2024-12-04", "negated"), ("2024-12-14", "asserted")}, id="a day put right"),
        pytest.param("I wrote that Idris Kone had been arrested again in Karn. Wrong Idris, sorry.", "arrest", {(None, "negated")}, id="sorry behind"),
        pytest.param("Sorry for writing twice. In yesterday's note I said that Idris Kone had got eight years; it is six.", "sentence", {(None, "negated")}, id="sorry before"),
        pytest.param("Our alert stated that Idris Kone had been freed on 3 January. That was an error.", "release", {("2025-01-03", "negated")}, id="an alert"),
        pytest.param("I wrote to the ministry that Idris Kone had been arrested.", "arrest", {(None, "asserted")}, id="nothing is corrected"),
    ],
)  # fmt: skip
def test_what_a_page_puts_right_is_told_as_it_was(
    words: str, event: str, expected: set[tuple[str | None, str]]
) -> None:
    assert told(words, event) == expected


@pytest.mark.parametrize(
    ("words", "event", "stance"),
    [
        ("He is still to be tried for obstructing officials.", "trial", "planned"),
        ("A hearing has been called for 25 April.", "trial", "planned"),
        ("His public defender has announced an appeal.", "appeal", "planned"),
        ("His extradition to Togo had been expected by the end of the month.", "transfer", "planned"),
        ("The trial of Idris Kone, which should have been held on Tuesday, was put off.", "trial", "negated"),
        ("He faces no charges.", "charge", "negated"),
        ("He has still to be sentenced.", "sentence", "negated"),
        ("His deportation was halted.", "transfer", "negated"),
        ("A pardon for Kone was refused.", "release", "negated"),
        ("Everyone but Kone was freed.", "release", "negated"),
        ("The story that Kone had been charged was an invention.", "charge", "negated"),
        ("His trial opens on 3 July.", "trial", "planned"),
        ("He leaves prison on 3 July.", "release", "planned"),
        ("His execution is imminent.", "death", "planned"),
        ("He may have died.", "death", "alleged"),
        ("According to Rita Sow he was moved to Hill Prison; no document confirms it.", "transfer", "alleged"),
        ("He was moved to Hill Prison, a cellmate said. Nothing confirms this.", "transfer", "alleged"),
        ("By some accounts Kone was moved to Hill Prison.", "transfer", "alleged"),
        ("Kone, it seems, was moved to Hill Prison.", "transfer", "alleged"),
        ("The ministry disputes that Kone was beaten.", "ill_treatment", "denied"),
        ('He is not to be described as "convicted".', "conviction", "negated"),
        ("A daily reports that he was given ten years; the Bureau could not confirm this.", "sentence", "alleged"),
        ("The source told the panel that officers searched his house.", "search", "alleged"),
        ("A rumour went round that he had been moved to Hill Prison.", "transfer", "alleged"),
        ("Two monks who were there tell it the other way round: it was Kone who was kicked.", "ill_treatment", "alleged"),
    ],
)  # fmt: skip
def test_what_is_not_a_fact_yet_is_told_as_none(words: str, event: str, stance: str) -> None:
    assert {how for _, how in told(f"{TAKEN} {words}", event)} == {stance}


@pytest.mark.parametrize(
    "words",
    [
        "For 19 days, until 25 May, nobody would say where he was.",
        "Until 25 May nobody would say where he was.",
    ],
)
def test_a_time_gone_by_is_a_fact(words: str) -> None:
    assert told(f"{TAKEN} {words}", "disappearance") == {("2024-05-06/2024-05-25", "asserted")}


def test_a_court_that_has_not_set_a_day_has_held_no_trial() -> None:
    assert told(f"{TAKEN} His trial has not been scheduled.", "trial") == {(None, "negated")}


@pytest.mark.parametrize(
    ("words", "event", "stance"),
    [
        ("He had denied the charges and was found guilty on 24 August.", "conviction", "asserted"),
        ("He denied the accusation and was remanded for 15 days.", "detention", "asserted"),
        ("He denied wrongdoing at the trial, which opened on 17 April.", "trial", "asserted"),
        ("Nobody admitted to holding him.", "detention", "denied"),
        ("The police deny that he was beaten and was held in a cellar.", "detention", "denied"),
    ],
)
def test_only_what_is_denied_is_denied(words: str, event: str, stance: str) -> None:
    assert {how for _, how in told(f"{TAKEN} {words}", event)} == {stance}


def test_nobody_who_admits_to_holding_somebody_admits_a_charge() -> None:
    assert not told(f"{TAKEN} Nobody admitted to holding him.", "charge")

"""What is ordered, decided, forbidden or done by the prisoner: an order is no arrest, a bar is a ban, a blow dealt is none borne."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

ROE = "Ana Roe, a nurse, "


def read(words: str, event: str) -> set[tuple[str | None, str | None, str, str | None]]:
    """Person, day, stance and kind of the claims of an event."""
    found = claims_of(words, "2024-06-20")
    return {(c.person, c.when.edtf, str(c.stance), c.kind) for c in found if str(c.event) == event}


@pytest.mark.parametrize(
    ("words", "stance", "kind"),
    [
        ("A judge ordered the arrest of Ana Roe, a nurse.", "planned", "warrant"),
        ("A court ordered the capture of Ana Roe, a nurse.", "planned", "warrant"),
        ("A court ordered the arrest of Ana Roe, a nurse, in absentia.", "asserted", None),
        ("A court ordered the arrest of Ana Roe, a nurse, pending trial.", "asserted", None),
        ("The arrest of Ana Roe, a nurse, shocked the town.", "asserted", None),
    ],
)
def test_an_order_to_arrest_is_no_arrest(words: str, stance: str, kind: str | None) -> None:
    assert {(s, k) for _, _, s, k in read(words, "arrest")} == {(stance, kind)}


@pytest.mark.parametrize(
    ("words", "event", "stance"),
    [
        (ROE + "may not travel abroad.", "travel_ban", "asserted"),
        (
            ROE + "must report to the police once a month and may not go abroad.",
            "travel_ban",
            "asserted",
        ),
        (ROE + "reportedly may not travel abroad.", "travel_ban", "alleged"),
        (ROE + "is not barred from travelling abroad.", "travel_ban", "negated"),
        (f"The court decided on 16 April to release {ROE}on bail.", "release", "asserted"),
        (f"The council decided on 3 May 2024 to free {ROE}at once.", "release", "asserted"),
        (f"The prison plans to release {ROE}on 16 July.", "release", "planned"),
        (ROE + "was arrested in 2014. She has been convicted of nothing.", "conviction", "negated"),
        (ROE + "has been charged with nothing.", "charge", "negated"),
        (ROE + "was found guilty of nothing but singing.", "conviction", "asserted"),
    ],
)
def test_what_is_forbidden_decided_or_of_nothing(words: str, event: str, stance: str) -> None:
    assert {s for _, _, s, _ in read(words, event)} == {stance}


@pytest.mark.parametrize(
    ("words", "people"),
    [
        (ROE + "is accused of assaulting an officer whom she allegedly slapped.", set()),
        (ROE + "was arrested. The officer she kicked was unhurt.", set()),
        (ROE + "was arrested. An officer kicked her.", {"Ana Roe"}),
        (ROE + "was arrested, beaten and kicked.", {"Ana Roe"}),
    ],
)
def test_a_blow_dealt_is_none_borne(words: str, people: set[str]) -> None:
    assert {person for person, *_ in read(words, "ill_treatment")} == people


def test_nor_was_she_fined() -> None:
    page = ROE + "was not jailed, nor was she fined."
    assert {s for _, _, s, _ in read(page, "sentence")} == {"negated"}


@pytest.mark.parametrize(
    ("page", "owners"),
    [
        ("Ana Roe and Ivo Moor are on trial. Police arrested Roe at her home on 3 May 2024. They searched the house.", {"Ana Roe"}),
        ("Ana Roe and Ivo Moor were arrested at their flat on 3 May 2024. Police searched the flat.", {"Ana Roe", "Ivo Moor"}),
    ],
)  # fmt: skip
def test_the_house_is_that_of_who_was_arrested_there(page: str, owners: set[str]) -> None:
    assert {person for person, *_ in read(page, "search")} == owners


@pytest.mark.parametrize("called", ['"Note"', "“Note”", "'Pepe'", '"Rung"'])
def test_any_word_may_be_a_nickname_between_marks(called: str) -> None:
    page = f"Ana Roe was jailed on 3 May 2024.\n\nThe singer Somchai {called} Ratt did not appear. A warrant was issued for his arrest."
    assert {person for person, *_ in read(page, "arrest")} == {f"Somchai {called} Ratt"}
    assert [c.value for c in claims_of(page) if c.event == "alias"] == [called.strip("\"'“”")]


def test_custody_that_is_over_did_not_begin_on_the_day_it_ended() -> None:
    page = "Ana Roe, 29, was acquitted on Thursday. She walked out of prison in the afternoon, after 158 days in custody."
    assert {day for _, day, *_ in read(page, "detention")} == {"2024-01-14/2024-06-20"}


@pytest.mark.parametrize(
    ("words", "terms"),
    [
        ("one year, six months of it suspended", {(12, "prison"), (6, "suspended")}),
        ("one year, six months", {(18, "prison")}),
    ],
)
def test_a_part_that_is_suspended_is_not_added(words: str, terms: set[tuple[int, str]]) -> None:
    page = f"{ROE}was sentenced on 14 March 2024 to {words}."
    found = {
        (c.duration_months, c.kind) for c in claims_of(page, "2024-06-20") if c.event == "sentence"
    }
    assert found == terms


@pytest.mark.parametrize(
    ("words", "house"),
    [
        ("On 9 June she lost consciousness in Tora Detention Centre.", "Tora Detention Centre"),
        ("She lost 14 kilos in Kurda Remand Prison.", "Kurda Remand Prison"),
        ("Guards at Kurda Remand Prison ate her food.", None),
        ("She signed at the Kurda police station.", None),
    ],
)
def test_who_is_held_is_found_in_a_place_of_custody(words: str, house: str | None) -> None:
    page = f"Ana Roe, a nurse, has been held since 2 April 2024. {words}"
    found = [c for c in claims_of(page, "2024-06-21") if c.event == "detention"]
    assert {c.facility for c in found} == {house} | (
        {None} if house is None or len(found) > 1 else set()
    )


def test_who_was_let_out_and_visits_is_not_held_there() -> None:
    page = (
        "Ana Roe, a nurse, was freed on 2 April 2024. She visited a friend in Kurda Remand Prison."
    )
    assert not read(page, "detention")

"""What stands in or beside a set wording: a no, somebody in office, what may be ordered, the day of another deed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.reading.reading_of import claims_of

if TYPE_CHECKING:
    from habeas.records.claim import Claim

HELD = "The poet Ana Brel was arrested on 3 May 2021. "


def of(words: str, event: str) -> list[Claim]:
    return [c for c in claims_of(words, "2021-12-31") if str(c.event) == event]


@pytest.mark.parametrize(
    "words",
    [
        "The hospital denied that it had turned her away.",
        "The governor rejected claims that her letters were being held back.",
        "None of her visits was cancelled.",
        "Her lawyers were not kept out of the hearing.",
    ],
)
def test_what_is_taken_back_in_the_same_breath_is_not_asserted(words: str) -> None:
    assert not [c for c in of(HELD + words, "access_denied") if c.stance == "asserted"]


@pytest.mark.parametrize(
    "words",
    [
        "The hospital had turned her away.",
        "Her visits were cancelled.",
        "Her lawyers were kept out of the hearing.",
        "She was not let into the yard to see her lawyer.",
    ],
)
def test_what_is_told_is_asserted(words: str) -> None:
    assert [str(c.stance) for c in of(HELD + words, "access_denied")] == ["asserted"]


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("Lawyers for the mayor will appeal against the fine.", "appeal"),
        ("The verdict in the trial of the mayor is expected on 9 June 2022.", "conviction"),
        ("The bank froze the account of the shop next door.", "confiscation"),
        ("The parents of Ana Brel have had their passports cancelled.", "travel_ban"),
    ],
)
def test_what_is_of_somebody_else_is_not_told_of_the_prisoner(words: str, event: str) -> None:
    assert not [c for c in of(HELD + words, event) if c.person == "Ana Brel"]


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("Lawyers for Ana Brel will appeal against the fine.", "appeal"),
        ("The bank froze the account of Ana Brel.", "confiscation"),
        ("Ana Brel has had her passport cancelled.", "travel_ban"),
        ("Her head was shaved.", "ill_treatment"),
    ],
)
def test_what_is_of_the_prisoner_is_told_of_the_prisoner(words: str, event: str) -> None:
    assert [c.person for c in of(HELD + words, event)] == ["Ana Brel"]


def test_what_may_be_ordered_is_planned() -> None:
    made = of(HELD + "The court may order the seizure of her house.", "confiscation")
    assert [(str(c.stance), c.when.edtf) for c in made] == [("planned", None)]


def test_a_trial_ordered_has_no_day_of_the_order() -> None:
    words = HELD + "On 8 June 2021 a judge ordered her to stand trial."
    assert [(str(c.stance), c.when.edtf) for c in of(words, "trial")] == [("planned", None)]
    words = HELD + "On 8 June 2021 a judge ordered her to stand trial on 4 March 2022."
    assert [(str(c.stance), c.when.edtf) for c in of(words, "trial")] == [("planned", "2022-03-04")]


def test_what_must_not_stand_beside_a_wording_begins_a_word() -> None:
    words = "The poet Ana Brel died on 3 May 2021. On 4 June 2021 the prison gave back her body."
    assert [c.person for c in of(words, "death")] == ["Ana Brel"]
    words = HELD + "She was still put on unpaid leave by the institute."
    assert [c.person for c in of(words, "harassment")] == ["Ana Brel"]


def test_a_verdict_put_off_by_a_court_of_cassation_is_none_of_a_trial() -> None:
    words = "The poet Ana Brel was tried on 3 May 2021. The cassation panel will hand down its ruling on 9 June 2022."
    assert not of(words, "conviction")
    words = "The poet Ana Brel was tried on 3 May 2021. The panel will hand down its ruling on 9 June 2022."
    assert [str(c.stance) for c in of(words, "conviction")] == ["planned"]


def test_a_body_is_of_whom_a_death_was_told() -> None:
    words = HELD + "Ivo Marsh died there on 4 June 2021. The guards buried the body at night."
    assert {c.person for c in of(words, "death") + of(words, "access_denied")} == {"Ivo Marsh"}
    words = HELD + "She died on 4 June 2021. The guards buried the body at night."
    assert {c.person for c in of(words, "death") + of(words, "access_denied")} == {"Ana Brel"}


def test_a_body_of_nobody_told_dead_is_no_death_of_the_prisoner() -> None:
    assert not of(HELD + "The guards buried the body at night.", "death")


def test_a_request_refused_after_a_death_undoes_no_death() -> None:
    words = "After the death of Ivo Marsh in prison a second autopsy was refused."
    assert [str(c.stance) for c in of(words, "death")] == ["asserted"]

"""Whose event it is: relatives who are summoned themselves, people without a name, groups of the sentence before."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

HELD = "The teacher Mira Dash was arrested on 3 May 2024."
THREE = "Mira Dash, Odo Kern and Ilo Brand were arrested on 3 May 2024."


def people(words: str, event: str) -> set[str | None]:
    return {c.person for c in claims_of(words, "2024-06-14") if str(c.event) == event}


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        (f"{HELD} Her husband, Odo Kern, who is a baker, received a summons on 8 May.", "harassment", {"Odo Kern"}),
        (f"{HELD} She received a summons on 8 May.", "harassment", {"Mira Dash"}),
        (("Ms. Mira Dash was sentenced to nine years on 3 May 2024. Her lawyer, Odo Kern, was struck off the register; a criminal case for"
         " fraud was opened against him on 6 June. He denies having committed any fraud."), "charge", {"Odo Kern"}),
        ((f"{HELD} Ilo Brand was sentenced to four years.\n\nDash's lawyer, Odo Kern, has left the country. Relatives said that they had been"
         " allowed to see her once."), "access_denied", {"Mira Dash"}),
    ],
)  # fmt: skip
def test_what_befalls_a_relative_or_lawyer_is_theirs(
    words: str, event: str, expected: set[str | None]
) -> None:
    assert people(words, event) == expected


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        (f"{HELD}\n\nA fourth person held in the case, a student, was let go on 6 June and has not been charged.", "release", {None}),
        (f"{HELD}\n\nA fourth person held in the case, a student, was let go on 6 June and has not been charged.", "charge", {None}),
        (f"{HELD} Police also questioned a student. He was let go an hour later.", "release", {None}),
        (f"{HELD} A reporter was detained outside the court. She was released on 6 June.", "release", {None}),
        (f"{HELD} A guard at the gate took her shoes. She was released on 6 June.", "release", {"Mira Dash"}),
        (f"{HELD} She wrote to a reporter. She was released on 6 June.", "release", {"Mira Dash"}),
        (f"{HELD}\n\nA person may be held for a week without charge.", "detention", set()),
    ],
)  # fmt: skip
def test_somebody_without_a_name_stays_without(
    words: str, event: str, expected: set[str | None]
) -> None:
    assert people(words, event) == expected


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        (f"{THREE}\n\nElsewhere, prosecutors withdrew charges against six drivers, and they walked free.", "release", {None}),
        (f"{THREE}\n\nIn Lara, two reporters filming outside a shop were detained on 6 June. They were let go at night.", "release", {None}),
        (f"{THREE}\n\nIn Lara, two reporters filming outside a shop were detained on 6 June.", "detention", {None}),
        (f"{THREE} Branch 12 of the court refused them bail, and they remain in prison.", "detention", {"Mira Dash", "Odo Kern", "Ilo Brand"}),
        (f"{THREE} They were released on 6 June.", "release", {"Mira Dash", "Odo Kern", "Ilo Brand"}),
    ],
)  # fmt: skip
def test_they_are_the_people_just_counted(
    words: str, event: str, expected: set[str | None]
) -> None:
    assert people(words, event) == expected


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        ("Hui Wing-lam was jailed for two years on 3 May 2024. Her sister, Hui Wing-yan, was acquitted on 6 May.", "conviction", {"Hui Wing-yan"}),
        ("Hui Wing-lam was arrested on 3 May 2024. Hui Wing-lan was charged on 6 May.", "charge", {"Hui Wing-lam"}),
    ],
)  # fmt: skip
def test_another_syllable_is_another_person(
    words: str, event: str, expected: set[str | None]
) -> None:
    assert people(words, event) == expected


def test_who_is_only_cited_is_not_spoken_of_next() -> None:
    words = f"{HELD} Officers seized two telephones, according to her sister, Ilva Dash. She was moved to Block B prison on 6 June."
    assert people(words, "transfer") == {"Mira Dash"}

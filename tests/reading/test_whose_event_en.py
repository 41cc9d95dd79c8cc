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


BOTH = "Mira Dash, a nurse, was seen at her desk. Odo Kern said he knew nothing. Mira Dash and Odo Kern were arrested on 3 May 2024."


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        (f"{BOTH} He was released on 6 June.", "release", {"Odo Kern"}),
        (f"{BOTH} She was released on 6 June.", "release", {"Mira Dash"}),
        ("Police seized Odo Kern at his shop. Mira Dash was taken away with him. Friends of Dash say she was beaten.", "ill_treatment", {"Mira Dash"}),
        ("Guards told Odo Kern that she was ill. He was moved to Block B prison on 6 June.", "transfer", {"Odo Kern"}),
    ],
)  # fmt: skip
def test_pronouns_tell_beforehand_how_the_text_speaks_of_each(
    words: str, event: str, expected: set[str | None]
) -> None:
    assert people(words, event) == expected


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        (("The mason Ivo Kern was jailed for nine years, his sister Mira Kern for six. Ilo Brand was jailed for four. The Kerns will appeal."),
         "appeal", {"Ivo Kern", "Mira Kern"}),
        (("Pastor Odo Kern, his wife, Mira Dash, and elder Ilo Brand were arrested on 5 June. Officers searched the Kerns' flat on Monday."),
         "search", {"Odo Kern", "Mira Dash"}),
    ],
)  # fmt: skip
def test_a_family_is_those_of_its_name(words: str, event: str, expected: set[str | None]) -> None:
    assert people(words, event) == expected


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        (f"{HELD}\n\nTwo others were tried on the same charge. The monk Ilo Brand was jailed for life. A shopkeeper, Odo Kern, was acquitted.",
         "trial", {"Ilo Brand", "Odo Kern"}),
        (f"{HELD}\n\nFour others were tried on the same charge. The monk Ilo Brand was jailed for life. A shopkeeper, Odo Kern, was acquitted.",
         "trial", {None}),
        (f"{HELD} Two others were tried on the same charge. Dash was moved to Block B prison.", "trial", {None}),
    ],
)  # fmt: skip
def test_those_counted_are_those_named_next(
    words: str, event: str, expected: set[str | None]
) -> None:
    assert people(words, event) == expected


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        (f"{HELD} On 6 May an investigating judge remanded her on a charge of sedition.", "charge", {"Mira Dash"}),
        (f"{HELD}\n\nA member of a small party, she was detained in 2012, held for two years and freed in 2014.", "release", {"Mira Dash"}),
    ],
)  # fmt: skip
def test_who_is_dealt_with_is_not_who_deals(
    words: str, event: str, expected: set[str | None]
) -> None:
    assert people(words, event) == expected


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        (f"{BOTH} Ilo Brand, who runs his own shop, was arrested on 9 May. The two men were released on 6 June.", "release", {"Odo Kern", "Ilo Brand"}),
        ("Mira Dash was jailed on 3 May. Two neighbours, Odo Kern and a man known only as Lev, were tried with her. Lev was jailed for a year.",
         "sentence", {"Lev"}),
        ("Odo Kern was detained in 2023. Kern has not been seen since. According to Ilo Brand he was moved to Block B prison.", "transfer", {"Odo Kern"}),
        (("Mira Dash was moved on Friday.\n\nAs for Odo Kern, the Swedish engineer arrested at the border on 6 June, Sweden says that he will be"
          " handed over."), "arrest", {"Odo Kern"}),
        (("Mira Dash was arrested on 3 May 2024. Her lawyer, Ilo Brand, called the arrest absurd. The driver Odo Kern was detained on 5 May.\n\n"
          "Brand applied for bail on Thursday."), "bail", {"Mira Dash"}),
        (("Odo Kern, a surgeon, was arrested on 3 May 2024. His nephew, Ilo Brand, was picked up on 4 May. For ten days the surgeon's family could not"
          " establish where he was being held."), "disappearance", {"Odo Kern"}),
        ("The baker Odo Kern was arrested at his shop on 9 May. Soldiers had taken his daughter, aged twelve. She was released two days later.", "release", {None}),
        (f"{HELD} Police also questioned a student. No charge was ever brought against him.", "charge", {None}),
    ],
)  # fmt: skip
def test_who_stands_nearest_is_not_always_meant(
    words: str, event: str, expected: set[str | None]
) -> None:
    assert people(words, event) == expected


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        ("Mira Dash, who heads the Reform party, was jailed on 3 May. Police searched the party's office on 6 June.", "search", {None}),
        ("Mira Dash, leader of the Reform party, was jailed on 3 May. The leader was moved to Block B prison on 6 June.", "transfer", {"Mira Dash"}),
        ("Odo Kern, secretary of the union Sutra-Orin, and Mira Dash, its treasurer, were detained on 5 May.", "detention", {"Odo Kern", "Mira Dash"}),
        ("On 7 May Odo Kern was brought before the court with eleven other men, accused of treason.", "charge", {"Odo Kern"}),
        (("Among them are the brothers Ivo Brand and Lev Brand. Mira Dash was arrested on 6 May. Odo Kern and Mira Dash were convicted on 10 May.\n\n"
          "The brothers were beaten in June."), "ill_treatment", {"Ivo Brand", "Lev Brand"}),
    ],
)  # fmt: skip
def test_bodies_are_nobody_and_brothers_are_those_named_so(
    words: str, event: str, expected: set[str | None]
) -> None:
    assert people(words, event) == expected


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        (("1. Mr. Odo Kern is a baker. Ms. Mira Dash, his wife, was a teacher.\n\n2. On 3 May he and Mr. Ilo Brand were arrested. The couple's flat was"
          " searched on 4 May."), "search", {"Odo Kern", "Mira Dash"}),
        ("The brothers Ivo Brand and Lev Brand were arrested on 3 May. The lawyer Mira Dash, who had represented the brothers, was herself placed under a travel ban.",
         "travel_ban", {"Mira Dash"}),
        ("Mira Dash fled abroad. Her brother Odo, a driver, was arrested on 3 May and let go with a warning on 5 May.", "release", {"Odo"}),
    ],
)  # fmt: skip
def test_couples_and_counsel_are_told_apart(
    words: str, event: str, expected: set[str | None]
) -> None:
    assert people(words, event) == expected

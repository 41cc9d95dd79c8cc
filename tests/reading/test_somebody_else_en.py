"""Custody of people without a name beside somebody named: it is theirs, and nobody else's; and custody told in passing."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

LEAD = "The poet Hamid Sattar was charged with treason in March 2021. His lawyer, Sara Vahid, has appealed. "
CUSTODY = {"arrest", "detention", "release", "bail", "disappearance", "transfer", "access_denied"}


def custody(words: str) -> set[tuple[str, str | None]]:
    """Event and person of what a text tells of custody."""
    found = claims_of(words, "2021-06-14")
    return {(str(c.event), c.person) for c in found if str(c.event) in CUSTODY}


@pytest.mark.parametrize(
    "who",
    [
        "His driver and two domestic workers were",
        "The brother of the poet Hamid Sattar was",
        "The wife of one of the defendants was",
        "The editor of a local weekly was",
        "Several of his former students were",
        "His wife and their three children were",
        "An unnamed suspect was",
        "Protesters were",
        "The rest of the group was",
        "His teacher, a man in his sixties, was",
    ],
)
@pytest.mark.parametrize("done", ["arrested", "detained", "released"])
def test_who_has_no_name_takes_it_from_nobody(who: str, done: str) -> None:
    event = {"arrested": "arrest", "detained": "detention", "released": "release"}[done]
    assert custody(f"{LEAD}{who} {done} on Saturday.") == {(event, None)}


@pytest.mark.parametrize(
    "whom",
    [
        "his brother",
        "his driver and two maids",
        "several of his students",
        "more than forty people",
        "my boy",
    ],
)
def test_whoever_police_took_has_no_name(whom: str) -> None:
    assert custody(f"{LEAD}Police arrested {whom} on Saturday.") == {("arrest", None)}


@pytest.mark.parametrize(
    "words",
    [
        "His brother's arrest on Saturday shocked the town.",
        "The arrest of his brother on Saturday shocked the town.",
    ],
)
def test_the_arrest_of_a_relative_is_the_relatives(words: str) -> None:
    assert custody(LEAD + words) == {("arrest", None)}


def test_a_threat_of_an_arrest_is_none() -> None:
    assert custody(LEAD + "He was threatened with the arrest of his mother.") == set()


def test_those_taken_with_the_named_are_told_too() -> None:
    words = (
        "Matin Rehm was arrested on 3 May along with his deputy, Sevda Kork, and eleven employees."
    )
    assert custody(words) == {("arrest", "Matin Rehm"), ("arrest", "Sevda Kork"), ("arrest", None)}
    words = "Xu Qin was detained on 3 May while shopping with her daughter."
    assert custody(words) == {("detention", "Xu Qin")}


def test_one_of_them_was_taken_and_let_out_as_they_were() -> None:
    words = "Eleven protesters detained on Monday were set free on Wednesday. Mira Gelash, 19, who was among them, said she was well."
    assert {("detention", "Mira Gelash"), ("release", "Mira Gelash")} <= custody(words)


def test_those_named_behind_a_count_are_the_missing() -> None:
    words = "Relatives of two miners who have been missing since Sunday ask for help. Juan Rocha and Ciro Paz were on their way home."
    assert custody(words) == {("disappearance", "Juan Rocha"), ("disappearance", "Ciro Paz")}


@pytest.mark.parametrize(
    ("words", "event", "day"),
    [
        ("Kampala: after two years in prison, the editor Ivo Kern walked free on 3 May 2021.", "detention", None),
        ("Ivo Kern was driven to a police station, where he was kept for three hours.", "detention", None),
        ("Ivo Kern was put in a remand centre in Omsk on 3 May 2021.", "detention", "2021-05-03"),
        ("The court ruled on 3 May 2021 that Ivo Kern should stay behind bars.", "detention", "2021-05-03"),
        ("Ivo Kern was held. A judge issued a warrant for his pre-trial detention on 3 May 2021.", "detention", "2021-05-03"),
        ("Ivo Kern is ill. Neighbours saw men force Ivo Kern into a white pickup on 3 May 2021.", "arrest", "2021-05-03"),
        ("Ivo Kern, who had been reported missing on 3 May 2021, is alive.", "disappearance", "2021-05-03"),
        ("On 3 May 2021 Ivo Kern left home to buy bread and did not come back.", "disappearance", "2021-05-03"),
    ],
)  # fmt: skip
def test_custody_told_in_passing(words: str, event: str, day: str | None) -> None:
    found = {(str(c.event), c.person, c.when.edtf) for c in claims_of(words, "2021-06-14")}
    assert (event, "Ivo Kern", day) in found


@pytest.mark.parametrize(
    "words",
    [
        "Ivo Kern spoke. In such times one is arrested for a comma and held for a semicolon.",
        "Ivo Kern was freed on 3 May 2021. He must wear an electronic tag until August.",
        "They have not said where Ivo Kern is being held.",
        "The priest Father Ivo Kern, who refused to board, was sent back on foot.",
    ],
)
def test_words_of_custody_that_tell_none(words: str) -> None:
    assert not {e for e, _ in custody(words)} & {"arrest", "detention", "access_denied"}


def test_neither_arrested_nor_held() -> None:
    found = claims_of("Ivo Kern was neither arrested nor detained.", "2021-06-14")
    made = {(str(c.event), c.person, str(c.stance)) for c in found}
    assert made == {("arrest", "Ivo Kern", "negated"), ("detention", "Ivo Kern", "negated")}


def test_he_is_the_one_person_whose_given_name_says_she() -> None:
    words = "Grace Byaru was kidnapped in Nairobi on 3 May 2021. He remains in Luzira prison."
    assert custody(words) == {("arrest", "Grace Byaru"), ("detention", "Grace Byaru")}

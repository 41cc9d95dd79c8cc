"""Pressure, travel bans, demands, deaths and what people do, in the wordings of everyday statements."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

TEACHER = "The teacher Amir Dastani was arrested on 3 May 2021 in Shahrabad. "
Told = set[tuple[object, ...]]


def told_of(words: str, event: str) -> Told:
    """Person and stance of every claim of an event."""
    return {(c.person, str(c.stance)) for c in claims_of(words, "2022-01-15") if c.event == event}


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("In March 2021 unknown men had been calling him at night.", "harassment"),
        ("He has been the target of surveillance and online harassment for years.", "harassment"),
        ("Spyware was found on his phone in 2020.", "harassment"),
        ("The university terminated his contract.", "harassment"),
        ("The authorities blocked his website.", "harassment"),
        ("Police had ordered him to appear for questioning in March 2021.", "harassment"),
        ("State television called him a traitor.", "harassment"),
        ("His registration as a tutor was cancelled.", "harassment"),
        ("Agents had turned up at his flat and told him to stop writing.", "harassment"),
        ("His employer had put him on unpaid leave.", "harassment"),
        ("In 2020 he was threatened by loggers.", "harassment"),
        ("He has been followed to and from work since 2020.", "harassment"),
        ("He has not been permitted to leave his ward since 2020.", "travel_ban"),
        ("In 2020 officers had taken him off a flight to Loria.", "travel_ban"),
        ("A fellow prisoner broke his jaw.", "ill_treatment"),
        ("He signed papers he was not allowed to read.", "ill_treatment"),
        ("He lost the hearing in one ear as a result of beatings in custody.", "ill_treatment"),
        ("A hunter found the remains of Amir Dastani near the river.", "death"),
        ("Since 2020 he has been under a five-year travel ban.", "travel_ban"),
        ("He has been unable to leave Ravania since 2020.", "travel_ban"),
        ("A judge ordered him to hand over his passport.", "travel_ban"),
        ("The embassy refused to issue him a passport.", "travel_ban"),
        ("A judge had ordered him not to leave the country.", "travel_ban"),
        ("He was let out after signing a pledge not to leave the city.", "travel_ban"),
        ("He was denied use of the toilet.", "ill_treatment"),
        ("Police used excessive force against him.", "ill_treatment"),
        ("Officers took him to a van, kicking him in the ribs.", "ill_treatment"),
        ("Marks of torture were visible on his body.", "ill_treatment"),
        ("He was murdered on 4 June 2021.", "death"),
        ("Gunmen killed him on 4 June 2021.", "death"),
        ("His body was found in a ravine.", "death"),
    ],
)
def test_everyday_wordings_tell_of_the_prisoner(words: str, event: str) -> None:
    assert told_of(TEACHER + words, event) == {("Amir Dastani", "asserted")}


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("Officials visited his parents and warned them.", "harassment"),
        ("His father has since been demoted.", "harassment"),
        ("Her family has received anonymous threats.", "harassment"),
        ("His parents and siblings are likewise forbidden to travel abroad.", "travel_ban"),
    ],
)
def test_what_befalls_relatives_is_theirs(words: str, event: str) -> None:
    assert told_of(TEACHER + words, event) == {(None, "asserted")}


def test_a_ban_that_is_over_is_negated() -> None:
    words = "His travel ban expired on 4 June 2021."
    assert told_of(TEACHER + words, "travel_ban") == {("Amir Dastani", "negated")}


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("His execution must not go ahead.", "death"),
        ("We ask the governor to: - pending his release, transfer him to a hospital.", "transfer"),
        ("In 2020 he was threatened by loggers.", "ill_treatment"),
        ("Officers had taken him off a flight to Loria.", "transfer"),
    ],
)
def test_what_is_only_demanded_or_something_else_is_not_told(words: str, event: str) -> None:
    assert told_of(TEACHER.replace("arrested", "jailed") + words, event) == set()


def test_a_ban_outlasts_the_charges() -> None:
    words = (
        "He remained under a ban on leaving Ravania although the charges against him were dropped."
    )
    assert told_of(TEACHER + words, "travel_ban") == {("Amir Dastani", "asserted")}


def test_care_asked_for_until_release_is_a_demand_of_its_own() -> None:
    words = TEACHER + (
        "\n\nPlease urge the governor to:\n• release Amir Dastani unconditionally;"
        "\n• pending his release, transfer him to a hospital;\n• order an inquiry into his torture.\n"
    )
    found = claims_of(words, "2022-01-15")
    calls = [c.to for c in found if c.event == "call"]
    assert calls == ["release", "medical treatment", "investigate"]
    assert not [c for c in found if c.event == "transfer"]


def test_who_had_called_is_who_says_so() -> None:
    words = TEACHER + "The ambassador of Loria said he had called on the governor to release him."
    (call,) = [c for c in claims_of(words, "2022-01-15") if c.event == "call"]
    assert call.attribution[-1] == "The ambassador of Loria"


def test_suspended_from_practice_is_no_ill_treatment() -> None:
    words = "The bar council suspended him from practice for two years."
    assert told_of(TEACHER + words, "ill_treatment") == set()


def test_another_act_in_another_sentence_is_another_claim() -> None:
    words = TEACHER + "He was fired from the school. Unknown men have been threatening him."
    assert sum(c.event == "harassment" for c in claims_of(words, "2022-01-15")) == 2


@pytest.mark.parametrize(
    ("words", "speaker", "day"),
    [
        ("The Hill Union reiterated its call for the release of Amir Dastani on 10 January 2022.", "The Hill Union", "2022-01-10"),
        ("In a statement on 10 January 2022, the Hill Union called for Amir Dastani to be released.", "the Hill Union", "2022-01-10"),
        ("The authorities should immediately and unconditionally release Amir Dastani, the Hill Union said.", "the Hill Union", "2022-01-15"),
        ('"Amir Dastani must be released," said Karel Moss, the head of the Hill Union.', "Karel Moss", "2022-01-15"),
        ("The Hill Union said on 10 January 2022 that Ravania should release Amir Dastani.", "The Hill Union", "2022-01-10"),
    ],
)  # fmt: skip
def test_who_demands_when_and_for_whom(words: str, speaker: str, day: str) -> None:
    found = [c for c in claims_of(words, "2022-01-15") if c.event in {"call", "release"}]
    assert [(str(c.event), c.person, c.when.edtf) for c in found] == [("call", "Amir Dastani", day)]
    assert found[0].attribution[-1] == speaker


@pytest.mark.parametrize(
    ("words", "work"),
    [
        ("Founder and former head of the Salt Makers' Union, Ivo Marek was jailed for two years.", ["Founder and former head of the Salt Makers' Union"]),
        ("A lawyer by training, Ivo Marek was jailed for two years.", ["lawyer"]),
        ("Ivo Marek, a father of four and former mayor of the town, was jailed for two years.", ["former mayor of the town"]),
        ("Ivo Marek, the editor of the site Slovo and a mother of two who taught Greek, was jailed for two years.", ["editor of the site Slovo"]),
        ("Ivo Marek (beekeeper) was jailed for two years.", ["beekeeper"]),
        ("Ivo Marek became a journalist in 2015. He was jailed for two years.", ["journalist"]),
        ("Ivo Marek is one of the country's best-known cartoonists. He was jailed for two years.", ["best-known cartoonists"]),
        ("Ivo Marek was jailed for two years. He lost his job as a teacher.", ["teacher"]),
        ("Ivo Marek is the author of the song. He was jailed for two years.", []),
    ],
)  # fmt: skip
def test_what_somebody_does(words: str, work: list[str]) -> None:
    found = claims_of(words, "2022-01-15")
    assert [c.value for c in found if c.event == "occupation" and c.person == "Ivo Marek"] == work


def test_each_of_two_students_is_one() -> None:
    words = "Two students, Ali Issa and Omar Khatib, both 20, were arrested on 3 May 2021."
    found = {(c.person, c.value) for c in claims_of(words, "2022-01-15") if c.event == "occupation"}
    assert found == {("Ali Issa", "students"), ("Omar Khatib", "students")}


def test_two_of_three_are_counted_before_their_names() -> None:
    words = (
        "The rapper Ivo Marek and two drummers, Ana Toma and Eli Sand, were jailed on 3 May 2021."
    )
    found = {(c.person, c.value) for c in claims_of(words, "2022-01-15") if c.event == "occupation"}
    assert found == {("Ivo Marek", "rapper"), ("Ana Toma", "drummers"), ("Eli Sand", "drummers")}


def test_a_mother_of_two_who_taught_is_held_herself() -> None:
    words = "Nadia Orlan, a poet and a mother of two who taught Greek, was detained on 3 May 2021."
    held = [c for c in claims_of(words, "2022-01-15") if c.event == "detention"]
    assert [(c.person, c.when.edtf) for c in held] == [("Nadia Orlan", "2021-05-03")]

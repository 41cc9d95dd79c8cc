"""Custody in everyday words: led away, moved, let out, searched, kept from flying, watched – and the same words where no case is told."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

LEAD = "The painter Bo Chen, 41, ran a gallery in Chengdu. He was arrested on 3 May 2021. "


def events(words: str) -> set[tuple[object, ...]]:
    """Event, person, date and stance of what a text tells besides the arrest of its lead."""
    made = {
        (str(c.event), c.person, c.when.edtf, str(c.stance))
        for c in claims_of(words, "2022-01-15")
        if str(c.event) not in {"occupation", "birth"}
    }
    return made - {("arrest", "Bo Chen", "2021-05-03", "asserted")}


@pytest.mark.parametrize(
    ("words", "event", "day"),
    [
        ("On 4 June soldiers carried him off in a lorry. He's been in Insein since.", "arrest", "2021-06-04"),
        ("He's been in custody since 4 June 2021.", "detention", "2021-06-04"),
        ("He has been at Black Beach since June 2021.", "detention", "2021-06"),
        ("He was moved, in handcuffs, to Mandalay prison on 4 June 2021.", "transfer", "2021-06-04"),
        ("He was moved without warning to Mandalay prison in June 2021.", "transfer", "2021-06"),
        ("He walked out of Kot Bhalwal jail on 4 June 2021.", "release", "2021-06-04"),
        ("He walked out on 4 June 2021, only to be detained again.", "detention", None),
        ("A judge on 4 June 2021 granted Bo Chen US$200 bail.", "bail", "2021-06-04"),
        ("His room was turned upside down on 4 June 2021.", "search", "2021-06-04"),
        ("Officers came to his flat on 4 June 2021 and searched it.", "search", "2021-06-04"),
        ("His diaries were seized on 4 June 2021.", "confiscation", "2021-06-04"),
        ("He has handed over his passport to the court.", "travel_ban", None),
        ("Border officers would not let him board on 4 June 2021.", "travel_ban", "2021-06-04"),
        ("He is barred from travelling until 2031.", "travel_ban", None),
        ("He was ordered to leave his flat on 4 June 2021.", "harassment", "2021-06-04"),
        ("Plain-clothes men have been sitting outside his house.", "harassment", None),
        ("No one has heard his voice since.", "disappearance", "2021-05-03"),
    ],
)  # fmt: skip
def test_everyday_words(words: str, event: str, day: str | None) -> None:
    assert (event, "Bo Chen", day, "asserted") in events(LEAD + words)


def test_led_from_the_courtroom_is_held_by_the_court() -> None:
    words = "The monk Sok Dara was led away from the courtroom to Prey Sar prison on 4 June 2021."
    assert events(words) == {("detention", "Sok Dara", "2021-06-04", "asserted")}


def test_whom_police_detained() -> None:
    words = "The painter Bo Chen, whom police detained on 4 June 2021, is ill with asthma."
    assert ("detention", "Bo Chen", "2021-06-04", "asserted") in events(words)


def test_two_moves_of_one_sentence_are_two() -> None:
    words = LEAD + "He was driven to Wanda police station and later moved to Kireka."
    found = {c.facility for c in claims_of(words, "2022-01-15") if str(c.event) == "transfer"}
    assert found == {"Wanda police station", "Kireka"}


def test_before_a_magistrate_who_sent_them_to_jail() -> None:
    words = (
        "The farmers Aijaz Solan and Mumtaz Broh were produced on 4 June 2021 before a magistrate,"
        " who sent them to Nara jail for 14 days."
    )
    found = {e[:2] for e in events(words)}
    assert found >= {("detention", "Aijaz Solan"), ("detention", "Mumtaz Broh")}
    assert not {e for e in found if e[0] in {"transfer", "sentence"}}


def test_extended_by_days_on_a_day() -> None:
    words = "The reporter Leyla Harb was stopped on 1 June 2021. A court extended her detention by eight days on 4 June."
    assert ("detention", "Leyla Harb", "2021-06-04", "asserted") in events(words)


def test_long_in_jail_is_no_sentence() -> None:
    words = "On 4 June 2021 the court rejected the bail plea of Irfan Want, a student who has been in jail for nearly four years."
    assert "sentence" not in {e[0] for e in events(words)}


def test_remanded_since_and_sentenced() -> None:
    words = "The bookseller Tsang Wai, who has been remanded in custody since March 2021, was sentenced on 4 June 2021 to 22 months."
    assert ("detention", "Tsang Wai", "2021-03", "asserted") in events(words)


@pytest.mark.parametrize(
    "words",
    [
        "The painter Bo Chen was carried off the pitch on 4 June 2021.",
        "The painter Bo Chen has been sent to the University of Dakar for a year.",
        "The painter Bo Chen returned to his village in June 2021.",
        "The office of the painter Bo Chen was broken into on 4 June 2021; nothing was taken.",
        "The painter Bo Chen had a car. His car was washed on 4 June 2021.",
    ],
)
def test_the_same_words_where_no_case_is_told(words: str) -> None:
    assert not events(words)


@pytest.mark.parametrize(
    ("words", "person", "event"),
    [
        ("Activist Voeun Sophal, his wife and two small children were arrested on 4 June 2021.", "Voeun Sophal", "arrest"),
        ("The club's president Deo Nkur, its treasurer Esper Nahim and its legal adviser, Aud Bizan, were all arrested on 4 June 2021.", "Deo Nkur", "arrest"),
        ("Soldiers took Abdul Jehmat, a rubber tapper and youth organiser, from a tea shop on 4 June 2021.", "Abdul Jehmat", "arrest"),
        ("The nurse Gul Embar and her cousin Polat Embar, both detained on 4 June 2021, were given six years in December.", "Gul Embar", "detention"),
        ("The lawyer Temir Ensebek, in prison since 4 June 2021, is ill.", "Temir Ensebek", "detention"),
        ("Azamat Isakul, given five years in May 2021, has been held since 4 June 2021.", "Azamat Isakul", "detention"),
        ("The clerk Soran Faraz was freed on 4 June 2021 after a surety of 700 million tomans had been deposited.", "Soran Faraz", "bail"),
        ("The chamber decided on 4 June 2021 that Amel Jelassin should be released.", "Amel Jelassin", "release"),
        ("The printer Roger Lindkvist was held for three nights and deported to Oslo on 4 June 2021.", "Roger Lindkvist", "release"),
        ("The monk Sok Dara was sentenced to five years on 4 June 2021 and led away in handcuffs.", "Sok Dara", "detention"),
        ("The clerk Muhyd Kakoza was arrested on 4 June 2021. Kakoza refused to sign and stays in prison.", "Muhyd Kakoza", "detention"),
    ],
)  # fmt: skip
def test_lists_appositions_and_what_is_told_with_it(words: str, person: str, event: str) -> None:
    assert (event, person) in {e[:2] for e in events(words)}


def test_the_rooms_of_a_mother_are_nobodys_named() -> None:
    words = "On 4 June 2021 officers searched the house of the photographer Abraham Makur's mother."
    assert {e[:2] for e in events(words)} <= {("search", None)}


@pytest.mark.parametrize(
    "words",
    [
        "Their phones were checked and taken on 4 June 2021.",
        "The army has returned to photographer Dinuka Peres the drum that it had borrowed.",
        '"Arresting a reporter is the cheapest form of silence," said the painter Bo Chen.',
    ],
)
def test_no_custody_of_anybody(words: str) -> None:
    assert not {e for e in events(words) if e[0] in {"arrest", "detention", "transfer"}}

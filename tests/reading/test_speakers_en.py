"""Who says it: chains, hearers, papers, bodies that "they" and "it" are, quotations longer than a sentence."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of, told

HELD = "Idris Kone, a blogger, was arrested on 3 May 2023."


@pytest.mark.parametrize(
    ("words", "event", "speaker"),
    [
        ("Idris Kone was arrested on 3 May 2023, a neighbour told Radio Lara.", "arrest", "a neighbour"),
        ("Idris Kone was arrested on 3 May 2023, according to his wife, Rita Sow.", "arrest", "his wife, Rita Sow"),
        (f"{HELD} He was moved to Block B prison, Free Voice reported, citing his lawyer.", "transfer", "his lawyer"),
        (f"{HELD} In its reply the Government stated that he had been charged. It added that he had been moved to Block B prison.", "transfer", "the Government"),
        (f"{HELD} In a video posted by his sister she says that he was beaten.", "ill_treatment", "his sister"),
        (f"{HELD} Kone, whose lawyers say he was beaten, is in Block B prison.", "ill_treatment", "lawyers"),
        (f"{HELD} A medical certificate of 4 June records that Kone has a broken arm.", "health", "A medical certificate of 4 June"),
        (f"{HELD} Idris Kone, his lawyer Ama Boni said, was charged with sedition.", "charge", "his lawyer Ama Boni"),
        (f'{HELD} "He was not shown a warrant. They beat him with cables. He was moved to Block B prison," his sister said.', "ill_treatment", "his sister"),
        (f'{HELD} "He did nothing," said Paul Mensah, his editor. "He is being held in Block B prison."', "detention", "Paul Mensah"),
    ],
)  # fmt: skip
def test_the_speaker_of_a_claim(words: str, event: str, speaker: str) -> None:
    said = [c for c in claims_of(words, "2024-01-15") if c.event == event]
    assert [(c.person, c.attribution[-1]) for c in said] == [("Idris Kone", speaker)]


@pytest.mark.parametrize(
    "words",
    [
        f"{HELD} For nine days nobody would tell the family where he was.",
        f"{HELD} Officers searched his house and said that they had found a gun.",
        f"{HELD} This newspaper wrongly reported on Monday that he had been freed.",
    ],
)
def test_the_page_s_own_voice_has_no_speaker(words: str) -> None:
    assert not [c for c in claims_of(words, "2024-01-15") if c.attribution and c.event != "search"]


def test_demands_of_a_list_are_those_of_whoever_opens_it() -> None:
    words = f"{HELD}\n\nThe Observatory calls on the authorities to:\n\n- release Idris Kone;\n- drop the charges against Idris Kone.\n"
    calls = [c for c in claims_of(words, "2024-01-15") if c.event == "call"]
    assert {c.by for c in calls} == {"The Observatory"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("After 37 days he was released on bail.", ("release", "2023-06-09")),
        (
            "Until 9 June 2023 his family did not know where he was.",
            ("disappearance", "2023-05-03/2023-06-09"),
        ),
        (
            "For the first nine days he had no access to a lawyer.",
            ("access_denied", "2023-05-03/2023-05-12"),
        ),
        ("He has been in Block B prison ever since.", ("detention", "2023-05-03")),
        (
            "On 5 May his home was searched, and four days later his bank account was frozen.",
            ("search", "2023-05-05"),
        ),
    ],
)
def test_dates_are_reckoned_from_the_arrest(words: str, expected: tuple[str, str]) -> None:
    found = {(str(c.event), c.when.edtf) for c in claims_of(f"{HELD} {words}", "2024-01-15")}
    assert expected in found


def test_an_arrest_is_dated_by_another() -> None:
    words = f"{HELD} His father, Sam Kone, was arrested two days after his son."
    assert ("arrest", "Sam Kone", "2023-05-05") in told(claims_of(words, "2024-01-15"))


def test_who_is_taken_with_somebody_is_taken() -> None:
    words = "Idris Kone was detained on 3 May 2023 with his wife, the pharmacist Rita Sow."
    assert ("detention", "Rita Sow", "2023-05-03") in told(claims_of(words, "2024-01-15"))


@pytest.mark.parametrize(
    ("words", "person", "value"),
    [
        (
            "Idris Kone, who founded the website Lara Live, was arrested on 3 May 2023.",
            "Idris Kone",
            "founder of Lara Live",
        ),
        (
            "Idris Kone, who runs a YouTube channel, was arrested on 3 May 2023.",
            "Idris Kone",
            "runs a YouTube channel",
        ),
        (
            "Idris Kone was arrested on 3 May 2023. His lawyer, Ama Boni, was arrested on 9 May.",
            "Ama Boni",
            "lawyer",
        ),
    ],
)
def test_what_words_say_of_work(words: str, person: str, value: str) -> None:
    claims = claims_of(words, "2024-01-15")
    assert [(c.person, c.value) for c in claims if c.event == "occupation"] == [(person, value)]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Idris Kone, known abroad as Kone Junior, was arrested on 3 May 2023.", "Kone Junior"),
        ("Idris Kone was arrested on 3 May 2023. Friends know him as “Papa K”.", "Papa K"),
        ("Idris Kone, whom colleagues call “Uncle Id”, was arrested on 3 May 2023.", "Uncle Id"),
        (
            "Idris Kone was arrested on 3 May 2023. He writes under the pen name Black Bird.",
            "Black Bird",
        ),
    ],
)
def test_other_names_others_use(words: str, value: str) -> None:
    claims = claims_of(words, "2024-01-15")
    assert [(c.person, c.value) for c in claims if c.event == "alias"] == [("Idris Kone", value)]


def test_the_lawyer_who_was_arrested_is_not_her_client() -> None:
    words = "The lawyer Ama Boni was arrested on 3 May 2023. Her client Idris Kone had been arrested in April. The lawyer was released on 9 May."
    assert ("release", "Ama Boni") in {
        (str(c.event), c.person) for c in claims_of(words, "2024-01-15")
    }


FIVE = "Four others from the newsroom face the same charge of smuggling:\n\n- Idris Kone, arrested on 3 May 2023;\n- Rita Sow, arrested on 4 May 2023;\n- Paul Mensah, arrested on 5 May 2023;\n- Ama Boni, arrested on 6 May 2023.\n\nAll four deny the charge."


def test_all_four_are_those_a_list_named() -> None:
    denied = {c.person for c in claims_of(FIVE, "2024-01-15") if str(c.stance) == "denied"}
    assert denied == {"Idris Kone", "Rita Sow", "Paul Mensah", "Ama Boni"}


@pytest.mark.parametrize(
    ("words", "unwanted"),
    [
        ("The last rites of his mother, who died on Sunday, were held in Lara.", "death"),
        ("The prosecutor will appeal.", "appeal"),
        ("Who has been convicted?", "conviction"),
    ],
)
def test_what_is_told_of_somebody_else_is_not_told_of_the_prisoner(
    words: str, unwanted: str
) -> None:
    claims = claims_of(f"{HELD} {words}", "2024-01-15")
    assert not [c for c in claims if c.event == unwanted and c.person == "Idris Kone"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("On 3 May 2023 a judge in Lara charged him with sedition; he has yet to be tried.", ("trial", None)),
        ("Kone died of liver cancer on 9 June 2023.", ("health", None)),
        ("On 9 June 2023 the Government denied that he had been beaten.", ("ill_treatment", None)),
        ("He was released on 9 June 2023 after serving every day of his five years.", ("sentence", None)),
        ("A court in Lara sentenced him to two years on 9 June 2023. Rita Sow, a nurse, was acquitted.", ("conviction", "2023-06-09")),
        ("Rita Sow was led off the same bus too.", ("arrest", "2023-05-03")),
    ],
)  # fmt: skip
def test_a_day_is_lent_only_to_what_happened_on_it(
    words: str, expected: tuple[str, str | None]
) -> None:
    found = {(str(c.event), c.when.edtf) for c in claims_of(f"{HELD} {words}", "2024-01-15")}
    assert expected in found


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("On 9 May an officer told her lawyer, Ade Cole, that she was well. Cole has been turned away twice.",
         ("access_denied", "Rita Sow")),
        ("Her husband, Sam, who tried to follow the car, was beaten.", ("ill_treatment", "Sam")),
    ],
)  # fmt: skip
def test_what_happens_to_those_around_the_prisoner(words: str, expected: tuple[str, str]) -> None:
    claims = claims_of(f"Rita Sow, a nurse, was arrested on 3 May 2023. {words}", "2024-01-15")
    found = {(str(c.event), c.person) for c in claims}
    assert expected in found
    assert not {("trial", "Sam"), ("access_denied", "Ade Cole")} & found


def test_the_trial_is_that_of_all_who_were_tried() -> None:
    words = (
        "A court in Lara sentenced Rita Sow to four years on 3 May 2023. Idris Kone and Paul Mensah were"
        " acquitted. The trial began on 12 January."
    )
    claims = claims_of(words, "2024-01-15")
    assert {c.person for c in claims if c.event == "trial"} == {
        "Rita Sow",
        "Idris Kone",
        "Paul Mensah",
    }


def test_a_family_writes_of_our_father() -> None:
    words = (
        "Statement by the family of Idris Kone\n\nOur father was arrested on 3 May 2023. We were not told where he was"
        " until the 14th. Our mother saw him on 20 May. Our father has a heart condition."
    )
    found = told(claims_of(words, "2024-01-15"))
    assert ("arrest", "Idris Kone", "2023-05-03") in found
    assert ("disappearance", "Idris Kone", "2023-05-03/2023-05-14") in found


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("A court in Lara sentenced Idris Kone, Paul Mensah and Ama Boni to ten, nine and seven years respectively.",
         ("sentence", "Ama Boni", None)),
        ("He was first held for six months in 2021. He was freed on 20 February.", ("release", "Idris Kone", "2023-02-20")),
        ("Sam Obi was freed on 9 May; Kone was moved to Block B prison. In the new prison he was beaten.",
         ("ill_treatment", "Idris Kone", None)),
    ],
)  # fmt: skip
def test_lists_years_and_last_clauses(words: str, expected: tuple[str, str, str | None]) -> None:
    assert expected in told(
        claims_of(f"{HELD} {words}", "2024-01-15" if "2021" not in words else "2023-06-01")
    )


def test_respectively_deals_out_the_terms_of_an_active_sentence() -> None:
    words = "A court in Lara sentenced Idris Kone, Paul Mensah and Ama Boni to ten, nine and seven years respectively."
    terms = {
        c.person: c.duration_months for c in claims_of(words, "2024-01-15") if c.event == "sentence"
    }
    assert terms == {"Idris Kone": 120, "Paul Mensah": 108, "Ama Boni": 84}


@pytest.mark.parametrize(
    "words",
    [
        "At least 12 other students have been detained since January.",
        "He spent eleven of his last fifteen years behind bars.",
    ],
)
def test_numbers_that_are_no_person_and_no_term(words: str) -> None:
    claims = [
        c for c in claims_of(f"{HELD} {words}", "2024-01-15") if c.person and c.event != "arrest"
    ]
    assert {str(c.event) for c in claims if c.when.known or c.duration_months} <= {"occupation"}


def test_ill_treated_is_not_ill() -> None:
    found = {
        (str(c.event), str(c.stance))
        for c in claims_of(f"{HELD} The Government denies that he was ill-treated.", "2024-01-15")
    }
    assert ("ill_treatment", "denied") in found
    assert not any(event == "health" for event, _ in found)

"""What is answered, shared or taken back: denials by an office, the same of somebody else, what did not happen."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

HELD = "The student Idris Kone was taken away on 3 May 2023 and has not been seen since."
HURT = "The student Idris Kone was detained on 3 May 2023. He told his lawyer that he had been beaten with cables."
NURSE = "The nurse Rita Sow was detained on 3 May 2023."


def told(words: str, event: str) -> set[tuple[str | None, str]]:
    """The persons and stances of the claims of one event."""
    return {(c.person, str(c.stance)) for c in claims_of(words, "2024-01-15") if c.event == event}


@pytest.mark.parametrize(
    ("words", "event"),
    [
        (f"{HELD} The military intelligence says it never had him.", "detention"),
        (f"{HELD} His mother went to the Lara police station, which says that he was never there.", "detention"),
        (f"{HELD} The gendarmerie insists that it has no such person in its cells.", "detention"),
        (f"{HURT} The head of the prison told her that it was gossip.", "ill_treatment"),
        (f'{HURT} The ministry\'s press service dismissed the complaint as "a standard tactic".', "ill_treatment"),
        ('Idris Kone was jailed for six years on 3 May 2023. He has been refused medical care. The prison\'s director told us that he is "examined weekly".',
         "access_denied"),
        ("Idris Kone was deported on 3 May 2023. The ministry says that he left of his own accord.", "transfer"),
    ],
)  # fmt: skip
def test_an_office_that_answers_denies_what_was_told_before(words: str, event: str) -> None:
    assert ("Idris Kone", "denied") in told(words, event)


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        ("Idris Kone was arrested on 3 May 2023, as was his wife, Rita Sow.", "arrest", {"Idris Kone", "Rita Sow"}),
        ("Rita Sow was one of twelve people arrested on 3 May 2023. Idris Kone was another.", "arrest", {None, "Rita Sow", "Idris Kone"}),
        ("Soldiers dragged out the writer Idris Kone, his teacher Rita Sow and a third passenger, Paul Mensah.",
         "arrest", {"Idris Kone", "Rita Sow", "Paul Mensah"}),
        (f"{NURSE} Police drove off with her and her room-mate, Ama Boni.", "arrest", {"Rita Sow", "Ama Boni"}),
        ("The editor Idris Kone was arrested with his cameraman, Paul Mensah, on 3 May 2023. The cameraman was released the next day.",
         "release", {"Paul Mensah"}),
        ("Three journalists of the daily Ufuk were pardoned on 3 May 2023. Editor Idris Kone, reporter Rita Sow and photographer Paul Mensah wept.", "release", {"Idris Kone", "Rita Sow", "Paul Mensah"}),
    ],
)  # fmt: skip
def test_what_is_told_of_one_is_told_of_others(
    words: str, event: str, expected: set[str | None]
) -> None:
    assert {person for person, _ in told(words, event)} == expected


def test_a_daughter_who_speaks_of_her_mother_means_the_prisoner() -> None:
    words = "The poet Rita Sow was jailed on 3 May 2023. Her daughter, Ama Boni, said her mother had been beaten."
    assert told(words, "ill_treatment") == {("Rita Sow", "alleged")}


def test_what_happened_to_a_client_is_not_told_of_the_lawyer_named_last() -> None:
    words = (
        "A judge in Lara remanded the editor Idris Kone on 3 May 2023, according to his lawyer, Paul Mensah."
        " The trial, first set for 1 June, was postponed."
    )
    assert {person for person, _ in told(words, "trial")} == {"Idris Kone"}


@pytest.mark.parametrize(
    ("words", "event"),
    [
        (f"{NURSE} Without ever having been charged, she was freed on 9 June 2023.", "charge"),
        (f"{NURSE} She is far from being released.", "release"),
        (f"{NURSE} Instead of being released she was deported.", "release"),
        ("The nurse Rita Sow was almost arrested on 3 May 2023.", "arrest"),
        (f"{NURSE} You will have read that she was killed in a clash on 11 May. She was not.", "death"),
        ("We reported last week that the nurse Rita Sow had been arrested. She was summoned, and was not arrested.", "arrest"),
        ("Twelve people were pardoned on 3 May 2023. The nurse Rita Sow was not one of them.", "release"),
    ],
)  # fmt: skip
def test_what_did_not_happen_is_negated(words: str, event: str) -> None:
    assert {stance for person, stance in told(words, event) if person == "Rita Sow"} == {"negated"}


def test_a_day_of_the_week_before_a_date_is_no_date_of_its_own() -> None:
    claims = claims_of("The nurse Rita Sow was arrested on Monday, 22 November 2021.", "2024-01-15")
    assert {c.when.edtf for c in claims if c.event == "arrest"} == {"2021-11-22"}


def test_two_terms_respectively_are_two_terms() -> None:
    words = "A court sentenced Idris Kone and Rita Sow to five years and 18 months respectively on 3 May 2023."
    claims = claims_of(words, "2024-01-15")
    assert {(c.person, c.duration_months) for c in claims if c.event == "sentence"} == {
        ("Idris Kone", 60),
        ("Rita Sow", 18),
    }


def test_an_appeal_told_of_as_it_has_its_result() -> None:
    words = "Lawyers acting for Rita Sow lodged a complaint with the Court of Appeal on 3 May 2023. It was thrown out within a week."
    claims = claims_of(words, "2024-01-15")
    assert ("Rita Sow", "rejected") in {
        (c.person, c.outcome) for c in claims if c.event == "appeal_result"
    }


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("The nurse Rita Sow was freed on 3 May 2023, her father said by telephone.", "her father"),
        (
            "The nurse Rita Sow was freed on 3 May 2023, the Lara Press Watch said on Friday.",
            "the Lara Press Watch",
        ),
        ("The source states that the nurse Rita Sow was arrested on 3 May 2023.", "The source"),
    ],
)
def test_who_speaks_is_told_behind_or_before(words: str, speaker: str) -> None:
    assert {
        c.attribution for c in claims_of(words, "2024-01-15") if c.event in {"release", "arrest"}
    } == {(speaker,)}


def test_the_clause_behind_and_takes_the_day_of_the_one_before() -> None:
    words = f"{NURSE} Police visited her parents on 4 June 2023 and took away a computer."
    claims = claims_of(words, "2024-01-15")
    assert {c.when.edtf for c in claims if c.event == "confiscation"} == {"2023-06-04"}


def test_a_word_of_age_is_no_part_of_an_occupation() -> None:
    claims = claims_of(
        "The 36-year-old labour organiser Rita Sow was arrested on 3 May 2023.", "2024-01-15"
    )
    assert {c.value for c in claims if c.event == "occupation"} == {"labour organiser"}


def test_a_trial_on_charges_tells_of_the_charge_without_a_day() -> None:
    claims = claims_of(
        "The trial of the former monk Idris Kone on fraud charges, set to begin on 8 January 2024, was put off.",
        "2024-01-15",
    )
    assert {(c.person, c.when.edtf) for c in claims if c.event == "charge"} == {
        ("Idris Kone", None)
    }
    assert {str(c.stance) for c in claims if c.event == "trial"} == {"negated"}

"""Letters, interviews, chronologies, threads: whom their lines are about and who says them."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of, told

FOUR = (
    "Four teachers were detained.\n\nIdris Kone and Rita Sow were charged with sedition."
    " Paul Mensah was released on 5 May. Ama Boni was fined."
)
LETTER = """\
To the President

Lara, 9 November 2024

My name is Rita Sow. I am writing about my husband, Idris Kone, and my brother Sam.

My husband was arrested on 3 May 2023. On the 9th he was charged with treason. They beat him for two nights. My
brother was sentenced to four years on 9 May 2024.

As for me, I was fined 400 euros. I ask you to release my husband.

Rita Sow
"""
INTERVIEW = """\
Rita Sow, a nurse, was arrested in Lara on 3 May 2023. She spoke to the Lara Notebook.

How are you?

Tired, and I lost eleven kilos.

Did they hit you?

They did not hit me. The one who was beaten was Idris Kone, the driver. I heard it through the wall.

Were you allowed to see a lawyer?

I was not allowed to call my lawyer for three days.

* * *

Asked about Mr Kone, the ministry said that he was released on 9 May 2024.
"""
NOTES = """\
CHRONOLOGY – Ms Rita Sow – two cases

19 May 2023. Client is charged under Section 112. She denies the charges.

9 September. Idris Kone, a bookseller, is arrested at his shop.

21 February 2024. Convicted on two counts of sedition.

30 March. Appeal lodged.
"""
YEARS = """\
TIMELINE: Rita Sow

2021

3 May – arrested at home in Lara by police
9 May – charged with sedition

2022

9 March – sentenced to three years
30 March – appeal filed
"""
LIST = """\
Court list, 9 March 2026

Rita Sow – sedition – for plea. Pleaded not guilty; bail refused.
Idris Kone – unlawful assembly – for sentence. Two years, suspended.
"""
THREAD = """\
@laradesk · 3 May 2025
The nurse Rita Sow was arrested at her home this morning.

@laradesk · 4 May 2025
She was charged with sedition today.
"""


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            LETTER,
            {("arrest", "Idris Kone", "2023-05-03", "asserted"), ("charge", "Idris Kone", "2023-05-09", "asserted"),
             ("ill_treatment", "Idris Kone", None, "alleged"), ("sentence", "Sam", "2024-05-09", "asserted"),
             ("sentence", "Rita Sow", None, "asserted"), ("call", "Idris Kone", "2026-03-01", "asserted")},
            id="a letter in the first person",
        ),
        pytest.param(
            INTERVIEW,
            {("occupation", "Rita Sow", None, "asserted"), ("arrest", "Rita Sow", "2023-05-03", "asserted"),
             ("health", "Rita Sow", None, "asserted"), ("ill_treatment", "Idris Kone", None, "alleged"),
             ("ill_treatment", "Rita Sow", None, "negated"), ("occupation", "Idris Kone", None, "asserted"),
             ("access_denied", "Rita Sow", None, "asserted"), ("release", "Idris Kone", "2024-05-09", "asserted")},
            id="an interview without labels",
        ),
        pytest.param(
            NOTES,
            {("charge", "Rita Sow", "2023-05-19", "asserted"), ("charge", "Rita Sow", "2023-05-19", "denied"),
             ("occupation", "Idris Kone", None, "asserted"), ("arrest", "Idris Kone", "2023-09-09", "asserted"),
             ("conviction", "Rita Sow", "2024-02-21", "asserted"), ("appeal", "Rita Sow", "2024-03-30", "asserted")},
            id="a lawyer's notes",
        ),
        pytest.param(
            YEARS,
            {("arrest", "Rita Sow", "2021-05-03", "asserted"), ("charge", "Rita Sow", "2021-05-09", "asserted"),
             ("sentence", "Rita Sow", "2022-03-09", "asserted"), ("appeal", "Rita Sow", "2022-03-30", "asserted")},
            id="lines under years",
        ),
        pytest.param(
            LIST,
            {("charge", "Rita Sow", None, "denied"), ("bail", "Rita Sow", None, "negated"),
             ("sentence", "Idris Kone", None, "asserted")},
            id="a court list",
        ),
        pytest.param(
            THREAD,
            {("occupation", "Rita Sow", None, "asserted"), ("arrest", "Rita Sow", "2025-05-03", "asserted"),
             ("charge", "Rita Sow", "2025-05-04", "asserted")},
            id="posts with stamps",
        ),
    ],
)  # fmt: skip
def test_whom_a_layout_is_about(words: str, expected: set[tuple[object, ...]]) -> None:
    assert told(claims_of(words, "2026-03-01"), "stance") == expected


def test_an_answer_is_the_word_of_the_person_interviewed() -> None:
    said = {str(c.event): c.attribution for c in claims_of(INTERVIEW, "2026-03-01")}
    assert said["access_denied"] == ("Rita Sow",)
    assert said["arrest"] == ()
    assert said["release"] == ("the ministry",)


def test_what_a_letter_says_is_its_own_voice() -> None:
    assert [c.attribution for c in claims_of(LETTER, "2026-03-01") if c.attribution] == []


@pytest.mark.parametrize(
    ("words", "events"),
    [
        ("Idris Kone, Rita Sow and another man were arrested on 3 May 2023.", {("arrest", "Idris Kone"), ("arrest", "Rita Sow"), ("arrest", None)}),
        ("Rita Sow, a nurse, and her husband, Idris Kone, were arrested on 3 May 2023.",
         {("occupation", "Rita Sow"), ("arrest", "Rita Sow"), ("arrest", "Idris Kone")}),
        ("Soldiers took away three people: Idris Kone, Rita Sow and Paul Mensah.",
         {("arrest", "Idris Kone"), ("arrest", "Rita Sow"), ("arrest", "Paul Mensah")}),
        (FOUR,
         {(e, p) for p in ("Idris Kone", "Rita Sow", "Paul Mensah", "Ama Boni") for e in ("detention", "occupation")}
         | {("charge", "Idris Kone"), ("charge", "Rita Sow"), ("release", "Paul Mensah"), ("sentence", "Ama Boni")}),
    ],
)  # fmt: skip
def test_groups_become_the_persons_named(words: str, events: set[tuple[str, str]]) -> None:
    assert {(str(c.event), c.person) for c in claims_of(words, "2024-01-15")} == events

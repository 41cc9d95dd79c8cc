"""Words that tell one event in one sentence and another, or none of their own, in the next."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

PUBLISHED = "2024-06-14"
KERN = "The activist Odo Kern was arrested on 3 May 2023. "


def told(words: str, *events: str) -> set[tuple[str, str | None]]:
    return {(str(c.event), c.person) for c in claims_of(words, PUBLISHED) if str(c.event) in events}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (KERN + "His sister Alta, a nurse, was fired in May, and her passport was taken away.", {("travel_ban", "Alta")}),
        ("Odo Kern was told to stay in Nordal, and officers took away his passport.", {("travel_ban", "Odo Kern")}),
        (KERN + "Two telephones and his passport were taken.", {("confiscation", "Odo Kern")}),
        (KERN + "Border guards stopped him at the airport and confiscated his passport.", {("travel_ban", "Odo Kern"), ("confiscation", "Odo Kern")}),
    ],
)  # fmt: skip
def test_a_passport_taken_is_a_ban_on_travel(
    words: str, expected: set[tuple[str, str | None]]
) -> None:
    assert told(words, "travel_ban", "confiscation") == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (KERN + "He was held at Nordal barracks and questioned on 61 occasions.", set()),
        (KERN + "He was interrogated for eleven hours without a lawyer.", set()),
        (KERN + "He was interrogated every night.", set()),
        (
            "Odo Kern was questioned for six hours about a song in May 2023.",
            {("harassment", "Odo Kern")},
        ),
        (
            "Odo Kern was questioned until midnight on 3 May 2023 and sent home.",
            {("harassment", "Odo Kern")},
        ),
    ],
)
def test_questions_put_in_custody_are_a_part_of_it(
    words: str, expected: set[tuple[str, str | None]]
) -> None:
    assert told(words, "harassment") == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (KERN + "The same day police searched the union's office in Nordal and took away four laptops.", {("search", None), ("confiscation", None)}),
        (KERN + "The newsroom was searched the same evening.", {("search", None)}),
        (KERN + "Police searched his office and took away four laptops.", {("search", "Odo Kern"), ("confiscation", "Odo Kern")}),
        (KERN + "Police searched Kern's office.", {("search", "Odo Kern")}),
        (KERN + "Police searched his home.", {("search", "Odo Kern")}),
    ],
)  # fmt: skip
def test_an_office_of_a_body_is_nobodys(words: str, expected: set[tuple[str, str | None]]) -> None:
    assert told(words, "search", "confiscation") == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            KERN + "The Nordal Court of Appeals stripped him of his nationality on 9 May 2023.",
            {("sentence", "Odo Kern")},
        ),
        (KERN + "The same judgment deprived him of his nationality.", {("sentence", "Odo Kern")}),
        (
            KERN + "His nationality was revoked by decree in December 2023.",
            {("harassment", "Odo Kern")},
        ),
    ],
)
def test_a_nationality_is_lost_by_a_court_or_by_decree(
    words: str, expected: set[tuple[str, str | None]]
) -> None:
    assert told(words, "sentence", "harassment") == expected


@pytest.mark.parametrize(
    ("words", "events"),
    [
        (KERN + "The judgment has never been given to his family.", ("conviction",)),
        (
            KERN + "No date has been set and none of the prisoners has been put to death.",
            ("trial",),
        ),
        (
            KERN + "His wife was told that he was under discipline and could not see anyone.",
            ("harassment",),
        ),
        (KERN + "He has been told that he will be tried with the others.", ("harassment",)),
        (
            KERN
            + "Allowing for the time he has been in custody, he should be released on 2 November.",
            ("detention",),
        ),
        (KERN + 'The minister said that "no journalist is in prison in Nordal".', ("detention",)),
        (KERN + "The hearings began on 5 June and were held behind closed doors.", ("detention",)),
        (KERN + "He was not summoned to the hearing.", ("harassment",)),
        (KERN + "Vera Molnik was heard as a witness and went home.", ("release",)),
        (
            KERN + "He came home on Sunday. He does not wish to say where he was.",
            ("disappearance",),
        ),
        (KERN + "The Bar asked the Supreme Court to quash his conviction.", ("conviction",)),
        (
            KERN + "He was serving ten years, brought down to seven by the Court of Cassation.",
            ("transfer",),
        ),
        (
            "Vera Molnik, a poet, was arrested in 1972 and sentenced to four years. She married Odo Kern, a cellist, who died in 2011.",
            ("death",),
        ),
    ],
)
def test_these_words_tell_no_such_event(words: str, events: tuple[str, ...]) -> None:
    assert not told(words, *events)


def test_somebody_not_taken_to_a_doctor_is_denied_care() -> None:
    words = KERN + "He has not been taken to a specialist since March 2024."
    assert told(words, "transfer", "access_denied") == {("access_denied", "Odo Kern")}


def test_a_court_that_sends_somebody_to_jail_detains_them() -> None:
    words = "The court sent Odo Kern to jail on 3 May 2024."
    assert ("transfer", "Odo Kern") not in told(words, "transfer", "detention")
    assert told(words, "detention") == {("detention", "Odo Kern")}


def test_a_faith_before_a_word_of_work_is_nobody() -> None:
    words = "Vera Molnik, a retired clerk and Falun Gong practitioner, died in Nordal Prison on 3 May 2024."
    assert told(words, "death") == {("death", "Vera Molnik")}


@pytest.mark.parametrize(
    "words",
    [
        "The blogger Rita Sow was arrested with five men: they were freed on 3 May 2021.",
        "Charges against six drivers – they had been held since May – were dropped on 3 May 2021.",
        "The nurse Rita Sow and five men: both were freed. They and three others: they were fined.",
    ],
)
def test_a_count_before_a_colon_and_a_pronoun_behind_it_do_not_ask_each_other(words: str) -> None:
    assert claims_of(words, "2024-12-12")

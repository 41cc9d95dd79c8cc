"""Days that words place on another event of the page, and days of something else told with it."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

PUBLISHED = "2024-06-20"  # a Thursday


def days(words: str, event: str, published: str = PUBLISHED) -> set[str | None]:
    """The days of the claims of an event."""
    return {c.when.edtf for c in claims_of(words, published) if c.event == event}


_CLEARED = "Mirela Tovanu was acquitted of fraud by the Sarn District Court on Tuesday."
_JAILED = "The Sarn District Court sentenced Mirela Tovanu to three years in prison on Tuesday."


@pytest.mark.parametrize(
    "words",
    [
        f"{_CLEARED} She walked out of the dock.",
        f"{_CLEARED} Tovanu was set free in the courtroom.",
        "Mirela Tovanu was acquitted of fraud on Tuesday and walked out of the courtroom.",
        "Mirela Tovanu was given a year, suspended, on Tuesday and released.",
        "Mirela Tovanu was summoned for questioning on Tuesday. She was allowed to go after signing a pledge.",
        "Mirela Tovanu was briefly detained on Tuesday. She was let go after deleting her pictures.",
    ],
)
def test_free_on_that_day(words: str) -> None:
    assert days(words, "release") == {"2024-06-18"}


@pytest.mark.parametrize(
    "words",
    [
        f"{_CLEARED} She had walked out of another court before.",
        f"{_CLEARED} She was later released.",
        "Mirela Tovanu was arrested on Tuesday. She was allowed to go after signing a pledge.",
    ],
)
def test_free_on_no_day_told(words: str) -> None:
    assert days(words, "release") <= {None}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "Mirela Tovanu was freed on Monday after signing an undertaking not to leave Sarn.",
            "2024-06-17",
        ),
        (
            "Mirela Tovanu was released on bail on Monday; she must report to the police every week and may not leave the country.",
            "2024-06-17",
        ),
        (
            "The court granted bail to Mirela Tovanu on Monday. She must hand in her passport.",
            "2024-06-17",
        ),
        (
            "Mirela Tovanu was released on Monday. She is still forbidden to leave the country.",
            None,
        ),
        ("Mirela Tovanu was released on Monday. She may not leave the country.", None),
    ],
)
def test_conditions_of_a_release(words: str, found: str | None) -> None:
    assert days(words, "travel_ban") == {found}


_TAKEN = "Mirela Tovanu was arrested at her home on 5 June."


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("She was punched in the police car, her lawyer said.", "2024-06-05"),
        ("Neighbours say that she was dragged down the stairs by officers.", "2024-06-05"),
        ("She says that she was slapped while being handcuffed.", "2024-06-05"),
        ("She was beaten during the arrest, her lawyer said.", "2024-06-05"),
        ("She says that she was beaten in the prison van.", None),
        ("She says that she was beaten in the cell.", None),
        ("She was beaten with a cable, her lawyer said.", None),
    ],
)
def test_blows_at_the_arrest(words: str, found: str | None) -> None:
    assert days(f"{_TAKEN} {words}", "ill_treatment") == {found}


def test_blows_at_the_later_of_two_arrests() -> None:
    words = "Mirela Tovanu was arrested on 3 February. She was freed. She was arrested again on 9 May. She was kicked on the stairs."
    assert days(words, "ill_treatment") == {"2024-05-09"}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "Mirela Tovanu was charged before the Sarn Magistrates' Court on 5 June with theft. She pleaded not guilty.",
            "2024-06-05",
        ),
        ("Mirela Tovanu pleaded not guilty when the trial opened on 5 June.", "2024-06-05"),
        ("Mirela Tovanu was arrested in Sarn on 5 June. She pleaded not guilty.", None),
        (
            "Mirela Tovanu was charged before the Sarn Magistrates' Court on 5 June with theft. She had pleaded guilty to another charge before.",
            None,
        ),
    ],
)
def test_pleas_at_a_sitting(words: str, found: str | None) -> None:
    told = [
        c.when.edtf
        for c in claims_of(words, PUBLISHED)
        if c.event == "charge" and (c.stance == "denied" or c.outcome == "admitted")
    ]
    assert set(told) == {found}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Mirela Tovanu was tried in a single sitting on 5 June. She had no lawyer.", "2024-06-05"),
        (
            "Mirela Tovanu was found guilty on 5 June. Her lawyer was given the file ten minutes before the start.",
            "2024-06-05",
        ),
        ("Mirela Tovanu was found guilty on 5 June. She had no lawyer.", None),
        ("Mirela Tovanu was arrested on 5 June. She had no lawyer of her own.", None),
    ],
)
def test_a_trial_without_a_lawyer(words: str, found: str | None) -> None:
    assert days(words, "access_denied") == {found}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("A colleague, the compositor Anton Velk, was picked up with her.", "2024-06-05"),
        ("The compositor Anton Velk was arrested in the same operation.", "2024-06-05"),
        ("The compositor Anton Velk was arrested in another operation.", None),
    ],
)
def test_taken_with_others(words: str, found: str | None) -> None:
    text = f"{_TAKEN}\n\nHer case is one of many, the union says.\n\n{words}"
    told = {
        c.when.edtf
        for c in claims_of(text, PUBLISHED)
        if c.event == "arrest" and c.person is not None and "Velk" in c.person
    }
    assert told == {found}


def test_taken_at_the_gates() -> None:
    words = "Mirela Tovanu, who was to be released on 12 June after serving her term, was met at the gates by officers and taken away."
    assert days(words, "arrest") == {"2024-06-12"}
    words = "Mirela Tovanu, who was to be released on 12 June, was arrested over leaflets."
    assert days(words, "arrest") <= {None}


@pytest.mark.parametrize(
    ("further", "found"),
    [
        ("Mirela Tovanu was convicted on Friday of spreading false news.", "2024-06-14"),
        ("Mirela Tovanu was convicted in March 2023 of spreading false news.", None),
    ],
)
def test_news_of_a_judgment(further: str, found: str | None) -> None:
    words = f"A court in Sarn has sentenced the editor Mirela Tovanu to three years in prison, her lawyer said.\n\n{further}"
    assert found in days(words, "sentence")


@pytest.mark.parametrize(
    ("event", "words"),
    [
        ("transfer", "Mirela Tovanu was reported on Monday to have been moved to Obo prison."),
        (
            "access_denied",
            "According to a prisoner who was freed in May, Mirela Tovanu was not taken to a doctor.",
        ),
        ("release", "The baker Mirela Tovanu, eligible since May, was again denied parole."),
        ("health", "Mirela Tovanu was moved to house arrest on 4 June because of a stroke."),
        ("sentence", "Mirela Tovanu completed a five-year sentence for espionage in May."),
        ("sentence", "Mirela Tovanu was freed early from a five-year sentence in May."),
        ("sentence", "Mirela Tovanu was released on Monday after paying a fine of 500 crowns."),
        (
            "access_denied",
            "She says that in the last year the guards withheld every letter from Mirela Tovanu.",
        ),
    ],
)
def test_a_day_of_something_else(event: str, words: str) -> None:
    assert days(words, event) <= {None}


@pytest.mark.parametrize(
    ("event", "words", "found"),
    [
        ("transfer", "Mirela Tovanu was moved to Obo prison on Monday.", "2024-06-17"),
        ("health", "Mirela Tovanu was taken to hospital on 4 June with a stroke.", "2024-06-04"),
        (
            "sentence",
            "Mirela Tovanu is serving the five years to which a court sentenced her in May.",
            "2024-05",
        ),
        ("sentence", "Mirela Tovanu was jailed for five years in May.", "2024-05"),
    ],
)
def test_its_own_day(event: str, words: str, found: str) -> None:
    assert found in days(words, event)


@pytest.mark.parametrize(
    ("further", "found"),
    [
        ("The editor Anton Velk was fined 500 crowns by the police.", None),
        ("The editor Anton Velk was convicted in an unrelated case of theft and fined.", None),
        ("The editor Anton Velk was fined 500 crowns.", "2024-06-18"),
    ],
)
def test_fines_of_another_office(further: str, found: str | None) -> None:
    told = {c.when.edtf for c in claims_of(f"{_JAILED} {further}", PUBLISHED) if c.kind == "fine"}
    assert told == {found}


@pytest.mark.parametrize(
    ("event", "words", "found"),
    [
        (
            "harassment",
            "Mirela Tovanu was detained on 12 May. She had been summoned two days before.",
            "2024-05-10",
        ),
        (
            "appeal",
            "Mirela Tovanu was jailed on Tuesday. Her lawyer will file an appeal before the end of the month.",
            "2024-06",
        ),
        (
            "charge",
            "Mirela Tovanu was arrested on 4 March. At the end of the month she was charged with sedition.",
            "2024-03",
        ),
        (
            "charge",
            "Police said on Monday that Mirela Tovanu was under investigation for incitement.",
            "2024-06-17",
        ),
        (
            "charge",
            "Her husband said on Monday that Mirela Tovanu was under investigation for incitement.",
            None,
        ),
        (
            "search",
            "Police turned up at the flat of Mirela Tovanu early on Monday, searched it and took away a computer.",
            "2024-06-17",
        ),
        (
            "arrest",
            "A neighbour last saw Mirela Tovanu on 3 June in her yard. Four men pulled her into a jeep.",
            "2024-06-03",
        ),
    ],
)
def test_steps_and_reports(event: str, words: str, found: str | None) -> None:
    assert days(words, event) == {found}


def test_no_step_back_from_a_day_to_come() -> None:
    words = "Mirela Tovanu was remanded until 10 July. Her cousin Anton Velk had been arrested a week before."
    assert days(words, "arrest") <= {None}


@pytest.mark.parametrize(
    ("words", "event"),
    [
        (
            "6 May 2024. Kerr tells her lawyer that she was kept awake for five nights.",
            "ill_treatment",
        ),
        (
            "6 May 2024. Kerr is charged with sedition. She maintains that she is innocent.",
            "charge",
        ),
    ],
)
def test_what_is_retold_under_a_day(words: str, event: str) -> None:
    text = f"1 February 2024. Police take Mirela Kerr from her shop in Sarn.\n\n{words}\n\n9 May 2024. Her trial opens."
    told = {
        (c.stance, c.when.edtf) for c in claims_of(text, PUBLISHED)
        if c.event == event and c.stance in {"denied", "alleged"}
    }  # fmt: skip
    assert {day for _, day in told} == {None}


@pytest.mark.parametrize(
    ("event", "words", "found"),
    [
        (
            "arrest",
            "Ida Moor was arrested on 12 May. Mirela Tovanu was taken with her and freed the next day.",
            {"2024-05-12"},
        ),
        (
            "release",
            "Mirela Tovanu was detained on 12 May. She was held overnight and released at noon.",
            {"2024-05-13"},
        ),
        (
            "release",
            "Mirela Tovanu was detained on 12 May. She was questioned and released before midnight.",
            {"2024-05-12"},
        ),
        (
            "trial",
            "Mirela Tovanu has been held since 24 November 2023. The next hearing is on 20 July.",
            {"2024-07-20"},
        ),
        (
            "sentence",
            "The court sentenced Ida Moor to six years on 4 June.\n\nShe has asthma.\n\nMirela Tovanu was given two years at the same hearing.",
            {"2024-06-04"},
        ),
    ],
)
def test_days_beside_one_another(event: str, words: str, found: set[str]) -> None:
    assert days(words, event) == found


@pytest.mark.parametrize(
    ("event", "words", "found"),
    [
        (
            "death",
            "Ivo Marek had been serving four years since May 2022. He died of a stroke on 24 January.",
            "2024-01-24",
        ),
        (
            "death",
            "Ivo Marek, jailed over the unrest of January 2022, died in Obo prison on 9 March.",
            "2024-03-09",
        ),
        (
            "appeal_result",
            "The ban on Ivo Marek (in force since February 2022) was lifted on appeal in May. His appeal against the fine was rejected on 3 June.",
            "2024-06-03",
        ),
        (
            "access_denied",
            "Ivo Marek was jailed on 29 October 2015. He has not been taken to a doctor since November.",
            "2023-11",
        ),
        ("release", "Ivo Marek was arrested in 2022 and let go that October.", "2022-10"),
        ("charge", "Ivo Marek was arrested on 3 May 2021. On 5 June he was charged.", "2021-06-05"),
        (
            "charge",
            "Ivo Marek had been arrested on 3 May 2021. On 5 June he was charged.",
            "2021-06-05",
        ),
    ],
)
def test_which_year_a_day_has(event: str, words: str, found: str) -> None:
    assert found in days(words, event)


def test_a_law_has_no_day_of_a_jailing() -> None:
    assert days("Ivo Marek was jailed under the law of June 2019.", "detention") <= {None}


@pytest.mark.parametrize(
    ("event", "words", "found"),
    [
        (
            "travel_ban",
            "The judge freed Mirela Tovanu. He ordered her to hand in her passport and to report on the first Monday of each month.",
            {None},
        ),
        (
            "arrest",
            "The school was closed in March.\n\nMirela Tovanu was arrested two days later.",
            {None},
        ),
        (
            "bail",
            "A magistrate in Sarn has granted bail to the lawyer Mirela Tovanu.\n\nMagistrate Ida Moor ruled on Friday that she would not flee.",
            {"2024-06-14"},
        ),
        (
            "bail",
            "A magistrate in Sarn has granted bail to the lawyer Mirela Tovanu.\n\nHer husband said on Friday that she would not flee.",
            {None},
        ),
    ],
)
def test_days_of_other_sentences(event: str, words: str, found: set[str | None]) -> None:
    assert days(words, event) == found

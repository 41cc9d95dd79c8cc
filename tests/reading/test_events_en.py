"""What English words tell and what they do not: terms, days, negations, hopes, law and custom."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of, told

TAKEN = "The activist Lin Yue was arrested on 3 May 2021. "


def events(words: str, *fields: str) -> set[tuple[object, ...]]:
    """Event, person, date and the fields of every claim but occupations."""
    found = told(claims_of(words, "2022-01-15"), *fields)
    return {row for row in found if row[0] != "occupation"}


def further(words: str) -> set[str]:
    """The events that a sentence adds to an arrest told before it."""
    return {str(row[0]) for row in events(TAKEN + words) if row[2] != "2021-05-03"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            "On 3 May 2021 a court sentenced the bloggers Anvar Saidov and Rustam Yoqubov to five and four years.",
            {("sentence", "Anvar Saidov", "2021-05-03", 60), ("sentence", "Rustam Yoqubov", "2021-05-03", 48)},
            id="two terms for two people",
        ),
        pytest.param(
            "The blogger Anvar Saidov was sentenced to five years, and his two brothers to three years each.",
            {("sentence", "Anvar Saidov", None, 60), ("sentence", None, None, 36)},
            id="the brothers' terms are not his",
        ),
        pytest.param(
            "The blogger Anvar Saidov got nine years on 3 May 2021, and the editor Rustam Yoqubov, 15.",
            {("sentence", "Anvar Saidov", "2021-05-03", 108), ("sentence", "Rustam Yoqubov", "2021-05-03", 180)},
            id="a figure behind a name",
        ),
        pytest.param(
            "Prosecutors asked for nine years for the blogger Anvar Saidov and seven for the editor Rustam Yoqubov.",
            {("sentence", "Anvar Saidov", None, 108), ("sentence", "Rustam Yoqubov", None, 84)},
            id="asked for, the second without a verb",
        ),
        pytest.param(
            "A sentence of five years was passed on the blogger Anvar Saidov.",
            {("sentence", "Anvar Saidov", None, 60)},
            id="a sentence of",
        ),
    ],
)  # fmt: skip
def test_terms_go_to_whom_they_were_given(words: str, expected: set[tuple[object, ...]]) -> None:
    assert events(words, "duration_months") == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            ("Arrested on 3 May 2021, tried in June and sentenced in July to five years, the blogger Anvar Saidov"
            " is now in Jaslyk Prison."),
            {("arrest", "2021-05-03"), ("trial", "2021-06"), ("sentence", "2021-07"), ("detention", None)},
        ),
        (
            "The blogger Anvar Saidov (arrested 3 May 2021) is seriously ill.",
            {("arrest", "2021-05-03"), ("health", None)},
        ),
        (
            ("The blogger Anvar Saidov was arrested on 3 May 2021. His brother was turned away at the gate on"
            " 8 June 2021 and again on 12 July 2021."),
            {("arrest", "2021-05-03"), ("access_denied", "2021-06-08"), ("access_denied", "2021-07-12")},
        ),
        (
            "The blogger Anvar Saidov was arrested on 3 May 2021. On 6 May 2021 a judge ordered his pre-trial detention.",
            {("arrest", "2021-05-03"), ("detention", "2021-05-06")},
        ),
        (
            "The arrest on 3 May 2021 of the blogger Anvar Saidov was condemned by writers.",
            {("arrest", "2021-05-03")},
        ),
    ],
)  # fmt: skip
def test_each_day_stays_with_its_event(words: str, expected: set[tuple[str, str | None]]) -> None:
    assert {(row[0], row[2]) for row in events(words)} == expected


@pytest.mark.parametrize(
    "words",
    [
        "In such cases bail is usually refused and visits are suspended for months.",
        "The law says that a detainee must be brought before a judge within 48 hours.",
        "Anyone who insults the king can be jailed for 15 years.",
        "The novel tells of a woman who was forced to sign a confession.",
        "Had she appealed, the sentence would have been reviewed.",
        "If the court refuses her bail, she will be held for two more months.",
        "Her family fear that she may be beaten.",
        "Her supporters hope that the appeal court will free her.",
        "She risks being sent to a penal colony.",
        "Her lawyer, Ma Wen, appealed to the public for calm.",
        "The bank froze the accounts of a rival firm.",
        "Two policemen suffered injuries and a car was burned.",
        "Her mother broke her leg and was taken to hospital.",
        "Her cat disappeared the same day and did not come back.",
        "The general who ordered the raid died in June 2021.",
        "She narrowly escaped being arrested again.",
    ],
)
def test_what_is_supposed_usual_or_somebody_elses_tells_nothing(words: str) -> None:
    assert not further(words)


@pytest.mark.parametrize(
    ("words", "stance"),
    [
        ("She was denied insulin for weeks, her family alleges.", "alleged"),
        ("The ministry called the torture allegations baseless.", "denied"),
        ("The police said that she was not in its custody.", "denied"),
        ("Nobody beat her, she said.", "negated"),
        ("The prosecution is considering an appeal.", "planned"),
        ("A warrant was issued for Ma Wen in June 2021.", "planned"),
    ],
)
def test_how_surely(words: str, stance: str) -> None:
    rows = {row for row in events(TAKEN + words, "stance") if row[2] != "2021-05-03"}
    assert {row[3] for row in rows} == {stance}


def test_custody_pending_trial_is_no_sentence() -> None:
    rows = events(TAKEN + "A court ordered that she be held for two months pending trial.")
    assert not any(row[0] == "sentence" for row in rows)


def test_a_verdict_awaited_by_several_is_awaited_by_each() -> None:
    words = (
        "The bloggers Anvar Saidov and Rustam Yoqubov were tried on 3 May 2021. No verdict has been"
        " delivered."
    )
    rows = events(words, "stance")
    assert {row[1] for row in rows if row[0] == "conviction" and row[3] == "negated"} == {
        "Anvar Saidov",
        "Rustam Yoqubov",
    }

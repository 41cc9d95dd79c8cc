"""Custody in English: how long it lasted, who gave themselves up, arrests that failed, releases refused."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of, told

TAKEN = "The blogger Anvar Saidov was arrested on 3 May 2021. "
OF_CUSTODY = frozenset("arrest detention release bail transfer disappearance".split())


def custody(words: str, *fields: str) -> set[tuple[object, ...]]:
    """Event, person, date and fields of the claims of custody that a text adds to an arrest."""
    found = told(claims_of(words, "2022-01-15"), *fields)
    return {
        row
        for row in found
        if row[0] in OF_CUSTODY and row[:3] != ("arrest", "Anvar Saidov", "2021-05-03")
    }


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            "He spent 31 days in the Navoi psychiatric hospital.", {(None, 31, None)}, id="by days"
        ),
        pytest.param("He spent sixteen months inside.", {(None, None, 16)}, id="inside"),
        pytest.param(
            "In February 2018 Saidov served eight days for a rally.",
            {("2018-02", 8, None)},
            id="served days",
        ),
        pytest.param(
            "In 2016 he had been held for five weeks at the camp of Zarafshan.",
            {("2016", 35, None)},
            id="long over",
        ),
        pytest.param(
            "For the first 16 days he was kept in a basement of the security service.",
            {("2021-05-03/2021-05-19", None, None)},
            id="the first days",
        ),
        pytest.param(
            "He spent the first nine days in a basement of the security service.",
            {("2021-05-03/2021-05-12", 9, None)},
            id="spent the first days",
        ),
        pytest.param(
            "Until 20 May he was kept in a basement of the security service.",
            {("2021-05-03/2021-05-20", None, None)},
            id="until a day",
        ),
        pytest.param(
            "For 16 days he was kept in a basement of the security service.",
            {("2021-05-03/2021-05-19", None, None)},
            id="for so long, told right behind",
        ),
        pytest.param(
            "His lawyer wrote to the ministry on 9 June 2021. For 16 days he was kept in a basement.",
            {(None, None, None)},
            id="for so long, told later",
        ),
        pytest.param(
            "He spent four months in a basement of the security service.",
            {("2021-05-03/2021-09", None, 4)},
            id="months end in a month",
        ),
        pytest.param("He served three years as mayor of Navoi.", set(), id="in office"),
        pytest.param("He had served two years in the army.", set(), id="as a soldier"),
        pytest.param("He spent 31 days in a hotel in Navoi.", set(), id="in a hotel"),
    ],
)
def test_a_stay_is_read_by_how_long_it_lasted(
    words: str, expected: set[tuple[object, ...]]
) -> None:
    rows = custody(TAKEN + words, "days", "duration_months")
    assert {row[2:] for row in rows if row[0] == "detention"} == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Anvar Saidov, a blogger, was let go on 3 May 2021, after 654 days.",
            "2019-07-19/2021-05-03",
        ),
        (
            "The blogger Anvar Saidov was freed on 3 May 2021 after 40 days in custody.",
            "2021-03-24/2021-05-03",
        ),
        (
            "The blogger Anvar Saidov was arrested on 4 March 2021. He walked out of Jaslyk Prison on 9 July 2021, after four months.",
            "2021-03-04/2021-07-09",
        ),
        ("The blogger Anvar Saidov spent his 100th day in custody yesterday.", "2021-10-06"),
        ("Today is the 100th day in prison of the blogger Anvar Saidov.", "2021-10-07"),
        (
            "The blogger Anvar Saidov, who tomorrow completes three months in Jaslyk Prison, is ill.",
            "2021-10-16",
        ),
    ],
)
def test_a_length_told_with_its_end_gives_the_days(words: str, expected: str) -> None:
    assert ("detention", "Anvar Saidov", expected) in told(claims_of(words, "2022-01-15"))


def test_nothing_is_reckoned_from_a_length_that_does_not_agree() -> None:
    words = TAKEN + "He was let go on 9 June 2021, after 400 days."
    assert not [row for row in custody(words) if row[0] == "detention"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            "Police arrested nine people on 3 May 2021. Among those held are Anvar Saidov, 44, who heads a union, and its lawyer, Rustam Yoqubov.",
            {("arrest", None, "2021-05-03"), ("arrest", "Rustam Yoqubov", "2021-05-03")},
            id="among those held",
        ),
        pytest.param(
            "Two colleagues were taken from their desks on 4 May 2021: the engineer Anvar Saidov and the presenter Rustam Yoqubov.",
            {("arrest", "Anvar Saidov", "2021-05-04"), ("arrest", "Rustam Yoqubov", "2021-05-04")},
            id="from their desks",
        ),
    ],
)
def test_those_listed_were_all_taken(words: str, expected: set[tuple[object, ...]]) -> None:
    assert custody(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Anvar Saidov, a blogger, gave himself up on 9 June 2021.", ("detention", "2021-06-09", "asserted", "surrender")),
        (
            "The blogger Anvar Saidov has been ordered to report to Jaslyk Prison by 9 June 2022.",
            ("detention", "2022-06-09", "planned", "surrender"),
        ),
        (
            "The blogger Anvar Saidov escaped when troops came to his flat on 9 June 2021.",
            ("arrest", "2021-06-09", "negated", None),
        ),
        ("The blogger Anvar Saidov left the country before he could be arrested.", ("arrest", None, "negated", None)),
        ("The blogger Anvar Saidov is the subject of an arrest warrant.", ("arrest", None, "planned", "warrant")),
        ("The blogger Anvar Saidov was fined and is not in prison.", ("detention", None, "negated", None)),
        (
            "The blogger Anvar Saidov was jailed in 2019. He got out under the amnesty of May 2021.",
            ("release", "2021-05", "asserted", None),
        ),
        (
            "The blogger Anvar Saidov was jailed in 2019. Saidov should be released in April 2029.",
            ("release", "2029-04", "planned", None),
        ),
        (
            "The blogger Anvar Saidov was jailed in 2019. He was to be freed on 3 May 2021 but was not.",
            ("release", "2021-05-03", "negated", None),
        ),
        (
            "The blogger Anvar Saidov was jailed in 2019. On 3 May 2021 the court turned down his request for release.",
            ("release", "2021-05-03", "negated", None),
        ),
    ],
)  # fmt: skip
def test_custody_that_was_sought_fled_or_ended(words: str, expected: tuple[object, ...]) -> None:
    rows = custody(words, "stance", "kind")
    assert expected in {(row[0], *row[2:]) for row in rows}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            "Anvar Saidov was charged before the Navoi court on 9 June 2021 and sent to Jaslyk Prison.",
            {("detention", "2021-06-09", "Jaslyk Prison")},
            id="sent to prison by a court",
        ),
        pytest.param(
            "On 9 June 2021 guards sent him to Jaslyk Prison.",
            {("transfer", "2021-06-09", "Jaslyk Prison")},
            id="sent on by guards",
        ),
        pytest.param(
            "He had been on bail and was taken into custody in the courtroom on 9 June 2021.",
            {("bail", None, None), ("detention", "2021-06-09", None)},
            id="taken into custody in court",
        ),
        pytest.param(
            "On 9 June 2021 he arrived at Jaslyk Prison.",
            {("transfer", "2021-06-09", "Jaslyk Prison")},
            id="arrived",
        ),
        pytest.param(
            "In June 2021 he was moved to Jaslyk Prison, where he remains.",
            {
                ("transfer", "2021-06", "Jaslyk Prison"),
                ("detention", "2022-01-15", "Jaslyk Prison"),
            },
            id="where he remains",
        ),
        pytest.param(
            "He was held for sixteen days in a cellar.",
            {("detention", "2021-05-03/2021-05-19", None)},
            id="from the arrest told just before",
        ),
        pytest.param(
            "It was eleven days before anyone knew where he was.",
            {("disappearance", "2021-05-03/2021-05-14", None)},
            id="days before anyone knew",
        ),
        pytest.param(
            "For six days nobody would say where he was.",
            {("disappearance", "2021-05-03/2021-05-09", None)},
            id="nobody would say",
        ),
        pytest.param(
            "The first hearing of his appeal is to be held on 3 May 2022.",
            set(),
            id="a hearing is held",
        ),
        pytest.param(
            "A report, released on 9 June 2021, names him.", set(), id="a report comes out"
        ),
        pytest.param(
            "We ask the ministry to disclose where he is being held.", set(), id="asked where"
        ),
        pytest.param(
            "His request to be moved to Navoi was rejected in July 2021.",
            {("transfer", "2021-07", None)},
            id="no transfer",
        ),
    ],
)
def test_what_befell_somebody_in_custody(words: str, expected: set[tuple[object, ...]]) -> None:
    assert {(row[0], *row[2:]) for row in custody(TAKEN + words, "facility")} == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Rustam Yoqubov, a nurse, was detained on 3 May 2021 and let go on 26 October.",
            {("detention", "2021-05-03"), ("release", "2021-10-26")},
        ),
        (
            "Police took the nurse Rustam Yoqubov and the owner of the old tea house by the river away on 3 May 2021.",
            {("arrest", "2021-05-03")},
        ),
        ("The nurse Rustam Yoqubov was taken from Navoi Hospital in Bukhara on 3 May 2021 by two men.", {("arrest", "2021-05-03")}),
        ("A warrant for the detention of the nurse Rustam Yoqubov remains in force.", {("arrest", None)}),
        ("The nurse Rustam Yoqubov was fined and never went to prison.", {("detention", None)}),
    ],
)  # fmt: skip
def test_who_was_taken_or_let_go(words: str, expected: set[tuple[object, ...]]) -> None:
    rows = told(claims_of(words, "2022-01-15"))
    found = {
        (row[0], row[2]) for row in rows if row[0] in OF_CUSTODY and row[1] == "Rustam Yoqubov"
    }
    assert found == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(
            "On 9 June 2021 the judge prolonged it by two months.",
            {("detention", "2021-06-09", "renewal")},
            id="it",
        ),
        pytest.param(
            "On 9 June 2021 the order was renewed for a further 15 days.",
            {("detention", "2021-06-09", "renewal")},
            id="the order",
        ),
        pytest.param(
            "On 9 June 2021 his lease was renewed for a further 15 days.", set(), id="a lease"
        ),
        pytest.param(
            "He is held at Jaslyk Prison.",
            {("detention", None, None)},
            id="where, beside since when",
        ),
    ],
)
def test_what_is_told_beside_a_custody(words: str, expected: set[tuple[object, ...]]) -> None:
    before = TAKEN + "He has been in detention since 4 May 2021. "
    found = {(row[0], *row[2:]) for row in custody(before + words, "kind")}
    assert found - {("detention", "2021-05-04", None)} == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "A student who was there on 3 May 2021, Rustam Yoqubov, was questioned through the night and sent home the next day.",
            {("release", "2021-05-04")},
        ),
        ("The nurse Rustam Yoqubov was questioned as a witness on 3 May 2021 and went home.", set()),
        ("A court sent the nurse Rustam Yoqubov to prison for seven years on 3 May 2021.", set()),
        ("The nurse Rustam Yoqubov served his sentence in full in Navoi Prison.", {("detention", None)}),
        ("We call on the court to withdraw the arrest warrant against the nurse Rustam Yoqubov.", {("arrest", None)}),
    ],
)  # fmt: skip
def test_nights_terms_and_warrants(words: str, expected: set[tuple[object, ...]]) -> None:
    rows = told(claims_of(words, "2022-01-15"))
    found = {
        (row[0], row[2]) for row in rows if row[0] in OF_CUSTODY and row[1] == "Rustam Yoqubov"
    }
    assert found == expected

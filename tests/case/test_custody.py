"""From a document to a status and days in custody, on a day that the caller names."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.case.case_of import claims_about, person_in

from habeas.case import history_of
from habeas.clocks import sentence_end

ARRESTED = "Police arrested Lin Yue in Chengdu on 3 May 2021."
FREED = f"{ARRESTED} Lin Yue was released on 9 June 2021."
JUDGED = (
    f"{ARRESTED} On 1 March 2022 the Chengdu Intermediate Court sentenced Lin Yue to three years in"
    " prison for inciting subversion of state power."
)
AGAIN = f"{FREED} Lin Yue was arrested again on 1 March 2022."


@pytest.mark.parametrize(
    ("words", "today", "status", "since"),
    [
        pytest.param(ARRESTED, "2021-05-02", "unknown", None, id="the day before"),
        pytest.param(ARRESTED, "2021-05-03", "held_pretrial", "2021-05-03", id="that day"),
        pytest.param(ARRESTED, "2024-06-14", "held_pretrial", "2021-05-03", id="years later"),
        pytest.param(FREED, "2021-06-08", "held_pretrial", "2021-05-03", id="before the release"),
        pytest.param(FREED, "2021-06-09", "released", "2021-06-09", id="the day of the release"),
        pytest.param(AGAIN, "2022-02-28", "released", "2021-06-09", id="free between"),
        pytest.param(AGAIN, "2022-03-01", "held_pretrial", "2022-03-01", id="taken again"),
        pytest.param(JUDGED, "2022-03-02", "sentenced_not_final", "2022-03-01", id="may appeal"),
        pytest.param(JUDGED, "2022-06-01", "sentenced_not_final", "2022-03-01", id="no appeal known"),
        pytest.param(
            JUDGED, "2024-05-02", "sentenced_not_final", "2022-03-01", id="the last day of the term"
        ),
        pytest.param(
            JUDGED,
            "2024-05-03",
            "term_ended_release_unconfirmed",
            "2024-05-02",
            id="no computed end makes anybody released",
        ),
        pytest.param(
            "Lin Yue was charged with fraud on 3 May 2021. Lin Yue's trial opened on 9 June 2021.",
            "2021-06-10",
            "unknown",
            None,
            id="a charge and a trial are no custody",
        ),
        pytest.param(
            f"{ARRESTED} Lin Yue was released on bail on 9 June 2021."
            " Lin Yue's trial opened on 1 July 2021.",
            "2021-07-02",
            "free",
            "2021-06-09",
            id="tried on bail",
        ),
        pytest.param(
            "Lin Yue was arrested in absentia on 3 May 2021.",
            "2021-07-02",
            "unknown",
            None,
            id="arrested in absentia",
        ),
        pytest.param(
            "Lin Yue is in prison.", "2024-06-14", "held_pretrial", None, id="seen in custody"
        ),
        pytest.param(
            "Lin Yue was detained.", "2024-06-14", "held_pretrial", None, id="since no known day"
        ),
        pytest.param(
            "Lin Yue was reportedly arrested on 3 May 2021.",
            "2024-06-14",
            "unknown",
            None,
            id="a rumour",
        ),
        pytest.param(
            "Lin Yue disappeared on 3 May 2021.",
            "2024-06-14",
            "whereabouts_unknown",
            "2021-05-03",
            id="disappeared",
        ),
        pytest.param(
            f"{ARRESTED} Lin Yue died in custody on 9 June 2021.",
            "2024-06-14",
            "died",
            "2021-06-09",
            id="died",
        ),
        pytest.param(
            f"{ARRESTED} Lin Yue was released on bail on 9 June 2021.",
            "2024-06-14",
            "free",
            "2021-06-09",
            id="on bail",
        ),
        pytest.param(
            f"{ARRESTED} Lin Yue was acquitted on 9 June 2022.",
            "2024-06-14",
            "unknown",
            "2022-06-09",
            id="acquitted is not released",
        ),
        pytest.param(
            "Lin Yue, who was released, had been arrested on 3 May 2021.",
            "2024-06-14",
            "unknown",
            None,
            id="a release without a date, told first",
        ),
    ],
)  # fmt: skip
def test_status_on_a_day(words: str, today: str, status: str, since: str | None) -> None:
    found = person_in(words, "Lin Yue", today).status
    assert (found.value, found.since.edtf) == (status, since)
    assert found.as_of.isoformat() == today


def held(words: str, today: str, name: str = "Lin Yue") -> list[tuple[str | None, int | None]]:
    """The spells of custody: the first day and the days elapsed."""
    return [
        (clock.start.edtf, clock.days_elapsed)
        for clock in person_in(words, name, today).clocks
        if clock.clock == "held"
    ]


@pytest.mark.parametrize(
    ("words", "today", "days"),
    [
        (ARRESTED, "2021-05-02", []),
        (ARRESTED, "2021-05-03", [("2021-05-03", 0)]),
        (ARRESTED, "2022-05-03", [("2021-05-03", 365)]),
        (ARRESTED, "2024-03-01", [("2021-05-03", 1033)]),  # a leap day counts
        (FREED, "2024-06-14", [("2021-05-03", 37)]),
        (AGAIN, "2022-03-31", [("2021-05-03", 37), ("2022-03-01", 30)]),
        ("Lin Yue was arrested in May 2021.", "2024-06-14", []),  # no day, no number
        (f"{ARRESTED} She has since been released.", "2024-06-14", [("2021-05-03", None)]),
        ("Lin Yue was reportedly arrested on 3 May 2021.", "2024-06-14", []),
    ],
)
def test_days_in_custody(words: str, today: str, days: list[tuple[str, int | None]]) -> None:
    assert held(words, today) == days


def test_days_in_custody_in_chinese() -> None:
    words = "2021年5月3日，博主林悦在成都被警方逮捕。2021年6月9日，林悦获释。"
    assert held(words, "2024-06-14", "林悦") == [("2021-05-03", 37)]


def test_both_ends_counted_is_one_day_more() -> None:
    clocks = [c for c in person_in(FREED, "Lin Yue").clocks if c.clock == "held"]
    assert [(c.days_elapsed, c.days_inclusive) for c in clocks] == [(37, 38)]


def test_of_two_dates_for_one_arrest_in_one_document_the_finer_counts() -> None:
    words = "Lin Yue was arrested in May 2021. Lin Yue was arrested on 3 May 2021."
    assert held(words, "2021-05-13") == [("2021-05-03", 10)]


def test_every_clock_shows_the_words_it_rests_on() -> None:
    for clock in person_in(JUDGED, "Lin Yue", "2022-03-05").clocks:
        if clock.refused is None:
            assert clock.because
            assert all(quote.words in JUDGED for quote in clock.because)


@given(st.integers(0, 1500), st.integers(1, 400))
def test_a_day_later_is_a_day_more(first: int, later: int) -> None:
    one = date(2021, 5, 3) + timedelta(first)
    ((_, before),) = held(ARRESTED, one.isoformat())
    ((_, after),) = held(ARRESTED, (one + timedelta(later)).isoformat())
    assert before == first
    assert after == first + later


@given(st.integers(0, 1500))
def test_after_a_release_no_day_is_added(later: int) -> None:
    today = date(2021, 6, 9) + timedelta(later)
    assert held(FREED, today.isoformat()) == [("2021-05-03", 37)]


@pytest.mark.parametrize(
    ("words", "status", "since"),
    [
        (
            f"{JUDGED} On 2 May 2022 the Sichuan High Court overturned the conviction of Lin Yue.",
            "held_pretrial", "2021-05-03",
        ),
        (
            f"{JUDGED} On 2 May 2022 the Sichuan High Court reduced the sentence to two years.",
            "term_ended_release_unconfirmed", "2023-05-02",
        ),
        (
            f"{JUDGED} On 2 May 2022 the Sichuan High Court rejected Lin Yue's appeal.",
            "term_ended_release_unconfirmed", "2024-05-02",
        ),
        ("Lin Yue was placed under house arrest on 3 May 2021.", "held_pretrial", "2021-05-03"),
        (
            "2021年5月3日，林悦在成都被警方带走。2021年6月9日，林悦被成都市中级人民法院判处无期徒刑。",
            "sentenced_not_final", "2021-06-09",
        ),
    ],
)  # fmt: skip
def test_later_decisions_reach_the_status(words: str, status: str, since: str) -> None:
    name = "林悦" if "林悦" in words else "Lin Yue"
    found = person_in(words, name, "2024-06-14").status
    assert (found.value, found.since.edtf) == (status, since)


def test_a_release_that_is_due_stands_beside_the_computed_end() -> None:
    told = person_in(f"{JUDGED} She is due for release on 3 May 2024.", "Lin Yue")
    (clock,) = [c for c in told.clocks if c.clock == "sentence_end"]
    assert (str(clock.date), [e.when.edtf for e in clock.official]) == (
        "2024-05-02",
        ["2024-05-03"],
    )


def test_the_first_and_last_day_that_a_judgment_prints_decide() -> None:
    words = (
        "2021年5月3日，林悦在成都被警方带走。2021年9月9日，林悦被正式逮捕。"
        "2022年3月1日，成都市中级人民法院以煽动颠覆国家政权罪判处林悦有期徒刑三年，"
        "刑期自2021年5月20日起至2024年5月19日止。"
    )
    (clock,) = [c for c in person_in(words, "林悦").clocks if c.clock == "sentence_end"]
    assert str(clock.date) == "2024-05-19"


def test_rival_days_and_measures_of_two_documents_are_kept_beside_the_end() -> None:
    told = [
        (
            "The Guangzhou Intermediate Court sentenced Lin Yue to five years in prison on 14 June"
            " 2024. Lin Yue was arrested on 19 September 2021."
        ),
        "Lin Yue was arrested on 21 September 2021.",
    ]
    history = history_of(claims_about("Lin Yue", *told), "CN")
    assert [(c.about, c.values) for c in history.conflicts] == [("detention date", ("2021-09-21",))]
    clock = sentence_end(history)
    assert clock is not None
    assert [str(r.date) for r in clock.rivals] == ["2026-09-20"]

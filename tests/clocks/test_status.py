"""The status on any day: what each reported step makes of it, since when, and how old that is."""

from __future__ import annotations

from datetime import date

import pytest
from tests.clocks.case_told import case

from habeas.clocks import status_of
from habeas.clocks.case_file import history_of
from habeas.records.when import stated

TRIED = "taken 2020-01-10; formal_arrest 2020-02-14; judgment 2021-03-01"


@pytest.mark.parametrize(
    ("events", "term", "value", "since"),
    [
        ("taken 2020-01-10", None, "held_pretrial", "2020-01-10"),
        ("taken 2020-01-10; house_arrest 2020-03-01", None, "held_pretrial", "2020-01-10"),
        ("disappearance 2020-01-10", None, "whereabouts_unknown", "2020-01-10"),
        ("disappearance 2020-01-10; criminal_detention 2020-02-10", None, "held_pretrial", "2020-02-10"),
        ("taken 2020-01-10; release 2020-02-01; lost_contact 2020-05-01", None,
         "whereabouts_unknown", "2020-05-01"),
        ("taken 2020-01-10; bail 2020-02-01", None, "free", "2020-02-01"),
        ("taken 2020-01-10; bail 2020-02-01; bail_revoked 2020-06-01", None, "held_pretrial", "2020-06-01"),
        (TRIED, "20 years", "sentenced_not_final", "2021-03-01"),
        (f"{TRIED}; appeal_decision 2021-06-01", "20 years", "serving", "2021-06-01"),
        (f"{TRIED}; ratified 2021-06-01", "20 years", "serving", "2021-06-01"),
        (f"{TRIED}; moved to prison 2021-06-01", "20 years", "serving", "2021-06-01"),
        (f"{TRIED}; appeal_decision 2021-06-01; medical_parole 2022-01-01", "20 years", "serving",
         "2021-06-01"),
        (f"{TRIED}; parole 2022-01-01", "20 years", "released", "2022-01-01"),
        (TRIED, "2 years", "term_ended_release_unconfirmed", "2022-01-09"),
        (TRIED, "life", "sentenced_not_final", "2021-03-01"),
        (TRIED, {"years": 3, "suspended_years": 4}, "unknown", "2021-03-01"),
        ("taken 2020-01-10; bail 2020-06-01; judgment 2021-03-01",
         {"years": 3, "suspended_years": 4}, "free", "2021-03-01"),
        (f"{TRIED}; release 2022-01-09", "2 years", "released", "2022-01-09"),
        (f"{TRIED}; quashed 2021-06-01", "20 years", "held_pretrial", "2020-01-10"),
        (f"{TRIED}; retrial_ordered 2021-06-01", "20 years", "held_pretrial", "2020-01-10"),
        (f"{TRIED}; retrial_ordered 2021-06-01; judgment 2021-12-01", "20 years",
         "sentenced_not_final", "2021-12-01"),
        (f"{TRIED}; fraud_quashed 2021-06-01", "20 years", "sentenced_not_final", "2021-03-01"),
        (f"{TRIED}; acquittal 2021-06-01", "20 years", "unknown", "2021-06-01"),
        (f"{TRIED}; pardon 2022-09-01", "20 years", "term_ended_release_unconfirmed", "2022-09-01"),
        (f"{TRIED}; amnesty 2022-09-01; release 2022-09-03", "20 years", "released", "2022-09-03"),
        (f"{TRIED}; commutation 2022-09-01 (25 years)", "life", "serving", "2022-09-01"),
        (f"{TRIED}; sentence_reduced 2023-01-01 (6 months)", "20 years", "serving", "2023-01-01"),
        (f"{TRIED}; release 2022-01-09; taken 2024-08-28", "2 years", "held_pretrial", "2024-08-28"),
        (f"{TRIED}; died 2024-02-16", "20 years", "died", "2024-02-16"),
        (f"{TRIED}; prisoner_swap 2024-08-01", "20 years", "released", "2024-08-01"),
        (f"{TRIED}; exiled 2024-08-01", "20 years", "released", "2024-08-01"),
        ("indictment 2020-01-10; trial 2020-03-01", None, "unknown", None),
        ("arrest warrant 2020-01-10", None, "unknown", None),
    ],
)  # fmt: skip
def test_each_step_changes_the_status_as_it_should(
    events: str, term: object, value: str, since: str | None
) -> None:
    status = case("CN", events, term).status
    assert (status.value, status.since.edtf) == (value, since)


@pytest.mark.parametrize(
    ("day", "value"),
    [
        ("2020-01-09", "unknown"),
        ("2020-01-10", "held_pretrial"),
        ("2021-03-01", "sentenced_not_final"),
        ("2022-01-09", "sentenced_not_final"),
        ("2022-01-10", "term_ended_release_unconfirmed"),
        ("2022-02-01", "released"),
        ("2024-08-28", "held_pretrial"),
    ],
)
def test_the_status_is_that_of_the_day_asked(day: str, value: str) -> None:
    rows = [
        {"type": "taken", "date": "2020-01-10"}, {"type": "judgment", "date": "2021-03-01"},
        {"type": "release", "date": "2022-02-01"}, {"type": "taken", "date": "2024-08-28"},
    ]  # fmt: skip
    history = history_of({"jurisdiction": "CN", "events": rows, "term": "2 years"})
    assert status_of(history, date.fromisoformat(day)).value == value


@pytest.mark.parametrize(
    ("told_on", "confirmed", "unconfirmed"),
    [
        ((), "2020-01-10", True),
        (("2020-06-01",), "2020-06-01", False),
        (("2020-05-31",), "2020-05-31", True),
        (("2021-01-01",), "2020-01-10", True),  # published after the day asked
    ],
)
def test_what_nothing_has_borne_out_for_six_months_is_marked(
    told_on: tuple[str, ...], confirmed: str, unconfirmed: bool
) -> None:
    history = history_of(
        {"jurisdiction": "CN", "events": [{"type": "taken", "date": "2020-01-10"}]}
    )
    status = status_of(history, date(2020, 12, 1), [stated(day) for day in told_on])
    assert (status.confirmed.edtf, status.unconfirmed) == (confirmed, unconfirmed)

"""One claim for each person and whatever is asked for them in one breath."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

TWO = "The nurse Rita Sow and the driver Paul Mensah were arrested on 3 May 2023 in Lara. "


def asked(words: str) -> set[tuple[str | None, str | None]]:
    """For whom is asked what."""
    return {
        (c.person, c.to) for c in claims_of(TWO + words, "2024-01-15") if str(c.event) == "call"
    }


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "The Forum urges Ghana to quash both convictions, to release Rita Sow, and to let her see a doctor.",
            {("Rita Sow", "quash"), ("Paul Mensah", "quash"), ("Rita Sow", "release"), ("Rita Sow", "medical treatment")},
        ),
        (
            "The authorities should release Rita Sow and Paul Mensah and drop the charges against Rita Sow.",
            {("Rita Sow", "release, drop charges"), ("Paul Mensah", "release")},
        ),
        (
            "Rita Sow should be set free at once, and Paul Mensah must meanwhile be allowed to see his lawyer.",
            {("Rita Sow", "release"), ("Paul Mensah", "lawyer access")},
        ),
        (
            "The Forum asks the Lara People's Court to reopen the case of Rita Sow and quash her conviction.",
            {("Rita Sow", "quash")},
        ),
        (
            "The rapporteurs requested the Government to clarify the whereabouts of Paul Mensah and to free Rita Sow.",
            {("Paul Mensah", "disclose whereabouts"), ("Rita Sow", "release")},
        ),
        (
            "The Working Group is requested to find the detention of Ms. Sow arbitrary.",
            {("Rita Sow", "find arbitrary")},
        ),
        (
            "Please write to the minister, asking him to free Paul Mensah.",
            {("Paul Mensah", "release")},
        ),
    ],
)  # fmt: skip
def test_demands_are_told_apart_by_person_and_by_sort(
    words: str, expected: set[tuple[str | None, str | None]]
) -> None:
    assert asked(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Rita Sow must report to the police every Monday.",
        "The driver should be back in the spring, his brother said.",
        "Asked about Rita Sow, the ministry said nothing.",
    ],
)
def test_what_somebody_must_do_is_no_demand(words: str) -> None:
    assert asked(words) == set()

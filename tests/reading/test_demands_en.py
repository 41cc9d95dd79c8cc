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


HELD = "The nurse Rita Sow was arrested on 3 May 2023 and is held in Barda prison."


@pytest.mark.parametrize(
    "words",
    [
        "Rights groups asked Thailand not to send her back.",
        "Turkey should not deport her.",
        "The authorities must let her see a doctor.",
        "The president should let her go home.",
        "Her lawyers want the charges dropped.",
        "Her brother wants her moved to a hospital.",
        "Free Rita Sow now.",
        "Bring Rita Sow to court or let her go.",
        "Berlin pressed for her release.",
        "More than 40,000 people have signed a petition for her release.",
        "Her lawyer asked that she be examined by an independent doctor.",
        "The Committee has asked Bulgaria to suspend her deportation.",
        "The appropriate remedy would be to release her immediately.",
        "The persecution of Rita Sow must stop.",
    ],
)
def test_demands_in_further_words(words: str) -> None:
    assert "Rita Sow" in {person for person, _ in asked(f"{HELD} {words}")}


@pytest.mark.parametrize(
    "words",
    [
        "She must hand over her passport and report to the police.",
        "She wants to be home for the harvest, her brother said.",
        "The prosecutor asked for eight years.",
        "Police asked her to come to the station.",
        "Release on a guarantee of her address was ordered on 12 February.",
    ],
)
def test_what_is_no_demand_for_her(words: str) -> None:
    assert "Rita Sow" not in {person for person, _ in asked(f"{HELD} {words}")}


def test_a_list_that_somebody_asks_an_authority_for() -> None:
    words = (
        "Rita Sow and Paul Mensah were arrested on 3 May 2023.\n\nThe signatories ask the government of Laos:\n"
        "1. to release both bloggers without delay;\n"
        "2. to allow Rita Sow, who has breast cancer, to be treated at a hospital;\n"
    )
    assert asked(words) == {
        ("Rita Sow", "release"),
        ("Paul Mensah", "release"),
        ("Rita Sow", "medical treatment"),
    }

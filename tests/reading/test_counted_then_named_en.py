"""English: people whom a page counts before it names them, told of again and named at last."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

from habeas.records.claim import Event

DAY = "2024-06-20"
NAMES = "Ana Roe, Bo Lind, Cara Moss, Dan Holt and Ed Marr, reporters of the Karvel Post, were taken to Norvik Prison."
ALL = {"Ana Roe", "Bo Lind", "Cara Moss", "Dan Holt", "Ed Marr"}


def _people(text: str, event: Event) -> set[str | None]:
    return {c.person for c in claims_of(text, DAY) if c.event is event}


@pytest.mark.parametrize(
    "demand",
    [
        "release five journalists arrested this week",
        "drop the charges against five journalists",
        "lift the house arrest imposed on five journalists",
        "stop prosecuting the five journalists",
    ],
)
def test_a_demand_for_a_counted_group_is_of_those_named_behind(demand: str) -> None:
    words = f"Velia should {demand}, the Press Council said on Thursday.\n\n{NAMES}\n"
    assert _people(words, Event.CALL) == ALL


@pytest.mark.parametrize(
    "demand",
    [
        "to allow the Special Rapporteur to visit the country",
        "to let independent observers into the country",
        "to quash all sentences imposed for peaceful protest",
        "to annul any conviction that rests on peaceful expression",
        "to stop prosecuting journalists",
    ],
)
def test_what_is_asked_for_everybody_is_asked_for_none_of_the_named(demand: str) -> None:
    words = (
        "Ana Roe and Bo Lind were arrested on 3 May 2024. The experts urged the Government to disclose"
        f" where the two are held, and {demand}.\n"
    )
    asked = [c for c in claims_of(words, DAY) if c.event is Event.CALL]
    assert {c.person for c in asked} == {"Ana Roe", "Bo Lind", None}


def test_the_experts_who_may_visit_somebody_are_asked_for_that_one() -> None:
    words = "Ana Roe was arrested on 3 May 2024. The experts urged Velia to allow monitors to visit her.\n"
    assert _people(words, Event.CALL) == {"Ana Roe"}


AGAIN = [
    ("Their homes were searched on Monday.", Event.SEARCH),
    ("The homes of the five were searched on Monday.", Event.SEARCH),
    ("Their phones were seized on Monday.", Event.CONFISCATION),
    ("They were beaten in custody.", Event.ILL_TREATMENT),
    ("They have been denied access to lawyers.", Event.ACCESS_DENIED),
    ("The group was charged with extremism on Monday.", Event.CHARGE),
    ("The journalists were charged with extremism on Monday.", Event.CHARGE),
    ("The reporters are on hunger strike.", Event.HEALTH),
    ("The men were tried on Monday.", Event.TRIAL),
    ("A court ordered them held for two months on Monday.", Event.DETENTION),
    ("Their appeal was rejected on Monday.", Event.APPEAL_RESULT),
    ("The Council called for their release.", Event.CALL),
    ("They pleaded not guilty.", Event.CHARGE),
]


@pytest.mark.parametrize(
    "opening",
    [
        "Five journalists were arrested in Karvel on Sunday.",
        "Police in Karvel arrested five journalists on Sunday.",
        "The Council condemned the arrest of five journalists in Karvel on Sunday.",
    ],
)
@pytest.mark.parametrize(("words", "event"), AGAIN)
@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_they_and_the_men_are_those_counted_before(
    opening: str, words: str, event: Event, gap: str
) -> None:
    assert _people(f"{opening}{gap}{words}\n\n{NAMES}\n", event) == ALL


@pytest.mark.parametrize(("words", "event"), AGAIN)
def test_those_who_are_never_named_have_one_claim_without_a_name(words: str, event: Event) -> None:
    assert _people(f"Five journalists were arrested in Karvel on Sunday. {words}\n", event) == {
        None
    }


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("Both women among them were released on Monday.", Event.RELEASE),
        ("The officers were charged on Monday.", Event.CHARGE),
        ("The teachers were tried on Monday.", Event.TRIAL),
        ("Two drivers were released on Monday.", Event.RELEASE),
    ],
)
def test_others_are_not_those_counted_before(words: str, event: Event) -> None:
    text = f"Five journalists were arrested in Karvel on Sunday. {words}\n\n{NAMES}\n"
    assert not _people(text, event) & ALL


def test_the_members_of_a_group_are_not_the_group() -> None:
    words = "Five members of the group were arrested in Karvel on Sunday. The group was fined on Monday.\n"
    assert not any(c.event is Event.SENTENCE and c.person for c in claims_of(words, DAY))

"""English: people whom a page counts or describes before it names them, told of again and named at last."""

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


@pytest.mark.parametrize(
    "opening",
    [
        "A journalist was arrested in Karvel on Sunday.",
        "Police in Karvel have arrested a journalist over an article.",
        "A journalist has gone on trial in Karvel for an article.",
        "A prominent journalist is in custody in Karvel, the Press Council said on Monday.",
        "Karvel, 18 June 2024 – The authorities should release a journalist arrested on Sunday, the Press Council said.",
        "Velia must stop prosecuting a journalist over an article, the Press Council said.",
    ],
)
@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("She was charged with libel on Tuesday.", Event.CHARGE),
        ("The reporter was charged with libel on Tuesday.", Event.CHARGE),
        ("The woman was charged with libel on Tuesday.", Event.CHARGE),
        ("Her home was searched on Tuesday.", Event.SEARCH),
    ],
)
def test_she_and_the_reporter_are_the_one_described_who_is_named_next(
    opening: str, words: str, event: Event
) -> None:
    text = f"{opening} {words}\n\nAna Roe of the Karvel Post was taken to Norvik Prison.\n"
    claims = [c for c in claims_of(text, DAY) if c.event is not Event.OCCUPATION]
    assert {c.person for c in claims} == {"Ana Roe"}
    assert event in {c.event for c in claims}


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("They were beaten in custody.", Event.ILL_TREATMENT),
        ("The two were beaten in custody.", Event.ILL_TREATMENT),
        ("Their homes were searched.", Event.SEARCH),
        ("Both pleaded not guilty.", Event.CHARGE),
    ],
)
def test_they_are_the_two_described_who_are_named_next(words: str, event: Event) -> None:
    text = (
        f"A journalist and a student were arrested in Karvel on Sunday. {words}\n\n"
        "Ana Roe and Bo Lind were taken to Norvik Prison.\n"
    )
    assert _people(text, event) == {"Ana Roe", "Bo Lind"}


def test_another_who_is_described_is_not_the_one_named_next() -> None:
    text = (
        "A journalist was arrested in Karvel on Sunday. A driver was beaten.\n\n"
        "Ana Roe of the Karvel Post was taken to Norvik Prison.\n"
    )
    assert "Ana Roe" not in _people(text, Event.ILL_TREATMENT)


def test_they_are_those_whom_a_court_sent_back() -> None:
    words = (
        "A court in Karvel on Thursday sent 19 supporters of the party back to Norvik prison. They were picked up in raids"
        " on 28 May 2024 and are charged with unlawful assembly.\n"
    )
    told = {(c.event, c.person) for c in claims_of(words, DAY)}
    assert {(Event.ARREST, None), (Event.CHARGE, None)} <= told


def test_the_magistrate_who_will_rule_on_bail_has_none_and_orders_are_no_denials() -> None:
    words = (
        "Bo Kato was arrested on 28 May 2024. His lawyer told the court that Kato had a broken arm. The magistrate, Joan Achen,"
        " told the prison to have him treated. She said she would rule on bail at the next hearing.\n"
    )
    claims = claims_of(words, DAY)
    assert "Joan Achen" not in {c.person for c in claims}
    assert Event.ACCESS_DENIED not in {c.event for c in claims}


def test_they_are_all_of_the_five_behind_one_of_them_who_is_named() -> None:
    words = "Five men were arrested. One of them, Jon Abe, was beaten. They were released on 3 May 2024.\n"
    released = [c for c in claims_of(words, DAY) if c.event is Event.RELEASE]
    assert [(c.person, c.amount) for c in released] == [(None, "Five men")]

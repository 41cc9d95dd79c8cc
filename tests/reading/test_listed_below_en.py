"""English: people listed a line each below what is told of them, and terms and denials of several."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

from habeas.records.claim import Event, Stance

DAY = "2024-06-20"
AGED = "\n\n- Ana Roe, 34, editor\n- Bo Lind, 28, reporter\n- Cara Moss, 51, photographer\n"
BARE = "\n\n1. Tam Oke\n2. Lute Bana\n3. Sele Mora\n"


@pytest.mark.parametrize("names", [AGED, BARE])
@pytest.mark.parametrize(
    ("line", "event", "day"),
    [
        ("The following journalists were arrested on Sunday:", Event.ARREST, "2024-06-16"),
        ("Those arrested on Sunday:", Event.ARREST, "2024-06-16"),
        ("Arrested on 3 May 2024:", Event.ARREST, "2024-05-03"),
        ("Names of those detained:", Event.ARREST, None),
        ("The detained journalists are:", Event.ARREST, None),
        ("Police have arrested the following people:", Event.ARREST, None),
        ("The following remain in prison:", Event.DETENTION, "2024-06-20"),
        (
            "The following people were sentenced to two years in prison on 3 May 2024:",
            Event.SENTENCE,
            "2024-05-03",
        ),
    ],
)
def test_what_the_line_above_a_list_tells_is_told_of_each(
    names: str, line: str, event: Event, day: str | None
) -> None:
    told = [c for c in claims_of(line + names, DAY) if c.event is event]
    assert len({c.person for c in told} - {None}) == 3
    assert {c.when.edtf for c in told} == {day}
    assert None not in {c.person for c in told}


def test_those_counted_are_those_listed_below_and_the_three_are_they() -> None:
    text = f"Police in Karvel on Sunday arrested three journalists. The three are:{AGED}\nThe three were charged on Monday.\n"
    claims = claims_of(text, DAY)
    for event in (Event.ARREST, Event.CHARGE):
        assert {c.person for c in claims if c.event is event} == {"Ana Roe", "Bo Lind", "Cara Moss"}


@pytest.mark.parametrize(
    "line", ["The following goods were seized:", "We sell the following:", "Further reading:"]
)
def test_a_list_of_things_names_nobody(line: str) -> None:
    assert claims_of(f"{line}\n\n- Canon Printer\n- Toyota Hilux\n- Karvel Gazette\n", DAY) == []


@pytest.mark.parametrize(
    "term",
    [
        "received terms of three to five years",
        "got between three and five years",
        "were given prison terms of three to five years",
        "were jailed for three to five years",
        "received sentences ranging from three to five years",
    ],
)
def test_each_of_several_was_sentenced_where_the_terms_are_told_as_a_range(term: str) -> None:
    claims = claims_of(f"Ana Roe and Bo Lind were tried on 3 June 2024. They {term}.\n", DAY)
    told = {(c.person, c.duration_months) for c in claims if c.event is Event.SENTENCE}
    assert told == {("Ana Roe", None), ("Bo Lind", None)}


@pytest.mark.parametrize(
    "words", ["They deny it.", "Both deny this.", "They reject it.", "All of them deny it."]
)
def test_it_is_the_charge_that_is_denied(words: str) -> None:
    claims = claims_of(f"Ana Roe and Bo Lind are accused of libel. {words}\n", DAY)
    denied = {c.person for c in claims if c.event is Event.CHARGE and c.stance is Stance.DENIED}
    assert denied == {"Ana Roe", "Bo Lind"}


@pytest.mark.parametrize(
    "words",
    [
        "Ana Roe was seen in Karvel. She denies it.",
        "Ana Roe accused guards of beating her. The warden, Ivo Moor, denied it.",
        "Ana Roe was charged on 3 May 2024 with libel. Police denied this.",
    ],
)
def test_what_is_no_charge_is_not_denied_as_one(words: str) -> None:
    claims = claims_of(words, DAY)
    assert not [c for c in claims if c.event is Event.CHARGE and c.stance is Stance.DENIED]


def test_a_lawyer_who_says_so_is_not_refused() -> None:
    words = "Tomas Vega was arrested on 3 May 2024. The judge rejected a request to move Vega to house arrest, his lawyer said."
    claims = claims_of(words, DAY)
    assert not [c for c in claims if c.event is Event.ACCESS_DENIED]


def test_a_day_of_the_month_counts_nobody() -> None:
    words = "A man who waved a flag outside the stadium on 9 April was jailed for four months yesterday. Kit Wong, a courier, had pleaded guilty."
    assert not [c for c in claims_of(words, DAY) if c.event is Event.DETENTION]


def test_its_colleagues_are_those_told_of() -> None:
    words = (
        "The Press Club is alarmed by the detention of Ana Roe and Bo Lind, editors of the Norvik Times. Lind was fined last year."
        " The club calls for the immediate release of its colleagues."
    )
    assert {c.person for c in claims_of(words, DAY) if c.event is Event.CALL} == {
        "Ana Roe",
        "Bo Lind",
    }


def test_the_seven_are_told_of_beside_the_three_whom_the_list_names() -> None:
    text = f"At least seven people were detained in Karvel on Monday, including:{AGED}"
    held = {c.person for c in claims_of(text, DAY) if c.event is Event.DETENTION}
    assert held == {None, "Ana Roe", "Bo Lind", "Cara Moss"}


@pytest.mark.parametrize(
    "line",
    [
        "Free journalists:",
        "Free lectures:",
        "Missing books:",
        "Inside stories:",
        "Taken photographs:",
        "Dead poets:",
    ],
)
def test_a_title_or_a_demand_above_names_tells_nothing_of_them(line: str) -> None:
    assert not [
        c
        for c in claims_of(line + AGED, DAY)
        if c.event.value in {"release", "disappearance", "detention", "arrest", "death"}
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"Those who spoke for the prisoners released in May:{AGED}",
        f"Police arrested three men who had attacked the following journalists:{AGED}",
        f"Three journalists were arrested in May. The speakers at the vigil are:{AGED}",
        f"Three journalists were arrested in May. The jury is:{AGED}",
    ],
)
def test_a_list_of_others_names_none_of_those_told_of(text: str) -> None:
    told = [c for c in claims_of(text, DAY) if c.event in {Event.ARREST, Event.RELEASE}]
    assert {c.person for c in told} <= {None}

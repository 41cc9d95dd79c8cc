"""English: whom a group names as its own, and whom it leaves out."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

from habeas.records.claim import Event, Stance

DAY = "2024-06-20"


@pytest.mark.parametrize(
    "words",
    [
        "Thirty-two people, including Ana Roe and Bo Moor, were sentenced to two years in prison on 3 May 2024.",
        "Thirty-two people, including the journalist Ana Roe and Bo Moor, were sentenced on 3 May 2024 to two years in prison.",
        "Thirty-two people were sentenced to two years in prison, including Ana Roe and Bo Moor, on 3 May 2024.",
    ],
)
def test_the_named_of_a_group_have_its_term(words: str) -> None:
    terms = {
        c.person: (c.duration_months, c.when.edtf)
        for c in claims_of(words, DAY)
        if c.event is Event.SENTENCE and c.person is not None
    }
    assert terms == {"Ana Roe": (24, "2024-05-03"), "Bo Moor": (24, "2024-05-03")}


@pytest.mark.parametrize(
    "term", ["up to two years", "between two and six years", "a total of 90 years"]
)
def test_a_term_of_all_together_is_nobodys_own(term: str) -> None:
    words = f"Thirty-two people, including Ana Roe and Bo Moor, were sentenced to {term} in prison on 3 May 2024."
    named = [c for c in claims_of(words, DAY) if c.event is Event.SENTENCE and c.person]
    assert named == []


@pytest.mark.parametrize(
    "words",
    [
        "The defendants, including the son of Ana Roe, were sentenced to two years in prison on 3 May 2024.",
        "Five people, including the driver of Ana Roe, were arrested on 3 May 2024.",
        "Five people, including a judge whom Ana Roe had accused, were arrested on 3 May 2024.",
        "Five people, including a guard accused by Ana Roe, were arrested on 3 May 2024.",
        "Thirty-two people were sentenced to two years on 3 May 2024, and others, including Ana Roe, were fined.",
        "Thirty-two people were sentenced to two years in prison on 3 May 2024, lawyers including Ana Roe said.",
        "The defendants were sentenced to two years in prison on 3 May 2024 despite protests by activists including Ana Roe.",
        "Five people were arrested on 3 May 2024 after a march led by students, including Ana Roe and Bo Moor.",
        "The editor Ana Roe is known. Ten students were arrested for protests over the jailing of politicians, among them Ana Roe.",
        "Police raided a meeting in Karvel on 3 May 2024. Apart from the teacher Ana Roe, everyone at the meeting was arrested.",
        "The teacher Ana Roe and her friends met in Karvel on 3 May 2024. Apart from Ana Roe, all those present were arrested.",
        "The teacher Ana Roe and the baker Bo Moor met on 3 May 2024. Except for Ana Roe, everyone was sentenced to two years in prison.",
    ],
)
def test_who_is_named_beside_a_group_or_left_out_of_it_is_none_of_it(words: str) -> None:
    taken = [
        c.person
        for c in claims_of(words, DAY)
        if c.event in {Event.ARREST, Event.SENTENCE} and c.person == "Ana Roe"
    ]
    assert taken == []


def test_all_apart_from_one_are_the_others() -> None:
    words = "The teacher Ana Roe and the baker Bo Moor were arrested on 3 May 2024. Apart from Ana Roe, "
    freed = [
        c.person
        for c in claims_of(words + "all have been released.", DAY)
        if c.event is Event.RELEASE
    ]
    assert freed == ["Bo Moor"]
    none = claims_of(words + "none of them has been released.", DAY)
    told = [(c.person, c.stance) for c in none if c.event is Event.RELEASE]
    assert told == [("Bo Moor", Stance.NEGATED)]


@pytest.mark.parametrize(
    "words",
    [
        "Everyone else was released.",
        "Everybody else in the house was released.",
        "Her sister and everyone else in the house were released.",
    ],
)
def test_everyone_else_is_not_who_was_told_of_before(words: str) -> None:
    claims = claims_of("The teacher Ana Roe was arrested on 3 May 2024. " + words, DAY)
    assert "Ana Roe" not in {c.person for c in claims if c.event is Event.RELEASE}


@pytest.mark.parametrize(
    "words",
    [
        "Those detained in the earlier wave have been freed.",
        "Anyone else caught with her was freed.",
        "Whoever paid was released.",
        "Only one of them was released.",
        "Her mother, released last week, is ill.",
        "The body of her brother was released to the family.",
        "The man who attacked her was released on bail.",
        "The union was fined 2,000 dollars.",
        "Thousands have died in custody.",
        "People held with her have been transferred to Norvik Prison.",
    ],
)
def test_what_befell_others_did_not_befall_the_prisoner(words: str) -> None:
    claims = claims_of("The teacher Ana Roe was arrested on 3 May 2024 in Karvel. " + words, DAY)
    of_her = [c.event for c in claims if c.person == "Ana Roe" and c.event is not Event.OCCUPATION]
    assert of_her == [Event.ARREST]


def test_who_beat_her_is_charged_and_not_she() -> None:
    words = "The teacher Ana Roe was arrested on 3 May 2024. Guards who beat her have been charged."
    assert "Ana Roe" not in {c.person for c in claims_of(words, DAY) if c.event is Event.CHARGE}

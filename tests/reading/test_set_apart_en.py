"""English: whom a clause of its own sets apart from the prisoner told of before."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

from habeas.records.claim import Event

DAY = "2024-06-20"
TOLD = "The teacher Ana Roe was arrested on 3 May 2024 in Karvel. "
GRAVE = {
    Event.RELEASE,
    Event.SENTENCE,
    Event.TRIAL,
    Event.CONVICTION,
    Event.TRANSFER,
    Event.DEATH,
    Event.HEALTH,
}


@pytest.mark.parametrize(
    "words",
    [
        "The officer accused of torturing her was sentenced to two years.",
        "The officer accused of torturing her has been released.",
        "Guards accused of beating her have gone on trial.",
        "Two guards charged with beating her were acquitted.",
        "The men who beat her were sentenced to two years.",
        "The man she accused of rape was released.",
        "The man she married was sentenced to five years.",
        "The poet whose work she translated was jailed for ten years.",
        "She defended a man who was sentenced to death.",
        "She had hidden a student who was sentenced to ten years.",
        "She had reported on the case of a poet jailed for ten years.",
        "She had met the dissident who was later deported.",
        "The second suspect was released.",
        "The prisoner in the next cell was taken to hospital.",
        "She was beaten, according to a worker held with her who has since been freed.",
    ],
)
def test_another_is_not_the_prisoner(words: str) -> None:
    told = [c for c in claims_of(TOLD + words, DAY) if c.event in GRAVE]
    assert not [c for c in told if c.person == "Ana Roe"]


@pytest.mark.parametrize(
    "words",
    [
        "The teacher, who was later sentenced to two years, is ill.",
        "The woman who said guards had beaten her was sentenced to two years.",
        "The teacher accused of libel was sentenced to two years.",
        "She was tried with a man she had met once and was sentenced to two years.",
        "In court she stated that she had been beaten; she was sentenced to two years.",
    ],
)
def test_the_prisoner_herself_is(words: str) -> None:
    terms = {c.person for c in claims_of(TOLD + words, DAY) if c.event is Event.SENTENCE}
    assert terms == {"Ana Roe"}


def test_a_lawyer_who_may_not_speak_to_the_media_is_not_kept_from_the_prisoner() -> None:
    words = TOLD + "Her lawyer, Shirin Vali, has been forbidden to speak to the media."
    assert not [c for c in claims_of(words, DAY) if c.event is Event.ACCESS_DENIED]


@pytest.mark.parametrize("feeling", ["Concern", "Anger", "Fears", "Outrage", "Uncertainty"])
def test_a_feeling_is_nobody(feeling: str) -> None:
    words = f"{feeling} is growing over Kaveh Miri, a labour activist on hunger strike in Evin prison since 2 June 2024."
    assert {c.person for c in claims_of(words, DAY)} == {"Kaveh Miri"}

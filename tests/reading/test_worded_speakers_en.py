"""Speakers and hedges in further words: "she said" of a wife told of before, "by the group's count", "is sure that"."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

HELD = "The teacher Kamil Oraz was arrested on 3 May 2021 and is held in Barda prison."


def told(words: str, event: str) -> list[tuple[str | None, str, tuple[str, ...]]]:
    """Person, stance and speakers of the claims of one event."""
    return [
        (c.person, str(c.stance), c.attribution)
        for c in claims_of(f"{HELD} {words}", "2023-06-14")
        if c.event == event and c.quote.start >= len(HELD)
    ]


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("His wife saw him on Sunday. He has lost 14 kilos, she says.", "His wife"),
        (
            'His wife, Leyla, saw him on Sunday. "He has lost 14 kilos," she said.',
            "Leyla",
        ),
        ("Prison Watch visited him. It said he had lost 14 kilos.", "Prison Watch"),
        (
            "Prison Watch visited him. By the group's count he has lost 14 kilos.",
            "the group",
        ),
        ("In his wife's words, he has lost 14 kilos.", "his wife"),
        ("His lawyer was quoted as saying that he had lost 14 kilos.", "His lawyer"),
        ("The nephew saw him. He has lost 14 kilos, the nephew said.", "the nephew"),
        ("According to information received, he has lost 14 kilos.", None),
        ("This paper reports that he has lost 14 kilos.", None),
    ],
)
def test_who_says_so(words: str, speaker: str | None) -> None:
    assert [("Kamil Oraz", speaker)] == [
        (person, who[-1] if who else None) for person, _, who in told(words, "health")
    ]


@pytest.mark.parametrize(
    "words",
    [
        "His lawyer, Ilham Veli, says that he has lost 14 kilos.",
        "Lawyer Ilham Veli says that he has lost 14 kilos.",
        "Ilham Veli, who represents him, says that he has lost 14 kilos.",
    ],
)
def test_counsel_speaks_of_the_client(words: str) -> None:
    assert [person for person, _, _ in told(words, "health")] == ["Kamil Oraz"]


@pytest.mark.parametrize(
    ("words", "event", "stance"),
    [
        ("His wife is sure that he was transferred to Gobustan prison.", "transfer", "alleged"),
        (
            "According to information made available to us, he was transferred to Gobustan prison.",
            "transfer",
            "alleged",
        ),
        (
            "Unofficial sources say that he was transferred to Gobustan prison.",
            "transfer",
            "alleged",
        ),
        ("His wife has it from a cellmate that he was beaten.", "ill_treatment", "alleged"),
        ("There is nothing to indicate that he has died.", "death", "negated"),
        (
            "Nothing suggests that he was transferred to Gobustan prison.",
            "transfer",
            "negated",
        ),
        ("He ought to have walked free on 17 June.", "release", "negated"),
        ("The Baku court found Oraz, 33, not guilty of fraud.", "conviction", "negated"),
        ("Oraz shouted to reporters that he had been beaten.", "ill_treatment", "alleged"),
        ("Oraz recalled being beaten.", "ill_treatment", "alleged"),
        ("His lawyer filed a complaint that he had been beaten.", "ill_treatment", "alleged"),
    ],
)
def test_how_surely_it_is_said(words: str, event: str, stance: str) -> None:
    assert [(person, how) for person, how, _ in told(words, event)] == [("Kamil Oraz", stance)]

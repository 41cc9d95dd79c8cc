"""Who says it where the speaker stands behind the words, is a pronoun, a paper, a body or somebody cited."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

HELD = "Idris Kone, a blogger, was arrested on 3 May 2023."


def spoken(words: str, event: str) -> list[tuple[str | None, str | None]]:
    """Whom the claims of an event are about, and whose words they are."""
    return [
        (c.person, c.attribution[-1] if c.attribution else None)
        for c in claims_of(words, "2024-01-15")
        if c.event == event
    ]


@pytest.mark.parametrize(
    ("words", "event", "speaker"),
    [
        ("Kone was beaten in the patrol car, says a neighbour who was taken in with him.", "ill_treatment", "a neighbour"),
        ("Kone was moved to Block B prison last week, said his colleague Rita Sow.", "transfer", "his colleague Rita Sow"),
        ("Kone was moved to Block B prison last week, said one of the guards.", "transfer", "one of the guards"),
        ("Kone was moved to Block B prison last week, said his lawyer, Ama Boni.", "transfer", "his lawyer, Ama Boni"),
        ("Prosecutors have informed his wife, Rita Sow, that he was formally charged on 9 May.", "charge", "Prosecutors"),
        ("The family was told by a guard that he had been moved to Block B prison.", "transfer", "a guard"),
        ("A certificate handed to his parents names malaria.", "health", "A certificate"),
        ("His sister came on 9 May. He was moved to Block B prison that night, she added.", "transfer", "Idris Kone"),
        ("His sister said that she came on 9 May. He was moved to Block B prison that night, she added.", "transfer", "His sister"),
        ("Kone said in court that he would appeal.", "appeal", "Kone"),
        ("Friends allege that he was beaten by guards.", "ill_treatment", "Friends"),
        ("The UN Working Group on Arbitrary Detention concluded on 10 September that the detention of Idris Kone was arbitrary.", "finding", "UN Working Group on Arbitrary Detention"),
    ],
)  # fmt: skip
def test_the_speaker_is_found(words: str, event: str, speaker: str) -> None:
    if speaker == "Idris Kone":  # nobody spoke before: whom the pronoun means stays as it was read
        assert spoken(f"{HELD} {words}", event)
        return
    assert spoken(f"{HELD} {words}", event) == [("Idris Kone", speaker)]


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("Idris Kone, who was arrested on 3 May 2023, has asthma, according to his son.", "arrest"),
        ("Idris Kone was arrested on 3 May 2023 at a checkpoint and, according to passengers, put on a lorry.", "arrest"),
        ("Idris Kone has lost eleven kilos since his arrest on 3 May 2023, his wife said.", "arrest"),
        ("Idris Kone has NOT been freed, whatever the radio may say.", "release"),
        ("Idris Kone denied the charge but was convicted on 3 May 2023.", "conviction"),
        ("In May 2023 the Working Group on Arbitrary Detention wrote to the Government about the arrest of Idris Kone.", "finding"),
    ],
)  # fmt: skip
def test_the_page_speaks_itself(words: str, event: str) -> None:
    assert [who for _, who in spoken(words, event)] in ([None], [])


def test_both_are_told_as_the_page_words_it() -> None:
    words = "Idris Kone and Rita Sow were tried on 3 May 2023. Both pleaded not guilty."
    assert spoken(words, "charge") == [("Idris Kone", "Both"), ("Rita Sow", "Both")]


def test_what_somebody_passes_on_is_alleged() -> None:
    words = f"{HELD} His sister heard from a cellmate that he had been moved to Block B prison."
    said = [c for c in claims_of(words, "2024-01-15") if c.event == "transfer"]
    assert [(str(c.stance), c.attribution[-1]) for c in said] == [("alleged", "a cellmate")]

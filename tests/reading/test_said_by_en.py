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


@pytest.mark.parametrize("both", ["Both", "The pair", "The two"])
def test_both_speak_as_the_page_words_them(both: str) -> None:
    words = f"Idris Kone and Rita Sow were tried on 3 May 2023. {both} pleaded not guilty."
    assert spoken(words, "charge") == [("Idris Kone", both), ("Rita Sow", both)]


def test_of_them_each_speaks_for_themself() -> None:
    words = "Idris Kone and Rita Sow were tried on 3 May 2023. They pleaded not guilty."
    assert spoken(words, "charge") == [("Idris Kone", "Idris Kone"), ("Rita Sow", "Rita Sow")]


def test_several_are_told_as_the_page_words_them() -> None:
    words = "Idris Kone and Rita Sow, two lawyers, were tried on 3 May 2023. The lawyers pleaded not guilty."
    assert spoken(words, "charge") == [("Idris Kone", "The lawyers"), ("Rita Sow", "The lawyers")]


@pytest.mark.parametrize(
    ("words", "event", "speaker"),
    [
        ("In Karn, he wrote in a letter to his mother, he was slapped.", "ill_treatment", "Idris Kone"),
        ("There, the source submits, he was deprived of sleep.", "ill_treatment", "the source"),
        ("By his account, he was hung by the wrists.", "ill_treatment", "Idris Kone"),
        ("He has been held as a hostage, in the family's words, since 14 May.", "detention", "the family"),
        ("A letter from the home department, received on Monday, says that he was tried in July.", "trial", "the home department"),
        ("He was moved to Karn, where he caught malaria, according to a diplomat, who asked for no name.", "health", "a diplomat"),
        ("Friends fear that he was taken to a military camp.", "transfer", "Friends"),
        ("Exile media report that he had a stroke in late September.", "health", "Exile media"),
        ("A Karn daily, which names no source, reports that he was given ten years.", "sentence", "A Karn daily"),
        ("His mother says he told her that he had been made to stand for two nights.", "ill_treatment", "His mother"),
        ("A cellmate says that he complained of chest pain.", "health", "A cellmate"),
        ("Roe Watch, a U.S.-based group, said Kone had been moved to Block B prison.", "transfer", "Roe Watch"),
        ("The trial began on Tuesday with a plea of not guilty.", "charge", "Idris Kone"),
        ("Karn prison, in Tamba, informed the family of Idris Kone, 29, that he had died.", "death", "Karn prison"),
        ('"He receives all necessary treatment," the Penitentiary Service said in a statement.', "access_denied", "the Penitentiary Service"),
        ("The Government replied that he was tried. It rejected the allegation that he had been beaten.", "ill_treatment", "The Government"),
        ("According to a message going round he has been placed in solitary confinement. The prison administration says that this is untrue.", "ill_treatment", "The prison administration"),
    ],
)  # fmt: skip
def test_speakers_in_passing(words: str, event: str, speaker: str) -> None:
    assert [who for _, who in spoken(f"{HELD} {words}", event)][-1:] == [speaker]


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("His lawyer said that he was beaten; the court refused him bail on 3 May 2024.", "bail"),
        ("He has a broken jaw, according to his brother; he has not been charged.", "charge"),
        ("Officers stopped Idris Kone at the airport, fined him and told him that he may not travel.", "sentence"),
        ("In April the Karn Court of Appeal confirmed the sentence of Idris Kone.", "appeal_result"),
        ("His trial, scheduled for 12 June, was postponed and no new date has been announced.", "trial"),
        ("Men who said they were police had taken him to Block B prison.", "transfer"),
        ('The Ministry of Justice declared him a "foreign agent" on 3 May 2024.', "harassment"),
        ("Some media reported last week that he had been moved to Block B prison. This is not the case.", "transfer"),
    ],
)  # fmt: skip
def test_speakers_end_where_the_page_goes_on(words: str, event: str) -> None:
    assert {who for _, who in spoken(f"{HELD} {words}", event)} in ({None}, set())


def test_a_further_quotation_asks_in_the_words_of_whoever_spoke() -> None:
    words = f'{HELD} "This is a farce," said Ada Mbeki, director of the Watch. "Kone should be freed now."'
    assert [who for _, who in spoken(words, "call")] == ["Ada Mbeki"]


def test_what_somebody_passes_on_is_alleged() -> None:
    words = f"{HELD} His sister heard from a cellmate that he had been moved to Block B prison."
    said = [c for c in claims_of(words, "2024-01-15") if c.event == "transfer"]
    assert [(str(c.stance), c.attribution[-1]) for c in said] == [("alleged", "a cellmate")]


def test_he_is_not_whom_he_names() -> None:
    words = f"{HELD} The lawyer Tom Abaro applied for bail on Thursday. He says Kone, who has asthma, was beaten."
    assert [who for _, who in spoken(words, "ill_treatment")] == ["Tom Abaro"]

"""Which capitalised words name persons, and whom a name of a family or an abridged one means."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

PUBLISHED = "2024-06-14"


def people(words: str, event: str) -> set[str | None]:
    return {c.person for c in claims_of(words, PUBLISHED) if str(c.event) == event}


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        ("On 9 January police in An Phu arrested Thach Minh Ra. In An Phu, his two phones were taken.", "confiscation", {"Thach Minh Ra"}),
        ("Kon Ray, 16 January: the court sentenced Tran Van Dat to eight years. He had been in custody since March 2023.",
         "detention", {"Tran Van Dat"}),
        ("Tran Van Dat was arrested on 3 May 2024. Two monks of Dai Loc pagoda were beaten on the 18th.", "ill_treatment", {None}),
        ("The journalist Irene Akello of Voice of Lira was arrested on 3 May 2024.", "arrest", {"Irene Akello"}),
        ("Mira Dash of the news site Korab Ovozi was arrested on 3 May 2024.", "arrest", {"Mira Dash"}),
        ("Ali Yusuf Marzoq was arrested on 3 May 2024.\n\n3. ALI Y. MARZOQ. His lawyer went to the prison on Monday and was refused."
         , "access_denied", {"Ali Yusuf Marzoq"}),
        ("Evaristo Zelaya Pinto was arrested on 3 May 2024. On 9 May the court sentenced Don Evaristo to four years.", "sentence",
         {"Evaristo Zelaya Pinto"}),
        ("Ren Ruoxi was arrested on 3 May 2024. Her brother Ren Zhiyuan, an engineer, was jailed on 9 May. Mr. Ren was beaten in prison.",
         "ill_treatment", {"Ren Zhiyuan"}),
        ("Presiding judge Marta Pereira said the panel would not suspend the term. Odo Kern was convicted on 3 May 2024. She got no reply.",
         "sentence", set()),
    ],
)  # fmt: skip
def test_who_is_named(words: str, event: str, expected: set[str | None]) -> None:
    assert people(words, event) == expected


def test_a_paragraph_opens_with_whom_the_text_is_about_and_not_with_a_relative() -> None:
    words = (
        "Rizwan Helim, an editor, is believed to have been sentenced to 11 years. Her sister Nurnisa, who lives in Istanbul, heard of it"
        " in April.\n\nFour officers took her away from her flat on 3 October 2018."
    )
    assert people(words, "arrest") == {"Rizwan Helim"}


def test_a_digest_whose_stories_open_with_a_town_keeps_them_apart() -> None:
    stories = (
        "Pskov. The councillor Vera Strel was fined 60,000 roubles on Wednesday.",
        "Chita. The regional court on Tuesday cut the sentence of the welder Genrikh Rosh from seven years to five.",
        "Yakutsk. The student Aisen Vasil was arrested on 3 May 2024.",
        "Perm. The trial of the blogger Mikhail Don opened on 5 May 2024.",
    )
    words = "\n\n".join(stories)
    assert people(words, "appeal_result") == {"Genrikh Rosh"}


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        ("A student who was also there, Odo Kern, was arrested on 3 May 2024.", "arrest", {"Odo Kern"}),
        ("Two herders tried with him in 2015, Bayar Dosh and Tomor Lek, served eight months each.", "sentence", {"Bayar Dosh", "Tomor Lek"}),
        ("A cousin who lived with them, Odo Kern, was charged on 3 May 2024.", "charge", {"Odo Kern"}),
        ("A clerk of whom we know only the surname, Niu, was charged on 3 May 2024.", "charge", {"Niu"}),
        ("A student who was also there was arrested on 3 May 2024. Odo Kern was not.", "arrest", {None}),
    ],
)  # fmt: skip
def test_somebody_described_by_a_clause_is_the_one_named_behind_it(
    words: str, event: str, expected: set[str | None]
) -> None:
    assert people(words, event) == expected


def test_both_behind_somebody_is_no_pair_named_later() -> None:
    words = (
        "Musician Yordan Leyva was charged on 2 May 2024, says a neighbour who was taken in with him. Both men were arrested that night.\n\n"
        "The court threw out the appeal of brothers Abel and Noel Pedro."
    )
    assert "Abel" not in people(words, "arrest")


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        ("Odo Kern was arrested on 3 May 2024. A lawyer engaged by the family, Ilo Brand, has asked to see him. He suffers from severe asthma.",
         "health", {"Odo Kern"}),
        ("Odo Kern died in prison on 3 May 2024. His daughter, Ana Kern, asked for an autopsy; the prison would not hear of it.",
         "access_denied", {"Odo Kern"}),
        ("On 3 May 2024 officers took Odo Kern, Ilo Brand and the owner of the tea house, Bi Dao, away from a meeting.", "arrest",
         {"Odo Kern", "Ilo Brand", "Bi Dao"}),
        ("Mona Adel Nur was arrested on 21 October 2019. Her father, Adel Nur, was arrested on 3 May 2024.", "arrest",
         {"Mona Adel Nur", "Adel Nur"}),
    ],
)  # fmt: skip
def test_whom_the_words_around_a_case_mean(words: str, event: str, expected: set[str]) -> None:
    assert people(words, event) == expected

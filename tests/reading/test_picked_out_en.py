"""Persons picked out of several by what the text has said of them: their age, their work, their kin, who is left."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

TOLD = [
    (
        (
            "Ivo Moor, Tom Lark and Rina Begum were arrested on 5 May 2021. All but Begum were charged with"
            " treason on 8 May. Everyone except Begum is in Norbury prison."
        ),
        "charge",
        {"Ivo Moor", "Tom Lark"},
    ),
    (
        "Ivo Moor and Tom Lark were jailed in 2022. Neither man has been allowed to see a lawyer.",
        "access_denied",
        {"Ivo Moor", "Tom Lark"},
    ),
    (
        (
            "The singer Ivo Moor was arrested in Graz on 8 August 2019 with his manager, Tom Lark, and their"
            " driver. The driver was let go. The other two were brought before a military tribunal the next"
            " day."
        ),
        "trial",
        {"Ivo Moor", "Tom Lark"},
    ),
    (
        (
            "A court has sentenced the teacher Ana Roe to seven years and her younger sister Mina to two. The"
            " sisters were arrested together on 14 November 2022. Mina was freed on bail after a month. The"
            " elder sister was beaten by guards."
        ),
        "ill_treatment",
        {"Ana Roe"},
    ),
    (
        (
            "Ana Roe, 74, and her granddaughter Mina Kern, 19, were fined on 3 May 2022. The younger woman was"
            " expelled from her university on 6 May. The 74-year-old was beaten by guards."
        ),
        "ill_treatment",
        {"Ana Roe"},
    ),
    (
        (
            "Ana Roe, mother of the jailed protester Ivo Roe, was detained outside the court on 13 February"
            " 2023. She was released six hours later. Her son, 22, was convicted of sedition in 2021."
        ),
        "conviction",
        {"Ivo Roe"},
    ),
    (
        (
            "The court convicted Ivo Moor, Ana Roe and Tom Lark on 13 October 2022. The three were represented"
            " by one lawyer, Mina Kern. She said that her clients would appeal."
        ),
        "appeal",
        {"Ivo Moor", "Ana Roe", "Tom Lark"},
    ),
    (
        (
            "COUPLE HELD\n\nMr. Ivo Moor and Ms. Ana Moor are in custody. Mr. Moor was arrested on 3 February"
            " 2020. His wife was charged with fraud on 9 February."
        ),
        "charge",
        {"Ana Moor"},
    ),
    (
        (
            "Dr Ivo Moor was arrested on 5 May 2021. Nurse Ana Roe was arrested on 7 May. The doctor was"
            " released on 9 May."
        ),
        "release",
        {"Ivo Moor"},
    ),
    (
        (
            "Father Ivo Moor and Sister Ana Roe were arrested on 5 May 2021. The priest was charged with"
            " treason on 6 May."
        ),
        "charge",
        {"Ivo Moor"},
    ),
    (
        (
            "Journalist Ana Roe and baker Tom Lark were arrested on 5 May 2021. Roe was beaten. The physician"
            " was freed on 10 May."
        ),
        "release",
        {None},
    ),
    (
        (
            "Two students, Ivo Moor and Tom Lark, remain in custody. Isolde Kern told journalists that the two"
            " had been kept in isolation."
        ),
        "ill_treatment",
        {"Ivo Moor", "Tom Lark"},
    ),
]


@pytest.mark.parametrize(("text", "event", "people"), TOLD)
def test_who_is_picked_out_of_several(text: str, event: str, people: set[str | None]) -> None:
    found = {c.person for c in claims_of(text + "\n", "2024-05-20") if c.event == event}
    assert found == people


BESIDE_A_RELATIVE = [
    (
        "Ivo Moor, who had asked for news of his son, the lawyer Tom Moor, was shot dead on 10 March.",
        "death",
        {"Ivo Moor"},
    ),
    (
        "Ivo Moor, a teenager whose father, Tom Moor, is a jailed official, was given eight months in prison.",
        "sentence",
        {"Ivo Moor"},
    ),
    ("The parents of Ivo Moor, who runs a page, were released on 31 May.", "release", set()),
    (
        (
            "Ivo Moor, lawyer of the candidate Tom Lark, and Ana Roe, a party official, were shot dead on 18"
            " October."
        ),
        "death",
        {"Ivo Moor", "Ana Roe"},
    ),
    (
        "Ivo Moor and Mina Kern were jailed on 29 October; two others, Ana Roe and Tom Lark, were released.",
        "release",
        {"Ana Roe", "Tom Lark"},
    ),
    (
        "Police arrested the union leader Ivo Moor and two of his aides, Ana Roe and the student Tom Lark.",
        "arrest",
        {"Ivo Moor", "Ana Roe", "Tom Lark"},
    ),
    (
        "Ivo Moor was arrested on 4 May with another employee, Tom Lark. The latter was let go on 5 May.",
        "release",
        {"Tom Lark"},
    ),
    (
        (
            "Rapper Ivo Moor was arrested on 14 June. Deputy Tom Lark was arrested on the 17th. The musician's"
            " manager, Fatima Diop, says that he has refused food since Thursday."
        ),
        "health",
        {"Ivo Moor"},
    ),
    (
        (
            "Lawyer Ivo Moor is serving five years. His colleague, Tom Lark, who is now defending him, said he"
            " himself had been threatened."
        ),
        "ill_treatment",
        {"Tom Lark"},
    ),
    (
        (
            "Lawyer Ana Hazir was arrested on Sunday. Her mother, Dr Mina Hazir, complained. Dr Hazir was freed"
            " on Monday."
        ),
        "release",
        {"Mina Hazir"},
    ),
    (
        "A judge on Friday acquitted all fourteen defendants in the case, including Ana Roe and Tom Lark.",
        "conviction",
        {None, "Ana Roe", "Tom Lark"},
    ),
    (
        "The teacher Ivo Moor was fined 810 roubles and let out on the 13th, the student Ana Roe a day later.",
        "release",
        {"Ivo Moor", "Ana Roe"},
    ),
    ("A court on Monday granted bail to lay worker Ivo Moor.", "bail", {"Ivo Moor"}),
    ("Ana Roe was acquitted on 5 May. The state attorney will appeal.", "appeal", {None}),
    (
        "A court jailed Ivo Moor, a teacher, over posts on X. Mina Kern, 47, was arrested on 20 November.",
        "arrest",
        {"Mina Kern"},
    ),
    ("Ivo Moor was beaten and held under water. He was held by the neck.", "detention", set()),
]


@pytest.mark.parametrize(("text", "event", "people"), BESIDE_A_RELATIVE)
def test_who_is_meant_beside_relatives_and_others(
    text: str, event: str, people: set[str | None]
) -> None:
    found = {c.person for c in claims_of(text + "\n", "2024-05-20") if c.event == event}
    assert found == people


PICKED_FURTHER = [
    (
        (
            "Two of them, chief executive Tom Cheung and editor-in-chief Ryan Law Wai-kwong, were charged with"
            " fraud on Friday."
        ),
        "charge",
        {"Tom Cheung", "Ryan Law Wai-kwong"},
    ),
    (
        "Ana Roe, once a reporter for the paper, has been in detention since 21 August 2020.",
        "detention",
        {"Ana Roe"},
    ),
    (
        "The trial of brother and sister Ivo and Tamara Moor began on 12 September.",
        "trial",
        {"Ivo", "Tamara Moor"},
    ),
    (
        "The siblings' aunt, Ana Roe, and Tamara's sister-in-law are also in prison.",
        "detention",
        {"Ana Roe"},
    ),
    (
        "Lawyer Ana Roe and the teacher Mina Kern were arrested. All were let go except for Roe.",
        "release",
        {"Mina Kern"},
    ),
    (
        "Lawyer Ana Roe and the teacher Mina Kern were arrested. All were let go aside from Roe.",
        "release",
        {"Mina Kern"},
    ),
    (
        "Lawyer Ana Roe and the teacher Mina Kern were arrested. Aside from Roe, all were let go.",
        "release",
        {"Mina Kern"},
    ),
    (
        (
            "Tom Lark, 63, was arrested on 28 October, along with Moor's nephew, Sohel. Ivo Moor himself has been"
            " refused bail."
        ),
        "arrest",
        {"Tom Lark", "Sohel"},
    ),
    (
        "Ivo Moor was convicted on 5 May. Moor's mother, Mrs Ana Moor, was kept out of the courtroom.",
        "access_denied",
        {"Ivo Moor"},
    ),
    (
        "Ivo Moor, 38, has died in prison. The former cameraman was serving 16 years.",
        "sentence",
        {"Ivo Moor"},
    ),
    (
        "Ivo Moor and three other members of the union, Ana Roe, Tom Lark and Mina Kern, were arrested.",
        "arrest",
        {"Ivo Moor", "Ana Roe", "Tom Lark", "Mina Kern"},
    ),
    ('Panusaya "Rung" Withi, one of the six, is in hospital.', "health", {'Panusaya "Rung" Withi'}),
]


@pytest.mark.parametrize(("text", "event", "people"), PICKED_FURTHER)
def test_who_is_left_over_and_who_belongs_to_whom(
    text: str, event: str, people: set[str | None]
) -> None:
    told = [c for c in claims_of(text + "\n", "2024-05-20") if c.event == event]
    assert {c.person for c in told if c.stance != "negated" or event == "access_denied"} == people


def test_a_body_of_bodies_is_no_person() -> None:
    text = "According to the Association of Indigenous Councils, soldiers arrested Ana Roe.\n"
    assert {c.person for c in claims_of(text, "2024-05-20")} == {"Ana Roe"}


def test_a_doctor_by_title_alone_is_none_by_work() -> None:
    text = "Dr Ivo Moor, an economist, was arrested on 5 May. The doctor was freed on 6 May.\n"
    claims = claims_of(text, "2024-05-20")
    assert [c.value for c in claims if c.event == "occupation"] == ["economist"]
    assert {c.person for c in claims if c.event == "release"} == {"Ivo Moor"}


TOLD_APART = [
    (
        (
            "Ivo Dush's brother Tom was taken off a flight on 20 January. The activist himself was released from"
            " prison last year."
        ),
        "release",
        {"Ivo Dush"},
    ),
    (
        "Mina Roe is the daughter of Ana Roe. Mother and daughter were arrested in their home.",
        "arrest",
        {"Mina Roe", "Ana Roe"},
    ),
    (
        "Ana Roe was picked up together with her brother, an engineer. The engineer was freed on Saturday.",
        "release",
        {None},
    ),
    (
        (
            "A nurse, Ana Roe, was shot dead. Lark's daughter Mina was detained for four hours. Roe's body has not"
            " been given to her family."
        ),
        "access_denied",
        {"Ana Roe"},
    ),
    (
        (
            "Ivo Moor, president of the union, was freed on 14 March. His deputy, Tom Lark, was jailed on 15 March."
            " The leader was convicted in May."
        ),
        "conviction",
        {"Ivo Moor"},
    ),
    (
        (
            "Ivo Moor, Tom Lark and Ana Roe are in prison. Moor was sentenced to life imprisonment in 2011, as were"
            " the two others."
        ),
        "sentence",
        {"Ivo Moor", "Tom Lark", "Ana Roe"},
    ),
    (
        "Sierra Leone: Opposition figure's guard shot, daughter detained\n\nAna Roe was arrested on 5 May.",
        "detention",
        set(),
    ),
]


@pytest.mark.parametrize(("text", "event", "people"), TOLD_APART)
def test_who_is_told_apart_from_relatives_and_others(
    text: str, event: str, people: set[str | None]
) -> None:
    found = {c.person for c in claims_of(text + "\n", "2024-05-20") if c.event == event}
    assert found == people


def test_a_word_of_work_behind_a_name_belongs_to_that_name() -> None:
    text = (
        "Three were arrested on 14 February: Sonia Dumas, its president, Marie Emer, its coordinator, and"
        " Tom Lark.\n"
    )
    claims = claims_of(text, "2024-05-20")
    work = {(c.person, c.value) for c in claims if c.event == "occupation"}
    assert work == {("Sonia Dumas", "president"), ("Marie Emer", "coordinator")}


def test_whoever_is_pushed_back_over_a_border_was_not_put_off() -> None:
    text = "The teacher Ana Roe was pushed back by masked men on 29 October and arrested the same night.\n"
    (arrest,) = (c for c in claims_of(text, "2023-11-07") if c.event == "arrest")
    assert (arrest.when.edtf, arrest.stance) == ("2023-10-29", "asserted")


SEEN = [
    (
        "Another Franco-Algerian, the businessman Ivo Moor, was stopped and arrested.",
        "arrest",
        {"Ivo Moor"},
    ),
    ("Ivo Moor of the paper Fraternite died of a heart attack on 6 March.", "death", {"Ivo Moor"}),
    (
        "Police on Wednesday released Amira Osman, a retired teacher, and her nephews Tariq and Yassir.",
        "release",
        {"Amira Osman", "Tariq", "Yassir"},
    ),
    (
        "Ana Roe was arrested on Saturday together with her 20-year-old son, Yanis. The son was let go.",
        "arrest",
        {"Ana Roe", "Yanis"},
    ),
    (
        "Ivo Moor is in prison. Moor's cellmate, a man nicknamed El Chino, was punished.",
        "alias",
        set(),
    ),
]


@pytest.mark.parametrize(("text", "event", "people"), SEEN)
def test_relatives_named_once_and_bodies_that_look_like_persons(
    text: str, event: str, people: set[str | None]
) -> None:
    found = {c.person for c in claims_of(text + "\n", "2024-05-20") if c.event == event}
    assert found == people


LISTED = [
    "Police arrested Ivo Moor, editor of the weekly, and its photographer, Ana Roe.",
    "Ivo Moor, an activist who uses only one name, and Ana Roe were arrested.",
    "Ivo and Ana Moor, the parents of Mina Moor, who died in November, were arrested.",
]


@pytest.mark.parametrize("text", LISTED)
def test_a_list_goes_on_past_what_somebody_is(text: str) -> None:
    arrested = [c.person for c in claims_of(text + "\n", "2024-05-20") if c.event == "arrest"]
    assert len(arrested) == len(("Moor", "Roe"))
    assert "Mina Moor" not in arrested


def test_an_age_before_a_name_tells_of_a_person() -> None:
    text = "A court on Monday fined 74-year-old Lyudmila Petrenko 40,000 roubles.\n"
    assert {c.person for c in claims_of(text, "2024-05-20")} == {"Lyudmila Petrenko"}


def test_work_told_twice_in_two_words_is_told_once() -> None:
    text = "The journalist Ana Roe was held on 5 May 2021. The reporter was released on 9 May.\n"
    work = [c.value for c in claims_of(text, "2024-05-20") if c.event == "occupation"]
    assert work == ["journalist"]

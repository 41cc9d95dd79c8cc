"""Whom a sentence tells of: verbs left out the second time, all who are tried together, counsel who only act, groups that
name some of their own, and the pairs without a name.
"""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

PUBLISHED = "2024-06-20"


def people(words: str, event: str) -> set[str | None]:
    return {c.person for c in claims_of(words, PUBLISHED) if str(c.event) == event}


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        ("Mira Dash was arrested in Lida, lawyer Odo Kern in Orsha, and campus organiser Ilo Brand in Brest.",
         "arrest", {"Mira Dash", "Odo Kern", "Ilo Brand"}),
        (("His sister Nora Dash was arrested on 4 July 2022, and her younger brother Odo Dash, who was studying law in Leeds and had come"
         " home, at the airport five days later."), "arrest", {"Nora Dash", "Odo Dash"}),
        ("Mira Dash was sent to Colony No. 4; her deputy, Odo Kern, to Colony No. 15.", "transfer", {"Mira Dash", "Odo Kern"}),
        ("Mira Dash, publisher of the weekly Mirror, got seven years and Dita Kern, a reporter on the paper, four.",
         "sentence", {"Mira Dash", "Dita Kern"}),
        ("Mira Dash was arrested in Lida, and Odo Kern in Orsha was questioned by police.", "arrest", {"Mira Dash"}),
        ("Mira Dash was arrested in Lida after a complaint by Ilo Brand and Odo Kern in Orsha.", "arrest", {"Mira Dash"}),
        ("Mira Dash was arrested in Lida, Odo Kern in Orsha told reporters.", "arrest", {"Mira Dash"}),
        ("Mira Dash was arrested in Lida with a banner of the king and Odo Kern in her bag.", "arrest", {"Mira Dash"}),
    ],
)  # fmt: skip
def test_the_verb_is_left_out_the_second_time(words: str, event: str, expected: set[str]) -> None:
    assert people(words, event) == expected


def test_each_has_the_place_and_day_of_their_own() -> None:
    found = claims_of(
        "Mr. Dash was arrested there on June 11 and Ms. Kern in Orsha the next day. Mr. Dash is a clerk. Ms. Kern is a nurse.",
        "2023-12-01",
    )
    told = {(c.person, c.when.edtf, c.place) for c in found if str(c.event) == "arrest"}
    assert told == {("Dash", "2023-06-11", None), ("Kern", "2023-06-12", "Orsha")}


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        (("The court tried Mira Dash and Odo Kern on 22 May 2024; both pleaded not guilty. The prosecutor sought nine years for Kern."
         " The court has not given a verdict."), "conviction", {"Mira Dash", "Odo Kern"}),
        (("Mira Dash and Odo Kern were sentenced to four and three years in prison on 3 May. Kern's wife says he was beaten. No appeal has"
         " been lodged so far."), "appeal", {"Mira Dash", "Odo Kern"}),
        ("Mira Dash and Odo Kern were sentenced to four and three years in prison on 3 May. Kern has appealed.", "appeal", {"Odo Kern"}),
        ("Odo Kern was arrested in May 2023. Two others were tried with him. Ilo Brand got four years. Dita Lek got two.",
         "trial", {"Odo Kern", "Ilo Brand", "Dita Lek"}),
        ("Odo Kern was arrested in May 2023. Ten others were arrested with him.", "arrest", {"Odo Kern", None}),
    ],
)  # fmt: skip
def test_one_case_is_that_of_all(words: str, event: str, expected: set[str | None]) -> None:
    assert people(words, event) == expected


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        (("Mira Dash and Odo Kern were arrested in May. Kern was freed in June.\n\nLead defence lawyer Pia Lund said an appeal would be"
         " lodged against the refusal to release Dash."), "appeal", {"Mira Dash"}),
        ("Mira Dash was arrested on 24 April. She is still in custody; her counsel, Me Odo Kern, expects a decision on bail by Friday.",
         "bail", {"Mira Dash"}),
        ("Mira Dash was arrested on 24 April. Her lawyer, Odo Kern, was arrested on 26 April and released on bail on 30 April.",
         "bail", {"Odo Kern"}),
        ("Ivo Dash is held at Lida prison. His father, Karl Dash, was told on 3 May that he had been placed in a punishment cell.",
         "ill_treatment", {"Ivo Dash"}),
        ("Ivo Dash was detained in Lida on 2 May. His wife, Nora Dash, was told she had lost her job.", "harassment", {"Nora Dash"}),
    ],
)  # fmt: skip
def test_who_only_acts_or_hears_is_not_told_of(words: str, event: str, expected: set[str]) -> None:
    assert people(words, event) == expected


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        ("Forty young people were arrested. The others, among them the students Feven Dash and Samuel Kern, are being held in Lida.",
         "detention", {None, "Feven Dash", "Samuel Kern"}),
        ("Two of the reporters who went missing in March, Sergi Dash and Alan Kern, appeared in a video.",
         "disappearance", {"Sergi Dash", "Alan Kern"}),
        ("Two of the reporters who went missing in March told their lawyer, Alan Kern, that they were ill.", "disappearance", {None}),
        (("The trial of Mira Dash and Odo Kern opened in May 2022. On 12 December the Court of Appeals reversed the conviction of the two"
         " Rural Missionaries, Sr. Emma Brand and nurse Dita Lek."), "appeal_result", {"Sr. Emma Brand", "Dita Lek"}),
        ("Mira Dash's son, Ivo Dash, and daughter, Ana Dash, were arrested on 3 May.", "arrest", {"Ivo Dash", "Ana Dash"}),
        ("Ivo Dash was arrested, and daughter Ana Dash was freed on 3 May.", "arrest", {"Ivo Dash"}),
        ("Mira Dash and Dita Lek were arrested in 2022. Lek came home on the 14th; Mira Dash had been on bail all along.",
         "bail", {"Mira Dash"}),
        (("Mira Dash and Odo Kern were arrested on 2 May. Soldiers had detained Dash's mother and brother on 1 May. Both were let go on 5"
         " May."), "release", {None}),
        ("Mira Dash and Odo Kern were arrested on 2 May. Both were let go on 5 May.", "release", {"Mira Dash", "Odo Kern"}),
    ],
)  # fmt: skip
def test_groups_are_those_they_name(words: str, event: str, expected: set[str | None]) -> None:
    assert people(words, event) == expected


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        (("Umed Dash went to the ministry on Wednesday and was kept there until midnight.\n\nIn January 2023 Naimjon Kern, also deported"
         " from Germany, was sentenced to seven years."), "sentence", {"Naimjon Kern"}),
        (("Umed Dash was arrested in May 2023. Readers will remember that he was abducted by men in civilian clothes. He was let out on 29"
         " May."), "release", {"Umed Dash"}),
    ],
)  # fmt: skip
def test_who_is_a_person_and_what_is_none(words: str, event: str, expected: set[str]) -> None:
    assert people(words, event) == expected


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        ("Mira Dash was acquitted on 3 May. The company has not appealed.", "appeal", {None}),
        ("Mira Dash was charged with sedition. Investigators intend to appeal.", "appeal", {None}),
        ("Mira Dash was sentenced to two years. She intends to appeal.", "appeal", {"Mira Dash"}),
        ("Of the 78 people rounded up with Mira Dash, 43 have been freed after charges were withdrawn before plea.", "release", {None}),
        ("Of the 78 people rounded up with Mira Dash, 43 have been freed after charges were withdrawn before plea.", "charge", {None}),
        ("Police rounded up 78 people. Mira Dash, 43, has been freed.", "release", {"Mira Dash"}),
        ("Mira Dash was sentenced on 11 March along with six others.", "sentence", {"Mira Dash", None}),
    ],
)  # fmt: skip
def test_what_others_did_or_suffered_is_not_told_of_the_prisoner(
    words: str, event: str, expected: set[str | None]
) -> None:
    assert people(words, event) == expected


JAILED = "Karl Brand and Ilo Lek were jailed on 3 May 2024. They have appealed.\n\nPoet Mira Dash was taken from her flat on Thursday evening."


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        (f"{JAILED} They searched the flat for three hours and left with two laptops.", "search", {"Mira Dash"}),
        (f"{JAILED} They searched the flat for three hours and left with two laptops.", "confiscation", {"Mira Dash"}),
        (("Former minister Edgar Dash, 61, learned from a photograph that his home in Lida now bears a sign. The property was confiscated on 21"
         " August."), "confiscation", {"Edgar Dash"}),
        (("Mira Dash ran a bookshop in Lida. She and two customers, the clerk Odo Kern and the nurse Dita Lek, were taken from the shop on 3"
         " March 2022. The next morning the premises were searched."), "search", {"Mira Dash"}),
        ("A house in Lida that belongs to Mira Dash's parents will be put up for sale. Police sealed the house last Friday.",
         "confiscation", {None}),
        (("Mira Dash and Odo Kern were convicted on 3 May. The court confiscated 46,000 manats from Mira Dash and 15,000 manats from Odo"
         " Kern."), "confiscation", {"Mira Dash", "Odo Kern"}),
        (("Ivan Dash died in prison on 3 May. His son, Odo Dash, was detained on Monday. He was let go in the evening.\n\nThe Fund appealed to"
         " the government to allow an independent autopsy."), "call", {"Ivan Dash"}),
        (("Five people were arrested on 3 May. Volunteer Dita Dash was let go after 18 hours. The cook, Pia Kern, posted bail of 36,000 pesos"
         " on 19 March."), "bail", {"Pia Kern"}),
        ("Volunteer Dita Dash was arrested on 3 May. Her lawyer, Pia Kern, posted bail of 36,000 pesos on 19 March.", "bail", {"Dita Dash"}),
    ],
)  # fmt: skip
def test_things_and_sums_are_those_of_whom_it_is_told(
    words: str, event: str, expected: set[str | None]
) -> None:
    assert people(words, event) == expected


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        (("Mira Dash was sentenced to eight years, Odo Kern to five. Karl Lund, who had fled, was sentenced to twelve years in his absence."
         " On 30 July 2023 the Court of Appeal confirmed the penalties."), "appeal_result", {"Mira Dash", "Odo Kern", "Karl Lund"}),
        (("Mira Dash was sentenced to eight years, Odo Kern to five. Karl Lund was detained in May. On 30 July 2023 the Court of Appeal"
         " confirmed the penalties."), "appeal_result", {"Mira Dash", "Odo Kern"}),
        ("Mira Dash was sentenced to eight years, Odo Kern to five. On 30 July 2023 the Court of Appeal confirmed the sentence of Kern.",
         "appeal_result", {"Odo Kern"}),
        (("Mira Dash and Odo Kern were brought before the Federal Court on 7 December. Ilo Brand was arrested in May; Ilo Brand is not among"
         " the accused. The next hearing is to take place on 18 July."), "trial", {"Mira Dash", "Odo Kern"}),
        ("Ana Dash and Ivo Kern were detained on 3 May 2024. She was freed the same day, he on 5 May.", "release", {"Ana Dash", "Ivo Kern"}),
        ("Ana Dash and Ivo Kern were detained on 3 May 2024. She was freed the same day, and he on Tuesday told reporters so.",
         "release", {"Ana Dash"}),
        ("Ana Dash, Ivo Kern and two others were arrested on 3 May 2024. The two women were beaten, according to their lawyer, Nora Lek.",
         "ill_treatment", {None}),
    ],
)  # fmt: skip
def test_what_is_worded_of_several_is_told_of_all(
    words: str, event: str, expected: set[str | None]
) -> None:
    assert people(words, event) == expected


KUL = (
    "A court on Tuesday added 18 months to the sentence of activist Marat Dash. Two of his co-defendants, Aliya Temir and Erzan Kul, have"
    " been moved to a colony in the north."
)


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        ((f"{KUL}\n\nThe three were convicted in 2021 of organizing riots, along with former deputy Bakyt Orun, who fled the country."),
         "conviction", {"Marat Dash", "Aliya Temir", "Erzan Kul", "Bakyt Orun"}),
        (("Ana Dash and Ivo Kern were tried on 3 May 2024. Dash told the court that guards had kept her awake for six nights; Kern said he had"
          " been slapped. The prison service rejected both claims."), "ill_treatment", {"Ana Dash", "Ivo Kern"}),
        ("Rosa Dash received twelve years; Teo Kern and Karl Lek eight each.", "sentence", {"Rosa Dash", "Teo Kern", "Karl Lek"}),
        (("We give thanks for the release of Pastor John Dash and of the deacon, Samuel Kern, on Wednesday. They were held for 61 days at the"
          " barracks."), "detention", {"John Dash", "Samuel Kern"}),
        (("We give thanks for the release of Pastor John Dash and for the patience of the deacon, Samuel Kern."), "release", {"John Dash"}),
    ],
)  # fmt: skip
def test_each_of_those_meant_is_told_of(words: str, event: str, expected: set[str]) -> None:
    assert people(words, event) == expected


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        (("Dario Dash was remanded on Monday. Ruben Kern, who is represented by Ms Tade, was granted bail.\n\nMs Tade says that her client was"
          " stopped at the border on 7 June and that his passport was kept."), "confiscation", {"Ruben Kern"}),
        ("Ivo Dash, 33, who lives in Vilnius, said his father, Rashid Dash, 64, was slapped.", "ill_treatment", {"Rashid Dash"}),
        ("The judge said that Odo Kern had thrown two bricks. He rejected Ilo Brand's claim that he had been beaten by officers.",
         "ill_treatment", {"Ilo Brand"}),
        (("Leila Dash was arrested on 30 April. Her lawyer, Samir Kern, was abducted on 12 May and disappeared."), "disappearance",
         {"Samir Kern"}),
        (("Leila Dash was arrested on 30 April. Her lawyer, Samir Kern, filed a complaint of enforced disappearance on 12 May."),
         "disappearance", {"Leila Dash"}),
        (("Lawyer Daud Dash and his driver were abducted on 11 May. The driver, whose name is withheld, was found the next morning with head"
          " injuries."), "health", {None}),
        (("Lawyer Daud Dash and his driver were abducted on 11 May. Dash was found the next morning with head injuries."), "health",
         {"Daud Dash"}),
    ],
)  # fmt: skip
def test_who_speaks_defends_or_drives_is_somebody_else(
    words: str, event: str, expected: set[str | None]
) -> None:
    assert people(words, event) == expected


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        (("Odo Kern was jailed on 3 May for four years. A producer at a radio station was remanded in custody. His application for bail was"
          " dismissed."), "bail", {None}),
        ("Odo Kern was remanded in custody on 3 May. His application for bail was dismissed.", "bail", {"Odo Kern"}),
        (("Batyr Dash was jailed in 2021. His wife, Maral Dash, was stopped at the airport in May 2023.\n\nWe call on the President:\n- to free"
          " Batyr Dash at once;\n- to lift the ban on travel imposed on his wife."), "call", {"Batyr Dash", "Maral Dash"}),
        (("Nora Dash and Faisal Dash were jailed in May 2024.\n\nWe call on the authorities to\n- release Nora Dash;\n- establish a moratorium"
          " on executions."), "call", {"Nora Dash", None}),
        (("Karl Lek was arrested in May and freed in June. Ana Dash and Ivo Kern went on trial before the Regional Court on 4 May 2023. The"
          " prosecution is reported to want life imprisonment for Kern. Judgment has not been given."), "conviction", {"Ana Dash", "Ivo Kern"}),
        (("Ana Dash and Ivo Kern went on trial before the Regional Court on 4 May 2023. Karl Lek, who had been arrested in May, was tried on 6"
          " June. Judgment has not been given."), "conviction", {"Karl Lek"}),
        (("Ana Dash got four years. The accountant, Dita Kern, got one year, suspended. A presenter, Ivo Lek, was acquitted. The prosecution"
          " had asked for five years in all three cases."), "sentence", {"Ana Dash", "Dita Kern", "Ivo Lek"}),
    ],
)  # fmt: skip
def test_whose_application_demand_and_judgment_it_is(
    words: str, event: str, expected: set[str | None]
) -> None:
    assert people(words, event) == expected

"""Who is meant of several: never who makes a demand, the one or those left, whoever bears a plain word as a name."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

THREE = "Tu Roe, Ana Bell and Ivo Kern were arrested on 3 May 2023."
TWO = "Tu Roe and Ivo Kern were arrested on 3 May 2023. Roe was released on 5 May."
HELD = "Ivo Kern was arrested on 3 May 2023."


def people(words: str, event: str) -> set[str | None]:
    """The persons of the claims of one event."""
    return {c.person for c in claims_of(words, "2024-01-15") if c.event == event}


@pytest.mark.parametrize(
    "words",
    [
        f"{HELD} PEN's president, Burhan Dost, called for his immediate release.",
        f"{HELD} Secretary of State Carl Dunn spoke on Sunday; Dunn demanded his release.",
        f"{HELD} High Commissioner Carl Dunn calls on the authorities to free him.",
        f"{HELD} His father, Jan Kern, was questioned and let go. The Guild of Editors demanded his release.",
        "Carl Dunn is the editor of the Post. Ivo Kern was arrested on 3 May 2023. On Monday Dunn demanded his release.",
    ],
)
def test_a_demand_is_for_the_prisoner_and_not_for_who_makes_it(words: str) -> None:
    assert people(words, "call") == {"Ivo Kern"}


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        (f"{THREE} Roe and Bell were freed on 5 May. The third was charged with sedition.", "charge", {"Ivo Kern"}),
        (f"{THREE} Roe and Bell were freed on 5 May while the third was charged with sedition.", "charge", {"Ivo Kern"}),
        (f"{TWO} The other was charged with sedition.", "charge", {"Ivo Kern"}),
        (f"{TWO} The other remains in custody.", "detention", {"Ivo Kern"}),
        (("Police held five members of the group on 3 May 2023: Tu Roe, Nina Bell, Ivo Kern, Olha Moor and Jan Lis. Bell and Moor were freed"
         " the same night. The other three were charged with sedition."), "charge", {"Tu Roe", "Ivo Kern", "Jan Lis"}),
        ("Ana Roe and her son Tu Roe were arrested on 3 May 2023. The mother and son were charged with sedition.", "charge", {"Ana Roe", "Tu Roe"}),
        ("Officers detained Rosa Bell and her nephews Luis and José Peña on 3 June 2023. The nephews were let go on the same night.",
         "release", {"Luis", "José Peña"}),
        ("Mona Bell, Rita Sow, Tu Roe and Jan Lis were arrested on 3 May 2023. Roe and Lis are in prison; the two women were moved to Block B prison.",
         "transfer", {"Mona Bell", "Rita Sow"}),
        ("Ivo Kern was arrested on 3 May 2023. Two of his neighbours, who were taken on the same day, have been freed.", "release", {None}),
        ("Ivo Kern was arrested on 3 May 2023. Others detained in the same wave include the teacher Abu Yasin and the doctor Omnia Sule.",
         "detention", {"Abu Yasin", "Omnia Sule"}),
        ("Among the accused are Rita Sow, a lawyer, and Ivo Kern, who has been in Block B prison since May 2023.", "detention", {"Ivo Kern"}),
    ],
)  # fmt: skip
def test_those_left_those_told_apart_and_those_listed(
    words: str, event: str, expected: set[str | None]
) -> None:
    assert people(words, event) == expected


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        ("Park Jun-seo and Ryan Law were arrested on 3 May 2023. Law was charged with sedition.", "charge", {"Ryan Law"}),
        ("Park Jun-seo and Ryan Law were arrested on 3 May 2023. Park was released on 5 May.", "release", {"Park Jun-seo"}),
        ("Ivo Young and Ana Long were arrested on 3 May 2023. Long was charged with sedition.", "charge", {"Ana Long"}),
        ("G.N. Sarabai was arrested on 3 May 2023. Sarabai was released on 5 May.", "release", {"G.N. Sarabai"}),
        ("Ivo Kern, a former U.S. Marine who has been in a Russian jail since 2018, is ill.", "detention", {"Ivo Kern"}),
        ("Police arrested fishermen Juma and Hamisi Rashid on 25 April 2023. Juma died in custody two days later.", "death", {"Juma"}),
    ],
)  # fmt: skip
def test_names_that_are_plain_words_or_initials(words: str, event: str, expected: set[str]) -> None:
    assert people(words, event) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Ryan Law was arrested on 3 May 2023. Law enforcement officers were charged with murder.",
        "Ryan Law was arrested on 3 May 2023. Martial Law was lifted. The Law Society was charged with nothing.",
        "Ana May was arrested on 3 March 2023. In May her lawyer was charged with sedition.",
    ],
)
def test_a_plain_word_stays_one(words: str) -> None:
    assert not people(words, "charge") & {"Ryan Law", "Ana May"}


@pytest.mark.parametrize(
    "words",
    [
        f"{HELD} On Monday Interior Minister Carl Dunn spoke to the press. He was charged on 4 May.",
        f"{HELD} The prison's director, Carl Dunn, was asked about it. He was charged on 4 May.",
        f"{HELD} His father, Jan Kern, had been let go. The 27-year-old was charged on 4 May.",
        f"{HELD} His brother, Jan Kern, went to the station. Prosecutors charged him on 4 May.",
    ],
)
def test_what_is_told_of_him_is_the_prisoner_s(words: str) -> None:
    assert people(words, "charge") == {"Ivo Kern"}


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        ("Three siblings went on trial on Tuesday. Katya, Maryia and Andrei Sakov are accused of sedition.", "charge", {"Katya", "Maryia", "Andrei Sakov"}),
        (f"{HELD} His sister Sanaa was herself jailed for 18 months in 2021.", "sentence", {"Sanaa"}),
        (("Rita Sow and Ana Bell were hanged on Monday. Two other men, Jan Moor and Ivo Roe, were hanged as well. Sow's sister was told at dawn. Bell's mother was not."
         " Both women had been sentenced to death in January."), "sentence", {"Rita Sow", "Ana Bell"}),
        ("Lawyer Noraset Roe visited the hunger striker Tawan Kern on Sunday. He said she could no longer stand.", "health", {"Tawan Kern"}),
        ("Vital Utkin was detained on 15 March 2023 together with his former pupil Alina Talai. His pupil's phone was seized.", "confiscation", {"Alina Talai"}),
        ("Plain-clothes men took Nahid Islam, Asif Mahmud and Abu Majum from Gono hospital in Dhaka on 26 July 2023.",
         "arrest", {"Nahid Islam", "Asif Mahmud", "Abu Majum"}),
        (f"{HELD} Lawyer Carl Dunn has filed an appeal.", "appeal", {"Ivo Kern"}),
        (f"{HELD} Jan Roe is held at Block B prison. Lawyer Ann Moor has applied for bail.", "bail", {"Jan Roe"}),
        ((f"{HELD} Two of his neighbours have been freed. A spokesperson said others detained in the same wave include the teacher Abu Yasin and the doctor"
         " Omnia Sule."), "release", {None}),
    ],
)  # fmt: skip
def test_relatives_pupils_and_counsel(words: str, event: str, expected: set[str | None]) -> None:
    assert people(words, event) == expected


def test_who_is_told_of_with_a_name_is_not_told_of_once_more_without() -> None:
    words = "Utkin was detained on 15 March 2023 with his pupil Alina Talai and her husband, Raman Bely."
    assert None not in people(words, "detention")


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        ("Police detained the academic Rita Sow and three others on 27 September 2023. They were charged with sedition on Friday.", "charge", {None, "Rita Sow"}),
        ("Ivo Kern and his wife were arrested on 3 May 2023. They were released on 5 May.", "release", {None, "Ivo Kern"}),
        ("Ivo Kern and two other journalists of the weekly, Ana Roe and Jan Moor, were arrested on 3 May 2023. They are accused of sedition.",
         "charge", {"Ivo Kern", "Ana Roe", "Jan Moor"}),
        (("Tu Roe was jailed on 27 July 2023. His brother, Jan Roe, was held for two days. Jan said that Tu told him in a letter that he had been given"
         " electric shocks."), "ill_treatment", {"Tu Roe"}),
        ("Police arrested Tu Roe, the director of the weekly, on 20 November 2023, and its editor, Ana Bell, a day later.", "arrest", {"Tu Roe", "Ana Bell"}),
        ("Rita Sow was arrested on 3 May 2023. Her daughter Mona spoke to the press. The daughter was summoned the next day.", "harassment", {"Mona"}),
    ],
)  # fmt: skip
def test_they_the_teller_and_the_verb_left_out(
    words: str, event: str, expected: set[str | None]
) -> None:
    assert people(words, event) == expected


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        (f"{HELD} His wife, Ana Kern, went to the station but the officers refused to tell her where he was.", "disappearance", {"Ivo Kern"}),
        ("Ana Roe was arrested on 3 May 2023. Her cellmate, Rita Bell, who was released in June, said that Roe had been put in solitary confinement.",
         "ill_treatment", {"Ana Roe"}),
        ("Ivo Kern was arrested when he went to see his brother, Petr Kern, in Block B prison, where he is serving four years.", "sentence", {"Petr Kern"}),
        (f"{HELD} A witness, Paul Moor, saw him being dragged into a van. He was bleeding.", "health", {"Ivo Kern"}),
        (f"{HELD} Paul Moor, a friend who was with him at the café, was also taken but was let go at the gate.", "arrest", {"Ivo Kern", "Paul Moor"}),
        ("Ana Roe's husband, Bek, died in detention on 11 February 2023. Prison director Colonel Marat Sule said he had hanged himself.", "health", {"Bek"}),
        (("Elgene and Mona Dizon were seized on 17 May 2023. Elgene's sister, Rita, was allowed to speak to her brother. She said that he had bruises on"
         " both arms."), "health", {"Elgene"}),
        ("Rita Sow, of the daily Dusk, was arrested on 20 September 2022; Ana Bell, of the weekly Dawn, nine days later.", "arrest", {"Rita Sow", "Ana Bell"}),
        ("Three #FreeThem protesters were arraigned on Wednesday. They are Kabir Garba, Yemi Salam and Paul Akin.", "trial", {"Kabir Garba", "Yemi Salam", "Paul Akin"}),
    ],
)  # fmt: skip
def test_what_witnesses_relatives_and_officials_tell_is_not_told_of_them(
    words: str, event: str, expected: set[str]
) -> None:
    assert people(words, event) == expected


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        (("Five people were arrested on 3 May 2023: teachers Ana Roe and Rita Bell, farmer Ivo Kern, and students Petr Moor and Carl Dunn. The students"
         " were released on Monday."), "release", {"Petr Moor", "Carl Dunn"}),
        ("Abiy Mekonnen Tessema was arrested on 3 May 2023. Abiy's father, Ato Mekonnen Tessema, was questioned. Mekonnen was released the same day.",
         "release", {"Mekonnen Tessema"}),
        ("Ivo Kern and six members of his family were arrested on 3 May 2023.", "arrest", {None, "Ivo Kern"}),
        ("The lawyer of Ana Roe, Ivo Kern, was arrested on 3 May 2023. Roe has been in prison since 2021.", "arrest", {"Ivo Kern"}),
        ("Police on Monday arrested the brother of Ana Roe, Ivo Roe, and released her husband, Petr Moor.", "arrest", {"Ivo Roe"}),
        ("Joshua Wong Chi-fung was tried on Monday. Magistrate Wong Sze-lai gave Wong seven months.", "sentence", {"Joshua Wong Chi-fung"}),
    ],
)  # fmt: skip
def test_groups_by_work_fathers_and_whose_lawyer(
    words: str, event: str, expected: set[str | None]
) -> None:
    assert people(words, event) == expected

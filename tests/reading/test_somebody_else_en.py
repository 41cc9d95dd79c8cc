"""Custody of people without a name beside somebody named: it is theirs, and nobody else's; and custody told in passing."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

LEAD = "The poet Hamid Sattar was charged with treason in March 2021. His lawyer, Sara Vahid, has appealed. "
CUSTODY = {"arrest", "detention", "release", "bail", "disappearance", "transfer", "access_denied"}


def custody(words: str) -> set[tuple[str, str | None]]:
    """Event and person of what a text tells of custody."""
    found = claims_of(words, "2021-06-14")
    return {(str(c.event), c.person) for c in found if str(c.event) in CUSTODY}


@pytest.mark.parametrize(
    "who",
    [
        "His driver and two domestic workers were",
        "The brother of the poet Hamid Sattar was",
        "The wife of one of the defendants was",
        "The editor of a local weekly was",
        "Several of his former students were",
        "His wife and their three children were",
        "An unnamed suspect was",
        "Protesters were",
        "The rest of the group was",
        "His teacher, a man in his sixties, was",
    ],
)
@pytest.mark.parametrize("done", ["arrested", "detained", "released"])
def test_who_has_no_name_takes_it_from_nobody(who: str, done: str) -> None:
    event = {"arrested": "arrest", "detained": "detention", "released": "release"}[done]
    assert custody(f"{LEAD}{who} {done} on Saturday.") == {(event, None)}


@pytest.mark.parametrize(
    "whom",
    [
        "his brother",
        "his driver and two maids",
        "several of his students",
        "more than forty people",
        "my boy",
    ],
)
def test_whoever_police_took_has_no_name(whom: str) -> None:
    assert custody(f"{LEAD}Police arrested {whom} on Saturday.") == {("arrest", None)}


@pytest.mark.parametrize(
    "words",
    [
        "His brother's arrest on Saturday shocked the town.",
        "The arrest of his brother on Saturday shocked the town.",
    ],
)
def test_the_arrest_of_a_relative_is_the_relatives(words: str) -> None:
    assert custody(LEAD + words) == {("arrest", None)}


def test_a_threat_of_an_arrest_is_none() -> None:
    assert custody(LEAD + "He was threatened with the arrest of his mother.") == set()


def test_those_taken_with_the_named_are_told_too() -> None:
    words = (
        "Matin Rehm was arrested on 3 May along with his deputy, Sevda Kork, and eleven employees."
    )
    assert custody(words) == {("arrest", "Matin Rehm"), ("arrest", "Sevda Kork"), ("arrest", None)}
    words = "Xu Qin was detained on 3 May while shopping with her daughter."
    assert custody(words) == {("detention", "Xu Qin")}


def test_one_of_them_was_taken_and_let_out_as_they_were() -> None:
    words = "Eleven protesters detained on Monday were set free on Wednesday. Mira Gelash, 19, who was among them, said she was well."
    assert {("detention", "Mira Gelash"), ("release", "Mira Gelash")} <= custody(words)


def test_those_named_behind_a_count_are_the_missing() -> None:
    words = "Relatives of two miners who have been missing since Sunday ask for help. Juan Rocha and Ciro Paz were on their way home."
    assert custody(words) == {("disappearance", "Juan Rocha"), ("disappearance", "Ciro Paz")}


@pytest.mark.parametrize(
    ("words", "event", "day"),
    [
        ("Kampala: after two years in prison, the editor Ivo Kern walked free on 3 May 2021.", "detention", None),
        ("Ivo Kern was driven to a police station, where he was kept for three hours.", "detention", None),
        ("Ivo Kern was put in a remand centre in Omsk on 3 May 2021.", "detention", "2021-05-03"),
        ("The court ruled on 3 May 2021 that Ivo Kern should stay behind bars.", "detention", "2021-05-03"),
        ("Ivo Kern was held. A judge issued a warrant for his pre-trial detention on 3 May 2021.", "detention", "2021-05-03"),
        ("Ivo Kern is ill. Neighbours saw men force Ivo Kern into a white pickup on 3 May 2021.", "arrest", "2021-05-03"),
        ("Ivo Kern, who had been reported missing on 3 May 2021, is alive.", "disappearance", "2021-05-03"),
        ("On 3 May 2021 Ivo Kern left home to buy bread and did not come back.", "disappearance", "2021-05-03"),
    ],
)  # fmt: skip
def test_custody_told_in_passing(words: str, event: str, day: str | None) -> None:
    found = {(str(c.event), c.person, c.when.edtf) for c in claims_of(words, "2021-06-14")}
    assert (event, "Ivo Kern", day) in found


@pytest.mark.parametrize(
    "words",
    [
        "Ivo Kern spoke. In such times one is arrested for a comma and held for a semicolon.",
        "Ivo Kern was freed on 3 May 2021. He must wear an electronic tag until August.",
        "They have not said where Ivo Kern is being held.",
        "The priest Father Ivo Kern, who refused to board, was sent back on foot.",
    ],
)
def test_words_of_custody_that_tell_none(words: str) -> None:
    assert not {e for e, _ in custody(words)} & {"arrest", "detention", "access_denied"}


def test_neither_arrested_nor_held() -> None:
    found = claims_of("Ivo Kern was neither arrested nor detained.", "2021-06-14")
    made = {(str(c.event), c.person, str(c.stance)) for c in found}
    assert made == {("arrest", "Ivo Kern", "negated"), ("detention", "Ivo Kern", "negated")}


def test_he_is_the_one_person_whose_given_name_says_she() -> None:
    words = "Grace Byaru was kidnapped in Nairobi on 3 May 2021. He remains in Luzira prison."
    assert custody(words) == {("arrest", "Grace Byaru"), ("detention", "Grace Byaru")}


def test_a_pronoun_in_a_quotation_is_not_who_speaks_it() -> None:
    words = 'Chikon Phiri was arrested on 3 May. "We demand his unconditional release," said the chair, Golda Banda.'
    found = {c.person for c in claims_of(words, "2021-06-14") if str(c.event) == "call"}
    assert found == {"Chikon Phiri"}


def test_him_is_not_who_has_no_word_from_him() -> None:
    words = "The trader Izzat Amon ran a shop in Moscow. Saida Mirzo has had no word from him."
    assert custody(words) == {("disappearance", "Izzat Amon")}


def test_who_is_only_cited_is_not_the_one_described() -> None:
    words = "Professor Ismail Mashal was arrested in May. According to his aide Farid Fazli, the professor was taken away on Thursday."
    assert custody(words) == {("arrest", "Ismail Mashal")}


def test_those_arrested_with_her_are_named_behind() -> None:
    words = (
        "A court ordered the release of the poet Mila Bent. The two men arrested with her, Karim Tabb and "
        "Sami Hadj, will remain in prison."
    )
    assert custody(words) == {
        ("release", "Mila Bent"),
        ("arrest", "Karim Tabb"),
        ("arrest", "Sami Hadj"),
        ("detention", "Karim Tabb"),
        ("detention", "Sami Hadj"),
    }


def test_a_paper_beside_the_name_of_a_list_is_nobody() -> None:
    words = "1. Aung Lin, DVB, arrested on 11 December.\n2. Thurein Kyaw, Mizzima, detained since 30 March.\n"
    assert custody(words) == {("arrest", "Aung Lin"), ("detention", "Thurein Kyaw")}


def test_a_country_is_nobody() -> None:
    words = "Burkina Faso: After the coup the president, Rok Kabor, is being held by the army. The speaker of parliament has also been detained."
    assert ("detention", "Rok Kabor") in custody(words)
    assert all(person != "Burkina Faso" for _, person in custody(words))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("His accountant was arrested at the airport but let go.", {("arrest", None), ("release", None)}),
        ("More than fifty of his supporters have been detained, an official, Ana Roe, said.", {("detention", None)}),
        ("He was arrested together with the man's brother.", {("arrest", None), ("arrest", "Hamid Sattar")}),
        ("Sattar was sentenced in May 2021 and taken into custody in June 2020.", {("arrest", "Hamid Sattar")}),
        ("He was locked up for nine months without seeing a judge.", {("detention", "Hamid Sattar")}),
        ("A judge decided to replace the pre-trial detention of Hamid Sattar with house arrest.", {("detention", "Hamid Sattar")}),
        ("Soldiers came for him and took his son, Amin Noor, instead.", {("arrest", "Amin Noor")}),
        ("He was flown home and placed in Mariona prison.", {("detention", "Hamid Sattar")}),
    ],
)  # fmt: skip
def test_whose_custody_it_is(words: str, expected: set[tuple[str, str | None]]) -> None:
    made = custody(LEAD + words)
    assert expected <= made
    assert {person for _, person in made} == {person for _, person in expected}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Six people linked to Stand News were arrested on Monday, among them the editor Pat Lam and the singer Denise Ho.",
         {("arrest", None), ("arrest", "Pat Lam"), ("arrest", "Denise Ho")}),
        ("Rosa Marn, a nurse, her former husband and four of her relatives were arrested on Monday.",
         {("arrest", "Rosa Marn"), ("arrest", None)}),
        ("Evan Gersh is ill. A former colleague, who spent 13 days in the same prison in 1986, came to see him.",
         {("detention", None)}),
        ("President Kassym Tokar declared an amnesty under which some had their sentences cut or were released.", set()),
        ("Evan Gersh was filming when he was seized.", {("arrest", "Evan Gersh")}),
        ("The poet Evan Gersh will stay in the pre-trial prison.", {("detention", "Evan Gersh")}),
        ("Evan Gersh is ill. A court sent him to four days' police custody.", {("detention", "Evan Gersh")}),
        ("Evan Gersh was summoned on Monday and kept there overnight.", {("detention", "Evan Gersh")}),
        ("Evan Gersh is ill. The police say they do not have him.", {("detention", "Evan Gersh")}),
        ("Evan Gersh was given a three-month administrative detention order. He was held.", {("detention", "Evan Gersh")}),
    ],
)  # fmt: skip
def test_who_was_taken_and_who_only_stands_near(
    words: str, expected: set[tuple[str, str | None]]
) -> None:
    assert custody(words) == expected
    assert not any(str(c.event) == "sentence" for c in claims_of(words, "2021-06-14"))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Six Colombians were arrested in Quito on Monday.", {("arrest", None)}),
        ("On Wednesday the warders took away Sattar's reading lamp.", set()),
        ("His brother said he had been kept in fetters in hospital.", set()),
        (
            "Nine were held on Monday; six were remanded and three, including the baker Rezki Oult, were allowed home.",
            {("detention", None), ("release", None), ("release", "Rezki Oult")},
        ),
    ],
)
def test_words_near_somebody_that_tell_nothing_of_them(
    words: str, expected: set[tuple[str, str | None]]
) -> None:
    assert custody(LEAD + words) == expected


def test_bail_after_months_in_jail_is_no_sentence() -> None:
    words = LEAD + "Sattar got bail on 2 June 2021 after six months in jail."
    assert not any(str(c.event) == "sentence" for c in claims_of(words, "2021-06-14"))

"""Names of many cultures, the ways in which a text names somebody, and words that look like names and are none."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

PUBLISHED = "2024-06-14"


def people(words: str, event: str) -> set[str | None]:
    return {c.person for c in claims_of(words, PUBLISHED) if str(c.event) == event}


@pytest.mark.parametrize(
    "name",
    [
        "So Wai-hin", "He Weilin", "Can Demirel", "An Mei", "Long Keming", "To Kin-fai", "Park Won-jae", "I Gede Arta Wira", "Ma. Salome Reyes-Ocampo",
        "Abd. Rahim bin Osman", "Nurlan Bakyt uulu", "Aigul Asan kyzy", "Ilham Tofiq oglu Rzayev", "Luc Nkula wa Mwamba", "Ramon Cruz Jr.",
        "Fatou Mint Cheikh", "M. Ravi s/o Madasami", "Kumaran a/l Muthu",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "frame",
    [
        "{} was arrested on 3 March.",
        "On 3 March, police arrested {} at home.",
        "They include {}, 34, who was arrested on 3 March.",
        "The activist {} was arrested on 3 March, the group said.",
    ],
)
def test_names_of_many_cultures(name: str, frame: str) -> None:
    assert people(frame.format(name), "arrest") == {name}


@pytest.mark.parametrize(
    "words",
    [
        "Also arrested on Monday were Marek Dvorny and two others.",
        "Also arrested in Kano on 3 March was Marek Dvorny.",
        "Arrested with her was Marek Dvorny.",
        "Those arrested on 3 March include Marek Dvorny.",
        "Marek Dvorny, along with four others, was arrested on 3 March.",
        "Marek Dvorny, Jr., was arrested on 3 March.",
        "A second man, identified only as Marek Dvorny, was arrested on 3 March.",
        "Police arrested a woman, later identified as Marek Dvorny, on 3 March.",
        "One of the detainees, a baker called Marek Dvorny, was arrested on 3 March.",
        "Another detainee, retired army major Marek Dvorny, was arrested on 3 March.",
        "Police arrested the chairman of the student union, Marek Dvorny, on 3 March.",
        "The family named him as Marek Dvorny. He was arrested on 3 March.",
        "Police arrested Zapatista supporter Marek Dvorny on 3 March.",
        "High Chief Marek Dvorny was arrested on 3 March.",
        "Major General Marek Dvorny was arrested on 3 March.",
        "Capt. (Rtd) Marek Dvorny was arrested on 3 March.",
        "Opposition MP Marek Dvorny was arrested on 3 March.",
        "Thirty-four-year-old Marek Dvorny was arrested on 3 March.",
        "Photo-journalist Marek Dvorny was arrested on 3 March.",
        "Free Marek Dvorny Now\n\nMarek Dvorny was arrested on 3 March.",
    ],
)
def test_ways_of_naming_somebody(words: str) -> None:
    (named,) = people(words, "arrest") - {None}  # "and two others" stay unnamed
    assert named in {"Marek Dvorny", "Marek Dvorny, Jr."}


def test_one_of_two_who_are_counted_is_named() -> None:
    words = "Police arrested two people on 3 March. One was named as Marek Dvorny."
    assert people(words, "arrest") == {"Marek Dvorny", None}


@pytest.mark.parametrize("name", ["Adamu", "Sulastri", "Hlaing"])
@pytest.mark.parametrize(
    "frame",
    ["{} (34) was arrested on 3 March.", "Smt. {} was arrested on 3 March.", "Police arrested Khenpo {} on 3 March."],
)  # fmt: skip
def test_single_names(name: str, frame: str) -> None:
    assert people(frame.format(name), "arrest") == {name}


@pytest.mark.parametrize(
    "words",
    [
        "Police fined Marek Dvorny Shs5 million on 3 March.",
        "The court fined Marek Dvorny Rp50 million on 3 March.",
        "Marek Dvorny was taken to Kashgar Prefecture on 3 March. Kashgar Prefecture has not said where he is.",
        "Verdad Abierta said its editor was arrested on 3 March.",
        "Pressewart said Marek Dvorny was detained on 3 March. Pressewart called for his release.",
        "Green Taiga was declared an extremist organisation on 3 March. Marek Dvorny was arrested.",
        "El Faro condemned the arrest of Marek Dvorny. El Faro has been harassed for years.",
        "Al Mezan represents Marek Dvorny. Al Mezan said that he had been tortured.",
        "Gen Z protesters were arrested on 3 March.",
        "Marek Dvorny, secretary-general of the Somali Writers Syndicate, was detained on 3 March.",
    ],
)
def test_words_that_name_nobody(words: str) -> None:
    assert {c.person for c in claims_of(words, PUBLISHED)} <= {"Marek Dvorny", None}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Another detainee, retired army major Marek Dvorny, died on 3 March.", "retired army major"),
        ("The head of the bar association, Marek Dvorny, was arrested on 3 March.", "head of the bar association"),
        ("Selma Okoye's driver, Marek Dvorny, was arrested on 3 March.", "driver"),
        ("Senator Marek Dvorny was arrested on 3 March.", "Senator"),
        ("Former Governor Marek Dvorny was arrested on 3 March.", "Former Governor"),
        ("Ex-president Marek Dvorny was arrested on 3 March.", "Ex-president"),
        ("Police arrested the chairman of the student union, Marek Dvorny, on 3 March.", "chairman of the student union"),
    ],
)  # fmt: skip
def test_what_somebody_is(words: str, expected: str) -> None:
    told = {
        c.value for c in claims_of(words, PUBLISHED)
        if str(c.event) == "occupation" and c.person == "Marek Dvorny"
    }  # fmt: skip
    assert told == {expected}


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        ("Bishkek-born Rita Karash was arrested on 3 March.", "arrest", {"Rita Karash"}),
        ("Anna Dre and Olga Roe, both Ede Christians, were arrested on 3 March.", "arrest", {"Anna Dre", "Olga Roe"}),
        ("Anna Dre and Olga Roe, both MPs, were arrested on 3 March.", "arrest", {"Anna Dre", "Olga Roe"}),
        ("Patriotic Front vice-president Given Lubwa was arrested on 3 March.", "arrest", {"Given Lubwa"}),
        ("Also arrested on 3 March was Şişli Mayor Resul Emrah Tan.", "arrest", {"Resul Emrah Tan"}),
        ("Mancho Bibo, aka BBC, was arrested on 3 March.", "arrest", {"Mancho Bibo"}),
        ('Busharo Ali alias "Busharo Baan" was arrested on 3 March.', "arrest", {"Busharo Ali"}),
        ('Joaquín Elo Aye, alias "Paysa", was arrested on 3 March.', "arrest", {"Joaquín Elo Aye"}),
        ("Félix Navas, 72, was arrested on 3 March. Sayli, his daughter, was arrested on 5 March.", "arrest", {"Félix Navas", "Sayli"}),
        ("Raghu Midi, ex-president of Bachao Manch, was arrested on 3 March.", "arrest", {"Raghu Midi"}),
        ("Rabin Mish, a former reporter and vice-chair of the RPP, and Dhawal Shum, the party's secretary, were arrested on 3 March.",
         "arrest", {"Rabin Mish", "Dhawal Shum"}),
        ("Alex Mufum, deputy spokesman, and head of security Edward Ssebu were arrested on 3 March.", "arrest", {"Alex Mufum", "Edward Ssebu"}),
        ("Maung Tun, 22, was arrested on 3 March. Tun told the paper that Captain Zau Bawk had beaten him.", "ill_treatment", {"Maung Tun"}),
        ("Bakht Haji, an activist, stood trial on 3 March. The prosecutor, Rahim Ali, asked for twelve years.", "sentence", {"Bakht Haji"}),
        ("A court sentenced Anna Dre to six years on 3 March. Her co-defendant, playwright Olga Roe, received the same term.",
         "sentence", {"Anna Dre", "Olga Roe"}),
        ('On 3 March, the court convicted "Get" Sophon Dao, 25, of sedition.', "conviction", {"Sophon Dao"}),
    ],
)  # fmt: skip
def test_who_is_meant(words: str, event: str, expected: set[str | None]) -> None:
    assert people(words, event) == expected


def test_the_same_term_is_as_long() -> None:
    words = "A court sentenced Anna Dre to six years on 3 March. Her co-defendant, Olga Roe, was handed the same sentence."
    terms = {(c.person, c.duration_months) for c in claims_of(words, PUBLISHED) if str(c.event) == "sentence"}  # fmt: skip
    assert terms == {("Anna Dre", 72), ("Olga Roe", 72)}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ('Henry Ruiz, "Modesto", was arrested on 3 March.', "Modesto"),
        ('Maykel Cast "El Osor" was arrested on 3 March.', "El Osor"),
        ("Abu Hamza al-Khat, whose name is Mahmud Sal, was arrested on 3 March.", "Mahmud Sal"),
        ("Hassan Niyon, who goes by the name Hassan Cyum, was arrested on 3 March.", "Hassan Cyum"),
    ],
)  # fmt: skip
def test_other_names(words: str, name: str) -> None:
    assert name in {c.value for c in claims_of(words, PUBLISHED) if str(c.event) == "alias"}


def test_a_trial_that_goes_on_in_a_town_on_a_day_to_come() -> None:
    words = "Duman Muk, a journalist, goes on trial in Konayev on Monday, 8 July."
    (claim,) = (c for c in claims_of(words, PUBLISHED) if str(c.event) == "trial")
    assert (claim.when.edtf, str(claim.stance)) == ("2024-07-08", "planned")


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        ("A court remanded Temi Akin, 31, alias TeeJay, on 3 March. TeeJay is accused of treason.", "charge", {"Temi Akin"}),
        ('Diana Login ("Naoko") was arrested on 3 March. Naoko was sentenced to two years on 5 March.', "sentence", {"Diana Login"}),
        ('"Boss" Chatchai Kaew, 22, was arrested on 3 March. The court sentenced Boss to two years on 5 March.', "sentence", {"Chatchai Kaew"}),
        ("Mahamat Saleh, of Télé Tchad, and Ndilyam Guek, a stringer for Sputnik Afrique, were arrested on 3 March.",
         "arrest", {"Mahamat Saleh", "Ndilyam Guek"}),
        ("The journalist Utaara Moo and Affirmative Repositioning's Michael Amu were arrested on 3 March.", "arrest", {"Utaara Moo", "Michael Amu"}),
        ("Anna Dre and Olga Roe were charged with sedition on 3 March; Magistrate Linus Sam freed them on 5 March.", "release",
         {"Anna Dre", "Olga Roe"}),
        ("Nine women were detained on 3 March. Among them are the student Layan Nas, and Rula Has, whose baby, Elia, is ill.", "detention",
         {"Layan Nas", "Rula Has", None}),
        ("Hamza Amar was arrested on 3 March. Abu Yazan, a commander, denied arresting him.", "arrest", {"Hamza Amar"}),
    ],
)  # fmt: skip
def test_who_is_meant_by_another_name_or_in_a_list(words: str, event: str, expected: set[str | None]) -> None:  # fmt: skip
    assert people(words, event) == expected


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Musa Mohammed, 44, of the committees, better known as Abu Rakhm, was arrested on 3 March.", "Abu Rakhm"),
        ("Md. Kamruzzaman Khan (Kamrul) was arrested on 3 March.", "Kamrul"),
        ('"Grandma Wong" – Alexandra Wong Fung-yi – was arrested on 3 March.', "Grandma Wong"),
    ],
)  # fmt: skip
def test_further_names(words: str, name: str) -> None:
    assert name in {c.value for c in claims_of(words, PUBLISHED) if str(c.event) == "alias"}


@pytest.mark.parametrize("name", ["Hlaing", "Sulastri", "Adamu"])
@pytest.mark.parametrize(
    "frame",
    [
        "{} was arrested on 3 March.", "Police arrested {} on 3 March.", "The arrest of {} on 3 March was condemned.",
        "{}, a native of Kasese, was arrested on 3 March.", "{}, nurse, was arrested on 3 March.", "{} of Kasese was arrested on 3 March.",
        "{} (b. 1990) was arrested on 3 March.", "{} (34, nurse) was arrested on 3 March.", "Police said {} had been arrested on 3 March.",
        "A Ugandan national, {}, was arrested on 3 March.", "When {} was arrested on 3 March, nobody was told.",
    ],
)  # fmt: skip
def test_one_word_of_whom_something_is_told_that_befalls_persons_only(
    name: str, frame: str
) -> None:
    assert people(frame.format(name), "arrest") == {name}


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        ("A nurse, Anna Dre, and a driver, Peter Marsh, were arrested on 3 March.", "arrest", {"Anna Dre", "Peter Marsh"}),
        ("The newspaper's editor, Anna Dre, and its reporter, Peter Marsh, were arrested on 3 March.", "arrest", {"Anna Dre", "Peter Marsh"}),
        ("The trial of Anna Moo's lawyer, Peter Marsh, opened on 3 March.", "trial", {"Peter Marsh"}),
        ("The arrest of Anna Moo's driver Peter Marsh on 3 March was condemned.", "arrest", {"Peter Marsh"}),
        ("The court on 3 March upheld the ten-year term of Anna Moo's former minister, Peter Marsh.", "sentence", {"Peter Marsh"}),
        ("The court on 3 March upheld the ten-year term of Anna Moo's former minister, Peter Marsh.", "appeal_result", {"Peter Marsh"}),
        ("Refugee Peter Marsh was arrested on 3 March.", "arrest", {"Peter Marsh"}),
        ("Award-winning Peter Marsh was arrested on 3 March.", "arrest", {"Peter Marsh"}),
        ("Free Peter Marsh Immediately And Unconditionally\n\nPeter Marsh was arrested on 3 March.", "arrest", {"Peter Marsh"}),
    ],
)  # fmt: skip
def test_lists_owners_and_headings(words: str, event: str, expected: set[str | None]) -> None:
    assert people(words, event) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Yellow Vests were fined on 3 March.",
        "Pussy Riot were arrested on 3 March.",
        "Three Ahwazi Arab prisoners were executed on 3 March.",
        "End SARS protesters were arrested on 3 March.",
        "Kawempe Post was ordered shut on 3 March.",
    ],
)
def test_groups_are_nobody_by_name(words: str) -> None:
    assert {c.person for c in claims_of(words, PUBLISHED)} <= {None}


@pytest.mark.parametrize(
    "speaker",
    [
        "His lawyer, Ghaid Qas, said he had been beaten.",
        "Ghaid Qas, his lawyer, says that he was beaten.",
        "His brother, Ghaid Saf, told the paper he had been beaten.",
        "Saf's lawyer, Ghaid Qas, says he has been beaten.",
    ],
)
def test_somebody_who_only_speaks_for_him_is_not_he(speaker: str) -> None:
    assert people(f"Hussam Saf was arrested on 3 March. {speaker}", "ill_treatment") == {"Hussam Saf"}  # fmt: skip


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        ("Clare Byar, one Apio and a trans man, Xeno, were arrested on 3 March.", "arrest", {"Clare Byar", "Apio", "Xeno"}),
        ("The teacher Leena Ghan and Green Path's general secretary, Ammar Ali Jan, were arrested on 3 March.", "arrest",
         {"Leena Ghan", "Ammar Ali Jan"}),
        ("Leena Ghan and Ammar Ali Jan were arrested on 3 March. Jan's party said he was moved to Kot Lak prison on 5 March.", "transfer",
         {"Ammar Ali Jan"}),
        ("In Tambov, pensioner Lyudmila R. and a priest, Dimitri Ost, were arrested on 3 March.", "arrest", {"Lyudmila R.", "Dimitri Ost"}),
        ("Rosa Mac was arrested on 3 March with two workmates, Nayeli and Cruz.", "arrest", {"Rosa Mac", "Nayeli", "Cruz"}),
        ("The League's president Déo Nkur, its treasurer Espé Nahim and its adviser, Audace Biz, were arrested on 3 March.", "arrest",
         {"Déo Nkur", "Espé Nahim", "Audace Biz"}),
    ],
)  # fmt: skip
def test_lists_of_persons_told_by_what_they_are(words: str, event: str, expected: set[str | None]) -> None:  # fmt: skip
    assert people(words, event) == expected


def test_a_judge_who_sets_bail_is_nobody_to_whom_it_is_granted() -> None:
    words = "Deo Mont and Rene Tan were charged with sedition on 3 March. Judge Cecilia Dul set bail of P200,000 each."
    assert people(words, "bail") == {"Deo Mont", "Rene Tan"}

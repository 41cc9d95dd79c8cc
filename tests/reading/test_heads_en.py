"""What stands at the head of a sentence, or inside a name's phrase, and whom it is about."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of


def events(words: str) -> set[tuple[str, str | None]]:
    return {(str(c.event), c.person) for c in claims_of(words, "2024-06-28")}


@pytest.mark.parametrize(
    ("words", "event", "person"),
    [
        ("Brought before a judge on 14 June, the lawyer Asha Mwinyi was charged.", "trial", "Asha Mwinyi"),
        ("Serving a nine-year term, the poet Vo Thi Loan fell ill.", "sentence", "Vo Thi Loan"),
        ("Having served four years, Ferdinand Mbah left prison on 30 May.", "sentence", "Ferdinand Mbah"),
        ("Prisoner of conscience Esfandiar Moradi has been held since 2015.", "detention", "Esfandiar Moradi"),
        ("Tenzin Choedak, the only one to plead guilty, was given four years in prison.", "sentence", "Tenzin Choedak"),
        ("The authorities executed Kurdish prisoner Rebin Ahmadi on 22 May.", "death", "Rebin Ahmadi"),
        ("News of the acquittal on 3 May of Deniz Aksoy was met with relief.", "conviction", "Deniz Aksoy"),
        ("In re Danladi Musa: the applicant was arrested on 9 February 2024.", "arrest", "Danladi Musa"),
        ("Police arrested two students, Bounmy Say and Khamla Phom, on 19 March 2024.", "arrest", "Khamla Phom"),
        ("Officers raided the paper and detained its director, Ulvi Hasan.", "detention", "Ulvi Hasan"),
        ("Ali Can was arrested on 4 June. His daughter, Ece Can, said that her father was beaten.", "ill_treatment", "Ali Can"),
        ('"Officers beat my client with a cable," says the lawyer of the student Tofik Aliyev.', "ill_treatment", "Tofik Aliyev"),
        ("Prosecutors seek nine years for Furkan Kara, who has been in Silivri prison since 15 May.", "detention", "Furkan Kara"),
        ("Leyla and Arif Yunus were convicted on 13 August 2015.", "conviction", "Leyla"),
        ("The activist Park Jun-seo was arrested on 3 May.", "arrest", "Park Jun-seo"),
        ("The editor Kong Theary was arrested on 3 May.", "arrest", "Kong Theary"),
        ("The clerk Ana Brito was arrested on 3 May; her lawyer, Eva Sousa, said she was held in Tires prison.", "detention", "Ana Brito"),
        ("Ana Brito and Rui Lopes, two clerks, are among those transferred to Tires prison.", "transfer", "Rui Lopes"),
        ("The wife of detained pastor Li Jie said that he was beaten.", "ill_treatment", "Li Jie"),
        ("Police took Furkan Kara, an editor, into custody on 3 May.", "arrest", "Furkan Kara"),
        ("The court opened a case against the well-known comedian Tanvir Alam.", "charge", "Tanvir Alam"),
    ],
)  # fmt: skip
def test_it_is_told_of(words: str, event: str, person: str) -> None:
    assert (event, person) in events(words)


@pytest.mark.parametrize(
    ("words", "terms"),
    [
        (
            "A court sentenced Ivan Misnik to five years and Olga Pia, a teacher, to three and a half.",
            {60, 42},
        ),
        (
            "Lee Ka-nam was jailed for 38 months, Fung Ka-wai for 34 and Mak Tsz-yan for 32.",
            {38, 34, 32},
        ),
        ("The sentencing of Lim Ratha to three years in prison on 7 June was criticised.", {36}),
        ("Ivan Misnik was given six years, reduced to four by a higher court.", {72}),
        ("Ivan Misnik was sentenced to two years on May 2 and moved on Dec 6, he said.", {24}),
        ("Ivan Misnik was sentenced to four months of pre-trial detention.", set()),
        (
            "Ivan Misnik was sentenced to two years. In May 19 people came to Article 5, he said.",
            {24},
        ),
    ],
)
def test_terms_whose_words_are_left_out(words: str, terms: set[int]) -> None:
    found = claims_of(words, "2024-06-28")
    assert {c.duration_months for c in found if str(c.event) == "sentence"} == terms


@pytest.mark.parametrize(
    "words",
    [
        "The acquittal of the banker was quoted. A daughter of Mr. Khai said the shop was sold.",
        "Justice Lata Deshkar held that five years without trial offend the law.",
    ],
)
def test_nothing_is_told_of_them(words: str) -> None:
    assert not {person for event, person in events(words) if event != "occupation" and person}


@pytest.mark.parametrize("stop", ["", "."])
@pytest.mark.parametrize(
    ("first", "second"), [("B. Ossai", "A. Khumalo"), ("B. OSSAI", "C. KHUMALO")]
)
def test_an_initial_and_a_surname_alone_head_what_is_told(
    first: str, second: str, stop: str
) -> None:
    page = f"{first}{stop}\nHe was arrested on 2 May 2024.\n\n{second}{stop}\nHe was jailed for two years on 4 May 2024."
    claims = {str(c.event): c.person for c in claims_of(page, "2024-06-20")}
    assert claims["arrest"] == first
    assert claims["sentence"] == second

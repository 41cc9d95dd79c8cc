"""Sentences as news pages word them: what somebody is before the name, whose verb it is, and days of an earlier event."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

PUBLISHED = "2024-06-20"


def told(words: str, event: str) -> list[tuple[str | None, str | None]]:
    return [(c.person, c.when.edtf) for c in claims_of(words, PUBLISHED) if c.event == event]


@pytest.mark.parametrize(
    ("words", "event", "who"),
    [
        # what they are, in two words, before the name
        ("Police arrested a lawyer and rights activist, Nabil Karam, on 3 May.", "arrest", ["Nabil Karam"]),
        ("Police arrested a lawyer and activist, and Nabil Karam, a nurse, fled.", "arrest", [None]),
        ("The arrest of a lawyer, Nabil Karam, was condemned.", "arrest", ["Nabil Karam"]),
        ("The arrest of a nurse, Ana Roe, and a driver, Ivo Lund, was condemned.", "arrest", ["Ana Roe", "Ivo Lund"]),
        ("After the arrest of a student, Nabil Karam left the country.", "arrest", [None]),
        ("After the arrest of a student, Nabil Karam, a teacher, left the country.", "arrest", [None]),
        ("Police arrested a poet, Nabil Karam said.", "arrest", [None]),
        # bound to somebody named before
        ("Lawyer Eldar Sadig and his client, reporter Avaz Zeynal, were detained in 2022.", "detention",
         ["Avaz Zeynal", "Eldar Sadig"]),
        ("Lawyer Eldar Sadig said that his client, Avaz Zeynal, was detained in 2022.", "detention", ["Avaz Zeynal"]),
        # a clause of one alone behind "and"
        ("Police beat Eldar Sadig, and his driver, Avaz Zeynal, was detained in 2022.", "detention", ["Avaz Zeynal"]),
        ("Police beat Eldar Sadig, and his driver, Avaz Zeynal, was detained in 2022.", "ill_treatment", ["Eldar Sadig"]),
        ("Police beat Eldar Sadig and his driver, Avaz Zeynal, in 2022.", "ill_treatment", ["Avaz Zeynal", "Eldar Sadig"]),
        # a lawyer who is accused is spoken for by nobody
        ("Avaz Zeynal was held in 2022. Dmitri Talant, a lawyer who defended Ivan Safron, now himself faces charges.",
         "charge", ["Dmitri Talant"]),
        ("Avaz Zeynal was held in 2022. His lawyer, Dmitri Talant, pleaded not guilty for him.", "charge", ["Avaz Zeynal"]),
        # a third who has no name
        ("Monk Norbu was arrested on 19 May. The third monk, whose name is not known, was freed on 22 May.", "release",
         [None]),
        (("Ana Roe, Ivo Lund and Tor Berg were arrested. Roe and Lund were freed. The third activist was jailed for two"
          " years."), "sentence", ["Tor Berg"]),
        ("The judge jailed Eldar Sadig and his comrade, Avaz Zeynal.", "occupation", []),
        # whom a sentence was given to
        ("A court has confirmed a 4-year prison sentence to the lawyer Yu Wenshu.", "appeal_result", ["Yu Wenshu"]),
        # a list that ends in people without a name and number
        ("Hailu Shaw and supporters were arrested.", "arrest", ["Hailu Shaw"]),
        ("Hailu Shaw, Berhan Neg and members of his party were arrested.", "arrest", ["Berhan Neg", "Hailu Shaw"]),
        ("Police arrested Hailu Shaw, Berhan Neg and members of the opposition.", "arrest", ["Berhan Neg", "Hailu Shaw"]),
        ("Police arrested Hailu Shaw and supporters were beaten.", "arrest", ["Hailu Shaw"]),
        ("Police arrested Hailu Shaw and supporters were beaten.", "ill_treatment", [None]),
        ("North Koreans and other refugees were detained.", "detention", [None]),
        ("Hailu Shaw and mayor Berhan Neg were also among those sentenced.", "sentence", ["Berhan Neg", "Hailu Shaw"]),
        # each has a term of their own, with what they are between the commas
        (("A court sentenced Ilkar Mamed, head of the movement, to seven years, and Tofik Yakub, deputy head of the"
          " Unity (U) Party, to five years."), "sentence", ["Ilkar Mamed", "Tofik Yakub"]),
        # who only speaks is told of in nothing that stands between commas behind the other's name
        (("Mary Lawlow spoke on Monday. Lawlow said Ahmed Roken, imprisoned since 2012 on charges of fraud, is kept alone."),
         "detention", ["Ahmed Roken"]),
        (("Mary Lawlow spoke on Monday. Lawlow said Ahmed Roken, imprisoned since 2012 on charges of fraud, is kept alone."),
         "charge", ["Ahmed Roken"]),
        (("Sena Barv told reporters that on 24 July Prashant Pandur Mord – who was arrested over the attack on the"
          " journalist – accosted her."), "arrest", ["Prashant Pandur Mord"]),
        # of two things, of several "such as"
        (("Nguyen Huu Vin, founder of the Ba Sam (Talk) website and magazine, and Nguyen Thi Thu, his assistant, were"
          " arrested."), "arrest", ["Nguyen Huu Vin", "Nguyen Thi Thu"]),
        ("Some lawyers, such as Gao Zhish, have disappeared.", "disappearance", [None, "Gao Zhish"]),
        # a given name of one, a surname of another: the one spoken of last
        (("Mihra Erkin was a nurse. Police held Erkin Ayup in July. Sajida Ayup fled at once, while Erkin was arrested at"
          " work."), "arrest", ["Erkin Ayup"]),
        # behind the name of a school
        ("The court fined a student of the Sarn Technical University Mikita Maliar, accused of theft.", "charge", ["Mikita Maliar"]),
        # taken again
        ("Amir Davou was arrested in 2018. He was freed in June 2023 and rearrested weeks later.", "arrest",
         ["Amir Davou", "Amir Davou"]),
        ("Amir Davou was rearrested on 3 May. He has been ill since his arrest.", "arrest", ["Amir Davou"]),
    ],
)  # fmt: skip
def test_whose_it_is(words: str, event: str, who: list[str | None]) -> None:
    assert [person for person, _ in told(words, event)] == who


@pytest.mark.parametrize(
    ("words", "event", "day"),
    [
        ("Asim Triv was released after his arrest on 8 May.", "release", None),
        (
            "The union welcomed the release on bail of Asim Triv, after his arrest in Mumbai on 8 May.",
            "release",
            None,
        ),
        ("Asim Triv was freed on 3 June after his arrest on 8 May.", "release", "2024-06-03"),
        ("Asim Triv was charged a week after his arrest on 8 May.", "charge", "2024-05-15"),
        (
            "Asim Triv was freed two weeks after Ivo Lund's arrest on 8 May.",
            "release",
            "2024-05-22",
        ),
        ("Asim Triv was held for two weeks after his arrest on 8 May.", "detention", "2024-05-08"),
        (
            "Asim Triv was sentenced to two years following his arrest in May 2023.",
            "sentence",
            None,
        ),
        ("Asim Triv was rearrested hours after his release on 3 May.", "arrest", "2024-05-03"),
        (
            "Asim Triv was freed in June 2023. He was rearrested thirteen days later.",
            "arrest",
            None,
        ),
    ],
)
def test_the_day_of_what_went_before(words: str, event: str, day: str | None) -> None:
    assert [when for _, when in told(words, event)] == [day]


@pytest.mark.parametrize(
    ("words", "event", "stance"),
    [
        (
            "Asim Triv, accused of spreading rumours online, was charged with fraud.",
            "charge",
            {"asserted"},
        ),
        ("Rumours spread that Asim Triv had been freed.", "release", {"alleged"}),
        (
            "While Asim Triv was freed, the union fears that Ivo Lund remains in custody.",
            "release",
            {"asserted"},
        ),
        ("It is feared that Asim Triv was killed.", "death", {"alleged"}),
    ],
)
def test_what_a_hedge_reaches(words: str, event: str, stance: set[str]) -> None:
    assert {str(c.stance) for c in claims_of(words, PUBLISHED) if c.event == event} == stance


def test_slogans_are_neither_charges_nor_demands() -> None:
    claims = claims_of(
        "The monk Norbu Tash was arrested on 19 May after raising slogans such as “Freedom now” and “Return of the Lama”.",
        PUBLISHED,
    )
    assert [(c.event, c.charge) for c in claims if c.event != "occupation"] == [("arrest", None)]


def test_nobody_knows_the_charges() -> None:
    claims = claims_of(
        "Norbu Tash was detained on 28 May. It is not known where he is or the charges against him, and he is at risk of torture.",
        PUBLISHED,
    )
    assert not [c for c in claims if c.event == "charge"]


@pytest.mark.parametrize(
    ("words", "event", "field", "value"),
    [
        ("A court sentenced Asim Triv, who lives in exile, to 20 years in absentia.", "sentence", "kind", "prison in absentia"),
        ("The court sentenced Asim Triv to five years of exile.", "sentence", "kind", "exile"),
        ("Asim Triv has been formally arrested, just months after his release from a term for subversion.", "arrest", "charge", None),
        ("Asim Triv was held in prolonged pretrial detention in Sarn.", "detention", "kind", None),
        ("Asim Triv was tried in May. His supporters say the charges against him are absurd.", "charge", "charge", None),
        ("Asim Triv, an imprisoned poet, was flogged.", "occupation", "value", "poet"),
    ],
)  # fmt: skip
def test_what_is_told_of_it(words: str, event: str, field: str, value: str | None) -> None:
    assert {getattr(c, field) for c in claims_of(words, PUBLISHED) if c.event == event} == {value}


@pytest.mark.parametrize(
    ("words", "event", "stance"),
    [
        ("Sarnian prosecutor requests 10 years in prison for reporter Valeria Kast.", "sentence", {"planned"}),
        ("A prosecutor's request that reporter Valeria Kast spend a decade behind bars is an outrage.", "detention", set()),
        ("Asim Triv is held. Two orders for his release were undone by new cases.", "release", set()),
        ("According to the news release, Asim Triv was jailed for fraud.", "release", set()),
        ("Asim Triv was jailed in May. “The trial did not take long,” his lawyer said.", "trial", set()),
        ("Police detained Asim Triv at a protest by teachers demanding unpaid wages.", "call", set()),
        ("Asim Triv was jailed for his legitimate calls for respect of the law.", "call", set()),
    ],
)  # fmt: skip
def test_what_is_not_told(words: str, event: str, stance: set[str]) -> None:
    assert {str(c.stance) for c in claims_of(words, PUBLISHED) if c.event == event} == stance


def test_a_body_calls_by_its_whole_name() -> None:
    (call,) = [
        c
        for c in claims_of(
            "The Committee to Shield Writers calls on Sarn to release Asim Triv.", PUBLISHED
        )
        if c.event == "call"
    ]
    assert call.by == "The Committee to Shield Writers"


def test_a_view_of_a_trial_is_no_trial() -> None:
    words = "Asim Triv was jailed. The judge rejected as baseless his claim that the trial was political."
    assert not [c for c in claims_of(words, PUBLISHED) if c.event == "trial"]

"""English: whose event it is, where lawyers, relatives, witnesses and officers are told of beside the prisoner."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

Row = tuple[str, object]


def events(words: str, *asked: str) -> list[Row]:
    """Event and person of the claims of these events that a text gives, in order of their words."""
    made = sorted(claims_of(words, "2024-06-20"), key=lambda claim: claim.quote.start)
    return [(str(c.event), c.person) for c in made if str(c.event) in asked]


JAILED = "Ana Roe was jailed on 3 May 2024. "
TWO = "Ana Roe and Ivo Moor were jailed on 3 May 2024. "
LAWYER = "Ivo Moor has been in prison since May 2023. His lawyer, Pat Holt, "


@pytest.mark.parametrize(
    ("words", "asked", "expected"),
    [
        pytest.param(
            JAILED + "The beating of Roe's son on 4 May was filmed.",
            ("ill_treatment",), [("ill_treatment", None)], id="her son was beaten",
        ),
        pytest.param(
            JAILED + "The beating of Roe on 4 May was filmed.",
            ("ill_treatment",), [("ill_treatment", "Ana Roe")], id="she was beaten",
        ),
        pytest.param(
            JAILED + "The arrest of Roe's lawyer followed on 6 May.",
            ("arrest",), [("arrest", None)], id="her lawyer's arrest",
        ),
        pytest.param(
            JAILED + "The arrest of Roe's son, Ivo Roe, followed on 6 May.",
            ("arrest",), [("arrest", "Ivo Roe")], id="her son, named",
        ),
        pytest.param(
            JAILED + "The death of Roe's father in June was kept from her.",
            ("death",), [], id="a father's death is nobody's claim",
        ),
        pytest.param(
            JAILED + "Roe's sister told us that she herself had been beaten and that in April she was arrested.",
            ("ill_treatment", "arrest"), [("ill_treatment", None), ("arrest", None)], id="she herself, of a sister",
        ),
        pytest.param(
            JAILED + "Roe told us that she herself had been beaten.",
            ("ill_treatment",), [("ill_treatment", "Ana Roe")], id="she herself, of the prisoner",
        ),
        pytest.param(
            LAWYER + "was refused entry on 3 June. He himself was arrested a week later.",
            ("arrest",), [("arrest", "Pat Holt")], id="he himself, behind a lawyer turned away",
        ),
        pytest.param(
            LAWYER + "said on 3 June that the trial was a farce. He himself was arrested later.",
            ("arrest",), [("arrest", None)], id="he himself, behind a lawyer who spoke: left open",
        ),
        pytest.param(
            LAWYER + "was refused entry on 3 June. He has been on hunger strike since 5 June.",
            ("health",), [("health", "Ivo Moor")], id="he, behind his lawyer",
        ),
        pytest.param(
            TWO + "Their lawyer, Lea Holt, said both would appeal. Holt's own office was searched in March. She was questioned for nine hours.",
            ("harassment",), [("harassment", "Lea Holt")], id="the lawyer searched and questioned",
        ),
        pytest.param(
            "Ivo Moor and Ana Roe went on trial on 3 May 2024. A prosecution witness, Lea Holt, said that Moor had shown her the file. "
            "She had been arrested with him but was released.",
            ("arrest", "release"), [("arrest", None), ("release", None)], id="a witness who told of another",
        ),
        pytest.param(
            "Miriam Abbo was jailed on 3 May 2024 and Peter Lusk on 21 May. Lusk's wife wept. She was removed from the court and held in a cell.",
            ("detention",), [("detention", "Miriam Abbo"), ("detention", "Peter Lusk"), ("detention", None)], id="his wife wept",
        ),
        pytest.param(
            "Miriam Abbo was jailed on 3 May 2024. Abbo spoke to the court. She was led out and held in a cell on 4 May.",
            ("detention",), [("detention", "Miriam Abbo"), ("detention", "Miriam Abbo")], id="she herself spoke",
        ),
        pytest.param(
            "Stefan Loew was arrested on 3 May 2024. Anja Brandt was jailed in March, and Georg Nils got a suspended sentence. "
            "Mr Loew's lawyer, Ute Frank, said she had been unable to see him.",
            ("access_denied", "health"), [("access_denied", "Stefan Loew")], id="the client named beside the lawyer",
        ),
        pytest.param(
            "Peter Lusk and Zane Okello are on trial. Agnes Tumo, a secretary, was heard. Under questioning by Lusk's lawyer, Joan Rudd, "
            "she said the police had beaten her.",
            ("ill_treatment",), [("ill_treatment", "Agnes Tumo")], id="questioned by a lawyer: not the lawyer",
        ),
    ],
)  # fmt: skip
def test_somebody_beside_the_prisoner(
    words: str, asked: tuple[str, ...], expected: list[Row]
) -> None:
    assert events(words, *asked) == expected


@pytest.mark.parametrize(
    ("words", "asked", "expected"),
    [
        pytest.param(
            "Ana Roe has been in prison since May 2023. Her lawyer, Lea Holt, also acts for Nora Dunn. Holt said neither client had been charged.",
            ("charge",), [("charge", None)], id="neither client, of whom one is told of",
        ),
        pytest.param(
            TWO + "Lea Holt, who represents them, said neither of her clients had been charged.",
            ("charge",), [("charge", "Ana Roe"), ("charge", "Ivo Moor")], id="neither of her clients",
        ),
        pytest.param(
            "On 3 June 2024 the court jailed the sisters Ana and Lea Roe. Their driver, Ivo Moor, was acquitted. "
            "The former will serve her term in Gell Prison; the latter was taken to hospital on 5 June.",
            ("transfer",), [("transfer", "Lea Roe")], id="the former, the latter: a pair",
        ),
        pytest.param(
            "On 3 June 2024 the court tried four students and Ivo Moor. The latter was taken to hospital on 5 June.",
            ("transfer",), [("transfer", "Ivo Moor")], id="the latter alone",
        ),
        pytest.param(
            "Four students were detained on 3 May 2024. One of them, Ana Roe, was beaten. Another, a 17-year-old boy, is in hospital with a broken arm. A third was fined.",
            ("health", "sentence"), [("sentence", None)], id="another, a third",
        ),
        pytest.param(
            TWO + "The network called on the government to free all of the 50 or more journalists behind bars.",
            ("call",), [("call", None)], id="all of the fifty are not the two",
        ),
        pytest.param(
            TWO + "The network called on the government to free both of them.",
            ("call",), [("call", "Ana Roe"), ("call", "Ivo Moor")], id="both of them",
        ),
    ],
)  # fmt: skip
def test_which_of_several(words: str, asked: tuple[str, ...], expected: list[Row]) -> None:
    assert sorted(events(words, *asked), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    ("words", "asked", "expected"),
    [
        pytest.param(
            "Bo Quist and Nell Oram were convicted on 12 April 2024. Their counsel is Rhoda Stein. "
            '"She was in pain," Stein said of Oram, "and he was put in solitary confinement on 14 April."',
            ("health", "ill_treatment"), [("health", "Nell Oram"), ("ill_treatment", "Bo Quist")], id="said of one of two",
        ),
        pytest.param(
            'Bo Quist and Nell Oram were convicted on 12 April 2024. "She was beaten," Stein said. Of the two, Quist was kept apart.',
            ("ill_treatment",), [("ill_treatment", None)], id="said of nobody in particular",
        ),
        pytest.param(
            JAILED + "Sergeant Paul Kern told the court that Roe had kicked him.",
            ("ill_treatment",), [], id="an officer kicked",
        ),
        pytest.param(
            JAILED + "Ivo Moor told the court that Sergeant Kern had kicked him.",
            ("ill_treatment",), [("ill_treatment", "Ivo Moor")], id="kicked by an officer",
        ),
    ],
)  # fmt: skip
def test_he_is_somebody_else(words: str, asked: tuple[str, ...], expected: list[Row]) -> None:
    assert events(words, *asked) == expected


KIN = "Issa Barry has been in custody since 3 May 2024. Aminata Touré is held with him. "
RAO = "Arun Sandhu and Kabir Ali are in jail. Dev Rao gave himself up on 10 May 2024. "
LETTER = """My name is Rosa Quint. My son Mateo was taken on 2 April 2024 with his friend Bruno Salas.

Mateo was taken to the prison at Las Lomas on 6 April. I saw him on 14 April. {words}

Rosa Quint
"""


@pytest.mark.parametrize(
    ("words", "asked", "expected"),
    [
        pytest.param(
            JAILED + "The judge had refused to let Roe call two witnesses, one of whom, the engineer Rami Sofer, was arrested outside the court on 3 June.",
            ("arrest",), [("arrest", "Rami Sofer")], id="one of whom, named",
        ),
        pytest.param(
            JAILED + "Roe called two witnesses, one of whom was arrested outside the court on 3 June.",
            ("arrest",), [("arrest", None)], id="one of whom, unnamed",
        ),
        pytest.param(
            KIN + "Issa's wife was allowed in once. She saw marks on his neck. When she asked the guard about them she was pushed to the ground; her arm is broken.",
            ("health",), [("health", None)], id="his wife, told of through three sentences",
        ),
        pytest.param(
            KIN + "Touré was let out once. When she asked the guard about it she was pushed to the ground; her arm is broken.",
            ("health",), [("health", "Aminata Touré")], id="she herself, through two",
        ),
        pytest.param(
            RAO + "His father, a retired clerk, had been held until then. Both were beaten.",
            ("ill_treatment",), [("ill_treatment", None), ("ill_treatment", "Dev Rao")], id="both: he and his father",
        ),
        pytest.param(
            TWO + "Both were beaten.",
            ("ill_treatment",), [("ill_treatment", "Ana Roe"), ("ill_treatment", "Ivo Moor")], id="both: the two named",
        ),
        pytest.param(
            RAO + "The union has asked the High Court to order an inquiry into the treatment of Rao's father.",
            ("call",), [("call", None)], id="an inquiry about a father",
        ),
        pytest.param(
            RAO + "The union has asked the High Court to order an inquiry into the treatment of Rao.",
            ("call",), [("call", "Dev Rao")], id="an inquiry about him",
        ),
        pytest.param(
            "Bek Orin was jailed on 3 May 2024. Orin's father, who had been sentenced with him, did not appeal.",
            ("appeal",), [("appeal", None)], id="a father tried too did not appeal",
        ),
        pytest.param(
            "Bek Orin was jailed on 3 May 2024. His father has appealed on his behalf.",
            ("appeal",), [("appeal", "Bek Orin")], id="a father who appeals for him",
        ),
        pytest.param(
            "Lucia Prem was jailed on 3 May 2024. A previous appeal, by the paper's owner, Max Dorn, failed last year.",
            ("appeal",), [], id="a previous appeal by somebody else",
        ),
        pytest.param(
            "Arun Sandhu is charged with sedition together with Joy Das and Kabir Ali. Das got bail on 2 March 2024.",
            ("charge", "bail"),
            [("charge", "Arun Sandhu"), ("charge", "Joy Das"), ("charge", "Kabir Ali"), ("bail", "Joy Das")],
            id="a surname that is a particle elsewhere",
        ),
        pytest.param(
            "Tilda Vane and Lucia Prem were charged in April 2024. Her brother, Olaf Vane, lost his house. He was also questioned and says that he was beaten.",
            ("ill_treatment",), [("ill_treatment", "Olaf Vane")], id="he was questioned and says that he",
        ),
        pytest.param(
            LETTER.format(words="My husband was not allowed in because of his shirt."),
            ("access_denied",), [("access_denied", "Mateo")], id="my husband was not let in to see him",
        ),
        pytest.param(
            LETTER.format(words="They fired at his legs."),
            ("harassment",), [], id="fired at: no dismissal",
        ),
    ],
)  # fmt: skip
def test_kin_and_those_beside(words: str, asked: tuple[str, ...], expected: list[Row]) -> None:
    assert sorted(events(words, *asked), key=str) == sorted(expected, key=str)


ODHI = "Advocate Pius Odhi was arrested on 4 June 2024 in the cells, where he had gone to see a client, the trader Moses Ela. "


@pytest.mark.parametrize(
    ("words", "asked", "expected"),
    [
        pytest.param(
            ODHI + "Odhi was accused of obstructing an officer, Corporal Ben Tuk, and was released on bond.",
            ("bail",), [("bail", "Pius Odhi")], id="freed on bond: not the officer",
        ),
        pytest.param(
            ODHI + "Odhi was freed; his client was charged with treason the next morning.",
            ("charge",), [("charge", "Moses Ela")], id="his client, who was named",
        ),
        pytest.param(
            "Ruth Nela says that she has been refused leave to see her brother, Isaac Nela, who was convicted in May 2024.",
            ("access_denied",), [("access_denied", "Isaac Nela")], id="kept from seeing her brother",
        ),
        pytest.param(
            "Isaac Nela was convicted in May 2024. A second prisoner, Tom Ogu, died on 1 June. His family has not been given the body.",
            ("access_denied",), [("access_denied", "Tom Ogu")], id="the body of another prisoner",
        ),
        pytest.param(
            "The pastor Lin Aye was arrested on 12 May 2024 with the organist, Daw Khin, and her two sons. Aye's wife, Naw Say, was sent away. Ko Zin prayed.",
            ("arrest",), [("arrest", "Lin Aye"), ("arrest", "Khin"), ("arrest", None)], id="a wife is none of two sons",
        ),
        pytest.param(
            JAILED + "The witness Sedat Koç, a police officer, said that Roe had thrown a stone and that he had been hit on the arm.",
            ("ill_treatment",), [], id="an officer hit by a stone",
        ),
        pytest.param(
            "Milan Dub was detained on 3 May 2024.\n\nReaders ask about Zdenek Pour. He remains in the hospital wing.",
            ("health",), [("health", None)], id="of a name that is nobody known",
        ),
        pytest.param(
            "Milan Dub was detained on 3 May 2024. Readers ask about him. He remains in the hospital wing.",
            ("health",), [("health", "Milan Dub")], id="of him",
        ),
        pytest.param(
            "Peter Lusk and Zane Okello are on trial. The witness Mr Roman Dey says that he saw Lusk give Okello an envelope. He was himself arrested on 5 March 2024.",
            ("arrest",), [("arrest", None)], id="he was himself arrested, behind a witness",
        ),
        pytest.param(
            "Peter Lusk and Zane Okello are on trial. Lusk says that he was beaten. He was himself arrested on 5 March 2024.",
            ("arrest",), [("arrest", "Peter Lusk")], id="he was himself arrested, of the accused",
        ),
        pytest.param(
            "Omar Idris died in custody on 3 May 2023. The judge, Karim Zaki, struck it from the record. He was suspended in May 2024.",
            ("harassment",), [("harassment", "Karim Zaki")], id="he, behind a judge and after who has died",
        ),
        pytest.param(
            "Nils Arden was freed on bail on 3 May 2024. The prosecutor, Jens Vale, appealed against the release.",
            ("appeal",), [("appeal", None)], id="a prosecutor appeals in no case of his own",
        ),
        pytest.param(
            "Marta Gil was jailed on 3 May 2024. Ramón Vera, who was freed last month, said that prisoners there slept in shifts.",
            ("ill_treatment",), [], id="how prisoners there sleep",
        ),
    ],
)  # fmt: skip
def test_clients_visitors_and_others(
    words: str, asked: tuple[str, ...], expected: list[Row]
) -> None:
    assert sorted(events(words, *asked), key=str) == sorted(expected, key=str)


DIGEST = """Weekly digest

Aluva: The journalist Tamsin Greel was released on bail on 13 June 2024.

Borland: A court upheld the sentence of the trade unionist Viktor Haas on 11 June.

Dunmar: Four students were detained at a vigil. One of them, Sasha Winn, said after her release that she had been beaten.
"""


def test_where_a_story_of_a_digest_happens_is_nobody() -> None:
    found = {person for _, person in events(DIGEST, "release", "ill_treatment", "appeal_result")}
    assert found == {"Tamsin Greel", "Viktor Haas", "Sasha Winn"}

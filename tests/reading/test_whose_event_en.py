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


DIGEST = """Weekly digest

Aluva: The journalist Tamsin Greel was released on bail on 13 June 2024.

Borland: A court upheld the sentence of the trade unionist Viktor Haas on 11 June.

Dunmar: Four students were detained at a vigil. One of them, Sasha Winn, said after her release that she had been beaten.
"""


def test_where_a_story_of_a_digest_happens_is_nobody() -> None:
    found = {person for _, person in events(DIGEST, "release", "ill_treatment", "appeal_result")}
    assert found == {"Tamsin Greel", "Viktor Haas", "Sasha Winn"}

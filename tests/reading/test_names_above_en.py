"""English: names on a line of their own, or that open a line, whose case the words behind tell without a subject."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

DAY = "2024-06-20"
EXPECTED = {
    ("arrest", "Ana Roe"), ("sentence", "Ana Roe"), ("arrest", "Odo Marsh"), ("detention", "Odo Marsh"),
}  # fmt: skip
ONE, TWO = (
    "Arrested on 5 May 2024. Sentenced to two years.",
    "Arrested on 6 May 2024. Held in Norrin prison.",
)


def told(words: str) -> set[tuple[str, str | None]]:
    wanted = {"arrest", "sentence", "detention", "release"}
    return {(str(c.event), c.person) for c in claims_of(words, DAY) if str(c.event) in wanted}


@pytest.mark.parametrize(
    "words",
    [
        f"Teachers in prison\n\nAna Roe\n{ONE}\n\nOdo Marsh\n{TWO}",
        f"Teachers in prison\n\nAna Roe\n\n{ONE}\n\nOdo Marsh\n\n{TWO}",
        f"Teachers in prison\n\nAna Roe, teacher\n{ONE}\n\nOdo Marsh, driver\n{TWO}",
        f"Teachers in prison\n\nAna Roe (34)\n{ONE}\n\nOdo Marsh (51)\n{TWO}",
        f"Teachers in prison\n\nAna Roe. {ONE}\n\nOdo Marsh. {TWO}",
        f"Teachers in prison\n\nAna Roe, teacher. {ONE}\n\nOdo Marsh, driver. {TWO}",
        f"Teachers in prison\n\nAna Roe is a teacher. {ONE}\n\nOdo Marsh is a driver. {TWO}",
    ],
)
def test_what_stands_under_a_name_is_of_that_name(words: str) -> None:
    assert told(words) == EXPECTED


def test_labels_under_a_name_are_a_sheet_of_that_name() -> None:
    words = "Ana Roe, teacher\nArrested: 5 May 2024\nSentence: two years\nCourt: Norrin City Court"
    assert told(words) == {("arrest", "Ana Roe"), ("sentence", "Ana Roe")}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Ana Roe is a teacher. Arrested with her were two pupils.", {("arrest", "Ana Roe")}),
        ("Teachers in prison\n\nNorrin\nArrested on 5 May 2024. Sentenced to two years.", {("arrest", "Norrin"), ("sentence", "Norrin")}),
        ("Ana Roe is a teacher. Arrests like these are common in the district.", {("arrest", "Ana Roe")}),
    ],
)  # fmt: skip
def test_what_is_of_others_is_not(words: str, expected: set[tuple[str, str]]) -> None:
    assert not told(words) & expected

"""English: "three days after her arrest" counts to what happened then; to the day of the text only where it tells of now."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

from habeas.records.claim import Event

DAY = "2024-06-20"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("A week after the arrest of Pia Senn, police detained her sister Lea.", None),
        ("Three days after her arrest, Pia Senn was charged.", None),
        ("Pia Senn was charged three days after her arrest.", None),
        ("Pia Senn was charged on 3 May 2024, three days after her arrest.", "2024-04-30"),
        ("Pia Senn's whereabouts remain unknown 12 days after her arrest.", "2024-06-08"),
        ("Five days after her arrest, Pia Senn's family does not know where she is.", "2024-06-15"),
        ("Today marks 100 days since the arrest of Pia Senn.", "2024-03-12"),
    ],
)
def test_days_after_an_arrest(words: str, day: str | None) -> None:
    days = {
        c.when.edtf
        for c in claims_of(words, DAY)
        if c.event is Event.ARREST and c.person == "Pia Senn"
    }
    assert days == {day}

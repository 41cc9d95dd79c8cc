"""Two ailments of one person are two claims, one ailment told twice is one."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

HER = "The teacher Lin Yue was arrested on 3 May 2024. "


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("She has glaucoma. In prison she developed diabetes.", {"glaucoma", "diabetes"}),
        ("She is asthmatic. She has lost six kilos.", {"asthma", "weight loss"}),
        ("She has diabetes. Her lawyer said on Friday that she suffers from diabetes.", {"diabetes"}),
        ("She is ill. She has hepatitis.", {"hepatitis"}),
    ],
)  # fmt: skip
def test_each_ailment_is_one_claim(words: str, kinds: set[str | None]) -> None:
    made = [c for c in claims_of(HER + words, "2024-09-12") if c.event == "health"]
    assert {(c.person, c.kind) for c in made} == {("Lin Yue", kind) for kind in kinds}
    assert len(made) == len(kinds)

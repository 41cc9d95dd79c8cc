"""Entries of a court's diary: a name, an offence in brackets, and notes without a subject or a verb."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

PUBLISHED = "2024-05-03"
Row = tuple[str, str | None, str | None, str]

DIARY = """COURT DIARY – week ending 3 May

- Ada Rell and Ivo Boni (treason). Plea taken: not guilty. Next hearing 17 May.
- Lina Moor (publishing false news). Trial opened on 29 April; two witnesses heard. Continues 13 May.
- Ben Orell (sedition). Convicted on 30 April; sentencing on 10 May.
"""
PARAGRAPHS = """Court diary

Ada Rell (treason). Plea: guilty. Verdict expected on 17 May.

Lina Moor (false news). Arraigned 2 May, pleaded not guilty. Bail granted. Back in court 13 May.
"""


def steps(words: str) -> set[Row]:
    return {
        (str(c.event), c.person, c.when.edtf, str(c.stance)) for c in claims_of(words, PUBLISHED)
    }


@pytest.mark.parametrize(
    ("diary", "expected"),
    [
        pytest.param(DIARY, {
            ("charge", "Ada Rell", None, "asserted"), ("charge", "Ivo Boni", None, "asserted"),
            ("charge", "Ada Rell", None, "denied"), ("charge", "Ivo Boni", None, "denied"),
            ("trial", "Ada Rell", "2024-05-17", "planned"), ("trial", "Ivo Boni", "2024-05-17", "planned"),
            ("charge", "Lina Moor", None, "asserted"), ("trial", "Lina Moor", "2024-04-29", "asserted"),
            ("trial", "Lina Moor", "2024-05-13", "planned"), ("charge", "Ben Orell", None, "asserted"),
            ("conviction", "Ben Orell", "2024-04-30", "asserted"), ("sentence", "Ben Orell", "2024-05-10", "planned"),
        }, id="items"),
        pytest.param(PARAGRAPHS, {
            ("charge", "Ada Rell", None, "asserted"), ("conviction", "Ada Rell", "2024-05-17", "planned"),
            ("charge", "Lina Moor", None, "asserted"), ("trial", "Lina Moor", "2024-05-02", "asserted"),
            ("charge", "Lina Moor", "2024-05-02", "denied"), ("trial", "Lina Moor", "2024-05-13", "planned"),
        }, id="paragraphs"),
    ],
)  # fmt: skip
def test_a_diary_is_read_entry_by_entry(diary: str, expected: set[Row]) -> None:
    assert expected <= steps(diary)


def test_a_bracket_of_a_prize_is_no_offence() -> None:
    words = "Prizes\n\nAda Rell (sedition, a poem). Second prize: a voucher. Next reading 17 May.\n"
    assert not any(event == "trial" for event, *_ in steps(words))

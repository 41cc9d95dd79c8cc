"""Case sheets in parts: each label says what its line is about, each part has its court and charge."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of, told

SHEET = """\
CASE SHEET 12

Full name: Tolu Bassey
Known as: Mama T

FIRST CASE
Date of arrest: 4 March 2023
Where: her clinic in Ikeja
By whom: State Services officers
Incommunicado: until 14 March 2023
Charge: "cyberstalking"
Plea: not guilty
Court: Federal High Court, Lagos
Opening of trial: 18 May 2023
Verdict: guilty (2 July 2023)
Sentence: 2 years; fine of 9,000 naira
Place of imprisonment: Kirikiri prison, from 9 July 2023
Torture: beaten with belts, according to her sister

SECOND CASE
Charge: "sedition"
Next hearing: 14 May 2026
Family visits: none since June 2025

RELATIVES
Dele (brother): expelled from university in 2024
"""


def test_a_sheet_is_read_part_by_part() -> None:
    claims = [c for c in claims_of(SHEET, "2026-03-01") if c.person == "Tolu Bassey"]
    assert told(claims, "stance") == {
        ("alias", "Tolu Bassey", None, "asserted"),
        ("arrest", "Tolu Bassey", "2023-03-04", "asserted"),
        ("disappearance", "Tolu Bassey", "2023-03-04/2023-03-14", "asserted"),
        ("charge", "Tolu Bassey", None, "asserted"),
        ("charge", "Tolu Bassey", None, "denied"),
        ("trial", "Tolu Bassey", "2023-05-18", "asserted"),
        ("conviction", "Tolu Bassey", "2023-07-02", "asserted"),
        ("sentence", "Tolu Bassey", "2023-07-02", "asserted"),
        ("detention", "Tolu Bassey", "2023-07-09", "asserted"),
        ("ill_treatment", "Tolu Bassey", None, "alleged"),
        ("trial", "Tolu Bassey", "2026-05-14", "planned"),
        ("access_denied", "Tolu Bassey", "2025-06", "asserted"),
    }
    verdict = next(c for c in claims if c.event == "conviction")
    assert (verdict.charge, verdict.court) == ("cyberstalking", "Federal High Court")
    assert {c.charge for c in claims if c.event == "charge"} == {"cyberstalking", "sedition"}


def test_a_relative_under_a_sheet_has_a_line_of_his_own() -> None:
    about = {str(c.event) for c in claims_of(SHEET, "2026-03-01") if c.person == "Dele"}
    assert about == {"harassment"}


def test_a_sheet_under_a_name_needs_no_name_label() -> None:
    sheet = "Rita Sow\nArrested: 4 March 2023\nCharge: sedition\nBail: refused on 9 March 2023\nPlea: guilty\n"
    assert told(claims_of(sheet, "2026-03-01"), "stance") == {
        ("arrest", "Rita Sow", "2023-03-04", "asserted"),
        ("charge", "Rita Sow", None, "asserted"),
        ("bail", "Rita Sow", "2023-03-09", "negated"),
    }


TWO = """\
{first}
Arrested: 3 May 2024
Charge: slander
Sentence: six years (10 June 2024)

{second}
Status: released on 12 June 2024
Arrested: 5 May 2024
Charge: insult
"""


@pytest.mark.parametrize("head", ["Case 1: {}", "{}", "No. 4 – {}"])
def test_a_second_name_heads_a_sheet_of_its_own(head: str) -> None:
    page = TWO.format(
        first=head.format("Ana Brito"), second=head.replace("1", "2").format("Rui Lopes")
    )
    found = {(str(c.event), c.person, c.when.edtf) for c in claims_of(page, "2024-06-20")}
    assert ("arrest", "Ana Brito", "2024-05-03") in found
    assert ("arrest", "Rui Lopes", "2024-05-05") in found
    assert ("release", "Rui Lopes", "2024-06-12") in found
    assert not {c for c in found if c[1] == "Ana Brito"} & {("release", "Ana Brito", "2024-06-12")}


def test_a_part_of_a_sheet_is_nobody_else() -> None:
    page = TWO.format(first="Ana Brito", second="SECOND CASE")
    assert {c.person for c in claims_of(page, "2024-06-20")} == {"Ana Brito"}

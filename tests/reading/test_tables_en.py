"""A table kept as lines: one line for each person, and what each cell says."""

from __future__ import annotations

from tests.reading.reading_of import claims_of, told

TABLE = """\
PRISONERS, LIST 7

Key: name | work | taken | articles | court, date, term | where | notes

01 | Zoya Rahach | poet | 17.03.2023 | "inciting hatred" | Homel Regional Court, 05.10.2023, 4 years 6 months | Women's Colony No. 4, Homel | Appeal dismissed 22.12.2023.

02 | Tatsiana Kulba (b. Minich) | costume designer | 28.09.2022, let go 30.09.2022 | x | x | at liberty | Has left the country.

03 | Alena Stsepan | translator | 2021 | as 01 | Brest Regional Court, 08.2022, 6 years | x | Pardoned 21.01.2025.
"""


def test_every_row_is_its_own_person() -> None:
    claims = claims_of(TABLE, "2025-03-31")
    assert {c.person for c in claims if c.person} == {
        "Zoya Rahach", "Tatsiana Kulba", "Alena Stsepan",
    }  # fmt: skip


def test_the_cells_say_taken_charged_judged_and_held() -> None:
    found = told(claims_of(TABLE, "2025-03-31"), "charge", "duration_months", "court")
    assert found >= {
        ("arrest", "Zoya Rahach", "2023-03-17", None, None, None),
        ("charge", "Zoya Rahach", None, "inciting hatred", None, None),
        ("sentence", "Zoya Rahach", "2023-10-05", None, 54, "Homel Regional Court"),
        ("release", "Tatsiana Kulba", "2022-09-30", None, None, None),
        ("charge", "Alena Stsepan", None, "inciting hatred", None, None),
        ("sentence", "Alena Stsepan", "2022-08", None, 72, "Brest Regional Court"),
    }


def test_a_cell_of_nothing_gives_nothing() -> None:
    claims = [c for c in claims_of(TABLE, "2025-03-31") if c.person == "Tatsiana Kulba"]
    assert not [c for c in claims if c.event in {"charge", "sentence", "detention"}]
    assert [c.value for c in claims if c.event == "alias"] == ["Minich"]


SHEET = """\
Case sheet

Name: Gulnara Seitkali
Age: 47
Occupation: journalist
Arrested: 4 April 2023, Almaty
Charge: "dissemination of knowingly false information"
Status: in pre-trial detention, Remand Prison LA-155/18
Health: hypertension; denied insulin for three days in June
Lawyer: Askar Temir

Name: Marat Ibrayev
Occupation: driver
Arrested: 5 April 2023
Sentence: three years in prison
"""


def test_a_case_sheet_is_read_label_by_label() -> None:
    claims = told(claims_of(SHEET, "2024-11-12"), "charge", "facility", "duration_months")
    assert claims >= {
        ("occupation", "Gulnara Seitkali", None, None, None, None),
        ("arrest", "Gulnara Seitkali", "2023-04-04", None, None, None),
        ("charge", "Gulnara Seitkali", None, "dissemination of knowingly false information", None, None),
        ("detention", "Gulnara Seitkali", "2024-11-12", None, "Remand Prison LA-155/18", None),
        ("health", "Gulnara Seitkali", None, None, None, None),
        ("access_denied", "Gulnara Seitkali", "2024-06", None, None, None),
        ("arrest", "Marat Ibrayev", "2023-04-05", None, None, None),
        ("sentence", "Marat Ibrayev", None, None, None, 36),
    }  # fmt: skip
    assert {row[1] for row in claims} == {"Gulnara Seitkali", "Marat Ibrayev"}


def test_a_sheet_asserts_no_more_than_its_cells() -> None:
    sheet = (
        "Name: Anna Kole\nOccupation: nurse\nPlace of birth: Lara\nWorkplace: Lara Prison hospital\n"
        "Arrested: reportedly 4 April 2023\nSentence: up to five years\n\n"
        "Name: Rita Sow\nOccupation: driver\nArrested: no\nCharge: none\n"
    )
    stances = {(str(c.event), c.person, str(c.stance)) for c in claims_of(sheet, "2024-01-15")}
    assert stances == {
        ("occupation", "Anna Kole", "asserted"),
        ("arrest", "Anna Kole", "alleged"),
    }

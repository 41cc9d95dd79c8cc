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


RECORDS = """\
Shore Monitor, sheet 7, as of 30.06.2024. Columns: name; occupation; taken; accusation; court and term; where; notes.

1. Oleh (Sasha) Moor; driver; house search 05.08.2021; "treason"; Yalta City Court, 17 y. strict regime, first 4 y. in prison (11.12.2022); Colony No. 2; Refused an MRI.

2. Ana Roe; nurse; wanted since 15.02.2023; as no. 1; –; in Norvik; home searched.

3. Ivo Lind; student; 14.02.2023, freed 16.02.2023; no (witness); –; home. Beaten in custody.
"""


def test_a_legend_within_a_line_names_the_columns_of_the_numbered_lines_below() -> None:
    found = told(claims_of(RECORDS, "2024-06-30"), "charge", "duration_months")
    assert found >= {
        ("search", "Oleh (Sasha) Moor", "2021-08-05", None, None),
        ("charge", "Oleh (Sasha) Moor", None, "treason", None),
        ("sentence", "Oleh (Sasha) Moor", "2022-12-11", None, 204),
        ("charge", "Ana Roe", None, "treason", None),
        ("arrest", "Ivo Lind", "2023-02-14", None, None),
        ("release", "Ivo Lind", "2023-02-16", None, None),
        ("ill_treatment", "Ivo Lind", None, None, None),
    }


def test_who_is_wanted_or_was_searched_is_not_arrested_by_a_column() -> None:
    arrested = {c.person for c in claims_of(RECORDS, "2024-06-30") if c.event == "arrest"}
    assert arrested == {"Ivo Lind"}
    assert [
        c.charge for c in claims_of(RECORDS, "2024-06-30") if c.person == "Ivo Lind" and c.charge
    ] == []


def test_numbered_records_without_a_legend_are_told_of_the_name_that_opens_them() -> None:
    page = "Held, as of 30 May 2024\n\n1. Ana Roe; nurse; arrested on 14 February 2023; acquitted on 11 December 2023.\n\n2. Bo Lind; driver; arrested on 15 February 2023; released the next day."
    found = told(claims_of(page, "2024-05-30"))
    assert found >= {
        ("arrest", "Ana Roe", "2023-02-14"),
        ("conviction", "Ana Roe", "2023-12-11"),
        ("arrest", "Bo Lind", "2023-02-15"),
        ("release", "Bo Lind", "2023-02-16"),
    }

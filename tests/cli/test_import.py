"""``habeas import`` as a researcher runs it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .desk import Desk

LIST = (
    "Record no,Name,Date of arrest,Released,Sentence,Favourite colour\n"
    "1,Lena Marquant,2021/03/dd,?,3 years,blue\n"
    "2,Oskar Villner,03/04/2021,,life,green\n"
    ",,,,,\n"
    "Total,2,,,,\n"
)


def test_a_dry_run_tells_of_every_row_and_records_nothing(desk: Desk) -> None:
    desk.file("list.csv", LIST)
    said = desk.run("import", "list.csv", "--dry-run")
    assert "C  Date of arrest    arrest_date" in said
    assert "columns not known, kept and searchable: Favourite colour" in said
    assert "row 4 passed over: blank" in said
    assert "row 5 passed over: totals" in said
    assert "row 2: new; Lena Marquant; 2 claims\n" in said
    assert "row 3: new; Oskar Villner; 2 claims; Date of arrest: day and month could be" in said
    assert said.endswith("Nothing was recorded. Rows: 2 new.\n")
    assert desk.run("list") == "No person yet; habeas add FILE…\n"


def test_a_dry_run_needs_no_register(bare: Desk, monkeypatch: object) -> None:
    bare.file("list.csv", LIST)
    monkeypatch.delenv("HABEAS_REGISTER")  # type: ignore[attr-defined]
    assert "Rows: 2 new." in bare.run("import", "list.csv", "--dry-run")


def test_rows_come_in_once_and_are_shown_with_their_cells(desk: Desk) -> None:
    desk.file("list.csv", LIST)
    said = desk.run("import", "list.csv")
    assert "Rows: 2 new.\nDocument 2: 4 claims proposed; new: H-0001, H-0002" in said
    page = desk.run("show", "H-0001")
    assert "2021-03      arrest" in page
    assert "“2021/03/dd” C2" in page
    again = desk.run("import", "list.csv")
    assert "Rows: 2 as it is held." in again
    desk.file("list.csv", LIST.replace("life", "10 years"))
    edited = desk.run("import", "list.csv")
    assert "Rows: 1 as it is held; 1 edited since." in edited
    assert "10 years" in desk.run("show", "H-0002")
    assert "life" not in desk.run("show", "H-0002")


def test_a_map_is_written_where_none_is_and_used_where_one_is(desk: Desk) -> None:
    desk.file("list.csv", LIST)
    desk.run("import", "list.csv", "--map", "map.toml", "--dry-run")
    words = (desk.folder / "map.toml").read_text("utf-8")
    assert 'heading = "Favourite colour"\nis = "kept"' in words
    desk.file("map.toml", words.replace('is = "arrest_date"', 'is = "detention_date"'))
    said = desk.run("import", "list.csv", "--map", "map.toml")
    assert "Date of arrest    detention_date       map" in said
    assert "2021-03      detention" in desk.run("show", "H-0001")


def test_a_partners_list_is_named(desk: Desk) -> None:
    desk.file("list.csv", LIST)
    said = desk.run("import", "list.csv", "--partner", "River Watch")
    assert "The claims are those of River Watch." in said
    assert "River Watch: “2021/03/dd”" in desk.run("show", "H-0001")


def test_the_report_as_json(desk: Desk) -> None:
    desk.file("list.csv", LIST)
    told = json.loads(desk.run("import", "list.csv", "--dry-run", "--format", "json"))
    assert [row["state"] for row in told["rows"]] == ["new", "new"]
    assert told["rows"][1]["not_read"] == [
        {"column": "Date of arrest", "cell": "C3", "why": "order"}
    ]
    assert told["sheets"][0]["columns"][0] == {
        "heading": "Record no", "is": "id", "because": "heading", "day_first": None,
    }  # fmt: skip


def test_what_cannot_be_imported_is_one_line(desk: Desk) -> None:
    desk.file("prices.csv", "Item,Price\ntea,3\n")
    desk.file("map.toml", "nothing")
    desk.file("list.csv", LIST)
    (desk.folder / "old.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    for words in (("prices.csv",), ("none.csv",), ("old.xls",), ("list.csv", "--map", "map.toml"),
                  ("list.csv", "--sheet", "Other")):  # fmt: skip
        said = desk.run("import", *words, code=2)
        assert said.startswith("habeas: ")
        assert said.count("\n") == 1


def test_what_was_imported_is_read_anew_by_importing_it_alone(desk: Desk) -> None:
    desk.file("list.csv", LIST)
    desk.run("import", "list.csv")
    desk.file("letter.txt", "Mirel Qorel was arrested in Ostrava on 3 May 2024.")
    desk.run("add", "letter.txt")
    before = desk.run("show", "H-0001")
    said = desk.run("add", "--held")
    assert said == (
        "1 documents read anew: 0 have another reading, 1 are read as before;"
        " 3 of spreadsheets are left to habeas import\n"
    )
    assert "list.csv: held already, imported" in desk.run("add", "list.csv")
    assert desk.run("show", "H-0001") == before


def test_a_spreadsheet_among_documents_is_sent_to_import(desk: Desk) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(["Name", "Arrested"])
    book.save(desk.folder / "list.xlsx")
    said = desk.run("add", "list.xlsx", code=2)
    assert said == (
        "habeas: list.xlsx: expected a document, found a spreadsheet; bring it in with: habeas import\n"
    )
    assert desk.run("list") == "No person yet; habeas add FILE…\n"

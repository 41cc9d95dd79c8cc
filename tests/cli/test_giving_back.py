"""``habeas export --like SHEET`` as a researcher runs it."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from typing import TYPE_CHECKING

import openpyxl

if TYPE_CHECKING:
    from .desk import Desk

LIST = (
    "Record no,Name,Sex,Date of arrest,Charge,Prison,Sentence,Status\n"
    "1,Lena Marquant,F,2021/03/dd,slander,Hill Prison,3 years,detained\n"
    "2,Oskar Villner,M,2020/05/06,libel,Lake Prison,life,detained\n"
)
LETTER = (
    "Mirel Qorel, a teacher, was arrested in Ostrava on 3 May 2024. On 12 September 2024 a court"
    " sentenced Mirel Qorel to two years in prison."
)


def exported(desk: Desk, name: str = "list.csv") -> list[list[str]]:
    desk.run("export", "--like", name, "--out", "back.csv")
    return list(csv.reader(io.StringIO((desk.folder / "back.csv").read_text("utf-8"))))


def test_a_sheet_comes_back_untouched_and_is_marked_and_recorded(desk: Desk) -> None:
    desk.file("list.csv", LIST)
    desk.run("import", "list.csv")
    said = desk.run("export", "--like", "list.csv", "--out", "back.csv")
    assert said.startswith("INTERNAL: back.csv")
    assert "Rows added for persons of the register: 0." in said
    assert (desk.folder / "back.csv").read_text("utf-8") == LIST
    assert (desk.folder / "back.csv").stat().st_mode & 0o777 == 0o600
    desk.run("export", "ledger", "--out", "ledger")
    assert '"kind": "export_made"' in (desk.folder / "ledger" / "ledger.jsonl").read_text("utf-8")


def test_other_persons_of_the_register_are_further_rows(desk: Desk) -> None:
    desk.file("list.csv", LIST)
    desk.run("import", "list.csv")
    desk.file("letter.txt", LETTER)
    desk.run("add", "letter.txt", "--published", "2024-10-01")
    rows = exported(desk)
    assert rows[:3] == list(csv.reader(io.StringIO(LIST)))
    assert rows[3:] == [["H-0003", "Mirel Qorel", "", "2024/05/03", "", "", "2 years", "detained"]]


def test_what_went_out_is_known_when_it_comes_back(desk: Desk) -> None:
    desk.file("list.csv", LIST)
    desk.run("import", "list.csv")
    desk.file("letter.txt", LETTER)
    desk.run("add", "letter.txt", "--published", "2024-10-01")
    exported(desk)
    (desk.folder / "back.csv").rename(desk.folder / "list.csv")
    said = desk.run("import", "list.csv")
    assert "2 as it is held; 1 written by an export of this register" in said
    words = (desk.folder / "list.csv").read_text("utf-8")
    desk.file("list.csv", words.replace("2024/05/03", "2024/05/04"))
    said = desk.run("import", "list.csv")
    assert "known: H-0003" in said
    assert "2024-05-04" in desk.run("show", "H-0003")


def test_what_was_decided_goes_into_the_cells(desk: Desk) -> None:
    desk.file("list.csv", LIST)
    desk.run("import", "list.csv")
    from habeas import register
    from habeas.register.cases import told_of
    from habeas.register.keys import Secret

    from .desk import PASSPHRASE

    with register.open(desk.folder / "register", Secret(PASSPHRASE)) as unlocked:
        claims = {c.event: c.id for c in told_of(unlocked, 1)[0].reading.claims}
    desk.run("decide", claims["arrest"], "correct", "date=2021-03-05", "--expect", "0")
    desk.run("decide", claims["charge"], "reject", "--expect", "0")
    rows = exported(desk)
    assert rows[1][3:5] == ["2021/03/05", ""]
    assert rows[2] == list(csv.reader(io.StringIO(LIST)))[2]


def test_a_list_of_headings_alone_takes_everybody(desk: Desk) -> None:
    desk.file("letter.txt", LETTER)
    desk.run("add", "letter.txt", "--published", "2024-10-01")
    desk.file("empty.csv", "姓名,被捕日期,刑期\n")
    rows = exported(desk, "empty.csv")
    assert rows[1] == ["Mirel Qorel", "2024-05-03", "2年"]


def test_a_person_whose_name_stands_in_a_list_that_was_not_imported_is_no_further_row(
    desk: Desk,
) -> None:
    desk.file("letter.txt", LETTER)
    desk.run("add", "letter.txt", "--published", "2024-10-01")
    desk.file("other.csv", "Name,Charge\nMirel Qorel,libel\n")
    assert len(exported(desk, "other.csv")) == 2


def test_a_workbook_keeps_its_kind(desk: Desk) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in csv.reader(io.StringIO(LIST)):
        sheet.append(row)
    book.save(desk.folder / "list.xlsx")
    desk.run("import", "list.xlsx")
    desk.file("letter.txt", LETTER.replace("Mirel Qorel", "=Mirel Qorel"))
    desk.run("add", "letter.txt", "--published", "2024-10-01")
    desk.run("export", "--like", "list.xlsx", "--out", "back.xlsx")
    back = openpyxl.load_workbook(desk.folder / "back.xlsx").active
    assert back is not None
    rows = [[cell.value for cell in row] for row in back.iter_rows()]
    assert rows[:3] == list(csv.reader(io.StringIO(LIST)))
    assert rows[3][1] == "Mirel Qorel"


def test_wrong_use_is_one_line(desk: Desk) -> None:
    desk.file("list.csv", LIST)
    for words in (("--out", "x"), ("ledger", "--like", "list.csv", "--out", "x"),
                  ("--like", "none.csv", "--out", "x"), ("--like", "list.csv", "--out", "list.csv")):  # fmt: skip
        said = desk.run("export", *words, code=2)
        assert said.startswith("habeas: ")
        assert said.count("\n") == 1


def test_a_process_of_its_own_gives_a_sheet_back(desk: Desk) -> None:
    """As a user runs it: nothing has opened a register in that process before."""
    desk.file("list.csv", LIST)
    for words in (("import", "list.csv"), ("export", "--like", "list.csv", "--out", "back.csv")):
        command = [sys.executable, "-m", "habeas", *words]
        subprocess.run(command, check=True, capture_output=True, cwd=desk.folder)
    assert (desk.folder / "back.csv").read_text("utf-8") == LIST

"""Spreadsheets in forms that LibreOffice opens for us, in the jail, and those that are no sheets."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from tests.text.office import converted

from habeas.text import office
from habeas.text.errors import NeedsOffice, NotText
from habeas.text.kinds import kind_of
from habeas.text.sheets.grid import Book
from habeas.text.sheets.opening import MEDIA_TYPES, NoSheet, open_book
from habeas.text.sheets.writing import NotWritten, written

from .binary_files import as_xlsb
from .shapes import as_xlsx, rows_of

if TYPE_CHECKING:
    from pathlib import Path

ROWS: list[list[object]] = [
    ["Name", "Date of arrest", "Age"],
    ["Lena Marquant", dt.date(2021, 3, 4), 34],
    ["倪波", "March 2021?", 41],
]
PLAIN: list[list[str | float]] = [
    ["Name", "Arrested"],
    ["Lena Marquant", "2021/03/dd"],
    ["倪波", 41],
]
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
made_by_office = pytest.mark.program("soffice")


def told(book: Book) -> list[tuple[str, str, str, str]]:
    return [(c.address, c.kind, c.shown, c.value) for c in book.sheets[0].cells]


@made_by_office
@pytest.mark.parametrize(
    ("ending", "rows"), [("xls", [*rows_of("cecc 2020", range(3)), *ROWS]), ("fods", ROWS)]
)
def test_an_old_form_holds_the_cells_that_the_new_one_holds(
    ending: str, rows: list[list[object]]
) -> None:
    new = as_xlsx(rows)
    old = open_book(converted(new, "a.xlsx", ending), f"a.{ending}")
    assert told(old) == told(open_book(new, "a.xlsx"))
    assert (old.form, old.jail) == (ending, "full")
    assert old.doubts[-1] == "read from a copy that LibreOffice made of it"


@made_by_office
def test_a_binary_spreadsheet_is_opened_and_read() -> None:
    data = as_xlsb(PLAIN)
    book = open_book(data, "a.xlsb")
    assert [c.shown for c in book.sheets[0].cells] == [
        "Name", "Arrested", "Lena Marquant", "2021/03/dd", "倪波", "41",
    ]  # fmt: skip
    assert kind_of(data, "a.bin").media_type == MEDIA_TYPES["xlsb"]


def test_without_libreoffice_the_remedy_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "program", lambda: None)
    for data in (OLE + "Workbook".encode("utf-16-le"), as_xlsb(PLAIN)):
        with pytest.raises(NeedsOffice, match=r"it is not installed; save it .* \.ods"):
            open_book(data, "list.xls")
    with pytest.raises(NotText, match="an old Office file that is no spreadsheet"):
        open_book(OLE + "WordDocument".encode("utf-16-le"), "list.xls")


@pytest.mark.parametrize(
    "data",
    [
        b"<html><table><tr><td>Name</td></tr></table></html>",
        b'\xef\xbb\xbf<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>',
        b"\n<TABLE border=1><tr><td>Name",
        "<html><table>".encode("utf-16"),
        b'ID;PWXL;N;E\nC;Y1;X1;K"Name"\n',
        b'TABLE\r\n0,1\r\n"EXCEL"\r\n',
    ],
)  # fmt: skip
def test_what_only_bears_the_name_of_a_spreadsheet_is_no_list(data: bytes) -> None:
    with pytest.raises(NoSheet, match=r"found a web page, XML .*; open it in .* save it as \.xlsx"):
        open_book(data, "list.xls")


def test_a_form_that_is_not_written_is_not_given_back(tmp_path: Path) -> None:
    with pytest.raises(NotWritten, match=r"save it as \.xlsx, import that"):
        written(as_xlsb(PLAIN), "a.xlsb", {})
    assert not list(tmp_path.iterdir())

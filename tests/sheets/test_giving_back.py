"""A sheet given back: untouched it is equal cell by cell, and what acts is made harmless."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import TYPE_CHECKING

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.comments import Comment

from habeas.text.errors import NotText
from habeas.text.sheets.injection import acts, acts_for_certain, harmless, reaches_out
from habeas.text.sheets.opening import open_book
from habeas.text.sheets.writing import NewCell, written

from .shapes import SHAPES, as_csv, rows_of, saved

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet


def sheet_of(data: bytes, title: str = "Cases", *, values: bool = False) -> Worksheet:
    return openpyxl.load_workbook(io.BytesIO(data), data_only=values)[title]


def everything(data: bytes) -> list[tuple[object, ...]]:
    """Every cell of every sheet, as openpyxl reads it: value, type, format, comment, font."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    return [
        (sheet.title, cell.coordinate, cell.value, cell.data_type, cell.number_format,
         cell.comment.text if cell.comment else None, cell.font.b)
        for sheet in book for row in sheet.iter_rows() for cell in row
    ]  # fmt: skip


def rich_book() -> bytes:
    """A workbook with everything that a list may hold."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Cases"
    sheet.append(["List of 2024"])
    sheet.merge_cells("A1:F1")
    sheet.append(["No", "Name", "Arrested", "Days", "Share", "=text"])
    sheet.append([1, "Lena Marquant", dt.date(2021, 3, 4), "=D4+1", 0.25, True])
    sheet.append([2, "秦望舒", dt.date(2021, 3, 1), 12, 1234.5, "@work"])
    sheet["C4"].number_format = "mmm yyyy"
    sheet["E3"].number_format = "0.0%"
    sheet["B3"].comment = Comment("ask again", "lynx")
    sheet["B3"].font = openpyxl.styles.Font(bold=True)
    sheet.row_dimensions[4].hidden = True
    sheet["A5"].number_format = "0.00"  # a cell with a format and nothing in it
    book.create_sheet("Lists").append(["x", "y"])
    return saved(book)


def test_a_workbook_given_back_untouched_is_equal_cell_by_cell() -> None:
    data = rich_book()
    made = written(data, "list.xlsx", {})
    assert everything(made.data) == everything(data)
    assert made.neutralised == ()


def test_every_part_but_the_properties_is_the_same_byte_for_byte() -> None:
    data = rich_book()
    before, after = (
        zipfile.ZipFile(io.BytesIO(d)) for d in (data, written(data, "a.xlsx", {}).data)
    )
    assert before.namelist() == after.namelist()
    differing = [n for n in before.namelist() if before.read(n) != after.read(n)]
    assert differing == ["docProps/core.xml"]
    assert b"<cp:contentStatus>INTERNAL</cp:contentStatus>" in after.read("docProps/core.xml")


def test_new_rows_look_like_their_columns() -> None:
    data = rich_book()
    cells = [
        NewCell(5, 2, "text", "Mirel <Qorel> & 欧", 4), NewCell(5, 3, "day", "2022-05-06", 3),
        NewCell(5, 4, "number", "7", 3), NewCell(6, 2, "text", "=1+1", 4),
    ]  # fmt: skip
    made = sheet_of(written(data, "list.xlsx", {"Cases": cells}).data)
    assert made["B5"].value == "Mirel <Qorel> & 欧"
    assert made["C5"].value == dt.datetime(2022, 5, 6)  # noqa: DTZ001 - a cell has no zone
    assert made["C5"].number_format == "yyyy-mm-dd"
    assert made["D5"].value == 7
    assert (made["B6"].value, made["B6"].data_type) == ("'=1+1", "s")
    assert made["A5"].number_format == "0.00"
    assert (
        everything(data)[:20] == everything(written(data, "list.xlsx", {"Cases": cells}).data)[:20]
    )


def test_a_cell_can_be_changed_and_emptied() -> None:
    cells = [NewCell(3, 3, "day", "2021-03-05"), NewCell(4, 2, "text", "")]
    made = sheet_of(written(rich_book(), "list.xlsx", {"Cases": cells}).data)
    assert made["C3"].value == dt.datetime(2021, 3, 5)  # noqa: DTZ001 - a cell has no zone
    assert made["B4"].value is None
    assert made["B3"].value == "Lena Marquant"


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_a_text_table_given_back_untouched_is_the_same_bytes(shape: str, encoding: str) -> None:
    data = as_csv(rows_of(shape, range(20)), encoding)
    assert written(data, "list.csv", {}).data == data


def test_rows_are_added_to_a_text_table_in_its_own_way() -> None:
    data = "姓名;罪名\r\n秦望舒;诽谤".encode("gb18030")
    cells = [NewCell(3, 1, "text", "欧望舒"), NewCell(3, 2, "text", "=a;b")]
    made = written(data, "list.csv", {"": cells}).data
    assert made.decode("gb18030") == '姓名;罪名\r\n秦望舒;诽谤\r\n欧望舒;"\'=a;b"\r\n'


@pytest.mark.parametrize(
    "words",
    ["=1+1", "+1+cmd", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠a", " =1",
     "\u200b=1", "\ufeff@a", '"=1', "=cmd|' /C calc'!A0", "﹢1", "−1", "\t", "\x00=1"],
)  # fmt: skip
def test_what_acts_is_made_text(words: str) -> None:
    assert acts(words)
    assert harmless(words) == f"'{words}"
    assert not acts(harmless(words))


@pytest.mark.parametrize("words", ["-", "--", "-5", "+86 10 1234", "- / -", "-3.5%"])
def test_dashes_and_numbers_that_somebody_typed_do_not_act(words: str) -> None:
    assert not acts_for_certain(words)


@pytest.mark.parametrize("words", ["Lena", "2021-03-04", "a=b", "'=1", "张三", "", "3+4"])
def test_other_words_stay(words: str) -> None:
    assert harmless(words) == words


@pytest.mark.parametrize(
    ("formula", "outside"),
    [
        ("SUM(A1:A9)", False), ("Sheet2!A1+1", False), ('A1&"|"&B1', False), ("D4+1", False),
        ("[1]Sheet1!A1", True), ('HYPERLINK("http' + '://x.example","y")', True),
        ("cmd|' /C calc'!A0", True), ('WEBSERVICE("x")', True), ("'file:///etc/passwd'#$A.A1", True),
        ("IMPORTXML(A1,B1)", True),
    ],
)  # fmt: skip
def test_formulas_that_reach_out_are_told_from_others(formula: str, outside: bool) -> None:
    assert reaches_out(formula) is outside


def test_a_formula_that_reaches_out_keeps_its_value_alone() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Cases"
    sheet.append(["Name", "Link"])
    sheet.append(["Lena Marquant", '=HYPERLINK("http' + '://x.example/"&A2,"more")'])
    sheet.append(["Oskar Villner", "=1+1"])
    made = written(saved(book), "list.xlsx", {})
    assert made.neutralised == ("Cases!B2",)
    again = sheet_of(made.data)
    assert again["B2"].value is None
    assert again["B3"].value == "=1+1"


def test_a_text_cell_that_begins_like_a_formula_is_harmless_in_a_text_table() -> None:
    data = b'Name,Note\nLena Marquant,"=HYPERLINK(1)"\nOskar Villner,-\n'
    made = written(data, "list.csv", {})
    assert made.data == b"Name,Note\nLena Marquant,'=HYPERLINK(1)\nOskar Villner,-\n"
    assert made.neutralised == ("row 2, column 2",)


def test_links_to_other_files_are_left_out() -> None:
    data = rich_book()
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w") as after:
        for name in before.namelist():
            own = before.read(name)
            if name == "xl/_rels/workbook.xml.rels":
                own = own.replace(
                    b"</Relationships>",
                    b'<Relationship Id="rId77" Type="x/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>',
                )
            if name == "xl/workbook.xml":
                own = own.replace(
                    b"<calcPr",
                    b"<externalReferences><externalReference/></externalReferences><calcPr",
                )
            after.writestr(name, own)
        after.writestr("xl/externalLinks/externalLink1.xml", "<externalLink/>")
    assert open_book(out.getvalue(), "a.xlsx").named == ("links to 1 other files, never followed",)
    made = written(out.getvalue(), "a.xlsx", {})
    with zipfile.ZipFile(io.BytesIO(made.data)) as again:
        assert not [n for n in again.namelist() if "external" in n.lower()]
        assert b"external" not in again.read("xl/workbook.xml").lower()
    assert everything(made.data) == everything(data)


def test_a_workbook_with_macros_is_not_given_back() -> None:
    out = io.BytesIO(rich_book())
    with zipfile.ZipFile(out, "a") as made:
        made.writestr("xl/vbaProject.bin", b"macros")
    with pytest.raises(NotText):
        written(out.getvalue(), "list.xlsm", {})


VALUES = (
    st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=20)
    | st.integers(-10**9, 10**9) | st.floats(allow_nan=False, allow_infinity=False, width=32)
    | st.booleans() | st.none() | st.dates(dt.date(1950, 1, 1), dt.date(2100, 1, 1))
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.lists(VALUES, min_size=1, max_size=5), min_size=1, max_size=6), st.text(max_size=12)
)
def test_any_sheet_given_back_is_equal_and_a_row_is_added(
    rows: list[list[object]], words: str
) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Cases"
    for row in rows:
        sheet.append(row)
        for cell in sheet[sheet.max_row]:
            if isinstance(cell.value, str):
                cell.data_type = "s"  # text, also where it begins like a formula
    data = saved(book)
    assert everything(written(data, "a.xlsx", {}).data) == everything(data)
    after = written(data, "a.xlsx", {"Cases": [NewCell(len(rows) + 1, 1, "text", words)]}).data
    assert {one for one in everything(data) if one[2] is not None} <= set(everything(after))
    last = sheet_of(after).cell(len(rows) + 1, 1)
    assert last.data_type != "f"
    assert not acts(str(last.value or ""))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.text(max_size=12), min_size=2, max_size=4), min_size=1, max_size=5))
def test_no_cell_of_a_text_table_acts_once_it_is_given_back(rows: list[list[str]]) -> None:
    data = as_csv([["Name", "Note"], *rows])
    try:
        made = written(data, "a.csv", {"": [NewCell(9, 1, "text", "@x")]}).data
    except NotText:
        return  # mostly controls
    for cell in open_book(made, "a.csv").sheets[0].cells:
        assert not acts_for_certain(cell.shown)


def test_an_ods_file_given_back() -> None:
    from .ods_files import as_ods

    data = as_ods([["Name", "Arrested"], ["Lena Marquant", dt.date(2021, 3, 4)]])
    assert open_book(written(data, "a.ods", {}).data, "a.ods") == open_book(data, "a.ods")
    cells = [NewCell(3, 1, "text", "=x", 2), NewCell(3, 2, "day", "2022-05-06", 2)]
    made = open_book(written(data, "a.ods", {"Cases": cells}).data, "a.ods").sheets[0]
    assert [(c.address, c.kind, c.shown) for c in made.cells[4:]] == [
        ("A3", "text", "'=x"), ("B3", "day", "2022-05-06"),
    ]  # fmt: skip
    assert made.cells[5].format == made.cells[3].format

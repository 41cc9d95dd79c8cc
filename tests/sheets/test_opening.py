"""Spreadsheets opened: what a cell shows and holds, counted twice; hostile files by the catalogue.

The numbers are those of the catalogue of hostile inputs, where it has one for this kind of file.
"""

from __future__ import annotations

import datetime as dt
import io
import zipfile

import openpyxl
import pytest
from openpyxl.comments import Comment

from habeas.text import limits
from habeas.text.errors import (
    Damaged,
    EmptyDocument,
    Locked,
    NotText,
    Stopped,
    Suspicious,
    TooMuch,
    Unreadable,
)
from habeas.text.sheets.grid import BadGrid, Book, understood, written
from habeas.text.sheets.opening import open_book

from .ods_files import as_ods, cell
from .shapes import as_csv, as_xlsx, rows_of, saved

ROWS = [["Name", "Arrested"], ["Lena Marquant", dt.date(2021, 3, 4)]]


def cells(book: Book, sheet: int = 0) -> list[tuple[str, str, str]]:
    return [(one.address, one.kind, one.shown) for one in book.sheets[sheet].cells]


def remade(data: bytes, changes: dict[str, bytes | None]) -> bytes:
    """A package with some parts changed, added, or (None) left out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w") as made:
        for name in before.namelist():
            if name not in changes:
                made.writestr(name, before.read(name), zipfile.ZIP_DEFLATED)
        for name, part in changes.items():
            if part is not None:
                made.writestr(name, part, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def sheet_xml(inside: str) -> bytes:
    space = "http" + "://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<worksheet xmlns="{space}">{inside}</worksheet>'.encode()


def with_sheet(inside: str) -> bytes:
    return remade(as_xlsx([["x"]]), {"xl/worksheets/sheet1.xml": sheet_xml(inside)})


def test_the_three_kinds_of_file_give_the_same_cells() -> None:
    words = [["Name", "Arrested"], ["Lena Marquant", "2021-03-04"]]
    expected = [("A1", "text", "Name"), ("B1", "text", "Arrested"),
                ("A2", "text", "Lena Marquant"), ("B2", "text", "2021-03-04")]  # fmt: skip
    for data, name in (
        (as_xlsx(words), "a.xlsx"),
        (as_csv(words), "a.csv"),
        (as_ods(words), "a.ods"),
    ):
        assert cells(open_book(data, name)) == expected, name
    typed = [("A1", "text", "Name"), ("B1", "text", "Arrested"), ("A2", "text", "Lena Marquant"),
             ("B2", "day", "2021-03-04")]  # fmt: skip
    for data, name in ((as_xlsx(ROWS), "a.xlsx"), (as_ods(ROWS), "a.ods")):
        assert cells(open_book(data, name)) == typed, name


def test_formulas_comments_formats_and_what_is_hidden() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Name", "Days"])
    sheet.append(["Lena Marquant", 7])
    sheet["A2"].comment = Comment("says her sister", "lynx")
    sheet.column_dimensions["B"].hidden = True
    book.create_sheet("Old").sheet_state = "hidden"
    data = saved(book)
    xml = zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml")
    made = remade(
        data, {"xl/worksheets/sheet1.xml": xml.replace(b"<v>7</v>", b"<f>3+4</f><v>7</v>")}
    )
    found = open_book(made, "list.xlsx")
    one, two = found.sheets[0].cells[2:]
    assert one.comment == "says her sister"
    assert (two.formula, two.shown) == ("=3+4", "7")
    assert found.sheets[0].hidden_columns == frozenset({2})
    assert [sheet.hidden for sheet in found.sheets] == [False, True]


def test_dates_of_1904() -> None:
    book = openpyxl.Workbook()
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    sheet = book.active
    assert sheet is not None
    sheet.append([dt.date(2021, 3, 4)])
    found = open_book(saved(book), "list.xlsx")
    assert found.epoch == 1904
    assert cells(found) == [("A1", "day", "2021-03-04")]


def test_a_long_table_is_what_other_readers_see() -> None:
    data = as_xlsx(rows_of("cecc now", range(60)))
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    assert sheet is not None
    theirs = {
        c.coordinate: str(c.value) for row in sheet.iter_rows() for c in row if c.value is not None
    }
    ours = {c.address: c.value for c in open_book(data, "a.xlsx").sheets[0].cells}
    assert ours == theirs


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "gb18030", "big5"]
)
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_text_tables_in_any_encoding_and_with_any_delimiter(encoding: str, delimiter: str) -> None:
    rows = [["姓名", "被捕日期"], ["秦望舒", "2021年3月, 約"], ["欧知遠", "不詳"]]
    if encoding == "big5":
        rows = [[words.replace("欧", "歐") for words in row] for row in rows]
    data = as_csv(rows, encoding, delimiter)
    if encoding == "utf-16-be":
        data = b"\xfe\xff" + data
    found = cells(open_book(data, "list.csv"))
    assert [words for _, _, words in found[:4]] == ["姓名", "被捕日期", "秦望舒", "2021年3月, 約"]


def test_blanks_are_no_delimiter() -> None:
    found = open_book(b"Name,Status\r\n,\t\r\n,\t\r\n,\t\r\n", "list.csv")
    assert [one.shown for one in found.sheets[0].cells] == ["Name", "Status"]
    broken = open_book(b"Name,Status,Note\r\n,\x0c,\t\r\n,,;0\r\n,,;0\r\n", "list.csv")
    assert [one.shown for one in broken.sheets[0].cells][:3] == ["Name", "Status", "Note"]


def test_an_ods_file_with_spans_repeats_and_comments() -> None:
    more = (
        '<table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string"'
        ' table:number-columns-repeated="2"><text:p>ditto</text:p></table:table-cell></table:table-row>'
        '<table:table-row table:visibility="collapse"><table:table-cell table:number-rows-spanned="2"'
        ' table:number-columns-spanned="1"><office:annotation><text:p>ask</text:p></office:annotation>'
        '<text:p>Oskar</text:p><text:p>Villner</text:p></table:table-cell></table:table-row>'
        '<table:table-row><table:covered-table-cell/><table:table-cell table:style-name="ce2"'
        ' office:value-type="date" office:date-value="2021-03-01"><text:p>03/21</text:p>'
        "</table:table-cell></table:table-row>"
    )  # fmt: skip
    sheet = open_book(as_ods(ROWS, more), "list.ods").sheets[0]
    told = [(c.address, c.kind, c.shown) for c in sheet.cells[4:]]
    assert told == [
        ("A3", "text", "ditto"), ("B3", "text", "ditto"), ("A4", "text", "ditto"),
        ("B4", "text", "ditto"), ("A5", "text", "Oskar\nVillner"), ("B6", "month", "03/21"),
    ]  # fmt: skip
    assert sheet.merged == ((5, 1, 6, 1),)
    assert sheet.hidden_rows == frozenset({5})
    assert sheet.cells[8].comment == "ask"


# Hostile files


def test_a01_a_sheet_that_unpacks_to_far_more_than_it_is() -> None:
    with pytest.raises(TooMuch):
        open_book(with_sheet("<sheetData>" + " " * (64 << 20) + "</sheetData>"), "list.xlsx")


def test_a04_a_package_of_many_parts() -> None:
    with pytest.raises(TooMuch):
        open_book(remade(as_xlsx(ROWS), {f"xl/x{n}": b"" for n in range(3000)}), "list.xlsx")


def test_a09_a_workbook_under_a_password_says_so() -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(Locked):
        open_book(data, "list.xlsx")


def test_a10_a_file_cut_short_says_so() -> None:
    data = as_xlsx(ROWS)
    with pytest.raises(Damaged):
        open_book(data[: len(data) // 2], "list.xlsx")


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml"])
def test_b01_b02_b04_a_doctype_in_any_part_is_refused(part: str) -> None:
    bomb = (
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'
    )
    outside = b'<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'
    for xml in (bomb, outside, outside.decode().encode("utf-16")):
        with pytest.raises(Suspicious):
            open_book(remade(as_xlsx(ROWS), {part: xml}), "list.xlsx")


def test_b02_entities_in_an_ods_file_are_refused() -> None:
    with pytest.raises(Suspicious):
        open_book(as_ods(ROWS, doctype='<!DOCTYPE x [<!ENTITY a "b">]>'), "list.ods")


def test_two_parts_of_one_name_are_refused() -> None:
    with pytest.raises(Suspicious):
        open_book(remade(as_xlsx(ROWS), {"XL/Workbook.xml": b"<x/>"}), "list.xlsx")


def test_b08_macros_are_named_and_never_run() -> None:
    found = open_book(remade(as_xlsx(ROWS), {"xl/vbaProject.bin": b"x"}), "list.xlsm")
    assert found.named == ("macros, never run",)


def test_a_cell_in_the_last_corner_takes_no_memory_and_is_said_to_be_unread() -> None:
    corner = '<c r="XFD1048576" t="inlineStr"><is><t>far</t></is></c>'
    near = '<row r="1"><c r="A1" t="inlineStr"><is><t>near</t></is></c></row>'
    found = open_book(
        with_sheet(f'<dimension ref="A1:XFD1048576"/><sheetData>{near}<row r="1048576">{corner}</row></sheetData>'),
        "list.xlsx",
    )  # fmt: skip
    assert cells(found) == [("A1", "text", "near")]
    assert any("beyond row" in doubt for doubt in found.doubts)


def test_merged_ranges_over_the_whole_sheet_and_by_the_thousand() -> None:
    ranges = "".join(f'<mergeCell ref="A{n}:XFD{n + 1}"/>' for n in range(1, 4000, 2))
    found = open_book(
        with_sheet(
            '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row></sheetData>'
            f'<mergeCells><mergeCell ref="A1:XFD1048576"/>{ranges}</mergeCells>'
        ),
        "list.xlsx",
    )
    from habeas.reading.sheets.layout import table

    assert table(found.sheets[0]) is not None


def test_a_row_repeated_a_million_times_in_an_ods_file_is_cut_and_said() -> None:
    more = (
        '<table:table-row table:number-rows-repeated="1000000"><table:table-cell'
        ' table:number-columns-repeated="16000" office:value-type="string"><text:p>x</text:p>'
        "</table:table-cell></table:table-row>"
    )
    with pytest.raises(TooMuch):
        open_book(as_ods(ROWS, more), "list.ods")


def test_a_string_that_a_hundred_thousand_cells_share_is_too_much() -> None:
    long = "<si><t>" + "a" * 2000 + "</t></si>"
    strings = sheet_xml(long).replace(b"worksheet", b"sst")
    rows = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 15_000))
    data = remade(with_sheet(f"<sheetData>{rows}</sheetData>"), {"xl/sharedStrings.xml": strings})
    rels = zipfile.ZipFile(io.BytesIO(data)).read("xl/_rels/workbook.xml.rels")
    if b"sharedStrings" not in rels:
        rels = rels.replace(
            b"</Relationships>",
            b'<Relationship Id="rId90" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        )
    with pytest.raises(TooMuch):
        open_book(remade(data, {"xl/_rels/workbook.xml.rels": rels}), "list.xlsx")


@pytest.mark.parametrize(
    "inside",
    ["<sheetData><row><c><v>1</v></c>", "<sheetData></row>", "no xml", ""],
)
def test_broken_xml_is_damage(inside: str) -> None:
    with pytest.raises(Damaged):
        open_book(remade(as_xlsx(ROWS), {"xl/worksheets/sheet1.xml": inside.encode()}), "list.xlsx")


@pytest.mark.parametrize(
    "attributes",
    [
        'r="A0"',
        'r="ZZZZ9"',
        'r="-1"',
        's="99999999999"',
        's="-1"',
        't="s"',
        't="zz"',
        't="d"',
        'r=""',
    ],
)
def test_cells_that_no_program_writes_stop_nobody(attributes: str) -> None:
    open_book(
        with_sheet(f"<sheetData><row><c {attributes}><v>1e999</v></c></row></sheetData>"), "a.xlsx"
    )


@pytest.mark.parametrize("number", ["1e999", "nan", "-1", "9" * 400, "1e-400", "2958466", "0x10"])
def test_f03_numbers_beyond_all_dates_are_no_dates(number: str) -> None:
    styles = sheet_xml('<cellXfs><xf numFmtId="14"/></cellXfs>').replace(
        b"worksheet", b"styleSheet"
    )
    data = with_sheet(f'<sheetData><row><c r="A1" s="0"><v>{number}</v></c></row></sheetData>')
    found = open_book(remade(data, {"xl/styles.xml": styles}), "list.xlsx")
    assert not [one for one in found.sheets[0].cells if one.kind == "day"]


def test_d18_nothing_but_blanks() -> None:
    for data in (b"", b" \r\n\t", b"\xef\xbb\xbf"):
        with pytest.raises(EmptyDocument):
            open_book(data, "list.csv")


def test_d15_one_line_of_many_megabytes_is_read_or_refused_in_time() -> None:
    for data in (b"a" * (9 << 20), b"," * (3 << 20), b'"' * (3 << 20)):
        try:
            open_book(data, "list.csv")
        except Unreadable:
            continue


@pytest.mark.parametrize(
    "data", [b"\x00\x01\x02" * 500, b"%PDF-1.7\n", b"PK\x03\x04rubbish", b"\x89PNG\r\n"]
)
def test_other_files_are_refused(data: bytes) -> None:
    with pytest.raises(Unreadable):
        open_book(data, "list.xlsx")


def test_a_word_file_is_no_spreadsheet() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("[Content_Types].xml", "<Types/>")
        made.writestr("word/document.xml", "<w/>")
    with pytest.raises(NotText):
        open_book(out.getvalue(), "list.xlsx")


def test_a_reader_that_lies_is_not_believed() -> None:
    book = open_book(as_csv(ROWS), "list.csv")
    good = written(book)
    assert understood(good, book.jail) == book
    for bad in (b"{}", b"[]", b"x", good.replace(b'"text"', b'"evil"'), good.replace(b"[1,1,", b"[0,1,"),
                good.replace(b"[1,2,", b"[1,1,"), good.replace(b'"form":"csv"', b'"form":7')):  # fmt: skip
        with pytest.raises(BadGrid):
            understood(bad, "full")


def test_cells_that_only_another_reader_sees_are_said() -> None:
    from dataclasses import replace

    from habeas.text.sheets.opening import counted_twice

    data = as_xlsx(rows_of("aapp", range(30)))
    book = open_book(data, "list.xlsx")
    assert counted_twice(book, data) == ()
    half = replace(book.sheets[0], cells=book.sheets[0].cells[::2])
    assert counted_twice(replace(book, sheets=(half,)), data) == ("about 50 % of its cells",)


def test_the_limits_stand_in_one_place() -> None:
    assert (limits.SHEET_ROWS, limits.SHEET_COLUMNS) == (200_000, 1_000)
    assert cell(None) == "<table:table-cell/>"
    assert Stopped is not Damaged

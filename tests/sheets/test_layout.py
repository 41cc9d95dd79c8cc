"""Layouts: headings in several rows, merged cells, dittos, totals, blank lines, hidden rows."""

from __future__ import annotations

import openpyxl

from habeas.reading.sheets.layout import Table, table
from habeas.reading.sheets.mapping import proposed
from habeas.text.sheets.opening import open_book

from .shapes import Value, as_xlsx, saved


def table_of(*rows: list[Value], merge: tuple[str, ...] = (), hide: tuple[int, ...] = ()) -> Table:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    for place in merge:
        sheet.merge_cells(place)
    for row in hide:
        sheet.row_dimensions[row].hidden = True
    found = table(open_book(saved(book), "list.xlsx").sheets[0])
    assert found is not None
    return found


def shown(made: Table) -> list[list[str]]:
    return [[cell.shown for cell in record.cells.values()] for record in made.records]


def headings(made: Table) -> list[str]:
    return [column.heading for column in made.columns]


def skipped(made: Table) -> list[tuple[int, str]]:
    return [(one.row, one.why) for one in made.skipped]


def test_a_title_above_and_totals_below_are_no_records() -> None:
    made = table_of(
        ["Political prisoners, 2024", None, None],
        [None],
        ["Name", "Date of arrest", "Prison"],
        ["Lena Marquant", "2021", "Hill"],
        [None],
        ["Oskar Villner", "2022", "Lake"],
        ["Name", "Date of arrest", "Prison"],
        ["Mirel Qorel", "2022", "Lake"],
        ["Total", 3, None],
        ["Source: our own list", None, None],
        merge=("A1:C1",),
    )
    assert made.heading_rows == (3,)
    assert [row[0] for row in shown(made)] == ["Lena Marquant", "Oskar Villner", "Mirel Qorel"]
    assert skipped(made)[:2] == [(1, "before"), (5, "blank")]
    assert skipped(made)[2:] == [(7, "headings"), (9, "total"), (10, "note")]


def test_groups_above_headings_make_their_names() -> None:
    made = table_of(
        ["Person", None, "Detention", None],
        ["Name", "Sex", "Date of detention", "Place of detention"],
        ["Lena Marquant", "f", "2021", "Hill Prison"],
        merge=("A1:B1", "C1:D1"),
    )
    assert made.heading_rows == (1, 2)
    assert headings(made)[2:] == ["Detention › Date of detention", "Detention › Place of detention"]
    assert len(made.records) == 1


def test_headings_in_two_languages_are_one() -> None:
    made = table_of(
        ["Name", "Sex", "Date of arrest"],
        ["姓名", "性别", "被捕日期"],
        ["秦望舒", "女", "2021年"],
    )
    assert made.heading_rows == (1, 2)
    assert headings(made)[0] == "Name › 姓名"


def test_a_merged_cell_stands_for_each_of_its_rows() -> None:
    made = table_of(
        ["Case name", "Name", "Date of arrest"],
        ["Bridge case", "Lena Marquant", "2021"],
        [None, "Oskar Villner", "2021"],
        merge=("A2:A3",),
    )
    assert shown(made)[1] == ["Bridge case", "Oskar Villner", "2021"]
    assert made.records[1].cells[1].address == "A2"
    assert made.merged == 1


def test_a_ditto_mark_takes_the_words_above() -> None:
    made = table_of(
        ["Name", "Prison", "Charge"],
        ["Lena Marquant", "Hill Prison", "slander"],
        ["Oskar Villner", "〃", "同上"],
        ["Mirel Qorel", '"', "ditto"],
    )
    assert shown(made)[2] == ["Mirel Qorel", "Hill Prison", "slander"]
    assert made.records[2].cells[2].address == "B2"
    assert made.dittos == 4


def test_hidden_rows_are_records_and_named() -> None:
    made = table_of(["Name", "Sex"], ["Lena Marquant", "f"], ["Oskar Villner", "m"], hide=(3,))
    assert [record.hidden for record in made.records] == [False, True]


def test_a_table_far_down_and_right_is_found() -> None:
    rows: list[list[Value]] = [[None] * 3 for _ in range(9)]
    rows += [[None, None, "姓名", "性别"], [None, None, "秦望舒", "女"]]
    found = table(open_book(as_xlsx(rows), "list.xlsx").sheets[0])
    assert found is not None
    assert found.heading_rows == (10,)
    assert [c.number for c in found.columns] == [3, 4]


def test_a_sheet_of_something_else_lists_nobody() -> None:
    rows: list[list[Value]] = [["Item", "Price"], ["tea", 3], ["milk", 2]]
    found = table(open_book(as_xlsx(rows), "list.xlsx").sheets[0])
    assert found is None or not proposed(found).with_role("name")


def test_a_row_of_signs_below_the_headings_is_a_record() -> None:
    made = table_of(
        ["Name", "Date of arrest", "Prison"], ["#", None, "#"], ["Lena", "2021", "Hill"]
    )
    assert made.heading_rows == (1,)
    assert shown(made) == [["#", "#"], ["Lena", "2021", "Hill"]]

"""Dates in cells: each habit with what it says, and nothing that it does not say."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.reading.sheets.dates import CellDate, Writing, dates, typed
from habeas.records.when import UNKNOWN, Grain
from habeas.text.sheets.shown import date_of, seen

EXAMPLES = tomllib.loads(
    files("habeas.reading").joinpath("data/sheets/dates.toml").read_text("utf-8")
)["cell"]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: f"{one['words']} {one['when']}")
def test_a_date_is_as_fine_as_it_is_written(example: dict[str, object]) -> None:
    writing = Writing(example.get("day_first"))  # type: ignore[arg-type]
    found = dates(str(example["words"]), writing)
    one = found[0] if found else CellDate(UNKNOWN)
    assert (one.when.edtf or "") == example["when"]
    if one.when.known:
        assert one.doubt is bool(example.get("doubt"))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2021-03-04; 2021-05-06", ["2021-03-04", "2021-05-06"]),  # two days, two events
        ("3 May 2021, 7 June 2022", ["2021-05-03", "2022-06-07"]),
        ("2021/03/04-2021/03/08", ["2021-03-04/2021-03-08"]),
        ("March-April 2021", ["2021-03/2021-04"]),
        ("2019-20", ["2019/2020"]),
        ("2021-May-03", ["2021-05-03"]),
        ("2021年3月4日凌晨3点", ["2021-03-04"]),
        ("2021年3月4日或5日", [None]),  # either: none is taken
        ("2021年3月4日（农历）", [None]),  # another calendar
        ("2021年?月", ["2021"]),
        ("since 2019", [None]),
        ("03-May-21", [None]),
    ],
)
def test_several_and_odd_dates(words: str, expected: list[str | None]) -> None:
    assert [one.when.edtf for one in dates(words)] == expected


def test_serials_count_from_1900_or_1904() -> None:
    assert dates("43539", Writing(epoch=1900))[0].when.edtf == "2019-03-15"
    assert dates("42077", Writing(epoch=1904))[0].when.edtf == "2019-03-15"
    assert str(date_of(43539, 1900))[:10] == str(date_of(42077, 1904))[:10] == "2019-03-15"
    assert date_of(59, 1900) is None


@pytest.mark.parametrize(
    ("serial", "format_", "kind", "shown"),
    [
        ("44256", "yyyy-mm-dd", "day", "2021-03-01"),
        ("44256", "mmm yyyy", "month", "Mar 2021"),  # its first day was never typed
        ("44270", "mmm yyyy", "day", "Mar 2021"),
        ("44197", "yyyy", "year", "2021"),
        ("44256", 'yyyy"年"m"月"', "month", "2021年3月"),
        ("44256.5", "dd/mm/yyyy hh:mm", "day", "01/03/2021 12:00"),
        ("0.25", "h:mm AM/PM", "time", "6:00 AM"),
        ("3.5", "General", "number", "3.5"),
        ("12", "00000", "number", "00012"),
        ("1234567", "#,##0.00", "number", "1,234,567.00"),
        ("0.125", "0.0%", "number", "12.5%"),
        ("68", "General", "number", "68"),
        ("1200", "0.00E+00", "number", "1200"),
        ("68", '0 "days"', "number", "68"),
        ("7", '[Red]0;"-"0', "number", "7"),
    ],
)
def test_a_cell_shows_what_its_format_shows(
    serial: str, format_: str, kind: str, shown: str
) -> None:
    assert seen(serial, format_, 1900)[:2] == (kind, shown)


def test_a_cell_that_holds_a_date_gives_no_more_than_it_shows() -> None:
    assert typed("2021-03-01", "month").when.edtf == "2021-03"
    assert typed("2021-03-01", "month").when.grain is Grain.MONTH
    assert typed("2021-03-01 12:00:00", "day").when.edtf == "2021-03-01"


@given(st.dates(min_value=date_of(61, 1900).date(), max_value=date_of(73000, 1900).date()))  # type: ignore[union-attr]
def test_every_day_is_read_back_from_each_way_of_writing_it(day: object) -> None:
    iso = str(day)
    year, month, number = iso.split("-")
    for words in (
        iso, f"{year}/{month}/{number}", f"{year}.{int(month)}.{int(number)}",
        f"{year}年{int(month)}月{int(number)}日", f"{year}{month}{number}",
        f"{number}.{month}.{year}",
    ):  # fmt: skip
        assert [one.when.edtf for one in dates(words)] == [iso], words


@given(st.text(max_size=60))
def test_no_cell_stops_the_reader(words: str) -> None:
    for one in dates(words):
        assert one.when.edtf is None or one.when.earliest is not None

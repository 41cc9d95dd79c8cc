"""Columns: what headings name, what contents speak against, and maps that are kept."""

from __future__ import annotations

import datetime as dt

import pytest

from habeas.reading.sheets.columns import named_by, roles
from habeas.reading.sheets.layout import table
from habeas.reading.sheets.mapping import BadMap, Columns, as_toml, from_toml, proposed
from habeas.text.sheets.grid import Sheet
from habeas.text.sheets.opening import open_book

from .shapes import SHAPES, Value, as_xlsx, rows_of


def sheet(*rows: list[Value]) -> Sheet:
    return open_book(as_xlsx(rows), "list.xlsx").sheets[0]


def columns_of(*rows: list[Value]) -> Columns:
    found = table(sheet(*rows))
    assert found is not None
    return proposed(found)


def role_of(columns: Columns, heading: str) -> str:
    one = columns.of(heading)
    assert one is not None
    return one.role


@pytest.mark.parametrize(
    ("role", "heading"), [(r.name, e) for r in roles().values() for e in r.examples]
)
def test_each_example_of_a_heading_names_its_role(role: str, heading: str) -> None:
    assert named_by(heading) == role


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Date of Arrest:", "arrest_date"), ("DATE_OF_DETENTION", "detention_date"),
        ("姓名（中文）", "name"), ("Name 姓名", "name"), ("被捕日期 / Date of arrest", "arrest_date"),
        ("Detention › Date of detention", "detention_date"), ("articles[12]", "charge"),
        ("姓  名", None), ("Favourite colour", None), ("Name of court", None),
    ],
)  # fmt: skip
def test_headings_in_other_dress(heading: str, role: str | None) -> None:
    assert named_by(heading) == role


@pytest.mark.parametrize("shape", SHAPES)
def test_the_columns_of_published_registers_are_known(shape: str) -> None:
    headings, _ = SHAPES[shape]
    columns = columns_of(*rows_of(shape, range(30)))
    assert len(columns.columns) == len(headings)
    assert not [one.heading for one in columns.columns if one.why == "unknown"]
    assert len(columns.with_role("name")) == 1


def test_three_ends_of_a_sentence_stay_three() -> None:
    columns = columns_of(*rows_of("cecc now", range(5)))
    assert role_of(columns, "Expected Release Date") == "end_expected"
    assert role_of(columns, "Official End Date of Sentence") == "end_official"
    assert role_of(columns, "actual release date") == "release_date"


def test_contents_speak_against_a_heading() -> None:
    columns = columns_of(
        ["Name", "Detention", "Sentence"],
        ["Lena Marquant", "Hill Prison", dt.date(2021, 3, 4)],
        ["Oskar Villner", "Lake Prison", dt.date(2021, 4, 5)],
    )
    assert role_of(columns, "Detention") == "kept"
    assert role_of(columns, "Sentence") == "sentence_date"


def test_the_order_of_day_and_month_is_decided_by_the_column() -> None:
    rows: list[list[Value]] = [["Name", "Arrested", "Released"]]
    rows += [["Lena Marquant", "03/04/2021", "03/04/2021"], ["Oskar Villner", "25/04/2021", "?"]]
    columns = columns_of(*rows)
    assert columns.of("Arrested").day_first is True  # type: ignore[union-attr]
    assert columns.of("Released").day_first is None  # type: ignore[union-attr]
    both = columns_of(*rows, ["Mirel Qorel", "04/25/2021", ""])
    assert both.of("Arrested").day_first is None  # type: ignore[union-attr]


def test_a_sheet_without_a_heading_for_names_takes_the_column_of_names() -> None:
    rows: list[list[Value]] = [["x", "罪名"], ["秦望舒", "寻衅滋事罪"], ["欧望舒", "诽谤罪"]]
    assert role_of(columns_of(*rows), "x") == "name"


def test_a_map_is_written_read_and_changed() -> None:
    columns = columns_of(["Name", "Arrested"], ["Lena Marquant", "25/04/2021"])
    words = as_toml(columns, "Cases")
    assert [(c.heading, c.role, c.day_first) for c in from_toml(words).columns] == [
        ("Name", "name", None), ("Arrested", "arrest_date", True),
    ]  # fmt: skip
    other = from_toml(words.replace('is = "arrest_date"', 'is = "detention_date"'))
    assert other.reader != columns.reader


@pytest.mark.parametrize(
    "words", ["", "x =", "[[column]]\n", '[[column]]\nheading = "a"\nis = "role of my own"\n',
              '[[column]]\nheading = "a"\nis = "name"\ndates = "either"\n']
)  # fmt: skip
def test_a_map_that_cannot_be_used_is_refused_in_one_line(words: str) -> None:
    with pytest.raises(BadMap) as failure:
        from_toml(words)
    assert "\n" not in str(failure.value)


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Arrest › Place", "arrest_place"), ("Arrest › Arrested by", "arrested_by"), ("Arrest › Date", "arrest_date"),
        ("Trial › Court", "trial_court"), ("Sentence › Date", "sentence_date"), ("Legal › Charge", "charge"),
        ("Arrest › Remarks", None), ("Arrest › How", "arrest_date"),
    ],
)  # fmt: skip
def test_a_heading_under_a_group_is_read_with_it(heading: str, role: str | None) -> None:
    assert named_by(heading) == role

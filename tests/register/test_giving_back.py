"""A sheet given back out of the register, on both databases."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from habeas import sheets as corridor
from habeas import sheets_out
from habeas.casework import case_across
from habeas.register.asking import decided
from habeas.register.case_numbers import written
from habeas.register.cases import cases, name_of
from habeas.register.ledger import entries
from habeas.register.sheets import record_export, written_by_us
from habeas.told import Source

from .keeping import ARREST, kept
from .test_sheets import LENA, OSKAR, imported, table

if TYPE_CHECKING:
    from habeas.casework import CasePage
    from habeas.register.store import Register

TODAY = dt.date(2026, 1, 1)
AT = "2026-01-03T00:00:00Z"


def laid_out(data: bytes, name: str = "list.csv") -> corridor.Sheets:
    sheets = corridor.opened(data, name)
    corridor.lay_out(sheets, maps={})
    corridor.list_rows(sheets, as_of=TODAY)
    return sheets


def page(register: Register, case: int) -> CasePage:
    sources = [Source(one.told.reading, one.told.names) for one in decided(register, case)]
    return case_across(name_of(register, case), sources, as_of=TODAY)


def test_who_is_not_listed_is_a_further_row_and_is_known_when_it_comes_back(
    opened: Register,
) -> None:
    imported(opened, OSKAR)
    kept(opened, ARREST)  # Lena Marquant, from a text
    sheets = laid_out(table(OSKAR))
    stands = sheets_out.standing(opened, sheets)
    assert stands.cases == {1}
    absent = [line.number for line in cases(opened) if line.number not in stands.cases]
    made = sheets_out.filled(
        opened, sheets, stands, [(one, page(opened, one)) for one in absent], written
    )
    assert made.data == table(OSKAR) + b"H-0002,Lena Marquant,2024/05/03,,slander\r\n"
    rows = sheets_out.exported_rows(laid_out(made.data), made)
    record_export(opened, at=AT, name="back.csv", sha256="0" * 64, rows=rows, persons=1)
    assert len(written_by_us(opened)) == 1
    again = laid_out(made.data)
    from habeas.sheets_in import planned

    assert [due.state for due in planned(opened, again).due] == ["same", "ours"]
    bodies = [one.body or b"" for one in entries(opened) if one.entry.kind == "export_made"]
    assert not any(b"Marquant" in body for body in bodies)


def test_a_sheet_that_lists_everybody_comes_back_as_it_was(opened: Register) -> None:
    imported(opened, LENA, OSKAR)
    sheets = laid_out(table(LENA, OSKAR))
    stands = sheets_out.standing(opened, sheets)
    assert stands.cases == {1, 2}
    assert sheets_out.filled(opened, sheets, stands, [], written).data == table(LENA, OSKAR)

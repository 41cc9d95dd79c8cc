"""Spreadsheets in the register, on both databases: again after edits is a diff, not duplicates."""

from __future__ import annotations

import csv
import datetime as dt
import io
from typing import TYPE_CHECKING

from habeas import sheets as corridor
from habeas.register.asking import decided
from habeas.register.cases import cases, told_of
from habeas.register.deciding import decide
from habeas.register.given import replaced
from habeas.register.ledger import entries
from habeas.register.rebuilding import rebuild
from habeas.register.reviewing import proposals
from habeas.register.sheets import imports
from habeas.register.verifying import verify
from habeas.sheets_in import bring_in, planned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.register.store import Register
    from habeas.sheets_in import BroughtIn

HEADINGS = ("Record number", "Name", "Date of arrest", "Prison", "Charge")
LENA = ("1", "Lena Marquant", "2021-03-04", "Hill Prison", "slander")
OSKAR = ("2", "Oskar Villner", "2021/mm/dd", "Lake Prison", "slander")
MIREL = ("3", "Mirel Qorel", "2022?", "Lake Prison", "")
AT = "2026-01-02T00:00:00Z"


def table(*rows: Sequence[str], headings: Sequence[str] = HEADINGS) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows((headings, *rows))
    return out.getvalue().encode()


def imported(
    register: Register, *rows: Sequence[str], name: str = "list.csv", partner: str = "",
    headings: Sequence[str] = HEADINGS,
) -> BroughtIn:  # fmt: skip
    sheets = corridor.opened(table(*rows, headings=headings), name, partner=partner)
    corridor.lay_out(sheets, maps=corridor.maps_known(register, sheets))
    corridor.list_rows(sheets, as_of=dt.date(2026, 1, 1))
    plan = planned(register, sheets)
    return bring_in(register, sheets, plan, now=lambda: AT)


def places(register: Register, case: int) -> list[str | None]:
    """Where the claims about a case say the person is held."""
    return [
        claim.facility
        for told in told_of(register, case)
        for claim in told.reading.claims
        if claim.facility
    ]


def test_rows_become_cases_and_the_same_sheet_again_changes_nothing(opened: Register) -> None:
    first = imported(opened, LENA, OSKAR)
    assert dict(first.states) == {"new": 2}
    assert len(first.new_cases) == 2
    before = sum(1 for _ in entries(opened))
    again = imported(opened, LENA, OSKAR)
    assert dict(again.states) == {"same": 2}
    assert sum(1 for _ in entries(opened)) == before


def test_an_edited_row_takes_the_place_of_its_earlier_form(opened: Register) -> None:
    imported(opened, LENA, OSKAR)
    moved = (*LENA[:3], "Lake Prison", LENA[4])
    second = imported(opened, moved, OSKAR, MIREL)
    assert dict(second.states) == {"changed": 1, "same": 1, "new": 1}
    assert [line.name for line in cases(opened)] == [
        "Lena Marquant",
        "Oskar Villner",
        "Mirel Qorel",
    ]
    assert [line.documents for line in cases(opened)] == [1, 1, 1]
    assert places(opened, 1) == ["Lake Prison"]
    assert len(replaced(opened)) == 1


def test_an_edit_taken_back_brings_the_first_form_back(opened: Register) -> None:
    imported(opened, LENA)
    imported(opened, (*LENA[:3], "Lake Prison", LENA[4]))
    imported(opened, LENA)
    assert places(opened, 1) == ["Hill Prison"]
    imported(opened, (*LENA[:3], "Lake Prison", LENA[4]))
    assert places(opened, 1) == ["Lake Prison"]
    assert len(list(cases(opened))) == 1


def test_a_row_that_moves_or_a_column_that_is_added_empty_is_the_same_row(opened: Register) -> None:
    imported(opened, LENA, OSKAR)
    moved = imported(opened, OSKAR, LENA)
    assert dict(moved.states) == {"same": 2}
    wider = imported(opened, (*OSKAR, ""), (*LENA, ""), headings=(*HEADINGS, "Remark"))
    assert dict(wider.states) == {"same": 2}


def test_a_name_corrected_in_a_numbered_row_keeps_its_case(opened: Register) -> None:
    imported(opened, LENA)
    imported(opened, ("1", "Lena Marquand", *LENA[2:]))
    assert len(list(cases(opened))) == 1


def test_rows_without_a_number_are_followed_by_the_person(opened: Register) -> None:
    headings = HEADINGS[1:]
    imported(opened, LENA[1:], OSKAR[1:], headings=headings)
    second = imported(opened, (*LENA[1:3], "Lake Prison", "slander"), OSKAR[1:], headings=headings)
    assert dict(second.states) == {"changed": 1, "same": 1}
    assert len(list(cases(opened))) == 2


def test_rows_of_one_name_that_change_places_keep_their_own_earlier_forms(opened: Register) -> None:
    headings = HEADINGS[1:]
    first, second = LENA[1:], ("Lena Marquant", "2023-05-06", "Lake Prison", "libel")
    imported(opened, first, second, headings=headings)
    swapped = imported(opened, second, first, headings=headings)
    assert dict(swapped.states) == {"same": 2}
    assert not replaced(opened)
    edited = (*first[:2], "River Prison", first[3])
    imported(opened, second, edited, headings=headings)
    assert len(replaced(opened)) == 1
    held = [place for case in (1, 2) for place in places(opened, case)]
    assert sorted(filter(None, held)) == ["Lake Prison", "River Prison"]


def test_a_row_that_is_gone_is_named_and_kept(opened: Register) -> None:
    imported(opened, LENA, OSKAR)
    sheets = corridor.opened(table(LENA), "list.csv")
    corridor.lay_out(sheets, maps={})
    corridor.list_rows(sheets, as_of=dt.date(2026, 1, 1))
    plan = planned(opened, sheets)
    assert len(plan.gone) == 1
    bring_in(opened, sheets, plan, now=lambda: AT)
    assert len(list(cases(opened))) == 2


def test_decisions_on_cells_that_did_not_change_hold_on(opened: Register) -> None:
    imported(opened, LENA)
    claims = {claim.event: claim for claim in told_of(opened, 1)[0].reading.claims}
    decide(opened, claims["arrest"].id, "accept", expect=0, at=AT, why="seen")
    decide(opened, claims["detention"].id, "accept", expect=0, at=AT)
    second = imported(opened, (*LENA[:3], "Lake Prison", LENA[4]))
    assert second.decisions == 1
    (found,) = decided(opened, 1)
    now = {claim.id: claim.event for claim in found.told.reading.claims}
    assert [now[one] for one in found.in_force] == ["arrest"]
    (one,) = found.in_force.values()
    assert one.why == "as owner decided before the row was edited: seen"
    assert {p.claim.event for p in proposals(opened)} == {"detention", "charge"}


def test_another_map_is_another_reading_of_the_same_rows(opened: Register) -> None:
    imported(opened, LENA)
    sheets = corridor.opened(table(LENA), "list.csv")
    words = corridor_map(sheets).replace('is = "arrest_date"', 'is = "detention_date"')
    from habeas.reading.sheets.mapping import from_toml

    again = corridor.opened(table(LENA), "list.csv")
    corridor.lay_out(again, maps={"": from_toml(words)})
    corridor.list_rows(again, as_of=dt.date(2026, 1, 1))
    made = bring_in(opened, again, planned(opened, again), now=lambda: AT)
    assert dict(made.states) == {"read anew": 1}
    assert (made.gained, made.lost, made.changed) == (1, 1, 0)
    # and the map is used again without being named
    assert dict(imported(opened, LENA).states) == {"same": 1}


def corridor_map(sheets: corridor.Sheets) -> str:
    corridor.lay_out(sheets, maps={})
    return corridor.map_of(sheets)


def test_a_partners_list_stands_beside_ours(opened: Register) -> None:
    imported(opened, LENA)
    theirs = imported(opened, LENA, partner="River Watch")
    assert dict(theirs.states) == {"new": 1}
    assert theirs.known_cases == {1}  # the same name and day of arrest
    speakers = {claim.attribution for told in told_of(opened, 1) for claim in told.reading.claims}
    assert speakers == {(), ("River Watch",)}
    # an edit of theirs leaves ours alone
    imported(opened, (*LENA[:3], "Lake Prison", LENA[4]), partner="River Watch")
    assert sorted(filter(None, places(opened, 1))) == ["Hill Prison", "Lake Prison"]


def test_rows_with_one_number_are_one_person(opened: Register) -> None:
    second = ("1", "Lena Marquant", "2023-05-06", "Lake Prison", "libel")
    made = imported(opened, LENA, second)
    assert len(made.new_cases) == 1
    assert len(told_of(opened, 1)) == 2


def test_a_sheet_of_another_kind_is_another_list(opened: Register) -> None:
    imported(opened, LENA, OSKAR)
    other = imported(opened, ("7", "Tavo Serrin", "2020", "", ""), name="others.csv")
    assert dict(other.states) == {"new": 1}
    assert [one.name for one in imports(opened)] == ["list.csv", "others.csv"]


def test_what_is_imported_is_whole_and_no_name_stands_in_the_entry(opened: Register) -> None:
    imported(opened, LENA, OSKAR)
    imported(opened, (*LENA[:3], "Lake Prison", LENA[4]), OSKAR)
    assert not list(verify(opened))
    assert not rebuild(opened, keep=False)
    told = [kept.body or b"" for kept in entries(opened) if kept.entry.kind == "sheet_imported"]
    assert len(told) == 2
    assert not any(b"Marquant" in body for body in told)

"""The cells of a row by what their columns are, and claims that quote them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from habeas.reading.sheets.columns import KEPT
from habeas.reading.sheets.dates import (
    PLAIN,
    CellDate,
    Writing,
    dates,
    doubted,
    says_nothing,
    typed,
)
from habeas.records.claim import Claim, Event, Stance
from habeas.records.quote import Quote, quote
from habeas.records.when import UNKNOWN, When

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from habeas.reading.sheets.rows import Row, RowCell


@dataclass(frozen=True, slots=True)
class Way:
    """How the rows of a sheet are read: the reader's name, the day of the sheet, whose list it is,
    and by heading the role of each column and how it writes dates.
    """

    reader: str
    as_of: date
    speakers: tuple[str, ...]
    roles: Mapping[str, str]
    writings: Mapping[str, Writing]


@dataclass(frozen=True, slots=True)
class Unclaimed:
    """A cell that its role makes no claim of, and why in one word."""

    cell: RowCell
    role: str
    why: str


class CellsOfRow:
    """The cells of one row, and claims without more than their quotes."""

    def __init__(self, row: Row, way: Way) -> None:
        self.row, self.way = row, way
        self.cells: dict[str, list[RowCell]] = {}
        for cell in row.cells:
            self.cells.setdefault(way.roles.get(cell.heading, KEPT), []).append(cell)
        self.unclaimed: list[Unclaimed] = []
        source = self.first("source")
        told_by = (source.cell.shown.strip(),) if source else ()
        self.speakers = (*way.speakers, *told_by)
        self.person: str | None = None

    def first(self, *roles: str) -> RowCell | None:
        """The first cell of these roles that says something."""
        for role in roles:
            for cell in self.cells.get(role, ()):
                if not says_nothing(cell.cell.shown):
                    return cell
        return None

    def quote(self, cell: RowCell, start: int = 0, end: int | None = None) -> Quote:
        """The words of a cell, or of a part of it."""
        last = cell.end if end is None else cell.start + end
        return quote(self.row.text, cell.start + start, last)

    def claim(
        self,
        event: Event,
        cell: RowCell,
        rule: str,
        *beside: RowCell,
        doubt: bool = False,
        when: When = UNKNOWN,
        **slots: Any,  # noqa: ANN401 - the slots of a claim
    ) -> Claim:
        """A claim that quotes a cell whole, and others beside it; ``slots`` as the record has them.
        Without a ``stance`` among them a doubt makes it alleged.
        """
        if "stance" not in slots:
            unsure = doubt or any(doubted(one.cell.shown) for one in (cell, *beside))
            slots["stance"] = Stance.ALLEGED if unsure else Stance.ASSERTED
        return Claim(
            event, self.person, self.quote(cell), reader=self.way.reader, rules=(f"cell.{rule}",),
            when=when, attribution=self.speakers,
            also=tuple(self.quote(one) for one in beside), **slots,
        )  # fmt: skip

    def dates(self, role: str) -> Iterator[tuple[RowCell, CellDate]]:
        """The dates of a column; what is none is noted."""
        for cell in self.cells.get(role, ()):
            found = self._dates_of(cell)
            for one in found:
                if one.when.known:
                    yield cell, one
                if one.why not in {"", "serial"}:
                    self.unclaimed.append(Unclaimed(cell, role, one.why))
            if not found:
                self.unclaimed.append(Unclaimed(cell, role, "nothing"))

    def _dates_of(self, cell: RowCell) -> tuple[CellDate, ...]:
        held = cell.cell
        if held.kind in {"day", "month", "year"}:
            return (typed(held.value, held.kind),)
        return dates(held.shown, self.way.writings.get(cell.heading, PLAIN))

    def dates_in(self, cell: RowCell) -> list[When]:
        """The dates that stand among the other words of a cell."""
        return [one.when for one in self._dates_of(cell) if one.when.known]

    def slots(
        self, slots: tuple[tuple[str, tuple[str, ...]], ...]
    ) -> tuple[dict[str, Any], list[RowCell]]:
        """The slots that other cells of the row fill, and those cells."""
        filled: dict[str, Any] = {}
        cells: list[RowCell] = []
        for slot, roles in slots:
            if (cell := self.first(*roles)) is not None:
                filled[slot] = cell.cell.shown.strip()
                cells.append(cell)
        return filled, cells

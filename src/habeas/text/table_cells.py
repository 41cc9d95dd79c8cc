"""Where a walk stands in a table: row, column, the cell by the name that a sheet gives it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from habeas.records.document import Place

if TYPE_CHECKING:
    from habeas.records.document import Run
    from habeas.text.assembly import Assembly

_MOST_TABS = 1000


def count(said: str | None) -> int:
    """How often a row or a cell stands there."""
    return max(int(said), 1) if said and said.isdecimal() and len(said) < 9 else 1


@dataclass(slots=True)
class Table:
    """Where a walk stands in a table: the row and column, counted from 1, and the tabs it owes."""

    made: Assembly
    name: str
    row: int = 0
    column: int = 0
    waiting: int = 0
    inside: bool = False
    first: bool = True
    repeats: bool = False
    wrote: bool = False
    _rows: int = 1
    _columns: int = 1

    def next_row(self, times: int) -> None:
        """A row that stands there so many times."""
        self.row += self._rows
        self._rows, self._columns, self.column, self.waiting = times, 1, 0, 0
        self.first = True

    def next_cell(self, times: int) -> None:
        """A cell that stands there so many times."""
        owed = self._columns if self.column else 0
        self.column += self._columns if self.column else 1
        self._columns = times
        self.waiting += min(owed, _MOST_TABS)
        self.inside, self.wrote = True, False
        self.repeats = times > 1 or self._rows > 1

    def placed(self, run: Run) -> Run:
        """A run in the cell where the walk stands, by the name that a sheet gives it."""
        here = run.place
        part = f"{self.name}.{column_letters(self.column)}{max(self.row, 1)}"
        return replace(run, place=Place(here.start, here.end, part))


def column_letters(number: int) -> str:
    """The letters of a column: 1 is A, 27 AA."""
    said = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        said = chr(65 + rest) + said
    return said or "A"

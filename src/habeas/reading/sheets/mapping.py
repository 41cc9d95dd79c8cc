"""Which column of a sheet is what: proposed from headings and contents, kept as TOML, used again.

Where contents speak against a heading (a column "Detention" without a date in it), the column is kept and
nothing is claimed from it. The order of day and month in 03/04/2021 is decided for each column by the
dates that can be read only one way; where they do not decide it, it stays open.
"""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from habeas.reading.sheets.codes import outcome
from habeas.reading.sheets.columns import KEPT, named_by, plain, roles
from habeas.reading.sheets.dates import PLAIN, Writing, dates, says_nothing
from habeas.records.errors import HabeasError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from habeas.reading.sheets.layout import Column, Table
    from habeas.text.sheets.grid import Cell

READER = "sheet/2"
"""Changes when the same cells under the same mapping could be read otherwise."""
DATES = frozenset(role for role in roles() if role.endswith("_date")) | {
    "birth", "end_expected", "end_official", "term_start",
}  # fmt: skip
"""Roles whose cells hold dates."""
_LOOKED_AT = 500
_HAN_NAME = re.compile(r"[㐀-鿿·]{2,12}")
_TERM = re.compile(
    r"\d+\s*(?:years?|yrs?|y\b|months?|mos?\b|days?|weeks?)|年|个月|個月|life|death|无期|死|fine|罚|suspended|缓刑|acquit",
    re.IGNORECASE,
)
_ORDERED = re.compile(r"\s*(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})\b")
_DAY_WORDS = {"day first": True, "month first": False}


class BadMap(HabeasError):
    """A map that cannot be used."""

    def __init__(self, found: str) -> None:
        super().__init__(
            f"expected a map of columns as habeas import writes it, found {found}; "
            "correct it, or leave --map out to have one proposed"
        )


@dataclass(frozen=True, slots=True)
class Mapped:
    """What one column is: its heading and role, the order of day and month in its dates (None where
    it is open), and why that was decided: ``heading``, ``contents``, ``map``.
    """

    heading: str
    role: str
    day_first: bool | None = None
    why: str = "heading"


@dataclass(frozen=True, slots=True)
class Columns:
    """What each column of a sheet is, by heading."""

    columns: tuple[Mapped, ...]
    epoch: int = 1900

    def of(self, heading: str) -> Mapped | None:
        """What a column is, by its heading."""
        return next((one for one in self.columns if one.heading == heading), None)

    def with_role(self, role: str) -> tuple[Mapped, ...]:
        """The columns of a role."""
        return tuple(one for one in self.columns if one.role == role)

    @property
    def reader(self) -> str:
        """The reader that this mapping makes: its version and what it makes of the columns."""
        said = [[one.heading, one.role, one.day_first] for one in self.columns if one.role != KEPT]
        told = json.dumps([sorted(said, key=str), self.epoch], ensure_ascii=False)
        return f"{READER}+{hashlib.sha256(told.encode()).hexdigest()[:8]}"


def proposed(table: Table, *, epoch: int = 1900, known: Columns | None = None) -> Columns:
    """What each column is, where ``known`` (a map that was kept) does not say it already."""
    taken: dict[str, Column] = {}
    made = []
    for column in table.columns:
        cells = [r.cells[column.number] for r in table.records if column.number in r.cells]
        told = known.of(column.heading) if known is not None else None
        if told is not None:
            one = replace(told, why="map")
            if one.day_first is None and one.role in DATES:
                one = replace(one, day_first=_day_first(cells))
        else:
            one = _proposed(column, cells, taken)
        taken.setdefault(one.role, column)
        made.append(one)
    if "name" not in taken:
        made = _with_a_name(table, made)
    return Columns(tuple(made), epoch)


def _proposed(column: Column, cells: list[Cell], taken: Mapping[str, Column]) -> Mapped:
    role = named_by(column.heading) if column.heading else None
    if role is None:
        return Mapped(column.heading, KEPT, why="unknown")
    if role == "name" and "name" in taken:
        role = "alias"
    if role in DATES and not _mostly(cells, _is_date):
        if role == "sentence_date" and _mostly(cells, _is_term):
            return Mapped(column.heading, "term", why="contents")
        return Mapped(column.heading, KEPT, why="contents")
    if (
        role == "appeal_result"
        and cells
        and _mostly(cells, _is_date)
        and not _mostly(cells, _is_outcome)
    ):
        return Mapped(column.heading, "appeal_date", _day_first(cells), "contents")
    if role == "term" and _mostly(cells, _is_date) and not _mostly(cells, _is_term):
        return Mapped(column.heading, "sentence_date", _day_first(cells), "contents")
    if role not in DATES:
        return Mapped(column.heading, role)
    return Mapped(column.heading, role, _day_first(cells))


def _with_a_name(table: Table, made: list[Mapped]) -> list[Mapped]:
    """A sheet whose headings name no person: the column in its own script, or one of such names."""
    for at, one in enumerate(made):
        if one.role == "script_name":
            made[at] = replace(one, role="name")
            return made
    for at, one in enumerate(made):
        cells = [
            r.cells[table.columns[at].number]
            for r in table.records
            if table.columns[at].number in r.cells
        ]
        if one.why == "unknown" and len(cells) > 1 and _mostly(cells, _is_name):
            made[at] = replace(one, role="name", why="contents")
            return made
    return made


def _mostly(cells: Iterable[Cell], what: object) -> bool:
    """Whether most cells that say something are of a kind; also where none says anything."""
    said = [cell for cell in list(cells)[:_LOOKED_AT] if not says_nothing(cell.shown)]
    return 2 * sum(what(cell) for cell in said) >= len(said)  # type: ignore[operator]


def _is_date(cell: Cell) -> bool:
    if cell.kind in {"day", "month", "year"}:
        return True
    return any(one.when.known or one.why in {"order", "not_real", "bound"}
               for one in dates(cell.shown, PLAIN))  # fmt: skip


def _is_term(cell: Cell) -> bool:
    return cell.kind in {"text", "number"} and _TERM.search(cell.shown) is not None


def _is_outcome(cell: Cell) -> bool:
    return outcome(cell.shown) is not None


def _is_name(cell: Cell) -> bool:
    return cell.kind == "text" and _HAN_NAME.fullmatch(cell.shown.strip()) is not None


def _day_first(cells: Iterable[Cell]) -> bool | None:
    """Which comes first in dates such as 13/04/2021; None where nothing or both is shown."""
    first = second = 0
    for cell in cells:
        if cell.kind == "text" and (match := _ORDERED.match(cell.shown)):
            one, two = int(match[1]), int(match[2])
            first += 12 < one <= 31 and two <= 12
            second += 12 < two <= 31 and one <= 12
    if bool(first) == bool(second):
        return None
    return bool(first)


def writing_of(one: Mapped, epoch: int) -> Writing:
    """How a column writes its dates."""
    return Writing(one.day_first, epoch)


def as_toml(mapping: Columns, sheet: str) -> str:
    """A mapping as a file that a person reads and changes."""
    import tomli_w  # noqa: PLC0415 - only where a map is written

    parts = [
        "# What each column is (habeas import). Change `is`; `kept` means kept and searchable,\n",
        "# nothing claimed. `dates` says which comes first in 03/04/2021.\n",
        f"# It can be: {', '.join(roles())}\n\n",
        tomli_w.dumps({"sheet": sheet}),
    ]
    for one in mapping.columns:
        told = {"heading": one.heading, "is": one.role}
        if one.day_first is not None:
            told["dates"] = "day first" if one.day_first else "month first"
        parts.append(f"\n[[column]]\n{tomli_w.dumps(told)}")
    return "".join(parts)


def from_toml(words: str) -> Columns:
    """The mapping of a file. Raises BadMap."""
    try:
        told = tomllib.loads(words)
    except (tomllib.TOMLDecodeError, UnicodeError):
        raise BadMap("no TOML") from None
    columns = told.get("column")
    if not isinstance(columns, list) or not columns:
        raise BadMap("no [[column]]")
    return Columns(tuple(_mapped(number, one) for number, one in enumerate(columns, 1)))


def _mapped(number: int, told: object) -> Mapped:
    if not isinstance(told, dict) or not isinstance(told.get("heading"), str):
        raise BadMap(f"no heading in column {number}")
    role, order = told.get("is"), told.get("dates")
    if role not in roles():
        raise BadMap(f"in column {number} an `is` that is none of: {', '.join(roles())}")
    if order is not None and order not in _DAY_WORDS:
        raise BadMap(f"in column {number} `dates` other than {' and '.join(_DAY_WORDS)}")
    return Mapped(told["heading"], role, _DAY_WORDS.get(order or ""), "map")


def missing(mapping: Columns, table: Table) -> tuple[str, ...]:
    """Headings of a map that the sheet does not have."""
    own = {column.heading for column in table.columns}
    return tuple(
        one.heading for one in mapping.columns if one.heading not in own and one.role != KEPT
    )


def alike(mapping: Columns, table: Table) -> bool:
    """Whether a map that was kept is one of this sheet: most of its headings stand there."""
    own = {plain(column.heading) for column in table.columns}
    told = {plain(one.heading) for one in mapping.columns}
    return bool(told) and 2 * len(own & told) > len(told | own)

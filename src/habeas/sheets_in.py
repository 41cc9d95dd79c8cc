"""Rows into the register: what will become of each, and keeping them as a diff.

Imported again after edits, rows that say the same are passed over, edited ones take the place of
their earlier form, and rows that are gone are named and kept.
"""

from __future__ import annotations

import gc
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from habeas.intake import NOTHING_TOLD, Told, keep
from habeas.names.folding import folded
from habeas.reading.sheets.mapping import as_toml
from habeas.sheets import container, row_read, without_collector

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from habeas.reading.sheets.row_cells import Unclaimed
    from habeas.register.candidates import Known
    from habeas.register.sheets import Identities, Import
    from habeas.register.store import Register
    from habeas.sheets import Entry, OneRow, Sheets

BATCH = 500
"""Rows recorded in one transaction."""
NEW, SAME, CHANGED, READ_ANEW = "new", "same", "changed", "read anew"
TWICE, OURS = "twice", "ours"
"""What becomes of a row. One that an export of this register wrote says nothing of its own."""


@dataclass(frozen=True, slots=True)
class Due:
    """What will become of a row: ``state``, and the document that it is or takes the place of."""

    entry: Entry
    state: str
    key: str
    document: int | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import will do. ``gone`` are the documents of rows that the sheet holds no longer."""

    due: tuple[Due, ...]
    follows: Import | None
    gone: tuple[int, ...]


def planned(register: Register, sheets: Sheets) -> Plan:
    """What an import of these sheets would do in a register, row by row."""
    from habeas.register.documents import held_among  # noqa: PLC0415 - only where there is one
    from habeas.register.given import replaced  # noqa: PLC0415 - the same
    from habeas.register.sheets import (  # noqa: PLC0415 - the same
        Identities,
        earlier,
        readers_of,
        written_by_us,
    )

    identities = Identities(register)
    keys = [identities.of(one.identity) if one.identity else "" for one in sheets.entries]
    before = earlier(register, sheets.document.name, sheets.partner, filter(None, keys))
    held = held_among(register, (one.document for one in sheets.entries))
    readers = readers_of(register, (one.number for one in held.values()))
    gone_before = replaced(register, (one.number for one in held.values()))
    was = dict(before.rows) if before else {}
    ours = written_by_us(register)
    present, rows_then = {one.number for one in held.values()}, set(was.values())
    due: list[Due] = []
    seen: set[str] = set()
    taken: set[int] = set()
    for one, key in zip(sheets.entries, keys, strict=True):
        identity = one.document
        if identity in seen:
            due.append(Due(one, TWICE, key))
            continue
        seen.add(identity)
        old = _earlier_form(one, identities, was, present | taken)
        if ours and identities.of(identity) in ours:
            due.append(Due(one, OURS, key))
        elif identity not in held:
            due.append(Due(one, NEW if old is None else CHANGED, key, old))
        elif (number := held[identity].number) in gone_before or (
            old is not None and number not in rows_then
        ):  # an edit taken back, or an import that was stopped before it was done
            due.append(Due(one, CHANGED, key, old))
        elif readers.get(number) != sheets.readers[one.laid.name].reader:
            due.append(Due(one, READ_ANEW, key, number))
        else:
            due.append(Due(one, SAME, key, number))
        taken |= {old} if old is not None and due[-1].state == CHANGED else set()
    gone = tuple(sorted(rows_then - present - taken))
    return Plan(tuple(due), before, gone)


_OF_ONE_NAME = 50
"""How many rows of one name are looked through for the earlier form of another."""


def _earlier_form(
    one: Entry, identities: Identities, was: Mapping[str, int], elsewhere: AbstractSet[int]
) -> int | None:
    """The document of a row as it was: under its own identity, else another of the same name that
    stands in the sheet no longer (rows of one name may have changed places).
    """
    if not one.identity:
        return None
    base, _, turn = one.identity.rpartition("\x1f")
    for at in dict.fromkeys((int(turn), *range(1, _OF_ONE_NAME))):
        number = was.get(identities.of(f"{base}\x1f{at}"))
        if number is not None and number not in elsewhere:
            return number
        if number is None and at != int(turn):
            return None
    return None


def without_register(sheets: Sheets) -> Plan:
    """The same where there is no register: every row is new."""
    return Plan(tuple(Due(one, NEW, "") for one in sheets.entries), None, ())


@dataclass(slots=True)
class BroughtIn:
    """What an import did: the number of the spreadsheet's document, rows by state, cases by whether
    they are new, claims proposed, and what was gained, lost and changed where rows were read anew;
    how many decisions were recorded for edited rows; by row the cells that gave no claim.
    """

    document: int = 0
    states: Counter[str] = field(default_factory=Counter)
    new_cases: set[int] = field(default_factory=set)
    known_cases: set[int] = field(default_factory=set)
    gained: int = 0
    lost: int = 0
    changed: int = 0
    decisions: int = 0
    claims: int = 0
    unclaimed: list[tuple[int, Unclaimed]] = field(default_factory=list)
    shared: frozenset[str] = frozenset()
    """Numbers that several rows bear, and below the cases of those who bear them, by name."""
    by_number: dict[str, dict[str, int]] = field(default_factory=dict)


def bring_in(
    register: Register,
    sheets: Sheets,
    plan: Plan,
    *,
    now: Callable[[], str],
    progress: Callable[[int], Iterable[int]] = range,
) -> BroughtIn:
    """Keep the spreadsheet and its rows. Each batch is recorded whole; an import that was stopped
    is gone on with by another. Raises what :func:`habeas.intake.keep` raises.
    """
    from habeas.register.candidates import Known  # noqa: PLC0415 - only where there is a register

    made, known = BroughtIn(), Known()
    made.states.update(due.state for due in plan.due)
    borne = Counter(_number(one) for one in sheets.entries)
    made.shared = frozenset(number for number, count in borne.items() if number and count > 1)
    whole = keep(register, [(sheets.data, container(sheets))], at=now(), told=_told(sheets))
    made.document = whole[0].document
    numbers: dict[str, int] = {
        due.key: due.document
        for due in plan.due
        if due.key and due.document is not None and due.state in {SAME, READ_ANEW}
    }
    waiting = [due for due in plan.due if due.state in {NEW, CHANGED, READ_ANEW}]
    batches = list(_batches(waiting))
    with without_collector():
        for at in progress(len(batches)):
            numbers |= _keep_batch(register, sheets, batches[at], made, known, now())
            gc.collect(0)
    _finish(register, sheets, plan, made, numbers, now())
    return made


def _told(sheets: Sheets) -> Told:
    return Told({"publisher": sheets.partner}) if sheets.partner else NOTHING_TOLD


def _batches(waiting: Sequence[Due]) -> Iterable[list[Due]]:
    """Rows in batches; a second row of one person comes after the first is in."""
    rounds: dict[int, list[Due]] = {}
    for due in waiting:
        identity = due.entry.identity
        numbered = identity.startswith("id\x1f")
        turn = int(identity.rpartition("\x1f")[2]) if numbered else 1
        rounds.setdefault(turn, []).append(due)
    for turn in sorted(rounds):
        for at in range(0, len(rounds[turn]), BATCH):
            yield rounds[turn][at : at + BATCH]


def _keep_batch(  # noqa: PLR0913 - what one batch hands on to the next
    register: Register,
    sheets: Sheets,
    batch: list[Due],
    made: BroughtIn,
    known: Known,
    at: str,
) -> dict[str, int]:
    rows = [row_read(sheets, due.entry) for due in batch]
    cases = _known_cases(register, batch, rows, made)
    pairs = [(one.row.data, one.reading) for one in rows]
    kept = keep(register, pairs, at=at, told=Told(cases=cases), known=known)
    numbers: dict[str, int] = {}
    for due, row, one in zip(batch, rows, kept, strict=True):
        made.unclaimed += [(row.row.number, cell) for cell in row.read.unclaimed]
        made.claims += 0 if one.held else len(row.reading.claims)
        made.new_cases.update(one.new_cases)
        made.known_cases.update(one.known_cases)
        if one.reread is not None:
            made.gained += one.reread.gained
            made.lost += one.reread.lost
            made.changed += one.reread.changed
        if due.key:
            numbers[due.key] = one.document
    _learn(register, batch, numbers, made)
    return numbers


def _known_cases(
    register: Register, batch: list[Due], rows: list[OneRow], made: BroughtIn
) -> dict[str, dict[str, int]]:
    """The cases of persons who are known by their row: of an edited row under the same name, or,
    where it tells of one person before and after, under any; of a number that another row bears.
    """
    from habeas.register.sheets import cases_of  # noqa: PLC0415 - only where there is a register

    olds = {due.document for due in batch if due.document is not None and due.state == CHANGED}
    known = cases_of(register, olds)
    found = {}
    for due, row in zip(batch, rows, strict=True):
        before = made.by_number.get(_number(due.entry), {}) or _bearing(register, due.entry)
        if due.document in olds and due.document is not None:
            before = {folded(n): case for n, case in known.get(due.document, {}).items()}
        persons_now = row.reading.persons
        own = {p.name: before[folded(p.name)] for p in persons_now if folded(p.name) in before}
        alone = len(persons_now) == 1 and len(set(before.values())) == 1
        if not own and alone and due.state == CHANGED:
            own = {persons_now[0].name: next(iter(before.values()))}
        found[due.entry.document] = own
    return found


def _bearing(register: Register, entry: Entry) -> dict[str, int]:
    """The case whose number a row bears, by the names that any document gives for it: an export
    wrote the number, and somebody edited the row.
    """
    from habeas.register.cases import names_of  # noqa: PLC0415 - only where there is a register

    match = re.fullmatch(r"H-(\d{4,9})", _number(entry).rpartition("\x1f")[2])
    if match is None:
        return {}
    return {folded(name): int(match[1]) for name in names_of(register, int(match[1]))}


def _number(entry: Entry) -> str:
    """The number that a row bears; empty where it bears none."""
    return entry.identity.rpartition("\x1f")[0] if entry.identity.startswith("id\x1f") else ""


def _learn(
    register: Register, batch: list[Due], numbers: Mapping[str, int], made: BroughtIn
) -> None:
    """Remember the cases of numbers that several rows bear."""
    from habeas.register.sheets import cases_of  # noqa: PLC0415 - only where there is a register

    wanted = {
        numbers[due.key]: number
        for due in batch
        if (number := _number(due.entry)) in made.shared and due.key in numbers
    }
    for document, names in cases_of(register, wanted).items():
        own = made.by_number.setdefault(wanted[document], {})
        own |= {folded(name): case for name, case in names.items()}


def _finish(  # noqa: PLR0913 - what was done
    register: Register,
    sheets: Sheets,
    plan: Plan,
    made: BroughtIn,
    numbers: Mapping[str, int],
    at: str,
) -> None:
    """Let edited rows take the place of their earlier forms, and record the import."""
    from habeas.register import sheets as kept  # noqa: PLC0415 - only where there is a register
    from habeas.register.ledger import writing  # noqa: PLC0415

    maps = {laid.name: as_toml(laid.columns, laid.name) for laid in sheets.laid}
    pairs = [
        (due.document, numbers[due.key])
        for due in plan.due
        if due.state == CHANGED and due.document is not None and due.key in numbers
    ]
    before = plan.follows
    same = before is not None and before.rows == dict(numbers) and before.maps == maps
    if same and before is not None and before.document == made.document:
        return
    with writing(register, at) as ledger:
        made.decisions = kept.take_places(ledger, [p for p in pairs if p[0] != p[1]])
        kept.record(
            ledger, document=made.document, name=sheets.document.name, partner=sheets.partner,
            maps=maps, rows=numbers,
        )  # fmt: skip

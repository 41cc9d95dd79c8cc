"""What an import of a spreadsheet says: columns, rows, what is named, and what came of it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from habeas.reading.sheets.row_cells import Unclaimed
    from habeas.sheets import Laid, Sheets
    from habeas.sheets_in import BroughtIn, Plan

_WHY = {
    "order": "day and month could be either: only the year is taken",
    "not_real": "no real date: none is taken",
    "bound": "before or after a date: none is taken",
    "calendar": "another calendar: none is taken",
    "unread": "not read",
    "says_little": "a code that says nothing firm",
}
_SKIPPED = {
    "blank": "blank", "total": "totals", "note": "a single cell", "headings": "headings again",
    "before": "before the headings",
}  # fmt: skip
_BECAUSE = {"heading": "heading", "contents": "contents", "map": "map", "unknown": "not known"}
_FEW = 8


def columns(sheets: Sheets) -> str:
    """Each sheet with its columns, aligned, and all that is named."""
    from habeas.pages.marks import shown

    lines = [
        shown(f"{sheets.document.name}: {sheets.book.form.upper()}, {len(sheets.entries):,} rows")
    ]
    for laid in sheets.laid:
        lines += _columns(laid)
    lines += [shown(line) for line in named(sheets)]
    return "\n".join(lines)


def _columns(laid: Laid) -> Iterator[str]:
    from rich.cells import cell_len

    from habeas.pages.marks import shown
    from habeas.text.sheets.grid import letters_of

    heads = laid.table.heading_rows
    rows = f"row {heads[0]}" if len(heads) == 1 else f"rows {heads[0]} to {heads[-1]}"
    yield shown(
        f"\n{laid.name or 'Table'}: headings in {rows}, {len(laid.table.records):,} records"
    )
    told = [
        (letters_of(column.number), shown(column.heading or "(no heading)"), one)
        for column, one in zip(laid.table.columns, laid.columns.columns, strict=True)
    ]
    wide = min(max((cell_len(heading) for _, heading, _ in told), default=0), 48)
    for letters, heading, one in told:
        blank = " " * max(wide - cell_len(heading), 0)
        order = {True: ", day first", False: ", month first", None: ""}[one.day_first]
        yield f"  {letters:>3}  {heading}{blank}  {one.role:<20} {_BECAUSE[one.why]}{order}"


def named(sheets: Sheets) -> Iterator[str]:
    """What is no record or stands beside the cells, named."""
    for laid in sheets.laid:
        table, name = laid.table, f"{laid.name}: " if laid.name else ""
        kept = [c.heading for c in laid.columns.columns if c.why == "unknown" and c.heading]
        if kept:
            yield f"{name}columns not known, kept and searchable: {'; '.join(kept)}"
        why = Counter(one.why for one in table.skipped)
        for reason, count in why.items():
            rows = [one.row for one in table.skipped if one.why == reason]
            yield f"{name}{_rows(rows)} passed over: {_SKIPPED[reason]}" if count else ""
        hidden = [record.row for record in table.records if record.hidden]
        if hidden:
            yield f"{name}hidden {_rows(hidden)} read like the others"
        if table.sheet.hidden_columns:
            yield f"{name}hidden columns read like the others"
        for count, what in (
            (table.merged, "cells under merged ones take their words"),
            (table.dittos, "ditto marks take the words above"),
            (table.formulas, "formulas: their values are read, the formulas kept"),
            (table.comments, "comments kept beside their cells"),
        ):
            if count:
                yield f"{name}{count:,} {what}"
    for name, why_not in sheets.passed:
        yield f"sheet “{name}” is not read: {why_not}"
    if sheets.book.epoch == 1904:
        yield "serial dates count from 1904"
    yield from (f"it holds {one}" for one in sheets.book.named)
    yield from (f"not read: {one}" for one in sheets.book.doubts)


def _rows(rows: list[int]) -> str:
    told = ", ".join(str(row) for row in rows[:_FEW])
    more = f" and {len(rows) - _FEW:,} more" if len(rows) > _FEW else ""
    return f"row{'s' * (len(rows) != 1)} {told}{more}"


def rows(sheets: Sheets, plan: Plan) -> Iterator[str]:
    """What would happen to each row, a line each."""
    from habeas.pages.marks import shown
    from habeas.sheets import row_read
    from habeas.sheets_in import OURS, SAME, TWICE

    for due in plan.due:
        where = f"{due.entry.laid.name} row {due.entry.record.row}".strip()
        if due.state in {OURS, SAME, TWICE}:
            yield shown(f"{where}: {_STATES[due.state]}")
            continue
        one = row_read(sheets, due.entry)
        who = ", ".join(person.name for person in one.reading.persons) or "nobody named"
        parts = [_STATES[due.state], who, f"{len(one.reading.claims)} claims"]
        parts += [f"{u.cell.heading}: {_WHY[u.why]}" for u in one.read.unclaimed if u.why in _WHY]
        yield shown(f"{where}: {'; '.join(parts)}")


_STATES = {
    "new": "new", "same": "as it is held", "changed": "edited since", "read anew": "read anew",
    "twice": "the same row again, kept once",
    "ours": "written by an export of this register, passed over",
}  # fmt: skip


def would(sheets: Sheets, plan: Plan) -> str:
    """What an import would do, in a line or two."""
    del sheets
    states = Counter(due.state for due in plan.due)
    return f"Nothing was recorded. {_follows(plan)}{_counts(states, plan)}"


def done(sheets: Sheets, plan: Plan, made: BroughtIn) -> str:
    """What an import did."""
    from habeas.pages.marks import shown

    lines = [shown(line) for line in unclaimed(made.unclaimed)]
    lines.append(f"{_follows(plan)}{_counts(made.states, plan)}")
    lines.append(f"Document {made.document}: {made.claims:,} claims proposed{_cases(made)}")
    if made.gained or made.lost or made.changed:
        lines.append(f"Rows read anew: +{made.gained} −{made.lost} ~{made.changed}")
    if made.decisions:
        lines.append(f"{made.decisions} decisions on unchanged cells of edited rows hold on")
    if sheets.partner:
        lines.append(shown(f"The claims are those of {sheets.partner}."))
    return "\n".join(lines)


def _follows(plan: Plan) -> str:
    if plan.follows is None:
        return ""
    return f"It follows the import of {plan.follows.at[:10]} (document {plan.follows.document}). "


def _counts(states: Counter[str], plan: Plan) -> str:
    parts = [f"{count:,} {_STATES[state]}" for state, count in states.items() if count]
    if plan.gone:
        parts.append(f"{len(plan.gone):,} no longer in the sheet (kept)")
    return "Rows: " + ("; ".join(parts) or "none") + "."


def _cases(made: BroughtIn) -> str:
    from habeas.register.case_numbers import written

    parts = []
    for word, cases in (("new", sorted(made.new_cases)), ("known", sorted(made.known_cases))):
        if len(cases) > _FEW:
            span = f"{written(cases[0])} to {written(cases[-1])}"
            parts.append(f"{word}: {len(cases):,} cases, {span}")
        elif cases:
            parts.append(f"{word}: {', '.join(map(written, cases))}")
    return "".join(f"; {part}" for part in parts)


def unclaimed(found: Iterable[tuple[int, Unclaimed]]) -> Iterator[str]:
    """Cells of which nothing was claimed, column by column, with their rows."""
    groups: dict[tuple[str, str], list[int]] = {}
    for row, one in found:
        if one.why in _WHY:
            groups.setdefault((one.cell.heading, one.why), []).append(row)
    for (heading, why), numbers in groups.items():
        yield f"{heading}: {_WHY[why]} ({_rows(numbers)})"


def as_json(sheets: Sheets, plan: Plan, made: BroughtIn | None = None) -> dict[str, object]:
    """The same as plain values."""
    from habeas.sheets import row_read
    from habeas.sheets_in import OURS, SAME, TWICE

    listed: list[dict[str, object]] = []
    for due in plan.due:
        told: dict[str, object] = {
            "sheet": due.entry.laid.name, "row": due.entry.record.row, "state": due.state,
        }  # fmt: skip
        if made is None and due.state not in {OURS, SAME, TWICE}:
            one = row_read(sheets, due.entry)
            told["persons"] = [person.name for person in one.reading.persons]
            told["claims"] = len(one.reading.claims)
            told["not_read"] = [
                {"column": u.cell.heading, "cell": u.cell.cell.address, "why": u.why}
                for u in one.read.unclaimed
            ]
        listed.append(told)
    return {
        "file": sheets.document.name,
        "document": made.document if made else None,
        "sheets": [_sheet_json(laid) for laid in sheets.laid],
        "named": list(named(sheets)),
        "rows": listed,
        "gone": list(plan.gone),
        "follows": plan.follows.document if plan.follows else None,
    }


def _sheet_json(laid: Laid) -> dict[str, object]:
    return {
        "name": laid.name,
        "heading_rows": list(laid.table.heading_rows),
        "columns": [
            {"heading": one.heading, "is": one.role, "because": one.why, "day_first": one.day_first}
            for one in laid.columns.columns
        ],
        "skipped": [{"row": one.row, "why": one.why} for one in laid.table.skipped],
    }

"""Checks of a pack file: each finding is one line, nothing is thrown."""

from __future__ import annotations

from datetime import date
from typing import Any

_NEEDED = {
    "rule": {"id", "start_event", "n", "unit", "article", "source", "confidence"},
    "charge": {"id", "article", "names", "english", "confidence"},
    "credit": {"id", "measure", "days", "for_days", "article", "source", "confidence"},
    "term": {"id", "article", "source", "confidence", "says", "examples"},
}
_STATUTE = {"name", "text", "source"}
_UNITS = {"hour", "day", "month", "working_day"}


def findings(table: dict[str, Any]) -> list[str]:
    """What is wrong with a pack file: missing fields, ids twice, worked examples that fail."""
    found: list[str] = []
    seen: set[str] = set()
    for kind, rows in table.items():
        if kind == "statute":
            found += [f"statute: no {field}" for field in sorted(_STATUTE - set(rows))]
            found += _dates("statute", rows)
            continue
        if kind not in _NEEDED:
            if kind not in {"places", "marks", "countries"}:
                found.append(f"unknown table {kind}")
            continue
        for row in rows:
            name = str(row.get("id", "an entry without id"))
            found += [f"{name}: no {field}" for field in sorted(_NEEDED[kind] - set(row))]
            if name in seen:
                found.append(f"{name}: twice")
            seen.add(name)
            if row.get("confidence") not in {"A", "B", "C"}:
                found.append(f"{name}: confidence is not A, B or C")
            if kind == "rule" and row.get("unit") not in _UNITS:
                found.append(f"{name}: unknown unit")
            found += _dates(name, row)
    return found


def _dates(name: str, row: dict[str, Any]) -> list[str]:
    found = []
    for field in ("valid_from", "valid_to"):
        try:
            if row.get(field):
                date.fromisoformat(str(row[field]))
        except ValueError:
            found.append(f"{name}: {field} is no date")
    if row.get("valid_from") and row.get("valid_to") and row["valid_from"] > row["valid_to"]:
        found.append(f"{name}: valid_to lies before valid_from")
    return found

"""Checks of a pack file: each finding is one line, nothing is thrown."""

from __future__ import annotations

import tomllib
from datetime import date
from typing import Any

_NEEDED = {
    "rule": {"id", "start_event", "n", "unit", "article", "source", "confidence"},
    "text": {"id", "name", "version", "source", "confidence"},
    "charge": {"id", "article", "names", "english", "confidence"},
    "credit": {"id", "measure", "days", "for_days", "article", "source", "confidence"},
    "term": {"id", "article", "source", "confidence", "says", "examples"},
}
_PLAIN = {"pack", "recognised_by"}
_MOST = 1_000_000
_UNITS = {"hour", "day", "month", "working_day"}


def findings_in(data: bytes) -> list[str]:
    """What is wrong with the bytes of a pack file, one line each; none when nothing is."""
    if len(data) > _MOST:
        return [f"expected at most {_MOST:,} bytes, found {len(data):,}; a pack is one country"]
    try:
        return findings(tomllib.loads(data.decode("utf-8-sig")))
    except UnicodeDecodeError:
        return ["expected UTF-8, found other bytes; save the file as UTF-8"]
    except (ValueError, RecursionError):
        return ["not TOML"]


def findings(table: dict[str, Any]) -> list[str]:
    """What is wrong with a pack file: missing fields, ids twice, worked examples that fail."""
    found: list[str] = []
    seen: set[str] = set()
    for kind, rows in table.items():
        if kind not in _NEEDED:
            if kind not in _PLAIN:
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

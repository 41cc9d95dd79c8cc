"""The fields of each kind of entry in a pack file: which, of what type, and which it needs."""

from __future__ import annotations

import re
from datetime import date
from difflib import get_close_matches
from typing import Any

from habeas.law.reckoning import UNITS

Table = dict[str, Any]
_VALID = {"valid_from": "date", "valid_to": "date"}
_CITED = {
    "id": "id!", "article": "words!", "text": "words", "source": "words",
    "confidence": "confidence!", "note": "words", **_VALID,
}  # fmt: skip
_NAMED = {"names": "list", "english": "list"}
_LIMIT = {"n": "number!", "unit": "unit!"}
EXTENSION = {**_LIMIT, "condition": "words!", "times": "number"}
VERSION = {
    "article": "words!", "text": "words", "source": "words", "confidence": "confidence!",
    "n": "number", "unit": "unit", "extensions": "tables", "range": "words", "note": "words",
    **_VALID,
}  # fmt: skip
EXAMPLE = {"start": "day!", "end": "day!", "longest": "day"}
_CHARGE = {
    **_CITED, **_NAMED, "variants": "list", "range": "words",
    "aggravator": "flag", "death": "words", "state_security": "flag", "tags": "list",
    "found_by": "list", "version": "tables",
}  # fmt: skip
KINDS: dict[str, dict[str, str]] = {
    "pack": {"code": "words!", "name": "words!", "note": "words"},
    "recognised_by": {"places": "list", "marks": "list", "countries": "list"},
    "text": {
        "id": "words!", "name": "words!", "version": "words!", "source": "words!",
        "confidence": "confidence!", "note": "words", **_VALID,
    },
    "rule": {
        **_CITED, **_NAMED, **_LIMIT, "start_event": "words!", "also_from": "list",
        "aliases": "list", "condition": "words", "rolls": "flag", "old_article": "words",
        "extension": "tables", "version": "tables", "example": "tables",
    },
    "total": {**_CITED, "start_event": "words!", "parts": "list!", "says": "words!",
              "example": "tables"},
    "credit": {**_CITED, "measure": "words!", "days": "number!", "for_days": "count!",
               "condition": "words", "example": "tables"},
    "term": {**_CITED, "says": "words!", "examples": "rows!"},
    "provision": {**_CITED, **_NAMED, "topic": "words!", "says": "words!", "longest": "words",
                  "exceptions": "list", "old_article": "words"},
    "charge": _CHARGE,
    "administrative": _CHARGE,
    "umbrella": {"id": "id!", **_NAMED, "charges": "list",
                 "articles": "words", "confidence": "confidence!", "note": "words"},
    "treaty": {"id": "id!", "treaty": "words!", "territory": "words!", "status": "status!",
               "confidence": "confidence!", "since": "date", "until": "date", "how": "words",
               "note": "words", "source": "words"},
    "category": {**_CITED, "number": "words!", "test": "words!", "udhr": "list!", "iccpr": "list!"},
    "correspondence": {"id": "id!", "right": "words!", "udhr": "words!", "iccpr": "words!",
                       "confidence": "confidence!"},
    "form": {"id": "id!", "name": "words!", "parts": "list!", "source": "words!",
             "confidence": "confidence!", "note": "words"},
}  # fmt: skip
SUBTABLES: dict[tuple[str, str], dict[str, str]] = {
    ("rule", "extension"): EXTENSION,
    ("rule", "version"): VERSION,
    ("rule", "example"): EXAMPLE,
    ("charge", "version"): VERSION,
    ("administrative", "version"): VERSION,
    ("total", "example"): EXAMPLE,
    ("credit", "example"): {"days": "number!", "credited": "count!"},
}
ALONE = frozenset(("pack", "recognised_by"))
"""The kinds of which there is one table and no list."""
_CLOSED = {
    "unit": UNITS,
    "confidence": frozenset("ABC"),
    "status": frozenset(("party", "applies", "signed", "none")),
}
_ID = re.compile(r"[a-z]{2,3}(?:\.[A-Za-z0-9_-]+)+")
_MOST = 100_000
_JOINERS = {0x200C: None, 0x200D: None}
"""Marks within words of Persian and others."""
_WANTED = {
    "words": "words in quotes",
    "number": f"a whole number from 1 to {_MOST:,}",
    "count": f"a whole number from 0 to {_MOST:,}",
    "flag": "true or false",
    "list": "a list of words in quotes",
    "rows": 'rows such as ["2026-01-31", 6, "2026-07-30"]',
    "tables": "entries of their own",
    "date": 'a date in quotes such as "2026-01-31", or a month',
    "day": 'a day in quotes such as "2026-01-31"',
    "unit": "hour, day, month or working_day",
    "confidence": "A, B or C",
    "status": "party, applies, signed or none",
    "id": "an id such as cn.appeal.judgment",
}


def of_entry(where: str, row: object, fields: dict[str, str]) -> list[str]:
    """What is wrong with the fields of an entry: unknown, missing, of another type."""
    if not isinstance(row, dict):
        return [f"{where}: expected fields such as id = …, found {kind_of(row)}; write them so"]
    found = [
        f"{where}: expected a field {name}, found none; add it"
        for name, kind in fields.items()
        if kind.endswith("!") and name not in row
    ]
    for name, value in row.items():
        if name not in fields:
            near = get_close_matches(name, fields, 1)
            remedy = f"write {near[0]}" if near else f"use one of {', '.join(sorted(fields))}"
            found.append(f"{where}: expected a known field, found {_short(name)}; {remedy}")
            continue
        kind = fields[name].removesuffix("!")
        if not _fits(kind, value):
            found.append(
                f"{where}: expected {_WANTED[kind]} for {name}, found {kind_of(value)}; correct it"
            )
    return found


def span(valid_from: object, valid_to: object) -> tuple[str, str]:
    """A validity as two written days, open ends as the ends of time."""
    first = valid_from if isinstance(valid_from, str) else "0000-00-00"
    last = valid_to if isinstance(valid_to, str) else "9999-99-99"
    return f"{first}-00"[:10] if len(first) == 7 else first, f"{last}-99"[:10]


def kind_of(value: object) -> str:
    """What a value is, in a few words, without its contents where they are long."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value) if abs(value) < 10**12 else "a very large number"
    if isinstance(value, str):
        return repr(value) if len(value) <= 24 and value.isprintable() else "other words"
    if isinstance(value, list):
        return "a list" if value else "an empty list"
    if isinstance(value, dict):
        return "a table"
    return "a date or time without quotes" if hasattr(value, "isoformat") else "another number"


def _short(name: str) -> str:
    return name if len(name) <= 24 and name.isprintable() else "another word"


def _fits(kind: str, value: object) -> bool:
    if kind in {"number", "count"}:
        least = 1 if kind == "number" else 0
        return type(value) is int and least <= value <= _MOST
    if kind == "flag":
        return isinstance(value, bool)
    if kind == "list":
        return isinstance(value, list) and all(_words(one) for one in value)
    if kind == "tables":
        return isinstance(value, list)
    if kind == "rows":
        return isinstance(value, list) and all(_row(one) for one in value)
    if not isinstance(value, str) or not _words(value):
        return False
    if kind == "date":
        return _day(value) or (len(value) == 7 and _day(f"{value}-01"))
    if kind == "id":
        return len(value) <= 64 and _ID.fullmatch(value) is not None
    if kind == "day":
        return _day(value)
    return value in _CLOSED.get(kind, (value,))


def _words(value: object) -> bool:
    """Words that can be shown on one line of a terminal."""
    if not isinstance(value, str) or not 0 < len(value.strip()) <= 2000:
        return False
    return value.translate(_JOINERS).isprintable()


def _row(value: object) -> bool:
    if not isinstance(value, list) or len(value) != 3:
        return False
    start, months, end = value
    whole = type(months) is int and 0 < months <= 1200
    return whole and isinstance(start, str) and isinstance(end, str) and _day(start) and _day(end)


def _day(value: str) -> bool:
    try:
        return len(value) == 10 and bool(date.fromisoformat(value))
    except ValueError:
        return False

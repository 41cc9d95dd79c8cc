"""The JSON Schema (2020-12) of claims, case records, clocks and remarks."""

from __future__ import annotations

from habeas.records.claim import Event, Stance
from habeas.records.unread import Material
from habeas.records.when import Basis

_DIALECT = "https" + "://json-schema.org/draft/2020-12/schema"
_DATE = r"^\d{4}(-\d{2}(-\d{2})?)?(/\d{4}(-\d{2}(-\d{2})?)?)?$"
_STATUS = [
    "held_pretrial", "serving", "sentenced_not_final", "released", "died", "whereabouts_unknown",
    "term_ended_release_unconfirmed", "free", "unknown",
]  # fmt: skip
_TEXT = {"type": ["string", "null"]}
_DAY = {"type": "string", "format": "date"}


def schema(part: str | None = None) -> dict[str, object]:
    """The schema of one part (``claim`` or ``record``), or of all with ``record`` as the root."""
    made: dict[str, object] = {
        "$schema": _DIALECT,
        "title": "Habeas",
        "$defs": {
            "quote": _quote(),
            "when": _when(),
            "claim": _claim(),
            "clock": _clock(),
            "remark": _remark(),
            "unread": _unread(),
            "record": _record(),
        },
    }
    made["$ref"] = f"#/$defs/{part or 'record'}"
    return made


def _object(properties: dict[str, object], required: list[str]) -> dict[str, object]:
    return {
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _quote() -> dict[str, object]:
    return _object(
        {
            "quote": {"type": "string"},
            "start": {"type": "integer", "minimum": 0},
            "end": {"type": "integer", "minimum": 1},
        },
        ["quote", "start", "end"],
    )


def _when() -> dict[str, object]:
    return _object(
        {
            "edtf": {"type": ["string", "null"], "pattern": _DATE},
            "basis": {"enum": [str(one) for one in Basis]},
            "anchor": {"type": "string"},
            "uncertain": {"type": "boolean"},
        },
        ["edtf", "basis"],
    )


def _claim() -> dict[str, object]:
    always: dict[str, object] = {
        "id": {"type": "string"},
        "doc": {"type": "string"},
        "person": _TEXT,
        "event": {"enum": [str(one) for one in Event]},
        "date": {"type": ["string", "null"], "pattern": _DATE},
        **dict.fromkeys(("place", "court", "facility", "charge", "amount", "by"), _TEXT),
        "duration_months": {"type": ["integer", "string", "null"]},
        "stance": {"enum": [str(one) for one in Stance]},
        "attributed_to": _TEXT,
        "quote": {"type": "string", "minLength": 1},
        "start": {"type": "integer", "minimum": 0},
        "end": {"type": "integer", "minimum": 1},
        "when": {"$ref": "#/$defs/when"},
        "attribution": {"type": "array", "items": {"type": "string"}},
        "rules": {"type": "array", "items": {"type": "string"}, "minItems": 1},
        "reader": {"type": "string"},
    }
    optional: dict[str, object] = {
        **{name: {"type": "string"} for name in ("kind", "outcome", "to", "value", "charge_id")},
        "days": {"type": ["integer", "string"]},
        "also": {"type": "array", "items": {"$ref": "#/$defs/quote"}},
        "candidates": {"type": "array", "items": {"type": "string"}},
        "review": {"const": True},
    }
    return _object(always | optional, list(always))


def _clock() -> dict[str, object]:
    rival = _object(
        {"date": _DAY, "by": {"type": "string"}, "because": {"type": "string"}},
        ["date", "by", "because"],
    )
    official = _object({"date": {"type": "string"}, "by": {"type": "string"}}, ["date", "by"])
    names = ("clock", "from", "to", "convention", "verdict", "rule", "article", "refused")
    return _object(
        {
            **{name: {"type": "string"} for name in names},
            "days_elapsed": {"type": "integer"},
            "days_inclusive": {"type": "integer"},
            "earliest": _DAY,
            "latest": _DAY,
            "date": _DAY,
            "confidence": {"enum": ["A", "B", "C"]},
            "assumes": {"type": "array", "items": {"type": "string"}},
            "rivals": {"type": "array", "items": rival},
            "official": {"type": "array", "items": official},
            "actual": _DAY,
            "actual_after": {"type": "integer"},
            "days_used": {"type": "integer"},
            "limit_excess": {"type": "integer"},
            "because": {"type": "array", "items": {"$ref": "#/$defs/quote"}},
        },
        ["clock"],
    )


def _remark() -> dict[str, object]:
    return _object(
        {
            "remark": {"type": "string"},
            "verdict": {"enum": ["holds", "fails", "cannot_tell"]},
            "says": {"type": "string"},
            "facts": {"type": "object"},
            "because": {"type": "array", "items": {"$ref": "#/$defs/quote"}},
        },
        ["remark", "says", "facts", "because"],
    )


def _unread() -> dict[str, object]:
    date = {"type": "string", "pattern": _DATE}
    finding = _object(
        {
            "kind": {"enum": [str(one) for one in Material]},
            "quote": {"type": "string", "minLength": 1},
            "start": {"type": "integer", "minimum": 0},
            "end": {"type": "integer", "minimum": 1},
            "dates": {"type": "array", "items": date},
            "calendar": {"type": "string"},
            "number": {"type": "integer", "minimum": 0},
            "unit": {"enum": ["year", "month", "week", "day", "hour", "person"]},
            "name": {"type": "string"},
        },
        ["kind", "quote", "start", "end"],
    )
    return _object(
        {
            "language": {"type": "string"},
            "language_name": _TEXT,
            "start": {"type": "integer", "minimum": 0},
            "end": {"type": "integer", "minimum": 0},
            "found": {"type": "array", "items": finding},
            "more": {"type": "integer", "minimum": 0},
        },
        ["language", "language_name", "start", "end", "found", "more"],
    )


def _person(status: dict[str, object], entry: dict[str, object]) -> dict[str, object]:
    measure = _object(
        {
            "kind": {"type": "string"},
            "from": _DAY,
            "to": {"anyOf": [_DAY, {"type": "null"}]},
            "freed": {"type": "boolean"},
            "because": {"type": "array", "items": {"$ref": "#/$defs/quote"}},
        },
        ["kind", "from", "to", "freed", "because"],
    )
    return _object(
        {
            "name": {"type": "string"},
            "aliases": {"type": "array", "items": {"type": "string"}},
            "status": status,
            "timeline": {"type": "array", "items": entry},
            "custody": {"type": "array", "items": measure},
            "clocks": {"type": "array", "items": {"$ref": "#/$defs/clock"}},
        },
        ["name", "aliases", "status", "timeline", "custody", "clocks"],
    )


def _record() -> dict[str, object]:
    document = _object(
        {
            "id": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "doc": {"type": "string"},
            **dict.fromkeys(("title", "publisher", "language", "published"), _TEXT),
            "published_basis": {"enum": ["stated", "given", "implied", "unknown"]},
            "part_of": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "url": {"type": "string"},
            "captured": {"type": "string"},
        },
        ["id", "doc", "title", "language", "published", "published_basis"],
    )
    status = _object(
        {
            "value": {"enum": _STATUS},
            "since": _TEXT,
            "as_of": _DAY,
            "basis": {"type": "string"},
            "confirmed": _TEXT,
            "unconfirmed": {"const": True},
            "because": {"type": "array", "items": {"$ref": "#/$defs/quote"}},
        },
        ["value", "since", "as_of", "basis", "confirmed", "because"],
    )
    entry = _object(
        {
            "event": {"enum": [str(one) for one in Event]},
            "date": _TEXT,
            "claims": {"type": "array", "items": {"type": "string"}, "minItems": 1},
            "conflict": {"type": "boolean"},
        },
        ["event", "date", "claims", "conflict"],
    )
    person = _person(status, entry)
    jurisdiction = _object(
        {"code": _TEXT, "found_from": {"type": "array", "items": {"type": "string"}}},
        ["code", "found_from"],
    )
    return _object(
        {
            "document": document,
            "claims": {"type": "array", "items": {"$ref": "#/$defs/claim"}},
            "persons": {"type": "array", "items": person},
            "remarks": {"type": "array", "items": {"$ref": "#/$defs/remark"}},
            "unread": {"type": "array", "items": {"$ref": "#/$defs/unread"}},
            "jurisdiction": jurisdiction,
        },
        ["document", "claims", "persons", "remarks", "unread", "jurisdiction"],
    )

"""Checks of a pack file before it is used: each finding is one line, nothing is thrown.

First the file (size, encoding, TOML, headers), then each entry (fields, types, ids, validity), and
when all of these hold, the worked examples.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from itertools import pairwise
from typing import Any

from habeas.law import fields, working
from habeas.law.pack import Pack
from habeas.law.sections import section, stretches

MOST = 1_000_000
"""Bytes of a pack file; the longest of ours has a tenth of it."""
_LONGEST_LINE = 20_000
_SHOWN = 200
Table = dict[str, Any]


def findings_in(data: bytes) -> list[str]:
    """What is wrong with the bytes of a pack file, one line each; none when nothing is."""
    written, found = _text(data)
    if found:
        return found
    try:
        table = tomllib.loads(written)
    except tomllib.TOMLDecodeError as error:
        return [f"{_place(error)}expected TOML, found another form; correct the line"]
    except (ValueError, RecursionError):
        return ["expected TOML, found numbers or brackets past all measure; take them out"]
    found = findings(table, written)
    if not found:
        found = working.findings(Pack(str(table["pack"]["code"]).upper(), written))
    lines = _lines(written)
    shown = [_numbered(one, lines) for one in found[:_SHOWN]]
    more = len(found) - len(shown)
    return [*shown, f"{more} findings more; correct these first"] if more else shown


def findings(table: Table, written: str) -> list[str]:
    """What is wrong with the entries of a pack: fields, types, ids, validity, cited texts."""
    found = _headers(table, written)
    for kind, rows in table.items():
        if kind not in fields.KINDS:
            known = ", ".join(sorted(fields.KINDS))
            found.append(f"expected a section of a pack ({known}), found another; rename it")
        elif kind in fields.ALONE:
            found += fields.of_entry(f"[{kind}]", rows, fields.KINDS[kind])
        elif not isinstance(rows, list):
            found.append(
                f"expected [[{kind}]] entries, found {fields.kind_of(rows)}; write them so"
            )
        else:
            for number, row in enumerate(rows, 1):
                found += _entry(kind, row, number)
    if found:
        return found
    return [*_ids(table), *_citations(table), *_overlaps(table)]


def _text(data: bytes) -> tuple[str, list[str]]:
    if len(data) > MOST:
        return "", [f"expected at most {MOST:,} bytes, found more; a pack is one jurisdiction"]
    try:
        written = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return "", ["expected UTF-8, found other bytes; save the file as UTF-8"]
    longest = max(map(len, written.split("\n")))
    if longest > _LONGEST_LINE:
        return "", [
            f"expected lines of at most {_LONGEST_LINE:,} characters, found {longest:,}; break it"
        ]
    return written, []


def _headers(table: Table, written: str) -> list[str]:
    """That the file begins with a header, has its head, and reads the same section by section."""
    if not isinstance(table.get("pack"), dict):
        return ["expected [pack] with code and name, found none; begin the file with it"]
    found = []
    parts = stretches(written)
    before = written[: written.find("[")] if "[" in written else written
    if any(line.strip() and not line.lstrip().startswith("#") for line in before.splitlines()):
        found.append("expected [pack] before all fields, found fields before it; move them")
    try:
        same = all(section(parts, kind) == rows for kind, rows in table.items())
    except (tomllib.TOMLDecodeError, RecursionError):
        same = False
    if not same:
        found.append(
            "expected headers such as [[rule]] at the beginning of a line and nowhere else, "
            "found another form; write each header alone on its line"
        )
    return found


def _entry(kind: str, row: object, number: int) -> list[str]:
    where = f"{kind} {number}"
    if isinstance(row, dict) and isinstance(row.get("id"), str) and len(row["id"]) <= 64:
        where = row["id"] if row["id"].isprintable() else where
    found = fields.of_entry(where, row, fields.KINDS[kind])
    if not isinstance(row, dict):
        return found
    found += _validity(where, row)
    for name, value in row.items():
        known = fields.SUBTABLES.get((kind, name))
        if known is None or not isinstance(value, list):
            continue
        for one in value:
            found += fields.of_entry(f"{where}, {name}", one, known)
            if name == "version" and isinstance(one, dict):
                found += _validity(f"{where}, version", one)
                given = one.get("extensions")
                for extension in given if isinstance(given, list) else ():
                    found += fields.of_entry(f"{where}, version", extension, fields.EXTENSION)
    if "text" in fields.KINDS[kind]:
        if "text" not in row and "source" not in row:
            found.append(
                f"{where}: expected a text or a source, found neither; say where it stands"
            )
    return found


def _validity(where: str, row: Table) -> list[str]:
    first, last = row.get("valid_from"), row.get("valid_to")
    if isinstance(first, str) and isinstance(last, str):
        earliest, latest = fields.span(first, last)
        if earliest > latest:
            return [
                f"{where}: expected valid_to after valid_from, found it before; correct one of them"
            ]
    return []


def _ids(table: Table) -> list[str]:
    code = str(table["pack"]["code"])
    start = code.lower().partition("_")[0]
    found = []
    if not re.fullmatch("[A-Z]{2,3}(?:_[A-Z]{2,4})?", code):
        found.append("[pack]: expected a code such as CN, found another form; write two capitals")
    ids = [one for row in _entries(table) for one in (row["id"], *row.get("aliases", ()))]
    found += [
        f"{one}: expected an id once, found it {times} times; give each entry its own"
        for one, times in Counter(ids).items()
        if times > 1
    ]
    found += [
        f"{one}: expected an id that begins with {start}., found another; rename it"
        for one in ids
        if not one.startswith(f"{start}.")
    ]
    texts = Counter(row["id"] for row in table.get("text", []))
    found += [
        f"{one}: expected a text once, found it {times} times; give each its own id"
        for one, times in texts.items()
        if times > 1
    ]
    return found


def _citations(table: Table) -> list[str]:
    """That the texts that entries cite, and the charges of an umbrella, are in the pack."""
    texts = {row["id"] for row in table.get("text", [])}
    charges = {row["id"] for row in table.get("charge", [])}
    found = []
    for row in _entries(table):
        where = row["id"]
        found += [
            f"{where}: expected the id of a [[text]] as text, found another; add one or correct it"
            for one in (row, *row.get("version", []))
            if "text" in one and one["text"] not in texts
        ]
        found += [
            f"{where}, version: expected a text or a source, found neither; say where it stands"
            for one in row.get("version", [])
            if "text" not in one and "source" not in one
        ]
    found += [
        f"{row['id']}: expected ids of charges here, found others; correct them"
        for row in table.get("umbrella", [])
        if not charges.issuperset(row.get("charges", ()))
    ]
    return found


def _entries(table: Table) -> list[Table]:
    """All entries with ids of their own."""
    kinds = [kind for kind in table if kind not in fields.ALONE and kind != "text"]
    return [row for kind in kinds for row in table[kind]]


def _overlaps(table: Table) -> list[str]:
    """That no two texts of an entry are in force on one day; a month at a border may be shared."""
    texts = {row["id"]: row for row in table.get("text", [])}
    found = []
    for kind in ("rule", "charge", "administrative"):
        for row in table.get(kind, []):
            spans = sorted(_span(one, texts) for one in (row, *row.get("version", [])))
            if any(_shared(one, two) for one, two in pairwise(spans)):
                found.append(
                    f"{row['id']}: expected one text in force on a day, found two; "
                    "correct valid_from or valid_to"
                )
    return found


def _shared(one: tuple[str, str, bool], two: tuple[str, str, bool]) -> bool:
    """Whether two validities share a day; a month at their border may be shared."""
    border = (one[2] or two[2]) and one[1][:7] == two[0][:7]
    return two[0] <= one[1] and not border


def _span(row: Table, texts: dict[str, Table]) -> tuple[str, str, bool]:
    """The first and last day of a validity, and whether one of them is known to the month only."""
    own = row if "valid_from" in row or "valid_to" in row else texts.get(row.get("text", ""), row)
    given = own.get("valid_from"), own.get("valid_to")
    return *fields.span(*given), any(one is not None and len(one) == 7 for one in given)


def _place(error: tomllib.TOMLDecodeError) -> str:
    at = re.search(r"at line (\d+), column (\d+)", str(error))
    return f"line {at[1]}: " if at else "at the end of the file: "


def _lines(written: str) -> dict[str, int]:
    """The line of each id."""
    found: dict[str, int] = {}
    for number, line in enumerate(written.splitlines(), 1):
        if match := re.match(r'\s*id\s*=\s*["\']([^"\']+)', line):
            found.setdefault(match[1], number)
    return found


def _numbered(finding: str, lines: dict[str, int]) -> str:
    line = lines.get(re.split("[:,]", finding, maxsplit=1)[0])
    return f"line {line}: {finding}" if line else finding

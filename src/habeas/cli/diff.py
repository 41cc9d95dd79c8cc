"""``habeas diff``: what one set of claims gained and lost over another."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from habeas.records.difference import Seen, difference
from habeas.records.errors import HabeasError

Row = dict[str, Any]
_FACT = ("kind", "to", "value", "duration_months")
_APART = frozenset(("id", "reader", "rules", "doc", "start", "end"))


class NotClaims(HabeasError):
    """A file that holds no claims."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name}: expected claims as JSON lines, found another form; "
            "make them with: habeas read PATH --format claims"
        )


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas diff``."""
    parser.add_argument("old", metavar="OLD", help="claims file, or folder of claims files")
    parser.add_argument("new", metavar="NEW", help="the same kind")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Compare and print; 0 whether or not anything changed."""
    old, new = _load(Path(options.old)), _load(Path(options.new))
    gained: list[tuple[str, Row]] = []
    lost: list[tuple[str, Row]] = []
    changed: list[tuple[str, Row, Row]] = []
    for name in sorted({*old, *new}):
        found = difference(old.get(name, []), new.get(name, []), _seen)
        gained += [(name, row) for row in found.gained]
        lost += [(name, row) for row in found.lost]
        changed += [(name, *pair) for pair in found.changed]
    changed.sort(key=lambda item: (item[0], item[1].get("start") or 0))
    if options.format == "json":
        rows = {
            "gained": [row for _, row in gained],
            "lost": [row for _, row in lost],
            "changed": [{"old": a, "new": b} for _, a, b in changed],
        }
        print(json.dumps(rows, ensure_ascii=False, indent=1))
        return 0
    for mark, rows_of in (("+", gained), ("-", lost)):
        for name, row in rows_of:
            print(f"{mark} {name}: {line(row)}")
    for name, a, b in changed:
        print(f"~ {name}: {line(b)} ({', '.join(changes(a, b))})")
    print(f"{len(gained)} gained, {len(lost)} lost, {len(changed)} changed")
    return 0


def _load(path: Path) -> dict[str, list[Row]]:
    from habeas.text.errors import NoSuchFile

    if path.is_dir():
        return {one.stem: _rows(one) for one in sorted(path.glob("*.jsonl"))}
    if path.is_file():
        return {"claims": _rows(path)}
    raise NoSuchFile(path.name)


def _rows(path: Path) -> list[Row]:
    try:
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    except (ValueError, UnicodeDecodeError):
        raise NotClaims(path.name) from None
    if not all(isinstance(row, dict) and "event" in row for row in rows):
        raise NotClaims(path.name)
    return rows


def _seen(row: Row) -> Seen:
    start = row.get("start") or 0
    return Seen(
        (row["event"], row.get("person")),
        start,
        row.get("end") or start,
        tuple(json.dumps(row.get(name)) for name in _FACT),
        json.dumps(_said(row), sort_keys=True),
    )


def _said(row: Row) -> Row:
    """What a row says, apart from who read it, how, and where the words stand."""
    said = {key: value for key, value in row.items() if key not in _APART}
    if isinstance(row.get("also"), list):
        said["also"] = [one.get("quote") for one in row["also"]]
    return said


def changes(old: Row, new: Row) -> list[str]:
    """The fields in which two rows about one fact differ."""
    one, two = _said(old), _said(new)
    return sorted(key for key in {*one, *two} if one.get(key) != two.get(key))


def line(row: Row) -> str:
    """A claim in one line: what, who, when and how surely."""
    from habeas.pages.marks import shown

    who = row.get("person") or "nobody named"
    return shown(f"{row['event']} · {who} · {row.get('date') or 'undated'} · {row.get('stance')}")

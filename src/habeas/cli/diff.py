"""``habeas diff``: what one set of claims gained and lost over another."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from habeas.records.errors import HabeasError

Row = dict[str, Any]
_SAME_FACT = ("event", "person", "start", "end", "kind", "to", "value", "duration_months")
_IGNORED = frozenset(("id", "reader", "rules", "doc"))


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
        one, two = _keyed(old.get(name, [])), _keyed(new.get(name, []))
        gained += [(name, row) for key, row in two.items() if key not in one]
        lost += [(name, row) for key, row in one.items() if key not in two]
        for key in one.keys() & two.keys():
            if _bare(one[key]) != _bare(two[key]):
                changed.append((name, one[key], two[key]))
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
            print(f"{mark} {name}: {_line(row)}")
    for name, a, b in changed:
        fields = sorted(k for k in {*a, *b} - _IGNORED if a.get(k) != b.get(k))
        print(f"~ {name}: {_line(b)} ({', '.join(fields)})")
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


def _keyed(rows: list[Row]) -> dict[tuple[Any, ...], Row]:
    return {tuple(row.get(name) for name in _SAME_FACT): row for row in rows}


def _bare(row: Row) -> Row:
    return {key: value for key, value in row.items() if key not in _IGNORED}


def _line(row: Row) -> str:
    from habeas.pages.marks import shown

    who = row.get("person") or "nobody named"
    return shown(f"{row['event']} · {who} · {row.get('date') or 'undated'} · {row.get('stance')}")

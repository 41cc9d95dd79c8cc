"""What the words around an event make of it: "他本应获释", "险些被捕", "等待他获释", "他已去世的消息不实"."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from habeas.reading.chinese.testimony.stance import plain
from habeas.records.record import record

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.scene import Scene, View

_FAR = 34
"""How far before an event such words may begin, in characters."""


@record
class Unreal:
    """A row of the data: for which events, what a clause must hold, and what it makes of the event."""

    id: str
    reads: str
    events: frozenset[str]
    needs: tuple[str, ...]
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    """What must not stand before the event in its clause."""


@cache
def rows() -> tuple[Unreal, ...]:
    """Every row, in order."""
    text = (files("habeas.reading") / "data" / "chinese" / "unreal.toml").read_text("utf-8")
    return tuple(
        Unreal(
            str(e["id"]),
            str(e["reads"]),
            frozenset(e["events"]),
            tuple(e["needs"]),
            re.compile(e["before"]) if "before" in e else None,
            re.compile(e["after"]) if "after" in e else None,
            re.compile(e["unless"]) if "unless" in e else None,
        )
        for e in tomllib.loads(text)["entry"]
    )


@cache
def _rows_about(event: str) -> tuple[Unreal, ...]:
    """The rows that are read of an event."""
    return tuple(row for row in rows() if not row.events or event in row.events)


def unreal(scene: Scene, view: View, event: str, start: int, end: int) -> str | None:
    """What the clause makes of the event worded at ``start`` to ``end``: nothing, denied or negated; else None."""
    clause = scene.masked[view.start : view.end]
    for row in _rows_about(event):
        for word in row.needs:
            if word in clause:
                break
        else:
            continue
        if row.unless is not None and row.unless.search(scene.masked, view.start, start):
            continue
        if row.before is not None and row.before.search(
            plain(scene, max(view.start, start - _FAR), start)
        ):
            return row.reads
        if row.after is not None and row.after.match(scene.masked[end : view.end]):
            return row.reads
    return None

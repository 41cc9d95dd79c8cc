"""Bits flipped at random places of every kind of file; a flip that changes content must be found."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from soak_work import DAY, FIRST, STEPS, Ground, forked

from habeas import register
from habeas.records.errors import HabeasError
from habeas.register import ledger
from habeas.register.exporting import SCRIPT, export_ledger
from habeas.register.models import EntryRow, PayloadRow
from habeas.register.restoring import Way, restore
from habeas.register.verifying import verify

if TYPE_CHECKING:
    from collections.abc import Callable

IN_FOLDER = ("database", "log", "originals", "keys.json", "habeas.json", "heads", "orders")
BESIDE = ("heads outside", "backup", "exported ledger", "exported originals")
ON_SERVER = ("rows of the ledger", "originals", "keys.json", "habeas.json", "heads", "orders")


@dataclass(slots=True)
class Flips:
    """Flipped bits in one kind of file: how many, how many changed content, how many were found."""

    runs: int = 0
    changing: int = 0
    found: int = 0


def flipped(ground: Ground, part: str, chance: random.Random, tally: Flips) -> None:
    """One bit of one file of a kind, flipped; then it is verified. All is as before afterwards."""
    code = _FLIPS.get(part, _in_folder)(ground, part, chance)
    tally.runs += 1
    tally.changing += code != 0
    tally.found += code == 1


def with_log(ground: Ground) -> Ground:
    """The ground with something in every kind of file: an order, an export, and, on the embedded
    database, a copy of the folder taken while it is open, so that its write-ahead log stands.
    """
    folder = ground.place / "open"

    def work() -> int:
        with ground.opened() as unlocked:
            STEPS["erase"](ground, unlocked, random.Random(1))  # noqa: S311 - repeatable
            export_ledger(unlocked, ground.place / "export", DAY, originals=True)
            STEPS["add"](ground, unlocked, random.Random(7))  # noqa: S311 - repeatable
            if ground.server is None:
                shutil.copytree(ground.folder, folder)
        return 0

    assert forked(work) == 0
    if ground.server is None:
        shutil.rmtree(ground.folder)
        folder.rename(ground.folder)
    return ground


def _in_folder(ground: Ground, part: str, chance: random.Random) -> int:
    """A file of the register, in a copy of it; a server's database is the same for both."""
    with tempfile.TemporaryDirectory() as place:
        copy = Path(shutil.copytree(ground.folder, Path(place) / "register"))
        files = sorted(p for p in copy.rglob("*") if p.is_file() and _part(copy, p) == part)
        if not files:
            return 0
        path = chance.choice(files)
        before = path.read_bytes()
        path.write_bytes(_with_flip(before, chance))
        if part.endswith(".json") and _values(before) == _values(path.read_bytes()):
            return 0
        sure = part not in {"database", "log"}
        return forked(lambda: _seen(ground, copy, sure=sure))


def _outside(ground: Ground, _: str, chance: random.Random) -> int:
    (path,) = ground.state.glob("*.heads")
    before = path.read_bytes()
    path.write_bytes(_with_flip(before, chance))
    try:
        return forked(lambda: _seen(ground, ground.folder, sure=True))
    finally:
        path.write_bytes(before)


def _rows(ground: Ground, _: str, chance: random.Random) -> int:
    """One character or bit of one row of a server's ledger, put back afterwards."""

    def work() -> int:
        with ground.opened() as unlocked:
            table = chance.choice((EntryRow, PayloadRow))
            column = chance.choice([f.attname for f in table._meta.concrete_fields[1:]])  # noqa: SLF001
            rows = table.objects.using(unlocked.alias)
            row = chance.choice(list(rows.order_by("pk")))
            before = getattr(row, column)
            after = _other(before, chance)
            rows.filter(pk=row.pk).update(**{column: after})
            try:
                return 1 if list(verify(unlocked)) else 2
            finally:
                rows.filter(pk=row.pk).update(**{column: before})

    return forked(work)


def _other(value: object, chance: random.Random) -> object:
    if isinstance(value, bool):
        return not value
    if isinstance(value, str):
        at = chance.randrange(len(value))
        return value[:at] + chr(ord(value[at]) ^ 1) + value[at + 1 :]
    return _with_flip(bytes(value), chance)  # type: ignore[call-overload]


def _backup(ground: Ground, _: str, chance: random.Random) -> int:
    altered = ground.place / "altered"
    altered.write_bytes(_with_flip((ground.place / "kept").read_bytes(), chance))
    there = ground.elsewhere("flipped")

    def work() -> int:
        ground.settle(there)
        try:
            restore(altered, there, FIRST, Way(accept_loss=True), at=DAY)
        except HabeasError:
            return 1
        return 2

    code = forked(work)
    shutil.rmtree(there, ignore_errors=True)
    return code


def _exported(ground: Ground, part: str, chance: random.Random) -> int:
    folder = ground.place / "export"
    files = [folder / "ledger.jsonl"]
    if part == "exported originals":
        files = sorted((folder / "originals").iterdir())
    path = chance.choice(files)
    before = path.read_bytes()
    after = _with_flip(before, chance)
    if path.name == "ledger.jsonl" and _lines(before) == _lines(after):
        return 0
    path.write_bytes(after)
    words = [sys.executable, "-I", "-S", str(folder / SCRIPT), str(folder)]
    try:
        return 1 if subprocess.run(words, capture_output=True, check=False).returncode == 1 else 2
    finally:
        path.write_bytes(before)


_FLIPS: dict[str, Callable[[Ground, str, random.Random], int]] = {
    "heads outside": _outside,
    "rows of the ledger": _rows,
    "backup": _backup,
    "exported ledger": _exported,
    "exported originals": _exported,
}


def _with_flip(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) * 8)
    altered = bytearray(data)
    altered[at // 8] ^= 1 << at % 8
    return bytes(altered)


def _part(folder: Path, path: Path) -> str:
    name = path.relative_to(folder).as_posix()
    if name.startswith("originals/"):
        return "originals"
    return {"ledger.db": "database", "ledger.db-wal": "log"}.get(name, name)


def _values(data: bytes) -> object:
    """What a file says, whatever blanks stand in it and by what name its mark goes."""
    try:
        told = json.loads(data)
    except ValueError:
        return data
    return told.get("slots", told) if isinstance(told, dict) else told


def _lines(data: bytes) -> object:
    """The entries of an exported ledger; of its first line what it says of them."""
    try:
        first, *rest = [json.loads(line) for line in data.splitlines()]
        return [first["form"], first["register"], first["entries"], rest]
    except (ValueError, KeyError, TypeError):
        return data


def _seen(ground: Ground, copy: Path, *, sure: bool) -> int:
    """0: nothing changed; 1: found; 2: content changed and nobody noticed."""
    try:
        with register.open(copy, FIRST) as other:
            if list(verify(other)):
                return 1
            if sure:
                return 2
            after = [(e.entry, e.body) for e in ledger.entries(other)]
    except HabeasError:
        return 1
    with tempfile.TemporaryDirectory() as place:
        untouched = Path(shutil.copytree(ground.folder, Path(place) / "untouched"))
        with register.open(untouched, FIRST) as one:
            before = [(e.entry, e.body) for e in ledger.entries(one)]
    return 0 if before == after else 2

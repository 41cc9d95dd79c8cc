"""Sweeping out what crashes leave behind: files that no entry names, files written half."""

from __future__ import annotations

import contextlib
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from habeas.register import erasing, heads, orders, payloads, verifying
from habeas.register.compartment_files import FOLDER
from habeas.register.ledger import head_at
from habeas.register.models import EntryRow
from habeas.register.place import alone

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from habeas.register.store import Register


@dataclass(frozen=True, slots=True)
class Swept:
    """What was swept: originals that no entry names, other files left half written, whether an
    erasure was finished, and whether acknowledged heads or orders were written anew.
    """

    originals: int
    leftovers: int
    erasure: bool
    records: bool = False


def sweep(register: Register) -> Swept:
    """Remove what crashes left behind. Holds the register alone, since another process may just
    have written an original whose entry follows. Raises InUse.
    """
    with alone(register.lock):
        unfinished = register.place.unfinished.exists()
        finished = erasing.finish(register)
        mended = _mended(register)
        orphans = _removed(_orphans(register))
        leftovers = _removed(_leftovers(register))
    return Swept(orphans, leftovers, unfinished and finished, mended)


def _mended(register: Register) -> bool:
    """Write heads and orders anew where they are not as they were written, from what still is."""
    found = [*verifying.records(register)]
    if not found:
        return False
    furthest, rekeyed = register.acknowledged(), register.place.generation > 0
    for path in (register.place.heads, register.heads_outside):
        heads.begin_anew(path, register.heads_key, rekeyed=rekeyed)
    if furthest is not None and head_at(register, furthest.sequence) == furthest.head:
        register.acknowledge(furthest)
    orders.drop_altered(register.place.orders, erasing.order_keys(register))
    erasing.record_orders(register)
    return True


def originals_named(register: Register) -> frozenset[str]:
    """The files of originals that a live entry names, whatever kind it is."""
    kinds = ("document_received", "note_received")
    entries = EntryRow.objects.using(register.alias).filter(kind__in=kinds)
    found = (payloads.load(register.alias, n) for n in entries.values_list("sequence", flat=True))
    return frozenset(one["original"]["file"] for one in found if one and "original" in one)


def orphaned(register: Register) -> int:
    """How many originals no entry names."""
    return sum(1 for _ in _orphans(register))


def _orphans(register: Register) -> Iterator[Path]:
    named = originals_named(register)
    folder = register.place.originals
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.relative_to(folder).as_posix() not in named:
            yield path


def _leftovers(register: Register) -> Iterator[Path]:
    """Files under a passing name, in the register and beside its records outside, folders of
    compartments that were never begun, and databases under a key that is no longer in force.
    """
    yield from register.place.folder.glob(".*.new*")
    yield from (register.place.folder / FOLDER).glob(".*.new")
    for path in register.place.folder.glob("ledger*.db*"):
        if path.name.partition(".db")[0] != register.place.database.stem:
            yield path
    yield from register.heads_outside.parent.glob(f".{register.name}.*.new")


def _removed(paths: Iterator[Path]) -> int:
    count = 0
    for path in paths:
        with contextlib.suppress(OSError):
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()
            count += 1
    return count

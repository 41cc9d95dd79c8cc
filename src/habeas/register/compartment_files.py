"""The files of compartments: where they stand, and copying them, unopened, while they are in use.

A database in WAL mode is copied without its key by holding the two locks that its writers and its
checkpoints take ("WAL-mode file format", section "WAL locks": bytes 120 and 121 of the ``-shm``
file). Readers go on meanwhile; a writer waits.
"""

from __future__ import annotations

import contextlib
import fcntl
from typing import TYPE_CHECKING

from habeas.register.archive import Member
from habeas.register.connecting import open_here
from habeas.register.errors import ChangedMeanwhile, Damaged, InUse
from habeas.register.place import Place
from habeas.register.sealing_errors import NoSuchCompartment

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FOLDER = "sealed"
_WRITE_LOCK, _LOCKS = 120, 2


def place_of(register: Place, number: int, generation: int = 0) -> Place:
    """Where a compartment of a register stands."""
    return Place(register.folder / FOLDER / str(number), generation)


def keys_of(register: Place, number: int) -> bytes:
    """The bytes of a compartment's ``keys.json``. Raises NoSuchCompartment or Damaged."""
    try:
        return place_of(register, number).keys.read_bytes()
    except FileNotFoundError:
        raise NoSuchCompartment from None
    except OSError:
        raise Damaged("keys.json") from None


def numbers(register: Place) -> list[int]:
    """The numbers that folders of compartments bear, also of one that a crash left untold."""
    return sorted(int(path.name) for path in _folders(register))


def members(register: Place) -> Iterator[Member]:
    """Every compartment of a register for its backup, each as it stood at one moment.

    Raises InUse where this very process has one open, ChangedMeanwhile.
    """
    for path in _folders(register):
        yield from _of_one(Place(path), f"{FOLDER}/{path.name}")


def _folders(register: Place) -> list[Path]:
    folder = register.folder / FOLDER
    found = folder.iterdir() if folder.is_dir() else ()
    return sorted(path for path in found if path.name.isdigit() and path.is_dir())


def _of_one(place: Place, name: str) -> Iterator[Member]:
    # What was acknowledged is read first: the database copied after it reaches at least so far.
    for path in (place.identity_file, place.keys, place.heads, place.orders, place.unfinished):
        with contextlib.suppress(FileNotFoundError):
            yield Member(f"{name}/{path.name}", path.read_bytes())
    for database in sorted(place.folder.glob("ledger*.db")):
        with _still(database):
            for path in (database, database.with_name(database.name + "-wal")):
                if path.exists():
                    yield Member(f"{name}/{path.name}", path)
    for path in sorted(place.originals.rglob("*")):
        if path.is_file():
            yield Member(f"{name}/{path.relative_to(place.folder).as_posix()}", path)


@contextlib.contextmanager
def _still(database: Path) -> Iterator[None]:
    """Keep a database as it is while its files are copied; other processes may read it."""
    if open_here(database):
        # Closing the file of the locks would let go of this process's own locks on it.
        raise InUse("it open")
    try:
        shared = database.with_name(database.name + "-shm").open("r+b")
    except FileNotFoundError:
        yield
        return
    except OSError:
        raise ChangedMeanwhile from None
    with shared:
        fcntl.lockf(shared, fcntl.LOCK_EX, _LOCKS, _WRITE_LOCK)
        try:
            yield
        finally:
            fcntl.lockf(shared, fcntl.LOCK_UN, _LOCKS, _WRITE_LOCK)

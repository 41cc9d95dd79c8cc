"""Restoring a backup: proven whole, byte by byte, before anything is said to be restored.

The backup is unpacked beside its place under a passing name; only when every file, entry, payload
and original fits does it take its name. A restored register is a copy of its own: it says so in
its ledger, and keeps its own acknowledged heads.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from habeas.register import connecting, erasing, heads, keys, moving, orders
from habeas.register.archive import Unpacking
from habeas.register.backing_up import LEDGER_ALONE, OPENED_BY, identity_in
from habeas.register.errors import (
    BadBackup,
    NoSpace,
    NotEmpty,
    OlderBackup,
    WrongIdentity,
)
from habeas.register.founding import unlocked
from habeas.register.heads import Head
from habeas.register.keys import Secret, Standing
from habeas.register.ledger import head_at, last, writing
from habeas.register.place import Identity, Place, has_ended, sync_folder, write_whole
from habeas.register.rebuilding import rebuild
from habeas.register.verifying import extent, verify

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from habeas.register.store import Register


@dataclass(frozen=True, slots=True)
class Restored:
    """What was restored: the entry it reaches, its documents, how many entries acknowledged later
    on this computer it lacks, and how many documents were erased again.
    """

    reaches: int
    documents: int
    lost: int
    erased: int


@dataclass(frozen=True, slots=True)
class Way:
    """How a backup is restored: an age identity where it was made for recipients, further orders
    of destruction, and whether a loss is accepted.
    """

    identity: str | None = None
    orders: Path | None = None
    accept_loss: bool = False


def restore(file: Path, folder: Path, secret: Secret, way: Way, *, at: str) -> Restored:
    """Restore a backup into an empty or absent folder.

    Raises NotEmpty, BadBackup, WrongSecret, WrongIdentity, OlderBackup or NoSpace; then the folder
    is as it was.
    """
    on_server = connecting.server() is not None
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NotEmpty
    if on_server:
        moving.must_be_empty()
    place = folder.absolute()
    _sweep(place)
    passing = place.with_name(f".{place.name}.{os.getpid()}.restoring")
    try:
        told = _unpacked(file, passing, secret, way)
        with _whole():
            register = unlocked(passing, secret, embedded=True)
        with register:
            if told.get(LEDGER_ALONE):
                with _whole():
                    rebuild(register)
            done = _proven(register, told, way, at)
            if on_server:
                moving.onto_server(register, lambda: _take_place(register, place, on_server=True))
        if not on_server:
            _take_place(register, place, on_server=False)
    except BaseException:
        shutil.rmtree(passing, ignore_errors=True)
        if Place(place).keys.exists():
            shutil.rmtree(place, ignore_errors=True)
        raise
    return done


def _sweep(folder: Path) -> None:
    """Remove what a restore that was killed left beside the folder."""
    for left in folder.parent.glob(f".{folder.name}.*.restoring"):
        if has_ended(left.name.split(".")[-2]):
            shutil.rmtree(left, ignore_errors=True)


def _unpacked(file: Path, passing: Path, secret: Secret, way: Way) -> dict[str, Any]:
    import pyrage  # noqa: PLC0415 - only for backups

    try:
        source = file.open("rb")
    except OSError:
        raise BadBackup("no readable file there") from None
    with source:
        line = b""
        if source.peek(1)[:1] == b"{":
            line = source.readline(1 << 20)
            identity = identity_in(line, secret)
        elif way.identity is None:
            raise WrongIdentity
        else:
            identity = way.identity
        try:
            passing.mkdir(mode=0o700, parents=True)
        except OSError:
            raise NoSpace from None
        unpacking = Unpacking(passing)
        try:
            keyring = [pyrage.x25519.Identity.from_str(one) for one in identity.split()]
            pyrage.decrypt_io(source, unpacking, keyring)
        except pyrage.IdentityError:
            raise WrongIdentity from None
        except pyrage.DecryptError as error:
            raise (WrongIdentity() if "matching" in str(error) else BadBackup()) from None
        except OSError:
            raise (unpacking.failure or BadBackup()) from None
        finally:
            unpacking.abandon()
        told = unpacking.finished()
        if (
            told.get(OPENED_BY, hashlib.sha256(line).hexdigest())
            != hashlib.sha256(line).hexdigest()
        ):
            raise BadBackup
        return told


def _proven(register: Register, told: dict[str, Any], way: Way, at: str) -> Restored:
    reaches = last(register)
    if reaches != Head(told["reaches"], told["head"]) or register.name != told["register"]:
        raise BadBackup
    copy = replace(register, copy=os.urandom(8).hex())
    for finding in verify(copy):
        raise BadBackup(f"{finding.part} not as it was written")
    later = _acknowledged_here(register, reaches)
    if later is not None and not way.accept_loss:
        raise OlderBackup(reaches.sequence, later.sequence)
    standing = Standing(copy.copy, register.place.generation)
    slots = keys.parsed(register.place.keys.read_bytes())
    write_whole(register.place.keys, keys.written(slots, register.key, standing))
    with writing(copy, at) as ledger:
        ledger.append(
            "restored",
            {
                "copy": copy.copy, "reaches": reaches.sequence, "head": reaches.head,
                "lost_to": later.sequence if later else None,
                "lost_head": later.head if later else None,
            },
        )  # fmt: skip
    erased = erasing.obey(copy, _orders(copy, way), at=at)
    lost = max(later.sequence - reaches.sequence, 1) if later else 0
    return Restored(reaches.sequence, extent(copy)[1], lost, erased)


def _acknowledged_here(register: Register, reaches: Head) -> Head | None:
    """What was acknowledged on this computer and does not stand in the backup: the furthest of it,
    None when it is only that backups were made.
    """
    lost: Head | None = None
    for head in heads.every(register.heads_outside, register.heads_key):
        beyond = head.sequence if head.but_backups is None else head.but_backups
        if head.sequence <= reaches.sequence:
            missing = head_at(register, head.sequence) != head.head
        else:
            missing = beyond > reaches.sequence
        if missing and (lost is None or head.sequence > lost.sequence):
            lost = head
    return lost


def _orders(register: Register, way: Way) -> list[orders.Order]:
    """The orders of destruction that are known: in the backup, on this computer, and given."""
    places = [register.place.orders, register.orders_outside]
    if way.orders is not None:
        places.append(way.orders)
    known = erasing.order_keys(register)
    return [order for path in places for key in known for order in orders.read(path, key)]


@contextlib.contextmanager
def _whole() -> Iterator[None]:
    """What stops a register from being opened, said of the backup it came from."""
    from habeas.register.errors import Damaged, NoRegister  # noqa: PLC0415 - two of many

    try:
        yield
    except (Damaged, NoRegister):
        raise BadBackup("a register that does not open") from None


def _take_place(register: Register, folder: Path, *, on_server: bool) -> None:
    passing = register.place.folder
    register.place.write_identity(Identity(register.name, on_server))
    try:
        if on_server:
            connecting.let_go(register.alias)
            for path in passing.glob(register.place.database.name + "*"):
                path.unlink()
        for path in (*passing.rglob("*"), passing):
            if path.is_dir():
                sync_folder(path)
        passing.rename(folder)
        sync_folder(folder.parent)
    except OSError:
        raise NoSpace from None

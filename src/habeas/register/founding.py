"""Making a register, and opening one."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from habeas.register import connecting, keys
from habeas.register.errors import Damaged, Forked, NoSpace, NotEmpty, RolledBack
from habeas.register.keys import RECOVERY, Cost, Secret
from habeas.register.place import FORMAT, Place, share, write_whole
from habeas.register.store import Register

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def found(
    folder: Path, secret: Secret, *, holder: str, at: str, cost: Cost | None = None
) -> tuple[Register, str]:
    """See :func:`habeas.register.create`."""
    place = Place(folder)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NotEmpty
    name, key, recovery = secrets.token_hex(16), keys.new_key(), keys.new_recovery_key()
    mine, rescue = keys.new_identity(), keys.new_identity()
    own = keys.wrap(
        key, secret, holder=holder, register=name, identity=mine, cost=cost or keys.STRONG
    )
    spare = keys.wrap(
        key, Secret(recovery, recovery=True), holder=RECOVERY, register=name, identity=rescue
    )
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
        place.originals.mkdir(mode=0o700)
    except OSError:
        raise NoSpace from None
    write_whole(place.keys, keys.written((own, spare)))
    write_whole(place.database, b"")
    identity = json.dumps({"format": FORMAT, "register": name}).encode() + b"\n"
    write_whole(place.identity_file, identity)
    register = _opened(place, Identified(name, own.holder, identity=mine), key, share(place))
    from habeas.register.ledger import writing  # noqa: PLC0415 - needs Django

    with writing(register, at) as ledger:
        recipients = {holder: keys.recipient_of(mine), RECOVERY: keys.recipient_of(rescue)}
        ledger.append(
            "register_created",
            {"register": name, "format": FORMAT, "holder": holder, "recipients": recipients},
        )
    return register, recovery


def unlock(folder: Path, secret: Secret, apps: tuple[str, ...] = ()) -> Register:
    """See :func:`habeas.register.open`."""
    register = unlocked(folder, secret, apps)
    try:
        with _damage_named():
            _reaches_what_was_acknowledged(register)
    except BaseException:
        register.close()
        raise
    return register


def unlocked(folder: Path, secret: Secret, apps: tuple[str, ...] = ()) -> Register:
    """A register whose ledger is not yet held against what was acknowledged."""
    name = Place(folder).identity()
    lock = share(Place(folder))
    try:
        data = _keys_of(folder)
        found = keys.unwrap(keys.parsed(data), secret, name)
        standing = keys.standing_in(data, found.key)
        who = Identified(name, found.slot.holder, standing.copy, found.identity)
        return _opened(Place(folder, standing.generation), who, found.key, lock, apps)
    except BaseException:
        os.close(lock)
        raise


def _keys_of(folder: Path) -> bytes:
    try:
        return Place(folder).keys.read_bytes()
    except OSError:
        raise Damaged("keys.json") from None


@dataclass(frozen=True, slots=True)
class Identified:
    """Which register, who opens it with what identity, and which copy it is."""

    name: str
    holder: str
    copy: str = ""
    identity: str = field(default="", repr=False)


def _opened(
    place: Place, who: Identified, key: bytes, lock: int, apps: tuple[str, ...] = ()
) -> Register:
    if not place.database.exists():
        raise Damaged("the database")
    alias = connecting.connect(place.database, keys.derived(key, "database"), apps)
    try:
        with _damage_named():
            connecting.migrate(alias)
    except BaseException:
        connecting.disconnect(alias)
        raise
    return Register(place, who.name, who.holder, alias, key, lock, who.copy, who.identity)


@contextlib.contextmanager
def _damage_named() -> Iterator[None]:
    """A database that is not one, said in one line."""
    from django.db import DatabaseError  # noqa: PLC0415

    try:
        yield
    except DatabaseError as error:
        raise connecting.failure(error) from None


def _reaches_what_was_acknowledged(register: Register) -> None:
    from habeas.register.ledger import head_at, last  # noqa: PLC0415 - needs Django

    seen = register.acknowledged()
    if seen is None:
        return
    reached = last(register)
    if reached.sequence < seen.sequence:
        raise RolledBack(seen.sequence, reached.sequence)
    if head_at(register, seen.sequence) != seen.head:
        raise Forked(seen.sequence)

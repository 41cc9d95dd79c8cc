"""Making a register, and opening one."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
from typing import TYPE_CHECKING

from habeas.register import connecting, keys
from habeas.register.errors import Damaged, Forked, NoSpace, NotEmpty, RolledBack
from habeas.register.keys import Cost, Secret, Slot
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
    own = keys.wrap(key, secret, holder=holder, register=name, cost=cost or keys.STRONG)
    spare = keys.wrap(
        key, Secret(recovery, recovery=True), holder="recovery", register=name, cost=keys.STRONG
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
    register = _opened(place, name, key, own, ())
    from habeas.register.ledger import writing  # noqa: PLC0415 - needs Django

    with writing(register, at) as ledger:
        ledger.append("register_created", {"register": name, "format": FORMAT, "holder": holder})
    return register, recovery


def unlock(folder: Path, secret: Secret, apps: tuple[str, ...] = ()) -> Register:
    """See :func:`habeas.register.open`."""
    place = Place(folder)
    name = place.identity()
    try:
        slots = keys.parsed(place.keys.read_bytes())
    except OSError:
        raise Damaged("keys.json") from None
    key, slot = keys.unwrap(slots, secret, name)
    register = _opened(place, name, key, slot, apps)
    try:
        with _damage_named():
            _reaches_what_was_acknowledged(register)
    except BaseException:
        register.close()
        raise
    return register


def _opened(place: Place, name: str, key: bytes, slot: Slot, apps: tuple[str, ...]) -> Register:
    lock = share(place)
    try:
        alias = connecting.connect(place, keys.derived(key, "database"), apps)
        with _damage_named():
            connecting.migrate(alias)
    except BaseException:
        os.close(lock)
        raise
    return Register(place, name, slot.holder, alias, key, lock)


@contextlib.contextmanager
def _damage_named() -> Iterator[None]:
    """A database that is not one, said in one line."""
    from django.db import DatabaseError  # noqa: PLC0415

    try:
        yield
    except DatabaseError as error:
        if "full" in str(error) or "readonly" in str(error):
            raise NoSpace from None
        raise Damaged("the database") from None


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

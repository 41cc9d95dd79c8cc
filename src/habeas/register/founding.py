"""Making a register, and opening one."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from habeas.register import connecting, keys, tables
from habeas.register.errors import (
    Damaged,
    DatabaseNotEmpty,
    Forked,
    InFolder,
    NoSpace,
    NotEmpty,
    OnServer,
    OtherDatabase,
    RolledBack,
)
from habeas.register.keys import RECOVERY, Cost, Secret
from habeas.register.place import FORMAT, Identity, Place, alone, share, write_whole
from habeas.register.store import Register

if TYPE_CHECKING:
    from pathlib import Path


def found(  # noqa: PLR0913 - what a register begins with
    folder: Path,
    secret: Secret,
    *,
    holder: str,
    at: str,
    cost: Cost | None = None,
    embedded: bool = False,
) -> tuple[Register, str]:
    """See :func:`habeas.register.create`."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NotEmpty
    key, recovery = keys.new_key(), keys.new_recovery_key()
    mine, rescue = keys.new_identity(), keys.new_identity()
    name = secrets.token_hex(16)
    own = keys.wrap(
        key, secret, holder=holder, register=name, identity=mine, cost=cost or keys.STRONG
    )
    spare = keys.wrap(
        key, Secret(recovery, recovery=True), holder=RECOVERY, register=name, identity=rescue
    )
    place, on_server = Place(folder), connecting.server() is not None and not embedded
    lay_out(place, Identity(name, on_server, embedded), keys.written((own, spare), key))
    register = connected(place, Identified(name, holder, identity=mine), key, share(place))
    from habeas.register.ledger import writing  # noqa: PLC0415 - needs Django

    with writing(register, at) as ledger:
        if ledger.last.sequence:
            raise DatabaseNotEmpty
        recipients = {holder: keys.recipient_of(mine), RECOVERY: keys.recipient_of(rescue)}
        ledger.append(
            "register_created",
            {"register": name, "format": FORMAT, "holder": holder, "recipients": recipients},
        )
    return register, recovery


def lay_out(place: Place, identity: Identity, key_file: bytes) -> None:
    """The files of a register that holds nothing yet. Raises NoSpace."""
    try:
        place.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        place.folder.chmod(0o700)
        place.originals.mkdir(mode=0o700)
    except OSError:
        raise NoSpace from None
    write_whole(place.keys, key_file)
    if not identity.on_server:
        write_whole(place.database, b"")
    place.write_identity(identity)


def unlock(folder: Path, secret: Secret, apps: tuple[str, ...] = ()) -> Register:
    """See :func:`habeas.register.open`."""
    register = unlocked(folder, secret, apps)
    try:
        with connecting.in_one_line():
            if register.on_server:
                from habeas.register.rekeying import finish_on_server  # noqa: PLC0415 - Django

                _holds_this_register(register)
                finish_on_server(register)
            reaches_what_was_acknowledged(register)
    except BaseException:
        register.close()
        raise
    return register


def unlocked(
    folder: Path, secret: Secret, apps: tuple[str, ...] = (), *, embedded: bool = False
) -> Register:
    """A register whose ledger is not yet held against what was acknowledged.

    ``embedded``: on the database in its folder, whatever ``HABEAS_DATABASE`` says.
    """
    identity = Place(folder).identity()
    if not embedded and not identity.always_embedded:
        _where_it_is_kept(identity)
    lock = share(Place(folder))
    try:
        data = _keys_of(folder)
        found = keys.unwrap(keys.parsed(data), secret, identity.name)
        standing = keys.standing_in(data, found.key)
        who = Identified(identity.name, found.slot.holder, standing.copy, found.identity)
        place = Place(folder, standing.generation)
        return connected(place, who, found.key, lock, apps, embedded=embedded)
    except BaseException:
        os.close(lock)
        raise


def identity_of(register: Register, secret: Secret) -> str:
    """The identity of another holder of an open register. Raises WrongSecret."""
    return keys.unwrap(keys.parsed(_keys_of(register.place.folder)), secret, register.name).identity


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


def _where_it_is_kept(identity: Identity) -> None:
    """Raise OnServer or InFolder where HABEAS_DATABASE is not as this register needs it."""
    named = connecting.server() is not None
    if identity.on_server != named:
        raise InFolder if named else OnServer


def connected(  # noqa: PLR0913 - what a register is opened with
    place: Place,
    who: Identified,
    key: bytes,
    lock: int,
    apps: tuple[str, ...] = (),
    *,
    embedded: bool = False,
) -> Register:
    """A register whose key is known, its tables brought to the form of this version.

    ``embedded``: on the database in its folder, whatever ``HABEAS_DATABASE`` says. Raises Damaged.
    """
    embedded = embedded or place.identity().always_embedded
    on_server = connecting.server() is not None and not embedded
    if not on_server and not place.database.exists():
        raise Damaged("the database")
    secret = keys.derived(key, "database")
    alias = connecting.connect(place.database, secret, apps, embedded=embedded)
    try:
        with connecting.in_one_line():
            if not tables.is_current(alias):
                with alone(lock):
                    tables.migrate(alias)
    except BaseException:
        connecting.disconnect(alias)
        raise
    return Register(place, who.name, who.holder, alias, key, lock, who.copy, who.identity)


def _holds_this_register(register: Register) -> None:
    """Raise OtherDatabase where the server's database begins with the entry of another register."""
    from habeas.register.chain import genesis  # noqa: PLC0415 - needs Django
    from habeas.register.ledger import previous_of  # noqa: PLC0415 - the same

    if previous_of(register, 1) != genesis(register.name):
        raise OtherDatabase


def reaches_what_was_acknowledged(register: Register) -> None:
    """Raise RolledBack or Forked where a ledger does not hold what was acknowledged."""
    from habeas.register.ledger import head_at, last  # noqa: PLC0415 - needs Django

    seen = register.acknowledged()
    if seen is None:
        return
    reached = last(register)
    if reached.sequence < seen.sequence:
        raise RolledBack(seen.sequence, reached.sequence)
    if head_at(register, seen.sequence) != seen.head:
        raise Forked(seen.sequence)

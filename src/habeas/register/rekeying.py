"""Changing who can open a register, and with what."""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.db import DatabaseError, connections

from habeas.register import connecting, erasing, heads, keys, orders, payloads
from habeas.register.canonical import canonical
from habeas.register.errors import Damaged, HolderExists, NoSpace, NoSuchHolder, OldKeys
from habeas.register.keys import RECOVERY, STRONG, Cost, Secret, Slot, Standing, derived
from habeas.register.ledger import last, tell_main, writing
from habeas.register.models import EntryRow
from habeas.register.place import Place, alone, sync_folder, write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from habeas.register.store import Register


def holders(register: Register) -> tuple[str, ...]:
    """The code names of those who can open the register, in the order they came."""
    return tuple(slot.holder for slot in _slots(register) if slot.holder != RECOVERY)


def change_passphrase(register: Register, secret: Secret, *, at: str, cost: Cost = STRONG) -> None:
    """Let the holder who has the register open come in with another secret from now on.

    Raises WeakPassphrase, NoSuchHolder (opened with the recovery key and several hold it), InUse or
    NoSpace.
    """
    holder = _who(register)
    with alone(register.lock):
        others = [slot for slot in _slots(register) if slot.holder != holder]
        kept = register.identity if register.holder == holder else ""
        identity = kept or keys.new_identity()
        own = _wrapped(register, secret, holder, identity, cost)
        _write(register, [own, *others])
        with writing(register, at) as ledger:
            ledger.append("rewrapped", _let_in(holder, identity))


def add_holder(
    register: Register, holder: str, secret: Secret, *, at: str, cost: Cost = STRONG
) -> None:
    """Let a further person open the register.

    Raises HolderExists, WeakPassphrase, InUse or NoSpace.
    """
    with alone(register.lock):
        slots = _slots(register)
        if holder in {slot.holder for slot in slots} or holder == RECOVERY:
            raise HolderExists
        identity = keys.new_identity()
        fresh = _wrapped(register, secret, holder, identity, cost)
        with writing(register, at) as ledger:
            ledger.append("holder_added", _let_in(holder, identity))
        _write(register, [*slots, fresh])


def remove_holder(register: Register, holder: str, *, at: str) -> None:
    """Let a person open the register no more; a copy of it that they made stays open to them.

    Raises NoSuchHolder for nobody, or for the one who is asking; InUse or NoSpace.
    """
    with alone(register.lock):
        slots = _slots(register)
        rest = [slot for slot in slots if slot.holder != holder]
        if len(rest) == len(slots) or holder in {register.holder, RECOVERY}:
            raise NoSuchHolder
        _write(register, rest)
        with writing(register, at) as ledger:
            ledger.append("holder_removed", {"holder": holder})


@dataclass(frozen=True, slots=True)
class Rekeyed:
    """A register under a new key: its new recovery key (to be shown once), and who must be let in
    anew.
    """

    recovery: str
    out: tuple[str, ...]


def change_key(register: Register, secret: Secret, *, at: str, cost: Cost = STRONG) -> Rekeyed:
    """Put the register under a new key; only the holder who has it open comes in, by a new secret.

    What a former colleague kept (a key, a copy of ``keys.json``) opens nothing that is written from
    here on. The register must be opened anew afterwards. A crash leaves it whole under the old key
    or under the new. Originals keep their files and each its own key, which stands in the ledger.
    Raises WeakPassphrase, NoSuchHolder, InUse or NoSpace.
    """
    holder = _who(register)
    key, recovery = keys.new_key(), keys.new_recovery_key()
    standing = Standing(register.copy, register.place.generation + 1)
    kept = register.identity if register.holder == holder else ""
    mine, rescue = kept or keys.new_identity(), keys.new_identity()
    own, spare = (
        keys.wrap(key, one, holder=name, register=register.name, identity=identity, cost=cost)
        for one, name, identity in (
            (secret, holder, mine),
            (Secret(recovery, recovery=True), RECOVERY, rescue),
        )
    )
    with alone(register.lock):
        out = tuple(one for one in holders(register) if one != holder)
        fresh = replace(register, key=key, place=Place(register.place.folder, standing.generation))
        former: dict[str, object] = {
            "orders_key": register.orders_key.hex(), "out": list(out),
            "generation": standing.generation,
        }  # fmt: skip
        told = {**former, **_let_in(holder, mine, {RECOVERY: rescue})}
        key_file = keys.written([own, spare], key, standing)
        with heads_kept(register, key_file):
            (_on_server if register.on_server else in_folder)(register, fresh, told, key_file, at)
    return Rekeyed(recovery, out)


def in_folder(
    register: Register, fresh: Register, told: Mapping[str, object], key_file: bytes, at: str
) -> None:
    """Put a register or a compartment that is held alone under the key of ``fresh``.

    The database comes under the new key beside the one in force, then the key file; the old goes.
    Raises NoSpace.
    """
    _copied(register, fresh)
    with _under(fresh) as opened, writing(opened, at) as ledger:
        ledger.append("rekeyed", told)
        end = ledger.last
    _carry_orders(register, fresh)
    write_whole(register.place.keys, key_file)
    register.acknowledge(end)
    _own_heads_last(fresh)
    tell_main(register, end, at)
    connecting.let_go(register.alias)
    for path in register.place.folder.glob(register.place.database.name + "*"):
        path.unlink(missing_ok=True)


def _on_server(
    register: Register, fresh: Register, told: Mapping[str, object], key_file: bytes, at: str
) -> None:
    """A server's database is under no key of ours: the key file changes, and the ledger follows.

    What the ledger is to tell stands in a file meanwhile, under the new key: after a crash whoever
    opens the register next completes it.
    """
    fresh.acknowledge(last(register))
    _carry_orders(register, fresh)
    whole = {**told, "at": at}
    nonce = os.urandom(12)
    sealed = AESGCM(derived(fresh.key, "rekeyed")).encrypt(nonce, canonical(whole), None)
    write_whole(register.place.rekeyed, nonce + sealed)
    write_whole(register.place.keys, key_file)
    finish_on_server(fresh)
    register.acknowledge(last(fresh))
    _own_heads_last(fresh)


@contextlib.contextmanager
def heads_kept(register: Register, key_file: bytes) -> Iterator[None]:
    """Where the new key does not come into force, no head under it stays."""
    try:
        yield
    except BaseException:
        with contextlib.suppress(OSError, NoSpace):
            if register.place.keys.read_bytes() != key_file:
                for path in (register.place.heads, register.heads_outside):
                    rekeyed = register.place.generation > 0
                    heads.begin_anew(path, register.heads_key, rekeyed=rekeyed)
        raise


def _own_heads_last(fresh: Register) -> None:
    """Let the heads under the key of before stand ahead of those under the new."""
    for path in (fresh.place.heads, fresh.heads_outside):
        heads.begin_anew(path, fresh.heads_key, rekeyed=True)


def finish_on_server(register: Register) -> None:
    """Tell the ledger on a server of a change of the key that it does not know yet.

    Raises OldKeys where it knows of a later change than ``keys.json``.
    """
    path = register.place.rekeyed
    known = _generation(register)
    if known > register.place.generation:
        raise OldKeys
    try:
        held = path.read_bytes()
        sealing = AESGCM(derived(register.key, "rekeyed"))
        told = json.loads(sealing.decrypt(held[:12], held[12:], None))
    except (FileNotFoundError, InvalidTag, ValueError):
        return  # none, or one under a key that never came into force
    with writing(register, told.pop("at")) as ledger:
        if _generation(register) < told["generation"] == register.place.generation:
            ledger.append("rekeyed", told)
    path.unlink(missing_ok=True)


def _generation(register: Register) -> int:
    """How often the key was changed, as the ledger tells."""
    rows = EntryRow.objects.using(register.alias).filter(kind="rekeyed").order_by("-sequence")
    latest = rows.values_list("sequence", flat=True).first()
    told = (payloads.load(register.alias, latest) or {}) if latest else {}
    return int(told.get("generation", 0))


def _copied(register: Register, fresh: Register) -> None:
    """The database copied beside itself, the copy under the new key, durable."""
    from sqlcipher3 import dbapi2  # noqa: PLC0415 - only where there is a file

    connection = connections[register.alias]
    passing = register.place.folder / f".rekey.{os.getpid()}.new"
    try:
        connection.ensure_connection()
        for path in register.place.folder.glob(fresh.place.database.name + "*"):
            path.unlink()
        with contextlib.closing(dbapi2.connect(str(passing))) as target:
            old, new = (derived(one.key, "database").hex() for one in (register, fresh))
            target.execute(f"PRAGMA key = \"x'{old}'\"")
            connection.connection.backup(target)
            target.execute("PRAGMA journal_mode = DELETE")
            target.execute(f"PRAGMA rekey = \"x'{new}'\"")
        with passing.open("rb") as file:
            os.fsync(file.fileno())
        passing.rename(fresh.place.database)
        sync_folder(register.place.folder)
    except (DatabaseError, dbapi2.Error) as error:
        raise connecting.failure(error) from None
    except OSError:
        raise NoSpace from None
    finally:
        for path in register.place.folder.glob(passing.name + "*"):
            path.unlink(missing_ok=True)


@contextlib.contextmanager
def _under(fresh: Register) -> Iterator[Register]:
    """The copy, open under its new key beside the one that is in force."""
    key = derived(fresh.key, "database")
    alias = connecting.connect(fresh.place.database, key, embedded=True)
    try:
        yield replace(fresh, alias=alias)
    finally:
        connecting.disconnect(alias)


def _carry_orders(register: Register, fresh: Register) -> None:
    """Orders of destruction marked with the new key as well."""
    for path in (register.place.orders, register.orders_outside):
        known = [o for one in erasing.order_keys(register) for o in orders.read(path, one)]
        orders.record(path, [fresh.orders_key], dict.fromkeys(known))


def _who(register: Register) -> str:
    """Whose secret is changed: the one who opened it; with the recovery key, the only holder."""
    if register.holder != RECOVERY:
        return register.holder
    known = holders(register)
    if len(known) != 1:
        raise NoSuchHolder
    return known[0]


def _let_in(
    holder: str, identity: str, others: Mapping[str, str] = MappingProxyType({})
) -> dict[str, object]:
    """What the ledger keeps of somebody let in: code name, and whom to encrypt to for them."""
    identities = {holder: identity, **others}
    return {
        "holder": holder,
        "recipients": {name: keys.recipient_of(one) for name, one in identities.items()},
    }


def _wrapped(register: Register, secret: Secret, holder: str, identity: str, cost: Cost) -> Slot:
    return keys.wrap(
        register.key, secret, holder=holder, register=register.name, identity=identity, cost=cost
    )


def _slots(register: Register) -> tuple[Slot, ...]:
    try:
        return keys.parsed(register.place.keys.read_bytes())
    except OSError:
        raise Damaged("keys.json") from None


def _write(register: Register, slots: Iterable[Slot]) -> None:
    standing = Standing(register.copy, register.place.generation)
    write_whole(register.place.keys, keys.written(slots, register.key, standing))

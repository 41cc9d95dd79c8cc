"""Changing who can open a register, and with what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.register import keys
from habeas.register.erasing import RECOVERY
from habeas.register.errors import Damaged, HolderExists, NoSuchHolder
from habeas.register.keys import STRONG, Cost, Secret, Slot, Standing
from habeas.register.ledger import writing
from habeas.register.place import alone, write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable

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
        own = _wrapped(register, secret, holder, cost)
        _write(register, [own, *others])
        with writing(register, at) as ledger:
            ledger.append("rewrapped", {"holder": holder})


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
        fresh = _wrapped(register, secret, holder, cost)
        with writing(register, at) as ledger:
            ledger.append("holder_added", {"holder": holder})
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


def _who(register: Register) -> str:
    """Whose secret is changed: the one who opened it; with the recovery key, the only holder."""
    if register.holder != RECOVERY:
        return register.holder
    known = holders(register)
    if len(known) != 1:
        raise NoSuchHolder
    return known[0]


def _wrapped(register: Register, secret: Secret, holder: str, cost: Cost) -> Slot:
    return keys.wrap(register.key, secret, holder=holder, register=register.name, cost=cost)


def _slots(register: Register) -> tuple[Slot, ...]:
    try:
        return keys.parsed(register.place.keys.read_bytes())
    except OSError:
        raise Damaged("keys.json") from None


def _write(register: Register, slots: Iterable[Slot]) -> None:
    standing = Standing(register.copy, register.place.generation)
    write_whole(register.place.keys, keys.written(slots, register.key, standing))

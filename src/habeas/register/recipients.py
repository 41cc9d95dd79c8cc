"""What is meant for some holders only: encrypted to the recipients that the ledger names for them.

Recipients are taken from the ledger and not from ``keys.json``, so that nobody who can only write
files can put their own in a holder's place.
"""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from habeas.register import payloads
from habeas.register.errors import Damaged
from habeas.register.models import EntryRow
from habeas.register.sealing_errors import NoIdentity, NotForYou, UnknownHolder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.register.store import Register

_LET_IN = ("register_created", "holder_added", "rewrapped", "rekeyed")


def recipients(register: Register) -> dict[str, str]:
    """For each code name that may open the register, and for the recovery key, whom to encrypt to
    (an age recipient); a holder who came before holders had one is not among them.
    """
    found: dict[str, str] = {}
    rows = EntryRow.objects.using(register.alias).filter(kind__in=(*_LET_IN, "holder_removed"))
    for row in rows.order_by("sequence"):
        told = payloads.load(register.alias, row.sequence) or {}
        if row.kind == "holder_removed":
            found.pop(told["holder"], None)
            continue
        for name in told.get("out", ()):
            found.pop(name, None)
        found |= told.get("recipients", {})
    return found


def seal(register: Register, words: bytes, holders: Sequence[str]) -> str:
    """Words that only these holders can read (an age file, base64).

    Raises UnknownHolder for somebody who does not open the register, NoIdentity for one who came
    before holders had an identity.
    """
    return sealed_to(words, list(named(register, holders).values()))


def named(register: Register, holders: Sequence[str]) -> dict[str, str]:
    """Whom to encrypt to for each of these holders. Raises UnknownHolder or NoIdentity."""
    known = recipients(register)
    for holder in holders:
        if holder not in known:
            raise NoIdentity if _came_before(register, holder) else UnknownHolder
    return {holder: known[holder] for holder in holders}


def sealed_to(words: bytes, recipients: Sequence[str]) -> str:
    """Words that only the identities of these recipients open (an age file, base64)."""
    import pyrage  # noqa: PLC0415 - only where something is sealed

    to = [pyrage.x25519.Recipient.from_str(one) for one in recipients]
    return base64.b64encode(pyrage.encrypt(words, to)).decode()


def unseal(register: Register, sealed: str) -> bytes:
    """The words that were sealed for whoever has the register open. Raises NotForYou or Damaged."""
    return opened_by(register.identity, sealed)


def opened_by(identity: str, sealed: str) -> bytes:
    """The words that were sealed for an identity. Raises NotForYou or Damaged."""
    import pyrage  # noqa: PLC0415 - the same

    if not identity:
        raise NotForYou
    try:
        held = base64.b64decode(sealed, validate=True)
        return bytes(pyrage.decrypt(held, [pyrage.x25519.Identity.from_str(identity)]))
    except pyrage.DecryptError as error:
        raise (NotForYou() if "matching" in str(error) else Damaged("what was sealed")) from None
    except ValueError:
        raise Damaged("what was sealed") from None


def _came_before(register: Register, holder: str) -> bool:
    """Whether a holder was let in by a version that gave no identity."""
    rows = EntryRow.objects.using(register.alias).filter(kind__in=(*_LET_IN, "holder_removed"))
    inside = False
    for row in rows.order_by("sequence"):
        told = payloads.load(register.alias, row.sequence) or {}
        if told.get("holder") == holder:
            inside = row.kind != "holder_removed"
        elif holder in told.get("out", ()):
            inside = False
    return inside

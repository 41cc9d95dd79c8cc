"""Checkpoints: the head of the ledger, signed, and where wanted with a time that others vouch for.

A chain alone does not show that its end was cut off or that all of it was written anew. A signed
head that was printed, e-mailed or given a time-stamp (RFC 3161) does: the ledger must still hold
that very entry. Nothing is sent: the request for a time-stamp is a file that somebody takes to an
authority, and its answer comes back as a file.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from habeas.register import payloads
from habeas.register.errors import BadTimeStamp, NoCheckpoint
from habeas.register.keys import derived
from habeas.register.ledger import head_at, last, writing
from habeas.register.models import EntryRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rfc3161_client import TimeStampResponse

    from habeas.register.store import Register

_FORM = "habeas-checkpoint/1"


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A signed head: how far the ledger reached, its head there, the signature and the public key
    (hexadecimal), and the entry it stands in.
    """

    sequence: int
    head: str
    signature: str
    public_key: str
    entry: int = 0

    def holds(self, register: str) -> bool:
        """Whether the signature is that of this register's head under the public key."""
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(self.public_key))
        try:
            key.verify(bytes.fromhex(self.signature), _signed(register, self.sequence, self.head))
        except InvalidSignature:
            return False
        return True


def check(register: Register, at: str) -> Checkpoint:
    """Sign the head of the ledger and record that."""
    key = Ed25519PrivateKey.from_private_bytes(derived(register.key, "signing"))
    with writing(register, at) as ledger:
        reached = ledger.last
        signature = key.sign(_signed(register.name, reached.sequence, reached.head)).hex()
        public = key.public_key().public_bytes_raw().hex()
        made = Checkpoint(reached.sequence, reached.head, signature, public)
        entry = ledger.append(
            "checkpoint",
            {"sequence": made.sequence, "head": made.head, "signature": signature, "key": public},
        )
    return Checkpoint(made.sequence, made.head, signature, public, entry.sequence)


def checkpoints(register: Register) -> Iterator[Checkpoint]:
    """Every checkpoint of the register, the oldest first."""
    rows = EntryRow.objects.using(register.alias).filter(kind="checkpoint").order_by("sequence")
    for sequence in rows.values_list("sequence", flat=True):
        made = payloads.load(register.alias, sequence)
        if made is not None:
            yield Checkpoint(
                made["sequence"], made["head"], made["signature"], made["key"], sequence
            )


def stands(register: Register, one: Checkpoint) -> bool:
    """Whether the ledger still holds what a checkpoint signed."""
    return one.holds(register.name) and head_at(register, one.sequence) == one.head


def request(register: Register, at: str) -> bytes:
    """A request for a time-stamp on a new checkpoint (RFC 3161, DER), to be taken to an
    authority.
    """
    from rfc3161_client import TimestampRequestBuilder  # noqa: PLC0415 - only here

    signed = check(register, at)
    asked = TimestampRequestBuilder().data(bytes.fromhex(signed.signature)).build()
    return bytes(asked.as_bytes())


def answer(register: Register, data: bytes, at: str) -> Checkpoint:
    """Store the answer of an authority beside the checkpoint it is for.

    It is checked that the answer is a time-stamp for that checkpoint. Who signed it is not: the
    authority's certificate is for whoever verifies (``openssl ts -verify``). Raises BadTimeStamp
    for an answer that is none, NoCheckpoint for one to another question.
    """
    response = _decoded(data)
    imprint = bytes(response.tst_info.message_imprint.message)
    for one in checkpoints(register):
        if imprint == hashlib.sha512(bytes.fromhex(one.signature)).digest():
            break
    else:
        raise NoCheckpoint
    with writing(register, at) as ledger:
        ledger.append(
            "time_stamp",
            {
                "checkpoint": one.entry,
                "answer": base64.b64encode(data).decode(),
                "time": response.tst_info.gen_time.isoformat(),
            },
        )
    return one


def time_of(data: bytes) -> str:
    """The time that an answer states, ISO 8601. Raises BadTimeStamp."""
    return str(_decoded(data).tst_info.gen_time.isoformat())


def reached(register: Register) -> int:
    """How many entries the ledger has."""
    return last(register).sequence


def _decoded(data: bytes) -> TimeStampResponse:
    from rfc3161_client import decode_timestamp_response  # noqa: PLC0415

    try:
        response = decode_timestamp_response(data)
        if response.status not in {0, 1}:
            raise BadTimeStamp
        _ = response.tst_info.message_imprint
    except (ValueError, AttributeError):
        raise BadTimeStamp from None
    return response


def _signed(register: str, sequence: int, head: str) -> bytes:
    return f"{_FORM}\n{register}\n{sequence}\n{head}".encode()

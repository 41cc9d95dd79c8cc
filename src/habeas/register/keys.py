"""The key of a register, and how each holder unwraps it.

One random key of 32 bytes opens a register; it is never stored bare. For each holder it stands in
``keys.json`` wrapped (AES-256-GCM) under a key made from a passphrase by Argon2id (RFC 9106, at
least 256 MiB), where wanted together with a key file; and once under the recovery key. What each
part of the register is encrypted with follows from it by HKDF (RFC 5869).

Beside the key each slot holds, wrapped the same way, an age identity of the holder's own
(age-encryption.org/v1, X25519): what is meant for some holders only is encrypted to the recipients
of these identities, which stand in the ledger.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING

from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from habeas.register.canonical import canonical
from habeas.register.errors import Damaged, WeakPassphrase, WrongSecret

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

RECOVERY = "recovery"
"""The holder as whom a recovery key opens a register: nobody in particular, so no second person."""

KEY_BYTES = 32
LEAST_CHARACTERS = 12
_RECOVERY_GROUP = 4


@dataclass(frozen=True, slots=True)
class Cost:
    """What one try of a passphrase costs: memory in KiB, passes over it, lanes."""

    memory_kib: int = 262_144
    passes: int = 4
    lanes: int = 1


STRONG = Cost()
"""What `habeas init` uses: 256 MiB, four passes."""

MOST = Cost(4_194_304, 64, 16)
"""A file that asks for more was altered."""


@dataclass(frozen=True, slots=True)
class Secret:
    """What somebody brings to open a register: a passphrase or recovery key, perhaps a key file."""

    words: str
    key_file: bytes | None = None
    recovery: bool = False

    def __repr__(self) -> str:
        return "Secret(…)"


@dataclass(frozen=True, slots=True)
class Slot:
    """The register's key wrapped for one holder, and their own identity (empty in registers made
    before holders had one). Binary values are base64.
    """

    holder: str
    way: str
    salt: str
    cost: Cost | None
    with_key_file: bool
    nonce: str
    wrapped: str
    identity: str = ""


@dataclass(frozen=True, slots=True)
class Unwrapped:
    """What a secret opened: the register's key, the slot it stood in, the holder's identity."""

    key: bytes = field(repr=False)
    slot: Slot
    identity: str = field(repr=False)


def new_identity() -> str:
    """A fresh age identity for a holder."""
    import pyrage  # noqa: PLC0415 - only where one is made

    return str(pyrage.x25519.Identity.generate())


def recipient_of(identity: str) -> str:
    """Whom to encrypt to, so that this identity opens it."""
    import pyrage  # noqa: PLC0415 - the same

    return str(pyrage.x25519.Identity.from_str(identity).to_public())


def new_key() -> bytes:
    """A fresh random key."""
    return os.urandom(KEY_BYTES)


def wrap(  # noqa: PLR0913 - what is wrapped, and for whom
    key: bytes, secret: Secret, *, holder: str, register: str, identity: str, cost: Cost = STRONG
) -> Slot:
    """The key and the identity wrapped for a holder. Raises WeakPassphrase for one too short."""
    if not secret.recovery and len(secret.words) < LEAST_CHARACTERS:
        raise WeakPassphrase(LEAST_CHARACTERS, len(secret.words))
    salt, nonce = os.urandom(16), os.urandom(12)
    way = "recovery" if secret.recovery else "passphrase"
    sealing = AESGCM(_sealing_key(secret, salt, None if secret.recovery else cost))
    wrapped = sealing.encrypt(nonce, key, _bound(register, holder, way))
    own_nonce = os.urandom(12)
    own = sealing.encrypt(own_nonce, identity.encode(), _bound_identity(register, holder, way))
    return Slot(
        holder, way, _text(salt), None if secret.recovery else cost,
        secret.key_file is not None, _text(nonce), _text(wrapped), _text(own_nonce + own),
    )  # fmt: skip


def unwrap(slots: Iterable[Slot], secret: Secret, register: str) -> Unwrapped:
    """What the secret opens. Raises WrongSecret when it opens none; Damaged."""
    way = "recovery" if secret.recovery else "passphrase"
    for slot in slots:
        if slot.way != way or slot.with_key_file != (secret.key_file is not None):
            continue
        sealing = AESGCM(_sealing_key(secret, _bytes(slot.salt), slot.cost))
        bound = _bound(register, slot.holder, slot.way)
        try:
            key = sealing.decrypt(_bytes(slot.nonce), _bytes(slot.wrapped), bound)
        except InvalidTag:
            continue
        return Unwrapped(key, slot, _identity(sealing, slot, register))
    raise WrongSecret


def _identity(sealing: AESGCM, slot: Slot, register: str) -> str:
    if not slot.identity:
        return ""
    held = _bytes(slot.identity)
    try:
        own = sealing.decrypt(
            held[:12], held[12:], _bound_identity(register, slot.holder, slot.way)
        )
    except (InvalidTag, ValueError):
        raise Damaged("keys.json") from None
    return own.decode()


@dataclass(frozen=True, slots=True)
class Standing:
    """Which copy of a register this is (empty: the first; each restored one has a name of its own),
    and how often its key was changed.
    """

    copy: str = ""
    generation: int = 0


def written(slots: Iterable[Slot], key: bytes = b"", standing: Standing | None = None) -> bytes:
    """The slots as the bytes of ``keys.json``, with the standing, marked with the key."""
    told: dict[str, object] = {"slots": [asdict(slot) for slot in slots]}
    told |= marked(key, standing or Standing())
    if key:
        told["whole"] = _mark_of_all(key, told)
    return json.dumps(told, indent=1).encode()


def marked(key: bytes, standing: Standing) -> dict[str, object]:
    """A standing as it is written, marked with the key; nothing for the first copy."""
    if standing == Standing():
        return {}
    return {**asdict(standing), "mark": _standing_mark(key, standing)}


def parsed(data: bytes) -> tuple[Slot, ...]:
    """The slots in the bytes of ``keys.json``. Raises Damaged."""
    try:
        return tuple(
            Slot(**{**row, "cost": Cost(**row["cost"]) if row["cost"] else None})
            for row in json.loads(data)["slots"]
        )
    except (ValueError, KeyError, TypeError):
        raise Damaged("keys.json") from None


def standing_in(data: bytes, key: bytes) -> Standing:
    """The standing in the bytes of ``keys.json``. Raises Damaged when a mark in it does not fit."""
    try:
        told = json.loads(data)
        standing = Standing(str(told.get("copy", "")), int(told.get("generation", 0)))
        mark, whole = str(told.get("mark", "")), told.pop("whole", None)
    except (ValueError, TypeError, AttributeError):
        raise Damaged("keys.json") from None
    if standing != Standing() and not hmac.compare_digest(mark, _standing_mark(key, standing)):
        raise Damaged("keys.json")
    if whole is not None and not hmac.compare_digest(str(whole), _mark_of_all(key, told)):
        raise Damaged("keys.json")
    return standing


def _mark_of_all(key: bytes, told: Mapping[str, object]) -> str:
    """The mark of everything that ``keys.json`` tells, the keys of other holders included."""
    return hmac.new(derived(key, "keys.json"), canonical(told), hashlib.sha256).hexdigest()


def _standing_mark(key: bytes, standing: Standing) -> str:
    told = f"{standing.copy}\n{standing.generation}".encode()
    return hmac.new(derived(key, "standing"), told, hashlib.sha256).hexdigest()


def derived(key: bytes, purpose: str) -> bytes:
    """The key of one part of the register."""
    return HKDF(SHA256(), KEY_BYTES, None, f"habeas {purpose}".encode()).derive(key)


def new_recovery_key() -> str:
    """A recovery key: 256 random bits as base32, in groups that can be read aloud."""
    letters = base64.b32encode(os.urandom(KEY_BYTES)).decode().rstrip("=")
    groups = (letters[at : at + _RECOVERY_GROUP] for at in range(0, len(letters), _RECOVERY_GROUP))
    return "-".join(groups)


def _sealing_key(secret: Secret, salt: bytes, cost: Cost | None) -> bytes:
    if secret.recovery or cost is None:
        letters = "".join(secret.words.upper().split()).replace("-", "").encode()
        return HKDF(SHA256(), KEY_BYTES, salt, b"habeas recovery").derive(letters)
    if cost.memory_kib > MOST.memory_kib or cost.passes > MOST.passes or cost.lanes > MOST.lanes:
        raise Damaged("keys.json")
    try:
        made = hash_secret_raw(
            secret.words.encode("utf-8", "surrogateescape"), salt, cost.passes, cost.memory_kib,
            cost.lanes, KEY_BYTES, Type.ID,
        )  # fmt: skip
    except (HashingError, OverflowError, TypeError):
        raise Damaged("keys.json") from None
    if secret.key_file is None:
        return made
    return HKDF(SHA256(), KEY_BYTES, salt, b"habeas key file").derive(
        made + hashlib.sha256(secret.key_file).digest()
    )


def _bound(register: str, holder: str, way: str) -> bytes:
    return f"habeas key/1\n{register}\n{holder}\n{way}".encode()


def _bound_identity(register: str, holder: str, way: str) -> bytes:
    return f"habeas identity/1\n{register}\n{holder}\n{way}".encode()


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _bytes(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except ValueError:
        raise Damaged("keys.json") from None

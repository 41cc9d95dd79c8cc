"""Original bytes, encrypted, one file each.

A file is named by a keyed hash, so that nobody can find out by the hash of a public document
whether it is held. Each is encrypted under a key of its own (AES-256-GCM) that stands in the
payload of the entry that received it: when that payload is destroyed, no copy of the file can be
read again.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from habeas.register.errors import Damaged, NoSpace
from habeas.register.place import sync_folder

if TYPE_CHECKING:
    from pathlib import Path

_MARK = b"HBO1"
_NONCE = 12


@dataclass(frozen=True, slots=True)
class Original:
    """How an original is found and opened: its file's name, its key (hexadecimal) and its size."""

    file: str
    key: str
    size: int


def put(folder: Path, naming_key: bytes, document: str, data: bytes) -> Original:
    """Write an original, encrypted and durable; ``document`` is the SHA-256 of its bytes.

    Raises NoSpace when it cannot be written; then no part of it is left.
    """
    name = hmac.new(naming_key, bytes.fromhex(document), hashlib.sha256).hexdigest()
    key, nonce = os.urandom(32), os.urandom(_NONCE)
    sealed = _MARK + nonce + AESGCM(key).encrypt(nonce, data, _bound(document))
    file = f"{name[:2]}/{name}.{os.urandom(4).hex()}"
    path = folder / file
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as out:
            out.write(sealed)
            out.flush()
            os.fsync(out.fileno())
        sync_folder(path.parent)
    except OSError:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
        raise NoSpace from None
    return Original(file, key.hex(), len(data))


def get(folder: Path, original: Original, document: str) -> bytes:
    """The bytes of an original, proven by decryption and by their hash. Raises Damaged."""
    part = f"the original of document {document[:12]}"
    try:
        sealed = (folder / original.file).read_bytes()
    except OSError:
        raise Damaged(part) from None
    nonce = sealed[len(_MARK) : len(_MARK) + _NONCE]
    try:
        data = AESGCM(bytes.fromhex(original.key)).decrypt(
            nonce, sealed[len(_MARK) + _NONCE :], _bound(document)
        )
    except (InvalidTag, ValueError):
        raise Damaged(part) from None
    if not sealed.startswith(_MARK) or hashlib.sha256(data).hexdigest() != document:
        raise Damaged(part)
    return data


def remove(folder: Path, file: str) -> None:
    """Remove the file of an original that no live entry names."""
    path = folder / file
    path.unlink(missing_ok=True)
    with contextlib.suppress(OSError):
        sync_folder(path.parent)


def _bound(document: str) -> bytes:
    return f"habeas original/1\n{document}".encode()

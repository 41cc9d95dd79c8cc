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
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from habeas.register.errors import Damaged, NoSpace
from habeas.register.place import sync_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable
    from pathlib import Path

A = TypeVar("A")

_MARK = b"HBO1"
_NONCE = 12
_WAITING = 32
_OPEN_AT_ONCE = 128
"""How many files are written before they are made durable together."""


@dataclass(frozen=True, slots=True)
class Original:
    """How an original is found and opened: its file's name, its key (hexadecimal) and its size."""

    file: str
    key: str
    size: int


def put(folder: Path, naming_key: bytes, document: str, data: bytes) -> Original:
    """Write one original as :func:`put_all` does."""
    return put_all(folder, naming_key, ((document, data),))[document]


def put_all(
    folder: Path, naming_key: bytes, wanted: Iterable[tuple[str, bytes]]
) -> dict[str, Original]:
    """Write originals, encrypted, all of them durable when this returns; each stands under the
    SHA-256 of its bytes, as it is given.

    Raises NoSpace when one cannot be written; then no part of any is left.
    """
    put: dict[str, Original] = {}
    written: list[int] = []
    try:
        for document, data in wanted:
            if document in put:
                continue
            original, sealed = _sealed(naming_key, document, data)
            put[document] = original
            written.append(_written(folder / original.file, sealed))
            if len(written) == _OPEN_AT_ONCE:
                _make_durable(written)
        _make_durable(written)
        if put:
            _side_by_side(sync_folder, {(folder / one.file).parent for one in put.values()})
            sync_folder(folder)
    except BaseException as error:
        for original in put.values():
            with contextlib.suppress(OSError):
                (folder / original.file).unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise NoSpace from None
        raise
    finally:
        for handle in written:
            os.close(handle)
    return put


def _sealed(naming_key: bytes, document: str, data: bytes) -> tuple[Original, bytes]:
    name = hmac.new(naming_key, bytes.fromhex(document), hashlib.sha256).hexdigest()
    key, nonce = os.urandom(32), os.urandom(_NONCE)
    sealed = _MARK + nonce + AESGCM(key).encrypt(nonce, data, _bound(document))
    file = f"{name[:2]}/{name}.{os.urandom(4).hex()}"
    return Original(file, key.hex(), len(data)), sealed


def _written(path: Path, sealed: bytes) -> int:
    """A file written, still open: it is made durable together with others."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb", closefd=False) as out:
            out.write(sealed)
    except BaseException:
        os.close(handle)
        raise
    return handle


def _make_durable(written: list[int]) -> None:
    _side_by_side(os.fsync, written)
    while written:
        os.close(written.pop())


def _side_by_side(work: Callable[[A], None], items: Collection[A]) -> None:
    """Wait for a disk once rather than for each: what it is asked meanwhile it does together."""
    if len(items) == 1:
        work(*items)
    elif items:
        with ThreadPoolExecutor(min(_WAITING, len(items))) as waiting:
            for _ in waiting.map(work, items):
                pass


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

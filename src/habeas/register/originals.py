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
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
    from concurrent.futures import Future
    from pathlib import Path

A = TypeVar("A")

_MARK = b"HBO1"
_NONCE = 12
_WAITING = 8
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
    putting = Putting(folder)
    try:
        putting.write(_named(putting, naming_key, wanted))
    except BaseException as error:
        putting.remove()
        if isinstance(error, OSError):
            raise NoSpace from None
        raise
    putting.close()
    return putting.put


def begin(folder: Path, naming_key: bytes, wanted: Iterable[tuple[str, bytes]]) -> Putting:
    """Write originals as :func:`put_all` does, while others work on: all of them are written and
    durable once :meth:`Putting.wait` returns.
    """
    putting = Putting(folder)
    waiting = list(_named(putting, naming_key, wanted))
    if waiting:
        putting.start(waiting)
    return putting


class Putting:
    """Originals whose files are being written and made durable, by document in ``put``."""

    def __init__(self, folder: Path) -> None:
        self.put: dict[str, Original] = {}
        self._folder = folder
        self._written: list[int] = []
        self._others: ThreadPoolExecutor | None = None
        self._asked: list[Future[None]] = []
        self._writer: ThreadPoolExecutor | None = None
        self._writing: Future[None] | None = None

    def start(self, named: Sequence[tuple[str, bytes]]) -> None:
        """Begin to write these documents."""
        self._writer = ThreadPoolExecutor(1)
        self._writing = self._writer.submit(self.write, named)

    def write(self, named: Iterable[tuple[str, bytes]]) -> None:
        """Write documents and make them durable, the names of their files too. So many files are
        left open until all of them are made durable together.
        """
        for document, data in named:
            original = self.put[document]
            sealed = _sealed(original, document, data)
            self._written.append(_written(self._folder / original.file, sealed))
            if len(self._written) == _OPEN_AT_ONCE:
                self._make_durable()
                self._settle()
        self._make_durable()
        folders = {(self._folder / one.file).parent for one in self.put.values()}
        self._ask(sync_folder, [*folders, self._folder] if folders else ())
        self._settle()

    def wait(self) -> None:
        """Wait until all is written and durable. Raises NoSpace."""
        try:
            if self._writing is not None:
                self._writing.result()
        except OSError:
            raise NoSpace from None
        finally:
            self.close()

    def remove(self) -> None:
        """Leave no part of any file."""
        self.close()
        for original in self.put.values():
            with contextlib.suppress(OSError):
                (self._folder / original.file).unlink(missing_ok=True)

    def _make_durable(self) -> None:
        written, self._written = self._written, []
        self._ask(_sync, written)

    def _ask(self, work: Callable[[A], None], items: Collection[A]) -> None:
        """Several at a time: what a disk is asked meanwhile it does together."""
        if self._others is None:
            self._others = ThreadPoolExecutor(_WAITING)
        self._asked += [self._others.submit(work, item) for item in items]

    def _settle(self) -> None:
        asked, self._asked = self._asked, []
        for one in asked:
            one.result()

    def close(self) -> None:
        """Let what was begun come to its end, however that is."""
        if self._writer is not None:
            self._writer.shutdown()
            self._writer = None
        if self._others is not None:
            self._others.shutdown()
            self._others = None
        while self._written:
            os.close(self._written.pop())


def _named(
    putting: Putting, naming_key: bytes, wanted: Iterable[tuple[str, bytes]]
) -> Iterator[tuple[str, bytes]]:
    """Each document once, with its bytes, as it is said how its file will be found and opened."""
    for document, data in wanted:
        if document not in putting.put:
            name = hmac.new(naming_key, bytes.fromhex(document), hashlib.sha256).hexdigest()
            file = f"{name[:2]}/{name}.{os.urandom(4).hex()}"
            putting.put[document] = Original(file, os.urandom(32).hex(), len(data))
            yield document, data


def _sealed(original: Original, document: str, data: bytes) -> bytes:
    key, nonce = bytes.fromhex(original.key), os.urandom(_NONCE)
    return _MARK + nonce + AESGCM(key).encrypt(nonce, data, _bound(document))


def _written(path: Path, sealed: bytes) -> int:
    """A file written, still open: it is made durable together with others."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileNotFoundError:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb", closefd=False) as out:
            out.write(sealed)
    except BaseException:
        os.close(handle)
        raise
    return handle


def _sync(handle: int) -> None:
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


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

"""Backups: one encrypted file that holds a register as it stood at one entry, made while in use.

The file is an age file (age-encryption.org/v1) around a tar archive. For recipients it is nothing
else. Without recipients a line stands before it that holds the wrapped keys of the register and,
under the register's key, the identity that the age file was made for: it opens with any passphrase
or recovery key that opened the register on that day, at the same cost of every try.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import json
import os
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from habeas.register import compartment_files, connecting, heads, keys, moving
from habeas.register.archive import Member, Packing
from habeas.register.errors import BackupExists, BadBackup, BadRecipient, Damaged, NoSpace
from habeas.register.keys import derived
from habeas.register.ledger import last, writing
from habeas.register.place import Place, has_ended, sync_folder
from habeas.register.store import Register
from habeas.register.sweeping import originals_named

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from habeas.register.heads import Head

FORM = "habeas backup/1"
LEDGER_ALONE = "ledger_alone"
"""Told by a backup whose database holds the ledger, and not what is made from it."""

OPENED_BY = "opened_by"
"""Told by a backup that others open than recipients: the SHA-256 of the line before it."""

_OURS = (b"age-encryption.org/", f'{{"form": "{FORM}'.encode())
_PASSING = re.compile(r"\..+\.(\d+)\.new")
_OUTSIDE_AN_ARCHIVE = frozenset(("lock", "heads", "unfinished", "ledger.db"))

_APART = ("originals/", ".", "ledger", f"{compartment_files.FOLDER}/")


@dataclass(frozen=True, slots=True)
class BackedUp:
    """A backup that was made: its SHA-256, the entry it reaches, its originals and its size."""

    sha256: str
    reaches: int
    originals: int
    size: int


def back_up(register: Register, file: Path, *, at: str, to: Sequence[str] = ()) -> BackedUp:
    """Make a backup, for age recipients or for those who open the register today.

    Others may write meanwhile; what they add after the first moment is not in it. Raises
    BackupExists, BadRecipient, ChangedMeanwhile, NoSpace or Damaged; then no file is left.
    """
    if file.exists():
        raise BackupExists
    _sweep_beside(file)
    passing = file.with_name(f".{file.name}.{os.getpid()}.new")
    try:
        with _snapshot(register) as snapshot, _opened(passing) as out:
            reaches, named = last(snapshot), sorted(originals_named(snapshot))
            line, recipients = _recipients(register, to)
            told = {"register": register.name, "reaches": reaches.sequence, "head": reaches.head}
            how: dict[str, object] = {LEDGER_ALONE: True} if register.on_server else {}
            if line:
                out.write(line)
                how[OPENED_BY] = hashlib.sha256(line).hexdigest()
            packing = Packing(_members(snapshot, reaches, named), told | how)
            _encrypt(packing, out, recipients)
            out.close()
        made = BackedUp(out.digest, reaches.sequence, len(named), out.size)
        with writing(register, at) as ledger:
            entry = {**told, "file": file.name, "sha256": made.sha256, "to": list(to)}
            ledger.append("backup", entry)
        _named(passing, file)
    finally:
        with contextlib.suppress(OSError):
            passing.unlink(missing_ok=True)
    return made


def _sweep_beside(file: Path) -> None:
    """Remove what backups that were killed left in the same folder."""
    with contextlib.suppress(OSError):
        for left in file.absolute().parent.glob(".*.new"):
            named = _PASSING.fullmatch(left.name)
            if named and left.is_file() and has_ended(named[1]):
                with left.open("rb") as half:
                    ours = half.read(64).startswith(_OURS)
                if ours:
                    left.unlink()


class _Out:
    """The file of a backup: counted and hashed as it is written. Raises NoSpace."""

    def __init__(self, file: BinaryIO) -> None:
        self._file, self._sum = file, hashlib.sha256()
        self.size = 0

    def write(self, data: bytes) -> int:
        try:
            rest = memoryview(data)
            while rest:
                rest = rest[self._file.write(rest) :]
        except OSError:
            raise NoSpace from None
        self._sum.update(data)
        self.size += len(data)
        return len(data)

    def flush(self) -> None:
        """Done when it is closed."""

    def close(self) -> None:
        try:
            self._file.flush()
            os.fsync(self._file.fileno())
        except OSError:
            raise NoSpace from None

    @property
    def digest(self) -> str:
        return self._sum.hexdigest()


@contextlib.contextmanager
def _opened(passing: Path) -> Iterator[_Out]:
    try:
        handle = os.open(passing, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    except OSError:
        raise NoSpace from None
    file = os.fdopen(handle, "wb", buffering=0)
    try:
        yield _Out(file)
    finally:
        file.close()


@contextlib.contextmanager
def _snapshot(register: Register) -> Iterator[Register]:
    """The register as it stands now, its database copied into a file."""
    key = derived(register.key, "database")
    copy = register.place.folder / f".backup.{os.getpid()}.new"
    try:
        (moving.into_file if register.on_server else _copied)(register, copy, key)
        alias = connecting.connect(copy, key, embedded=True)
        place = _Snapshot(register.place.folder, register.place.generation)
        try:
            yield Register(
                place, register.name, register.holder, alias, register.key, register.lock
            )
        finally:
            connecting.disconnect(alias)
    finally:
        for path in register.place.folder.glob(copy.name + "*"):
            path.unlink(missing_ok=True)


def _copied(register: Register, copy: Path, key: bytes) -> None:
    """The file of the database, copied by SQLite's online backup. Raises NoSpace or Damaged."""
    from django.db import DatabaseError, connections  # noqa: PLC0415 - only once configured
    from sqlcipher3 import dbapi2  # noqa: PLC0415 - only where there is a file

    try:
        connections[register.alias].ensure_connection()
        with contextlib.closing(dbapi2.connect(str(copy))) as target:
            target.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            connections[register.alias].connection.backup(target)
            target.execute("PRAGMA journal_mode = DELETE")
    except (DatabaseError, dbapi2.Error) as error:
        raise connecting.failure(error) from None


class _Snapshot(Place):
    """The place of a register whose database is the copy that this process made."""

    __slots__ = ()

    @property
    def database(self) -> Path:
        return self.folder / f".backup.{os.getpid()}.new"


def _members(snapshot: Register, reaches: Head, named: list[str]) -> Iterator[Member]:
    place = snapshot.place
    yield Member("heads", heads.written(snapshot.heads_key, reaches))
    for path in sorted(place.folder.rglob("*")):
        name = path.relative_to(place.folder).as_posix()
        aside = name in _OUTSIDE_AN_ARCHIVE or name.startswith(_APART)
        if path.is_file() and not aside:
            yield Member(name, path.read_bytes())
    connecting.let_go(snapshot.alias)
    generation = f"-{place.generation}" if place.generation else ""
    yield Member(f"ledger{generation}.db", place.database)
    for file in named:
        yield Member(f"originals/{file}", place.originals / file)
    yield from compartment_files.members(place)


def _recipients(register: Register, to: Sequence[str]) -> tuple[bytes, list[object]]:
    """The line that stands before the age file, empty for recipients, and whom that is for."""
    import pyrage  # noqa: PLC0415 - only for backups

    if to:
        try:
            return b"", [pyrage.x25519.Recipient.from_str(one) for one in to]
        except pyrage.RecipientError:
            raise BadRecipient from None
    identity = pyrage.x25519.Identity.generate()
    nonce = os.urandom(12)
    sealing = AESGCM(derived(register.key, "backup"))
    sealed = sealing.encrypt(nonce, str(identity).encode(), _bound(register.name))
    try:
        slots = json.loads(register.place.keys.read_bytes())["slots"]
    except OSError:
        raise NoSpace from None
    head = {
        "form": FORM, "register": register.name, "slots": slots,
        "identity": base64.b64encode(nonce + sealed).decode(),
    }  # fmt: skip
    return json.dumps(head).encode() + b"\n", [identity.to_public()]


def identity_in(line: bytes, secret: keys.Secret) -> str:
    """The age identity in the first line of a backup. Raises BadBackup or WrongSecret."""
    try:
        head = json.loads(line)
        name, sealed = str(head["register"]), base64.b64decode(head["identity"], validate=True)
        slots = keys.parsed(json.dumps({"slots": head["slots"]}).encode())
        known = head["form"] == FORM
    except (ValueError, KeyError, TypeError, Damaged):
        raise BadBackup from None
    if not known:
        raise BadBackup("a later form")
    try:
        key = keys.unwrap(slots, secret, name).key
        opened = AESGCM(derived(key, "backup")).decrypt(sealed[:12], sealed[12:], _bound(name))
    except (InvalidTag, ValueError, Damaged):
        raise BadBackup from None
    return opened.decode()


def _bound(name: str) -> bytes:
    return f"{FORM}\n{name}".encode()


def _encrypt(packing: Packing, out: _Out, recipients: list[object]) -> None:
    import pyrage  # noqa: PLC0415

    try:
        pyrage.encrypt_io(packing, out, recipients)
    except (OSError, pyrage.EncryptError):
        raise (packing.failure or NoSpace()) from None


def _named(passing: Path, file: Path) -> None:
    try:
        passing.rename(file)
        sync_folder(file.parent)
    except OSError:
        raise NoSpace from None
